"""The list of bodies that may take a case: which they are is the desk's rules' to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediation_desk.qt.parties.grid_form import GridForm
from mediation_desk.qt.widgets.choice_field import ChoiceField
from mediation_desk.usecases.casework.bodies import Body, body_choices

if TYPE_CHECKING:
    from mediation_desk.tracks.rules import Bodies

BODY = "organization"


def offer_bodies(form: GridForm, known: Sequence[Body], wanted: Bodies) -> None:
    """Offer those that suit, before them the one that takes the case unasked; the field is in sight
    only where there is another.
    """
    field = form.field(BODY)
    assert isinstance(field, ChoiceField)
    first, *others = body_choices(known, wanted)
    field.set_choices([("", first), *((name, name) for name in others)], required=True)
    if not field.value():
        field.set_value("")
    form.show_fields([BODY], bool(others))
