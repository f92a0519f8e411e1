"""What a mediator does in every track, by hand: register in it, take what is next, record a legal
step, hand the case over and back, agree, end, and bind the volume.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.journeys import by_hand
from tests.journeys.hands import NOTHING, Hands, Values

ONE, TWO = "龚㛃兰", "陈翀"
VILLAGE = "河湾村三组"
NAMES = ({"name": ONE, "address": VILLAGE}, {"name": TWO, "address": VILLAGE})
CLAUSES = ("双方各自清理檐沟，檐水归各自院内。",)


def register(
    hands: Hands,
    told: str,
    stat_type: str,
    people: tuple[Values, Values] = NAMES,
    **track: str,
) -> None:
    """F2, what happened, the track with its kind, both sides, 登记."""
    hands.press(Qt.Key.Key_F2)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ReceptionPage)
    hands.write(told)
    hands.fill(page.forms["source"], track)
    hands.give(page.forms["dispute"].field("stat_type"), stat_type)
    for card, person in zip(page.sides.cards, people, strict=True):
        hands.fill(card.main, person)
    hands.click(page.ui.save_button)
    hands.qtbot.waitUntil(lambda: hands.window.current_page() is not page, timeout=30_000)
    hands.settle()


def next_is(hands: Hands, words: str, values: Values = NOTHING) -> None:
    """The filled button says this; its form is filled and done."""
    hands.settle()
    button = hands.case_page.ui.next_button
    assert button.text().startswith(words), button.text()
    hands.click(button)
    fill_and_do(hands, values)


def fill_and_do(hands: Hands, values: Values = NOTHING) -> None:
    """The form that has opened."""
    hands.settle()
    panel = hands.case_page.panel
    assert isinstance(panel, VerbPanel)
    hands.fill(panel.form, values)
    hands.press_do()


def press(hands: Hands, name: str) -> None:
    """A button of the tab of tracks, by its name; the newest where there are more."""
    tab = hands.tab("途径")
    found = [b for b in tab.findChildren(QPushButton, name) if not b.isHidden()]
    assert found, [b.objectName() for b in tab.findChildren(QPushButton)]
    hands.click(found[-1])
    hands.settle()


def step(hands: Hands, key: str, values: Values = NOTHING) -> None:
    """A legal step, from its button on the tab of tracks."""
    press(hands, f"step_{key}")
    fill_and_do(hands, values)


def details(hands: Hands, values: Mapping[str, str]) -> None:
    """专项内容."""
    press(hands, "do_set_details")
    fill_and_do(hands, {"details": values})


def hand_over(hands: Hands, pair: str, values: Values) -> None:
    """One of the ways on, with its letter, and the receipt of the other side."""
    press(hands, f"way_{pair}")
    fill_and_do(hands, values)


def signed_for(hands: Hands, by: str) -> None:
    """The other side has signed."""
    press(hands, "do_sign_handoff")
    fill_and_do(hands, {"by": by})


def facts(hands: Hands, desk: Desk) -> CaseFacts:
    """How the case in sight stands."""
    return asking.facts_of(desk, hands.case_page.subject)


def prepared(hands: Hands) -> None:
    """Mediator and notice."""
    next_is(hands, "指定调解员", {"name": "蒲守信", "role": "presiding"})
    next_is(hands, "权利义务告知")


def agree(
    hands: Hands,
    desk: Desk,
    clauses: tuple[str, ...] = CLAUSES,
    payments: tuple[Values, ...] = (),
) -> None:
    """One session, a written agreement, signed on paper."""
    next_is(hands, "调解记录", {"place": "调解室", "result": "agreed"})
    told = {
        "agreement": {
            "clauses": list(clauses),
            "performance": "签订后当场履行",
            "copies": 3,
            "breach": "",
            "payments": [dict(one) for one in payments],
        }
    }
    by_hand.sign_all(hands, by_hand.write_agreement(hands, told))
    assert facts(hands, desk).outcome is Outcome.AGREED


def visited(hands: Hands) -> None:
    """The visit and the rating."""
    next_is(hands, "回访")
    next_is(hands, "满意度", {"result": "满意"})


def issue_required(hands: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """出具必备的, as Word and PDF; gives what the list of papers still misses.

    The system's own dialog is the one thing that is not there.
    """
    folder.mkdir(exist_ok=True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_more: str(folder))
    tab = cast(PapersTab, hands.tab("文书"))
    hands.click(tab.ui.required_button)
    drawn(hands)
    return [line.name for line in tab.lines if line.required and not line.issued]


def end(hands: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch, called: str = "结案") -> None:
    """Closing, as the track calls it, the archive, what the volume needs, the bound volume."""
    next_is(hands, called)
    next_is(hands, "立卷归档")
    assert issue_required(hands, folder / "papers", monkeypatch) == []
    out = folder / "volume.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(out), ""))
    tab = cast(PapersTab, hands.tab("文书"))
    hands.click(tab.ui.volume_button)
    drawn(hands)
    assert out.read_bytes().startswith(b"%PDF")
    assert "必备的都在卷内" in said(hands)


def drawn(hands: Hands) -> None:
    """Papers take their time."""
    hands.qtbot.waitUntil(lambda: hands.window.runner.busy() == 0, timeout=120_000)
    hands.settle()


def said(hands: Hands) -> str:
    """What the bar over the page says."""
    return hands.window.notices.text.text()
