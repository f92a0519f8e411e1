"""A place for backups is known by its mark alone; nothing else is written to or taken for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.backup import drives
from mediation_desk.records.backup.target import MARK, PlaceState, claim, read_mark, state_of

CENTRE = "620199101"


def test_a_place_is_known_again_by_its_mark(tmp_path: Path) -> None:
    made = claim(tmp_path, CENTRE)
    assert state_of(tmp_path, made.id) is PlaceState.READY
    assert claim(tmp_path, CENTRE) == made


def test_r35_an_empty_or_a_foreign_folder_is_none_and_stays_as_it_was(tmp_path: Path) -> None:
    """R35: another disk under the same name is refused and left alone."""
    wanted = claim(_made(tmp_path / "own"), CENTRE).id
    empty, other = _made(tmp_path / "empty"), _made(tmp_path / "other")
    claim(other, CENTRE)
    before = (other / MARK).read_bytes()
    assert state_of(empty, wanted) is PlaceState.UNMARKED
    assert state_of(other, wanted) is PlaceState.FOREIGN
    assert list(empty.iterdir()) == []
    assert (other / MARK).read_bytes() == before


def test_what_is_not_plugged_in_is_gone_and_not_made(tmp_path: Path) -> None:
    assert state_of(tmp_path / "usb", "x") is PlaceState.GONE
    with pytest.raises(KnownTrouble, match="backup_place_gone"):
        claim(tmp_path / "usb", CENTRE)
    assert not (tmp_path / "usb").exists()


def test_the_place_of_another_centre_is_never_taken(tmp_path: Path) -> None:
    claim(tmp_path, "620199102")
    with pytest.raises(KnownTrouble, match="backup_place_of_other"):
        claim(tmp_path, CENTRE)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"target": 1}', "\0" * 9000, '{"centre": "x"}']
)
def test_a_mark_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / MARK).write_text(text, encoding="utf-8")
    assert read_mark(tmp_path) is None
    assert state_of(tmp_path, "x") is PlaceState.UNMARKED


@pytest.mark.skipif(os.name == "nt", reason="reads the mounts of Linux")
def test_disks_plugged_in_are_those_that_a_desktop_mounts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [
        drives.read_mounts("/dev/sda1 / ext4 rw 0 0")[0],
        drives.read_mounts("/dev/sdb1 /media/he/BEI\\040FEN vfat rw 0 0")[0],
        drives.read_mounts("tmpfs /run tmpfs rw 0 0")[0],
    ]
    monkeypatch.setattr(drives, "read_mounts", lambda _text: told)
    assert drives.removable_roots() == (Path("/media/he/BEI FEN"),)


def test_the_top_of_a_stick_is_the_deepest_that_holds_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roots = (tmp_path, tmp_path / "usb")
    monkeypatch.setattr(drives, "removable_roots", lambda: roots)
    inside = _made(tmp_path / "usb" / "备份")
    assert drives.root_of(inside) == tmp_path / "usb"
    assert drives.root_of(Path("/")) is None


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


class Kernel:
    """Windows with the disks C (fixed), D (a disk in a case), E (a stick) and Z (a share)."""

    def GetLogicalDrives(self) -> int:
        return sum(1 << (ord(letter) - ord("A")) for letter in "CDEZ")

    def GetDriveTypeW(self, name: str) -> int:
        return {"C": 3, "D": 3, "E": 2, "Z": 4}[name[0]]


def test_on_windows_every_disk_but_the_first_and_the_shares_may_be_a_stick(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    windll = type("Windll", (), {"kernel32": Kernel()})()
    monkeypatch.setattr(drives.ctypes, "windll", windll, raising=False)
    assert [str(root)[0] for root in drives._windows_roots()] == ["D", "E"]
