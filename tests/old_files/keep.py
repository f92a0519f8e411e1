"""Keeps a store of today's schema version as SQL, so that every later program is tried on it.

Run once per version, before the next step is written: ``python tests/old_files/keep.py``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from mediation_desk.records import schema
from mediation_desk.records.settings import set_local, set_shared
from mediation_desk.records.store import Centre, Store
from mediation_desk.records.tables.case import CaseRow, EpisodeRow

SHADOWS = ("_data", "_idx", "_docsize", "_config", "_content")


def dump(raw: Any) -> list[str]:
    """Tables, rows, then indexes and triggers; the search index is derived and stays empty."""
    rows = raw.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    shadow = {
        name for _t, name, _s in rows if name.startswith("search_") and name.endswith(SHADOWS)
    }
    made = [(kind, name, sql) for kind, name, sql in rows if name not in shadow]
    lines = [sql for kind, _name, sql in made if kind == "table"]
    for kind, name, sql in made:
        if kind == "table" and "VIRTUAL" not in sql:
            lines += inserts(raw, name)
    return lines + [sql for kind, _name, sql in made if kind != "table"]


def inserts(raw: Any, table: str) -> list[str]:
    """The rows of one table as statements."""
    names = [row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')]
    values = " || ', ' || ".join(f'quote("{name}")' for name in names)
    found = raw.execute(f'SELECT {values} FROM "{table}"')
    return [f'INSERT INTO "{table}" VALUES ({row})' for (row,) in found]


def fill(store: Store) -> None:
    """A little of everything that a ladder may trip over."""
    with store.write("u1", "receive", "来人登记") as session:
        case = CaseRow(title="相邻通行纠纷", claims=["恢复通行"], facts="多行\n文字 'quoted'")
        session.add(case)
        session.flush()
        session.add(EpisodeRow(case_id=case.id))
    with store.write("u1", "correct") as session:
        session.need(CaseRow, case.id).title = "通行纠纷"
        set_shared(session, "lock_minutes", 5)
        set_local(session, "printer", "一号")


def main() -> None:
    """Write ``v<version>.sql`` beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder), b"o" * 32, Centre("620199101", "试验镇综治中心"))
        fill(store)
        with store.read() as session:
            lines = dump(session.raw)
        store.close()
    lines = ["PRAGMA foreign_keys = OFF", *lines, f"PRAGMA user_version = {schema.SCHEMA_VERSION}"]
    target = Path(__file__).with_name(f"v{schema.SCHEMA_VERSION}.sql")
    target.write_text(";\n".join(lines) + ";\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
