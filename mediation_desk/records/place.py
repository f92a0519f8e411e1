"""Refuses data folders in which a store would sooner or later be damaged or leave the house.

Network paths, cloud folders and sticks are refused, also behind links. Only looks, never writes.
"""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from mediation_desk.domain.errors import KnownTrouble

CLOUD_NAMES = (
    "onedrive", "dropbox", "google drive", "googledrive", "icloud", "nutstore", "jianguoyun",
    "坚果云", "我的坚果云", "baidunetdisk", "baidusyncdisk", "baidunetdiskworkspace", "百度网盘",
    "百度云", "aliyundrive", "阿里云盘", "weiyun", "微云", "坚果云同步", "nextcloud", "owncloud",
    "synologydrive", "syncthing", "wps云盘", "wpsdrive", "wps cloud files", "360云盘", "365云盘",
    "天翼云盘", "ecloud", "和彩云", "mobilecloud", "夸克网盘", "115生活", "box sync",
)  # fmt: skip
CLOUD_MARKS = (
    ".dropbox", ".dropbox.cache", ".nutstore", ".stfolder", ".owncloudsync.log", ".sync",
    ".baidusyncdisk", ".synologyworkingdirectory", "desktop.ini.onedrive",
)  # fmt: skip
NETWORK_KINDS = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "sshfs", "davfs", "fuse.davfs2", "9p",
    "afs", "ceph", "glusterfs", "fuse.glusterfs", "ncpfs", "fuse.rclone", "fuse.gvfsd-fuse",
    "vboxsf", "fuse.vmhgfs-fuse", "fuse.goofys", "fuse.s3fs", "autofs",
})  # fmt: skip

_DRIVE_REMOVABLE, _DRIVE_REMOTE, _DRIVE_CD = 2, 4, 5


@dataclass(frozen=True, slots=True)
class Mount:
    """A mounted file system: device, where, kind."""

    device: str
    where: str
    kind: str


def check_place(folder: Path) -> None:
    """Raise KnownTrouble where a store must not lie.

    ``place_on_network``, ``place_in_cloud``, ``place_on_stick``. A backup may lie on a stick: for
    that ask :func:`trouble_of`.
    """
    trouble = trouble_of(folder)
    if trouble:
        raise KnownTrouble(trouble)


def trouble_of(folder: Path) -> str:
    """The code of what is wrong with a place, empty for nothing. The folder need not exist."""
    for seen in {_absolute(folder), _resolved(folder)}:
        if is_unc(str(seen)):
            return "place_on_network"
        if is_cloud(seen):
            return "place_in_cloud"
    real = _resolved(folder)
    return _windows_trouble(real) if os.name == "nt" else _posix_trouble(real)


def is_unc(text: str) -> bool:
    """Whether a Windows path names another computer (also in its long form)."""
    plain = text.replace("/", "\\")
    if plain.upper().startswith("\\\\?\\"):
        return plain[4:].upper().startswith("UNC\\")
    return plain.startswith("\\\\") and not plain.startswith("\\\\.\\")


def is_cloud(folder: PurePath) -> bool:
    """Whether a folder lies in one that a cloud service copies."""
    known = [os.environ.get(name, "") for name in ("OneDrive", "OneDriveCommercial")]
    if any(root and folder.is_relative_to(root) for root in known):
        return True
    for part in folder.parts:
        name = part.casefold()
        if any(
            name == cloud or name.startswith((f"{cloud} ", f"{cloud}-")) for cloud in CLOUD_NAMES
        ):
            return True
    return any(_has_mark(Path(parent)) for parent in (folder, *folder.parents))


def _has_mark(folder: Path) -> bool:
    try:
        return any((folder / mark).exists() for mark in CLOUD_MARKS)
    except OSError:
        return False


def mount_of(folder: PurePath, mounts: list[Mount]) -> Mount | None:
    """The mount a path lies on: the longest that contains it, the last of equals."""
    found = [mount for mount in mounts if folder.is_relative_to(mount.where)]
    return max(found, key=lambda mount: len(PurePath(mount.where).parts), default=None)


def read_mounts(text: str) -> list[Mount]:
    """The entries of ``/proc/mounts`` (blanks and such are octal there)."""
    rows = [line.split(" ") for line in text.splitlines() if line.count(" ") >= 2]
    return [Mount(_plain(row[0]), _plain(row[1]), row[2]) for row in rows]


def _plain(text: str) -> str:
    for octal, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(octal, char)
    return text


def _posix_trouble(real: Path) -> str:
    try:
        mounts = read_mounts(Path("/proc/mounts").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""  # no Linux: nothing is known, nothing is refused
    mount = mount_of(real, mounts)
    if mount is None:
        return ""
    if mount.kind in NETWORK_KINDS:
        return "place_on_network"
    return "place_on_stick" if is_removable(mount.device, Path("/sys")) else ""


def is_removable(device: str, sysfs: Path) -> bool:
    """Whether a block device (or the disk of its partition) says that it can be taken out."""
    name = PurePath(device).name
    entry = sysfs / "class" / "block" / name
    try:
        real = entry.resolve()
        for holder in (real, real.parent):
            flag = holder / "removable"
            if flag.is_file():
                return "/usb" in str(real) or flag.read_text(encoding="ascii").strip() == "1"
    except (OSError, ValueError):
        return False
    return False


def _windows_trouble(real: Path) -> str:
    windll: Any = getattr(ctypes, "windll", None)
    if windll is None or not real.drive:
        return ""
    kind = windll.kernel32.GetDriveTypeW(real.drive + "\\")
    if kind == _DRIVE_REMOTE:
        return "place_on_network"
    return "place_on_stick" if kind in (_DRIVE_REMOVABLE, _DRIVE_CD) else ""


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder))  # noqa: PTH100 - links must stay as they were typed


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):
        return _absolute(folder)
