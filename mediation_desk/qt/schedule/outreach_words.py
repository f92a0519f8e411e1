"""What the tools say of visits, screenings and matters. Words only."""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.dates import zh_date, zh_month_day
from mediation_desk.domain.labels import label, label_of
from mediation_desk.qt.desk.list_tool import Line
from mediation_desk.qt.duty.words import HIDDEN, day_words
from mediation_desk.usecases.outreach.views import (
    Double,
    MatterLine,
    MatterShown,
    ScreeningShown,
    VisitLine,
)

SILENT = "关于一件敏感案件，您只能看到日期和村。"


def visit_row(one: VisitLine, today: date) -> Line:
    """A visit as a row."""
    state, level = visit_state(one, today)
    title = HIDDEN if one.is_masked else (one.topic or one.findings)
    deeds: tuple[str, ...] = ()
    if not one.is_masked and not one.dropped_why:
        case = () if one.case_id else ("link_visit",)
        made = ("receive_visit",) if one.findings and not one.case_id else ()
        owes = ("end_next_step",) if one.next_step and one.next_done_on is None else ()
        deeds = (*made, *owes, *case) if one.findings else ("note_visit", "drop_visit", *case)
    return Line(
        one.id,
        (day_words(one.visited_on), label_of("OutreachKind", one.kind), one.village, title, state),
        title or one.village, state, level,
        f"{label_of('OutreachKind', one.kind)}　{zh_date(one.visited_on)} {one.start_at}　"
        f"{one.village}{one.place}".strip(),
        visit_text(one), deeds, "" if one.is_masked else one.case_id,
    )  # fmt: skip


def visit_state(one: VisitLine, today: date) -> tuple[str, str]:
    """How far a visit has come, and its colour."""
    if one.dropped_why:
        return "不去了", ""
    if not one.findings and not one.is_masked:
        late = one.visited_on < today
        return ("约好，还没有登记" if late else "约好"), "orange" if late else ""
    if one.next_on and one.next_done_on is None:
        late = one.next_on < today
        return f"下一步 {zh_month_day(one.next_on)}以前", "red" if late else ""
    return ("已成案件" if one.case_id else "已走访"), ""


def visit_text(one: VisitLine) -> str:
    """Who went, whom they met, what was found, what is next."""
    if one.is_masked:
        return SILENT
    parts = [
        f"谁去：{one.visitors}",
        f"{'见了谁' if one.findings else '见谁'}：{one.people}" if one.people else "",
        f"事由：{one.topic}" if one.topic else "", one.findings,
        f"下一步：{one.next_step}" if one.next_step else "",
        f"{zh_date(one.next_done_on)}办好了下一步。" if one.next_done_on else "",
        f"不去的原因：{one.dropped_why}" if one.dropped_why else "",
        f"案件 {one.case_no}" if one.case_no else "",
    ]  # fmt: skip
    return "\n".join(part for part in parts if part)


def screening_row(one: ScreeningShown) -> Line:
    """A screening as a row."""
    line = one.line
    if line.closed_on:
        state, level = "已结束", ""
    elif one.owed:
        late = len({owed.village for owed in one.owed})
        state, level = f"{late} 个村逾期没有报", "red"
    elif one.waiting:
        state, level = f"本期还有 {len(one.waiting)} 个村没有报", "orange"
    else:
        state, level = "都报了", ""
    span = f"{zh_month_day(line.from_on)}—{zh_month_day(line.until_on)}"
    deeds = () if line.closed_on else ("report_sweep", "close_screening")
    return Line(
        line.id, (line.name, span, f"{one.struck}/{one.found}", state), line.name, state, level,
        f"{zh_date(line.from_on)}至{zh_date(line.until_on)}　负责人 {line.leader}".removesuffix(
            "　负责人 "
        ),
        screening_text(one), deeds,
    )  # fmt: skip


def screening_text(one: ScreeningShown) -> str:
    """What is screened for, who owes which turn, what each village reported."""
    line, parts = one.line, [one.line.topics]
    if one.turn is not None:
        span = f"{zh_month_day(one.turn.first)}至{zh_month_day(one.turn.last)}"
        rest = f"还没有报的：{'、'.join(one.waiting)}" if one.waiting else "都报了"
        parts.append(f"本期（{span}）{rest}。")
    parts += [
        f"{owed.village}没有报{zh_month_day(owed.turn.first)}至{zh_month_day(owed.turn.last)}"
        "这一期。"
        for owed in one.owed
    ]
    for village in line.villages:
        own = [s for s in one.sweeps if s.village == village]
        told = "、".join(
            f"{zh_month_day(s.turn_on)}起 {f'{s.found} 个' if s.found else '零报告'}" for s in own
        )
        parts.append(f"{village}：{told or '一期也没有报'}")
    parts.append(f"总结：{line.result}" if line.result else "")
    return "\n".join(part for part in parts if part)


def matter_row(one: MatterShown, doubles: tuple[Double, ...] = ()) -> Line:
    """A matter as a row."""
    line = one.line
    title = HIDDEN if line.is_masked else line.what
    left = one.days_left
    state, level = label(one.state), "orange" if left is None and not line.struck_on else ""
    if left is not None:
        state = f"{line.owner}　{'逾期' if left < 0 else '还有'} {abs(left)} 天"
        level = "red" if left < 0 else ""
    deeds: tuple[str, ...] = ()
    if not line.struck_on and not line.is_masked:
        case = () if line.case_id else ("receive_matter", "link_matter")
        owned = ("strike_matter",) if line.owner else ()
        deeds = (*owned, "own_matter", *case)
    return Line(
        line.id,
        (zh_month_day(line.found_on), line.village, label_of("MatterSource", line.source), title,
         state),
        title, state, level,
        f"{line.village}　{zh_date(line.found_on)}{label_of('MatterSource', line.source)}",
        matter_text(line, doubles), deeds, "" if line.is_masked else line.case_id,
    )  # fmt: skip


def matter_text(line: MatterLine, doubles: tuple[Double, ...] = ()) -> str:
    """Who is in it, who owns it, how it was struck off; what it may be the same as."""
    if line.is_masked:
        return SILENT
    parts = [
        f"当事人：{line.people}" if line.people else "", f"报告人：{line.reporter}".rstrip("：")
        if line.reporter else "",
        f"责任：{line.owner_organ} {line.owner}，{zh_date(line.due_on)}以前" if line.due_on else "",
        f"措施：{line.measures}" if line.measures else "",
    ]  # fmt: skip
    if line.struck_on:
        parts.append(f"{zh_date(line.struck_on)}销号：{line.struck_how}")
        parts.append(f"依据：{line.proof}　核销人 {line.approved_by}")
        parts.append(f"凭证：{line.file_label}" if line.file_label else "")
    if doubles and not line.struck_on:
        told = "；".join(
            f"{'案件' if one.is_case else '清单里的'}“{one.words}”（{one.why}）" for one in doubles
        )
        parts.append(f"可能是同一件：{told}。是的话按“是同一件案件”。")
    parts.append(f"案件 {line.case_no}" if line.case_no else "")
    return "\n".join(part for part in parts if part)
