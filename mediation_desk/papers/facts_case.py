"""The facts of the case itself: numbers, bodies, what it is about, where it came from, its people.

Only what stands in the snapshot; private talk is not in it and so in no paper.
"""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts, IntakeSource, Track
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import Capacity, ParticipantFacts, PartyRole
from mediation_desk.papers.facts_parties import parties_of
from mediation_desk.papers.facts_tracks import court_of
from mediation_desk.papers.facts_words import (
    HANDED_OVER,
    OWN_MOTION,
    ROLES,
    FactOptions,
    Facts,
    box,
    day,
    full_sum,
    joined,
    known,
    paragraphs,
    sum_of,
)

_OPEN_TERMS = {True: "公开", False: "不公开"}


def case_facts(case: CaseFacts, options: FactOptions) -> Facts:
    """Numbers, bodies, matter, source and days of a case."""
    return {
        **_numbers(case),
        **_bodies(case),
        **_matter(case),
        **_source(case),
        **_days(case),
        "法院": court_of(case) or known(options.court),
        "公开方式": _OPEN_TERMS[case.is_public],
        "预填日期": options.prefill_days,
        "当事人双方标签": options.party_letters,
    }


def agreement_number(case: CaseFacts) -> str | None:
    """The number of the agreement; of a petition that of the run in which others mediated it."""
    if case.agreement is not None:
        return known(case.agreement.number)
    others = (e for e in case.episodes if e.id != case.episode_id and e.agreement_no)
    run = next(others, None) if case.track is Track.PETITION else None
    return run.agreement_no if run else None


def _numbers(case: CaseFacts) -> Facts:
    return {
        "案号": known(case.case_no),
        "登记编号": known(case.register_no),
        "来文编号": known(case.outside_no),
        "协议编号": agreement_number(case),
        "终止文号": known(case.termination_no),
    }


def _bodies(case: CaseFacts) -> Facts:
    committee, center = case.committee, case.center
    return {
        "调委会": known(committee.name),
        "调委会地址": known(committee.address),
        "调委会电话": known(committee.phone),
        "调委会联系人": known(committee.contact) or known(case.responsible),
        "调委会备案": known(committee.filing_note),
        "中心": known(center.name),
        "中心地址": known(center.address),
        "承办人": known(case.responsible),
        "登记人": known(case.registered_by) or known(case.first_receiver),
    }


def _matter(case: CaseFacts) -> Facts:
    claims = [{"序": n, "内容": c} for n, c in enumerate(case.claims, start=1) if c.strip()]
    return {
        "纠纷名称": known(case.title),
        "纠纷类型": known(case.stat_type),
        "地方类型": known(case.local_type),
        "案由": known(case.civil_cause) or known(case.stat_type),
        "纠纷简要情况": known(case.facts),
        "事实段落": paragraphs(case.facts),
        "申请事项": claims,
        "申请事项全文": joined(case.claims, "；"),
        "涉及金额": sum_of(case.amount),
        "涉及金额全": full_sum(case.amount),
        "发生地点": known(case.place) or known(case.village),
        "调解地点": known(case.venue) or known(case.place),
    }


def _source(case: CaseFacts) -> Facts:
    own = case.source in OWN_MOTION
    sender = HANDED_OVER.get(case.source)
    return {
        "案件来源": label(case.source),
        "来源说明": known(case.source_note),
        "来源文件": known(case.source_document),
        "主动调解": own,
        "依申请调解": not own and sender is None,
        "移送调解": sender is not None,
        "来源_申请": box(not own and sender is None),
        "来源_主动": box(own),
        "来源_移送": box(sender is not None),
        "来源_公安": box(case.source in (IntakeSource.POLICE, IntakeSource.POLICE_CALL)),
        "来源_法院": box(case.source in (IntakeSource.COURT, IntakeSource.PROSECUTOR)),
        "来源_政府": box(sender is not None and case.source not in _LAW_ORGANS),
        "移送单位": sending_body(case),
    }


def sending_body(case: CaseFacts) -> str | None:
    """Who handed the dispute over, in the desk's own words or by kind; None where nobody did."""
    sender = HANDED_OVER.get(case.source)
    if sender is None:
        return None
    return known(case.source_note.removesuffix("移送").removesuffix("委托")) or sender


_LAW_ORGANS = (
    IntakeSource.POLICE, IntakeSource.POLICE_CALL, IntakeSource.COURT, IntakeSource.PROSECUTOR,
)  # fmt: skip


def _days(case: CaseFacts) -> Facts:
    return {
        "登记日期": day(case.registered_on),
        "受理日期": day(case.accepted_on),
        "告知日期": day(case.notified_on),
        "不予受理日期": day(case.refused_on),
        "终止日期": day(case.terminated_on),
        "结案日期": day(case.closed_on),
        "归档日期": day(case.filed_on),
    }


def people_facts(case: CaseFacts, options: FactOptions) -> Facts:
    """Parties, mediators and the others at the table."""
    told = parties_of(case, options)
    sides = {side: [facts for role, facts in told if role is side] for side in PartyRole}
    return {
        "当事人们": [facts for _, facts in told],
        "申请人们": sides[PartyRole.APPLICANT],
        "被申请人们": sides[PartyRole.RESPONDENT],
        "第三人们": sides[PartyRole.THIRD],
        "双方们": sides[PartyRole.APPLICANT] + sides[PartyRole.RESPONDENT],
        "当事人姓名": joined(p.name for side in ROLES for p in case.side(side)),
        "申请人姓名": joined(p.name for p in case.applicants),
        "被申请人姓名": joined(p.name for p in case.respondents),
        "第三人姓名": joined(p.name for p in case.side(PartyRole.THIRD)),
        **_desk(case),
        **_helpers(case),
    }


def _desk(case: CaseFacts) -> Facts:
    here = case.current_mediators
    sessions = case.held_sessions() or case.sessions
    recorder = joined(p.name for p in case.participants if p.capacity is Capacity.RECORDER)
    return {
        "调解员们": [{"编号": m.id, "姓名": known(m.name)} for m in here],
        "调解员姓名": joined(m.name for m in here),
        "主持调解员": known(here[0].name) if here else None,
        "记录人": recorder or joined(s.recorder for s in sessions),
    }


def _helpers(case: CaseFacts) -> Facts:
    """Interpreters and all who take part without being party, mediator or recorder."""
    interpreters = [p for p in case.participants if p.capacity is Capacity.INTERPRETER]
    invited = [p for p in case.participants if p.capacity is not Capacity.RECORDER]
    return {
        "翻译们": [participant_facts(p, case) for p in interpreters],
        "翻译说明": joined(interpreter_words(p, case) for p in interpreters),
        "参加人们": [participant_facts(p, case) for p in invited],
        "参加人": joined(participant_words(p) for p in invited),
        "需宣读说明": joined(p.name for p in case.parties if p.person.needs_reading),
    }


def participant_facts(person: ParticipantFacts, case: CaseFacts) -> Facts:
    """Somebody invited, an interpreter or a witness."""
    party = case.party(person.for_party_id)
    return {
        "编号": person.id,
        "姓名": known(person.name),
        "身份": label(person.capacity),
        "单位": known(person.organization),
        "联系方式": known(person.phone),
        "证件号码": known(person.id_no),
        "语种": known(person.language) or (known(party.person.language) if party else None),
        "为谁": party.name if party else None,
    }


def participant_words(person: ParticipantFacts) -> str:
    """``马占奎（柳树村村民委员会，受邀参与调解）``."""
    words = joined((person.organization, label(person.capacity)), "，")
    return f"{person.name}（{words}）"


def interpreter_words(person: ParticipantFacts, case: CaseFacts) -> str:
    """``才让（藏语翻译，为卓玛草翻译）``."""
    told = participant_facts(person, case)
    whose = f"，为{told['为谁']}翻译" if told["为谁"] else ""
    return f"{person.name}（{told['语种'] or ''}翻译{whose}）"
