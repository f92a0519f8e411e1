"""A backup comes back into the data folder of this PC, and nothing that lay there is lost."""

from __future__ import annotations

import os
import shutil
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, DeskError, NotAllowed, RuleBroken
from mediation_desk.records import attachments
from mediation_desk.records.backup.checking import Health, full_check
from mediation_desk.usecases import demo
from mediation_desk.usecases.asking import CaseFilter, case_ids
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep import bringing_back
from mediation_desk.usecases.upkeep.bringing_back import (
    BackupChoice,
    bring_back,
    bring_back_and_open,
)
from mediation_desk.usecases.upkeep.finding import find_backups
from mediation_desk.usecases.upkeep.keeping import backup
from tests.desks import SetClock
from tests.kept_store import ADMIN, PASSWORD, KeptStore, a_case, kept_store

NEW_PASSWORD = "Plum3-rope-bell"


@pytest.fixture
def kept(tmp_path: Path) -> KeptStore:
    """A store of which a backup with one case lies on the stick; a second case came after it."""
    made = kept_store(tmp_path / "data")
    desk = made.open()
    a_case(desk)
    backup(desk, tmp_path / "usb")
    a_case(desk, "王福海")
    desk.store.close()
    return made


def choice(tmp_path: Path, **opener: str) -> BackupChoice:
    newest = find_backups(tmp_path / "usb")[0]
    given = opener or {"password": PASSWORD}
    return BackupChoice(newest.folder, newest.stamp, **{"user": ADMIN, **given})


def by_slip(kept: KeptStore, tmp_path: Path) -> BackupChoice:
    """With the slip's code, for a password takes half a second."""
    return choice(tmp_path, code=kept.slip_code)


def cases(desk: Desk) -> int:
    return len(case_ids(desk, CaseFilter()))


def test_on_a_new_pc_the_store_comes_back_as_a_new_replica(
    kept: KeptStore, tmp_path: Path
) -> None:
    old = kept.open()
    replica = old.store.origin.replica
    old.store.close()
    new = tmp_path / "new"
    (new / "logs").mkdir(parents=True)
    desk = bring_back_and_open(new, choice(tmp_path))
    assert cases(desk) == 1
    assert desk.store.origin.replica != replica
    assert full_check(desk.store) == Health()
    assert {p.name for p in new.iterdir()} <= {
        "logs", "store.db", "store.db-wal", "store.db-shm", "keyring.json", "blobs"
    }  # fmt: skip
    desk.store.close()


def test_what_lay_there_is_put_aside_whole(kept: KeptStore, tmp_path: Path) -> None:
    bring_back(kept.folder, by_slip(kept, tmp_path))
    desk = kept.open()
    assert cases(desk) == 1
    desk.store.close()
    [aside] = kept.folder.glob("replaced-*")
    before = KeptStore(aside, kept.slip_code).open()
    assert cases(before) == 2
    before.store.close()


def test_the_slip_gives_a_new_password(kept: KeptStore, tmp_path: Path) -> None:
    slip = by_slip(kept, tmp_path)
    with pytest.raises(RuleBroken, match="password"):
        bring_back_and_open(tmp_path / "new", slip, new_password="short")
    assert not (tmp_path / "new").exists()
    desk = bring_back_and_open(tmp_path / "new", slip, new_password=NEW_PASSWORD)
    assert (desk.user.name, cases(desk)) == (ADMIN, 1)
    desk.store.close()


@pytest.mark.parametrize("opener", [{"password": "not-the-password"}, {"code": "AAAAA"}])
def test_what_does_not_open_leaves_everything_as_it_was(
    kept: KeptStore, tmp_path: Path, opener: dict[str, str]
) -> None:
    before = {p: p.read_bytes() for p in kept.folder.rglob("*") if p.is_file()}
    with pytest.raises((NotAllowed, BadInput)):
        bring_back(kept.folder, choice(tmp_path, **opener))
    assert {p: p.read_bytes() for p in kept.folder.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    "at", [1, 2, 4, *(pytest.param(n, marks=pytest.mark.heavy) for n in (3, 5, 6, 7))]
)
def test_a_cut_at_any_move_loses_nothing_and_the_next_try_ends_well(
    kept: KeptStore, tmp_path: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each rename in turn does not happen, as after a power cut before it."""
    left, whole = [at], os.rename

    def rename(one: object, other: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        whole(one, other)  # type: ignore[arg-type]

    monkeypatch.setattr(bringing_back.Path, "rename", rename)
    monkeypatch.setattr(bringing_back, "put_in_place", rename)
    try:
        bring_back(kept.folder, by_slip(kept, tmp_path), clock=SetClock(date(2026, 7, 1)))
    except KeyboardInterrupt:
        monkeypatch.undo()
        bring_back(kept.folder, by_slip(kept, tmp_path), clock=SetClock(date(2026, 7, 2)))
    monkeypatch.undo()
    desk = kept.open()
    assert cases(desk) == 1
    desk.store.close()
    assert stores_aside(kept, tmp_path) >= {2}


def stores_aside(kept: KeptStore, tmp_path: Path) -> set[int]:
    """How many cases each store that was put aside holds."""
    found = set[int]()
    for number, aside in enumerate(kept.folder.glob("replaced-*")):
        copy = Path(shutil.copytree(aside, tmp_path / f"aside{number}"))
        try:
            desk = KeptStore(copy, kept.slip_code).open()
        except DeskError:
            continue
        found.add(cases(desk))
        desk.store.close()
    return found


@pytest.mark.parametrize(
    ("made_up", "files", "size"),
    [
        (0, 3, 1 << 20),
        pytest.param(0, 200, 4 << 20, marks=pytest.mark.heavy),
        pytest.param(64_000, 2_600, 4 << 20, marks=pytest.mark.heavy, id="1GB-and-10GB"),
    ],
)
@pytest.mark.timeout(3_600)
def test_r46_backup_wipe_restore_gives_the_same_store(
    tmp_path: Path, made_up: int, files: int, size: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """R46: on a fresh PC, by the program alone; digests equal, a new replica, in bounded time."""
    kept = kept_store(tmp_path / "data")
    desk = kept.open()
    if made_up:
        demo.fill(desk, made_up)
    for number in range(20):
        a_case(desk, f"当事人{number}")
    for _ in range(files):
        file = tmp_path / "scan.bin"
        file.write_bytes(os.urandom(size))
        staged = attachments.stage(desk.store, file)
        with desk.store.write(desk.user.user_id, "add_evidence") as session:
            attachments.attach(session, staged)
    before, replica = desk.store.rows_digest(), desk.store.origin.replica
    began = time.perf_counter()
    made = backup(desk, tmp_path / "usb")
    desk.store.close()
    shutil.rmtree(kept.folder)
    bring_back(kept.folder, by_slip(kept, tmp_path))
    back = kept.open()
    took = time.perf_counter() - began
    assert back.store.rows_digest() == before
    assert back.store.origin.replica != replica
    assert full_check(back.store) == Health()
    back.store.close()
    bytes_there = sum(p.stat().st_size for p in made.folder.rglob("*") if p.is_file())
    with capsys.disabled():
        sys.stderr.write(f" R46: {bytes_there >> 20} MB there and back in {took:.1f} s ")
    assert took < 60 + bytes_there / (10 << 20)
