"""Made-up cases for the matrix of papers: how many they are, what they are, what is not known.

``at_home`` puts any of them where a paper belongs: on its track, before its organ, with one of
every step and typed fact, so that each paper has something to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, PaymentFacts, PaymentState
from mediation_desk.domain.case_facts import CaseFacts, StepFacts, Track
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import (
    AgentKind,
    MediatorFacts,
    MediatorRole,
    PartyKind,
    PartyRole,
    PersonFacts,
    Sex,
)
from mediation_desk.domain.proceedings import ConfirmationResult
from mediation_desk.papers.catalogue import Paper
from tests import builders as b
from tests.papers.templates import cases
from tests.papers.templates import organ_cases as o
from tests.papers.templates import track_cases as t

APPLICANT, RESPONDENT = PartyRole.APPLICANT, PartyRole.RESPONDENT
NAME_OF_20 = "阿卜杜热合曼·麦麦提明·吾守尔·艾山江"
BODY_OF_20 = "甘肃河湾恒砺建设工程劳务分包有限责任公司"


def bodies() -> CaseFacts:
    """A company with its agent and a sole trader against a branch, each with who stands for it."""
    branch = b.party(
        replace(
            b.body("甘肃恒砺建设工程有限公司青禾分公司", 3, PartyKind.UNINCORPORATED),
            kind_note="分支机构",
        ),
        1, RESPONDENT, b.agent("史达", 5),
    )  # fmt: skip
    company = b.party(b.body("青禾县鸿运鞋业有限公司", 1), 1, APPLICANT, b.agent("祁大龙", 3))
    trader = b.party(b.body("河湾镇老田便民商店", 2, PartyKind.SOLE_TRADER), 2, APPLICANT)
    built = b.a_case().with_parties(company, trader, branch)
    return cases.with_supplement(built.agreed().interpreted().stepped().done())


def heirs() -> CaseFacts:
    """The dead man's widow, his minor son and his mother against who drove."""
    son = b.person("李继业", 2, born=date(2018, 3, 1))
    widow = b.person("赵春兰", 1, sex=Sex.FEMALE)
    mother = b.person("李马氏", 3, born=date(1941, 2, 2), sex=Sex.FEMALE, id_no="", id_type="",
                      no_papers="证件遗失，正在补领", needs_reading=True)  # fmt: skip
    guard = b.agent("赵春兰", 1, AgentKind.GUARDIAN, "母亲")
    built = b.a_case().with_parties(
        b.party(widow, 1, APPLICANT), b.party(son, 2, APPLICANT, guard),
        b.party(mother, 3, APPLICANT), b.party(b.person("陈翀", 11), 1, RESPONDENT),
    )  # fmt: skip
    told = "李大山于2026年3月28日因交通事故死亡，其继承人为妻赵春兰、子李继业、母李马氏。"
    return cases.with_supplement(built.but(facts=told).agreed(380000).stepped().done())


def long_names() -> CaseFacts:
    """Everybody has a name of twenty characters, the case a court's number and a long cause."""
    first = b.party(b.person(NAME_OF_20, 1), 1, APPLICANT, b.agent(NAME_OF_20[::-1], 7))
    second = b.party(b.body(BODY_OF_20, 2), 1, RESPONDENT)
    built = b.a_case().with_parties(first, second).agreed().interpreted(NAME_OF_20, "维吾尔语")
    mediators = (MediatorFacts("m-1", NAME_OF_20, MediatorRole.PRESIDING),)
    case = built.stepped().but(
        mediators=mediators, case_no="(2026)甘0199民诉前调1218号",
        register_no="河湾登〔2026〕1231号", civil_cause="机动车交通事故责任纠纷",
    ).done()  # fmt: skip
    return cases.with_supplement(case)


def bare() -> CaseFacts:
    """Names alone: no sex, age, number, address or telephone, one clause and no sum."""
    people = [
        b.party(PersonFacts(f"n-{n}", PartyKind.NATURAL, name), 1, role)
        for n, (name, role) in enumerate((("张三", APPLICANT), ("李四", RESPONDENT)), start=1)
    ]
    company = b.party(PersonFacts("n-3", PartyKind.LEGAL, "某某商店"), 2, RESPONDENT)
    made = b.a_case().with_parties(*people, company).agreed(payments=0).done()
    agreement = replace(
        made.agreements[0], total=None, performance="", breach="", clauses=b.clauses("李四")[2:]
    )
    return replace(
        made, agreements=(agreement,), facts="", claims=(), place="", venue="", civil_cause="",
        register_no="", notified_on=None, retention="", compiled_by="", participants=(),
        committee=replace(made.committee, address="", phone="", contact="", filing_note=""),
    )  # fmt: skip


def paying(*cents: int, first: tuple[int, int] = (2026, 9)) -> CaseFacts:
    """An agreement to pay these sums month by month from a month on."""
    case = b.a_case().parties(1).agreed().stepped().done()
    year, month = first
    model = case.agreements[0].payments[0]
    months = range(month - 1, month - 1 + len(cents))
    due = [date(year + n // 12, n % 12 + 1, 28) for n in months]
    payments = tuple(
        _payment(model, n, sum_, on)
        for n, (sum_, on) in enumerate(zip(cents, due, strict=True), start=1)
    )
    total = Money(sum(cents))
    agreement: AgreementFacts = replace(
        case.agreements[0], total=total, payments=payments, receipts=()
    )
    return cases.with_supplement(replace(case, agreements=(agreement,), amount=total))


def _payment(model: PaymentFacts, number: int, cents: int, on: date) -> PaymentFacts:
    return replace(
        model, id=f"pay-{number}", seq=number, amount=Money(cents), due_on=on, paid=Money(0),
        state=PaymentState.DUE,
    )  # fmt: skip


MADE: Mapping[str, Callable[[], CaseFacts]] = {
    "每方1人": lambda: cases.sides(1),
    "每方2人": lambda: cases.sides(2),
    "每方7人": lambda: cases.sides(7),
    "每方30人": lambda: cases.sides(30),
    "各种当事人": cases.seven_kinds,
    "单位": bodies,
    "继承人": heirs,
    "二十个字的姓名": long_names,
    "生僻字": cases.rare_names,
    "只有姓名": bare,
    "一分钱": lambda: paying(1),
    "九千九百九十九万": lambda: paying(9_999_999_999),
    "跨年八期": lambda: paying(*[1_234_567] * 7, 1_234_560),
}

COURT = {"court": "青禾县人民法院", "court_case_no": "(2026)甘0199民诉前调377号",
         "cause": "机动车交通事故责任纠纷", "undisputed_facts": "1. 院墙东移0.35米"}  # fmt: skip
TYPED = {**t.PATIENT, **t.PETITION, **t.CENTRE, **o.PLOTS, **o.ACCIDENT, **o.INCIDENT, **o.GOODS,
         **COURT}  # fmt: skip
STEPS = (
    *t.slips(), *t.petition_steps(),
    StepFacts("m-1", "applied", date(2026, 4, 3)),
    StepFacts("m-2", "suspended", date(2026, 4, 15), text="委托测绘，等待结果。"),
    StepFacts("m-3", "resumed", date(2026, 4, 28)),
    StepFacts("m-4", "appraisal_ordered", date(2026, 4, 15), organ="某鉴定所", text="裂缝成因。"),
    StepFacts("m-5", "expert_meeting", date(2026, 4, 20), "青医咨〔2026〕4号", person="孙𬭎"),
)  # fmt: skip
#: Papers of an end without agreement, and of a case that was never taken up.
ENDED = ("RM-13", "YL-07", "LD-03", "XZ-09", "TD-03", "JT-03", "XJ-02")
REFUSED = ("RM-07", "YL-03", "XZ-06", "XF-03")
ORGANS = {"GA": o.POLICE, "JT": o.TRAFFIC, "SC": o.MARKET}
KINDS = {"GA": "治安", "JT": "交通", "SC": "消费", "TD": "土地承包", "YL": "医疗", "LD": "劳动"}


def at_home(case: CaseFacts, paper: Paper, *, typed: bool = True) -> CaseFacts:
    """The case where the paper belongs; ``typed``: with every step and every fact of a form."""
    track = Track(paper.track[0]) if paper.track else case.track
    kind = paper.code[:2]
    home = replace(case, track=track, subtrack=KINDS.get(kind, case.subtrack), episode_id="e-1")
    if kind in ORGANS or track in (Track.ADMINISTRATIVE, Track.PETITION):
        home = replace(home, committee=ORGANS.get(kind, o.TOWN))
    if typed:
        home = replace(home, details={**TYPED, **home.details}, steps=STEPS)
    if home.confirmation:
        ruled = replace(
            home.confirmation, result=ConfirmationResult.CONFIRMED, ruled_on=date(2026, 5, 6),
            number="(2026)甘0199诉前调确1号",
        )  # fmt: skip
        home = replace(home, confirmation=ruled)
    if paper.code in ENDED:
        return b.CaseBuilder(replace(home, agreements=())).terminated().done()
    return t.refused(home) if paper.code in REFUSED else home
