"""Answers the finders of a form: people known already, with what tells namesakes apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from shiboken6 import isValid

from mediation_desk.domain.names import pinyin_keys
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.finder import Answer, Finder
from mediation_desk.usecases import asking


class Known(Protocol):
    """Somebody whom the desk knows, as far as the popup shows."""

    @property
    def id(self) -> str:
        """Id of the person."""

    @property
    def kind(self) -> str:
        """Natural person or body."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def id_no_masked(self) -> str:
        """The number under its mask."""

    @property
    def phone_masked(self) -> str:
        """The telephone under its mask."""

    @property
    def address(self) -> str:
        """The address."""

    @property
    def cases(self) -> int:
        """How many cases the person was in."""


def find_people(page: Page) -> Callable[[Finder, str], None]:
    """What a finder calls while somebody types: asks the desk and shows who is known."""

    def ask(finder: Finder, text: str) -> None:
        def show(found: Sequence[Known]) -> None:
            if isValid(finder):  # its form may have been closed meanwhile
                finder.set_answers([answer_of(p) for p in likely_first(found, text)])

        desk = page.frame.desk
        page.ask(lambda: asking.find_person(desk, text), show, key=f"people{id(finder)}")

    return ask


def likely_first(found: Sequence[Known], text: str) -> list[Known]:
    """Those whose own name is meant before those who were only in the same case."""
    typed = text.strip().lower()

    def is_other(person: Known) -> bool:
        keys = (person.name, *pinyin_keys(person.name))
        return not any(key.lower().startswith(typed) for key in keys)

    return sorted(found, key=is_other)


def answer_of(person: Known) -> Answer:
    """One line of the popup."""
    cases = f"{person.cases}件纠纷" if person.cases else ""
    parts = (person.id_no_masked, person.phone_masked, person.address, cases)
    return Answer(person.id, person.name, "　".join(part for part in parts if part), person)
