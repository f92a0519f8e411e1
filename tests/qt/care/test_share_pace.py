"""When a share is looked at next: soon where it is merely away, seldom where it is in trouble."""

from __future__ import annotations

import pytest

from mediation_desk.qt.care.share_pace import LONGEST, SURELY, SharePace
from mediation_desk.sync.taken import TakenIn
from mediation_desk.usecases.exchange.shares import Look, Round

GOOD = Look(mark="a")
AWAY = Look("mailbox_missing")


def gone_to(pace: SharePace, look: Look, now: float, **told: str) -> float:
    """After a round at this moment: how long until the next look."""
    pace.went(look, Round(TakenIn(), **{"mark": look.mark, **told}), now)  # type: ignore[arg-type]
    return pace.due - now


def test_the_first_look_makes_a_round_and_the_next_only_with_news() -> None:
    pace = SharePace(60)
    assert pace.wants_round(GOOD, 0)
    assert gone_to(pace, GOOD, 0) == 60
    assert not pace.wants_round(GOOD, 60)
    assert pace.wants_round(Look(mark="b"), 60)
    assert pace.wants_round(Look(waiting=frozenset({("1.tjx", 9)}), mark="a"), 60)
    assert pace.wants_round(GOOD, SURELY)


def test_what_could_not_be_taken_is_not_tried_each_minute_but_when_it_is_copied_anew() -> None:
    pace, bad = SharePace(60), Look(waiting=frozenset({("1.tjx", 9)}), mark="a")
    gone_to(pace, bad, 0)
    assert not pace.wants_round(bad, 60)
    assert pace.wants_round(Look(waiting=frozenset({("1.tjx", 12)}), mark="a"), 120)


def test_a_share_that_was_away_has_a_round_as_soon_as_it_is_back() -> None:
    pace = SharePace(60)
    gone_to(pace, GOOD, 0)
    pace.looked(AWAY, 0.01, 60)
    assert pace.due <= 60 + 15
    assert not pace.wants_round(AWAY, 75)
    assert pace.wants_round(GOOD, 75)


@pytest.mark.parametrize("is_slow", [False, True])
def test_what_goes_on_failing_is_tried_less_and_less_up_to_ten_minutes(is_slow: bool) -> None:
    pace, now, pauses = SharePace(60), 0.0, []
    for _ in range(6):
        if is_slow:
            pace.looked(AWAY, 30, now)
            pauses.append(pace.due - now)
        else:
            pauses.append(gone_to(pace, GOOD, now, trouble="place_readonly"))
        now = pace.due
    assert pauses == [60, 120, 240, 480, LONGEST, LONGEST]
    assert gone_to(pace, GOOD, now) == 60
    assert gone_to(pace, GOOD, now, trouble="disk_full") == 60


def test_a_click_makes_it_look_at_once() -> None:
    pace = SharePace(600)
    gone_to(pace, GOOD, 0, trouble="disk_full")
    pace.at_once()
    assert pace.due == 0
