"""The clocks of a case: which time limits run, stand still or have ended, computed from its facts.

The counting itself is ``deadlines/``; the limits are data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from mediation_desk.deadlines.counting import as_date
from mediation_desk.deadlines.engine import Deadline, Extension, compute
from mediation_desk.deadlines.rules import TimeLimit, Unit, find_rule
from mediation_desk.domain.agreements import AgreementFacts, PaymentState, RecurringFacts
from mediation_desk.domain.case_facts import (
    CaseFacts,
    HandoffFacts,
    Outcome,
    SessionResult,
    Stage,
)
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.tracks.conditions import begun_on, still_counts
from mediation_desk.tracks.events import day_of, moment_of, skipped
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.tracks.rules import ClockSpec, TrackRules


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
    right: bool = False
    info: bool = False


@dataclass(frozen=True, slots=True)
class CaseDue:
    """A day on which something of a case is due. ``kind``: clock, right, session, visit,
    instalment, reminder, waiting (somebody else owes an answer).
    """

    kind: str
    on: date
    what: str
    rule: str = ""
    subject_id: str = ""


def clocks_of(case: CaseFacts, rules: RuleBook) -> tuple[CaseClock, ...]:
    """Every clock that has started in this run of a track."""
    found = (_clock(case, rules, spec) for spec in rules.of(case).clocks)
    return tuple(c for c in found if c is not None)


def running_clocks(case: CaseFacts, rules: RuleBook) -> tuple[CaseClock, ...]:
    """The clocks that count now; nothing is computed for those that have ended."""
    own = rules.of(case)
    going = [spec for spec in own.clocks if _state(case, spec, own) is ClockState.RUNNING]
    found = (_clock(case, rules, spec) for spec in going)
    return tuple(c for c in found if c is not None)


def mediation_clock(case: CaseFacts, rules: RuleBook) -> CaseClock | None:
    """The limit of the talks themselves; pauses do not count, extensions go on from the raw day."""
    return clock_of(case, rules, rules.of(case).main_rule)


def clock_of(
    case: CaseFacts, rules: RuleBook, rule: str, more: Sequence[Extension] = ()
) -> CaseClock | None:
    """The clock of one time limit, or None where it has not started."""
    specs = [c for c in rules.of(case).clocks if c.rule == rule]
    found = (_clock(case, rules, spec, more) for spec in specs)
    return next((c for c in found if c is not None), None)


def confirmation_deadline(case: CaseFacts, rules: RuleBook) -> Deadline:
    """The last day for the joint application for judicial confirmation (人民调解法第三十三条);
    refused where no agreement is in effect.
    """
    clock = clock_of(case, rules, "people.judicial_confirmation")
    if clock is None:
        raise RuleBroken("not_effective", article=rules.article("not_effective", case))
    return clock.deadline


def _clock(
    case: CaseFacts, rules: RuleBook, spec: ClockSpec, more: Sequence[Extension] = ()
) -> CaseClock | None:
    start = begun_on(spec, case, rules.of(case))
    if start is None:
        return None
    rule = find_rule(rules.limits, spec.rule, start)
    paused = ((p.from_on, p.until_on) for p in case.pauses if spec.main or p.kind in rule.exclude)
    longer = _extended_talks(case, rules) if spec.info else ()
    spans = tuple((a, b) for a, b in (*paused, *skipped(case, spec), *longer) if b is not None)
    given = (
        Extension(e.length, e.consented_on, reason=e.reason)
        for e in case.extensions
        if e.rule == spec.rule
    )
    begins = moment_of(case, spec.start, start) if rule.unit is Unit.HOUR else start
    deadline = compute(
        rule, begins, excluded=spans, extensions=(*given, *more), calendar=rules.calendar
    )
    state = _state(case, spec, rules.of(case))
    return CaseClock(rule, start, deadline, state, spec.right, spec.info)


def _extended_talks(case: CaseFacts, rules: RuleBook) -> tuple[tuple[date, date], ...]:
    """The time by which the talks' limit was extended, as far as it was used."""
    clock, over = mediation_clock(case, rules), day_of(case, "ended")
    if clock is None or not any(e.rule == clock.rule.id for e in case.extensions):
        return ()
    spec = next(spec for spec in rules.of(case).clocks if spec.main)
    bare = _clock(replace(case, extensions=()), rules, spec)
    assert bare is not None, "it has begun with extensions and without"
    first, last = as_date(bare.deadline.raw_last_day), as_date(clock.deadline.raw_last_day)
    used = min(last, over) if over else last
    return ((first, used),) if used > first else ()


def _state(case: CaseFacts, spec: ClockSpec, rules: TrackRules) -> ClockState:
    """Ended by one of its ends; a hand-off that was accepted and not answered may stop it."""
    if not still_counts(spec, case, rules):
        return ClockState.ENDED
    leaving = [h.source_clock for h in case.handed_out if h.state is HandoffState.ACCEPTED]
    if "ended" in leaving:
        return ClockState.ENDED
    waits = spec.main and any(p.until_on is None for p in case.pauses)
    waits = waits or any(end is None for _, end in skipped(case, spec))
    return ClockState.PAUSED if waits or "paused" in leaving else ClockState.RUNNING


def dues_of(case: CaseFacts, rules: RuleBook) -> tuple[CaseDue, ...]:
    """Everything of a case that has a day ahead: clocks, sessions, instalments, visits,
    reminders, answers that others owe.
    """
    if case.filed_on is not None or case.is_ledger:
        return ()
    dues = [
        CaseDue(
            "right" if c.right else "clock",
            c.deadline.last_date,
            c.rule.zh,
            c.rule.id,
        )
        for c in running_clocks(case, rules)
        if not c.info
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
    dues += [*_awaited(case, rules), *_owed(case)]
    visit = _visit_due(case, rules)
    return tuple(sorted(dues + ([visit] if visit else []), key=lambda d: d.on))


def _awaited(case: CaseFacts, rules: RuleBook) -> list[CaseDue]:
    """Hand-offs out of this run that nobody has signed for or answered, and steps to which an
    answer is owed; by the day set for the answer, else by the day they were sent.
    """
    dues = [
        CaseDue("waiting", h.return_by or h.sent_on or date.max, _asked_of(h, rules), "", h.id)
        for h in case.handed_out
        if h.is_open
    ]
    for step in case.steps:
        spec = rules.of(case).steps.get(step.kind)
        if spec is not None and spec.answer:
            answers = [s for s in case.steps if s.kind == spec.answer and s.on_day >= step.on_day]
            what = "　".join(word for word in (step.organ, spec.zh, step.number) if word)
            if not answers:
                dues.append(CaseDue("waiting", step.due_on or step.on_day, what, "", step.id))
    return dues


def _owed(case: CaseFacts) -> list[CaseDue]:
    """The answers that this run owes to whoever handed the case to it, by the day set for them."""
    bodies = {e.id: e.organization for e in case.episodes}
    return [
        CaseDue("clock", h.return_by, f"回告{bodies.get(h.episode_id) or h.organ}", "", h.id)
        for h in case.handed_in
        if h.state is HandoffState.ACCEPTED and h.return_by is not None
    ]


def _asked_of(handoff: HandoffFacts, rules: RuleBook) -> str:
    """Whose answer is waited for, and whether it is the receipt or the result."""
    pair = rules.handoffs.pairs.get(handoff.pair)
    wanted = "待签收" if handoff.state is HandoffState.SENT else "待回告"
    return "　".join(word for word in (handoff.organ, pair.zh if pair else "", wanted) if word)


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
    last = day_of(case, "performance_end")
    if last is None or case.follow_ups or case.stage is Stage.CLOSED:
        return None
    days = rules.of(case).follow_up_days
    return CaseDue("visit", last + timedelta(days=days), "回访")
