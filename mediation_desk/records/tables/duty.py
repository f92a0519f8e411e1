"""Tables of who is here, who is called and who leads: roster, whistles, leaders, listings.

Rows of a centre's own. Nothing here says what a department must do by law: hours, last days and
points are what the centre wrote down.
"""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from mediation_desk.records.base import SyncedRow
from mediation_desk.records.tables.case import CaseChild


class DutySlotRow(SyncedRow, table=True):
    """值班表的一格: who sits in the centre on a weekday's half, from one day until another.

    ``kind``: resident, rotating, on_call. ``every``: each so many weeks, counted from the week of
    ``from_on``. A slot is ended by ``until_on``, never taken out, so that past days stay true.
    """

    __tablename__ = "duty_slot"
    weekday: int
    half: str
    kind: str
    organ: str
    person: str = ""
    phone: str = ""
    every: int = 1
    from_on: date
    until_on: date | None = None
    note: str = ""
    by: str = ""


class DutySwapRow(SyncedRow, table=True):
    """换班: somebody else on one day, agreed by whom."""

    __tablename__ = "duty_swap"
    slot_id: str = Field(index=True)
    on_day: date = Field(index=True)
    person: str
    organ: str = ""
    phone: str = ""
    why: str = ""
    agreed_by: str
    noted_on: date
    by: str = ""


class DutySignRow(SyncedRow, table=True):
    """签到: whether who was to sit there came, when, and whether he or she signed at the door.

    A later row about the same slot and day replaces the earlier one; both stay on file.
    """

    __tablename__ = "duty_sign"
    slot_id: str = Field(index=True)
    on_day: date = Field(index=True)
    state: str
    at_time: str = ""
    person: str = ""
    signed: bool = False
    note: str = ""
    by: str = ""
    entered_at: str = ""


class WhistleCallRow(SyncedRow, table=True):
    """吹哨: the centre calls departments, for a case or without one.

    ``level``: who blew: centre, village, masses. ``urgency``: the answer's pace as written on the
    slip. ``arrive_at``: the hour on ``arrive_on``.
    """

    __tablename__ = "whistle_call"
    case_id: str = Field(default="", index=True)
    case_no: str = ""
    year: int
    serial: int
    number: str
    level: str
    blown_by: str
    subject: str
    reason: str
    basis: str = ""
    urgency: str = ""
    blown_on: date
    blown_at: str = ""
    arrive_on: date
    arrive_at: str = ""
    place: str = ""
    answer_due_on: date
    signed_by: str = ""
    by: str = ""
    closed_on: date | None = None
    closing_note: str = ""
    withdrawn_on: date | None = None
    withdrawn_why: str = ""


class WhistleDepartmentRow(SyncedRow, table=True):
    """报到: one department that was called: whether it came, what it answered, how it is rated.

    ``arrival``: empty, arrived, late, absent. Points are from 0 to what the centre set.
    """

    __tablename__ = "whistle_department"
    call_id: str = Field(index=True)
    case_id: str = Field(default="", index=True)
    organ: str
    contact: str = ""
    phone: str = ""
    told_at: str = ""
    arrival: str = ""
    arrived_on: date | None = None
    arrived_at: str = ""
    people: str = ""
    signed: bool = False
    arrival_note: str = ""
    arrival_by: str = ""
    answered_on: date | None = None
    measures: str = ""
    result: str = ""
    unsolved: str = ""
    next_step: str = ""
    answer_by: str = ""
    response_points: int | None = None
    handling_points: int | None = None
    result_points: int | None = None
    rated_by: str = ""
    rated_on: date | None = None
    remark: str = ""


class CaseLeaderRow(CaseChild, table=True):
    """领导包案: who leads, since when, every how many days he or she goes to see; how it ended."""

    __tablename__ = "case_leader"
    leader: str
    post: str = ""
    phone: str = ""
    from_on: date
    cycle_days: int
    plan: str = ""
    by: str = ""
    ended_on: date | None = None
    closing_opinion: str = ""
    ended_by: str = ""


class LeaderVisitRow(CaseChild, table=True):
    """包案领导走访: one visit of the leader in charge."""

    __tablename__ = "leader_visit"
    leader_id: str = Field(index=True)
    visited_on: date
    place: str = ""
    met: str = ""
    text: str
    next_step: str = ""
    by: str = ""


class CaseListingRow(CaseChild, table=True):
    """挂牌、销号: a case is listed with a number, a reason and a last day; delisted with proof.

    ``refused_*``: the last time that delisting was not approved.
    """

    __tablename__ = "case_listing"
    number: str
    year: int
    serial: int
    level: str
    reason: str
    demand: str = ""
    leader: str = ""
    listed_on: date
    due_on: date
    approved_by: str = ""
    by: str = ""
    delisted_on: date | None = None
    is_performed: bool = False
    is_satisfied: bool = False
    is_quiet: bool = False
    proof: str = ""
    sha256: str = ""
    file_label: str = ""
    delist_approved_by: str = ""
    delisted_by: str = ""


class EscalationRow(CaseChild, table=True):
    """通报、约谈、挂牌督办: one step against a department about a case, and what it mended.

    ``step``: circular, talk, supervised. Withdrawn ones stay, with the reason.
    """

    __tablename__ = "escalation"
    number: str
    year: int
    serial: int
    step: str
    organ: str
    reason: str
    demand: str
    due_on: date
    decided_by: str
    decided_on: date
    meet_on: date | None = None
    meet_at: str = ""
    place: str = ""
    by: str = ""
    answered_on: date | None = None
    answer: str = ""
    answer_by: str = ""
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
