"""TJ-02, TJ-03 and TJ-06: rows, figures and balances, against counts of the case pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Track
from mediation_desk.domain.labels import label
from mediation_desk.domain.returns.periods import Period, read_period
from mediation_desk.usecases import demo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.returns.views import made_return
from tests.desks import COMMITTEE, at
from tests.usecases.rates.test_recount import case_ids, pages_of
from tests.usecases.returns.test_recount import ADMIN, heads, varied

OWN_MOTION = {"own_motion", "visit", "screening", "grid"}
ASKED = {"on_application", "walk_in", "phone", "letter"}


def of_organs(pages: Mapping[str, list[CaseFacts]], year: Period) -> Counter[str]:
    """What TJ-03 of a year says, counted from case pages."""
    want: Counter[str] = Counter()
    for run in (run for runs in pages.values() for run in runs):
        day = run.accepted_on
        if run.track is not Track.ADMINISTRATIVE or not day or not year.first <= day <= year.last:
            continue
        people = heads([*run.applicants, *run.respondents])
        want["cases"] += 1
        want["people"] += people
        want["many"] += people >= 3
        want["own_motion"] += run.source.value in OWN_MOTION
        want["on_application"] += run.source.value in ASKED
        one = run.agreement
        if one is not None and one.effective_on and one.effective_on <= year.last:
            want[one.form.value] += 1
            want["amount"] += one.total.cents
    return want


def of_the_centre(pages: Mapping[str, list[CaseFacts]], year: Period) -> Counter[tuple[str, str]]:
    """Track and result of the cases registered in a year."""
    told: Counter[tuple[str, str]] = Counter()
    for now, *_others in pages.values():
        if now.registered_on and year.first <= now.registered_on <= year.last:
            told[label(now.track), "cases"] += 1
            told[label(now.track), now.outcome.value] += 1
    return told


def test_the_returns_of_organs_and_of_the_centre_are_those_of_a_plain_count(desk: Desk) -> None:
    demo.fill(at(desk, ADMIN), 120, seed=8)
    varied(desk)
    pages = pages_of(desk, case_ids(desk))
    seen: Counter[str] = Counter()
    for code in ("2024", "2025", "2026"):
        year = read_period(code)
        found, want = made_return(desk, year, "administrative"), of_organs(pages, year)
        assert {key: found.value(key) for key in want} == dict(want)
        assert found.off == ()
        seen += want
        told = made_return(desk, year, "centre")
        assert told.off == ()
        shown = {
            (row.names[0], key): told.value(key, (row.key,))
            for row in told.counted.rows for key in ("cases", *(one.value for one in Outcome))
        }  # fmt: skip
        assert +Counter(shown) == of_the_centre(pages, year)
    assert seen["cases"] > seen["own_motion"] > 0


def test_the_corps_of_mediators_is_counted_on_the_last_day(desk: Desk) -> None:
    desk.do("add_organization", {"name": "下河村人民调解委员会", "kind": "committee"})
    told = {"phone": "13900000001", "organization": "下河村人民调解委员会"}
    first = {"name": "甲", "is_full_time": True, **told}
    one = desk.do("register_helper", first).created["mediator"]
    desk.do("register_helper", {"name": "乙", **told})
    desk.do("register_helper", {"name": "丙", "kind": "counsel"})
    gone = desk.do("register_helper", {"name": "丁", **told}).created["mediator"]
    desk.do("end_helper", {"helper": gone, "on": "2026-04-19", "why": "搬走"})
    for hours in (4, 3):
        lesson = {"on": "2026-04-10", "hours": hours, "topic": "课", "organizer": "县司法局"}
        desk.do("note_training", {"helper": one, **lesson})
    paid = {"kind": "corps", "period": "2026M04", "unit": COMMITTEE}
    desk.do("enter_return_figures", {**paid, "figures": "补贴经费（万元）：1.2"})
    found = made_return(desk, read_period("2026M04"), "corps")
    village = next(row.key for row in found.counted.rows if row.names[0].startswith("下河村"))
    keys = ("body_village", "mediators", "full_time", "trained", "hours")
    assert [found.value(key, (village,)) for key in keys] == [1, 2, 1, 2, 7]
    assert found.value("body_town") == 1
    assert str(found.figure("allowance_money")) == "1.20"
    assert date(2026, 4, 30) == found.period.last
