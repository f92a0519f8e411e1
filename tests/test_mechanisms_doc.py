"""docs/mechanisms.md names every core mechanism, where it is done and a test that shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in (HERE.parent / "docs/mechanisms.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
]
CORE = yaml.safe_load((HERE / "data/core_mechanisms.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("term", CORE)
def test_a_core_mechanism_stands_in_the_table_with_place_and_test(term: str) -> None:
    row = next((row for row in ROWS if row[0] == term), None)
    assert row is not None, f"no row for {term}"
    assert row[1]
    assert "`tests/" in row[2]


def test_every_test_that_the_table_names_is_there() -> None:
    named = {path for row in ROWS for path in re.findall(r"`(tests/[^`]+)`", row[-1])}
    assert len(CORE) == 60
    assert [path for path in sorted(named) if not (HERE.parent / path).exists()] == []
