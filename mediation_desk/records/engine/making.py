"""What a new store starts with: schema, its own facts, its space and its first stream.

Makes no connection and knows no file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mediation_desk.records import schema
from mediation_desk.records.base import OWN_SPACE, new_id
from mediation_desk.records.engine import RawConnection


@dataclass(frozen=True, slots=True)
class Centre:
    """Whose store this is: the space's code (``centre:<code>``) and the centre's name."""

    code: str
    name: str


def fill_new(
    raw: RawConnection,
    centre: Centre,
    public_key: bytes | None,
    make: Callable[[RawConnection], None] = schema.create_schema,
) -> None:
    """Schema, the store's own facts, its space and its first stream, in one transaction."""
    replica = new_id()
    raw.execute("BEGIN IMMEDIATE")
    make(raw)
    schema.register_tables(raw)
    facts = {"store": new_id(), "replica": replica, "own_space": str(OWN_SPACE)}
    raw.executemany("INSERT INTO store_state (name, value) VALUES (?, ?)", list(facts.items()))
    raw.execute(
        "INSERT INTO sync_space (alias, code, name) VALUES (?, ?, ?)",
        (OWN_SPACE, f"centre:{centre.code}", centre.name),
    )
    raw.execute(
        "INSERT INTO sync_replica (alias, uuid, space, centre, public_key, own) "
        "VALUES (1, ?, ?, ?, ?, 1)",
        (replica, OWN_SPACE, centre.code, public_key),
    )
    raw.execute("COMMIT")
