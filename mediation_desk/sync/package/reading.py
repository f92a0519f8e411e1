"""Reads a package: who signed it first, then what it holds; never the other way round.

Nothing before a verified signature is decrypted, and nothing of the content is handed out before
all of it was read once and found to be whole. Writes nothing but the copy that was asked for.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.sync.package import limits, media
from mediation_desk.sync.package.frames import Frames, Plain
from mediation_desk.sync.package.header import (
    TRAILER_BYTES,
    Outer,
    inspect_file,
    vectors_digest,
)
from mediation_desk.sync.package.manifest import Manifest
from mediation_desk.sync.package.media import PIECE
from mediation_desk.sync.package.piping import Pipe, Region
from mediation_desk.sync.package.refusal import PackageRefused
from mediation_desk.sync.package.suite import SUITES, Key, Sink, Source

KeyOf: TypeAlias = Callable[[str], bytes | None]
"""The Ed25519 key of a replica, None where it is not known."""

_IN_MEMORY = 32 << 20
_HELD_PLAIN, _HELD_CHANGES = 8 << 20, 6_000
_KEY_LINES_END = b"\n--- "
_MARGIN = 50 << 20


@dataclass(frozen=True, slots=True)
class Verified:
    """A package whose sender is sure; ``sha256`` (hex) of the file, empty if not all was read."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What a package holds. ``changes`` can be gone through once; ``count`` says how many.

    ``again`` begins anew and gives them once more; what it gave before ends then.
    """

    manifest: Manifest
    changes: Iterator[Incoming]
    count: int
    again: Callable[[], Iterator[Incoming]]


def inspect(path: Path) -> Outer:
    """What header and trailer of a file say; nothing else is read, and nothing is proved by it.

    Raises PackageRefused ``package_not_one``, ``package_incomplete``, ``package_newer`` or
    ``package_header_wrong``, and KnownTrouble ``package_unreadable``.
    """
    with _reading(path) as file:
        return inspect_file(file, os.fstat(file.fileno()).st_size)


def verify(
    path: Path,
    outer: Outer,
    key_of: KeyOf,
    progress: Progress | None = None,
    copy_to: Path | None = None,
) -> Verified:
    """Read all bytes once and check digests and signature; nothing is decrypted.

    ``copy_to``: keep the very bytes that were checked there, if they stand. Raises PackageRefused
    ``package_sender_unknown``, ``package_signature_wrong`` or ``package_incomplete``, KnownTrouble
    ``package_unreadable`` (pulled out) or ``disk_full``, and Cancelled; no copy is left then.
    """
    progress = progress or NoProgress()
    key = _key(outer, key_of)
    with _copying(copy_to, outer.size) as (copy, done), _reading(path) as file:
        _unchanged(file, outer)
        whole = hashlib.sha256()
        _pass(file, outer.head, whole, copy, lambda at: progress.step(at, outer.size))
        head = whole.digest()
        _pass(
            file, outer.raw, whole, copy, lambda at: progress.step(outer.head + at, outer.size)
        )
        digest = whole.digest()
        _pass(file, TRAILER_BYTES, whole, copy, lambda at: None)
        _check(outer, key, head, digest)
        done()
    return Verified(whole.hexdigest())


def verify_head(path: Path, outer: Outer, key_of: KeyOf) -> Verified:
    """Check signature, header and sealed part, but not the raw part, which may be large.

    For who goes on with :func:`open_package` and then takes the raw part file by file: each of
    these is checked against its digest in the manifest, and the signature stands over that.
    Raises as :func:`verify` does.
    """
    key = _key(outer, key_of)
    with _reading(path) as file:
        _unchanged(file, outer)
        whole = hashlib.sha256()
        _pass(file, outer.head, whole, None, lambda at: None)
        _check(outer, key, whole.digest(), outer.digest)
    return Verified("")


@contextmanager
def open_package(
    path: Path, outer: Outer, identity: Key, progress: Progress | None = None
) -> Iterator[Opened]:
    """Manifest and changes of a package that :func:`verify` or :func:`verify_head` let pass.

    Before anything is given, all of it is read once: keys, limits, every change's form, the end
    with its count and digest, and that these are the bytes the signature stands over. So whoever
    enters has a whole package, and PackageRefused here means that nothing was given. Only where
    the file itself changes or goes away between the two readings can going through ``changes``
    raise, after whole changes that were good: take them in transactions, they may be repeated.

    Raises PackageRefused ``package_not_for_us``, ``package_identity_mismatch``,
    ``package_too_large``, ``package_content_wrong`` or ``package_incomplete``, KnownTrouble
    ``package_unreadable``, and Cancelled.
    """
    progress = progress or NoProgress()
    limits.within(outer.plain, limits.most_plain(outer.inner), "ratio")
    limits.within(outer.changes, limits.CHANGES, "changes")
    with _reading(path) as file:
        sealed = _Sealed(file, outer, identity)
        held: list[Incoming] | None = [] if _is_small(outer) else None
        manifest = _rehearsed(sealed, outer, progress, held)
        with _Turns(sealed, held) as turns:
            yield Opened(manifest, turns.begin(), outer.changes, turns.begin)


class _Sealed:
    """The sealed part of an open package, to be read more than once.

    A small one is held in memory, so that what was checked is what is read; from a large one the
    bytes are digested again while they are read.
    """

    def __init__(self, file: BinaryIO, outer: Outer, identity: Key) -> None:
        self._file, self._outer, self._identity = file, outer, identity
        self._suite = SUITES[outer.header.suite]
        file.seek(0)
        self._line = file.read(outer.start)
        self._held = file.read(outer.inner) if outer.inner <= _IN_MEMORY else None
        if self._held is not None:
            self._same(hashlib.sha256(self._line + self._held))
        self._key_lines(self._held)

    @contextmanager
    def frames(self, told: Callable[[int], object]) -> Iterator[Frames]:
        """Its frames from the start; ``told`` hears the bytes opened so far."""
        found = hashlib.sha256(self._line)
        source = self._source(found.update)

        def work(sink: Sink) -> None:
            self._suite.open(source, sink, self._identity)

        pipe = Pipe(work)
        with closing(pipe):
            plain = Plain(pipe, self._outer.plain, told)
            yield Frames(plain, self._outer.changes, lambda: self._same(found))

    def _source(self, heard: Callable[[bytes], object]) -> Source:
        if self._held is not None:
            heard(self._held)
            return io.BytesIO(self._held)
        self._file.seek(self._outer.start)
        return Region(self._file, self._outer.inner, heard)

    def _same(self, found: hashlib._Hash) -> None:
        if found.digest() != self._outer.head_digest:
            raise PackageRefused("package_incomplete")

    def _key_lines(self, held: bytes | None) -> None:
        """The lines for the recipients end soon, whoever wrote them."""
        if held is None:
            self._file.seek(self._outer.start)
            held = self._file.read(min(limits.KEY_LINES, self._outer.inner))
        if _KEY_LINES_END not in held[: limits.KEY_LINES]:
            raise PackageRefused("package_content_wrong", what="seal")


class _Turns:
    """Goes through the changes of a sealed part, one time after the other; ``held`` are all of
    them, where they are few.
    """

    def __init__(self, sealed: _Sealed, held: list[Incoming] | None) -> None:
        self._sealed, self._held = sealed, held
        self._turn = ExitStack()

    def __enter__(self) -> _Turns:
        return self

    def __exit__(self, *_what: object) -> None:
        self._turn.close()

    def begin(self) -> Iterator[Incoming]:
        """All changes from the first on."""
        self._turn.close()
        if self._held is not None:
            return iter(self._held)
        frames = self._turn.enter_context(self._sealed.frames(lambda at: None))
        frames.manifest()
        return self._turn.enter_context(closing(frames.changes()))


def _is_small(outer: Outer) -> bool:
    """Whether the changes are so few that they need not be opened and read again."""
    return outer.plain <= _HELD_PLAIN and outer.changes <= _HELD_CHANGES


def _rehearsed(
    sealed: _Sealed, outer: Outer, progress: Progress, held: list[Incoming] | None
) -> Manifest:
    """Read all of it once, and give its manifest when nothing was wrong; ``held`` gets the changes,
    where they are wanted.
    """
    with sealed.frames(lambda at: progress.step(min(at, outer.inner), outer.inner)) as frames:
        manifest = frames.manifest()
        _belongs(manifest, outer)
        for change in frames.changes():
            if held is not None:
                held.append(change)
    return manifest


def _belongs(manifest: Manifest, outer: Outer) -> None:
    """The manifest was made for this header, by this sender, and for what lies behind it."""
    same = (
        manifest.header_digest == outer.header_digest
        and manifest.sender == outer.header.sender
        and vectors_digest(manifest.v0, manifest.v1) == outer.vectors
    )
    if not same:
        raise PackageRefused("package_identity_mismatch")
    if sum(entry.sealed_size for entry in manifest.blobs) != outer.raw:
        raise PackageRefused("package_content_wrong", what="raw")


def _key(outer: Outer, key_of: KeyOf) -> bytes:
    key = key_of(outer.header.sender)
    if key is None:
        raise PackageRefused("package_sender_unknown")
    return key


def _check(outer: Outer, key: bytes, head: bytes, digest: bytes) -> None:
    if (head, digest) != (outer.head_digest, outer.digest):
        raise PackageRefused("package_incomplete")
    if not SUITES[outer.header.suite].verify(key, outer.signature, head, digest):
        raise PackageRefused("package_signature_wrong")


def _unchanged(file: BinaryIO, outer: Outer) -> None:
    """The file is still the one that was looked at."""
    if inspect_file(file, os.fstat(file.fileno()).st_size) != outer:
        raise PackageRefused("package_incomplete")
    file.seek(0)


def _pass(
    file: BinaryIO,
    length: int,
    whole: hashlib._Hash,
    copy: BinaryIO | None,
    told: Callable[[int], object],
) -> None:
    """Let so many bytes pass into digest and copy."""
    done = 0
    while done < length:
        piece = file.read(min(PIECE, length - done))
        if not piece:
            raise PackageRefused("package_incomplete")
        whole.update(piece)
        if copy is not None:
            with media.troubles():
                copy.write(piece)
        done += len(piece)
        told(done)


@contextmanager
def _reading(path: Path) -> Iterator[BinaryIO]:
    """The file, whose going away is one trouble."""
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise KnownTrouble("package_unreadable", errno=error.errno) from error


def _copying(
    target: Path | None, size: int
) -> AbstractContextManager[tuple[BinaryIO | None, Callable[[], None]]]:
    return nullcontext((None, lambda: None)) if target is None else _copy(target, size)


@contextmanager
def _copy(target: Path, size: int) -> Iterator[tuple[BinaryIO, Callable[[], None]]]:
    """A file for the copy, and what to call when it stands."""
    needed = size + _MARGIN
    with media.troubles(lambda: needed):
        if shutil.disk_usage(target.parent).free < needed:
            raise KnownTrouble("disk_full", needed=needed)
        with media.in_parts(target) as part:
            with part.open("wb") as file:
                stands: list[bool] = []
                yield file, lambda: stands.append(True)
                file.flush()
                os.fsync(file.fileno())
            if stands:
                media.publish(part, target)
