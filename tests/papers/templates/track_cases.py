"""Made-up cases of the other tracks: medical, wages, a petition, and the slips of the centre."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.case_facts import (
    CaseFacts,
    IntakeSource,
    OrganizationFacts,
    StepFacts,
    Track,
)
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.parties import AgentKind, GroupMember, PartyFacts, PartyRole, Sex
from tests import builders as b

APPLICANT, RESPONDENT = PartyRole.APPLICANT, PartyRole.RESPONDENT
HOSPITAL = "青禾县人民医院"
TOWN = OrganizationFacts(
    id="town", name="青禾县河湾镇人民政府", short_name="河湾", kind="organ",
    address="青禾县河湾镇河湾街2号", phone="0931-0000001", contact="贾志远",
)  # fmt: skip
PATIENT = {
    "patient": "穆㛃", "patient_sex": "女", "patient_age": "31", "patient_relation": "父女",
    "hospital": HOSPITAL, "expert_view": "术前告知不充分，与损害有一定因果关系。",
}  # fmt: skip
PETITION = {
    "petition_no": "620123202606080017", "petition_form": "来访", "petition_repeat": "初次",
    "petition_demand": "赔偿爆破震裂的房屋。\n停止夜间爆破。", "opinion_kind": "支持",
    "opinion_facts": "经鉴定，3户房屋为Bsu级。", "opinion_law": "《民法典》第一千一百六十五条。",
    "opinion_body": "由施工单位赔偿修复加固费用。", "opinion_no": "河访意〔2026〕5号",
    "review_organ": "青禾县人民政府", "hearing_place": "镇政府会议室",
    "hearing_members": "马占奎、苏翀", "hearing_recorder": "宋瑶",
    "hearing_result": "责任明确，应当赔偿。",
}  # fmt: skip
CENTRE = {
    "party_wish": "调解、仲裁", "center_channel": "专业调解", "lead_official": "贾志远",
    "whistle_basis": "《保障农民工工资支付条例》第七条", "whistle_level": "较急（24小时）",
    "feedback_result": "已责令限期支付。", "feedback_unsolved": "资金未到账。",
    "feedback_next": "8月14日再次会商。", "supervise_reason": "超期", "supervise_card": "黄牌",
    "supervise_measures": "三日内约谈总包单位。", "risk_to": "镇党委、政府；县公安局河湾派出所",
    "risk_state": "23人在工地聚集。", "risk_measures": "已派两名调解员到场。",
    "risk_advice": "由县人社局牵头处置。",
}  # fmt: skip


def step(kind: str, day: date, number: str = "", **more: object) -> StepFacts:
    """One step; its id is its kind and day."""
    return StepFacts(f"{kind}-{day:%m%d}", kind, day, number, **more)  # type: ignore[arg-type]


def medical(patients: int = 1) -> CaseFacts:
    """So many of a patient's family against one hospital, settled in writing."""
    family = [b.party(b.person(f"穆龙{n}", n), n, APPLICANT) for n in range(1, patients + 1)]
    hospital = b.party(b.body(HOSPITAL, 9), 1, RESPONDENT, b.agent("齐𠅤", 3))
    base = b.a_case().with_parties(*family, hospital).agreed(86000).stepped().done()
    body = replace(base.committee, name="青禾县医疗纠纷人民调解委员会", id="medical")
    return replace(
        base, track=Track.PROFESSIONAL, subtrack="医疗", stat_type="医疗纠纷", committee=body,
        title="穆龙1与青禾县人民医院医疗损害责任纠纷", details=PATIENT,
        civil_cause="医疗损害责任纠纷", case_no="青医调〔2026〕11号",
    )  # fmt: skip


def workers(count: int, instalments: int = 3) -> tuple[GroupMember, ...]:
    """Workers whose shares make up what each is owed, cents included."""
    owed = [Money.yuan(10000 + n * 137) + Money(50 * (n % 2)) for n in range(1, count + 1)]
    return tuple(
        GroupMember(
            n, b.RARE[n] if n < len(b.RARE) else f"工人{n}", Sex.MALE, "汉族",
            id_no=f"6201021975090399{n % 90 + 10:02d}", occupation="架子工",
            period="2026-03至2026-07", owed=sum_, shares=sum_.split_even(instalments),
        )
        for n, sum_ in enumerate(owed, start=1)
    )  # fmt: skip


def wages(count: int = 23, instalments: int = 3) -> CaseFacts:
    """A group of so many workers against a company and its foreman, settled in instalments."""
    members = workers(count, instalments)
    leader = b.agent("赵铁柱", 4, AgentKind.GROUP_REPRESENTATIVE)
    group = replace(
        b.party(b.person("王福海", 1), 1, APPLICANT, leader), group_count=count, members=members
    )
    company = b.party(b.body("甘肃恒砺建设工程有限公司", 2), 1, RESPONDENT, b.agent("史达", 5))
    foreman = b.party(b.person("祁大龙", 12), 2, RESPONDENT)
    base = b.a_case().with_parties(group, company, foreman).stepped().done()
    sums = total(m.owed for m in members if m.owed)
    agreement = b.agreement(base, sums, AgreementForm.WRITTEN, 0)
    paid = [total(m.shares[n] for m in members) for n in range(instalments)]
    model = b.agreement(base, sums, AgreementForm.WRITTEN, instalments)
    terms = tuple(replace(p, amount=s) for p, s in zip(model.payments, paid, strict=True))
    agreement = replace(agreement, payments=terms, number="(2026)河湾劳调字第6号")
    return replace(
        base, track=Track.PROFESSIONAL, subtrack="劳动", stat_type="拖欠农民工工资纠纷",
        civil_cause="追索劳动报酬纠纷", agreements=(agreement,), case_no="(2026)河湾劳调字第6号",
        title="王福海等人追索劳动报酬纠纷", details=CENTRE, risk_colour="red",
        risk_flags=("public_order",), claims=("支付拖欠的工资",), steps=slips(),
    )  # fmt: skip


def slips() -> tuple[StepFacts, ...]:
    """The centre's steps: assigned, whistled for, answered, pressed."""
    labour = "县人社局劳动保障监察大队"
    return (
        step("received", date(2026, 8, 10)),
        step("assigned", date(2026, 8, 10), "河综交〔2026〕12号", organ="镇劳动保障事务所",
             text="三日内约见双方。", due_on=date(2026, 8, 13)),
        step("whistle", date(2026, 8, 10), "河吹〔2026〕9号", organ=f"{labour}、县住建局",
             text="23名工人工资被拖欠，请到场核查。", due_on=date(2026, 8, 12)),
        step("whistle_feedback", date(2026, 8, 12), "河吹〔2026〕9号", organ=labour,
             person="孙𬭎、周䶮", text="核对工资表，责令支付。"),
        step("supervised", date(2026, 8, 20), "河督〔2026〕2号", organ="镇劳动保障事务所",
             text="逾期未报送工资支付凭证。", due_on=date(2026, 8, 25)),
    )  # fmt: skip


def petition(households: int = 3, *, agreed: bool = True) -> CaseFacts:
    """So many households about a building company, handled by the township."""
    people = [b.party(b.person(f"石玉{n}", n), n, APPLICANT) for n in range(1, households + 1)]
    company = b.party(b.body("中岭路桥工程集团有限公司", 9), 1, RESPONDENT)
    built = b.a_case().with_parties(*people, company)
    base = (built.agreed(132600) if agreed else built).done()
    return replace(
        base, track=Track.PETITION, subtrack="普通", source=IntakeSource.PETITION,
        source_note="青禾县信访局", outside_no="青信转〔2026〕88号", committee=TOWN,
        case_no="河访〔2026〕14号", title="石玉1等反映爆破震裂房屋", details=PETITION,
        registered_on=date(2026, 6, 9), accepted_on=date(2026, 6, 10), steps=petition_steps(),
        claims=("赔偿房屋损失",),
    )  # fmt: skip


def petition_steps() -> tuple[StepFacts, ...]:
    """From the day it was raised to the day the opinion was served."""
    return (
        step("petition_received", date(2026, 6, 8)),
        step("received", date(2026, 6, 9), "青信转〔2026〕88号", organ="青禾县信访局"),
        step("told", date(2026, 6, 12), "河访告〔2026〕14号", due_on=date(2026, 8, 10)),
        step("transferred", date(2026, 6, 13), "河访转〔2026〕3号", organ="青禾县交通运输局",
             text="请核查爆破作业许可。", due_on=date(2026, 6, 30)),
        step("hearing", date(2026, 7, 14), person="贾志远", text="双方陈述、质证。"),
        step("extended_told", date(2026, 8, 3), "河访延〔2026〕1号", text="等待鉴定意见",
             due_on=date(2026, 9, 9)),
        step("opinion", date(2026, 8, 5), "河访意〔2026〕5号"),
        step("opinion_served", date(2026, 8, 6)),
    )  # fmt: skip


def refused(case: CaseFacts, reason: str = "已经依法终结", route: str = "") -> CaseFacts:
    """The same, not accepted."""
    return replace(
        case, accepted_on=None, refused_on=date(2026, 6, 15), refusal_text=reason,
        refusal_route=route, agreements=(),
    )  # fmt: skip


def terminated(case: CaseFacts) -> CaseFacts:
    """The same, ended without agreement."""
    ended = b.CaseBuilder(replace(case, agreements=())).terminated().done()
    return replace(ended, termination_text="双方对赔偿数额分歧较大。")


def everybody(case: CaseFacts) -> list[PartyFacts]:
    """All parties."""
    return list(case.parties)
