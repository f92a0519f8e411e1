"""What stands in a store: every recorded row that is not marked as removed, and what is derived.

Who wrote it when is the log's; two stores, or one at two moments, that tell a person the same are
equal here.
"""

from __future__ import annotations

from mediation_desk.records import base
from mediation_desk.records.engine import quoted
from mediation_desk.usecases.desk import Desk

_DERIVED = ("case_list", "case_access", "search_case")
_DUES = "SELECT case_id, kind, on_day, what, rule FROM case_due ORDER BY 1, 2, 3, 4, 5"


def standing(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """The rows of each table, those of the log and of bookkeeping left out."""
    with desk.store.read() as session:
        found = {
            name: session.raw.execute(
                f"SELECT * FROM {quoted(name)} WHERE deleted = 0 ORDER BY id"
            ).fetchall()
            for name in sorted(base.synced_models())
        }
        for name in _DERIVED:
            found[name] = session.raw.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
        found["case_due"] = session.raw.execute(_DUES).fetchall()
    return found
