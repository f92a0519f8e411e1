"""Writes a package: sealed, signed, on the medium, read back, and only then under its name.

A package that is not whole never has a name that anybody takes up. The signing key stays with the
signer; plain bytes go to the sealing stream alone and never to a file.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.sync.package import limits, media
from mediation_desk.sync.package.frames import Content
from mediation_desk.sync.package.header import (
    TRAILER_BYTES,
    Header,
    header_digest,
    line_of,
    trailer_of,
    vectors_digest,
)
from mediation_desk.sync.package.manifest import Manifest, pack_manifest
from mediation_desk.sync.package.media import PIECE
from mediation_desk.sync.package.piping import Tap
from mediation_desk.sync.package.suite import SUITES, Key, SealingBroken, Signer

_MARGIN = 1 << 20


@dataclass(frozen=True, slots=True)
class Written:
    """A package in its place: SHA-256 of the whole file (hex), its size, how many changes."""

    sha256: str
    size: int
    changes: int


def write_package(
    target: Path,
    header: Header,
    manifest: Manifest,
    changes: Iterable[Incoming],
    *,
    blobs: Iterable[Path] = (),
    sign: Signer,
    recipients: Sequence[Key],
    progress: Progress | None = None,
) -> Written:
    """Write a package through ``<target>.part``; ``blobs`` lie in the order of the manifest's.

    Raises KnownTrouble ``disk_full`` (with the bytes needed), ``place_readonly``, ``place_gone``,
    ``place_file_limit``, ``stick_unreliable`` (what is read back is not what was written),
    ``blob_missing`` or ``blob_damaged``, PackageRefused where a limit would be passed, Cancelled,
    and whatever ``changes`` raises. Then nothing is left, but where the medium is gone a ``.part``.
    """
    progress = progress or NoProgress()
    order = _Order(header, manifest, sign, tuple(dict.fromkeys(recipients)), progress)
    sources = _checked(manifest, list(blobs))
    with media.in_parts(target) as part, media.troubles(lambda: order.raw + order.length):
        _has_room(part.parent, order.raw)
        with part.open("w+b") as file:
            _write(file, order, changes, sources)
            file.flush()
            os.fsync(file.fileno())
        _read_back(part, order, sources)
        media.publish(part, target)
    return Written(order.whole.hexdigest(), order.length, order.changes)


class _Order:
    """What is to be written, and how far it is."""

    def __init__(
        self,
        header: Header,
        manifest: Manifest,
        sign: Signer,
        recipients: tuple[Key, ...],
        progress: Progress,
    ) -> None:
        self.header, self.manifest, self.sign = header, manifest, sign
        self.recipients, self.progress = recipients, progress
        self.suite = SUITES[header.suite]
        self.raw = sum(entry.sealed_size for entry in manifest.blobs)
        self.vectors = vectors_digest(manifest.v0, manifest.v1)
        self.whole = hashlib.sha256()
        self.length = self.changes = self.total = 0
        self.ends = b"", b""
        """Digests of what stands before the files and behind them."""

    def line(self, inner: int = 0, plain: int = 0, changes: int = 0) -> bytes:
        """Magic and header line, with the lengths as far as they are known."""
        return line_of(self.header, self.vectors, self.raw, (inner, plain, changes))


def _checked(manifest: Manifest, blobs: list[Path]) -> list[Path]:
    """The files of the raw part, each as long as the manifest says."""
    if len(blobs) != len(manifest.blobs):
        raise ValueError("as many files as entries")
    for path, entry in zip(blobs, manifest.blobs, strict=True):
        limits.within(entry.sealed_size, limits.BLOB, "blob")
        try:
            same = path.stat().st_size == entry.sealed_size
        except OSError as error:
            raise KnownTrouble("blob_missing") from error
        if not same:
            raise KnownTrouble("blob_damaged")
    return blobs


def _has_room(folder: Path, raw: int) -> None:
    needed = raw + _MARGIN if raw else 0
    if needed and shutil.disk_usage(folder).free < needed:
        raise KnownTrouble("disk_full", needed=needed)


def _write(
    file: BinaryIO, order: _Order, changes: Iterable[Incoming], sources: list[Path]
) -> None:
    head_digest = _write_head(file, order, changes)
    for path, entry in zip(sources, order.manifest.blobs, strict=True):
        _copy_blob(file, order, path, entry.sealed_size)
    digest = order.whole.digest()
    signature = order.suite.sign(order.sign, head_digest, digest)
    end = trailer_of(head_digest, digest, signature, order.length)
    file.write(end)
    order.ends = head_digest, hashlib.sha256(end).digest()
    order.whole.update(end)
    order.length += TRAILER_BYTES


def _write_head(file: BinaryIO, order: _Order, changes: Iterable[Incoming]) -> bytes:
    """Header and sealed part; the digest over both.

    The header's lengths are known only afterwards. It is written again then, and what stands in
    the file is read once more for the digest, and compared: a lying stick is not signed for.
    """
    line = order.line()
    body = pack_manifest(order.manifest, header_digest(line))
    sealed = hashlib.sha256()
    file.write(line)
    content = Content(body, changes)
    tap = Tap(file, sealed.update)
    try:
        order.suite.seal(content, tap, order.recipients)
    except SealingBroken as error:
        raise content.fault or tap.fault or error from None
    if tap.fault is not None:  # the stream's last words are written as it is let go, unheard
        raise tap.fault
    line = order.line(tap.length, content.plain, content.changes)
    file.seek(0)
    file.write(line)
    order.changes = content.changes
    again = hashlib.sha256()
    order.whole.update(line)
    left = tap.length
    while left > 0 and (piece := file.read(min(PIECE, left))):
        order.whole.update(piece)
        again.update(piece)
        left -= len(piece)
    if again.digest() != sealed.digest():
        raise KnownTrouble("stick_unreliable")
    order.length = len(line) + tap.length
    order.total = order.length + order.raw + TRAILER_BYTES
    return order.whole.digest()


def _copy_blob(file: BinaryIO, order: _Order, path: Path, size: int) -> None:
    """Copy a file as it is; that it is what the manifest says is seen when it is read back."""
    try:
        source = path.open("rb")
    except OSError as error:
        raise KnownTrouble("blob_missing") from error
    before = order.length
    with source:
        while piece := _read(source):
            file.write(piece)
            order.whole.update(piece)
            order.length += len(piece)
            order.progress.step(order.length, 2 * order.total)
    if order.length - before != size:
        raise KnownTrouble("blob_damaged")


def _read(source: BinaryIO) -> bytes:
    """From our own disk: its errors are none of the stick's."""
    try:
        return source.read(PIECE)
    except OSError as error:
        raise KnownTrouble("blob_damaged") from error


def _read_back(part: Path, order: _Order, sources: list[Path]) -> None:
    """Compare what is on the medium, part by part, with what the manifest and the signature say.

    So every byte is digested once when it is written and once when it is read back, and a file of
    ours that was no longer what was sealed is found by the same reading.
    """
    total, entries = order.total, order.manifest.blobs
    wanted = [order.ends[0], *(bytes.fromhex(e.cipher_sha256) for e in entries), order.ends[1]]
    head = order.length - order.raw - TRAILER_BYTES
    lengths = [head, *(entry.sealed_size for entry in entries), TRAILER_BYTES]
    try:
        found = media.digests_read_back(
            part, lengths, lambda done: order.progress.step(total + done, 2 * total)
        )
    except OSError as error:
        raise KnownTrouble("stick_unreliable", errno=error.errno) from error
    if found == wanted:
        return
    for path, entry, seen in zip(sources, entries, found[1:], strict=False):
        if seen.hex() != entry.cipher_sha256 and _digest_of(path) != entry.cipher_sha256:
            raise KnownTrouble("blob_damaged")
    raise KnownTrouble("stick_unreliable")


def _digest_of(path: Path) -> str:
    """The digest of a file of ours as it lies here now."""
    whole = hashlib.sha256()
    try:
        source = path.open("rb")
    except OSError as error:
        raise KnownTrouble("blob_missing") from error
    with source:
        while piece := _read(source):
            whole.update(piece)
    return whole.hexdigest()
