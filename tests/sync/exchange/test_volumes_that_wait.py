# ruff: noqa: F811 - fixtures bear the names of what tests open themselves
"""A volume that waits for the changes that name its files is opened once, however often it lies
there; and at once when they came or it is another one.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from mediation_desk.sync import taking
from mediation_desk.usecases.desk import Desk
from tests.sync.exchange.scenes import check_complete, work_on
from tests.usecases.exchange.conftest import (  # noqa: F401 - fixtures
    clock,
    county,
    folders,
    town,
)
from tests.usecases.exchange.packages import join, report, states, take


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packages that were opened, or looked into, by name."""
    found: list[str] = []
    for name in ("inspect", "open_package"):
        right = getattr(taking, name)

        def hooked(path: Path, *given: object, right: object = right) -> object:
            found.append(path.name)
            return right(path, *given)  # type: ignore[operator]

        monkeypatch.setattr(taking, name, hooked)
    return found


@pytest.fixture
def box(county: Desk, town: Desk, tmp_path: Path) -> Path:
    """A stick with a volume whose changes somebody took away."""
    join(county, town, tmp_path / "papers")
    work_on(town, tmp_path, 1)
    delta, _volume = report(town, tmp_path / "box")
    shutil.move(tmp_path / "box" / delta, tmp_path / "lost.tjx")
    (tmp_path / "box" / "name").write_text(delta, encoding="utf-8")
    return tmp_path / "box"


HELD = [("held", "package_held")]


def test_a_volume_that_waits_is_opened_once(
    county: Desk, box: Path, opened: list[str], tmp_path: Path
) -> None:
    assert states(take(county, box)) == HELD
    assert len(opened) == 2
    for _ in range(3):
        assert states(take(county, box)) == HELD
    assert len(opened) == 2
    shutil.move(tmp_path / "lost.tjx", box / (box / "name").read_text(encoding="utf-8"))
    assert states(take(county, box)) == [("applied", ""), ("applied", "")]
    check_complete(county)


def test_one_that_is_another_is_opened_again(
    county: Desk, box: Path, opened: list[str]
) -> None:
    take(county, box)
    [volume] = box.rglob("*.tjx")
    os.utime(volume, (1, 1))
    assert states(take(county, box)) == HELD
    assert len(opened) == 4
    volume.write_bytes(volume.read_bytes()[:-1])
    assert states(take(county, box)) == [("rejected", "package_incomplete")]


def test_what_is_gone_is_forgotten(county: Desk, box: Path, opened: list[str]) -> None:
    take(county, box)
    [volume] = box.rglob("*.tjx")
    kept = volume.read_bytes()
    volume.unlink()
    assert states(take(county, box)) == []
    volume.write_bytes(kept)
    take(county, box)
    assert len(opened) == 4
