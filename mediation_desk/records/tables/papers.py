"""Tables of papers issued and files kept."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from mediation_desk.records.base import SyncClass, SyncedRow
from mediation_desk.records.tables.case import CaseChild, EpisodeChild


class PaperRow(EpisodeChild, table=True):
    """A paper issued or taken in, with the digests of what was issued.

    ``template`` is the digest of the Word template it was printed by, empty for the official one.
    """

    __tablename__ = "paper"
    code: str
    subject_id: str = ""
    number: str = ""
    issued_on: date | None = None
    version: int = 1
    docx_sha256: str = ""
    pdf_sha256: str = ""
    scan_attachment_id: str = ""
    pages: int = 0
    is_reprint: bool = False
    waiting_scan: bool = False
    template: str = ""


class PaperSignatureRow(CaseChild, table=True):
    """A person's signature, fingerprint or seal on one version of one paper; inserted once, never
    changed. ``version_digest`` is the Word file's that was signed, ``image_print`` tells a scan
    that was used before.
    """

    __tablename__ = "paper_signature"
    sync_class: ClassVar[SyncClass] = "frozen"
    goes_with_case: ClassVar[bool] = True
    paper_id: str = Field(index=True)
    signer_id: str = ""
    name: str
    capacity: str = ""
    method: str
    signed_on: date
    page: int = 0
    present: str = ""
    strokes: str = ""
    strokes_digest: str = Field(default="", index=True)
    image_sha256: str = ""
    image_print: str = Field(default="", index=True)
    version_digest: str = ""


class PaperReadingRow(EpisodeChild, table=True):
    """宣读记录: a paper was read out to a party before it was signed; inserted once, never changed.
    ``words`` tells which text was read.
    """

    __tablename__ = "paper_reading"
    sync_class: ClassVar[SyncClass] = "frozen"
    goes_with_case: ClassVar[bool] = True
    paper: str
    subject_id: str = ""
    party_id: str
    reader: str
    language: str = ""
    witness: str = ""
    read_on: date
    read_at: str = ""
    translation: str = ""
    translator: str = ""
    has_sheet: bool = False
    words: str = ""


class SealUseRow(CaseChild, table=True):
    """用印登记: a seal was put on a paper: which seal, how many copies, who approved it and who did
    it; inserted once, never changed.
    """

    __tablename__ = "seal_use"
    sync_class: ClassVar[SyncClass] = "frozen"
    goes_with_case: ClassVar[bool] = True
    paper_id: str = Field(default="", index=True)
    paper_code: str = ""
    paper_name: str
    version: int = 0
    seal: str
    copies: int = 1
    places: int = 1
    used_on: date
    used_by: str = ""
    approved_by: str
    note: str = ""


class AttachmentRow(CaseChild, table=True):
    """A file kept with a case; its bytes are in the blob of this digest."""

    __tablename__ = "attachment"
    sha256: str = Field(index=True)
    size: int
    mime: str = ""
    label: str = ""
    kind: str = ""
    subject_id: str = ""
    added_on: date | None = None


class LocalTemplateRow(SyncedRow, table=True):
    """A county's own Word template, trusted by an administrator before it runs."""

    __tablename__ = "local_template"
    code: str = Field(index=True)
    sha256: str
    trusted_by: str = ""
    is_active: bool = True
