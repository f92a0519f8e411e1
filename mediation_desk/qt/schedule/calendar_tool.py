"""日程: a week by half days or a day by rooms and hours, and below what is chosen in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem

from mediation_desk.domain.dates import zh_month_day, zh_weekday
from mediation_desk.domain.duty.roster import monday_of
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.schedule.bookings import BookingKind, clock
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled, worn
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.schedule.kept import RoomHabits, room_habits
from mediation_desk.usecases.schedule.views import CalendarDay, Entry, calendar

PARTS = ("上午", "下午", "没写几点")
_NOON = 13 * 60
_ELSEWHERE = "其他地点"
_GRID, _MOST_WORDS = 226, 3
_WEEK = 7
_TOOLS = {BookingKind.GATHERING: "gatherings", BookingKind.VISIT: "visits"}


class CalendarTool(ListTool):
    """Sessions, meetings and visits with duty, by week or by day."""

    title = "日程"
    help_topic = (
        "上面是一周（或者一天），选一格，下面列出这半天的调解、会议、走访。调解室、主持人、当事人撞上的"
        "会说明原因和接着空着的时间。"
    )
    nothing = "这半天没有安排。按“排调解”写案号、时间和地点。"
    columns = (("时间", 125), ("地点", 95), ("事由", 150), ("主持", 75), ("通知", 145))
    wide = "事由"
    row_key = "session"
    deeds = (
        Deed("book_session", "排调解(&N)", "排好了，记得通知双方。", on_row=False, is_main=True),
        Deed("set_rooms", "调解室、时间(&R)", "设置存好了。", on_row=False),
        Deed("move_session", "改期(&E)", "改好了，记得通知双方。", is_main=True),
        Deed("arrange_apart", "错开到场(&S)", "错开到场记好了，只有办这件案子的人看得到。"),
        Deed("call_off_session", "取消这次(&X)", "取消了，办理经过里记着。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.day = page.frame.today()
        self.is_week = True
        self.days: dict[date, CalendarDay] = {}
        self._habits = RoomHabits()
        self.span_label = QLabel()
        self.ui.filters_layout.addWidget(self.span_label)
        self.goto_button = self.add_top("去办(&G)", "goto_button", self._open_chosen)
        self.view_button = self.add_top("看一天(&D)", "view_button", self._switch)
        self.add_top("后(&K)", "next_button", lambda: self._go(1))
        self.add_top("今天(&T)", "today_button", lambda: self._go(0))
        self.add_top("前(&J)", "before_button", lambda: self._go(-1))
        self.grid = self._make_grid()
        layout = self.ui.list_page.layout()
        assert layout is not None
        layout.insertWidget(1, self.grid)  # type: ignore[attr-defined]
        self.grid.currentCellChanged.connect(lambda *_places: self._choose())

    def _make_grid(self) -> QTableWidget:
        grid = QTableWidget(len(PARTS), _WEEK)
        grid.setObjectName("calendar_grid")
        grid.setAccessibleName("日程表")
        for header in (grid.horizontalHeader(), grid.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setHighlightSections(False)
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        grid.setTabKeyNavigation(False)
        grid.setWordWrap(False)
        grid.setFixedHeight(scaled(_GRID))
        return grid

    # what is asked

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Everything of the week."""
        self._habits = room_habits(desk)
        found = calendar(desk, monday_of(self.day), _WEEK)
        self.days = {one.on: one for one in found}
        return [line_of(entry) for day in found for entry in day.entries]

    def _entries(self, day: date) -> tuple[Entry, ...]:
        return self.days[day].entries if day in self.days else ()

    def shown(self) -> Sequence[Line]:
        """Those of the chosen half day, or of the chosen day."""
        row = max(0, self.grid.currentRow())
        here = self._entries(self.day)
        if self.is_week:
            here = tuple(one for one in here if part_of(one) == row)
        wanted = {one.booking.id for one in here}
        return [one for one in self.lines if one.id in wanted]

    def count_words(self, shown: Sequence[Line]) -> str:
        """The day with its lunar day and who is on duty."""
        day = self.days.get(self.day)
        words = f"{zh_month_day(self.day)} {zh_weekday(self.day, short=True)}"
        if day is None:
            return words
        rest = "" if day.is_working else "　休息日"
        duty = f"　值班：{'、'.join(day.duty)}" if day.duty else ""
        led = f"　{'；'.join(day.leaders)}" if day.leaders else ""
        return f"{words}　{day.lunar}{rest}{duty}{led}　{len(shown)} 项"

    # drawing

    def fill(self) -> None:
        """The grid first, then the list of what is chosen in it."""
        self.view_button.setText("看一天(&D)" if self.is_week else "看一周(&D)")
        self.grid.blockSignals(True)
        if self.is_week:
            self._fill_week()
        else:
            self._fill_day()
        self.grid.blockSignals(False)
        super().fill()

    def _fill_week(self) -> None:
        monday = monday_of(self.day)
        last = monday + timedelta(days=_WEEK - 1)
        self.span_label.setText(f"{zh_month_day(monday)} — {zh_month_day(last)}")
        row = self.grid.currentRow()
        self.grid.clear()
        self.grid.setRowCount(len(PARTS))
        self.grid.setColumnCount(_WEEK)
        self.grid.setVerticalHeaderLabels(list(PARTS))
        for column in range(_WEEK):
            day = monday + timedelta(days=column)
            words = f"{zh_weekday(day, short=True)} {day.month}.{day.day}"
            self.grid.setHorizontalHeaderItem(column, QTableWidgetItem(words))
            for part in range(len(PARTS)):
                here = [one for one in self._entries(day) if part_of(one) == part]
                self.grid.setItem(part, column, square([short(one) for one in here], here))
        if not 0 <= row < len(PARTS):
            row = self._first_part()
        self.grid.setCurrentCell(row, self.day.weekday())

    def _first_part(self) -> int:
        parts = [part_of(one) for one in self._entries(self.day)]
        return min(parts) if parts else 0

    def _fill_day(self) -> None:
        self.span_label.setText(f"{zh_month_day(self.day)} {zh_weekday(self.day, short=True)}")
        hours, rooms = self._habits.hours, [*self._habits.rooms, _ELSEWHERE]
        first, last = hours.opens // 60, -(-hours.closes // 60)
        self.grid.clear()
        self.grid.setRowCount(len(rooms))
        self.grid.setColumnCount(last - first)
        self.grid.setVerticalHeaderLabels(rooms)
        self.grid.setHorizontalHeaderLabels([f"{hour}时" for hour in range(first, last)])
        for row, room in enumerate(rooms):
            for column, hour in enumerate(range(first, last)):
                here = [
                    one for one in self._entries(self.day)
                    if self._room_of(one) == room and is_at(one, hour)
                ]  # fmt: skip
                titles = [one.booking.title or label(one.booking.kind) for one in here]
                self.grid.setItem(row, column, square(titles, here))
        self.grid.setCurrentCell(0, 0)

    def _room_of(self, one: Entry) -> str:
        place = one.booking.place
        return place if place in self._habits.rooms else _ELSEWHERE

    def _choose(self) -> None:
        column = self.grid.currentColumn()
        if column < 0:
            return
        if self.is_week:
            self.day = monday_of(self.day) + timedelta(days=column)
        super().fill()
        item = self.grid.item(self.grid.currentRow(), column)
        wanted = str(item.data(Qt.ItemDataRole.UserRole) or "") if item is not None else ""
        if wanted and not self.is_week:
            self.show_subject(wanted)

    def _switch(self) -> None:
        self.is_week = not self.is_week
        self.fill()

    def _go(self, way: int) -> None:
        step = timedelta(days=_WEEK if self.is_week else 1)
        self.day = self.day + way * step if way else self.page.frame.today()
        self.refresh()

    def show_subject(self, subject: str) -> None:
        """A day (``2026-04-21``), a row, or ``new:<case>``."""
        try:
            self.day = date.fromisoformat(subject)
        except ValueError:
            super().show_subject(subject)
            return
        self.grid.setCurrentCell(-1, -1)
        self.refresh()

    # doing

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """A session by its id."""
        return {"session": line.id} if line is not None else {}

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """The chosen day; what stands, for a session that is moved; the settings as they are."""
        if deed.verb == "set_rooms":
            return self._habits.model_dump()
        if deed.verb == "book_session":
            return {"on": max(self.day, self.page.frame.today())}
        if deed.verb == "move_session" and line is not None:
            found = [one for one in self._entries(self.day) if one.booking.id == line.id]
            return {
                "on": self.day, "start": clock(found[0].booking.start) if found else "",
                "place": line.cells[1],
            }  # fmt: skip
        return {}

    def show_chosen(self) -> None:
        """Meetings and visits are seen to in their own tools."""
        super().show_chosen()
        line = self.chosen
        self.goto_button.setEnabled(line is not None and line.id in self._elsewhere())

    def _elsewhere(self) -> dict[str, str]:
        return {
            one.booking.id: f"{_TOOLS[one.booking.kind]}/{one.booking.id}"
            for one in self._entries(self.day)
            if one.booking.kind in _TOOLS
        }

    def _open_chosen(self) -> None:
        line = self.chosen
        if line is not None and line.id in self._elsewhere():
            self.page.frame.go("desk", self._elsewhere()[line.id])


def part_of(one: Entry) -> int:
    """In which part of the day something stands."""
    start = one.booking.start
    return 2 if start is None else int(start >= _NOON)


def is_at(one: Entry, hour: int) -> bool:
    """Whether something takes a minute of this hour."""
    start, end = one.booking.start, one.booking.end
    if start is None:
        return False
    return start < (hour + 1) * 60 and (end or start + 1) > hour * 60


def short(one: Entry) -> str:
    """A line in a square of the week."""
    booking = one.booking
    words = booking.title or ("（敏感案件）" if booking.is_hidden else label(booking.kind))
    return f"{clock(booking.start)} {words}".strip()


def square(words: Sequence[str], here: Sequence[Entry]) -> QTableWidgetItem:
    """A square of the grid; what is over is grey, what has no room is counted."""
    if len(words) > _MOST_WORDS:
        more = len(words) - _MOST_WORDS + 1
        words = [*words[: _MOST_WORDS - 1], f"还有 {more} 项"]
    item = QTableWidgetItem("\n".join(words))
    item.setToolTip("\n".join(f"{short(one)}　{one.booking.place}" for one in here))
    item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    if here:
        item.setData(Qt.ItemDataRole.UserRole, here[0].booking.id)
        if all(one.booking.is_done for one in here):
            item.setForeground(QColor(worn("muted")))
    return item


def line_of(one: Entry) -> Line:
    """One row."""
    booking = one.booking
    hours = "—".join(part for part in (clock(booking.start), clock(booking.end)) if part)
    title = "（敏感案件）" if booking.is_hidden else booking.title
    state = "已开" if booking.is_done else one.told
    level = "orange" if one.told.startswith("还没有") else ""
    deeds: tuple[str, ...] = ()
    if booking.kind is BookingKind.SESSION and not (booking.is_done or booking.is_hidden):
        deeds = ("move_session", "arrange_apart", "call_off_session")
    return Line(
        booking.id,
        (hours or "没写几点", booking.place, title or label(booking.kind),
         "、".join(booking.staff), state),
        title or label(booking.kind), state, level,
        f"{label(booking.kind)}　{booking.place}　{hours}".strip("　"),
        text_of(one), deeds, "" if booking.is_hidden else booking.case_id,
    )  # fmt: skip


def text_of(one: Entry) -> str:
    """Whom it calls, and how hostile sides come."""
    booking, parts = one.booking, []
    if booking.staff:
        parts.append(f"主持：{'、'.join(booking.staff)}")
    if booking.people:
        parts.append(f"叫了谁：{'、'.join(who.name for who in booking.people)}")
    if one.apart is not None:
        side = label_of("ApartFirst", one.apart.first)
        parts.append(
            f"错开到场：{side}，在{one.apart.first_waits}等；另一方晚 {one.apart.minutes} 分钟，"
            f"在{one.apart.other_waits}等。"
        )
    return "\n".join(parts)
