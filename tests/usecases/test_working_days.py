"""A year's notice and the county's own limits are kept, recorded once, and hold for open cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, Cancelled, NotAllowed, RuleBroken
from mediation_desk.records import lawbook
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep import due_days
from mediation_desk.usecases.upkeep.due_days import (
    Changed,
    changed_since,
    derive_dues,
    dues_are_old,
)
from mediation_desk.usecases.upkeep.local_limits import local_limits
from mediation_desk.usecases.upkeep.working_days import holiday_years, read_notice_file
from tests.desks import MEDIATOR, at, led, make_desk

NOTICE: dict[str, object] = {
    "year": "2027",
    "off": "元旦 1月1日至3日\n春节 2月5日至11日\n清明节 4月3日至5日\n劳动节 5月1日至5日\n"
    "端午节 6月9日\n中秋节 9月15日\n国庆节 10月1日至7日",
    "work": "2月20日、2月28日、5月8日、9月26日",
    "source": "样例通知",
}
LOCAL: dict[str, object] = {
    "rule": "人民调解期限", "length": "45", "unit": "工作日", "basis": "某县调解办法12条",
}  # fmt: skip


def accepted_late(folder: Path, day: date = date(2027, 1, 10)) -> tuple[Desk, str]:
    """A case of January 2027, whose last day falls into a year without a notice."""
    desk = make_desk(folder, day=day)
    case = led(desk, "register", on="2027-01-10")
    desk.do("record_consent", {"on": "2027-01-10"}, case=case)
    desk.do("accept", {"on": "2027-01-10"}, case=case)
    return desk, case


def due_of(desk: Desk, case: str) -> str:
    with desk.store.read() as session:
        sql = "SELECT next_due_on FROM case_list WHERE case_id = ?"
        return str(session.raw.execute(sql, (case,)).fetchone()[0])


def test_a_year_is_kept_for_the_whole_centre_in_one_change(desk: Desk) -> None:
    before = len(changes(desk))
    desk.do("add_holiday_year", NOTICE)
    assert changes(desk)[before:] == ["add_holiday_year"]
    with desk.store.read() as session:
        kept = lawbook.load(session).calendar
    for calendar in (kept, desk.rules.calendar):
        assert calendar.is_published(2027)
        assert calendar.is_working_day(date(2027, 2, 20))


def changes(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        return [
            str(row[0]) for row in session.raw.execute("SELECT verb FROM sync_change ORDER BY hlc")
        ]


def test_the_years_are_shown_with_their_source(desk: Desk) -> None:
    desk.do("add_holiday_year", NOTICE)
    first, second = holiday_years(desk)[:2]
    assert (first.year, first.source, first.is_own) == (2027, "样例通知", True)
    assert (second.year, second.source, second.is_own) == (2026, "随程序", False)
    assert (second.days_off, second.days_worked) == (33, 6)
    assert first.off[1] == "春节 2月5日至2月11日"
    assert first.work == NOTICE["work"]


def test_a_shown_year_can_be_put_in_again_as_it_is(desk: Desk) -> None:
    before = desk.rules.calendar
    for year in holiday_years(desk):
        if year.year >= 2008:
            again = {"year": year.year, "off": year.off, "work": year.work, "source": "照旧"}
            desk.do("add_holiday_year", again)
    after = desk.rules.calendar
    assert (after.off, after.make_up) == (before.off, before.make_up)


def test_an_unbalanced_notice_is_kept_with_a_warning(desk: Desk) -> None:
    assert desk.do("add_holiday_year", NOTICE).notices == ()
    done = desk.do("add_holiday_year", NOTICE | {"work": "2月20日"})
    assert [code for code, _values in done.notices] == ["holidays_unbalanced"]


def test_a_notice_that_contradicts_itself_writes_nothing(desk: Desk) -> None:
    with pytest.raises(BadInput, match="make_up_on_weekday"):
        desk.do("add_holiday_year", NOTICE | {"work": "2月22日"})
    with pytest.raises(BadInput, match="field_required"):
        desk.do("add_holiday_year", NOTICE | {"source": ""})
    assert not desk.rules.calendar.is_published(2027)


def test_a_year_put_in_by_mistake_can_be_taken_out(desk: Desk) -> None:
    desk.do("add_holiday_year", NOTICE)
    desk.do("drop_holiday_year", {"year": "2027"})
    assert not desk.rules.calendar.is_published(2027)
    with pytest.raises(BadInput, match="holiday_year_not_local"):
        desk.do("drop_holiday_year", {"year": "2026"})


@pytest.mark.parametrize(
    ("verb", "values"), [("add_holiday_year", NOTICE), ("set_local_limit", LOCAL)]
)
def test_a_mediator_settles_neither(desk: Desk, verb: str, values: dict[str, object]) -> None:
    with pytest.raises(NotAllowed):
        at(desk, MEDIATOR).do(verb, values)


def test_open_cases_are_counted_again_once_the_year_is_known(tmp_path: Path) -> None:
    """Thirty days from 10 January 2027: 9 February, in the break that the notice makes."""
    desk, case = accepted_late(tmp_path)
    assert due_of(desk, case) == "2027-02-09"
    desk.do("add_holiday_year", NOTICE)
    assert derive_dues(desk) == 1
    assert due_of(desk, case) == "2027-02-12"
    clock = next(c for c in asking.case_page(desk, case).clocks if c.rule == "people.mediate")
    assert clock.provisional is False
    desk.store.close()


def test_counting_again_records_nothing(tmp_path: Path) -> None:
    desk, _case = accepted_late(tmp_path)
    before = changes(desk)
    derive_dues(desk)
    assert changes(desk) == before
    desk.store.close()


def two_cases(folder: Path) -> Desk:
    """A fresh registration, and a case whose talks go on until 25 January 2027."""
    desk = make_desk(folder, day=date(2026, 12, 1))
    led(desk, "register", on="2026-11-30")
    longer = {"on": "2026-04-07", "days": "263", "all_consent": "是"}
    desk.do("extend", longer, case=led(desk, "accept"))
    derive_dues(desk)
    return desk


def test_only_what_reaches_into_the_year_is_counted_again(tmp_path: Path) -> None:
    desk = two_cases(tmp_path)
    desk.do("add_holiday_year", NOTICE)
    assert changed_since(desk) == Changed(years=(2027,))
    assert [derive_dues(desk), derive_dues(desk)] == [1, 0]
    desk.store.close()


@pytest.mark.parametrize(("rule", "cases"), [("决定是否受理", 1), ("行政调解期限", 0)])
def test_only_where_the_changed_limit_runs_is_counted_again(
    tmp_path: Path, rule: str, cases: int
) -> None:
    desk = two_cases(tmp_path)
    desk.do("set_local_limit", LOCAL | {"rule": rule})
    assert [derive_dues(desk), derive_dues(desk)] == [cases, 0]
    desk.store.close()


def test_a_newer_program_counts_everything_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = two_cases(tmp_path)
    assert not dues_are_old(desk)
    monkeypatch.setattr(due_days, "__version__", "99.0")
    assert dues_are_old(desk)
    assert [derive_dues(desk), derive_dues(desk)] == [2, 0]
    desk.store.close()


def test_a_store_seen_for_the_first_time_is_noted_and_not_counted(desk: Desk) -> None:
    assert changed_since(desk).everything
    assert not dues_are_old(desk)
    assert not changed_since(desk)
    desk.do("add_holiday_year", NOTICE)
    assert dues_are_old(desk)


class Impatient:
    """Asks to stop at the second step."""

    def step(self, done: int, total: int, note: str = "") -> None:
        if done:
            raise Cancelled


def test_counting_again_can_be_stopped_and_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(due_days, "PIECE", 1)
    desk, one = accepted_late(tmp_path)
    two = led(desk, "register", on="2027-01-10")
    desk.do("add_holiday_year", NOTICE)
    with pytest.raises(Cancelled):
        derive_dues(desk, Impatient())
    assert derive_dues(desk) == 2
    assert due_of(desk, one) == "2027-02-12"
    assert due_of(desk, two) == "2027-01-13"
    desk.store.close()


def test_a_county_limit_holds_for_open_cases_and_is_called_local(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, day=date(2026, 4, 7))
    case = led(desk, "accept")
    desk.do("set_local_limit", LOCAL)
    derive_dues(desk)
    assert due_of(desk, case) == "2026-06-11"
    clock = next(c for c in asking.case_page(desk, case).clocks if c.rule == "people.mediate")
    assert "本地：本县把此项期限定为45个工作日，随程序的是30日。" in clock.reasons
    desk.store.close()


def test_a_county_limit_leaves_what_began_before_its_day(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, day=date(2026, 4, 20))
    case = led(desk, "accept")
    desk.do("set_local_limit", LOCAL | {"applies_from": "2026-04-08"})
    derive_dues(desk)
    assert due_of(desk, case) == "2026-05-07"
    desk.store.close()


def test_local_limits_are_shown_beside_the_shipped_ones(desk: Desk) -> None:
    desk.do("set_local_limit", LOCAL | {"times": "2", "longest": "15"})
    rows = {row.id: row for row in local_limits(desk)}
    assert set(rows) == {
        "people.accept", "people.mediate", "administrative.accept", "administrative.mediate",
        "administrative.wrong_organ", "administrative.accept_complex", "commercial.mediate",
        "land_right.accept", "land_right.settle",
    }  # fmt: skip
    own = rows["people.mediate"]
    assert (own.shipped, own.own, own.basis) == ("30日", "45个工作日", "某县调解办法12条")
    extend = desk.rules.limits["people.mediate"].extend
    assert extend is not None
    assert (extend.times, extend.length) == (2, 15)


def test_no_extension_at_all_can_be_a_county_rule(desk: Desk) -> None:
    desk.do("set_local_limit", LOCAL | {"times": "0"})
    assert desk.rules.limits["people.mediate"].extend is None


def test_a_county_limit_can_be_given_up(desk: Desk) -> None:
    desk.do("set_local_limit", LOCAL)
    desk.do("set_local_limit", LOCAL | {"length": "20"})
    assert desk.rules.limits["people.mediate"].length == 20
    desk.do("restore_limit", {"rule": "people.mediate"})
    assert not desk.rules.limits["people.mediate"].overridden
    with pytest.raises(BadInput, match="local_limit_as_shipped"):
        desk.do("restore_limit", {"rule": "人民调解期限"})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"rule": "信访办结"}, "local_limit_unknown"),
        ({"rule": "没有这一项"}, "local_limit_unknown"),
        ({"length": "0"}, "field_wrong"),
        ({"unit": "小时"}, "word_unknown"),
        ({"times": "-1"}, "field_wrong"),
        ({"basis": ""}, "field_required"),
    ],
)
def test_a_county_limit_that_cannot_be(desk: Desk, change: dict[str, object], code: str) -> None:
    with pytest.raises(RuleBroken, match=code):
        desk.do("set_local_limit", LOCAL | change)


FILED = """\
year: 2027
off:
- 元旦 1月1日至3日
- 春节 2月5日至11日
- 清明节 4月3日至5日
- 劳动节 5月1日至5日
- 端午节 6月9日
- 中秋节 9月15日
- 国庆节 10月1日至7日
work: [2027-02-20, 2027-02-28, 2027-05-08, 2027-09-26]
source: 样例通知
"""


def test_a_notice_file_becomes_the_form(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "2027.yaml"
    file.write_text(FILED, encoding="utf-8")
    desk.do("add_holiday_year", dict(read_notice_file(file)))
    filed = desk.rules.calendar
    desk.do("add_holiday_year", NOTICE)
    assert (filed.off, filed.make_up) == (desk.rules.calendar.off, desk.rules.calendar.make_up)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"year: 2027", b"[1, 2", b"x" * 1_100_000])
def test_a_file_that_is_no_notice_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "2027.yaml"
    file.write_bytes(content)
    with pytest.raises(BadInput, match="holiday_file_unreadable"):
        read_notice_file(file)
    with pytest.raises(BadInput, match="holiday_file_unreadable"):
        read_notice_file(tmp_path / "none.yaml")


def test_a_wrong_day_in_a_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "2027.yaml"
    file.write_text(FILED.replace("2027-02-20", "2027-02-22"), encoding="utf-8")
    with pytest.raises(BadInput, match="make_up_on_weekday"):
        read_notice_file(file)
