"""Words on a page can be marked and copied, and do not move when somebody does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.widgets.copying import begin_to_mark, copyable

TEXT = "青石村村民委员会 2026年4月7日 支付 12,000.00 元，其余于年底前付清。"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Paper(QWidget):
    """Something with words in a frame, like a page."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        begin_to_mark(self, event)


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    made = Paper()
    frame = QFrame(made)
    for box, inner in ((QVBoxLayout(made), frame), (QVBoxLayout(frame), copyable(TEXT))):
        box.addWidget(inner)
    frame.layout().addWidget(QLabel("不能复制的标题"))  # type: ignore[union-attr]
    qtbot.addWidget(made)
    made.resize(900, 120)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def label(paper: Paper) -> QLabel:
    return paper.findChildren(QLabel)[0]


def at(paper: Paper, label: QLabel, x: int) -> QPoint:
    """A place of the label as the window sees it: there the person's mouse is heard."""
    return label.mapTo(paper, QPoint(x, label.height() // 2))


def test_a_double_click_marks_and_ctrl_c_copies(paper: Paper, label: QLabel) -> None:
    QApplication.clipboard().clear()
    window, place = paper.windowHandle(), at(paper, label, 8)
    QTest.mouseClick(window, LEFT, NONE, place)
    QTest.mouseDClick(window, LEFT, NONE, place)
    assert label.hasSelectedText()
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied
    assert TEXT.startswith(copied)


def test_a_drag_marks_from_where_it_began(paper: Paper, label: QLabel) -> None:
    window, end = paper.windowHandle(), at(paper, label, label.width() - 2)
    QTest.mousePress(window, LEFT, NONE, at(paper, label, 2))
    QTest.mouseMove(window, end)
    QTest.mouseRelease(window, LEFT, NONE, end)
    assert label.selectedText() == TEXT


@pytest.mark.parametrize("width", [80, 150, 233, 400, 900])
def test_a_press_leaves_the_words_where_they_are(paper: Paper, label: QLabel, width: int) -> None:
    before = label.heightForWidth(width), label.sizeHint(), label.minimumSizeHint()
    QTest.mouseClick(paper.windowHandle(), LEFT, NONE, at(paper, label, 2))
    assert label.textInteractionFlags()
    assert (label.heightForWidth(width), label.sizeHint(), label.minimumSizeHint()) == before


def test_a_press_on_other_words_marks_nothing(paper: Paper) -> None:
    label = paper.findChildren(QLabel)[1]
    QTest.mouseClick(paper.windowHandle(), LEFT, NONE, at(paper, label, 8))
    assert not label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_markup_is_shown_as_it_was_typed() -> None:
    assert copyable("<b>甲方</b>").textFormat() is Qt.TextFormat.PlainText
