"""Checks the chain of changes and its seals, and makes seals. Changes no row of the log."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import codec, heads, reading
from mediation_desk.records.log.apply import REDACT_VERB, REDACTION
from mediation_desk.records.log.reading import LoggedChange, Stream

START_UP_CHECK = 1000
Orders: TypeAlias = Callable[[], frozenset[tuple[str, str, int]]]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in the log: a code and the place (stream's replica, number of the change)."""

    code: str
    replica: str
    seq: int


def seal_message(replica: str, space: str, seq: int, link: bytes) -> bytes:
    """What a seal signs: replica, space, the number of its change and the link there."""
    return b"TJ-SEAL-1\0" + f"{replica}\0{space}\0{seq}\0".encode() + link


def verify_chain(
    raw: RawConnection, last: int | None = None, progress: Progress | None = None
) -> list[Finding]:
    """Check every stream, or only its ``last`` changes; an empty list means all is well.

    Finds altered, missing, added and re-ordered changes, blanked payloads without an order, wrong
    seals, and a log that ends before changes that rows or seals already name.
    """
    progress = progress or NoProgress()
    known = reading.streams(raw)
    # Looked for only where a payload is missing: it means reading the whole log.
    orders = functools.cache(lambda: _orders(raw, known))
    found: list[Finding] = []
    for count, stream in enumerate(known.values()):
        progress.step(count, len(known))
        first = 1 if last is None else max(1, reading.tip(raw, stream.alias) - last + 1)
        try:
            found += _stream(raw, known, stream, first, orders)
            found += _seals(raw, stream, first)
        except (ValueError, KeyError):
            found.append(Finding("payload_damaged", stream.replica, 0))
        found += _truncated(raw, stream)
    if last is None:
        found += _heads_without_change(raw, known)
    return found


def _stream(
    raw: RawConnection,
    known: dict[int, Stream],
    stream: Stream,
    first: int,
    orders: Orders,
) -> Iterator[Finding]:
    expected = first = max(first, _begins(raw, stream))
    previous = _link_before(raw, known, stream, first)
    for change in reading.changes(raw, known, stream.alias, first):
        seq = change.header.seq
        if seq != expected:
            yield Finding("change_missing", stream.replica, expected)
        if codec.link(previous, change.header, change.payload_hash) != change.link:
            yield Finding("link_wrong", stream.replica, seq)
        if not _payload_stands(change, orders, own=stream.own):
            yield Finding("payload_wrong", stream.replica, seq)
        previous, expected = change.link, seq + 1


def _begins(raw: RawConnection, stream: Stream) -> int:
    """The number of a stream's first change: 1, but of a branch where it left the other."""
    if not stream.is_branch:
        return 1
    sql = "SELECT min(seq) FROM sync_change WHERE alias = ?"
    return int(raw.execute(sql, (stream.alias,)).fetchone()[0] or 1)


def _link_before(
    raw: RawConnection, known: dict[int, Stream], stream: Stream, first: int
) -> bytes:
    """The link that a stream's ``first`` change continues; of a branch, one of its replica's."""
    if first == 1:
        return codec.GENESIS
    sql = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
    same = [s for s in known.values() if (s.replica, s.space) == (stream.replica, stream.space)]
    places = [stream.alias, *(s.alias for s in same if stream.is_branch)]
    found = [raw.execute(sql, (alias, first - 1)).fetchone() for alias in places]
    links = [bytes(row[0]) for row in found if row is not None]
    change = next(reading.changes(raw, known, stream.alias, first), None)
    if change is None or not links:
        return codec.GENESIS
    fitting = (
        before
        for before in links
        if codec.link(before, change.header, change.payload_hash) == change.link
    )
    return next(fitting, links[0])


def _payload_stands(change: LoggedChange, orders: Orders, *, own: bool) -> bool:
    """A payload is right, or it was blanked by an order in the log, or is private elsewhere."""
    if change.packed is None:
        withheld = change.header.kind == "room" and not own
        header = change.header
        if withheld or change.state != "redacted":
            return withheld
        return (header.replica, header.space, header.seq) in orders()
    if change.salt is None:
        return False
    return codec.payload_hash(change.salt, change.packed) == change.payload_hash


def _orders(raw: RawConnection, known: dict[int, Stream]) -> frozenset[tuple[str, str, int]]:
    """Every change that a redaction in the log orders to be blanked."""
    sql = "SELECT alias, payload FROM sync_change WHERE verb = ? AND payload IS NOT NULL"
    named: set[tuple[str, str, int]] = set()
    for alias, stored in raw.execute(sql, (REDACT_VERB,)):
        try:
            ops = codec.unpack_payload(codec.decompress(stored)).ops
        except ValueError:
            continue  # reported as a damaged payload
        for op in ops:
            if op.table == REDACTION:
                named |= {(op.row, known[alias].space, int(seq)) for seq in op.fields}
    return frozenset(named)


def _seals(raw: RawConnection, stream: Stream, first: int) -> Iterator[Finding]:
    rows = raw.execute(
        "SELECT s.seq, s.link, s.sig, c.link FROM sync_seal s LEFT JOIN sync_change c "
        "ON c.alias = s.alias AND c.seq = s.seq WHERE s.alias = ? AND s.seq >= ?",
        (stream.alias, first),
    )
    for seq, sealed, signature, link in rows:
        if link is not None and sealed != link:
            yield Finding("seal_other_link", stream.replica, seq)
        message = seal_message(stream.replica, stream.space, seq, sealed)
        if not signature_stands(stream.public_key, signature, message):
            yield Finding("seal_wrong", stream.replica, seq)


def signature_stands(public_key: bytes | None, signature: bytes, message: bytes) -> bool:
    """Whether an Ed25519 signature is by this key over this message."""
    if public_key is None:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _truncated(raw: RawConnection, stream: Stream) -> Iterator[Finding]:
    end = reading.tip(raw, stream.alias)
    for table in ("sync_seal", "change_of"):
        sql = f"SELECT max(seq) FROM {table} WHERE alias = ?"
        named = raw.execute(sql, (stream.alias,)).fetchone()[0] or 0
        if named > end:
            yield Finding("log_cut_off", stream.replica, end + 1)
            return


def _heads_without_change(raw: RawConnection, known: dict[int, Stream]) -> Iterator[Finding]:
    ends = {alias: reading.tip(raw, alias) for alias in known}
    reported: set[int] = set()
    for (stored,) in raw.execute("SELECT heads FROM sync_row"):
        for alias, seq in heads.unpack(stored).dots():
            if seq > ends.get(alias, 0) and alias not in reported:
                reported.add(alias)
                replica = known[alias].replica if alias in known else ""
                yield Finding("log_cut_off", replica, ends.get(alias, 0) + 1)


def unsealed(raw: RawConnection, alias: int) -> tuple[int, bytes] | None:
    """Number and link of a stream's last change if no seal stands there yet."""
    sql = "SELECT seq, link FROM sync_change WHERE alias = ? ORDER BY seq DESC LIMIT 1"
    last = raw.execute(sql, (alias,)).fetchone()
    if last is None:
        return None
    sealed = "SELECT 1 FROM sync_seal WHERE alias = ? AND seq = ?"
    there = raw.execute(sealed, (alias, last[0])).fetchone()
    return None if there else (int(last[0]), bytes(last[1]))
