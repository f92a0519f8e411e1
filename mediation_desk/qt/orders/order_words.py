"""What the window says of an order: its cells, its state with the days left, its text. Words only.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mediation_desk.domain.county.orders import OrderState
from mediation_desk.domain.dates import zh_date, zh_month_day
from mediation_desk.domain.labels import label, label_of
from mediation_desk.usecases.county.order_views import AnswerLine, OrderShown

HIDDEN = "（敏感案件）"


def title_of(one: OrderShown) -> str:
    """What it is about, as far as the reader may know."""
    return HIDDEN if one.line.is_masked else one.line.title


def state_words(one: OrderShown) -> tuple[str, str]:
    """How far it has come and how long there is, and the colour that goes with it."""
    words, left = label(one.state), one.days_left
    if one.state is OrderState.OVERDUE:
        return f"{words} {-left} 天", "red"
    if not one.is_owed:
        return words, ""
    if left == 0:
        return f"{words}　今天到期", "red"
    return f"{words}　还有 {left} 天", "orange" if left <= one.yellow_days else ""


def cells(one: OrderShown, today: date, *, is_county: bool) -> tuple[str, ...]:
    """The cells of its row; a county sees whose it is."""
    line = one.line
    day = zh_month_day(line.due_on) if line.due_on.year == today.year else zh_date(line.due_on)
    card = label_of("OrderColour", line.colour) if line.colour else ""
    whose = (short_name(line.township) or line.space,) if is_county else ()
    return f"{line.number} {card}".strip(), *whose, title_of(one), day, state_words(one)[0]


def short_name(centre: str) -> str:
    """A township's name without the words that every centre has."""
    for rest in ("社会治安综合治理中心", "综合治理中心", "综治中心"):
        centre = centre.removesuffix(rest)
    return centre


def about(one: OrderShown) -> str:
    """Who issued it and when, until when, on which case, what it reminds of."""
    line = one.line
    counted = f"（{line.working_days} 个工作日）" if line.working_days else ""
    parts = (
        f"{zh_date(line.issued_on)}发给{line.township or line.space}" if line.township else
        f"{zh_date(line.issued_on)}发出",
        f"{zh_date(line.due_on)}以前答复{counted}",
        f"案件 {line.case_no}" if line.case_no else "",
        f"包案领导 {line.leader}" if line.leader else "",
        f"签发人 {line.signed_by}" if line.signed_by else "",
        f"经办 {line.issued_by}" if line.issued_by else "",
        f"催办的是 {one.reminds}" if one.reminds else "",
        f"已催办：{'、'.join(one.reminded)}" if one.reminded else "",
    )
    return "　".join(part for part in parts if part)


def said_words(one: OrderShown) -> str:
    """Everything that was said on it, a paragraph each, and how it ended."""
    line = one.line
    if line.is_masked:
        return "这是敏感案件，您只能看到编号、期限和到哪一步。"
    told = [_said(answer) for answer in one.said]
    if line.withdrawn_on:
        told.append(f"{zh_date(line.withdrawn_on)}　撤回：{line.withdrawn_why}")
    elif line.closed_on:
        told.append(f"{zh_date(line.closed_on)}　销号：{line.closing_opinion}")
    return "\n\n".join(told) or "还没有签收，也没有答复。"


def _said(answer: AnswerLine) -> str:
    head = f"{zh_date(answer.on)}　{answer.by}　{label_of('AnswerKind', answer.kind)}"
    file = f"\n附件：{answer.file_label}" if answer.file_label else ""
    return f"{head}{f'：{answer.text}' if answer.text else ''}{file}"


def count_words(found: Iterable[OrderShown], *, is_county: bool) -> str:
    """How many are late and owed, in the corner of the page."""
    states = [one.state for one in found]
    late = states.count(OrderState.OVERDUE)
    done = states.count(OrderState.ANSWERED)
    owed = sum(one.is_owed for one in found)
    parts = [f"等答复 {owed} 件" if owed else "", f"逾期 {late} 件" if late else ""]
    parts.append(f"待销号 {done} 件" if done and is_county else "")
    return "　".join(part for part in parts if part)


def line_words(one: OrderShown) -> str:
    """One line for the page of its case."""
    line = one.line
    who = "" if not line.is_own else "县里"
    return f"{who}{line.number}：{title_of(one)}　{state_words(one)[0]}"
