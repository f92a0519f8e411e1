"""以案定补: which grade of the county's table a settled case is, and what proof its file lacks.

The table is the county's; a line that names nothing that can be counted is for a person to choose.
Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mediation_desk.domain.agreements import AgreementFacts, AgreementForm
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.money import Money
from mediation_desk.domain.risk.rules import RiskColour

_HEAVY = (RiskColour.ORANGE.value, RiskColour.RED.value)


class Proof(StrEnum):
    """What must be on file before a grade is paid."""

    AGREEMENT = "agreement"
    RECORDS = "records"
    INVESTIGATION = "investigation"
    PERFORMED = "performed"
    FOLLOW_UP = "follow_up"
    VOLUME = "volume"


class AllowanceState(StrEnum):
    """How far a claim has come."""

    CLAIMED = "claimed"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class GradeRule:
    """One line of the table. A case is of this grade when every ``is_`` that is set holds and,
    where a least of something is set, at least one of those is reached.
    """

    grade: str
    pay: Money
    counts: str = ""
    proof: str = ""
    is_written: bool = False
    is_performed: bool = False
    is_heavy: bool = False
    sessions: int = 0
    heads: int = 0
    days: int = 0
    amount: Money | None = None
    proofs: tuple[Proof, ...] = ()

    @property
    def is_countable(self) -> bool:
        """Whether the line says anything that facts can be held against."""
        return bool(
            self.is_written or self.is_performed or self.is_heavy or self.sessions or self.heads
            or self.days or self.amount
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settled:
    """The facts of a settled case by which it is graded. ``days``: from acceptance to agreement."""

    form: AgreementForm
    sessions: int
    heads: int
    days: int
    amount: Money
    is_heavy: bool
    is_performed: bool


@dataclass(frozen=True, slots=True)
class Graded:
    """The grade, and the facts that made it; ``is_sure`` False where a person has to choose."""

    rule: GradeRule
    reasons: tuple[str, ...]
    is_sure: bool = True


def settled(
    case: CaseFacts, agreement: AgreementFacts, is_performed: Callable[[AgreementFacts], bool]
) -> Settled:
    """What the file says."""
    reached = agreement.reached_on or agreement.effective_on
    begun = case.accepted_on or case.registered_on
    heads = sum(max(party.heads, len(party.members)) for party in case.parties)
    return Settled(
        agreement.form,
        len(case.held_sessions()),
        heads,
        max(0, (reached - begun).days) if reached and begun else 0,
        agreement.total if agreement.total.cents else case.amount or Money(0),
        case.is_major or case.risk_colour in _HEAVY,
        _is_done(case, agreement, is_performed),
    )


def _is_done(
    case: CaseFacts, agreement: AgreementFacts, is_performed: Callable[[AgreementFacts], bool]
) -> bool:
    """Paid to the end; where nothing is paid, a follow-up visit must have found it done."""
    if agreement.payments and not is_performed(agreement):
        return False
    return bool(agreement.payments) or any(v.performance == "done" for v in case.follow_ups)


def graded(rules: Sequence[GradeRule], facts: Settled) -> Graded | None:
    """The highest grade that fits; None for an empty table, or where no line fits."""
    found = None
    for place, rule in enumerate(rules):
        if not rule.is_countable:
            if place == 0:
                sure = all(one.is_countable for one in rules[1:])
                found = Graded(rule, tuple(_base(facts)), sure)
            continue
        reasons = _fit(rule, facts)
        if reasons is not None:
            found = Graded(rule, (*_base(facts), *reasons))
    return found


def _base(facts: Settled) -> Iterator[str]:
    yield "书面协议" if facts.form is AgreementForm.WRITTEN else "口头协议"


def _fit(rule: GradeRule, facts: Settled) -> tuple[str, ...] | None:
    """The reasons by which a line fits; None where it does not."""
    musts = (
        (rule.is_written, facts.form is AgreementForm.WRITTEN, ""),
        (rule.is_performed, facts.is_performed, "已经履行"),
        (rule.is_heavy, facts.is_heavy, "重大疑难，或者风险等级橙、红"),
    )
    if any(asked and not holds for asked, holds, _words in musts):
        return None
    told = [words for asked, _holds, words in musts if asked and words]
    least = rule.amount or Money(0)
    any_of = (
        (rule.sessions, facts.sessions, f"调解 {facts.sessions} 次（够 {rule.sessions} 次）"),
        (rule.heads, facts.heads, f"涉及 {facts.heads} 人（够 {rule.heads} 人）"),
        (rule.days, facts.days, f"办了 {facts.days} 天（够 {rule.days} 天）"),
        (least.cents, facts.amount.cents,
         f"金额 {facts.amount.comma} 元（够 {least.comma} 元）"),
    )  # fmt: skip
    asked = [(wanted, is_, words) for wanted, is_, words in any_of if wanted]
    reached = [words for wanted, is_, words in asked if is_ >= wanted]
    if asked and not reached:
        return None
    return (*told, *reached)


def missing(case: CaseFacts, agreement: AgreementFacts, rule: GradeRule, done: bool) -> list[Proof]:
    """What proof the file lacks for a grade. ``done``: the agreement is performed."""
    has = {
        Proof.AGREEMENT: agreement.frozen and agreement.effective_on is not None,
        Proof.RECORDS: bool(case.held_sessions()) and all(s.text for s in case.held_sessions()),
        Proof.INVESTIGATION: bool(case.investigations),
        Proof.PERFORMED: done,
        Proof.FOLLOW_UP: bool(case.follow_ups),
        Proof.VOLUME: case.filed_on is not None,
    }
    return [one for one in Proof if one in rule.proofs and not has[one]]
