"""Tables of joint work: who of which body sat at a session of several tracks, and referral slips.

Of a referral consent and attendance alone are kept; what is said there stays there.
"""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from mediation_desk.records.tables.case import CaseChild


class JointSeatRow(CaseChild, table=True):
    """联合调解的席位: a body at a session, its track or side, who came for it and in what part.

    ``part``: joint, union, employer, arbitration, justice, expert, guest.
    """

    __tablename__ = "joint_seat"
    session_id: str = Field(index=True)
    part: str
    organ: str
    name: str = ""
    post: str = ""
    track: str = ""
    by: str = ""


class ReferralRow(CaseChild, table=True):
    """转介单: a party is referred with consent. ``kind``: counselling, legal_aid.

    ``consented_how`` and ``ended_how`` are codes; no column holds what was talked about.
    """

    __tablename__ = "referral"
    kind: str
    number: str
    year: int
    serial: int
    party_id: str
    organ: str
    contact: str = ""
    consented_on: date
    consented_how: str
    referred_on: date
    meet_on: date | None = None
    meet_at: str = ""
    by: str = ""
    ended_on: date | None = None
    ended_how: str = ""


class ReferralMeetRow(CaseChild, table=True):
    """到场情况: whether the party came to one appointment; nothing of what was said.

    ``state``: came, absent, put_off.
    """

    __tablename__ = "referral_meet"
    referral_id: str = Field(index=True)
    on_day: date
    state: str
    by: str = ""
