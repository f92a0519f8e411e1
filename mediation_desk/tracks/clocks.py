"""The clocks of a case: which time limits run, stand still or have ended, computed from its facts.

The counting itself is ``deadlines/``; the limits are data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mediation_desk.deadlines.counting import Span
from mediation_desk.deadlines.engine import Deadline, Extension, compute
from mediation_desk.deadlines.rules import TimeLimit, find_rule
from mediation_desk.domain.agreements import AgreementFacts, PaymentState, RecurringFacts
from mediation_desk.domain.case_facts import CaseFacts, Outcome, SessionResult, Stage, Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.tracks.rulebook import RuleBook

#: Limits of a right that the parties may leave unused: once past they have lapsed, nobody is late.
RIGHTS = frozenset({"people.judicial_confirmation", "people.to_traffic_police"})


class ClockState(StrEnum):
    """计算中、暂停、已结束."""

    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CaseClock:
    """One time limit of a case."""

    rule: TimeLimit
    starts_on: date
    deadline: Deadline
    state: ClockState


@dataclass(frozen=True, slots=True)
class CaseDue:
    """A day on which something of a case is due. ``kind``: clock, session, visit, instalment,
    reminder.
    """

    kind: str
    on: date
    what: str
    rule: str = ""
    subject_id: str = ""


def clocks_of(case: CaseFacts, rules: RuleBook) -> tuple[CaseClock, ...]:
    """Every clock that has started in this case."""
    found = (
        acceptance_clock(case, rules),
        mediation_clock(case, rules),
        confirmation_clock(case, rules),
        court_clock(case, rules),
        police_clock(case, rules),
    )
    return tuple(c for c in found if c is not None)


def acceptance_clock(case: CaseFacts, rules: RuleBook) -> CaseClock | None:
    """P0: accept or not, from the application."""
    if case.registered_on is None or case.is_ledger or case.track is not Track.PEOPLE:
        return None
    ended = (
        case.accepted_on is not None
        or case.refused_on is not None
        or case.terminated_on is not None
    )
    return _clock("people.accept", case.registered_on, rules, ended=ended)


def mediation_clock(
    case: CaseFacts, rules: RuleBook, more: Sequence[Extension] = ()
) -> CaseClock | None:
    """P1: the mediation itself, from acceptance; appraisal does not count, extensions go on from
    the raw day.
    """
    if case.accepted_on is None:
        return None
    ended = case.outcome is not Outcome.OPEN or case.closed_on is not None
    spans = tuple((p.from_on, p.until_on) for p in case.pauses if p.until_on is not None)
    extensions = (
        *(Extension(e.length, e.consented_on, reason=e.reason) for e in case.extensions),
        *more,
    )
    waiting = any(p.until_on is None for p in case.pauses)
    return _clock(
        case.mediate_rule,
        case.accepted_on,
        rules,
        ended=ended,
        paused=waiting,
        spans=spans,
        extensions=extensions,
    )


def confirmation_clock(case: CaseFacts, rules: RuleBook) -> CaseClock | None:
    """P2: joint application for confirmation, thirty days from effect (人民调解法第三十三条)."""
    agreement = case.agreement
    if agreement is None or agreement.effective_on is None:
        return None
    ended = case.confirmation is not None or case.closed_on is not None
    return _clock("people.judicial_confirmation", agreement.effective_on, rules, ended=ended)


def confirmation_deadline(case: CaseFacts, rules: RuleBook) -> Deadline:
    """The last day for the joint application; refused where no agreement is in effect."""
    clock = confirmation_clock(case, rules)
    if clock is None:
        raise RuleBroken("not_effective", article=rules.article("not_effective"))
    return clock.deadline


def court_clock(case: CaseFacts, rules: RuleBook) -> CaseClock | None:
    """The court's thirty days from docketing (民事诉讼法第一百八十七条)."""
    confirmation = case.confirmation
    if confirmation is None or confirmation.accepted_on is None:
        return None
    return _clock(
        "court.confirmation_review",
        confirmation.accepted_on,
        rules,
        ended=confirmation.ruled_on is not None,
    )


def police_clock(case: CaseFacts, rules: RuleBook) -> CaseClock | None:
    """P5: after a traffic mediation failed, three working days to ask the traffic police."""
    if case.terminated_on is None or "交通" not in case.stat_type:
        return None
    return _clock(
        "people.to_traffic_police", case.terminated_on, rules, ended=case.closed_on is not None
    )


def _clock(
    rule_id: str,
    start: date,
    rules: RuleBook,
    *,
    ended: bool,
    paused: bool = False,
    spans: Sequence[Span] = (),
    extensions: Sequence[Extension] = (),
) -> CaseClock:
    rule = find_rule(rules.limits, rule_id)
    deadline = compute(rule, start, excluded=spans, extensions=extensions, calendar=rules.calendar)
    state = ClockState.ENDED if ended else ClockState.PAUSED if paused else ClockState.RUNNING
    return CaseClock(rule, start, deadline, state)


def dues_of(case: CaseFacts, rules: RuleBook) -> tuple[CaseDue, ...]:
    """Everything of a case that has a day ahead: clocks, sessions, instalments, visits,
    reminders.
    """
    if case.filed_on is not None or case.is_ledger:
        return ()
    dues = [
        CaseDue(
            "right" if c.rule.id in RIGHTS else "clock",
            c.deadline.last_date,
            c.rule.zh,
            c.rule.id,
        )
        for c in clocks_of(case, rules)
        if c.state is ClockState.RUNNING
    ]
    dues += [
        CaseDue("session", s.held_on, s.place, subject_id=s.id)
        for s in case.sessions
        if s.result is SessionResult.PLANNED and case.outcome is Outcome.OPEN
    ]
    for agreement in case.agreements:
        dues += _payment_dues(agreement)
    dues += [
        CaseDue("reminder", r.on_day, r.text or r.kind, subject_id=r.id)
        for r in case.reminders
        if r.done_on is None
    ]
    visit = _visit_due(case, rules)
    return tuple(sorted(dues + ([visit] if visit else []), key=lambda d: d.on))


def _payment_dues(agreement: AgreementFacts) -> list[CaseDue]:
    if agreement.effective_on is None:
        return []
    open_states = (PaymentState.DUE, PaymentState.PART)
    dues = [
        CaseDue("instalment", p.due_on, f"第{p.seq}期 {p.amount.comma}元", subject_id=p.id)
        for p in agreement.payments
        if p.due_on is not None and p.state in open_states
    ]
    for again in agreement.recurring:
        day = next_recurring(again, agreement.effective_on)
        if day is not None:
            dues.append(
                CaseDue(
                    "instalment",
                    day,
                    f"每{again.every} {again.amount.comma}元",
                    subject_id=again.id,
                )
            )
    return dues


def next_recurring(again: RecurringFacts, after: date) -> date | None:
    """The first day of a recurring payment on or after its start; None once it has ended."""
    start = again.start or after
    first = start.replace(day=min(again.day or start.day, 28))
    day = (
        first
        if first >= start
        else (first.replace(day=1) + timedelta(days=32)).replace(day=min(again.day, 28))
    )
    return None if again.end is not None and day > again.end else day


def _visit_due(case: CaseFacts, rules: RuleBook) -> CaseDue | None:
    agreement = case.agreement
    if (
        agreement is None
        or agreement.effective_on is None
        or case.follow_ups
        or case.stage is Stage.CLOSED
    ):
        return None
    last = max([agreement.effective_on, *(p.due_on for p in agreement.payments if p.due_on)])
    days = rules.track(case.track).follow_up_days
    return CaseDue("visit", last + timedelta(days=days), "回访")
