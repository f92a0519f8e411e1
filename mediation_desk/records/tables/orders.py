"""Tables of what a county asks of its townships, and of what they answer.

A row of the county stands in the township's space, where the county's PCs alone may write it; the
township's answers are rows of its own and name the order.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from mediation_desk.records.base import Authority, SyncedRow


class CountyOrderRow(SyncedRow, table=True):
    """交办、督办、要求反馈: an order of the county to one township, on one of its cases or on none.

    ``due_on``: the last day for the answer; ``working_days``: by how many it was counted, 0 for a
    day that was named. ``second_of``: the order it reminds of.
    """

    __tablename__ = "county_order"
    written_by: ClassVar[Authority] = "county"
    kind: str
    year: int
    serial: int
    number: str
    title: str
    text: str = ""
    case_id: str = Field(default="", index=True)
    case_no: str = ""
    issued_on: date
    due_on: date
    working_days: int = 0
    colour: str = ""
    leader: str = ""
    signed_by: str = ""
    issued_by: str = ""
    second_of: str = Field(default="", index=True)
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
    closed_on: date | None = None
    closing_opinion: str = ""


class OrderAnswerRow(SyncedRow, table=True):
    """签收、答复: what a township says on an order; several may be said, none is ever altered."""

    __tablename__ = "order_answer"
    order_id: str = Field(index=True)
    case_id: str = Field(default="", index=True)
    kind: str
    on_day: date
    by: str = ""
    text: str = ""
    sha256: str = ""
    file_label: str = ""


class CountyTemplateRow(SyncedRow, table=True):
    """县里下发的模板: a Word template of the county, and the digests and key of its file."""

    __tablename__ = "county_template"
    written_by: ClassVar[Authority] = "county"
    code: str = Field(index=True)
    sha256: str = Field(index=True)
    size: int
    key_hex: str = ""
    cipher_sha256: str = Field(default="", index=True)
    sent_by: str = ""
    is_active: bool = True
