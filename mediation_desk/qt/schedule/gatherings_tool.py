"""会议: 评理、听证、说事、恳谈、会商, called, held and printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.schedule.gatherings import GatheringKind, SeatSide
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.duty.words import HIDDEN, day_words
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.gatherings import printing, views
from mediation_desk.usecases.gatherings.printing import votes_words
from mediation_desk.usecases.gatherings.views import GatheringShown

_PAPERS = (
    ("签到表", printing.print_sign_in), ("会议记录", printing.print_minutes),
    ("结论（一页）", printing.print_conclusion),
)  # fmt: skip
_RECORDS = ("record_gathering", "record_short_hearing")


class GatheringsTool(ListTool):
    """The meetings."""

    title = "会议"
    help_topic = (
        "评理会、听证会、说事会、恳谈会、会商会都在这里。先通知开会、打印签到表，开完写记录；简易听证写五部分，"
        "结论印成一页。"
    )
    nothing = "没有会议。按“开会”写哪一种会、议题、时间地点和谁来。"
    columns = (("日期", 130), ("种类", 90), ("议题", 180), ("主持", 80), ("进度", 130))
    wide = "议题"
    row_key = "gathering"
    deeds = (
        Deed("call_gathering", "开会(&N)", "会定好了，打印签到表。", on_row=False, is_main=True),
        Deed("record_gathering", "会议记录(&R)", "会议记录存好了。", is_main=True),
        Deed("record_short_hearing", "简易听证记录(&R)", "简易听证记录存好了。", is_main=True),
        Deed("add_seat", "补参加人(&S)", "参加人补好了。"),
        Deed("call_off_gathering", "不开了(&X)", "取消了。"),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.found: dict[str, GatheringShown] = {}
        self.print_button = self.add_top("打印(&P)…", "print_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All meetings."""
        shown = views.gatherings(desk)
        self.found = {one.line.id: one for one in shown}
        return [line_of(one) for one in shown]

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """When it was to be held."""
        if line is None or deed.verb not in _RECORDS:
            return {}
        one = self.found[line.id].line
        return {
            "on": min(one.held_on, self.page.frame.today()), "start": one.start_at,
            "end": one.end_at,
        }  # fmt: skip

    def offered(self, deed: Deed) -> Offered:
        """Those who were called may be ticked as having come."""
        line = self.chosen
        if line is None or deed.verb not in _RECORDS:
            return {}
        seats = self.found[line.id].seats
        return {"came": [(one.id, one.name) for one in seats]} if seats else {}

    def show_chosen(self) -> None:
        """Papers are printed of the chosen row."""
        super().show_chosen()
        line = self.chosen
        self.print_button.setEnabled(
            line is not None and not self.found[line.id].line.is_masked
        )

    def print_page(self) -> None:
        """Which paper, then where to."""
        line = self.chosen
        if line is None or self.found[line.id].line.is_masked:
            return
        menu, desk = QMenu(self.print_button), self.page.frame.desk
        for words, write in _PAPERS:
            if write is printing.print_conclusion and self.found[line.id].is_waiting:
                continue
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _on=False, write=write, one=line.id: print_into(
                    self.page, lambda to: write(desk, one, to), "正在印", self.print_button
                )
            )
        menu.popup(self.print_button.mapToGlobal(QPoint(0, self.print_button.height())))


def line_of(one: GatheringShown) -> Line:
    """One row."""
    line = one.line
    kind = label_of("GatheringKind", line.kind)
    title = HIDDEN if line.is_masked else line.topic
    state = "等开会"
    if line.called_off_on:
        state = "不开了"
    elif line.recorded_on:
        state = "有记录"
    deeds: tuple[str, ...] = ()
    if one.is_waiting and not line.is_masked:
        record = _RECORDS[line.kind == GatheringKind.SHORT_HEARING]
        deeds = (record, "add_seat", "call_off_gathering")
    place = "" if line.is_masked else line.place
    return Line(
        line.id, (day_words(line.held_on), kind, title, line.host, state), f"{kind}　{title}",
        state, "", f"{zh_date(line.held_on)} {line.start_at}　{place}".strip("　 "),
        text_of(one), deeds, "" if line.is_masked else line.case_id,
    )  # fmt: skip


def text_of(one: GatheringShown) -> str:
    """Who sits there, what was said, what came of it."""
    line = one.line
    if line.is_masked:
        return "关于一件敏感案件，您只能看到日期和种类。"
    parts = []
    for side in SeatSide:
        seats = one.of(side)
        if seats:
            names = (f"{s.name}{'（没有到）' if s.came is False else ''}" for s in seats)
            parts.append(f"{label(side)}：{'、'.join(names)}")
    told = (
        ("诉求", line.claim), ("答复", line.reply), ("事实", line.facts), ("记录", line.minutes),
        ("评议意见", line.opinions), ("", votes_words(one)), ("结论", line.result),
        ("会后", line.next_step), ("取消的原因", line.called_off_why),
    )  # fmt: skip
    parts += [f"{head}：{text}" if head else text for head, text in told if text]
    return "\n".join(parts)
