"""Makes the main window for an opened desk: the seat, the drafts, the idle watch, the first
page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtWidgets import QApplication

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.form_values import Values
from mediation_desk.qt.shell.find_box import MOST_FOUND, Line
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.rest import AtRest
from mediation_desk.qt.shell.seat import Seat
from mediation_desk.qt.window_settings import read_settings
from mediation_desk.usecases import asking, care, opening
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.filing.returned_sheets import sheet_by_code
from mediation_desk.usecases.registry import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediation_desk.qt.jobs import Runner
    from mediation_desk.qt.start.places import Places
    from mediation_desk.qt.window_settings import WindowSettings
    from mediation_desk.usecases.upkeep.checking import Check

#: Surnames, a year, letters: each reads another part of the search index.
_LIKELY = ("王", "李", "张", "刘", "陈", "2026", "z", "l", "w")
_KINDS = {"case": "案件", "person": "人员", "paper": "文书", "law": "法条"}


class DeskDrafts:
    """Drafts in the store, through whichever desk is open now."""

    def __init__(self, desk: Desk | None = None) -> None:
        self.opened = desk

    @property
    def desk(self) -> Desk:
        """The desk that is open now. Raises LookupError before anybody has signed in."""
        if self.opened is None:
            raise LookupError("nobody has signed in")
        return self.opened

    def get(self, form_key: str, case_id: str) -> Values | None:
        """The kept draft of a form."""
        kept = care.get_draft(self.desk, form_key, case_id)
        return kept.content if kept else None

    def put(self, form_key: str, case_id: str, values: Values) -> None:
        """Keep a draft."""
        care.put_draft(self.desk, form_key, values, case_id)

    def drop(self, form_key: str, case_id: str) -> None:
        """Throw a draft away."""
        care.drop_draft(self.desk, form_key, case_id)


def centre_of(desk: Desk) -> str:
    """The centre's name."""
    found = [o.name for o in asking.organizations(desk) if o.kind == "center"]
    return found[0] if found else ""


def find_lines(desk: Desk, text: str) -> list[Line]:
    """What Ctrl+K shows for a text."""
    found = asking.find(desk, text, MOST_FOUND)
    return [*_sheet_line(desk, text), *(_line(one) for one in found)]


def _sheet_line(desk: Desk, text: str) -> list[Line]:
    """The hand-off whose code stands on the sheet that came back."""
    try:
        sheet = sheet_by_code(desk, text)
    except RuleBroken:
        return []
    detail = f"{sheet.number}　{sheet.title}"
    return [Line("case", f"{sheet.case_id}#途径", sheet.handoff.code, detail, "移送单")]


def _line(found: asking.Found) -> Line:
    kind = _KINDS.get(found.kind, "")
    if found.kind == "case":
        return Line("case", found.id, found.detail, found.label, kind)
    return Line("cases", found.label, found.label, found.detail, kind)


class Running(Protocol):
    """The program as far as its main window needs it."""

    app: QApplication
    places: Places
    settings: WindowSettings

    @property
    def runner(self) -> Runner:
        """Who does the jobs."""
        ...

    def restart_practice(self) -> None:
        """Throw the practice township away and make it again."""
        ...


def make_seat(desk: Desk, folder: Path, idle: IdleWatch, program: Running | None = None) -> Seat:
    """The place of the person who is signed in at this desk."""

    def locked(open_desk: Desk) -> None:
        open_desk.store.close()

    def unlock(password: str) -> Desk:
        return opening.open_store(folder, desk.user.name, password)

    def today() -> date:
        return desk.clock.today()

    return Seat(
        desk=desk,
        user=desk.user.name,
        centre=centre_of(desk),
        today=today,
        find=find_lines,
        unlock=unlock,
        locked=locked,
        idle=idle,
        is_practice=desk.is_practice,
        folder=folder,
        renew_practice=program.restart_practice if program and desk.is_practice else None,
        settings_folder=program.places.data if program else None,
    )


class Prepared(NamedTuple):
    """A window that nobody sits at yet, and where its drafts will lie."""

    window: MainWindow
    drafts: DeskDrafts


def prepare_window(runner: Runner) -> Prepared:
    """The main window without a desk, built while the password is typed."""
    drafts = DeskDrafts()
    return Prepared(MainWindow(None, runner, DraftKeeper(runner, drafts)), drafts)


def seat_window(program: Running, prepared: Prepared, desk: Desk) -> MainWindow:
    """Let the person who signed in sit at a prepared window, on its first page."""
    app = program.app
    places = program.places
    idle = IdleWatch(app, read_settings(places.data).lock_minutes)
    folder = places.practice if desk.is_practice else places.data
    window, drafts = prepared
    _reopened(program, drafts, desk)
    window.sit(make_seat(desk, folder, idle, program))
    window.reopened.connect(lambda fresh: _reopened(program, drafts, fresh))
    if not desk.is_practice:
        idle.idle.connect(window.lock)
        idle.start()
    window.go("today", "")
    _tell_first(window, program, app)
    after_first_page(window, lambda: _warm_search(window, desk))
    _look_after(window, desk)
    after_first_page(window, lambda: count_again(window, desk))
    after_first_page(window, lambda: _know_people(window, desk))
    _furnish(window, desk)
    _watch_backups(window)
    _watch_exchange(window)
    return window


def _reopened(program: Running, drafts: DeskDrafts, desk: Desk) -> None:
    drafts.opened = desk
    program.runner.set_interrupt(desk.store.interrupt_readers)


def _look_after(window: MainWindow, desk: Desk) -> None:
    """In the background after the window: how the store is; the first thing to mend is told.

    The whole file is read once a week, when the desk is asked nothing for a while.
    """
    if desk.is_practice or not {Role.ADMIN, Role.HEAD} & desk.user.roles:
        return
    from mediation_desk.usecases.upkeep import checking

    runner = window.runner

    def look() -> None:
        job = runner.pool(lambda _progress: checking.health(desk, pages=False))
        job.succeeded.connect(lambda checks: _tell_health(window, checks))
        if checking.pages_are_due(desk):
            AtRest(window, read_pages)

    def read_pages() -> None:
        now = window.frame.desk
        job = runner.behind(lambda _progress: checking.check_pages(now))
        job.succeeded.connect(lambda checks: _tell_health(window, checks))

    after_first_page(window, look)


def _watch_backups(window: MainWindow) -> None:
    """See to the day's backup from the first page on, until the person leaves."""
    if window.frame.desk.is_practice:
        return
    from mediation_desk.qt.care.backup_watch import BackupWatch

    after_first_page(window, BackupWatch(window).start)


def _watch_exchange(window: MainWindow) -> None:
    """Say how the exchange stands from the first page on, until the person leaves."""
    if window.frame.desk.is_practice:
        return
    from mediation_desk.qt.care.exchange_watch import ExchangeWatch

    after_first_page(window, ExchangeWatch(window).start)


def count_again(window: MainWindow, desk: Desk) -> None:
    """Derive the due days again where working days or limits have changed since they were made:
    on another PC of the centre, or with a newer program.
    """
    if desk.is_practice:
        return
    from mediation_desk.usecases.upkeep.due_days import derive_dues, dues_are_old

    runner = window.runner

    def count(are_old: bool) -> None:
        if are_old:
            job = runner.pool(
                lambda progress: runner.apart.run(desk, derive_dues, progress),
                title="正在按新的规定推算期限",
            )
            changes = Changes(frozenset({"derive_dues"}))
            job.succeeded.connect(lambda _cases: window.frame.hub.changed.emit(changes, None))

    runner.pool(lambda _progress: dues_are_old(desk)).succeeded.connect(count)


def _know_people(window: MainWindow, desk: Desk) -> None:
    """Make anew by what people are met again, where a newer program does it otherwise."""
    if desk.is_practice:
        return
    from mediation_desk.usecases.meeting.asking import keys_are_old, make_keys

    runner = window.runner

    def make(are_old: bool) -> None:
        if are_old:
            runner.pool(
                lambda progress: runner.apart.run(desk, make_keys, progress),
                title="正在整理以前来过的人",
            )

    runner.pool(lambda _progress: keys_are_old(desk)).succeeded.connect(make)


def _furnish(window: MainWindow, desk: Desk) -> None:
    """Give every room of the practice township something to look at."""
    if not desk.is_practice:
        return
    from mediation_desk.qt.care.practice_rooms import PracticeRooms

    after_first_page(window, PracticeRooms(window).go_on)


def _warm_search(window: MainWindow, desk: Desk) -> None:
    """Ask once what a person will ask, so that the first key finds the index in memory."""
    window.runner.read(lambda _progress: [asking.find(desk, one, MOST_FOUND) for one in _LIKELY])


def after_first_page(window: MainWindow, deed: Callable[[], object]) -> None:
    """Do something when what the first page asked has been answered: until then nothing else
    takes the machine.
    """
    # The reader answers in the order of the questions; this one asks nothing.
    window.runner.read(lambda _progress: None).succeeded.connect(lambda _none: deed())


def _tell_health(window: MainWindow, checks: list[Check]) -> None:
    wanting = [check for check in checks if check.state != "good" and check.advice]
    if wanting and not window.notices.kind:
        first = wanting[0]
        window.notices.tell(first.advice, "看看(&V)", lambda: window.go("settings", first.tab))


def _tell_first(window: MainWindow, program: Running, app: QApplication) -> None:
    """What the person should know at the start."""
    if program.places.crashed_last_time:
        window.notices.tell("上次程序没有正常关闭。已保存的内容都在，没写完的表格会接着显示。")
    elif program.settings.was_broken:
        window.notices.tell("字号和锁定时间的设置文件坏了，已换成通常的值，可在“设置”里重选。")
