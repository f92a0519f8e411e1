"""联合调解: who sits at which session; four sides seated at a labour dispute by one button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QPushButton

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.joint.seats import SeatFacts
from mediation_desk.domain.labels import label, label_of
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.words import HIDDEN, day_words
from mediation_desk.qt.page import Page
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.joint import kept, views
from mediation_desk.usecases.joint.views import JointSession

_FOUR = "seat_four"
Seats = list[dict[str, str]]


class SeatsTool(ListTool):
    """Sessions with those seated there."""

    title = "联合调解"
    help_topic = (
        "几条途径的人坐在一张桌子上：一份笔录、一份协议，由办这件案件的组织牵头，不另立案。劳动争议按“四方共助”，工会、"
        "企业方组织、劳动仲裁、司法行政的席位照名单摆好，名单里没有的问清楚再写。"
    )
    nothing = "这两个月没有排定或者开过的调解。先在案件的“调解”里排定。"
    columns = (("日期", 130), ("案件", 160), ("结果", 120), ("入席", 60))
    wide = "案件"
    row_key = "session"
    deeds = (
        Deed("seat_bodies", "入席(&N)", "席位记好了，笔录和协议上都有。", is_main=True),
        Deed(_FOUR, "四方共助(&F)", "四方席位记好了，笔录和协议上都有。"),
        Deed("set_four_seats", "四方席位(&Q)…", "四方席位存好了。", on_row=False),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.found: dict[str, JointSession] = {}
        self._four: tuple[dict[str, str], ...] = ()
        self._lines_kept: tuple[str, ...] = ()
        self._case = self._session = ""
        self.wages_button = self._beside("工资计算(&G)", "wages_button", "sums")
        self.heads_button = self._beside("群体名册(&R)", "heads_button", "heads")

    def _beside(self, text: str, name: str, tool: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._go(tool))
        return button

    def _go(self, tool: str) -> None:
        if self.chosen is not None:
            about = f"/{self.chosen.case_id}" if tool == "sums" else ""
            self.page.frame.go("desk", f"{tool}{about}")

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The sessions of late, those with seats, and those of the case that one came from."""
        shown = list(views.joint_sessions(desk))
        known = {one.line.id for one in shown}
        if self._case:
            of_case = views.joint_sessions(desk, case_id=self._case)
            shown += [one for one in of_case if one.line.id not in known]
        self._four, self._lines_kept = views.four_proposed(desk), kept.four_seats(desk)
        self.found = {one.line.id: one for one in shown}
        return [line_of(one) for one in shown]

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """Who sits there already; for the four sides those that are not there yet too."""
        if line is None:
            return {"four": "\n".join(self._lines_kept)}
        seats = self.found[line.id].line.seats
        return {"seats": proposed_seats(seats, self._four if deed.verb == _FOUR else ())}

    def show_subject(self, subject: str) -> None:
        """Come from a case (``new:<case>``, ``new:<case>:<session>``): seat people at its latest
        session, or at the one that is named.
        """
        named, _, about = subject.partition(":")
        if named != "new":
            super().show_subject(subject)
            return
        case, _, self._session = about.partition(":")
        desk, self._case = self.page.frame.desk, case
        self.page.ask(
            lambda: (tuple(self.asked(desk)), views.joint_sessions(desk, case_id=case)),
            self._begin_at, key="about",
        )  # fmt: skip

    def _begin_at(self, seen: tuple[tuple[Line, ...], tuple[JointSession, ...]]) -> None:
        lines, sessions = seen
        if not sessions:
            self.page.frame.notices.refused(explain(RuleBroken("joint_no_session")))
            return
        meant = (one for one in sessions if one.line.id == self._session)
        found = next(meant, sessions[0])
        self._wanted = found.line.id
        self.show_lines(lines)
        deed = self.deeds[1 if found.is_labour and not found.line.seats else 0]
        if self._may(deed) and not found.line.is_masked:
            self.begin(deed)

    def _offer(self, line: Line) -> None:
        layout, beside = self.ui.deeds_layout, (self.wages_button, self.heads_button)
        for button in beside:
            layout.removeWidget(button)
            button.setVisible(self.found[line.id].is_labour)
        super()._offer(line)
        for button in beside if self.found[line.id].is_labour else ():
            layout.addWidget(button, *divmod(layout.count(), 3))


def proposed_seats(seats: Sequence[SeatFacts], four: Sequence[Mapping[str, str]]) -> Seats:
    """The seats as a form takes them, then those of the four sides for which nobody sits yet."""
    there = [
        {"part": one.part.value, "track": one.track, "organ": one.organ, "name": one.name,
         "post": one.post}
        for one in seats
    ]  # fmt: skip
    taken = {one["part"] for one in there}
    return there + [dict(one) for one in four if one["part"] not in taken]


def line_of(one: JointSession) -> Line:
    """One row."""
    line = one.line
    title = HIDDEN if line.is_masked else line.title
    seated = f"{len(line.seats)}席" if line.seats else "—"
    text = "\n".join(seat_words(seat) for seat in line.seats) or "还没有别的单位入席。"
    if line.is_masked:
        seated, text = "", "关于一件敏感案件，您只能看到案号和日期。"
    deeds = () if line.is_masked else ("seat_bodies", *((_FOUR,) if one.is_labour else ()))
    result = label_of("SessionResult", line.result)
    when = f"{zh_date(line.held_on)} {line.start_at}".strip()
    return Line(
        line.id, (day_words(line.held_on), title, result, seated), title, result, "",
        f"{line.case_no}　第{line.seq}次　{when}　{line.place}".strip("　"), text, deeds,
        "" if line.is_masked else line.case_id,
    )


def seat_words(seat: SeatFacts) -> str:
    """``工会　河湾镇总工会马主席``; with the track where one is named."""
    track = f"（{label_of('JointTrack', seat.track)}）" if seat.track else ""
    return f"{label(seat.part)}{track}　{seat.words}"
