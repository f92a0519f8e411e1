"""Tables of the people register, of advice asked of village counsel, of what is paid per case.

Who mediates stands in ``mediator`` (tables of people); here is what is known of each besides.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncedRow
from mediation_desk.records.tables.case import CaseChild


class TrainingRow(SyncedRow, table=True):
    """培训: hours that a mediator was taught."""

    __tablename__ = "mediator_training"
    mediator_id: str = Field(index=True)
    on_day: date
    hours: int
    topic: str
    organizer: str = ""
    by: str = ""


class KinTieRow(SyncedRow, table=True):
    """亲属: who is kin of a mediator, so that he or she is not chosen unawares (回避).

    ``phone`` tells two of one name apart. A tie that was noted wrongly is marked as deleted.
    """

    __tablename__ = "kin_tie"
    mediator_id: str = Field(index=True)
    name: str = Field(index=True)
    relation: str
    phone: str = ""
    note: str = ""
    by: str = ""


class CounselAdviceRow(SyncedRow, table=True):
    """一村一法律顾问: a question to village counsel and the written reply.

    ``case_id``: the case it is about; empty for a question of the village or the centre.
    """

    __tablename__ = "counsel_advice"
    case_id: str = Field(default="", index=True)
    counsel_id: str = Field(index=True)
    counsel: str
    number: str
    year: int
    serial: int
    village: str = ""
    question: str
    asked_by: str = ""
    asked_on: date
    due_on: date
    replied_on: date | None = None
    reply: str = ""
    articles: str = ""
    sha256: str = ""
    file_label: str = ""
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
    by: str = ""


class CaseAllowanceRow(CaseChild, table=True):
    """以案定补: what is claimed for a settled case, approved and paid.

    ``counted``: the grade that the facts gave; ``why`` where ``grade`` is another. ``payees``:
    name, id in the register and cents of each. One that was refused or withdrawn may be claimed
    again.
    """

    __tablename__ = "case_allowance"
    agreement_id: str = ""
    agreement_no: str = ""
    grade: str
    counted: str = ""
    pay_cents: int
    reasons: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    why: str = ""
    payees: list[Any] = Field(default_factory=list, sa_type=sa.JSON)
    basis: str = ""
    claimed_on: date = Field(index=True)
    by: str = ""
    approved_on: date | None = None
    approved_by: str = ""
    refused_on: date | None = None
    refused_by: str = ""
    refused_why: str = ""
    withdrawn_on: date | None = None
    paid_on: date | None = None
    paid_by: str = ""
    voucher: str = ""
