"""How a change is written: header, payload, hash and link, the same on every PC.

Pure values and bytes: no table, no file. Everything that is hashed is built here, so that any
reader (package, county, test) computes the same link from the same change.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast

import msgpack
import zstandard

Value: TypeAlias = str | int | float | bytes | bool | None
"""A value as the column stores it (JSON columns as text), so that replay needs no model."""

ChangeKind = Literal["case", "room"]

FORMAT = 1
SALT_BYTES = 16
GENESIS = bytes(32)
MAX_PAYLOAD = 1 << 20

_LEVEL = 3
_local = threading.local()


@dataclass(frozen=True, slots=True)
class RowOp:
    """What one change did to one row.

    ``insert``: ``fields`` maps column → new value (absent = NULL, or 0 for ``deleted``).
    Otherwise ``fields`` maps column → (old, new).
    """

    table: str
    row: str
    insert: bool
    fields: dict[str, Any]

    def new_values(self) -> dict[str, Value]:
        """Column → value after this op."""
        if self.insert:
            return self.fields
        return {name: pair[1] for name, pair in self.fields.items()}

    def old_values(self) -> dict[str, Value]:
        """Column → value before this op; empty for a new row."""
        return {} if self.insert else {name: pair[0] for name, pair in self.fields.items()}


#: An op as it is packed: table, row, whether it is new, fields.
PlainOp: TypeAlias = tuple[str, str, bool, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Header:
    """What everybody may know of a change; ``context`` is the seen vector since the last one."""

    replica: str
    space: str
    seq: int
    hlc: int
    user: str
    verb: str
    kind: ChangeKind
    schema: int
    context: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Payload:
    """What a change holds: reason, the cases it touches, its ops. Redaction can blank it."""

    reason: str
    cases: tuple[str, ...]
    ops: tuple[RowOp, ...]


def packer() -> Any:
    """What packs values as msgpack; one a thread, for to make one costs more than to use it."""
    found = getattr(_local, "msgpack", None)
    if found is None:
        found = _local.msgpack = msgpack.Packer(use_bin_type=True)
    return found


def pack(value: object) -> bytes:
    """A value as msgpack."""
    return packer().pack(value)  # type: ignore[no-any-return]


def pack_payload(payload: Payload) -> bytes:
    """The payload as bytes, before compression; these bytes are what is hashed."""
    ops = [(op.table, op.row, op.insert, op.fields) for op in payload.ops]
    return pack_plain(payload.reason, payload.cases, ops)


def pack_plain(reason: str, cases: Sequence[str], ops: Sequence[PlainOp]) -> bytes:
    """The same for ops that were never made into objects."""
    return pack([FORMAT, reason, cases, ops])


def unpack_payload(packed: bytes) -> Payload:
    """Read back :func:`pack_payload`; raises ``ValueError`` for anything malformed."""
    try:
        form, reason, cases, ops = msgpack.unpackb(packed, raw=False, strict_map_key=True)
        if form != FORMAT:
            raise ValueError("unknown payload format")
        read = tuple(_read_op(op) for op in ops)
        return Payload(str(reason), tuple(str(case) for case in cases), read)
    except (TypeError, KeyError, msgpack.exceptions.UnpackException) as error:
        raise ValueError("malformed payload") from error


def _read_op(raw: list[Any]) -> RowOp:
    table, row, insert, fields = raw
    well_typed = isinstance(table, str) and isinstance(row, str) and isinstance(insert, bool)
    if not well_typed or not isinstance(fields, dict):
        raise ValueError("malformed op")
    if not insert and any(not isinstance(p, list) or len(p) != 2 for p in fields.values()):
        raise ValueError("malformed op")
    return RowOp(table, row, insert, fields)


def compress(packed: bytes) -> bytes:
    """Payload bytes as stored in the log (one zstd frame with its size)."""
    compressor = getattr(_local, "compressor", None)
    if compressor is None:
        compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=False)
        _local.compressor = compressor
    return cast(bytes, compressor.compress(packed))


def decompress(stored: bytes, limit: int = MAX_PAYLOAD) -> bytes:
    """Read back :func:`compress`; raises ``ValueError`` beyond ``limit`` bytes or when damaged."""
    unpacker = getattr(_local, "unpacker", None)
    if unpacker is None:
        unpacker = _local.unpacker = zstandard.ZstdDecompressor()
    try:
        size = zstandard.frame_content_size(stored)
        if size < 0 or size > limit:
            raise ValueError("payload too large")
        return cast(bytes, unpacker.decompress(stored, max_output_size=size))
    except zstandard.ZstdError as error:
        raise ValueError("damaged payload") from error


def new_salt() -> bytes:
    """Fresh random salt, so that a blanked payload cannot be guessed from its hash."""
    return secrets.token_bytes(SALT_BYTES)


def payload_hash(salt: bytes, packed: bytes) -> bytes:
    """SHA-256 over salt and uncompressed payload."""
    return hashlib.sha256(salt + packed).digest()


def pack_header(header: Header) -> bytes:
    """The header as bytes, the same on every PC (replicas by id, never by local alias)."""
    fields = [
        FORMAT, header.replica, header.space, header.seq, header.hlc, header.user, header.verb,
        header.kind, header.schema, sorted(header.context),
    ]  # fmt: skip
    return pack(fields)


def link(previous: bytes, header: Header, hashed_payload: bytes) -> bytes:
    """The chain link: SHA-256 over the previous link, the header and the payload's hash."""
    return hashlib.sha256(previous + pack_header(header) + hashed_payload).digest()


def pack_context(aliases: list[tuple[int, int]]) -> bytes:
    """The context as stored on this PC: (alias, seq) pairs; empty bytes for none."""
    return pack(sorted(aliases)) if aliases else b""


def unpack_context(stored: bytes) -> list[tuple[int, int]]:
    """Read back :func:`pack_context`."""
    return [(alias, seq) for alias, seq in msgpack.unpackb(stored)] if stored else []
