"""The strict coding of everything that is signed: rows of plain values, read field by field.

Whatever comes from outside is read here and ends in a value of the expected kind and size or in
TrustRefused; no other error leaves this file, and nothing read is ever used as a path.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import cast

import msgpack

from mediation_desk.domain.errors import KnownTrouble

FORMAT = 1
"""How documents are written today; a reader of this number can read what needs no newer one."""
MAX_BYTES = 1 << 20
KEY_BYTES = 32
SIGNATURE_BYTES = 64
NAME_LENGTH = 60
REASON_LENGTH = 200

_REPLICA = re.compile(r"[0-9a-f]{32}")
_CENTRE = re.compile(r"[0-9]{9}")
_LAST_SECOND = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp())
_MAX_ROWS = 20_000


class TrustRefused(KnownTrouble):
    """A file or document of the trust ceremony that is not taken; nothing was changed."""


def refused(code: str, **values: object) -> TrustRefused:
    """The refusal of this code."""
    return TrustRefused(code, **values)


def malformed() -> TrustRefused:
    """What is said of every document that is not built as it must be."""
    return refused("trust_file_damaged")


def pack(*fields: object) -> bytes:
    """Fields as bytes: always the same bytes for the same fields."""
    return cast(bytes, msgpack.packb(list(fields), use_bin_type=True))


def unpack(data: bytes) -> list[object]:
    """The fields of a document; raises TrustRefused for anything but one row of plain values."""
    if len(data) > MAX_BYTES:
        raise refused("trust_file_too_large")
    try:
        found = msgpack.unpackb(
            data, raw=False, use_list=True, strict_map_key=True, max_map_len=0, max_ext_len=0,
            max_array_len=_MAX_ROWS, max_str_len=1 << 12, max_bin_len=MAX_BYTES,
        )  # fmt: skip
    except (ValueError, TypeError, OverflowError, msgpack.exceptions.UnpackException) as error:
        raise malformed() from error
    if not isinstance(found, list):
        raise malformed()
    return found


class Reader:
    """Takes the fields of a row one after the other."""

    def __init__(self, fields: object) -> None:
        if not isinstance(fields, list):
            raise malformed()
        self._fields: Sequence[object] = fields
        self._place = 0

    @classmethod
    def of_document(cls, body: bytes) -> Reader:
        """A reader behind the two version fields that begin every document.

        Raises TrustRefused ``trust_file_newer`` where a newer program is needed.
        """
        reader = cls(unpack(body))
        written, needed = reader.number(1, 1 << 16), reader.number(1, 1 << 16)
        if needed > FORMAT:
            raise refused("trust_file_newer", version=needed)
        reader.may_have_more = written > FORMAT
        return reader

    may_have_more = False
    """Fields that a newer program added at the end are passed over."""

    def _next(self) -> object:
        if self._place >= len(self._fields):
            raise malformed()
        self._place += 1
        return self._fields[self._place - 1]

    def end(self) -> None:
        """There must be nothing more."""
        if self._place != len(self._fields) and not self.may_have_more:
            raise malformed()

    def number(self, least: int, most: int) -> int:
        """A whole number within bounds."""
        found = self._next()
        if isinstance(found, bool) or not isinstance(found, int) or not least <= found <= most:
            raise malformed()
        return found

    def yes(self) -> bool:
        """A truth value."""
        found = self._next()
        if not isinstance(found, bool):
            raise malformed()
        return found

    def moment(self) -> datetime:
        """A moment, kept as whole seconds of UTC."""
        return datetime.fromtimestamp(self.number(0, _LAST_SECOND), UTC)

    def raw(self, *sizes: int) -> bytes:
        """Bytes of one of these sizes; of any size where none is named."""
        found = self._next()
        if not isinstance(found, bytes) or (sizes and len(found) not in sizes):
            raise malformed()
        return found

    def key(self) -> bytes:
        """A raw public key, 32 bytes."""
        return self.raw(KEY_BYTES)

    def replica(self) -> str:
        """A replica's id, kept as its 16 bytes."""
        return self.raw(16).hex()

    def text(self, longest: int = NAME_LENGTH) -> str:
        """Text for display, without anything that would turn or hide what stands beside it."""
        found = self._next()
        if not isinstance(found, str) or found != clean(found, longest):
            raise malformed()
        return found

    def centre(self) -> str:
        """The code of a centre, nine digits."""
        found = self._next()
        if not isinstance(found, str) or not is_centre(found):
            raise malformed()
        return found

    def space(self) -> str:
        """The space of a centre."""
        return space_of(self.centre())

    def rows(self) -> Iterator[Reader]:
        """The rows of a nested list."""
        found = self._next()
        if not isinstance(found, list):
            raise malformed()
        return (Reader(row) for row in found)


def seconds(moment: datetime) -> int:
    """A moment as it is packed."""
    return int(moment.timestamp())


def whole(moment: datetime) -> datetime:
    """A moment without what is lost in packing."""
    return datetime.fromtimestamp(seconds(moment), UTC)


def packed_replica(replica: str) -> bytes:
    """A replica's id as it is packed."""
    return bytes.fromhex(replica)


def is_replica(text: str) -> bool:
    """Whether this is the id of a replica: 32 lower-case hex digits."""
    return _REPLICA.fullmatch(text) is not None


def is_centre(code: str) -> bool:
    """Whether this is the code of a centre: nine plain digits."""
    return _CENTRE.fullmatch(code) is not None


def space_of(centre: str) -> str:
    """The space that a centre's PCs share."""
    return f"centre:{centre}"


def centre_of_space(space: str) -> str:
    """The code of the centre whose space this is."""
    return space.removeprefix("centre:")


def clean(text: str, longest: int = NAME_LENGTH) -> str:
    """Text in one spelling, without controls and turning marks, cut to its greatest length."""
    plain = unicodedata.normalize("NFC", text)
    kept = [c for c in plain if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    return unicodedata.normalize("NFC", "".join(kept).strip())[:longest].strip()
