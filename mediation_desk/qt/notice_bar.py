"""The bar over the page for what the person must know: saved, refused, trouble, with one button.

Never asks a question and never covers anything; trouble stays until it is dealt with.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mediation_desk.qt.style import set_mark

DONE, REFUSED, TROUBLE, TELL = "done", "refused", "trouble", "tell"
_DONE_MS = 8_000
_WORDS = {DONE: "好了", REFUSED: "还不能", TROUBLE: "注意", TELL: "提示"}


class NoticeBar(QFrame):
    """One notice at a time; a newer one replaces the older, but 好了 never replaces trouble."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self._deed: Callable[[], None] | None = None
        self.kind = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        self.word = QLabel(self)
        self.word.setProperty("role", "heading")
        self.text = QLabel(self)
        self.text.setObjectName("notice_text")
        self.text.setWordWrap(True)
        self.deed_button = QPushButton(self)
        self.deed_button.setObjectName("notice_deed")
        self.close_button = QPushButton("知道了(&H)", self)
        self.close_button.setObjectName("notice_close")
        row.addWidget(self.word)
        row.addWidget(self.text, 1)
        row.addWidget(self.deed_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.close_button.clicked.connect(self.clear)
        self.deed_button.clicked.connect(self._do)
        self.hide()

    def done(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, for some seconds; with ``undo`` offer 撤销."""
        if self.kind != TROUBLE or not self.isVisible():
            self._say(DONE, text, "撤销(&U)" if undo else "", undo)
            self._timer.start(_DONE_MS)

    def refused(self, text: str) -> None:
        """Say why something is not allowed, where no field is at fault."""
        self._say(REFUSED, text, "", None)

    def trouble(self, text: str, deed: str = "", do: Callable[[], None] | None = None) -> None:
        """Say what the world did to us and what is safe; stays, with one button."""
        self._say(TROUBLE, text, deed, do)

    def tell(self, text: str, deed: str = "", do: Callable[[], None] | None = None) -> None:
        """Say something to know that is neither done nor trouble; stays."""
        self._say(TELL, text, deed, do)

    def add(self, text: str) -> None:
        """Add something to know to what was said to be done just now; both stay."""
        said = self.text.text() if self.kind == DONE and not self.isHidden() else ""
        self.tell(said + text)

    def clear(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self.kind = ""
        self.hide()

    def hideEvent(self, event: object) -> None:
        """A bar out of sight counts no seconds."""
        self._timer.stop()

    def _say(self, kind: str, text: str, deed: str, do: Callable[[], None] | None) -> None:
        self._timer.stop()
        self.kind = kind
        self._deed = do
        self.word.setText(_WORDS[kind])
        self.text.setText(text)
        self.deed_button.setText(deed)
        self.deed_button.setVisible(bool(deed))
        set_mark(self, "kind", kind)
        self.show()

    def _do(self) -> None:
        deed = self._deed
        self.clear()
        if deed:
            deed()
