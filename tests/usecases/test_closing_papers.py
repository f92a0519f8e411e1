"""No case is closed while a required paper could neither be found nor be printed."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
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


@pytest.mark.parametrize("closing", ["printable", "on_file"])
def test_talks_that_never_began_need_no_record(desk: Desk, closing: str) -> None:
    desk.do("set_paper_habits", {"closing": closing})
    case = led(desk, "give_notice")
    desk.do("terminate", ON | {"ground": "gap"}, case=case)
    papers_desk.issue(desk, case, [one.code for one in papers_desk.unissued(desk, case)])
    desk.do("close_case", ON, case=case)
    assert asking.facts_of(desk, case).stage == "closed"


def _rated(desk: Desk) -> str:
    """A people's case in which everything is done but the papers and the closing."""
    return led(desk, "rate")


def test_a_centre_that_wants_its_papers_first_does_not_close_without_them(desk: Desk) -> None:
    desk.do("set_paper_habits", {"closing": "on_file"})
    case = _rated(desk)
    owed = papers_desk.unissued(desk, case)
    with pytest.raises(RuleBroken) as refused:
        desk.do("close_case", ON, case=case)
    assert (refused.value.code, refused.value.article) == (
        "papers_not_on_file", "人民调解法第二十七条",
    )  # fmt: skip
    named = str(refused.value.values["papers"]).split("、")
    assert "人民调解协议书" in named
    assert len(named) == len(owed)


def test_issued_at_once_or_taken_in_they_let_it_be_closed(desk: Desk) -> None:
    desk.do("set_paper_habits", {"closing": "on_file"})
    case = _rated(desk)
    first, *others = [one.code for one in papers_desk.unissued(desk, case)]
    desk.do("record_paper", {"code": first, "pdf": "0" * 64}, case=case)
    sheets, stopped = papers_desk.issue(desk, case, others)
    assert (len(sheets) >= len(others), stopped) == (True, [])
    assert papers_desk.unissued(desk, case) == []
    desk.do("close_case", ON, case=case)
    assert asking.facts_of(desk, case).closed_on is not None


def test_a_centre_that_has_settled_nothing_closes_with_what_can_be_printed(desk: Desk) -> None:
    case = _rated(desk)
    assert papers_desk.unissued(desk, case)
    desk.do("close_case", ON, case=case)


def test_nothing_else_may_be_settled(desk: Desk) -> None:
    with pytest.raises(BadInput, match="choice_unknown"):
        desk.do("set_paper_habits", {"closing": "never"})


def test_of_an_application_and_a_register_sheet_one_is_owed_and_what_voids_it_is_told(
    desk: Desk,
) -> None:
    owed = {one.name: one.voids for one in papers_desk.unissued(desk, _withdrawn(desk))}
    assert owed["行政调解受理通知书"] == ("行政.机关",)
    assert len([name for name in owed if "登记表" in name or "申请书" in name]) <= 1


OPINION = {
    "petition_demand": "赔偿损失",
    "opinion_law": "民法典第一千一百六十五条",
    "opinion_kind": "支持",
    "opinion_body": "责成施工单位修复。",
}


def _answered(desk: Desk, **details: str) -> str:
    """A petition of which the opinion was served; what it says was typed, or not."""
    case = registered(desk, track="petition")
    desk.do("record_step", {"step": "classified", "number": "第六项"} | ON, case=case)
    desk.do("accept", ON, case=case)
    for key in ("told", "opinion", "opinion_served"):
        desk.do("record_step", {"step": key, "number": "处1号"} | ON, case=case)
    if details:
        desk.do("set_details", {"details": details}, case=case)
    desk.do("follow_up", ON | {"text": "已告知"}, case=case)
    return case


def test_an_opinion_without_what_the_law_wants_in_it_is_no_opinion(desk: Desk) -> None:
    case = _answered(desk)
    with pytest.raises(RuleBroken) as refused:
        desk.do("close_case", ON, case=case)
    assert refused.value.code == "papers_lacking"
    named = str(refused.value.values["facts"])
    assert [
        part for part in ("诉求", "政策法律依据", "处理意见", "意见类别") if part not in named
    ] == []
    _, stopped = papers_desk.issue(desk, case, ["XF-06"])
    assert [one.code for one in stopped] == ["XF-06"]


@pytest.mark.parametrize("key", [*OPINION, ""])
def test_each_essential_of_an_opinion_is_asked_for_by_its_name(desk: Desk, key: str) -> None:
    case = _answered(desk, **{k: v for k, v in OPINION.items() if k != key})
    owed = {one.code: one.voids for one in papers_desk.unissued(desk, case)}
    assert len(owed["XF-06"]) == (1 if key else 0)
    if not key:
        desk.do("close_case", ON, case=case)
