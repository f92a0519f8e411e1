"""Tables of people and bodies that outlive a single case."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncedRow


class OrganizationRow(SyncedRow, table=True):
    """The centre, a committee, a studio, a court: a body whose name stands on papers."""

    __tablename__ = "organization"
    kind: str = Field(index=True)
    name: str
    short_name: str = ""
    code: str = ""
    address: str = ""
    phone: str = ""
    contact: str = ""
    on_call_phone: str = ""
    filing_note: str = ""
    field: str = ""
    area: str = ""


class PersonRow(SyncedRow, table=True):
    """One person or body over all its cases."""

    __tablename__ = "person"
    kind: str
    name: str = Field(index=True)
    sex: str = "unknown"
    ethnicity: str = ""
    birth_date: date | None = None
    id_type: str = ""
    id_no: str = Field(default="", index=True)
    phone: str = Field(default="", index=True)
    occupation: str = ""
    address: str = ""
    no_papers: str = ""
    kind_note: str = ""
    uscc: str = Field(default="", index=True)
    representative: str = ""
    representative_title: str = ""
    representative_kind: str = ""
    language: str = ""
    needs_reading: bool = False
    name_pictures: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)


class DeskUserRow(SyncedRow, table=True):
    """An account. Its key wraps lie in the key ring beside the store, never here."""

    __tablename__ = "desk_user"
    name: str = Field(index=True)
    roles: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    is_active: bool = True
    keyring_id: str = ""
    mediator_id: str = ""
    last_login_on: date | None = None


class MediatorRow(SyncedRow, table=True):
    """A mediator of a committee (人民调解法第十三、十四条), or another who helps to settle
    disputes.

    ``kind``: mediator (also where it is empty), peacemaker, elder, counsel and so on; ``elder``
    which of the 五老. ``types``: the kinds of dispute he or she knows; ``villages``: where people
    trust in him or her. An appointment is ended by ``until_on``.
    """

    __tablename__ = "mediator"
    name: str = Field(index=True)
    organization_id: str = ""
    is_full_time: bool = False
    phone: str = ""
    kind: str = ""
    is_active: bool = True
    elder: str = ""
    studio: str = ""
    letter_no: str = ""
    appointed_by: str = ""
    from_on: date | None = None
    until_on: date | None = None
    ended_why: str = ""
    villages: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    types: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    languages: str = ""
    note: str = ""


class NumberSeriesRow(SyncedRow, table=True):
    """A running number: one series per body, kind and year; ``last_no`` is the highest given."""

    __tablename__ = "number_series"
    organization_id: str = ""
    kind: str = Field(index=True)
    year: int
    last_no: int = 0
    pattern: str = ""


class NumberRow(SyncedRow, table=True):
    """A number given out, voided or known from before the import."""

    __tablename__ = "given_number"
    __table_args__ = (sa.Index("ix_given_number_by_serial", "series_id", "serial"),)
    series_id: str = Field(index=True)
    serial: int
    text: str = Field(index=True)
    case_id: str = Field(default="", index=True)
    state: str = "used"
    reason: str = ""
