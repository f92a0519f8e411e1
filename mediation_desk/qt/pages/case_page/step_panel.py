"""记一步: the form of one legal step of the track, asking only what that step asks.

Which step asks what is data; whether it may be recorded the desk says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.long_text import LongTextField
from mediation_desk.tracks.line import step_refusal
from mediation_desk.usecases.registry import VERBS, Choice, FieldSpec, VerbSpec

VERB = "record_step"
#: What a step asks, by the request's field.
_ASKED = {"number": "number", "organ": "organ", "person": "person", "text": "text", "due": "due_on"}


#: A word about a step is short; the button below it stays in sight.
_TEXT_HEIGHT = 72


class StepPanel(VerbPanel):
    """The panel of one step."""

    in_twos = True

    def __init__(self, page: Page, facts: CaseFacts, step: str) -> None:
        self.rules = page.frame.desk.rules.of(facts)
        self.step = self.rules.steps[step]
        spec = VERBS[VERB]
        refusal = step_refusal(step, facts, self.rules)
        named = replace(spec, label=self.step.zh)
        tools = FieldTools(page.frame.today, propose=proposer(page.frame.desk))
        super().__init__(page, named, facts, refusal=refusal, tools=tools)
        self.ui.article_label.setText(self.step.article)
        self.ui.do_button.setText("记下(&Y)")
        text = self.form.field("text")
        if isinstance(text, LongTextField):
            text.edit.setFixedHeight(_TEXT_HEIGHT)

    @property
    def draft_key(self) -> str:
        """A draft for every step."""
        return f"verb:{VERB}:{self.step.key}"

    def specs(self, spec: VerbSpec, case: CaseFacts | None) -> Sequence[FieldSpec]:
        """The day, and what the step asks besides; a word about it may always be added."""
        asks = {"on", "text", *(k for k, asked in _ASKED.items() if asked in self.step.asks)}
        return [self._worded(one) for one in super().specs(spec, case) if one.key in asks]

    def _worded(self, field: FieldSpec) -> FieldSpec:
        """The field as this step calls it; what the law wants told the desk asks for."""
        key = _ASKED.get(field.key, "")
        known = self.step.choices.get(key, ())
        must = key in self.step.must
        return replace(
            field,
            label=self.step.words.get(key, field.label),
            kind="choice" if known else field.kind,
            choices=tuple(Choice(one, one) for one in known) or field.choices,
            default=known[0] if known and must else field.default,
            required=field.required or must,
            asks_desk=field.asks_desk or must,
        )

    def values(self) -> dict[str, object]:
        """What was typed, of this step."""
        return {"step": self.step.key, **super().values()}
