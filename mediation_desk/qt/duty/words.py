"""What the tools say of roster, whistles, leaders and listings. Words only."""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.dates import zh_date, zh_month_day, zh_weekday
from mediation_desk.domain.duty.roster import Sitting
from mediation_desk.domain.duty.whistles import WhistleArrival, WhistleState
from mediation_desk.domain.labels import label, label_of
from mediation_desk.usecases.duty.leading_views import LeadShown, ListingShown
from mediation_desk.usecases.duty.whistle_views import CallShown, DepartmentLine, points_of

HIDDEN = "（敏感案件）"
SILENT = "这是敏感案件，您只能看到编号、期限和到哪一步。"
_CAMERA = {"red": "red", "yellow": "orange"}


def day_words(day: date) -> str:
    """``4月20日 周一``."""
    return f"{zh_month_day(day)} {zh_weekday(day, short=True)}"


def left_words(days: int, colour: str) -> tuple[str, str]:
    """Days left with the card that they carry, and the colour on the screen."""
    card = {"red": "红牌 ", "yellow": "黄牌 "}.get(colour, "")
    if days < 0:
        return f"{card}逾期 {-days} 天", _CAMERA.get(colour, "")
    return f"{card}{'今天' if days == 0 else f'还有 {days} 天'}", _CAMERA.get(colour, "")


def sitting_state(one: Sitting) -> tuple[str, str]:
    """What was noted at the door, and its colour."""
    if one.sign is None:
        return "还没有登记", ""
    at = f" {one.sign.at}" if one.sign.at else ""
    signed = "，本人签名" if one.sign.signed else ""
    level = {"absent": "red", "late": "orange"}.get(one.sign.state.value, "")
    return f"{label(one.sign.state)}{at}{signed}", level


def sitting_text(one: Sitting) -> str:
    """Everything known of a square on a day."""
    slot, parts = one.slot, []
    parts.append(f"值班电话：{one.phone or '没有登记'}")
    if slot.every > 1:
        parts.append(f"每 {slot.every} 周一次，从{zh_date(slot.from_on)}那一周算起")
    if slot.until_on:
        parts.append(f"排到{zh_date(slot.until_on)}为止")
    if one.swap is not None:
        why = f"，原因：{one.swap.why}" if one.swap.why else ""
        planned = slot.person or slot.organ
        parts.append(f"换班：{one.swap.person}替{planned}，{one.swap.agreed_by}同意{why}")
    if one.sign is not None:
        who = f"，来的人：{one.sign.person}" if one.sign.person else ""
        note = f"，{one.sign.note}" if one.sign.note else ""
        parts.append(f"签到：{sitting_state(one)[0]}{who}{note}")
    if slot.note:
        parts.append(f"备注：{slot.note}")
    return "\n".join(parts)


def call_state(one: CallShown, department: DepartmentLine | None = None) -> tuple[str, str]:
    """How far a whistle, or one department on it, has come; while it owes, with its days."""
    if one.state in (WhistleState.CLOSED, WhistleState.WITHDRAWN):
        return label(one.state), ""
    if department is not None and department.answered_on is not None:
        return "已反馈", ""
    words, level = left_words(one.days_left, one.colour)
    where = arrival_words(department) if department else label(one.state)
    return f"{where}　{words}" if one.is_owed else label(one.state), level


def arrival_words(one: DepartmentLine) -> str:
    """What was noted at the door."""
    return label(WhistleArrival(one.arrival)) if one.arrival else "等报到"


def call_about(one: CallShown) -> str:
    """Who blew, when, where and when to come, until when to answer."""
    line = one.line
    parts = (
        f"{line.blown_by}　{zh_date(line.blown_on)} {line.blown_at}吹哨",
        label_of("WhistleUrgency", line.urgency) if line.urgency else "",
        f"{zh_date(line.arrive_on)} {line.arrive_at}报到".replace(" 报到", "报到"),
        f"地点 {line.place}" if line.place else "",
        f"{zh_date(line.answer_due_on)}以前反馈",
        f"案件 {line.case_no}" if line.case_no else "",
        f"签发人 {line.signed_by}" if line.signed_by else "",
    )
    return "　".join(part for part in parts if part)


def call_text(one: CallShown, department: DepartmentLine | None) -> str:
    """The call, and what one department did about it."""
    line = one.line
    if line.is_masked:
        return SILENT
    parts = [line.reason, f"依据：{line.basis}" if line.basis else ""]
    parts += _department_parts(department) if department else []
    if line.withdrawn_on:
        parts.append(f"{zh_date(line.withdrawn_on)}撤回：{line.withdrawn_why}")
    elif line.closed_on:
        parts.append(f"{zh_date(line.closed_on)}办结：{line.closing_note}")
    return "\n\n".join(part for part in parts if part)


def _department_parts(one: DepartmentLine) -> list[str]:
    ring = " ".join(part for part in (one.contact, one.phone) if part)
    parts = [f"电话：{ring}" if ring else ""]
    if one.arrival and one.arrived_on:
        signed = "，来人签名" if one.signed else ""
        people = f"，到场：{one.people}" if one.people else ""
        note = f"，{one.arrival_note}" if one.arrival_note else ""
        at = f"{zh_date(one.arrived_on)} {one.arrived_at}".strip()
        parts.append(f"报到：{arrival_words(one)}，{at}{people}{signed}{note}")
    if one.answered_on:
        told = [f"反馈（{zh_date(one.answered_on)}）：{one.measures}", f"结果：{one.result}"]
        told += [f"没解决的：{one.unsolved}"] if one.unsolved else []
        told += [f"下一步：{one.next_step}"] if one.next_step else []
        parts.append("\n".join(told))
    points = points_of(one)
    if points is not None:
        remark = f"，{one.remark}" if one.remark else ""
        parts.append(f"评价：合计 {points} 分（{one.rated_by}）{remark}")
    return parts


def lead_text(one: LeadShown) -> str:
    """The plan, each visit, and how it ended."""
    line = one.line
    if line.is_masked:
        return SILENT
    parts = [f"化解方案：{line.plan}" if line.plan else ""]
    for visit in one.visits:
        where = "　".join(part for part in (visit.place, visit.met) if part)
        after = f"\n下一步：{visit.next_step}" if visit.next_step else ""
        parts.append(f"{zh_date(visit.visited_on)}走访　{where}\n{visit.text}{after}")
    if not one.visits:
        parts.append("还没有走访。")
    if line.ended_on:
        parts.append(f"{zh_date(line.ended_on)}办结：{line.closing_opinion}")
    return "\n\n".join(part for part in parts if part)


def listing_text(one: ListingShown) -> str:
    """Why it was listed, what is demanded, and the proof it was delisted on."""
    line = one.line
    if line.is_masked:
        return SILENT
    parts = [f"挂牌原因：{line.reason}", f"化解要求：{line.demand}" if line.demand else ""]
    if line.delisted_on:
        marks = {
            "协议已经履行": line.is_performed, "回访满意": line.is_satisfied,
            "没有反复": line.is_quiet,
        }  # fmt: skip
        ticked = "　".join(f"{'☑' if is_so else '☐'}{words}" for words, is_so in marks.items())
        parts += [f"{zh_date(line.delisted_on)}销号　批准人 {line.delist_approved_by}", ticked]
        parts.append(f"销号依据：{line.proof}")
        parts.append(f"凭证：{line.file_label}" if line.file_label else "")
    return "\n\n".join(part for part in parts if part)
