"""Made-up cases of every track: where they stand, under which limits, and what is refused.

The last days are counted by hand from the acts (working days of 2026; 2026-06-19 is a holiday).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Track
from mediation_desk.tracks.clocks import clocks_of
from mediation_desk.usecases.desk import Desk
from tests.desks import make_desk
from tests.usecases.importing.track_cases import AGREED, FAILED, days, facts, made, runs, taken

COURT = days(entrusted="06-01", registered="06-01", accepted="06-03", mediated=["06-10"])
PLAIN = days(registered="06-01", accepted="06-02", mediated=["06-08"], agreement="06-08")
ENDED = COURT | days(agreement="06-10", filed="06-30")
ORDER = ENDED | days(court_mediation_order="06-15")
ACCIDENT = PLAIN | days(accident="05-20", applied="06-01", filed="06-30")
PETITION = days(registered="06-01", accepted="06-02", notice="06-05")
JOINED = PETITION | days(mediated=["06-10", "06-20"], opinion="07-01", filed="07-30")
ORAL = AGREED | {"form": "口头协议"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return make_desk(tmp_path_factory.mktemp("tracks"), day=date(2026, 11, 22))


def bring(desk: Desk, folder: Path, case: dict[str, Any], name: str) -> CaseFacts:
    report = taken(desk, folder, case | {"id": name})
    assert report.refused == []
    return facts(desk, name)


CASES = {
    "医疗": (
        made("专业调解", "医疗", **AGREED, dates=PLAIN | days(death="05-28", filed="06-30")),
        {"medical.mediate": "2026-07-15", "medical.autopsy_frozen": "2026-06-04"},
    ),
    "治安": (
        made("行政调解", "治安", **AGREED, dates=PLAIN | days(incident="05-30", filed="06-30")),
        {},
    ),
    "交警": (
        made("行政调解", "交通", **AGREED, dates=ACCIDENT | days(liability_notice="05-30")),
        {"traffic.apply": "2026-06-12"},
    ),
    "司法": (made("司法调解", "", "登记立案后委托", **AGREED, dates=ORDER), {}),
    "司法简易": (made("司法调解", "简易程序", "委托", **AGREED, dates=ORDER), {}),
    "法官": (made("司法调解", "", "法官主持", **AGREED, dates=ORDER), {}),
    "委派": (
        made("诉前调解", "", "委派", **AGREED, dates=ENDED),
        {"pre_litigation.delegate": "2026-07-03", "people.judicial_confirmation": "2026-07-10"},
    ),
    "委托": (made("诉前调解", "", "登记立案后委托", **AGREED, dates=ENDED), {}),
    "信访": (
        made("信访化解", **FAILED, dates=PETITION | days(opinion="07-01", filed="07-30")),
        {"petition.handle": "2026-08-03", "petition.notify": "2026-06-16"},
    ),
    "旅游": (
        made("专业调解", "旅游", **AGREED, dates=PLAIN | days(filed="06-30")),
        {"people.mediate": "2026-07-02"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_case_of_a_track_is_filed_under_its_limits(desk: Desk, tmp_path: Path, name: str) -> None:
    case, last_days = CASES[name]
    told = bring(desk, tmp_path, case, name)
    clocks = {c.rule.id: c.deadline.legal_last_day for c in clocks_of(told, desk.rules)}
    assert told.filed_on is not None
    assert {rule: clocks[rule].isoformat() for rule in last_days} == last_days


@pytest.mark.parametrize(
    ("case", "field", "code"),
    [
        (made("诉前调解", **AGREED, dates=ENDED), "mode", "missing"),
        (made("司法调解", "", "立案前委派", **AGREED, dates=ENDED), "mode", "word_unknown"),
        (made("诉前调解", "", "委派", **ORAL, dates=ENDED), "dates.agreement", "must_be_written"),
        (made("专业调解", "劳动", **ORAL, dates=PLAIN), "dates.agreement", "must_be_written"),
        (made("行政调解", "交通", **AGREED, dates=ACCIDENT | days(liability_notice="05-10")),
         "dates.applied", "limit_passed"),
        (made("信访化解", **AGREED,
              dates=PETITION | days(mediated=["06-10"], agreement="06-10", filed="07-30")),
         "dates.filed", "step_missing"),
        (made("信访化解", **FAILED, dates=days(registered="06-01", opinion="07-01")),
         "dates.opinion", "step_missing"),
    ],
)  # fmt: skip
def test_a_rule_refuses_the_case_at_its_step(
    desk: Desk, tmp_path: Path, case: dict[str, Any], field: str, code: str
) -> None:
    refused = taken(desk, tmp_path, case | {"id": f"X{code}{field}"}).refused
    assert [(r.field, r.code) for r in refused] == [(field, code)]


def test_the_year_never_tells_the_mode(desk: Desk, tmp_path: Path) -> None:
    case = made("诉前调解", "", "按2025年的办法", **AGREED, dates=ENDED)
    (refused,) = taken(desk, tmp_path, case).refused
    assert "立案前委派" in refused.message


def test_a_petition_stays_open_while_its_committee_mediates(desk: Desk, tmp_path: Path) -> None:
    case = made("信访化解", "访调", **AGREED, dates=JOINED | days(agreement="06-20"))
    now = bring(desk, tmp_path, case, "访调")
    petition, committee = runs(desk, "访调")
    assert (now.outcome, committee.outcome) == (Outcome.DECIDED, Outcome.AGREED)
    assert (committee.track, committee.accepted_on) == (Track.PEOPLE, date(2026, 6, 10))
    assert petition.handoffs[0].returned_on == date(2026, 6, 20)


def test_the_committees_day_is_its_own_where_it_is_told(desk: Desk, tmp_path: Path) -> None:
    dates = JOINED | days(committee_accepted="06-08", hearing="06-15", terminated="06-21")
    bring(desk, tmp_path, made("信访化解", "访调", **FAILED, dates=dates), "未成")
    petition, committee = runs(desk, "未成")
    assert (committee.accepted_on, committee.outcome) == (date(2026, 6, 8), Outcome.NOT_AGREED)
    assert [s.kind for s in petition.steps if s.kind == "hearing"] == ["hearing"]
    assert len(committee.held_sessions()) == 2


def test_a_withdrawn_petition_ends_both_runs(desk: Desk, tmp_path: Path) -> None:
    dates = PETITION | days(mediated=["06-10"], terminated="06-21", filed="07-30")
    bring(desk, tmp_path, made("信访化解", "访调", result="撤回", dates=dates), "撤回")
    assert [run.outcome for run in runs(desk, "撤回")] == [Outcome.WITHDRAWN] * 2


def test_an_appraisal_with_order_and_report_stops_the_clock(desk: Desk, tmp_path: Path) -> None:
    dates = PLAIN | days(appraisal=["06-03", "06-05"])
    told = bring(desk, tmp_path, made("专业调解", "医疗", **AGREED, dates=dates), "鉴定")
    last = {c.rule.id: c.deadline.legal_last_day for c in clocks_of(told, desk.rules)}
    assert [(p.from_on.day, p.until_on and p.until_on.day) for p in told.pauses] == [(3, 5)]
    assert last["medical.mediate"] == date(2026, 7, 17)


def test_a_day_that_had_to_be_assumed_is_told(desk: Desk, tmp_path: Path) -> None:
    case = made("诉前调解", "", "委派", **AGREED, dates=ENDED) | {"id": "暂记"}
    notices = [n for n in taken(desk, tmp_path, case).notices if "暂记" in n.message]
    assert ["报告法院" in n.message for n in notices] == [True]


def test_details_stand_under_the_fields_of_the_track(desk: Desk, tmp_path: Path) -> None:
    told = bring(
        desk, tmp_path,
        made("行政调解", "交通", **AGREED, liability="乙全部责任", loss_total="1000.00",
             loss_items=[{"item": "修理费", "amount": "1000.00"}],
             dates=ACCIDENT | days(liability_notice="05-30")),
        "细目",
    )  # fmt: skip
    assert told.details["accident_at"] == "2026年5月20日"
    assert told.details["loss_items"] == "修理费 1000.00元"
    assert "修理费" not in told.notes


def test_an_offer_stands_at_its_session(desk: Desk, tmp_path: Path) -> None:
    offers = [{"by": "甲", "amount": "1000.00"}, {"by": "路人", "amount": "1.00"}]
    told = bring(desk, tmp_path, made("人民调解", **AGREED, offers=offers, dates=PLAIN), "出价")
    assert [o.amount.plain for s in told.sessions for o in s.offers] == ["1000.00"]
    assert "路人" in told.notes


def test_a_kind_that_the_track_has_not_is_told(desk: Desk, tmp_path: Path) -> None:
    case = made("专业调解", "旅游", **AGREED, dates=PLAIN) | {"id": "旅游2"}
    assert ["旅游" in n.message for n in taken(desk, tmp_path, case).notices].count(True) == 1
    assert (facts(desk, "旅游2").subtrack, "旅游" in facts(desk, "旅游2").notes) == ("一般", True)


def test_talks_that_fail_inside_a_petition_do_not_end_it(desk: Desk, tmp_path: Path) -> None:
    dates = PETITION | days(mediated=["06-10"], terminated="06-12", opinion="07-01", filed="07-30")
    told = bring(desk, tmp_path, made("信访化解", "普通", **FAILED, dates=dates), "谈不成")
    assert (told.outcome, told.terminated_on) == (Outcome.DECIDED, None)
    assert ("terminated", date(2026, 6, 12)) in {(e.event, e.on) for e in told.events}


def test_a_judge_who_does_not_take_up_mediation_leaves_no_dead_end(
    desk: Desk, tmp_path: Path
) -> None:
    dates = days(registered="06-01", terminated="06-03", filed="06-10")
    case = made("司法调解", "", "法官主持", **FAILED | {"result": "不予受理"}, dates=dates)
    assert bring(desk, tmp_path, case, "不受理").filed_on == date(2026, 6, 10)
