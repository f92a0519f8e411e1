"""The cases that every paper is tried with: many parties, every kind of party, rare names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import (
    AgentKind,
    Capacity,
    MediatorFacts,
    MediatorRole,
    ParticipantFacts,
    PartyKind,
    PartyRole,
)
from tests import builders as b

APPLICANT, RESPONDENT = PartyRole.APPLICANT, PartyRole.RESPONDENT
GUARDIAN = AgentKind.GUARDIAN


def with_supplement(case: CaseFacts) -> CaseFacts:
    """The same with a supplement to its agreement."""
    more = replace(case.agreements[0], id="agreement-2", supplement=1, number="", receipts=())
    more = replace(more, payments=tuple(replace(p, id=f"more-{p.seq}") for p in more.payments))
    return replace(case, agreements=(*case.agreements, more))


def sides(count: int) -> CaseFacts:
    """So many natural persons a side, with one of every step."""
    return with_supplement(b.a_case().parties(count).agreed().interpreted().stepped().done())


def seven_kinds() -> CaseFacts:
    """Seven a side, with every kind of party there is."""
    minor = b.party(
        b.person("李小明", 1, born=date(2015, 6, 20)),
        1,
        APPLICANT,
        b.agent("李建国", 1, GUARDIAN, "父亲"),
        b.agent("王芳", 2, GUARDIAN, "母亲"),
    )
    company = b.party(b.body("甘肃恒砺建设工程有限公司", 2), 2, APPLICANT, b.agent("祁大龙", 3))
    trader = b.party(b.body("河湾镇鸿运鞋业商行", 3, PartyKind.SOLE_TRADER), 3, APPLICANT)
    nobody = b.party(
        b.person("马六斤", 4, id_no="", id_type="", no_papers="户口未登记"), 4, APPLICANT
    )
    others = [b.party(b.person(f"申甲{n}", n), n, APPLICANT) for n in (5, 6, 7)]
    group = replace(
        b.party(
            b.person("王福海", 11),
            1,
            RESPONDENT,
            b.agent("赵铁柱", 4, AgentKind.GROUP_REPRESENTATIVE),
        ),
        group_count=23,
        members=b.group_members(23),
    )
    village = b.party(b.body("柳树村村民委员会", 12, PartyKind.UNINCORPORATED), 2, RESPONDENT)
    rest = [b.party(b.person(f"被乙{n}", 10 + n), n, RESPONDENT) for n in range(3, 8)]
    built = b.a_case().with_parties(minor, company, trader, nobody, *others, group, village, *rest)
    return with_supplement(built.agreed().interpreted("才让", "藏语").stepped().done())


RARE_NAMES = (*b.RARE, b.LONG_NAME, b.EXT_F)


def rare_names() -> CaseFacts:
    """Rare names as applicant, respondent, agent, interpreter and mediator, in text and cells."""
    roles = [APPLICANT, RESPONDENT]
    made = [
        b.party(b.person(name, n + 1), n // 2 + 1, roles[n % 2])
        for n, name in enumerate(RARE_NAMES)
    ]
    helped = replace(made[0], agents=(b.agent("欧阳㛃翀", 7),))
    built = b.a_case().with_parties(helped, *made[1:]).agreed().interpreted("扎西𠅤").stepped()
    mediators = (
        MediatorFacts("m-1", "尉迟𬭎", MediatorRole.PRESIDING),
        MediatorFacts("m-2", "单䶮"),
    )
    recorder = ParticipantFacts("r-1", "仇㛃", Capacity.RECORDER)
    kept = tuple(p for p in built.done().participants if p.capacity is not Capacity.RECORDER)
    case = built.but(mediators=mediators, participants=(*kept, recorder)).done()
    return with_supplement(case)
