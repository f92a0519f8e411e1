"""Tables of what ties cases together, and of the normal forms by which people are met again.

A tie never moves a row of either case: it stands beside them and is taken back by itself.
"""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from mediation_desk.records.base import LocalRow
from mediation_desk.records.tables.case import CaseChild


class CaseTieRow(CaseChild, table=True):
    """关联: a case and an earlier one. ``kind``: again (the same matter came back), related, merged
    (this case goes on in the other). ``why``: why the first did not settle it; ``undone_on``: it
    was taken back.
    """

    __tablename__ = "case_tie"
    other_case_id: str = Field(index=True)
    kind: str
    why: str = ""
    text: str = ""
    on_day: date
    by: str = ""
    undone_on: date | None = None
    undone_by: str = ""
    undone_why: str = ""


class MetKeyRow(LocalRow, table=True):
    """A normal form (sound of a name, digits of a phone, a house) under which a case is met."""

    __tablename__ = "met_key"
    key: str = Field(primary_key=True)
    case_id: str = Field(primary_key=True, index=True)
