"""Sums at the desk: worked out while typing, kept word for word, figures with their source."""

from __future__ import annotations

import json
from datetime import date

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.sums import CALCULATORS
from mediation_desk.domain.sums.figures import KnownFigures
from mediation_desk.domain.sums.kept import from_kept, to_kept
from mediation_desk.domain.sums.worked import Calculator, SumRefused
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.presenting import has_sentence
from mediation_desk.usecases.sums import figures, working
from tests.desks import MEDIATOR, OTHER, at, registered

LOAN = {
    "principal": "10万", "lent_on": "2021-01-01", "rate": "10", "until": "2022-01-01",
    "repaid": "2021-7-2 20000",
}  # fmt: skip


def keep(desk: Desk, case: str, code: str = "loan_interest", **typed: str) -> str:
    values = {"calculator": code, "inputs": {**LOAN, **typed} if code == "loan_interest" else typed}
    return desk.do("keep_sum", values, case=case).created["worked_sum"]


def test_a_kept_sheet_stays_as_it_was_when_a_figure_changes(desk: Desk) -> None:
    case = registered(desk)
    keep(desk, case, rate="30")
    before = working.kept_sums(desk, case)[0].worked
    rate = {"kind": "lpr", "on": "2021-01-20", "value": "3.00", "source": "公告"}
    desk.do("enter_figure", rate | {"on": "2020-12-20"})
    after = working.work_sum(desk, "loan_interest", LOAN | {"rate": "30"})
    assert working.kept_sums(desk, case)[0].worked == before
    assert before is not None
    assert after.result != before.result


@pytest.mark.heavy
def test_what_is_kept_is_what_was_shown(desk: Desk) -> None:
    case = registered(desk)
    shown = working.work_sum(desk, "loan_interest", LOAN)
    keep(desk, case)
    (kept,) = working.kept_sums(desk, case)
    assert kept.worked == shown
    assert (kept.on, kept.by, kept.inputs) == (date(2026, 4, 20), "樊主任", LOAN)


@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda one: one.code)
def test_every_calculator_names_a_field_of_its_own_when_empty(calculator: Calculator) -> None:
    if any(field.is_required for field in calculator.fields):
        with pytest.raises(SumRefused) as refused:
            calculator.work({}, KnownFigures({}, {}))
        assert refused.value.field in {field.key for field in calculator.fields}
        assert has_sentence(refused.value.code)


@pytest.mark.heavy
def test_a_sheet_comes_back_from_json_as_it_was(desk: Desk) -> None:
    area = working.work_sum(desk, "land_area", {"how": "长方形", "first": "40", "second": "25.5"})
    assert from_kept(json.loads(json.dumps(to_kept(area)))) == area
    assert str(area.result) == "1.5300"  # 1020 square metres × 3 ÷ 2000


def test_a_month_without_its_rate_is_asked_for_and_then_known(desk: Desk) -> None:
    late = {"principal": "1000", "lent_on": "2026-03-01", "rate": "12", "until": "2026-04-01"}
    with pytest.raises(SumRefused, match="sum_lpr_missing") as refused:
        working.work_sum(desk, "loan_interest", late)
    assert refused.value.values["month"] == "2026年2月"
    rate = {"kind": "lpr", "on": "2026-02-24", "value": "3.00%", "source": "同业拆借中心公告"}
    desk.do("enter_figure", rate)
    assert str(working.work_sum(desk, "loan_interest", late).result) == "1010.19"


def test_a_figure_needs_its_source_and_is_replaced_not_doubled(desk: Desk) -> None:
    wage = {"kind": "职工月平均工资", "region": "甘肃省", "year": "2025", "value": "7,321.50"}
    with pytest.raises(BadInput):
        desk.do("enter_figure", wage | {"source": ""})
    desk.do("enter_figure", wage | {"source": "省统计局公报"})
    desk.do("enter_figure", wage | {"source": "省统计局公报（更正）", "value": "7400"})
    own = [one.line for one in figures.figures(desk) if one.line.origin == "own"]
    assert [(str(o.value), o.source) for o in own] == [("7400", "省统计局公报（更正）")]
    desk.do("take_out_figure", {"figure": own[0].id})
    assert all(one.line.origin == "shipped" for one in figures.figures(desk))


@pytest.mark.heavy
def test_what_is_no_figure_is_refused(desk: Desk) -> None:
    values = {"kind": "urban_income", "region": "全国", "year": "2025", "source": "公报"}
    for typed in ("零", "-3", "1e5", "3.001", "NaN", "9999999999"):
        with pytest.raises(BadInput, match="figure_unreadable"):
            desk.do("enter_figure", values | {"value": typed})


def test_sums_of_a_sensitive_case_are_for_those_who_work_on_it(desk: Desk) -> None:
    case = registered(desk)
    keep(desk, case)
    desk.do("mark_sensitive", {"kind": "家庭暴力"}, case=case)
    with pytest.raises(NotAllowed):
        working.kept_sums(at(desk, OTHER), case)
    with pytest.raises(NotAllowed):
        at(desk, MEDIATOR).do("keep_sum", {"calculator": "deposit"}, case=case)


@pytest.mark.heavy
def test_a_sheet_is_taken_out_once_and_its_history_stays(desk: Desk) -> None:
    case = registered(desk)
    made = keep(desk, case)
    desk.do("take_out_sum", {"sum": made}, case=case)
    assert working.kept_sums(desk, case) == ()
    with pytest.raises(RuleBroken, match="sum_not_here"):
        desk.do("take_out_sum", {"sum": made}, case=case)
