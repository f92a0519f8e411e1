"""Where sticks and other disks that can be taken out stand now. Looks at no file on them."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
from typing import Any

from mediation_desk.records.place import is_removable, read_mounts

#: A disk in a USB case calls itself fixed; only the one that Windows starts from surely is.
_DRIVES_TAKEN_OUT = (2, 3)
#: Where a desktop mounts what is plugged in; a disk in a USB case does not always say that it
#: can be taken out.
_MOUNTED_BY_HAND = ("/media/", "/run/media/", "/mnt/")


def removable_roots() -> tuple[Path, ...]:
    """The top folders of what is plugged in now."""
    return _windows_roots() if os.name == "nt" else _posix_roots()


def root_of(folder: Path) -> Path | None:
    """The top folder of the plugged-in disk that a folder lies on; None where it lies on none."""
    real = folder.resolve()
    found = [root for root in removable_roots() if real.is_relative_to(root)]
    return max(found, key=lambda root: len(root.parts), default=None)


def same_disk(one: Path, other: Path) -> bool:
    """Whether two folders lie on one disk, as far as the system tells; both must be there."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def _posix_roots() -> tuple[Path, ...]:
    try:
        mounts = read_mounts(Path("/proc/mounts").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ()
    found = [
        mount.where
        for mount in mounts
        if mount.where.startswith(_MOUNTED_BY_HAND)
        or (mount.device.startswith("/dev/") and is_removable(mount.device, Path("/sys")))
    ]
    return tuple(Path(where) for where in found)


def _windows_roots() -> tuple[Path, ...]:
    windll: Any = getattr(ctypes, "windll", None)
    if windll is None:
        return ()
    kernel = windll.kernel32
    there = kernel.GetLogicalDrives()
    names = [f"{chr(ord('A') + n)}:\\" for n in range(26) if there >> n & 1]
    system = os.environ.get("SYSTEMDRIVE", "C:").upper()
    found = [name for name in names if kernel.GetDriveTypeW(name) in _DRIVES_TAKEN_OUT]
    return tuple(Path(name) for name in found if not name.startswith(system))
