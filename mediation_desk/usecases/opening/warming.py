"""Loads what signing in will need while the person still types the password. Opens nothing."""

from __future__ import annotations

from mediation_desk.records import lawbook, schema
from mediation_desk.records.migrations import ladder


def warm_up() -> None:
    """Read the rules and prepare the tables, so that Enter costs little more than the key."""
    lawbook.shipped_book()
    schema.prepare()
    ladder.steps()
