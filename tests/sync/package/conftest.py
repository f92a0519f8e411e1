"""Two PCs with keys of their own, and packages of real changes between them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mediation_desk.records.base import new_id
from mediation_desk.records.exchange.seals import ChainSeal
from mediation_desk.records.log import codec
from mediation_desk.records.log.chain import seal_message
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.sync.package import (
    BlobEntry,
    Header,
    Manifest,
    Outer,
    StreamInfo,
    Written,
    inspect,
    open_package,
    verify,
    write_package,
)

SPACE = "centre:620199101"


@dataclass(frozen=True)
class Pc:
    """A replica: its signing key and its opening key."""

    replica: str
    signing: Ed25519PrivateKey
    opening: X25519PrivateKey

    @classmethod
    def new(cls) -> Pc:
        return cls(new_id(), Ed25519PrivateKey.generate(), X25519PrivateKey.generate())

    @property
    def public(self) -> bytes:
        return self.signing.public_key().public_bytes_raw()

    @property
    def recipient(self) -> bytes:
        return self.opening.public_key().public_bytes_raw()

    @property
    def identity(self) -> bytes:
        return self.opening.private_bytes_raw()

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.recipient).hexdigest()[:16]


def some_changes(pc: Pc, count: int, words: str = "") -> list[Incoming]:
    """A chain of changes, each of one field, as the recorder makes them."""
    made: list[Incoming] = []
    previous, user = codec.GENESIS, new_id()
    for seq in range(1, count + 1):
        header = codec.Header(
            pc.replica, SPACE, seq, 100_000_000_000_000 + seq * 65_536, user, "edit_case", "case",
            28,
        )  # fmt: skip
        phone = f"13{int.from_bytes(os.urandom(4)) % 10**9:09d}"
        op = codec.RowOp("party", new_id(), False, {"phone": (phone, words or phone[::-1])})
        packed = codec.pack_payload(codec.Payload("", (new_id(),), (op,)))
        salt = codec.new_salt()
        hashed = codec.payload_hash(salt, packed)
        previous = codec.link(previous, header, hashed)
        made.append(Incoming(header, salt, hashed, previous, packed))
    return made


def a_header(sender: Pc, *to: Pc, kind: str = "delta", **told: object) -> Header:
    made = Header(
        package=new_id(), kind=kind, sender=sender.replica, centre="620199101",
        to=tuple(pc.fingerprint for pc in to), counter=12, created="2026-11-22T09:30:00+08:00",
    )  # fmt: skip
    return replace(made, **told)  # type: ignore[arg-type]


def a_manifest(sender: Pc, changes: Iterable[Incoming] = (), **told: object) -> Manifest:
    chain = list(changes)
    end = len(chain)
    link = chain[-1].link if chain else codec.GENESIS
    sig = sender.signing.sign(seal_message(sender.replica, SPACE, end, link))
    made = Manifest(
        header_digest=b"", sender=sender.replica, to=(), v0={SPACE: {sender.replica: 0}},
        v1={SPACE: {sender.replica: end}}, received={SPACE: {sender.replica: end}}, missing=(),
        digests={SPACE: {"case": "0" * 64}},
        streams=(StreamInfo(sender.replica, SPACE, "620199101", "一号机", sender.public),),
        seals=(ChainSeal(sender.replica, SPACE, end, link, sig),), blobs=(), trust_version=3,
        extra={},
    )  # fmt: skip
    return replace(made, **told)  # type: ignore[arg-type]


def send(
    target: Path, sender: Pc, *to: Pc, changes: Iterable[Incoming] = (),
    manifest: Manifest | None = None, header: Header | None = None, blobs: Iterable[Path] = (),
) -> Written:  # fmt: skip
    chain = list(changes)
    return write_package(
        target, header or a_header(sender, *to), manifest or a_manifest(sender, chain), chain,
        blobs=blobs, sign=sender.signing.sign, recipients=[pc.recipient for pc in to],
    )  # fmt: skip


def keys(*pcs: Pc) -> Callable[[str], bytes | None]:
    return {pc.replica: pc.public for pc in pcs}.get


def take(path: Path, pc: Pc, *known: Pc) -> tuple[Manifest, list[Incoming]]:
    """All of a package, as an exchange takes it: looked at, verified, opened."""
    outer = inspect(path)
    verify(path, outer, keys(*known))
    with open_package(path, outer, pc.identity) as opened:
        taken = list(opened.changes)
        assert len(taken) == opened.count
        return opened.manifest, taken


def resigned(path: Path, outer: Outer, signer: Pc, body: bytes) -> None:
    """Put a rightly signed trailer behind any bytes whatever."""
    from mediation_desk.sync.package.header import trailer_of
    from mediation_desk.sync.package.suite import message

    head = hashlib.sha256(body[: outer.head]).digest()
    whole = hashlib.sha256(body).digest()
    signature = signer.signing.sign(message(head, whole))
    path.write_bytes(body + trailer_of(head, whole, signature, len(body)))


def some_blobs(folder: Path, *sizes: int) -> tuple[list[Path], tuple[BlobEntry, ...]]:
    paths, entries = [], []
    for number, size in enumerate(sizes):
        path = folder / f"sealed{number}"
        path.write_bytes(content := os.urandom(size))
        paths.append(path)
        entries.append(BlobEntry(hashlib.sha256(content).hexdigest(), size))
    return paths, tuple(entries)


@pytest.fixture
def town() -> Pc:
    return Pc.new()


@pytest.fixture
def county() -> Pc:
    return Pc.new()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder
