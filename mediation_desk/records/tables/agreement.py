"""Tables of the agreement. What is frozen is guarded by triggers, not by good will."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncClass
from mediation_desk.records.tables.case import CaseChild, EpisodeChild


class AgreementRow(EpisodeChild, table=True):
    """An agreement or a supplement to it."""

    __tablename__ = "agreement"
    form: str = "written"
    state: str = "draft"
    number: str = Field(default="", index=True)
    supplement: int = 0
    facts_text: str = ""
    total_cents: int = 0
    split: list[list[str]] = Field(default_factory=list, sa_type=sa.JSON)
    performance: str = ""
    breach: str = ""
    copies: int = 0
    holders: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    attachments: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    court_fee: str = ""
    reached_on: date | None = None
    effective_on: date | None = None
    digest: str = ""


class AgreementChild(CaseChild):
    """What belongs to one agreement; not a table itself."""

    agreement_id: str = Field(index=True)


class ClauseRow(AgreementChild, table=True):
    """One clause."""

    __tablename__ = "clause"
    text: str
    kind: str = ""
    values: list[list[str]] = Field(default_factory=list, sa_type=sa.JSON)


class PaymentRow(AgreementChild, table=True):
    """One payment of the table of instalments."""

    __tablename__ = "payment"
    amount_cents: int
    payer: str = ""
    payee: str = ""
    payer_party_id: str = ""
    payee_party_id: str = ""
    due_on: date | None = None
    method: str = ""
    condition: str = ""
    account: str = ""
    is_future: bool = False


class PaymentStandingRow(CaseChild, table=True):
    """What is known of a payment's performance, apart from the frozen term itself."""

    __tablename__ = "payment_standing"
    payment_id: str = Field(index=True)
    state: str = "due"
    paid_cents: int = 0
    paid_on: date | None = None


class RecurringRow(AgreementChild, table=True):
    """A payment that comes again."""

    __tablename__ = "recurring"
    payer: str = ""
    payee: str = ""
    amount_cents: int
    every: str = "月"
    day: int = 1
    start: date | None = None
    end: date | None = None


class SignatureRow(AgreementChild, table=True):
    """A signature or the seal; inserted once, never changed, out of sight only with its case."""

    __tablename__ = "signature"
    sync_class: ClassVar[SyncClass] = "frozen"
    goes_with_case: ClassVar[bool] = True
    kind: str
    signer_id: str = ""
    name: str
    method: str
    signed_on: date
    for_party_id: str = ""
    capacity: str = ""
    present: str = ""
    strokes: str = ""
    strokes_digest: str = Field(default="", index=True)
    image_sha256: str = ""
    version_digest: str = ""


class ReceiptRow(CaseChild, table=True):
    """A receipt of money or another performance."""

    __tablename__ = "receipt"
    payment_id: str = ""
    amount_cents: int = 0
    received_on: date
    method: str = ""
    note: str = ""
