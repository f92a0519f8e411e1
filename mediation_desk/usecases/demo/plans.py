"""Makes up cases for practice and demonstration: who, what, which way they went, on which days.

The same seed gives the same cases. What a case goes through is told as deeds: the verbs of the desk
with what is typed into them. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.money import Money
from mediation_desk.intake.routing import subtrack_of
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.demo.courses import Courses, Run, Stop
from mediation_desk.usecases.demo.made import Deed, MadeCase
from mediation_desk.usecases.demo.people import MadePerson, People
from mediation_desk.usecases.demo.typed import Scene, typed


@dataclass(frozen=True, slots=True)
class Course:
    """All stops of a way, the runs they belong to, and how many cases come how far, summed up."""

    stops: Sequence[Stop]
    runs: Sequence[Run]
    weights: Sequence[int]


class Maker:
    """Makes up cases one after the other."""

    def __init__(
        self, seed: int, today: date, courses: Courses, *, only_open: bool = False
    ) -> None:
        self.chance = Random(seed)
        self.today, self.courses, self.only_open = today, courses, only_open
        self.rules = courses.rules
        self.people = People(self.chance)
        told = self.courses.told
        self._tracks = [t for t in Track if t.value in told["tracks"]]
        self._shares = [told["tracks"][t.value]["share"] for t in self._tracks]
        self._over = frozenset(told["done"]) | frozenset(told["over"])
        self._rests = {deed: name for name, deeds in told["rests"].items() for deed in deeds}
        self._stops: dict[str, int] = told["stops"]
        self._courses: dict[tuple[Run, str], Course] = {}
        self._disputes: dict[str, list[dict[str, Any]]] = {}
        self._runs = {track: self.courses.runs(track) for track in self._tracks}

    def case(self, no: int) -> MadeCase:
        """The next case."""
        pick, chance, town = self.chance.choice, self.chance, self.people.township
        run = pick(self._runs[chance.choices(self._tracks, self._shares)[0]])
        way = self._way(run)
        about = pick(self._about(run.kind))
        village = pick(town["villages"])
        one = self.people.one(village)
        other = self._other(about, village, one)
        low, high = about.get("money", (0, 0))
        amount = Money(chance.randint(low, high) * 100) if high else None
        course = self._course(run, way, about)
        stops, is_over = self._until(course, amount)
        runs = course.runs[: max([1, *(s.run for s in stops)])]
        days = self._days(run, stops, is_over)
        made = MadeCase(
            no, run, self.courses.body(run), way, one, other, days[0],
            self._told(about, village, one, other),
            pick(town["mediators"]), amount, runs=tuple(runs),
        )  # fmt: skip
        made.deeds = self._deeds(made, stops, days[1:])
        return made

    def _way(self, run: Run, *, handing: bool = True) -> str:
        ways = self.courses.ways(run, handing=handing)
        return self.chance.choices(list(ways), list(ways.values()))[0]

    def _about(self, kind: str) -> list[dict[str, Any]]:
        """The disputes of a kind; of one that has none of its own those that are of no kind."""
        if kind not in self._disputes:
            every = self.people.township["disputes"]
            own = [d for d in every if kind in d.get("kinds", ())]
            self._disputes[kind] = own or [d for d in every if not d.get("kinds")]
        return self._disputes[kind]

    def _other(self, about: dict[str, Any], village: str, one: MadePerson) -> MadePerson:
        if about.get("body"):
            return self.people.body(self.chance.choice(about["body"]))
        return self.people.shop(village) if about.get("shop") else self.people.one(village, one)

    def _told(
        self, about: dict[str, Any], village: str, one: MadePerson, other: MadePerson
    ) -> dict[str, Any]:
        """What is typed at the counter of the dispute itself."""
        return {
            "title": f"{one.name}与{other.name}{about['about']}纠纷",
            "facts": about["facts"], "claims": (about["claim"],), "stat_type": about["type"],
            "village": village, "source": "on_application", "clause": about["clause"],
        }  # fmt: skip

    # -- the way ------------------------------------------------------------------------------

    def _course(self, run: Run, way: str, about: dict[str, Any]) -> Course:
        """All stops of a way to its end, with the runs it opens."""
        if (run, way) in self._courses:
            return self._courses[run, way]
        runs: list[Run] = [run]
        to, then = self._parts(run, way, about, runs, opened=False)
        stops = _moved([*to, *then])
        course = Course(stops, runs, list(accumulate(self._weights(stops))))
        if len(runs) == 1 and way not in self.courses.told["handing"]:
            self._courses[run, way] = course
        return course

    def _weights(self, stops: Sequence[Stop]) -> list[int]:
        """How many cases of a hundred or so have come no further than to each stop."""
        default, known = self._stops["default"], self._stops
        weights = [known.get(stop.deed, default) for stop in stops]
        if self.only_open:
            over = next((n for n, stop in enumerate(stops) if stop.deed in self._over), len(stops))
            weights[over:] = [0] * (len(stops) - over)
        return [known["register"], *weights]

    def _parts(
        self, run: Run, way: str, about: dict[str, Any], runs: list[Run], *, opened: bool
    ) -> tuple[list[Stop], list[Stop]]:
        """The stops until a run has its result, and those after it; of all runs it hands on to."""
        here = len(runs)

        def part(name: str) -> list[Stop]:
            return self.courses.part(run, way, name, opened=opened, place=here)

        to = part("to")
        if way not in self.courses.told["handing"]:
            return to, part("then")
        pair = self._pair(run, ended=opened)
        if pair is None:
            return self._parts(run, self._way(run, handing=False), about, runs, opened=opened)
        into = self._target(run, pair, about)
        runs.append(into)
        further = len(runs) < self.courses.told["most_runs"] and self.chance.random() < 0.5
        inner_way = self._way(into, handing=further)
        inner, after = self._parts(into, inner_way, about, runs, opened=True)
        sent = [Stop(verb, 0, 2, run=here, pair=pair, into=into) for verb in _SENDING]
        back = Stop("return_handoff", 0, 2, run=here, pair=pair)
        to += [*sent, *inner, back]
        if pair.clock == "ended":
            return to, [*after, *part("then")]
        return to, [*part("back"), *after]

    def _pair(self, run: Run, *, ended: bool) -> Pair | None:
        """By what hand-off a run goes on. ``ended``: only one that ends it."""
        ways = self.rules.handoffs.from_track(run.track, run.kind)
        inside = [p for p in ways if not p.outside and (not ended or p.clock == "ended")]
        return self.chance.choice(inside) if inside else None

    def _target(self, run: Run, pair: Pair, about: dict[str, Any]) -> Run:
        track = self.chance.choice(pair.targets)
        every = self._runs[track]
        known = (run.kind, subtrack_of(about["type"]), "一般")
        kind = next((k for k in known if k and any(r.kind == k for r in every)), "")
        return self.chance.choice([r for r in every if r.kind == kind] or every)

    def _until(self, course: Course, amount: Money | None) -> tuple[list[Stop], bool]:
        """Those deeds of the way that were done so far, the last of them in any case; and whether
        nothing is left to be done.
        """
        count, roll = len(course.stops) + 1, self.chance.random
        last = self.chance.choices(range(count), cum_weights=course.weights)[0]
        stops = [
            stop
            for place, stop in enumerate(course.stops[:last], 1)
            if (stop.chance == 100 or place == last or roll() * 100 < stop.chance)
            and (amount is not None or stop.deed != "record_payment")
        ]
        while stops and stops[-1].deed == "go_on_with":
            stops.pop()
        return stops, last == len(course.stops)

    # -- the days -----------------------------------------------------------------------------

    def _days(self, run: Run, stops: Sequence[Stop], is_over: bool) -> list[date]:
        """The day of the registration and of every deed, none of them ahead."""
        chance, last = self.chance, stops[-1].deed if stops else "register"
        roll = chance.random
        gaps = [0, *(s.low + int(roll() * (s.high - s.low + 1)) for s in stops)]
        passed = list(accumulate(gaps))
        idle = self.courses.told["idle"]
        if is_over:
            ago = chance.randrange(idle["ended"])
        else:
            ago = chance.choice(idle[self._rests.get(last, "open")])
        begun = self.today - timedelta(days=ago + passed[-1])
        since = self._rules(run).since
        if since is not None and begun < since:
            begun = since + timedelta(days=chance.randrange(60))
        return [begun + timedelta(days=n) for n in passed]

    def _rules(self, run: Run) -> TrackRules:
        return self.rules.track(run.track, run.kind, run.mode)

    def _deeds(
        self, made: MadeCase, stops: Sequence[Stop], days: Sequence[date]
    ) -> tuple[Deed, ...]:
        scene = Scene(made, self.courses, self.chance, stops, days, self.today)
        out: list[Deed] = []
        details = scene.details(made.run)
        if details:
            out.append(Deed("set_details", made.registered, {"details": details}))
        for place, (stop, on) in enumerate(zip(stops, days, strict=True)):
            scene.place = place
            out += [Deed(verb, on, values) for verb, values in typed(scene, stop, on)]
        return tuple(out)


_SENDING = ("hand_over", "sign_handoff")


def _moved(stops: Sequence[Stop]) -> list[Stop]:
    """With the steps from one run to another where the desk does not go there by itself."""
    here, out = 1, []
    for stop in stops:
        if stop.deed == "return_handoff" and stop.pair is not None and not stop.pair.outside:
            out.append(stop)
            here = stop.run if stop.pair.clock != "ended" else here
            continue
        if stop.run != here:
            out.append(Stop("go_on_with", 0, 0, run=stop.run))
            here = stop.run
        out.append(stop)
        if stop.deed == "sign_handoff" and stop.into is not None:
            here = _opened(stops, stop)
    return out


def _opened(stops: Sequence[Stop], signed: Stop) -> int:
    """The number of the run that a receipt opens: that of the first stop of its target."""
    place = next(i for i, s in enumerate(stops) if s is signed)
    return next((s.run for s in stops[place + 1 :] if s.run > signed.run), signed.run)
