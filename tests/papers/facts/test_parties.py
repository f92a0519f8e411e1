"""How the papers name people and bodies, and who signs for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.parties import AgentKind, PartyKind, PartyRole
from mediation_desk.papers.facts import FactOptions, facts_for
from tests import builders as b

GUARD = AgentKind.GUARDIAN


def notes(party: dict[str, object]) -> list[object]:
    return [line["注"] for line in party["签署人们"]]  # type: ignore[attr-defined]


def first_party(*agents: object, who: object = None) -> dict[str, object]:
    person = who or b.person("李小明", born=date(2015, 6, 20))
    made = b.party(person, 1, PartyRole.APPLICANT, *agents)  # type: ignore[arg-type]
    return facts_for(b.a_case().with_parties(made).done(), "RM-10")["当事人们"][0]  # type: ignore[index,return-value]


def test_age_is_told_for_the_day_of_acceptance() -> None:
    case = b.a_case().named("龚㛃兰", "陈翀").but(accepted_on=date(2026, 9, 2)).done()
    assert facts_for(case, "RM-01")["申请人们"][0]["年龄"] == "50岁"  # type: ignore[index]
    day_later = replace(case, accepted_on=date(2026, 9, 3))
    assert facts_for(day_later, "RM-01")["申请人们"][0]["年龄"] == "51岁"  # type: ignore[index]


def test_a_minor_is_signed_for_by_both_guardians() -> None:
    told = first_party(b.agent("李建国", 1, GUARD, "父亲"), b.agent("王芳", 2, GUARD, "之母"))
    assert told["未成年"] is True
    assert told["出生日期"] == "2015年6月20日"
    assert [a["关系"] for a in told["法定代理人们"]] == ["李小明之父", "李小明之母"]  # type: ignore[attr-defined]
    assert notes(told) == [
        "李建国（代），李小明之父、法定代理人", "王芳（代），李小明之母、法定代理人",
    ]  # fmt: skip


def test_a_company_signs_by_seal_and_its_agent_as_proxy() -> None:
    told = first_party(b.agent("何𠅤", 3), who=b.body("甘肃恒砺建设工程有限公司"))
    assert told["单位"] is True
    assert told["自然人"] is False
    assert told["负责人称谓"] == "法定代表人"
    assert notes(told) == [
        "甘肃恒砺建设工程有限公司（盖章）", "何𠅤（代），甘肃恒砺建设工程有限公司的委托代理人",
    ]  # fmt: skip


def test_a_sole_trader_has_its_proprietor() -> None:
    told = first_party(who=b.body("鸿运鞋业商行", 2, PartyKind.SOLE_TRADER))
    assert (told["名称"], told["负责人称谓"], told["负责人"]) == ("鸿运鞋业商行", "经营者", "田翀2")
    assert notes(told) == ["鸿运鞋业商行（盖章），经营者田翀2"]


def test_an_organization_has_a_person_in_charge() -> None:
    who = replace(b.body("柳树村村民小组", 3, PartyKind.UNINCORPORATED), representative_kind="")
    assert first_party(who=who)["负责人称谓"] == "负责人"


def test_a_person_without_papers_says_why() -> None:
    who = b.person("马六", 9, id_no="", id_type="", no_papers="户口未登记")
    told = first_party(who=who)
    assert (told["证件号码"], told["无证件说明"]) == (None, "户口未登记")


def test_a_group_is_named_by_its_first_and_counted() -> None:
    made = b.party(
        b.person("王福海"), 1, PartyRole.APPLICANT,
        b.agent("赵铁柱", 1, AgentKind.GROUP_REPRESENTATIVE),
    )  # fmt: skip
    made = replace(made, group_count=23, members=b.group_members(23))
    facts = facts_for(b.a_case().with_parties(made).done(), "TY-03", made.id)
    told = facts["本人"]
    assert told["姓名"] == "王福海等23人（名单附后）"  # type: ignore[index]
    assert facts["申请人姓名"] == "王福海等23人"
    assert notes(told) == ["赵铁柱，王福海等23人的代表人"]  # type: ignore[arg-type]
    # 23 × 1000 + (1 + … + 23)
    assert told["成员合计"] == "23276.00元"  # type: ignore[index]
    assert told["各期合计"] == ["第1期 11500.00元", "第2期 11776.00元"]  # type: ignore[index]


def test_a_relation_in_other_words_stays_as_typed() -> None:
    told = first_party(b.agent("赵六", 4, AgentKind.AUTHORIZED, "同事"))
    assert told["委托代理人们"][0]["关系"] == "同事"  # type: ignore[index]


def test_authority_is_ticked_item_by_item() -> None:
    told = first_party(b.agent("赵六", 4))
    lines = told["委托代理人们"][0]["权限勾选"]  # type: ignore[index]
    assert "☑代为承认、变更和放弃调解请求" in lines
    assert "☐代为收集、提供证据" in lines
    assert lines[-1] == "☐其他："


@pytest.mark.parametrize("switch", [True, False])
def test_the_switch_puts_the_id_number_for_the_occupation(switch: bool) -> None:
    case = b.a_case().named("甲", "乙").done()
    facts = facts_for(case, "RM-01", options=FactOptions(id_in_application=switch))
    told = facts["申请人们"][0]  # type: ignore[index]
    assert told["栏二标签"] == ("身份证号码" if switch else "职业或职务")
    assert told["栏二"] == (told["证件号码"] if switch else "务农")


def test_party_letters_stand_before_the_roles_when_asked_for() -> None:
    case = b.a_case().named("甲", "乙").done()
    facts = facts_for(case, "RM-10", options=FactOptions(party_letters=True))
    assert [p["称谓"] for p in facts["当事人们"]] == ["甲方（申请人）", "乙方（被申请人）"]  # type: ignore[attr-defined]


def test_parties_come_side_by_side_in_their_order() -> None:
    case = b.a_case().parties(3).done()
    mixed = replace(case, parties=tuple(reversed(case.parties)))
    names = [p["简名"] for p in facts_for(mixed, "RM-10")["当事人们"]]  # type: ignore[attr-defined]
    assert names == ["申甲1", "申甲2", "申甲3", "被乙1", "被乙2", "被乙3"]


def test_an_empty_side_is_one_blank_party() -> None:
    facts = facts_for(b.a_case().done(), "RM-10")
    assert [(p["称谓"], p["姓名"]) for p in facts["当事人们"]] == [  # type: ignore[attr-defined]
        ("申请人", None), ("被申请人", None),
    ]  # fmt: skip
    assert facts["当事人姓名"] is None


def test_settings_in_words_become_switches() -> None:
    habits = FactOptions.of({"papers.party_letters": "是", "court": "青禾县人民法院", "x": "1"})
    assert habits == FactOptions(party_letters=True, court="青禾县人民法院")
    assert FactOptions.of({"papers.oral_signature": "否"}).oral_signature is False
