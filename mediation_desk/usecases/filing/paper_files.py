"""Papers of a case as files in a folder: issued sheets and the bound volume.

File names hold codes and numbers, never a person. One paper's trouble does not stop the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts, PaperFacts
from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.papers.catalogue import PaperState, catalogue
from mediation_desk.papers.signing.read_aloud import READ_ALOUD, unread
from mediation_desk.papers.volume.binding import VolumeOptions, bind_volume
from mediation_desk.papers.volume.contents import ContentsLine
from mediation_desk.papers.volume.plan import plan
from mediation_desk.records import attachments
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.filing.rare_names import names_without_picture
from mediation_desk.usecases.presenting import sentence
from mediation_desk.usecases.registry import INTAKE_OWN, query
from mediation_desk.usecases.word_files.converting import write_bytes
from mediation_desk.usecases.word_files.own_templates import StoredTemplates


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper of a case: whether it must be there, whether it is, what the next sheet lacks.

    ``beside`` is the code of the form that may be handed along with it (通俗大字版), ``unread`` are
    those to whom it is still to be read out, where it ``is_read_aloud``.
    """

    code: str
    name: str
    origin: str
    required: bool
    issued: bool
    missing: tuple[str, ...]
    beside: str = ""
    unread: tuple[str, ...] = ()
    is_read_aloud: bool = False


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A sheet that was written."""

    code: str
    subject: str
    format: str
    path: Path
    pages: int


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a sheet lacks: the fact's name, or an empty one where the whole sheet was stopped."""

    code: str
    fact: str
    message: str


@dataclass(frozen=True, slots=True)
class IssuedFiles:
    """The files of one run, what they lack, and whether any sheet was stopped."""

    files: tuple[WrittenFile, ...]
    missing: tuple[Lacking, ...]
    stopped: bool


@dataclass(frozen=True, slots=True)
class BoundVolume:
    """A volume that was written: its parts, its contents, and the papers that lack."""

    paths: tuple[Path, ...]
    pages: int
    contents: tuple[ContentsLine, ...]
    missing: tuple[str, ...]


@query("list_papers", access=INTAKE_OWN)
def list_papers(desk: Desk, case_id: str) -> list[PaperLine]:
    """The papers that this case may need, with what each still lacks."""
    case = facts_of(desk, case_id)
    states = [s for s in papers_desk.paper_list(desk, case_id) if s.applicable or s.required]
    rare = "".join(dict.fromkeys(r.character for r in names_without_picture(desk, case_id)))
    lacking = tuple(f"“{character}”字的图片" for character in rare)
    return [_line(desk, case, state, lacking) for state in states]


def _line(desk: Desk, case: CaseFacts, state: PaperState, pictures: tuple[str, ...]) -> PaperLine:
    subject = state.subjects[0].id if state.subjects else ""
    code = state.code + (f"/{state.variant}" if state.variant else "")
    lacking = papers_desk.missing_facts(desk, case.id, code, subject)
    return PaperLine(
        code,
        state.name,
        state.origin.value,
        state.required,
        bool(state.issued),
        (*pictures, *(m.fact for m in lacking)),
        _beside(state),
        unread(case, code, state.subjects),
        code in READ_ALOUD,
    )


def _beside(state: PaperState) -> str:
    along = None if state.variant else catalogue().beside(state.code)
    return along.key if along is not None else ""


@query("issue_to", access=INTAKE_OWN)
def issue_to(
    desk: Desk,
    case_id: str,
    codes: Sequence[str],
    formats: Sequence[str],
    folder: Path,
    progress: Progress | None = None,
) -> IssuedFiles:
    """Issue papers and write them into a folder, one file a sheet and format."""
    files: list[WrittenFile] = []
    known, missing = _known(codes)
    unknown = len(missing)
    sheets, stopped = papers_desk.issue(desk, case_id, known, progress)
    for sheet in sheets:
        missing += [Lacking(sheet.code, f, f"{f}留空，待手填") for f in sheet.blanks]
        for ending, content in (("docx", sheet.docx), ("pdf", sheet.pdf)):
            if ending in formats:
                path = folder / sheet.file_name(ending)
                write_bytes(path, content)
                files.append(WrittenFile(sheet.code, sheet.subject, ending, path, sheet.pages))
    for stop in stopped:
        missing += [Lacking(stop.code, fact, sentence(stop.error)) for fact in _facts(stop.error)]
    return IssuedFiles(tuple(files), tuple(missing), bool(stopped) or unknown > 0)


def _known(codes: Sequence[str]) -> tuple[list[str], list[Lacking]]:
    """The codes that papers have, and a line for each that none has."""
    known: list[str] = []
    missing: list[Lacking] = []
    for code in codes:
        try:
            known.append(catalogue().paper(code).key)
        except BadInput as error:
            missing.append(Lacking(code, "", sentence(error)))
    return known, missing


def _facts(error: DeskError) -> list[str]:
    """The facts whose lack voids a sheet, as the error names them."""
    named = str(error.values.get("facts", ""))
    return named.split("、") if named else [""]


class _Kept:
    """Where the volume finds what is on file: attachments by their digest, issued PDFs if kept."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def paper_pdf(self, case_id: str, paper: PaperFacts) -> bytes | None:
        """The scan or signed file bound to a sheet; None where the sheet is drawn again."""
        if not paper.scan_attachment_id:
            return None
        facts = facts_of(self.desk, case_id, unmasked=True)
        found = next((a for a in facts.attachments if a.id == paper.scan_attachment_id), None)
        return self.attachment(found) if found and found.mime == "application/pdf" else None

    def attachment(self, attachment: AttachmentFacts) -> bytes:
        """A file's bytes."""
        with attachments.open_stream(self.desk.store, attachment.sha256) as stream:
            return stream.read()


@query("volume_to", access=INTAKE_OWN)
def volume_to(desk: Desk, case_id: str, out: Path, progress: Progress | None = None) -> BoundVolume:
    """Bind the volume of a case into ``out``; a second part stands beside it as ``…-2``.

    Required papers that were never issued go in freshly printed, marked 待签章, and are named.
    """
    case = facts_of(desk, case_id, unmasked=True)
    planned = plan(case)
    options = VolumeOptions(
        issuing=papers_desk.issue_options(desk, case),
        templates=StoredTemplates(desk),
        print_lacking=True,
    )
    parts = list(bind_volume(planned, _Kept(desk), options, progress or NoProgress()))
    paths: list[Path] = []
    for part in parts:
        name = out if part.number == 1 else out.with_name(f"{out.stem}-{part.number}{out.suffix}")
        write_bytes(name, part.pdf)
        paths.append(name)
    lacking = tuple(need.name for need in planned.missing)
    left_out = tuple(name for part in parts[:1] for name in part.not_bound)
    contents = tuple(line for part in parts for line in part.contents)
    return BoundVolume(tuple(paths), sum(p.pages for p in parts), contents, lacking + left_out)
