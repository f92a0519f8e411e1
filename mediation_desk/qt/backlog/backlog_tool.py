"""积案: old matters with countdown, looks, promises and how they were struck off."""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.money import Money
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty import words
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.usecases.backlog import views
from mediation_desk.usecases.backlog.views import BacklogShown
from mediation_desk.usecases.desk import Desk


class BacklogTool(ListTool):
    """The list of old matters."""

    title = "积案"
    help_topic = "列入时写明卡在哪里、哪一天以前化解；每月研判一次，到期列在今日页；销号要有依据。"
    nothing = "没有积案。按“列入积案”写案号、起始年份和卡在哪里。"
    columns = (("案件", 160), ("起始年份", 90), ("下次研判", 110), ("还剩", 120))
    wide = "案件"
    row_key = "backlog"
    deeds = (
        Deed("list_backlog", "列入积案(&N)", "列入好了。", on_row=False, is_main=True),
        Deed("review_backlog", "研判(&R)", "研判记好了。", is_main=True),
        Deed("promise_backlog", "登记承诺(&S)", "承诺记好了。"),
        Deed("keep_promise", "承诺兑现(&K)", "兑现记好了。"),
        Deed("strike_backlog", "销号(&X)", "销号好了。"),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.print_button = self.add_top("打印台账(&P)", "print_backlog_button", self.print_page)

    def print_page(self) -> None:
        """The list as Word and PDF."""
        desk = self.page.frame.desk
        print_into(
            self.page, lambda to: views.print_backlog(desk, to), "正在印台账", self.print_button
        )

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Every old matter."""
        return [_row(one) for one in views.backlog(desk)]


def _row(one: BacklogShown) -> Line:
    line = one.line
    title = words.HIDDEN if line.is_masked else line.title
    is_open = line.struck_on is None
    state = views.left_words(one.days_left) if is_open else "已销号"
    level = "red" if is_open and one.days_left < 0 else ""
    deeds: tuple[str, ...] = ()
    if is_open and not line.is_masked:
        owed = any(p.kept_on is None for p in line.promises)
        deeds = ("review_backlog", "promise_backlog", "strike_backlog")
        deeds += ("keep_promise",) if owed else ()
    review = words.day_words(one.review_on) if one.review_on else ""
    return Line(
        line.id, (f"{line.case_no}　{title}", f"{line.origin_year}年", review, state), title,
        state, level, f"{line.case_no}　{zh_date(line.due_on)}以前化解", _text(one), deeds,
        "" if line.is_masked else line.case_id,
    )  # fmt: skip


def _text(one: BacklogShown) -> str:
    line = one.line
    amount = f"金额 {Money(line.amount_cents).comma}元" if line.amount_cents is not None else ""
    facts = (
        "骨头案" if line.is_hard else "", amount, f"{line.people}人" if line.people else "",
        f"包案领导 {line.leader}" if line.leader else "",
    )  # fmt: skip
    parts = ["　".join(part for part in facts if part)]
    parts += [f"卡在哪里：{line.blocked_by}" if line.blocked_by else ""]
    parts += [f"化解方案：{line.plan}" if line.plan else ""]
    parts += [
        f"{zh_date(r.reviewed_on)} 研判：{r.progress}　{r.blocked_by}　{r.next_step}".strip()
        for r in line.reviews
    ]
    for p in line.promises:
        kept = f"，{zh_date(p.kept_on)}兑现：{p.kept_how}" if p.kept_on else "，还没有兑现"
        parts.append(f"{zh_date(p.promised_on)} {p.promised_by}承诺：{p.what}{kept}")
    if line.struck_on:
        how = label_of("BacklogEnd", line.struck_how)
        parts.append(f"{zh_date(line.struck_on)} {how}：{line.proof}")
    return "\n".join(part for part in parts if part)
