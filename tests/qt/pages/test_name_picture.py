"""From a card or the list of papers one click leads to the picture of a rare character."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.pages.case_page.name_picture_panel import NamePicturePanel
from mediation_desk.qt.widgets.stroke_field import StrokeField
from mediation_desk.usecases.filing import rare_names

BEYOND = "\U00031350"
PLACES = {name: place for place, (name, _) in enumerate(TABS)}


@pytest.fixture
def page(qtbot: QtBot, frame: Frame, registered: Callable[..., str]) -> Iterator[CasePage]:
    made = CasePage(frame)
    qtbot.addWidget(made)
    made.show()
    made.open(registered(f"赵{BEYOND}", "陈翀"))
    qtbot.waitUntil(lambda: made.view is not None)
    yield made
    made._close_panel()
    frame.notices.clear()


@pytest.mark.parametrize(
    ("tab", "button"), [("当事人", "do_give_name_picture"), ("文书", "rare_button")]
)
def test_one_click_opens_the_pad_for_the_character(
    qtbot: QtBot, page: CasePage, tab: str, button: str
) -> None:
    page.ui.tabs.setCurrentIndex(PLACES[tab])
    place = page.tabs[PLACES[tab]]
    qtbot.waitUntil(lambda: in_sight(place.findChild(QPushButton, button)))
    found = place.findChild(QPushButton, button)
    assert found is not None
    found.click()
    assert isinstance(page.panel, NamePicturePanel)
    assert BEYOND in page.panel.ui.title_label.text()


def in_sight(button: QPushButton | None) -> bool:
    return button is not None and button.isVisible()


def test_what_was_written_on_the_pad_is_kept_with_the_person(
    qtbot: QtBot, page: CasePage, frame: Frame
) -> None:
    desk, case = frame.desk, page.subject
    (one,) = rare_names.names_without_picture(desk, case)
    page.open_verb("give_name_picture", {"person": one.person_id, "character": one.character})
    panel = page.panel
    assert isinstance(panel, NamePicturePanel)
    pad = panel.form.field("strokes")
    assert isinstance(pad, StrokeField)
    pad.pad._strokes = [[(40.0, 60.0, 0), (90.0, 100.0, 40), (160.0, 50.0, 90)]]
    panel.submit()
    qtbot.waitUntil(lambda: page.panel is None)
    assert rare_names.names_without_picture(desk, case) == ()
