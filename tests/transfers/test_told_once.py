"""A round without news looks at no transferred case; nothing that came is overlooked for that."""

from __future__ import annotations

import pytest

from mediation_desk.records.transfers import late, told
from mediation_desk.usecases.transfers import handing_over, late_edits, taking_over
from tests.transfers.test_late_edits import LATE
from tests.transfers.three import Three
from tests.usecases.exchange.packages import a_case, amend


class PowerCut(BaseException):
    """The program ends here."""


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The old cases whose changes were read, each time."""
    found: list[str] = []
    right = late._told

    def hooked(raw: object, half: late._Half, by_old: object) -> object:
        found.append(half.old_case)
        return right(raw, half, by_old)  # type: ignore[arg-type]

    monkeypatch.setattr(late, "_told", hooked)
    return found


def transferred(three: Three, count: int) -> list[str]:
    """Cases that have gone from east to west, everywhere known."""
    cases = [a_case(three.east, f"第{number}件") for number in range(count)]
    three.up(three.east)
    for case in cases:
        three.transfer(case)
    return cases


def test_only_cases_with_news_are_looked_at(three: Three, looked: list[str]) -> None:
    cases = transferred(three, 3)
    handing_over.settle_transfers(three.county)
    assert sorted(looked) == sorted(cases)
    looked.clear()
    handing_over.settle_transfers(three.county)
    assert looked == []
    amend(three.east, cases[1], facts=LATE)
    three.exchange()
    assert set(looked) == {cases[1]}
    for half in taking_over.transfers_to_accept(three.west):
        taking_over.accept_transfer(three.west, half.case_id)
    assert [one.wrote for one in late_edits.late_edits(three.west)] == [LATE]


@pytest.mark.parametrize("cut_at", ["keep", "has_news"])
def test_a_power_cut_before_it_is_noted_overlooks_nothing(
    three: Three, cut_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    [case] = transferred(three, 1)
    handing_over.settle_transfers(three.county)
    amend(three.east, case, facts=LATE)
    three.up(three.east)

    def cut(*_given: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(told, cut_at, cut)
        with pytest.raises(PowerCut):
            handing_over.settle_transfers(three.county)
    before = handing_over.settle_transfers(three.county)
    assert before == (0 if cut_at == "keep" else 1)
    three.exchange()
    for half in taking_over.transfers_to_accept(three.west):
        taking_over.accept_transfer(three.west, half.case_id)
    assert [one.wrote for one in late_edits.late_edits(three.west)] == [LATE]


def test_what_was_put_aside_and_stands_later_is_told(three: Three, looked: list[str]) -> None:
    """It has an old number: whatever alters what is aside lets every case be looked at."""
    cases = transferred(three, 2)
    handing_over.settle_transfers(three.county)
    looked.clear()
    with three.county.store.maintenance() as raw:
        raw.execute("INSERT INTO sync_aside (alias, seq, reason) VALUES (1, 1, 'newer')")
    handing_over.settle_transfers(three.county)
    assert sorted(looked) == sorted(cases)
