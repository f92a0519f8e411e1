"""The case page as somebody sees it; a file that wants another page has a fixture of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import CasePage


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[CasePage]:
    made = CasePage(frame)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    yield made
    made._close_panel()
