"""交换: how much is unreported, writing it out, taking in what came, and joining the county.

Says "written", never "arrived". The work is done in a process of its own; here it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.domain.errors import DeskError, KnownTrouble
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.exchange.county import CountyTabs
from mediation_desk.qt.exchange.joining import JoinCard
from mediation_desk.qt.exchange.share_row import ShareRow
from mediation_desk.qt.file_names import ask_folder
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_exchange import Ui_Exchange
from mediation_desk.qt.jobs import Job
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.plain_list import dress_view
from mediation_desk.qt.widgets.words_table import WordsModel
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.exchange import paced, saying, shares, standing
from mediation_desk.usecases.exchange.exchanging import CARRIERS, Exported, Imported
from mediation_desk.usecases.exchange.shares import Share
from mediation_desk.usecases.exchange.standing import Asked, ExchangeState, JournalLine
from mediation_desk.usecases.registry import Role

JOURNAL = ("时间", "写出/收入", "对方", "大小", "状态", "说明")
_MOST_LINES = 200
_PRACTICE = "练习库不参加入网和交换。打开本中心的数据库以后，在这里上报县里、收入县里下发的内容。"
_NOT_YOURS = "上报和收入由管理员、主任、调解员和记录员办理，您的角色看不到这里的内容。"
_ASK_KEEPER = "本机还没有入网，不能收发。请管理员或主任在这里办理入网。"
_FIRST_OF_COUNTY = "还没有电脑入网。收到乡镇的入网申请以后，在“入网的电脑”里核准。"
_RENEWED = (
    "另一台电脑用了本机的编号（多半是整台复制出来的），本机已换成新编号。两边写的都在，一条没丢；"
    "新编号要县里重新核准才能收发：按“写出入网申请”，再和县里核对指纹。"
)
_STOPPED = "停下了。已经写好、收好的不丢；再按一次，接着没做完的做。"


class Seen(NamedTuple):
    """What the page shows, asked at once."""

    state: ExchangeState
    lines: tuple[JournalLine, ...]
    place: Path | None
    is_county: bool
    shares: tuple[Share, ...] = ()
    asked: Asked | None = None


class ExchangePage(Page):
    """交换."""

    title = "交换"
    help_topic = (
        "上报：把县里还没有的写到U盘或共享文件夹。收入：把别处写来的读进来。"
        "写出不等于县里已收到，县里收入并回传以后才算确认。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = ui = Ui_Exchange()
        dress(ui, self)
        self.setProperty("no_draft", True)
        self.seen: Seen | None = None
        self.place: Path | None = None
        self._wants_join = False
        ui.tabs.tabBar().setAccessibleName("收发记录和名单")
        self.journal = WordsModel(JOURNAL, self)
        ui.journal_table.setModel(self.journal)
        dress_view(ui.journal_table, (150, 100, 320, 100, 130))
        self.joining = JoinCard(self, ui)
        self.county = CountyTabs(self, ui)
        self.sharing = ShareRow(self, ui, lambda: self.place or self._chosen_place())
        self.joining.joined.connect(self._joined)
        ui.conflicts_button.clicked.connect(lambda: self.frame.go("conflicts", ""))
        ui.report_button.clicked.connect(lambda: self._at_place(self.report))
        ui.take_button.clicked.connect(lambda: self._at_place(self.take_in))
        ui.folder_button.clicked.connect(self._change_place)
        ui.again_button.clicked.connect(self._join_again)
        self._show_nothing()

    @property
    def may_carry(self) -> bool:
        """Whether this person reports and takes in."""
        return bool(CARRIERS.keys() & self.frame.desk.user.roles)

    @property
    def may_keep(self) -> bool:
        """Whether this person sees to the joining."""
        return bool({Role.ADMIN, Role.HEAD} & self.frame.desk.user.roles)

    def touches(self, changes: Changes) -> bool:
        """Whatever is written is unreported."""
        return True

    def first_input(self) -> QWidget | None:
        """What is to be done next."""
        ui = self.ui
        for widget in (ui.report_button, ui.name_edit, ui.read_edit):
            if widget.isVisible():
                return widget
        return None

    def step_back(self) -> bool:
        """Esc closes the joining of a PC that has joined already."""
        if not self._wants_join:
            return False
        self._wants_join = False
        self._show_parts()
        return True

    def refresh(self) -> None:
        """Ask how things stand; a place may be slow to answer, the store is not."""
        desk = self.frame.desk
        if desk.is_practice or not self.may_carry:
            self._show_nothing(_PRACTICE if desk.is_practice else _NOT_YOURS)
            return
        self.ask(lambda: _asked(desk), self._show, key="standing")

    # what is shown

    def _show_nothing(self, hint: str = " ") -> None:
        ui = self.ui
        ui.hint_label.setText(hint)
        for part in (ui.join_scroll, ui.work_part, ui.again_button):
            part.hide()
        ui.tabs.setVisible(False)

    def _show(self, seen: Seen) -> None:
        had_nothing = self.seen is None
        self.seen = seen
        self.place = self.place or seen.place
        self._show_parts()
        self._show_numbers(seen)
        self._show_place()
        self.joining.show_asked(seen.asked)
        self.sharing.show_shares(seen.shares, self.place)
        today = self.frame.today()
        self.journal.show_rows([saying.journal_cells(one, today) for one in seen.lines])
        if seen.is_county:
            self.county.refresh()
        target = self.first_input()
        if had_nothing and target is not None and self.isVisible():
            target.setFocus()

    def _show_parts(self) -> None:
        seen, ui = self.seen, self.ui
        if seen is None:
            return
        is_in, is_county = seen.state.is_admitted, seen.is_county
        joins = self.may_keep and not is_county and (self._wants_join or not is_in)
        ui.join_scroll.setVisible(joins)
        ui.work_part.setVisible(is_in and not joins)
        ui.tabs.setVisible(not joins and (is_in or is_county))
        ui.tabs.setTabVisible(0, is_in)
        ui.tabs.setTabVisible(1, is_county)
        ui.tabs.setTabVisible(2, is_county and self.county.may_keep)
        ui.again_button.setVisible(is_in and not is_county and self.may_keep and not joins)
        ui.hint_label.setText(self._hint(is_in=is_in, joins=joins))
        ui.hint_label.setVisible(bool(ui.hint_label.text()))

    def _hint(self, *, is_in: bool, joins: bool) -> str:
        if self.seen is not None and self.seen.state.is_renewed:
            return _RENEWED
        if is_in or joins:
            return ""
        seen = self.seen
        return _FIRST_OF_COUNTY if seen is not None and seen.is_county else _ASK_KEEPER

    def _show_numbers(self, seen: Seen) -> None:
        ui, state = self.ui, seen.state
        ui.unreported_value.setText(f"{state.unreported} 条")
        ui.confirmed_value.setText(saying.confirmed_words(state, self.frame.today()))
        ui.conflicts_value.setText(f"{state.conflicts}")
        ui.held_value.setText(f"{state.held}")
        ui.files_value.setText(f"{state.lacking}")
        if seen.is_county:
            ui.unreported_caption.setText("未下发变更")
            ui.confirmed_caption.setText("乡镇已确认至")
            ui.report_button.setText("下发（写到U盘/共享）(&U)")

    def _show_place(self) -> None:
        words = f"文件夹：{self.place}" if self.place else "还没有选过文件夹，按下以后会问。"
        self.ui.folder_label.setText(words)
        self.ui.folder_label.setToolTip(words)
        self.ui.folder_button.setVisible(self.place is not None)

    def _joined(self) -> None:
        self._wants_join = False

    def _join_again(self) -> None:
        self._wants_join = True
        self._show_parts()
        self.ui.name_edit.setFocus()

    # doing

    def _at_place(self, deed: Callable[[Path], object]) -> None:
        """Do it with the folder of the last time; ask where there is none."""
        place = self.place or self._chosen()
        if place is not None:
            deed(place)

    def _chosen(self) -> Path | None:
        name = ask_folder(self, "U盘或共享上的哪个文件夹")
        return Path(name) if name else None

    def _chosen_place(self) -> Path | None:
        self._change_place()
        return self.place

    def _change_place(self) -> None:
        self.place = self._chosen() or self.place
        self._show_place()
        self.sharing.show_place(self.place)

    def report(self, folder: Path, *, although_full: bool = False) -> Job:
        """Write out what others have not got."""
        call = partial(paced.report, folder=folder, although_full=although_full)
        again = partial(self.report, although_full=although_full)
        job = self._run(call, folder, again, self.ui.report_button, self._titled("上报"))
        job.succeeded.connect(lambda done: self._reported(folder, done))
        return job

    def take_in(self, folder: Path) -> Job:
        """Take in what lies there for this PC."""
        call = partial(paced.take_in, folder=folder)
        job = self._run(call, folder, self.take_in, self.ui.take_button, "收入")
        job.succeeded.connect(lambda done: self._taken(folder, done))
        return job

    def _titled(self, words: str) -> str:
        return "下发" if self.seen is not None and self.seen.is_county else words

    def _run(
        self,
        call: Callable[..., object],
        folder: Path,
        again: Callable[[Path], object],
        button: QPushButton,
        what: str,
    ) -> Job:
        runner, desk = self.frame.runner, self.frame.desk

        def work(progress: Progress) -> object:
            done = runner.apart.run(desk, call, progress)
            desk.learn_rules()  # what others settled may have come along
            return done

        self.ui.result_label.setText(f"正在{what}…")
        job = self.work(work, lambda _done: None, title=f"正在{what}", button=button)
        job.progressed.connect(lambda _done, _total, note: self._told(what, note))
        job.failed.connect(lambda error: self._failed(error, folder, again))
        job.cancelled.connect(self._stopped)
        return job

    def _told(self, what: str, note: str) -> None:
        self.ui.result_label.setText(f"正在{what}…　{note}")

    def _reported(self, folder: Path, done: Exported) -> None:
        is_county = self.seen is not None and self.seen.is_county
        self._finish(folder, saying.written_words(done, is_county=is_county), frozenset())

    def _taken(self, folder: Path, done: Imported) -> None:
        self._finish(folder, saying.taken_words(done), frozenset(done.taken.cases))

    def _finish(self, folder: Path, words: str, cases: frozenset[str]) -> None:
        self.place = folder
        self.sharing.show_place(folder)
        self.ui.result_label.setText(words)
        self.frame.hub.saved.emit()
        self.frame.hub.changed.emit(Changes(frozenset({"exchange"}), cases), self)

    def _stopped(self) -> None:
        self.ui.result_label.setText(_STOPPED)
        self.frame.hub.changed.emit(Changes(frozenset({"exchange"})), self)

    def _failed(self, error: object, folder: Path, again: Callable[[Path], object]) -> None:
        """Trouble with the place is told with another one offered."""
        self.ui.result_label.setText("没有做完。" if isinstance(error, DeskError) else " ")
        notices = self.frame.notices
        if not isinstance(error, DeskError):
            return
        if error.code == "mailbox_not_empty":
            notices.tell(
                explain(error), "第一次用作交换(&Y)", lambda: self._take_as_new(folder)
            )
        elif error.code.startswith("mailbox_"):
            notices.trouble(explain(error), "另选文件夹(&Y)", lambda: self._elsewhere(again))
        elif isinstance(error, KnownTrouble):
            notices.trouble(explain(error), "重试(&Y)", lambda: _again(again, folder))

    def _take_as_new(self, folder: Path) -> None:
        """The person says that the folder is to be an exchange place, whatever else is in it."""
        self.report(folder, although_full=True)

    def _elsewhere(self, again: Callable[[Path], object]) -> None:
        place = self._chosen()
        if place is not None:
            again(place)


def _again(deed: Callable[[Path], object], folder: Path) -> None:
    deed(folder)


def _asked(desk: Desk) -> Seen:
    return Seen(
        standing.status(desk),
        standing.journal_lines(desk, _MOST_LINES),
        standing.last_place(desk),
        standing.is_county(desk),
        shares.shares(desk),
        standing.asked_for(desk),
    )
