"""The readable line at the start of a package and the 256 bytes at its end.

Reads and writes these two only: nothing between them is decrypted, unpacked or trusted here.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeAlias

import msgpack

from mediation_desk.sync.package import limits
from mediation_desk.sync.package.refusal import PackageRefused
from mediation_desk.sync.package.suite import AGE, SIGNATURE_BYTES, SUITES

MAGIC = b"TJX1\n"
TRAILER_BYTES = 256
READER = 1
"""The level of what this program can read."""

KINDS = ("delta", "blobs", "snapshot", "down", "enrol", "request")

Vectors: TypeAlias = Mapping[str, Mapping[str, int]]
"""Space → replica → number of a change."""

_END = b"TJXEND1\n"
_DIGEST = 32
_LATER = re.compile(rb"TJX[0-9]\n")
_TAIL = re.compile(
    rb',"inner": *([0-9]{1,14}),"plain": *([0-9]{1,14}),"changes": *([0-9]{1,8})\}\n'
)
_TAIL_FORM = ',"inner":%14d,"plain":%14d,"changes":%8d}\n'
_TAIL_BYTES = len(_TAIL_FORM % (0, 0, 0))
_PACKAGE = re.compile(r"[0-9a-f]{32}")
_REPLICA = re.compile(r"[0-9a-f]{8,64}")
_CODE = re.compile(r"[0-9A-Za-z_.-]{1,40}")
_PRINT = re.compile(r"[0-9A-Za-z:_-]{1,80}")
_MOMENT = re.compile(r"[0-9T:.+Z-]{10,40}")
_HEX = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Header:
    """What everybody may read of a package; ``to`` are short digests of its recipients' keys."""

    package: str
    kind: str
    sender: str
    centre: str
    to: tuple[str, ...]
    counter: int
    created: str
    min_reader: int = READER
    suite: int = AGE


@dataclass(frozen=True, slots=True)
class Outer:
    """Header and trailer as they stand in a file: claims, until the signature was verified.

    ``start``, ``inner`` and ``raw`` are the lengths of the three parts; ``plain`` and ``changes``
    say what the sealed part holds. ``head_digest`` is over header and sealed part, ``digest`` over
    all but the trailer, ``header_digest`` over the line without its lengths.
    """

    header: Header
    size: int
    start: int
    inner: int
    raw: int
    plain: int
    changes: int
    vectors: str
    header_digest: bytes
    head_digest: bytes
    digest: bytes
    signature: bytes

    @property
    def head(self) -> int:
        """Where the sealed part ends."""
        return self.start + self.inner


def inspect_file(file: BinaryIO, size: int) -> Outer:
    """Header and trailer of an open file of ``size`` bytes; see ``inspect``."""
    start = file.read(len(MAGIC) + limits.HEADER + 1)
    if not start.startswith(MAGIC):
        if _LATER.match(start):
            raise PackageRefused("package_newer")
        cut_off = MAGIC.startswith(start) and start
        raise PackageRefused("package_incomplete" if cut_off else "package_not_one")
    head_digest, digest, signature = _trailer(file, size)
    line, newline, _rest = start[len(MAGIC) :].partition(b"\n")
    if not newline or len(line) >= limits.HEADER:
        raise PackageRefused("package_header_wrong")
    told, tail = _line(line + b"\n")
    inner, plain, changes = tail
    begin = len(MAGIC) + len(line) + 1
    outer = Outer(
        header=_header(told), size=size, start=begin, inner=inner, raw=_count(told, "outer"),
        plain=plain, changes=changes, vectors=_text(told, "vectors", _HEX),
        header_digest=hashlib.sha256(start[: begin - _TAIL_BYTES]).digest(),
        head_digest=head_digest, digest=digest, signature=signature,
    )  # fmt: skip
    if begin + outer.inner + outer.raw + TRAILER_BYTES != size:
        raise PackageRefused("package_header_wrong")
    return outer


def line_of(header: Header, vectors: str, raw: int, lengths: tuple[int, int, int]) -> bytes:
    """Magic and header line; ``lengths``: sealed part, its plain bytes, number of changes.

    As long for any lengths, so that it can be written anew when they are known.
    """
    told = {
        "package": header.package, "suite": header.suite, "kind": header.kind,
        "from": header.sender, "centre": header.centre, "to": list(header.to),
        "counter": header.counter, "created": header.created, "min_reader": header.min_reader,
        "vectors": vectors, "outer": raw,
    }  # fmt: skip
    body = json.dumps(told, separators=(",", ":"))[:-1] + _TAIL_FORM % lengths
    line = body.encode("ascii")
    if len(line) > limits.HEADER:
        raise PackageRefused("package_header_wrong")
    _header(_line(line)[0])
    return MAGIC + line


def header_digest(line: bytes) -> bytes:
    """SHA-256 over magic and line without the lengths, which were not known before."""
    return hashlib.sha256(line[:-_TAIL_BYTES]).digest()


def trailer_of(head_digest: bytes, digest: bytes, signature: bytes, length: int) -> bytes:
    """The last 256 bytes; ``length`` is that of all before them."""
    told = _END + head_digest + digest + signature + (length + TRAILER_BYTES).to_bytes(8)
    return told.ljust(TRAILER_BYTES, b"\0")


def vectors_digest(*vectors: Vectors) -> str:
    """What the header says of the vectors in the manifest, without telling them."""
    plain = [sorted((s, sorted(streams.items())) for s, streams in v.items()) for v in vectors]
    return hashlib.sha256(msgpack.packb(plain)).hexdigest()[:32]


def _trailer(file: BinaryIO, size: int) -> tuple[bytes, bytes, bytes]:
    if size < len(MAGIC) + TRAILER_BYTES:
        raise PackageRefused("package_incomplete")
    file.seek(size - TRAILER_BYTES)
    told = file.read(TRAILER_BYTES)
    ends = [len(_END)]
    for length in (_DIGEST, _DIGEST, SIGNATURE_BYTES, 8):
        ends.append(ends[-1] + length)
    head, whole, signature, total = (told[a:b] for a, b in itertools.pairwise(ends))
    stands = told.startswith(_END) and not told[ends[-1] :].strip(b"\0")
    if not stands or len(told) != TRAILER_BYTES or int.from_bytes(total) != size:
        raise PackageRefused("package_incomplete")
    return head, whole, signature


def _line(line: bytes) -> tuple[Mapping[str, Any], tuple[int, int, int]]:
    """The line read, and the lengths at its end, which stand always in the same place."""
    tail = _TAIL.fullmatch(line[-_TAIL_BYTES:])
    brackets = line.count(b"[") + line.count(b"{")
    if tail is None or brackets > limits.DEPTH:
        raise PackageRefused("package_header_wrong")
    try:
        told: dict[str, Any] = json.loads(line.decode("ascii"), object_pairs_hook=_once)
    except ValueError as error:
        raise PackageRefused("package_header_wrong") from error
    inner, plain, changes = (int(number) for number in tail.groups())
    return told, (inner, plain, changes)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a key twice")
    return told


def _header(told: Mapping[str, Any]) -> Header:
    suite, reader = _count(told, "suite"), _count(told, "min_reader")
    if reader > READER or suite not in SUITES:
        raise PackageRefused("package_newer")
    to = told.get("to")
    if not isinstance(to, list) or not to or told.get("kind") not in KINDS:
        raise PackageRefused("package_header_wrong")
    if not all(isinstance(one, str) and _PRINT.fullmatch(one) for one in to):
        raise PackageRefused("package_header_wrong")
    return Header(
        package=_text(told, "package", _PACKAGE), kind=told["kind"],
        sender=_text(told, "from", _REPLICA), centre=_text(told, "centre", _CODE), to=tuple(to),
        counter=_count(told, "counter"), created=_text(told, "created", _MOMENT),
        min_reader=reader, suite=suite,
    )  # fmt: skip


def _text(told: Mapping[str, Any], key: str, form: re.Pattern[str]) -> str:
    value = told.get(key)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise PackageRefused("package_header_wrong")
    return value


def _count(told: Mapping[str, Any], key: str) -> int:
    value = told.get(key)
    if type(value) is not int or not 0 <= value < limits.NUMBER:
        raise PackageRefused("package_header_wrong")
    return value
