"""Imports case files and ledgers: reads them, drives the real verbs, and takes an import back.

The door is ``import_file``; nothing here decides what the law allows, the verbs do.
"""

from __future__ import annotations

from mediation_desk.usecases.importing.batch import undo_import
from mediation_desk.usecases.importing.files import import_file
from mediation_desk.usecases.importing.ledger import ledger_told
from mediation_desk.usecases.importing.preview import ColumnView, ledger_columns, meanings
from mediation_desk.usecases.importing.report import Report
from mediation_desk.usecases.importing.trial import Trial, try_file

__all__ = [
    "ColumnView",
    "Report",
    "Trial",
    "import_file",
    "ledger_columns",
    "ledger_told",
    "meanings",
    "try_file",
    "undo_import",
]
