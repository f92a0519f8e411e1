"""Papers of a petition: what the regulation wants in each, who is named, what a volume needs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.case_facts import CaseFacts, EpisodeFacts, HandoffFacts, IntakeSource
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.completeness import completeness
from mediation_desk.papers.issue import issue
from mediation_desk.papers.subjects import sheets_of
from tests.builders import a_case, agent
from tests.papers.templates import track_cases as t
from tests.papers.templates.pdf_words import words_of
from tests.papers.templates.reading import text_of

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|None|Undefined")
CASES: dict[str, Callable[[], CaseFacts]] = {
    "XF-01": t.petition,
    "XF-02": t.petition,
    "XF-03": lambda: t.refused(t.petition()),
    "XF-04": t.petition,
    "XF-05": t.petition,
    "XF-06": t.petition,
    "XF-08": t.petition,
    "XF-11": t.petition,
}
SAYS = {
    "XF-01": ["620123202606080017", "☑来访", "☑初次", "中岭路桥工程集团有限公司"],
    "XF-02": ["第二十三条", "六十日", "即2026年8月10日前", "不超过三十日", "0931-0000001"],
    "XF-04": [
        "青禾县交通运输局",
        "河访转〔2026〕3号",
        "十五日",
        "五个工作日",
        "2026年6月30日前反馈",
    ],
    "XF-05": ["第三十四条", "等待鉴定意见", "2026年9月9日", "负责人"],
    "XF-06": ["一、受理情况", "二、事实认定及处理意见", "三、救济途径", "青禾县信访局", "☑支持"],
    "XF-08": ["贾志远", "马占奎、苏翀", "宋瑶", "责任明确，应当赔偿。"],
    "XF-11": ["青禾县信访局", "河访意〔2026〕5号", "2026年8月6日"],
}
REVIEW = "可自收到之日起30日内向青禾县人民政府请求复查。"


def codes(case: CaseFacts) -> set[str]:
    return {code for need in completeness(case).needs for code in need.codes}


@pytest.mark.parametrize("code", CASES)
def test_every_sheet_is_issued_whole(code: str) -> None:
    case = CASES[code]()
    for subject in sheets_of(case, catalogue().paper(code).per):
        made = issue(case, code, subject.id)
        assert not made.not_drawn
        assert not LEFT_OVER.search(words_of(made.pdf))


@pytest.mark.parametrize("code", SAYS)
def test_each_paper_says_what_the_regulation_asks(code: str) -> None:
    words = words_of(issue(t.petition(), code, first(code)).pdf)
    assert [w for w in SAYS[code] if re.sub(r"\s", "", w) not in words] == []


def first(code: str) -> str:
    return sheets_of(CASES[code](), catalogue().paper(code).per)[0].id


@pytest.mark.parametrize("agreed", [True, False])
def test_the_opinion_names_the_review_with_and_without_an_agreement(agreed: bool) -> None:
    text = text_of(t.petition(agreed=agreed), "XF-06")
    assert REVIEW in text
    assert ("自愿达成调解协议" in text) is agreed


def test_an_opinion_of_which_nothing_is_known_is_a_form_to_fill() -> None:
    bare = replace(t.petition(agreed=False), details={}, steps=(), facts="")
    text = text_of(bare, "XF-06")
    assert "☐支持" in text
    assert "（上一级机关、单位）请求复查。" in text


@pytest.mark.parametrize("count", [1, 2, 7, 30])
@pytest.mark.parametrize("code", ["XF-01", "XF-02", "XF-04", "XF-05", "XF-06", "XF-08", "XF-11"])
def test_everybody_who_raised_it_is_named(code: str, count: int) -> None:
    case = t.petition(count)
    text = text_of(case, code)
    assert [p.name for p in case.applicants if p.name not in text] == []


@pytest.mark.parametrize(("count", "title"), [(1, "石玉1信访事项"), (30, "石玉1等30人信访事项")])
def test_the_opinions_title_stays_short(count: int, title: str) -> None:
    assert f"关于{title}的处理意见" in text_of(t.petition(count), "XF-06")


@pytest.mark.parametrize(
    ("reason", "route", "ticked"),
    [
        ("正在其他机关办理", "", "☑不予受理"),
        ("复核终结", "", "☑不再受理"),
        ("应当通过诉讼解决", "青禾县人民法院", "☑引导"),
    ],
)
def test_one_of_the_three_answers_is_ticked(reason: str, route: str, ticked: str) -> None:
    text = text_of(t.refused(t.petition(), reason, route), "XF-03")
    assert ticked in text
    assert text.count("☑") == 1
    assert reason in text


def test_a_letter_that_came_is_kept_and_not_made_again() -> None:
    case = t.petition()
    came = replace(case, steps=tuple(s for s in case.steps if s.kind != "transferred"))
    text = text_of(came, "XF-04")
    assert text.startswith("收　存　页")
    assert "青禾县信访局" in text
    assert "青信转〔2026〕88号" in text
    assert "本页由调解台制作，不是该机关文书" in text


def test_the_sender_of_an_own_letter_is_the_organ() -> None:
    case = replace(t.petition(), source=IntakeSource.VISIT)
    assert text_of(case, "XF-04").startswith("青禾县河湾镇人民政府")


def test_no_letter_of_the_organ_bears_a_committees_name() -> None:
    for code, make in CASES.items():
        assert "人民调解委员会" not in text_of(make(), code), code


def test_days_under_letters_are_left_to_be_written_unless_wanted() -> None:
    assert "2026年8月5日" not in text_of(t.petition(), "XF-06")
    assert "2026年8月5日" in text_of(t.petition(), "XF-06", prefill_days=True)
    assert "2026年6月12日" in text_of(t.petition(), "XF-02", prefill_days=True)


def test_the_volume_asks_for_register_notice_opinion_service_and_visit() -> None:
    asked = codes(t.petition())
    assert {"XF-01", "XF-02", "XF-06", "XF-08", "TY-13", "RM-10", "RM-12"} <= asked
    assert not asked & {"RM-01", "RM-02", "RM-03", "RM-13"}


def test_without_mediation_the_hearing_must_be_there_unless_it_was_simple() -> None:
    case = t.petition(agreed=False)
    no_hearing = replace(case, steps=tuple(s for s in case.steps if s.kind != "hearing"))
    assert "XF-08" in codes(no_hearing)
    assert "XF-08" not in codes(replace(no_hearing, subtrack="简易"))


def test_an_open_petition_asks_for_nothing_yet() -> None:
    case = t.petition(agreed=False)
    assert codes(replace(case, steps=())) == set()


def test_those_who_speak_for_a_group_are_named() -> None:
    case = t.petition(1)
    chosen = agent("杨阿妹", 6, t.AgentKind.GROUP_REPRESENTATIVE)
    people = tuple(replace(p, agents=(chosen,)) if p.seq == 1 else p for p in case.parties)
    assert "杨阿妹" in text_of(replace(case, parties=people), "XF-01")


def test_a_petition_by_telephone_ticks_its_form() -> None:
    case = replace(t.petition(), details={}, source=IntakeSource.PHONE)
    assert "☑来电" in text_of(case, "XF-01")


def test_petition_papers_are_not_offered_elsewhere() -> None:
    people = a_case().parties(1).agreed().but(closed_on=date(2026, 5, 1)).done()
    offered = {p.code for p in catalogue() if people.track.value in (p.track or ("people",))}
    assert not [c for c in offered if c.startswith(("XF-0", "XF-11", "YL", "LD")) and c != "XF-07"]


@pytest.mark.parametrize(
    ("kind", "box"),
    [("支持", "支持"), ("部分支持", "部分支持"), ("说明", "解释说明"), ("不支持", "不予支持")],
)
def test_the_kind_of_an_opinion_ticks_its_box_alone(kind: str, box: str) -> None:
    text = text_of(replace(t.petition(), details={**t.PETITION, "opinion_kind": kind}), "XF-06")
    line = next(line for line in text.splitlines() if "第三十二条" in line)
    assert line.count("☑") == 1
    assert f"☑{box}" in line


@pytest.mark.parametrize(
    ("ground", "ticked"),
    [("pending", "☑不予受理"), ("ended_three", "☑不再受理"), ("other_way", "☑引导")],
)
def test_a_ground_of_the_track_is_ticked_and_told_in_words(ground: str, ticked: str) -> None:
    case = replace(t.refused(t.petition(), ""), refusal_grounds=(ground,))
    text = text_of(case, "XF-03")
    assert ticked in text
    assert text.count("☑") == 1
    assert ground not in text
    assert text.split("理由：")[1].strip()[0] not in "_\t你"


def test_a_known_step_names_the_office_better_than_the_way_in_does() -> None:
    bare = replace(t.petition(), source_note="", outside_no="")
    text = text_of(bare, "XF-06")
    assert "由青禾县信访局以青信转〔2026〕88号转送" in text
    unknown = text_of(replace(bare, steps=()), "XF-06")
    assert "由信访部门转送" in unknown


def test_a_longer_limit_without_a_known_day_leaves_it_to_be_written() -> None:
    case = t.petition()
    steps = tuple(replace(s, due_on=None, text="等待鉴定。") for s in case.steps)
    text = text_of(replace(case, steps=steps), "XF-05")
    assert "因等待鉴定，不能在六十日内办结" in text
    assert re.search(r"延长至\W*年\W*月\W*日", text)


def test_an_agreement_of_the_committee_it_was_handed_to_is_told_too() -> None:
    run = EpisodeFacts("e-2", 2, "people", "", "", "(2026)河湾人调字第33号", "河湾镇人民调解委员会",
                       agreed_on=date(2026, 7, 31))  # fmt: skip
    text = text_of(replace(t.petition(agreed=False), episodes=(run,)), "XF-06")
    assert "经河湾镇人民调解委员会调解，各方当事人于2026年7月31日自愿达成调解协议" in text
    assert "（编号：(2026)河湾人调字第33号）" in text


def test_a_transfer_that_names_the_sender_is_the_letter_that_came() -> None:
    came = t.step("transferred", date(2026, 6, 9), "青信转〔2026〕88号 转送函；访调移交函",
                  organ="信访部门委托移送")  # fmt: skip
    case = replace(t.petition(), steps=(came,), source_note="", outside_no="620123202606080017")
    letter, opinion = text_of(case, "XF-04"), text_of(case, "XF-06")
    assert letter.startswith("收　存　页")
    assert "青信转〔2026〕88号" in letter
    assert "访调移交函" not in letter
    assert "由信访部门以青信转〔2026〕88号转送" in opinion


def test_a_petition_raised_elsewhere_came_here_on_the_day_of_registration() -> None:
    steps = (t.step("petition_received", date(2026, 6, 8)),)
    text = text_of(replace(t.petition(), steps=steps), "XF-06")
    assert "于2026年6月8日提出" in text
    assert "本机关于2026年6月9日收到" in text


def test_a_hearing_of_which_only_the_outcome_is_known_says_it_once() -> None:
    case = t.petition()
    steps = tuple(replace(s, text=t.PETITION["hearing_result"]) for s in case.steps)
    assert text_of(replace(case, steps=steps), "XF-08").count("责任明确，应当赔偿。") == 1


@pytest.mark.parametrize(
    ("result", "told"), [("达成调解协议", True), ("未达成协议", False), ("", False)]
)
def test_the_answer_to_a_hand_off_tells_whether_it_was_settled(result: str, told: bool) -> None:
    handed = HandoffFacts("h-1", 1, "petition_people", "e-1", organ="河湾镇司法所", result=result)
    case = replace(t.petition(agreed=False), episode_id="e-1", handoffs=(handed,))
    text = text_of(case, "XF-06")
    assert ("经河湾镇司法所调解，各方当事人自愿达成调解协议。" in text) is told
