"""S5: what townships send comes out in PostgreSQL as it does in the file, and soon enough."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest

from mediation_desk.records.county.driver import CountyConnection
from mediation_desk.records.log import receive
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.receive import ChainBroken
from tests.records.conftest import USER
from tests.records.county.towns import take, towns

HEAVY = pytest.mark.heavy
MINUTES_2 = 120


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("partitions", "many", "each"),
    [
        (0, 3, 20),
        (2, 3, 20),
        pytest.param(0, 200, 200, marks=HEAVY),
        pytest.param(16, 200, 200, marks=HEAVY),
    ],
)
def test_s5_all_townships_of_a_day_are_taken_in_time_and_as_in_the_file(
    make_county, store, partitions, many, each, record_property
):
    county = make_county(partitions=partitions)
    day = [(town, list(town.changes(each))) for town in towns(many)]
    started = time.perf_counter()
    for town, changes in day:
        assert set(take(county, town, changes)) == {"applied"}
    taken = time.perf_counter() - started
    record_property("changes_a_second", round(many * each / taken))
    for town, changes in day:
        take(store, town, changes)
    assert county.rows_digest() == store.rows_digest()
    assert any(set(digest) != {"0"} for digest in county.rows_digest().values())
    assert taken <= MINUTES_2


def test_what_was_taken_stands_in_the_log_and_the_log_tells_the_tables(county):
    for town in towns(2):
        take(county, town, list(town.changes(12)))
    assert county.verify_chain() == []
    assert county.tables_unlike_log() == []


def test_a_county_gives_on_what_it_took(county, store):
    [town] = towns(1)
    changes = list(town.changes(9))
    take(county, town, changes)
    with county.read() as session:
        given = list(receive.outgoing(session.raw, town.space, {town.replica: 4}))
    assert [change for change in given if change.header.replica == town.replica] == changes[4:]


def test_a_package_again_and_one_with_a_gap(county):
    [town] = towns(1)
    changes = list(town.changes(10))
    take(county, town, changes[:5])
    assert set(take(county, town, changes[:5])) == {"repeated"}
    with pytest.raises(ChainBroken, match="change_gap"):
        take(county, town, changes[7:])
    before = county.rows_digest()
    with pytest.raises(ChainBroken, match="link_wrong"):
        take(county, town, [*changes[5:7], replace(changes[7], link=bytes(32))])
    assert county.rows_digest() == before


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ("", None)},
        {"title": ("", "a\0b")},
        {"amount_cents": (None, "三千")},
        {"amount_cents": (None, 2**64 - 1)},
        {"is_sensitive": (0, "不是")},
    ],
)
def test_r20_one_bad_change_is_put_aside_and_the_rest_flows(county, fields):
    [town] = towns(1)
    first = list(town.changes(1))
    bad = spoilt(town, fields)
    states = take(county, town, [*first, bad, *town.changes(8)])
    assert states[1] in ("quarantined", "parked")
    assert [*states[:1], *states[2:]] == ["applied"] * 9
    assert county.verify_chain() == []


def spoilt(town, fields):
    """A rightly linked change that says of the first case what no program says."""
    case = town.cases[0][0]
    return town._change("correct", case, [RowOp("case_file", case, False, fields)])


def test_changes_of_a_centre_of_several_pcs_conflict_as_in_the_file(make_county, store):
    county = make_county()
    [town] = towns(1)
    first = list(town.changes(1))
    [other] = towns(1, seed=2)
    other.code, other.cases = town.code, town.cases
    rivals = [other._change("correct", *other._edited()) for _ in range(3)]
    mine = list(town.changes(3))
    for target in (county, store):
        take(target, town, first)
        take(target, other, rivals)
        take(target, town, mine)
    assert county.rows_digest() == store.rows_digest()
    assert open_conflicts(county) == open_conflicts(store) != []


def open_conflicts(store):
    with store.read() as session:
        sql = "SELECT id, field, values_json FROM sync_conflict WHERE state = 'open' ORDER BY id"
        return session.raw.execute(sql).fetchall()


def test_r1_a_server_that_goes_away_loses_the_batch_and_no_more(county):
    [town] = towns(1)
    changes = list(town.changes(20))
    take(county, town, changes[:10])
    before = county.rows_digest()
    chance = random.Random(3)
    for _ in range(3):
        with pytest.raises(Exception, match="county_unreachable"):  # noqa: PT012
            cut = chance.randrange(10, 20)
            take(county, town, _dropping(county, changes[10:], cut - 10))
        assert county.rows_digest() == before
    assert set(take(county, town, changes[10:])) == {"applied"}


def _dropping(county, changes, at):
    """The changes, while the server ends the connection before one of them."""

    class Dropped(list):
        def __iter__(self):
            for place, change in enumerate(list.__iter__(self)):
                if place == at:
                    _end_writers(county)
                yield change

    return Dropped(changes)


def _end_writers(county):
    with county.read() as session:
        raw: CountyConnection = session.raw
        raw.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND state = 'idle in transaction' "
            "AND application_name = 'mediation-desk'"
        ).fetchall()


def test_verbs_of_the_county_itself_stand_in_its_own_space(county):
    from tests.records.test_recorder import a_case

    row = a_case(county, title="督办")
    with county.read() as session:
        sql = "SELECT s.code FROM case_file c JOIN sync_space s ON s.alias = c.space WHERE c.id = ?"
        assert session.raw.execute(sql, (row,)).fetchone() == ("centre:620199",)
    assert [entry.user for entry in county.history(row)] == [USER]


def test_rows_that_take_each_others_place_in_one_go_end_with_the_last(county):
    put = "INSERT OR REPLACE INTO sync_seen (alias, other, seq) VALUES (?, ?, ?)"
    rows = [(1, n % 30, n) for n in range(100)]
    with county.maintenance() as raw:
        raw.executemany(put, rows)
        found = raw.execute("SELECT other, seq FROM sync_seen WHERE alias = 1").fetchall()
    assert dict(found) == {other: seq for _alias, other, seq in rows}
