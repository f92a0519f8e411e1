"""``deadline`` counts by every rule there is, with what does not count and with extensions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import chinese_calendar
import pytest
import yaml

ROOT = Path(__file__).parents[2]
NOTES = yaml.safe_load((ROOT / "tests/data/time_limits.yaml").read_text(encoding="utf-8"))["rules"]
DAY = timedelta(days=1)
Run = Callable[..., Any]
#: Late enough for the rule in force today, early enough for the tables to reach.
STARTS = {
    "calendar_day": (date(2026, 4, 20), date(2026, 8, 13)),
    "working_day": (date(2026, 4, 20), date(2026, 8, 13)),
    "year": (date(2024, 9, 12), date(2024, 10, 8)),
}
Note = dict[str, Any]


def last_of(note: Note, start: date, lengths: list[int], gone: set[date]) -> date:
    """Walk day by day; a year is the same day of the next."""
    day = start
    if note["unit"] == "year":
        return date(start.year + note["length"], start.month, start.day)
    for length in lengths:
        left = length
        while left:
            day += -DAY if note.get("back") else DAY
            worked = chinese_calendar.is_workday(day) or note["unit"] == "calendar_day"
            left -= worked and day not in gone
    return day


def moved(note: Note, day: date) -> date:
    while not (note.get("back") or note.get("never_moved") or chinese_calendar.is_workday(day)):
        day += DAY
    return day


def by_name(notes: list[Note]) -> list[Any]:
    return [pytest.param(note, id=note["id"]) for note in notes]


@pytest.mark.parametrize("note", by_name([n for n in NOTES if n["unit"] != "hour"]))
@pytest.mark.parametrize("turn", [0, 1])
def test_every_rule_counts_to_the_walked_day(run: Run, note: Note, turn: int) -> None:
    start = STARTS[note["unit"]][turn]
    answer = run(None, "deadline", note["id"], "--from", start).json
    raw = last_of(note, start, [note["length"]], set())
    assert answer["raw_last_day"] == raw.isoformat()
    assert answer["legal_last_day"] == moved(note, raw).isoformat()
    assert answer["provisional"] is False


@pytest.mark.parametrize("note", by_name([n for n in NOTES if "exclude" in n]))
def test_what_does_not_count_is_skipped(run: Run, note: Note) -> None:
    spans = ["2026-05-11..2026-05-20", "2026-05-15..2026-05-25", "2025-01-01..2025-02-01"]
    gone = {date(2026, 5, 11) + DAY * n for n in range(1, 15)}
    args = ["deadline", note["id"], "--from", "2026-05-06", "--exclude", *spans]
    raw = last_of(note, date(2026, 5, 6), [note["length"]], gone)
    assert run(None, *args).json["raw_last_day"] == raw.isoformat()


@pytest.mark.parametrize("note", by_name([n for n in NOTES if "extend" in n]))
def test_extensions_go_on_from_the_raw_day(run: Run, note: Note) -> None:
    allowed = note["extend"]
    many = [allowed["length"] or 7] * (allowed["times"] or 3)
    args = ["deadline", note["id"], "--from", "2026-02-02"]
    answer = run(None, *args, *(x for n in many for x in ("--extend", n))).json
    raw = last_of(note, date(2026, 2, 2), [note["length"], *many], set())
    assert answer["raw_last_day"] == raw.isoformat()
    assert run(None, *args, "--extend", *many).json == answer


@pytest.mark.parametrize("note", by_name(NOTES))
def test_an_extension_beyond_the_rule_is_refused(run: Run, note: Note) -> None:
    allowed = note.get("extend")
    args = ["deadline", note["id"], "--from", "2026-02-02T08:00"]
    beyond, code = [1], "extension_not_allowed"
    if allowed:
        beyond, code = [(allowed["length"] or 3660) + 1], "extension_too_long"
    answer = run(None, *args, "--extend", *beyond)
    assert (answer.status, answer.json["error"]["code"]) == (1, code)
    if allowed and allowed["times"]:
        many = [1] * (allowed["times"] + 1)
        assert run(None, *args, "--extend", *many).json["error"]["code"] == "extension_too_often"


@pytest.mark.parametrize(
    ("start", "spans", "last"),
    [
        ("2026-05-02T03:20", [], "2026-05-04T03:20"),
        ("2026-12-31T23:59", [], "2027-01-02T23:59"),
        ("2024-02-28T12:00", [], "2024-03-01T12:00"),
        ("2026-05-02T03:20", ["2026-05-02..2026-05-03"], "2026-05-05T03:20"),
    ],
)
def test_hours_run_from_the_moment(run: Run, start: str, spans: list[str], last: str) -> None:
    excluded = ["--exclude", *spans] if spans else []
    answer = run(None, "deadline", "medical.autopsy", "--from", start, *excluded).json
    assert answer["raw_last_day"] == answer["legal_last_day"] == last
    assert (answer["safe_day"], answer["provisional"]) == (None, False)


def test_a_time_of_day_changes_nothing_for_a_rule_in_days(run: Run) -> None:
    args = ("deadline", "petition.handle", "--from")
    moment = run(None, *args, datetime(2026, 3, 10, 23, 59).isoformat()).json
    assert moment == run(None, *args, "2026-03-10").json


@pytest.mark.parametrize(
    ("start", "legal", "safe"),
    [("2026-10-09", "2026-09-29", "2026-09-29"), ("2026-02-24", "2026-02-12", "2026-02-12")],
)
def test_a_count_back_goes_over_the_holidays(run: Run, start: str, legal: str, safe: str) -> None:
    answer = run(None, "deadline", "traffic.notice", "--from", start).json
    assert (answer["legal_last_day"], answer["safe_day"]) == (legal, safe)


def test_a_complaint_of_before_the_new_rule_is_counted_by_the_old_one(run: Run) -> None:
    answer = run(None, "deadline", "consumer.mediate", "--from", "2026-03-02").json
    assert answer["legal_last_day"] == "2026-05-08"
    assert "起算45个工作日" in answer["reasons"][0]


@pytest.mark.parametrize("span", ["2026-05-01", "2026-05-01..x", "..", "2026-05-02..2026-05-01"])
def test_a_span_that_cannot_be_read_is_refused(run: Run, span: str) -> None:
    answer = run(None, "deadline", "people.mediate", "--from", "2026-05-01", "--exclude", span)
    assert answer.status == 1
    assert answer.json["error"]["message"]
