"""R23: broken merge rules, and the tests of the merge find every one, in memory and in stores.

What the machine did in memory when it found one is done again to stores: with the rule broken they
must fail too, with the rule whole they must not.
"""

from __future__ import annotations

import pytest

from tests.sync.merge.test_model import InMemory, run
from tests.sync.merge.test_stores import InStores
from tests.sync.merge.variants import VARIANTS, done_again, found

QUICK = ("last_writer_wins", "arrival_wins", "deletion_beats_edit", "nothing_is_closed")
TRIES = 6
LINKED = {"gap_is_next"}
"""Not to be broken in stores: there the links refuse what does not follow, whatever the rule."""


@pytest.mark.parametrize("name", QUICK)
def test_r23_a_broken_rule_is_found_in_memory(name: str) -> None:
    assert found(name, run, InMemory, 60, 1)


def test_r23_a_broken_rule_is_found_in_stores() -> None:
    assert is_found_in_stores("last_writer_wins")


@pytest.mark.heavy
@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_r23_every_broken_rule_is_found_in_memory(name: str) -> None:
    assert found(name, run, InMemory, 2000, 5)


@pytest.mark.heavy
@pytest.mark.parametrize("name", sorted(VARIANTS.keys() - LINKED))
def test_r23_every_broken_rule_is_found_in_stores(name: str) -> None:
    assert is_found_in_stores(name)


def is_found_in_stores(name: str) -> bool:
    for seed in range(TRIES):
        deeds = found(name, run, InMemory, 2000, seed)
        assert deeds
        with VARIANTS[name].put():
            stood = done_again(InStores, deeds)
        if not stood:
            return done_again(InStores, deeds)
    return False
