"""Tables of this PC alone: derived, neither recorded nor synced, rebuilt at need."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlmodel import Field

from mediation_desk.records.base import LocalRow


class CaseListRow(LocalRow, table=True):
    """What lists, counts and the day sheet show of a case; derived from its snapshot after every
    verb.
    """

    __tablename__ = "case_list"
    __table_args__ = tuple(
        Index(f"ix_case_list_by_{name}", *columns)
        for name, columns in {
            "age": ("sort_key",),
            "due": ("next_due_on", "sort_key"),
            "stage": ("stage", "sort_key"),
            "type": ("stat_type", "sort_key"),
            "open": ("is_open", "is_ledger", "sort_key"),
            "count": ("is_ledger", "case_id", "outcome", "accepted_on"),
        }.items()
    )
    case_id: str = Field(primary_key=True)
    case_no: str = Field(default="", index=True)
    outside_no: str = ""
    source_id: str = ""
    title: str = ""
    track: str = "people"
    subtrack: str = ""
    stage: str = "registered"
    outcome: str = "open"
    stat_type: str = ""
    registered_on: date | None = None
    accepted_on: date | None = None
    next_due_on: date | None = None
    next_due_what: str = ""
    next_due_rule: str = ""
    colour: str = ""
    is_sensitive: bool = False
    is_ledger: bool = False
    is_open: bool = True
    parties: str = ""
    mediator: str = ""
    sort_key: str = ""


class CaseDueRow(LocalRow, table=True):
    """A day on which something of a case is due: a clock, a session, a visit, an instalment."""

    __tablename__ = "case_due"
    __table_args__ = (Index("ix_case_due_by_kind", "kind", "on_day"),)
    id: int | None = Field(default=None, primary_key=True)
    case_id: str = Field(index=True)
    kind: str
    on_day: date
    what: str = ""
    rule: str = ""
    subject_id: str = ""


class CaseAccessRow(LocalRow, table=True):
    """Which accounts a case belongs to: its mediators, its responsible person, those named."""

    __tablename__ = "case_access"
    case_id: str = Field(primary_key=True)
    user_id: str = Field(primary_key=True, index=True)
