"""The form of one verb inside a tool; what is known already is not asked for again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import size
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.long_text import LongTextField
from mediation_desk.usecases.registry import VERBS, Choice, FieldSpec, VerbSpec

_LINES = 3
Offered = Mapping[str, Sequence[tuple[str, str]]]


class DeedForm(VerbPanel):
    """A verb's form with values that are ``fixed``; ``offered`` are (value, words) by field."""

    in_twos = True

    def __init__(
        self, page: Page, verb: str, fixed: Mapping[str, object], *, offered: Offered | None = None,
        about: str = "",
    ) -> None:  # fmt: skip
        self._fixed, self._offered = dict(fixed), dict(offered or {})
        super().__init__(page, VERBS[verb])
        for block in self.form.blocks.values():
            if isinstance(block.input, LongTextField):
                block.input.grow(_LINES)
        if about:
            self.ui.title_label.setText(f"{self.spec.label}　{about}")

    def footer(self) -> QWidget:
        """The message and the buttons in a widget of their own, to stand where nothing scrolls.

        Widgets alone are moved: a layout that PySide takes out of another is freed twice.
        """
        ui, made = self.ui, QWidget()
        made.setMaximumWidth(size("card"))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ui.message_label)
        row = QHBoxLayout()
        row.setSpacing(ui.layout_6.spacing())
        row.addWidget(ui.cancel_button)
        row.addWidget(ui.draft_label)
        row.addStretch()
        row.addWidget(ui.do_button)
        column.addLayout(row)
        return made

    def specs(self, spec: VerbSpec, case: CaseFacts | None) -> Sequence[FieldSpec]:
        """Without what is known; with what can be chosen now."""
        found = [one for one in super().specs(spec, case) if one.key not in self._fixed]
        return [self._with_choices(one) for one in found]

    def _with_choices(self, field: FieldSpec) -> FieldSpec:
        choices = tuple(Choice(value, words) for value, words in self._offered.get(field.key, ()))
        kind = "choices" if field.kind == "lines" else "choice"
        return replace(field, kind=kind, choices=choices) if choices else field

    def values(self) -> dict[str, object]:
        """What was typed with what was known."""
        return {**super().values(), **self._fixed}

    @property
    def draft_key(self) -> str:
        """One draft for each thing that the deed is done to."""
        named = "+".join(str(value) for value in self._fixed.values() if value)
        return f"verb:{self.spec.name}/{named}" if named else f"verb:{self.spec.name}"
