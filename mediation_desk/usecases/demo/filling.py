"""Fills an empty or a demo store with made-up cases: in bulk, or through the real verbs.

Refused where real cases are. What bulk writes is the same as what verbs write: a sample is read
back and compared, and the chain is checked.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from random import Random

from mediation_desk.domain.case_facts import OrganizationFacts
from mediation_desk.domain.errors import BadInput, KnownTrouble, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import projection
from mediation_desk.records.bulk_rows import BulkCase, list_line, write_cases
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.queries.lookups import Lookups
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.store import WriteSession
from mediation_desk.records.writing import Row, Writer
from mediation_desk.tracks.clocks import dues_of
from mediation_desk.usecases.casework.numbering import PATTERNS
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.real import drive
from mediation_desk.usecases.demo.rows import MADE_UP, Township, build
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import ADMIN_ONLY, query

MOST_CASES = 2_000_000
A_VERB = 2000
A_SAMPLE = 10
_LAST_LINKS = 1000


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
    maker = Maker(seed, desk.clock.today())
    first = here["cases"] + 1
    if real:
        _by_verbs(desk, maker, seed, range(first, first + count), hears)
    else:
        _in_bulk(desk, maker, seed, range(first, first + count), hears)
    return Filled(count, time.perf_counter() - started)


def _by_verbs(desk: Desk, maker: Maker, seed: int, numbers: range, progress: Progress) -> None:
    committee = _township(desk).committee.name
    for done, no in enumerate(numbers):
        progress.step(done, len(numbers))
        while not drive(desk, maker.case(no), f"DEMO-{seed}-{no}", committee, MADE_UP):
            pass  # somebody made up before has this number: make up another
    progress.step(len(numbers), len(numbers))


def _in_bulk(desk: Desk, maker: Maker, seed: int, numbers: range, progress: Progress) -> None:
    town = _township(desk)
    sample: list[str] = []
    chance = Random(seed)
    for start in range(0, len(numbers), A_VERB):
        progress.step(start, len(numbers))
        cases = [build(maker.case(no), town) for no in numbers[start : start + A_VERB]]
        _write(desk, cases, town)
        sample += [c.case_id for c in chance.sample(cases, min(A_SAMPLE, len(cases)))]
    _compare(desk, sample)
    progress.step(len(numbers), len(numbers))


def _write(desk: Desk, cases: list[BulkCase], town: Township) -> None:
    user = desk.user.user_id or desk.user.name
    with desk.store.write(user, "demo", "演示") as session:
        write_cases(session, cases)
    with desk.store.write(user, "demo_numbers", "演示") as session:
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
