"""Makes the schema from the models: tables, guard triggers, search index.

Used for a new store and to prove that the migrations lead to the same schema. Never changes an
existing store; that is the migrations' work.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from sqlalchemy import ForeignKeyConstraint, MetaData, Table
from sqlalchemy.orm import configure_mappers
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from mediation_desk.records import base, freezing
from mediation_desk.records.engine import DIALECT, GUARD_FUNCTION, RawConnection
from mediation_desk.records.log import tables as log_tables

SCHEMA_VERSION = 1
"""The number of the last migration step."""

_LOG_TABLE = log_tables.sync_change.name


def load_tables() -> MetaData:
    """Import every table of the program and return their metadata."""
    for module in ("audit", "attachments", "drafts", "search", "settings"):
        importlib.import_module(f"mediation_desk.records.{module}")
    tables = importlib.import_module("mediation_desk.records.tables")
    for info in pkgutil.walk_packages(tables.__path__, tables.__name__ + "."):
        importlib.import_module(info.name)
    return SQLModel.metadata


def prepare() -> None:
    """Import every table and let the mapper work out its plans, before the first question."""
    load_tables()
    configure_mappers()


def schema_statements() -> list[str]:
    """Every statement that makes an empty schema, in a fixed order."""
    metadata = load_tables()
    statements = [line for table in _in_order(metadata) for line in _table_sql(table)]
    synced = base.synced_models()
    for name, model in synced.items():
        but = _but_with_its_case(model) if model.goes_with_case else ""
        statements += guard_triggers(name, frozen=model.sync_class == "frozen", but=but)
    statements += guard_triggers(_LOG_TABLE, frozen=True)
    return statements + sorted([*base.extra_statements(), *freezing.triggers(metadata.tables)])


def create_schema(connection: RawConnection) -> None:
    """Make the whole schema in an empty file; the caller holds the transaction."""
    for statement in schema_statements():
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def register_tables(connection: RawConnection) -> None:
    """Give every recorded table its small number, keeping those that have one."""
    known = {name for (name,) in connection.execute("SELECT name FROM sync_table")}
    new = [name for name in base.synced_models() if name not in known]
    sql = "INSERT INTO sync_table (id, name) SELECT coalesce(max(id), 0) + 1, ? FROM sync_table"
    connection.executemany(sql, [(name,) for name in new])


def _but_with_its_case(model: type[base.SyncedRow]) -> str:
    """What a verb may do to a frozen row all the same: mark it after its case."""
    columns = [column.name for column in base.table_of(model).columns]
    return f" AND NOT ({GUARD_FUNCTION}() = 1 AND {freezing.taken_back(columns)})"


def guard_triggers(table: str, *, frozen: bool, but: str = "") -> list[str]:
    """Triggers that let only the recorder write; frozen tables are insert-only.

    Rows are never deleted, by nobody. Redaction alone may change what a frozen row says.
    """
    needed = 2 if frozen else 1
    insert, update = f"{GUARD_FUNCTION}() < 1", f"{GUARD_FUNCTION}() < {needed}{but}"
    rules = (("insert", insert), ("update", update))
    made = [_trigger(table, deed, condition) for deed, condition in rules]
    return [*made, _trigger(table, "delete", "1")]


def _trigger(table: str, deed: str, condition: str) -> str:
    message = f"{table}: {deed} refused, rows are written through the recorder only"
    return (
        f"CREATE TRIGGER guard_{table}_{deed} BEFORE {deed.upper()} ON {table} "
        f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def _in_order(metadata: MetaData) -> Iterable[Table]:
    tables = sorted(metadata.tables.values(), key=lambda table: table.name)
    for table in tables:
        base.check_columns(table)
        for constraint in table.constraints:
            if isinstance(constraint, ForeignKeyConstraint):
                constraint.deferrable, constraint.initially = True, "DEFERRED"
    return tables


@cache
def _table_sql(table: Table) -> tuple[str, ...]:
    """Compiled once a process: a table says the same for every store, and to compile is slow."""
    statements = [str(CreateTable(table).compile(dialect=DIALECT))]
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    statements += [str(CreateIndex(index).compile(dialect=DIALECT)) for index in indexes]
    return tuple(" ".join(statement.split()) for statement in statements)
