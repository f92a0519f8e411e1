"""一条龙: every pair of the matrix walked once: letter, signed receipt, new clock, result, back."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.parties import Consent
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.clocks import ClockState, clocks_of
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import registered

MATRIX = shipped_book().handoffs
INSIDE = [
    (pair.key, target.value)
    for pair in MATRIX.pairs.values()
    for target in pair.targets
]  # fmt: skip
OUTSIDE = [pair.key for pair in MATRIX.pairs.values() if pair.outside]
MODES = {"pre_litigation": "立案前委派", "judicial": "登记立案后委托"}
SENT, SIGNED, BACK = "2026-04-08", "2026-04-09", "2026-04-18"


def facts(desk: Desk, case: str) -> CaseFacts:
    return asking.facts_of(desk, case)


def in_track(desk: Desk, track: str) -> str:
    """A registered case of this track."""
    return registered(desk, track=track, mode=MODES.get(track, ""))


def sent(desk: Desk, case: str, pair: str, target: str = "", **more: object) -> str:
    """Hand the case over and give the hand-off's code."""
    values: dict[str, object] = {"pair": pair, "on": SENT, "to_track": target}
    values |= {"to_mode": MODES.get(target, ""), "consented": SENT}
    desk.do("hand_over", values | {"letter_no": "河转〔2026〕1号"} | more, case=case)
    return facts(desk, case).handoffs[-1].code


def signed(desk: Desk, case: str) -> None:
    desk.do("sign_handoff", {"on": SIGNED, "by": "蒲守信"}, case=case)


def ended(desk: Desk, case: str) -> None:
    """The run the case was handed to ends without an agreement."""
    desk.do("withdraw", {"on": BACK, "text": "撤回"}, case=case)


@pytest.mark.parametrize(("key", "target"), INSIDE, ids="/".join)
def test_a_pair_is_walked_there_and_back(desk: Desk, key: str, target: str) -> None:
    pair = MATRIX.pairs[key]
    case = in_track(desk, pair.source)
    first = facts(desk, case).episode_id
    code = sent(desk, case, key, target)
    with pytest.raises(RuleBroken):
        desk.do("close_case", {"on": BACK}, case=case)
    signed(desk, case)
    there = facts(desk, case)
    assert (there.track.value, len(there.episodes)) == (target, 2)
    assert all(p.consent is Consent.UNKNOWN for p in there.parties)
    assert there.steps[0].on_day == date.fromisoformat(SIGNED)
    ended(desk, case)
    desk.do("return_handoff", {"handoff": code, "on": BACK, "result": "未达成"}, case=case)
    back = facts(desk, case)
    assert back.handoffs[-1].state is HandoffState.RETURNED
    assert (back.episode_id == first) is (pair.clock != "ended")


@pytest.mark.parametrize(("key", "target"), INSIDE, ids="/".join)
def test_what_becomes_of_the_sources_clock(desk: Desk, key: str, target: str) -> None:
    pair = MATRIX.pairs[key]
    case = in_track(desk, pair.source)
    first = facts(desk, case).episode_id
    sent(desk, case, key, target)
    signed(desk, case)
    desk.do("go_on_with", {"episode": first}, case=case)
    source = facts(desk, case)
    running = [c for c in clocks_of(source, desk.rules) if c.state is ClockState.RUNNING]
    if pair.clock == "ended":
        assert source.outcome is Outcome.HANDED_OVER
        assert not [c for c in running if not c.right]
    else:
        assert source.outcome is Outcome.OPEN


@pytest.mark.parametrize("key", OUTSIDE)
def test_somebody_outside_signs_on_paper_and_the_code_files_the_sheet(desk: Desk, key: str) -> None:
    case = in_track(desk, "people")
    code = sent(desk, case, key, organ="青禾县有关单位")
    assert [hit.id for hit in asking.find(desk, code)] == [case]
    desk.do("sign_handoff", {"handoff": code, "on": SIGNED, "by": "收件人"}, case=case)
    assert len(facts(desk, case).episodes) == 1
    desk.do("return_handoff", {"handoff": code, "on": BACK, "result": "已处理"}, case=case)
    assert not facts(desk, case).handoffs[-1].is_open


@pytest.mark.parametrize("key", [p.key for p in MATRIX.pairs.values() if p.consent])
def test_where_both_must_agree_their_day_is_asked_for(desk: Desk, key: str) -> None:
    pair = MATRIX.pairs[key]
    case = in_track(desk, "people" if pair.source == "any" else pair.source)
    target = pair.targets[0].value if pair.targets else ""
    with pytest.raises(RuleBroken) as refused:
        sent(desk, case, pair.key, target, consented=None, organ="某单位")
    assert refused.value.code == "handoff_consent_missing"
    assert refused.value.article == pair.article
    assert facts(desk, case).handoffs == ()


@pytest.mark.parametrize("line", ["私下谈话记录一份", "调解中的让步"])
def test_private_talk_and_concessions_never_travel(desk: Desk, line: str) -> None:
    case = in_track(desk, "people")
    with pytest.raises(RuleBroken) as refused:
        sent(desk, case, "people_admin", "administrative", materials=["申请书", line])
    assert refused.value.code == "private_never_travels"


def test_each_run_keeps_what_its_parties_said(desk: Desk) -> None:
    case = in_track(desk, "people")
    desk.do("record_consent", {"on": "2026-04-07"}, case=case)
    first = facts(desk, case).episode_id
    sent(desk, case, "people_admin", "administrative")
    signed(desk, case)
    assert {p.consent for p in facts(desk, case).parties} == {Consent.UNKNOWN}
    desk.do("go_on_with", {"episode": first}, case=case)
    assert {p.consent for p in facts(desk, case).parties} == {Consent.AGREED}
    desk.do("go_on_with", {"episode": "2"}, case=case)
    assert {p.consent for p in facts(desk, case).parties} == {Consent.UNKNOWN}
    assert desk.store.tables_unlike_log() == []


def test_what_nobody_signed_for_is_taken_back_and_what_was_refused_stays(desk: Desk) -> None:
    case = in_track(desk, "people")
    sent(desk, case, "people_admin", "administrative")
    with pytest.raises(RuleBroken) as refused:
        sent(desk, case, "people_admin", "administrative")
    assert refused.value.code == "handoff_open"
    desk.do("recall_handoff", {"on": SIGNED, "reason": "写错"}, case=case)
    sent(desk, case, "people_admin", "administrative")
    no = {"on": SIGNED, "by": "某科", "accepted": False, "refusal": "不属职权"}
    desk.do("sign_handoff", no, case=case)
    assert facts(desk, case).track is Track.PEOPLE
    assert not facts(desk, case).handoffs[-1].is_open


def test_the_other_runs_days_are_due_too(desk: Desk) -> None:
    case = in_track(desk, "petition")
    sent(desk, case, "petition_people", "people")
    signed(desk, case)
    sheet = asking.due_sheet(desk, date(2026, 4, 20))
    rules = {row.rule for row in (*sheet.due, *sheet.late)}
    assert {"petition.notify", "people.accept"} <= rules
