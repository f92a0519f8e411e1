"""Papers at the desk: what a case can print, issue, preview, take in as a scan.

Every sheet issued is a row with its digests and an entry of the audit trail, in one change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.papers import issue as engine
from mediation_desk.papers.catalogue import PaperState, catalogue, papers_of
from mediation_desk.papers.completeness import Completeness, Need, completeness
from mediation_desk.papers.facts import FactOptions
from mediation_desk.papers.filling.pictures import Picture
from mediation_desk.papers.rendering import read_shift
from mediation_desk.papers.signing.strokes import read_strokes, signature_picture
from mediation_desk.papers.subjects import Subject, sheets_of
from mediation_desk.papers.volume.plan import COVER
from mediation_desk.records import audit
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.casework.closing_papers import not_on_file, papers_for, void_facts
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.pasted_scans import pasted
from mediation_desk.usecases.filing.rare_names import pictures_of
from mediation_desk.usecases.registry import INTAKE_OWN, F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.runs import run_of_paper, runs_of
from mediation_desk.usecases.word_files.own_templates import StoredTemplates
from mediation_desk.usecases.work import Work


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet ready to save or print. ``place`` counts the sheets of one paper."""

    code: str
    name: str
    subject: str
    place: int
    docx: bytes
    pdf: bytes
    pages: int
    blanks: tuple[str, ...] = ()
    not_drawn: tuple[str, ...] = ()
    template: str = ""

    def file_name(self, ending: str) -> str:
        """A file name of codes and numbers, never of a person."""
        return engine.file_name(self.code, self.place, ending)


@dataclass(frozen=True, slots=True)
class Stopped:
    """A sheet that could not be issued, and why."""

    code: str
    subject: str
    error: DeskError


@dataclass(frozen=True, slots=True)
class Unissued:
    """A required paper that is not on file, and the facts without which it is void."""

    code: str
    name: str
    voids: tuple[str, ...]


class RecordPaperRequest(Request):
    """What is kept of an issued sheet; filled in by the program."""

    code: Annotated[Text, F("文书", kind="hidden")]
    subject: Annotated[Text, F("对象", kind="hidden")] = ""
    number: Annotated[Text, F("文号", kind="hidden")] = ""
    docx: Annotated[Text, F("Word摘要", kind="hidden")] = ""
    pdf: Annotated[Text, F("PDF摘要", kind="hidden")] = ""
    pages: Annotated[int, F("页数", kind="hidden")] = 0
    episode: Annotated[Text, F("哪一段", kind="hidden")] = ""
    template: Annotated[Text, F("模板摘要", kind="hidden")] = ""


class FileScanRequest(Request):
    """A scan of a signed sheet comes home to the sheet it was printed from."""

    paper: Annotated[Text, F("哪份文书", kind="paper")]
    attachment: Annotated[Text, F("扫描件", kind="attachment")]


@verb("record_paper", "登记文书", access=INTAKE_OWN, request=RecordPaperRequest, group="papers")
def record_paper(work: Work, request: RecordPaperRequest) -> None:
    """Keep code, subject and digests of a sheet that was issued; after filing it is a reprint."""
    run = work.look_at(work.case_id, request.episode) if request.episode else None
    case = run or work.case
    work.put(
        Row.PAPER,
        episode_id=case.episode_id,
        seq=len(case.papers) + 1,
        code=request.code,
        subject_id=request.subject,
        number=request.number or case.case_no,
        issued_on=work.today,
        version=next_version(case, request.code, request.subject),
        docx_sha256=request.docx,
        pdf_sha256=request.pdf,
        pages=request.pages,
        is_reprint=case.filed_on is not None,
        waiting_scan=True,
        template=request.template,
    )
    audit.note(work.writer.session, "print", case_id=case.id, what=request.code)


@verb("file_scan", "扫描件归位", access=INTAKE_OWN, request=FileScanRequest, group="papers")
def file_scan(work: Work, request: FileScanRequest) -> None:
    """Bind a scan to the sheet it shows."""
    found = next((p for p in work.case.papers if request.paper in (p.id, p.code)), None)
    known = {a.id for a in work.case.attachments}
    work.require(found is not None and request.attachment in known, "scan_unknown", where="paper")
    if found is not None:
        work.put(Row.PAPER, found.id, scan_attachment_id=request.attachment, waiting_scan=False)


def next_version(case: CaseFacts, code: str, subject: str) -> int:
    """Which issue of this sheet the next one is."""
    return 1 + sum(p.code == code and p.subject_id == subject for p in case.papers)


@query("paper_list", access=INTAKE_OWN)
def paper_list(desk: Desk, case_id: str) -> list[PaperState]:
    """Every paper of the case's track and how the case stands to it.

    Of two published forms the one that this desk's habits do not name is left out, unless issued;
    so is a form that is handed along with another (通俗大字版).
    """
    other = _form_not_used(desk)
    found = papers_of(facts_of(desk, case_id))
    return [
        one for one in found
        if one.issued or not (one.beside or (one.code, one.variant) == other)
    ]  # fmt: skip


def _form_not_used(desk: Desk) -> tuple[str, str] | None:
    """Code and variant of the form of 司法确认申请书 that the desk does not use."""
    chosen = desk.rules.settings.get("papers.confirmation_form", "")
    return {"court": ("SF-05", "地方"), "local": ("SF-05", "")}.get(str(chosen))


@query("volume_meter", access=INTAKE_OWN)
def volume_meter(desk: Desk, case_id: str) -> Completeness:
    """How complete the volume is."""
    return completeness(facts_of(desk, case_id))


@query("unissued", access=INTAKE_OWN)
def unissued(desk: Desk, case_id: str) -> list[Unissued]:
    """The required papers that were never issued nor taken in, in the order of the volume."""
    case = facts_of(desk, case_id, unmasked=True)
    return [_unissued(desk, case, need) for need in not_on_file(case)]


def _unissued(desk: Desk, case: CaseFacts, need: Need) -> Unissued:
    """Of papers of which one is enough that which lacks least."""
    found = []
    other = _form_not_used(desk)
    forms = [p for p in papers_for(case, need) if (p.code, p.variant) != other]
    for paper in forms:
        options = issue_options(desk, case, paper.key)
        voids = void_facts(case, paper, sheets_of(case, paper.per), options)
        found.append(Unissued(paper.key, paper.name, voids))
    return min(found, key=lambda one: len(one.voids), default=Unissued("", need.name, ()))


@query("preview_paper", access=INTAKE_OWN)
def preview(desk: Desk, case_id: str, code: str, subject: str = "") -> Sheet:
    """A sheet to look at; nothing is recorded. Raises RuleBroken where a must fact is missing."""
    return _draw(desk, _run_for(desk, case_id, code), code, Subject(subject), 0)


@query("first_subject", access=INTAKE_OWN)
def first_subject(desk: Desk, case_id: str, code: str) -> str:
    """Id of what a paper's first sheet is about; empty where it is about the case."""
    subjects = sheets_of(_run_for(desk, case_id, code), catalogue().paper(code).per)
    return next((s.id for s in subjects), "")


def _run_for(desk: Desk, case_id: str, code: str) -> CaseFacts:
    """The facts of the run of a track that a paper belongs to."""
    return run_of_paper(runs_of(desk, case_id, unmasked=True), catalogue().paper(code))


@query("missing_facts", access=INTAKE_OWN)
def missing_facts(desk: Desk, case_id: str, code: str, subject: str = "") -> list[engine.Missing]:
    """What a sheet would lack, musts first."""
    case = _run_for(desk, case_id, code)
    return engine.missing(case, code, subject, issue_options(desk, case, code, subject))


@query("issue", access=INTAKE_OWN)
def issue(
    desk: Desk, case_id: str, codes: Sequence[str], progress: Progress | None = None
) -> tuple[list[Sheet], list[Stopped]]:
    """Issue papers, one file a sheet; one paper's trouble does not stop the others."""
    runs = runs_of(desk, case_id, unmasked=True)
    of_code = {code: run_of_paper(runs, catalogue().paper(code)) for code in codes}
    wanted = [(c, s, n) for c in codes for n, s in _subjects(of_code[c], c)]
    sheets: list[Sheet] = []
    stopped: list[Stopped] = []
    heard = progress or NoProgress()
    for place, (code, subject, number) in enumerate(wanted):
        heard.step(place, len(wanted), code)
        try:
            sheets.append(issue_one(desk, of_code[code], code, subject, number))
        except DeskError as error:
            stopped.append(Stopped(code, subject.id, error))
    heard.step(len(wanted), len(wanted))
    return sheets, stopped


def _subjects(case: CaseFacts, code: str) -> Iterable[tuple[int, Subject]]:
    paper = catalogue().paper(code)
    found = sheets_of(case, paper.per)
    many = len(found) > 1
    return [(n if many else 0, s) for n, s in enumerate(found, 1)]


def issue_one(desk: Desk, case: CaseFacts, code: str, subject: Subject, place: int) -> Sheet:
    """Draw one sheet of a run's paper and keep what is kept of it."""
    sheet = _draw(desk, case, code, subject, place)
    kept = kept_values(sheet, sheet.pdf) | {"episode": case.episode_id}
    desk.do("record_paper", kept, case=case.id)
    return sheet


def kept_values(sheet: Sheet, pdf: bytes) -> dict[str, object]:
    """What is kept of an issued sheet: its code, subject, pages and the digests of both forms."""
    return {
        "code": sheet.code,
        "subject": sheet.subject,
        "docx": hashlib.sha256(sheet.docx).hexdigest(),
        "pdf": hashlib.sha256(pdf).hexdigest(),
        "pages": sheet.pages,
        "template": sheet.template,
    }


def _draw(desk: Desk, case: CaseFacts, code: str, subject: Subject, place: int) -> Sheet:
    made = engine.issue(
        case, code, subject.id, StoredTemplates(desk), issue_options(desk, case, code, subject.id)
    )
    blanks = tuple(m.fact for m in made.missing_blanks)
    return Sheet(
        catalogue().paper(code).key, made.name, subject.id, place, made.docx, made.pdf, made.pages,
        blanks, made.not_drawn, made.template,
    )  # fmt: skip


def issue_options(
    desk: Desk, case: CaseFacts, code: str = "", subject: str = ""
) -> engine.IssueOptions:
    """How sheets are issued at this desk: its habits, the strokes signed, the practice mark."""
    habits = FactOptions.of(desk.rules.settings)
    return engine.IssueOptions(
        habits=habits,
        signatures=signature_pictures(case, code, subject),
        characters=pictures_of(desk, case),
        practice=desk.is_practice,
        version=next_version(case, code, subject),
        values_only=read_shift(habits.cover) if code == COVER else None,
        extra={"粘贴图们": pasted(desk, case, code, subject)},
    )


def signature_pictures(case: CaseFacts, code: str = "", subject: str = "") -> dict[str, Picture]:
    """The strokes of those who signed on screen the agreement that this sheet shows."""
    supplement = code.startswith("TY-22")
    shown = [a for a in case.agreements if bool(a.supplement) is supplement]
    wanted = [a for a in shown if a.id == subject] or shown
    strokes = [s for a in wanted for s in a.signatures if s.strokes]
    return {s.signer_id: signature_picture(read_strokes(s.strokes), s.name) for s in strokes}
