"""A change as it travels: its fields in one row of msgpack, checked again when it arrives.

The payload stays shut: what is wrong inside it concerns one change and not the package, and is for
the log to judge.
"""

from __future__ import annotations

import re
from typing import Any, cast

import msgpack

from mediation_desk.records.log.codec import Header
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.sync.package import limits
from mediation_desk.sync.package.refusal import PackageRefused

_NAME = re.compile(r"[!-~]{1,120}")
_HASH = 32
_LONGEST_SALT = 64
_MOST_NAMES = 10_000


def pack_change(change: Incoming) -> bytes:
    """The change as bytes; raises PackageRefused where it is too large for a package."""
    h = change.header
    row = (
        h.replica, h.space, h.seq, h.hlc, h.user, h.verb, h.kind, h.schema, h.context,
        change.salt, change.payload_hash, change.link, change.packed,
    )  # fmt: skip
    limits.within(len(change.packed or b""), limits.CHANGE, "change")
    body = cast(bytes, msgpack.packb(row, use_bin_type=True))
    limits.within(len(body), limits.CHANGE_FRAME, "change")
    return body


class ChangeReader:
    """Reads changes back, one after the other; raises PackageRefused for anything malformed."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def read(self, body: bytes) -> Incoming:
        """The change in these bytes."""
        limits.within(len(body), limits.CHANGE_FRAME, "change")
        try:
            told = msgpack.unpackb(
                body, raw=False, use_list=False, strict_map_key=True,
                max_array_len=limits.CONTEXT, max_map_len=0, max_ext_len=0,
            )  # fmt: skip
            (
                replica, space, seq, hlc, user, verb, kind, schema, context,
                salt, hashed, link, packed,
            ) = told  # fmt: skip
        except (ValueError, TypeError, OverflowError, msgpack.exceptions.UnpackException) as error:
            raise _wrong() from error
        stands = (
            self._named(replica, space)
            and type(seq) is int and 0 < seq < limits.NUMBER
            and type(hlc) is int and 0 <= hlc < limits.CLOCK
            and type(schema) is int and 0 <= schema < limits.NUMBER
            and isinstance(user, str) and len(user) <= limits.WORD
            and isinstance(verb, str) and len(verb) <= limits.WORD
            and (kind == "case" or kind == "room")
            and isinstance(context, tuple) and all(map(self._dot, context))
            and type(hashed) is bytes and len(hashed) == _HASH
            and type(link) is bytes and len(link) == _HASH
            and _sealed(salt, packed)
        )  # fmt: skip
        if not stands:
            raise _wrong()
        header = Header(replica, space, seq, hlc, user, verb, kind, schema, context)
        return Incoming(header, salt, hashed, link, packed)

    def _named(self, *names: Any) -> bool:
        """Whether each is an id; those seen before need no second look."""
        for name in names:
            if type(name) is not str:
                return False
            if name not in self._names:
                if not _NAME.fullmatch(name) or len(self._names) > _MOST_NAMES:
                    return False
                self._names.add(name)
        return True

    def _dot(self, pair: Any) -> bool:
        if type(pair) is not tuple or len(pair) != 2:
            return False
        seq = pair[1]
        return self._named(pair[0]) and type(seq) is int and 0 <= seq < limits.NUMBER


def _sealed(salt: Any, packed: Any) -> bool:
    """Whether there is a payload with its salt, or neither, as for other centres' notes."""
    if packed is None:
        return salt is None
    if type(packed) is not bytes or type(salt) is not bytes:
        return False
    limits.within(len(packed), limits.CHANGE, "change")
    return len(salt) <= _LONGEST_SALT


def _wrong() -> PackageRefused:
    return PackageRefused("package_content_wrong", what="change")
