"""The list of tools left in 综治台: under a few headings, one of them open where not all have room.

A heading is never chosen itself: pressed, it opens and its first tool comes into sight. Up and down
go from tool to tool across the headings, and open them; letters go to the tool whose name begins
with them in pinyin or initials; Enter goes into the tool.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from mediation_desk.domain.names import pinyin_keys
from mediation_desk.qt.desk.tools import ListedTool
from mediation_desk.qt.icons import icon
from mediation_desk.qt.style import worn_look

_KEY = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_End: 999, Qt.Key.Key_Home: -999}

_INTO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right)
_TYPING_MS = 1000


class ToolList(QObject):
    """Lives on a list widget; ``chosen`` tells the key of the tool that is to be shown,
    ``entered`` that the cursor is to go into it.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, view: QListWidget, tools: Iterable[ListedTool]) -> None:
        super().__init__(view)
        self.view = view
        self.key, self._typed, self._since = "", "", QElapsedTimer()
        self._headings: dict[str, QListWidgetItem] = {}
        self._tools: dict[str, tuple[str, QListWidgetItem]] = {}
        groups: dict[str, list[ListedTool]] = {}
        for tool in tools:
            groups.setdefault(tool.group, []).append(tool)
        for group, members in groups.items():
            self._headings[group] = self._heading(group)
            for tool in members:
                item = QListWidgetItem(f"　{tool.title}", view)
                item.setData(_KEY, tool.key)
                self._tools[tool.key] = (group, item)
        view.setIconSize(QSize(12, 12))
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.currentItemChanged.connect(self._current_changed)
        view.itemClicked.connect(self._clicked)
        self.choose(next(iter(self._tools), ""))

    def choose(self, key: str) -> None:
        """Go to a tool; a key that is none changes nothing."""
        if key in self._tools:
            self.view.setCurrentItem(self._tools[key][1])

    def tools_in_sight(self) -> list[str]:
        """The keys of the tools whose heading is open."""
        return [key for key, (_group, item) in self._tools.items() if not item.isHidden()]

    def _heading(self, group: str) -> QListWidgetItem:
        heading = QListWidgetItem(group, self.view)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return heading

    def _current_changed(self, item: QListWidgetItem | None) -> None:
        key = str(item.data(_KEY) or "") if item is not None else ""
        if not key:
            return
        self.key = key
        self._open()
        self.chosen.emit(key)

    def _clicked(self, item: QListWidgetItem) -> None:
        if item in self._headings.values():
            group = next(name for name, one in self._headings.items() if one is item)
            self.choose(next(key for key, (held, _item) in self._tools.items() if held == group))

    def _open(self) -> None:
        """Open what has room: everything, or the heading of the tool in sight."""
        wanted = self._tools[self.key][0] if self.key else ""
        row = max(1, self.view.sizeHintForRow(0))
        rows = len(self._headings) + len(self._tools)
        has_room = rows * row <= self.view.viewport().height()
        for group, heading in self._headings.items():
            is_open = has_room or group == wanted
            heading.setIcon(icon("down" if is_open else "right", worn_look()))
            for held, item in self._tools.values():
                if held == group:
                    item.setHidden(not is_open)
        if self.key:
            self.view.scrollToItem(self._tools[self.key][1])

    def _step(self, by: int) -> None:
        keys = list(self._tools)
        place = keys.index(self.key) + by if self.key else 0
        self.choose(keys[min(max(place, 0), len(keys) - 1)])

    def _type(self, letter: str) -> None:
        is_on = self._since.isValid() and self._since.elapsed() < _TYPING_MS
        self._typed = (self._typed if is_on else "") + letter
        self._since.start()
        keys = list(self._tools)
        here = keys.index(self.key) + (len(self._typed) == 1) if self.key else 0
        for key in (*keys[here:], *keys[:here]):
            name = self._tools[key][1].text().strip()
            if any(one.startswith(self._typed) for one in pinyin_keys(name)):
                self.choose(key)
                return

    def _pressed(self, event: QKeyEvent) -> bool:
        step, letter = _STEPS.get(Qt.Key(event.key()), 0), event.text().lower()
        if step:
            self._step(step)
        elif event.key() in _INTO:
            self.entered.emit()
        elif letter.isascii() and letter.isalpha():
            self._type(letter)
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys go over closed headings; another height opens or closes them."""
        if event.type() == QEvent.Type.Resize and watched is not self.view:
            self._open()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)
