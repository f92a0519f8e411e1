"""On every page each letter belongs to one button, and each stop of Tab has a name, is in sight and
is seen to have the focus.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)

from mediation_desk.qt.shell.directory import entries
from mediation_desk.usecases.desk import Desk
from tests.journeys.hands import Hands
from tests.journeys.keyboard import called, is_seen
from tests.journeys.papers import imported

PAGES = [entry.key for entry in entries()]
OF_A_CASE = {"case", "agreement"}
MOST_STOPS = 150


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.timeout(120)
def test_every_stop_of_a_page(hands: Hands, desk: Desk, tmp_path: Path, page: str) -> None:
    case = imported(desk, "S01", tmp_path) if page in OF_A_CASE else ""
    hands.window.go(page, case)
    look_around(hands)
    wrong = [*doubled(hands.window), *walk(hands)]
    tabs = hands.window.current_page().findChild(QTabWidget)  # type: ignore[union-attr]
    for place in range(1, tabs.count() if tabs is not None else 0):
        tabs.setCurrentIndex(place)
        look_around(hands)
        wrong += [*doubled(hands.window), *walk(hands)]
    assert not wrong


def look_around(hands: Hands) -> None:
    """Let the page fill itself."""
    hands.settle()
    QTest.qWait(200)
    hands.settle()


def doubled(window: QWidget) -> list[str]:
    """Letters that more than one thing in sight answers to."""
    found = (*window.findChildren(QAbstractButton), *window.findChildren(QLabel))
    texts = [w.text() for w in found if w.isVisible() and (not isinstance(w, QLabel) or w.buddy())]
    letters = Counter(m[1].upper() for text in texts if (m := re.search(r"&(\w)", text)))
    return [f"{letter} stands {n} times" for letter, n in letters.items() if n > 1]


def walk(hands: Hands) -> list[str]:
    """Tab once round the page; gives what is wrong at its stops."""
    wrong, passed = [], list[QWidget]()
    while len(passed) < MOST_STOPS:
        QTest.qWait(5)
        here = QApplication.focusWidget()
        if here is None or here in passed:
            break
        passed.append(here)
        wrong += faults(here)
        hands.press(Qt.Key.Key_Tab)
    return wrong if len(passed) > 3 else [*wrong, f"Tab goes round in {len(passed)}"]


def faults(widget: QWidget) -> list[str]:
    """What is wrong with a stop."""
    if isinstance(widget, QScrollArea):
        return []
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    name = f"{type(widget).__name__} {called(widget)}"
    told = {
        "out of sight": not is_seen(widget),
        "without a name": not (widget.accessibleName() or own),
        "not seen to have the focus": looks_the_same_without(widget),
    }
    return [f"{name}: {what}" for what, is_so in told.items() if is_so]


def looks_the_same_without(widget: QWidget) -> bool:
    """Whether nothing shows that the widget has the focus."""
    frame = widget.parentWidget() if isinstance(widget, QTabBar) else widget
    focused = frame.grab().toImage()
    widget.clearFocus()
    plain = frame.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return focused == plain
