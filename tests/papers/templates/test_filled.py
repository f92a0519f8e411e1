"""Every paper filled for 1, 2, 7 and 30 a side: everybody named, nothing left over."""

from __future__ import annotations

import re

import pytest

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Stage, Track
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.subjects import subjects_of
from tests.papers.templates import cases
from tests.papers.templates.reading import all_codes, docx_text, filled, own_codes, text_of, whole

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|None|Undefined")
NAMES_ALL = (
    "RM-01",
    "RM-02",
    "RM-08",
    "RM-10",
    "RM-11",
    "RM-12",
    "RM-13",
    "RM-19",
    "SF-05",
    "SF-05/地方",
    "SF-08",
    "TY-08",
    "TY-09",
    "TY-12",
    "TY-22",
)
NAMES_SUBJECT = ("RM-03", "RM-04", "TY-01", "TY-04", "TY-05", "TY-11", "TY-13", "TY-14", "TY-21")


@pytest.mark.parametrize("code", all_codes())
@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_no_placeholder_is_left(code: str, count: int) -> None:
    case = cases.sides(count)
    assert not LEFT_OVER.search(text_of(case, code))


@pytest.mark.parametrize("code", all_codes())
def test_an_empty_case_gives_a_blank_form(code: str) -> None:
    nothing = CaseFacts("x", Track.PEOPLE, Stage.REGISTERED, Outcome.OPEN)
    assert not LEFT_OVER.search(text_of(nothing, code))


@pytest.mark.parametrize("code", NAMES_ALL)
@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_everybody_is_named(code: str, count: int) -> None:
    case = cases.sides(count)
    text = text_of(case, code)
    assert [p.name for p in case.parties if p.name not in text] == []


@pytest.mark.parametrize("code", NAMES_SUBJECT)
def test_each_sheet_names_its_own_subject(code: str) -> None:
    case = cases.seven_kinds()
    paper = catalogue().paper(code)
    for subject in subjects_of(case, paper.per):
        assert case.party(subject.id).person.name in text_of(case, code, subject.id)  # type: ignore[union-attr]


def test_the_agreement_repeats_the_three_lines_for_everybody() -> None:
    text = text_of(cases.sides(30), "RM-10")
    assert text.count("职业或职务") == text.count("单位或住址") == 60
    assert len(re.findall(r"^(?:被)?申请人姓名", text, re.M)) == 60


def test_everybody_has_one_line_to_sign_on() -> None:
    case = cases.sides(30)
    text = text_of(case, "RM-10")
    assert [p.name for p in case.parties if text.count(f"（{p.name}）") != 1] == []


def test_the_minor_the_company_the_trader_and_the_others_stand_in_their_places() -> None:
    text = text_of(cases.seven_kinds(), "RM-10")
    for words in (
        "法定代理人： 李建国（李小明之父）",
        "（王芳（代），李小明之母、法定代理人）",
        "申请人名称 甘肃恒砺建设工程有限公司",
        "（祁大龙（代），甘肃恒砺建设工程有限公司的委托代理人）",
        "经营者 田翀3",
        "（河湾镇鸿运鞋业商行（盖章），经营者田翀3）",
        "无身份证件，说明 户口未登记",
        "王福海等23人（名单附后）",
        "（赵铁柱，王福海等23人的代表人）",
        "负责人 田翀12",
        "才让（藏语翻译，为李小明翻译）",
        "2015年6月20日出生，系未成年人。",
    ):
        assert words.replace("： ", "：") in text.replace("： ", "：").replace("\t", ""), words


def test_the_interpreter_is_named_in_notice_record_and_agreement() -> None:
    case = cases.seven_kinds()
    assert "才让" in text_of(case, "RM-03", case.parties[0].id)
    assert "才让（藏语翻译" in text_of(case, "RM-08")
    assert "翻译人员（签名）" in text_of(case, "RM-10")
    assert "藏语" in text_of(case, "TY-10")


def test_another_partys_notice_does_not_name_the_interpreter() -> None:
    case = cases.seven_kinds()
    assert "才让" not in text_of(case, "RM-03", case.parties[1].id)


@pytest.mark.parametrize("code", own_codes())
def test_rare_names_stand_whole_in_every_paper_that_names_people(code: str) -> None:
    case = cases.rare_names()
    text = whole(case, code)
    expected = cases.RARE_NAMES if code in (*NAMES_ALL, "RM-03", "RM-04", "TY-11") else ()
    assert [name for name in expected if name not in text] == []


@pytest.mark.parametrize("code", ["RM-08", "RM-10", "RM-11", "RM-15", "SF-08"])
def test_rare_mediators_stand_whole(code: str) -> None:
    text = text_of(cases.rare_names(), code)
    assert "尉迟𬭎" in text
    assert "单䶮" in text


@pytest.mark.parametrize("code", ["RM-10", "RM-11", "TY-22"])
def test_sums_stand_in_both_writings(code: str) -> None:
    text = text_of(cases.sides(2), code)
    assert "人民币6800.00元（大写：人民币陆仟捌佰元整）" in text
    assert text.count("3400.00元（叁仟肆佰元整）") == 2


def test_the_receipt_names_sum_and_agreement() -> None:
    text = text_of(cases.sides(1), "RM-09")
    assert (
        "依(2026)河湾人调字第17号《人民调解协议书》支付的第1期款3400.00元（大写叁仟肆佰元整）"
        in text
    )


def test_the_groups_list_has_everybody_and_the_sum() -> None:
    case = cases.seven_kinds()
    text = text_of(case, "TY-03")
    assert [m.name for m in case.respondents[0].members if m.name not in text] == []
    assert "人民币23276.00元（大写：人民币贰万叁仟贰佰柒拾陆元整）" in text


def test_equal_facts_give_equal_bytes() -> None:
    case, paper = cases.sides(2), catalogue().paper("RM-10")
    assert filled(case, paper) == filled(case, paper)


def test_own_motion_strikes_out_the_application_and_the_other_way_round() -> None:
    case = cases.sides(1)
    words = docx_text(filled(case, catalogue().paper("RM-02")))
    assert "依当事人申请" in words
    assert "（人民调解委员会主动调解）" in words
    assert "☑ ①当事人申请" in words
    assert "☐ ②人民调解委员会主动调解" in words


def test_the_switches_show_on_paper() -> None:
    case = cases.sides(1)
    assert "被回访人（签名）" not in text_of(case, "RM-12")
    assert "被回访人（签名）" in text_of(case, "RM-12", visited_signature=True)
    assert "身份证号码 6201" in text_of(case, "RM-01", id_in_application=True)
    assert "甲方（申请人）姓名" in text_of(case, "RM-10", party_letters=True)
