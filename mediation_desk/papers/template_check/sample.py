"""A made-up case for test prints of a template, with one of every step; nobody in it exists.

Names of places are invented and no number of an identity paper is given out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from mediation_desk.domain.agreements import (
    AgreementFacts,
    AgreementForm,
    AgreementState,
    ClauseFacts,
    PaymentFacts,
    PaymentState,
)
from mediation_desk.domain.case_facts import (
    CaseFacts,
    EvidenceFacts,
    ExtensionFacts,
    FollowUpFacts,
    IntakeSource,
    InvestigationFacts,
    OrganizationFacts,
    Outcome,
    SessionFacts,
    SessionKind,
    SessionResult,
    Stage,
    Track,
)
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import (
    MediatorFacts,
    MediatorRole,
    PartyFacts,
    PartyKind,
    PartyRole,
    PersonFacts,
    Sex,
)

_DAY = date(2026, 4, 13)
_HOUSE = "样张镇向阳村一组"


def _person(number: int, name: str, sex: Sex) -> PersonFacts:
    return PersonFacts(
        id=f"sample-person-{number}", kind=PartyKind.NATURAL, name=name, sex=sex,
        ethnicity="汉族", birth_date=date(1975, 9, number), id_type="居民身份证",
        id_no="（样张不印号码）", phone=f"1600000000{number}", occupation="务农",
        address=f"{_HOUSE}{number}号",
    )  # fmt: skip


def sample_case(track: Track = Track.PEOPLE) -> CaseFacts:
    """The case on a track: accepted, mediated, agreed, paid in part, visited."""
    sides = ((PartyRole.APPLICANT, "甲某", Sex.FEMALE), (PartyRole.RESPONDENT, "乙某", Sex.MALE))
    parties = tuple(
        PartyFacts(id=f"sample-{role.value}", seq=1, role=role, person=_person(n, name, sex))
        for n, (role, name, sex) in enumerate(sides, start=1)
    )
    made = CaseFacts(
        id="sample", track=track, stage=Stage.AGREED, outcome=Outcome.AGREED,
        case_no="(2026)样张人调字第1号", register_no="样张登〔2026〕1号",
        title="甲某与乙某宅基地界址、排水纠纷", source=IntakeSource.ON_APPLICATION,
        stat_type="房屋宅基地纠纷", civil_cause="相邻关系纠纷",
        facts="双方宅基地东西相邻。\n2026年3月翻建东院墙，墙体东移0.35米。",
        claims=("退还占用的0.35米并拆除越界院墙", "赔偿维修费用"),
        place="样张镇综治中心调解一室", venue="样张镇综治中心调解一室",
        registered_on=date(2026, 4, 7), accepted_on=date(2026, 4, 7),
        notified_on=date(2026, 4, 7), registered_by="登记员", responsible="调解员",
        amount=Money.yuan(6800), parties=parties,
    )  # fmt: skip
    return _stepped(made, parties)


def _stepped(case: CaseFacts, parties: tuple[PartyFacts, ...]) -> CaseFacts:
    first, second = parties
    return replace(
        case,
        committee=OrganizationFacts(
            id="sample-committee", name="样张县样张镇人民调解委员会", short_name="样张",
            kind="committee", address="样张镇街道1号", phone="0000-0000000", contact="调解员",
        ),
        center=OrganizationFacts(
            id="sample-center", name="样张县样张镇社会治安综合治理中心", kind="center"
        ),
        mediators=(MediatorFacts("sample-mediator", "调解员", MediatorRole.PRESIDING),),
        sessions=(
            SessionFacts(
                "sample-session", 1, SessionKind.JOINT, _DAY, time(9), time(11, 30),
                "样张镇综治中心调解一室", "调解员", "调解员", "记录员",
                (first.id, second.id), "", "核对身份，告知权利义务。\n双方陈述，达成一致。",
                SessionResult.AGREED,
            ),
        ),
        investigations=(
            InvestigationFacts(
                "sample-investigation", 1, date(2026, 4, 9), time(15), time(16), "村委会",
                "调解员", "记录员", "邻居", "", first.id, "", (("院墙何时翻建？", "今年三月。"),),
            ),
        ),
        evidence=(
            EvidenceFacts(
                "sample-evidence", 1, "宅基地使用证", "书证", first.name, "界桩位置", "复印件", 1,
                date(2026, 4, 8), "登记员",
            ),
        ),
        follow_ups=(
            FollowUpFacts(
                "sample-visit", 1, date(2026, 7, 10), "上门", "调解员", "院墙已拆除重建。",
                "全部履行", "满意", first.id,
            ),
        ),
        extensions=(ExtensionFacts("sample-extension", 15, date(2026, 5, 22), _DAY, "等待鉴定。"),),
        agreements=(_agreement(first, second),),
    )  # fmt: skip


def _agreement(first: PartyFacts, second: PartyFacts) -> AgreementFacts:
    words = (
        "乙某于2026年5月31日前自行拆除越界院墙，按界桩位置重建，费用自理。",
        "乙某承担散水及墙根维修费用6800元，分两期支付。",
    )
    payments = tuple(
        PaymentFacts(
            id=f"sample-payment-{n}", seq=n, amount=Money.yuan(3400), payer=second.name,
            payee=first.name, payer_party_id=second.id, payee_party_id=first.id,
            due_on=date(2026, 4 + n, 28), method="银行转账", state=PaymentState.DUE,
        )
        for n in (1, 2)
    )  # fmt: skip
    return AgreementFacts(
        id="sample-agreement", form=AgreementForm.WRITTEN, state=AgreementState.DRAFT,
        number="(2026)样张人调字第1号", total=Money.yuan(6800), payments=payments,
        clauses=tuple(ClauseFacts(f"sample-{n}", n, w) for n, w in enumerate(words, start=1)),
        performance="银行转账。", breach="逾期支付的，按未付金额支付逾期利息。", reached_on=_DAY,
    )  # fmt: skip
