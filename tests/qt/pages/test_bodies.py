"""Bodies in the window: put on file in the settings, offered at reception where several suit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.pages.reception_oral import OralPage
from mediation_desk.qt.pages.settings import Settings
from mediation_desk.qt.parties.grid_form import GridForm
from mediation_desk.qt.widgets.choice_field import ChoiceField
from mediation_desk.usecases import asking
from mediation_desk.usecases.asking import CaseFilter

POLICE, VILLAGE = "青禾县公安局河湾派出所", "上河村人民调解委员会"


@pytest.fixture
def reception(qtbot: QtBot, frame: Frame) -> Iterator[ReceptionPage]:
    for kind, name in (("organ", "河湾镇农业农村办"), ("organ", POLICE), ("committee", VILLAGE)):
        frame.desk.do("add_organization", {"name": name, "kind": kind})
    made = ReceptionPage(frame)
    qtbot.addWidget(made)
    made.show()
    made.open("")
    qtbot.waitUntil(lambda: len(made._bodies) == 5)
    yield made
    frame.drafts.forget(made, drop=False)


def offered(form: GridForm) -> list[str]:
    field = form.field("organization")
    assert isinstance(field, ChoiceField)
    return [words for _, words in field._choices]


def take(page: ReceptionPage, key: str, value: str) -> None:
    """Choose as a person does."""
    page.forms["source"].field(key).set_value(value)
    page.forms["source"].field(key).changed.emit()


def test_what_suits_the_track_is_offered_with_the_usual_one_first(reception: ReceptionPage) -> None:
    own = next(
        body.name for body in asking.organizations(reception.frame.desk) if body.kind == "committee"
    )
    assert offered(reception.forms["source"]) == [own, VILLAGE]
    take(reception, "track", "administrative")
    take(reception, "subtrack", "治安")
    assert offered(reception.forms["source"]) == [POLICE, "河湾镇农业农村办"]
    take(reception, "track", "judicial")
    assert not reception.forms["source"].blocks["organization"].isHidden()


def test_the_body_chosen_takes_the_case(qtbot: QtBot, reception: ReceptionPage) -> None:
    reception.forms["facts"].field("facts").set_value("排水沟争议。")
    for card, name in zip(reception.sides.cards, ("龚㛃兰", "陈翀"), strict=False):
        card.main.set_values({"name": name})
    take(reception, "organization", VILLAGE)
    reception.submit()
    desk, runner = reception.frame.desk, reception.frame.runner
    qtbot.waitUntil(lambda: len(asking.case_ids(desk, CaseFilter())) == 1 and not runner.busy())
    (line,) = asking.case_rows(desk, asking.case_ids(desk, CaseFilter()))
    assert asking.facts_of(desk, line.id).committee.name == VILLAGE


def test_a_centre_with_one_of_a_kind_is_asked_nothing(qtbot: QtBot, frame: Frame) -> None:
    page = ReceptionPage(frame)
    qtbot.addWidget(page)
    page.show()
    page.open("")
    qtbot.waitUntil(lambda: len(page._bodies) == 2)
    assert page.forms["source"].blocks["organization"].isHidden()
    frame.drafts.forget(page, drop=False)


def test_an_oral_agreement_asks_which_committee(qtbot: QtBot, reception: ReceptionPage) -> None:
    page = OralPage(reception.frame)
    qtbot.addWidget(page)
    page.show()
    page.open("")
    qtbot.waitUntil(lambda: offered(page.consent)[1:] == [VILLAGE])
    assert not page.consent.blocks["organization"].isHidden()
    page.live.stop()
    reception.frame.drafts.forget(page, drop=False)


def test_a_body_is_added_in_the_settings_and_renamed_from_its_row(
    qtbot: QtBot, frame: Frame
) -> None:
    page = Settings(frame)
    qtbot.addWidget(page)
    page.show()
    table = page.ui.organization_table
    qtbot.waitUntil(lambda: table.rowCount() == 2)
    page.findChild(QPushButton, "open_add_organization").click()
    panel = page.lists._panel
    assert panel is not None
    panel.set_values({"name": POLICE, "kind": "organ"})
    panel.submit()
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    place = next(n for n in range(3) if table.item(n, 1).text() == POLICE)
    assert table.item(place, 0).text() == "行政机关"
    table.setCurrentCell(place, 0)
    page.findChild(QPushButton, "open_amend_organization").click()
    assert page.lists._panel.form.field("organization").value() == POLICE  # type: ignore[union-attr]
