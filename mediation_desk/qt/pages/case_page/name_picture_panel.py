"""给生僻字图片: one character of a name that no font has, written on the pad or cut from a picture.

Gives its verb what was written; keeps nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import DeskError, RuleBroken
from mediation_desk.qt.form_builder import FormFields
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.panels import CasePanel
from mediation_desk.qt.pages.case_page.tab import words
from mediation_desk.qt.widgets.stroke_field import StrokeField
from mediation_desk.usecases.filing.rare_names import RareName, names_without_picture
from mediation_desk.usecases.registry import VERBS, fields_of

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.usecases.desk import Desk

VERB = "give_name_picture"
_ASKED = ("strokes", "file")
_SIDE = 220


class NamePicturePanel(CasePanel):
    """给生僻字图片."""

    verb = VERB

    def __init__(self, page: Page, facts: CaseFacts, meant: Mapping[str, object]) -> None:
        self.meant = {key: str(meant.get(key, "")) for key in ("person", "character")}
        self.name = str(meant.get("name", ""))
        super().__init__(page, facts)

    def build(self) -> None:
        """The pad first, a picture file for those who have one."""
        character = self.meant["character"]
        self.ui.title_label.setText(f"给“{character}”字一张图　{self.name}")
        told = "字库里没有这个字，不给图就印不出来。给一次就行，以后所有文书都用它。"
        self.ui.fields_layout.addWidget(words(told, "help"))
        specs = [spec for spec in fields_of(VERBS[VERB]) if spec.key in _ASKED]
        self.form = FormFields(specs, self.tools, self)
        pad = self.form.field("strokes")
        if isinstance(pad, StrokeField):
            pad.hint.setText("写一个字，写满框")
            pad.clear_button.setText("重写")
            pad.pad.setFixedSize(_SIDE, _SIDE)
        self.ui.fields_layout.addWidget(self.form)

    def values(self) -> dict[str, object]:
        """The character, whose it is, and its picture."""
        return {**self.meant, **self.form.values()}

    def own_faults(self) -> bool:
        """The fields' own faults."""
        return self.form.own_faults()

    def show_at(self, error: RuleBroken) -> bool:
        """Beside its field."""
        return self.form.show_refusal(error)

    def focus_first(self) -> None:
        """The pad's button."""
        self.form.focus_first()


def names_to_give(desk: Desk, case_id: str) -> tuple[RareName, ...]:
    """The characters that lack their picture; none for somebody who may not give one."""
    try:
        return names_without_picture(desk, case_id)
    except DeskError:
        return ()


def given(one: RareName) -> dict[str, object]:
    """What the panel of its picture must know."""
    return {"person": one.person_id, "name": one.name, "character": one.character}
