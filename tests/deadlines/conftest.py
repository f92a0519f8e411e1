"""The shipped law data, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from mediation_desk.deadlines.calendar import WorkCalendar
from mediation_desk.deadlines.rules import TimeLimit, parse_rules

ROOT = Path(__file__).parents[2]


def load(*parts: str) -> dict[str, object]:
    loaded = yaml.safe_load(ROOT.joinpath(*parts).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.fixture(scope="session")
def calendar() -> WorkCalendar:
    return WorkCalendar.from_tables(load("resources", "law", "holidays.yaml"))


@pytest.fixture(scope="session")
def rules() -> Mapping[str, TimeLimit]:
    return parse_rules(load("resources", "law", "time_limits.yaml"))
