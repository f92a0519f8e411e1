"""Papers that hand a dispute over or report to a court: whole, and silent about concessions."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import (
    CaseFacts,
    IntakeSource,
    Outcome,
    PaperFacts,
    StepFacts,
    Track,
)
from mediation_desk.papers.catalogue import catalogue, papers_of
from mediation_desk.papers.completeness import Presence, completeness
from mediation_desk.papers.issue import issue, missing
from mediation_desk.papers.subjects import subjects_of
from tests import builders as b
from tests.papers.templates import court_cases as c
from tests.papers.templates.reading import text_of, whole

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|None|Undefined")
MAKERS = {
    "XJ-02": c.failed_in_court_annexed,
    "SF-01": c.failed_in_court_annexed,
    "SF-11": c.failed_in_court_annexed,
    "XJ-04": c.police_episode,
    "XJ-05": c.after_police,
    "XJ-05/反馈": c.after_police,
    "XJ-06": c.petition_episode,
    "XJ-07/本单位": c.handed_to_court,
    "XJ-08": c.just_accepted,
    "XJ-09": c.after_police,
    "TY-15": c.just_accepted,
    "TY-16": c.just_accepted,
    "TY-23": c.stopped,
}
NAMES_ALL = ("XJ-02", "SF-11", "XJ-04", "XJ-06", "XJ-07/本单位", "TY-16", "TY-23")


@pytest.mark.parametrize("code", MAKERS)
@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_nothing_is_left_over_and_everybody_is_named(code: str, count: int) -> None:
    case = MAKERS[code](count)
    text = text_of(case, code)
    expected = case.parties if code in NAMES_ALL else ()
    assert not LEFT_OVER.search(text)
    assert [p.name for p in expected if p.name not in text] == []


@pytest.mark.parametrize("code", MAKERS)
def test_each_is_issued_with_nothing_that_voids_it(code: str) -> None:
    case = MAKERS[code](2)
    paper = catalogue().paper(code)
    subject = subjects_of(case, paper.per)[0].id
    made = issue(case, code, subject)
    assert made.pdf.startswith(b"%PDF")
    assert [m for m in missing(case, code, subject) if m.must] == []
    assert made.not_drawn == ()


@pytest.mark.parametrize("code", MAKERS)
def test_each_applies_to_its_case(code: str) -> None:
    assert catalogue().paper(code).applies_to(MAKERS[code](1))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not here")
@pytest.mark.parametrize("code", ["XJ-02", "XJ-04", "TY-16"])
def test_thirty_a_side_are_all_drawn(code: str, tmp_path: Path) -> None:
    case = MAKERS[code](30)
    (tmp_path / "p.pdf").write_bytes(issue(case, code).pdf)
    run = subprocess.run(
        ["pdftotext", "-raw", str(tmp_path / "p.pdf"), "-"], capture_output=True, check=True
    )
    text = re.sub(r"\s", "", run.stdout.decode("utf-8"))
    assert [p.name for p in case.parties if p.name not in text] == []


def test_the_report_keeps_undisputed_facts_apart_and_no_concession() -> None:
    text = text_of(c.failed_in_court_annexed(), "XJ-02")
    for words in (
        "1. 郭家加建二层的时间和高度",
        "2. 双方房屋间距3.2米",
        "3. 3.2米间距内无其他建筑",
    ):
        assert words in text
    assert "共同确认的无争议事实" in text
    assert c.CONCEDED not in text
    assert c.CONCEDED not in text_of(c.failed_in_court_annexed(), "SF-11")


def test_without_undisputed_facts_the_report_takes_none_from_elsewhere() -> None:
    bare = replace(c.failed_in_court_annexed(), details={"failure_reason": ""})
    text = text_of(bare, "XJ-02")
    assert "3.2米" not in text
    assert c.CONCEDED not in text


def test_the_report_says_court_number_days_and_sessions() -> None:
    text = text_of(c.failed_in_court_annexed(), "XJ-02")
    for words in (
        "委派调解结果报告", c.COURT, c.COURT_NO, "青法委派〔2026〕12号", "2026年8月24日",
        "共调解3次。", "第2次：2026年9月18日9时00分至11时00分，综治中心调解二室",
        "相邻采光、日照纠纷", "☑未达成协议，原因：分歧较大难以达成协议", "☐达成协议",
        "双方对赔偿方式和数额分歧较大。",
    ):  # fmt: skip
        assert words in text, words


@pytest.mark.parametrize(
    ("case", "ticked"),
    [
        (c.agreed_in_court_annexed(), "☑达成协议（附协议，编号：(2026)河湾人调字第17号"),
        (c.failed_in_court_annexed(termination_ground="当事人无法联系"), "☑当事人无法联系"),
        (c.failed_in_court_annexed(termination_ground="拒绝签章"), "☑当事人拒绝签章"),
        (
            c.failed_in_court_annexed(termination_ground="withdrawn", outcome=Outcome.WITHDRAWN),
            "☑当事人撤回申请",
        ),
    ],
)
def test_one_result_is_ticked(case: CaseFacts, ticked: str) -> None:
    text = text_of(case, "XJ-02")
    results = re.findall(
        r"☑(达成协议|当事人撤回申请|未达成协议|当事人无法联系|当事人拒绝签章)", text
    )
    assert ticked in text
    assert len(results) == 1


@pytest.mark.parametrize(
    ("ground", "line"),
    [
        ("gap", "☑未达成协议，原因：分歧较大难以达成协议"),
        ("handed_over", "☑未达成协议，原因：转由其他途径办理"),
        ("被乙1只愿付8000元", "☑未达成协议，原因："),
    ],
)
def test_the_ground_is_told_by_its_name_and_never_as_typed(ground: str, line: str) -> None:
    text = text_of(c.failed_in_court_annexed(termination_ground=ground), "XJ-02")
    assert line in text
    assert c.CONCEDED not in text


def test_an_agreement_tells_whether_confirmation_is_applied_for() -> None:
    assert "申请司法确认：☑是" in text_of(c.agreed_in_court_annexed(), "XJ-02")


@pytest.mark.parametrize(
    ("mode", "title"), [("登记立案后委托", "委托调解结果报告"), ("", "委派（委托）")]
)
def test_the_report_is_named_after_the_mode(mode: str, title: str) -> None:
    assert title in text_of(c.failed_in_court_annexed(mode=mode), "XJ-02")


def test_the_notice_tells_what_the_court_must_tell() -> None:
    text = whole(c.failed_in_court_annexed(), "SF-01")
    for words in (
        "权利和义务", "调解规则和程序", "调解协议的效力和司法确认", "☐同意调解", "☐不同意调解",
        "☐双方共同选择", "☐同意由人民法院指定", "不同意指定（视为不同意调解）", "三十日",
    ):  # fmt: skip
        assert words in text, words
    assert "（申甲1）" in text
    assert "（被乙1）" in text


def test_the_police_at_this_desk_write_their_letter_and_others_keep_it() -> None:
    paper = catalogue().paper("XJ-04")
    assert paper.template_for(c.police_episode()) == "XJ-04.docx"
    assert paper.template_for(c.after_police()) == "custody.docx"
    assert "不是该机关文书" in text_of(c.after_police(), "XJ-04")


def test_the_police_letter_has_letter_stub_and_slip() -> None:
    text = text_of(c.police_episode(), "XJ-04")
    for words in (
        "青禾县公安局河湾派出所", "河公移〔2026〕5号", "JJ20260405017", "接警后到场",
        "☑不构成违反治安管理行为", "第一百八十六条", "（存根）", "（回执）", "骑缝编号：YS-77",
        "1. 接处警登记表1份", "2026年5月6日前将调解结果函告", "☐不接受，理由：", "（印章）",
    ):  # fmt: skip
        assert words in text.replace("\t", ""), words
    assert "人民调解委员会印" not in text


def test_the_petition_letter_asks_what_must_be_checked() -> None:
    text = text_of(c.petition_episode(), "XJ-06")
    for words in (
        "620123202606080017", "修复受损房屋。", "专门机关管辖", "涉法涉诉", "行政争议", "明确拒绝",
        "不影响信访事项六十日的办理期限",
    ):  # fmt: skip
        assert words in text, words


def test_a_letter_to_a_court_does_not_ask_for_mediation() -> None:
    text = text_of(c.handed_to_court(), "XJ-07/本单位")
    assert f"{c.COURT}：" in text
    assert "现将该纠纷移送你单位依法处理" in text
    assert "第十八条" not in text


def test_the_receipt_answers_the_letter_of_the_episode_before() -> None:
    text = text_of(c.after_police(), "XJ-05")
    assert "青禾县公安局河湾派出所：" in text
    assert "（文号：河公移〔2026〕5号）" in text
    assert "☑已于2026年4月7日受理" in text


def test_an_organ_does_not_answer_itself() -> None:
    petition = replace(c.petition_episode(), source=IntakeSource.PETITION)
    police = replace(c.police_episode(), source=IntakeSource.POLICE_CALL)
    for case in (petition, police):
        assert not catalogue().paper("XJ-05").applies_to(case)


def test_a_refusal_is_answered_with_its_reason() -> None:
    refused = replace(
        c.after_police(), agreements=(), accepted_on=None, refused_on=date(2026, 4, 8),
        refusal_grounds=("reserved",), outcome=Outcome.REFUSED,
    )  # fmt: skip
    text = text_of(refused, "XJ-05")
    assert "☐已于" in text
    assert (
        "☑于2026年4月8日决定不予受理，理由：\n法律、法规规定只能由专门机关管辖处理，或者禁止采用民间调解方式解决。"
        in text
    )


def test_the_feedback_tells_the_result_and_encloses_the_agreement() -> None:
    text = text_of(c.after_police(), "XJ-05/反馈")
    assert "☑双方当事人于2026年4月13日自愿达成调解协议（编号：(2026)河湾人调字第17号）。" in text
    assert "附件：人民调解协议书复印件1份" in text


def test_a_withdrawal_is_no_failure_in_the_feedback() -> None:
    gone = replace(
        c.after_police(), agreements=(), terminated_on=date(2026, 4, 20),
        termination_ground="withdrawn", outcome=Outcome.WITHDRAWN,
    )  # fmt: skip
    text = text_of(gone, "XJ-05/反馈")
    assert "☑当事人撤回调解申请" in text
    assert text.count("☑") == 1
    assert [m for m in missing(gone, "XJ-05/反馈") if m.must] == []


def test_the_card_ticks_where_the_person_is_sent() -> None:
    sent = replace(c.after_police(), details={"referral_ways": "申请劳动仲裁、法律援助；工会"})
    text = text_of(sent, "XJ-09")
    assert "☑劳动人事争议仲裁" in text
    assert "☑法律援助" in text
    assert "☑其他\n工会" in text
    assert text.count("☑") == 3


def test_who_is_told_of_administrative_review_gets_a_card_that_says_so() -> None:
    case = c.handed_to_court()
    review = replace(case.handoffs[0], pair="to_review", to_track="", organ="青禾县人民政府")
    text = text_of(replace(case, handoffs=(review,)), "XJ-09").replace("\t", "")
    assert "☑其他\n行政复议" in text
    assert "受理单位： 青禾县人民政府" in text
    assert text.count("☑") == 1


def test_a_case_handed_on_gets_its_card_with_body_number_and_slip() -> None:
    text = text_of(c.handed_to_court(), "XJ-09").replace("\t", "")
    for words in (
        "☑诉讼", f"受理单位： {c.COURT}", "编号：河公移〔2026〕5号", "骑缝编号：YS-77",
        "转介（回执）",
        "随转材料：接处警登记表1份、当事人身份信息1份",
    ):  # fmt: skip
        assert words in text, words
    assert "回执" not in text_of(c.just_accepted(), "XJ-09")


def test_the_letter_for_help_goes_to_whom_the_matter_was_handed() -> None:
    text = text_of(c.handed_to_court(), "XJ-08")
    assert f"{c.COURT}：" in text
    assert "不构成违反治安管理行为" in text
    assert "回告编码：YS-77" in text


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("委托日照分析鉴定", "☑需要等待鉴定"),
        ("涉嫌虚假调解，正在核实", "☑发现可能存在虚假调解"),
        ("当事人住院", "☑其他原因"),
    ],
)
def test_why_a_mediation_stops(words: str, line: str) -> None:
    stop = StepFacts("s", "suspended", date(2026, 9, 5), text=words)
    text = text_of(c.failed_in_court_annexed(steps=(stop,)), "TY-23")
    assert line in text
    assert text.count("☑") == 1
    assert "自2026年9月5日起中止调解" in text
    assert "第十八条" in text


@pytest.mark.parametrize("code", ["XJ-01", "XJ-03", "SF-03", "SF-04", "SF-06", "SF-07"])
def test_papers_of_a_court_are_only_ever_kept(code: str) -> None:
    for case in (c.failed_in_court_annexed(), c.police_episode(), c.agreed_in_court_annexed()):
        assert catalogue().paper(code).template_for(case) == "custody.docx"


def test_the_courts_own_paper_is_kept_with_what_the_step_tells() -> None:
    order = StepFacts("s", "court_order", date(2026, 8, 1), "(2026)甘0199民初9号", c.COURT)
    text = text_of(replace(c.agreed_in_court_annexed(), steps=(order,)), "SF-03")
    for words in ("民事调解书", c.COURT, "(2026)甘0199民初9号", "2026年8月1日"):
        assert words in text


def needed(case: CaseFacts) -> set[str]:
    return {code for need in completeness(case).needs for code in need.codes}


BOUND = {"RM-15", "RM-16", "RM-17"}
FAILED = {"XJ-01", "SF-01", "RM-03", "RM-04", "TY-11", "RM-08", "RM-13", "XJ-02"}
AGREED = (FAILED - {"RM-13"}) | {"RM-10", "SF-05", "SF-07"}


def test_what_a_commissioned_case_must_have() -> None:
    assert needed(c.failed_in_court_annexed()) - BOUND == FAILED
    assert needed(c.agreed_in_court_annexed()) - BOUND - {"TY-01"} == AGREED


def test_either_form_of_the_application_for_confirmation_will_do() -> None:
    made = PaperFacts("p", "SF-05/地方", issued_on=date(2026, 7, 20))
    case = replace(c.agreed_in_court_annexed(), papers=(made,))
    need = next(n for n in completeness(case).needs if "SF-05" in n.codes)
    assert need.presence is Presence.HERE


def test_what_was_issued_goes_to_the_court_with_the_report() -> None:
    day = date(2026, 10, 8)
    sheets = [("RM-08", "session-1"), ("RM-08", "session-2"), ("TY-11", "a"), ("RM-05", "x")]
    papers = tuple(PaperFacts(f"{n}", code, s, issued_on=day) for n, (code, s) in enumerate(sheets))
    text = text_of(replace(c.failed_in_court_annexed(), papers=papers), "XJ-02")
    assert "送达地址确认书1份\n调解记录2份" in text
    assert "调查" not in text


def test_what_an_entrusted_case_must_have() -> None:
    case = replace(c.agreed_in_court_annexed(), track=Track.JUDICIAL, mode="登记立案后委托")
    assert needed(case) - BOUND == {"XJ-03", "RM-08", "RM-10", "XJ-02", "SF-03"}
    step = StepFacts("s", "withdrawn_suit", date(2026, 10, 9))
    assert "SF-03" not in needed(replace(case, steps=(step,)))


def test_with_a_judge_presiding_there_is_no_letter_and_no_report() -> None:
    case = replace(c.agreed_in_court_annexed(), track=Track.JUDICIAL, mode="法官主持")
    applying = {p.code for p in papers_of(case) if p.applicable}
    assert {"XJ-01", "XJ-03", "XJ-02", "SF-01"} & applying == set()
    assert "SF-03" in applying


def test_a_people_s_case_on_application_sees_none_of_these() -> None:
    case = b.a_case().parties(1).agreed().but(source=IntakeSource.ON_APPLICATION).done()
    applying = {p.code for p in papers_of(case) if p.applicable}
    assert {c for c in applying if c.startswith("XJ-") or c in ("SF-01", "SF-11")} == {"XJ-09"}
