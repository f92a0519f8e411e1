"""Which widget asks for which kind of field; the one table between verbs' forms and the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from mediation_desk.domain.labels import label_of
from mediation_desk.domain.labels.dispute_types import STAT_TYPES
from mediation_desk.qt.widgets.choice_field import (
    SHORT_TEXT,
    ChoiceField,
    ChoicesField,
    YesNoField,
)
from mediation_desk.qt.widgets.day_field import DayField, ProposeDays, TimeField
from mediation_desk.qt.widgets.field import FieldWidget, TextField
from mediation_desk.qt.widgets.file_field import FileField
from mediation_desk.qt.widgets.finder import Finder
from mediation_desk.qt.widgets.identity_field import IdNumberField, PhoneField
from mediation_desk.qt.widgets.long_text import LinesField, LongTextField
from mediation_desk.qt.widgets.money_field import MoneyField, NumberField
from mediation_desk.qt.widgets.stroke_field import StrokeField
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import FieldSpec
from mediation_desk.usecases.schedule.views import day_proposals

FindPeople = Callable[[Finder, str], None]


def proposer(desk: Desk) -> ProposeDays:
    """Asks this desk which days words like 秋收后 may mean here."""
    return partial(day_proposals, desk)


@dataclass(frozen=True, slots=True)
class FieldTools:
    """What fields need from outside: the day, who answers a finder, the names to propose where a
    party is named in words, how many characters of buttons stand beside each other, and which days
    can be proposed for words like 秋收后.
    """

    today: Callable[[], date]
    find_people: FindPeople | None = None
    names: Callable[[], Sequence[str]] | None = None
    button_text: int = SHORT_TEXT
    propose: ProposeDays | None = None


Maker = Callable[[FieldSpec, FieldTools], FieldWidget]


def _types(spec: FieldSpec, tools: FieldTools) -> FieldWidget:
    return ChoiceField([(name, name) for name in STAT_TYPES], required=spec.required)


def _colour(spec: FieldSpec, tools: FieldTools) -> FieldWidget:
    pairs = [(value, label_of("RiskColour", value)) for value in ("red", "orange", "yellow")]
    return ChoiceField([("", "无"), *pairs])


def _choice(spec: FieldSpec, tools: FieldTools) -> FieldWidget:
    pairs = [(c.value, c.label) for c in spec.choices]
    has_value = spec.required or bool(spec.default)
    if not pairs:
        return TextField()
    return ChoiceField(pairs, required=has_value, button_text=tools.button_text)


def _open_list(spec: FieldSpec, tools: FieldTools) -> FieldWidget:
    """A list whose choices hang on another field; whoever made the form sets them."""
    pairs = [(c.value, c.label) for c in spec.choices]
    return ChoiceField(pairs, required=spec.required, as_list=True)


def _party(spec: FieldSpec, tools: FieldTools) -> FieldWidget:
    """One of the case's parties, or its name typed where the form does not know the case."""
    field = _choice(spec, tools)
    if tools.names is not None and isinstance(field, TextField):
        field.set_suggestions(tools.names())
    return field


def _choices(spec: FieldSpec, tools: FieldTools) -> FieldWidget:
    pairs = [(c.value, c.label) for c in spec.choices]
    return ChoicesField(pairs) if pairs else LinesField(lines=2)


def _person(spec: FieldSpec, tools: FieldTools) -> FieldWidget:
    finder = Finder()
    if tools.find_people:
        ask = tools.find_people
        finder.wanted.connect(lambda text: ask(finder, text))
    return finder


_MAKERS: dict[str, Maker] = {
    "text": lambda spec, tools: TextField(),
    "long": lambda spec, tools: LongTextField(),
    "lines": lambda spec, tools: LinesField(lines=3),
    "date": lambda spec, tools: DayField(tools.today, propose=tools.propose),
    "time": lambda spec, tools: TimeField(),
    "money": lambda spec, tools: MoneyField(),
    "int": lambda spec, tools: NumberField(),
    "bool": lambda spec, tools: YesNoField(spec.label),
    "id_no": lambda spec, tools: IdNumberField(tools.today),
    "phone": lambda spec, tools: PhoneField(),
    "file": lambda spec, tools: FileField(),
    "strokes": lambda spec, tools: StrokeField(),
    "person": _person,
    "stat_type": _types,
    "risk_colour": _colour,
    "choices": _choices,
    "party": _party,
    "parties": _choices,
    "risk_flags": _choices,
    "risk_signs": _choices,
    "users": _choices,
    "subtrack": _open_list,
    "mode": _open_list,
    "handoff_track": _open_list,
    "handoff_pair": _open_list,
    "body": _open_list,
}


def make_field(spec: FieldSpec, tools: FieldTools, parent: QWidget | None = None) -> FieldWidget:
    """The widget that asks for this field, named by its key, with its default in place."""
    maker = _MAKERS.get(spec.kind, _choice if spec.choices else _MAKERS["text"])
    made = maker(spec, tools)
    if parent is not None:
        made.setParent(parent)
    made.setObjectName(spec.key)
    made.name_for_readers(spec.label)
    if spec.default:
        made.set_value(spec.default)
    return made
