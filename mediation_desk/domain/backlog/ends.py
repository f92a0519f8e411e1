"""How an old matter is struck off the list."""

from __future__ import annotations

from enum import StrEnum


class BacklogEnd(StrEnum):
    """已化解、导入法定途径、并入别案."""

    RESOLVED = "resolved"
    OTHER_WAY = "other_way"
    MERGED = "merged"
