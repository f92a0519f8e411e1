"""Tables of figures: what was worked out at a case, figures that somebody entered with a source,
and the official returns: figures that people enter, copies of what was sent, workbooks of other
offices with the cells that are filled.

A kept sheet is never worked out again: it shows what was said on its day. Returns hold figures,
names of bodies and ends of case ids; nothing of a person.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import SyncClass, SyncedRow
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


class ReturnEntryRow(SyncedRow, table=True):
    """人工填的数: the figures of one row of a return that nobody can count from cases.

    ``unit_key``: the body's id; of a unit that reports on paper its name. ``figures``: whole
    numbers by column, money in cents.
    """

    __tablename__ = "return_entry"
    kind: str = Field(index=True)
    period: str
    unit_key: str
    is_on_paper: bool = False
    figures: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    entered_on: date
    by: str = ""


class ReturnCopyRow(SyncedRow, table=True):
    """留存的报表: a return as it was sent; inserted once, never changed.

    ``content``: head, lines and what they were counted from. ``digest``: SHA-256 of the content.
    ``corrects``: the copy whose place a correction takes, with ``why``.
    """

    __tablename__ = "return_copy"
    sync_class: ClassVar[SyncClass] = "frozen"
    kind: str = Field(index=True)
    period: str
    unit: str
    serial: int
    is_zero: bool = False
    sent_on: date
    sent_to: str = ""
    corrects: str = ""
    why: str = ""
    content: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    digest: str
    by: str = ""


class ReturnBookRow(SyncedRow, table=True):
    """县里的表: one version of a workbook of another office. ``marks``: sheet, cell, return, column
    and row of each cell that is filled. ``book``: the empty workbook as base64.
    """

    __tablename__ = "return_book"
    name: str = Field(index=True)
    version: int
    since_on: date
    ended_on: date | None = None
    marks: list[Any] = Field(default_factory=list, sa_type=sa.JSON)
    book: str = ""
    sha256: str = ""
    by: str = ""
