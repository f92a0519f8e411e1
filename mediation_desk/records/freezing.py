"""Triggers that keep a signed agreement as it was signed, whoever writes and however.

The guard already refuses statements outside a recorded verb; these hold inside a verb too. One
thing alone may be done to what is signed: it is marked as deleted together with its case, when an
import is taken back. Its words stay as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Table

FROZEN_COLUMNS = (
    "form", "number", "supplement", "facts_text", "total_cents", "split", "performance", "breach",
    "copies", "holders", "attachments", "court_fee", "digest", "case_id",
)  # fmt: skip
CHILDREN = ("clause", "payment", "recurring")
MESSAGE = "agreement_frozen"

_GOES_WITH_CASE = (
    "(OLD.deleted = 0 AND NEW.deleted = 1 AND "
    "(SELECT deleted FROM case_file WHERE id = OLD.case_id) = 1)"
)


def taken_back(columns: Iterable[str]) -> str:
    """SQL truth of "this update only marks the row, whose case is marked already"."""
    same = (f'OLD."{name}" IS NEW."{name}"' for name in columns if name != "deleted")
    return f"({_GOES_WITH_CASE} AND {' AND '.join(same)})"


def triggers(tables: Mapping[str, Table]) -> list[str]:
    """Every trigger, for the tables of the program."""
    made = [_agreement_trigger()]
    for name in CHILDREN:
        columns = [column.name for column in tables[name].columns]
        made += [
            _child_trigger(name, "INSERT", "NEW"),
            _child_trigger(name, "UPDATE", "OLD", f" AND NOT {taken_back(columns)}"),
            _child_trigger(name, "DELETE", "OLD"),
        ]
    return made


def _agreement_trigger() -> str:
    changed = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in FROZEN_COLUMNS)
    return (
        "CREATE TRIGGER agreement_stays_as_signed BEFORE UPDATE ON agreement "
        f"WHEN OLD.state = 'frozen' AND (NEW.state <> 'frozen' OR {changed} OR "
        f"(OLD.deleted IS NOT NEW.deleted AND NOT {_GOES_WITH_CASE}) OR "
        "(OLD.effective_on IS NOT NULL AND OLD.effective_on IS NOT NEW.effective_on)) "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )


def _child_trigger(table: str, event: str, row: str, but: str = "") -> str:
    return (
        f"CREATE TRIGGER {table}_stays_as_signed_{event.lower()} BEFORE {event} ON {table} "
        f"WHEN (SELECT state FROM agreement WHERE id = {row}.agreement_id) = 'frozen'{but} "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )
