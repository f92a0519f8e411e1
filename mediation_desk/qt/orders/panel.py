"""The form of one deed on an order; what is known already is not asked for again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.usecases.registry import VERBS, Choice, FieldSpec, VerbSpec


class OrderPanel(VerbPanel):
    """A verb's form with values that are ``fixed``; ``towns`` are offered as the townships."""

    in_twos = True

    def __init__(
        self,
        page: Page,
        verb: str,
        fixed: Mapping[str, str],
        towns: Sequence[tuple[str, str]] = (),
        about: str = "",
    ) -> None:
        self._fixed, self._towns = dict(fixed), tuple(towns)
        super().__init__(page, VERBS[verb])
        if about:
            self.ui.title_label.setText(f"{self.spec.label}　{about}")

    def specs(self, spec: VerbSpec, case: CaseFacts | None) -> Sequence[FieldSpec]:
        """Without what is known; a case is on file in one township, so that is not asked then."""
        known = {*self._fixed, *(("centre",) if "case" in self._fixed else ())}
        found = [one for one in super().specs(spec, case) if one.key not in known]
        return [self._with_towns(one) if one.key == "centre" else one for one in found]

    def _with_towns(self, field: FieldSpec) -> FieldSpec:
        choices = tuple(Choice(code, name) for code, name in self._towns)
        words = "写了下面的案件就不用选"
        return replace(field, kind="choice", choices=choices, help=words) if choices else field

    def values(self) -> dict[str, object]:
        """What was typed with what was known."""
        return {**super().values(), **self._fixed}

    @property
    def draft_key(self) -> str:
        """One draft for each order, or for each case that an order is to be about."""
        named = self._fixed.get("order") or self._fixed.get("case", "")
        return f"verb:{self.spec.name}/{named}" if named else f"verb:{self.spec.name}"
