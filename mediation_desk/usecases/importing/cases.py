"""Takes one case of a file into the store: its steps through the real verbs, as one change.

A step that the rules forbid refuses the whole case at that step; then nothing of it is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.holding import HoldingWords, check
from mediation_desk.intake.values import CaseDoc
from mediation_desk.records.writing import Row
from mediation_desk.tracks.clocks import clock_of, mediation_clock
from mediation_desk.usecases.casework.bodies import body_kind
from mediation_desk.usecases.importing.belonging import Belonging, belonging
from mediation_desk.usecases.importing.numbers import short_name_in
from mediation_desk.usecases.importing.own_steps import OWN_STEPS, enter_run
from mediation_desk.usecases.importing.step import Step
from mediation_desk.usecases.importing.steps import dispute_of, notes_of, steps_of
from mediation_desk.usecases.work import Work

Noted = tuple[str, str, Mapping[str, object]]


class StepRefused(Exception):
    """A step of a case was refused: the error, and the key of the file that told the step."""

    def __init__(self, error: RuleBroken, key: str) -> None:
        super().__init__(error.code)
        self.error, self.key = error, key


@dataclass
class Outcome:
    """What came of a case: its number, and what is to be looked at (field, code, values)."""

    case_id: str = ""
    case_no: str = ""
    notices: list[Noted] = field(default_factory=list)


def reason_of(doc: CaseDoc) -> str:
    """Why every entry of this case is late."""
    return f"导入 {doc.id}"


def take_in(work: Work, doc: CaseDoc, batch: str, digest: str) -> Outcome:
    """Drive a case from its registration to the last step up to today."""
    _know_body(work, doc)
    marks = {"batch": batch, "source_digest": digest}
    return _drive(work, doc, steps_of(doc, belonging(doc, work.rules)), marks)


def go_on(work: Work, doc: CaseDoc, digest: str) -> Outcome:
    """Write what changed in a case that is here: the dispute itself, and steps that are new."""
    where, before = belonging(doc, work.rules), _runs(work)
    notices = _amend(work, doc, where)
    steps = [s for s in steps_of(doc, where) if s.verb != "register" and not _is_done(s, before)]
    work.put(Row.CASE, work.case_id, source_digest=digest)
    outcome = _drive(work, doc, steps, {})
    outcome.notices[:0] = notices
    return outcome


def _runs(work: Work) -> list[CaseFacts]:
    """What stands in each run of a track of the case."""
    found = [work.look_at(work.case_id, e.id) for e in work.case.episodes]
    return [case for case in found if case is not None] or [work.case]


def _is_done(step: Step, runs: Sequence[CaseFacts]) -> bool:
    return len(runs) >= step.run and step.done(runs[step.run - 1])


def _amend(work: Work, doc: CaseDoc, where: Belonging) -> list[Noted]:
    """Amend the dispute where the stage allows it; else say that it stays as it is."""
    case = work.case
    wanted = dispute_of(doc) | {"notes": notes_of(doc, where)}
    now = {key: _comparable(getattr(case, key)) for key in wanted}
    changed = {k: v for k, v in wanted.items() if _comparable(v) != now[k]}
    if not changed:
        return []
    try:
        work.then("amend_case", **changed)
    except RuleBroken:
        return [("、".join(changed), "update_too_late", {"fields": "、".join(changed)})]
    return []


def _comparable(value: object) -> object:
    return str(getattr(value, "value", value)) if value is not None else ""


def _know_body(work: Work, doc: CaseDoc) -> None:
    """The body that handled the case is put on file under its name, if it is not known yet."""
    name = doc.organization
    if name and not work.lookups.organization_named(name):
        kind = body_kind(name, doc.track)
        work.put(Row.ORGANIZATION, kind=kind, name=name, short_name=short_name_in(doc))


def _drive(work: Work, doc: CaseDoc, steps: Sequence[Step], marks: Mapping[str, object]) -> Outcome:
    today = work.today
    outcome = Outcome()
    for step in steps:
        if step.on > today:
            _plan(work, step)
            continue
        seen = len(work.notices)
        _one(work, step, marks)
        outcome.notices += [(step.key, code, values) for code, values in work.notices[seen:]]
    work.refresh()
    outcome.case_id = work.case_id
    outcome.case_no = work.case.case_no or work.case.register_no
    outcome.notices += _unknown_kind(work, doc) + _differences(work, doc)
    talks = next((case for case in _runs(work) if case.agreement), work.case)
    outcome.notices += _overrun(work, talks) + _doubts(work, talks)
    return outcome


def _one(work: Work, step: Step, marks: Mapping[str, object]) -> None:
    try:
        own = OWN_STEPS.get(step.verb)
        if step.verb != "register":
            work.refresh()
            enter_run(work, step.run)
        if own is not None:
            own(work, step)
        else:
            values = {**step.values, **(marks if step.verb == "register" else {})}
            work.then(step.verb, **values)
    except RuleBroken as error:
        raise StepRefused(error, step.key) from error


def _plan(work: Work, step: Step) -> None:
    """A day that has not come is a plan: a reminder, not a step."""
    if not work.case_id:
        raise StepRefused(BadInput("day_in_future", field="on", day=step.on.isoformat()), step.key)
    if step.label:
        text = f"{step.label}（卷宗所记日期）"
        work.put(Row.REMINDER, kind=step.label, on_day=step.on, text=text)


def _unknown_kind(work: Work, doc: CaseDoc) -> list[Noted]:
    """A kind that the track does not know: told, with the rules that were taken instead."""
    where = belonging(doc, work.rules)
    if not where.unknown_kind:
        return []
    values = {"typed": where.unknown_kind, "track": doc.track.value, "kind": where.kind}
    return [("subtrack", "subtrack_not_here", values)]


def _differences(work: Work, doc: CaseDoc) -> list[Noted]:
    """Last days that the file states, against those the clocks give, extended or not."""
    limit = doc.time_limit
    clock = clock_of(work.case, work.rules, limit.rule) if limit else None
    if limit is None or clock is None:
        return []
    bare = clock_of(replace(work.case, extensions=()), work.rules, limit.rule)
    counted = [c.deadline for c in (bare, clock) if c is not None]
    stated = {
        "legal_last_day": (limit.legal_last_day, [d.legal_last_day for d in counted]),
        "raw_last_day": (limit.raw_last_day, [d.raw_last_day for d in counted]),
    }
    return [
        (f"time_limit.{key}", "check_differs",
         {"given": given.isoformat(), "expected": days[0].isoformat()})
        for key, (given, days) in stated.items()
        if given is not None and given not in days
    ]  # fmt: skip


def _overrun(work: Work, case: CaseFacts) -> list[Noted]:
    """An agreement later than the mediation's last day, with no extension to show; it only warns
    (人民调解工作若干规定第三十三条).
    """
    clock, agreement = mediation_clock(case, work.rules), case.agreement
    reached = agreement.reached_on if agreement else None
    if clock is None or reached is None or reached <= clock.deadline.legal_last_day:
        return []
    last = clock.deadline.legal_last_day.isoformat()
    return [("dates.agreement", "past_limit", {"day": reached.isoformat(), "last": last})]


def _doubts(work: Work, case: CaseFacts) -> list[Noted]:
    """What may not hold in the clauses as they stand on paper; it only warns."""
    agreement, words = case.agreement, work.rules.data.get("holding")
    if agreement is None or not isinstance(words, HoldingWords):
        return []
    parties = case.parties
    names = [p.person.name for p in parties] + [a.person.name for p in parties for a in p.agents]
    return [
        (
            "agreement" if found.clause is None else f"agreement.clauses[{found.clause}]",
            "clause_doubtful",
            {"quoted": found.quoted, "kind": words.kind_text(found),
             "advice": words.advice_text(found).removesuffix("。")},
        )
        for found in check(agreement, names, words)
    ]  # fmt: skip
