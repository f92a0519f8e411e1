"""Another job decides the same between the look and the write: it is done once all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date

import pytest

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers import leasing, settling
from mediation_desk.usecases.work import Work
from tests.usecases.numbers.pcs import Centre, ask, overlapping, serials, uncovered

ALL = ("pc1", "pc2", "pc3")
Batch = Callable[..., AbstractContextManager[Work]]


@pytest.fixture
def between(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Let something happen after the next look and before its write."""
    first: Batch = Desk.batch

    def arrange(other: Callable[[], object]) -> None:
        @contextmanager
        def late(desk: Desk, *words: object, **more: object) -> Iterator[Work]:
            monkeypatch.setattr(Desk, "batch", first)
            other()
            with first(desk, *words, **more) as work:
                yield work

        monkeypatch.setattr(Desk, "batch", late)

    return arrange


def blocks(desk: Desk) -> list[tuple[object, ...]]:
    sql = "SELECT kind, replica, first_no, last_no FROM number_block ORDER BY kind, first_no"
    return ask(desk, sql)


def changes(desk: Desk) -> int:
    return int(str(ask(desk, "SELECT count(*) FROM sync_change")[0][0]))


def test_a_block_is_leased_once(centre: Centre, between: Callable[..., None]) -> None:
    desk = centre.desks["pc1"]
    before = len(blocks(desk))
    seen: list[int] = []
    between(lambda: seen.append(leasing.lease_blocks(desk)))
    again = leasing.lease_blocks(desk)
    assert (seen[0] > 0, again) == (True, 0)
    assert len(blocks(desk)) == before + seen[0]
    assert overlapping(desk) == []


def test_a_block_is_closed_once_and_its_rest_is_one_gap(
    centre: Centre, between: Callable[..., None]
) -> None:
    centre.exchange("county", *ALL, rounds=2)
    centre.clock.day = date(2027, 4, 1)
    desk = centre.desks["pc1"]
    between(lambda: leasing.close_blocks(desk))
    assert leasing.close_blocks(desk) == 0
    gaps = ask(desk, "SELECT series_id, text FROM given_number WHERE state = 'gap'")
    assert gaps
    assert len(gaps) == len(set(gaps))


def test_a_case_gets_its_number_once(
    centre: Centre, between: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    case, desk = centre.register("pc2"), centre.desks["pc2"]
    with monkeypatch.context() as patch:
        patch.setattr(settling, "number_for_good", lambda _desk: 0)
        centre.exchange("county", *ALL, rounds=2)
    assert "临" in centre.no_of("pc2", case)
    between(lambda: settling.number_for_good(desk))
    assert settling.number_for_good(desk) == 0
    assert serials(desk) == [1]
    assert centre.no_of("pc2", case).endswith("00001")
    assert uncovered(desk) == []


def test_a_series_is_moved_on_once(centre: Centre, between: Callable[..., None]) -> None:
    centre.exchange("county", *ALL, rounds=2)
    case, desk = centre.register("pc3"), centre.desks["pc3"]
    desk.do("record_consent", {"on": "2026-11-18"}, case=case)
    typed = "(2026)青禾县河湾镇人调字第700号"
    desk.do("accept", {"on": "2026-11-19", "case_no": typed}, case=case)
    centre.carry("pc3", "pc1")
    lead = centre.desks["pc1"]
    before = changes(lead)
    between(lambda: leasing.catch_up(lead))
    leasing.catch_up(lead)
    assert changes(lead) == before + 1
    assert uncovered(lead) == []
