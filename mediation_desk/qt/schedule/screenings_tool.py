"""排查 and 问题清单: what villages report, and the three lists of what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox

from mediation_desk.domain.labels import label
from mediation_desk.domain.names import names_in
from mediation_desk.domain.outreach.screening import MatterState
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.qt.schedule.outreach_words import matter_row, matter_text, screening_row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.outreach import printing, views
from mediation_desk.usecases.outreach.views import Double, MatterShown, ScreeningShown

_LISTS = (
    ("", "三张清单"), (MatterState.FOUND, "问题清单"), (MatterState.OWNED, "责任清单"),
    (MatterState.STRUCK, "销号清单"),
)  # fmt: skip


class ScreeningsTool(ListTool):
    """Screenings with the villages that owe a report."""

    title = "排查"
    help_topic = (
        "每个村每一期报一次，没有发现问题也要报（零报告）。过了一期没有报的村列在今日页。"
    )
    nothing = "没有排查。按“开始排查”写名称、起止日期、多久报一次、哪些村。"
    columns = (("名称", 180), ("起止", 175), ("销号/发现", 90), ("进度", 190))
    wide = "名称"
    row_key = "screening"
    deeds = (
        Deed("start_screening", "开始排查(&N)", "开始了，每个村一期报一次。", on_row=False,
             is_main=True),
        Deed("report_sweep", "登记报告(&R)", "报告登记好了，问题进了问题清单。", is_main=True),
        Deed("close_screening", "排查结束(&X)", "排查结束了，没销号的问题还在清单里。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.found: dict[str, ScreeningShown] = {}
        self.print_button = self.add_top("打印登记表(&P)", "print_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All screenings."""
        shown = views.screenings(desk)
        self.found = {one.line.id: one for one in shown}
        return [screening_row(one) for one in shown]

    def offered(self, deed: Deed) -> Offered:
        """The villages of the chosen screening, those that have not reported first."""
        line = self.chosen
        if deed.verb != "report_sweep" or line is None:
            return {}
        one = self.found[line.id]
        order = dict.fromkeys((*(o.village for o in one.owed), *one.waiting, *one.line.villages))
        return {"village": [(name, name) for name in order]}

    def show_chosen(self) -> None:
        """The form is printed of the chosen screening."""
        super().show_chosen()
        self.print_button.setEnabled(self.chosen is not None)

    def print_page(self) -> None:
        """排查登记表 of the chosen screening."""
        line, desk = self.chosen, self.page.frame.desk
        if line is not None:
            print_into(
                self.page, lambda to: printing.print_matters(desk, to, line.id), "正在印登记表",
                self.print_button,
            )  # fmt: skip


class MattersTool(ListTool):
    """问题清单、责任清单、销号清单."""

    title = "三张清单"
    help_topic = (
        "问题清单：发现了还没有定责任人；责任清单：谁负责、哪一天以前化解；销号清单：化解了、有依据。"
        "可能和别的问题、案件是同一件的，右边写着理由。"
    )
    nothing = "清单里没有问题。排查报告、网格表格、走访发现的都列在这里；也可以按“登记问题”。"
    columns = (("发现", 95), ("村（社区）", 95), ("来源", 85), ("问题", 170), ("进度", 150))
    wide = "问题"
    row_key = "matter"
    deeds = (
        Deed("add_matter", "登记问题(&N)", "登记好了。", on_row=False, is_main=True),
        Deed("take_grid_sheet", "收网格表格(&G)", "", on_row=False),
        Deed("own_matter", "定责任人(&R)", "定好了。", is_main=True),
        Deed("strike_matter", "核销(&X)", "核销了。"),
        Deed("receive_matter", "转接待登记(&T)", "登记好了，清单里写着是哪一件。"),
        Deed("link_matter", "是同一件案件(&S)", "关联好了。"),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.found: dict[str, MatterShown] = {}
        self.doubles: dict[str, tuple[Double, ...]] = {}
        self.list_box = QComboBox()
        self.list_box.setObjectName("list_box")
        self.list_box.setAccessibleName("哪一张清单")
        self.list_box.setProperty("no_draft", True)
        for state, words in _LISTS:
            self.list_box.addItem(words, state)
        self.list_box.currentIndexChanged.connect(lambda _place: self.fill())
        self.ui.filters_layout.addWidget(self.list_box)
        self.print_button = self.add_top("打印登记表(&P)", "print_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Everything that was found."""
        shown = views.matters(desk)
        self.found, self.doubles = {one.line.id: one for one in shown}, {}
        return [matter_row(one) for one in shown]

    def shown(self) -> Sequence[Line]:
        """Those of the chosen list."""
        wanted = self.list_box.currentData()
        return [
            one for one in self.lines if not wanted or self.found[one.id].state is wanted
        ]

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many stand on each list."""
        states = [one.state for one in self.found.values()]
        return "　".join(f"{label(state)} {states.count(state)}" for state in MatterState)

    def show_subject(self, subject: str) -> None:
        """The row, on whichever list it stands."""
        self.list_box.setCurrentIndex(0)
        super().show_subject(subject)

    def show_chosen(self) -> None:
        """What it may be the same as is asked for when it is chosen."""
        super().show_chosen()
        line, desk = self.chosen, self.page.frame.desk
        if line is None or self.found[line.id].line.struck_on:
            return
        if line.id in self.doubles:
            self._tell_doubles(line.id, self.doubles[line.id])
            return
        one = line.id
        self.page.ask(
            lambda: views.doubles(desk, one), lambda found: self._tell_doubles(one, found),
            key="doubles",
        )  # fmt: skip

    def _tell_doubles(self, matter: str, found: tuple[Double, ...]) -> None:
        self.doubles[matter] = found
        if self.chosen is not None and self.chosen.id == matter and matter in self.found:
            self.ui.text_label.setText(matter_text(self.found[matter].line, found))

    def offered(self, deed: Deed) -> Offered:
        """The cases that it may be the same as; without any the number is typed."""
        line = self.chosen
        if deed.verb != "link_matter" or line is None:
            return {}
        cases = [one for one in self.doubles.get(line.id, ()) if one.is_case]
        return {"case": [(one.id, f"{one.words}（{one.why}）") for one in cases]} if cases else {}

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What the list knows already."""
        if line is None or deed.verb != "receive_matter":
            return {}
        one = self.found[line.id].line
        names = names_in(one.people)
        return {
            "applicant": names[0] if names else "", "respondent": "、".join(names[1:]),
            "facts": one.what,
        }  # fmt: skip

    def print_page(self) -> None:
        """排查登记表 of everything on the lists."""
        desk = self.page.frame.desk
        print_into(
            self.page, lambda to: printing.print_matters(desk, to), "正在印登记表",
            self.print_button,
        )  # fmt: skip
