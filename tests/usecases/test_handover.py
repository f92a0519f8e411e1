"""一条龙: what holds of every hand-off: what stays behind, what comes too late, who must answer."""

from __future__ import annotations

import dataclasses
import io
from datetime import date

import docx
import pytest

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Track
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.parties import Consent
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking
from mediation_desk.usecases.casework.private_notes import private_notes
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.filing.handoff_letters import issue_letter
from tests.desks import MEDIATOR, at, led, registered

SENT, SIGNED, BACK = "2026-04-14", "2026-04-15", "2026-04-18"
SECRET = ("其实四千元也能接受", "4321", "愿再让一步")


def facts(desk: Desk, case: str) -> CaseFacts:
    return asking.facts_of(desk, case)


def sent(desk: Desk, case: str, pair: str = "people_admin", **more: object) -> str:
    """Hand the case over and give the hand-off's code."""
    track = "administrative" if pair == "people_admin" else ""
    values = {"pair": pair, "on": SENT, "to_track": track, "consented": SENT}
    desk.do("hand_over", values | more, case=case)
    return facts(desk, case).handoffs[-1].code


def signed(desk: Desk, case: str, **more: object) -> None:
    desk.do("sign_handoff", {"on": SIGNED, "by": "蒲守信"} | more, case=case)


def refusal(desk: Desk, verb: str, values: dict[str, object], case: str) -> RuleBroken:
    with pytest.raises(RuleBroken) as refused:
        desk.do(verb, values, case=case)
    return refused.value


def planted(desk: Desk) -> str:
    """A case in talks in which something was said in confidence and offered at the table."""
    case = led(desk, "hold_session")
    note = {"party": "陈翀", "text": SECRET[0], "amount": SECRET[1]}
    at(desk, MEDIATOR).do("note_private", note, case=case)
    offer = {"party": "陈翀", "amount": SECRET[1], "text": SECRET[2]}
    desk.do("add_offer", offer, case=case)
    desk.do("set_details", {"details": {"private_reason": SECRET[2]}}, case=case)
    return case


def test_nothing_confidential_is_in_the_new_run(desk: Desk) -> None:
    case = planted(desk)
    desk.do("assign_mediator", {"name": "何玉霞", "on": "2026-04-13"}, case=case)
    assert len(private_notes(at(desk, MEDIATOR), case)) == 1
    sent(desk, case)
    signed(desk, case)
    desk.do("assign_mediator", {"name": "蒲守信", "on": SIGNED}, case=case)
    there = facts(desk, case)
    assert [w for w in SECRET if w in str(dataclasses.asdict(there))] == []
    assert private_notes(at(desk, MEDIATOR), case) == []
    assert there.sessions == ()


def test_nothing_confidential_is_in_a_paper_of_the_new_run_or_in_the_letter(desk: Desk) -> None:
    case = planted(desk)
    sent(desk, case)
    letter = issue_letter(desk, case, facts(desk, case).handoffs[0].id)
    signed(desk, case)
    there = facts(desk, case)
    codes = [p.key for p in catalogue().papers if p.applies_to(there)]
    sheets, _ = papers_desk.issue(desk, case, codes)
    assert len(sheets) > 3
    words = [
        "".join(docx.Document(io.BytesIO(s.docx)).element.body.itertext())
        for s in (*sheets, *letter)
    ]
    assert [w for w in SECRET for text in words if w in text] == []


@pytest.mark.parametrize(
    "told",
    [
        {"materials": ["申请书", "私下谈话记录一份"]},
        {"materials": ["背靠背调解笔录"]},
        {"reason": "对方让步到四千元，仍谈不拢"},
    ],
)
def test_private_talk_and_concessions_never_travel(desk: Desk, told: dict[str, object]) -> None:
    case = registered(desk)
    with pytest.raises(RuleBroken) as refused:
        sent(desk, case, **told)
    assert refused.value.code == "private_never_travels"
    assert facts(desk, case).handoffs == ()


def test_that_nobody_gave_way_may_be_told(desk: Desk) -> None:
    case = registered(desk)
    sent(desk, case, reason="双方互不让步，请依法处理")
    assert len(facts(desk, case).handoffs) == 1


def test_a_reason_that_tells_too_much_is_marked_beside_the_reason(desk: Desk) -> None:
    case = registered(desk)
    told = {"pair": "people_suit", "on": SENT, "to_track": "pre_litigation"}
    told |= {"to_mode": "立案前委派", "reason": "互不让步；乙背靠背说可以给三千"}
    refused = refusal(desk, "hand_over", told, case)
    assert (refused.code, refused.field) == ("private_never_travels", "reason")


def test_secrets_of_an_investigation_do_not_travel_from_the_police(desk: Desk) -> None:
    case = registered(desk, track="administrative", subtrack="治安")
    with pytest.raises(RuleBroken) as refused:
        sent(desk, case, "police_people", to_track="people", materials=["讯问笔录"])
    assert refused.value.code == "not_passed_on"


def test_the_police_at_this_desk_write_their_own_letter(desk: Desk) -> None:
    with desk.batch("init") as work:
        work.put(Row.ORGANIZATION, kind="organ", name="青禾县公安局河湾派出所")
    case = registered(
        desk, track="administrative", subtrack="治安", organization="青禾县公安局河湾派出所"
    )
    sent(desk, case, "police_people", to_track="people")
    (letter,) = issue_letter(desk, case, facts(desk, case).handoffs[0].id)
    assert (letter.code, letter.pages) == ("XJ-04", 3)


def test_each_run_keeps_what_its_parties_said(desk: Desk) -> None:
    case = registered(desk)
    desk.do("record_consent", {"on": "2026-04-07"}, case=case)
    first = facts(desk, case).episode_id
    sent(desk, case)
    signed(desk, case)
    assert {p.consent for p in facts(desk, case).parties} == {Consent.UNKNOWN}
    desk.do("go_on_with", {"episode": first}, case=case)
    assert {p.consent for p in facts(desk, case).parties} == {Consent.AGREED}
    desk.do("go_on_with", {"episode": "2"}, case=case)
    assert {p.consent for p in facts(desk, case).parties} == {Consent.UNKNOWN}
    assert desk.store.tables_unlike_log() == []


def test_what_nobody_signed_for_is_taken_back_and_what_was_refused_stays(desk: Desk) -> None:
    case = registered(desk)
    first = sent(desk, case)
    assert refusal(desk, "hand_over", {"pair": "people_suit", "on": SENT}, case).code == (
        "handoff_open"
    )
    desk.do("recall_handoff", {"on": SIGNED, "reason": "写错"}, case=case)
    again = {"handoff": first, "on": SIGNED, "by": "某科"}
    assert refusal(desk, "sign_handoff", again, case).code == "handoff_recalled_already"
    sent(desk, case)
    signed(desk, case, accepted=False, refusal="不属职权")
    assert (facts(desk, case).track, facts(desk, case).outcome) == (Track.PEOPLE, Outcome.OPEN)
    assert not facts(desk, case).handoffs[-1].is_open


def test_a_case_in_another_tracks_hands_can_still_be_reported_to_the_police(desk: Desk) -> None:
    case = registered(desk, track="petition")
    sent(desk, case, "petition_people", to_track="people")
    signed(desk, case)
    sent(desk, case, "to_police", organ="河湾派出所", on=SIGNED)
    sent(desk, case, "people_suit", to_track="judicial", to_mode="登记立案后委托", on=SIGNED)
    assert [h.is_open for h in facts(desk, case).handoffs] == [True, True, True]


def test_a_case_passes_through_three_tracks_and_each_answers(desk: Desk) -> None:
    case = registered(desk)
    sent(desk, case)
    signed(desk, case)
    sent(desk, case, "admin_suit", to_track="pre_litigation", to_mode="立案前委派", on=SIGNED)
    signed(desk, case, handoff="2")
    desk.do("withdraw", {"on": BACK, "text": "撤回"}, case=case)
    for number in ("2", "1"):
        desk.do("return_handoff", {"handoff": number, "on": BACK, "result": "撤回"}, case=case)
    runs = [e.track for e in facts(desk, case).episodes]
    assert runs == ["people", "administrative", "pre_litigation"]
    assert not any(h.is_open for h in facts(desk, case).handoffs)


def test_a_receipt_opens_the_run_from_the_one_that_sent_it(desk: Desk) -> None:
    case = registered(desk, track="petition")
    sent(desk, case, "petition_people", to_track="people")
    signed(desk, case)
    code = sent(
        desk, case, "people_suit", to_track="pre_litigation", to_mode="立案前委派", on=SIGNED
    )
    petition, people = facts(desk, case).episodes
    desk.do("go_on_with", {"episode": petition.id}, case=case)
    signed(desk, case, handoff=code)
    desk.do("go_on_with", {"episode": people.id}, case=case)
    assert facts(desk, case).outcome is Outcome.HANDED_OVER
    desk.do("go_on_with", {"episode": petition.id}, case=case)
    assert facts(desk, case).outcome is Outcome.OPEN


def test_the_other_runs_days_are_due_too(desk: Desk) -> None:
    case = registered(desk, track="petition")
    sent(desk, case, "petition_people", to_track="people")
    signed(desk, case)
    sheet = asking.due_sheet(desk, date(2026, 4, 20))
    rules = {row.rule for row in (*sheet.due, *sheet.late)}
    assert {"petition.notify", "people.accept"} <= rules


def test_the_committee_answers_before_the_petitions_own_days_are_over(desk: Desk) -> None:
    case = registered(desk, track="petition", subtrack="访调")
    ways = desk.rules.track(Track.PETITION).steps["classified"].choices["number"]
    sort = {"step": "classified", "on": "2026-04-07", "text": "邻里"}
    sort["number"] = next(way for way in ways if way.startswith("第六项"))
    desk.do("record_step", sort, case=case)
    desk.do("accept", {"on": "2026-04-07"}, case=case)
    late = {"pair": "petition_people", "on": SENT, "to_track": "people", "consented": SENT}
    refused = refusal(desk, "hand_over", late | {"return_by": "2026-06-09"}, case)
    assert (refused.code, refused.article) == ("answer_after_limit", "信访工作条例34条")
    sent(desk, case, "petition_people", to_track="people")
    assert facts(desk, case).handoffs[0].return_by == date(2026, 6, 5)


def traffic(desk: Desk, ended: str) -> str:
    """A road accident that people's mediation has not settled."""
    case = led(desk, "hold_session", stat_type="道路交通事故纠纷")
    desk.do("terminate", {"on": ended, "ground": "gap"}, case=case)
    return case


@pytest.mark.parametrize("kind", ["交通", ""])
@pytest.mark.parametrize(("day", "may"), [("2026-04-16", True), ("2026-04-17", False)])
def test_the_traffic_police_take_it_within_three_working_days(
    desk: Desk, day: str, may: bool, kind: str
) -> None:
    case = traffic(desk, "2026-04-13")
    told = {"pair": "people_admin", "on": day, "to_track": "administrative", "to_subtrack": kind}
    told |= {"consented": "2026-04-14"}
    if may:
        desk.do("hand_over", told, case=case)
    else:
        refused = refusal(desk, "hand_over", told, case)
        assert refused.code == "limit_passed"
        assert "85" in refused.article
    assert len(facts(desk, case).handoffs) == int(may)


def test_a_way_of_one_kind_is_closed_to_others(desk: Desk) -> None:
    case = registered(desk, track="administrative", subtrack="交通")
    told = {"on": SENT, "to_track": "people", "consented": SENT}
    refused = refusal(desk, "hand_over", told | {"pair": "police_people"}, case)
    assert (refused.code, "交警转人民调解" in refused.values["known"]) == ("handoff_unknown", True)
    sent(desk, case, "traffic_people", to_track="people")


def test_what_came_in_holds_the_case_until_it_is_answered(desk: Desk) -> None:
    case = led(desk, "rate", source="prosecutor")
    told = {"pair": "检调对接", "organ": "青禾县人民检察院", "on": "2026-04-07"}
    desk.do("take_in_handoff", told | {"consented": "2026-04-07"}, case=case)
    assert refusal(desk, "close_case", {"on": "2026-04-19"}, case).code == "handoff_open"
    desk.do("return_handoff", {"on": "2026-04-19", "result": "已达成赔偿协议"}, case=case)
    desk.do("close_case", {"on": "2026-04-19"}, case=case)
    assert facts(desk, case).closed_on == date(2026, 4, 19)


def test_the_answer_owed_is_due_on_its_day(desk: Desk) -> None:
    case = registered(desk)
    told = {"pair": "from_department", "organ": "青禾县民政局", "on": "2026-04-07"}
    desk.do("take_in_handoff", told | {"return_by": "2026-04-24"}, case=case)
    due = asking.due_sheet(desk, date(2026, 4, 20)).due
    assert ("回告青禾县民政局", date(2026, 4, 24)) in {(row.what, row.last_day) for row in due}
    desk.do("refuse", {"on": "2026-04-18", "grounds": ["no_opponent"]}, case=case)
    desk.do("return_handoff", {"on": "2026-04-18", "result": "不予受理"}, case=case)
    left = asking.due_sheet(desk, date(2026, 4, 20)).due
    assert not [row for row in left if row.what.startswith("回告")]


def test_what_a_court_entrusts_is_its_step_too(desk: Desk) -> None:
    case = registered(desk, track="pre_litigation", mode="立案前委派")
    told = {"pair": "from_court", "organ": "青禾县人民法院", "on": "2026-04-07"}
    desk.do("take_in_handoff", told | {"letter_no": "(2026)甘0199委派3号"}, case=case)
    step = facts(desk, case).step("entrusted")
    assert step is not None
    assert (step.number, step.organ) == ("(2026)甘0199委派3号", "青禾县人民法院")


@pytest.mark.parametrize("typed", ["{0}", " {0}\n", "{1}"])
def test_a_code_is_read_as_people_type_it(desk: Desk, typed: str) -> None:
    case = registered(desk)
    code = sent(desk, case, "to_village", organ="柳树村")
    sent(desk, case, "to_county", organ="县综治中心")
    typed = typed.format(code, f"{code[:4]} {code[4:]}".lower().replace("0", "o"))
    signed(desk, case, handoff=typed)
    assert [h.received_by for h in facts(desk, case).handoffs] == ["蒲守信", ""]


def test_a_code_of_no_hand_off_is_refused(desk: Desk) -> None:
    case = registered(desk)
    sent(desk, case, "to_village", organ="柳树村")
    with pytest.raises(BadInput) as refused:
        signed(desk, case, handoff="FFFF0000")
    assert refused.value.code == "handoff_unclear"
