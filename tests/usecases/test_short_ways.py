"""Ways that differ in time: 当场调解 in one day, a simple petition's relay, 审限, 土地权属."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.case_facts import Outcome
from mediation_desk.tracks.agreements import agreement_paper
from mediation_desk.tracks.clocks import CaseClock, ClockState, clock_of, dues_of
from mediation_desk.usecases import asking
from mediation_desk.usecases.casework.next_step import next_deed
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import paper_files
from mediation_desk.usecases.track_page import stage_marks
from tests.desks import registered
from tests.track_blocks.row import ACCEPT, CONSENT, ON, TALKS, Do, step
from tests.track_blocks.special import EFFECTIVE, FILMED, ON_FILM, SETTLED, THERE

ADMINISTRATIVE = {"track": "administrative", "subtrack": "治安当场"}
PAID: Do = ("record_payment", {"payment": "1", "on": ON})
CLOSED: Do = ("close_case", {"on": ON})


def led_on(desk: Desk, *deeds: Do, **case: object) -> str:
    made = registered(desk, **case)
    for verb, values in deeds:
        desk.do(verb, values, case=made)
    return made


def clock(desk: Desk, case: str, rule: str) -> CaseClock:
    found = clock_of(asking.facts_of(desk, case), desk.rules, rule)
    assert found is not None, rule
    return found


def offered(desk: Desk, case: str) -> str:
    facts = asking.facts_of(desk, case)
    deed = next_deed(facts, desk.allowed(facts), desk.rules.of(facts))
    return deed.label if deed else ""


@pytest.mark.parametrize(
    "way", [EFFECTIVE, (*THERE, SETTLED, FILMED, ON_FILM)], ids=["paper", "film"]
)
def test_settled_and_performed_on_the_spot_is_closed_the_same_day(
    desk: Desk, way: tuple[Do, ...]
) -> None:
    case = led_on(desk, *way, PAID, CLOSED, **ADMINISTRATIVE)
    facts = asking.facts_of(desk, case)
    assert (facts.outcome, facts.closed_on) == (Outcome.AGREED, date(2026, 4, 8))
    assert [mark.label for mark in stage_marks(desk, facts)] == [
        "已登记", "已受理", "调解中", "已达成协议", "履行中", "已结案", "已归档",
    ]  # fmt: skip


def test_the_page_asks_for_no_notice_and_no_visit_on_the_spot(desk: Desk) -> None:
    case = led_on(desk, *THERE, **ADMINISTRATIVE)
    assert offered(desk, case) == "调解记录"
    for verb, values in (*EFFECTIVE[len(THERE) :], PAID):
        desk.do(verb, values, case=case)
    assert offered(desk, case) == "结案"


def test_what_is_not_performed_at_once_goes_the_ordinary_way(desk: Desk) -> None:
    case = led_on(desk, *EFFECTIVE, **ADMINISTRATIVE)
    desk.do("record_payment", {"payment": "1", "on": "2026-04-10"}, case=case)
    assert offered(desk, case) == "转为一般治安调解"
    desk.do(*step("to_ordinary", "2026-04-10", text="当场没有带钱"), case=case)
    assert asking.facts_of(desk, case).subtrack == "治安"
    assert offered(desk, case) == "回访"


@pytest.mark.parametrize(
    ("kind", "rule", "last"),
    [
        ("普通程序", "court.trial_ordinary", date(2026, 10, 7)),
        ("简易程序", "court.trial_summary", date(2026, 7, 7)),
        ("小额程序", "court.trial_small", date(2026, 6, 7)),
        ("二审程序", "court.trial_appeal", date(2026, 7, 7)),
    ],
)
def test_the_courts_own_limit_is_shown_and_never_reminded_of(
    desk: Desk, kind: str, rule: str, last: date
) -> None:
    docketed = step("docketed", "2026-04-07", number="（2026）甘0123民初7号")
    case = led_on(desk, docketed, track="judicial", subtrack=kind, mode="法官主持")
    assert clock(desk, case, rule).deadline.raw_last_day == last
    facts = asking.facts_of(desk, case)
    assert rule in {view.rule for view in asking.clock_views(desk, facts)}
    assert rule not in {due.rule for due in dues_of(facts, desk.rules)}


def test_more_time_for_the_talks_is_not_counted_in_the_courts_limit(desk: Desk) -> None:
    longer = {"on": "2026-04-14", "days": 30, "reason": "还有希望", "all_consent": True}
    case = led_on(
        desk, step("docketed", "2026-04-01", number="民初7号"),
        step("entrusted", "2026-04-07", number="委1号", organ="青禾县人民法院"), CONSENT, ACCEPT,
        ("extend", longer), track="judicial", subtrack="简易程序", mode="登记立案后委托",
    )  # fmt: skip
    assert clock(desk, case, "court.trial_summary").deadline.raw_last_day == date(2026, 7, 31)
    desk.do("terminate", {"on": "2026-04-18", "ground": "gap"}, case=case)
    # the talks' seven days ended on 15 April; three of the thirty were used
    assert clock(desk, case, "court.trial_summary").deadline.raw_last_day == date(2026, 7, 4)


def test_a_simple_petition_is_passed_on_within_a_working_day_at_each_level(desk: Desk) -> None:
    case = led_on(desk, step("petition_received", "2026-04-08"), track="petition", subtrack="简易")
    assert clock(desk, case, "petition.simple_relay").deadline.legal_last_day == date(2026, 4, 9)
    desk.do(*step("transferred", "2026-04-09", organ="县信访局"), case=case)
    assert clock(desk, case, "petition.simple_relay").state is ClockState.ENDED
    desk.do(*step("petition_received", "2026-04-10"), case=case)
    relay = clock(desk, case, "petition.simple_relay")
    assert (relay.state, relay.deadline.legal_last_day) == (ClockState.RUNNING, date(2026, 4, 13))


def test_a_dispute_over_title_waits_for_the_governments_decision(desk: Desk) -> None:
    case = led_on(
        desk, CONSENT, ACCEPT, *TALKS, ("terminate", {"on": "2026-04-12", "ground": "gap"}),
        track="administrative", subtrack="土地权属",
    )  # fmt: skip
    assert clock(desk, case, "land_right.settle").deadline.raw_last_day == date(2026, 10, 8)
    assert offered(desk, case) == "作出处理决定"
    desk.do(*step("settlement_decided", "2026-04-20", number="青政处〔2026〕1号"), case=case)
    desk.do("set_details", {"details": {"organ": "青禾县河湾镇人民政府"}}, case=case)
    desk.do("close_case", {"on": "2026-04-20"}, case=case)


def test_a_dispute_over_title_that_was_taken_back_needs_no_decision(desk: Desk) -> None:
    case = led_on(
        desk, CONSENT, ACCEPT, ("withdraw", {"on": "2026-04-12"}),
        track="administrative", subtrack="土地权属",
    )  # fmt: skip
    assert {one.state for one in asking.case_page(desk, case).clocks} == {"ended"}
    desk.do("set_details", {"details": {"organ": "青禾县河湾镇人民政府"}}, case=case)
    desk.do("close_case", {"on": "2026-04-12"}, case=case)
    assert asking.facts_of(desk, case).closed_on is not None


def test_on_the_spot_an_agreement_on_film_is_called_so_and_shown_as_the_polices(desk: Desk) -> None:
    case = led_on(desk, *THERE, SETTLED, FILMED, **ADMINISTRATIVE)
    labels = {one.spec.name: one.spec.label for one in asking.case_page(desk, case).allowed}
    assert labels["agree_orally"] == "录音录像达成协议"
    desk.do(*ON_FILM, case=case)
    facts = asking.facts_of(desk, case)
    assert facts.agreements[0].number == facts.case_no
    assert agreement_paper(facts.agreements[0], desk.rules.of(facts)) == "GA-01"
    papers = {line.code for line in paper_files.list_papers(desk, case) if line.required}
    assert "GA-01" not in papers
