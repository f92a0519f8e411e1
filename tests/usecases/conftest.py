"""A desk on an encrypted store of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.usecases.desk import Desk
from tests.desks import copied_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk at which the head of the centre sits."""
    made = copied_desk(tmp_path)
    yield made
    made.store.close()
