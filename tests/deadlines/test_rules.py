"""The shipped rules are whole, and a county may change only what is local."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from mediation_desk.deadlines.rules import (
    Confidence,
    ExtensionRule,
    TimeLimit,
    Unit,
    find_rule,
    override,
    parse_rules,
)
from mediation_desk.domain.errors import BadInput, RuleBroken

Rules = Mapping[str, TimeLimit]
ROW = {
    "id": "a.b", "track": "people", "zh": "某期限", "starts": "受理", "length": 3, "unit": "hour",
    "basis": "某条",
}  # fmt: skip


def test_the_shipped_rules(rules: Rules) -> None:
    assert len(rules) == 61
    limit = rules["people.mediate"]
    assert (limit.length, limit.unit, limit.exclude) == (
        30,
        Unit.CALENDAR_DAY,
        ("鉴定", "专家咨询"),
    )
    assert limit.extend == ExtensionRule(None, None, Unit.CALENDAR_DAY, "各方当事人同意")
    assert rules["consumer.mediate"].applies_from == date(2026, 4, 15)
    assert rules["police.case_period"].confidence is Confidence.SECOND_SOURCE
    assert {r.id for r in rules.values() if r.back} == {"traffic.notice", "traffic.change_request"}
    assert all(limit.basis for limit in rules.values())


def test_a_county_changes_what_is_local(rules: Rules) -> None:
    """上海: 30个工作日; 宁波: 一个月."""
    changed = override(rules, [{"id": "people.mediate", "unit": "working_day", "extend": None}])
    mediate = changed["people.mediate"]
    assert (mediate.unit, mediate.length, mediate.extend) == (Unit.WORKING_DAY, 30, None)
    assert mediate.overridden
    assert not rules["people.mediate"].overridden


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"id": "petition.handle", "length": 90}, "time_limit_not_local"),
        ({"id": "no.such", "length": 90}, "time_limit_unknown"),
        ({"id": "people.accept", "local": False}, "law_data_unreadable"),
        ({"id": "people.accept", "length": 0}, "law_data_unreadable"),
        ({"id": "people.accept", "unit": "week"}, "law_data_unreadable"),
        ("people.accept", "law_data_unreadable"),
    ],
)
def test_a_county_cannot_change_the_law(row: object, code: str, rules: Rules) -> None:
    with pytest.raises(RuleBroken, match=code):
        override(rules, [row])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("length", "30"),
        ("length", True),
        ("unit", "week"),
        ("zh", None),
        ("back", "yes"),
        ("exclude", "鉴定"),
        ("confidence", "V"),
        ("extend", {"times": 0, "length": None, "unit": "hour", "by": "x"}),
        ("applies_from", "soon"),
    ],
)
def test_a_broken_rule_is_named(key: str, value: object) -> None:
    with pytest.raises(BadInput, match="law_data_unreadable") as caught:
        parse_rules({"rules": [{**ROW, key: value}]})
    assert "a.b" in str(caught.value.values["where"])


def test_no_rule_twice_and_none_unknown(rules: Rules) -> None:
    with pytest.raises(BadInput, match="law_data_doubled"):
        parse_rules({"rules": [ROW, ROW]})
    with pytest.raises(RuleBroken, match="time_limit_unknown"):
        find_rule(rules, "people.nothing")
