"""No case is closed while a required paper could neither be found nor be printed."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import led, registered

ON = {"on": "2026-04-20"}


def _withdrawn(desk: Desk) -> str:
    """An administrative case that was accepted and given up; no organ was named."""
    case = registered(desk, track="administrative", subtrack="环境")
    for verb in ("record_consent", "accept", "withdraw"):
        desk.do(verb, ON, case=case)
    return case


def test_a_paper_without_its_must_fact_keeps_the_case_open_and_is_named(desk: Desk) -> None:
    case = _withdrawn(desk)
    with pytest.raises(RuleBroken) as refused:
        desk.do("close_case", ON, case=case)
    assert (refused.value.code, refused.value.article) == ("papers_lacking", "人民调解法第二十七条")
    assert "行政调解受理通知书" in str(refused.value.values["papers"])
    assert asking.facts_of(desk, case).closed_on is None


def test_the_fact_typed_in_lets_it_be_closed(desk: Desk) -> None:
    case = _withdrawn(desk)
    desk.do("set_details", {"details": {"organ": "县生态环境局"}}, case=case)
    desk.do("close_case", ON, case=case)
    assert asking.facts_of(desk, case).closed_on is not None


def test_the_original_taken_in_lets_it_be_closed_too(desk: Desk) -> None:
    case = _withdrawn(desk)
    for code in ("XZ-04", "XZ-09"):
        desk.do("record_paper", {"code": code, "pdf": "0" * 64}, case=case)
    desk.do("close_case", ON, case=case)
    assert asking.facts_of(desk, case).closed_on is not None


def test_talks_that_never_began_need_no_record(desk: Desk) -> None:
    case = led(desk, "give_notice")
    for verb, values in (("terminate", {"ground": "gap"}), ("close_case", {})):
        desk.do(verb, ON | values, case=case)
    assert asking.facts_of(desk, case).stage == "closed"
