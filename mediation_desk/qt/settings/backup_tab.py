"""备份: the two places of the day's backup, the drill, a backup elsewhere, the recovery slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_folder, ask_save
from mediation_desk.qt.generated.ui_backup import Ui_Backup
from mediation_desk.qt.page import Page
from mediation_desk.usecases import opening
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.presenting import day, notice
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.upkeep import keeping
from mediation_desk.usecases.upkeep.backup_places import (
    BackupStanding,
    PlaceKind,
    PlaceStanding,
    PlaceState,
    backup_standing,
    drop_backup_place,
    set_backup_days,
    set_backup_place,
)
from mediation_desk.usecases.upkeep.daily_backup import (
    Fed,
    daily_backup,
    outcome_words,
    place_words,
)

TITLE = "备份"
_NOT_SET = {
    PlaceKind.FIXED: "没有选。最好是另一块硬盘，或者单位的共享文件夹。",
    PlaceKind.STICK: "没有选。选U盘上的一个文件夹；以后插上就自动备份，做完拔下来锁好。",
}
_WRONG = (PlaceState.UNMARKED, PlaceState.FOREIGN)


class BackupTab(QObject):
    """For the administrator and the head; a practice township has none."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.widget = QScrollArea(page)
        self.ui = ui = Ui_Backup()
        dress(ui, self.widget)
        ui.elsewhere_card.hide()
        self.standing: BackupStanding | None = None
        self._is_filling = False
        self._rows: dict[PlaceKind, tuple[QLabel, QLabel, QPushButton, QPushButton]] = {
            PlaceKind.FIXED: (
                ui.fixed_folder, ui.fixed_state, ui.fixed_new_button, ui.fixed_drop_button
            ),
            PlaceKind.STICK: (
                ui.stick_folder, ui.stick_state, ui.stick_new_button, ui.stick_drop_button
            ),
        }  # fmt: skip
        for kind, (_folder, _state, new, drop) in self._rows.items():
            new.hide()
            new.clicked.connect(lambda _on, kind=kind: self._take_as_new(kind))
            drop.clicked.connect(lambda _on, kind=kind: self._drop(kind))
        ui.fixed_button.clicked.connect(lambda: self._choose(PlaceKind.FIXED))
        ui.stick_button.clicked.connect(lambda: self._choose(PlaceKind.STICK))
        ui.tell_spin.editingFinished.connect(self._keep_days)
        ui.drill_spin.editingFinished.connect(self._keep_days)
        ui.now_button.clicked.connect(self.back_up_now)
        ui.drill_button.clicked.connect(lambda: page.frame.go("drill", ""))
        ui.backup_button.clicked.connect(self._choose_elsewhere)
        ui.slip_button.clicked.connect(self._choose_slip)

    @property
    def is_allowed(self) -> bool:
        """Whether this person keeps the data."""
        desk = self._page.frame.desk
        return bool({Role.ADMIN, Role.HEAD} & desk.user.roles) and not desk.is_practice

    def show_elsewhere(self) -> None:
        """The store lies on a server, which is backed up there: only the slip is made here."""
        ui = self.ui
        words = (notice("county_backup_elsewhere", {}), notice("county_files_too", {}))
        ui.elsewhere_label.setText("\n".join(words))
        ui.elsewhere_card.show()
        for part in (ui.daily_card, ui.drill_card, ui.backup_button):
            part.hide()

    def refresh(self) -> None:
        """Ask how the places are; disks answer on their own time."""
        desk = self._page.frame.desk
        job = self._page.frame.runner.behind(lambda _progress: backup_standing(desk))
        job.succeeded.connect(self._show)

    def set_place(self, kind: PlaceKind, folder: Path) -> None:
        """Back up to this folder from now on."""
        desk = self._page.frame.desk
        self._write(lambda: set_backup_place(desk, kind, folder))

    def back_up_now(self) -> None:
        """Back up to every place that is there, with a bar and a way to stop."""
        places = self.standing.places if self.standing else ()
        there = [place for place in places if place.state is PlaceState.READY]
        if not there:
            self.ui.backup_label.setText("两处备份位置现在都不在。请先选好，或插上备份U盘。")
            return
        kinds = tuple(place.kind for place in there)
        call = partial(daily_backup, kinds=kinds)
        self._long(call, self._backed_up, self.ui.now_button, self.ui.backup_label)

    def back_up(self, target: Path) -> None:
        """Back up once into another folder."""
        call = partial(keeping.backup, target=target)
        self._long(call, self._backed_up_elsewhere, self.ui.backup_button, self.ui.other_label)

    def _long(
        self,
        call: Callable[..., object],
        then: Callable[[object], None],
        button: QPushButton,
        label: QLabel,
    ) -> None:
        label.setText("正在备份…")
        job = self._page.work_apart(call, then, title="正在备份", button=button)
        job.failed.connect(lambda _error: label.setText("没有备份。"))
        job.cancelled.connect(lambda: label.setText("停下了，没有备份。"))

    def _backed_up(self, fed: object) -> None:
        done = [one for one in fed if isinstance(one, Fed)] if isinstance(fed, Sequence) else []
        self.ui.backup_label.setText("".join(outcome_words(done)))
        self._changed()

    def _backed_up_elsewhere(self, _made: object) -> None:
        self.ui.other_label.setText("备份好了，也核对过了。")

    def _choose(self, kind: PlaceKind) -> None:
        name = ask_folder(self._page, "每天备份到哪个文件夹")
        if name:
            self.set_place(kind, Path(name))

    def _take_as_new(self, kind: PlaceKind) -> None:
        """The person says that the folder is to be a place, whatever it was before."""
        place = self._place(kind)
        if place is not None and place.folder is not None:
            self.set_place(kind, place.folder)

    def _drop(self, kind: PlaceKind) -> None:
        desk = self._page.frame.desk
        self._write(lambda: drop_backup_place(desk, kind))

    def _keep_days(self) -> None:
        now, desk = self.standing, self._page.frame.desk
        tell, drill = self.ui.tell_spin.value(), self.ui.drill_spin.value()
        if now is None or self._is_filling or (now.tell_after, now.drill_every) == (tell, drill):
            return
        self._write(lambda: set_backup_days(desk, tell, drill))

    def _write(self, deed: Callable[[], object]) -> None:
        job = self._page.frame.runner.write(lambda _progress: deed())
        job.succeeded.connect(lambda _done: self._changed())
        job.failed.connect(self._page.show_refusal)

    def _changed(self) -> None:
        """The status bar and this tab ask again."""
        frame = self._page.frame
        frame.hub.changed.emit(Changes(frozenset({"backup"})), self)

    def _place(self, kind: PlaceKind) -> PlaceStanding | None:
        places = self.standing.places if self.standing else ()
        return next((place for place in places if place.kind is kind), None)

    def _show(self, standing: BackupStanding) -> None:
        self.standing = standing
        for place in (standing.fixed, standing.stick):
            folder, state, new, drop = self._rows[place.kind]
            folder.setText(str(place.folder) if place.is_set else _NOT_SET[place.kind])
            state.setText(place_words(standing, place) if place.is_set else "")
            state.setVisible(place.is_set)
            new.setVisible(place.is_set and place.state in _WRONG)
            drop.setVisible(place.is_set)
        self._is_filling = True
        self.ui.tell_spin.setValue(standing.tell_after)
        self.ui.drill_spin.setValue(standing.drill_every)
        self._is_filling = False
        self.ui.drill_label.setText(_drill_words(standing))

    def _choose_elsewhere(self) -> None:
        name = ask_folder(self._page, "另存一份备份到哪个文件夹")
        if name:
            self.back_up(Path(name))

    def _choose_slip(self) -> None:
        title, kind = "恢复凭条存到", "PDF 文件 (*.pdf)"
        name = ask_save(self._page, title, "恢复凭条.pdf", kind)
        if name:
            self.make_slip(Path(name))

    def make_slip(self, path: Path) -> None:
        """A new recovery slip; the one before stops working."""
        frame = self._page.frame
        desk = frame.desk
        job = frame.runner.write(lambda _progress: opening.new_slip(desk, path))
        said = "恢复凭条存好了，请打印出来锁进保险柜；旧的那张不能再用。"
        job.succeeded.connect(lambda _place: frame.notices.done(said))
        job.failed.connect(self._page.show_refusal)


def _drill_words(standing: BackupStanding) -> str:
    if standing.drilled_at is None:
        return "还没有演练过。"
    on = day(standing.drilled_at.astimezone().date())
    return f"上次演练：{on}，{'通过' if standing.drill_passed else '没有通过'}。"
