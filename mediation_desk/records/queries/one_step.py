"""Answers of many rows fetched in one step of the database.

Between two rows the driver lets another thread run, which may then keep the interpreter for
milliseconds: a question of fifty rows waited fifty times beside an import. Asks only.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from mediation_desk.records.engine import RawConnection, on_file

Values = Sequence[object] | Mapping[str, object]


def rows_of(raw: RawConnection, width: int, sql: str, values: Values = ()) -> list[list[Any]]:
    """All rows of a question of ``width`` columns (numbers and texts), in no promised order."""
    if not on_file(raw):
        return [list(row) for row in raw.execute(sql, values).fetchall()]
    names = ", ".join(f"c{place}" for place in range(width))
    whole = (
        f"WITH asked({names}) AS ({sql}) SELECT json_group_array(json_array({names})) FROM asked"
    )
    found = json.loads(raw.execute(whole, values).fetchone()[0])
    return found if isinstance(found, list) else []


def numbers_of(raw: RawConnection, sql: str, values: Values = ()) -> array[int]:
    """The whole numbers that a question of one column gives, in its order."""
    if not on_file(raw):
        return array("q", (row[0] for row in raw.execute(sql, values).fetchall()))
    # An aggregate whose result depends on the order takes the rows in the inner ORDER BY.
    whole = f"WITH asked(c0) AS ({sql}) SELECT group_concat(c0) FROM asked"
    text = raw.execute(whole, values).fetchone()[0]
    return array("q", map(int, text.split(","))) if text else array("q")
