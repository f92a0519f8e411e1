"""Writes the statements of the first schema from today's models.

For developers, until the first release: ``python -m mediation_desk.records.migrations.freeze``
after a table was changed. Later a change of a table is a step of its own.
"""

from __future__ import annotations

from mediation_desk.records import schema
from mediation_desk.records.migrations.m0001_initial import STATEMENTS


def main() -> None:
    """Write the file beside step 1."""
    text = "\n".join(schema.schema_statements()) + "\n"
    STATEMENTS.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
