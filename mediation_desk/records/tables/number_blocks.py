"""Tables of numbering on several PCs: leased blocks, numbers borne before, doubled numbers."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from mediation_desk.records.base import LocalRow, SyncedRow
from mediation_desk.records.tables.case import CaseChild


class NumberBlockRow(SyncedRow, table=True):
    """Numbers of one series that one PC alone gives out (号段), leased by the centre's lead PC.

    ``closed`` says why nothing more is given out of it; what was left over is then a gap.
    """

    __tablename__ = "number_block"
    case_field: ClassVar[str] = ""
    kind: str = Field(index=True)
    organization_id: str = ""
    year: int
    replica: str = Field(default="", index=True)
    first_no: int
    last_no: int
    given_by: str = ""
    given_on: date | None = None
    closed: str = ""


class FormerNumberRow(CaseChild, table=True):
    """A number that a case bore or still bears for the time being (临时编号、原编号).

    ``number`` is the one in its place, empty while it waits for one; ``replica`` the PC that gave
    it out. The series it belongs to is named as body, kind and year.
    """

    __tablename__ = "former_number"
    kind: str = ""
    organization_id: str = ""
    year: int = 0
    text: str = Field(index=True)
    serial: int = 0
    replica: str = Field(default="", index=True)
    number: str = Field(default="", index=True)
    reason: str = ""
    given_on: date | None = None
    changed_on: date | None = None
    changed_by: str = ""


class DoubledNumberRow(LocalRow, table=True):
    """Cases that bear the same number, as the last look found them; of this PC alone."""

    __tablename__ = "doubled_number"
    number: str = Field(primary_key=True)
    case_id: str = Field(primary_key=True)
    space: int = Field(default=0, index=True)
