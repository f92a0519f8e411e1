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
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.store import WriteSession
from mediation_desk.records.writing import Row, Writer
from mediation_desk.tracks.clocks import dues_of
from mediation_desk.usecases.casework.numbering import PATTERNS
from mediation_desk.usecases.demo.ahead import Made, Recipe, made_apart, made_here
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.rows import MADE_UP, Township
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import ADMIN_ONLY, query

MOST_CASES = 2_000_000
A_VERB = 2000
A_SAMPLE = 10
#: From so many chunks on a second process is worth its start.
WORTH_A_PROCESS = 3
_LAST_LINKS = 1000
_REASON = "演示"


@dataclass(frozen=True, slots=True)
class Filled:
    """How many cases were made up, and how long it took."""

    cases: int
    seconds: float


@query("fill", access=ADMIN_ONLY)
def fill(
    desk: Desk, count: int, *, seed: int = 1, real: bool = False, progress: Progress | None = None
) -> Filled:
    """Make up ``count`` cases.

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
    first = here["cases"] + 1
    if real:
        _by_verbs(desk, Maker(seed, desk.clock.today()), seed, range(first, first + count), hears)
    else:
        _in_bulk(desk, seed, range(first, first + count), hears)
    return Filled(count, time.perf_counter() - started)


def _by_verbs(desk: Desk, maker: Maker, seed: int, numbers: range, progress: Progress) -> None:
    from mediation_desk.usecases.demo.real import drive  # much to load for a second process

    committee = _township(desk).committee.name
    for done, no in enumerate(numbers):
        progress.step(done, len(numbers))
        while not drive(desk, maker.case(no), f"DEMO-{seed}-{no}", committee, MADE_UP):
            pass  # somebody made up before has this number: make up another
    progress.step(len(numbers), len(numbers))


def _in_bulk(desk: Desk, seed: int, numbers: range, progress: Progress) -> None:
    town = _township(desk)
    sample: list[str] = []
    chance, done = Random(seed), 0
    for cases, given in _made(_recipe(desk, town, seed), numbers):
        progress.step(done, len(numbers))
        town.numbers = given
        _write(desk, cases, town)
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


def _recipe(desk: Desk, town: Township, seed: int) -> Recipe:
    with desk.store.read() as session:
        overrides = shared(session, "law.overrides", [])
    user = (town.user_id, town.user_name)
    return Recipe(
        seed, desk.clock.today(), overrides, desk.rules.settings, town.committee, town.center_id,
        user, town.code, town.numbers, desk.store.origin.own_space, _REASON,
    )  # fmt: skip


def _write(desk: Desk, cases: Packed, town: Township) -> None:
    user = desk.user.user_id or desk.user.name
    with desk.store.write(user, "demo", _REASON) as session:
        write_packed(session, cases)
    with desk.store.write(user, "demo_numbers", _REASON) as session:
        _keep_numbers(session, town)


def _keep_numbers(session: WriteSession, town: Township) -> None:
    """The series go on after the numbers that the made-up cases bear."""
    writer, lookups = Writer(session), Lookups(session)
    for (kind, year), last in town.numbers.items():
        body = town.committee.id if kind != "register" else town.center_id
        found = lookups.series(body, kind, year)
        values: dict[str, object] = {"last_no": last}
        if found is None:
            values |= {
                "organization_id": body, "kind": kind, "year": year, "pattern": PATTERNS[kind],
            }  # fmt: skip
        writer.put(Row.SERIES, found.id if found else "", values)


def _township(desk: Desk) -> Township:
    with desk.store.read() as session:
        lookups = Lookups(session)
        center = lookups.organization("center")
        committee = lookups.organization("committee")
        series = asked.series_ends(session)
    body = OrganizationFacts(committee[0], committee[1], committee[2], "committee")
    code = desk.rules.settings.get("centre.code", "")
    return Township(
        body, desk.user.user_id, desk.user.name, code, desk.rules, center[0], dict(series)
    )


def _compare(desk: Desk, sample: list[str]) -> None:
    """A sample read back through the snapshot must give the very line that was written."""
    with desk.store.write(desk.user.user_id or desk.user.name, "demo_check") as session:
        for case_id in sample:
            facts = case_facts(session, case_id)
            if facts is None:
                raise KnownTrouble("demo_differs")
            told = projection.listed(facts, dues_of(facts, desk.rules))
            if list_line(session, case_id) != told:
                raise KnownTrouble("demo_differs")
    if desk.store.verify_chain(_LAST_LINKS):
        raise KnownTrouble("demo_differs")
