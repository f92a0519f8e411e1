"""Three PCs, receptions, changes carried in any order, lost PCs, a lead handed on: nothing is
numbered twice unless it is listed, every number has its state on file, and numbers rise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from random import Random

import pytest

from mediation_desk.usecases.numbers.renumbering import doubled_numbers
from mediation_desk.usecases.numbers.settling import look_for_doubled
from mediation_desk.usecases.numbers.showing import numbering
from tests.usecases.exchange.packages import digest
from tests.usecases.numbers.pcs import Centre, ask, doubled_in, register_no, uncovered

ALL = ("pc1", "pc2", "pc3")
DEEDS = ("register",) * 6 + ("carry",) * 6 + ("typed", "keep", "restore", "hand_on")


@dataclass
class Walk:
    """What chance does; ``given``: final serials in the order in which a PC gave them."""

    centre: Centre
    chance: Random
    kept: dict[str, Path] = field(default_factory=dict)
    given: dict[str, list[int]] = field(default_factory=lambda: {name: [] for name in ALL})
    waiting: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in ALL})
    restores: int = 0

    def step(self) -> None:
        deed, name = self.chance.choice(DEEDS), self.chance.choice(ALL)
        getattr(self, deed)(name)
        self.settle(name)

    def settle(self, name: str) -> None:
        """Note which of the temporary numbers of a PC have become final."""
        for case in list(self.waiting[name]):
            number = register_no(self.centre.desks[name], case)
            if not number.startswith("临"):
                self.waiting[name].remove(case)
                self.given[name].append(int(number[-5:]))

    def register(self, name: str) -> str:
        case = self.centre.register(name)
        self.waiting[name].append(case)
        return case

    def typed(self, name: str) -> None:
        """A case that bears a number on paper already."""
        case, desk = self.register(name), self.centre.desks[name]
        desk.do("record_consent", {"on": "2026-11-18"}, case=case)
        no = f"(2026)河湾人调字第{self.chance.randint(1, 40)}号"
        desk.do("accept", {"on": "2026-11-19", "case_no": no}, case=case)

    def carry(self, name: str) -> None:
        """What somebody else has goes to this PC."""
        self.centre.carry(self.chance.choice([one for one in ALL if one != name]), name)

    def keep(self, name: str) -> None:
        self.kept[name] = self.centre.keep(name)

    def restore(self, name: str) -> None:
        """The PC is lost with what it has not sent; an older backup comes back."""
        if name in self.kept and self.restores < 2:
            self.restores += 1
            self.centre.restore(name, self.kept.pop(name))
            self.given[name], self.waiting[name] = [], []

    def hand_on(self, name: str) -> None:
        for lead in ALL:
            now = numbering(self.centre.desks[lead])
            chosen = {pc.mark for pc in now.pcs if not pc.is_gone}
            if now.leads and numbering(self.centre.desks[name]).own in chosen:
                wanted = {"pc": numbering(self.centre.desks[name]).own, "size": 5}
                self.centre.desks[lead].do("set_number_lead", wanted)
                return


def walked(centre: Centre, seed: int, steps: int) -> Walk:
    walk = Walk(centre, Random(seed))
    centre.desks["pc1"].do("set_number_lead", {"size": 5})
    for _step in range(steps):
        walk.step()
    for source, target in 4 * list(permutations(ALL, 2)):
        centre.carry(source, target)
    for name in ALL:
        walk.settle(name)
    return walk


def check(walk: Walk) -> None:
    """What must hold once everybody has everything."""
    desks = [walk.centre.desks[name] for name in ALL]
    assert len({digest(desk) for desk in desks}) == 1
    for desk in desks:
        look_for_doubled(desk)
        rows = ask(desk, "SELECT register_no FROM case_file WHERE deleted = 0")
        rows += ask(desk, "SELECT case_no FROM episode WHERE deleted = 0 AND case_no <> ''")
        numbers = [str(row[0]) for row in rows]
        final = [one for one in numbers if not one.startswith("临")]
        assert doubled_in(final) == {one.number for one in doubled_numbers(desk)}
        assert len(final) == len(numbers)
        assert uncovered(desk) == []
        gaps = "SELECT count(*) FROM given_number WHERE state <> 'used' AND reason = ''"
        assert ask(desk, gaps) == [(0,)]
    for given in walk.given.values():
        assert given == sorted(set(given))


@pytest.mark.parametrize("seed", [1])
def test_whatever_happens_no_number_is_given_twice_unseen(centre: Centre, seed: int) -> None:
    check(walked(centre, seed, 25))


@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(2, 14))
def test_whatever_happens_at_length(centre: Centre, seed: int) -> None:
    check(walked(centre, seed, 100))
