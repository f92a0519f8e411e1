"""Where a store may not lie, and that two programs never open one folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records import place
from mediation_desk.records.instance import Instance, holder_of
from mediation_desk.records.place import Mount

MOUNTS = """/dev/sda2 / ext4 rw 0 0
/dev/sdb1 /media/li/U\\040DISK vfat rw 0 0
//server/share /mnt/share cifs rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
"""

HOLD = (
    "import sys, time; from pathlib import Path; "
    "from mediation_desk.records.instance import Instance; "
    "lock = Instance(Path(sys.argv[1])); print('held', flush=True); time.sleep(60)"
)


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("/home/li/data", "/"),
        ("/media/li/U DISK/data", "/media/li/U DISK"),
        ("/mnt/share/a/b", "/mnt/share"),
        ("/mnt/shared", "/"),
        ("/mnt/nfs", "/mnt/nfs"),
    ],
)
def test_a_path_lies_on_its_nearest_mount(path, where):
    found = place.mount_of(PurePosixPath(path), place.read_mounts(MOUNTS))
    assert found.where == where


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\\server\share\x", True), ("//server/share", True), (r"\\?\UNC\server\share", True),
        (r"C:\data", False), (r"\\?\C:\data", False), ("/home/x", False),
    ],
)  # fmt: skip
def test_paths_to_other_computers_are_known(text, expected):
    assert place.is_unc(text) is expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (r"C:\Users\li\OneDrive\data", True), (r"C:\Users\li\OneDrive - 某镇\data", True),
        (r"D:\我的坚果云\调解", True), (r"D:\BaiduSyncdisk\调解", True), (r"D:\Dropbox", True),
        (r"D:\调解数据", False), (r"D:\megabytes\data", False), (r"D:\onedrives", False),
    ],
)  # fmt: skip
def test_cloud_folders_are_known_by_name(path, expected):
    assert place.is_cloud(PureWindowsPath(path)) is expected


def test_a_cloud_folder_of_any_name_is_known_by_its_mark(tmp_path):
    (tmp_path / "工作" / ".stfolder").mkdir(parents=True)
    with pytest.raises(KnownTrouble, match="place_in_cloud"):
        place.check_place(tmp_path / "工作" / "深" / "数据")


def test_a_link_into_a_cloud_folder_is_refused(tmp_path):
    (tmp_path / "Dropbox" / "data").mkdir(parents=True)
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox" / "data")
    with pytest.raises(KnownTrouble, match="place_in_cloud"):
        place.check_place(tmp_path / "innocent")


def test_a_link_within_a_cloud_folder_to_outside_is_refused_too(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / "x").symlink_to(tmp_path / "outside")
    with pytest.raises(KnownTrouble, match="place_in_cloud"):
        place.check_place(tmp_path / "Dropbox" / "x")


@pytest.mark.parametrize(("kind", "flag", "device", "expected"), [
    ("cifs", "0", "//s/x", "place_on_network"), ("vfat", "1", "/dev/sdb1", "place_on_stick"),
    ("ext4", "0", "/dev/sdb1", ""), ("9p", "0", "x", "place_on_network"),
])  # fmt: skip
def test_network_and_sticks_are_refused(tmp_path, monkeypatch, kind, flag, device, expected):
    disk = tmp_path / "devices" / "sdb"
    (disk / "sdb1").mkdir(parents=True)
    (disk / "removable").write_text(flag + "\n", encoding="ascii")
    links = tmp_path / "class" / "block"
    links.mkdir(parents=True)
    (links / "sdb1").symlink_to(disk / "sdb1")
    original = place.is_removable
    monkeypatch.setattr(place, "read_mounts", lambda text: [Mount(device, "/", kind)])
    monkeypatch.setattr(place, "is_removable", lambda name, root: original(name, tmp_path))
    assert place.trouble_of(Path("/data")) == expected


def test_an_ordinary_folder_is_taken(tmp_path):
    place.check_place(tmp_path / "not yet there")


def test_a_second_program_is_told_who_holds_the_folder(tmp_path):
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE)
    assert other.stdout.readline() == b"held\n"
    with pytest.raises(KnownTrouble, match="already_open") as caught:
        Instance(tmp_path)
    assert caught.value.values["pid"] == other.pid
    assert caught.value.values["since"]
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    other.stdout.close()
    with Instance(tmp_path):
        assert holder_of(tmp_path).pid == os.getpid()


def test_letting_go_lets_the_next_in(tmp_path):
    first = Instance(tmp_path)
    with pytest.raises(KnownTrouble, match="already_open"):
        Instance(tmp_path)
    first.release()
    first.release()
    Instance(tmp_path).release()
    assert holder_of(tmp_path).pid == 0
