"""Every paper that is signed: on the screen, or by a fingerprint or seal scanned from paper.

A signature belongs to one version of one paper, with its page, its witness and its time; it never
stands on another. An agreement is signed by its own verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from mediation_desk.domain.agreements import MarkMethod
from mediation_desk.domain.case_facts import CaseFacts, PaperFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.papers import issue as engine
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.facts import FactOptions
from mediation_desk.papers.filling.pictures import Picture
from mediation_desk.papers.signing.ink import Ink, ink_of, ink_picture, refuse_reused
from mediation_desk.papers.signing.pdf_signing import SigningWords, sign_pdf
from mediation_desk.papers.signing.strokes import (
    read_strokes,
    signature_picture,
    strokes_digest,
)
from mediation_desk.papers.subjects import Subject
from mediation_desk.records import attachments, paper_key
from mediation_desk.records.attachments import Staged
from mediation_desk.records.queries.signed.marks import PaperMark, paper_marks, prints_of
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.papers_desk import Sheet, issue_options
from mediation_desk.usecases.filing.signed_papers import Port
from mediation_desk.usecases.registry import CASE_WORK, F, query, verb
from mediation_desk.usecases.requests import Day, Request, Text
from mediation_desk.usecases.runs import run_of_paper, runs_of
from mediation_desk.usecases.word_files.own_templates import StoredTemplates
from mediation_desk.usecases.work import Work

INK_KIND = "捺印、印章图"
_HEIGHTS_MM = {MarkMethod.FINGERPRINT: 16.0, MarkMethod.SEAL: 20.0}


class SignPaperRequest(Request):
    """One person's mark on one version of one paper."""

    paper: Annotated[Text, F("哪份文书", kind="issued")]
    who: Annotated[Text, F("谁签名", kind="case_person")]
    on: Annotated[Day, F("签名日期")]
    method: Annotated[MarkMethod, F("签名方式")] = MarkMethod.SCREEN
    present: Annotated[Text, F("见证人", help="代书、捺印的，写明见证人")] = ""
    page: Annotated[int, F("签在第几页", kind="hidden")] = 0
    strokes: Annotated[Text, F("笔迹", kind="strokes")] = ""
    file: Annotated[
        Text, F("捺印、印章的图", kind="file", help="在白纸上捺印、盖章，扫描或者正对着拍下来")
    ] = ""


@verb("sign_paper", "签文书", access=CASE_WORK, request=SignPaperRequest, group="papers")
def sign_paper(work: Work, request: SignPaperRequest) -> None:
    """Keep the mark with the version that was signed. Nobody signs twice, and no strokes and no
    scan stand twice.
    """
    paper = issued_paper(work.case, request.paper)
    _refuse_agreement(work, paper)
    who, name, capacity = _signer(work.case, request.who)
    work.not_in_future(request.on)
    earlier = paper_marks(work.writer.session, work.case_id, paper.id)
    kind = (who, request.method is MarkMethod.SEAL)
    if any((m.signer_id, m.method == MarkMethod.SEAL) == kind for m in earlier):
        raise work.block("signed_already", where="who", who=name)
    if request.method is not MarkMethod.PAPER:
        habits = FactOptions.of(work.rules.settings)
        has_line = engine.bears(work.case, paper.code, paper.subject_id, who, habits=habits)
        work.require(has_line, "no_line_to_sign", where="who", who=name)
    work.put(
        Row.PAPER_SIGNATURE,
        seq=len(earlier) + 1, paper_id=paper.id, signer_id=who, name=name, capacity=capacity,
        method=request.method, signed_on=request.on, page=request.page or paper.pages,
        present=request.present, version_digest=paper.docx_sha256,
        **_mark_values(work, request, paper, name),
    )  # fmt: skip


def issued_paper(case: CaseFacts, wanted: str) -> PaperFacts:
    """The issued paper with this id; raises BadInput ``scan_unknown``."""
    found = next((p for p in case.papers if p.id == wanted and p.docx_sha256), None)
    if found is None:
        raise BadInput("scan_unknown", field="paper")
    return found


def _refuse_agreement(work: Work, paper: PaperFacts) -> None:
    own = work.rules.of(work.case).agreement_papers.values()
    work.require(paper.code not in own, "agreement_signs_itself", where="paper")


def people_of(case: CaseFacts) -> Iterator[tuple[str, str, str]]:
    """Everybody who may stand on a paper: id, name and as what."""
    for party in case.parties:
        yield party.id, party.person.name, "party"
        for agent in party.agents:
            yield agent.id, agent.person.name, "agent"
    for mediator in case.current_mediators:
        yield mediator.id, mediator.name, "mediator"
    for other in case.participants:
        yield other.id, other.name, "participant"


def _signer(case: CaseFacts, typed: str) -> tuple[str, str, str]:
    found = [one for one in people_of(case) if typed in one[:2]]
    if not found:
        raise BadInput("signer_unknown", field="who", typed=typed)
    return found[0]


def _mark_values(
    work: Work, request: SignPaperRequest, paper: PaperFacts, name: str
) -> dict[str, str]:
    if request.method is MarkMethod.SCREEN:
        if not request.strokes:
            raise BadInput("strokes_missing", field="strokes")
        digest = strokes_digest(read_strokes(request.strokes))
        work.require(not work.lookups.strokes_used(digest), "same_strokes", where="strokes")
        return {"strokes": request.strokes, "strokes_digest": digest}
    if request.method is MarkMethod.PAPER:
        return {}
    if request.method is MarkMethod.FINGERPRINT and not request.present:
        raise BadInput("field_required", field="present", label="见证人")
    if not request.file or work.stage is None:
        raise BadInput("field_required", field="file", label="捺印、印章的图")
    ink = _ink(work, request.file, name)
    staged = work.stage(ink.png)
    _attach(work, staged, paper)
    return {"image_sha256": staged.sha256, "image_print": ink.print}


def _attach(work: Work, staged: Staged, paper: PaperFacts) -> None:
    attachments.attach(work.writer.session, staged)
    work.put(
        Row.ATTACHMENT,
        seq=len(work.case.attachments) + 1, sha256=staged.sha256, size=staged.size,
        mime=staged.mime, label=INK_KIND, kind=INK_KIND, subject_id=paper.id, added_on=work.today,
    )  # fmt: skip


def _ink(work: Work, file: str, name: str) -> Ink:
    """The mark of a scan. Raises KnownTrouble ``ink_unreadable``, ``ink_none`` and
    ``file_unreadable``, RuleBroken ``ink_reused``.
    """
    try:
        ink = ink_of(Path(file).read_bytes())
    except OSError as error:
        raise BadInput("file_unreadable", field="file", errno=error.errno) from error
    refuse_reused(ink, prints_of(work.writer.session, name))
    return ink


@query("marks_on_paper", access=CASE_WORK)
def marks_on_paper(desk: Desk, case_id: str, paper_id: str) -> list[PaperMark]:
    """Who signed a paper, in the order in which they did."""
    facts_of(desk, case_id)
    with desk.store.read() as session:
        return paper_marks(session, case_id, paper_id)


@query("signed_sheet", access=CASE_WORK)
def signed_sheet(desk: Desk, case_id: str, paper_id: str) -> Sheet:
    """The paper with the marks on it and the centre's signature on its PDF, kept and bound.

    Raises RuleBroken ``nobody_signed``, and ``paper_changed_since`` where the case no longer gives
    the very words that were signed: then it is issued and signed anew.
    """
    marks = [m for m in marks_on_paper(desk, case_id, paper_id) if m.strokes or m.image_sha256]
    if not marks:
        raise RuleBroken("nobody_signed")
    paper = issued_paper(facts_of(desk, case_id), paper_id)
    case = run_of_paper(runs_of(desk, case_id, unmasked=True), catalogue().paper(paper.code))
    plain = issue_options(desk, case, paper.code, paper.subject_id)
    templates, subject = StoredTemplates(desk), Subject(paper.subject_id)
    if not _is_as_issued(desk, case, paper):
        raise RuleBroken("paper_changed_since")
    for mark in marks:
        if not engine.bears(
            case, paper.code, subject.id, mark.signer_id, templates, plain.habits
        ):
            raise RuleBroken("no_line_to_sign", who=mark.name)
    pictures = {m.signer_id: _picture(desk, m) for m in marks}
    options = replace(
        plain, signatures=pictures, version=paper.version, signed_digest=paper.docx_sha256
    )
    made = engine.issue(case, paper.code, subject.id, templates, options)
    return _kept(desk, case, paper, made)


@query("as_issued", access=CASE_WORK)
def as_issued(desk: Desk, case_id: str, paper_id: str) -> bool:
    """Whether the case still gives the very words that were issued, so that they may be signed."""
    paper = issued_paper(facts_of(desk, case_id), paper_id)
    runs = runs_of(desk, case_id, unmasked=True)
    return _is_as_issued(desk, run_of_paper(runs, catalogue().paper(paper.code)), paper)


def _is_as_issued(desk: Desk, case: CaseFacts, paper: PaperFacts) -> bool:
    plain = replace(issue_options(desk, case, paper.code, paper.subject_id), signatures={})
    now = engine.issue(case, paper.code, paper.subject_id, StoredTemplates(desk), plain)
    return now.docx_sha256 == paper.docx_sha256


def _picture(desk: Desk, mark: PaperMark) -> Picture:
    if mark.strokes:
        return signature_picture(read_strokes(mark.strokes), mark.name)
    with attachments.open_stream(desk.store, mark.image_sha256) as stream:
        png = stream.read()
    return ink_picture(png, _HEIGHTS_MM[MarkMethod(mark.method)], mark.name)


def _kept(desk: Desk, case: CaseFacts, paper: PaperFacts, made: engine.Issued) -> Sheet:
    """Sealed and bound to the version that was signed, in one change."""
    name = case.committee.name or case.center.name
    port = Port(paper_key.signer_of(desk.store, name))
    pdf = sign_pdf(made.pdf, port, SigningWords("文书签署归档", case.committee.address))
    staged = attachments.stage_bytes(desk.store, pdf, "signed.pdf")
    label = f"已签署{made.name}"
    file = {"staged": staged, "label": label, "kind": SIGNED_PDF, "subject": paper.id}
    with desk.batch("signed_sheet", case=case.id) as work:
        work.then("attach_file", **file)
        work.then("file_scan", paper=paper.id, attachment=work.created["attachment"])
    return Sheet(paper.code, made.name, paper.subject_id, 0, made.docx, pdf, made.pages)
