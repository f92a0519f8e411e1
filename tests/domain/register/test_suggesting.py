"""Who is proposed for a case: points added up by hand, kin named and put last."""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import PartyFacts, PartyKind, PartyRole, PersonFacts
from mediation_desk.domain.register.suggesting import Kin, Known, kin_in, suggested


def case_of(*people: PersonFacts) -> CaseFacts:
    parties = tuple(
        PartyFacts(str(n), n, PartyRole.APPLICANT, one) for n, one in enumerate(people, 1)
    )
    return CaseFacts("c", village="河湾村三组", stat_type="邻里纠纷", parties=parties)


def person(name: str, phone: str = "", **more: str) -> PersonFacts:
    return PersonFacts(name, PartyKind.NATURAL, name, phone=phone, **more)  # type: ignore[arg-type]


CASE = case_of(person("龚某", "13900001111", language="东乡语"), person("陈某"))


def test_trust_type_and_language_outweigh_an_empty_desk() -> None:
    known = (
        Known("甲", open_cases=0),
        Known("乙", villages=("河湾村",), types=("邻里纠纷",), open_cases=9),
        Known("丙", languages="汉语、东乡语", open_cases=1),
        Known("丁", met=1, is_on_duty=True, open_cases=3),
    )
    found = suggested(CASE, known)
    assert [(one.known.name, one.points) for one in found] == [
        ("乙", 5), ("丁", 3), ("丙", 2), ("甲", 0),
    ]  # fmt: skip
    assert found[0].reasons == ("河湾村三组的人信得过", "擅长邻里纠纷", "在办 9 件")
    assert found[1].reasons == ("办过当事人的案件 1 件", "今天值班", "在办 3 件")


def test_of_equal_points_the_less_loaded_comes_first() -> None:
    found = suggested(CASE, (Known("甲", open_cases=4), Known("乙", open_cases=2)))
    assert [one.known.name for one in found] == ["乙", "甲"]


def test_kin_of_a_party_comes_last_with_the_relation() -> None:
    kin = (Kin("陈某", "舅舅"),)
    found = suggested(CASE, (Known("甲", villages=("河湾村",), kin=kin), Known("乙")))
    assert [one.known.name for one in found] == ["乙", "甲"]
    assert [(one.relation, one.name, one.is_sure) for one in found[1].kin] == [
        ("舅舅", "陈某", False)
    ]


def test_a_telephone_tells_two_of_one_name_apart() -> None:
    assert kin_in(CASE, (Kin("龚某", "侄子", "13900001111"),))[0].is_sure
    assert kin_in(CASE, (Kin("龚某", "侄子", "13800000000"),)) == ()


def test_who_stands_behind_a_body_is_kin_too() -> None:
    body = case_of(person("某公司", representative="马某"))
    assert kin_in(body, (Kin("马某", "姐夫"),))[0].relation == "姐夫"


def test_a_party_is_never_proposed() -> None:
    assert suggested(CASE, (Known("陈某"),)) == []


def test_a_case_without_a_village_gives_nobody_a_point_for_one() -> None:
    found = suggested(CaseFacts("c"), (Known("甲", villages=("河湾村",), types=("",)),))
    assert found[0].points == 0
