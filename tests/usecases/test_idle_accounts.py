"""An account nobody uses is shut after the settled days; the last administrator always comes in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.errors import NotAllowed
from mediation_desk.usecases import accounts, opening
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import Role
from tests.desks import CENTER, COMMITTEE, SetClock

DAY = date(2026, 4, 20)
ADMIN, KEPT = "管理员", "Pear7-boat-lamp-x"
WORKER, HERS, NEW = "何玉霞", "Moss3-kite-road-y", "Fern9-bell-door-z"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("idle") / "desk"
    slip = where.parent / "slip.pdf"
    opening.create_store(where, CENTER, COMMITTEE, "620199101", False, ADMIN, KEPT, slip)
    with_desk(where, ADMIN, KEPT, 0, lambda d: accounts.add_user(d, WORKER, [Role.MEDIATOR], HERS))
    return where


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "desk"))


def with_desk(
    folder: Path, who: str, password: str, days: int, do: Callable[[Desk], Any] = bool
) -> Any:
    clock = SetClock(DAY + timedelta(days=days))
    desk: Desk = opening.open_store(folder, who, password, clock=clock)
    try:
        return do(desk)
    finally:
        desk.store.close()


def refused(folder: Path, days: int) -> NotAllowed:
    with pytest.raises(NotAllowed) as found:
        with_desk(folder, WORKER, HERS, days)
    assert found.value.code == "account_idle"
    return found.value


def test_who_was_away_too_long_is_shut_out_until_given_a_new_password(folder: Path) -> None:
    with_desk(folder, WORKER, HERS, 1)
    with_desk(folder, WORKER, HERS, 91)
    assert refused(folder, 182).values["days"] == 91
    refused(folder, 182)  # to be refused is no use
    assert list(with_desk(folder, ADMIN, KEPT, 182, accounts.idle_users).values()) == [91]
    with_desk(folder, ADMIN, KEPT, 182, lambda d: accounts.set_password(d, WORKER, NEW))
    with_desk(folder, WORKER, NEW, 182)


def test_an_account_that_was_never_used_is_counted_from_its_first_day(folder: Path) -> None:
    with_desk(folder, ADMIN, KEPT, 1)
    refused(folder, 92)


def test_the_last_administrator_is_never_shut_out(folder: Path) -> None:
    with_desk(folder, ADMIN, KEPT, 1)
    with_desk(folder, ADMIN, KEPT, 900)
    with_desk(folder, "", KEPT, 1900)


def test_the_centre_settles_the_days_or_does_without(folder: Path) -> None:
    with_desk(folder, ADMIN, KEPT, 1, lambda desk: desk.do("set_idle_days", {"days": 30}))
    refused(folder, 32)
    with_desk(folder, ADMIN, KEPT, 40, lambda desk: desk.do("set_idle_days", {"days": 0}))
    with_desk(folder, WORKER, HERS, 2000)


def test_a_clock_set_back_shuts_nobody_out(folder: Path) -> None:
    with_desk(folder, WORKER, HERS, 1)
    with_desk(folder, WORKER, HERS, -3000)


def test_a_ring_from_before_opens_and_begins_to_count(folder: Path) -> None:
    path = folder / "keyring.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    for user in kept["users"]:
        del user["used"]
    path.write_text(json.dumps(kept), encoding="utf-8")
    with_desk(folder, WORKER, HERS, 500)
    refused(folder, 591)
