"""Word files as the zip of parts they are: read with limits, written so that the same parts give
the same bytes.

It knows nothing of placeholders or cases and never unpacks to disk.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from mediation_desk.domain.errors import KnownTrouble

MAX_FILE = 32 * 1024 * 1024
MAX_PARTS = 2_000
MAX_PART = 64 * 1024 * 1024
MAX_TOTAL = 128 * 1024 * 1024
MAX_RATIO = 400
CONTENT_TYPES = "[Content_Types].xml"

_DOS_DATE = (1 << 5) | 1  # 1 January 1980: every file written here bears the same day
_UTF8_NAME = 0x800
_DEFLATED = 8
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class PackedPart:
    """One part as it stands in the zip: packed once, written many times."""

    name: str
    crc: int
    size: int
    data: bytes


def read_parts(docx: bytes, document: str = "word/document.xml") -> dict[str, bytes]:
    """The parts of a Word file by name; ``document`` must be among them (empty: any will do).

    Raises KnownTrouble ``docx.unreadable`` for what is no zip or no Word file and
    ``docx.too_large`` for more parts or bytes than an honest paper has (zip bombs).
    """
    if len(docx) > MAX_FILE:
        raise KnownTrouble("docx.too_large")
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as packed:
            _check_sizes(packed.infolist())
            parts = {i.filename: packed.read(i) for i in packed.infolist() if not i.is_dir()}
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        raise KnownTrouble("docx.unreadable") from error
    if CONTENT_TYPES not in parts or document not in ("", *parts):
        raise KnownTrouble("docx.unreadable")
    return parts


def _check_sizes(entries: Iterable[zipfile.ZipInfo]) -> None:
    total = 0
    names: set[str] = set()
    for count, entry in enumerate(entries, start=1):
        total += entry.file_size
        bomb = entry.file_size > max(1, entry.compress_size) * MAX_RATIO
        if count > MAX_PARTS or total > MAX_TOTAL or entry.file_size > MAX_PART or bomb:
            raise KnownTrouble("docx.too_large")
        if entry.filename in names:
            raise KnownTrouble("docx.unreadable")
        names.add(entry.filename)


def read_xml(data: bytes) -> etree._Element:
    """Parse one XML part without entities, document types or network.

    Raises KnownTrouble ``docx.unreadable``.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise KnownTrouble("docx.unreadable") from error
    if root.getroottree().docinfo.doctype:
        raise KnownTrouble("docx.unreadable")
    return root


def pack_part(name: str, data: bytes) -> PackedPart:
    """Compress one part."""
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflate.compress(data) + deflate.flush()
    return PackedPart(name, zlib.crc32(data), len(data), packed)


def write_parts(parts: Iterable[PackedPart]) -> bytes:
    """A zip of packed parts: content types first, the others by name, one fixed date."""
    ordered = sorted(parts, key=lambda p: (p.name != CONTENT_TYPES, p.name))
    body = bytearray()
    directory = bytearray()
    for part in ordered:
        name = part.name.encode("utf-8")
        shared = struct.pack(
            "<HHHHHIIIHH", 20, _UTF8_NAME, _DEFLATED, 0, _DOS_DATE,
            part.crc, len(part.data), part.size, len(name), 0,
        )  # fmt: skip
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + shared
        directory += struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + name
        body += b"PK\x03\x04" + shared + name + part.data
    end = struct.pack("<HHHHIIH", 0, 0, len(ordered), len(ordered), len(directory), len(body), 0)
    return bytes(body + directory + b"PK\x05\x06" + end)


def write_docx(parts: Mapping[str, bytes]) -> bytes:
    """A Word file of unpacked parts, reproducibly."""
    return write_parts(pack_part(name, data) for name, data in parts.items())
