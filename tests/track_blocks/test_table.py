"""The table is whole: nothing that the tracks' data refuses or bars is without its row."""

from __future__ import annotations

import pytest

from mediation_desk.domain.case_facts import Track
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.rules import TrackRules
from tests.blocks import TRIES
from tests.track_blocks.row import Row
from tests.track_blocks.table import ROWS

BOOK = shipped_book()
KINDS = [
    (track, kind, mode)
    for track in Track
    if track is not Track.PEOPLE
    for kind in ("", *BOOK.track(track).kinds)
    for mode in ("", *BOOK.track(track).modes)
]
CODES = {row.code for row in ROWS} | {tried.code for tried in TRIES}
#: What a flag may bar; one only spares the organ a letter to somebody unknown.
REFUSING = {
    flag.bars for one in KINDS for flag in BOOK.track(*one).risk_flags.values() if flag.bars
} - {"telling"}
#: Nobody can bring a case to where these would be said: somebody always answers for it.
NEVER = {"nobody_answerable"}


def flags_of(row: Row) -> set[str]:
    """The flags that a row puts on its case, at reception or later."""
    later = [values.get("risk_flags", ()) for verb, values in row.before if verb == "amend_case"]
    told = [row.case.get("risk_flags", ()), *later]
    return {str(flag) for flags in told if isinstance(flags, list | tuple) for flag in flags}


def deed_of(row: Row) -> str:
    """What a row tries: a verb, or a step by its key."""
    verb, values = row.verb
    return str(values["step"]) if verb == "record_step" else verb


FLAGGED = {(row.track, flag) for row in ROWS for flag in flags_of(row)}
LATE = {(row.track, deed_of(row)) for row in ROWS if row.code == "limit_passed"}


def rules_of(one: tuple[Track, str, str]) -> TrackRules:
    return BOOK.track(*one)


@pytest.mark.parametrize("one", KINDS, ids="/".join)
def test_every_hard_block_of_a_track_is_tried(one: tuple[Track, str, str]) -> None:
    rules = rules_of(one)
    needs = {n for deed in (*rules.moves.values(), *rules.steps.values()) for n in deed.needs}
    codes = {rules.blocks[need].code for need in needs} | {b.code for b in rules.barred.values()}
    assert codes - CODES - NEVER == set()


@pytest.mark.parametrize("one", KINDS, ids="/".join)
def test_every_flag_that_bars_is_tried(one: tuple[Track, str, str]) -> None:
    barring = {key for key, flag in rules_of(one).risk_flags.items() if flag.bars in REFUSING}
    assert {key for key in barring if (one[0].value, key) not in FLAGGED} == set()


@pytest.mark.parametrize("one", KINDS, ids="/".join)
def test_every_limit_that_binds_is_tried_after_its_last_day(one: tuple[Track, str, str]) -> None:
    bound = {deed for clock in rules_of(one).clocks for deed in clock.binds}
    assert {deed for deed in bound if (one[0].value, deed) not in LATE} == set()


def test_each_row_stands_once() -> None:
    names = [str(row) for row in ROWS]
    assert sorted(names) == sorted(set(names))
