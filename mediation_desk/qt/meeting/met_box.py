"""可能来过: what earlier cases there may be of those who are typed, while they are typed.

The desk is asked a moment after the last key, on the reader's thread. What a person says of a case
goes with the registration; it is kept with the draft and not asked again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from mediation_desk.qt.meeting.met_row import MetRow, Said, SaidRow
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.field import FieldWidget
from mediation_desk.qt.widgets.letting_go import cleared, let_go
from mediation_desk.usecases.meeting.asking import MetAnswer, Seen, met_before
from mediation_desk.usecases.registry import INTAKE_WORK

PAUSE_MS = 350
_HELP = "按证件号、电话、姓名和住址找到的，只是可能。请看一看，再写明是不是同一个人、同一件事。"
_HIDDEN = "另有一件可能有关的案件您不能查看，请问中心主任。"


class MetBox(FieldWidget):
    """The card with the offers, the same place's disputes, and what was said already.

    ``shown`` comes when there are other cases; ``way_button`` says so where the page is read, and
    ``wanted`` comes when it is pressed: the page brings the card into sight.
    """

    shown = Signal()
    wanted = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent or page)
        self.setObjectName("ties")
        self._page = page
        self._people: Sequence[Seen] = ()
        self._places: Sequence[tuple[str, str]] = ()
        self.answer = MetAnswer()
        self.said_rows: list[SaidRow] = []
        self.rows: list[MetRow] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.way_button = QPushButton(self)
        self.way_button.setObjectName("met_way")
        self.way_button.setProperty("role", "link")
        self.way_button.clicked.connect(self._go_there)
        self._build()
        self._draw()

    def _go_there(self) -> None:
        self.wanted.emit()
        if self.rows:
            self.rows[0].open_button.setFocus()

    def _build(self) -> None:
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        box = QVBoxLayout(self.card)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        self._head = QLabel("可能来过", self.card)
        self._head.setProperty("role", "heading")
        self._help = QLabel(_HELP, self.card)
        self._help.setProperty("role", "help")
        self._help.setWordWrap(True)
        self._place_head = QLabel("同一地点的纠纷", self.card)
        self._place_head.setProperty("role", "heading")
        self._hidden = QLabel(_HIDDEN, self.card)
        self._hidden.setObjectName("met_hidden")
        self._hidden.setWordWrap(True)
        layouts = [QVBoxLayout() for _n in range(3)]
        self._saids, self._offers, self._there = layouts
        for layout in layouts:
            layout.setSpacing(8)
        box.addWidget(self._head)
        box.addLayout(self._saids)
        box.addWidget(self._help)
        box.addLayout(self._offers)
        box.addWidget(self._hidden)
        box.addWidget(self._place_head)
        box.addLayout(self._there)
        self.column.addWidget(self.card)

    # asking

    def look(self, people: Sequence[Seen], places: Sequence[tuple[str, str]]) -> None:
        """Somebody was typed, or something changed; the desk is asked when the keys rest."""
        if (list(people), list(places)) == (list(self._people), list(self._places)):
            return
        self._people, self._places = list(people), list(places)
        self._pause.start()

    def rest(self) -> None:
        """Ask nothing until somebody looks again."""
        self._pause.stop()
        self._people = ()

    def _ask(self) -> None:
        desk, people, places = self._page.frame.desk, self._people, self._places
        if not INTAKE_WORK.keys() & desk.user.roles:
            return
        but = [row.other for row in self.said_rows]
        self._page.ask(
            lambda: met_before(desk, people, places, but=but), self._show, key="met"
        )

    def _show(self, answer: MetAnswer) -> None:
        if answer != self.answer:
            self.answer = answer
            self._draw()

    # drawing

    def _draw(self) -> None:
        cleared(self._offers)
        cleared(self._there)
        self.rows = []
        offered = [*self.answer.people, *self.answer.places]
        for place, met in enumerate(offered):
            row = MetRow(met, is_first=place == 0, parent=self.card)
            row.decided.connect(self._decide)
            row.opened.connect(lambda case: self._page.frame.go("case", case))
            (self._offers if met in self.answer.people else self._there).addWidget(row)
            self.rows.append(row)
        self._help.setVisible(bool(self.answer.people))
        self._place_head.setVisible(bool(self.answer.places))
        self._hidden.setVisible(self.answer.is_more_hidden)
        self.setVisible(bool(self.answer or self.said_rows))
        self.way_button.setText(f"可能来过 {len(self.rows)} 件(&E)")
        self.way_button.setVisible(bool(self.rows))
        self.shown.emit()

    def cases(self) -> frozenset[str]:
        """The cases that are in sight here."""
        said = [row.other for row in self.said_rows]
        return frozenset([row.met.case_id for row in self.rows] + said)

    def _decide(self, said: Said) -> None:
        row = self._add(said)
        self.answer = MetAnswer(
            tuple(one for one in self.answer.people if one.case_id != said.other),
            tuple(one for one in self.answer.places if one.case_id != said.other),
            self.answer.is_more_hidden,
        )
        self._draw()
        if row.is_again:
            row.why.focus_input()
        else:
            row.back_button.setFocus()
        self._pause.start()
        self.changed.emit()

    def _add(self, said: Said) -> SaidRow:
        row = SaidRow(said, self.card)
        row.setProperty("no_draft", True)
        row.changed.connect(self.changed)
        row.undone.connect(self._undo)
        self.said_rows.append(row)
        self._saids.addWidget(row)
        return row

    def _undo(self, other: str) -> None:
        for row in [one for one in self.said_rows if one.other == other]:
            self.said_rows.remove(row)
            let_go(row, self._saids)
        self._draw()
        self._pause.start()
        self.changed.emit()

    # what stands here

    def value(self) -> object:
        """What the verb gets: what each case is, and why the first time did not settle it."""
        return tuple(
            {key: one for key, one in asdict(row.said()).items() if key != "words"}
            for row in self.said_rows
        )

    def set_value(self, value: object) -> None:
        """Begin anew, or with what was said."""
        self._pause.stop()
        for row in list(self.said_rows):
            self._undo(row.other)
        self._pause.stop()
        self._people, self._places, self.answer = (), (), MetAnswer()
        for one in value if isinstance(value, list | tuple) else ():
            if isinstance(one, Mapping):
                self._add(Said(**{str(key): str(text) for key, text in one.items()}))
        self._draw()

    def draft(self) -> object:
        """What was said, with the words that name the cases."""
        return [asdict(row.said()) for row in self.said_rows]

    def own_faults(self) -> bool:
        """Ask for the reasons that are lacking; True when one is."""
        wrong = [row.own_fault() for row in reversed(self.said_rows)]
        return any(wrong)
