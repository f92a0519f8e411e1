"""The window at a township's desk, or at the county's; both have joined before it came up."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from tests.qt.exchange.conftest import apart, desk
from tests.usecases.exchange.conftest import clock, county, folders, keys, made_pair, town
from tests.usecases.exchange.packages import join, report, take

__all__ = ["apart", "clock", "county", "desk", "folders", "keys", "made_pair", "town"]


@pytest.fixture
def box(county: Desk, desk: Desk, tmp_path: Path) -> Path:
    """The stick between them; the township is in."""
    join(county, desk, tmp_path / "papers")
    return tmp_path / "box"


def carry(source: Desk, target: Desk, box: Path) -> None:
    """What one has to say is taken in by the other."""
    report(source, box)
    take(target, box)
