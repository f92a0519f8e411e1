"""Takes one case of a file into the store: its steps through the real verbs, as one change.

A step that the rules forbid refuses the whole case at that step; then nothing of it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mediation_desk.domain.agreements import PaymentState, SignMethod
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.holding import HoldingWords, check
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.parties import AgentKind, Authority, PartyFacts
from mediation_desk.intake.values import CaseDoc
from mediation_desk.records.writing import Row
from mediation_desk.tracks.clocks import mediation_clock
from mediation_desk.tracks.people import pending_agreement
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
    try:
        work.rules.track(doc.track)
    except RuleBroken as error:
        raise StepRefused(error, "track") from error
    _know_body(work, doc)
    marks = {"batch": batch, "source_digest": digest}
    return _drive(work, doc, steps_of(doc), marks)


def go_on(work: Work, doc: CaseDoc, digest: str) -> Outcome:
    """Write what changed in a case that is here: the dispute itself, and steps that are new."""
    before = work.case
    notices = _amend(work, doc)
    steps = [s for s in steps_of(doc) if s.verb != "register" and not s.done(before)]
    work.put(Row.CASE, work.case_id, source_digest=digest)
    outcome = _drive(work, doc, steps, {})
    outcome.notices[:0] = notices
    return outcome


def _amend(work: Work, doc: CaseDoc) -> list[Noted]:
    """Amend the dispute where the stage allows it; else say that it stays as it is."""
    case = work.case
    wanted = dispute_of(doc) | {"notes": notes_of(doc)}
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
        work.put(Row.ORGANIZATION, kind="committee", name=name, short_name="")


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
    outcome.notices += _differences(work, doc) + _overrun(work) + _doubts(work)
    return outcome


def _one(work: Work, step: Step, marks: Mapping[str, object]) -> None:
    try:
        own = _OWN_STEPS.get(step.verb)
        if own is not None:
            work.refresh()
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


def _sign_all(work: Work, step: Step) -> None:
    """Everybody signs as the paper shows: parties or who acts for them, mediators, the seal."""
    for party in work.case.parties:
        signer, agent = _signer_of(party, work.case.accepted_on or step.on)
        values = {"who": signer, "kind": "party", "on": step.on}
        if agent:
            values["party"] = party.id
        work.then("sign_agreement", method=SignMethod.PAPER_FILE.value, **values)
    for mediator in work.case.current_mediators:
        work.then(
            "sign_agreement",
            who=mediator.id, kind="mediator", on=step.on, method=SignMethod.PAPER_FILE.value,
        )  # fmt: skip
    work.then("seal_agreement", on=step.on, method=SignMethod.PAPER_FILE.value)


def _signer_of(party: PartyFacts, on: date) -> tuple[str, bool]:
    """Who signed for a party: itself, for a minor the guardian, for a body an agent who may."""
    if party.person.is_minor_on(on) and party.guardians:
        return party.guardians[0].id, True
    may = [
        a
        for a in party.agents
        if a.kind is AgentKind.AUTHORIZED and a.authority is Authority.SPECIAL
    ]
    if may and not party.person.is_natural:
        return may[0].id, True
    return party.id, False


def _settle_payments(work: Work, step: Step) -> None:
    """Paid on the spot is paid; what fell due since is 待核实; what lies ahead stays due."""
    if pending_agreement(work.case) is not None:
        return
    spot = step.values["spot"]
    payments = [p for a in work.case.agreements if a.supplement == 0 for p in a.payments]
    for payment in payments:
        if isinstance(spot, list) and payment.seq in spot:
            work.then("record_payment", payment=payment.id, on=step.on, amount=payment.amount)
        elif payment.due_on is not None and payment.due_on <= work.today:
            state = PaymentState.UNVERIFIED.value
            work.then("verify_payment", payment=payment.id, state=state)


def _outside_event(work: Work, step: Step) -> None:
    """Something that happened elsewhere stands on the timeline under its own name."""
    name = str(step.values["event"])
    work.event(name, step.on, "" if label_of("Event", name) != name else name)


_OWN_STEPS: Mapping[str, Callable[[Work, Step], None]] = {
    "sign_all": _sign_all,
    "settle_payments": _settle_payments,
    "outside_event": _outside_event,
}


def _differences(work: Work, doc: CaseDoc) -> list[Noted]:
    """Last days that the file states, against those the clocks give."""
    limit = doc.time_limit
    clock = mediation_clock(work.case, work.rules)
    if limit is None or clock is None or limit.rule != clock.rule.id:
        return []
    found: list[Noted] = []
    stated = {
        "legal_last_day": (limit.legal_last_day, clock.deadline.legal_last_day),
        "raw_last_day": (limit.raw_last_day, clock.deadline.raw_last_day),
    }
    for key, (given, counted) in stated.items():
        if given is not None and given != counted:
            values = {"given": given.isoformat(), "expected": counted.isoformat()}
            found.append((f"time_limit.{key}", "check_differs", values))
    return found


def _overrun(work: Work) -> list[Noted]:
    """An agreement later than the mediation's last day, with no extension to show; it only warns
    (人民调解工作若干规定第三十三条).
    """
    clock, agreement = mediation_clock(work.case, work.rules), work.case.agreement
    reached = agreement.reached_on if agreement else None
    if clock is None or reached is None or reached <= clock.deadline.legal_last_day:
        return []
    last = clock.deadline.legal_last_day.isoformat()
    return [("dates.agreement", "past_limit", {"day": reached.isoformat(), "last": last})]


def _doubts(work: Work) -> list[Noted]:
    """What may not hold in the clauses as they stand on paper; it only warns."""
    agreement, words = work.case.agreement, work.rules.data.get("holding")
    if agreement is None or not isinstance(words, HoldingWords):
        return []
    parties = work.case.parties
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
