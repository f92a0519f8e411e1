"""Packages as a hostile but rightly enrolled sender could make them, byte by byte.

Written from the description of the format and not from the program, so that the two check each
other: any frames, any header, any lengths, and a signature that stands.
"""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path
from typing import Any

import msgpack
import pyrage
import zstandard

from tests.sync.package.conftest import Pc, a_header, a_manifest

MANIFEST, CHANGE, FILLING, END = 1, 2, 3, 9


def frame(kind: int, body: bytes) -> bytes:
    return struct.pack(">BI", kind, len(body)) + body


def vectors_digest(told: dict[str, Any]) -> str:
    plain = [
        sorted((s, sorted(v.items())) for s, v in told[name].items()) for name in ("v0", "v1")
    ]
    return hashlib.sha256(msgpack.packb(plain)).hexdigest()[:32]


def told_header(sender: Pc, *to: Pc, **other: Any) -> dict[str, Any]:
    made = a_header(sender, *to)
    told = {
        "package": made.package, "suite": 1, "kind": made.kind, "from": made.sender,
        "centre": made.centre, "to": list(made.to), "counter": made.counter,
        "created": made.created, "min_reader": 1, "vectors": "0" * 32, "outer": 0,
    }  # fmt: skip
    return {**told, **other}


def told_manifest(sender: Pc, **other: Any) -> dict[str, Any]:
    made = a_manifest(sender)
    told: dict[str, Any] = {
        "header": b"", "from": made.sender, "to": [], "v0": made.v0, "v1": made.v1,
        "received": made.received, "missing": [], "digests": made.digests,
        "streams": [[s.replica, s.space, s.centre, s.name, s.public_key] for s in made.streams],
        "seals": [[s.replica, s.space, s.seq, s.link, s.sig] for s in made.seals],
        "blobs": [], "trust": 3, "extra": {},
    }  # fmt: skip
    return {**told, **other}


def told_change(sender: Pc, seq: int = 1, **other: Any) -> list[Any]:
    names = (
        "replica", "space", "seq", "hlc", "user", "verb", "kind", "schema", "context", "salt",
        "hash", "link", "packed",
    )  # fmt: skip
    told = dict(zip(names, (
        sender.replica, "centre:620199101", seq, 1 << 44, "u", "edit", "case", 28, [], b"s" * 16,
        bytes(32), bytes(32), b"p",
    ), strict=True))  # fmt: skip
    return list({**told, **other}.values())


def frames_of(manifest: Any, bodies: list[bytes]) -> bytes:
    """Right frames around any bodies, with an end that tells the truth."""
    plain = frame(MANIFEST, msgpack.packb(manifest))
    plain += b"".join(frame(CHANGE, body) for body in bodies)
    return plain + frame(END, msgpack.packb([len(bodies), hashlib.sha256(plain).digest()]))


class Forger:
    """Makes packages by ``sender`` for ``to`` that are signed as they should be."""

    def __init__(self, sender: Pc, to: Pc) -> None:
        self.sender, self.to = sender, to

    def header(self, told: dict[str, Any], inner: int, plain: int, changes: int) -> bytes:
        body = json.dumps(told, separators=(",", ":"))[:-1]
        tail = f',"inner":{inner:14d},"plain":{plain:14d},"changes":{changes:8d}}}\n'
        return b"TJX1\n" + (body + tail).encode()

    def start(self, **other: Any) -> tuple[dict[str, Any], bytes]:
        """A header's fields and the digest that the manifest must repeat."""
        told = told_header(self.sender, self.to, **other)
        line = self.header(told, 0, 0, 0)
        return told, hashlib.sha256(line[: line.rindex(b',"inner":')]).digest()

    def write(
        self, path: Path, told: dict[str, Any], plain: bytes, changes: int, *,
        announced: int | None = None, packed: bytes | None = None, raw: bytes = b"",
        sealed: bytes | None = None,
    ) -> None:  # fmt: skip
        recipient = pyrage.x25519.Recipient.from_str(self._age_recipient())
        packed = zstandard.ZstdCompressor(level=3).compress(plain) if packed is None else packed
        sealed = pyrage.encrypt(packed, [recipient]) if sealed is None else sealed
        length = len(plain) if announced is None else announced
        head = self.header(told, len(sealed), length, changes) + sealed
        body = head + raw
        digests = hashlib.sha256(head).digest() + hashlib.sha256(body).digest()
        signature = self.sender.signing.sign(b"TJ-PACKAGE-1\0" + digests)
        end = b"TJXEND1\n" + digests + signature + struct.pack(">Q", len(body) + 256)
        path.write_bytes(body + end + bytes(256 - len(end)))

    def whole(self, path: Path, manifest: dict[str, Any], bodies: list[bytes], **how: Any) -> None:
        """A package that is right in everything but what was given."""
        other = {"vectors": vectors_digest(manifest), **how.pop("header", {})}
        told, digest = self.start(**other)
        plain = frames_of({**manifest, "header": digest}, bodies)
        self.write(path, told, plain, len(bodies), **how)

    def _age_recipient(self) -> str:
        from mediation_desk.sync.package.bech32 import PUBLIC, key_text

        return key_text(PUBLIC, self.to.recipient)
