"""关联、并案、分案: what a case is to others, on its page; the whole matter as one thread.

Shows and opens forms; every deed is a verb of the desk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableWidget, QVBoxLayout, QWidget

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.meeting.ties import TieKind
from mediation_desk.qt.desk.deed_form import DeedForm
from mediation_desk.qt.meeting.met_row import MetRow, Said
from mediation_desk.qt.page import Page
from mediation_desk.qt.risk.lines import line
from mediation_desk.qt.widgets.letting_go import cleared, let_go
from mediation_desk.qt.widgets.plain_list import (
    current_id,
    dress_list,
    fill_list,
    fit_height,
)
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.meeting.asking import MetAnswer, met_in_case
from mediation_desk.usecases.meeting.views import Thread, Tied, thread_view
from mediation_desk.usecases.registry import VERBS

_WAYS = (
    ("tie_case", "关联一件案件…(&G)"),
    ("merge_case", "并入另一件…(&B)"),
    ("split_case", "分案…(&F)"),
)
_SAID = {
    "tie_case": "关系写好了，可以撤销。",
    "untie_case": "撤销了，两件案件和原来一样。",
    "merge_case": "并好了。以后在并入的那一件里办理；要分开，在这里撤销。",
}
_NONE = "还没有写过和别的案件的关系。"
_HIDDEN = "（敏感案件，不能查看）"
_THREAD = (
    ("时间线", ("日期", "案件", "事项"), (140, 260, 400)),
    ("当事人", ("案件", "哪一方", "姓名"), (260, 120, 400)),
    ("文书", ("案件", "文书", "日期"), (260, 400, 140)),
)
Asked = tuple[Thread, MetAnswer]


def asked(desk: Desk, case_id: str) -> Asked:
    """The thread of a case, and what else it may belong to; called on the reader's thread."""
    return thread_view(desk, case_id), met_in_case(desk, case_id)


class ThreadPanel(QWidget):
    """``closed`` comes when the person is done with it."""

    closed = Signal()

    def __init__(self, page: Page, case_id: str) -> None:
        super().__init__(page)
        self.setObjectName("thread_panel")
        self._page, self.case_id = page, case_id
        self.matter: Thread | None = None
        self.form: DeedForm | None = None
        self.rows: list[MetRow] = []
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self._add_head()
        self.ties = self._table(("关系", "案件", "日期"), (430, 470, 120), "和别的案件的关系")
        self.none_label = line(_NONE, role="muted")
        self.column.addWidget(self.none_label)
        self.column.addWidget(self.ties)
        self._add_deeds()
        self._forms = QVBoxLayout()
        self.column.addLayout(self._forms)
        self._met_head = line("可能还有关系的案件", role="heading")
        self.column.addWidget(self._met_head)
        self._offers = QVBoxLayout()
        self.column.addLayout(self._offers)
        self._add_thread()
        self.column.addStretch(1)
        self._met_head.hide()
        self.refresh()

    # what stands in it

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.addWidget(line("关联、并案、分案", role="heading"))
        self.count_label = QLabel(self)
        self.count_label.setObjectName("thread_count")
        row.addWidget(self.count_label, 1)
        close = QPushButton("关上(&C)", self)
        close.setObjectName("close_thread")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self.close_button = close
        self.column.addLayout(row)

    def _table(self, heads: Sequence[str], widths: Sequence[int], name: str) -> QTableWidget:
        made = QTableWidget(self)
        dress_list(made, heads, widths)
        made.setAccessibleName(name)
        return made

    def _add_deeds(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.open_button = self._button("打开那一件(&K)", "open_tied", self._open)
        self.untie_button = self._button("撤销…(&X)", "untie_case", self._untie)
        row.addWidget(self.open_button)
        row.addWidget(self.untie_button)
        row.addStretch(1)
        self.deeds = {}
        for verb, words in _WAYS:
            self.deeds[verb] = button = self._button(
                words, verb, lambda verb=verb: self.begin(verb)
            )
            button.setVisible(self._may(verb))
            row.addWidget(button)
        self.column.addLayout(row)
        self.ties.currentCellChanged.connect(lambda *_places: self._offer())

    def _button(self, words: str, name: str, deed: object) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(f"{name}_button")
        made.clicked.connect(lambda _on=False: deed())  # type: ignore[operator]
        return made

    def _add_thread(self) -> None:
        self.whole = QWidget(self)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        self.whole_head = line("", role="heading")
        column.addWidget(self.whole_head)
        self.tables = []
        for name, heads, widths in _THREAD:
            column.addWidget(line(name, role="muted"))
            table = self._table(heads, widths, name)
            column.addWidget(table)
            self.tables.append(table)
        self.column.addWidget(self.whole)
        self.whole.hide()

    # showing

    def refresh(self) -> None:
        """Ask again."""
        desk, case = self._page.frame.desk, self.case_id
        self._page.ask(lambda: asked(desk, case), self._show, key="thread panel")

    def _show(self, found: Asked) -> None:
        self.matter, answer = found
        self.count_label.setText(self.matter.count)
        ties = self.matter.ties
        fill_list(self.ties, [(one.id, _cells(one)) for one in ties])
        fit_height(self.ties)
        self.ties.setVisible(bool(ties))
        self.none_label.setVisible(not ties)
        if ties and self.ties.currentRow() < 0:
            self.ties.selectRow(0)
        self._offer()
        self._show_met(answer)
        self._show_whole(self.matter)

    def _show_met(self, answer: MetAnswer) -> None:
        cleared(self._offers)
        self.rows = []
        for met in (*answer.people, *answer.places):
            row = MetRow(met, is_first=False, parent=self)
            row.opened.connect(lambda case: self._page.frame.go("case", case))
            row.decided.connect(self._decide)
            self._offers.addWidget(row)
            self.rows.append(row)
        self._met_head.setVisible(bool(self.rows))

    def _show_whole(self, thread: Thread) -> None:
        """More than one case: what happened in all of them, who is in them, their papers."""
        self.whole.setVisible(len(thread.cases) > 1)
        self.whole_head.setText(f"合在一起看：{'、'.join(one.number for one in thread.cases)}")
        rows: tuple[list[tuple[str, ...]], ...] = (
            [(zh_date(one.on), one.number, one.what) for one in thread.timeline],
            list(thread.people),
            [(number, name, zh_date(on) if on else "") for number, name, on in thread.papers],
        )
        for table, cells in zip(self.tables, rows, strict=True):
            fill_list(table, [(str(place), one) for place, one in enumerate(cells)])
            fit_height(table)

    def _offer(self) -> None:
        one = self._chosen()
        self.open_button.setVisible(one is not None)
        self.open_button.setEnabled(one is not None and not one.is_hidden)
        self.untie_button.setVisible(one is not None and self._may("untie_case"))

    def _chosen(self) -> Tied | None:
        wanted = current_id(self.ties)
        ties = self.matter.ties if self.matter else ()
        return next((one for one in ties if one.id == wanted), None)

    def _may(self, verb: str) -> bool:
        return bool(VERBS[verb].access.keys() & self._page.frame.desk.user.roles)

    # deeds

    def focus_first(self) -> None:
        """The way back is where the cursor stands."""
        self.close_button.setFocus()

    def begin(self, verb: str, values: Mapping[str, object] | None = None) -> None:
        """Open the form of a deed on this case."""
        self._open_form(verb, {"case": self.case_id}, values or {})

    def _open_form(
        self, verb: str, fixed: Mapping[str, object], values: Mapping[str, object]
    ) -> None:
        self._close_form()
        self.form = form = DeedForm(self._page, verb, fixed)
        form.set_values(values)
        form.done.connect(self._done)
        form.closed.connect(self._close_form)
        self._forms.addWidget(form)
        form.focus_first()

    def _close_form(self) -> None:
        if self.form is not None:
            self._page.frame.drafts.forget(self.form, drop=False)
            let_go(self.form, self._forms)
            self.form = None
            self.close_button.setFocus()

    def _open(self) -> None:
        one = self._chosen()
        if one is not None:
            self._page.frame.go("case", one.case_id)

    def _untie(self) -> None:
        one = self._chosen()
        if one is not None:
            self._open_form("untie_case", {"tie": one.id}, {})

    def _decide(self, said: Said) -> None:
        """Not the same is kept at once; the other ways ask why."""
        number = next(row.met.number for row in self.rows if row.met.case_id == said.other)
        if said.kind == TieKind.APART.value:
            values = {"case": self.case_id, "other": said.other, "kind": said.kind}
            self._page.do("tie_case", values, then=self._done)
        else:
            self.begin("tie_case", {"other": number, "kind": said.kind})

    def _done(self, done: Done) -> None:
        frame = self._page.frame
        self._close_form()
        if done.verb == "split_case":
            frame.notices.done("分出来了。这一件里原有的都还在，要合起来，把新的并回来。")
            frame.go("case", done.case_id)
            return
        frame.notices.done(_SAID[done.verb])
        self.refresh()


def _cells(one: Tied) -> tuple[str, ...]:
    title = _HIDDEN if one.is_hidden else one.title
    return one.said, f"{one.number}　{title}", zh_date(one.on)
