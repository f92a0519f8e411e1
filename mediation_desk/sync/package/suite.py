"""The algorithms of a package, by number: seal and open for keys, sign and verify by a PC.

One table of four functions a suite, so that a second one can stand beside it. Streams pass through
in pieces; no key and no plain byte is ever kept or written here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from mediation_desk.sync.package import bech32
from mediation_desk.sync.package.refusal import PackageRefused

Key: TypeAlias = bytes | str
"""A key as its 32 bytes or as age writes it."""

Signer: TypeAlias = Callable[[bytes], bytes]

SIGNATURE_BYTES = 64

_CONTEXT = b"TJ-PACKAGE-1\0"
_NO_KEY = "No matching keys found"


class Source(Protocol):
    """Where bytes come from, at most ``size`` at a time; none at the end."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""
        ...


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int:
        """Take all of them and say how many they were."""
        ...


@dataclass(frozen=True, slots=True)
class Suite:
    """Four functions. ``open`` raises PackageRefused; the others trust their caller."""

    seal: Callable[[Source, Sink, Sequence[Key]], None]
    open: Callable[[Source, Sink, Key], None]
    sign: Callable[[Signer, bytes, bytes], bytes]
    verify: Callable[[bytes, bytes, bytes, bytes], bool]


class SealingBroken(Exception):
    """Source or sink failed while a stream was sealed; they know why."""


def _seal(source: Source, sink: Sink, recipients: Sequence[Key]) -> None:
    keys = [pyrage.x25519.Recipient.from_str(_text(bech32.PUBLIC, key)) for key in recipients]
    try:
        pyrage.encrypt_io(source, sink, keys)
    except (pyrage.EncryptError, OSError) as error:
        raise SealingBroken from error


class _Watched:
    """A source that remembers what stopped it: the sealing library calls every fault a wrong seal.

    Without this a package read while memory runs short or a stick is pulled would be refused.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self.fault: BaseException | None = None

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        try:
            return self._source.read(size)
        except BaseException as fault:
            self.fault = fault
            raise


def _open(source: Source, sink: Sink, identity: Key) -> None:
    key = pyrage.x25519.Identity.from_str(_text(bech32.SECRET, identity))
    watched = _Watched(source)
    try:
        pyrage.decrypt_io(watched, sink, [key])
    except pyrage.DecryptError as error:
        if watched.fault is not None:
            raise watched.fault from None
        is_other = str(error) == _NO_KEY
        code = "package_not_for_us" if is_other else "package_content_wrong"
        raise PackageRefused(code, what="seal") from error
    except OSError as error:
        if error.errno is not None:  # the file's own trouble, not the stream's
            raise
        raise PackageRefused("package_content_wrong", what="seal") from error


def _text(kind: str, key: Key) -> str:
    return key if isinstance(key, str) else bech32.key_text(kind, key)


def _sign(signer: Signer, head: bytes, whole: bytes) -> bytes:
    signature = signer(message(head, whole))
    if len(signature) != SIGNATURE_BYTES:
        raise ValueError("an Ed25519 signature has 64 bytes")
    return signature


def _verify(public_key: bytes, signature: bytes, head: bytes, whole: bytes) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(signature, message(head, whole))
    except (InvalidSignature, ValueError):
        return False
    return True


def message(head: bytes, whole: bytes) -> bytes:
    """What a package's signature stands over: a context and both digests of its trailer."""
    return _CONTEXT + head + whole


AGE = 1
SUITES: Mapping[int, Suite] = {AGE: Suite(_seal, _open, _sign, _verify)}
"""1: age v1 with X25519, Ed25519, SHA-256."""
