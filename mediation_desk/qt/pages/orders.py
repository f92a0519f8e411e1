"""交办督办: what the county asks of its townships, how far it has come, what was said to it.

At the county orders are issued, reminded of and ended here; at a township received and answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QWidget

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.county.orders import ENDED, OrderState
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_save
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_orders import Ui_Orders
from mediation_desk.qt.orders import order_words as words
from mediation_desk.qt.orders.panel import OrderPanel
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import set_mark, worn
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.usecases import asking
from mediation_desk.usecases.county import order_views
from mediation_desk.usecases.county.order_views import SEERS, OrderShown
from mediation_desk.usecases.county.orders import ISSUERS
from mediation_desk.usecases.desk import Changes, Desk, Done
from mediation_desk.usecases.exchange.standing import is_county
from mediation_desk.usecases.registry import INTAKE_WORK, VERBS

_OURS = (("编号", "事由", "最后一天", "状态"), (195, 160, 100, 170))
_COUNTYS = (("编号", "乡镇", "事由", "最后一天", "状态"), (195, 120, 160, 100, 170))
_NOT_YOURS = "交办督办由主任、调解员、记录员和接待员办理，您的角色看不到这里的内容。"
_NONE = "没有收到县里的交办、督办。收到以后列在这里，签收、答复都在这里办，下次上报带到县里。"
_NONE_SENT = (
    "没有没办完的交办、督办。按“发交办、督办”发一件，下次下发带到乡镇；乡镇回传以后才算送达。"
)
_WRITTEN = {
    "issue_order": "写好了，下次下发带到乡镇。乡镇回传以后才算送达。",
    "remind_order": "催办写好了，下次下发带到乡镇。",
    "close_order": "已销号，下次下发告诉乡镇。",
    "withdraw_order": "已撤回，下次下发告诉乡镇。",
    "receive_order": "签收好了，下次上报带到县里。",
    "answer_order": "答复写好了，下次上报带到县里。",
}


class Seen(NamedTuple):
    """What the page shows, asked at once."""

    orders: tuple[OrderShown, ...]
    towns: tuple[tuple[str, str], ...]
    is_county: bool


class OrdersPage(Page):
    """交办督办; the subject is an order, ``new:`` with a case, or nothing."""

    title = "交办督办"
    help_topic = (
        "县里发给乡镇的交办、督办和要求反馈。已发出：写好了还没有送到；已送达：乡镇回传时说收到了。"
        "选中一件，右边是内容和答复。Esc 退回。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = ui = Ui_Orders()
        dress(ui, self)
        self.seen: Seen | None = None
        self.panel: OrderPanel | None = None
        self._wanted = self._new_about = ""
        ui.hint_label.hide()
        self._dress_table(*_OURS)
        ui.order_table.currentCellChanged.connect(lambda *_places: self._show_chosen())
        ui.town_combo.currentIndexChanged.connect(lambda _place: self._fill())
        ui.open_check.toggled.connect(lambda _on: self._fill())
        ui.new_button.clicked.connect(lambda: self.open_form("issue_order", {}))
        for verb in ("receive", "answer", "remind", "close", "withdraw"):
            button = getattr(ui, f"{verb}_button")
            button.clicked.connect(partial(self._on_chosen, f"{verb}_order"))
        ui.case_button.clicked.connect(self._open_case)
        ui.file_button.clicked.connect(self._save_file)
        self._show_parts()

    def _dress_table(self, headings: tuple[str, ...], widths: tuple[int, ...]) -> None:
        table = self.ui.order_table
        dress_list(table, headings, widths)
        header, title = table.horizontalHeader(), headings.index("事由")
        header.setStretchLastSection(False)
        header.setSectionResizeMode(title, QHeaderView.ResizeMode.Stretch)

    @property
    def chosen(self) -> OrderShown | None:
        """The order in the chosen row."""
        wanted = current_id(self.ui.order_table)
        found = self.seen.orders if self.seen else ()
        return next((one for one in found if one.line.id == wanted), None)

    # coming and going

    def open(self, subject: str) -> None:
        """Show one order where one is named; begin a new one about a case."""
        named, _, case = subject.partition(":")
        self._wanted, self._new_about = ("", case) if named == "new" and case else (named, "")
        if self._wanted or self._new_about:
            self._close_form()
        super().open(subject)
        if self.seen is not None:
            self._begin()

    def touches(self, changes: Changes) -> bool:
        """Any exchange may bring an order or an answer."""
        return True

    def first_input(self) -> QWidget | None:
        """The list; without one the way to issue."""
        ui = self.ui
        for widget in (ui.order_table, ui.new_button, ui.open_check):
            if widget.isVisible():
                return widget
        return None

    def step_back(self) -> bool:
        """Esc closes the open form; what was typed stays as a draft."""
        if self.panel is None:
            return False
        self.panel.cancel()
        return True

    def refresh(self) -> None:
        """Ask for the orders."""
        desk = self.frame.desk
        if not SEERS.keys() & desk.user.roles:
            self._say_nothing(_NOT_YOURS)
            return
        self.ask(lambda: _asked(desk), self._show, key="orders")

    # what is shown

    def _say_nothing(self, hint: str) -> None:
        self.ui.hint_label.setText(hint)
        self.ui.hint_label.show()
        self.ui.stack.hide()

    def _show(self, seen: Seen) -> None:
        is_first, self.seen = self.seen is None, seen
        if is_first:
            self._dress_table(*(_COUNTYS if seen.is_county else _OURS))
        self._show_parts()
        self._show_towns(seen)
        self._fill()
        self._begin()
        target = self.first_input()
        if is_first and target is not None and self.isVisible() and self.panel is None:
            target.setFocus()

    def _begin(self) -> None:
        """Go to what the page was opened for, once."""
        if self._new_about and self.seen is not None and self.seen.is_county:
            case, self._new_about = self._new_about, ""
            desk = self.frame.desk
            self.ask(lambda: asking.facts_of(desk, case), self._begin_about, key="case")
        elif self._wanted:
            self._choose(self._wanted)

    def _begin_about(self, facts: CaseFacts) -> None:
        """A new order about a case: its township is known, its title is proposed."""
        self.open_form("issue_order", {"case": facts.id}, facts.case_no or facts.register_no)
        if self.panel is not None and not self.panel.form.values().get("title"):
            self.panel.set_values({"title": facts.title})

    def _choose(self, order: str) -> None:
        every = self.seen.orders if self.seen else ()
        found = next((one for one in every if one.line.id == order), None)
        if found is None:
            return
        self._wanted = ""
        if found.state in ENDED:
            self.ui.open_check.setChecked(False)
        self.ui.town_combo.setCurrentIndex(0)
        table = self.ui.order_table
        for place in range(table.rowCount()):
            item = table.item(place, 0)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == order:
                table.setCurrentCell(place, 0)

    def _show_parts(self) -> None:
        ui, is_county = self.ui, self.seen is not None and self.seen.is_county
        for part in (ui.town_label, ui.town_combo):
            part.setVisible(is_county)
        ui.new_button.setVisible(is_county and self._may_issue)

    def _show_towns(self, seen: Seen) -> None:
        combo = self.ui.town_combo
        known = [combo.itemData(place) for place in range(1, combo.count())]
        if combo.count() and known == [code for code, _name in seen.towns]:
            return
        combo.blockSignals(True)
        combo.clear()
        combo.addItem("全部乡镇", "")
        for code, name in seen.towns:
            combo.addItem(name, code)
        combo.blockSignals(False)

    @property
    def _may_issue(self) -> bool:
        return bool(ISSUERS.keys() & self.frame.desk.user.roles)

    @property
    def _may_answer(self) -> bool:
        return bool(INTAKE_WORK.keys() & self.frame.desk.user.roles)

    def _fill(self) -> None:
        seen, ui = self.seen, self.ui
        if seen is None:
            return
        town, only_open = ui.town_combo.currentData() or "", ui.open_check.isChecked()
        shown = [
            one for one in seen.orders
            if (not only_open or one.state not in ENDED)
            and (not town or one.line.space == f"centre:{town}")
        ]  # fmt: skip
        today = self.frame.today()
        rows = [(o.line.id, words.cells(o, today, is_county=seen.is_county)) for o in shown]
        levels = {n: words.state_words(one)[1] for n, one in enumerate(shown)}
        fill_list(ui.order_table, rows, {n: level for n, level in levels.items() if level})
        if rows and not current_id(ui.order_table):
            ui.order_table.setCurrentCell(0, 0)
        ui.count_label.setText(words.count_words(seen.orders, is_county=seen.is_county))
        ui.empty_label.setText(_NONE_SENT if seen.is_county else _NONE)
        ui.list_stack.setCurrentWidget(ui.work_part if rows else ui.empty_part)
        self._show_chosen()

    def _show_chosen(self) -> None:
        one, ui = self.chosen, self.ui
        if one is None or self.seen is None:
            return
        said, level = words.state_words(one)
        ui.number_label.setText(one.line.number)
        ui.state_label.setText(said)
        ui.state_label.setStyleSheet(f"color: {QColor(worn(level)).name()}" if level else "")
        ui.about_label.setText(words.about(one))
        ui.title_text.setText(words.title_of(one))
        ui.text_label.setText(one.line.text)
        ui.text_label.setVisible(bool(one.line.text))
        ui.said_label.setText(words.said_words(one))
        self._show_buttons(one)

    def _show_buttons(self, one: OrderShown) -> None:
        ui, line = self.ui, one.line
        is_live = one.state not in ENDED and not line.is_masked
        ours = is_live and line.is_own and self._may_answer
        theirs = is_live and not line.is_own and self._may_issue
        ui.receive_button.setVisible(ours and not one.said)
        ui.answer_button.setVisible(ours)
        for button in (ui.remind_button, ui.close_button, ui.withdraw_button):
            button.setVisible(theirs)
        set_mark(ui.remind_button, "role", "main" if one.state is OrderState.OVERDUE else "")
        ui.case_button.setVisible(bool(line.case_id) and not line.is_masked)
        ui.file_button.setVisible(any(said.sha256 for said in one.said))

    # doing

    def _on_chosen(self, verb: str) -> None:
        one = self.chosen
        if one is None:
            return
        fixed = {"order": one.line.id}
        if verb == "receive_order":
            self.do(verb, fixed, then=self._did, button=self.ui.receive_button)
        else:
            self.open_form(verb, fixed, one.line.number)

    def open_form(self, verb: str, fixed: Mapping[str, str], about: str = "") -> None:
        """Open the form of a deed in place of the list."""
        self._close_form()
        towns = self.seen.towns if self.seen else ()
        self.panel = panel = OrderPanel(self, verb, fixed, towns, about)
        self.ui.form_layout.addWidget(panel)
        panel.done.connect(self._did)
        panel.closed.connect(self._close_form)
        self.ui.stack.setCurrentWidget(self.ui.form_page)
        panel.focus_first()

    def _close_form(self) -> None:
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self.frame.drafts.forget(panel, drop=False)
        let_go(panel, self.ui.form_layout)
        self.ui.stack.setCurrentWidget(self.ui.list_page)
        target = self.first_input()
        if target is not None and self.isVisible():
            target.setFocus()

    def _did(self, done: Done) -> None:
        self._close_form()
        self._wanted = done.created.get("county_order", "")
        self.frame.notices.done(_WRITTEN.get(done.verb, f"{VERBS[done.verb].label}：保存好了。"))

    def _open_case(self) -> None:
        if self.chosen is not None:
            self.frame.go("case", self.chosen.line.case_id)

    def _save_file(self) -> None:
        """Save the newest file that came with an answer; the audit trail tells of it."""
        one = self.chosen
        newest = next((said for said in reversed(one.said) if said.sha256), None) if one else None
        if one is None or newest is None:
            return
        name = ask_save(self, "附件存到哪里", newest.file_label)
        if name:
            desk, order = self.frame.desk, one.line.id
            call = partial(order_views.save_file, desk, order, newest.sha256, Path(name))
            self.work(lambda _progress: call(), self._saved, title="正在存出附件")

    def _saved(self, _done: object) -> None:
        self.frame.notices.done("附件存好了。")


def _asked(desk: Desk) -> Seen:
    found = order_views.orders(desk)
    is_here = is_county(desk)
    return Seen(found, order_views.townships(desk) if is_here else (), is_here)
