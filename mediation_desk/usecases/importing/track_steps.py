"""The legal events of a track that a case file tells by their days, and the details it tells.

Pure. A happening that the track has no step for stands on the timeline under its own name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediation_desk.domain.case_facts import Outcome, Track
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.intake.values import CaseDoc, ServiceDoc
from mediation_desk.tracks.rules import StepSpec, TrackRules
from mediation_desk.usecases.importing.belonging import outside_number
from mediation_desk.usecases.importing.ends import closing_day
from mediation_desk.usecases.importing.numbers import letter_number
from mediation_desk.usecases.importing.step import (
    ON_PAPER,
    Done,
    Order,
    Step,
    Values,
    has_event,
    has_pause,
    has_step,
)

#: What a day in the file may be in a track: the first of these steps that the track knows.
_MEANS: dict[str, tuple[str, ...]] = {
    "petition": ("petition_received",),
    "entrusted": ("entrusted", "received"),
    "notice": ("notice", "told"),
    "appraisal": ("appraisal_received",),
    "liability": ("liability_notice",),
    **dict.fromkeys(("treatment_ended", "disability_rated", "loss_fixed"), ("traffic_start",)),
    "report_to_court": ("reported_to_court",),
    "court_mediation_order": ("court_order",),
}
#: Days that have a verb of their own, or belong to another run.
_VERBS = frozenset(
    {"confirmation_applied", "confirmation_ruling", "committee_accepted"}
    | {"opinion", "opinion_served", "expert_ordered", "expert_received"}
)
_LATE = frozenset(
    {"reported_to_court", "court_order", "withdrawn_suit", "opinion", "opinion_served", "reported"}
    | {"filing_wanted", "docketed", "served", "payment_order", "arbitration", "arbitration_review"}
    | {"unpunished", "clue_checked", "death", "review_requested", "review_opinion"}
    | {"recheck_requested", "recheck_opinion"}
)
_BETWEEN = frozenset(
    {"appraisal_ordered", "appraisal_received", "expert_meeting", "hearing", "told", "notice"}
    | {"whistle", "whistle_feedback", "traffic_start", "first_contact", "mediator_chosen"}
    | {"suspended", "objection"}
)
#: What may lie outside the stages in which it is recorded by hand: then it stands on the timeline.
SOFT = frozenset({*_BETWEEN, "received", "petition_received", "death"}) - {"objection"}
#: What had come before the acceptance counts from it (道路交通事故处理程序规定第九十条).
_NOT_BEFORE_ACCEPTANCE = frozenset({"traffic_start"})
#: What stops a clock: the day of the order, the day of the report, and the reason.
_PAUSES = (
    ("appraisal_ordered", ("appraisal_received", "appraisal"), "鉴定"),
    ("expert_ordered", ("expert_received", "expert_meeting"), "专家咨询"),
)


def track_steps(doc: CaseDoc, rules: TrackRules) -> Iterator[Step]:
    """Every outside happening of the file: as a step of the track where it knows one."""
    seen: set[str] = set()
    for name, on in doc.dates.events:
        if name in _VERBS:
            continue
        spec = _spec(name, doc, rules)
        if spec is None or (spec.once and spec.key in seen):
            yield from _event(doc, name, on)
            continue
        seen.add(spec.key)
        yield _step(doc, spec, on, f"dates.{name}", _told(doc, spec.key, rules))
    yield from _supplied(doc, rules, seen)
    yield from _whistle(doc, rules)
    yield from _opinion(doc, rules)
    yield from _pauses(doc, rules)
    yield from _served(doc)


def _spec(name: str, doc: CaseDoc, rules: TrackRules) -> StepSpec | None:
    keys = _MEANS.get(name, (name,))
    if name.startswith("liability"):
        keys = _MEANS["liability"]
    if doc.track is Track.PETITION and name == "received":
        keys = ("transferred",) if doc.source_doc else ("petition_received",)
    return next((rules.steps[k] for k in keys if k in rules.steps), None)


def _event(doc: CaseDoc, name: str, on: date) -> Iterator[Step]:
    if on >= doc.dates.registered:
        yield Step(
            on, Order.EVENT, f"dates.{name}", "outside_event", {"event": name, "on": on},
            done=has_event(name, on),
        )  # fmt: skip


def untold_days(doc: CaseDoc, rules: TrackRules) -> list[str]:
    """What happened before the registration and is neither a step of the track nor a detail of
    it: lines for the notes.
    """
    early = [(n, on) for n, on in doc.dates.events if on < doc.dates.registered and n not in _VERBS]
    left = [
        (n, on) for n, on in early if not _spec(n, doc, rules) and f"{n}_at" not in rules.fields
    ]
    return [f"{label_of('Event', name)}：{zh_date(on)}" for name, on in left]


def _step(doc: CaseDoc, spec: StepSpec, on: date, key: str, told: Values) -> Step:
    """A step; one that must follow another cannot lie before the registration."""
    day = max(on, doc.dates.registered) if spec.after else on
    if spec.key in _NOT_BEFORE_ACCEPTANCE:
        day = max(day, doc.dates.accepted or day)
    return Step(
        day, _order(spec.key), key, "track_step", {"step": spec.key, "on": day, **told},
        label=spec.zh, done=_noted(spec, day),
    )  # fmt: skip


def _noted(spec: StepSpec, on: date) -> Done:
    """On file as a step, or on the timeline alone where the stage did not allow the step."""
    return lambda case: has_step(spec.key, on)(case) or has_event(spec.zh, on)(case)


def _order(kind: str) -> Order:
    if kind in _LATE:
        return Order.DECIDED
    return Order.BETWEEN if kind in _BETWEEN else Order.EVENT


def _told(doc: CaseDoc, kind: str, rules: TrackRules) -> Values:
    """Number, organ and words that the file gives beside a step."""
    letter = letter_number(doc.source_doc) or doc.source_doc
    told: dict[str, Values] = {
        "entrusted": {"number": letter, "organ": doc.court},
        "received": {"number": letter, "organ": doc.source_text},
        "transferred": {"number": letter, "organ": doc.source_text},
        "petition_received": {"number": outside_number(doc, rules), "organ": doc.source_text},
        "expert_meeting": {"number": doc.number("expert_no")},
        "liability_notice": {"number": doc.number("liability_no"), "text": doc.liability},
        "court_order": {"number": doc.number("mediation_order_no"), "organ": doc.court},
        "reported_to_court": {"number": doc.number("report_no")},
        "hearing": _hearing(doc),
    }
    return told.get(kind, {})


def _hearing(doc: CaseDoc) -> Values:
    hearing = doc.hearing
    return {"person": hearing.chair, "text": hearing.conclusion} if hearing else {}


def _supplied(doc: CaseDoc, rules: TrackRules, seen: set[str]) -> Iterator[Step]:
    """Steps that the file proves without a day of their own, on the latest day they can have."""
    accepted, registered = doc.dates.accepted, doc.dates.registered
    if "hearing" in rules.steps and "hearing" not in seen and doc.hearing and doc.hearing.held_on:
        spec = rules.steps["hearing"]
        yield _step(doc, spec, doc.hearing.held_on, "hearing.date", _hearing(doc))
    if "classified" in rules.steps and "classified" not in seen:
        yield _step(doc, rules.steps["classified"], registered, "dates.registered", {})
    yield from _report(doc, rules, seen)
    if accepted is None:
        return
    days = {
        "entrusted": registered,
        "liability_notice": doc.dates.event("applied") or registered,
        "applied": accepted,
        "traffic_start": _started(doc) or accepted,
    }
    needed = {n for verb in ("accept", "hold_session") for n in _after(rules, verb)}
    needed |= {n for key in needed & rules.steps.keys() for n in rules.steps[key].after}
    for kind, on in days.items():
        if kind in needed and kind in rules.steps and kind not in seen:
            told = {"text": ON_PAPER} | _told(doc, kind, rules)
            yield _assumed(_step(doc, rules.steps[kind], on, "dates.accepted", told))


def _after(rules: TrackRules, verb: str) -> tuple[str, ...]:
    move = rules.moves.get(verb)
    return move.after if move else ()


def _assumed(step: Step) -> Step:
    """Marked, so that whoever imports is told to look at the day."""
    return Step(
        step.on, step.order, step.key, step.verb, {**step.values, "assumed": step.label},
        label=step.label, done=step.done,
    )  # fmt: skip


def _started(doc: CaseDoc) -> date | None:
    limit = doc.time_limit
    return limit.start if limit and limit.rule == "traffic.mediate" else None


def _report(doc: CaseDoc, rules: TrackRules, seen: set[str]) -> Iterator[Step]:
    """A closed case of a court that has no day of the report: the court was told by the closing."""
    choices = [c.split("|") for c in _after(rules, "close_case")]
    ways = next((c for c in choices if "reported_to_court" in c), [])
    ruled = doc.dates.event("confirmation_ruling") and "confirmation_ruled" in ways
    if doc.dates.filed is None or not ways or ruled or seen & set(ways):
        return
    if doc.outcome is not Outcome.OPEN:
        day = closing_day(doc, doc.dates.filed)
        yield _assumed(_step(doc, rules.steps["reported_to_court"], day, "dates.filed", {}))


def _whistle(doc: CaseDoc, rules: TrackRules) -> Iterator[Step]:
    """The call-in of departments, and when they answered."""
    call = doc.whistle
    if call is None or "whistle" not in rules.steps:
        return
    organ = "、".join(call.departments)
    issued = call.issued_on or doc.dates.registered
    told: Values = {"number": call.number, "organ": organ, "due": call.due_on}
    yield _step(doc, rules.steps["whistle"], issued, "whistle.issued", told)
    if call.feedback_on is not None:
        spec = rules.steps["whistle_feedback"]
        yield _step(doc, spec, call.feedback_on, "whistle.feedback", {"organ": organ})


def _opinion(doc: CaseDoc, rules: TrackRules) -> Iterator[Step]:
    """The written opinion, served the same day unless the file tells another."""
    on = doc.dates.event("opinion")
    if on is None:
        return
    if "opinion" not in rules.steps:
        yield from _event(doc, "opinion", on)
        return
    number: Values = {"number": doc.number("opinion_no")}
    yield _step(doc, rules.steps["opinion"], on, "dates.opinion", number)
    served = doc.dates.event("opinion_served") or on
    told: Values = {"person": "、".join(p.person.name for p in doc.parties[:1])}
    yield _step(doc, rules.steps["opinion_served"], served, "dates.opinion", told)


def _pauses(doc: CaseDoc, rules: TrackRules) -> Iterator[Step]:
    """An appraisal or advice whose order and report are both told: no day between them counts."""
    for begun, ends, kind in _PAUSES:
        ordered = doc.dates.event(begun)
        back = next((day for name in ends if (day := doc.dates.event(name))), None)
        if ordered is None or back is None or back <= ordered or not rules.main_rule:
            continue
        yield Step(
            ordered, Order.BETWEEN, f"dates.{begun}", "pause_if_allowed",
            {"kind": kind, "on": ordered},
            done=has_pause(ordered),
        )  # fmt: skip
        yield Step(
            back, Order.BETWEEN, f"dates.{begun}", "resume_if_paused", {"on": back},
            done=lambda case: not any(p.until_on is None for p in case.pauses),
        )  # fmt: skip


def _served(doc: CaseDoc) -> Iterator[Step]:
    """Papers that were served: what, on whom, how and before whom."""
    for one in doc.service:
        if one.on is None or one.on < doc.dates.registered:
            continue
        told: Values = {
            "number": one.paper, "person": one.to, "organ": one.method,
            "text": f"见证人{one.witness}" if one.witness else "",
        }  # fmt: skip
        yield Step(
            one.on, Order.DECIDED, "service", "track_step",
            {"step": "service", "on": one.on, **told},
            label="送达文书", done=_served_already(one),
        )  # fmt: skip


def _served_already(one: ServiceDoc) -> Done:
    """On file already: this paper, on this person, that day."""
    return lambda case: any(
        (s.kind, s.on_day, s.number, s.person) == ("service", one.on, one.paper, one.to)
        for s in case.steps
    )


def event_words(name: str, text: str) -> str:
    """The words of an outside happening; its own name where there is a word for it."""
    return text or ("" if label_of("Event", name) != name else name)
