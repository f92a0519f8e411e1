"""What the preview of a ledger shows and takes: how its columns were understood, and corrections.

Meanings go out and come back as their values (``registered_on``); nothing is kept between calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.errors import BadInput
from mediation_desk.intake.ledger import read_ledger
from mediation_desk.intake.ledger_values import MEANING_LABELS, Column, Corrections, Meaning
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import INTAKE_WORK, Choice, query

#: (sheet, column letter) → meaning, None for a column that only goes into the notes.
ColumnChoices = Mapping[tuple[str, str], str | None]
#: (sheet, row, meaning) → what should stand there.
CellChoices = Mapping[tuple[str, int, str], str]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One column as it was understood; ``meaning`` None: kept in the notes only."""

    sheet: str
    letter: str
    heading: str
    meaning: str | None
    meaning_label: str
    confidence: float


def meanings() -> tuple[Choice, ...]:
    """Everything that a column may mean, for the preview's choice."""
    return tuple(Choice(meaning.value, label) for meaning, label in MEANING_LABELS.items())


@query("ledger_columns", access=INTAKE_WORK)
def ledger_columns(desk: Desk, path: Path) -> tuple[ColumnView, ...]:
    """The columns of every sheet that is a ledger; raises as reading a ledger does."""
    read = read_ledger(path, today=desk.clock.today())
    return tuple(_view(sheet.sheet, column) for sheet in read.sheets for column in sheet.columns)


def _view(sheet: str, column: Column) -> ColumnView:
    told = column.meaning
    return ColumnView(
        sheet,
        column.letter,
        column.heading,
        told.value if told else None,
        MEANING_LABELS[told] if told else "",
        column.confidence,
    )


def corrections(columns: ColumnChoices, cells: CellChoices) -> Corrections:
    """The user's corrections; raises BadInput ``word_unknown`` for a meaning there is none of."""
    return Corrections(
        columns={place: _meaning(m) if m else None for place, m in columns.items()},
        cells={(sheet, row, _meaning(m)): text for (sheet, row, m), text in cells.items()},
    )


def _meaning(value: str) -> Meaning:
    try:
        return Meaning(value)
    except ValueError:
        known = "、".join(MEANING_LABELS.values())
        raise BadInput("word_unknown", field="columns", typed=value, known=known) from None
