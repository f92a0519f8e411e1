"""The clauses of an agreement in their order: add one from the library, move, take away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from mediation_desk.domain.agreements import AgreementFacts, ClauseFacts
from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.clauses.clause_row import ClauseRow
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.widgets.field import FieldWidget
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.usecases.clauses.library import clause_kind, library, request_of, written
from mediation_desk.usecases.clauses.look import Advice


class ClauseList(FieldWidget):
    """The clauses; gives the part of an agreement's request that they make."""

    def __init__(self, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clauses")
        self._tools = tools
        self._names: tuple[str, ...] = ()
        self.rows: list[ClauseRow] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        self.column.addLayout(self._place)
        self.add_button = QPushButton("添加条款(&C)", self)
        self.add_button.setObjectName("add_clause")
        menu = QMenu(self.add_button)
        for kind in library():
            menu.addAction(kind.name, partial(self._add_asked, kind.key))
        self.add_button.setMenu(menu)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add_button)

    def set_names(self, names: Sequence[str]) -> None:
        """Who may be named in the clauses; rows keep what was chosen where it is still there."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        if self.rows:
            self.restore(self.draft())

    def _add_asked(self, key: str) -> None:
        self.add(key).focus_input()

    def add(self, key: str) -> ClauseRow:
        """One more clause of this kind at the end."""
        row = ClauseRow(clause_kind(key), self._names, self._tools, self)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self.remove(row))
        row.moved.connect(lambda step: self.move_row(row, step))
        self.rows.append(row)
        self._place.addWidget(row)
        self._number()
        self.changed.emit()
        return row

    def remove(self, row: ClauseRow) -> None:
        """Take a clause away."""
        self.rows.remove(row)
        let_go(row, self._place)
        self._number()
        self.changed.emit()

    def move_row(self, row: ClauseRow, step: int) -> None:
        """Move a clause up or down by one."""
        place = self.rows.index(row)
        wanted = place + step
        if 0 <= wanted < len(self.rows):
            self.rows.insert(wanted, self.rows.pop(place))
            self._place.insertWidget(wanted, row)
            self._number()
            self.changed.emit()

    def _number(self) -> None:
        for place, row in enumerate(self.rows, 1):
            row.number(place)

    def request(self) -> dict[str, object]:
        """Clauses, payments and recurring payments as the verbs take them."""
        return request_of([(row.kind, row.typed(), row.text()) for row in self.rows])

    def value(self) -> object:
        """The same as :meth:`request`."""
        return self.request()

    def set_value(self, value: object) -> None:
        """Show an agreement's clauses; anything else empties the list."""
        self._empty()
        if isinstance(value, AgreementFacts):
            for clause in value.clauses:
                self._show(clause)

    def _show(self, clause: ClauseFacts) -> None:
        row = self.add(clause.kind or "free")
        typed = dict(clause.values) or {"text": clause.text}
        row.set_value(typed)
        if row.kind.key != "free" and clause.text != written(row.kind, row.typed()):
            row.set_own_text(clause.text)

    def draft(self) -> object:
        """Each row's draft."""
        return [row.draft() for row in self.rows]

    def restore(self, kept: object) -> None:
        """The rows as they were."""
        self._empty()
        for one in kept if isinstance(kept, list) else ():
            if isinstance(one, Mapping):
                self.add(str(one.get("kind") or "free")).restore(one)

    def problem(self) -> DeskError | None:
        """The first thing wrong in any clause."""
        return next((p for row in self.rows if (p := row.problem()) is not None), None)

    def own_faults(self) -> bool:
        """Show what the blanks know to be wrong; the first of them gets the focus."""
        wrong = [row.own_faults() for row in reversed(self.rows)]
        return any(wrong)

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Put each finding beside its clause."""
        for place, row in enumerate(self.rows):
            row.show_advice([one for one in advice if one.clause == place])

    def _empty(self) -> None:
        for row in list(self.rows):
            self.remove(row)
