"""The rates at a real desk, against a recount by another way: case page by case page.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates import views
from mediation_desk.usecases.rates.views import Area, Rates
from tests.desks import OTHER, SetClock, at, led, registered

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def side(name: str, role: str, phone: str) -> dict[str, object]:
    return {"role": role, "person": {"name": name, "phone": phone}}


def pair(number: int) -> tuple[dict[str, object], dict[str, object]]:
    return (
        side(f"甲{number}", "applicant", f"139000{number:05}"),
        side(f"乙{number}", "respondent", f"138000{number:05}"),
    )


def counted(desk: Desk, area: Area | None = None) -> Rates:
    return views.rates(desk, FIRST, LAST, area)


def told(found: Rates) -> dict[str, str]:
    return {one.rate.zh: f"{one.of}/{one.over} {one.percent}" for one in found.rates}


def recount(cases: list[CaseFacts], today: date, days: int) -> Mapping[str, tuple[int, int]]:
    """Both sides of each rate, counted from the case pages themselves."""
    taken = [c for c in cases if c.accepted_on]
    results = (Outcome.AGREED, Outcome.NOT_AGREED, Outcome.DECIDED)
    handled = [c for c in taken if c.outcome in results]
    agreed = [c for c in cases if c.outcome is Outcome.AGREED]
    visits = [[v.solved for v in c.follow_ups if v.solved] for c in cases]
    visits = [v for v in visits if v]
    ripe = [c for c in agreed if c.closed_on and c.closed_on + timedelta(days=days) <= today]
    quiet = [
        c for c in ripe
        if all(p.amount == p.paid for a in c.agreements for p in a.payments)
        and any(r.scores for r in c.ratings)
        and not any("不满意" in level for r in c.ratings for _item, level in r.scores)
    ]  # fmt: skip
    rated = [c for c in cases if any(r.scores for r in c.ratings)]
    bad = [c for c in rated if any(w == "不满意" for r in c.ratings for _i, w in r.scores)]
    return {
        "化解率": (len(agreed), len(cases)),
        "调处率": (len(handled), len(taken)),
        "调处成功率": (len([c for c in handled if c.outcome is Outcome.AGREED]), len(handled)),
        "实际问题解决率": (len([v for v in visits if v[-1] == "yes"]), len(visits)),
        "案结事了率": (len(quiet), len(ripe)),
        "群众满意率": (len(rated) - len(bad), len(rated)),
    }


def test_the_rates_are_those_of_a_recount_over_the_cases(desk: Desk) -> None:
    ends = ("register", "accept", "hold_session", "record_payment", "close_case")
    made = []
    for number, last in enumerate(ends):
        made.append(led(desk, last) if number > 2 else led(desk, last, *pair(number)))
    desk.do("rate", {"attitude": "满意", "result": "不满意", "remark": "慢"}, case=made[3])
    desk.do("follow_up", {"on": "2026-04-16", "solved": "no", "text": "还差"}, case=made[3])
    clock = desk.clock
    assert isinstance(clock, SetClock)
    clock.day = date(2026, 8, 1)
    pages = [facts_of(desk, case) for case in made]
    want = recount(pages, clock.day, 90)
    found = {one.rate.zh: (one.of, one.over) for one in counted(desk).rates}
    assert {name: found[name] for name in want} == want
    assert want["案结事了率"] == (1, 1)
    assert want["群众满意率"] == (1, 2)


def test_a_figure_opens_exactly_its_cases_and_those_it_leaves_out(desk: Desk) -> None:
    settled, waiting = led(desk, "seal_agreement"), registered(desk, *pair(2))
    found = counted(desk)
    rate = next(one.rate for one in found.rates if one.rate.key == "resolved")
    assert list(found.cases[rate.of]) == [settled]
    assert found.missing(rate) == [waiting]
    (line,) = views.case_lines(desk, found.cases[rate.of])
    assert (line.id, line.outcome) == (settled, "agreed")


def test_only_the_period_and_the_village_count(desk: Desk) -> None:
    registered(desk, *pair(1), village="下河村")
    registered(desk, *pair(2), village="上河村", on="2026-03-31")
    registered(desk, *pair(3), village="上河村", on="2026-04-01")
    april = views.rates(desk, date(2026, 4, 1), date(2026, 4, 30))
    assert len(april.cases["found"]) == 2
    upper = next(one for one in views.areas(desk) if one.village == "上河村")
    assert len(counted(desk, upper).cases["found"]) == 2
    assert [(name, row["found"]) for name, row in april.villages] == [("上河村", 1), ("下河村", 1)]


def test_what_counts_as_settled_is_the_centres_to_say_and_is_printed_so(desk: Desk) -> None:
    case = registered(desk)
    desk.do("withdraw", {"on": "2026-04-08", "text": "自行和解"}, case=case)
    assert told(counted(desk))["化解率"] == "0/1 0.0%"
    desk.do("set_rate_habits", {"resolved": ["agreed", "withdrawn"], "quiet_days": 30})
    found = counted(desk)
    assert told(found)["化解率"] == "1/1 100.0%"
    assert "达成协议、撤回的" in found.rates[0].rate.text
    assert any("30天内" in one.rate.text for one in found.rates)


def test_three_of_a_kind_in_a_village_and_a_respondent_met_thrice_are_told(desk: Desk) -> None:
    them = side("某某公司", "respondent", "13800009999")
    for number, on in enumerate(("2026-03-01", "2026-04-01", "2026-04-10", "2026-04-15")):
        registered(desk, pair(number)[0], them, village="下河村", on=on)
    place, respondent = counted(desk).alerts
    assert (place.kind, place.where, len(place.case_ids)) == ("place", "下河村", 3)
    assert (place.first_on, place.last_on) == ("2026-04-01", "2026-04-15")
    assert (respondent.kind, respondent.what, len(respondent.case_ids)) == (
        "respondent", "某某公司", 4,
    )  # fmt: skip


def test_a_sensitive_case_counts_but_is_told_by_its_number_alone(desk: Desk) -> None:
    them = side("秘密人", "respondent", "13800009999")
    for number in range(3):
        case = registered(desk, pair(number)[0], them)
        desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    found = counted(at(desk, OTHER))
    assert len(found.cases["found"]) == 3
    assert not [one for one in found.alerts if one.kind == "respondent"]
    lines = views.case_lines(at(desk, OTHER), found.cases["found"])
    assert {(one.title, one.outcome) for one in lines} == {("", "")}
    assert all(one.number for one in lines)
