"""Builds a form from a verb's fields: labels, 必填, help with its article, the fault beside the
field.

Knows fields, never a verb. Values come back as a dict by key, nested for tables and records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.domain.errors import DeskError, RuleBroken
from mediation_desk.domain.identity import ResidentId
from mediation_desk.qt.form_fields import FieldTools, make_field
from mediation_desk.qt.keyboard.enter_moves import EnterMoves
from mediation_desk.qt.style import size
from mediation_desk.qt.widgets.field import EchoField, FieldWidget
from mediation_desk.qt.widgets.identity_field import IdNumberField
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.widgets.long_text import LongTextField
from mediation_desk.qt.words import explain
from mediation_desk.usecases.registry import FieldSpec


class FieldBlock(QWidget):
    """One field with its label above, its help and its fault below."""

    def __init__(self, spec: FieldSpec, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setObjectName(f"{spec.key}_block")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.input = _nested(spec, tools) or make_field(spec, tools)
        if spec.kind != "bool":
            column.addLayout(self._head())
        column.addWidget(self.input)
        self._add_help(column)
        self.fault = QLabel(self)
        self.fault.setObjectName(f"{spec.key}_fault")
        self.fault.setProperty("role", "error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        column.addWidget(self.fault)
        self.input.changed.connect(self.clear_fault)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        name = QLabel(self.spec.label, self)
        name.setObjectName(f"{self.spec.key}_label")
        name.setBuddy(self.input.focusProxy() or self.input)
        head.addWidget(name)
        if self.spec.required:
            mark = QLabel("必填", self)
            mark.setProperty("role", "required")
            head.addWidget(mark)
        head.addStretch(1)
        return head

    def _add_help(self, column: QVBoxLayout) -> None:
        words = "　".join(part for part in (self.spec.help, self.spec.article) if part)
        if words:
            help_line = QLabel(words, self)
            help_line.setProperty("role", "help")
            help_line.setWordWrap(True)
            if isinstance(self.input, EchoField):
                self.input.put_under(help_line)
            else:
                column.addWidget(help_line)

    def show_fault(self, text: str) -> None:
        """Say what is wrong with this field and how to mend it."""
        self.fault.setText(text)
        self.fault.show()
        self.input.mark_wrong(True)

    def clear_fault(self) -> None:
        """The person is mending it: take the fault away."""
        if not self.fault.isHidden():
            self.fault.hide()
            self.input.mark_wrong(False)

    def is_blank(self) -> bool:
        """Whether nothing was given."""
        return self.input.value() in ("", None, ())

    def is_owed(self) -> bool:
        """Whether the form itself must ask for it: empty, needed, and no matter of the law."""
        return self.spec.required and not self.spec.asks_desk and self.is_blank()


def _nested(spec: FieldSpec, tools: FieldTools) -> FieldWidget | None:
    if spec.kind == "table":
        return RowsField(spec, tools)
    if spec.kind == "track_details" and spec.fields:
        return DetailsField(spec, tools)
    return RecordField(spec, tools) if spec.kind == "record" else None


class FormFields(QWidget):
    """A column of blocks; reads them all, puts values in, shows faults, focuses the first one."""

    changed = Signal()

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        tools: FieldTools,
        parent: QWidget | None = None,
        *,
        in_twos: bool = False,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size("inside" if in_twos else "between"))
        self.setMaximumWidth(size("card"))
        self.blocks: dict[str, FieldBlock] = {}
        for row in _twos(specs) if in_twos else [[spec] for spec in specs]:
            column.addLayout(self._row(row, tools))
        self._keys = EnterMoves(self)
        for block in self.blocks.values():
            if isinstance(block.input, IdNumberField):
                block.input.understood.connect(self._fill_from_number)

    def _row(self, specs: Sequence[FieldSpec], tools: FieldTools) -> QHBoxLayout:
        """The blocks of a row share its width evenly."""
        row = QHBoxLayout()
        row.setSpacing(size("between"))
        for spec in specs:
            block = FieldBlock(spec, tools, self)
            block.input.changed.connect(self.changed)
            self.blocks[spec.key] = block
            row.addWidget(block, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _fill_from_number(self, number: ResidentId) -> None:
        """An identity number fills sex and birth date; the person need not type them."""
        known = {"sex": number.sex, "birth_date": number.birth_date}
        self.set_values(known)

    def values(self) -> dict[str, object]:
        """What was given, by key; optional blanks are left out so that defaults hold."""
        return {
            key: block.input.value()
            for key, block in self.blocks.items()
            if block.spec.required or not block.is_blank()
        }

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show these values; keys the form does not have are passed over."""
        for key, value in values.items():
            if key in self.blocks:
                self.blocks[key].input.set_value(value)

    def field(self, key: str) -> FieldWidget:
        """The widget that asks for a key."""
        return self.blocks[key].input

    def own_faults(self) -> bool:
        """Show what the fields know to be wrong by themselves; True when something is."""
        wrong: list[FieldBlock] = []
        for block in self.blocks.values():
            problem = block.input.problem()
            if problem is not None:
                block.show_fault(explain(problem))
                wrong.append(block)
            elif block.is_owed():
                block.show_fault(f"请填写{block.spec.label}")
                wrong.append(block)
        if wrong:
            wrong[0].input.focus_input()
        return bool(wrong)

    def show_refusal(self, error: RuleBroken) -> bool:
        """Put a refusal beside its field; False when it names no field of this form."""
        return self.show_at(error.field, explain(error))

    def show_at(self, path: str, text: str) -> bool:
        """Put words beside the field of a path like ``parties.0.person.name``."""
        key, _, rest = path.partition(".")
        block = self.blocks.get(key)
        if block is None:
            return False
        inner = block.input
        if rest and isinstance(inner, RowsField | RecordField) and inner.show_at(rest, text):
            return True
        block.show_fault(text)
        inner.focus_input()
        return True

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for block in self.blocks.values():
            block.input.focus_input()
            return


#: Kinds whose fields are short enough to stand two in a row.
_SHORT_KINDS = frozenset({"text", "date", "time", "money", "int", "party", "id_no", "phone"})


def _twos(specs: Sequence[FieldSpec]) -> Iterator[list[FieldSpec]]:
    """Short fields two by two, every other one in a row of its own; the order stays."""
    waiting: list[FieldSpec] = []
    for spec in specs:
        is_short = spec.kind in _SHORT_KINDS and not spec.choices
        if waiting and (not is_short or len(waiting) == 2):
            yield waiting
            waiting = []
        if is_short:
            waiting = [*waiting, spec]
        else:
            yield [spec]
    if waiting:
        yield waiting


class RecordField(FieldWidget):
    """A few fields that belong together, as one value."""

    def __init__(self, spec: FieldSpec, tools: FieldTools) -> None:
        super().__init__()
        self.setObjectName(spec.key)
        self.form = FormFields(spec.fields, tools, self, in_twos=True)
        self.column.addWidget(_framed(self.form, self))
        self.form.changed.connect(self.changed)

    def value(self) -> object:
        """The fields' values, or None when all are blank."""
        blank = all(block.is_blank() for block in self.form.blocks.values())
        return None if blank else self.form.values()

    def set_value(self, value: object) -> None:
        """Show the values of a mapping."""
        self.form.set_values(value if isinstance(value, Mapping) else {})

    def draft(self) -> object:
        """Each field's draft."""
        return {key: block.input.draft() for key, block in self.form.blocks.items()}

    def restore(self, kept: object) -> None:
        """Each field's draft back."""
        for key, value in kept.items() if isinstance(kept, Mapping) else ():
            if key in self.form.blocks:
                self.form.blocks[key].input.restore(value)

    def focus_input(self) -> None:
        """The first field."""
        self.form.focus_first()

    def show_at(self, path: str, text: str) -> bool:
        """Put words beside a field inside."""
        return self.form.show_at(path, text)

    def problem(self) -> DeskError | None:
        """The first thing wrong inside."""
        found = (block.input.problem() for block in self.form.blocks.values())
        return next((p for p in found if p is not None), None)


#: A text of a few lines; a track may ask for many.
_LONG_DETAIL = 96


class DetailsField(RecordField):
    """What a track asks of a case, as texts by key; one that was emptied is given as empty."""

    def __init__(self, spec: FieldSpec, tools: FieldTools) -> None:
        super().__init__(spec, tools)
        self._before: frozenset[str] = frozenset()
        if isinstance(spec.default, Mapping):
            self.set_value(spec.default)
            self._before = frozenset(k for k, v in spec.default.items() if v)
        for block in self.form.blocks.values():
            if isinstance(block.input, LongTextField):
                block.input.edit.setFixedHeight(_LONG_DETAIL)

    def value(self) -> object:
        """Text by key, of what is filled and of what was."""
        found = {key: block.input.value() for key, block in self.form.blocks.items()}
        texts = {key: _as_text(value) for key, value in found.items()}
        return {k: v for k, v in texts.items() if v or k in self._before}


def _as_text(value: object) -> str:
    """A value as it is kept: days as in ISO 8601, sums in yuan."""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value).strip()


class RowsField(FieldWidget):
    """Any number of equal records: 再加一行, 删去."""

    def __init__(self, spec: FieldSpec, tools: FieldTools) -> None:
        super().__init__()
        self.setObjectName(spec.key)
        self._spec = spec
        self._tools = tools
        self.rows: list[RecordField] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        self.column.addLayout(self._place)
        self.add_button = QPushButton(f"添加{spec.label}", self)
        self.add_button.setObjectName(f"add_{spec.key}")
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(lambda: self.add_row().focus_input())
        self.setFocusProxy(self.add_button)

    def add_row(self) -> RecordField:
        """One more row at the end."""
        row = RecordField(self._spec, self._tools)
        self.rows.append(row)
        remove = QPushButton(f"删去第{len(self.rows)}项", row)
        remove.setObjectName("remove_row")
        remove.setProperty("role", "link")
        row.column.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)
        remove.clicked.connect(lambda: self._remove(row))
        row.changed.connect(self.changed)
        self._place.addWidget(row)
        self.changed.emit()
        return row

    def value(self) -> object:
        """The rows that hold something."""
        found = (row.value() for row in self.rows)
        return tuple(value for value in found if value is not None)

    def set_value(self, value: object) -> None:
        """Show one row a mapping."""
        self._empty()
        for one in value if isinstance(value, Iterable) and not isinstance(value, str) else ():
            self.add_row().set_value(one)

    def draft(self) -> object:
        """Each row's draft."""
        return [row.draft() for row in self.rows]

    def restore(self, kept: object) -> None:
        """The rows as they were."""
        self._empty()
        for one in kept if isinstance(kept, list) else ():
            self.add_row().restore(one)

    def problem(self) -> DeskError | None:
        """The first thing wrong in any row."""
        return next((p for row in self.rows if (p := row.problem()) is not None), None)

    def show_at(self, path: str, text: str) -> bool:
        """Put words beside a field of a row: ``0.amount``."""
        number, _, rest = path.partition(".")
        place = int(number) if number.isdigit() else -1
        return 0 <= place < len(self.rows) and self.rows[place].show_at(rest, text)

    def _empty(self) -> None:
        for row in list(self.rows):
            self._remove(row)

    def _remove(self, row: RecordField) -> None:
        self.rows.remove(row)
        let_go(row, self._place)
        for number, one in enumerate(self.rows, start=1):
            button = one.findChild(QPushButton, "remove_row")
            if button is not None:
                button.setText(f"删去第{number}项")
        self.changed.emit()


def _framed(inner: QWidget, parent: QWidget) -> QFrame:
    frame = QFrame(parent)
    frame.setProperty("role", "card")
    box = QVBoxLayout(frame)
    margin = size("between")
    box.setContentsMargins(margin, margin, margin, margin)
    box.addWidget(inner)
    return frame
