"""What the case page shows of a case's tracks: all its runs, the legal steps, the ways out.

Reads rules and facts; allows and forbids nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mediation_desk.domain.case_facts import (
    CaseFacts,
    EpisodeFacts,
    Outcome,
    Stage,
    StepFacts,
    Track,
)
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.domain.labels.track_words import outcome_word, stage_word, verb_word
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.records.snapshot import other_runs
from mediation_desk.tracks.conditions import asked
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.tracks.line import steps_now
from mediation_desk.tracks.rules import FieldSpec, StepSpec
from mediation_desk.tracks.standing import took_place
from mediation_desk.usecases.clock_views import ClockView, clock_views
from mediation_desk.usecases.fields import own_first

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import AllowedVerb, Desk


@dataclass(frozen=True, slots=True)
class StageMark:
    """One station of the stage bar: ``done``, ``skipped`` (passed over), ``now`` or ``ahead``."""

    stage: Stage
    label: str
    state: str


@dataclass(frozen=True, slots=True)
class EpisodeMark:
    """One run of a track in the case's line: ``clock`` is the one that ends first of those that
    run; None where none does.
    """

    id: str
    seq: int
    track: str
    kind: str
    organization: str
    opened_on: date | None
    ended_on: date | None
    result: str
    clock: ClockView | None
    is_present: bool = False


@dataclass(frozen=True, slots=True)
class StepMark:
    """A legal step of the track: how often it was recorded, and why not now (None: it may be)."""

    spec: StepSpec
    refusal: RuleBroken | None
    done: tuple[StepFacts, ...]


@dataclass(frozen=True, slots=True)
class WayMark:
    """Where the parties may still go: its time limit in words, and its last day where it runs."""

    zh: str
    article: str
    limit: str
    last_day: date | None


@dataclass(frozen=True, slots=True)
class TrackView:
    """The case's tracks. ``name`` is the present one with its kind and mode; ``ways_on`` are left
    to the parties where the talks have come to nothing.
    """

    name: str
    episodes: tuple[EpisodeMark, ...]
    steps: tuple[StepMark, ...]
    fields: tuple[FieldSpec, ...]
    ways: tuple[Pair, ...]
    ways_on: tuple[WayMark, ...]


def stage_marks(desk: Desk, facts: CaseFacts) -> tuple[StageMark, ...]:
    """The stage bar of the case's track, in the track's words."""
    bar = desk.rules.of(facts).bar
    stations = bar if facts.stage in bar else (Stage.REGISTERED, facts.stage)
    here = stations.index(facts.stage)
    return tuple(
        StageMark(
            s,
            stage_word(s, facts.track, facts.mode),
            _past(facts, s) if i < here else "now" if i == here else "ahead",
        )
        for i, s in enumerate(stations)
    )


def _past(facts: CaseFacts, stage: Stage) -> str:
    return "done" if took_place(facts, stage) else "skipped"


def track_view(desk: Desk, facts: CaseFacts, clocks: Sequence[ClockView]) -> TrackView:
    """Everything about the case's tracks."""
    rules, shared = desk.rules.of(facts), desk.rules.track(Track.PEOPLE)
    now = {spec.key: (spec, refusal) for spec, refusal in steps_now(facts, rules)}
    steps = tuple(
        StepMark(*now[key], tuple(s for s in facts.steps if s.kind == key))
        for key, _ in own_first(rules.steps, shared.steps)
    )
    name = " · ".join(part for part in (label(facts.track), facts.subtrack, facts.mode) if part)
    return TrackView(
        name,
        _episode_marks(desk, facts, clocks),
        steps,
        tuple(s for _, s in own_first(rules.fields, shared.fields) if asked(s, facts, rules)),
        desk.rules.handoffs.from_track(facts.track, facts.subtrack),
        _ways_on(desk, facts, clocks) if facts.outcome in _FAILED else (),
    )


#: Outcomes after which the parties are told where else they may go (人民调解法第二十六条).
_FAILED = frozenset({Outcome.REFUSED, Outcome.NOT_AGREED, Outcome.WITHDRAWN, Outcome.DECIDED})


def _ways_on(desk: Desk, facts: CaseFacts, clocks: Sequence[ClockView]) -> tuple[WayMark, ...]:
    running = {clock.rule: clock.legal_last_day for clock in clocks}
    limits = desk.rules.limits
    return tuple(
        WayMark(
            way.zh,
            way.article,
            f"{limits[way.rule].zh}{limits[way.rule].figure}" if way.rule else "",
            running.get(way.rule),
        )
        for way in desk.rules.of(facts).ways_on
    )


def _episode_marks(
    desk: Desk, facts: CaseFacts, clocks: Sequence[ClockView]
) -> tuple[EpisodeMark, ...]:
    """All runs of tracks in the order in which they were opened."""
    made: list[EpisodeMark] = []
    found: dict[str, CaseFacts] = {}
    if len(facts.episodes) > 1:
        with desk.store.read() as session:
            found = {run.episode_id: run for run in other_runs(session, facts)}
    for episode in facts.episodes:
        if episode.id == facts.episode_id:
            here = _mark(len(made) + 1, episode, facts, clocks)
            made.append(replace(here, is_present=True))
        elif episode.id in found:
            other = found[episode.id]
            made.append(_mark(len(made) + 1, episode, other, clock_views(desk, other)))
    return tuple(made)


def _mark(
    place: int, episode: EpisodeFacts, facts: CaseFacts, clocks: Sequence[ClockView]
) -> EpisodeMark:
    running = [c for c in clocks if c.state == "running"]
    is_open = facts.outcome is Outcome.OPEN
    result = stage_word(facts.stage, facts.track, facts.mode) if is_open else ""
    return EpisodeMark(
        episode.id,
        place,
        label(Track(episode.track)),
        " ".join(part for part in (episode.subtrack, episode.mode) if part),
        episode.organization,
        episode.opened_on or facts.registered_on,
        episode.ended_on,
        result or outcome_word(facts.outcome, facts.track),
        min(running, key=lambda c: c.legal_last_day, default=None),
    )


def in_use(desk: Desk, facts: CaseFacts, allowed: Sequence[AllowedVerb]) -> tuple[AllowedVerb, ...]:
    """The verbs that have something to work on in this case, called as its track calls them."""
    idle = _idle(desk, facts)
    own = desk.rules.of(facts).settings.get("verb_words", {})
    return tuple(_named(one, facts, own) for one in allowed if one.spec.name not in idle)


def _named(one: AllowedVerb, facts: CaseFacts, own: Mapping[str, str]) -> AllowedVerb:
    name, usual = one.spec.name, one.spec.label
    words = own.get(name) or verb_word(name, facts.track, usual, facts.mode)
    return one if words == usual else replace(one, spec=replace(one.spec, label=words))


def _idle(desk: Desk, facts: CaseFacts) -> frozenset[str]:
    """Verbs of what this case does not have at all."""
    rules = desk.rules.of(facts)
    states = {h.state for h in facts.handoffs}
    has = {
        "record_step": bool(rules.steps),
        "set_details": bool(rules.fields),
        "go_on_with": len(facts.episodes) > 1,
        "sign_handoff": HandoffState.SENT in states,
        "recall_handoff": HandoffState.SENT in states,
        "return_handoff": HandoffState.ACCEPTED in states,
        "take_in_handoff": bool(desk.rules.handoffs.into_track(facts.track)),
    }
    return frozenset(name for name, there in has.items() if not there)
