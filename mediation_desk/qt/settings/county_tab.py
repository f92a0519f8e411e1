"""县级数据库: where a county's data lies, moving it to a database server, and what is elsewhere
from then on.

Asks the server away from the window's thread; the copying goes on in a process of its own.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QScrollArea

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_county_database import Ui_CountyDatabase
from mediation_desk.qt.page import Page
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.presenting import notice, told
from mediation_desk.usecases.upkeep import county_database as county
from mediation_desk.usecases.upkeep.county_database import (
    CountyPlace,
    CountyStanding,
    Moved,
    ServerShown,
)

TITLE = "县级数据库"
HERE = "数据只在这台电脑上，加密保存"
ON_SERVER = "数据在县级数据库服务器上，附件在这台电脑上加密保存"
_IN_FILE = "在这台电脑的加密文件里。一般的县这样就够用，不用搬。"
_SURE = "搬的时候请大家停手，搬完再接着办。原来的文件会留着。现在搬吗？"
_LOOKING, _MOVING = "正在看…", "正在搬，可以看着进度，不要关程序。"
_STOPPED = "停下了，没有搬。数据仍在原来的文件里，没有改动。"


class CountyTab(QObject):
    """For the administrator of a county."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.widget = QScrollArea(page)
        self.ui = ui = Ui_CountyDatabase()
        dress(ui, self.widget)
        ui.schema_edit.setText(county.SCHEMA)
        ui.partitions_spin.setMaximum(county.MOST_PARTITIONS)
        ui.backup_label.setText(notice("county_backup_elsewhere", {}))
        ui.files_label.setText(notice("county_files_too", {}))
        ui.look_button.clicked.connect(self.look)
        ui.move_button.clicked.connect(self._ask_to_move)
        for edit in (ui.url_edit, ui.password_edit, ui.schema_edit):
            edit.returnPressed.connect(edit.focusNextChild)
        self._show(CountyStanding(None))

    @property
    def is_allowed(self) -> bool:
        """Whether this is a county and the person its administrator."""
        return county.may_use_county_database(self._page.frame.desk)

    @property
    def is_on_server(self) -> bool:
        """Whether the store lies in the database already."""
        return county.is_on_server(self._page.frame.desk)

    def refresh(self) -> None:
        """Ask where the store lies; the server answers on its own time."""
        desk = self._page.frame.desk
        job = self._page.frame.runner.behind(lambda _progress: county.county_standing(desk))
        job.succeeded.connect(self._show)

    @property
    def place(self) -> CountyPlace:
        """What was typed."""
        ui = self.ui
        schema = ui.schema_edit.text().strip() or county.SCHEMA
        return CountyPlace(ui.url_edit.text().strip(), schema, ui.partitions_spin.value())

    def look(self) -> None:
        """See whether the store could be moved there."""
        desk, place, password = self._page.frame.desk, self.place, self.ui.password_edit.text()
        self.ui.move_label.setText(_LOOKING)
        job = self._page.work(
            lambda _progress: county.look_at_county_server(desk, place, password),
            self._looked, title="正在看县级数据库", button=self.ui.look_button,
        )  # fmt: skip
        job.failed.connect(self._refused)

    def move(self) -> None:
        """Move the store there, with a bar and a way to stop."""
        desk, apart = self._page.frame.desk, self._page.frame.runner.apart
        place, password = self.place, self.ui.password_edit.text()

        def copying(where: CountyPlace, progress: Progress | None) -> Moved:
            return apart.run(desk, partial(county.copy_to_county, place=where), progress)

        def work(progress: Progress) -> Moved:
            return county.use_county_database(
                desk, place, password, progress=progress, copying=copying
            )

        self.ui.move_label.setText(_MOVING)
        self.ui.look_button.setEnabled(False)
        job = self._page.work(
            work, self._moved, title="正在搬到县级数据库", button=self.ui.move_button
        )
        job.failed.connect(self._refused)
        job.cancelled.connect(lambda: self.ui.move_label.setText(_STOPPED))
        job.ended.connect(lambda: self.ui.look_button.setEnabled(True))

    def _ask_to_move(self) -> None:
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        answer = QMessageBox.question(self._page, "搬到县级数据库", _SURE, buttons)
        if answer == QMessageBox.StandardButton.Yes:
            self.move()

    def _looked(self, seen: ServerShown) -> None:
        said = f"可以搬。{server_words(seen)}"
        self.ui.move_label.setText("\n".join([said, *advice_words(seen)]))

    def _moved(self, moved: Moved) -> None:
        self.ui.password_edit.clear()
        said = f"搬好了：{moved.tables} 张表、{moved.rows} 行，逐表核对一致。"
        self._page.frame.notices.done(said + notice("county_backup_elsewhere", {}))
        self._page.frame.hub.changed.emit(Changes(frozenset({"county", "backup"})), self)

    def _refused(self, error: object) -> None:
        self.ui.move_label.setText(explain(error) if isinstance(error, DeskError) else "没有搬成。")

    def _show(self, now: CountyStanding) -> None:
        ui, place = self.ui, now.place
        where = _IN_FILE
        if place is not None:
            parts = f"，大表分 {place.partitions} 块" if place.partitions else ""
            where = f"在县级数据库：{place.url}，模式 {place.schema}{parts}。"
        ui.where_label.setText(where)
        trouble = told(now.trouble, {}) if now.trouble else ""
        said = server_words(now.server) if now.server else trouble
        kept = f"搬之前的文件还在：{'、'.join(now.kept)}。确认无误、备份做过以后由管理员销毁。"
        for label, text in (
            (ui.server_label, said),
            (ui.advice_label, "\n".join(advice_words(now.server)) if now.server else ""),
            (ui.kept_label, kept if now.kept else ""),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        ui.move_card.setVisible(place is None)
        ui.backup_card.setVisible(place is not None)


def server_words(seen: ServerShown) -> str:
    """What is said of a server in one line."""
    line = "连接加密" if seen.is_encrypted else "本机连接"
    size = f"，占 {seen.size / (1 << 20):.1f} MB" if seen.size else ""
    return f"PostgreSQL {seen.version}，{line}{size}。"


def advice_words(seen: ServerShown) -> list[str]:
    """What the server's administrator should mend."""
    return [notice(code, {}) for code in seen.advice]
