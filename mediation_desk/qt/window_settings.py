"""What this PC remembers of the window: type size, contrast, minutes to the lock. Nothing personal.

One small JSON file beside the store, readable before it is open. A broken file is set aside and the
usual values stand.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FILE = "window.json"
VERSION = 1


class WindowSettings(NamedTuple):
    """``lock_minutes`` between 1 and 15; ``point_size`` one of the style table's choices."""

    point_size: float = 11.0
    high_contrast: bool = False
    lock_minutes: int = 5
    was_broken: bool = False


def read_settings(folder: Path) -> WindowSettings:
    """The settings of this PC; a broken file is renamed and told of by ``was_broken``."""
    path = folder / FILE
    if not path.exists():
        return WindowSettings()
    import json

    try:
        return _read(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, AttributeError, OSError):
        path.replace(path.with_suffix(".broken"))
        return WindowSettings(was_broken=True)


def write_settings(folder: Path, settings: WindowSettings) -> None:
    """Keep the settings; whole or not at all."""
    import json

    folder.mkdir(parents=True, exist_ok=True)
    kept = {"version": VERSION, **settings._asdict()}
    kept.pop("was_broken")
    part = folder / f"{FILE}.part"
    part.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    part.replace(folder / FILE)


def _read(kept: dict[str, object]) -> WindowSettings:
    usual = WindowSettings()
    size = float(str(kept.get("point_size", usual.point_size)))
    minutes = int(str(kept.get("lock_minutes", usual.lock_minutes)))
    return WindowSettings(
        point_size=min(14.0, max(10.5, size)),
        high_contrast=bool(kept.get("high_contrast", False)),
        lock_minutes=min(15, max(1, minutes)),
    )
