"""以案定补: claiming for a settled case by the county's table, approving, paying.

The grade is counted from the facts on file; a person may choose another and says why. Nothing is
claimed twice for one matter. No bank account is kept here: paying is the accountant's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from mediation_desk.domain.agreements import AgreementFacts
from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.domain.register.grading import (
    AllowanceState,
    Graded,
    GradeRule,
    Proof,
    graded,
    missing,
    settled,
)
from mediation_desk.records.meeting.ties import merged_into, thread_of
from mediation_desk.records.queries.register import claims as asked
from mediation_desk.records.queries.register.claims import ClaimLine
from mediation_desk.records.snapshot import other_runs
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.records.writing import Row
from mediation_desk.tracks.standing import is_performed
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.allowance_rules import AllowanceShown, rules_in
from mediation_desk.usecases.duty.kept import KEEPERS, LEADERS, needed, own_case
from mediation_desk.usecases.registry import HEAD_ONLY, F, verb
from mediation_desk.usecases.requests import Day, Lines, Request, Text
from mediation_desk.usecases.work import Work

_PAID_TRACKS = (Track.PEOPLE, Track.PROFESSIONAL)


class ClaimRequest(Request):
    """A claim for one settled case."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号；协议已经生效的")]
    grade: Annotated[Text, F("等级", help="空着就照案卷里的事实算")] = ""
    why: Annotated[
        Text, F("理由", kind="long", help="和算出的等级不同，或者同一件事再来的，必填")
    ] = ""
    payees: Annotated[
        Lines, F("给哪些调解员", help="一行一个，平分到分；空着就给主持调解员")
    ] = ()


class ClaimsRequest(Request):
    """Claims that are approved together."""

    claims: Annotated[Lines, F("批准哪几件")]
    on: Annotated[Day, F("批准日期")]


class RefuseRequest(Request):
    """A claim is not approved."""

    claim: Annotated[Text, F("哪一件", kind="hidden")]
    why: Annotated[Text, F("原因")]


class PaidRequest(Request):
    """Claims that were paid together."""

    claims: Annotated[Lines, F("发放哪几件")]
    on: Annotated[Day, F("发放日期")]
    voucher: Annotated[Text, F("凭证号", help="银行账号由财务另管，这里不写")] = ""


class WithdrawClaimRequest(Request):
    """A claim is taken back."""

    claim: Annotated[Text, F("哪一件", kind="hidden")]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a case would be claimed as, by which of its runs; ``missing`` for that grade."""

    run: CaseFacts
    agreement: AgreementFacts
    graded: Graded
    missing: tuple[Proof, ...]


@verb(
    "claim_allowance", "申报补贴",
    access=LEADERS, request=ClaimRequest, on_case=False, group="register",
)  # fmt: skip
def claim_allowance(work: Work, request: ClaimRequest) -> None:
    """Claim for a settled case; what proof lacks is told, and keeps it from being approved."""
    case, session = own_case(work, request.case), work.writer.session
    table = in_force(session)
    if merged_into(session, case.id):
        raise RuleBroken("allowance_merged", field="case")
    found = proposed(runs_of(session, case), table)
    _not_twice(work, case, found.agreement, request.why)
    rule = _chosen(table.grades, found.graded, request)
    names = _payees(found.run, request.payees)
    parts = rule.pay.split_even(len(names))
    lack = _lacking(found.run, found.agreement, rule)
    if lack:
        work.notice("allowance_proof_lacking", proofs="、".join(label(one) for one in lack))
    before = asked.claims(session, viewer_of(work), case_id=case.id)
    work.put(
        Row.CASE_ALLOWANCE, case_id=case.id, seq=len(before) + 1,
        agreement_id=found.agreement.id, agreement_no=found.agreement.number, grade=rule.grade,
        counted=found.graded.rule.grade if found.graded.is_sure else "", pay=rule.pay,
        reasons=list(found.graded.reasons), why=request.why,
        payees=[
            [name, work.lookups.mediator(name)[1], part.cents]
            for name, part in zip(names, parts, strict=True)
        ],
        basis=table.basis, claimed_on=work.today, by=work.user.name,
    )  # fmt: skip


def in_force(session: ReadSession | WriteSession) -> AllowanceShown:
    """The county's table. Raises RuleBroken ``allowance_no_rules`` where none is in force."""
    table = rules_in(session)
    if table.is_example or not table.is_on:
        raise RuleBroken("allowance_no_rules")
    return table


def runs_of(session: ReadSession | WriteSession, case: CaseFacts) -> tuple[CaseFacts, ...]:
    """Every run of a case, the present one first."""
    return (case, *other_runs(session, case))


def proposed(runs: Sequence[CaseFacts], table: AllowanceShown) -> Proposed:
    """What a case counts as: of its runs the one that is paid best, of equal ones the present one.

    Raises RuleBroken ``allowance_track``, ``allowance_not_settled``, ``allowance_no_grade``.
    """
    paid = [run for run in runs if run.track in _PAID_TRACKS]
    if not paid:
        raise RuleBroken("allowance_track", field="case", track=label(runs[0].track))
    ended = [(run, a) for run in paid if (a := run.agreement) and a.frozen and a.effective_on]
    if not ended:
        raise RuleBroken("allowance_not_settled", field="case")
    found = []
    for run, agreement in ended:
        count = graded(table.grades, settled(run, agreement, is_performed))
        if count is not None:
            lack = tuple(_lacking(run, agreement, count.rule))
            found.append(Proposed(run, agreement, count, lack))
    if not found:
        raise RuleBroken("allowance_no_grade", field="case")
    return max(found, key=lambda one: one.graded.rule.pay.cents)


def _lacking(case: CaseFacts, agreement: AgreementFacts, rule: GradeRule) -> list[Proof]:
    done = settled(case, agreement, is_performed).is_performed
    return missing(case, agreement, rule, done)


def _chosen(rules: Sequence[GradeRule], count: Graded, request: ClaimRequest) -> GradeRule:
    if not request.grade:
        if not count.is_sure:
            raise BadInput("allowance_choose_grade", field="grade")
        return count.rule
    rule = next((one for one in rules if one.grade == request.grade), None)
    if rule is None:
        known = "、".join(one.grade for one in rules)
        raise BadInput("choice_unknown", field="grade", typed=request.grade, known=known)
    if count.is_sure and rule is not count.rule and not request.why:
        raise BadInput("allowance_why", field="why", counted=count.rule.grade)
    return rule


def _not_twice(work: Work, case: CaseFacts, agreement: AgreementFacts, why: str) -> None:
    """The same case, agreement or matter is claimed once, in whatever township."""
    session = work.writer.session
    if asked.standing(session, [case.id], agreement.number):
        raise RuleBroken("allowance_there", field="case")
    earlier = thread_of(session, case.id) - {case.id}
    if asked.standing(session, earlier) and not why:
        raise BadInput("allowance_came_again", field="why")


def _payees(case: CaseFacts, typed: Sequence[str]) -> list[str]:
    sat = {one.name for one in case.mediators}
    for name in typed:
        if name not in sat:
            raise BadInput("allowance_not_on_case", field="payees", name=name)
    names = list(dict.fromkeys(typed)) or [one.name for one in case.current_mediators[:1]]
    if not names:
        raise RuleBroken("allowance_nobody", field="payees")
    return names


@verb(
    "withdraw_claim", "撤回申报",
    access=LEADERS, request=WithdrawClaimRequest, on_case=False, group="register",
)  # fmt: skip
def withdraw_claim(work: Work, request: WithdrawClaimRequest) -> None:
    """Take a claim back that nobody has decided on."""
    found = _one(work, request.claim, AllowanceState.CLAIMED)
    own_case(work, found.case_id)
    work.put(Row.CASE_ALLOWANCE, found.id, withdrawn_on=work.today)


@verb(
    "approve_claims", "批准补贴",
    access=HEAD_ONLY, request=ClaimsRequest, on_case=False, group="register",
)  # fmt: skip
def approve_claims(work: Work, request: ClaimsRequest) -> None:
    """The head approves; never while proof lacks, and that it is his or her own is told."""
    work.not_in_future(request.on)
    for claim in _several(request.claims):
        found = _one(work, claim, AllowanceState.CLAIMED)
        work.not_before(request.on, found.claimed_on, "allowance_day_early")
        lack = lacking_now(work, found)
        if lack:
            words = "、".join(label(one) for one in lack)
            raise RuleBroken("allowance_proof_missing", case=found.case_no, proofs=words)
        if work.user.name in {name for name, _part in found.payees}:
            work.notice("allowance_own_approved", case=found.case_no)
        work.put(
            Row.CASE_ALLOWANCE, found.id, approved_on=request.on, approved_by=work.user.name
        )


def lacking_now(work: Work, found: ClaimLine) -> list[Proof]:
    """What proof lacks by the table as it stands now; of a grade that went from it nothing."""
    session = work.writer.session
    runs = runs_of(session, own_case(work, found.case_id))
    return lacking_of(runs, found, rules_in(session).grades)


def lacking_of(
    runs: Sequence[CaseFacts], found: ClaimLine, grades: Sequence[GradeRule]
) -> list[Proof]:
    """What proof a claim lacks by these grades; of a grade that is none of them nothing."""
    rule = next((r for r in grades if r.grade == found.grade), None)
    every = ((run, a) for run in runs for a in run.agreements if a.id == found.agreement_id)
    run, agreement = next(every, (None, None))
    if run is None or agreement is None:
        return [Proof.AGREEMENT]
    return _lacking(run, agreement, rule) if rule is not None else []


@verb(
    "refuse_claim", "不批准",
    access=HEAD_ONLY, request=RefuseRequest, on_case=False, group="register",
)  # fmt: skip
def refuse_claim(work: Work, request: RefuseRequest) -> None:
    """Refuse a claim with the reason; it may be claimed again."""
    found = _one(work, request.claim, AllowanceState.CLAIMED)
    needed(request.why, "why", "原因")
    work.put(
        Row.CASE_ALLOWANCE, found.id, refused_on=work.today, refused_by=work.user.name,
        refused_why=request.why,
    )  # fmt: skip


@verb(
    "pay_claims", "登记发放",
    access=KEEPERS, request=PaidRequest, on_case=False, group="register",
)  # fmt: skip
def pay_claims(work: Work, request: PaidRequest) -> None:
    """Note on which day approved claims were paid."""
    work.not_in_future(request.on)
    for claim in _several(request.claims):
        found = _one(work, claim, AllowanceState.APPROVED)
        work.not_before(request.on, found.approved_on, "allowance_day_early")
        work.put(
            Row.CASE_ALLOWANCE, found.id, paid_on=request.on, paid_by=work.user.name,
            voucher=request.voucher,
        )  # fmt: skip


def _several(claims: Sequence[str]) -> list[str]:
    if not claims:
        raise BadInput("field_required", field="claims", label="哪几件")
    return list(dict.fromkeys(claims))


def _one(work: Work, claim: str, state: AllowanceState) -> ClaimLine:
    session = work.writer.session
    found = asked.claims(session, viewer_of(work), claim=claim) if claim else []
    if not found:
        raise RuleBroken("allowance_unknown")
    if state_of(found[0]) is not state:
        told = label(state_of(found[0]))
        raise RuleBroken("allowance_state", case=found[0].case_no, state=told)
    return found[0]


def state_of(line: ClaimLine) -> AllowanceState:
    """How far a claim has come."""
    marks = (
        (line.withdrawn_on, AllowanceState.WITHDRAWN), (line.refused_on, AllowanceState.REFUSED),
        (line.paid_on, AllowanceState.PAID), (line.approved_on, AllowanceState.APPROVED),
    )  # fmt: skip
    return next((state for day, state in marks if day), AllowanceState.CLAIMED)
