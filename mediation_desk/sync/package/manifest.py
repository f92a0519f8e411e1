"""What a package says of itself inside its seal: from where to where, who wrote what, which files.

Values and their bytes only. What comes from outside is checked field by field before anybody sees
it; names are made fit to be shown, and nothing in it is ever a path.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

import msgpack

from mediation_desk.records.exchange.seals import ChainSeal
from mediation_desk.sync.package import limits
from mediation_desk.sync.package.display import for_display
from mediation_desk.sync.package.header import Vectors
from mediation_desk.sync.package.refusal import PackageRefused

_T = TypeVar("_T")
_SHORT = re.compile(r"[!-~]{1,120}")
_CODE = re.compile(r"[!-~]{0,40}")
_DIGEST_BYTES = 32
_LONGEST_KEY = 64
_KEYS = (
    "header", "from", "to", "v0", "v1", "received", "missing", "digests", "streams", "seals",
    "blobs", "trust", "extra",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StreamInfo:
    """A stream whose changes the package brings or builds upon; ``name`` is for the eye alone."""

    replica: str
    space: str
    centre: str
    name: str
    public_key: bytes


@dataclass(frozen=True, slots=True)
class BlobEntry:
    """A file's sealed bytes in the raw part: their digest (hex) and how many they are."""

    cipher_sha256: str
    sealed_size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """The first thing inside the seal.

    ``v0`` and ``v1``: what must be there before, and what is there afterwards; ``received`` and
    ``missing`` (SHA-256 of plain bytes, hex): what the sender holds and lacks; ``digests``: space →
    group of tables → digest of the sender's rows; ``extra``: whatever the kind needs besides.
    ``header_digest`` is filled in when the package is written.
    """

    header_digest: bytes
    sender: str
    to: tuple[str, ...]
    v0: Vectors
    v1: Vectors
    received: Vectors
    missing: tuple[str, ...]
    digests: Mapping[str, Mapping[str, str]]
    streams: tuple[StreamInfo, ...]
    seals: tuple[ChainSeal, ...]
    blobs: tuple[BlobEntry, ...]
    trust_version: int
    extra: Mapping[str, Any]


def pack_manifest(manifest: Manifest, header_digest: bytes) -> bytes:
    """The manifest as bytes, with the digest of the header it belongs to.

    Raises PackageRefused as :func:`unpack_manifest` would: nothing is sent that nobody takes.
    """
    told = replace(manifest, header_digest=header_digest)
    try:
        plain = {
            "header": told.header_digest, "from": told.sender, "to": list(told.to),
            "v0": _plain(told.v0), "v1": _plain(told.v1), "received": _plain(told.received),
            "missing": [bytes.fromhex(digest) for digest in told.missing],
            "digests": _plain(told.digests),
            "streams": [[s.replica, s.space, s.centre, s.name, s.public_key] for s in told.streams],
            "seals": [[s.replica, s.space, s.seq, s.link, s.sig] for s in told.seals],
            "blobs": [[bytes.fromhex(b.cipher_sha256), b.sealed_size] for b in told.blobs],
            "trust": told.trust_version, "extra": dict(told.extra),
        }  # fmt: skip
        body = cast(bytes, msgpack.packb(plain, use_bin_type=True))
    except (ValueError, TypeError, OverflowError) as error:
        raise PackageRefused("package_content_wrong", what="manifest") from error
    limits.within(len(body), limits.FRAME, "frame")
    unpack_manifest(body)
    return body


def unpack_manifest(body: bytes) -> Manifest:
    """Read back :func:`pack_manifest`; raises PackageRefused for anything else."""
    told = _unpacked(body)
    _need(isinstance(told, dict) and set(told) == set(_KEYS))
    _depth(told["extra"], limits.DEPTH)
    _need(isinstance(told["extra"], dict))
    return Manifest(
        header_digest=_bytes(told["header"], _DIGEST_BYTES),
        sender=_text(told["from"], _SHORT),
        to=_each(told["to"], lambda one: _text(one, _SHORT)),
        v0=_vectors(told["v0"]), v1=_vectors(told["v1"]), received=_vectors(told["received"]),
        missing=_each(told["missing"], _digest),
        digests=_table(told["digests"], lambda one: _text(one, _SHORT)),
        streams=_each(told["streams"], _stream),
        seals=_each(told["seals"], _seal),
        blobs=_each(told["blobs"], _blob),
        trust_version=_number(told["trust"]),
        extra=told["extra"],
    )  # fmt: skip


class _Counted:
    """Counts what msgpack makes while it makes it, so that few bytes cannot become much memory."""

    def __init__(self) -> None:
        self.left = limits.ITEMS

    def a_list(self, items: list[Any]) -> list[Any]:
        self._take(len(items))
        return items

    def a_map(self, pairs: list[tuple[Any, Any]]) -> dict[Any, Any]:
        self._take(2 * len(pairs))
        made = dict(pairs)
        _need(len(made) == len(pairs))
        return made

    def _take(self, count: int) -> None:
        self.left -= 1 + count
        limits.within(-self.left, 0, "items")


def _unpacked(body: bytes) -> Any:
    counted = _Counted()
    try:
        return msgpack.unpackb(
            body, raw=False, strict_map_key=True, list_hook=counted.a_list,
            object_pairs_hook=counted.a_map, max_array_len=limits.ITEMS,
            max_map_len=limits.ITEMS // 2, max_ext_len=0,
        )  # fmt: skip
    except (ValueError, TypeError, OverflowError, msgpack.exceptions.UnpackException) as error:
        raise PackageRefused("package_content_wrong", what="manifest") from error


def _plain(table: Mapping[str, Mapping[str, _T]]) -> dict[str, dict[str, _T]]:
    return {key: dict(sorted(inner.items())) for key, inner in sorted(table.items())}


def _need(stands: bool) -> None:
    if not stands:
        raise PackageRefused("package_content_wrong", what="manifest")


def _depth(value: Any, left: int) -> None:
    """Plain values only, and not nested too deep."""
    limits.within(-left, 0, "depth")
    if isinstance(value, dict):
        _need(all(isinstance(key, str) for key in value))
        inner: Iterable[Any] = value.values()
    elif isinstance(value, list):
        inner = value
    else:
        _need(value is None or isinstance(value, bool | int | float | str | bytes))
        return
    for one in inner:
        _depth(one, left - 1)


def _each(value: Any, read: Callable[[Any], _T]) -> tuple[_T, ...]:
    _need(isinstance(value, list))
    return tuple(read(one) for one in value)


def _fields(value: Any, count: int) -> list[Any]:
    _need(isinstance(value, list) and len(value) == count)
    return cast(list[Any], value)


def _table(value: Any, read: Callable[[Any], _T]) -> dict[str, dict[str, _T]]:
    _need(isinstance(value, dict))
    found: dict[str, dict[str, _T]] = {}
    for key, inner in value.items():
        _need(isinstance(inner, dict))
        found[_text(key, _SHORT)] = {_text(k, _SHORT): read(v) for k, v in inner.items()}
    return found


def _vectors(value: Any) -> dict[str, dict[str, int]]:
    return _table(value, _number)


def _number(value: Any) -> int:
    _need(type(value) is int and 0 <= value < limits.NUMBER)
    return cast(int, value)


def _text(value: Any, form: re.Pattern[str]) -> str:
    _need(isinstance(value, str) and form.fullmatch(value) is not None)
    return cast(str, value)


def _bytes(value: Any, *lengths: int) -> bytes:
    _need(isinstance(value, bytes) and len(value) in lengths)
    return cast(bytes, value)


def _digest(value: Any) -> str:
    return _bytes(value, _DIGEST_BYTES).hex()


def _stream(value: Any) -> StreamInfo:
    replica, space, centre, name, key = _fields(value, 5)
    _need(isinstance(name, str) and isinstance(key, bytes) and len(key) <= _LONGEST_KEY)
    return StreamInfo(
        _text(replica, _SHORT), _text(space, _SHORT), _text(centre, _CODE), for_display(name), key
    )


def _seal(value: Any) -> ChainSeal:
    replica, space, seq, link, sig = _fields(value, 5)
    return ChainSeal(
        _text(replica, _SHORT), _text(space, _SHORT), _number(seq), _bytes(link, _DIGEST_BYTES),
        _bytes(sig, 64),
    )  # fmt: skip


def _blob(value: Any) -> BlobEntry:
    digest, size = _fields(value, 2)
    limits.within(_number(size), limits.BLOB, "blob")
    return BlobEntry(_digest(digest), size)
