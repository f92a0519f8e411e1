"""Steps against departments with their days, and the printed notice of each. Asks only.

No national form exists; the notice says whose step it is, why, what is asked for and by when, and
leaves signature and seal to be written.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.duty.escalation import EscalationStep
from mediation_desk.domain.duty.whistles import colour_of
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.labels import label_of
from mediation_desk.records.queries.duty.escalated import EscalationLine, escalations
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS, duty_habits
from mediation_desk.usecases.duty.leading_views import listed
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import centre_name

__all__ = ["EscalationLine", "EscalationShown", "escalated", "print_escalation"]
_LAW = "依据：《信访工作条例》第三十九条、第四十条和本地规定（请核对）。"
_PAPERS = {
    EscalationStep.CIRCULAR: "通报", EscalationStep.TALK: "约谈通知书",
    EscalationStep.SUPERVISED: "挂牌督办通知书",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EscalationShown:
    """A step. ``colour``: yellow or red by the centre's own days; empty once it is over."""

    line: EscalationLine
    days_left: int
    colour: str


@query("escalations", access=SEERS)
def escalated(desk: Desk, *, case_id: str = "") -> tuple[EscalationShown, ...]:
    """Open steps, the nearest last day first, then those that are over."""
    habits, today = duty_habits(desk), desk.clock.today()
    with desk.store.read() as session:
        lines = escalations(session, viewer_of(desk), case_id=case_id)
    found = []
    for line in lines:
        left = (line.due_on - today).days
        colour = colour_of(left, habits.yellow_days) if line.is_open else ""
        found.append(EscalationShown(line, left, colour))
    return tuple(sorted(found, key=lambda one: (not one.line.is_open, one.line.due_on)))


@query("print_escalation", access=SEERS)
def print_escalation(desk: Desk, escalation: str, folder: Path) -> list[Path]:
    """The notice of one step, as Word and PDF; names no party.

    Raises RuleBroken ``escalation_unknown``; NotAllowed on a masked case.
    """
    from mediation_desk.papers.desk_sheets.approval import approval

    found = [one.line for one in escalated(desk) if escalation in (one.line.id, one.line.number)]
    if not found:
        raise RuleBroken("escalation_unknown")
    line = found[0]
    if line.is_masked:
        raise NotAllowed("case_sensitive")
    title = _PAPERS[EscalationStep(line.step)]
    docx = approval(title, f"编号：{line.number}", _rows(desk, line))
    return written(desk, docx, folder, f"{line.number} {title}")


def _rows(desk: Desk, line: EscalationLine) -> list[tuple[str, str, int]]:
    number = next(
        (one.line.number for one in listed(desk, case_id=line.case_id) if not one.line.delisted_on),
        "",
    )
    about = f"案件 {line.case_no}" + (f"　挂牌号 {number}" if number else "")
    rows = [
        ("发文单位", centre_name(desk.store), 10), ("责任单位", line.organ, 10),
        ("事项", about, 10),
        (f"{label_of('EscalationStep', line.step)}原因", line.reason, 32),
        ("整改要求", f"{line.demand}\n{zh_date(line.due_on)}以前书面反馈整改情况", 28),
    ]  # fmt: skip
    if line.meet_on:
        when = f"{zh_date(line.meet_on)} {line.meet_at}　{line.place}".strip()
        rows.append(("约谈时间、地点", when, 12))
    day = "　　　　年　　月　　日"
    rows += [
        ("决定", f"{line.decided_by}　{zh_date(line.decided_on)}", 10), ("依据", _LAW, 12),
        ("签发", f"\n签发人（签名、盖章）：{day}", 18),
        ("签收", f"\n责任单位签收人（签名）：{day}", 18),
    ]  # fmt: skip
    if line.withdrawn_on:
        rows.append(("撤回", f"{zh_date(line.withdrawn_on)}　{line.withdrawn_why}", 12))
    elif line.answered_on:
        rows.append(("整改反馈", f"{zh_date(line.answered_on)}　{line.answer}", 20))
    return rows
