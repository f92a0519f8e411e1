"""专项, 步骤, 移送, 来件: every name is there, and each fact stands at its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from mediation_desk.domain.case_facts import (
    CaseFacts,
    EpisodeFacts,
    HandoffFacts,
    IntakeSource,
    StepFacts,
    Track,
)
from mediation_desk.papers.facts_tracks import court_case_no, court_of, track_facts, track_names
from mediation_desk.shipped import shipped
from tests import builders as b

DETAILS = {"loss_total": "12000", "accident_facts": "第一段\n第二段", "new_key": "新的"}
SENT = HandoffFacts(
    "h-1", 1, "people-judicial", "episode-1", organ="青禾县人民法院", letter_no="河综函〔2026〕3号",
    sent_on=date(2026, 5, 6), materials=("卷宗复印件1册", ""), received_on=date(2026, 5, 8),
    received_by="钱某", accepted=True, code="YS-1",
)  # fmt: skip


def a_case(**more: object) -> CaseFacts:
    return b.a_case().parties(1).but(episode_id="episode-1", **more).done()


def test_an_empty_case_has_every_name_and_no_value() -> None:
    facts = track_facts(CaseFacts("x"))
    assert facts["专项"]["事故时间"] is None  # type: ignore[index]
    assert facts["步骤"]["签收材料"]["日期"] is None  # type: ignore[index]
    assert facts["移送"]["材料"] == []  # type: ignore[index]


def test_details_are_told_by_their_kind() -> None:
    told = track_facts(a_case(details=DETAILS))["专项"]
    assert told["损失合计"] == "12000.00元"  # type: ignore[index]
    assert told["损失合计全"] == "人民币12000.00元（大写：人民币壹万贰仟元整）"  # type: ignore[index]
    assert told["事故经过段落"] == ["第一段", "第二段"]  # type: ignore[index]
    assert told["new_key"] == "新的"  # type: ignore[index]


def test_a_sum_that_cannot_be_read_stays_as_it_was_typed() -> None:
    assert track_facts(a_case(details={"loss_total": "约一万"}))["专项"]["损失合计"] == "约一万"  # type: ignore[index]


def test_the_latest_step_of_a_kind_stands_under_each_of_its_names() -> None:
    steps = (
        StepFacts("s-1", "received", date(2026, 5, 1), number="甲1"),
        StepFacts("s-2", "received", date(2026, 5, 9), number="甲2", due_on=date(2026, 6, 8)),
    )
    told = track_facts(a_case(steps=steps))["步骤"]
    assert told["收到来件"] == told["收到申请"]  # type: ignore[index]
    assert told["收到来件"]["文号"] == "甲2"  # type: ignore[index]
    assert told["收到来件"]["期限"] == "2026年6月8日"  # type: ignore[index]


def test_the_latest_handoff_out_of_the_episode_that_was_not_recalled() -> None:
    recalled = replace(SENT, id="h-2", seq=2, recalled_on=date(2026, 5, 7), letter_no="撤")
    other = replace(SENT, id="h-3", seq=3, episode_id="episode-2", letter_no="别")
    case = a_case(handoffs=(SENT, recalled, other))
    told = track_facts(case)["移送"]
    assert (told["文号"], told["材料"], told["接受"]) == (  # type: ignore[index]
        "河综函〔2026〕3号", ["卷宗复印件1册"], "☑",
    )  # fmt: skip
    assert track_facts(case, "h-3")["移送"]["文号"] == "别"  # type: ignore[index]


def test_the_receiver_is_the_body_of_the_episode_that_was_opened() -> None:
    sent = replace(SENT, organ="", to_episode_id="episode-2")
    opened = EpisodeFacts("episode-2", 2, "people", organization=b.COMMITTEE.name)
    assert track_facts(a_case(handoffs=(sent,)))["移送"]["接收单位"] is None  # type: ignore[index]
    told = track_facts(a_case(handoffs=(sent,), episodes=(opened,)))["移送"]
    assert told["接收单位"] == b.COMMITTEE.name  # type: ignore[index]


def test_what_came_in_from_a_court_names_court_number_and_the_day_of_signing() -> None:
    steps = (StepFacts("s", "signed_for", date(2026, 5, 8), person="蒲守信"),)
    case = a_case(
        track=Track.PRE_LITIGATION, source=IntakeSource.COURT, steps=steps,
        outside_no="(2026)甘0000民诉前调8号", details={"court": "青禾县人民法院"},
    )  # fmt: skip
    told = track_facts(case)["来件"]
    assert (told["机关"], told["收到日期"]) == ("青禾县人民法院", "2026年5月8日")  # type: ignore[index]
    assert court_case_no(case) == told["文号"] == "(2026)甘0000民诉前调8号"  # type: ignore[index]
    assert court_of(case) == "青禾县人民法院"


def test_the_day_of_acceptance_is_that_of_receipt_where_a_court_entrusted_the_case() -> None:
    steps = (
        StepFacts("s", "entrusted", date(2026, 4, 3), "青法委派〔2026〕12号", "青禾县人民法院"),
    )
    told = track_facts(a_case(steps=steps, accepted_on=date(2026, 4, 6)))["来件"]
    assert told["机关"] == "青禾县人民法院"  # type: ignore[index]
    assert told["文号"] == "青法委派〔2026〕12号"  # type: ignore[index]
    assert told["日期"] == "2026年4月3日"  # type: ignore[index]
    assert told["收到日期"] == "2026年4月6日"  # type: ignore[index]


def declared(kind: str, content: object) -> set[str]:
    """Keys that a track file declares under ``steps`` or ``fields``, at whatever depth."""
    if not isinstance(content, dict):
        return set()
    here = content.get(kind)
    own = {k for k, v in here.items() if isinstance(v, dict)} if isinstance(here, dict) else set()
    return own.union(*(declared(kind, inner) for inner in content.values()))


@pytest.mark.parametrize(
    "place", sorted(shipped("resources", "tracks").glob("*.yaml")), ids=lambda p: p.stem
)
def test_every_step_and_field_of_a_track_has_a_name_for_papers(place: Path) -> None:
    if place.name == "names.yaml":
        return
    content, names = yaml.safe_load(place.read_text(encoding="utf-8")), track_names()
    assert declared("steps", content) - set(names.steps) == set()
    assert declared("fields", content) - set(names.details) == set()


def test_no_name_stands_twice() -> None:
    names = track_names()
    steps = [zh for several in names.steps.values() for zh in several]
    for words in (steps, list(names.details.values())):
        assert len(words) == len(set(words))
    assert (names.days | names.sums | names.texts) <= set(names.details)
