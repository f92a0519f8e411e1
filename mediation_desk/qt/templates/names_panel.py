"""The names that a template may use: looked for, read, and copied as they stand in Word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled, set_mark
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.usecases.word_files import versions
from mediation_desk.usecases.word_files.versions import NameShown

_HINT = (
    "选一个名称按 Enter 或“复制”，到 Word 里粘贴。"
    "带“几项”的要逐项印，写法见手册“模板里可用的名称”。"
)


class NamesPanel(QWidget):
    """The names of one paper."""

    closed = Signal()

    def __init__(self, page: Page, key: str, name: str) -> None:
        super().__init__()
        self.setObjectName("names_panel")
        self.page, self.key, self.name = page, key, name
        self.names: tuple[NameShown, ...] = ()
        title = QLabel(f"{name}　可用的名称")
        set_mark(title, "role", "heading")
        hint = QLabel(_HINT)
        hint.setWordWrap(True)
        self.search_edit = QLineEdit()
        self.search_edit.setPlaceholderText("名称或意思")
        self.search_edit.setAccessibleName("找名称")
        self.search_edit.setProperty("no_draft", True)
        self.search_edit.setMaximumWidth(scaled(260))
        self.table = QTableWidget()
        self.table.setAccessibleName("可用的名称")
        dress_list(self.table, ("名称", "意思", "样张里印成"), (240, 420))
        self.copy_button = QPushButton("复制(&P)")
        self.copy_button.setObjectName("copy_name_button")
        set_mark(self.copy_button, "role", "main")
        self.back_button = QPushButton("回到列表(&B)")
        self.back_button.setObjectName("names_back_button")
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        whole = QVBoxLayout(self)
        for widget in (title, hint, self.search_edit, self.table):
            whole.addWidget(widget)
        whole.addLayout(buttons)
        self.search_edit.textChanged.connect(lambda _text: self._fill())
        self.table.itemActivated.connect(lambda _item: self.copy())
        self.copy_button.clicked.connect(lambda _on=False: self.copy())
        self.back_button.clicked.connect(lambda _on=False: self.closed.emit())

    def begin(self) -> None:
        """Ask for the names."""
        desk, key = self.page.frame.desk, self.key
        self.search_edit.setFocus()
        self.page.ask(lambda: versions.template_names(desk, key), self._show, key="names")

    def _show(self, names: Sequence[NameShown]) -> None:
        self.names = tuple(names)
        self._fill()

    def _fill(self) -> None:
        wanted = self.search_edit.text().strip()
        shown = [n for n in self.names if wanted in n.name or wanted in n.meaning]
        fill_list(self.table, [(n.name, (n.name, n.meaning, n.sample)) for n in shown])
        if shown and not current_id(self.table):
            self.table.setCurrentCell(0, 0)

    def copy(self) -> None:
        """Put the chosen name into the clipboard, as it stands in a template."""
        name = current_id(self.table)
        if name:
            QGuiApplication.clipboard().setText(f"{{{{ {name} }}}}")
            self.page.frame.notices.done(f"复制好了：{{{{ {name} }}}}")
