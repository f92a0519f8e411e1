"""Sessions with those seated there, and referrals with their attendance; of a masked case number,
days and state alone. Asks only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.joint.seats import JointPart, SeatFacts, mediations
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.access import Viewer, masked_sql, visible_sql
from mediation_desk.records.queries.one_step import rows_of
from mediation_desk.records.snapshot import Asking

_MOST = 500
_SESSIONS = f"""
SELECT o.id, o.case_id, coalesce(l.case_no, ''), coalesce(l.title, ''), {{hidden}}, o.seq,
    o.held_on, o.start_at, o.place, o.result, f.stat_type || f.local_type || f.civil_cause
FROM mediation_session o JOIN case_file f ON f.id = o.case_id
LEFT JOIN case_list l ON l.case_id = o.case_id
WHERE o.deleted = 0 AND o.space = {OWN_SPACE} AND {{seen}} AND :case IN ('', o.case_id)
AND (:case <> '' OR o.held_on >= :since
    OR o.id IN (SELECT session_id FROM joint_seat WHERE deleted = 0))
ORDER BY o.held_on DESC, o.id DESC LIMIT {_MOST}
"""
_SEATS = f"""
SELECT id, session_id, part, organ, name, post, track FROM joint_seat
WHERE deleted = 0 AND space = {OWN_SPACE} ORDER BY seq, id
"""
_THREE = """
SELECT s.case_id, s.id, j.track, (SELECT e.track FROM episode e WHERE e.case_id = s.case_id
    AND e.deleted = 0 AND s.episode_id IN ('', e.id) ORDER BY e.seq LIMIT 1)
FROM joint_seat j JOIN mediation_session s ON s.id = j.session_id
WHERE j.deleted = 0 AND s.deleted = 0 AND s.result <> 'planned'
"""
_REFERRALS = f"""
SELECT o.id, o.case_id, coalesce(l.case_no, ''), coalesce(l.title, ''), {{hidden}}, o.kind,
    o.number, p.name, o.organ, o.contact, o.consented_on, o.consented_how, o.referred_on,
    o.meet_on, o.meet_at, o.ended_on, o.ended_how, o.party_id
FROM referral o LEFT JOIN case_list l ON l.case_id = o.case_id
LEFT JOIN party r ON r.id = o.party_id LEFT JOIN person p ON p.id = r.person_id
WHERE o.deleted = 0 AND o.space = {OWN_SPACE} AND {{seen}} AND :case IN ('', o.case_id)
ORDER BY o.id DESC
"""
_MEETS = f"""
SELECT referral_id, on_day, state FROM referral_meet
WHERE deleted = 0 AND space = {OWN_SPACE} ORDER BY on_day, id
"""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session, planned or held; ``matter``: the words by which a labour dispute is known."""

    id: str
    case_id: str
    case_no: str
    title: str
    is_masked: bool
    seq: int
    held_on: date
    start_at: str
    place: str
    result: str
    matter: str
    seats: tuple[SeatFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """One referral with each appointment that was noted, as day and state."""

    id: str
    case_id: str
    case_no: str
    title: str
    is_masked: bool
    kind: str
    number: str
    person: str
    organ: str
    contact: str
    consented_on: date
    consented_how: str
    referred_on: date
    meet_on: date | None
    meet_at: str
    ended_on: date | None
    ended_how: str
    party_id: str
    meets: tuple[tuple[date, str], ...] = ()


def sessions(
    session: Asking, viewer: Viewer, *, since: date | None = None, case_id: str = ""
) -> list[SessionLine]:
    """The sessions of one case; else those since a day, and all at which a seat was taken."""
    every = [
        SeatFacts(r[0], r[1], JointPart(r[2]), r[3], r[4], r[5], r[6])
        for r in session.raw.execute(_SEATS).fetchall()
    ]
    told = {
        "user": viewer.user_id, "case": case_id, "since": since.isoformat() if since else "",
    }  # fmt: skip
    found = []
    for r in session.raw.execute(_worded(_SESSIONS, viewer), told).fetchall():
        hidden = bool(r[4])
        title, place, matter = ("", "", "") if hidden else (r[3], r[8], r[10])
        seats = () if hidden else tuple(one for one in every if one.session_id == r[0])
        found.append(SessionLine(
            r[0], r[1], r[2], title, hidden, r[5], date.fromisoformat(r[6]), r[7], place, r[9],
            matter, seats,
        ))  # fmt: skip
    return found


def referrals(session: Asking, viewer: Viewer, *, case_id: str = "") -> list[ReferralLine]:
    """All referrals or those of one case, the newest first."""
    meets = session.raw.execute(_MEETS).fetchall()
    told = {"user": viewer.user_id, "case": case_id}
    found = []
    for r in session.raw.execute(_worded(_REFERRALS, viewer), told).fetchall():
        hidden = bool(r[4])
        person, organ, contact = ("", "", "") if hidden else (r[7] or "", r[8], r[9])
        found.append(ReferralLine(
            r[0], r[1], r[2], "" if hidden else r[3], hidden, "" if hidden else r[5], r[6],
            person, organ, contact, date.fromisoformat(r[10]), r[11], date.fromisoformat(r[12]),
            _maybe(r[13]), r[14], _maybe(r[15]), r[16], r[17],
            tuple((date.fromisoformat(day), state) for one, day, state in meets if one == r[0]),
        ))  # fmt: skip
    return found


def case_of_session(session: Asking, session_id: str) -> str:
    """The case of a session of this centre; empty for none."""
    found = session.raw.execute(
        f"SELECT case_id FROM mediation_session WHERE id = ? AND space = {OWN_SPACE} "
        "AND deleted = 0", (session_id,),
    ).fetchone()  # fmt: skip
    return str(found[0]) if found else ""


def of_three(session: Asking) -> frozenset[str]:
    """三调联动: the cases with a session that was held and at which more than one of people's,
    administrative and judicial mediation took part: the run's own track, and those of the seats.
    """
    there: dict[tuple[str, str], set[str]] = {}
    for case, one, track, own in rows_of(session.raw, 4, _THREE):
        there.setdefault((case, one), {own or ""}).add(track)
    return frozenset(case for (case, _), tracks in there.items() if len(mediations(tracks)) > 1)


def _worded(sql: str, viewer: Viewer) -> str:
    hidden, seen = (part(viewer).replace("?", ":user") for part in (masked_sql, visible_sql))
    return sql.format(hidden=hidden, seen=seen)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
