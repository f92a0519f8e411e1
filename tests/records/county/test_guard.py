"""Rows of a county's database are written through the recorder or not at all."""

from __future__ import annotations

import psycopg
import pytest

from mediation_desk.records import base, schema
from mediation_desk.records.county import setting
from tests.records.county.server import PASSWORD
from tests.records.test_recorder import a_case


@pytest.fixture
def stranger(county):
    """Somebody with the password of the database and nothing of ours."""
    where = setting.read(county.folder)
    path = f"-c search_path={where.schema}"
    with psycopg.connect(where.url, password=PASSWORD, autocommit=True, options=path) as connection:
        yield connection


def every_table() -> list[str]:
    schema.load_tables()
    return [*base.synced_models(), "sync_change"]


def test_every_recorded_table_refuses_a_foreign_connection(county, stranger):
    filled = {"case_file", "sync_change"}
    a_case(county, title="原")
    for table in every_table():
        column = "hlc" if table == "sync_change" else "id"
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="recorder only"):
            stranger.execute(f"INSERT INTO {table} DEFAULT VALUES")
        for deed in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
            if table in filled:
                with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
                    stranger.execute(deed)


def test_no_table_has_an_unguarded_deed(county, stranger):
    sql = "SELECT tgname FROM pg_trigger WHERE tgrelid::regclass::text NOT LIKE '%%.%%'"
    names = {name for (name,) in stranger.execute(sql)}
    deeds = ("insert", "update", "delete")
    assert names >= {f"guard_{table}_{deed}" for table in every_table() for deed in deeds}


def test_all_guards_of_the_file_are_in_the_county(county, stranger):
    told = {line.split()[2] for line in schema.schema_statements() if "CREATE TRIGGER" in line}
    names = {name for (name,) in stranger.execute("SELECT tgname FROM pg_trigger")}
    assert told <= names


def test_no_recorded_table_can_be_emptied_at_once(county, stranger):
    for table in every_table():
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="truncate refused"):
            stranger.execute(f"TRUNCATE {table} CASCADE")
