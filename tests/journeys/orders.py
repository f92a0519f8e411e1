"""A county and a township that have joined, at the desk of either; one of them has the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases.desk import Desk
from tests.usecases.exchange.packages import a_case, join, report, take
from tests.usecases.exchange.stores import (
    COUNTY,
    HEWAN,
    PASSWORD,
    DayClock,
    cheap_cost,
    desk_of,
    make,
)


def opened(folder: Path, code: str, name: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A fresh store's desk."""
    monkeypatch.setattr(wrap, "calibrated", cheap_cost)
    make(folder, code, name)
    key = bytes(KeyRing.load(folder).unlock("", PASSWORD, SystemClock()).key)
    return desk_of(folder, key, DayClock())


def both(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, county: str, town: str
) -> tuple[Desk, Desk, str]:
    """A county and a township with a case that the county knows; by the folders' names."""
    above = opened(folder / county, COUNTY, "青禾县", monkeypatch)
    below = opened(folder / town, HEWAN, "青禾县河湾镇", monkeypatch)
    join(above, below, folder / "papers")
    case = a_case(below)
    carry(below, above, folder / "box")
    return above, below, case


def carry(source: Desk, target: Desk, box: Path) -> None:
    """What one has to say is taken in by the other."""
    report(source, box)
    take(target, box)
