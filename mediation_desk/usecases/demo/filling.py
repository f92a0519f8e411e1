"""Fills an empty or a demo store with made-up cases: in bulk, or through the real verbs.

Refused where real cases are. What bulk writes is the same as what verbs write: a sample is read
back and compared, and the chain is checked.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from mediation_desk.domain.case_facts import OrganizationFacts
from mediation_desk.domain.errors import BadInput, KnownTrouble, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import projection
from mediation_desk.records.bulk_rows import Packed, list_line, write_packed
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.queries.lookups import Lookups
from mediation_desk.records.settings import shared
from mediation_desk.records.snapshot import case_facts, other_runs
from mediation_desk.records.store import WriteSession
from mediation_desk.records.writing import Row, Writer
from mediation_desk.tracks.clocks import dues_of
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.demo.ahead import Made, Recipe, made_apart, made_here
from mediation_desk.usecases.demo.courses import Courses, courses
from mediation_desk.usecases.demo.people import MadePerson, township
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.rows import REASON
from mediation_desk.usecases.demo.scribe import Series, Township
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.giving import PATTERNS
from mediation_desk.usecases.registry import ADMIN_ONLY, query

MOST_CASES = 2_000_000
A_VERB = 2000
A_SAMPLE = 10
#: From so many chunks on a second process is worth its start.
WORTH_A_PROCESS = 3
_LAST_LINKS = 1000


@dataclass(frozen=True, slots=True)
class Filled:
    """How many cases were made up, and how long it took."""

    cases: int
    seconds: float


@query("fill", access=ADMIN_ONLY)
def fill(
    desk: Desk,
    count: int,
    *,
    seed: int = 1,
    real: bool = False,
    only_open: bool = False,
    progress: Progress | None = None,
) -> Filled:
    """Make up ``count`` cases. ``real``: through the verbs; ``only_open``: none that has ended.

    Raises BadInput ``limit_wrong``, RuleBroken ``not_empty_store``, KnownTrouble ``demo_differs``
    where a sample of what was written reads back differently.
    """
    desk.may(ADMIN_ONLY, None, None)
    if not 0 < count <= MOST_CASES:
        raise BadInput("limit_wrong", field="cases", typed=count)
    with desk.store.read() as session:
        here = asked.counts(session)
    if here["cases"] != here["made_up"]:
        raise RuleBroken("not_empty_store")
    started = time.perf_counter()
    hears = progress or NoProgress()
    numbers = range(here["cases"] + 1, here["cases"] + 1 + count)
    _know_bodies(desk)
    if real:
        _by_verbs(desk, seed, numbers, hears)
    else:
        _in_bulk(desk, _recipe(desk, seed, only_open), numbers, hears)
    return Filled(count, time.perf_counter() - started)


def _by_verbs(desk: Desk, seed: int, numbers: range, progress: Progress) -> None:
    from mediation_desk.usecases.demo.real import drive  # much to load for a second process

    courses = Courses(desk.rules, township_of(desk).bodies)
    maker = Maker(seed, desk.clock.today(), courses)
    known: dict[MadePerson, str] = {}
    for done, no in enumerate(numbers):
        progress.step(done, len(numbers))
        while not drive(desk, maker.case(no), known):
            pass  # somebody made up before has this number: make up another
    progress.step(len(numbers), len(numbers))


def _in_bulk(desk: Desk, recipe: Recipe, numbers: range, progress: Progress) -> None:
    sample: list[str] = []
    chance, done = Random(recipe.seed), 0
    for cases, given in _made(recipe, numbers):
        progress.step(done, len(numbers))
        _write(desk, cases, given)
        ids = cases.case_ids
        sample += chance.sample(ids, min(A_SAMPLE, len(ids)))
        done += len(ids)
    _compare(desk, sample)
    progress.step(len(numbers), len(numbers))


def _made(recipe: Recipe, numbers: range) -> Iterator[Made]:
    """The cases by the chunk; many are made in a process of their own, if there can be one."""
    chunks = [numbers[start : start + A_VERB] for start in range(0, len(numbers), A_VERB)]
    if len(chunks) < WORTH_A_PROCESS:
        yield from made_here(recipe, chunks)
        return
    apart = made_apart(recipe, chunks)
    try:
        first = next(apart)
    except OSError:
        yield from made_here(recipe, chunks)
        return
    yield first
    yield from apart


def _recipe(desk: Desk, seed: int, only_open: bool) -> Recipe:
    town = township_of(desk)
    with desk.store.read() as session:
        overrides = shared(session, "law.overrides", [])
    return Recipe(
        seed, town.today, overrides, desk.rules.settings, town.bodies, town.center, town.seats,
        (town.user_id, town.user_name), town.code, town.numbers, desk.store.origin.own_space,
        town.entered_at, only_open,
    )  # fmt: skip


def _write(desk: Desk, cases: Packed, given: Series) -> None:
    """Write cases that were made up, and the ends of the series that their numbers are of."""
    user = desk.user.user_id or desk.user.name
    with desk.store.write(user, "demo_numbers", REASON) as session:
        _keep_numbers(session, given, desk.rules)
    with desk.store.write(user, "demo", REASON) as session:
        write_packed(session, cases)


def _keep_numbers(session: WriteSession, given: Series, rules: RuleBook) -> None:
    """The series go on after the numbers that the made-up cases bear."""
    writer, lookups = Writer(session), Lookups(session)
    for (body, kind, year), (series, last) in given.items():
        found = lookups.series(body, kind, year)
        if found is not None:
            writer.put(Row.SERIES, found.id, {"last_no": last})
            continue
        writer.insert(Row.SERIES, {
            "id": series, "organization_id": body, "kind": kind, "year": year, "last_no": last,
            "pattern": rules.settings.get(f"number.{kind}", PATTERNS[kind]),
        })  # fmt: skip


def _know_bodies(desk: Desk) -> None:
    """The bodies of the made-up township are on file."""
    with desk.store.write(desk.user.user_id or desk.user.name, "demo_bodies", REASON) as session:
        writer, lookups = Writer(session), Lookups(session)
        for told in courses()["bodies"]:
            if not lookups.organization_named(told["name"]):
                names = {"name": told["name"], "short_name": told["short"]}
                writer.put(Row.ORGANIZATION, "", {"kind": told["kind"], **names})


def township_of(desk: Desk) -> Township:
    """The store as made-up cases need it: bodies, numbers given out, who mediates."""
    with desk.store.read() as session:
        lookups = Lookups(session)
        center, own = lookups.organization("center"), lookups.organization("committee")
        every = [OrganizationFacts(b.id, b.name, b.short_name, b.kind) for b in lookups.bodies()]
        series = asked.series_ends(session)
        seats = {name: lookups.mediator(name) for name in township()["mediators"]}
    bodies = sorted(every, key=lambda body: body.id != own[0])
    now = desk.clock.now().isoformat(timespec="seconds")
    return Township(
        tuple(bodies), desk.user.user_id, desk.user.name,
        desk.rules.settings.get("centre.code", ""), desk.rules,
        OrganizationFacts(*center, "center"), desk.clock.today(), now, dict(series), seats=seats,
    )  # fmt: skip


def _compare(desk: Desk, sample: list[str]) -> None:
    """A sample read back through the snapshot must give the very line that was written."""
    with desk.store.write(desk.user.user_id or desk.user.name, "demo_check") as session:
        for case_id in sample:
            facts = case_facts(session, case_id)
            if facts is None:
                raise KnownTrouble("demo_differs")
            runs = [facts, *other_runs(session, facts, open_only=True)]
            dues = [due for run in runs for due in dues_of(run, desk.rules)]
            told = projection.listed(facts, sorted(dues, key=lambda due: due.on))
            if list_line(session, case_id) != told:
                raise KnownTrouble("demo_differs")
    if desk.store.verify_chain(_LAST_LINKS):
        raise KnownTrouble("demo_differs")
