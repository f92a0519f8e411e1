"""A card's text pasted where the name goes: the fields propose it, a person saves or changes it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.parties.party_card import PartyCard
from tests.usecases.homecoming.test_id_card import NUMBER, TEXTS


def pasted(qtbot: QtBot, text: str) -> PartyCard:
    tools = FieldTools(today=lambda: date(2026, 7, 1), find_people=lambda _finder, _text: None)
    card = PartyCard("applicant", tools)
    qtbot.addWidget(card)
    card.show()
    edit = card.main.field("name").edit
    QApplication.clipboard().setText(text)
    edit.paste()
    return card


def test_a_pasted_card_fills_the_party(qtbot: QtBot) -> None:
    for text in TEXTS:
        card = pasted(qtbot, text)
        assert card.value()["person"] == {
            "kind": "natural", "name": "欧阳㛃兰", "id_no": NUMBER, "sex": "female",
            "birth_date": date(1949, 12, 31), "ethnicity": "土家族", "address": "某县河湾镇3组12号",
        }  # fmt: skip
        assert card.problem() is None
        assert card.forms["more"].isVisible()


def test_a_false_number_is_shown_as_such(qtbot: QtBot) -> None:
    card = pasted(qtbot, TEXTS[0].replace(NUMBER, "110105194912310021"))
    assert card.name == "欧阳㛃兰"
    assert card.problem() is not None
    assert card.problem().code == "id_checksum"


def test_a_plain_name_stays_a_name(qtbot: QtBot) -> None:
    card = pasted(qtbot, "张伟")
    assert card.value()["person"] == {"kind": "natural", "name": "张伟"}
