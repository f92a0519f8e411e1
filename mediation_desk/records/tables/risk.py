"""Tables of a case's risk: signs that were ticked, grades, what was done about them, and safety.

Never a list of people: every row hangs on a case. What was asked in private stays in the room.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncClass
from mediation_desk.records.tables.case import CaseChild


class RiskSignRow(CaseChild, table=True):
    """危险迹象: one sign that somebody ticked; cleared with a reason, never taken out.

    ``times`` counts where a sign is counted (police calls). Two PCs may tick the same sign.
    """

    __tablename__ = "risk_sign"
    sign: str
    times: int = 0
    noted_on: date
    by: str = ""
    note: str = ""
    cleared_on: date | None = None
    cleared_by: str = ""
    cleared_why: str = ""


class RiskGradeRow(CaseChild, table=True):
    """风险等级: a colour with the points and reasons that stood for it; a later row replaces it.

    ``counted`` is what the facts gave; ``manner`` who set it: counted, raised, decided, typed.
    """

    __tablename__ = "risk_grade"
    colour: str
    counted: str = ""
    points: int = 0
    reasons: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    told: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    manner: str = ""
    graded_on: date
    graded_at: str = ""
    by: str = ""
    why: str = ""
    until_on: date | None = None


class RiskDeedRow(CaseChild, table=True):
    """What was done of what a colour asks for; ``grade_id``: the grade since which it was owed."""

    __tablename__ = "risk_deed"
    duty: str
    grade_id: str = ""
    on_day: date
    organ: str = ""
    note: str = ""
    by: str = ""


class SafetyAnswerRow(CaseChild, table=True):
    """安全筛查: what a party said in private before any meeting; never leaves the township."""

    __tablename__ = "safety_answer"
    sync_class: ClassVar[SyncClass] = "room"
    party_id: str
    signs: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    text: str = ""
    asked_on: date
    by: str = ""


class SafetyCardRow(CaseChild, table=True):
    """安全卡: who sits where, who stands by, what not to say, the way out; for those in the room.
    """

    __tablename__ = "safety_card"
    sync_class: ClassVar[SyncClass] = "room"
    is_apart: bool = False
    seats: str = ""
    standby: str = ""
    avoid: str = ""
    way_out: str = ""
    signal: str = ""
    made_on: date
    by: str = ""
