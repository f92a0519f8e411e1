"""``law`` on the command line: a county's file is tried, applied, shown and given up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
FILE = """\
county: 青禾县
basis: 青政办〔2026〕1号
limits: [{rule: 人民调解期限, length: 45, unit: 工作日}]
tracks: {人民调解: {follow_up_days: 60}}
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    made = tmp_path / "办法.yaml"
    made.write_text(FILE, encoding="utf-8")
    return str(made)


def own(run: Run, store: Path) -> dict[str, str]:
    return {row["what"]: row["own"] for row in run(store, "law", "show").json["local"]}


def test_tried_only_nothing_is_settled(run: Run, store: Path, file: str) -> None:
    done = run(store, "law", "apply", file, "--dry-run")
    assert done.json == {"applied": False, "settled": done.json["settled"]}
    assert len(done.json["settled"]) == 2
    assert own(run, store) == {}


def test_applied_it_is_shown_until_it_is_dropped(run: Run, store: Path, file: str) -> None:
    assert run(store, "law", "apply", file).json["applied"]
    assert own(run, store) == {"人民调解期限": "45个工作日", "回访提醒": "60天"}
    assert run(store, "law", "drop").status == 0
    assert own(run, store) == {}


def test_a_wrong_file_ends_with_its_reason(run: Run, store: Path, file: str) -> None:
    Path(file).write_text(FILE.replace("45", "多"), encoding="utf-8")
    done = run(store, "law", "apply", file)
    assert done.status == 1
    assert "limits：第1项：length" in done.err + done.out
