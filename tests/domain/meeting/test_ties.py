"""How often somebody came about one matter: visits and letters apart, whoever wrote the name."""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.meeting.ties import Coming, counts, counts_said


def coming(case: str, day: int, names: str, source: str = "walk_in") -> Coming:
    return Coming(case, date(2026, 4, day), source, frozenset(names.split()))


def said(case: str, *comings: Coming) -> str:
    return counts_said(counts(comings, case))


def test_visits_are_counted_by_day_and_letters_apart() -> None:
    told = (
        coming("b", 2, "王福海"), coming("a", 1, "王福海"), coming("l", 3, "王福海", "letter"),
        coming("c", 4, "王富海", "visit"), coming("m", 5, "王福海", "hotline"),
    )  # fmt: skip
    assert [said(case, *told) for case in "abclm"] == [
        "", "第2次来访", "第3次来访", "", "第2次来信来电",
    ]  # fmt: skip


def test_each_of_several_is_counted() -> None:
    told = (coming("a", 1, "王福海"), coming("b", 2, "王福海 赵六"))
    assert said("b", *told) == "王福海第2次来访"
    assert said("a", *told) == said("x", *told) == said("a", coming("a", 1, "")) == ""
