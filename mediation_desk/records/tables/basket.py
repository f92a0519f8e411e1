"""Tables of the basket and of a group's heads. What stands here is never part of a case itself:
a basket taken apart marks these rows alone.
"""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.tables.case import CaseChild


class BasketRow(CaseChild, table=True):
    """一揽子: disputes of the same people under one plan. ``case_id`` is the leading case.

    ``willing``: who has agreed to settle around a circle.
    """

    __tablename__ = "basket"
    name: str
    made_on: date
    by: str = ""
    willing: list[str] = Field(default_factory=list, sa_type=sa.JSON)


class BasketCaseRow(CaseChild, table=True):
    """One case of a basket, and the agreement the basket drafted in it, if any."""

    __tablename__ = "basket_case"
    basket_id: str = Field(index=True)
    agreement_id: str = ""


class BasketClaimRow(CaseChild, table=True):
    """One debt, in the case it stands in. ``due_on``: None for a debt that is due already."""

    __tablename__ = "basket_claim"
    basket_id: str = Field(index=True)
    debtor: str
    creditor: str
    amount_cents: int
    ground: str = ""
    due_on: date | None = None
    is_agreed: bool = True
    bar: str = ""
    bar_reason: str = ""
    state: str = "open"
    state_why: str = ""


class BasketTaskRow(CaseChild, table=True):
    """One line of the plan: who does what by when, in which case."""

    __tablename__ = "basket_task"
    basket_id: str = Field(index=True)
    who: str
    what: str
    due_on: date | None = None
    done_on: date | None = None


class HeadAuthorityRow(CaseChild, table=True):
    """推选、授权: what one head of a group allowed a representative, and by which paper."""

    __tablename__ = "head_authority"
    member_id: str = Field(index=True)
    representative: str
    scope: str
    paper: str
    on_day: date


class HeadReceiptRow(CaseChild, table=True):
    """领款: what one head received of one instalment; ``instalment`` counts from 1."""

    __tablename__ = "head_receipt"
    member_id: str = Field(index=True)
    instalment: int
    amount_cents: int
    received_on: date
    method: str = ""
    note: str = ""
    by: str = ""
