"""The guides of 特殊情况 by mouse and keyboard: a lost PC at the county, a forgotten password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.contingency.loss import LossGuide
from mediation_desk.qt.pages.contingency.ways_back import WaysBackGuide
from mediation_desk.qt.program import Program
from mediation_desk.records.keys import wrap
from mediation_desk.usecases.contingency.losing import incidents, losable_pcs
from mediation_desk.usecases.desk import Desk
from tests.journeys.hands import Hands
from tests.journeys.test_contingency import opened, saved, shot, text_of  # noqa: F401 - fixture
from tests.journeys.test_every_stop import doubled, walk
from tests.usecases.exchange.packages import a_case, join, there_and_back
from tests.usecases.exchange.stores import (
    COUNTY,
    HEWAN,
    DayClock,
    cheap_cost,
    make,
)
from tests.usecases.exchange.stores import opened as opened_desk


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desk, Desk]]:
    """The county and a township of which it has heard."""
    monkeypatch.setattr(wrap, "calibrated", cheap_cost)
    clock = DayClock()
    made = []
    for folder, code, name in (("data", COUNTY, "青禾县"), ("town", HEWAN, "青禾县河湾镇")):
        make(tmp_path / folder, code, name)
        made.append(opened_desk(tmp_path / folder, clock))
    county, town = made
    join(county, town, tmp_path)
    a_case(town)
    there_and_back(town, county, tmp_path / "box")
    yield county, town
    for desk in made:
        desk.store.close()


@pytest.fixture
def desk(both: tuple[Desk, Desk]) -> Desk:
    """The county's desk, at which the window stands."""
    return both[0]


def test_the_county_shuts_a_lost_pc_out_and_prints_the_report(
    hands: Hands, both: tuple[Desk, Desk], saved: Path  # noqa: F811
) -> None:
    county, town = both
    page = opened(hands, "losing")
    guide = page.findChild(LossGuide)
    assert guide is not None
    ui, wait = guide.ui, hands.qtbot.waitUntil
    wait(lambda: ui.thing_list.count() == 1)
    shot(hands, "loss-1")
    hands.click(ui.how_edit)
    hands.write("stolen from the car")
    hands.click(ui.next_button)
    wait(ui.shut_button.isVisible)
    assert "案件 1 件" in ui.lay_label.text()
    shot(hands, "loss-2")
    hands.click(ui.shut_button)
    wait(lambda: "已吊销" in ui.shut_label.text())
    hands.settle()
    assert [p.is_shut_out for p in losable_pcs(county)
            if p.replica == town.store.origin.replica] == [True]  # fmt: skip
    hands.click(ui.next_button)
    hands.click(ui.police_check)
    shot(hands, "loss-3")
    hands.click(ui.next_button)
    wait(ui.paper_button.isVisible)
    assert incidents(county)[0].closed_on == county.clock.today()
    shot(hands, "loss-4")
    hands.click(ui.paper_button)
    wait(lambda: "存好了" in ui.saved_label.text())
    assert "stolen from the car" in text_of(saved)
    assert not [*doubled(hands.window), *walk(hands)]


def test_at_the_county_the_answer_to_a_township_is_part_of_the_ways_back(hands: Hands) -> None:
    page = opened(hands, "forgotten")
    guide = page.findChild(WaysBackGuide)
    assert guide is not None
    assert guide.ui.answer_card.isVisible()
    shot(hands, "ways-back")
    hands.click(guide.ui.answer_button)
    assert "核对码" in guide.ui.message_label.text()
    assert not [*doubled(hands.window), *walk(hands)]


def test_before_signing_in_the_three_ways_are_told_and_the_slip_is_one_click_away(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.start is not None
    assert program.unlock is not None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    program.unlock.ui.recover_button.click()
    assert program.forgetting is not None
    panel = program.forgetting.panel
    qtbot.waitUntil(panel.isVisible)
    panel.ui.ask_button.click()  # this PC never joined a county
    qtbot.waitUntil(lambda: "县" in panel.ui.message_label.text(), timeout=20_000)
    panel.ui.slip_button.click()
    assert program.recover is not None
    qtbot.waitUntil(program.recover.isVisible)
    program.start.close()
