"""What only the county's window has: how the townships report, which PCs there are, in and out.

Lets nobody in without the fingerprint that was read aloud, and shuts nobody out at one click.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.exchange.joining import FILES
from mediation_desk.qt.file_names import ask_folder, ask_open
from mediation_desk.qt.generated.ui_exchange import Ui_Exchange
from mediation_desk.qt.jobs import Job
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.exchange import trusting
from mediation_desk.usecases.exchange.saying import board_cells, pc_cells
from mediation_desk.usecases.exchange.standing import BoardLine, board
from mediation_desk.usecases.exchange.trusting import Admitted, Revoked, TrustedPc, who_is_who
from mediation_desk.usecases.registry import Role

BOARD = ("中心", "已收变更", "待处理冲突", "最后一次上报", "多久以前")
PCS = ("中心", "电脑", "编号", "状态", "有效至", "吊销原因")
_ASK = "吊销“{}”以后，别的电脑不再给它发东西，它之后写的也不再采用，不能撤回。确实要吊销吗？"


class CountyTabs(QObject):
    """The board, and for those who keep the county's keys the PCs."""

    def __init__(self, page: Page, ui: Ui_Exchange) -> None:
        super().__init__(page)
        self._page, self.ui = page, ui
        self._pcs: dict[str, TrustedPc] = {}
        dress_list(ui.board_table, BOARD, (320, 120, 140, 180))
        dress_list(ui.pcs_table, PCS, (320, 190, 110, 100, 150))
        ui.admit_button.clicked.connect(self._choose_request)
        ui.read_edit.returnPressed.connect(self._choose_request)
        ui.revoke_button.clicked.connect(self._ask_to_revoke)

    @property
    def may_keep(self) -> bool:
        """Whether this person lets PCs in and shuts them out."""
        return bool({Role.ADMIN, Role.HEAD} & self._page.frame.desk.user.roles)

    def refresh(self) -> None:
        """Ask for the board and the PCs."""
        desk, runner = self._page.frame.desk, self._page.frame.runner
        runner.read(lambda _progress: board(desk)).succeeded.connect(self._show_board)
        if self.may_keep:
            runner.read(lambda _progress: who_is_who(desk)).succeeded.connect(self._show_pcs)

    def _show_board(self, rows: Sequence[BoardLine]) -> None:
        today = self._page.frame.today()
        levels = {place: "red" for place, row in enumerate(rows) if row.is_quiet}
        fill_list(self.ui.board_table, [(r.centre, board_cells(r, today)) for r in rows], levels)

    def _show_pcs(self, rows: Sequence[TrustedPc]) -> None:
        today = self._page.frame.today()
        self._pcs = {row.replica: row for row in rows}
        fill_list(self.ui.pcs_table, [(row.replica, pc_cells(row, today)) for row in rows])

    # letting in

    def admit(self, file: Path, folder: Path) -> Job:
        """Let in the PC that wrote this request; its list goes into the folder."""
        call = partial(
            trusting.admit, file=file, fingerprint=self.ui.read_edit.text().strip(), folder=folder
        )
        self.ui.admitted_label.setText("")
        desk = self._page.frame.desk
        job = self._page.frame.runner.write(lambda _progress: call(desk))
        job.succeeded.connect(self._admitted)
        job.failed.connect(self._not_admitted)
        return job

    def _admitted(self, done: Admitted) -> None:
        self.ui.read_edit.clear()
        told = "已准予入网" if done.is_new else "这台电脑早已入网"
        self.ui.admit_label.setText(
            f"{told}：{done.centre_name} {done.device_name}。把“{Path(done.file).name}”带回去，"
            "并把下面的本县指纹读给对方核对。"
        )
        self.ui.admitted_label.setText(done.fingerprint)
        self._changed()

    def _not_admitted(self, error: object) -> None:
        if isinstance(error, DeskError):
            self.ui.admit_label.setText(explain(error))

    def _choose_request(self) -> None:
        if not self.ui.read_edit.text().strip():
            self.ui.admit_label.setText("请先填对方读出的指纹，再选入网申请文件。")
            self.ui.read_edit.setFocus()
            return
        file = ask_open(self._page, "入网申请", FILES)
        folder = ask_folder(self._page, "信任名单写到哪个文件夹") if file else ""
        if folder:
            self.admit(Path(file), Path(folder))

    # shutting out

    def _ask_to_revoke(self) -> None:
        chosen = self._pcs.get(current_id(self.ui.pcs_table))
        reason = self.ui.reason_edit.text().strip()
        if chosen is None or not reason:
            said = "请先在表里选一台电脑。" if chosen is None else "请先写明吊销的原因。"
            self.ui.revoke_label.setText(said)
            (self.ui.pcs_table if chosen is None else self.ui.reason_edit).setFocus()
            return
        name = f"{chosen.centre_name} {chosen.device_name}".strip()
        self._page.frame.notices.tell(
            _ASK.format(name), "确定吊销(&Y)", lambda: self.revoke(chosen.replica, reason)
        )

    def revoke(self, replica: str, reason: str) -> None:
        """Shut a PC out; what has arrived of it until now stands."""
        desk = self._page.frame.desk
        job = self._page.frame.runner.write(
            lambda _progress: trusting.revoke(desk, replica, None, reason)
        )
        job.succeeded.connect(self._revoked)
        job.failed.connect(self._not_revoked)

    def _revoked(self, done: Revoked) -> None:
        self.ui.reason_edit.clear()
        cases = sum(one.cases for one in done.was_on_it)
        self.ui.revoke_label.setText(
            f"已吊销。新名单随下一次下发带出；它上面有本县知道的案件 {cases} 件。"
        )
        self._changed()

    def _not_revoked(self, error: object) -> None:
        if isinstance(error, DeskError):
            self.ui.revoke_label.setText(explain(error))

    def _changed(self) -> None:
        frame = self._page.frame
        frame.hub.saved.emit()
        frame.hub.changed.emit(Changes(frozenset({"exchange"})), self)
