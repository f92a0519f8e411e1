"""The sealed part, once open: a manifest, changes, an end that says how many and what digest.

Each frame is a kind, a length and a body. Read through a decompressor that gives a little at a
time; every limit is checked before the bytes behind it are made.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import BinaryIO, cast

import msgpack
import zstandard

from mediation_desk.records.log.incoming import Incoming
from mediation_desk.sync.package import limits
from mediation_desk.sync.package.changes import ChangeReader, pack_change
from mediation_desk.sync.package.manifest import Manifest, unpack_manifest
from mediation_desk.sync.package.piping import Feed, Pipe
from mediation_desk.sync.package.refusal import PackageRefused
from mediation_desk.sync.package.suite import Source

_MANIFEST, _CHANGE, _FILLING, _END = 1, 2, 3, 9
_HEAD = struct.Struct(">BI")
_MOST = {
    _MANIFEST: limits.FRAME, _CHANGE: limits.CHANGE_FRAME, _FILLING: limits.FILLING, _END: 64,
}  # fmt: skip
_LEVEL = 6
_PIECE = 128 << 10


class Content:
    """The frames of a package being written, as a source of compressed bytes.

    ``plain`` and ``changes`` grow while it is read; ``fault`` is what stopped whoever gives the
    changes.
    """

    def __init__(self, manifest: bytes, changes: Iterable[Incoming]) -> None:
        self.plain = self.changes = 0
        self._given = self._filled = 0
        self._running = hashlib.sha256()
        self._feed = Feed(self._frames(manifest, changes))
        compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=False)
        self._packed = compressor.stream_reader(cast(BinaryIO, self._feed), read_size=_PIECE)

    @property
    def fault(self) -> BaseException | None:
        """What stopped it, if anything did."""
        return self._feed.fault

    def read(self, size: int = -1, /) -> bytes:
        """The next compressed bytes."""
        given = self._packed.read(size)
        self._given += len(given)
        return given

    def _frames(self, manifest: bytes, changes: Iterable[Incoming]) -> Iterator[bytes]:
        yield self._frame(_MANIFEST, manifest)
        for change in changes:
            body = pack_change(change)
            yield from self._filling(len(body))
            yield self._frame(_CHANGE, body)
            self.changes += 1
            limits.within(self.changes, limits.CHANGES, "changes")
        yield self._frame(_END, msgpack.packb([self.changes, self._running.digest()]))

    def _filling(self, following: int) -> Iterator[bytes]:
        """Noise before what might be too small when packed.

        A long text saved again and again packs to almost nothing, and whoever receives it allows so
        many plain bytes for a packed one and no more: at every moment, so the noise goes before.
        """
        plain = self.plain + following - limits.GRACE // 2
        lacking = plain * 4 // (limits.RATIO * 3) - max(self._given, self._filled)
        while lacking > 0:
            length = min(max(lacking, limits.FILLING // 8), limits.FILLING)
            self._filled += length
            lacking -= length
            yield self._frame(_FILLING, os.urandom(length))

    def _frame(self, kind: int, body: bytes) -> bytes:
        frame = _HEAD.pack(kind, len(body)) + body
        self._running.update(frame)
        self.plain += len(frame)
        return frame


class Plain:
    """The plain bytes behind a decrypted source, in small pieces and never beyond the limits."""

    def __init__(self, pipe: Pipe, announced: int, told: Callable[[int], object]) -> None:
        self._pipe, self._announced, self._told = pipe, announced, told
        opener = zstandard.ZstdDecompressor(max_window_size=limits.WINDOW)
        self._plain: Source = opener.stream_reader(
            cast(BinaryIO, pipe), read_size=_PIECE // 2, read_across_frames=True
        )
        self.length = 0

    @property
    def is_whole(self) -> bool:
        """Whether as much was there as the header announced."""
        return self.length == self._announced

    def next_piece(self) -> bytes:
        """Some more bytes; none at the end. Raises PackageRefused."""
        try:
            piece = self._plain.read(_PIECE)
        except zstandard.ZstdError as error:
            if "memory" in str(error):  # this PC's trouble: the package may be taken in later
                raise MemoryError from error
            raise PackageRefused("package_content_wrong", what="compression") from error
        self.length += len(piece)
        limits.within(self.length, self._announced, "announced")
        limits.within(self.length, limits.most_plain(self._pipe.given), "ratio")
        self._told(self._pipe.given)
        return piece


class Frames:
    """Reads a package's frames in their order, each change checked; raises PackageRefused.

    ``at_end`` is called when the end was found right, to say whether the bytes read were the same.
    """

    def __init__(
        self, plain: Plain, announced_changes: int, at_end: Callable[[], object]
    ) -> None:
        self._plain, self._announced, self._at_end = plain, announced_changes, at_end
        self._data, self._at = b"", 0
        self._fillings = 0
        self._running = hashlib.sha256()

    def manifest(self) -> Manifest:
        """The first frame."""
        kind, body = self._next()
        if kind != _MANIFEST:
            raise PackageRefused("package_content_wrong", what="order")
        return unpack_manifest(body)

    def changes(self) -> Generator[Incoming]:
        """All that follows, up to the end, which must say what was really there."""
        reader = ChangeReader()
        count = 0
        while True:
            kind, body = self._next()
            if kind == _END:
                break
            if kind != _CHANGE:
                raise PackageRefused("package_content_wrong", what="order")
            count += 1
            limits.within(count, self._announced, "changes")
            yield reader.read(body)
        self._check_end(body, count)

    def _check_end(self, body: bytes, count: int) -> None:
        try:
            told = msgpack.unpackb(body, max_array_len=2, max_map_len=0, max_ext_len=0)
        except (ValueError, TypeError, msgpack.exceptions.UnpackException) as error:
            raise PackageRefused("package_content_wrong", what="end") from error
        left_over = self._at < len(self._data) or self._plain.next_piece()
        stands = told == [count, self._running.digest()] and count == self._announced
        if left_over or not stands or not self._plain.is_whole:
            raise PackageRefused("package_content_wrong", what="end")
        self._at_end()

    def _next(self) -> tuple[int, bytes]:
        """The next frame that says something."""
        while True:
            kind, body = self._any()
            if kind != _FILLING:
                return kind, body
            self._fillings += 1
            limits.within(self._fillings, limits.FILLINGS, "frames")

    def _any(self) -> tuple[int, bytes]:
        head = self._take(_HEAD.size)
        kind, length = _HEAD.unpack(head)
        if kind not in _MOST:
            raise PackageRefused("package_content_wrong", what="kind")
        limits.within(length, _MOST[kind], "frame")
        body = self._take(length)
        if kind != _END:
            self._running.update(head + body)
        return kind, body

    def _take(self, length: int) -> bytes:
        end = self._at + length
        if end > len(self._data):
            self._fill(length)
            end = self._at + length
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def _fill(self, length: int) -> None:
        """Have at least so many bytes before us."""
        gathered = [self._data[self._at :]]
        have = len(gathered[0])
        while have < length:
            piece = self._plain.next_piece()
            if not piece:
                raise PackageRefused("package_content_wrong", what="end")
            gathered.append(piece)
            have += len(piece)
        self._data, self._at = b"".join(gathered), 0
