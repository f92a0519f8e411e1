"""Tables of sums: what was worked out at a case, and figures that somebody entered with a source.

A kept sheet is never worked out again: it shows what was said on its day.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncedRow
from mediation_desk.records.tables.case import CaseChild


class WorkedSumRow(CaseChild, table=True):
    """计算表: one sum kept with its case: what was filled in, each step, and what came of it.

    ``result_cents`` is None where the result is no sum of money (an area).
    """

    __tablename__ = "worked_sum"
    calculator: str
    title: str
    inputs: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    worked: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    result_cents: int | None = None
    note: str = ""
    on_day: date
    by: str = ""


class ReferenceFigureRow(SyncedRow, table=True):
    """参照数字: one figure with its place, year and source, as somebody here entered it.

    ``on_day``: when a rate was published. ``value``: a decimal as text, in the unit of its kind.
    """

    __tablename__ = "reference_figure"
    kind: str = Field(index=True)
    region: str = ""
    year: int
    on_day: date | None = None
    value: str
    source: str = ""
    entered_on: date
    by: str = ""
