"""R27, R28, R29 one by one: clocks that jump, disks that come back or are copied, old programs.

The random machine does all of them too, now and then; here each is done in every run.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from mediation_desk.records.log import hlc
from tests.sync.merge import oracle
from tests.sync.merge.model import ModelPc
from tests.sync.merge.stores import StorePc, Yard
from tests.sync.merge.world import NEW_FIELDS, NEWEST, START, YEARS, Pc, Seat, World

HEAVY = pytest.mark.heavy
Maker = Callable[[int], Pc]
SEATS, DEEDS = 4, 30


def some(quick: int, many: int) -> list[Any]:
    """Seeds: the first few always, all of them in the heavy run."""
    return [*range(quick), *(pytest.param(n, marks=HEAVY) for n in range(quick, many))]


def in_memory(schema: int) -> Pc:
    return ModelPc(START, schema)


@pytest.fixture
def in_stores() -> Iterator[Maker]:
    yard = Yard()
    yield lambda schema: StorePc.fresh(yard, START, schema)
    yard.clear()


def a_world(make: Maker, schemas: list[int]) -> World:
    """PCs that hold the same two rows."""
    world = World(lambda _now, schema: make(schema))
    for schema in schemas:
        world.add(schema)
    for row in ("row0", "row1"):
        world.write(world.seats[0], row, {}, new=True)
        world.rows.append(row)
    for seat in world.seats[1:]:
        world.exchange(world.seats[0], seat)
    return world


def do_something(world: World, chance: random.Random, turn: int) -> None:
    """An edit that says what nothing else says, or an exchange."""
    one, two = chance.sample(world.seats, 2)
    row, name = chance.choice(world.rows), chance.choice(["title", "place"])
    if chance.random() < 0.5 and (row, "title") in one.pc.picture().rows:
        world.write(one, row, {name: f"第{turn}次"})
    else:
        world.exchange(one, two)


def done(world: World) -> None:
    """Everybody exchanges; the oracle says whether all is as it must be."""
    world.settle()
    oracle.check(world)
    for seat in world.seats:
        seat.pc.close()


# -- R27 ------------------------------------------------------------------------------------


def outcome(make: Maker, seed: int, jumps: random.Random | None) -> tuple[Any, Any, set[int]]:
    """Heads and conflicts by the seat that wrote, and all clock values; clocks may jump."""
    chance, stamps = random.Random(seed), set()
    world = a_world(make, [NEWEST] * SEATS)
    for turn in range(DEEDS):
        if jumps is not None:
            one = jumps.choice(world.seats)
            to = START.replace(year=jumps.choice([*YEARS, 2026]))
            world.jump(one, to + timedelta(days=jumps.choice([-365, 0, 1, 365])))
        if turn == DEEDS // 2:  # one edit in any case by a clock that is far ahead
            if jumps is not None:
                world.jump(world.seats[0], START + timedelta(days=400))
            world.write(world.seats[0], "row0", {"place": "半路"})
        do_something(world, chance, turn)
    world.settle()
    oracle.check(world)
    names = {seat.pc.replica: number for number, seat in enumerate(world.seats)}
    picture = world.seats[0].pc.picture()
    heads = {key: {(names[r], n) for r, n in found} for key, found in picture.heads.items()}
    open_ = {k: {(names[r], n, v) for r, n, v in told} for k, several in picture.conflicts.items()
             for told in several.values()}  # fmt: skip
    stamps = {told.stamp[0] for told in world.told.values()}
    for seat in world.seats:
        seat.pc.close()
    return heads, open_, stamps


def check_clocks(make: Maker, seed: int) -> None:
    right = outcome(make, seed, None)
    wrong = outcome(make, seed, random.Random(seed + 1))
    assert wrong[:2] == right[:2]
    assert max(wrong[2]) > hlc.from_moment(START + timedelta(days=30))


def test_r27_is_about_something() -> None:
    assert sum(bool(outcome(in_memory, seed, None)[1]) for seed in range(8)) > 5


@pytest.mark.parametrize("seed", some(8, 500))
def test_r27_clocks_alter_nothing_but_the_provisional_winner(seed: int) -> None:
    check_clocks(in_memory, seed)


@pytest.mark.parametrize("seed", some(1, 20))
def test_r27_in_stores(in_stores: Maker, seed: int) -> None:
    check_clocks(in_stores, seed)


# -- R28 ------------------------------------------------------------------------------------


def clone(world: World, seat: Seat) -> None:
    """Somebody copies the disk, and both PCs go on under one id."""
    world.cloned.add(seat.pc.replica)
    twin = Seat(seat.pc.copy(), seat.replica, seat.counted, seat.peak)
    world.seats.append(twin)
    for one in (seat, twin):
        world.write(one, "row0", {"place": f"分{len(world.told)}"})


def comes_back(world: World, chance: random.Random, *, copied: bool) -> tuple[int, int]:
    """A backup comes back, or the disk is copied; gives forks of the log and fresh ids."""
    who = chance.randrange(SEATS)
    backup = world.seats[who].pc.copy()
    for turn in range(100, 100 + chance.randrange(12)):
        do_something(world, chance, turn)
    before = {seat.pc.replica for seat in world.seats}
    if copied:
        backup.close()
        clone(world, world.seats[who])
    else:
        world.restore(world.seats[who], backup)
    fresh = world.seats[who].pc.replica not in before
    for turn in range(200, 212):
        do_something(world, chance, turn)
    world.settle()
    oracle.check(world)
    arrived = world.seats[0].pc.picture().arrived
    links: dict[tuple[str, int], set[str]] = {}
    for replica, seq, link in arrived:
        links.setdefault((replica, seq), set()).add(link)
    for seat in world.seats:
        seat.pc.close()
    return sum(len(several) > 1 for several in links.values()), int(fresh)


def check_disk(make: Maker, seed: int) -> None:
    chance = random.Random(seed)
    world = a_world(make, [NEWEST] * SEATS)
    for turn in range(chance.randrange(15)):
        do_something(world, chance, turn)
    copied = bool(seed % 2)
    forks, fresh = comes_back(world, chance, copied=copied)
    assert (forks > 0) == copied
    assert fresh == (not copied)


@pytest.mark.parametrize("seed", some(10, 300))
def test_r28_what_comes_back_gets_a_new_id_and_a_copy_is_found(seed: int) -> None:
    check_disk(in_memory, seed)


@pytest.mark.parametrize("seed", some(2, 40))
def test_r28_in_stores(in_stores: Maker, seed: int) -> None:
    check_disk(in_stores, seed)


# -- R29 ------------------------------------------------------------------------------------


def check_versions(make: Maker, seed: int, turns: int) -> int:
    """Four versions of the program side by side; gives how many exchanges there were."""
    chance = random.Random(seed)
    world = a_world(make, list(range(1, NEWEST + 1)))
    exchanges = 0
    for turn in range(turns):
        one, two = chance.sample(world.seats, 2)
        world.exchange(one, two)
        exchanges += 1
        known = [n for n, since in NEW_FIELDS.items() if since <= two.pc.schema]
        names = chance.sample(["title", "place", *known], chance.randint(1, min(2, len(known) + 1)))
        row = chance.choice(world.rows)
        if chance.random() < 0.6 and (row, "title") in two.pc.picture().rows:
            world.write(two, row, dict.fromkeys(names, f"第{turn}次"))
        if chance.random() < 1 / turns and two.pc.schema < NEWEST:
            two.pc.upgrade()
    done(world)
    return exchanges


@pytest.mark.parametrize("seed", some(1, 20))
def test_r29_four_versions_side_by_side(seed: int) -> None:
    assert check_versions(in_memory, seed, 50) == 50


@pytest.mark.parametrize("seed", some(1, 8))
def test_r29_in_stores(in_stores: Maker, seed: int) -> None:
    assert check_versions(in_stores, seed, 25) == 25
