"""Whoever alters, drops, adds or re-orders the log is found; the tables are what the log says."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.records.engine import GUARD_FUNCTION
from mediation_desk.records.log import codec, heads
from mediation_desk.records.settings import set_shared
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow, EpisodeRow
from mediation_desk.records.tables.proceedings import PrivateNoteRow
from tests.records.conftest import USER, DeviceKey, StillClock
from tests.records.test_recorder import a_case


@pytest.fixture(scope="module")
def worked_folder(made_folder, tmp_path_factory, data_key):
    """A store in which 130 verbs of several kinds were done, so that one seal stands."""
    folder = Path(shutil.copytree(made_folder, tmp_path_factory.mktemp("worked") / "data"))
    store = Store.open(folder, data_key, clock=StillClock(), signer=DeviceKey())
    ids = [a_case(store, title=f"第{n}件", claims=["甲", "乙"]) for n in range(3)]
    for n in range(120):
        with store.write(USER, "correct", f"第{n}次") as session:
            session.need(CaseRow, ids[n % 3]).title = f"改{n}"
    for case_id in ids:
        with store.write(USER, "open") as session:
            session.add(EpisodeRow(case_id=case_id))
        with store.write(USER, "note") as session:
            session.add(PrivateNoteRow(case_id=case_id))
    with store.write(USER, "set") as session:
        set_shared(session, "lock_minutes", 5)
    store.close()
    return folder


@pytest.fixture
def folder(worked_folder, tmp_path):
    return Path(shutil.copytree(worked_folder, tmp_path / "data"))


@pytest.fixture
def worked(store):
    return store


@pytest.fixture
def forger(worked, second_reader):
    """An insider with key and skill: guard function registered, delete triggers dropped."""
    connection = second_reader()
    connection.create_function(GUARD_FUNCTION, 0, lambda: 2)
    for table in ("sync_change", "case_file"):
        connection.execute(f"DROP TRIGGER guard_{table}_delete")
    return connection


def codes(store, last=None):
    return {finding.code for finding in store.verify_chain(last)}


def test_an_honest_log_verifies_whole_and_in_part(worked):
    assert worked.verify_chain() == []
    assert worked.verify_chain(last=20) == []
    worked.seal()
    assert worked.verify_chain() == []


def test_the_chain_is_what_the_design_says_by_another_reader(worked, second_reader):
    reader = second_reader()
    (replica,) = reader.execute("SELECT uuid FROM sync_replica").fetchone()
    previous = bytes(32)
    for row in reader.execute("SELECT * FROM sync_change ORDER BY seq"):
        _alias, seq, hlc, user, verb, kind, schema, _ctx, _salt, hashed, link = row[:11]
        head = [1, replica, "centre:620199101", seq, hlc, user, verb, kind, schema, []]
        assert link == hashlib.sha256(previous + msgpack.packb(head) + hashed).digest()
        previous = link


TAMPERS = {
    "alter_verb": "UPDATE sync_change SET verb = 'x' WHERE seq = 60",
    "alter_user": "UPDATE sync_change SET user_id = 'x' WHERE seq = 60",
    "alter_time": "UPDATE sync_change SET hlc = hlc + 1 WHERE seq = 60",
    "alter_kind": "UPDATE sync_change SET kind = 'room' WHERE seq = 60",
    "alter_schema": "UPDATE sync_change SET schema_ver = 9 WHERE seq = 60",
    "alter_salt": "UPDATE sync_change SET salt = zeroblob(16) WHERE seq = 60",
    "alter_payload": "UPDATE sync_change SET payload = (SELECT payload FROM sync_change "
    "WHERE seq = 61) WHERE seq = 60",
    "garble_payload": "UPDATE sync_change SET payload = x'00ff' WHERE seq = 60",
    "blank_payload": "UPDATE sync_change SET payload = NULL WHERE seq = 60",
    "blank_as_if_ordered": "UPDATE sync_change SET payload = NULL, salt = NULL, "
    "state = 'redacted' WHERE seq = 60",
    "delete_middle": "DELETE FROM sync_change WHERE seq = 60",
    "delete_first": "DELETE FROM sync_change WHERE seq = 1",
    "delete_last": "DELETE FROM sync_change WHERE seq > 125",
    "insert": "INSERT INTO sync_change SELECT alias, 1000, hlc, user_id, verb, kind, schema_ver, "
    "ctx, salt, payload_hash, link, payload, state FROM sync_change WHERE seq = 60",
    "seal": "UPDATE sync_seal SET sig = zeroblob(64)",
    "seal_link": "UPDATE sync_seal SET link = zeroblob(32)",
}


@pytest.mark.parametrize("deed", TAMPERS)
def test_every_tampering_with_the_log_is_found(worked, forger, deed):
    forger.execute(TAMPERS[deed])
    assert worked.verify_chain() != []


def test_two_changes_in_exchanged_order_are_found(worked, forger):
    for old, new in ((60, 900), (61, 60), (900, 61)):
        forger.execute("UPDATE sync_change SET seq = ? WHERE seq = ?", (new, old))
    assert "link_wrong" in codes(worked)


def test_a_log_cut_off_behind_every_local_name_still_fails_against_its_seal(worked, forger):
    worked.seal()
    forger.execute("DELETE FROM sync_change WHERE seq > 60")
    assert codes(worked, last=1000) >= {"log_cut_off"}


def test_tables_equal_what_the_log_says(worked):
    assert worked.tables_unlike_log() == []


def test_replay_leaves_no_file_behind(worked):
    (worked.folder / ".rebuilt-left-by-a-crash.db").write_bytes(b"x")
    worked.tables_unlike_log()
    assert list(worked.folder.glob(".rebuilt*")) == []


def test_a_row_altered_behind_the_log_is_found_by_replay(worked, forger):
    forger.execute("UPDATE case_file SET amount_cents = 1 WHERE title = 'x' OR rowid = 1")
    assert worked.tables_unlike_log() == ["case_file"]


def test_a_row_taken_away_behind_the_log_is_found_by_replay(worked, forger):
    forger.execute("PRAGMA foreign_keys = OFF")
    forger.execute("DELETE FROM case_file WHERE rowid = 1")
    assert worked.tables_unlike_log() == ["case_file"]


def test_history_of_a_case_tells_who_what_when_and_both_values(store, clock):
    case_id = a_case(store, title="旧", claims=["甲"])
    clock.forward(hours=2)
    a_case(store, title="别的")
    with store.write(USER, "correct", "笔误") as session:
        session.need(CaseRow, case_id).title = "新"
    first, second = store.history(case_id)
    assert {c.field: c.new for c in first.changes}["claims"] == ["甲"]
    assert (second.verb, second.reason, second.user) == ("correct", "笔误", USER)
    assert second.at == clock.moment
    assert [(c.field, c.old, c.new) for c in second.changes] == [("title", "旧", "新")]


def test_private_notes_stand_in_the_history_only_for_those_who_may(store):
    case_id = a_case(store)
    with store.write(USER, "note") as session:
        session.add(PrivateNoteRow(case_id=case_id))
    assert [e.verb for e in store.history(case_id)] == ["receive"]
    assert [e.verb for e in store.history(case_id, with_private=True)] == ["receive", "note"]


def test_a_change_of_two_cases_shows_each_only_its_own_rows(store):
    with store.write(USER, "link") as session:
        one, two = CaseRow(title="一"), CaseRow(title="二")
        session.add_all([one, two])
    [entry] = store.history(one.id)
    assert {change.row for change in entry.changes} == {one.id}


VALUES = st.one_of(st.none(), st.booleans(), st.integers(-(2**60), 2**60), st.text())
FIELDS = st.dictionaries(st.text(min_size=1), st.tuples(VALUES, VALUES).map(list))
OPS = st.builds(codec.RowOp, st.text(), st.text(), st.just(False), FIELDS)


@given(st.builds(codec.Payload, st.text(), st.tuples(st.text()), st.lists(OPS).map(tuple)))
def test_payloads_survive_packing(payload):
    packed = codec.pack_payload(payload)
    assert codec.unpack_payload(codec.decompress(codec.compress(packed))) == payload


@given(st.binary(max_size=200))
def test_foreign_bytes_are_refused_as_bad_values_only(data):
    for read in (codec.decompress, codec.unpack_payload):
        try:
            answer = read(data)
        except ValueError:
            continue
        assert answer is not None


def test_concurrent_writers_leave_two_heads_and_the_next_who_saw_both_leaves_one():
    row = heads.RowHeads((1, 1))
    row.write(["phone"], (1, 2), {1: 1})
    row.write(["phone"], (2, 1), {1: 1})
    assert row.of("phone") == [(1, 2), (2, 1)]
    assert heads.unpack(heads.pack(row)) == row
    row.write(["phone"], (1, 3), {1: 2, 2: 1})
    assert (row.of("phone"), row.conflicts(), row.of("title")) == ([(1, 3)], [], [(1, 1)])
