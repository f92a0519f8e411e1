"""The slips of the centre: each about its own step, whole on one page, with nothing made up."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, IntakeSource
from mediation_desk.papers.by_track.centre import SOURCES, risk_words
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.issue import issue
from mediation_desk.papers.subjects import sheets_of
from tests.builders import a_case
from tests.papers.templates import track_cases as t
from tests.papers.templates.pdf_words import words_of
from tests.papers.templates.reading import text_of

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|None|Undefined")
SAYS = {
    "ZZ-01": ["樊晓彤", "☑来访", "☑红", "☑仲裁", "☑专业调解", "拖欠农民工工资纠纷"],
    "ZZ-03": [
        "河综交〔2026〕12号",
        "镇劳动保障事务所",
        "三日内约见双方",
        "2026年8月13日",
        "贾志远",
    ],
    "ZZ-04": ["河吹〔2026〕9号", "县住建局", "2026年8月12日", "较急（24小时）", "工资支付条例"],
    "ZZ-05": ["河吹〔2026〕9号", "孙𬭎、周䶮", "核对工资表", "资金未到账", "再次会商"],
    "ZZ-06": ["河督〔2026〕2号", "河综交〔2026〕12号", "☑超期", "☑黄牌", "2026年8月25日"],
    "ZZ-09": ["红色（重大）", "可能引起治安案件", "23人在工地聚集", "镇党委、政府", "25"],
}


@pytest.mark.parametrize("code", SAYS)
def test_every_slip_is_one_whole_page(code: str) -> None:
    case = t.wages()
    subject = sheets_of(case, catalogue().paper(code).per)[0].id
    made = issue(case, code, subject)
    words = words_of(made.pdf)
    assert made.pages == 1
    assert not LEFT_OVER.search(words)
    assert [w for w in SAYS[code] if re.sub(r"\s", "", w) not in words] == []


@pytest.mark.parametrize("code", SAYS)
@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_everybody_is_named(code: str, count: int) -> None:
    case = a_case().parties(count).done()
    text = text_of(case, code)
    named = code not in ("ZZ-05",)
    assert [p.name for p in case.parties if (p.name in text) is not named] == []


@pytest.mark.parametrize("code", SAYS)
def test_an_empty_case_gives_a_blank_slip_without_a_tick(code: str) -> None:
    text = text_of(CaseFacts("x", source=IntakeSource.LETTER), code)
    assert not LEFT_OVER.search(text)
    assert "☑" not in text


def test_each_whistle_has_a_slip_of_its_own() -> None:
    second = t.step("whistle", date(2026, 8, 14), "河吹〔2026〕10号", organ="县公安局")
    case = replace(t.wages(), steps=(*t.slips(), second))
    found = sheets_of(case, "whistle")
    assert [s.label for s in found] == ["河吹〔2026〕9号", "河吹〔2026〕10号"]
    assert "县住建局" in text_of(case, "ZZ-04", found[0].id)
    assert "县公安局" in text_of(case, "ZZ-04", found[1].id)


def test_an_answer_finds_the_whistle_it_answers() -> None:
    later = t.step("whistle", date(2026, 8, 14), "河吹〔2026〕10号", organ="县公安局",
                   due_on=date(2026, 8, 15))  # fmt: skip
    case = replace(t.wages(), steps=(*t.slips(), later))
    text = text_of(case, "ZZ-05")
    assert "河吹〔2026〕9号" in text
    assert "2026年8月15日" not in text


def test_a_hand_off_is_assigned_by_its_own_letter() -> None:
    handed = HandoffFacts(
        "h-1", 1, "centre-people", "e-1", organ="河湾镇司法所", letter_no="河综交〔2026〕20号",
        sent_on=date(2026, 9, 1), reason="请组织调解。", return_by=date(2026, 9, 30),
    )  # fmt: skip
    case = a_case().parties(1).but(handoffs=(handed,)).done()
    text = text_of(case, "ZZ-03")
    for words in ("河湾镇司法所", "河综交〔2026〕20号", "请组织调解。", "2026年9月30日"):
        assert words in text


@pytest.mark.parametrize(("word", "source"), [(w, s) for w, ss in SOURCES.items() for s in ss])
def test_every_way_in_ticks_one_box(word: str, source: IntakeSource) -> None:
    text = text_of(a_case().parties(1).but(source=source).done(), "ZZ-01")
    line = next(line for line in text.splitlines() if "☐网格" in line or "☑网格" in line)
    assert line.count("☑") == 1
    assert f"☑{word}" in line


def test_a_register_without_a_known_way_in_ticks_none() -> None:
    text = text_of(a_case().parties(1).but(source=IntakeSource.PHONE).done(), "ZZ-01")
    assert "☑来访" not in text


def test_flags_are_printed_in_chinese() -> None:
    flags = ("suicide", "weapon", "涉访苗头")
    text = text_of(a_case().parties(1).but(risk_flags=flags).done(), "ZZ-09")
    assert "自杀、自残迹象、威胁、凶器、涉访苗头" in text
    assert not [key for key in risk_words() if key in text]


def test_slips_are_offered_for_every_track_and_asked_for_by_none() -> None:
    slips = [p for p in catalogue() if p.code in SAYS]
    assert len(slips) == len(SAYS)
    assert [p.code for p in slips if p.track or p.required] == []
