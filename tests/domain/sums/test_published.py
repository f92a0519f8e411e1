"""Sums that others published, in texts that were read; each names its text."""

from __future__ import annotations

from mediation_desk.domain.sums.injury import disability
from mediation_desk.domain.sums.labour import double_wage, overtime, wages_owed
from mediation_desk.domain.sums.severance import severance
from mediation_desk.domain.sums.traffic import traffic
from tests.domain.sums.ledger import EMPTY, lines, result, said, typed


def test_a_parcel_worker_sacked_in_his_trial_for_refusing_overtime() -> None:
    # 人社部、最高法超时加班典型案例: hired June 2020 at 8,000, sacked two months later against
    # the law: 8,000. The days in the month are not in the text.
    assert result(severance, kind="=double", hired_on=(2020, 6, 8), left_on=(2020, 8, 7),
                  wage="8000", local_average="8000") == "8000.00"


def test_a_film_worker_on_rest_days() -> None:
    # 最高法、人社部、全总涉欠薪典型案例六: 20,000 a month, 5,517.24 for rest days: that of three
    assert result(overtime, wage="20000", rest_hours=24) == "5517.24"


def test_a_bricklayer_with_an_iou() -> None:
    # the same, 案例四: 8,120 owed; 3,000 and 1,012 paid; 4,108
    assert result(wages_owed, pay_by="=piece", rate="8120", quantity=1, paid="4012") == "4108.00"


def test_a_shop_worker_without_a_contract() -> None:
    # a case told in a labour paper of 2014: hired 1 January 2011 at 2,000, never signed: 22,000
    filled = {"hired_on": (2011, 1, 1), "left_on": (2013, 5, 31), "wage": "2000"}
    assert result(double_wage, **filled) == "22000.00"
    assert "2011年2月1日至2011年12月31日" in said(double_wage(typed(**filled), EMPTY))


def test_a_scooter_rider_in_linying() -> None:
    # (2025)豫1122民初3754号: bills of 38,132.73 fill the limit of 18,000; 111,470.18 for the rest;
    # 129,470.18 from the compulsory cover, whatever the fault
    steps = lines(traffic, happened_on=(2025, 2, 12), claimant="=other", fault="=main", share=80,
                  life="111470.18", medical="38132.73", insured=True)
    assert steps[:2] == ["111470.18", "18000.00"]


def test_a_fourth_grade_by_two_standards() -> None:
    # a lawyers' page of before 2022: 32,598.7 × 20 × 70 % = 456,381.8;
    # 11,669.3 × 20 × 70 % = 163,370.2
    filled = {"born_on": (1980, 1, 1), "rated_on": (2015, 1, 1), "injured_on": (2014, 1, 1),
              "reckoned_on": (2015, 1, 1), "grade": "=4"}
    assert result(disability, **filled, old_standard="=urban",
                  income_figure="32598.70") == "456381.80"
    assert result(disability, **filled, old_standard="=rural",
                  income_figure="11669.30") == "163370.20"
