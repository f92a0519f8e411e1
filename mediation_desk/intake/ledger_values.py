"""A township's Excel ledger as it was read: columns, rows, what was doubled, what was refused.

Frozen values for the preview and the import. A row says what the ledger says and nothing more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyKind, PartyRole
from mediation_desk.intake.values import Notice, Values


class Meaning(StrEnum):
    """What a column tells. ``PARTIES`` holds both sides; the others with a side hold one."""

    NUMBER = "number"
    REGISTERED_ON = "registered_on"
    VILLAGE = "village"
    GRID_WORKER = "grid_worker"
    PARTIES = "parties"
    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    PHONE = "phone"
    APPLICANT_PHONE = "applicant_phone"
    RESPONDENT_PHONE = "respondent_phone"
    ID_NO = "id_no"
    APPLICANT_ID_NO = "applicant_id_no"
    RESPONDENT_ID_NO = "respondent_id_no"
    ADDRESS = "address"
    CATEGORY = "category"
    FACTS = "facts"
    CLAIMS = "claims"
    RISK = "risk"
    RESPONSIBLE = "responsible"
    MEASURES = "measures"
    OUTCOME = "outcome"
    RESOLVED_ON = "resolved_on"
    FORM = "form"
    AMOUNT = "amount"
    FOLLOW_UP = "follow_up"
    SOURCE = "source"
    HEAD_COUNT = "head_count"
    REMARK = "remark"


#: The Chinese of each meaning, for the preview's choice of columns.
MEANING_LABELS: dict[Meaning, str] = {
    Meaning.NUMBER: "序号",
    Meaning.REGISTERED_ON: "登记（排查）日期",
    Meaning.VILLAGE: "村（社区）",
    Meaning.GRID_WORKER: "网格员",
    Meaning.PARTIES: "当事人（双方）",
    Meaning.APPLICANT: "申请人",
    Meaning.RESPONDENT: "被申请人",
    Meaning.PHONE: "联系电话",
    Meaning.APPLICANT_PHONE: "申请人电话",
    Meaning.RESPONDENT_PHONE: "被申请人电话",
    Meaning.ID_NO: "身份证号",
    Meaning.APPLICANT_ID_NO: "申请人身份证号",
    Meaning.RESPONDENT_ID_NO: "被申请人身份证号",
    Meaning.ADDRESS: "住址",
    Meaning.CATEGORY: "纠纷类型",
    Meaning.FACTS: "简要情况",
    Meaning.CLAIMS: "诉求",
    Meaning.RISK: "风险等级",
    Meaning.RESPONSIBLE: "责任人",
    Meaning.MEASURES: "化解措施",
    Meaning.OUTCOME: "化解情况",
    Meaning.RESOLVED_ON: "化解日期",
    Meaning.FORM: "协议形式",
    Meaning.AMOUNT: "涉及金额",
    Meaning.FOLLOW_UP: "回访情况",
    Meaning.SOURCE: "来源",
    Meaning.HEAD_COUNT: "涉及人数",
    Meaning.REMARK: "备注",
}


class LedgerOutcome(StrEnum):
    """已化解、未化解、化解中, as the ledger tells it."""

    RESOLVED = "resolved"
    UNRESOLVED = "unresolved"
    IN_PROGRESS = "in_progress"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; without meaning it is kept in the row's notes.

    ``confidence`` is 0 to 1; ``samples`` are its first texts, for the preview.
    """

    letter: str
    heading: str
    meaning: Meaning | None
    confidence: float
    in_ten_thousands: bool = False
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerParty:
    """A party as the ledger names it; ``head_count`` is N of 等N人, 0 where it says none.

    ``kind`` is told by the name's ending alone (公司, 村委会), for the user to set right.
    """

    name: str
    role: PartyRole
    head_count: int = 0
    phone: str = ""
    id_no: str = ""
    uscc: str = ""
    note: str = ""
    kind: PartyKind = PartyKind.NATURAL


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands; ``source`` is how people call it."""

    sheet: str
    row: int
    alone: bool = True

    @property
    def source(self) -> str:
        """第12行, with the sheet's name where the ledger has several."""
        return f"第{self.row}行" if self.alone else f"{self.sheet} 第{self.row}行"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A dispute of the ledger. ``digest`` is of the whole row but its number.

    ``likeness`` is equal for rows that are probably one dispute told at different times (day and
    parties); such rows are offered for linking, never joined. ``category`` is a statistical type.
    """

    place: Place
    number: str
    registered_on: date
    parties: tuple[LedgerParty, ...]
    digest: str
    likeness: str
    village: str = ""
    grid_worker: str = ""
    address: str = ""
    category: str = ""
    category_text: str = ""
    facts: str = ""
    claims: str = ""
    risk: str = ""
    responsible: str = ""
    measures: str = ""
    outcome: LedgerOutcome | None = None
    outcome_text: str = ""
    resolved_on: date | None = None
    form: AgreementForm | None = None
    amount: Money | None = None
    amount_text: str = ""
    is_about: bool = False
    follow_up: str = ""
    source_text: str = ""
    head_count: int = 0
    remark: str = ""
    others: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be imported as it stands; the preview shows ``cells`` for correction."""

    place: Place
    number: str
    meaning: Meaning
    code: str
    values: Values = ()
    cells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DoubledRow:
    """A row equal to the earlier one ``of`` in all but its number."""

    place: Place
    number: str
    of: Place


@dataclass(frozen=True, slots=True)
class LedgerReading:
    """One sheet: where its headings stand, how its columns were understood, its rows in order."""

    sheet: str
    heading_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[LedgerRow, ...]
    refused: tuple[RefusedRow, ...]
    doubled: tuple[DoubledRow, ...]
    title: str = ""
    year: int | None = None
    skipped: int = 0
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """A whole workbook: the sheets that are ledgers, and the names of those that are not."""

    sheets: tuple[LedgerReading, ...]
    other_sheets: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[LedgerRow, ...]:
        """The rows of all sheets."""
        return tuple(row for sheet in self.sheets for row in sheet.rows)

    @property
    def refused(self) -> tuple[RefusedRow, ...]:
        """The refused rows of all sheets."""
        return tuple(row for sheet in self.sheets for row in sheet.refused)

    @property
    def doubled(self) -> tuple[DoubledRow, ...]:
        """The doubled rows of all sheets."""
        return tuple(row for sheet in self.sheets for row in sheet.doubled)


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the user set right in the preview, by sheet name.

    ``columns`` by letter (None: no meaning), ``cells`` by row number and meaning (the text as it
    should have stood), ``years`` for days without a year, ``skipped`` rows that are no disputes.
    """

    columns: Mapping[tuple[str, str], Meaning | None] = field(default_factory=dict)
    cells: Mapping[tuple[str, int, Meaning], str] = field(default_factory=dict)
    years: Mapping[str, int] = field(default_factory=dict)
    skipped: frozenset[tuple[str, int]] = frozenset()
