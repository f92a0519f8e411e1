"""The table of ways: every type of dispute has one, people's mediation is always among them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import CaseFacts, IntakeSource, Track
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels.dispute_types import STAT_TYPES
from mediation_desk.domain.risk.routes import fitting, parse_routes, same_village_body

TABLE = Path(__file__).parents[3] / "resources/law/triage.toml"
ROUTES = parse_routes(tomllib.loads(TABLE.read_text(encoding="utf-8")))
CASE = CaseFacts("one")


@pytest.mark.parametrize(("stat_type", "source", "ways"), [
    ("邻里纠纷", "walk_in", ["people"]),
    ("医疗纠纷", "walk_in", ["professional", "people"]),
    ("拖欠农民工工资纠纷", "walk_in", ["professional", "people"]),
    ("征地拆迁纠纷", "walk_in", ["administrative", "people"]),
    ("合同纠纷", "court", ["pre_litigation", "people"]),
    ("邻里纠纷", "petition", ["petition", "people"]),
])  # fmt: skip
def test_a_type_or_a_source_proposes_its_track(
    stat_type: str, source: str, ways: list[str]
) -> None:
    case = replace(CASE, stat_type=stat_type, source=IntakeSource(source))
    assert [one.track.value for one in fitting(case, ROUTES)] == ways


def test_every_type_stands_in_the_table_once_and_no_other() -> None:
    named = [one for route in ROUTES for one in route.types]
    assert sorted(named) == sorted(STAT_TYPES)


def test_a_case_without_a_type_goes_to_people() -> None:
    assert [one.track for one in fitting(CASE, ROUTES)] == [Track.PEOPLE]


def test_a_body_of_the_village_is_known_by_its_name() -> None:
    case = replace(CASE, village="柳树村")
    assert same_village_body(case, ["河湾镇调委会", "柳树村调委会"]) == "柳树村调委会"
    assert same_village_body(CASE, ["柳树村调委会"]) == ""


@pytest.mark.parametrize("table", [{"route": 3}, {"route": [3]}, {"route": [{"track": "x"}]}])
def test_a_broken_table_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="law_data_unreadable"):
        parse_routes(table)
