"""Reads a file on trial: what an import would do, and how a ledger's columns were understood.

Writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import Progress
from mediation_desk.intake import ledger
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing.files import import_file
from mediation_desk.usecases.importing.preview import (
    CellChoices,
    ColumnChoices,
    ColumnView,
    ledger_columns,
)
from mediation_desk.usecases.importing.report import Report
from mediation_desk.usecases.registry import INTAKE_WORK, query


@dataclass(frozen=True, slots=True)
class Trial:
    """What an import would do; no columns for a file of cases, or where none were asked for."""

    report: Report
    columns: tuple[ColumnView, ...]


@query("try_file", access=INTAKE_WORK)
def try_file(
    desk: Desk,
    path: Path,
    *,
    columns: ColumnChoices | None = None,
    cells: CellChoices | None = None,
    with_columns: bool = True,
    progress: Progress | None = None,
) -> Trial:
    """Read a case file or a ledger with the corrections made so far.

    Raises what :func:`import_file` raises.
    """
    report = import_file(desk, path, dry_run=True, progress=progress, columns=columns, cells=cells)
    return Trial(report, _columns(desk, path) if with_columns else ())


def _columns(desk: Desk, path: Path) -> tuple[ColumnView, ...]:
    if path.suffix.lower() not in ledger.SUFFIXES:
        return ()
    try:
        return ledger_columns(desk, path)
    except DeskError:
        return ()
