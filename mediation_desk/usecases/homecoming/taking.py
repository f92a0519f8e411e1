"""Takes scans home: sealed and kept with the case, bound to the sheet, then out of the way.

The file in the folder is moved only after the change is written; nothing is ever deleted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mediation_desk.domain.case_facts import PaperFacts
from mediation_desk.domain.errors import BadInput, DeskError, KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.papers.homecoming.assembling import Part, assembled
from mediation_desk.records import attachments
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.homecoming.arrivals import TAKEN_IN, Arrival, Seen, arrivals
from mediation_desk.usecases.registry import INTAKE_OWN, query

KIND = "签署件"


@dataclass(frozen=True, slots=True)
class Homecoming:
    """What a run did: papers that came home, pages that wait, files that could not be moved."""

    papers: tuple[Arrival, ...]
    waiting: tuple[Arrival, ...]
    left_lying: tuple[Path, ...] = ()


@query("take_home", access=INTAKE_OWN)
def take_home(
    desk: Desk, folder: Path, progress: Progress | None = None, known: Seen | None = None
) -> Homecoming:
    """Take every paper home whose pages all lie in the folder; the rest stays and says why.

    One paper's trouble does not stop the others. Raises as :func:`arrivals`.
    """
    desk.may_ask("take_home")
    heard = progress or NoProgress()
    found = arrivals(desk, folder, progress, known)
    groups: dict[str, list[Arrival]] = {}
    for one in found:
        if one.trouble is None:
            groups.setdefault(one.paper_id, []).append(one)
    home: list[Arrival] = []
    waiting = [one for one in found if one.trouble is not None]
    for place, group in enumerate(groups.values()):
        heard.step(place, len(groups))
        try:
            _bring(desk, group)
            home.append(group[0])
        except DeskError as error:
            waiting += [replace(one, trouble=error) for one in group]
    kept = {one.file for one in waiting}
    done = dict.fromkeys(one.file for group in groups.values() for one in group)
    return Homecoming(tuple(home), tuple(waiting), _move([f for f in done if f not in kept]))


def _bring(desk: Desk, group: Sequence[Arrival]) -> None:
    """Bind the pages of one paper to it; of a page that was scanned twice the last counts."""
    by_page = {one.page: one for one in group}
    read: dict[Path, bytes] = {}
    for one in by_page.values():
        if one.file not in read:
            read[one.file] = _bytes(one.file)
    parts = [Part(read[by_page[n].file], by_page[n].number) for n in sorted(by_page)]
    _bind(desk, group[0].case_id, group[0].paper_id, assembled(parts))


@query("place_scan", access=INTAKE_OWN)
def place_scan(desk: Desk, file: Path, case_id: str, paper_id: str) -> Homecoming:
    """A person says which paper a whole file is; then it goes the same way.

    Raises BadInput ``scan_unknown`` where the case has no such paper.
    """
    desk.may_do("file_scan", case_id)
    paper = next((p for p in facts_of(desk, case_id).papers if p.id == paper_id), None)
    if paper is None:
        raise BadInput("scan_unknown", field="paper")
    _bind(desk, case_id, paper.id, _bytes(file))
    return Homecoming((_told(file, case_id, paper),), (), _move([file]))


def _told(file: Path, case_id: str, paper: PaperFacts) -> Arrival:
    return Arrival(file, case_id=case_id, paper_id=paper.id, version=paper.version)


def _bind(desk: Desk, case_id: str, paper_id: str, scan: bytes) -> None:
    """The sealed file lies on the disk before one change names it and binds it to its paper."""
    desk.may_do("file_scan", case_id)
    staged = attachments.stage_bytes(desk.store, scan, "")
    values = {"staged": staged, "label": KIND, "kind": KIND, "subject": paper_id}
    with desk.batch("file_scan", case=case_id) as work:
        work.then("attach_file", **values)
        work.then("file_scan", paper=paper_id, attachment=work.created["attachment"])


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise KnownTrouble("file_unreadable", errno=error.errno) from error


def _move(files: Sequence[Path]) -> tuple[Path, ...]:
    """Put what was taken in beside the rest; what cannot be moved is told and stays."""
    left = []
    for file in files:
        try:
            there = file.parent / TAKEN_IN
            there.mkdir(exist_ok=True)
            file.rename(_free(there / file.name))
        except OSError:
            left.append(file)
    return tuple(left)


def _free(wanted: Path) -> Path:
    """A name that no file has yet."""
    place, number = wanted, 1
    while place.exists():
        number += 1
        place = wanted.with_stem(f"{wanted.stem} ({number})")
    return place
