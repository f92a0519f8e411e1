"""A petition that a committee has mediated: its own papers name the committee's agreement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, EpisodeFacts, Track
from mediation_desk.papers.facts import facts_for
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import STEPS, registered

NUMBER = "(2026)河湾人调字第33号"
MINE = EpisodeFacts("e1", 1, "petition")
THEIRS = EpisodeFacts(
    "e2", 2, "people", organization="河湾镇人民调解委员会", agreed_on=date(2026, 7, 31),
    agreement_no=NUMBER, case_no="(2026)河湾调字第9号",
)  # fmt: skip
PETITION = CaseFacts("c", track=Track.PETITION, episode_id="e1", episodes=(MINE, THEIRS))
ON = "2026-04-07"
HANDED = (
    ("record_step", {"step": "classified", "on": ON, "number": "第六项"}),
    ("accept", {"on": ON}),
    ("hand_over", {"pair": "petition_people", "on": ON, "to_track": "people", "consented": ON}),
    ("sign_handoff", {"on": ON, "by": "蒲守信"}),
)


def test_the_visit_and_the_opinion_name_the_committees_agreement() -> None:
    facts = facts_for(PETITION, "RM-12")
    petition = facts["信访"]
    assert facts["协议编号"] == NUMBER
    assert isinstance(petition, dict)
    assert petition["化解"] == (
        f"经河湾镇人民调解委员会调解，各方当事人于2026年7月31日自愿达成调解协议（编号：{NUMBER}）。"
    )


def test_another_track_does_not_borrow_an_agreement() -> None:
    other = replace(PETITION, track=Track.ADMINISTRATIVE)
    assert facts_for(other, "RM-12")["协议编号"] is None


def test_the_runs_of_a_case_tell_their_agreements(desk: Desk) -> None:
    case = registered(desk, track="petition", subtrack="访调")
    until = [verb for verb, _ in STEPS].index("seal_agreement") + 1
    for verb, values in (*HANDED, *STEPS[:until], ("go_on_with", {"episode": "1"})):
        desk.do(verb, values, case=case)
    facts = asking.facts_of(desk, case)
    petition, committee = facts.episodes
    assert (facts.track, petition.ended_on) == (Track.PETITION, None)
    assert (committee.agreed_on, committee.ended_on) == (date(2026, 4, 13), date(2026, 4, 13))
    assert committee.agreement_no
    assert facts_for(facts, "RM-12")["协议编号"] == committee.agreement_no
