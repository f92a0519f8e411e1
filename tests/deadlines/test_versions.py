"""The shipped limits are those of the law notes, and a changed one counts by the case's own day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import pytest

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.engine import Extension, compute, extension_until
from mediation_desk.deadlines.explain import explain, summary
from mediation_desk.deadlines.rules import TimeLimit, find_rule, override, parse_rules
from mediation_desk.domain.errors import BadInput, RuleBroken
from tests.deadlines.conftest import load

Rules = Mapping[str, TimeLimit]
NOTES = load("tests", "data", "time_limits.yaml")["rules"]
assert isinstance(NOTES, list)
#: Limits that the notes tell of in words only, with the article under which they stand there.
FROM_LAW = {
    "medical.body_kept": "医疗纠纷预防和处理条例27条",
    "commercial.mediate": "商事调解组织的调解规则（默认值）",
    "labour.review": "劳动人事争议仲裁办案规则77条",
    "administrative.accept_complex": "地方行政调解办法（默认值，参照深圳条例46条）",
    "land.arbitration_limitation": "农村土地承包经营纠纷调解仲裁法18条",
    "land_right.accept": "土地权属争议调查处理办法13条（默认值）",
    "land_right.settle": "土地权属争议调查处理办法28条（默认值）",
    "consumer.tell_end": "市场监管投诉举报处理办法23条",
    "court.trial_ordinary": "民事诉讼法152条",
    "court.trial_summary": "民事诉讼法164条",
    "court.trial_small": "民事诉讼法168条",
    "court.trial_appeal": "民事诉讼法183条",
    "petition.simple_relay": "信访事项简易办理办法",
}
SURE = {"V": "verified", "V2": "second_source", "K": "known", "U": "unsure"}


def as_noted(rule: TimeLimit) -> dict[str, object]:
    """The shipped rule written as a row of the notes; what says nothing is left out."""
    row = {key: getattr(rule, key) for key in ("id", "track", "zh", "starts", "length", "basis")}
    row |= {"unit": rule.unit.value, "exclude": list(rule.exclude), "note": rule.note}
    row |= {"back": rule.back, "never_moved": rule.never_moved, "local": rule.local}
    row |= {"on_expiry": rule.on_expiry, "sure": rule.confidence.value}
    if rule.extend:
        keys = ("times", "length", "by")
        row["extend"] = {key: getattr(rule.extend, key) for key in keys}
        row["extend"] |= {"unit": rule.extend.unit.value}
    return {key: value for key, value in row.items() if value or (value == 0 and key == "length")}


@pytest.mark.parametrize("note", NOTES, ids=lambda note: str(note["id"]))
def test_a_row_of_the_notes_is_shipped_whole(note: dict[str, object], rules: Rules) -> None:
    assert as_noted(rules[str(note["id"])]) == note | {"sure": SURE[str(note["sure"])]}


def test_nothing_is_shipped_that_the_notes_or_the_law_do_not_know(rules: Rules) -> None:
    assert [rule for rule in rules if rule not in FROM_LAW] == [note["id"] for note in NOTES]
    assert {rule: rules[rule].basis for rule in FROM_LAW} == FROM_LAW


def test_a_version_ends_on_the_day_before_the_next_begins(rules: Rules) -> None:
    changed = [rule for rule in rules.values() if rule.was]
    assert {rule.id for rule in changed} == {
        "consumer.accept", "consumer.mediate", "police.case_period",
    }  # fmt: skip
    for rule in changed:
        for older, newer in zip(rule.was, [*rule.was[1:], rule], strict=True):
            assert older.until is not None
            assert newer.applies_from == older.until + timedelta(days=1)


def test_what_applies_from_2025_is_said_so(rules: Rules) -> None:
    entrusted = [r for r in rules.values() if r.id.startswith("pre_litigation.entrust")]
    assert [r.applies_from for r in entrusted] == [date(2025, 1, 1)] * 2


@pytest.mark.parametrize(
    ("start", "figure", "raw", "legal"),
    [
        ("2026-04-14", "45个工作日", "2026-06-18", "2026-06-18"),
        ("2026-04-15", "60日", "2026-06-14", "2026-06-15"),
        ("2026-01-26", "45个工作日", "2026-04-03", "2026-04-03"),
    ],
)
def test_a_complaint_is_counted_by_the_rule_of_its_day(
    start: str, figure: str, raw: str, legal: str, rules: Rules, calendar: WorkCalendar
) -> None:
    day = date.fromisoformat(start)
    found = compute(rules["consumer.mediate"], day, calendar=calendar)
    assert find_rule(rules, "consumer.mediate", day).figure == figure
    assert (found.raw_last_day.isoformat(), found.legal_last_day.isoformat()) == (raw, legal)


def test_the_older_version_says_so_and_cites_its_own_basis(
    rules: Rules, calendar: WorkCalendar
) -> None:
    rule = rules["consumer.mediate"]
    told = "".join(explain(compute(rule, date(2026, 3, 2), calendar=calendar), rule))
    assert "在2026年4月14日以前（含当日），仍按当时的规定" in told
    assert "暂行办法" in told
    assert "起算45个工作日" in summary(compute(rule, date(2026, 3, 2), calendar=calendar))


def test_without_a_day_the_present_version_is_given(rules: Rules) -> None:
    assert find_rule(rules, "consumer.mediate").length == 60
    assert find_rule(rules, "consumer.mediate", datetime(2026, 4, 14, 23, 59)).length == 45
    assert find_rule(rules, "people.mediate", date(1999, 1, 1)).length == 30


THREE = {
    "id": "a.b", "track": "people", "zh": "某期限", "starts": "受理", "length": 3, "unit": "month",
    "basis": "丙", "applies_from": date(2026, 1, 1),
    "extend": {"times": 1, "length": 5, "unit": "calendar_day", "by": "双方"},
    "was": [
        {"until": date(2020, 12, 31), "length": 1, "basis": "甲", "extend": None},
        {"until": date(2025, 12, 31), "length": 2, "basis": "乙"},
    ],
}  # fmt: skip


@pytest.mark.parametrize("turned", [False, True])
def test_of_three_versions_the_one_of_the_day_is_found(turned: bool) -> None:
    rows = THREE["was"]
    assert isinstance(rows, list)
    rule = parse_rules({"rules": [THREE | {"was": rows[::-1] if turned else rows}]})["a.b"]
    days = ("2019-01-01", "2020-12-31", "2021-01-01", "2025-12-31", "2026-01-01")
    found = [rule.in_force(date.fromisoformat(day)).length for day in days]
    assert found == [1, 1, 2, 2, 3]


def test_an_older_version_has_its_own_extension(calendar: WorkCalendar) -> None:
    rule = parse_rules({"rules": [THREE]})["a.b"]
    with pytest.raises(RuleBroken, match="extension_not_allowed"):
        compute(rule, date(2019, 5, 6), extensions=[Extension(1)], calendar=calendar)
    with pytest.raises(RuleBroken, match="extension_not_allowed"):
        extension_until(rule, date(2019, 5, 6), date(2019, 6, 10), calendar=calendar)
    found = compute(rule, date(2021, 5, 6), extensions=[Extension(5)], calendar=calendar)
    assert found.raw_last_day == date(2021, 7, 11)


@pytest.mark.parametrize(
    "row", [{"length": 3}, {"until": "x"}, {"until": date(2020, 1, 1), "zh": "x"}]
)
def test_an_older_version_that_cannot_be_read_is_named(row: Mapping[str, object]) -> None:
    with pytest.raises(BadInput, match="law_data_unreadable"):
        parse_rules({"rules": [THREE | {"was": [row]}]})


def test_a_county_figure_holds_from_its_day(rules: Rules) -> None:
    row = {"id": "people.mediate", "length": 45, "applies_from": "2026-07-01", "basis": "某县办法"}
    rule = override(rules, [row])["people.mediate"]
    assert [rule.in_force(date(2026, m, 1)).length for m in (6, 7)] == [30, 45]
    assert rule.shipped is not None
    assert not rule.in_force(date(2026, 6, 30)).overridden
