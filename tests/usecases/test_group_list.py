"""The list of a group's heads: what each is owed and the card it is paid to, kept and covered."""

from __future__ import annotations

from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, TWO, registered

CARD = "6217001234567890123"
HEADS = [
    {"no": 1, "name": "何𠅤", "owed": "4000", "account": CARD},
    {"no": 2, "name": "周䶮", "owed": "5000.50"},
]


def test_a_heads_card_is_kept_and_shown_covered(desk: Desk) -> None:
    case = registered(desk, {**ONE, "group_count": 2, "members": HEADS}, TWO)
    plain = asking.facts_of(desk, case, unmasked=True).applicants[0].members
    shown = asking.facts_of(desk, case).applicants[0].members
    assert [m.account for m in plain] == [CARD, ""]
    assert [m.account for m in shown] == ["6217********0123", ""]
