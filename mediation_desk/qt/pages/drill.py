"""恢复演练: which backup, what opens it, the check, and its slip; four steps on one page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_folder, ask_save
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_drill import Ui_Drill
from mediation_desk.qt.jobs import Job
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import set_mark
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.presenting import day
from mediation_desk.usecases.upkeep.backup_places import (
    PLACE_NAMES,
    BackupStanding,
    PlaceKind,
    PlaceState,
    backup_standing,
)
from mediation_desk.usecases.upkeep.drill_slip import DrillReport
from mediation_desk.usecases.upkeep.drills import Opener, drill_backup, write_drill_slip
from mediation_desk.usecases.upkeep.finding import FoundBackup, find_backups

_STEPS = ("选备份", "怎么打开", "核对", "结果")
_CHOOSE, _OPEN, _RUN, _RESULT = range(4)
_PARTS = 1000


class DrillPage(Page):
    """恢复演练, reached from the settings."""

    title = "恢复演练"
    help_topic = (
        "每月一次，拿最近的备份真的恢复一遍。恢复在临时文件夹里做，核对完就删，"
        "不动正在用的数据。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = ui = Ui_Drill()
        dress(ui, self)
        self.report: DrillReport | None = None
        self.found: FoundBackup | None = None
        self._standing: BackupStanding | None = None
        self._folder: Path | None = None
        self._job: Job | None = None
        self._radios = {PlaceKind.FIXED: ui.fixed_radio, PlaceKind.STICK: ui.stick_radio}
        for kind, radio in self._radios.items():
            radio.clicked.connect(lambda _on, kind=kind: self._choose_place(kind))
        ui.other_radio.clicked.connect(self._choose_other)
        ui.folder_button.clicked.connect(self._choose_folder)
        ui.password_radio.toggled.connect(self._show_opener)
        ui.code_edit.returnPressed.connect(self._next)
        ui.user_edit.returnPressed.connect(ui.password_edit.setFocus)
        ui.password_edit.returnPressed.connect(self._next)
        ui.back_button.clicked.connect(self._back)
        ui.next_button.clicked.connect(self._next)
        ui.stop_button.clicked.connect(self._stop)
        ui.slip_button.clicked.connect(self._choose_slip)

    def open(self, subject: str) -> None:
        """Begin anew, unless a drill is under way or its result has not been left."""
        if self._job is None and self.ui.steps.currentIndex() != _RESULT:
            self._begin()
        super().open(subject)

    def refresh(self) -> None:
        """Ask which places there are."""
        desk = self.frame.desk
        job = self.frame.runner.behind(lambda _progress: backup_standing(desk))
        job.succeeded.connect(self._show_places)

    def touches(self, changes: Changes) -> bool:
        """A backup that was made meanwhile may be the newest."""
        return "backup" in changes.kinds

    def first_input(self) -> QWidget | None:
        """What is to be done on the step in sight."""
        step = self.ui.steps.currentIndex()
        if step == _OPEN:
            is_slip = self.ui.slip_radio.isChecked()
            return self.ui.code_edit if is_slip else self.ui.password_edit
        chosen = next((r for r in self._radios.values() if r.isChecked()), self.ui.other_radio)
        return {_CHOOSE: chosen, _RUN: self.ui.stop_button}.get(step, self.ui.slip_button)

    def step_back(self) -> bool:
        """Esc: one step back, where there is one."""
        if self.ui.steps.currentIndex() == _OPEN:
            self._back()
            return True
        return False

    # the steps

    def _begin(self) -> None:
        ui = self.ui
        self.report = None
        ui.password_radio.setChecked(True)
        ui.user_edit.setText(self.frame.desk.user.name)
        ui.password_edit.clear()
        ui.code_edit.clear()
        self._show_opener()
        self._show(_CHOOSE)

    def _show(self, step: int) -> None:
        ui = self.ui
        ui.steps.setCurrentIndex(step)
        marks = [f"【{s}】" if n == step else s for n, s in enumerate(_STEPS)]
        ui.steps_label.setText("　—　".join(marks))
        ui.message_label.setText("")
        ui.back_button.setVisible(step == _OPEN)
        ui.next_button.setVisible(step in (_CHOOSE, _OPEN, _RESULT))
        words = {_OPEN: "开始核对(&N)", _RESULT: "做完了(&N)"}
        ui.next_button.setText(words.get(step, "下一步(&N)"))
        ui.next_button.setEnabled(step != _CHOOSE or self.found is not None)
        _set_main(ui.next_button, step != _RESULT)
        target = self.first_input()
        if target is not None and self.isVisible():
            target.setFocus()

    def _next(self) -> None:
        step = self.ui.steps.currentIndex()
        if step == _CHOOSE and self.found is not None:
            self._show(_OPEN)
        elif step == _OPEN:
            self._start()
        elif step == _RESULT:
            self._begin()
            self.frame.go("settings", "backup")

    def _back(self) -> None:
        self._show(_CHOOSE)

    # which backup

    def _show_places(self, standing: BackupStanding) -> None:
        self._standing = standing
        ready = {p.kind for p in standing.places if p.state is PlaceState.READY}
        for kind, radio in self._radios.items():
            radio.setEnabled(kind in ready)
            words = radio.text().split("　")[0]
            radio.setText(words if kind in ready else f"{words}　现在不在")
        chosen = next((k for k, r in self._radios.items() if r.isChecked()), None)
        if chosen in ready or self.ui.other_radio.isChecked():
            return
        for kind in PlaceKind:
            if kind in ready:
                self._radios[kind].setChecked(True)
                self._choose_place(kind)
                if self.ui.other_radio.hasFocus():
                    self._radios[kind].setFocus()
                return
        self.ui.found_label.setText("两处备份位置现在都不在。插上备份U盘，或另选一个文件夹。")

    def _choose_place(self, kind: PlaceKind) -> None:
        standing = self._standing
        place = next((p for p in standing.places if p.kind is kind), None) if standing else None
        if place is not None and place.folder is not None:
            self.look_in(place.folder)

    def _choose_other(self) -> None:
        if self.ui.folder_label.text().strip():
            self.look_in(Path(self.ui.folder_label.text()))
        else:
            self._found(None)

    def _choose_folder(self) -> None:
        name = ask_folder(self, "备份在哪个文件夹")
        if name:
            self.ui.other_radio.setChecked(True)
            self.ui.folder_label.setText(name)
            self.look_in(Path(name))

    def look_in(self, folder: Path) -> None:
        """Look for the newest backup of a folder."""
        self._folder = folder
        self.ui.found_label.setText("正在看有哪些备份…")
        job = self.frame.runner.behind(lambda _progress: _newest(folder))
        job.succeeded.connect(self._found)

    def _found(self, found: FoundBackup | None) -> None:
        self.found = found
        if self.ui.steps.currentIndex() == _CHOOSE:
            self.ui.next_button.setEnabled(found is not None)
        if found is None:
            self.ui.found_label.setText("这里没有备份。请另选。")
            return
        here = found.made_at.astimezone()
        size = f"{found.size / (1 << 20):.1f} MB"
        self.ui.found_label.setText(f"最近一份：{day(here.date())} {here:%H:%M}，{size}。")

    # what opens it

    def _show_opener(self) -> None:
        by_password = self.ui.password_radio.isChecked()
        self.ui.password_part.setVisible(by_password)
        self.ui.slip_part.setVisible(not by_password)

    def _opener(self) -> Opener:
        ui = self.ui
        if ui.slip_radio.isChecked():
            return Opener(code=ui.code_edit.text().strip())
        return Opener(ui.user_edit.text().strip(), ui.password_edit.text())

    # the check

    def _start(self) -> None:
        opener, folder = self._opener(), self._folder
        if not (opener.code or (opener.user and opener.password)) or folder is None:
            self.ui.message_label.setText("请填写打开备份用的姓名和密码，或者恢复码。")
            return
        call = partial(drill_backup, folder=folder, opener=opener, place=self._place_name())
        self.ui.password_edit.clear()
        self.ui.code_edit.clear()
        self._show(_RUN)
        self.ui.progress.setRange(0, 0)
        self.ui.stop_button.setEnabled(True)
        runner, desk = self.frame.runner, self.frame.desk
        job = runner.pool(lambda progress: runner.apart.run(desk, call, progress))
        self._job = job
        job.progressed.connect(self._step)
        job.succeeded.connect(self._drilled)
        job.failed.connect(self._refused_to_open)
        job.cancelled.connect(lambda: self._show(_CHOOSE))
        job.ended.connect(self._over)

    def _place_name(self) -> str:
        kind = next((k for k, r in self._radios.items() if r.isChecked()), None)
        return PLACE_NAMES[kind] if kind is not None else ""

    def _step(self, done: int, total: int, _note: str) -> None:
        if total > 0:
            self.ui.progress.setRange(0, _PARTS)
            self.ui.progress.setValue(int(done * _PARTS / total))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.ui.stop_button.setEnabled(False)

    def _over(self) -> None:
        self._job = None

    def _refused_to_open(self, error: object) -> None:
        self._show(_OPEN)
        if isinstance(error, DeskError):
            self.ui.message_label.setText(explain(error))

    # the result

    def _drilled(self, report: DrillReport) -> None:
        self.report = report
        self.ui.result_title.setText("演练通过" if report.passed else "演练没有通过")
        self.ui.result_label.setText(report.words)
        self.ui.slip_label.setText("")
        self._show(_RESULT)
        self.frame.hub.saved.emit()
        self.frame.hub.changed.emit(Changes(frozenset({"backup"})), self)

    def _choose_slip(self) -> None:
        name = ask_save(self, "演练记录单存到", "恢复演练记录单.pdf", "PDF 文件 (*.pdf)")
        if name:
            self.write_slip(Path(name))

    def write_slip(self, path: Path) -> None:
        """Write the slip of this drill."""
        desk, report = self.frame.desk, self.report
        if report is None:
            return
        job = self.frame.runner.pool(lambda _progress: write_drill_slip(desk, report, path))
        job.succeeded.connect(lambda _place: self.ui.slip_label.setText("存好了，请打印签字归档。"))
        job.failed.connect(lambda _error: self.ui.slip_label.setText("没有存成。"))


def _newest(folder: Path) -> FoundBackup | None:
    try:
        return find_backups(folder)[0]
    except DeskError:
        return None


def _set_main(button: QPushButton, is_main: bool) -> None:
    """One filled button on each step: at the end that is the slip's."""
    set_mark(button, "role", "main" if is_main else "")
