"""The rules of a track as frozen data: stages, moves, blocks, grounds.

Parsed from what ``resources/tracks`` holds; reads no file itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mediation_desk.domain.agreements import SignerKind
from mediation_desk.domain.case_facts import Stage, Track
from mediation_desk.domain.errors import KnownTrouble


@dataclass(frozen=True, slots=True)
class Block:
    """A condition's refusal: its code, the article it rests on, and the step that mends it."""

    need: str
    code: str
    article: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One verb in a track: from which stages, and what must hold."""

    verb: str
    stages: frozenset[Stage]
    needs: tuple[str, ...]
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of refusal or termination, or a risk flag, with what it entails."""

    key: str
    zh: str
    article: str = ""
    report: bool = False
    sensitive: bool = False
    bars: str = ""
    lifts: str = ""


@dataclass(frozen=True, slots=True)
class ClockSpec:
    """When a time limit runs in a track: from an event until the first of others.

    ``main``: the talks' own limit, which pauses and extensions concern. ``right``: the parties may
    leave it unused. ``when``: a condition beside. ``binds``: verbs and steps that come too late
    once it is over. ``back``: counted back from a day ahead. ``skips``: pairs of steps between
    which no day counts (听证). ``info``: somebody else's limit, shown and never reminded of nor in
    the way; the time by which the talks' own limit was extended does not count in it (审限). The
    time limit itself is ``rule``.
    """

    rule: str
    start: str
    until: tuple[str, ...]
    main: bool = False
    right: bool = False
    when: str = ""
    binds: tuple[str, ...] = ()
    skips: tuple[tuple[str, str], ...] = ()
    back: bool = False
    info: bool = False


@dataclass(frozen=True, slots=True)
class StepSpec:
    """A legal event of a track that is recorded by its day.

    ``after``: steps or events that must have come before; ``asks`` what is told besides (number,
    organ, person, text, due_on), ``must`` what the law wants told of it. ``words``: what a column
    is called in this step; ``choices``: what may stand in it, the first being usual. ``once``: it
    cannot come twice. ``only``: a column in which the law lets nothing but the first choice stand.
    ``neutral``: who is named in it may be neither party nor agent nor mediator. ``turns``: the kind
    within the track that the run has from then on. ``answer``: the step by which somebody answers.
    ``opens``: the letter with which the run begins.
    """

    key: str
    zh: str
    stages: frozenset[Stage]
    after: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    once: bool = True
    article: str = ""
    must: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    turns: str = ""
    opens: bool = False
    only: str = ""
    neutral: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """Something a track asks of a case beyond what all cases have. ``when``: only where one of
    these conditions holds, or steps has come (``a|b``).
    """

    key: str
    zh: str
    kind: str = "text"
    choices: tuple[str, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True)
class WayOn:
    """Where the parties may go when the talks have failed (告知的途径)."""

    key: str
    zh: str
    rule: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Which bodies take the cases of a track or of a kind within it: of one of these kinds; of
    several that one first whose name has one of the words.
    """

    kinds: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackRules:
    """Everything that is law or custom of one track, or of a kind within it.

    ``agreement_papers``: the paper of a written and an oral agreement and of a supplement.
    ``barred``: verbs that this track does not have at all, each with the rule it rests on.
    ``since``: the day before which nothing was begun in this way.
    ``in_effect_by``: on the last day of whose signing or sealing an agreement takes effect.
    """

    track: Track
    zh: str
    version: int
    since: date | None
    bar: tuple[Stage, ...]
    moves: Mapping[str, Move]
    blocks: Mapping[str, Block]
    barred: Mapping[str, Block]
    articles: Mapping[str, str]
    refusal_grounds: Mapping[str, Ground]
    termination_grounds: Mapping[str, Ground]
    risk_flags: Mapping[str, Ground]
    not_confirmable_causes: tuple[str, ...]
    follow_up_days: int
    required_papers: Mapping[str, tuple[str, ...]]
    agreement_papers: Mapping[str, str]
    in_effect_by: frozenset[SignerKind]
    clocks: tuple[ClockSpec, ...]
    steps: Mapping[str, StepSpec]
    fields: Mapping[str, FieldSpec]
    ways_on: tuple[WayOn, ...]
    kinds: Mapping[str, str]
    modes: Mapping[str, str]
    settings: Mapping[str, Any]
    number: str
    bodies: Bodies

    @property
    def main_rule(self) -> str:
        """The time limit of the talks themselves; empty where the track has none."""
        return next((c.rule for c in self.clocks if c.main), "")

    def is_right(self, rule: str) -> bool:
        """Whether this limit is one of a right that nobody is late with."""
        return any(c.rule == rule and c.right for c in self.clocks)


def parse_track(data: Mapping[str, Any]) -> TrackRules:
    """Build the rules of a track from loaded data. Raises KnownTrouble for a broken file."""
    try:
        groups = {k: tuple(Stage(s) for s in v) for k, v in data["groups"].items()}
        blocks, barred = _blocks(data["blocks"]), _blocks(data.get("barred", {}))
        articles = dict(data["articles"]) | {b.code: b.article for b in blocks.values()}
        return TrackRules(
            Track(data["track"]),
            str(data["zh"]),
            int(data["version"]),
            data.get("since"),
            tuple(Stage(s) for s in data["bar"]),
            {k: _move(k, v, groups, blocks) for k, v in data["moves"].items()},
            blocks,
            barred,
            articles,
            _grounds(data["refusal_grounds"]),
            _grounds(data["termination_grounds"]),
            _grounds(data["risk_flags"]),
            tuple(data["not_confirmable"]["causes"]),
            int(data["closing"]["follow_up_days"]),
            {k: tuple(v) for k, v in data["required_papers"].items()},
            dict(data["agreement_papers"]),
            frozenset(SignerKind(k) for k in data["in_effect_by"]),
            tuple(_clock(c) for c in data.get("clocks", {}).values()),
            {k: _step(k, v, groups, blocks) for k, v in data.get("steps", {}).items()},
            {k: FieldSpec(k, **_tuples(v)) for k, v in data.get("fields", {}).items()},
            tuple(WayOn(k, **v) for k, v in data.get("ways_on", {}).items()),
            dict(data.get("kinds", {})),
            dict(data.get("modes", {})),
            dict(data.get("settings", {})),
            str(data.get("number", "people_case")),
            Bodies(**_tuples(data["bodies"])),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise KnownTrouble(
            "track_rules_broken", track=str(data.get("track", "")), what=str(error)
        ) from None


def _move(
    verb: str,
    data: Mapping[str, Any],
    groups: Mapping[str, tuple[Stage, ...]],
    blocks: Mapping[str, Block],
) -> Move:
    stages = (
        groups[data["from"]]
        if isinstance(data["from"], str)
        else tuple(Stage(s) for s in data["from"])
    )
    needs = tuple(data["needs"])
    for need in needs:
        if need not in blocks:
            raise KeyError(need)
    return Move(verb, frozenset(stages), needs, tuple(data.get("after", ())))


def _clock(data: Mapping[str, Any]) -> ClockSpec:
    return ClockSpec(
        data["rule"],
        data["from"],
        tuple(data["until"]),
        data.get("main", False),
        data.get("right", False),
        data.get("when", ""),
        tuple(data.get("binds", ())),
        tuple((begin, end) for begin, end in data.get("skips", ())),
        data.get("back", False),
        data.get("info", False),
    )


def _step(
    key: str,
    data: Mapping[str, Any],
    groups: Mapping[str, tuple[Stage, ...]],
    blocks: Mapping[str, Block],
) -> StepSpec:
    move = _move(key, {"needs": [], "from": "open", **data}, groups, blocks)
    return StepSpec(
        key,
        data["zh"],
        move.stages,
        tuple(data.get("after", ())),
        move.needs,
        tuple(data.get("asks", ())),
        data.get("once", True),
        data.get("article", ""),
        tuple(data.get("must", ())),
        dict(data.get("words", {})),
        {k: tuple(v) for k, v in data.get("choices", {}).items()},
        data.get("turns", ""),
        data.get("opens", False),
        data.get("only", ""),
        data.get("neutral", False),
        data.get("answer", ""),
    )


def _blocks(data: Mapping[str, Any]) -> dict[str, Block]:
    return {
        k: Block(k, v.get("code", k), v.get("article", ""), v.get("step", ""))
        for k, v in data.items()
    }


def _tuples(data: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}


def _grounds(data: Mapping[str, Mapping[str, Any]]) -> dict[str, Ground]:
    return {k: Ground(k, **v) for k, v in data.items()}
