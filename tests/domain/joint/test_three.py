"""Which bodies count as one of the three mediations."""

from __future__ import annotations

import pytest

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.joint.seats import JointTrack, mediations


@pytest.mark.parametrize(
    ("tracks", "count"),
    [
        ((), 0), (("people",), 1), (("people", "professional"), 1), (("people", "police"), 1),
        (("people", "administrative"), 2), (("judicial", "pre_litigation"), 1),
        (("people", "administrative", "judicial"), 3), (("petition", "prosecutor", "legal", ""), 0),
    ],
)  # fmt: skip
def test_trades_and_courts_count_with_their_own_mediation(
    tracks: tuple[str, ...], count: int
) -> None:
    assert len(mediations(tracks)) == count


def test_every_way_is_either_one_of_the_three_or_none_on_purpose() -> None:
    ways = {one.value for one in (*Track, *JointTrack)}
    none = {one for one in ways if not mediations([one])}
    assert none == {"petition", "police", "prosecutor", "legal"}
