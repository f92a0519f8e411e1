"""Real changes of a real store, through a package file, into another real store."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import islice
from pathlib import Path

import msgpack
import pytest

from mediation_desk.records.base import new_id
from mediation_desk.records.log import codec, receive
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.store import Store
from mediation_desk.sync.package import PackageRefused
from tests.records.conftest import (  # noqa: F401 - fixtures
    CENTRE,
    data_key,
    folder,
    made_folder,
)
from tests.records.test_exchange import pcs  # noqa: F401 - fixture
from tests.records.test_recorder import a_case
from tests.sync.package.conftest import SPACE, Pc, a_manifest, send, take

assert f"centre:{CENTRE.code}" == SPACE


def vector(store: Store) -> dict[str, int]:
    with store.read() as session:
        return receive.vectors(session.raw, SPACE)[0]


def carried(path: Path, sender: Pc, to: Pc, changes: list[Incoming]) -> list[Incoming]:
    """What comes out of a package of these changes."""
    send(path, sender, to, changes=changes, manifest=a_manifest(sender, changes))
    return take(path, to, sender)[1]


def taken_in(store: Store, changes: list[Incoming]) -> list[str]:
    """What became of each, taken in batches as an exchange does."""
    with store.maintenance() as raw:
        for replica in {c.header.replica for c in changes}:
            receive.register_stream(raw, replica, SPACE, centre="", name="", key=None)
    told, given = [], iter(changes)
    while batch := list(islice(given, 2000)):
        told += [one.state for one in receive.receive(store, batch)]
    return told


def test_what_was_saved_here_stands_there(pcs, stick, town, county):  # noqa: F811
    one, two, _ = pcs
    rows = [a_case(one, title=f"第{n}件", place="河湾") for n in range(40)]
    with one.read() as session:
        changes = list(receive.outgoing(session.raw, SPACE, vector(two)))
    got = carried(stick / "1.tjx", town, county, changes)
    assert got == changes
    assert taken_in(two, got) == ["applied"] * 40
    assert taken_in(two, got) == ["repeated"] * 40
    assert one.rows_digest() == two.rows_digest()
    assert two.verify_chain() == []
    assert rows


def a_chain(store: Store, pc: Pc, count: int, bad: dict[int, bytes]) -> list[Incoming]:
    """New cases by a PC that no store here is, some with a payload that is none."""
    a_case(store)
    with store.read() as session:
        [model] = receive.outgoing(session.raw, SPACE, {})
    [pattern] = codec.unpack_payload(model.packed).ops
    made, previous = [], codec.GENESIS
    for seq in range(1, count + 1):
        header = replace(model.header, replica=pc.replica, seq=seq, hlc=seq << 16, context=())
        row = new_id()
        op = codec.RowOp("case_file", row, True, {**pattern.fields, "title": f"第{seq}件"})
        packed = codec.pack_payload(codec.Payload("", (row,), (op,)))
        packed = bad.get(seq, packed)
        salt = codec.new_salt()
        hashed = codec.payload_hash(salt, packed)
        previous = codec.link(previous, header, hashed)
        made.append(Incoming(header, salt, hashed, previous, packed))
    return made


def cases(store: Store) -> int:
    with store.read() as session:
        return int(session.raw.execute("SELECT count(*) FROM case_file").fetchone()[0])


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.heavy)])
def test_r20_one_bad_change_among_many_is_put_aside(pcs, stick, town, county, count):  # noqa: F811
    """R20: all others applied, one in quarantine, and the next package flows."""
    store = pcs[0]
    chain = a_chain(pcs[1], town, count + 10, {count // 2: b"\xc1 no payload"})
    states = taken_in(store, carried(stick / "1.tjx", town, county, chain[:count]))
    assert (states.count("applied"), states.count("quarantined")) == (count - 1, 1)
    states = taken_in(store, carried(stick / "2.tjx", town, county, chain[count:]))
    assert states == ["applied"] * 10
    assert cases(store) == count + 9
    assert store.verify_chain() == []


def hostile_payload(chance: random.Random) -> bytes:
    """Payloads that a package lets through, for it does not look inside."""
    row = chance.choice([new_id(), "../../x", "", "\u202e", "一" * 4000])
    values = [
        1 << 63, (1 << 64) - 1, -(1 << 63), float("nan"), b"\0" * 50, [1, [2]], {"a": 1}, None,
        "x" * 500_000, msgpack.Timestamp(1), msgpack.ExtType(5, b"x"), True, "CON", "",
    ]  # fmt: skip
    fields = {
        chance.choice(["title", "place", "id", "space", "deleted", "no_such", "is_sensitive", ""]):
        chance.choice(values) for _ in range(2)
    }  # fmt: skip
    table = chance.choice(["case_file", "case_file", "party", "blob", "no_such", "sync_change", ""])
    insert = chance.choice([True, False, 1, None])
    ops: object = [[table, row, insert, fields]]
    if chance.random() < 0.3:
        ops = [[table, row, False, {k: [v, chance.choice(values)] for k, v in fields.items()}]]
    if chance.random() < 0.1:
        ops = chance.choice([None, 7, "ops", [[1]], [[table, row, insert]], {"a": 1}])
    whole = [chance.choice([1, 1, 1, 1, 2]), "", chance.choice([[], [row], "x", None, 3]), ops]
    packed: bytes = msgpack.packb(whole)
    return packed[: chance.choice([None, None, None, None, -1, 3])]


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(s, marks=pytest.mark.heavy) for s in range(1, 6))]
)
def test_r16_hostile_payloads_are_put_aside_and_the_queue_goes_on(
    pcs, stick, town, county, seed  # noqa: F811
):
    """R16: rightly signed and linked; each change is judged alone, and nothing is raised."""
    chance = random.Random(seed)
    bad = {seq: hostile_payload(chance) for seq in range(1, 200, 2)}
    chain = a_chain(pcs[1], town, 200, bad)
    states = taken_in(pcs[0], carried(stick / "1.tjx", town, county, chain))
    assert states[1::2] == ["applied"] * 100
    assert set(states) <= {"applied", "parked", "quarantined"}
    assert states.count("quarantined") > 20
    assert pcs[0].verify_chain() == []


def test_a_change_altered_on_the_way_breaks_the_chain_and_not_the_store(
    pcs, stick, town, county  # noqa: F811
):
    chain = a_chain(pcs[1], town, 20, {})
    chain[9] = replace(chain[9], payload_hash=bytes(32))
    got = carried(stick / "1.tjx", town, county, chain)
    with pytest.raises(receive.ChainBroken):
        taken_in(pcs[0], got)
    assert cases(pcs[0]) == 0
    with pytest.raises(PackageRefused):
        take(stick / "1.tjx", Pc.new(), town)
