"""Tables of papers issued and files kept."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from mediation_desk.records.base import SyncedRow
from mediation_desk.records.tables.case import CaseChild, EpisodeChild


class PaperRow(EpisodeChild, table=True):
    """A paper issued or taken in, with the digests of what was issued."""

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
