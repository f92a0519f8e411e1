"""The other half of test_power_cut.py: types into pages and waits to be killed, or reads them.

``python typing_window.py FOLDER type|read``; answers with one JSON line.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.pages.agreement_editor import AgreementEditor
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.usecases import asking, opening, verbs  # noqa: F401 - verbs register themselves
from mediation_desk.usecases.asking import CaseFilter
from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, STEPS, TWO

MARK = "停电"
PAGES = ("reception", "oral", "agreement", "case")
app = QApplication([])


def case_of(desk: Desk) -> str:
    """The one case of the store, led to its first session when it is not there yet."""
    known = asking.case_rows(desk, list(asking.case_ids(desk, CaseFilter())))
    if known:
        return known[0].id
    on = desk.clock.today()
    values = {"on": on, "parties": [ONE, TWO], "facts": "界址", "stat_type": "房屋宅基地纠纷"}
    case = desk.do("register", values).case_id
    for verb, given in STEPS[:5]:
        desk.do(verb, {**given, "on": on}, case=case)
    return case


def inputs(page: QWidget) -> list[QLineEdit | QTextEdit]:
    """Every line and text in sight that somebody can type free words into."""
    found = [*page.findChildren(QLineEdit), *page.findChildren(QTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def settle(window: MainWindow) -> None:
    """Wait until the desk has answered everything that the page asked."""
    for _ in range(2):
        QTest.qWait(500)
        for _moment in range(60):
            if window.runner.busy():
                QTest.qWait(100)


def shown(window: MainWindow, page: str, case: str) -> QWidget:
    """A page with everything it asks for in sight."""
    window.go(page, case if page in ("agreement", "case") else "")
    settle(window)
    here = window.current_page()
    if isinstance(here, CasePage):
        here.open_verb("investigate", {})
    if isinstance(here, AgreementEditor) and not here.clauses.rows:
        here.clauses.add("free")
    settle(window)
    assert here is not None
    return here


def type_into(page: QWidget) -> int:
    """Put the mark behind whatever stands in each input, as an input method does."""
    for one in inputs(page):
        one.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(MARK)
        QApplication.sendEvent(one, event)
    return len(marked(page))


def marked(page: QWidget) -> list[str]:
    """The inputs in which the mark stands."""
    texts = [o.text() if isinstance(o, QLineEdit) else o.toPlainText() for o in inputs(page)]
    return [text for text in texts if MARK in text]


def main(folder: Path, what: str) -> None:
    """Type everywhere, or count where the mark stands."""
    desk = opening.open_practice(folder)
    runner = Runner()
    seat = make_seat(desk, folder, IdleWatch(app))
    window = MainWindow(seat, runner, DraftKeeper(runner, DeskDrafts(desk)))
    window.show()
    case = case_of(desk)
    deed = type_into if what == "type" else (lambda page: len(marked(page)))
    print(json.dumps({page: deed(shown(window, page, case)) for page in PAGES}), flush=True)  # noqa: T201
    app.exec()


main(Path(sys.argv[1]), sys.argv[2])
