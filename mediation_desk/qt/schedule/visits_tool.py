"""走访: the log of the four kinds of visits, planned ones first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from mediation_desk.domain.dates import zh_month_day
from mediation_desk.domain.names import names_in
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import offer_months
from mediation_desk.qt.page import Page
from mediation_desk.qt.schedule.outreach_words import visit_row
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.outreach import going_out, printing, views
from mediation_desk.usecases.outreach.going_out import is_ahead
from mediation_desk.usecases.outreach.views import VisitLine

_MOST_VILLAGES = 4


class VisitsTool(ListTool):
    """The visits."""

    title = "走访"
    help_topic = (
        "开门接访、进门约访、登门走访、上门回访都记在这里。约好的排在前面；能成案件的按“转接待登记”，"
        "写过的不用再写。"
    )
    nothing = "还没有走访。去过的按“走访登记”，约好日子的按“约定走访”。"
    columns = (("日期", 125), ("种类", 90), ("村（社区）", 90), ("事由", 110), ("进度", 165))
    wide = "事由"
    row_key = "visit"
    deeds = (
        Deed("note_visit", "走访登记(&R)", "走访登记好了。", on_row=False, is_main=True),
        Deed("plan_visit", "约定走访(&N)", "约好了，日程里看得到。", on_row=False),
        Deed("take_cases_out", "带案件外出(&W)", "约好了。按“打印”印外出单带走，回来按“外出带回”。",
             on_row=False),
        Deed("receive_visit", "转接待登记(&T)", "登记好了，走访里写着是哪一件。", is_main=True),
        Deed("end_next_step", "下一步办好了(&E)", "记好了。"),
        Deed("link_visit", "关联案件(&S)", "关联好了。"),
        Deed("drop_visit", "不去了(&X)", "记好了。"),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.visits: dict[str, VisitLine] = {}
        self._counts = ""
        self._is_home = self._is_going_on = False
        self.made_button = self.add_top("登记这一次(&A)", "made_button", self._note_chosen)
        self.home_button = self.add_top("外出带回(&B)", "home_button", self.bring_home)
        self.month_button = self.add_top("打印(&M)…", "month_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Every visit, and how often each village was gone to this month."""
        today = desk.clock.today()
        found = views.visits(desk)
        self.visits = {one.id: one for one in found}
        counts = views.village_counts(desk, today.replace(day=1), today)
        told = "、".join(f"{one.village} {one.total}" for one in counts[:_MOST_VILLAGES])
        self._counts = f"本月：{told}" if told else ""
        return [visit_row(one, today) for one in found]

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many there are, and how often the villages were gone to this month."""
        return f"共 {len(shown)} 次　{self._counts}".strip("　") if shown else " "

    def show_chosen(self) -> None:
        """A planned visit is noted in its own row."""
        super().show_chosen()
        line = self.chosen
        self.made_button.setEnabled(line is not None and "note_visit" in line.deeds)

    def _note_chosen(self) -> None:
        line = self.chosen
        deed = next(one for one in self.deeds if one.verb == "note_visit")
        if line is not None and "note_visit" in line.deeds:
            self.open_form(deed, {"visit": line.id}, self._of_visit(line.id), line.name)

    def bring_home(self) -> None:
        """Note the planned visits of today and before one after another, the oldest first."""
        self._is_home = True
        self._note_next()

    def _note_next(self) -> None:
        left = self._unnoted()
        if not left:
            self._is_home = False
            return
        deed = next(one for one in self.deeds if one.verb == "note_visit")
        first, more = left[0], len(left) - 1
        about = f"{first.topic}　{first.people}" + (f"　后面还有 {more} 家" if more else "")
        self.open_form(deed, {"visit": first.id}, self._of_visit(first.id), about)
        assert self.form is not None
        self.form.closed.connect(self._stop_here)

    def _stop_here(self) -> None:
        self._is_home = False

    def _unnoted(self) -> list[VisitLine]:
        today = self.page.frame.today()
        return [one for one in self.visits.values() if is_ahead(one) and one.visited_on <= today]

    def did(self, deed: Deed, done: Done) -> None:
        """After a visit that was brought home the form of the next one."""
        super().did(deed, done)
        self._is_going_on = self._is_home and deed.verb == "note_visit"

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Fresh rows: whether anything is to be brought home, and the next form where one is."""
        super().show_lines(lines)
        self.home_button.setEnabled(bool(self._unnoted()))
        if self._is_going_on:
            self._is_going_on = False
            self._note_next()

    def _of_visit(self, visit: str) -> dict[str, object]:
        one = self.visits[visit]
        return {
            "kind": one.kind, "on": min(one.visited_on, self.page.frame.today()),
            "start": one.start_at, "village": one.village, "place": one.place,
            "visitors": one.visitors, "people": one.people, "phone": one.phone,
            "topic": one.topic, "case": one.case_no,
        }  # fmt: skip

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What the visit knows already."""
        if line is None or deed.verb != "receive_visit":
            return {}
        one = self.visits[line.id]
        names = names_in(one.people)
        return {
            "applicant": names[0] if names else "", "respondent": "、".join(names[1:]),
            "facts": f"{zh_month_day(one.visited_on)}走访：{one.findings}",
        }  # fmt: skip

    def print_page(self) -> None:
        """The sheet that goes along on a day, or the count by village of a month."""
        desk = self.page.frame.desk
        days = sorted({one.visited_on for one in self.visits.values() if is_ahead(one)})
        sheets = {
            f"{zh_month_day(day)}外出单": partial(going_out.print_outing, desk, day) for day in days
        }
        offer_months(self.page, printing.print_visit_month, self.month_button, sheets)
