"""Changes taken by the run leave a store exactly as changes taken one by one do."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import zip_longest

import pytest

from mediation_desk.records.log import codec, taking
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.store import Store
from tests.records.conftest import CENTRE
from tests.records.county.towns import take, towns

KEPT = (
    "sync_change", "sync_row", "change_of", "sync_seen", "sync_aside", "sync_conflict",
    "SELECT alias, received_seq, seen_seq, told_seq, status FROM sync_replica",
)  # fmt: skip


@pytest.fixture
def make_store(tmp_path, data_key):
    made = []

    def make(name):
        (tmp_path / name).mkdir()
        made.append(Store.create(tmp_path / name, data_key, CENTRE))
        return made[-1]

    yield make
    for store in made:
        store.close()


def one_by_one(batch, run, refused):
    return [batch.take(change, refused(change)) for change in run]


def held(store):
    with store.read() as session:
        asked = (q if q.startswith("SELECT") else f"SELECT * FROM {q}" for q in KEPT)
        told = [sorted(map(repr, session.raw.execute(sql).fetchall())) for sql in asked]
    return told, store.rows_digest()


def some_bad(town, chance, count):
    """So many changes, every now and then one that the tables or the rules refuse."""
    changes = list(town.changes(5))
    while len(changes) < count:
        case = chance.choice(town.cases)[0]
        bad = chance.choice([
            {"title": ("", None)}, {"title": ("", "a\0b")}, {"is_sensitive": (0, "不是")},
            {"space": (1, 2)}, {"colour": ("", "红")}, {"title": ("", "好")},
        ])  # fmt: skip
        row = chance.choice([case, case, "0" * 32])
        changes.append(town._change("correct", case, [RowOp("case_file", row, False, bad)]))
        changes += town.changes(chance.randrange(12))
    return changes


def rivals(seed, count):
    """Two PCs of one township that write without knowing of each other."""
    chance = random.Random(seed)
    [one], [two] = towns(1, seed=seed), towns(1, seed=seed + 100)
    first = list(one.changes(6))
    two.code, two.cases = one.code, [(case, dict(known)) for case, known in one.cases]
    mine = some_bad(one, chance, count)
    theirs = [two._change("correct", *two._edited()) for _ in range(count)]
    pairs = zip_longest([*first, *mine], [None] * len(first) + theirs)
    return one, two, [change for pair in pairs for change in pair if change is not None]


def taken_into(store, one, two, changes):
    take(store, one, [])
    take(store, two, [])
    batches = [changes[n : n + 90] for n in range(0, len(changes), 90)]
    return [state for batch in batches for state in take(store, one, batch)]


@pytest.mark.parametrize("seed", [1, 2, 3, pytest.param(4, marks=pytest.mark.heavy)])
def test_r20_by_the_run_as_one_by_one(make_store, monkeypatch, seed):
    one, two, changes = rivals(seed, 120 if seed < 4 else 3_000)
    by_run = make_store("run")
    states = taken_into(by_run, one, two, changes)
    alone = make_store("alone")
    monkeypatch.setattr(taking.Batch, "_run", one_by_one)
    assert taken_into(alone, one, two, changes) == states
    assert {"applied", "quarantined", "parked"} <= set(states)
    assert held(by_run) == held(alone)
    assert by_run.verify_chain() == by_run.tables_unlike_log() == []


def test_changes_again_and_a_fork_within_one_run(make_store, monkeypatch):
    one, two, changes = rivals(7, 30)
    changes = [*changes, *changes[3:9]]
    cut = len(changes)
    twin = replace(one, cases=list(one.cases), chance=random.Random(5))
    changes += [*one.changes(4), *twin.changes(3)]
    by_run, alone = make_store("run"), make_store("alone")
    states = take(by_run, one, [])
    take(by_run, two, [])
    states = take(by_run, one, changes)
    monkeypatch.setattr(taking.Batch, "_run", one_by_one)
    take(alone, one, [])
    take(alone, two, [])
    assert take(alone, one, changes) == states
    assert "repeated" in states[:cut]
    assert "forked" in states[cut:]
    assert held(by_run) == held(alone)


def test_a_run_asks_a_few_questions_however_many_changes(make_store):
    """S3: statements grow with the tables of a run, not with its changes."""
    [town] = towns(1)
    store, asked = make_store("one"), []
    take(store, town, list(town.changes(1)))
    few, many = list(town.changes(20)), list(town.changes(180))
    for changes in (few, many):
        counted = _counting(store, asked)
        take(store, town, changes)
        counted()
    assert asked[1] <= asked[0] + 40


def _counting(store, asked):
    with store.maintenance() as raw:
        told = []
        raw.set_trace_callback(told.append)

    def end():
        with store.maintenance() as raw:
            raw.set_trace_callback(None)
        asked.append(sum(line.startswith("SELECT") for line in told))

    return end


def test_what_cannot_be_packed_leaves_the_packer_as_it_was():
    with pytest.raises(TypeError):
        codec.pack(["ab", object()])
    assert codec.pack(1) == b"\x01"
