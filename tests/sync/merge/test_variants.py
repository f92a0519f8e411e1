"""R23: broken merge rules, and the tests of the merge find every one, in memory and in stores."""

from __future__ import annotations

import pytest

from tests.sync.merge.test_model import InMemory, run
from tests.sync.merge.test_stores import InStores
from tests.sync.merge.variants import VARIANTS, is_found

QUICK = ("last_writer_wins", "arrival_wins", "deletion_beats_edit", "nothing_is_closed")


@pytest.mark.parametrize("name", QUICK)
def test_r23_a_broken_rule_is_found_in_memory(name: str) -> None:
    assert is_found(name, run, InMemory, 60, 1)


def test_r23_a_broken_rule_is_found_in_stores() -> None:
    assert is_found("last_writer_wins", run, InStores, 10, 1)


@pytest.mark.heavy
@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_r23_every_broken_rule_is_found_in_memory(name: str) -> None:
    assert is_found(name, run, InMemory, 2000, 5)


@pytest.mark.heavy
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_r23_every_broken_rule_is_found_in_stores(name: str) -> None:
    assert is_found(name, run, InStores, 100, 5)
