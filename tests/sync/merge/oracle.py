"""What must stand when all have everything: worked out from what people had seen, set by set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mediation_desk.records.log.merging import DELETED
from tests.sync.merge.world import FIELDS, NEWEST, Id, Picture, Told, World


def check(world: World) -> None:
    """R21, R29, R31: equal everywhere, and nothing replaced by somebody who had not seen it."""
    pictures = [seat.pc.picture() for seat in world.seats if seat.compared]
    first = pictures[0]
    for other in pictures[1:]:
        assert other.arrived == first.arrived
        assert other.aside == first.aside
        assert other.heads == first.heads
        assert other.rows == first.rows
        assert _ids(other) == _ids(first)
    assert len({seat.pc.digest() for seat in world.seats if seat.compared}) == 1
    for found in world.told.keys() - first.arrived:
        assert found in world.gone_with_disk, "a change has gone that no lost disk explains"
    shown = world.on_screen(first.arrived, NEWEST)
    assert first.arrived - shown == first.aside
    _check_forks(world, first)
    stands = [world.told[i] for i in shown if world.told[i].fields]
    for row in {told.row for told in stands}:
        check_row(first, row, [told for told in stands if told.row == row])


def _ids(picture: Picture) -> dict[Any, Any]:
    return {key: set(told) for key, told in picture.conflicts.items() if told}


def _check_forks(world: World, picture: Picture) -> None:
    """R28: two changes under one number only where a PC was copied with its id."""
    seen: dict[tuple[str, int], str] = {}
    for replica, seq, link in picture.arrived:
        if seen.setdefault((replica, seq), link) != link:
            assert replica in world.cloned, "history written twice without a copied PC"


def latest(writes: Iterable[Told]) -> list[Told]:
    """Those that nobody replaced who had them on the screen."""
    several = list(writes)
    replaced = {found for told in several for found in told.counted}
    return [told for told in several if told.id not in replaced]


def check_row(picture: Picture, row: str, changes: list[Told]) -> None:
    odd: set[Id] = set()
    for name in FIELDS:
        heads = latest(told for told in changes if name in told.fields)
        held, due = picture.heads[row, name], {told.id[:2] for told in heads}
        assert held == due, (row, name, sorted(held), sorted(due))
        if name != DELETED:
            check_field(picture, row, name, heads)
        spoken = latest(t for t in changes if name in t.fields or DELETED in t.fields)
        if len({bool(told.fields.get(DELETED)) for told in spoken}) > 1:
            odd |= {told.id for told in spoken}
    told = {(*t.id[:2], int(bool(t.fields.get(DELETED)))) for t in changes if t.id in odd}
    assert conflict_of(picture, row, DELETED) == (told or None)
    if odd:
        assert picture.rows[row, DELETED] == 0, "a row at odds must stay visible"
    else:
        [gone] = {
            bool(t.fields[DELETED]) for t in latest(t for t in changes if DELETED in t.fields)
        }
        assert picture.rows[row, DELETED] == gone


def check_field(picture: Picture, row: str, name: str, heads: list[Told]) -> None:
    values = {told.fields[name] for told in heads}
    expected = {(*told.id[:2], told.fields[name]) for told in heads} if len(values) > 1 else None
    assert conflict_of(picture, row, name) == expected, (row, name)
    shown = max(heads, key=lambda told: told.stamp).fields[name]
    assert picture.rows[row, name] == shown, (row, name)


def conflict_of(picture: Picture, row: str, name: str) -> set[Any] | None:
    known = picture.conflicts.get((row, name)) or {}
    if not known:
        return None
    assert len(known) == 1, "one field, one conflict"
    return set(next(iter(known.values())))
