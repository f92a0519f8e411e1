"""通报、约谈、挂牌督办: the steps against departments, each with its notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty import words
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.escalation_views import (
    EscalationShown,
    escalated,
    print_escalation,
)


class EscalationsTool(ListTool):
    """Steps that are open first, then those that are over."""

    title = "通报、约谈、挂牌督办"
    help_topic = (
        "只对单位，不对个人。一般先通报、再约谈、再挂牌督办，跳过的会提醒。"
        "每一步写明原因、谁决定的、哪一天以前整改，印出通知书送达；整改情况反馈后登记。"
    )
    nothing = "没有通报、约谈、挂牌督办。按“通报、约谈、督办”写案号、责任单位、原因和整改期限。"
    columns = (("文号", 155), ("责任单位", 140), ("哪一步", 90), ("整改", 130))
    wide = "责任单位"
    row_key = "escalation"
    deeds = (
        Deed("escalate", "通报、约谈、督办(&N)", "登记好了，请打印通知书送达。", on_row=False,
             is_main=True),
        Deed("answer_escalation", "整改反馈(&R)", "整改反馈记好了。", is_main=True),
        Deed("withdraw_escalation", "撤回(&X)", "撤回好了。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.print_button = self.add_top("打印通知书(&P)", "notice_button", self.print_page)

    def show_chosen(self) -> None:
        """A notice is printed of the chosen row."""
        super().show_chosen()
        self.print_button.setEnabled(self.chosen is not None)

    def print_page(self) -> None:
        """The notice of the chosen step, as Word and PDF."""
        chosen, desk = self.chosen, self.page.frame.desk
        if chosen is not None:
            print_into(
                self.page, lambda to: print_escalation(desk, chosen.id, to), "正在印通知书",
                self.print_button,
            )  # fmt: skip

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """Decided today, unless it is written otherwise."""
        today = self.page.frame.today().isoformat()
        named = {"escalate": "decided_on", "answer_escalation": "on"}.get(deed.verb)
        return {named: today} if named else {}

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All steps."""
        return [_step(one) for one in escalated(desk)]


def _step(one: EscalationShown) -> Line:
    line = one.line
    step = label_of("EscalationStep", line.step)
    if line.is_open:
        state, level = words.left_words(one.days_left, one.colour)
    else:
        state, level = ("已撤回" if line.withdrawn_on else "已反馈", "")
    title = words.HIDDEN if line.is_masked else line.title
    about = (
        f"{line.organ}　{zh_date(line.decided_on)} {line.decided_by}决定",
        f"{zh_date(line.due_on)}以前整改", f"{line.case_no}　{title}",
    )  # fmt: skip
    is_due = line.is_open and not line.is_masked
    return Line(
        line.id, (line.number, line.organ, step, state), f"{step}　{line.organ}", state, level,
        "　".join(about), _text(one),
        ("answer_escalation", "withdraw_escalation") if is_due else (),
        "" if line.is_masked else line.case_id,
    )  # fmt: skip


def _text(one: EscalationShown) -> str:
    line = one.line
    if line.is_masked:
        return words.SILENT
    met = f"{zh_date(line.meet_on)} {line.meet_at}　{line.place}".strip() if line.meet_on else ""
    parts = [
        f"原因：{line.reason}", f"整改要求：{line.demand}", f"约谈：{met}" if met else "",
        f"{zh_date(line.answered_on)}整改反馈：{line.answer}" if line.answered_on else "",
        f"{zh_date(line.withdrawn_on)}撤回：{line.withdrawn_why}" if line.withdrawn_on else "",
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part)
