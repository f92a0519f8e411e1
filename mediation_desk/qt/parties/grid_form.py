"""A form whose fields stand in rows beside each other; everything else is the usual form's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.qt.form_builder import FormFields
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.keyboard.enter_moves import EnterMoves
from mediation_desk.qt.style import size
from mediation_desk.qt.widgets.long_text import LongTextField
from mediation_desk.usecases.registry import FieldSpec

_WHOLE_WIDTH = 16_777_215


class GridForm(FormFields):
    """Fields in rows; the blocks of a row share its width evenly."""

    def __init__(
        self,
        rows: Sequence[Sequence[FieldSpec]],
        tools: FieldTools,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__((), tools, parent)
        self.setMaximumWidth(_WHOLE_WIDTH)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(size("inside"))
        for specs in rows:
            column.addLayout(self._row(specs, tools))
        column.addStretch(1)
        self._keys = EnterMoves(self)

    def keep_room(self, key: str) -> None:
        """The field's place stays free while it is hidden, so that nothing beside it jumps."""
        policy = self.blocks[key].sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.blocks[key].setSizePolicy(policy)

    def show_fields(self, keys: Sequence[str], shown: bool) -> None:
        """Show or hide some fields."""
        for key in keys:
            self.blocks[key].setVisible(shown)


def set_lines(form: FormFields, key: str, lines: int) -> None:
    """Give a field of several lines a fixed height, so that nothing jumps."""
    field = form.field(key)
    if isinstance(field, LongTextField):
        pixels = int(field.edit.fontMetrics().lineSpacing() * lines * 1.5) + 16
        field.edit.setMinimumHeight(pixels)
        field.edit.setMaximumHeight(pixels)


def by_key(specs: Sequence[FieldSpec]) -> Mapping[str, FieldSpec]:
    """The fields of a form by their keys."""
    return {spec.key: spec for spec in specs}


def slim(spec: FieldSpec, keys: Sequence[str], **changed: object) -> FieldSpec:
    """A table's or record's field with only these inner fields, in this order."""
    inner = by_key(spec.fields)
    return replace(spec, fields=tuple(inner[key] for key in keys), **changed)  # type: ignore[arg-type]
