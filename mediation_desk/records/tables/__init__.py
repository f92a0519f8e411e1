"""The business tables. Importing this room registers them all with SQLModel's metadata."""

from __future__ import annotations

from sqlmodel import SQLModel

from mediation_desk.records.tables import (
    agreement,
    backlog,
    basket,
    case,
    contingency,
    duty,
    gatherings,
    joining,
    joint,
    local,
    number_blocks,
    orders,
    outreach,
    papers,
    people,
    proceedings,
    register,
    risk,
    sums,
    transfers,
)

__all__ = [
    "agreement",
    "backlog",
    "basket",
    "case",
    "contingency",
    "duty",
    "gatherings",
    "joining",
    "joint",
    "local",
    "number_blocks",
    "orders",
    "outreach",
    "papers",
    "people",
    "proceedings",
    "register",
    "risk",
    "sums",
    "transfers",
]


def _defer_foreign_keys() -> None:
    """Check foreign keys at commit: merged changes and one verb's rows may come in any order."""
    for table in SQLModel.metadata.tables.values():
        for constraint in table.foreign_key_constraints:
            constraint.deferrable = True
            constraint.initially = "DEFERRED"


_defer_foreign_keys()
