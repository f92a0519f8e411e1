"""A file sealed in pieces of 64 KiB under a key of its own, and read again from any place.

Each piece carries its number and whether it is the last, so that nothing can be cut off, exchanged
or repeated. Memory stays flat. No database, no names.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from mediation_desk.domain.errors import KnownTrouble

MAGIC = b"TJBLOB1\n"
PIECE = 64 * 1024
TAG = 16
KEY_BYTES = 32

_SEALED = PIECE + TAG


@dataclass(frozen=True, slots=True)
class Sealed:
    """What came of sealing: size and SHA-256 of the plain bytes, SHA-256 of the sealed ones."""

    size: int
    sha256: str
    cipher_sha256: str
    head: bytes


def seal(source: BinaryIO, target: BinaryIO, key: bytes, told: Callable[[int], None]) -> Sealed:
    """Seal everything in ``source`` into ``target``; ``told`` hears the bytes done so far."""
    cipher = ChaCha20Poly1305(key)
    plain_hash, cipher_hash = hashlib.sha256(), hashlib.sha256()
    target.write(MAGIC)
    cipher_hash.update(MAGIC)
    size, number, head = 0, 0, b""
    piece = source.read(PIECE)
    while True:
        following = source.read(PIECE) if len(piece) == PIECE else b""
        sealed = cipher.encrypt(_nonce(number, last=not following), piece, MAGIC)
        target.write(sealed)
        plain_hash.update(piece)
        cipher_hash.update(sealed)
        head = head or piece[:4096]
        size += len(piece)
        told(size)
        if not following:
            return Sealed(size, plain_hash.hexdigest(), cipher_hash.hexdigest(), head)
        piece, number = following, number + 1


def sealed_size(size: int) -> int:
    """Bytes on the disk of ``size`` plain bytes."""
    pieces = max(1, -(-size // PIECE))
    return len(MAGIC) + size + pieces * TAG


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + (b"\1" if last else b"\0")


class Reader(io.RawIOBase):
    """The plain bytes of a sealed file, from any place; every piece is checked when it is read.

    Raises KnownTrouble ``blob_damaged`` where the file is not what was sealed.
    """

    def __init__(self, path: Path, key: bytes, size: int) -> None:
        super().__init__()
        self._cipher = ChaCha20Poly1305(key)
        self._size, self._place = size, 0
        self._kept: tuple[int, bytes] = (-1, b"")
        self._file = path.open("rb")
        whole = os.fstat(self._file.fileno()).st_size == sealed_size(size)
        if not whole or self._file.read(len(MAGIC)) != MAGIC:
            self._file.close()
            raise KnownTrouble("blob_damaged")

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """The place in the plain bytes."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place in the plain bytes."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(0, start + offset)
        return self._place

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]
        """Read into a buffer, at most up to the end of a piece."""
        if self._place >= self._size:
            return 0
        number, within = divmod(self._place, PIECE)
        plain = self._piece(number)[within : within + len(buffer)]
        buffer[: len(plain)] = plain
        self._place += len(plain)
        return len(plain)

    def close(self) -> None:
        """Close the sealed file."""
        self._file.close()
        super().close()

    def check(self) -> None:
        """Open every piece, also the last of an empty file."""
        for number in range(max(1, -(-self._size // PIECE))):
            self._piece(number)

    def _piece(self, number: int) -> bytes:
        if self._kept[0] != number:
            self._file.seek(len(MAGIC) + number * _SEALED)
            last = (number + 1) * PIECE >= self._size
            try:
                sealed = self._file.read(_SEALED)
                plain = self._cipher.decrypt(_nonce(number, last=last), sealed, MAGIC)
            except (InvalidTag, ValueError) as error:
                raise KnownTrouble("blob_damaged") from error
            self._kept = (number, plain)
        return self._kept[1]


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes as they are."""
    whole = hashlib.sha256()
    for piece in _pieces(path):
        whole.update(piece)
    return whole.hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            yield piece
