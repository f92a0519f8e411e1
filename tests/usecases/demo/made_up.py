"""Stores with made-up cases: written in bulk, or done deed by deed at a desk; what they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.records.bulk_rows import packed, write_packed
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.records.projection import LISTED
from mediation_desk.records.snapshot import case_facts, other_runs
from mediation_desk.usecases.demo.courses import Courses
from mediation_desk.usecases.demo.filling import township_of
from mediation_desk.usecases.demo.made import MadeCase
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.real import drive
from mediation_desk.usecases.demo.rows import REASON, build
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import Role
from tests.desks import HEAD, make_desk

TODAY = date(2026, 11, 22)
BOOK = shipped_book()
_ID = re.compile(r"[0-9a-f]{32}")
_DERIVED = {
    "case_list": f"SELECT {', '.join(LISTED[:-1])} FROM case_list WHERE case_id = ?",
    "case_due": "SELECT kind, on_day, what, rule FROM case_due WHERE case_id = ? ORDER BY 1, 2, 3",
    "given_number": "SELECT serial, text, state FROM given_number WHERE case_id = ? ORDER BY id",
    "search_case": "SELECT haystack FROM search_case WHERE case_id = ?",
    "met_key": "SELECT key FROM met_key WHERE case_id = ? ORDER BY key",
}


def desk_of(folder: Path) -> Desk:
    """A desk of somebody who may do everything, on the day of the tests."""
    folder.mkdir(exist_ok=True)
    made = make_desk(folder, day=TODAY)
    return Desk(made.store, SignedIn(HEAD.user_id, HEAD.name, frozenset(Role)), made.clock, BOOK)


def maker_at(desk: Desk, seed: int) -> Maker:
    """Who makes cases up for this store."""
    return Maker(seed, TODAY, Courses(BOOK, township_of(desk).bodies))


def of_each_way(maker: Maker, tried: int) -> list[MadeCase]:
    """The longest case of each way in each track, out of so many."""
    found: dict[tuple[str, str], MadeCase] = {}
    for case in map(maker.case, range(tried)):
        key = (case.run.track.value, case.way)
        if key not in found or len(found[key].deeds) < len(case.deeds):
            found[key] = case
    return list(found.values())


def write_in_bulk(desk: Desk, cases: Iterable[MadeCase]) -> list[str]:
    """Write the cases as the filler does; gives their ids."""
    town = township_of(desk)
    made = packed((build(case, town) for case in cases), REASON, desk.store.origin.own_space)
    with desk.store.write(desk.user.user_id, "demo", REASON) as session:
        write_packed(session, made)
    return made.case_ids


def do_by_verbs(desk: Desk, cases: Sequence[MadeCase]) -> list[str]:
    """Do every deed of the cases at the desk; gives their ids."""
    known: dict[object, str] = {}
    return [drive(desk, case, known) for case in cases]  # type: ignore[arg-type]


def every_case(desk: Desk) -> list[CaseFacts]:
    """All cases of a store."""
    with desk.store.read() as session:
        ids = [row[0] for row in session.raw.execute("SELECT id FROM case_file ORDER BY id")]
        found = [case_facts(session, case_id) for case_id in ids]
    return [facts for facts in found if facts is not None]


def told_of(desk: Desk, case_id: str) -> list[object]:
    """Everything that a store knows of a case, with ids in the order of their coming."""
    ids: dict[str, int] = {}
    with desk.store.read() as session:
        facts = case_facts(session, case_id)
        assert facts is not None
        told: list[object] = [facts, *other_runs(session, facts)]
        ask = session.raw.execute
        told += [[name, ask(sql, (case_id,)).fetchall()] for name, sql in _DERIVED.items()]
    return [_plain(one, ids) for one in told]


def _plain(value: object, ids: dict[str, int]) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        own = {f.name: getattr(value, f.name) for f in fields(value)}
        codes = {"code", "digest"} & own.keys()  # made from ids, and of a text that is compared
        return {k: _plain(v, ids) for k, v in own.items() if k not in codes}
    if isinstance(value, tuple | list):
        return [_plain(one, ids) for one in value]
    if isinstance(value, str):
        without = _ID.sub(lambda found: f"#{ids.setdefault(found[0], len(ids))}", value)
        return re.sub(r"^[0-9A-Fa-f]{8}$", "code", without, flags=re.M)
    return value
