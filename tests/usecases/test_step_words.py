"""What a step must tell, in which words, and what it turns the case into."""

from __future__ import annotations

import pytest

from mediation_desk.domain.case_facts import Outcome
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.tracks.clocks import mediation_clock
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import registered

ON = "2026-04-08"
COURT = "青禾县人民法院"
OTHER = "第一项：应当由审判机关、检察机关、公安机关依法处理"


def petition(desk: Desk, kind: str = "普通") -> str:
    return registered(desk, track="petition", subtrack=kind)


def sort(desk: Desk, case: str, number: str) -> None:
    desk.do("record_step", {"step": "classified", "on": ON, "number": number}, case=case)


def test_a_petition_is_not_sorted_without_saying_as_what(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="step_untold") as refused:
        sort(desk, petition(desk), "")
    assert refused.value.article == "信访工作条例第三十一条"
    assert refused.value.field == "number"


def test_a_choice_may_be_typed_by_its_beginning_and_no_other_word_will_do(desk: Desk) -> None:
    case = petition(desk)
    sort(desk, case, "第六项")
    step = asking.facts_of(desk, case).step("classified")
    assert step is not None
    assert step.number == "第六项：其他事项，按信访程序办理"
    with pytest.raises(BadInput, match="choice_unknown"):
        sort(desk, case, "第")


def test_the_latest_sorting_counts(desk: Desk) -> None:
    case = petition(desk)
    sort(desk, case, OTHER)
    with pytest.raises(RuleBroken, match="other_procedure"):
        desk.do("accept", {"on": ON}, case=case)
    sort(desk, case, "第六项")
    desk.do("accept", {"on": ON}, case=case)
    assert asking.facts_of(desk, case).accepted_on is not None


def test_what_is_not_simple_goes_on_as_ordinary_with_the_sixty_days(desk: Desk) -> None:
    case = petition(desk, "简易")
    sort(desk, case, "第六项")
    desk.do("set_details", {"details": {"petition_repeat": "重复"}}, case=case)
    told = {"step": "to_ordinary", "on": ON, "text": "重复信访"}
    desk.do("record_step", told, case=case)
    desk.do("accept", {"on": ON}, case=case)
    facts = asking.facts_of(desk, case)
    clock = mediation_clock(facts, desk.rules)
    assert (facts.subtrack, clock.rule.id if clock else "") == ("普通", "petition.handle")


def test_what_is_chosen_in_the_details_is_one_of_the_choices(desk: Desk) -> None:
    with pytest.raises(BadInput, match="choice_unknown"):
        desk.do("set_details", {"details": {"opinion_kind": "同意"}}, case=petition(desk))


def test_a_courts_order_is_never_left_at_the_door(desk: Desk) -> None:
    case = registered(desk, track="judicial", subtrack="普通程序", mode="法官主持")
    desk.do("record_consent", {"on": ON}, case=case)
    desk.do("accept", {"on": ON}, case=case)
    order = {"step": "court_order", "on": ON, "number": "民初9号", "organ": COURT}
    desk.do("record_step", order, case=case)
    served = {"step": "served", "on": ON, "person": "陈翀", "organ": "留置送达"}
    with pytest.raises(RuleBroken, match="choice_unknown") as refused:
        desk.do("record_step", served, case=case)
    assert "第一百三十三条" in refused.value.article


@pytest.mark.parametrize(
    "last",
    [
        ({"step": "served", "on": ON, "person": "龚㛃兰、陈翀"},),
        tuple({"step": "served", "on": ON, "person": who} for who in ("陈翀", "龚㛃兰")),
        ({"step": "court_record", "on": ON, "organ": COURT},),
    ],
    ids=["both at once", "one after the other", "in the minutes"],
)
def test_a_suit_is_closed_when_the_order_has_effect(
    desk: Desk, last: tuple[dict[str, str], ...]
) -> None:
    case = registered(desk, track="judicial", subtrack="普通程序", mode="法官主持")
    desk.do("record_consent", {"on": ON}, case=case)
    desk.do("accept", {"on": ON}, case=case)
    order = {"step": "court_order", "on": ON, "number": "民初9号", "organ": COURT}
    for step in (order, *last):
        desk.do("record_step", step, case=case)
    desk.do("close_case", {"on": "2026-04-09"}, case=case)
    assert asking.facts_of(desk, case).closed_on is not None


def test_a_mediator_stays_where_both_sides_want_it(desk: Desk) -> None:
    case = registered(desk, track="pre_litigation", mode="立案前委派")
    letter = {"step": "entrusted", "on": ON, "number": "函1号", "organ": COURT}
    asks = {"party": "陈翀", "mediator": "蒲守信", "on": ON, "reason": "曾是邻居"}
    for verb, values in (
        ("record_step", letter),
        ("accept", {"on": ON}),
        ("record_consent", {"on": ON}),
        ("assign_mediator", {"name": "蒲守信", "on": ON}),
        ("give_notice", {"on": ON}),
        ("request_recusal", asks),
        ("decide_recusal", {"on": ON, "granted": False, "both_agree": True}),
        ("hold_session", {"on": ON, "result": "continued", "text": "陈述。"}),
    ):
        desk.do(verb, values, case=case)
    assert len(asking.facts_of(desk, case).held_sessions()) == 1


def test_entrusting_after_the_filing_begins_in_2025(desk: Desk) -> None:
    way = {"track": "pre_litigation", "subtrack": "普通程序", "mode": "登记立案后委托"}
    with pytest.raises(RuleBroken, match="mode_not_yet") as refused:
        registered(desk, **way, on="2024-12-31")
    assert "2025年1月1日" in refused.value.article
    assert registered(desk, **way, on="2025-01-02")


def test_talks_go_on_when_the_court_finds_no_sham(desk: Desk) -> None:
    case = registered(desk, track="judicial", subtrack="普通程序", mode="法官主持")
    sham = {"step": "suspended", "on": ON, "organ": COURT, "text": "双方陈述反常地一致"}
    for verb, values in (
        ("record_consent", {"on": ON}),
        ("accept", {"on": ON}),
        ("assign_mediator", {"name": "蒲守信", "on": ON}),
        ("give_notice", {"on": ON}),
        ("record_step", sham),
        ("record_step", {"step": "resumed", "on": ON, "organ": COURT}),
        ("hold_session", {"on": ON, "result": "continued", "text": "陈述。"}),
    ):
        desk.do(verb, values, case=case)
    assert len(asking.facts_of(desk, case).held_sessions()) == 1


def led_by_judge(desk: Desk) -> str:
    case = registered(desk, track="judicial", subtrack="普通程序", mode="法官主持")
    desk.do("record_consent", {"on": ON}, case=case)
    desk.do("accept", {"on": ON}, case=case)
    return case


def test_who_goes_back_on_it_before_the_service_sends_the_suit_to_judgment(desk: Desk) -> None:
    case = led_by_judge(desk)
    order = {"step": "court_order", "on": ON, "number": "民初9号", "organ": COURT}
    desk.do("record_step", order, case=case)
    assert asking.facts_of(desk, case).outcome is Outcome.DECIDED
    desk.do("record_step", {"step": "reneged", "on": ON, "person": "陈翀"}, case=case)
    assert asking.facts_of(desk, case).outcome is Outcome.OPEN
    desk.do("terminate", {"on": ON, "ground": "unwilling"}, case=case)
    desk.do("close_case", {"on": "2026-04-09"}, case=case)
    assert asking.facts_of(desk, case).outcome is Outcome.NOT_AGREED


def test_what_is_put_into_the_minutes_ends_the_suit_without_an_order(desk: Desk) -> None:
    case = led_by_judge(desk)
    desk.do("record_step", {"step": "court_record", "on": ON, "organ": COURT}, case=case)
    desk.do("close_case", {"on": "2026-04-09"}, case=case)
    assert asking.facts_of(desk, case).outcome is Outcome.DECIDED


def test_the_talks_of_a_suit_are_open_where_both_sides_agreed(desk: Desk) -> None:
    case = led_by_judge(desk)
    for verb, values in (
        ("assign_mediator", {"name": "蒲守信", "on": ON}),
        ("give_notice", {"on": ON}),
        ("record_step", {"step": "open_agreed", "on": ON}),
        ("hold_session", {"on": ON, "result": "continued", "text": "陈述。", "is_open": True}),
    ):
        desk.do(verb, values, case=case)
    assert asking.facts_of(desk, case).held_sessions()[0].is_open
