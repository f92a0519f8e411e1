"""How large anything in a package may be. Whoever goes beyond is refused, not cut short.

Far above what centres send, far below what hurts a small PC.
"""

from __future__ import annotations

from mediation_desk.records.attachments import LARGEST
from mediation_desk.records.blobs.stream import sealed_size
from mediation_desk.records.log.codec import MAX_PAYLOAD
from mediation_desk.sync.package.refusal import PackageRefused

HEADER = 4096
"""Bytes of the header's line."""

FRAME = 16 << 20
CHANGE = MAX_PAYLOAD
CHANGE_FRAME = CHANGE + (64 << 10)
BLOB = sealed_size(LARGEST)
CHANGES = 5_000_000
FILLING = 32 << 10
FILLINGS = 100_000
DEPTH = 12
CONTEXT = 1024
"""Streams that one change may name as seen."""

ITEMS = 500_000
"""Things of any kind in a manifest: more would take more memory than a package is worth."""

RATIO = 200
GRACE = 1 << 20
"""Plain bytes that need no compressed ones to speak for them."""

WINDOW = 8 << 20
KEY_LINES = 64 << 10
"""Bytes before the encrypted part proper: one line for each recipient."""

NUMBER = 1 << 53
CLOCK = 1 << 63
WORD = 200
NAME = 120


def most_plain(packed: int) -> int:
    """How many plain bytes may come of so many compressed ones."""
    return packed * RATIO + GRACE


def within(count: int, most: int, limit: str) -> None:
    """Raise PackageRefused ``package_too_large`` where there is more than that."""
    if count > most:
        raise PackageRefused("package_too_large", limit=limit)
