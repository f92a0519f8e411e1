"""Which deeds a made-up case goes through in a track, one after the other, and how far apart.

Read from ``resources/demo/courses.yaml`` and laid over the rules of the tracks: what a track does
not have is left out, what its law wants first is put in. Knows no track by name and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from mediation_desk.deadlines.rules import find_rule
from mediation_desk.domain.case_facts import OrganizationFacts, Stage, Track
from mediation_desk.records.lawbook import read_table
from mediation_desk.tracks.events import is_event
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.casework.bodies import usual_body

STEP = "step:"
#: Deeds of the data that are a verb with something fixed about it.
VERBS = {"refuse_consent": "record_consent", "hand_outside": "hand_over"}
HANDED = "handed_over"
#: What a verb makes come to pass, as the tracks' data name it.
_COMES = {
    "accept": ("accepted",), "refuse": ("refused", "ended"), "terminate": ("terminated", "ended"),
    "withdraw": ("terminated", "ended"), "seal_agreement": ("effective", "ended"),
    "agree_orally": ("effective", "ended"), "confirmation_result": ("confirmation_ruled",),
    "extend": ("extended",),
}  # fmt: skip
#: Without these of its deeds a way is none in this track.
_OPTIONAL = frozenset({"investigate", "plan_session", "rate"})


@dataclass(frozen=True, slots=True)
class Stop:
    """One deed of a course: what is done in which run, how many days after the one before, and in
    how many cases of a hundred. ``into``: the run that is opened, ``pair``: by which hand-off.
    """

    deed: str
    low: int
    high: int
    chance: int = 100
    run: int = 1
    pair: Pair | None = None
    into: Run | None = None

    @property
    def verb(self) -> str:
        """The verb that is done."""
        return "record_step" if self.deed.startswith(STEP) else VERBS.get(self.deed, self.deed)


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run of a case belongs: its track, kind and mode."""

    track: Track
    kind: str = ""
    mode: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way in three parts: until there is a result, afterwards, and back from a hand-off."""

    to: tuple[str, ...]
    then: tuple[str, ...]
    back: tuple[str, ...] = ()


class Courses:
    """All courses of all tracks, each laid out when it is first asked for."""

    def __init__(self, rules: RuleBook, bodies: Sequence[OrganizationFacts]) -> None:
        self.rules, self.bodies = rules, bodies
        self._ways: dict[tuple[Run, bool], dict[str, int]] = {}
        self._bodies: dict[Run, OrganizationFacts] = {}
        self._parts: dict[tuple[Run, str, str, bool, int], list[Stop]] = {}

    @cached_property
    def told(self) -> Mapping[str, Any]:
        """The data."""
        return courses()

    @cached_property
    def common(self) -> frozenset[str]:
        """What is asked for in the track on which the others build."""
        return frozenset(self.rules.track(Track.PEOPLE).fields)

    def body(self, run: Run) -> OrganizationFacts:
        """The body that takes a run: the usual one of its kind, else the centre's committee."""
        if run not in self._bodies:
            own = self.rules.track(run.track, run.kind, run.mode)
            self._bodies[run] = usual_body(self.bodies, own.bodies) or self.bodies[0]
        return self._bodies[run]

    def body_name(self, run: Run) -> str:
        """Its name where somebody must be told it; empty for the centre's own committee."""
        body = self.body(run)
        return "" if body is self.bodies[0] else body.name

    def of(self, run: Run) -> Mapping[str, Any]:
        """What the data say of a track, and of a kind within it."""
        own: Mapping[str, Any] = self.told["tracks"][run.track.value]
        return {**own, **own.get("kinds", {}).get(run.kind, {})}

    def runs(self, track: Track) -> list[Run]:
        """Every kind and mode of a track."""
        own = self.rules.track(track)
        return [Run(track, k, m) for m in (*own.modes,) or ("",) for k in (*own.kinds,) or ("",)]

    def ways(self, run: Run, *, handing: bool = True) -> dict[str, int]:
        """The ways that a run of this kind can go, with their shares."""
        key = (run, handing)
        if key not in self._ways:
            shares: Mapping[str, int] = self.of(run)["ways"]
            barred = () if handing else self.told["handing"]
            known = {w: n for w, n in shares.items() if w not in barred and self._fits(run, w)}
            self._ways[key] = known
        return self._ways[key]

    def _fits(self, run: Run, way: str) -> bool:
        """Whether the track has every deed of the way."""
        own, one = self.rules.track(run.track, run.kind, run.mode), self._way(way)
        deeds = {_read(line).deed for line in self._lines((*one.to, *one.then))}
        limit = find_rule(self.rules.limits, own.main_rule) if own.main_rule else None
        if "pause" in deeds and not (limit and limit.exclude):
            return False
        if "extend" in deeds and not (limit and limit.extend):
            return False
        return all(_is_known(deed, own) or deed in _OPTIONAL for deed in deeds)

    def _way(self, name: str) -> Way:
        told = self.told["ways"][name]
        return Way(tuple(told["to"]), tuple(told["then"]), tuple(told.get("back", ())))

    def _lines(self, lines: Iterable[str]) -> Iterator[str]:
        segments = self.told["segments"]
        for line in lines:
            if line.split()[0] == HANDED:
                continue
            yield from segments.get(line, (line,))

    def part(self, run: Run, way: str, part: str, *, opened: bool, place: int) -> list[Stop]:
        """The stops of one part of a way. ``opened``: the run was begun by a hand-off; ``place``:
        which run of its case it is.
        """
        key = (run, way, part, opened, place)
        if key not in self._parts:
            laid = self._laid(run, way, part, opened)
            self._parts[key] = [replace(stop, run=place) for stop in laid]
        return list(self._parts[key])

    def _laid(self, run: Run, way: str, part: str, opened: bool) -> tuple[Stop, ...]:
        own, told = self.rules.track(run.track, run.kind, run.mode), self.of(run)
        laid, parts = _Laying(own, told.get("beside", {}), told.get("quick", 99)), self._way(way)
        if opened:
            laid.done.add("entrusted" if "entrusted" in own.steps else "received")
        to = laid.stops((*(() if opened else told.get("begin", ())), *self._lines(parts.to)))
        if part == "then" and way in self.told["handing"]:
            laid.done |= {"terminated", "ended"}
        rest = {"to": (), "then": parts.then, "back": parts.back}[part]
        return tuple(to if part == "to" else laid.stops(self._lines(rest)))


class _Laying:
    """Lays deeds out one after the other, with what must come first and what goes beside."""

    def __init__(self, own: TrackRules, beside: Mapping[str, list[str]], most: int) -> None:
        self.own, self.beside, self.most = own, beside, most
        self.done: set[str] = set()

    def stops(self, lines: Iterable[str]) -> list[Stop]:
        """The stops of these lines."""
        out: list[Stop] = []
        for line in lines:
            self._lay(_read(line), out)
        return out

    def _lay(self, stop: Stop, out: list[Stop]) -> None:
        if not _is_known(stop.deed, self.own):
            return
        self._first(_after(stop.deed, self.own), out)
        quick = replace(stop, low=min(stop.low, self.most), high=min(stop.high, self.most))
        out.append(quick)
        key = stop.deed.removeprefix(STEP)
        if stop.chance == 100:
            self.done |= {key, *_COMES.get(key, ())}
        for beside in map(_read, self.beside.get(key, ())):
            if beside.deed.removeprefix(STEP) not in self.done and self._may_follow(
                key, beside.deed
            ):
                self._lay(beside, out)

    def _may_follow(self, key: str, deed: str) -> bool:
        """Whether a step may still come after what ends the talks."""
        step = self.own.steps.get(deed.removeprefix(STEP))
        return step is None or key != "terminate" or Stage.TERMINATED in step.stages

    def _first(self, after: Sequence[str], out: list[Stop]) -> None:
        """The steps without which the law does not let the deed come."""
        for choice in after:
            options = choice.split("|")
            if self.done.isdisjoint(options):
                step = next((o for o in options if not is_event(o) and o in self.own.steps), "")
                if step:
                    self._lay(Stop(STEP + step, 0, 1), out)


def _is_known(deed: str, own: TrackRules) -> bool:
    if deed.startswith(STEP):
        return deed.removeprefix(STEP) in own.steps
    return VERBS.get(deed, deed) in own.moves


def _after(deed: str, own: TrackRules) -> tuple[str, ...]:
    if deed.startswith(STEP):
        return own.steps[deed.removeprefix(STEP)].after
    return own.moves[VERBS.get(deed, deed)].after


@cache
def _read(line: str) -> Stop:
    """``accept 0-2 40%`` as a stop."""
    deed, *rest = line.split()
    chance = next((int(word[:-1]) for word in rest if word.endswith("%")), 100)
    low, _, high = next((word for word in rest if not word.endswith("%")), "0").partition("-")
    return Stop(deed, int(low), int(high or low), chance)


@cache
def courses() -> Mapping[str, Any]:
    """How made-up cases go."""
    return read_table("demo", "courses.yaml")
