"""The ladder: the models' schema, a copy before, all or nothing, and files of every version."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records import schema
from mediation_desk.records.engine import open_raw
from mediation_desk.records.migrations import ladder
from mediation_desk.records.migrations.ladder import Step
from mediation_desk.records.store import Store

OLD_FILES = Path(__file__).parent.parent / "old_files"
NOW = datetime(2026, 7, 1, tzinfo=UTC)
KEY = b"k" * 32


def shape(connection) -> list[tuple]:
    sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    return connection.execute(sql).fetchall()


def add_rating(connection) -> None:
    connection.execute("ALTER TABLE local_setting ADD COLUMN rating TEXT")


def die(connection) -> None:
    connection.execute("DROP TABLE draft")
    raise RuntimeError


def break_reference(connection) -> None:
    connection.execute("INSERT INTO sync_replica (alias, uuid, space) VALUES (9, 'x', 99)")


def test_the_ladder_leads_to_the_schema_of_the_models(tmp_path):
    climbed, made = open_raw(tmp_path / "a.db", KEY), open_raw(tmp_path / "b.db", KEY)
    for step in ladder.steps():
        step.upgrade(climbed)
    schema.create_schema(made)
    assert shape(climbed) == shape(made)
    assert len(ladder.steps()) == schema.SCHEMA_VERSION
    climbed.close()
    made.close()


def test_a_missing_step_is_run_after_a_copy_of_the_file(folder, data_key, second_reader):
    steps = [*ladder.steps(), Step(2, "test", add_rating)]
    copy = ladder.climb(folder / "store.db", data_key, steps, NOW)
    assert second_reader().execute("PRAGMA user_version").fetchone() == (2,)
    assert copy.parent == folder / "backups"
    old = open_raw(copy, data_key)
    assert ladder.version_of(old) == 1
    old.close()
    assert ladder.climb(folder / "store.db", data_key, steps, NOW) is None


@pytest.mark.parametrize("bad", [die, break_reference])
def test_a_step_that_fails_leaves_the_file_as_it_was(folder, data_key, second_reader, bad):
    before = shape(second_reader())
    steps = [*ladder.steps(), Step(2, "good", add_rating), Step(3, "bad", bad)]
    with pytest.raises((RuntimeError, KnownTrouble)):
        ladder.climb(folder / "store.db", data_key, steps, NOW)
    reader = second_reader()
    assert shape(reader) == before
    assert ladder.version_of(reader) == 1
    assert len(list((folder / "backups").iterdir())) == 1


def test_a_copy_that_cannot_be_made_stops_the_upgrade(folder, data_key, second_reader):
    (folder / "backups").write_text("no folder", encoding="utf-8")
    with pytest.raises((KnownTrouble, OSError)):
        ladder.climb(folder / "store.db", data_key, [*ladder.steps(), Step(2, "x", die)], NOW)
    assert ladder.version_of(second_reader()) == 1


@pytest.mark.parametrize("old", sorted(OLD_FILES.glob("v*.sql")), ids=lambda path: path.stem)
def test_every_kept_old_file_climbs_to_today(old, tmp_path, data_key):
    path = tmp_path / "store.db"
    connection = open_raw(path, data_key)
    connection.executescript(old.read_text(encoding="utf-8"))
    connection.close()
    ladder.climb(path, data_key, ladder.steps(), NOW)
    store = Store.open(path.parent, data_key)
    assert store.verify_chain() == []
    assert store.tables_unlike_log() == []
    with store.read() as session:
        ladder.check(session.raw)
        assert session.raw.execute("SELECT title FROM case_file").fetchone() == ("通行纠纷",)
    store.close()


def test_old_files_are_kept_for_every_version():
    kept = {int(path.stem[1:]) for path in OLD_FILES.glob("v*.sql")}
    assert kept == set(range(1, schema.SCHEMA_VERSION + 1))


def test_the_file_cannot_be_read_without_the_key(folder):
    connection = sqlcipher.connect(str(folder / "store.db"))
    with pytest.raises(sqlcipher.DatabaseError):
        connection.execute("SELECT count(*) FROM sqlite_schema")
    connection.close()
    assert not (folder / "store.db").read_bytes().startswith(b"SQLite format 3")
