"""A template looked at before it is used: what the check says, a test print beside it.

Warnings are ticked as read before the file may be put to use; what bars it cannot be ticked away.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled, set_mark
from mediation_desk.qt.widgets.pdf_view import PdfView
from mediation_desk.qt.words import explain
from mediation_desk.usecases.word_files import own_templates, versions
from mediation_desk.usecases.word_files.converting import Checked, checked

_WIDE = 430


class TryOut(QWidget):
    """One file for one paper; without a file the form in use, only to look at."""

    closed = Signal()
    put_to_use = Signal()

    def __init__(self, page: Page, key: str, name: str, file: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("try_out")
        self.page, self.key, self.name, self.file = page, key, name, file
        self.title = QLabel(f"{name}　{'换模板' if file else '试印'}")
        set_mark(self.title, "role", "heading")
        self.state = QLabel("正在检查…" if file else "正在试印…")
        self.said = QLabel()
        for label in (self.state, self.said):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.read_box = QCheckBox("这些提醒都看过了，照样启用(&R)")
        self.use_button = QPushButton("启用(&N)")
        self.use_button.setObjectName("use_form_button")
        set_mark(self.use_button, "role", "main")
        self.back_button = QPushButton("不换了(&B)" if file else "回到列表(&B)")
        self.back_button.setObjectName("try_back_button")
        self.view = PdfView()
        self._lay_out()
        self.read_box.hide()
        self.view.hide()
        self.use_button.setVisible(file is not None)
        self.use_button.setEnabled(False)
        self.read_box.toggled.connect(self.use_button.setEnabled)
        self.use_button.clicked.connect(lambda _on=False: self.use())
        self.back_button.clicked.connect(lambda _on=False: self.closed.emit())

    def _lay_out(self) -> None:
        left = QWidget()
        box = QVBoxLayout(left)
        for widget in (self.title, self.state, self.said, self.read_box):
            box.addWidget(widget)
        box.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(left)
        scroll.setWidgetResizable(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.use_button)
        beside = QWidget()
        beside.setFixedWidth(scaled(_WIDE))
        side = QVBoxLayout(beside)
        side.addWidget(scroll, 1)
        side.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.addWidget(beside)
        whole.addWidget(self.view, 1)
        whole.addStretch()

    def begin(self) -> None:
        """Check the file, then print it with a made-up case."""
        self.back_button.setFocus()
        if self.file is None:
            self._print()
            return
        file, key = self.file, self.key
        job = self.page.work(
            lambda _progress: checked(file, key), self._checked, title="正在检查模板"
        )
        job.failed.connect(self._failed)

    def _checked(self, found: Checked) -> None:
        if found.barring:
            self._bar("这份模板不能用，请改好再选：", found.barring)
            return
        self.said.setText("\n".join(f"· {one}" for one in found.warnings))
        self.read_box.setVisible(bool(found.warnings))
        self.state.setText(
            f"可以用，有 {len(found.warnings)} 处提醒，请看一看：" if found.warnings else
            "检查过了，可以用。右边是用编造的案件试印的样子。"
        )  # fmt: skip
        self.use_button.setEnabled(not found.warnings)
        self._print()

    def _bar(self, state: str, sentences: tuple[str, ...]) -> None:
        self.state.setText(state)
        set_mark(self.state, "role", "error")
        self.said.setText("\n".join(f"· {one}" for one in sentences))

    def _print(self) -> None:
        desk, key, file = self.page.frame.desk, self.key, self.file
        job = self.page.work(
            lambda _progress: versions.sample_sheet(desk, key, file), self._printed,
            title="正在试印",
        )  # fmt: skip
        job.failed.connect(self._failed)

    def _printed(self, pdf: bytes) -> None:
        self.view.show_pdf(pdf)
        self.view.show()
        if self.file is None:
            self.state.setText("这是用编造的案件试印的样子，每页有“样张”两个字。")

    def _failed(self, error: object) -> None:
        """A file that cannot be read or filled; what cannot be filled cannot be used either."""
        self.use_button.setEnabled(False)
        self.read_box.hide()
        if isinstance(error, DeskError):
            self._bar("没有印成：", (explain(error),))

    def use(self) -> None:
        """Put the file to use."""
        file, desk, key = self.file, self.page.frame.desk, self.key
        if file is None:
            return
        job = self.page.frame.runner.write(
            lambda _progress: own_templates.add_template(desk, file, key), title="正在启用模板"
        )
        job.succeeded.connect(self._used)
        job.failed.connect(self._failed)

    def _used(self, found: Checked) -> None:
        """The file is checked again when it is kept: it may have been changed meanwhile."""
        if found.barring:
            self._bar("这份模板不能用，请改好再选：", found.barring)
        else:
            self.put_to_use.emit()
