"""The first schema. Its statements lie beside this file and were taken from the models once."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.records.engine import RawConnection

NUMBER = 1
WHY = "the first schema"

STATEMENTS = Path(__file__).with_suffix(".sql")


def upgrade(connection: RawConnection) -> None:
    """Make every table, index and guard of the first version, one statement a line."""
    for statement in STATEMENTS.read_text(encoding="utf-8").splitlines():
        if statement.strip():
            connection.execute(statement)
