"""Random walks over all six tracks: nothing ends nowhere, nothing is closed too early, and every
refusal says what rule it rests on.

The long walk comes in shards, a test each, so that several processes can share it:
``pytest -m heavy tests/properties/test_track_walks.py -n 2``; ``WALK_MOVES`` and ``WALK_SEED`` set
another length and other dice, ``WALK_TALLY`` a folder for what each shard came past.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

import pytest

from tests.desks import make_desk
from tests.properties.walker import KINDS, Tally, Walk

MOVES = int(os.environ.get("WALK_MOVES", "20000"))
SEED = int(os.environ.get("WALK_SEED", "7"))
A_SHARD = 400
#: So many cases are begun in every shard at least.
TURNS = 5
SHARDS = -(-MOVES // A_SHARD)


def walk(folder: Path, moves: int, seed: int) -> Tally:
    """Walk until so many moves were made, every kind of case in its turn."""
    desk, dice, tally = make_desk(folder), random.Random(seed), Tally()
    place = seed * TURNS
    while tally.made < moves:
        wanted = ("printable", "on_file")[place % 3 == 0]  # in a third the papers come first
        desk.do("set_paper_habits", {"closing": wanted})
        one = Walk(desk, dice, KINDS[place % len(KINDS)])
        one.wander(dice.choice((4, 15, 40)))
        one.home()
        tally.add(one.tally)
        place += 1
    assert desk.store.verify_chain() == []
    desk.store.close()
    return tally


def test_some_moves_end_nowhere_wrong(tmp_path: Path) -> None:
    tally = walk(tmp_path, 150, SEED)
    assert tally.made >= 150
    assert {"registered", "accepted", "mediating", "closed", "filed"} <= tally.stages.keys()


@pytest.mark.heavy
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_part_of_the_long_walk_ends_nowhere_wrong(tmp_path: Path, shard: int) -> None:
    tally = walk(tmp_path, A_SHARD, SEED * 1000 + shard)
    assert tally.made >= A_SHARD
    assert tally.closed.total() >= 5
    kept = os.environ.get("WALK_TALLY")
    if kept:
        path = Path(kept) / f"{SEED}-{shard:03d}.txt"
        path.write_text(tally.as_json(), encoding="utf-8")


def test_the_shards_begin_every_kind_of_case() -> None:
    begun = Counter(
        KINDS[(((SEED * 1000 + shard) * TURNS) + turn) % len(KINDS)]
        for shard in range(SHARDS)
        for turn in range(TURNS)
    )
    assert set(begun) == set(KINDS)
