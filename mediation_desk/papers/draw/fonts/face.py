"""One TrueType file: which characters it has, how wide they are, and a subset of it.

It reads the file through a memory map and never through a font engine, so opening costs
milliseconds; it never decides which font a text gets.
"""

from __future__ import annotations

import mmap
import struct
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_ARGS_ARE_WORDS, _SCALE, _MORE, _XY_SCALE, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80
_KEPT_TABLES = (b"head", b"hhea", b"maxp")


def _numbers(kind: str, data: bytes) -> array[int]:
    values = array(kind, data)
    if struct.pack("=H", 1) != struct.pack(">H", 1):
        values.byteswap()
    return values


@dataclass(frozen=True, slots=True)
class Metrics:
    """Vertical measures in thousandths of an em; ``descent`` is counted downwards."""

    ascent: float
    descent: float
    gap: float


class Record:
    """A glyph's outline, padded to four bytes, and the same packed (once per process).

    ``across`` is its entry of the ``hmtx`` table: advance and left side bearing.
    """

    __slots__ = ("_packed", "across", "composite", "data")

    def __init__(self, data: bytes, across: bytes) -> None:
        self.across = across
        self.data = data + bytes(-len(data) % 4)
        self.composite = bool(data) and data[0] >= 0x80  # fewer than no contours
        self._packed: bytes | None = None

    def packed(self) -> bytes:
        """The outline as a piece of a deflate stream that others can follow."""
        if self._packed is None:
            self._packed = deflated(self.data)
        return self._packed


@dataclass(frozen=True, slots=True)
class Subset:
    """A TrueType file in pieces: everything before the outlines, and the outlines."""

    head: bytes
    records: list[Record]

    @property
    def size(self) -> int:
        """Length of the file."""
        return len(self.head) + sum(len(record.data) for record in self.records)

    def data(self) -> bytes:
        """The file."""
        return self.head + b"".join(record.data for record in self.records)

    def packed(self) -> bytes:
        """The file as a zlib stream; outlines packed before are not packed again."""
        check = zlib.adler32(self.data())
        pieces = b"".join(record.packed() for record in self.records)
        end = b"\x03\x00" + struct.pack(">I", check)
        return b"\x78\x9c" + deflated(self.head) + pieces + end


def deflated(data: bytes) -> bytes:
    """A piece of a raw deflate stream, ended so that another piece may follow."""
    if not data:
        return b""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)


class Face:
    """One font file, opened once per process and shared between threads (it only reads)."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        with path.open("rb") as handle:
            self._data = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        count = struct.unpack_from(">H", self._data, 4)[0]
        self._places: dict[bytes, tuple[int, int]] = {}
        for i in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", self._data, 12 + 16 * i)
            self._places[tag] = (offset, length)
        self.em: int = struct.unpack_from(">H", self._table(b"head"), 18)[0]
        self._glyph_of: dict[str, int] = {}
        self._width_of: dict[str, float] = {}
        self._records: dict[int, Record] = {}

    def _table(self, tag: bytes) -> bytes:
        offset, length = self._places[tag]
        return self._data[offset : offset + length]

    @cached_property
    def metrics(self) -> Metrics:
        """Ascent, descent and line gap of the horizontal header."""
        ascent, descent, gap = struct.unpack_from(">hhh", self._table(b"hhea"), 4)
        to = 1000 / self.em
        return Metrics(ascent * to, -descent * to, gap * to)

    @cached_property
    def bounds(self) -> tuple[int, int, int, int]:
        """The box around all glyphs, in thousandths of an em."""
        box = struct.unpack_from(">4h", self._table(b"head"), 36)
        left, bottom, right, top = (round(value * 1000 / self.em) for value in box)
        return left, bottom, right, top

    @cached_property
    def _advances(self) -> array[int]:
        count = struct.unpack_from(">H", self._table(b"hhea"), 34)[0]
        return _numbers("H", self._table(b"hmtx")[: 4 * count])[::2]

    @cached_property
    def _bearings(self) -> array[int]:
        count = len(self._advances)
        table = self._table(b"hmtx")
        paired = _numbers("h", table[: 4 * count])[1::2]
        return paired + _numbers("h", table[4 * count :])

    @cached_property
    def _groups(self) -> tuple[array[int], array[int], array[int]]:
        """Starts, ends and first glyphs of the character map's runs, in order."""
        table = self._table(b"cmap")
        best = (-1, 0)
        for i in range(struct.unpack_from(">H", table, 2)[0]):
            offset = struct.unpack_from(">HHI", table, 4 + 8 * i)[2]
            best = max(best, (struct.unpack_from(">H", table, offset)[0], offset))
        form, at = best
        if form == 12:
            count = struct.unpack_from(">I", table, at + 12)[0]
            flat = _numbers("I", table[at + 16 : at + 16 + 12 * count])
            return flat[::3], flat[1::3], flat[2::3]
        return _format4(table, at)

    def glyph(self, character: str) -> int:
        """Number of the character's glyph, 0 where the font has none."""
        found = self._glyph_of.get(character)
        if found is None:
            code = ord(character)
            starts, ends, firsts = self._groups
            i = bisect_right(starts, code) - 1
            found = firsts[i] + code - starts[i] if i >= 0 and code <= ends[i] else 0
            self._glyph_of[character] = found
        return found

    def width(self, character: str) -> float:
        """Advance of a character in ems."""
        found = self._width_of.get(character)
        if found is None:
            found = self._width_of[character] = self.advance(self.glyph(character)) / self.em
        return found

    def advance(self, glyph: int) -> int:
        """Advance of a glyph in font units."""
        advances = self._advances
        return advances[glyph] if glyph < len(advances) else advances[-1]

    @cached_property
    def _offsets(self) -> array[int]:
        long_form = struct.unpack_from(">h", self._table(b"head"), 50)[0]
        offsets = _numbers("I" if long_form else "H", self._table(b"loca"))
        return offsets if long_form else array("I", (2 * value for value in offsets))

    def outline(self, glyph: int) -> bytes:
        """The glyph's record of the ``glyf`` table; empty for a blank."""
        if glyph + 1 >= len(self._offsets):
            return b""
        base = self._places[b"glyf"][0]
        return self._data[base + self._offsets[glyph] : base + self._offsets[glyph + 1]]

    def subset(self, glyphs: Sequence[int]) -> Subset:
        """A TrueType file in which glyph ``i`` is ``glyphs[i]``; parts of composites follow.

        ``glyphs[0]`` must be 0 (the box for what is missing).
        """
        numbers = list(glyphs)
        new_number = {glyph: i for i, glyph in enumerate(numbers)}
        records: list[Record] = []
        for glyph in numbers:  # grows while composites name their parts
            record = self._record(glyph)
            if record.composite:
                record = Record(_renumber(record.data, numbers, new_number), record.across)
            records.append(record)
        return Subset(_head_tables(self, numbers, records), records)

    def _record(self, glyph: int) -> Record:
        found = self._records.get(glyph)
        if found is None:
            across = struct.pack(">Hh", self.advance(glyph), self._bearings[glyph])
            found = self._records[glyph] = Record(self.outline(glyph), across)
        return found

    def kept_tables(self) -> dict[bytes, bytes]:
        """Header tables that a subset starts from."""
        return {tag: self._table(tag) for tag in _KEPT_TABLES}


def _format4(table: bytes, at: int) -> tuple[array[int], array[int], array[int]]:
    """Runs of a format 4 map; only fonts without an index array come here."""
    count = struct.unpack_from(">H", table, at + 6)[0] // 2
    ends = _numbers("H", table[at + 14 : at + 14 + 2 * count])
    starts = _numbers("H", table[at + 16 + 2 * count : at + 16 + 4 * count])
    deltas = _numbers("H", table[at + 16 + 4 * count : at + 16 + 6 * count])
    where = at + 16 + 6 * count
    offsets = _numbers("H", table[where : where + 2 * count])
    out: tuple[array[int], array[int], array[int]] = (array("I"), array("I"), array("I"))
    for i, (start, end, delta, offset) in enumerate(
        zip(starts, ends, deltas, offsets, strict=True)
    ):
        if not offset:
            out[0].append(start)
            out[1].append(end)
            out[2].append((start + delta) & 0xFFFF)
            continue
        for code in range(start, min(end, 0xFFFE) + 1):
            place = where + 2 * i + offset + 2 * (code - start)
            glyph = struct.unpack_from(">H", table, place)[0]
            out[0].append(code)
            out[1].append(code)
            out[2].append((glyph + delta) & 0xFFFF if glyph else 0)
    return out


def _renumber(record: bytes, numbers: list[int], new_number: dict[int, int]) -> bytes:
    """A glyph record whose parts carry their numbers in the subset."""
    changed = bytearray(record)
    at = 10
    flags = _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", changed, at)
        if part not in new_number:
            new_number[part] = len(numbers)
            numbers.append(part)
        struct.pack_into(">H", changed, at + 2, new_number[part])
        at += 8 if flags & _ARGS_ARE_WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _MATRIX else 0
    return bytes(changed)


def _head_tables(face: Face, numbers: list[int], records: list[Record]) -> bytes:
    """All of a subset before its outlines, which are the last table of the file."""
    offsets = [0]
    for record in records:
        offsets.append(offsets[-1] + len(record.data))
    widths = b"".join(record.across for record in records)
    tables = face.kept_tables()
    head = bytearray(tables[b"head"])
    struct.pack_into(">I", head, 8, 0)
    struct.pack_into(">h", head, 50, 1)
    hhea = bytearray(tables[b"hhea"])
    struct.pack_into(">H", hhea, 34, len(numbers))
    maxp = bytearray(tables[b"maxp"])
    struct.pack_into(">H", maxp, 4, len(numbers))
    tables |= {
        b"head": bytes(head), b"hhea": bytes(hhea), b"maxp": bytes(maxp), b"hmtx": widths,
        b"loca": struct.pack(f">{len(offsets)}I", *offsets),
    }  # fmt: skip
    return _sfnt(tables, offsets[-1])


def _sfnt(tables: dict[bytes, bytes], outlines: int) -> bytes:
    """The directory and the tables; ``outlines`` is the length of the table that follows."""
    count = len(tables) + 1
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * (count - (1 << power)))
    at = 12 + 16 * count
    entries: dict[bytes, bytes] = {}
    body = b""
    for tag, data in sorted(tables.items()):
        filled = data + bytes(-len(data) % 4)
        total = sum(_numbers("I", filled)) & 0xFFFFFFFF
        entries[tag] = struct.pack(">4sIII", tag, total, at, len(data))
        body += filled
        at += len(filled)
    entries[b"glyf"] = struct.pack(">4sIII", b"glyf", 0, at, outlines)
    return head + b"".join(entries[tag] for tag in sorted(entries)) + body
