"""``due``: the day sheet of a day, a page of each list at a time, with how many there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Run = Callable[..., Ran]
LISTS = ("due", "late", "meetings", "visits", "instalments", "waiting")
SHEET = ("due", "--on", (date.today() + timedelta(days=100)).isoformat())


@pytest.fixture
def busy(run: Run, store: Path) -> Path:
    """A store with made-up cases, some of them under way."""
    assert run(store, "demo", "--cases", "60").status == 0
    return store


def test_pages_put_together_are_the_whole_sheet(run: Run, busy: Path) -> None:
    whole, after, pages = run(busy, *SHEET).json, [], []
    while not pages or pages[-1]["next"]:
        pages.append(run(busy, *SHEET, "--limit", "2", *after).json)
        after = ["--after", str(pages[-1]["next"])]
    assert whole["next"] is None
    assert len(whole["late"]) > 2
    assert max(len(page[name]) for page in pages for name in LISTS) == 2
    for name in LISTS:
        assert [row for page in pages for row in page[name]] == whole[name]


def test_the_counts_are_of_all_pages(run: Run, busy: Path) -> None:
    whole, first = run(busy, *SHEET).json, run(busy, *SHEET, "--limit", "1").json
    assert first["counts"] == whole["counts"] == {name: len(whole[name]) for name in LISTS}


def test_a_list_cut_short_says_so(run: Run, busy: Path) -> None:
    told = run(busy, *SHEET, "--limit", "1", "--after", "1", plain=True).out
    assert "，这里是第2到2行）" in told


@pytest.mark.parametrize(
    ("args", "code"),
    [(("--limit", "0"), "limit_wrong"), (("--after", "x"), "cursor_unknown"),
     (("--after", "-1"), "cursor_unknown")],
)  # fmt: skip
def test_a_page_that_is_none_is_refused(
    run: Run, store: Path, args: tuple[str, ...], code: str
) -> None:
    answer = run(store, "due", f"{args[0]}={args[1]}")
    assert (answer.status, answer.json["error"]["code"]) == (1, code)
