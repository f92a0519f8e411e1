"""Administrative papers, filled and drawn: the organ's name, sums, law; own form or custody.

Expected words are those of the project domain notes on papers (2026-11-22), not of the templates.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.papers.by_track.administrative import liability_of, loss_rows
from mediation_desk.papers.catalogue import catalogue, papers_of
from mediation_desk.papers.facts_grounds import termination_words
from mediation_desk.papers.issue import issue
from mediation_desk.papers.subjects import subjects_of
from tests import builders as b
from tests.papers.templates import organ_cases as o
from tests.papers.templates.cases import with_supplement
from tests.papers.templates.reading import text_of

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|None|Undefined")
NAMING = [c for c in o.CASES if c not in ("XZ-05", "XZ-12/目录", "XZ-12/备考")]
SEALED = ["XZ-03", "XZ-04", "XZ-06", "XZ-08", "XZ-09", "XZ-10", "XZ-14", "TD-02", "TD-03",
          "GA-01", "JT-02", "JT-03"]


def issued(case: CaseFacts, code: str):
    paper = catalogue().paper(code)
    return issue(case, code, next((s.id for s in subjects_of(case, paper.per)), ""))


@pytest.mark.parametrize("count", [1, 2, 7, 30])
@pytest.mark.parametrize("code", o.CASES)
def test_everybody_is_named_and_no_placeholder_is_left(code: str, count: int) -> None:
    case = o.CASES[code](count)
    text = text_of(case, code)
    assert not LEFT_OVER.search(text)
    wanted = case.applicants if code == "XZ-06" else case.parties
    assert [p.name for p in wanted if p.name not in text and code in NAMING] == []


@pytest.mark.parametrize("code", o.CASES)
def test_an_empty_case_gives_a_blank_form(code: str) -> None:
    police = replace(o.POLICE, name="", kind="organ")
    nothing = CaseFacts("x", Track.ADMINISTRATIVE, committee=police, subtrack="治安")
    assert not LEFT_OVER.search(text_of(nothing, code))


@pytest.mark.parametrize("code", o.CASES)
def test_no_committee_stands_on_an_organs_paper(code: str) -> None:
    case = o.CASES[code](1)
    text = text_of(case, code)
    assert "人民调解" not in text.replace("也可以申请人民调解委员会调解", "")
    assert case.committee.name in text or code.startswith(("XZ-12/", "XZ-01"))


@pytest.mark.parametrize("code", ["XZ-04", "XZ-06", "XZ-08", "XZ-09", "TD-02"])
def test_a_sealed_paper_without_its_organ_is_void(code: str) -> None:
    case = replace(o.CASES[code](1), committee=b.COMMITTEE)
    with pytest.raises(RuleBroken) as stopped:
        issued(case, code)
    assert "行政.机关" in str(stopped.value.values["facts"])


WORDING = {
    "XZ-01": ["行政调解请求事项", "事实及理由", "申请人（签名）",
              "备注：本申请书于申请人申请行政机关调解时使用。"],
    "XZ-02": ["纠纷类别", "案情简要", "立案人员意见", "调解机构意见（负责人）",
              "调解机关意见（领导）", "备注"],
    "XZ-03": ["之规定，本机关拟对申甲1与被乙1（",
              "）一案依法进行调解。如同意调解，本机关将择期举行",
              "回执", "☐同意调解", "☐不同意调解"],
    "XZ-10": ["申甲1：", "2026年4月13日9时00分", "河湾镇综治中心调解一室", "主持人：蒲守信"],
    "XZ-13": ["河政行调〔2026〕3号", "申甲1、被乙1", "2026年4月7日", "2026年5月6日", "承办人"],
    "XZ-14": ["等待鉴定意见。", "延长至2026年5月22日。"],
    "XZ-14/中止": ["委托界址测绘，等待测绘结果。", "自2026年4月15日起中止调解。"],
    "XZ-14/恢复": ["自2026年4月28日起恢复调解", "测绘结果已于当日送交双方。"],
    "XZ-15": ["当场调解", "主要事实", "墙体东移0.35米", "自行拆除越界院墙"],
    "TD-01": ["请求事项：", "东至水渠", "6201220010203", "口头申请的"],
    "TD-03": ["农村土地承包仲裁委员会申请仲裁", "直接向人民法院起诉", "3.20"],
    "XZ-09": ["终止原因：分歧较大难以达成协议", "法律依据：", "河政行调〔2026〕3号",
              "向人民法院提起诉讼"],
    "XZ-11": ["调解结果", "履行情况", "应付6800.00元，已付3400.00元。"],
    "XZ-12": ["受理日期：2026年4月7日", "结案日期：2026年5月6日", "归档日期：2026年5月8日"],
    "GA-01": [
        "治安调解协议书", "主持人姓名", "其他在场人员基本情况",
        "主要事实（包括案发时间、地点、人员、起因、经过、情节、结果等）：",
        "经调解，双方自愿达成如下协议",
        "本协议自双方签字之时起生效。对已履行协议的，公安机关对违反治安管理行为人不再处罚。不履行协议的，"
        "公安机关依法对违反治安管理行为人给予处罚；当事人可以就民事争议依法向人民法院提起民事诉讼。",
        "本协议书一式三份，双方当事人各执一份，调解机关留存一份。", "2026年4月2日20时许",
    ],
    "JT-02": ["经调解协商，双方共同达成如下协议：", "调解依据", "认定的基本事实和损失情况",
              "损害赔偿的项目和数额", "给付方式与结案日期", "交通警察（签名）",
              "青公交认字〔2026〕第41号"],
    "JT-03": ["未达成协议的原因：分歧较大难以达成协议", "第九十四条", "无正当理由不参加调解"],
    "TD-02": ["西坡三号地", "3.20", "6201220010204", "调解人员签名并加盖调解组织印章之日起生效"],
    "SC-01": ["登记单位", "投诉人", "被投诉人", "联系人", "消费者权益争议事实", "投诉请求",
              "投诉人（签字）", "经办人（签字）", "电动自行车一辆", "4. 投诉请求应当包括"],
}  # fmt: skip


@pytest.mark.parametrize("code", WORDING)
def test_the_fixed_wording_is_there_to_the_letter(code: str) -> None:
    text = re.sub(r"\s", "", text_of(o.CASES[code](1), code))
    assert [w for w in WORDING[code] if re.sub(r"\s", "", w) not in text] == []


def test_more_parties_hold_more_copies_of_the_polices_agreement() -> None:
    text = text_of(o.police(2), "GA-01")
    assert "一式五份，各方当事人各执一份" in text


def test_the_refusal_says_why_and_where_to_turn() -> None:
    text = text_of(o.CASES["XZ-06"](1), "XZ-06")
    assert (
        "理由：人民法院、公安机关或者其他行政机关已经受理或者解决；青禾县人民法院已于2026年3月30日立案。"
        in text
    )
    assert "向人民法院提起诉讼" in text


def test_land_may_be_arbitrated_and_names_its_law() -> None:
    case = o.organ_case(1, kind="土地承包", ended="terminated")
    text = text_of(case, "XZ-09")
    assert "向农村土地承包仲裁委员会申请仲裁" in text
    assert "《中华人民共和国农村土地承包经营纠纷调解仲裁法》" in text


def test_losses_stand_as_a_table_with_their_sum() -> None:
    text = text_of(o.traffic(), "JT-02")
    assert all(
        s in text for s in ("医疗费\n3200.00元", "误工费\n1800.00元", "车辆修理费\n1800.50元")
    )
    assert "人民币6800.50元（大写：人民币陆仟捌佰元伍角整）" in text


def test_losses_told_in_prose_stay_prose() -> None:
    assert loss_rows(["两车受损，修理费待定"]) == []


@pytest.mark.parametrize(
    ("name", "text", "share"),
    [
        ("申甲", "申甲负主要责任，被乙负次要责任", "主要责任"),
        ("被乙", "申甲负主要责任、被乙负次要责任", "次要责任"),
        ("被乙", "申甲、被乙负同等责任", "同等责任"),
        ("被乙", "申甲承担全部责任；被乙不承担责任", "无责任"),
        ("被乙", "主要责任由申甲承担", None),
        ("李明", "李明华负全部责任", None),
    ],
)
def test_a_partys_share_is_read_from_the_finding(name: str, text: str, share: str | None) -> None:
    assert liability_of({"简名": name}, text, (name, "李明华")) == share


def applicable(case: CaseFacts) -> dict[str, bool]:
    return {p.code: p.applicable for p in papers_of(case)}


@pytest.mark.parametrize(
    ("code", "case"),
    [("GA-01", o.police), ("JT-01", o.traffic), ("JT-02", o.traffic), ("SC-01", o.market)],
)
def test_only_the_organ_itself_prints_its_form(code: str, case: object) -> None:
    own = case()  # type: ignore[operator]
    theirs = replace(own, committee=o.TOWN)
    page = "本页由调解台制作，不是该机关文书"
    assert applicable(own)[code]
    assert applicable(theirs)[code]
    assert page not in text_of(own, code)
    assert page in text_of(theirs, code)


def test_the_custody_page_lacks_nothing_the_organs_form_would() -> None:
    bare = replace(o.organ_case(1, kind="治安", ended="open"), agreements=())
    assert issued(bare, "GA-01").pages == 1
    with pytest.raises(RuleBroken):
        issued(replace(bare, committee=o.POLICE), "GA-01")


@pytest.mark.parametrize("code", SEALED)
def test_the_place_of_the_seal_is_empty_and_the_day_left_to_write(code: str) -> None:
    lines = text_of(o.CASES[code](1), code).splitlines()
    seal = max(n for n, line in enumerate(lines) if line.endswith("印章）"))
    assert lines[seal + 1].split() == ["年", "月", "日"]


@pytest.mark.parametrize("code", ["XZ-08", "TD-02", "GA-01", "JT-02"])
def test_names_and_sums_come_back_from_the_pdf(code: str, tmp_path: Path) -> None:
    case = o.CASES[code](2)
    place = tmp_path / "paper.pdf"
    place.write_bytes(issued(case, code).pdf)
    out = subprocess.run(["pdftotext", str(place), "-"], capture_output=True, check=True)
    words = re.sub(r"\s", "", out.stdout.decode("utf-8"))
    assert [p.name for p in case.parties if p.name not in words] == []
    assert "人民币6800.00元（大写：人民币陆仟捌佰元整）" in words


@pytest.mark.parametrize(
    "code", ["RM-09", "TY-07", "TY-08", "TY-09", "TY-10", "TY-12", "TY-12/督促", "TY-14", "TY-22"]
)
def test_papers_of_all_tracks_name_no_committee_for_an_organ(code: str) -> None:
    case = b.a_case().parties(1).agreed().interpreted().stepped().done()
    own = replace(with_supplement(case), track=Track.ADMINISTRATIVE, committee=o.TOWN)
    text = text_of(replace(own, case_no="河政行调〔2026〕3号"), code)
    assert not any(
        words in text for words in ("人民调解员", "人民调解委员会", "本委", "《人民调解")
    )


@pytest.mark.parametrize(
    ("kind", "ground", "words"),
    [
        ("交通", "sued", "一方当事人向人民法院提起民事诉讼"),
        ("交通", "absent", "无正当理由不参加调解"),
        ("消费", "no_appraisal_fee", "对鉴定费用承担不能达成一致"),
        ("一般", "withdrawn", "当事人撤回申请"),
        ("一般", "other", None),
    ],
)
def test_a_tracks_own_ground_is_told_in_words(kind: str, ground: str, words: str | None) -> None:
    case = replace(o.organ_case(kind=kind, ended="terminated"), termination_ground=ground)
    assert termination_words(case) == words


def test_the_traffic_polices_end_is_ticked() -> None:
    case = replace(o.traffic(ended="terminated"), termination_ground="sued")
    assert "☑当事人向人民法院提起民事诉讼" in text_of(case, "JT-03")
