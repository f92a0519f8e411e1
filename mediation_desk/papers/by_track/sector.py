"""What the papers of sector mediation say beyond the common facts: 医疗 and 劳动.

Who is the patient's side and who the hospital's is decided here once; sums are computed from the
group's list and the table of payments. Never invents what is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediation_desk.domain.case_facts import CaseFacts, StepFacts
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.numerals import FORMAL
from mediation_desk.domain.parties import GroupMember, PartyFacts, PartyRole
from mediation_desk.papers.by_track.sides import medical_side
from mediation_desk.papers.facts_agreement import signers_in
from mediation_desk.papers.facts_grounds import termination_words
from mediation_desk.papers.facts_parties import together
from mediation_desk.papers.facts_words import (
    Facts,
    day,
    full_sum,
    joined,
    known,
    ordinal,
    paragraphs,
    sum_of,
)

#: Instalments that find a column of their own in the table of wages.
COLUMNS = 3
_ENDED = "医患双方争议一次性解决，此纠纷终结，双方再无任何争议。"
_MEANT = "本协议是双方当事人真实的意思表示，经双方当事人签字（盖章）后生效。"


def sector_facts(case: CaseFacts, people: Facts, subject_id: str) -> Facts:
    """医疗 and 劳动; ``people``: the parties' facts, ``subject_id``: the group of a list."""
    return {
        "医疗": _medical(case, people),
        "劳动": _labour(case, subject_id),
    }


def detail(case: CaseFacts, key: str) -> str | None:
    """A track-specific fact by its key; None where nothing was typed."""
    return known(case.details.get(key, ""))


def latest(case: CaseFacts, *kinds: str) -> StepFacts | None:
    """The latest step of the first of these kinds that there is."""
    return next((s for k in kinds if (s := case.last_step(k)) is not None), None)


def _medical(case: CaseFacts, people: Facts) -> Facts:
    hospital_applies = medical_side(case) is PartyRole.APPLICANT
    sides = [_listed(people["申请人们"]), _listed(people["被申请人们"])]
    hospitals, patients = sides if hospital_applies else sides[::-1]
    names = [joined(p.name for p in side) for side in (case.applicants, case.respondents)]
    theirs, ours = names if hospital_applies else names[::-1]
    return {
        "患者姓名": detail(case, "patient"),
        "患者性别": detail(case, "patient_sex"),
        "患者年龄": _age(case.details.get("patient_age", "").strip()),
        "与患者关系": detail(case, "patient_relation"),
        "医疗机构": detail(case, "hospital") or theirs,
        "患方们": patients,
        "医方们": hospitals,
        "患方姓名": ours,
        "医方名称": theirs,
        "患方签署": together(signers_in(patients)),
        "医方签署": together(signers_in(hospitals)),
        "受理文号": detail(case, "acceptance_no") or _marked(case, "受"),
        "不予受理文号": detail(case, "refusal_no") or _marked(case, "不"),
        "专家意见": paragraphs(case.details.get("expert_view", "")),
        **_medical_agreement(case, len(patients), len(hospitals)),
    }


def _marked(case: CaseFacts, mark: str) -> str | None:
    """The case's number as a notice bears it: 青医调受〔2026〕11号.

    A case that was refused has none; its notice's running number is then left to be written.
    """
    head, bracket, rest = case.case_no.partition("〔")
    if bracket:
        return f"{head.rstrip()}{mark}{bracket}{rest}"
    if case.refused_on is None or not case.committee.short_name:
        return None
    return f"{case.committee.short_name}医调{mark}〔{case.refused_on.year}〕　　号"


def _age(typed: str) -> str | None:
    return f"{typed}岁" if typed.isdigit() else known(typed)


def _listed(value: object) -> list[Facts]:
    return value if isinstance(value, list) else []


def _medical_agreement(case: CaseFacts, patients: int, hospitals: int) -> Facts:
    """The closing sentences of the medical sample, numbered behind the terms that were agreed."""
    agreement = case.agreement
    said = [c.text for c in agreement.clauses] if agreement else []
    kept = [w for w in (_ENDED, _MEANT) if not any(_same(w, text) for text in said)]
    first = len(said) + 1 if said else 2
    payments = agreement.payments if agreement else ()
    return {
        "固定条款": [{"序": ordinal(n), "内容": w} for n, w in enumerate(kept, start=first)],
        "付款人": joined(p.payer for p in payments),
        "收款人": joined(p.payee for p in payments),
        "大写": agreement.total.upper if agreement and agreement.total else None,
        "小写": agreement.total.plain if agreement and agreement.total else None,
        "份数句": _copies(agreement.copies if agreement else 0, patients, hospitals),
    }


def _same(fixed: str, text: str) -> bool:
    marks = ("再无任何争议", "真实的意思表示")
    return any(mark in fixed and mark in text for mark in marks)


def _copies(agreed: int, patients: int, hospitals: int) -> str:
    """As the sample has it for one patient and one hospital: five, three of them the hospital's."""
    usual = hospitals * 3 + patients + 1
    if agreed and agreed != usual:
        return f"本协议书一式{formal_count(agreed)}份，双方当事人和人民调解委员会各执相应份数。"
    each = ("各" if hospitals > 1 else "", "各" if patients > 1 else "")
    return (
        f"本协议书一式{formal_count(usual)}份，医院方{each[0]}叁份，患方{each[1]}壹份，"
        "人民调解委员会壹份。"
    )


def formal_count(number: int) -> str:
    """A small number as agreements write it: 伍, 拾贰; digits from a hundred on."""
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    head = ("" if tens == 1 else FORMAL[tens]) + "拾" if tens else ""
    return head + (FORMAL[ones] if ones or not tens else "")


def _labour(case: CaseFacts, subject_id: str) -> Facts:
    asked = latest(case, "applied", "received")
    on = asked.on_day if asked else case.registered_on
    words = termination_words(case) if case.terminated_on else None
    return {
        "用人单位": detail(case, "employer") or _employers(case),
        "欠薪期间": detail(case, "wage_period"),
        "欠薪金额": detail(case, "wage_sum"),
        "申请日期": day(on),
        "证据": joined((e.name for e in case.evidence), "；"),
        "意见段落": [f"{words}。"] if words else [],
        "逾期": "expired" in case.termination_ground or "期限届满" in case.termination_ground,
        **_wages(case, subject_id),
    }


def _employers(case: CaseFacts) -> str | None:
    """The bodies among the respondents; all of them where there is none (a foreman alone)."""
    bodies = joined(p.name for p in case.respondents if not p.person.is_natural)
    return bodies or joined(p.name for p in case.respondents)


def _wages(case: CaseFacts, subject_id: str) -> Facts:
    """The table of wages of one group: its lines, one sum a column, and all of it in words."""
    group = _group(case, subject_id)
    members = group.members if group else ()
    terms = max((len(m.shares) for m in members), default=0)
    owed = [m.owed for m in members if m.owed is not None]
    sums = [total(m.shares[n] for m in members if n < len(m.shares)) for n in range(terms)]
    return {
        "期数": terms,
        "分栏": terms <= COLUMNS,
        "期头": [_head(case, n) for n in range(max(terms, COLUMNS))],
        "明细": [_line(m) for m in members],
        "明细人数": str(len(members)) if members else None,
        "拖欠合计": sum_of(total(owed)) if owed else None,
        "各期合计": _columns(sums),
        "各期合计全": _in_a_row(sums),
        "合计全": full_sum(total(owed)) if owed else None,
        "应付合计全": full_sum(total(sums)) if sums else None,
    }


def _group(case: CaseFacts, subject_id: str) -> PartyFacts | None:
    """The party asked for, else the first group of the case."""
    return case.party(subject_id) or next((p for p in case.parties if p.members), None)


def _head(case: CaseFacts, number: int) -> str:
    """``第1期（2026年8月31日前）``, the day from the table of payments where it tells it."""
    payments = case.agreement.payments if case.agreement else ()
    due = next((p.due_on for p in payments if p.seq == number + 1), None)
    return f"第{number + 1}期" + (f"（{day(due)}前）" if due else "")


def _line(member: GroupMember) -> Mapping[str, object]:
    return {
        "序号": str(member.no),
        "姓名": known(member.name),
        "证件号码": known(member.id_no),
        "工种": known(member.occupation),
        "期间": known(member.period),
        "拖欠": _figure(member.owed),
        "卡号": known(member.account),
        "各期": _columns(member.shares),
        "各期全": _in_a_row(member.shares),
    }


def _columns(shares: Sequence[Money]) -> list[str | None]:
    return [_figure(s) for s in shares[:COLUMNS]] + [None] * max(0, COLUMNS - len(shares))


def _in_a_row(shares: Sequence[Money]) -> str | None:
    return joined((f"第{n}期{s.plain}" for n, s in enumerate(shares, start=1)), "；")


def _figure(value: Money | None) -> str | None:
    return value.plain if value is not None else None
