"""Rows are written through the recorder or not at all, whoever holds the key."""

from __future__ import annotations

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records import base, schema
from mediation_desk.records.audit import AuditEntry, note
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow
from tests.records.conftest import USER
from tests.records.test_recorder import a_case


def every_table() -> list[str]:
    schema.load_tables()
    return [*base.synced_models(), "sync_change"]


@pytest.mark.parametrize("deed", ["INSERT INTO {} DEFAULT VALUES", "UPDATE {} SET rowid = rowid"])
def test_every_recorded_table_refuses_a_foreign_connection(second_reader, deed):
    reader = second_reader()
    for table in every_table():
        sql = deed.format(table).replace("rowid", "hlc" if table == "sync_change" else "id")
        with pytest.raises(sqlcipher.Error, match="recorder_mode"):
            reader.execute(sql)


def test_raw_sql_through_our_own_connection_aborts_with_a_clear_message(store):
    case_id = a_case(store, title="原")
    for sql in (
        "UPDATE case_file SET title = '改'",
        "DELETE FROM case_file",
        f"INSERT INTO case_file SELECT * FROM case_file WHERE id = '{case_id}'",
        "UPDATE sync_change SET verb = 'x'",
        "DELETE FROM sync_change",
    ):
        with pytest.raises(StoreFault) as caught, store.maintenance() as raw:
            raw.execute(sql)
        assert "through the recorder only" in caught.value.values["detail"]


def test_the_guard_is_closed_again_after_a_flush(store):
    with store.write(USER, "receive") as session:
        session.add(CaseRow(title="原"))
        session.flush()
        with pytest.raises(sqlcipher.Error, match="through the recorder only"):
            session.raw.execute("UPDATE case_file SET title = '改'")


def test_raw_sql_inside_a_verb_aborts_too(store):
    a_case(store, title="原")
    with pytest.raises(StoreFault), store.write(USER, "x") as session:
        session.raw.execute("UPDATE case_file SET title = '改'")


def test_a_frozen_row_cannot_be_changed_even_through_the_session(store):
    with store.write(USER, "print") as session:
        entry = note(session, "print", what="RM-05")
    with pytest.raises(StoreFault) as caught, store.write(USER, "forge") as session:
        session.need(AuditEntry, entry.id).what = "RM-06"
    assert "audit_entry: update refused" in caught.value.values["detail"]


def test_a_reader_cannot_write(store):
    with pytest.raises(StoreFault, match="store_read_session"), store.read() as session:
        session.raw.execute("DELETE FROM local_setting")


def test_no_table_has_an_unguarded_deed(second_reader):
    found = second_reader().execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    names = {name for (name,) in found}
    deeds = ("insert", "update", "delete")
    assert names >= {f"guard_{table}_{deed}" for table in every_table() for deed in deeds}


def test_wrong_key_is_told_as_trouble(folder):
    with pytest.raises(KnownTrouble, match="store_not_a_database"):
        Store.open(folder, b"x" * 32)


def test_a_newer_file_is_refused_and_left_as_it_is(folder, data_key, second_reader):
    second_reader().execute("PRAGMA user_version = 999")
    with pytest.raises(KnownTrouble, match="store_newer"):
        Store.open(folder, data_key)
    assert second_reader().execute("PRAGMA user_version").fetchone() == (999,)


def test_a_store_is_not_made_over_another(folder, data_key, store):
    from tests.records.conftest import CENTRE

    with pytest.raises(KnownTrouble, match="store_exists"):
        Store.create(folder, data_key, CENTRE)
