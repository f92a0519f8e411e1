"""What the papers say of an agreement: sums, days, copies, who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import cn2an
import pytest

from mediation_desk.domain.agreements import SignatureFacts, SignerKind, SignMethod
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import AgentKind, PartyRole
from mediation_desk.papers.facts import FactOptions, facts_for
from tests import builders as b


def agreed(yuan: int = 6800, payments: int = 2) -> CaseFacts:
    return b.a_case().named("龚㛃兰", "陈翀").agreed(yuan, payments=payments).done()


@pytest.mark.parametrize("yuan", [1, 10, 6800, 100_100, 23_276, 1_000_005])
def test_the_capital_sum_is_what_another_library_writes(yuan: int) -> None:
    told = facts_for(agreed(yuan, 1), "RM-10")["给付"][0]  # type: ignore[index]
    other = cn2an.an2cn(yuan, "rmb").replace("圆", "元")
    assert told["大写"] == other
    assert told["金额"] == f"{yuan}.00元"


def test_instalments_sum_to_the_agreement() -> None:
    facts = facts_for(agreed(1000, 3), "RM-10")
    cents = [round(float(p["金额"].rstrip("元")) * 100) for p in facts["给付"]]  # type: ignore[attr-defined]
    assert sum(cents) == 100_000
    assert facts["协议金额全"] == "人民币1000.00元（大写：人民币壹仟元整）"


def test_clauses_are_numbered_in_chinese() -> None:
    told = facts_for(agreed(), "RM-10")["协议条款"]
    assert [c["序"] for c in told] == ["一", "二", "三"]  # type: ignore[attr-defined]


def test_copies_are_one_a_party_one_for_the_committee_and_one_for_the_court() -> None:
    case = agreed()
    assert facts_for(case, "RM-10")["份数"] == "3"
    asked = replace(case, confirmation=b.confirmation())
    assert facts_for(asked, "RM-10")["份数"] == "4"


def test_copies_agreed_on_come_first() -> None:
    case = agreed()
    five = replace(case, agreements=(replace(case.agreements[0], copies=5),))
    assert facts_for(five, "RM-10")["份数"] == "5"


def test_monthly_support_stands_apart_from_the_total() -> None:
    case = agreed()
    made = replace(case.agreements[0], recurring=(b.recurring(),))
    told = facts_for(replace(case, agreements=(made,)), "RM-10")
    assert told["协议金额"] == "6800.00元"
    line = told["按期给付"][0]  # type: ignore[index]
    assert (line["支付日"], line["大写"]) == ("每月5日前", "捌佰元整")
    assert line["起止"] == "2026年5月1日起"


def test_without_an_agreement_nothing_is_invented() -> None:
    facts = facts_for(b.a_case().named("甲", "乙").done(), "RM-10")
    assert facts["协议条款"] == []
    assert facts["给付"] == []
    assert facts["协议金额"] is None
    assert facts["协议编号"] is None
    assert facts["份数"] is None


def test_the_two_columns_hold_parties_and_desk() -> None:
    rows = facts_for(agreed(), "RM-10")["签署行"]
    left = [(r["左"]["题"], r["左"]["注"]) for r in rows]  # type: ignore[attr-defined]
    right = [(r["右"]["题"], r["右"]["注"]) for r in rows]  # type: ignore[attr-defined]
    assert left[:2] == [("当事人（签名盖章或按指印）：", "龚㛃兰"), (None, "陈翀")]
    assert right == [
        ("人民调解员（签名）：", "蒲守信"),
        (None, "何玉霞"),
        ("记录人（签名）：", "樊晓彤"),
    ]


def test_no_signature_is_ever_filled_in() -> None:
    lines = facts_for(agreed(), "RM-10")["签署人们"]
    assert lines
    assert all(line["签名图"] is None for line in lines)


def test_a_signature_given_to_the_agreement_finds_no_line_on_another_paper() -> None:
    case = agreed()
    ids = {line["编号"] for line in facts_for(case, "RM-10")["签署人们"]}  # type: ignore[attr-defined]
    assert ids == {"applicant-1", "respondent-1", "m-1", "m-2", "r-1"}
    for code in ("RM-01", "RM-08", "SF-05", "RM-03"):
        lines = facts_for(case, code, "applicant-1")["签署人们"]
        assert {line["编号"] for line in lines} == {""}  # type: ignore[attr-defined]


def test_an_interpreter_signs_too() -> None:
    case = b.a_case().named("卓玛草", "陈翀").agreed().interpreted().done()
    facts = facts_for(case, "RM-10")
    assert "翻译人员（签名）：" in [r["右"]["题"] for r in facts["签署行"]]  # type: ignore[attr-defined]
    assert facts["翻译说明"] == "才让（藏语翻译，为卓玛草翻译）"


def test_the_parties_need_not_sign_the_oral_sheet_where_the_centre_says_so() -> None:
    case = b.a_case().named("甲", "乙").agreed(oral=True).done()
    with_line = facts_for(case, "RM-11")["口头签署行"]
    without = facts_for(case, "RM-11", options=FactOptions(oral_signature=False))["口头签署行"]
    assert any(r["左"]["签"] for r in with_line)  # type: ignore[attr-defined]
    assert not any(r["左"]["签"] for r in without)  # type: ignore[attr-defined]


def test_an_agent_who_signed_without_a_line_gets_one() -> None:
    case = agreed()
    signed = SignatureFacts(
        "s-1", SignerKind.PARTY, "agent-9", "周䶮", SignMethod.SCREEN, date(2026, 4, 13),
        "respondent-1", "authorized",
    )  # fmt: skip
    made = replace(case.agreements[0], signatures=(signed,))
    lines = facts_for(replace(case, agreements=(made,)), "RM-10")["当事人签署"]
    assert lines[-1]["编号"] == "agent-9"
    assert lines[-1]["注"] == "周䶮（代）"


def test_a_supplement_is_numbered_after_the_agreement() -> None:
    case = agreed()
    more = replace(
        case.agreements[0], id="agreement-2", supplement=1, number="", total=Money.yuan(100)
    )
    facts = facts_for(replace(case, agreements=(*case.agreements, more)), "TY-22", "agreement-2")
    assert facts["补充协议编号"] == "(2026)河湾人调字第17号补1"
    assert facts["原协议编号"] == "(2026)河湾人调字第17号"
    assert facts["协议金额"] == "100.00元"


def test_the_performance_record_tells_what_is_left() -> None:
    rows = facts_for(agreed(), "TY-12")["履行记录"]
    assert [(r["状态"], r["余额"]) for r in rows] == [  # type: ignore[attr-defined]
        ("已履行", "0.00元"), ("待履行", "3400.00元"),
    ]  # fmt: skip
    assert rows[0]["收据们"][0]["日期"] == "2026年4月13日"  # type: ignore[index]


@pytest.mark.parametrize(("strokes", "lines"), [("", 2), ("0,0;9,9", 3)])
def test_a_group_whose_representatives_sign_needs_no_line_of_its_own(
    strokes: str, lines: int
) -> None:
    speaker = b.agent("赵铁柱", 4, AgentKind.GROUP_REPRESENTATIVE)
    group = b.party(b.person("王福海", 1), 1, PartyRole.APPLICANT, speaker)
    other = b.party(b.person("祁大龙", 2), 1, PartyRole.RESPONDENT)
    case = b.a_case().with_parties(group, other).agreed().done()
    signed = SignatureFacts(
        "s-1", SignerKind.PARTY, group.id, "王福海", SignMethod.PAPER, date(2026, 4, 13),
        group.id, strokes=strokes,
    )  # fmt: skip
    made = replace(case.agreements[0], signatures=(signed,))
    told = facts_for(replace(case, agreements=(made,)), "LD-02")["当事人签署"]
    assert len(told) == lines  # type: ignore[arg-type]
