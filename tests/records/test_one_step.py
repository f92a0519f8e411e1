"""What is fetched in one step is what the plain question gives, in its order; indexes are used."""

from __future__ import annotations

import random

import pytest

from mediation_desk.records.queries.one_step import numbers_of, rows_of
from mediation_desk.records.queries.people import person_ids
from mediation_desk.records.tables.people import PersonRow
from tests.records.conftest import USER

NAMES = ("张伟", "张伟强", "张一伟", "李张", "Zhang San", "zhang si", "ZHANG WU", "%", "张")


@pytest.fixture
def people(store):
    rows = [
        PersonRow(kind="natural", name=name, phone=f"1600000{n}") for n, name in enumerate(NAMES)
    ]
    for row in rows:
        with store.write(USER, "add") as session:
            session.add(row)
    return store, {row.id: row.name for row in rows}


def test_rows_come_with_their_values(people):
    store, _names = people
    with store.read() as session:
        rows = rows_of(
            session.raw, 3, "SELECT name, space, NULL FROM person WHERE name = ?", ("%",)
        )
        assert rows_of(session.raw, 1, "SELECT name FROM person WHERE 0") == []
    assert rows == [["%", 1, None]]


@pytest.mark.parametrize("order", ["name", "name DESC, id", "phone DESC", "random.n"])
def test_numbers_keep_the_order_of_the_question(store, order):
    with store.write(USER, "fill") as session:
        raw = session.raw
        raw.execute("CREATE TEMP TABLE random (n INTEGER, name TEXT, id TEXT, phone TEXT)")
        chance = random.Random(4)
        values = [[chance.randrange(10**6) for _ in range(4)] for _ in range(5000)]
        raw.executemany("INSERT INTO random VALUES (?, ?, ?, ?)", values)
        raw.execute("CREATE INDEX temp.by_name ON random (name)")
        sql = f"SELECT n FROM random ORDER BY {order}"
        assert list(numbers_of(raw, sql)) == [row[0] for row in raw.execute(sql)]
        assert list(numbers_of(raw, f"{sql} LIMIT 0")) == []
        raw.execute("DROP TABLE random")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("张", ["张", "张一伟", "张伟强", "张伟"]),
        ("张伟", ["张伟", "张伟强"]),
        ("zhang", ["ZHANG WU", "zhang si", "Zhang San"]),
        ("16000003", ["李张"]),
        ("%", ["%"]),
        ("无", []),
    ],
)
def test_people_are_found_by_beginning_and_number(people, typed, found):
    store, names = people
    with store.read() as session:
        assert [names[i] for i in person_ids(session, typed, 10)] == found


def test_the_very_name_and_the_newest_are_kept_by_the_limit(people):
    store, names = people
    with store.read() as session:
        assert [names[i] for i in person_ids(session, "张伟", 1)] == ["张伟"]
        assert [names[i] for i in person_ids(session, "张", 2)] == ["张", "张一伟"]


def test_finding_people_walks_no_table(people):
    store, _names = people
    asked = []
    with store.read() as session:
        session.raw.set_trace_callback(asked.append)
        person_ids(session, "zhang", 5)
        session.raw.set_trace_callback(None)
        plan = session.raw.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    assert [row[3] for row in plan if row[3].startswith("SCAN person")] == []
