"""R22, R24, R32: every pair of deeds at one field, packages in any order, conflicts that stay."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest

from tests.sync.merge import oracle
from tests.sync.merge.model import ModelPc
from tests.sync.merge.stores import StorePc, Yard
from tests.sync.merge.world import START, Pc, Seat, World

ROW = "row0"
DEEDS: dict[str, list[dict[str, object]]] = {
    "none": [],
    "set": [{"title": "甲"}],
    "set_otherwise": [{"title": "乙"}],
    "clear": [{"title": ""}],
    "delete": [{"deleted": 1}],
    "set_and_delete": [{"title": "甲", "deleted": 1}],
    "another_field": [{"place": "甲"}],
    "twice": [{"title": "甲"}, {"title": "乙"}],
    "delete_and_bring_back": [{"deleted": 1}, {"deleted": 0}],
}
PAIRS = [(one, two) for one in DEEDS for two in DEEDS]
Maker = Callable[[], Pc]


@pytest.fixture
def yard() -> Iterator[Yard]:
    made = Yard()
    yield made
    made.clear()


def in_memory() -> Pc:
    return ModelPc(START, 2)


def three(make: Maker) -> World:
    """Three PCs that hold one row."""
    world = World(lambda now, schema: make())
    for _ in range(3):
        world.add(2)
    world.write(world.seats[0], ROW, {}, new=True)
    world.settle()
    return world


def do(world: World, seat: Seat, deeds: str) -> None:
    for fields in DEEDS[deeds]:
        world.write(seat, ROW, fields)


def check_pair(make: Maker, one: str, two: str) -> None:
    world = three(make)
    do(world, world.seats[0], one)
    do(world, world.seats[1], two)
    world.settle()
    oracle.check(world)
    for seat in world.seats:
        seat.pc.close()


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_r24_a_conflict_if_and_only_if_concurrent_and_different(one: str, two: str) -> None:
    check_pair(in_memory, one, two)


@pytest.mark.heavy
@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_r24_in_stores(yard: Yard, one: str, two: str) -> None:
    check_pair(lambda: StorePc.fresh(yard, START, 2), one, two)


def busy(make: Maker, chance: random.Random, deeds: int) -> World:
    """Three PCs that have edited and exchanged at random, and hold the same now."""
    world = three(make)
    for _ in range(deeds):
        one, two = chance.sample(world.seats, 2)
        do(world, one, chance.choice([*DEEDS]))
        if chance.random() < 0.4:
            world.exchange(one, two)
    world.settle()
    return world


def taken_in_any_order(world: World, make: Maker, chance: random.Random) -> Pc:
    """A new PC that is given every change by itself, in any order, and each twice."""
    fresh = Seat(make(), "")
    left = [change for seat in world.seats for change in seat.pc.pack({})] * 2
    while left:
        chance.shuffle(left)
        left = [change for change in left if not world.deliver(fresh, [change])]
    return fresh.pc


@pytest.mark.parametrize("seed", range(10))
def test_r22_every_order_of_all_packages_comes_to_the_same(seed: int) -> None:
    chance = random.Random(seed)
    world = busy(in_memory, chance, 25)
    picture = taken_in_any_order(world, in_memory, chance).picture()
    assert picture == world.seats[0].pc.picture()


@pytest.mark.parametrize(
    ("seed", "deeds"), [(0, 6), *(pytest.param(s, 40, marks=pytest.mark.heavy) for s in range(6))]
)
def test_r22_in_stores(yard: Yard, seed: int, deeds: int) -> None:
    chance = random.Random(seed)
    world = busy(lambda: StorePc.fresh(yard, START, 2), chance, deeds)
    fresh = taken_in_any_order(world, lambda: StorePc.fresh(yard, START, 2), chance)
    assert fresh.digest() == world.seats[0].pc.digest()
    for pc in (fresh, *(seat.pc for seat in world.seats)):
        pc.close()


@pytest.mark.parametrize("turns", [100, pytest.param(1000, marks=pytest.mark.heavy)])
def test_r32_a_conflict_stays_through_a_thousand_exchanges_and_upgrades(turns: int) -> None:
    world = three(in_memory)
    do(world, world.seats[0], "set")
    do(world, world.seats[1], "set_otherwise")
    world.settle()
    [first] = {frozenset(seat.pc.picture().conflicts[ROW, "title"]) for seat in world.seats}
    chance = random.Random(0)
    for turn in range(turns):
        one, two = chance.sample(world.seats, 2)
        world.write(one, ROW, {"place": str(turn)})
        world.exchange(one, two)
        if turn % 50 == 0:
            two.pc.upgrade()
    world.settle()
    assert {frozenset(s.pc.picture().conflicts[ROW, "title"]) for s in world.seats} == {first}
