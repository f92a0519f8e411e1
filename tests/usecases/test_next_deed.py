"""The filled button of the case page where a case was handed on: the receipt, then the answer."""

from __future__ import annotations

from mediation_desk.usecases import asking
from mediation_desk.usecases.casework.next_step import NextDeed, next_deed
from mediation_desk.usecases.desk import Desk
from tests.desks import led, registered

ON = {"on": "2026-04-20"}


def _next(desk: Desk, case: str) -> NextDeed:
    page = asking.case_page(desk, case)
    found = next_deed(page.facts, page.allowed, desk.rules.of(page.facts))
    assert found is not None
    return found


def _ended(desk: Desk) -> str:
    case = led(desk, "give_notice")
    for verb, values in (("terminate", {"ground": "gap"}), ("follow_up", {}), ("rate", {})):
        desk.do(verb, ON | values, case=case)
    return case


def test_a_letter_to_somebody_outside_is_signed_for_and_answered_before_closing(desk: Desk) -> None:
    case = _ended(desk)
    desk.do("hand_over", {**ON, "pair": "to_county", "organ": "县综治中心"}, case=case)
    for verb, more in (("sign_handoff", {"by": "收发室"}), ("return_handoff", {"result": "已办"})):
        deed = _next(desk, case)
        assert deed.spec.name == verb
        desk.do(verb, {**ON, **deed.values, **more}, case=case)
    assert _next(desk, case).spec.name == "close_case"


def test_the_answer_is_offered_once_the_run_that_was_opened_has_ended(desk: Desk) -> None:
    case = led(desk, "give_notice")
    sent = {**ON, "pair": "people_professional", "to_track": "professional", "consented": ON["on"]}
    desk.do("hand_over", sent, case=case)
    desk.do("sign_handoff", {**ON, "by": "医调委"}, case=case)
    assert _next(desk, case).spec.name == "record_consent"
    desk.do("refuse", {**ON, "grounds": ["other"], "text": "不属范围"}, case=case)
    desk.do("rate", ON, case=case)
    assert _next(desk, case).spec.name == "return_handoff"


def test_a_filing_that_is_wanted_after_the_end_is_what_is_next(desk: Desk) -> None:
    case = registered(desk, track="pre_litigation", mode="立案前委派", on="2026-04-20")
    for step in ("withdrawn_suit", "filing_wanted"):
        told = {"step": step, "number": "1号", "person": "陈翀"}
        desk.do("record_step", ON | told, case=case)
    assert _next(desk, case).values == {"step": "docketed"}
