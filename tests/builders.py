"""Made-up cases for tests, said in few words: ``a_case().people().parties(2).agreed()``.

Every name, number and address is invented; ID numbers carry serials 996-999. Nothing is stored.
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
    ReceiptFacts,
    RecurringFacts,
)
from mediation_desk.domain.case_facts import (
    CaseFacts,
    ConfirmationFacts,
    DemandFacts,
    EvidenceFacts,
    ExtensionFacts,
    FollowUpFacts,
    IntakeSource,
    InvestigationFacts,
    OrganizationFacts,
    Outcome,
    RatingFacts,
    RecusalFacts,
    SessionFacts,
    SessionKind,
    SessionResult,
    Stage,
    Track,
)
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import (
    AgentFacts,
    AgentKind,
    Authority,
    Capacity,
    GroupMember,
    MediatorFacts,
    MediatorRole,
    ParticipantFacts,
    PartyFacts,
    PartyKind,
    PartyRole,
    PersonFacts,
    Sex,
)

RARE = ("何𠅤", "孙𬭎", "周䶮", "龚㛃兰", "买买提·吐尔逊")
LONG_NAME = "阿卜杜热合曼·麦麦提明·阿不都克里木·吾守尔"[:20]
EXT_F = "赵\U0002ceb0"

COMMITTEE = OrganizationFacts(
    id="committee", name="青禾县河湾镇人民调解委员会", short_name="河湾", kind="committee",
    address="青禾县河湾镇河湾街1号", phone="0931-0000000", contact="蒲守信",
    filing_note="青司调备〔2024〕7号",
)  # fmt: skip
CENTER = OrganizationFacts(id="center", name="青禾县河湾镇社会治安综合治理中心", kind="center")


def person(
    name: str, number: int = 1, *, born: date | None = date(1975, 9, 3), sex: Sex = Sex.MALE,
    **more: object,
) -> PersonFacts:  # fmt: skip
    """A natural person; ``number`` makes ids and telephones differ."""
    given = PersonFacts(
        id=f"person-{number}", kind=PartyKind.NATURAL, name=name, sex=sex, ethnicity="汉族",
        birth_date=born, id_type="居民身份证", id_no=f"6201021975090399{number % 90 + 10:02d}",
        phone=f"160{number:08d}", occupation="务农", address=f"河湾镇柳树村三组{number}号",
    )  # fmt: skip
    return replace(given, **more)  # type: ignore[arg-type]


def body(name: str, number: int = 1, kind: PartyKind = PartyKind.LEGAL) -> PersonFacts:
    """A company, an organization or a sole trader."""
    words = {PartyKind.LEGAL: "法定代表人", PartyKind.SOLE_TRADER: "经营者"}.get(kind, "负责人")
    return PersonFacts(
        id=f"body-{number}", kind=kind, name=name, uscc="92620123MA99FT8DX7",
        representative=f"田翀{number}", representative_title=words, representative_kind=words,
        phone=f"161{number:08d}", address=f"河湾镇河湾街{number}号",
    )  # fmt: skip


def agent(
    name: str, number: int, kind: AgentKind = AgentKind.AUTHORIZED, relation: str = "同事"
) -> AgentFacts:
    """Somebody who acts for a party."""
    guardian = kind is AgentKind.GUARDIAN
    return AgentFacts(
        id=f"agent-{number}", kind=kind, person=person(name, 500 + number), relation=relation,
        authority=Authority.STATUTORY if guardian else Authority.SPECIAL,
        authority_items=() if guardian else ("代为承认、变更和放弃调解请求", "代为参加调解"),
        proof="户口簿" if guardian else "授权委托书",
    )  # fmt: skip


def party(who: PersonFacts, seq: int, role: PartyRole, *agents: AgentFacts) -> PartyFacts:
    """A party of a case."""
    return PartyFacts(id=f"{role.value}-{seq}", seq=seq, role=role, person=who, agents=agents)


class CaseBuilder:
    """Builds a CaseFacts step by step; every step gives a new builder."""

    def __init__(self, case: CaseFacts) -> None:
        self._case = case

    def but(self, **changes: object) -> CaseBuilder:
        """The same case with some fields changed."""
        return CaseBuilder(replace(self._case, **changes))  # type: ignore[arg-type]

    def done(self) -> CaseFacts:
        """The case."""
        return self._case

    def people(self) -> CaseBuilder:
        """On the people's track."""
        return self.but(track=Track.PEOPLE)

    def parties(self, a_side: int) -> CaseBuilder:
        """So many natural persons on each side, named 申甲1 …, 被乙1 …."""
        sides = ((PartyRole.APPLICANT, "申甲", 0), (PartyRole.RESPONDENT, "被乙", 100))
        made = [
            party(person(f"{name}{n}", base + n), n, role)
            for role, name, base in sides
            for n in range(1, a_side + 1)
        ]
        return self.but(parties=tuple(made))

    def named(self, applicant: str, respondent: str) -> CaseBuilder:
        """One natural person a side with these names."""
        first = party(person(applicant, 1, sex=Sex.FEMALE), 1, PartyRole.APPLICANT)
        second = party(person(respondent, 2), 1, PartyRole.RESPONDENT)
        return self.but(parties=(first, second))

    def with_parties(self, *parties: PartyFacts) -> CaseBuilder:
        """Exactly these parties."""
        return self.but(parties=parties)

    def agreed(self, yuan: int = 6800, *, oral: bool = False, payments: int = 2) -> CaseBuilder:
        """An agreement to pay in equal instalments."""
        form = AgreementForm.ORAL if oral else AgreementForm.WRITTEN
        made = agreement(self._case, Money.yuan(yuan), form, payments)
        return self.but(agreements=(made,), outcome=Outcome.AGREED, stage=Stage.AGREED)

    def terminated(self, ground: str = "分歧较大难以达成协议") -> CaseBuilder:
        """Ended without agreement."""
        return self.but(
            terminated_on=date(2026, 5, 5), termination_ground=ground,
            outcome=Outcome.NOT_AGREED, stage=Stage.TERMINATED,
        )  # fmt: skip

    def interpreted(self, name: str = "才让", language: str = "藏语") -> CaseBuilder:
        """With an interpreter for the first party."""
        whom = self._case.parties[0].id if self._case.parties else ""
        helper = ParticipantFacts(
            id="interpreter-1", name=name, capacity=Capacity.INTERPRETER, language=language,
            for_party_id=whom, id_no="632801199905219964",
        )  # fmt: skip
        return self.but(participants=(*self._case.participants, helper))

    def stepped(self) -> CaseBuilder:
        """With one of every step: session, investigation, visit, recusal, extension, rating …"""
        case = self._case
        first = case.parties[0].id if case.parties else ""
        payer = case.respondents[0].id if case.respondents else ""
        payments = [p.id for a in case.agreements for p in a.payments]
        demand = DemandFacts(
            "demand-1", payments[-1] if payments else "", payer, date(2026, 7, 5),
            date(2026, 7, 20), "经电话催告仍未支付。",
        )  # fmt: skip
        return self.but(
            sessions=(session(case),), investigations=(investigation(first),),
            evidence=tuple(evidence(n) for n in (1, 2, 3)), follow_ups=(visit(first),),
            recusals=(recusal(first),), extensions=(extension(),), ratings=(rating(first),),
            demands=(demand,), confirmation=confirmation(),
        )  # fmt: skip


def a_case() -> CaseBuilder:
    """A case of a boundary dispute, accepted on 7 April 2026, without parties yet."""
    return CaseBuilder(
        CaseFacts(
            id="case-1", track=Track.PEOPLE, stage=Stage.MEDIATING, outcome=Outcome.OPEN,
            case_no="(2026)河湾人调字第17号", register_no="河湾登〔2026〕31号",
            title="龚㛃兰与陈翀宅基地界址、排水纠纷", source=IntakeSource.ON_APPLICATION,
            stat_type="房屋宅基地纠纷", civil_cause="相邻关系纠纷",
            facts="双方宅基地东西相邻。\n2026年3月翻建东院墙，墙体东移0.35米。",
            claims=("退还占用的0.35米并拆除越界院墙", "赔偿维修费用"),
            place="河湾镇综治中心调解一室", venue="河湾镇综治中心调解一室",
            registered_on=date(2026, 4, 7), accepted_on=date(2026, 4, 7),
            notified_on=date(2026, 4, 7), registered_by="樊晓彤", responsible="蒲守信",
            committee=COMMITTEE, center=CENTER, compiled_by="樊晓彤", retention="长期",
            mediators=(
                MediatorFacts("m-1", "蒲守信", MediatorRole.PRESIDING),
                MediatorFacts("m-2", "何玉霞"),
            ),
            participants=(ParticipantFacts("r-1", "樊晓彤", Capacity.RECORDER),),
        )
    )  # fmt: skip


def agreement(
    case: CaseFacts, total: Money, form: AgreementForm, payments: int
) -> AgreementFacts:
    """An agreement of the first respondent to pay the first applicant."""
    payer = case.respondents[0].name if case.respondents else "付款人"
    payee = case.applicants[0].name if case.applicants else "收款人"
    shares = total.split_even(payments) if payments else ()
    made = tuple(
        PaymentFacts(
            id=f"pay-{n}", seq=n, amount=share, payer=payer, payee=payee,
            payer_party_id=case.respondents[0].id if case.respondents else "",
            payee_party_id=case.applicants[0].id if case.applicants else "",
            due_on=date(2026, 4 + n, 28), method="银行转账", account="6200 0000 0000 0017",
            state=PaymentState.PAID if n == 1 else PaymentState.DUE,
            paid=share if n == 1 else Money(0),
        )
        for n, share in enumerate(shares, start=1)
    )  # fmt: skip
    receipts = tuple(
        ReceiptFacts(f"receipt-{p.seq}", p.id, p.amount, date(2026, 4, 13), "现金")
        for p in made[:1]
    )
    return AgreementFacts(
        id="agreement-1", form=form, state=AgreementState.DRAFT,
        number="(2026)河湾人调字第17号", clauses=clauses(payer), total=total, payments=made,
        performance="银行转账。", breach="逾期支付的，按未付金额每日万分之三支付逾期损失。",
        reached_on=date(2026, 4, 13), receipts=receipts,
    )  # fmt: skip


def clauses(payer: str) -> tuple[ClauseFacts, ...]:
    """Three clauses."""
    words = (
        f"{payer}于2026年5月31日前自行拆除越界院墙，按界桩位置重建，费用自理。",
        f"{payer}承担散水及墙根维修费用，分期支付。",
        "双方就本次界址、排水争议互不再主张权利。",
    )
    return tuple(ClauseFacts(f"clause-{n}", n, text) for n, text in enumerate(words, start=1))


def recurring() -> RecurringFacts:
    """Eight hundred yuan a month from May 2026."""
    return RecurringFacts(
        "recurring-1", "张三", "张老太", Money.yuan(800), "月", 5, date(2026, 5, 1)
    )


def group_members(count: int) -> tuple[GroupMember, ...]:
    """Workers with wages owed and two shares each."""
    return tuple(
        GroupMember(
            n, f"工人{n}", Sex.MALE, "汉族", id_no=f"6201021975090399{n % 90 + 10:02d}",
            occupation="木工", period="2026-03至2026-07", owed=Money.yuan(1000 + n),
            shares=(Money.yuan(500), Money.yuan(500 + n)),
        )
        for n in range(1, count + 1)
    )  # fmt: skip


def session(case: CaseFacts, result: SessionResult = SessionResult.AGREED) -> SessionFacts:
    """A joint session of all parties."""
    return SessionFacts(
        "session-1", 1, SessionKind.JOINT, date(2026, 4, 13), time(9, 0), time(11, 30),
        "河湾镇综治中心调解一室", "蒲守信", "蒲守信、何玉霞", "樊晓彤",
        tuple(p.id for p in case.parties), "马占奎（柳树村村民委员会）",
        "核对身份，告知权利义务，询问回避。\n双方陈述，查看复测图，达成一致。", result,
    )  # fmt: skip


def investigation(party_id: str) -> InvestigationFacts:
    """An investigation of one party in questions and answers."""
    return InvestigationFacts(
        "inv-1", 1, date(2026, 4, 9), time(15, 0), time(16, 5), "柳树村村委会", "蒲守信、何玉霞",
        "樊晓彤", "马占奎", "", party_id, "", (("院墙何时翻建？", "今年三月。"),),
    )  # fmt: skip


def evidence(number: int) -> EvidenceFacts:
    """One piece of evidence."""
    return EvidenceFacts(
        f"ev-{number}", number, f"证据材料{number}", "书证", "申请人", "界桩位置", "复印件", number,
        date(2026, 4, 8), "樊晓彤",
    )  # fmt: skip


def visit(party_id: str) -> FollowUpFacts:
    """A follow-up visit."""
    return FollowUpFacts(
        "visit-1", 1, date(2026, 7, 10), "上门", "何玉霞", "院墙已拆除重建，排水已改道。",
        "全部履行", "满意", party_id,
    )  # fmt: skip


def recusal(party_id: str) -> RecusalFacts:
    """A request granted."""
    return RecusalFacts(
        "recusal-1", party_id, "何玉霞", date(2026, 4, 8), "系对方当事人的表姐。",
        date(2026, 4, 8), True, "鲁岩", "更换调解员。",
    )  # fmt: skip


def extension() -> ExtensionFacts:
    """Fifteen days more, agreed in time."""
    return ExtensionFacts("ext-1", 15, date(2026, 5, 22), date(2026, 5, 6), "等待鉴定意见。")


def rating(party_id: str) -> RatingFacts:
    """A rating by telephone."""
    return RatingFacts(
        "rating-1", party_id, date(2026, 7, 10), (("受理及时", "满意"), ("依法公正", "非常满意")),
        "办事快。", "电话",
    )  # fmt: skip


def confirmation() -> ConfirmationFacts:
    """Applied for at the county's court."""
    return ConfirmationFacts("conf-1", "agreement-1", "青禾县人民法院", date(2026, 4, 20))
