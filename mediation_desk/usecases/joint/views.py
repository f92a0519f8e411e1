"""Sessions with those seated, whom the register would seat, referrals and what of them waits; the
printed slip. Asks only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.joint.seats import JointPart
from mediation_desk.domain.labels import label_of
from mediation_desk.records.queries.duty import asked as duty_asked
from mediation_desk.records.queries.joint import asked
from mediation_desk.records.queries.joint.asked import ReferralLine, SessionLine
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.joint.kept import is_labour, seats_wanted
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import centre_name

__all__ = [
    "JointSession", "ReferralLine", "four_proposed", "joint_sessions", "print_referral",
    "referrals", "referrals_to_do",
]  # fmt: skip
_BACK = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class JointSession:
    """A session; ``is_labour``: 四方共助 may be called for it."""

    line: SessionLine
    is_labour: bool


@query("joint_sessions", access=SEERS)
def joint_sessions(desk: Desk, *, case_id: str = "") -> tuple[JointSession, ...]:
    """Sessions of one case; else those planned or held lately, and all with seats: the latest
    first.
    """
    since = desk.clock.today() - _BACK
    with desk.store.read() as session:
        lines = asked.sessions(session, viewer_of(desk), since=since, case_id=case_id)
    return tuple(JointSession(one, is_labour(one.matter)) for one in lines)


@query("four_proposed", access=SEERS)
def four_proposed(desk: Desk) -> tuple[dict[str, str], ...]:
    """The seats of 四方共助, body and person as the register of bodies has them; what it does not
    have stays empty, to be asked for.
    """
    with desk.store.read() as session:
        wanted, bodies = seats_wanted(session), duty_asked.bodies(session)
    found = []
    for part, words in wanted:
        fitting = (one for word in words for one in bodies if word in one.name)
        body = next(fitting, None)
        found.append({
            "part": part.value, "organ": body.name if body else "",
            "name": body.contact if body else "", "post": "",
            "track": "administrative" if part is JointPart.ARBITRATION else "",
        })  # fmt: skip
    return tuple(found)


@query("referrals", access=SEERS)
def referrals(desk: Desk, *, case_id: str = "") -> tuple[ReferralLine, ...]:
    """Open ones first, the newest first in each."""
    with desk.store.read() as session:
        lines = asked.referrals(session, viewer_of(desk), case_id=case_id)
    return tuple(sorted(lines, key=lambda one: one.ended_on is not None))


@query("referrals_to_do", access=SEERS)
def referrals_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Appointments of today and before of which nobody noted whether the person came."""
    today, found = desk.clock.today(), []
    for one in referrals(desk):
        if one.meet_on is None or one.meet_on > today or one.ended_on is not None:
            continue
        kind = label_of("ReferralKind", one.kind) if one.kind else ""
        found.append(ToDo(
            "desk", f"referrals/{one.id}", one.number, one.title or HIDDEN, one.case_no,
            f"登记转介到场情况：{kind}" if kind else "登记转介到场情况", one.meet_on,
            (one.meet_on - today).days,
        ))  # fmt: skip
    return tuple(found)


@query("print_referral", access=SEERS)
def print_referral(desk: Desk, referral: str, folder: Path) -> list[Path]:
    """The slip with its receipt, as Word and PDF; the file name carries the number alone.

    Raises RuleBroken ``referral_unknown``; NotAllowed ``case_sensitive`` on a masked case.
    """
    from mediation_desk.papers.desk_sheets.approval import approval

    one = next((o for o in referrals(desk) if referral in (o.id, o.number)), None)
    if one is None:
        raise RuleBroken("referral_unknown")
    if one.is_masked:
        raise NotAllowed("case_sensitive")
    kind = label_of("ReferralKind", one.kind)
    docx = approval(f"{kind}转介单", f"编号：{one.number}", _slip(one, centre_name(desk.store)))
    return written(desk, docx, folder, f"{one.number} 转介单")


def _slip(one: ReferralLine, centre: str) -> list[tuple[str, str, int]]:
    when = f"{zh_date(one.meet_on)} {one.meet_at}".strip() if one.meet_on else "　　年　　月　　日"
    consent = label_of("ReferralConsent", one.consented_how)
    day = "　　　　年　　月　　日"
    return [
        ("转介单位", f"{one.organ}\n{one.contact}".strip(), 14),
        ("转介人", centre, 10),
        ("被转介人", one.person, 10),
        ("约定时间", when, 10),
        ("同意情况", f"{zh_date(one.consented_on)}，{consent}\n本人（监护人）签名：{day}", 24),
        ("保密", "谈话内容由转介单位保管、保密，不告诉本中心。本中心只登记来没来。"
                 "本人随时可以撤回同意。", 20),
        ("回执", f"☐到场　☐没有到场　☐改到{day}\n转介单位（盖章）：{day}", 28),
    ]  # fmt: skip
