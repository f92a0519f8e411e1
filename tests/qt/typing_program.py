"""Opens every form, types into it and waits to be killed: the other half of test_drafts.py."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.session import DeskDrafts
from mediation_desk.usecases import opening

spec = importlib.util.spec_from_file_location("drafts", Path(__file__).with_name("test_drafts.py"))
assert spec is not None
assert spec.loader is not None
drafts = importlib.util.module_from_spec(spec)
spec.loader.exec_module(drafts)

app = QApplication([])
desk = opening.open_practice(Path(sys.argv[1]))
keeper = DraftKeeper(Runner(), DeskDrafts(desk))
forms = {name: drafts.build(name) for name in sys.argv[2:]}
for name, form in forms.items():
    keeper.watch(form, name)


def type_all() -> None:
    """Type into every form and say so."""
    for form in forms.values():
        drafts.fill(form)
    print("typed", flush=True)  # noqa: T201 - the test waits for this word


QTimer.singleShot(1000, type_all)
app.exec()
