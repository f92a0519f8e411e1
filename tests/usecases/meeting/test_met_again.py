"""Shows 5: who was here is offered in the first three with the reason, and strangers are not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from mediation_desk.domain.meeting.likeness import MetReason, Seen
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.meeting.asking import MetAnswer, met_before
from tests.desks import make_desk
from tests.usecases.meeting.township import Township, again, fill, villagers

WAYS = {
    "same id": {MetReason.ID},
    "same phone": {MetReason.PHONE},
    "variant": {MetReason.NAME, MetReason.VARIANT},
    "twin": {MetReason.SOUND},
    "moved": {MetReason.ID, MetReason.BIRTH},
}


def is_told(answer: MetAnswer, case: str, typed: Seen, reasons: set[MetReason]) -> bool:
    """Whether the case is offered for the one who was typed, with a reason that is true."""
    offered = [met for met in answer.people if met.case_id == case]
    return any(
        why.typed == typed.name and reasons & set(why.reasons) for met in offered for why in met.why
    )


def measured(desk: Desk, many: int, repeats: int, strangers: int, seed: int) -> Counter[str]:
    """How many of each way were found, of how many asked, and how many strangers were offered."""
    town = Township(Random(seed))
    souls = list(villagers(town, many))
    kept = [town.typed(soul) for soul in souls]
    cases = fill(desk, kept)
    found: Counter[str] = Counter()
    for way, reasons in WAYS.items():
        while found[f"{way} asked"] < repeats // len(WAYS):
            place = town.chance.randrange(many)
            typed = again(town, souls[place], kept[place], way)
            if typed is not None:
                found[f"{way} asked"] += 1
                answer = met_before(desk, [typed])
                found[way] += is_told(answer, cases[place], typed, reasons)
    for _n in range(strangers):
        answer = met_before(desk, [town.typed(town.soul())])
        found["strangers"] += bool(answer.people)
        found["at a place"] += bool(answer.places)
    return found


def check(found: Counter[str], repeats: int, strangers: int) -> None:
    told = ", ".join(f"{name} {count}" for name, count in found.items())
    assert sum(found[way] for way in WAYS) >= 0.95 * repeats, told
    assert found["strangers"] <= 0.02 * strangers, told
    assert found["at a place"] == 0, told


def test_who_was_here_is_offered_and_strangers_are_not(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    check(measured(desk, 1_000, 100, 100, seed=11), 100, 100)
    desk.store.close()


@pytest.mark.heavy
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [5, 6])
def test_of_ten_thousand_people_500_repeats_and_500_strangers(tmp_path: Path, seed: int) -> None:
    desk = make_desk(tmp_path)
    check(measured(desk, 10_000, 500, 500, seed), 500, 500)
    desk.store.close()
