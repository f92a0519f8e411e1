"""What a backup says of itself: its files and their digests, and a proof under the data key.

Holds no name of a person. A backup without a readable manifest is none.
"""

from __future__ import annotations

import hmac
import json
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.keys.wrap import expand

FORMAT = 1
PREFIX = "manifest-"

_NAME = re.compile(r"(blobs/)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of the backup: its name below the folder, size and SHA-256 as it lies there."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """One backup: when, of which replica, the parts of the store, key ring and attachments.

    ``digest`` stands for the content of all recorded rows; ``proof`` is an HMAC under the data key.
    """

    stamp: str
    made_at: str
    centre: str
    replica: str
    schema: int
    digest: str
    parts: tuple[FileEntry, ...]
    keys: FileEntry
    blobs: tuple[FileEntry, ...]
    proof: str = ""

    @property
    def file_name(self) -> str:
        """Name of the manifest's own file."""
        return f"{PREFIX}{self.stamp}.json"

    def proven(self, data_key: bytes | bytearray) -> Manifest:
        """Itself with its proof."""
        return replace(self, proof=self._proof(data_key))

    def stands(self, data_key: bytes | bytearray) -> bool:
        """Whether the proof is by the holder of the data key and nothing was changed."""
        return hmac.compare_digest(self.proof, self._proof(data_key))

    def _proof(self, data_key: bytes | bytearray) -> str:
        key = expand(bytes(data_key), b"", b"tj-backup-manifest-1")
        text = json.dumps(asdict(replace(self, proof="")), sort_keys=True)
        return hmac.digest(key, text.encode(), "sha256").hex()

    def to_json(self) -> str:
        """As text."""
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1)


def read(path: Path) -> Manifest:
    """The manifest in a file; raises KnownTrouble ``backup_newer`` or ``backup_damaged``."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept.pop("format") != FORMAT:
            raise KnownTrouble("backup_newer")
        entries = {name: _entries(kept[name]) for name in ("parts", "blobs")}
        keys = _entry(kept["keys"])
        return Manifest(**{**kept, **entries, "keys": keys})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnownTrouble("backup_damaged") from error


def all_in(folder: Path) -> list[Path]:
    """The manifests in a backup's folder, the newest last."""
    return sorted(folder.glob(f"{PREFIX}*.json"))


def _entries(rows: list[dict[str, Any]]) -> tuple[FileEntry, ...]:
    return tuple(_entry(row) for row in rows)


def _entry(row: dict[str, Any]) -> FileEntry:
    """An entry whose name can only be a file of the backup itself."""
    entry = FileEntry(**row)
    if entry.name and not _NAME.fullmatch(entry.name):
        raise ValueError("a name that is none of ours")
    return entry
