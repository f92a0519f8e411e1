"""Tables of the backlog: old matters with what blocks them, the monthly looks at them, the promises
made to people. Rows of a centre's own; a row is struck off with proof, never taken out.
"""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from mediation_desk.records.tables.case import CaseChild


class BacklogRow(CaseChild, table=True):
    """积案: since which year, how much and how many people, what blocks it, the plan, the last day.

    ``struck_how``: resolved, merged, other_way; empty while it is open.
    """

    __tablename__ = "backlog"
    origin_year: int
    amount_cents: int | None = None
    people: int = 0
    blocked_by: str
    is_hard: bool = False
    plan: str = ""
    leader: str = ""
    listed_on: date
    due_on: date
    review_days: int
    by: str = ""
    struck_on: date | None = None
    struck_how: str = ""
    proof: str = ""
    sha256: str = ""
    file_label: str = ""
    struck_approved_by: str = ""
    struck_by: str = ""


class BacklogReviewRow(CaseChild, table=True):
    """积案月研判: one look at an old matter: how far it is, what blocks it now, what comes next."""

    __tablename__ = "backlog_review"
    backlog_id: str = Field(index=True)
    reviewed_on: date
    progress: str
    blocked_by: str = ""
    next_step: str = ""
    by: str = ""


class BacklogPromiseRow(CaseChild, table=True):
    """承诺: what was promised to people of an old matter, by whom, and when it was kept."""

    __tablename__ = "backlog_promise"
    backlog_id: str = Field(index=True)
    promised_on: date
    promised_by: str
    what: str
    due_on: date | None = None
    by: str = ""
    kept_on: date | None = None
    kept_how: str = ""
    kept_by: str = ""
