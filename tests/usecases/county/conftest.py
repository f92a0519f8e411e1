"""A county and a township that have joined, with a stick between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from tests.usecases.exchange.conftest import clock, county, folders, keys, made_pair, stick, town
from tests.usecases.exchange.packages import join

__all__ = ["clock", "county", "folders", "keys", "made_pair", "stick", "town"]


@pytest.fixture
def box(county: Desk, town: Desk, tmp_path: Path) -> Path:
    """The stick of a county and a township that have joined."""
    join(county, town, tmp_path / "papers")
    return tmp_path / "box"
