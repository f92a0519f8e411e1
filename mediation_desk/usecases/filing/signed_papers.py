"""The signed agreement as a file: strokes in both forms, the centre's signature on the PDF.

What was signed is kept sealed with the case, and its digest with the paper.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.signing.code_line import word_digest_begun
from mediation_desk.papers.signing.pdf_signing import SigningWords, sign_pdf
from mediation_desk.papers.signing.verifying import Finding, verify_pdf
from mediation_desk.records import attachments, paper_key
from mediation_desk.records.keys.devices import PaperSigner
from mediation_desk.records.queries import kept_files
from mediation_desk.tracks.agreements import agreement_paper
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.papers_desk import Sheet, kept_values, preview
from mediation_desk.usecases.registry import CASE_WORK, READERS, query


@dataclass(frozen=True, slots=True)
class Port:
    """The store's signer in the shape the paper engine asks for."""

    signer: PaperSigner

    @property
    def certificate_der(self) -> bytes:
        """The centre's certificate."""
        return self.signer.certificate

    def sign(self, data: bytes) -> bytes:
        """The DER signature over ``data``."""
        return self.signer.sign(data)


@query("sign_pdf", access=CASE_WORK)
def make_signed_pdf(desk: Desk, case_id: str) -> Sheet:
    """Sign the PDF of the agreement in effect with the centre's key and keep both forms.

    The sealed file lies on the disk before one change names the sheet, the file and their bond.
    Raises RuleBroken ``not_effective`` before that and ``paper_kept_only`` where the agreement is
    another organ's paper; KnownTrouble ``no_paper_key`` in practice.
    """
    case = facts_of(desk, case_id, unmasked=True)
    if case.agreement is None or case.agreement.effective_on is None:
        raise RuleBroken("not_effective", article=desk.rules.article("not_effective"))
    code = agreement_paper(case.agreement, desk.rules.of(case))
    paper = catalogue().paper(code)
    if paper.is_kept_only(case):
        raise RuleBroken("paper_kept_only", paper=paper.name)
    port = Port(paper_key.signer_of(desk.store, case.committee.name or case.center.name))
    sheet = preview(desk, case_id, code)
    signed = sign_pdf(sheet.pdf, port, SigningWords(location=case.committee.address))
    staged = attachments.stage_bytes(desk.store, signed, "signed.pdf")
    file = {"staged": staged, "label": "已签署协议", "kind": SIGNED_PDF, "subject": code}
    with desk.batch("sign_pdf", case=case_id) as work:
        work.then("record_paper", **kept_values(sheet, signed))
        work.then("attach_file", **file)
        bound = {"paper": work.created["paper"], "attachment": work.created["attachment"]}
        work.then("file_scan", **bound)
    return Sheet(
        sheet.code,
        sheet.name,
        sheet.subject,
        sheet.place,
        sheet.docx,
        signed,
        sheet.pages,
        sheet.blanks,
    )  # fmt: skip


@query("check_pdf", access=READERS)
def check_pdf(desk: Desk, pdf: bytes) -> list[Finding]:
    """Whether a PDF is as it was issued or signed here.

    By the digest kept with the paper where the store knows the file or the sheet it claims to be
    (its code line), and by its signature. Certificates of this centre count as known.
    """
    desk.may_ask("check_pdf")
    own = paper_key.certificate_of(desk.store)
    known = _kept_digest(desk, pdf)
    found = verify_pdf(pdf, known or None, (own,) if own else ())
    return found if known else [Finding("verify.not_kept_here", good=True), *found]


def _kept_digest(desk: Desk, pdf: bytes) -> str:
    """The digest that the store has for this file; empty where it has never seen it."""
    digest = hashlib.sha256(pdf).hexdigest()
    with desk.store.read() as session:
        if kept_files.is_kept(session, digest):
            return digest
    begun = word_digest_begun(pdf)
    with desk.store.read() as session:
        return kept_files.pdf_of_word(session, begun)
