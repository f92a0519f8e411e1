"""What lies in the folder of scans: which sheet each page is, and what keeps it from coming home.

The folder is the inbox: what could not be placed stays in it, and nothing is kept of it here.
Looks and tells; changes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts
from mediation_desk.domain.errors import BadInput, DeskError, KnownTrouble
from mediation_desk.domain.ports import Progress
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.homecoming.reading import SeenFile, SeenPage, read_scans
from mediation_desk.papers.signing.sheet_code import SheetCode
from mediation_desk.records.settings import local, set_local
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import INTAKE_OWN, READERS, query

FOLDER = "scan_folder"
TAKEN_IN = "已归位"
ENDINGS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp")
_STILL_WRITTEN = 2.0  # seconds: a scanner may still be writing what is younger


@dataclass(frozen=True, slots=True)
class Arrival:
    """One page of a file in the folder. ``trouble`` says why it does not come home by itself;
    without one it does.
    """

    file: Path
    number: int = 1
    case_id: str = ""
    case_no: str = ""
    title: str = ""
    paper_id: str = ""
    paper: str = ""
    version: int = 0
    page: int = 0
    pages: int = 0
    trouble: DeskError | None = None


@query("scan_folder", access=INTAKE_OWN)
def scan_folder(desk: Desk) -> Path | None:
    """The folder into which the scanner of this PC puts its files, if one was named."""
    desk.may_ask("scan_folder")
    with desk.store.read() as session:
        kept = local(session, FOLDER, "")
    return Path(str(kept)) if kept else None


@query("set_scan_folder", access=INTAKE_OWN)
def set_scan_folder(desk: Desk, folder: Path) -> None:
    """Name the folder. Raises BadInput ``home_folder_unknown`` for what is none, and
    ``home_folder_own`` for the folder of the data itself.
    """
    desk.may_ask("set_scan_folder")
    if not folder.is_dir():
        raise BadInput("home_folder_unknown", field="folder")
    if folder.resolve().is_relative_to(desk.store.folder.resolve()):
        raise BadInput("home_folder_own", field="folder")
    with desk.store.write(desk.user.user_id or desk.user.name, "set_scan_folder") as session:
        set_local(session, FOLDER, str(folder))


Seen = dict[tuple[str, int, int], SeenFile]
"""Files read before, by name, size and time: a folder looked at again is read no second time."""


@query("arrivals", access=INTAKE_OWN)
def arrivals(
    desk: Desk, folder: Path, progress: Progress | None = None, known: Seen | None = None
) -> list[Arrival]:
    """Every page of every file in the folder, with the sheet it is. ``known`` is kept up.

    Raises KnownTrouble ``home_folder_gone`` where the folder cannot be read, and Cancelled.
    """
    desk.may_ask("arrivals")
    files = _files(folder)
    read = {} if known is None else known
    fresh = [file for file in files if _mark(file) not in read]
    seen = read_scans([_bytes(file) for file in fresh], progress)
    read |= {_mark(file): one for file, one in zip(fresh, seen, strict=True)}
    found = [a for file in files for a in _of_file(desk, file, read[_mark(file)])]
    return _waiting_for_others(found)


def _mark(file: Path) -> tuple[str, int, int]:
    try:
        state = file.stat()
    except OSError:
        return file.name, 0, 0
    return file.name, state.st_size, state.st_mtime_ns


def _files(folder: Path) -> list[Path]:
    """The finished files in order of name; hidden and other ones are not for us."""
    young = time.time() - _STILL_WRITTEN
    try:
        return sorted(
            one for one in folder.iterdir()
            if one.suffix.lower() in ENDINGS and not one.name.startswith((".", "~"))
            and one.is_file() and one.stat().st_mtime <= young
        )  # fmt: skip
    except OSError as error:
        raise KnownTrouble("home_folder_gone") from error


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""  # told as unreadable, and looked at again the next time


def _of_file(desk: Desk, file: Path, seen: SeenFile) -> list[Arrival]:
    if seen.trouble:
        return [Arrival(file, trouble=KnownTrouble(seen.trouble))]
    return [_of_page(desk, file, page) for page in seen.pages]


def _of_page(desk: Desk, file: Path, seen: SeenPage) -> Arrival:
    code = seen.code
    if code is None:
        several = "home_two_codes" if seen.codes else "home_no_code"
        return Arrival(file, seen.number, trouble=BadInput(several, field="file"))
    plain = Arrival(
        file, seen.number, paper=catalogue_name(code.paper), version=code.version, page=code.page,
        pages=code.pages,
    )  # fmt: skip
    try:
        case, paper = sheet_of_code(desk, code)
    except DeskError as error:
        return replace(plain, trouble=error)
    told = replace(
        plain, case_id=case.id, case_no=case.case_no or case.register_no, title=case.title,
        paper_id=paper.id,
    )  # fmt: skip
    return told if paper.waiting_scan else replace(told, trouble=BadInput("home_already"))


@query("sheet_of_code", access=READERS)
def sheet_of_code(desk: Desk, code: SheetCode) -> tuple[CaseFacts, PaperFacts]:
    """The case and the issued paper that a code names.

    Raises BadInput ``home_sheet_unknown`` where nothing was issued with this digest, NotAllowed
    where the case is not this person's to see.
    """
    if not code.case_id:
        raise BadInput("home_sheet_unknown", field="file")
    try:
        case = facts_of(desk, code.case_id)
    except DeskError as error:
        if error.code == "case_unknown":
            raise BadInput("home_sheet_unknown", field="file") from error
        raise
    for paper in case.papers:
        same = paper.code.partition("/")[0] == code.paper and paper.version == code.version
        if same and paper.docx_sha256.startswith(code.digest):
            return case, paper
    raise BadInput("home_sheet_unknown", field="file")


def catalogue_name(code: str) -> str:
    """What a paper is called; its code where the catalogue has none such."""
    return next((p.name for p in catalogue().papers if p.code == code), code)


def _waiting_for_others(found: Sequence[Arrival]) -> list[Arrival]:
    """A paper comes home whole: while pages lack, those that are there wait and say so."""
    there: dict[str, set[int]] = {}
    for one in found:
        if one.trouble is None:
            there.setdefault(one.paper_id, set()).add(one.page)
    told = []
    for one in found:
        lacking = set(range(1, one.pages + 1)) - there.get(one.paper_id, set())
        if one.trouble is None and lacking:
            words = "、".join(str(page) for page in sorted(lacking))
            told.append(replace(one, trouble=BadInput("home_page_missing", lacking=words)))
        else:
            told.append(one)
    return told
