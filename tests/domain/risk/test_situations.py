"""Shows 7: forty written situations, graded by hand from the table of the domain notes."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.domain.risk.rules import RiskColour, laid_over, parse_risk
from mediation_desk.domain.risk.score import RiskFacts, assess

ROOT = Path(__file__).parents[3]
TABLE = tomllib.loads((ROOT / "resources/law/risk.toml").read_text(encoding="utf-8"))
RULES = parse_risk(TABLE)
BY_HAND = yaml.safe_load((ROOT / "tests/data/risk_situations.yaml").read_text(encoding="utf-8"))


def facts_of(written: dict[str, Any]) -> RiskFacts:
    given = dict(written)
    if "amount" in given:
        given["amount"] = Money(given["amount"] * 100)
    given["signs"] = frozenset(given.get("signs", ()))
    return RiskFacts(**given)


def test_there_are_forty_of_all_four_colours() -> None:
    assert [one["n"] for one in BY_HAND] == list(range(1, 41))
    assert {one["colour"] for one in BY_HAND} == {"red", "orange", "yellow", "blue"}


@pytest.mark.parametrize("one", BY_HAND, ids=lambda one: f"{one['n']}-{one['colour']}")
def test_a_situation_has_the_colour_points_and_reasons_worked_by_hand(one: dict[str, Any]) -> None:
    found = assess(facts_of(one["facts"]), RULES)
    assert (found.colour.value, list(found.ids), found.points) == (
        one["colour"], one["why"], one["points"],
    )  # fmt: skip


@pytest.mark.parametrize("one", BY_HAND, ids=lambda one: str(one["n"]))
def test_every_situation_prints_its_reasons_with_its_own_figures(one: dict[str, Any]) -> None:
    found = assess(facts_of(one["facts"]), RULES)
    told = "；".join(found.texts)
    assert len(found.texts) == len(one["why"])
    assert told
    assert "{" not in told
    if any(reason.startswith("people") for reason in one["why"]):
        assert f"{one['facts']['people']} 人" in told


def test_every_criterion_of_the_table_is_met_in_some_situation() -> None:
    used = {reason for one in BY_HAND for reason in one["why"]}
    assert used == {one.id for one in RULES.criteria} | {"settled", "no_sign"}


def test_one_more_sign_never_makes_a_case_milder() -> None:
    for one in BY_HAND:
        before = assess(facts_of(one["facts"]), RULES)
        for sign in RULES.signs:
            more = set(one["facts"].get("signs", ())) | {sign.id}
            after = assess(facts_of({**one["facts"], "signs": more}), RULES)
            assert not before.colour.outranks(after.colour)
            assert after.points >= before.points


def test_illness_alone_is_no_reason() -> None:
    found = assess(RiskFacts(people=2, signs=frozenset({"mental_illness"})), RULES)
    assert (found.colour, found.ids) == (RiskColour.BLUE, ("no_sign",))


def test_a_county_sets_its_own_numbers_colours_and_sums_of_points() -> None:
    own = laid_over(RULES, {
        "basis": "青禾县试行办法",
        "criteria": {
            "people_10": {"people": 20}, "heated": {"unused": True}, "media": {"colour": "orange"},
        },
        "levels": {"red": {"from_points": 60}},
    })  # fmt: skip
    nineteen = assess(RiskFacts(people=19, signs=frozenset({"heated"})), own)
    assert (nineteen.colour, nineteen.ids) == (RiskColour.YELLOW, ("people_5",))
    assert assess(RiskFacts(signs=frozenset({"media"})), own).points == 100
    assert assess(facts_of({"failed": 2, "stat_type": "征地拆迁纠纷"}), own).colour == "red"
    assert own.changed == {"people_10", "heated", "media"}
    assert own.basis == "青禾县试行办法"


@pytest.mark.parametrize("local", [
    {"criteria": {"people_11": {"people": 20}}}, {"duties": {"oral": {"hours": 1}}},
    {"criteria": {"people_10": {"people": -1}}}, {"criteria": {"people_10": {"colour": "purple"}}},
    {"criteria": {"people_10": 3}},
])  # fmt: skip
def test_a_county_file_that_names_what_is_not_there_is_refused(local: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        laid_over(RULES, local)


def test_a_table_with_an_unknown_sign_is_refused() -> None:
    rows = [{"id": "x", "colour": "red", "points": 1, "zh": "x", "any": ["unheard"]}]
    with pytest.raises(BadInput, match="law_data_unreadable"):
        parse_risk({**TABLE, "criterion": rows})
