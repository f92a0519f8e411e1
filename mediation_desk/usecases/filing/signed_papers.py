"""The signed agreement as a file: strokes in both forms, the centre's signature on the PDF.

What was signed is kept sealed with the case, and its digest with the paper.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.papers.signing.pdf_signing import SigningWords, sign_pdf
from mediation_desk.papers.signing.verifying import Finding, verify_pdf
from mediation_desk.records import attachments, paper_key
from mediation_desk.records.keys.devices import PaperSigner
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.papers_desk import Sheet, kept_values, preview
from mediation_desk.usecases.registry import CASE_WORK, READERS, query

SIGNED_KIND = "signed_pdf"


@dataclass(frozen=True, slots=True)
class _Port:
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

    Raises RuleBroken ``not_effective`` before that; KnownTrouble ``no_paper_key`` in practice.
    """
    case = facts_of(desk, case_id, unmasked=True)
    if case.agreement is None or case.agreement.effective_on is None:
        raise RuleBroken("not_effective", article=desk.rules.article("not_effective"))
    code = "RM-10" if case.agreement.form is AgreementForm.WRITTEN else "RM-11"
    port = _Port(paper_key.signer_of(desk.store, case.committee.name or case.center.name))
    sheet = preview(desk, case_id, code)
    signed = sign_pdf(sheet.pdf, port, SigningWords(location=case.committee.address))
    desk.do("record_paper", kept_values(sheet, signed), case=case_id)
    staged = attachments.stage_bytes(desk.store, signed, "signed.pdf")
    values = {"staged": staged, "label": "已签署协议", "kind": SIGNED_KIND, "subject": code}
    desk.do("attach_file", values, case=case_id)
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
    """Whether a PDF is as it was signed: by the digest kept here, and by its signature."""
    digest = hashlib.sha256(pdf).hexdigest()
    with desk.store.read() as session:
        sql = "SELECT 1 FROM paper WHERE pdf_sha256 = ? LIMIT 1"
        known = session.raw.execute(sql, (digest,)).fetchone() is not None
    return verify_pdf(pdf, digest if known else None)
