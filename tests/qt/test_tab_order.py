"""Tab goes as the page is laid out, whatever was made first, through what is in sight and awake."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.keyboard.tab_order import next_stop
from mediation_desk.qt.widgets.choice_field import ChoiceField


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Two columns (in an area that scrolls) over a grid; the lines were made in another order."""
    made, area, inner = QWidget(), QScrollArea(), QWidget()
    lines = {name: QLineEdit() for name in ("grid2", "right", "left2", "grid1", "left1")}
    for name, line in lines.items():
        line.setObjectName(name)
    left, columns, grid, whole = QVBoxLayout(), QHBoxLayout(inner), QGridLayout(), QVBoxLayout(made)
    left.addWidget(lines["left1"])
    left.addWidget(lines["left2"])
    columns.addLayout(left)
    columns.addWidget(lines["right"])
    area.setWidget(inner)
    grid.addWidget(lines["grid2"], 0, 1)
    grid.addWidget(lines["grid1"], 0, 0)
    whole.addWidget(area)
    whole.addLayout(grid)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def walk(window: QWidget, *, forward: bool = True) -> list[str]:
    """Six stops from the first line on."""
    first = window.findChild(QLineEdit, "left1")
    assert first is not None
    first.setFocus()
    names = []
    for _ in range(6):
        stop = next_stop(window, forward=forward)
        assert stop is not None
        stop.setFocus()
        names.append(stop.objectName())
    return names


def test_columns_one_after_the_other_then_what_is_below(window: QWidget) -> None:
    assert walk(window) == ["left2", "right", "grid1", "grid2", "left1", "left2"]


def test_backwards_is_the_same_way_back(window: QWidget) -> None:
    assert walk(window, forward=False) == ["grid2", "grid1", "right", "left2", "left1", "grid2"]


def test_what_is_hidden_or_asleep_is_passed_over(window: QWidget) -> None:
    window.findChild(QLineEdit, "left2").hide()  # type: ignore[union-attr]
    window.findChild(QLineEdit, "grid1").setEnabled(False)  # type: ignore[union-attr]
    assert walk(window)[:3] == ["right", "grid2", "left1"]


def test_without_a_stop_there_is_none(qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    assert next_stop(empty) is None


def test_of_radio_buttons_tab_stops_at_the_chosen_one(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column, line, field = QVBoxLayout(page), QLineEdit(), ChoiceField([("a", "甲"), ("b", "乙")])
    column.addWidget(line)
    column.addWidget(field)
    field.set_value("b")
    page.show()
    line.setFocus()
    stop = next_stop(page)
    assert stop is not None
    assert stop.objectName() == "choice_b"
