"""A county's file moves into PostgreSQL whole and is the same there, or stays as it was."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records import projection, search
from mediation_desk.records.audit import note
from mediation_desk.records.county import COUNTY_FILE, mover
from mediation_desk.records.county.left_behind import LEFT_BEHIND
from mediation_desk.records.engine import choosing
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.store import Store
from mediation_desk.records.tables.agreement import AgreementRow, ClauseRow
from mediation_desk.records.tables.case import CaseRow
from tests.records.conftest import USER, DeviceKey, StillClock
from tests.records.county.stores import COUNTY, a_place, a_ring
from tests.records.county.towns import take, towns


@pytest.fixture
def filled(tmp_path):
    """A county's store in its file, with townships, a signed agreement, and an index."""
    folder = tmp_path / "county"
    key = a_ring(folder)
    store = Store.create(folder, key, COUNTY, clock=StillClock(), signer=DeviceKey())
    all_towns = towns(2)
    for town in all_towns:
        take(store, town, list(town.changes(12)))
    case_ids = [case_id for town in all_towns for case_id, _known in town.cases]
    with store.write(USER, "sign") as session:
        agreement = AgreementRow(case_id=_own_case(session), state="frozen")
        clause = ClauseRow(case_id=agreement.case_id, agreement_id=agreement.id, text="还款")
        session.add(clause)
        session.flush()
        session.add(agreement)
        note(session, "print", what="RM-05")
        for case_id in case_ids:
            _project(session, case_id)
    return store, key, case_ids


def _own_case(session):
    case = CaseRow(title="县里自办")
    session.add(case)
    session.flush()
    return case.id


def _project(session, case_id):
    case = case_facts(session, case_id)
    projection.project(session, case, [], ["somebody"])


@pytest.fixture
def where(server):
    return a_place(server)


def moved(filled, where):
    store, key, _cases = filled
    before = store.rows_digest()
    with store.read() as session:
        found = search.find(session.raw, "柳树村")
    store.close()
    counts = mover.move(store.folder, key, where)
    opened = Store.open(store.folder, key, clock=StillClock(), signer=DeviceKey())
    return opened, before, found, counts


def test_everything_is_there_and_the_same(filled, where):
    opened, before, found, counts = moved(filled, where)
    assert opened.rows_digest() == before
    assert opened.verify_chain() == []
    assert opened.tables_unlike_log() == []
    assert counts["sync_change"] == 25
    assert counts["search_case"] == len(filled[2])
    with opened.read() as session:
        assert search.find(session.raw, "柳树村") == found != []
    opened.close()


def test_work_goes_on_as_the_same_replica_and_rows_are_numbered_on(filled, where):
    replica = filled[0].origin.replica
    opened, _before, _found, _counts = moved(filled, where)
    assert opened.origin.replica == replica
    with opened.write(USER, "receive") as session:
        new = _own_case(session)
        _project(session, new)
    assert (session.written.seq, opened.verify_chain()) == (2, [])
    with opened.read() as session:
        rows = session.raw.execute("SELECT case_id FROM case_list ORDER BY rowid").fetchall()
    assert rows[-1] == (new,)
    opened.close()


def test_the_file_stays_beside_and_is_opened_no_more(filled, where):
    store, key, _cases = filled
    moved(filled, where)[0].close()
    assert (store.folder / LEFT_BEHIND).exists()
    assert not (store.folder / choosing.STORE_FILE).exists()
    with pytest.raises(KnownTrouble, match="store_missing"):
        mover.move(store.folder, key, where)


def test_a_difference_takes_all_of_it_back(filled, where, monkeypatch):
    store, key, _cases = filled
    before = store.rows_digest()
    store.close()
    copied = mover._copy

    def losing(source, target, name, pace):
        count = copied(source, target, name, pace)
        if name == "sync_space":
            target.execute("UPDATE sync_space SET name = 'x' WHERE alias = 2")
        return count

    monkeypatch.setattr(mover, "_copy", losing)
    with pytest.raises(KnownTrouble, match="county_move_differs"):
        mover.move(store.folder, key, where)
    assert not choosing.is_county(store.folder)
    with Store.open(store.folder, key).read() as session:
        assert session.raw.execute("SELECT count(*) FROM sync_change").fetchone() == (25,)
    monkeypatch.undo()
    mover.move(store.folder, key, where)
    opened = Store.open(store.folder, key)
    assert opened.rows_digest() == before
    opened.close()


def test_a_schema_that_is_taken_is_left_alone(filled, where):
    store, key, _cases = filled
    store.close()
    mover.move(store.folder, key, where)
    (store.folder / COUNTY_FILE).unlink()
    (store.folder / LEFT_BEHIND).rename(store.folder / choosing.STORE_FILE)
    with pytest.raises(KnownTrouble, match="county_schema_taken"):
        mover.move(store.folder, key, where)
