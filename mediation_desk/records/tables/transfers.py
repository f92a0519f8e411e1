"""Tables of a case that goes from one township to another (移交).

What the county decided stands in rows of the county's; what a township answers in rows of its own.
Rows are linked by id, never by a foreign key: each half lies in a space of its own.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlmodel import Field

from mediation_desk.records.base import Authority, SyncedRow


class CaseTransferRow(SyncedRow, table=True):
    """One half of a transfer: in the old centre's space it says where the case went, in the new
    one's where it came from.

    ``transfer`` is the same in both halves and the source of the new rows' ids. Of the half that
    came in: ``upto`` is what the copy was made of (replica → number), ``pending`` what had come by
    then and stood in no row.
    """

    __tablename__ = "case_transfer"
    written_by: ClassVar[Authority] = "county"
    case_id: str = Field(index=True)
    transfer: str = Field(index=True)
    direction: str
    other_centre: str
    other_name: str = ""
    other_case_id: str = Field(default="", index=True)
    old_no: str = ""
    on_day: date
    reason: str = ""
    by: str = ""
    custody_epoch: int = 1
    upto: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    pending: list[Any] = Field(default_factory=list, sa_type=sa.JSON)


class TransferPartRow(SyncedRow, table=True):
    """One change of the copy of a case; ``of_parts`` of them make it whole."""

    __tablename__ = "transfer_part"
    written_by: ClassVar[Authority] = "county"
    case_id: str = Field(index=True)
    transfer: str = Field(index=True)
    no: int
    of_parts: int


class TransferReceiptRow(SyncedRow, table=True):
    """The new centre's word that it has taken the case over, and under which number."""

    __tablename__ = "transfer_receipt"
    case_id: str = Field(index=True)
    transfer: str = Field(index=True)
    accepted_on: date
    number: str = ""
    by: str = ""


class LateEditRow(SyncedRow, table=True):
    """What the old centre wrote before it heard of the transfer: one field, or one new row.

    ``row_id`` is the row in the new centre's space. Values as the column stores them, under the
    column's name; ``old_values`` is empty for a new row. ``source`` and ``source_seq`` name the
    change: who wrote it stands beside, for the new centre knows neither accounts nor PCs of the
    old one. The county tells it; the new centre may empty it by an order to delete.
    """

    __tablename__ = "late_edit"
    written_by: ClassVar[Authority] = "both"
    case_id: str = Field(index=True)
    transfer: str = ""
    from_name: str = ""
    table_name: str
    row_id: str
    is_new: bool = False
    old_values: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    new_values: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    written_at: str = ""
    writer: str = ""
    device: str = ""
    source: str = ""
    source_seq: int = 0


class LateEditAnswerRow(SyncedRow, table=True):
    """What the new centre decided on a late edit."""

    __tablename__ = "late_edit_answer"
    case_id: str = Field(index=True)
    late_edit_id: str = Field(index=True)
    taken: bool
    on_day: date
    by: str = ""
