"""领导包案、挂牌销号: two lists of cases, with visits noted and proofs kept."""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty import words
from mediation_desk.qt.duty.printed import print_approval
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import leading_views
from mediation_desk.usecases.duty.leading_views import LeadShown, ListingShown


class LeadsTool(ListTool):
    """Cases in a leader's charge."""

    title = "领导包案"
    help_topic = "走访到期的排在前面；走访一次记一次，下一次从那天往后数。"
    nothing = "没有领导包案的案件。按“领导包案”写案号、领导和几天走访一次。"
    columns = (("案件", 160), ("包案领导", 90), ("下次走访", 110), ("还剩", 130))
    wide = "案件"
    row_key = "leader_id"
    deeds = (
        Deed("lead_case", "领导包案(&N)", "包案登记好了。", on_row=False, is_main=True),
        Deed("note_leader_visit", "走访记录(&R)", "走访记录存好了。", is_main=True),
        Deed("end_lead", "包案办结(&X)", "包案办结好了。"),
    )

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All leaders in charge."""
        return [_lead(one) for one in leading_views.leads(desk)]


class ListingsTool(ListTool):
    """Listed cases."""

    title = "挂牌销号"
    help_topic = "销号要写依据；协议履行、回访满意、没有反复三项没有勾齐的会提醒。"
    nothing = "没有挂牌的案件。按“挂牌”写案号、原因和化解期限。"
    columns = (("挂牌号", 155), ("案件", 140), ("化解期限", 110), ("进度", 130))
    wide = "案件"
    row_key = "listing"
    deeds = (
        Deed("list_case", "挂牌(&N)", "挂牌好了。", on_row=False, is_main=True),
        Deed("delist_case", "销号(&X)", "销号好了。", is_main=True),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.print_button = self.add_top("打印审批表(&P)", "approval_button", self.print_page)

    def show_chosen(self) -> None:
        """A form is printed of the chosen row."""
        super().show_chosen()
        self.print_button.setEnabled(self.chosen is not None)

    def print_page(self) -> None:
        """The form on which it is approved, as Word and PDF."""
        if self.chosen is not None:
            print_approval(self.page, self.chosen.id, self.print_button)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All listings."""
        return [_listing(one) for one in leading_views.listed(desk)]


def _lead(one: LeadShown) -> Line:
    line = one.line
    title = words.HIDDEN if line.is_masked else line.title
    state, level = words.left_words(one.days_left, one.colour) if one.due_on else ("已办结", "")
    due = words.day_words(one.due_on) if one.due_on else ""
    post = f"（{line.post}）" if line.post else ""
    return Line(
        line.id, (f"{line.case_no}　{title}", line.leader, due, state), f"{line.leader}{post}",
        state, level,
        f"{line.case_no}　{title}　{zh_date(line.from_on)}起包案，每 {line.cycle_days} 天走访一次",
        words.lead_text(one),
        ("note_leader_visit", "end_lead") if one.due_on and not line.is_masked else (),
        "" if line.is_masked else line.case_id,
    )  # fmt: skip


def _listing(one: ListingShown) -> Line:
    line = one.line
    title = words.HIDDEN if line.is_masked else line.title
    state, level = ("已销号", "") if line.delisted_on else words.left_words(
        one.days_left, one.colour
    )
    about = (
        f"{line.case_no}　{label_of('ListingLevel', line.level)}挂牌　{zh_date(line.listed_on)}",
        f"{zh_date(line.due_on)}以前化解", f"包案领导 {line.leader}" if line.leader else "",
        f"批准人 {line.approved_by}" if line.approved_by else "",
    )  # fmt: skip
    return Line(
        line.id,
        (line.number, f"{line.case_no}　{title}", words.day_words(line.due_on), state),
        title or line.number, state, level, "　".join(part for part in about if part),
        words.listing_text(one),
        ("delist_case",) if line.delisted_on is None and not line.is_masked else (),
        "" if line.is_masked else line.case_id,
    )  # fmt: skip
