"""A long title never makes its page wider; the whole of it stays readable."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.widgets.elider import Elider


def test_a_title_that_does_not_fit_ends_in_dots_and_comes_back_with_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label = QLabel(page)
    QHBoxLayout(page).addWidget(label)
    elider, title = Elider(label), "申请人长名字" * 20
    page.resize(300, 60)
    page.show()
    elider.set_text(title)
    assert label.text().endswith("…")
    assert page.minimumSizeHint().width() < 300
    page.resize(4000, 60)
    qtbot.waitUntil(lambda: label.text() == title)
