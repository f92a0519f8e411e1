"""Tables of what is out of the ordinary: orders to delete, legal holds, losses, people who leave.

They say which rows and files were meant, by id, and never what stood in them. A colleague's name is
in no table here but the account's own.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncedRow


class RedactionOrderRow(SyncedRow, table=True):
    """删除个人信息的命令: asked by one person, confirmed by another, then carried out.

    ``replica`` and ``seq`` name the change that took the data out; ``targets`` are the rows and
    columns it blanked, so that what arrives later and did not know of it is found.
    """

    __tablename__ = "redaction_order"
    case_id: str = Field(index=True)
    order_no: str = ""
    basis: str = ""
    scope: str = ""
    subject_id: str = ""
    case_ids: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    chosen: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    files: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    state: str = "asked"
    asked_by: str = ""
    asked_at: str = ""
    confirmed_by: str = ""
    confirmed_at: str = ""
    done_at: str = ""
    replica: str = ""
    seq: int = 0
    targets: list[list[Any]] = Field(default_factory=list, sa_type=sa.JSON)
    counts: dict[str, int] = Field(default_factory=dict, sa_type=sa.JSON)
    kept: dict[str, int] = Field(default_factory=dict, sa_type=sa.JSON)


class LegalHoldRow(SyncedRow, table=True):
    """A case of which nothing may be deleted, whatever is ordered: a suit, an inspection."""

    __tablename__ = "legal_hold"
    case_id: str = Field(index=True)
    reason: str = ""
    set_on: date
    set_by: str = ""
    lifted_on: date | None = None
    lifted_by: str = ""


class IncidentRow(SyncedRow, table=True):
    """A PC or a stick that was lost (个人信息保护法第五十七条): what lay on it, who was told."""

    __tablename__ = "incident"
    kind: str
    replica: str = ""
    place: str = ""
    lost_on: date
    noted_at: str = ""
    noted_by: str = ""
    circumstances: str = ""
    shut_out: int = 0
    cutoff: int | None = None
    counts: dict[str, int] = Field(default_factory=dict, sa_type=sa.JSON)
    case_numbers: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    told: list[list[str]] = Field(default_factory=list, sa_type=sa.JSON)
    closed_on: date | None = None


class DepartureRow(SyncedRow, table=True):
    """A colleague who leaves (人员离岗): what was handed to whom, and when the account went off."""

    __tablename__ = "departure"
    user_id: str = Field(index=True)
    leaves_on: date
    reason: str = ""
    witness: str = ""
    begun_by: str = ""
    handed: list[list[str]] = Field(default_factory=list, sa_type=sa.JSON)
    returned: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    off_on: date | None = None
    closed_on: date | None = None
