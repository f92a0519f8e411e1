"""The panel in which one verb is filled in and done: fields, article, fault beside its field,
补录说明.

Works for every verb that the registry lists; knows none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.form_builder import FormFields
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.generated.ui_verb_panel import Ui_VerbPanel
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import size
from mediation_desk.qt.widgets.day_field import DayField
from mediation_desk.qt.widgets.field import TextField
from mediation_desk.qt.words import explain
from mediation_desk.usecases import asking
from mediation_desk.usecases.registry import FieldSpec, VerbSpec, fields_of
from mediation_desk.usecases.schedule.kept import room_habits

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.usecases.desk import Desk, Done


def _users(desk: Desk) -> list[str]:
    return [user.name for user in asking.users(desk) if user.is_active]


def _bodies(desk: Desk) -> list[str]:
    return [body.name for body in asking.organizations(desk)]


def _rooms(desk: Desk) -> list[str]:
    return list(room_habits(desk).rooms)


#: The last day of something lies ahead: it is asked for, never proposed.
_LAST_DAYS = frozenset({"due_on", "pay_by", "until_on"})
_NAMES: dict[str, Callable[[Desk], list[str]]] = {
    "user": _users,
    "mediator_name": asking.mediators,
    "organization": _bodies,
    "room": _rooms,
}


class VerbPanel(QWidget):
    """A verb's form inside a page. ``done`` carries the desk's answer, ``closed`` comes on 取消.

    What is typed is kept as a draft under ``verb:<name>`` and the case's id.
    """

    done = Signal(object)
    closed = Signal()
    #: Whether short fields stand two in a row.
    in_twos = False

    def __init__(
        self,
        page: Page,
        spec: VerbSpec,
        case: CaseFacts | None = None,
        *,
        refusal: RuleBroken | None = None,
        tools: FieldTools | None = None,
    ) -> None:
        super().__init__(page)
        self._page = page
        self.spec = spec
        self.case_id = case.id if case else ""
        self.ui = Ui_VerbPanel()
        dress(self.ui, self)
        self.setMaximumWidth(size("card"))
        specs = self.specs(spec, case)
        self.form = FormFields(
            specs,
            tools or FieldTools(page.frame.today, propose=proposer(page.frame.desk)),
            self,
            in_twos=self.in_twos,
        )
        self.ui.fields_layout.addWidget(self.form)
        self.ui.layout_1.addStretch(1)
        self._fill_in(spec, refusal)
        self._show_late(False)
        self._propose_today(specs)
        self._ask_names(specs)
        self.ui.do_button.clicked.connect(self.submit)
        self.ui.cancel_button.clicked.connect(self.cancel)
        self.ui.late_edit.returnPressed.connect(self.ui.do_button.setFocus)
        self.form.changed.connect(self._edited)
        page.frame.drafts.watch(self, self.draft_key, self.case_id, restored=self._say_restored)

    def specs(self, spec: VerbSpec, case: CaseFacts | None) -> Sequence[FieldSpec]:
        """The fields that the form asks for."""
        return fields_of(spec, case, self._page.frame.desk.rules)

    def values(self) -> dict[str, object]:
        """What the verb gets."""
        return self.form.values()

    @property
    def draft_key(self) -> str:
        """Under which key the draft is kept."""
        return f"verb:{self.spec.name}"

    def _fill_in(self, spec: VerbSpec, refusal: RuleBroken | None) -> None:
        self.ui.title_label.setText(spec.label)
        self.ui.do_button.setText(f"{spec.label}(&Y)")
        self.ui.article_label.setText(refusal.article if refusal else "")
        self.ui.message_label.hide()
        self.ui.refusal_label.setVisible(refusal is not None)
        if refusal is not None:
            self.ui.refusal_label.setText(f"还不能{spec.label}：{explain(refusal)}")
            self.ui.do_button.setEnabled(False)

    def _edited(self) -> None:
        """A day before today asks why it is entered late; a fault above the buttons goes."""
        self.ui.message_label.hide()
        today = self._page.frame.today()
        inputs = (block.input for block in self.form.blocks.values())
        days = [field.day() for field in inputs if isinstance(field, DayField)]
        self._show_late(any(day is not None and day < today for day in days))

    def _show_late(self, shown: bool) -> None:
        self.ui.late_label.setVisible(shown)
        self.ui.late_edit.setVisible(shown)

    def _propose_today(self, specs: Sequence[FieldSpec]) -> None:
        """A day that must be given is today unless the person says otherwise; not a last day."""
        for spec in specs:
            is_owed = spec.kind == "date" and spec.required and spec.default is None
            if is_owed and spec.key not in _LAST_DAYS:
                self.form.field(spec.key).set_value(self._page.frame.today())

    def _ask_names(self, specs: Sequence[FieldSpec]) -> None:
        """Names that the desk knows are offered while one types."""
        desk = self._page.frame.desk
        for spec in specs:
            question = _NAMES.get(spec.kind)
            field = self.form.field(spec.key)
            if question is not None and isinstance(field, TextField):
                self._page.ask(partial(question, desk), field.set_suggestions)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Propose values; the person may change them."""
        self.form.set_values(values)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self.form.focus_first()

    def submit(self) -> None:
        """Do the verb with what stands in the form; faults are shown beside their fields."""
        if self.form.own_faults():
            return
        self._page.do(
            self.spec.name,
            self.values(),
            case=self.case_id,
            then=self._succeeded,
            refused=self.show_refusal,
            button=self.ui.do_button,
            late_reason=self.ui.late_edit.text().strip(),
        )

    def show_refusal(self, error: RuleBroken) -> None:
        """Show why the desk refused: beside the field at fault, else above the buttons."""
        if not self.form.show_refusal(error):
            self.ui.message_label.setText(explain(error))
            self.ui.message_label.show()

    def cancel(self) -> None:
        """Close the panel; what was typed stays as a draft."""
        self._page.frame.drafts.save_now()
        self._page.frame.drafts.forget(self, drop=False)
        self.closed.emit()

    def _succeeded(self, done: Done) -> None:
        self._page.frame.drafts.forget(self)
        self.done.emit(done)

    def _say_restored(self) -> None:
        self.ui.draft_label.setText("这是上次没写完的内容")
