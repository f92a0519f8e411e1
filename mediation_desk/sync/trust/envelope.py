"""The file of the ceremony (``.tjt``): a line that says what it is, then one document.

Written whole or not at all, at most one mebibyte, and never named after a person. A name found in
a file is not used for anything.
"""

from __future__ import annotations

import contextlib
import os
from enum import StrEnum
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.keys.files import file_trouble, put_in_place
from mediation_desk.sync.trust.packing import (
    FORMAT,
    MAX_BYTES,
    Reader,
    pack,
    refused,
)

SUFFIX = ".tjt"
_MAGIC = b"TJT1\n"


class FileKind(StrEnum):
    """What a file of the ceremony is."""

    ENROL = "enrol"
    TRUST = "trust"
    RESCUE_REQUEST = "rescue"
    RESCUE_ANSWER = "answer"


_KINDS = tuple(FileKind)


def to_file(kind: FileKind, content: bytes) -> bytes:
    """The bytes of a file; raises TrustRefused ``trust_file_too_large``."""
    data = _MAGIC + pack(FORMAT, 1, _KINDS.index(kind), content)
    if len(data) > MAX_BYTES:
        raise refused("trust_file_too_large")
    return data


def from_file(data: bytes, kind: FileKind) -> bytes:
    """The document in a file of this kind.

    Raises TrustRefused: ``trust_file_unknown`` (not one of ours), ``trust_file_too_large``,
    ``trust_file_damaged``, ``trust_file_newer``, ``trust_file_other_kind``.
    """
    if not data.startswith(_MAGIC):
        raise refused("trust_file_unknown")
    if len(data) > MAX_BYTES:
        raise refused("trust_file_too_large")
    row = Reader.of_document(data[len(_MAGIC) :])
    found, content = _KINDS[row.number(0, len(_KINDS) - 1)], row.raw()
    row.end()
    if found is not kind:
        raise refused("trust_file_other_kind", found=found.value, wanted=kind.value)
    return content


def read_file(path: Path, kind: FileKind) -> bytes:
    """The document in a file on a stick; errors as in :func:`from_file`.

    Raises also KnownTrouble ``trust_file_unreadable`` where there is no file or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise KnownTrouble("trust_file_unreadable", errno=error.errno) from error
    return from_file(data, kind)


def file_name(kind: FileKind, *parts: str) -> str:
    """A file's name out of codes, numbers and the ends of ids; ``enrol-620199101-1f2e3d4c.tjt``."""
    return "-".join((kind.value, *parts)) + SUFFIX


def short(replica: str) -> str:
    """The end of an id: its beginning is a time and much the same on all PCs set up together."""
    return replica[-8:]


def write_file(folder: Path, name: str, data: bytes) -> Path:
    """Put a file into a folder, on the disk and whole; raises KnownTrouble for disk and stick."""
    path = folder / name
    part = folder / f"{name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise file_trouble(error) from error
    return path
