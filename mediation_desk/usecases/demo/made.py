"""A made-up case as it is handed on: its people, what it is about, and its deeds. Holds no rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mediation_desk.domain.case_facts import OrganizationFacts
from mediation_desk.domain.money import Money
from mediation_desk.usecases.demo.courses import Run
from mediation_desk.usecases.demo.people import MadePerson


@dataclass(slots=True)
class Deed:
    """A verb that was done on a day, with what was typed (the day, too, where the verb asks)."""

    verb: str
    on: date
    values: dict[str, Any]


@dataclass(slots=True)
class MadeCase:
    """A case that never was: its people, what it is about, and the deeds it has come through."""

    no: int
    run: Run
    body: OrganizationFacts
    way: str
    applicant: MadePerson
    respondent: MadePerson
    registered: date
    dispute: dict[str, Any]
    mediator: str
    amount: Money | None
    deeds: tuple[Deed, ...] = ()
    runs: tuple[Run, ...] = field(default=())
