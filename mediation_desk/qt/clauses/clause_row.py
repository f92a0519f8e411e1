"""One clause: its blanks to fill, the text that comes of them, and what may not hold about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.parties.grid_form import GridForm, set_lines
from mediation_desk.qt.style import set_mark
from mediation_desk.qt.widgets.field import FieldWidget
from mediation_desk.qt.widgets.long_text import LongTextField
from mediation_desk.usecases.clauses.library import Blank, ClauseKind, written
from mediation_desk.usecases.clauses.look import Advice
from mediation_desk.usecases.registry import Choice, FieldSpec

#: Two blanks share the half of the window that is not the paper.
_BUTTON_TEXT = 11
_KINDS = {"date": "date", "money": "money", "number": "int", "text": "text", "long": "long"}
_LEVELS = {"refused": "red", "mend": "orange", "look": "none"}
_WORDS = {"refused": "不能确认", "mend": "要改", "look": "再看看"}


class ClauseRow(FieldWidget):
    """One clause. ``removed`` and ``moved`` (up or down) come from its buttons."""

    removed = Signal()
    moved = Signal(int)

    def __init__(
        self, kind: ClauseKind, names: Sequence[str], tools: FieldTools, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._is_own_text = False
        self.setProperty("no_draft", True)
        frame = QFrame(self)
        frame.setProperty("role", "card")
        self._box = QVBoxLayout(frame)
        self._box.setContentsMargins(16, 8, 16, 12)
        self._box.setSpacing(8)
        self.column.addWidget(frame)
        self._add_head()
        self.form = GridForm(rows_of(kind, names), replace(tools, button_text=_BUTTON_TEXT), frame)
        for blank in kind.blanks:
            if blank.kind == "long":
                set_lines(self.form, blank.key, 3)
        self._box.addWidget(self.form)
        self._add_text()
        self.advice_label = QLabel(frame)
        self.advice_label.setWordWrap(True)
        self.advice_label.hide()
        self._box.addWidget(self.advice_label)
        self.form.changed.connect(self._write)
        self._write()

    def _add_head(self) -> None:
        head = QHBoxLayout()
        self.title = QLabel(self.kind.name, self)
        self.title.setProperty("role", "heading")
        head.addWidget(self.title, 1)
        for words, name, deed in (
            ("上移", "up", lambda: self.moved.emit(-1)),
            ("下移", "down", lambda: self.moved.emit(1)),
            ("删去", "remove", self.removed.emit),
        ):
            button = QPushButton(words, self)
            button.setObjectName(f"{name}_clause")
            button.setProperty("role", "link")
            button.clicked.connect(deed)
            head.addWidget(button)
        self._box.addLayout(head)

    def _add_text(self) -> None:
        """The text as it will stand; a clause of one's own is its only blank already."""
        self.body = LongTextField(self, lines=2)
        self.body.setObjectName("text")
        self.body.name_for_readers("条款文字")
        pixels = int(self.body.edit.fontMetrics().lineSpacing() * 2 * 1.5) + 24
        self.body.edit.setMinimumHeight(pixels)
        self.body.edit.setMaximumHeight(pixels * 2)
        self.body.setVisible(self.kind.key != "free")
        self._box.addWidget(self.body)
        self.own_label = QLabel("文字是您自己改的，不再随上面的空变化。", self)
        self.own_label.setProperty("role", "help")
        self.own_label.hide()
        self._box.addWidget(self.own_label)
        self.body.changed.connect(self._typed_text)

    def number(self, place: int) -> None:
        """Say which clause of the agreement this is, from 1."""
        self.title.setText(f"第{place}条　{self.kind.name}")

    def typed(self) -> dict[str, object]:
        """What stands in the blanks."""
        return {key: value for key, value in self.form.values().items() if value not in (None, "")}

    def text(self) -> str:
        """The clause as it will stand on the paper."""
        return str(self.body.value()) if self._is_own_text else written(self.kind, self.typed())

    def value(self) -> object:
        """Kind, what was typed, and the text where it is one's own."""
        return self.kind, self.typed(), str(self.body.value()) if self._is_own_text else ""

    def set_value(self, value: object) -> None:
        """Show what was typed: a mapping of blanks."""
        self.form.set_values(value if isinstance(value, Mapping) else {})
        self._write()

    def set_own_text(self, text: str) -> None:
        """Show a text that differs from what the blanks would write."""
        if text and text != written(self.kind, self.typed()):
            self.body.set_value(text)
            self._is_own_text = True
            self.own_label.setVisible(self.kind.key != "free")

    def draft(self) -> object:
        """The blanks as typed and one's own text."""
        blanks = {key: block.input.draft() for key, block in self.form.blocks.items()}
        own = self.body.draft() if self._is_own_text else ""
        return {"kind": self.kind.key, "blanks": blanks, "text": own}

    def restore(self, kept: object) -> None:
        """The row as it was."""
        content = kept if isinstance(kept, Mapping) else {}
        for key, value in dict(content.get("blanks") or {}).items():
            if key in self.form.blocks:
                self.form.blocks[key].input.restore(value)
        self._write()
        self.set_own_text(str(content.get("text") or ""))

    def problem(self) -> DeskError | None:
        """The first thing wrong in a blank."""
        found = (block.input.problem() for block in self.form.blocks.values())
        return next((one for one in found if one is not None), None)

    def own_faults(self) -> bool:
        """Show what is missing or unreadable beside its blank."""
        return not self._is_own_text and self.form.own_faults()

    def focus_input(self) -> None:
        """The first blank."""
        self.form.focus_first()

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """What may not hold about this clause, and how to mend it."""
        show_advice(self.advice_label, advice)

    def _write(self) -> None:
        if not self._is_own_text:
            self.body.set_value(written(self.kind, self.typed()))
        self.changed.emit()

    def _typed_text(self) -> None:
        """Typing into the text makes it one's own; emptying it gives it back to the blanks."""
        self._is_own_text = bool(self.body.value())
        self.own_label.setVisible(self._is_own_text and self.kind.key != "free")
        self.changed.emit()


def show_advice(place: QLabel, advice: Sequence[Advice]) -> None:
    """Put findings into a label, the gravest first; hidden where there are none."""
    place.setVisible(bool(advice))
    order = list(_LEVELS)
    rows = sorted(advice, key=lambda one: order.index(one.weight))
    place.setText("\n".join(advice_words(one) for one in rows))
    set_mark(place, "level", _LEVELS[rows[0].weight] if rows else "none")


def advice_words(one: Advice) -> str:
    """``要改：数额不明（“一定的钱”）。写明金额。``."""
    quoted = f"（“{one.quoted}”）" if one.quoted else ""
    article = f"　{one.article}" if one.article else ""
    return f"{_WORDS[one.weight]}：{one.what}{quoted}。{one.how}{article}"


def rows_of(kind: ClauseKind, names: Sequence[str]) -> list[list[FieldSpec]]:
    """The blanks in rows of two; a long one has a row of its own."""
    rows: list[list[FieldSpec]] = []
    short: list[FieldSpec] = []
    for blank in kind.blanks:
        if blank.kind == "long":
            rows += _in_twos(short)
            short = []
            rows.append([spec_of(blank, names)])
        else:
            short.append(spec_of(blank, names))
    return rows + _in_twos(short)


def _in_twos(specs: Sequence[FieldSpec]) -> list[list[FieldSpec]]:
    return [list(specs[place : place + 2]) for place in range(0, len(specs), 2)]


def spec_of(blank: Blank, names: Sequence[str]) -> FieldSpec:
    """A blank as a field; people are chosen from the parties."""
    options = names if blank.kind == "party" else blank.choices
    choices = tuple(Choice(one, one) for one in options)
    return FieldSpec(
        blank.key,
        blank.label,
        "choice" if choices else _KINDS.get(blank.kind, "text"),
        not blank.optional,
        choices,
        blank.help,
        default="月" if blank.key == "every" else None,
    )
