"""The folders of one run of the program. Knows no window."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Places(NamedTuple):
    """The data folder, the practice township's own folder, and what was found at the start."""

    data: Path
    practice: Path
    is_set_up: bool
    crashed_last_time: bool = False
