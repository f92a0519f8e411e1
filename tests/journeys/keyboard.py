"""A keyboard at the program's windows and a pair of eyes that follow the frame of the focus.

Keys go to the window that has the keyboard, as the window system sends them. Chinese arrives as an
input method commits it, one count a character. Looks at the program only to see what has the focus.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
#: A button pressed by its letter is seen going down before it acts.
_PRESSED_MS = 150
#: By then the page has followed the focus.
_FOLLOWED_MS = 150


class Keyboard:
    """``steps`` counts the keys of each step; ``free`` those of free text, which is nobody's to
    save.
    """

    def __init__(self, qtbot: QtBot, busy: Callable[[], int]) -> None:
        self.qtbot, self._busy = qtbot, busy
        self.steps: Counter[str] = Counter()
        self.free: Counter[str] = Counter()
        self._step = ""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what follows under a name, and wait until the desk has answered it."""
        before, self._step = self._step, name
        yield
        self.settle()
        self._step = before

    # keys

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """A key to the window that has the keyboard."""
        for _ in range(times):
            self.steps[self._step] += 1
            window = QGuiApplication.focusWindow()
            assert window is not None, "no window has the keyboard"
            QTest.keyClick(window, key, held)

    def alt(self, letter: str) -> None:
        """The button or field whose letter is underlined."""
        self.press(getattr(Qt.Key, f"Key_{letter.upper()}"), ALT)
        QTest.qWait(_PRESSED_MS)
        self.settle()

    def enter(self) -> None:
        """Enter."""
        self.press(Qt.Key.Key_Return)

    def write(self, text: str, *, is_free: bool = False) -> None:
        """Text; what no key gives comes as an input method commits it."""
        (self.free if is_free else self.steps)[self._step] += len(text)
        target = QGuiApplication.focusObject()
        assert target is not None, "nothing has the focus"
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)
        QApplication.processEvents()

    def tab_to(self, name: str, most: int = 60, *, back: bool = False) -> None:
        """Press Tab, or Shift+Tab, until what is called so has the focus."""
        passed = []
        for _ in range(most):
            if name in self.here():
                return
            passed.append(self.here())
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
        raise AssertionError(f"{name} is not reached by Tab, only {passed}")

    # eyes

    def here(self) -> str:
        """What the thing that has the focus is called; it must be in sight."""
        QTest.qWait(5)
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        if not is_seen(widget):
            QTest.qWait(_FOLLOWED_MS)
        assert is_seen(widget), f"{called(widget)} has the focus out of sight"
        return called(widget)

    def settle(self) -> None:
        """Wait until the desk has answered everything."""
        self.qtbot.waitUntil(lambda: self._busy() == 0, timeout=60_000)
        QApplication.processEvents()

    def reads(self, words: str, wait: int = 10_000) -> None:
        """Wait until these words stand in the window."""
        try:
            self.qtbot.waitUntil(lambda: words in seen_words(), timeout=wait)
        except self.qtbot.TimeoutError:
            raise AssertionError(f"{words} is not read in {seen_words()}") from None


def called(widget: QWidget) -> str:
    """What a person would call a widget: its own words, its label's, or what readers are told."""
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    labels = [one for one in widget.window().findChildren(QLabel) if one.buddy() is widget]
    of_label = labels[0].text() if labels else ""
    return widget.accessibleName() or own or of_label or widget.objectName()


def is_seen(widget: QWidget) -> bool:
    """Whether the middle of its top is in the window and not scrolled or covered away."""
    region = widget.visibleRegion().boundingRect()
    line = QRect(QPoint(0, 0), widget.size()).adjusted(0, 0, 0, min(0, 30 - widget.height()))
    return region.contains(line.center()) and widget.window().isVisible()


def seen_words() -> str:
    """Every word of labels and buttons in sight, over all windows."""
    return "\n".join(
        child.text()
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for child in (*window.findChildren(QLabel), *window.findChildren(QAbstractButton))
        if child.isVisible()
    )
