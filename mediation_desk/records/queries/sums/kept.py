"""The sums kept with a case. Asks only; who asks must have asked for the case first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class SumLine:
    """A sum kept with a case; ``worked`` is empty where its content was deleted by order."""

    id: str
    calculator: str
    title: str
    inputs: Mapping[str, str]
    worked: Mapping[str, Any]
    result_cents: int | None
    note: str
    on_day: date
    by: str


def sums_of(session: Asking, case_id: str, sum_id: str = "") -> list[SumLine]:
    """The sums kept with a case, or one of them; the newest first."""
    sql = (
        "SELECT id, calculator, title, inputs, worked, result_cents, note, on_day, by "
        "FROM worked_sum WHERE case_id = ? AND deleted = 0 AND ? IN ('', id) ORDER BY id DESC"
    ).replace(", by ", ', "by" ')
    rows = session.raw.execute(sql, (case_id, sum_id)).fetchall()
    return [
        SumLine(i, code, title, json.loads(given or "{}"), json.loads(worked or "{}"), cents, note,
                date.fromisoformat(on), by)
        for i, code, title, given, worked, cents, note, on, by in rows
    ]  # fmt: skip
