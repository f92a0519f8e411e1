"""A tool that is a list: rows left, the chosen one in words right, and what can be done with it.

Subclasses say the columns, ask for the rows and name the deeds; this one draws and does them.
Decides no rule: which deeds fit a row is told by whoever asked for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.qt.desk.deed_form import DeedForm, Offered
from mediation_desk.qt.desk.tools import Tool
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_desk_tool import Ui_DeskTool
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import set_mark, worn
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list, fit_columns
from mediation_desk.qt.widgets.tall_rows import fit_rows
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.registry import VERBS


@dataclass(frozen=True, slots=True)
class Deed:
    """A button: the verb it does, its words with a letter (``登记(&N)``), what is said after.

    ``on_row``: it is done to the chosen row, and shown only where the row allows it; else it stands
    above the list. ``at_once``: it needs no form.
    """

    verb: str
    words: str
    said: str = ""
    on_row: bool = True
    at_once: bool = False
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells, and what is said of it on the right.

    ``level`` colours the last cell and the state. ``deeds`` are the verbs that fit it now.
    """

    id: str
    cells: tuple[str, ...]
    name: str = ""
    state: str = ""
    level: str = ""
    about: str = ""
    text: str = ""
    deeds: tuple[str, ...] = ()
    case_id: str = ""


class ListTool(Tool):
    """The list with its card and its forms."""

    title = ""
    nothing = "没有。"
    columns: tuple[tuple[str, int], ...] = ()
    wide = ""
    deeds: tuple[Deed, ...] = ()
    row_key = "id"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = ui = Ui_DeskTool()
        dress(ui, self)
        self.form: DeedForm | None = None
        self.footer: QWidget | None = None
        self.lines: tuple[Line, ...] = ()
        self._wanted = ""
        ui.title_label.setText(self.title)
        ui.empty_label.setText(self.nothing)
        ui.purpose_label.setText(self.help_topic)
        self._dress_table()
        self.buttons = {deed.verb: self._button(deed) for deed in self.deeds}
        self.case_button = QPushButton("打开案件(&C)")
        self.case_button.clicked.connect(self._open_case)
        self._place_buttons()
        ui.table.currentCellChanged.connect(lambda *_places: self.show_chosen())
        ui.list_stack.setCurrentWidget(ui.empty_part)
        ui.stack.setCurrentWidget(ui.list_page)

    # what a subclass says

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The rows; called on the reader's thread."""
        raise NotImplementedError

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What a deed knows of itself; the row's id under ``row_key``."""
        return {self.row_key: line.id} if line is not None else {}

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What a form begins with."""
        return {}

    def offered(self, deed: Deed) -> Offered:
        """What can be chosen in a form's fields, by field."""
        return {}

    def shown(self) -> Sequence[Line]:
        """Which of the rows are in sight now."""
        return self.lines

    def count_words(self, shown: Sequence[Line]) -> str:
        """What stands above the list on the right."""
        return f"共 {len(shown)} 条" if shown else " "

    def add_top(self, words: str, name: str, deed: Callable[[], object]) -> QPushButton:
        """A button above the list that is no verb: print, go on, go back."""
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(lambda _on=False: deed())
        self.ui.top_layout.insertWidget(0, button)
        return button

    # drawing

    def _dress_table(self) -> None:
        table, headings = self.ui.table, [words for words, _width in self.columns]
        dress_list(table, headings, [width for _words, width in self.columns])
        table.setAccessibleName(self.title)
        self._wide = headings.index(self.wide) if self.wide else len(headings) - 1
        table.horizontalHeader().setStretchLastSection(False)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The columns fit themselves to the room there is."""
        if event.type() == QEvent.Type.Resize and watched is self.ui.table.viewport():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        fit_columns(self.ui.table, self._wide)
        fit_rows(self.ui.table)

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton(deed.words)
        button.setObjectName(f"{deed.verb}_button")
        set_mark(button, "role", "main" if deed.is_main else "")
        button.clicked.connect(lambda _on=False, deed=deed: self.begin(deed))
        return button

    def _place_buttons(self) -> None:
        for deed in self.deeds:
            if not deed.on_row:
                self.ui.top_layout.addWidget(self.buttons[deed.verb])
                self.buttons[deed.verb].setVisible(self._may(deed))
        for button in (*self._of_row(), self.case_button):
            button.setParent(self.ui.card)
            button.hide()

    def _of_row(self) -> list[QPushButton]:
        return [self.buttons[deed.verb] for deed in self.deeds if deed.on_row]

    def _offer(self, line: Line) -> None:
        """The buttons that fit the row, three beside each other without gaps."""
        ui, places = self.ui, 0
        fitting = {
            self.buttons[deed.verb] for deed in self.deeds
            if deed.on_row and deed.verb in line.deeds and self._may(deed)
        } | ({self.case_button} if line.case_id else set())  # fmt: skip
        for button in (*self._of_row(), self.case_button):
            ui.deeds_layout.removeWidget(button)
            button.setVisible(button in fitting)
            if button in fitting:
                ui.deeds_layout.addWidget(button, places // 3, places % 3)
                places += 1
        self._fill_one_button(fitting)

    def _fill_one_button(self, of_row: Collection[QPushButton]) -> None:
        """One filled button: what to do next with the row, else what begins something."""
        mains = [deed for deed in self.deeds if deed.is_main]
        is_of_row = any(self.buttons[deed.verb] in of_row for deed in mains if deed.on_row)
        for deed in mains:
            if not deed.on_row:
                set_mark(self.buttons[deed.verb], "role", "" if is_of_row else "main")

    def _may(self, deed: Deed) -> bool:
        return bool(VERBS[deed.verb].access.keys() & self.page.frame.desk.user.roles)

    @property
    def chosen(self) -> Line | None:
        """The line in the chosen row."""
        wanted = current_id(self.ui.table)
        return next((one for one in self.lines if one.id == wanted), None)

    def first_input(self) -> QWidget | None:
        """The open form keeps its own; else the list, else what begins a new one."""
        if self.form is not None:
            return None
        firsts = [self.ui.table, *(self.buttons[d.verb] for d in self.deeds if not d.on_row)]
        return next((one for one in firsts if one.isVisible()), None)

    def refresh(self) -> None:
        """Ask for the rows."""
        desk, key = self.page.frame.desk, type(self).__name__
        self.page.ask(lambda: tuple(self.asked(desk)), self.show_lines, key=key)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show rows, the chosen one chosen still; at first the cursor goes to them."""
        is_first, self.lines = not self.lines, lines
        self.fill()
        if is_first and lines and any(button.hasFocus() for button in self.buttons.values()):
            self.ui.table.setFocus()
        if self._wanted:
            self.show_subject(self._wanted)

    def fill(self) -> None:
        """Put what is to be in sight into the list."""
        ui, shown = self.ui, self.shown()
        levels = {place: one.level for place, one in enumerate(shown) if one.level}
        fill_list(ui.table, [(one.id, one.cells) for one in shown], levels)
        self._fit()
        if shown and not current_id(ui.table):
            ui.table.setCurrentCell(0, 0)
        ui.list_stack.setCurrentWidget(ui.work_part if shown else ui.empty_part)
        ui.purpose_label.setVisible(not self.lines)
        self._fill_one_button(frozenset())
        ui.count_label.setText(self.count_words(shown))
        self.show_chosen()

    def show_subject(self, subject: str) -> None:
        """Choose the row of this id, now or as soon as it is there; ``new:<case>`` begins one."""
        named, _, case = subject.partition(":")
        if named == "new" and case:
            desk = self.page.frame.desk
            self.page.ask(lambda: facts_of(desk, case), self._begin_about, key="about")
            return
        self._wanted = subject
        for place, one in enumerate(self.shown()):
            if one.id == subject:
                self._wanted = ""
                self.ui.table.setCurrentCell(place, 0)

    def _begin_about(self, facts: CaseFacts) -> None:
        """The form of the first deed that begins something, about a case that is known."""
        deed = next((one for one in self.deeds if not one.on_row), None)
        if deed is not None and self._may(deed):
            proposed = self.proposed(deed, None)
            self.open_form(deed, {"case": facts.id}, proposed, facts.case_no or facts.register_no)

    def show_chosen(self) -> None:
        """Say what is known of the chosen row, and offer what can be done with it."""
        one, ui = self.chosen, self.ui
        if one is None:
            return
        ui.name_label.setText(one.name or one.cells[0])
        ui.state_label.setText(one.state)
        ui.state_label.setVisible(bool(one.state))
        colour = f"color: {QColor(worn(one.level)).name()}" if one.level else ""
        ui.state_label.setStyleSheet(colour)
        ui.about_label.setText(one.about)
        ui.about_label.setVisible(bool(one.about))
        ui.text_label.setText(one.text)
        self._offer(one)

    # doing

    def begin(self, deed: Deed) -> None:
        """Do a deed at once, or open its form."""
        line = self.chosen if deed.on_row else None
        fixed = self.fixed(deed, line)
        if deed.at_once:
            button = self.buttons[deed.verb]
            self.page.do(deed.verb, fixed, then=lambda done: self.did(deed, done), button=button)
            return
        about = (line.name or line.cells[0]) if line else ""
        self.open_form(deed, fixed, self.proposed(deed, line), about)

    def open_form(
        self, deed: Deed, fixed: Mapping[str, object], proposed: Mapping[str, object],
        about: str = "",
    ) -> None:  # fmt: skip
        """Open the form of a deed in place of the list."""
        self.close_form()
        offered = self.offered(deed)
        self.form = form = DeedForm(self.page, deed.verb, fixed, offered=offered, about=about)
        if proposed:
            form.set_values(proposed)
        self.ui.form_layout.addWidget(form)
        self.footer = form.footer()
        self.ui.layout_21.addWidget(self.footer)
        form.done.connect(self._after(deed))
        form.closed.connect(self.close_form)
        self.ui.stack.setCurrentWidget(self.ui.form_page)
        form.focus_first()

    def _after(self, deed: Deed) -> Callable[[Done], None]:
        return lambda done: self.did(deed, done)

    def did(self, deed: Deed, done: Done) -> None:
        """Close the form, say that it is kept, show what was made."""
        self.close_form()
        self._wanted = next(iter(done.created.values()), "") if not deed.on_row else ""
        said = deed.said or f"{VERBS[deed.verb].label}：保存好了。"
        self.page.frame.notices.done(said)

    def close_form(self) -> None:
        """Take the open form away; what was typed stays as a draft."""
        form, self.form = self.form, None
        if form is None:
            return
        self.page.frame.drafts.forget(form, drop=False)
        let_go(form, self.ui.form_layout)
        footer, self.footer = self.footer, None
        if footer is not None:
            let_go(footer, self.ui.layout_21)
        self.ui.stack.setCurrentWidget(self.ui.list_page)
        target = self.first_input()
        if target is not None and self.isVisible():
            target.setFocus()

    def step_back(self) -> bool:
        """Esc closes the open form."""
        if self.form is None:
            return False
        self.form.cancel()
        return True

    def _open_case(self) -> None:
        if self.chosen is not None and self.chosen.case_id:
            self.page.frame.go("case", self.chosen.case_id)
