"""The worked examples of the law notes, and the sentences that explain them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import pytest
import yaml

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.engine import Extension, compute, extension_until, iso
from mediation_desk.deadlines.explain import explain, last_day_text, summary
from mediation_desk.deadlines.rules import ExtensionRule, TimeLimit, Unit, override
from mediation_desk.domain.errors import BadInput, RuleBroken

DATA = Path(__file__).parents[1] / "data" / "deadlines.yaml"
EXAMPLES = yaml.safe_load(DATA.read_text(encoding="utf-8"))["examples"]
Rules = Mapping[str, TimeLimit]


def moment(text: str) -> date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def span(text: str) -> tuple[date, date]:
    begin, end = text.split("..")
    return date.fromisoformat(begin), date.fromisoformat(end)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e['rule']} {e['from']}")
def test_worked_example(
    example: Mapping[str, object], rules: Rules, calendar: WorkCalendar
) -> None:
    listed = example.get("exclude", [])
    assert isinstance(listed, list)
    days = example.get("extend")
    found = compute(
        rules[str(example["rule"])],
        moment(str(example["from"])),
        excluded=[span(text) for text in listed],
        extensions=[Extension(days)] if isinstance(days, int) else [],
        calendar=calendar,
    )
    assert iso(found.legal_last_day) == example["legal_last_day"]
    assert found.provisional is example["provisional"]


@pytest.mark.parametrize(
    ("rule", "start", "raw", "legal", "safe"),
    [
        ("people.mediate", "2026-01-19", "2026-02-18", "2026-02-24", "2026-02-14"),
        ("people.mediate", "2026-01-15", "2026-02-14", "2026-02-14", "2026-02-14"),
        ("petition.handle", "2026-06-10", "2026-08-09", "2026-08-10", "2026-08-07"),
        ("medical.autopsy_frozen", "2026-09-24", "2026-10-01", "2026-10-01", "2026-09-30"),
        ("medical.autopsy_frozen", "2026-02-14", "2026-02-21", "2026-02-21", "2026-02-14"),
        ("people.judicial_confirmation", "2026-04-13", "2026-05-13", "2026-05-13", "2026-05-13"),
        ("labour.arbitration_limitation", "2024-02-29", "2025-02-28", "2025-02-28", "2025-02-28"),
    ],
)
def test_all_three_days(
    rule: str, start: str, raw: str, legal: str, safe: str, rules: Rules, calendar: WorkCalendar
) -> None:
    found = compute(rules[rule], date.fromisoformat(start), calendar=calendar)
    safe_day = found.safe_day
    assert safe_day is not None
    assert [iso(found.raw_last_day), iso(found.legal_last_day), iso(safe_day)] == [raw, legal, safe]


def test_the_safe_day_never_lies_before_the_start(rules: Rules, calendar: WorkCalendar) -> None:
    """Seven days from the eve of the seven days' holiday, begun on a day off."""
    found = compute(rules["court.docket"], date(2026, 2, 15), calendar=calendar)
    assert (found.raw_last_day, found.safe_day) == (date(2026, 2, 22), date(2026, 2, 15))


def test_every_rule_counts_from_any_day(rules: Rules, calendar: WorkCalendar) -> None:
    for rule in rules.values():
        found = compute(rule, datetime(2026, 3, 2, 9, 30), calendar=calendar)
        assert found.raw_last_day < found.start if rule.back else found.raw_last_day > found.start
        assert all(line.endswith("。") for line in explain(found, rule))


def test_the_sentence_that_people_read(rules: Rules, calendar: WorkCalendar) -> None:
    rule = rules["people.mediate"]
    found = compute(rule, date(2026, 1, 19), calendar=calendar)
    assert summary(found) == ("1月19日受理，次日起算30日，届满日2月18日在春节假期内，顺延至2月24日")
    assert "稳妥起见，请在2月14日前（含当日）办完。" in explain(found, rule)


@pytest.mark.parametrize(
    ("rule", "start", "words"),
    [
        ("people.mediate", "2026-01-15", "届满日2月14日是调休上班日，不顺延"),
        ("traffic.notice", "2026-10-09", "调解日为10月9日，当日不算，往前数3个工作日，最迟9月29日"),
        ("medical.autopsy", "2026-05-02T03:20", "从该时刻起算48小时，届满日5月4日3时20分"),
        ("medical.autopsy_frozen", "2026-09-24", "届满日10月1日在国庆节假期内，但此项期限不顺延"),
        ("people.to_traffic_police", "2026-12-30", "届满日2027年1月5日"),
    ],
)
def test_other_sentences(
    rule: str, start: str, words: str, rules: Rules, calendar: WorkCalendar
) -> None:
    assert words in summary(compute(rules[rule], moment(start), calendar=calendar))


def test_pauses_extensions_and_doubts_are_told(rules: Rules, calendar: WorkCalendar) -> None:
    rule = rules["administrative.mediate"]
    pause = (date(2026, 12, 1), date(2026, 12, 10))
    found = compute(
        rule, date(2026, 11, 20), excluded=[pause], extensions=[Extension(30)], calendar=calendar
    )
    told = "".join(explain(found, rule))
    for words in ("12月1日委托至2026年12月10日收到结果，其间9日不计入", "接着延长30日", "暂定"):
        assert words in told


def test_a_pause_that_no_article_knows_is_told(rules: Rules, calendar: WorkCalendar) -> None:
    rule = rules["petition.handle"]
    pause = (date(2026, 4, 1), date(2026, 4, 5))
    found = compute(rule, date(2026, 3, 10), excluded=[pause], calendar=calendar)
    assert "没有规定可以扣除时间" in "".join(explain(found, rule))
    with pytest.raises(RuleBroken, match="exclusion_not_allowed"):
        rule.check_ground("鉴定")
    rules["people.mediate"].check_ground("鉴定")


@pytest.mark.parametrize(
    ("rule", "extensions", "code"),
    [
        ("petition.handle", [31], "extension_too_long"),
        ("petition.handle", [10, 10], "extension_too_often"),
        ("petition.review", [1], "extension_not_allowed"),
        ("police.case_period", [30, 30, 1], "extension_too_often"),
        ("police.case_period", [30, 31], "extension_too_long"),
        ("people.mediate", [0], "extension_not_positive"),
        ("labour.mediate", [99999], "extension_too_long"),
    ],
)
def test_extensions_that_are_refused(
    rule: str, extensions: list[int], code: str, rules: Rules, calendar: WorkCalendar
) -> None:
    with pytest.raises(RuleBroken, match=code) as caught:
        compute(
            rules[rule],
            date(2026, 3, 10),
            extensions=[Extension(n) for n in extensions],
            calendar=calendar,
        )
    assert caught.value.field == "extend"


def test_hours_go_on_through_an_extension_and_warn_on_their_day(calendar: WorkCalendar) -> None:
    extend = ExtensionRule(1, 24, Unit.HOUR, "家属同意")
    rule = TimeLimit("x.h", "any", "试验", "死亡", 21, Unit.HOUR, "无", extend=extend)
    start = datetime(2026, 5, 2, 3, 0)
    found = compute(rule, start, extensions=[Extension(24)], calendar=calendar)
    assert iso(found.legal_last_day) == "2026-05-04T00:00"
    assert found.warn_on == date(2026, 5, 4)
    assert "接着延长24小时" in summary(found)


def test_a_count_back_onto_a_rest_day_says_so(calendar: WorkCalendar) -> None:
    rule = TimeLimit("x.b", "any", "试验", "开会", 1, Unit.CALENDAR_DAY, "无", back=True)
    found = compute(rule, date(2026, 11, 23), calendar=calendar)
    assert (found.legal_last_day, found.warn_on) == (date(2026, 11, 22), date(2026, 11, 20))
    assert "最迟11月22日，是星期日，倒算的期限不顺延" in summary(found)


def test_what_is_local_is_told_with_both_figures(rules: Rules, calendar: WorkCalendar) -> None:
    row = {"id": "people.mediate", "length": 20, "basis": "某县办法"}
    changed = override(rules, [row])["people.mediate"]
    told = explain(compute(changed, date(2026, 3, 2), calendar=calendar), changed)
    assert "本地：本县把此项期限定为20日，随程序的是30日。" in told
    assert "依据：某县办法。" in told


def test_a_start_before_the_rule_is_told(rules: Rules, calendar: WorkCalendar) -> None:
    rule = rules["pre_litigation.entrust_ordinary"]
    told = explain(compute(rule, date(2024, 12, 31), calendar=calendar), rule)
    assert "自2025年1月1日起施行" in "".join(told)
    first = compute(rule, date(2025, 1, 1), calendar=calendar)
    assert "before_rule" not in {reason.code for reason in first.reasons}


def test_input_that_cannot_be_counted(rules: Rules, calendar: WorkCalendar) -> None:
    backwards = (date(2026, 4, 2), date(2026, 4, 1))
    cases = [
        ("medical.autopsy", date(2026, 5, 2), (), "start_needs_time"),
        ("people.mediate", date(9999, 12, 30), (), "start_out_of_range"),
        ("people.mediate", date(2026, 4, 1), (backwards,), "exclusion_reversed"),
    ]
    for rule, start, spans, code in cases:
        with pytest.raises(BadInput, match=code):
            compute(rules[rule], start, excluded=spans, calendar=calendar)


def test_an_extension_read_from_its_last_day(rules: Rules, calendar: WorkCalendar) -> None:
    rule = rules["pre_litigation.delegate"]
    found = extension_until(rule, date(2026, 8, 24), date(2026, 10, 8), calendar=calendar)
    assert found.n == 15
    with pytest.raises(BadInput, match="extension_not_positive"):
        extension_until(rule, date(2026, 8, 24), date(2026, 9, 23), calendar=calendar)
    with pytest.raises(BadInput, match="extension_not_positive"):
        extension_until(rule, date(2026, 8, 24), date(2026, 9, 1), calendar=calendar)
    with pytest.raises(RuleBroken, match="extension_not_allowed"):
        extension_until(
            rules["petition.review"], date(2026, 8, 24), date(2027, 1, 1), calendar=calendar
        )


def test_days_left_and_overdue(rules: Rules, calendar: WorkCalendar) -> None:
    found = compute(rules["people.mediate"], date(2026, 1, 19), calendar=calendar)
    assert found.days_left(date(2026, 2, 20)) == 4
    assert not found.is_overdue(date(2026, 2, 24))
    assert found.is_overdue(date(2026, 2, 25))
    assert last_day_text(found) == "2026年2月24日"
    hours = compute(rules["medical.autopsy"], datetime(2026, 5, 2, 3, 20), calendar=calendar)
    assert hours.is_overdue(datetime(2026, 5, 4, 3, 21))
    assert not hours.is_overdue(date(2026, 5, 4))
    assert last_day_text(hours) == "2026年5月4日3时20分"
