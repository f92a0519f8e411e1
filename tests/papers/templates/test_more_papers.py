"""Papers that only some cases need: they apply, are issued whole, name everybody, say the sums."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mediation_desk.domain.agreements import PaymentState
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.issue import issue, missing
from mediation_desk.papers.subjects import sheets_of
from tests.papers.templates import more_cases as m
from tests.papers.templates.reading import text_of

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|None|Undefined")
NAMES_ALL = ("TY-17", "SF-02", "SF-10", "LD-04", "ZZ-02")
SAYS = {
    "TY-06": ("申甲1", "被乙1", "恶意串通", "驳回其请求，并根据情节轻重予以罚款、拘留",
              "（申甲1）"),
    "TY-17": ("兰州信衡房屋安全鉴定有限公司", "房屋裂缝的成因", "2026年5月15日", "不计入调解期限"),
    "SF-02": ("(2026)甘0199民诉前调377号", "一式二份", "原件/复印件", "接收人（签名）"),
    "SF-09": (
        "请求人民法院向被申请人发出支付令", "人民币3400.00元（大写：人民币叁仟肆佰元整）",
        "(2026)河湾人调字第17号", "（2026年6月28日到期）应付3400.00元，已付0.00元，尚欠3400.00元",
    ),
    "SF-10": (
        "申请执行人：申甲1", "被执行人：被乙1", m.RULING, "2026年5月6日", "青禾县人民法院",
        "人民币3400.00元（大写：人民币叁仟肆佰元整）", "申请执行的期间为二年",
    ),
    "LD-04": ("仲裁审查（置换）申请书", "调解协议生效之日起十五日内", "劳动争议调解协议书",
              "(2026)河湾劳调字第6号"),
    "YL-04": ("专家咨询申请回执", "穆㛃", "医疗过错与医疗损害是否存在因果关系"),
    "YL-05": ("青医咨〔2026〕4号", "孙𬭎、周䶮", "术前告知不充分", "责任程度"),
    "XF-09": ("马占奎", "苏翀", "☐同意\n☐反对\n☐弃权", "责任明确，应当赔偿。"),
    "XF-12": ("石玉1", "不是调解协议生效、履行", "不限制本人依法提起诉讼"),
    "ZZ-02": ("☑专业调解", "有行业调委会", "镇劳动保障事务所", "中心主任签批"),
}  # fmt: skip


@pytest.mark.parametrize("code", m.MORE)
def test_each_applies_and_is_issued_whole(code: str) -> None:
    case, paper = m.MORE[code](2), catalogue().paper(code)
    assert paper.applies_to(case)
    subject = sheets_of(case, paper.per)[0].id
    made = issue(case, code, subject)
    assert made.not_drawn == ()
    assert [one for one in missing(case, code, subject) if one.must] == []


@pytest.mark.parametrize("code", m.MORE)
@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_nothing_is_left_over_and_everybody_is_named(code: str, count: int) -> None:
    case = m.MORE[code](count)
    text = text_of(case, code)
    assert not LEFT_OVER.search(text)
    expected = case.parties if code in NAMES_ALL else ()
    if code == "SF-10":
        paid = [p for a in case.agreements for p in a.payments]
        expected = tuple(
            p for p in case.parties
            if p.id in {i for one in paid for i in (one.payer_party_id, one.payee_party_id)}
        )  # fmt: skip
    assert [p.name for p in expected if p.name not in text] == []


@pytest.mark.parametrize("code", SAYS)
def test_each_says_what_its_case_knows(code: str) -> None:
    text = re.sub(r"\t", "", text_of(m.MORE[code](1), code))
    assert [words for words in SAYS[code] if words not in text] == []


def test_what_was_not_pressed_for_is_not_asked_of_the_court() -> None:
    case = m.MORE["SF-09"](1)
    agreement = case.agreements[0]
    open_ = tuple(replace(p, state=PaymentState.DUE, paid=p.amount - p.amount)
                  for p in agreement.payments)  # fmt: skip
    quiet = replace(case, demands=(), agreements=(replace(agreement, payments=open_),))
    text = text_of(quiet, "SF-09")
    assert "人民币3400.00元" not in text
    assert "6800.00" not in text.partition("事实和理由")[0]


def test_who_is_owed_asks_even_where_they_answered_the_claim() -> None:
    case = m.confirmed()
    agreement = case.agreements[0]
    turned = tuple(
        replace(p, payer_party_id="applicant-1", payee_party_id="respondent-1")
        for p in agreement.payments
    )
    case = replace(case, agreements=(replace(agreement, payments=turned),))
    text = text_of(case, "SF-10").replace("\t", "")
    assert "申请执行人：被乙1" in text
    assert "被执行人：申甲1" in text


def test_without_a_courts_paper_nothing_is_enforced() -> None:
    case = m.MORE["SF-09"](1)
    assert not catalogue().paper("SF-10").applies_to(case)
    assert "权利.文书名" in [one.fact for one in missing(case, "SF-10") if one.must]
