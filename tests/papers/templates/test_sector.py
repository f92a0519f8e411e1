"""Papers of medical and labour mediation: fixed wording, who is named, sums whole, right volume."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.money import Money, total
from mediation_desk.papers.by_track.sector import formal_count
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.completeness import completeness
from mediation_desk.papers.issue import issue
from mediation_desk.papers.subjects import sheets_of
from tests.builders import party, person
from tests.papers.templates import cases
from tests.papers.templates import track_cases as t
from tests.papers.templates.pdf_words import words_of
from tests.papers.templates.reading import text_of

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|None|Undefined")
CASES: dict[str, Callable[[], CaseFacts]] = {
    "YL-01": t.medical,
    "YL-01/医方": t.medical,
    "YL-02": t.medical,
    "YL-03": lambda: t.refused(t.medical()),
    "YL-06": t.medical,
    "YL-07": lambda: t.terminated(t.medical()),
    "LD-01": t.wages,
    "LD-02": t.wages,
    "LD-03": lambda: t.terminated(t.wages()),
    "LD-05": t.wages,
}
PATIENT_ENDS = "医患双方争议一次性解决，此纠纷终结，双方再无任何争议。"
WORDING = {
    "YL-01": "人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解会进行调解。",
    "YL-01/医方": "人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解会进行调解。",
    "YL-06": "本协议书一式伍份，医院方叁份，患方壹份，人民调解委员会壹份。",
    "YL-07": "医疗纠纷案件，经调解后无法达成一致意见，现终止调解并建议你方走其他途径解决。",
    "LD-02": "向本调解委员会提出调解请求，经本会主持调解，双方协商，自愿达成协议如下：",
    "LD-03": "未能达成协议。现对此案提出如下意见：",
}


def codes(case: CaseFacts) -> set[str]:
    return {code for need in completeness(case).needs for code in need.codes}


@pytest.mark.parametrize("code", CASES)
def test_every_sheet_is_issued_whole(code: str) -> None:
    case = CASES[code]()
    for subject in sheets_of(case, catalogue().paper(code).per):
        made = issue(case, code, subject.id)
        text = words_of(made.pdf)
        assert made.pages > 0
        assert not made.not_drawn
        assert not LEFT_OVER.search(text)


@pytest.mark.parametrize("code", WORDING)
def test_the_samples_words_stand_to_the_letter(code: str) -> None:
    assert WORDING[code] in text_of(CASES[code](), code)


def test_the_medical_agreement_ends_as_the_sample_does() -> None:
    text = text_of(t.medical(), "YL-06")
    assert f"四、{PATIENT_ENDS}" in text
    assert "五、本协议是双方当事人真实的意思表示，经双方当事人签字（盖章）后生效。" in text
    assert "当事人（医方）：青禾县人民医院" in text
    assert "86000.00元（大写：人民币捌万陆仟元整）" in text


def test_what_the_parties_wrote_themselves_is_not_said_twice() -> None:
    case = t.medical()
    clause = replace(case.agreements[0].clauses[0], text=PATIENT_ENDS)
    text = text_of(
        replace(case, agreements=(replace(case.agreements[0], clauses=(clause,)),)), "YL-06"
    )
    assert text.count("再无任何争议") == 1
    assert "二、本协议是双方当事人真实的意思表示" in text


def test_a_blank_medical_agreement_is_the_samples_form() -> None:
    empty = replace(t.medical(), agreements=())
    text = text_of(empty, "YL-06")
    assert "一、自本协议签订之日起" in text
    assert "个工作日内，由" in text
    assert "一次性补偿/赔偿/支付当事人" in text
    assert f"二、{PATIENT_ENDS}" in text


@pytest.mark.parametrize(("patients", "words"), [(1, "伍"), (2, "陆"), (7, "拾壹"), (30, "叁拾肆")])
def test_the_number_of_copies_counts_every_patient(patients: int, words: str) -> None:
    assert f"本协议书一式{words}份" in text_of(t.medical(patients), "YL-06")


def test_counts_are_written_in_formal_figures() -> None:
    written = {1: "壹", 10: "拾", 12: "拾贰", 20: "贰拾", 99: "玖拾玖", 100: "100"}
    assert {n: formal_count(n) for n in written} == written


@pytest.mark.parametrize("code", ["YL-01", "YL-06"])
@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_every_patient_is_named(code: str, count: int) -> None:
    case = t.medical(count)
    text = text_of(case, code)
    assert [p.name for p in case.applicants if p.name not in text] == []


def test_the_hospital_may_be_the_one_who_applies() -> None:
    case = t.medical()
    patient, hospital = case.parties
    swapped = (replace(patient, role=hospital.role), replace(hospital, role=patient.role))
    other = replace(case, parties=swapped)
    assert "当事人（医方）：青禾县人民医院" in text_of(other, "YL-06")
    assert catalogue().paper("YL-01/医方").is_required(other)
    assert not catalogue().paper("YL-01").is_required(other)


def test_without_any_body_the_respondents_are_the_hospitals_side() -> None:
    doctor = party(person("村医甲", 7), 1, t.RESPONDENT)
    case = replace(t.medical(), parties=(t.medical().parties[0], doctor), details={})
    assert "当事人（医方）：村医甲" in text_of(case, "YL-06")


@pytest.mark.parametrize("count", [1, 2, 7, 30])
@pytest.mark.parametrize("code", ["LD-01", "LD-02", "LD-03"])
def test_everybody_stands_in_a_wage_dispute(code: str, count: int) -> None:
    text = text_of(cases.sides(count), code)
    assert [p.name for p in cases.sides(count).parties if p.name not in text] == []


@pytest.mark.parametrize("instalments", [1, 3, 5])
def test_the_table_of_wages_has_everybody_and_its_columns_add_up(instalments: int) -> None:
    case = t.wages(30, instalments)
    members = case.applicants[0].members
    text = text_of(case, "LD-05")
    sums = [total(m.shares[n] for m in members) for n in range(instalments)]
    assert [m.name for m in members if m.name not in text] == []
    assert [s.plain for s in sums if s.plain not in text] == []
    assert total(sums) == total(m.owed for m in members if m.owed)
    assert text.count(f"人民币{total(sums).plain}元（大写：人民币{total(sums).upper}）") == 2


def test_the_heads_of_the_columns_name_the_days_of_payment() -> None:
    text = text_of(t.wages(), "LD-05")
    assert "第1期（2026年5月28日前）" in text
    assert "第3期（2026年7月28日前）" in text


def test_a_table_of_wages_without_anybody_is_void() -> None:
    case = t.wages()
    bare = tuple(replace(p, members=()) for p in case.parties)
    with pytest.raises(RuleBroken) as caught:
        issue(replace(case, parties=bare), "LD-05", "applicant-1")
    assert caught.value.code == "paper.void"


def test_the_wage_dispute_says_when_it_was_asked_for_and_by_whom() -> None:
    text = text_of(t.wages(), "LD-02")
    assert "因追索劳动报酬纠纷引起争议，申请人于2026年8月10日" in text
    assert "王福海等23人（名单附后）" in text
    assert "调解委员会负责人（签名盖章）：" in text


def test_the_volume_of_a_medical_case_asks_for_its_own_papers() -> None:
    case = replace(t.medical(), sessions=cases.sides(1).sessions)
    asked = codes(case)
    assert {"YL-01", "YL-02", "RM-08", "YL-06"} <= asked
    assert not asked & {"RM-01", "RM-02", "RM-03", "RM-04", "RM-10", "YL-07"}
    assert "YL-07" in codes(t.terminated(case))


def test_the_volume_of_a_wage_case_asks_for_its_own_papers() -> None:
    asked = codes(t.wages())
    assert {"LD-01", "RM-03", "RM-08", "LD-02", "LD-05"} <= asked
    assert not asked & {"RM-01", "RM-02", "RM-10", "LD-03"}
    ended = codes(t.terminated(t.wages()))
    assert "LD-03" in ended
    assert not ended & {"LD-02", "RM-13"}


def test_the_words_of_a_sum_follow_the_agreement() -> None:
    case = t.medical()
    more = replace(case.agreements[0], total=Money.yuan("12345.67"))
    text = text_of(replace(case, agreements=(more,)), "YL-06")
    assert "12345.67元（大写：人民币壹万贰仟叁佰肆拾伍元陆角柒分）" in text


CARD = "6217001234567890123"


def test_the_table_of_wages_tells_each_workers_bank_card() -> None:
    case = t.wages(2)
    group, *others = case.parties
    members = (replace(group.members[0], account=CARD), *group.members[1:])
    told = text_of(replace(case, parties=(replace(group, members=members), *others)), "LD-05")
    assert told.count(CARD) == 1
    assert CARD not in text_of(case, "LD-05")


@pytest.mark.parametrize(("method", "said"), [("", CARD), ("银行转账", f"银行转账；{CARD}")])
def test_the_table_of_payments_tells_the_account(method: str, said: str) -> None:
    case = t.medical()
    [made] = case.agreements
    first, *rest = made.payments
    paid = replace(first, method=method, condition="", account=CARD)
    text = text_of(replace(case, agreements=(replace(made, payments=(paid, *rest)),)), "YL-06")
    assert said in text.splitlines()
