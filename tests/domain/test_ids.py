"""Ids have the shape of RFC 9562 and sort as they were made."""

from __future__ import annotations

import random
import uuid

from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.ids import IdFactory, moment_of


@given(st.lists(st.integers(0, 2**40), min_size=1, max_size=200), st.integers())
def test_ids_grow_whatever_the_clock_does(clock: list[int], seed: int) -> None:
    ticks = iter(clock)
    make = IdFactory(lambda: next(ticks), random.Random(seed).getrandbits)
    made = [make() for _ in clock]
    assert made == sorted(set(made))
    assert all(len(one) == 32 and one == one.lower() for one in made)
    assert {uuid.UUID(one).version for one in made} == {7}
    assert {uuid.UUID(one).variant for one in made} == {uuid.RFC_4122}


def test_a_burst_in_one_millisecond_stays_in_order() -> None:
    make = IdFactory(lambda: 1_700_000_000_000, random.Random(7).getrandbits)
    made = [make() for _ in range(10_000)]
    assert made == sorted(set(made))
    assert 0 <= moment_of(made[-1]) - 1_700_000_000_000 <= 3
