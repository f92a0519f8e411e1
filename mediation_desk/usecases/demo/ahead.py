"""Makes cases up in a second process while the first one writes those before: two cores, one store.

The second process holds no key and no store: it is given names and rules and gives rows as their
statements take them. The cases are the same as those made up here.
"""

from __future__ import annotations

import gc
import multiprocessing
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import TypeAlias

from mediation_desk.domain.case_facts import OrganizationFacts
from mediation_desk.domain.parties import PersonFacts
from mediation_desk.records.bulk_rows import Packed, packed
from mediation_desk.records.lawbook import rule_book
from mediation_desk.usecases.demo.courses import Courses
from mediation_desk.usecases.demo.people import MadePerson, People
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.rows import REASON, build
from mediation_desk.usecases.demo.scribe import Series, Township

Made: TypeAlias = tuple[Packed, Series]
#: How far a cook has come: the dice, the people made up and those on file, the numbers given out.
Come: TypeAlias = tuple[Random, People, dict[MadePerson, PersonFacts], Series]
_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that the cases depend on, in plain values."""

    seed: int
    today: date
    overrides: Sequence[object]
    settings: Mapping[str, str]
    bodies: tuple[OrganizationFacts, ...]
    center: OrganizationFacts
    seats: Mapping[str, tuple[str, str]]
    user: tuple[str, str]
    code: str
    numbers: Series
    space: int
    entered_at: str
    only_open: bool

    def cook(self) -> Cook:
        """Who makes the cases."""
        rules = rule_book(self.overrides, self.settings)
        town = Township(
            self.bodies, *self.user, self.code, rules, self.center, self.today, self.entered_at,
            dict(self.numbers), seats=self.seats,
        )  # fmt: skip
        courses = Courses(rules, self.bodies)
        maker = Maker(self.seed, self.today, courses, only_open=self.only_open)
        return Cook(maker, town, self.space)

    def plain(self) -> Recipe:
        """The same as another process can be given it."""
        return replace(self, settings=dict(self.settings), overrides=list(self.overrides))


@dataclass
class Cook:
    """Makes cases up one chunk after the other."""

    maker: Maker
    town: Township
    space: int

    def make(self, numbers: range) -> Made:
        """A chunk ready to be written, and the numbers given out so far."""
        cases = (build(self.maker.case(no), self.town) for no in numbers)
        return packed(cases, REASON, self.space), dict(self.town.numbers)

    def come(self) -> Come:
        """How far the cases have come, for another cook to go on."""
        return self.maker.chance, self.maker.people, self.town.people, self.town.numbers

    def go_on(self, come: Come) -> None:
        """Go on where another cook stands."""
        self.maker.chance, self.maker.people, self.town.people, self.town.numbers = come


def made_here(recipe: Recipe, chunks: Sequence[range]) -> Iterator[Made]:
    """Chunks one after the other, in this process."""
    cook = recipe.cook()
    for chunk in chunks:
        yield cook.make(chunk)


def made_apart(recipe: Recipe, chunks: Sequence[range]) -> Iterator[Made]:
    """The same, out of a second process from the second chunk on, two chunks ahead.

    The first is made here while the other process starts; where it does not, all of them are.
    Raises OSError where there can be none.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(1, context, _begin, (recipe.plain(),))
    try:
        pool.submit(_started)
        cook = recipe.cook()
        first, rest = cook.make(chunks[0]), chunks[1:]
        taken, waiting = _handed_over(pool, cook, rest[:_AHEAD])
        yield first
        if taken is None or isinstance(taken.exception(), BrokenProcessPool):
            yield from map(cook.make, rest)
            return
        for chunk in rest[_AHEAD:]:
            waiting.append(pool.submit(_make, chunk))
            yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _handed_over(
    pool: ProcessPoolExecutor, cook: Cook, chunks: Sequence[range]
) -> tuple[Future[None] | None, deque[Future[Made]]]:
    """Let the other process go on from where the cook stands; None where it has ended."""
    try:
        taken = pool.submit(_go_on, cook.come())
        return taken, deque([pool.submit(_make, chunk) for chunk in chunks])
    except BrokenProcessPool:
        return None, deque()


_cooks: list[Cook] = []


def _begin(recipe: Recipe) -> None:
    # Nothing made here refers to itself, and looking for it again and again takes a tenth.
    gc.disable()
    _cooks.append(recipe.cook())


def _started() -> None:
    """The first work for a pool starts its process."""


def _go_on(come: Come) -> None:
    _cooks[-1].go_on(come)


def _make(numbers: range) -> Made:
    return _cooks[-1].make(numbers)
