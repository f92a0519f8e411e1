"""Every tool of 综治台, found from their list, in the furnished practice township, at both sizes:
nothing cut off, nothing outside its place, every button reached by Tab, no foreign word in sight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QTableWidget,
    QWidget,
)

from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.desk.tools import TOOLS, Tool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import opening
from mediation_desk.usecases.demo.furnishing import furnish
from mediation_desk.usecases.desk import Desk
from tests.desks import SetClock
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import MOST_STOPS, doubled

#: Sizes of the window with the size of the type.
SIZES = (((1366, 768), 11.0), ((1920, 1080), 11.0), ((1366, 768), 14.0))
#: Names of keys, of rates and of files, as everybody says them.
KNOWN_WORDS = {"Ctrl", "LPR", "PDF", "csv", "xlsx", "Excel", "WPS"}
WORD = re.compile(r"[A-Za-z]{2,}")

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The practice township with all its rooms."""
    made = opening.open_practice(tmp_path / "data", clock=SetClock(date(2026, 11, 23)), cases=60)
    while furnish(made) is not None:
        pass
    yield made
    made.store.close()


def test_every_tool_stands_whole_at_both_sizes_and_is_reached_by_tab(hands: Hands) -> None:
    hands.window.go("desk", "")
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    wrong = list[str]()
    for (width, height), points in SIZES:
        apply_look(QApplication.instance(), Look(points))
        hands.window.resize(width, height)
        for key in TOOLS:
            hands.window.go("desk", key)
            hands.settle()
            QTest.qWait(20)
            found = [*looked_at(page), *doubled(hands.window)]
            if (width, points) == (1366, 11.0):
                found += [*missed(hands, page.tool), *silent(page)]
            if points > 11:
                found += forms(hands, page)
            wrong += [f"{key} {width} {points}: {one}" for one in found]
    assert not wrong, "\n".join(wrong)


def forms(hands: Hands, page: DeskPage) -> list[str]:
    """What is wrong with the forms that begin something."""
    made, wrong = page.tool, list[str]()
    for deed in made.deeds if isinstance(made, ListTool) else ():
        button = made.buttons[deed.verb]
        if deed.on_row or deed.at_once or not button.isVisible() or not button.isEnabled():
            continue
        made.begin(deed)
        hands.settle()
        wrong += [f"{deed.verb}: {one}" for one in looked_at(page)]
        made.close_form()
        hands.settle()
    return wrong


def looked_at(page: QWidget) -> list[str]:
    """What an eye finds: words cut off, things outside their place, foreign words."""
    return [*cut_headings(page), *outside(page), *foreign(page)]


def silent(page: DeskPage) -> list[str]:
    """Buttons with words that no Alt and letter presses."""
    assert page.tool is not None
    buttons = (one for one in page.tool.findChildren(QPushButton) if one.isVisible())
    return [f"button {one.text()} has no letter" for one in buttons if "&" not in one.text()]


def cut_headings(page: QWidget) -> list[str]:
    """Headings of tables with less room than their words need, and columns without any."""
    found = []
    for table in page.findChildren(QTableView):
        header = table.horizontalHeader()
        if not table.isVisible() or not header.isVisible():
            continue
        for place in range(header.count()):
            words = str(header.model().headerData(place, Qt.Orientation.Horizontal) or "")
            need = header.fontMetrics().horizontalAdvance(words)
            if header.sectionSize(place) < need:
                found.append(f"heading {words} is cut off")
        if header.length() > table.viewport().width() + 1:
            found.append(f"columns go beyond {table.accessibleName()}")
    return found


def outside(page: QWidget) -> list[str]:
    """Widgets in sight that stand outside the widget they are in, unless that scrolls."""
    found = []
    for one in page.findChildren(QWidget):
        above = one.parentWidget()
        if not one.isVisible() or scrolls(one):
            continue
        if isinstance(above, QAbstractItemView | QHeaderView):
            continue
        if not above.rect().adjusted(-1, -1, 1, 1).contains(one.geometry()):
            found.append(f"{words_of(one)} stands outside {above.objectName()}")
        if isinstance(one, QPushButton) and one.width() < one.minimumSizeHint().width():
            found.append(f"button {one.text()} is cut off")
        if isinstance(one, QLabel) and not one.wordWrap() and one.text() and is_cut(one):
            found.append(f"label {one.text()} is cut off")
    return found


def is_cut(label: QLabel) -> bool:
    """Whether one line of plain words has less room than it needs."""
    if "\n" in label.text() or "<" in label.text() or not label.pixmap().isNull():
        return False
    need = label.fontMetrics().horizontalAdvance(label.text().replace("&", ""))
    return label.contentsRect().width() < need


def scrolls(widget: QWidget) -> bool:
    """Whether the widget is what an area scrolls, or belongs to the area's own frame."""
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) or isinstance(
        above.parentWidget() if above else None, QAbstractScrollArea
    )


def foreign(page: QWidget) -> list[str]:
    """Latin words in sight that nobody here would read."""
    shown = [
        one.text() for one in (*page.findChildren(QLabel), *page.findChildren(QAbstractButton))
        if one.isVisible() and not one.text().startswith("<")
    ]  # fmt: skip
    for table in page.findChildren(QTableWidget):
        places = product(range(table.rowCount()), range(table.columnCount()))
        cells = (table.item(*place) for place in places)
        shown += [cell.text() for cell in cells if cell is not None and table.isVisible()]
    words = {word for text in shown for word in WORD.findall(text.replace("&", ""))}
    return [f"foreign word {word}" for word in sorted(words - KNOWN_WORDS)]


def missed(hands: Hands, tool: Tool | None) -> list[str]:
    """Controls of a tool in sight and awake that Tab never comes to."""
    assert tool is not None
    reached = list[QWidget]()
    while len(reached) < MOST_STOPS:
        here = QApplication.focusWidget()
        if here is None or here in reached:
            break
        reached.append(here)
        hands.press(Qt.Key.Key_Tab)
    wanted = (
        one for one in tool.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
        and in_window(one) and isinstance(one, QAbstractButton | QAbstractItemView)
    )  # fmt: skip
    held = {id(one) for one in reached}
    return [f"{words_of(one)} is not reached by Tab" for one in wanted if id(one) not in held]


def in_window(widget: QWidget) -> bool:
    window = widget.window()
    return QRect(QPoint(), window.size()).contains(widget.mapTo(window, widget.rect().center()))


def words_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} {widget.objectName()} {text[:20]}"
