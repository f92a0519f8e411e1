"""Makes cases up in a second process while the first one writes those before: two cores, one store.

The second process holds no key and no store: it is given names and rules and gives rows. The cases
are the same as those made up here.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date

from mediation_desk.domain.case_facts import OrganizationFacts
from mediation_desk.records.bulk_rows import BulkCase
from mediation_desk.records.lawbook import rule_book
from mediation_desk.usecases.demo.plans import Maker
from mediation_desk.usecases.demo.rows import Township, build

Numbers = dict[tuple[str, int], int]
Made = tuple[list[BulkCase], Numbers]
_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that the cases depend on, in plain values."""

    seed: int
    today: date
    overrides: Sequence[object]
    settings: Mapping[str, str]
    committee: OrganizationFacts
    center_id: str
    user: tuple[str, str]
    code: str
    numbers: Numbers

    def cook(self) -> Cook:
        """Who makes the cases."""
        rules = rule_book(self.overrides, self.settings)
        town = Township(
            self.committee, *self.user, self.code, rules, self.center_id, dict(self.numbers)
        )
        return Cook(Maker(self.seed, self.today), town)


@dataclass
class Cook:
    """Makes cases up one chunk after the other."""

    maker: Maker
    town: Township

    def make(self, numbers: range) -> Made:
        """A chunk, and the numbers given out so far."""
        cases = [build(self.maker.case(no), self.town) for no in numbers]
        return cases, dict(self.town.numbers)


def made_here(recipe: Recipe, chunks: Sequence[range]) -> Iterator[Made]:
    """Chunks one after the other, in this process."""
    cook = recipe.cook()
    for chunk in chunks:
        yield cook.make(chunk)


def made_apart(recipe: Recipe, chunks: Sequence[range]) -> Iterator[Made]:
    """The same out of a second process, two chunks ahead; raises OSError where there is none."""
    context = multiprocessing.get_context("spawn")
    plain = replace(recipe, settings=dict(recipe.settings), overrides=list(recipe.overrides))
    pool = ProcessPoolExecutor(1, context, _begin, (plain,))
    try:
        waiting: deque[Future[Made]] = deque()
        for chunk in chunks:
            waiting.append(pool.submit(_make, chunk))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_cooks: list[Cook] = []


def _begin(recipe: Recipe) -> None:
    _cooks.append(recipe.cook())


def _make(numbers: range) -> Made:
    return _cooks[-1].make(numbers)
