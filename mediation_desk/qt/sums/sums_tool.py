"""计算: choose a calculator, fill in its fields, see each step at once; keep or print the sheet.

Works out nothing itself. With a case the sheet can be kept there; without one only printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.sums import CALCULATORS
from mediation_desk.domain.sums.kept import said
from mediation_desk.domain.sums.worked import Calculator, Worked
from mediation_desk.qt import printing
from mediation_desk.qt.desk.tools import Tool
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_save
from mediation_desk.qt.form_builder import FormFields
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.generated.ui_sums import Ui_Sums
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled
from mediation_desk.qt.sums.fields import as_texts, as_values, specs_of
from mediation_desk.qt.sums.sheet_words import notes_words, steps_html, value_words
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.words import explain
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.registry import INTAKE_OWN, VERBS
from mediation_desk.usecases.sums import printing as papers
from mediation_desk.usecases.sums import working
from mediation_desk.usecases.sums.printing import SumPaper
from mediation_desk.usecases.sums.working import KeptSum

_CODE = Qt.ItemDataRole.UserRole
_WAIT_MS = 120
#: More words than this beside each other are wider than the column of the fields.
_BUTTON_TEXT = 8
_NO_CASE = "没有选案件：能算、能打印。要放进案件，从案件页的“其他事项”里打开。"


class _Seen(NamedTuple):
    case: str
    number: str
    kept: tuple[KeptSum, ...]


class SumsTool(Tool):
    """The list of calculators, the fields of one, its sheet; and what is kept with the case."""

    help_topic = "左边选算什么，中间填，右边的步骤跟着变。缺哪个数字会说明，不会替您猜。"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = ui = Ui_Sums()
        dress(ui, self)
        self.case = ""
        self.form: FormFields | None = None
        self.worked: Worked | None = None
        self._kept: tuple[KeptSum, ...] = ()
        self._typed: dict[str, dict[str, object]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._ask)
        _fill_calculators(ui.calculator_list)
        ui.calculator_list.setFixedWidth(scaled(216))
        ui.calculator_list.currentItemChanged.connect(lambda *_items: self._open_chosen())
        ui.clear_button.clicked.connect(self._clear)
        ui.keep_button.clicked.connect(self._keep)
        ui.print_button.clicked.connect(lambda: self._on_paper(self._print, ui.print_button))
        ui.save_button.clicked.connect(lambda: self._on_paper(self._save, ui.save_button))
        ui.figures_button.clicked.connect(lambda: page.frame.go("desk", "figures"))
        ui.kept_list.currentRowChanged.connect(lambda _row: self._show_kept_buttons())
        ui.again_button.clicked.connect(self._again)
        ui.agree_button.clicked.connect(self._agree)
        ui.take_button.clicked.connect(self._take_out)
        ui.calculator_list.setCurrentRow(1)
        self._show_case(_Seen("", "", ()))

    @property
    def calculator(self) -> Calculator | None:
        """The chosen one."""
        chosen = self.ui.calculator_list.selectedItems()
        code = chosen[0].data(_CODE) if chosen else None
        return next((one for one in CALCULATORS if one.code == code), None)

    # what the page asks of a tool

    def refresh(self) -> None:
        """Ask again for what is kept, and for the sheet: figures may have come."""
        if self.case:
            self._ask_case()
        self._ask()

    def show_subject(self, subject: str) -> None:
        """Come from a case; what was typed for another one is not carried over."""
        if subject != self.case:
            self.case = subject
            self._typed.clear()
            self._open_chosen()
        self._ask_case()

    def first_input(self) -> QWidget | None:
        """The list of calculators."""
        return self.ui.calculator_list

    def print_page(self) -> None:
        """Ctrl+P: the sheet."""
        if self.ui.print_button.isEnabled():
            self.ui.print_button.click()

    # a calculator

    def _open_chosen(self) -> None:
        calculator, old = self.calculator, self.form
        if calculator is None:
            return
        if old is not None:
            let_go(old, self.ui.form_layout)
        frame = self.page.frame
        tools = FieldTools(frame.today, button_text=_BUTTON_TEXT, propose=proposer(frame.desk))
        self.form = form = FormFields(specs_of(calculator), tools)
        form.setProperty("calculator", calculator.code)
        if calculator.code in self._typed:
            form.set_values(self._typed[calculator.code])
        form.changed.connect(self._timer.start)
        self.ui.form_layout.insertWidget(0, form)
        self.ui.about_label.setText(calculator.about)
        self.ui.form_scroll.verticalScrollBar().setValue(0)
        self._ask()

    def _clear(self) -> None:
        if self.calculator is not None:
            self._typed.pop(self.calculator.code, None)
            self._open_chosen()

    def _inputs(self) -> dict[str, str]:
        return as_texts(self.form.values()) if self.form is not None else {}

    def _ask(self) -> None:
        calculator, inputs, desk = self.calculator, self._inputs(), self.page.frame.desk
        if calculator is None or self.form is None:
            return
        self._typed[calculator.code] = self.form.values()
        code = calculator.code
        self.page.ask(lambda: _worked(desk, code, inputs), self._show, key="sum")

    def _show(self, seen: tuple[str, Worked | RuleBroken]) -> None:
        code, found = seen
        if self.calculator is None or self.calculator.code != code:
            return
        ui, is_worked = self.ui, isinstance(found, Worked)
        self.worked = found if isinstance(found, Worked) else None
        for button in (ui.keep_button, ui.print_button, ui.save_button):
            button.setEnabled(is_worked)
        for label in (ui.value_label, ui.upper_label, ui.steps_label):
            label.setVisible(is_worked)
        if isinstance(found, Worked):
            value, upper = value_words(found)
            ui.result_label.setText(found.result_label)
            ui.value_label.setText(value)
            ui.upper_label.setText(upper)
            ui.steps_label.setText(steps_html(found))
            ui.notes_label.setText(notes_words(found))
        else:
            ui.result_label.setText("还算不出来")
            ui.notes_label.setText(explain(found))

    # with a case

    def _ask_case(self) -> None:
        desk, case = self.page.frame.desk, self.case
        self.page.ask(lambda: _asked_case(desk, case), self._show_case, key="sums of case")

    def _show_case(self, seen: _Seen) -> None:
        ui = self.ui
        if seen.case != self.case:
            return
        self._kept = seen.kept
        ui.case_label.setText(f"案件：{seen.number}" if seen.case else _NO_CASE)
        ui.keep_button.setVisible(bool(seen.case) and self._may_keep)
        ui.kept_frame.setVisible(bool(seen.kept))
        ui.kept_list.clear()
        for one in seen.kept:
            value = said(one.worked.result, one.worked.unit) if one.worked else "内容已删除"
            ui.kept_list.addItem(f"{one.title}　{value}　{one.on.isoformat()} {one.by}")
        ui.kept_list.setCurrentRow(0)
        self._show_kept_buttons()

    @property
    def _may_keep(self) -> bool:
        return bool(INTAKE_OWN.keys() & self.page.frame.desk.user.roles)

    @property
    def _chosen_kept(self) -> KeptSum | None:
        row = self.ui.kept_list.currentRow()
        return self._kept[row] if 0 <= row < len(self._kept) else None

    def _show_kept_buttons(self) -> None:
        one = self._chosen_kept
        self.ui.again_button.setEnabled(one is not None and bool(one.inputs))
        may_agree = bool(VERBS["agree_sum"].access.keys() & self.page.frame.desk.user.roles)
        is_there = one is not None and one.worked is not None
        self.ui.agree_button.setVisible(may_agree)
        self.ui.agree_button.setEnabled(is_there)
        self.ui.take_button.setVisible(self._may_keep)
        self.ui.take_button.setEnabled(one is not None)

    def _keep(self) -> None:
        if self.calculator is None or not self.case:
            return
        values = {"calculator": self.calculator.code, "inputs": self._inputs()}
        self.page.do(
            "keep_sum", values, case=self.case, then=self._was_kept, button=self.ui.keep_button
        )

    def _was_kept(self, _done: Done) -> None:
        self.page.frame.notices.done("计算表放进案件了。")

    def _agree(self) -> None:
        """The sum of the chosen sheet goes into the draft, which opens to be looked through."""
        one = self._chosen_kept
        if one is not None:
            self.page.do("agree_sum", {"sum": one.id}, case=self.case, then=self._was_agreed,
                         button=self.ui.agree_button)  # fmt: skip

    def _was_agreed(self, _done: Done) -> None:
        self.page.frame.go("agreement", self.case)
        self.page.frame.notices.done("写进协议了，计算表列为附件。请核对谁付给谁、哪天以前付。")

    def _again(self) -> None:
        """Fill the fields as they were for a kept sum."""
        one = self._chosen_kept
        if one is None:
            return
        calculator = next((c for c in CALCULATORS if c.code == one.calculator), None)
        if calculator is None:
            return
        self._typed[calculator.code] = as_values(calculator, one.inputs)
        self._choose(calculator.code)
        self._open_chosen()

    def _choose(self, code: str) -> None:
        found = self.ui.calculator_list
        for row in range(found.count()):
            if found.item(row).data(_CODE) == code:
                found.setCurrentRow(row)

    def _take_out(self) -> None:
        one = self._chosen_kept
        if one is not None:
            self.page.do("take_out_sum", {"sum": one.id}, case=self.case,
                         then=self._was_taken_out, button=self.ui.take_button)

    def _was_taken_out(self, _done: Done) -> None:
        self.page.frame.notices.done("计算表拿掉了，修改记录里还查得到。")

    # on paper

    def _on_paper(self, use: Callable[[SumPaper], None], button: QPushButton) -> None:
        if self.calculator is None or self.worked is None:
            return
        desk, code, inputs = self.page.frame.desk, self.calculator.code, self._inputs()
        same = next((k for k in self._kept if k.worked == self.worked), None)
        case = self.case

        def made(_progress: object) -> SumPaper:
            if same is not None:
                return papers.kept_sum_paper(desk, case, same.id)
            return papers.sum_paper(desk, code, inputs)

        self.page.work(made, use, title="正在做计算表", button=button)

    def _print(self, paper: SumPaper) -> None:
        printing.print_pdf(self, paper.pdf, "计算表")

    def _save(self, paper: SumPaper) -> None:
        title = self.worked.title if self.worked else "计算表"
        name = ask_save(self, "计算表存到哪里", f"{title}.docx")
        if name:
            call = partial(papers.save_sum_paper, self.page.frame.desk, paper, Path(name))
            self.page.work(lambda _progress: call(), self._was_saved, title="正在存计算表")

    def _was_saved(self, _path: Path) -> None:
        self.page.frame.notices.done("计算表存好了。")


def _fill_calculators(shown: QListWidget) -> None:
    """By group, each under its heading."""
    groups = dict.fromkeys(one.group for one in CALCULATORS)
    order = {group: place for place, group in enumerate(groups)}
    found = sorted(CALCULATORS, key=lambda one: order[one.group])
    for group, members in groupby(found, key=lambda one: one.group):
        heading = QListWidgetItem(group)
        font = shown.font()
        font.setBold(True)
        heading.setFont(font)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        shown.addItem(heading)
        for one in members:
            item = QListWidgetItem(f"　{one.title}")
            item.setData(_CODE, one.code)
            item.setToolTip(one.title)
            shown.addItem(item)


def _worked(
    desk: Desk, code: str, inputs: Mapping[str, str]
) -> tuple[str, Worked | RuleBroken]:
    """The sheet, or why there is none: while somebody types that is nothing to be told loudly."""
    try:
        return code, working.work_sum(desk, code, inputs)
    except RuleBroken as error:
        return code, error


def _asked_case(desk: Desk, case: str) -> _Seen:
    if not case:
        return _Seen("", "", ())
    facts = facts_of(desk, case)
    number = facts.case_no or facts.register_no
    return _Seen(case, f"{number}　{facts.title}", working.kept_sums(desk, case))
