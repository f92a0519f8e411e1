"""Tables of going out: the log of visits, and screenings with their sweeps and their three lists.

Rows of a centre's own. A screening finds matters, never people: nothing here grades a person.
"""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncedRow


class OutreachVisitRow(SyncedRow, table=True):
    """四门四访: one visit, planned or made; for a case, or for nobody's case yet.

    ``kind``: open_door, appointed, at_home, return_call. ``case_id``: the case it was about, or
    that came of it. Planned while ``findings`` is empty; ``dropped_why``: it will not be made.
    """

    __tablename__ = "outreach_visit"
    case_id: str = Field(default="", index=True)
    kind: str
    visited_on: date
    start_at: str = ""
    village: str = ""
    place: str = ""
    visitors: str = ""
    people: str = ""
    phone: str = ""
    topic: str = ""
    findings: str = ""
    next_step: str = ""
    next_on: date | None = None
    next_done_on: date | None = None
    by: str = ""
    dropped_why: str = ""


class ScreeningRow(SyncedRow, table=True):
    """排查: a campaign over villages for a time, each to report every so many days."""

    __tablename__ = "screening"
    name: str
    from_on: date
    until_on: date
    every_days: int
    villages: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    topics: str = ""
    leader: str = ""
    by: str = ""
    closed_on: date | None = None
    result: str = ""


class ScreeningSweepRow(SyncedRow, table=True):
    """一次排查报告: what a village found in one turn; ``found`` 0 is a zero report.

    ``turn_on``: the first day of the turn that it reports.
    """

    __tablename__ = "screening_sweep"
    screening_id: str = Field(index=True)
    village: str
    turn_on: date
    reported_on: date
    found: int = 0
    reporter: str = ""
    note: str = ""
    by: str = ""


class ScreeningMatterRow(SyncedRow, table=True):
    """问题、责任、销号: a matter that was found, who owns it, how it was struck off.

    ``case_id``: the case that it became or that it is the same as.
    """

    __tablename__ = "screening_matter"
    case_id: str = Field(default="", index=True)
    screening_id: str = Field(default="", index=True)
    village: str = ""
    found_on: date
    source: str
    people: str = ""
    phone: str = ""
    kind: str = ""
    what: str
    reporter: str = ""
    owner: str = ""
    owner_organ: str = ""
    measures: str = ""
    due_on: date | None = None
    assigned_on: date | None = None
    struck_on: date | None = None
    struck_how: str = ""
    proof: str = ""
    sha256: str = ""
    file_label: str = ""
    struck_by: str = ""
    approved_by: str = ""
    by: str = ""
