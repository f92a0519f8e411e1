"""Tables of who comes together besides mediation: meetings with their seats; how hostile sides come
to a session apart.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from mediation_desk.records.base import SyncClass, SyncedRow
from mediation_desk.records.tables.case import CaseChild


class GatheringRow(SyncedRow, table=True):
    """评理、听证、说事、恳谈、会商: a meeting, called or held; about a case or about none.

    ``kind``: opinion, hearing, short_hearing, village_talk, heart_talk, conference. The five parts
    of a short hearing: ``claim``, ``reply``, ``facts``, ``opinions``, ``result``.
    """

    __tablename__ = "gathering"
    case_id: str = Field(default="", index=True)
    case_no: str = ""
    kind: str
    topic: str
    held_on: date
    start_at: str = ""
    end_at: str = ""
    place: str = ""
    host: str
    note_taker: str = ""
    is_open: bool = False
    by: str = ""
    minutes: str = ""
    claim: str = ""
    reply: str = ""
    facts: str = ""
    opinions: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_open: int | None = None
    result: str = ""
    next_step: str = ""
    recorded_on: date | None = None
    called_off_on: date | None = None
    called_off_why: str = ""


class GatheringSeatRow(SyncedRow, table=True):
    """One seat at a meeting: who, for whom, whether he or she came, what was said.

    ``side``: panel, applicant, respondent, organ, guest.
    """

    __tablename__ = "gathering_seat"
    gathering_id: str = Field(index=True)
    case_id: str = Field(default="", index=True)
    side: str
    name: str
    organ: str = ""
    phone: str = ""
    came: bool | None = None
    opinion: str = ""


class SessionApartRow(CaseChild, table=True):
    """错开到场: how the two sides of a dangerous case come to a session without meeting.

    Never leaves the township, like the safety card that asks for it. ``first``: the side that
    comes first; the other comes ``minutes`` later and waits elsewhere.
    """

    __tablename__ = "session_apart"
    sync_class: ClassVar[SyncClass] = "room"
    session_id: str
    first: str
    minutes: int
    first_waits: str = ""
    other_waits: str = ""
    by: str = ""
