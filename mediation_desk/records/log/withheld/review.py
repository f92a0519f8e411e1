"""What a person decides on changes that were put aside: they are made after all, or let go.

A released change is made anew, in the reviewer's name and by an ordinary verb, so that it travels
and merges like any other. The change itself stays in the log as it was, on every PC; rows it made
come back under new ids, so that what hangs on the old ones fares alike wherever it arrives, before
or after. The decision goes with it, so that nobody has to decide twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import reading
from mediation_desk.records.log.append import Written
from mediation_desk.records.log.apply import ORDERS, REVIEW, is_newer
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.heads import Dot
from mediation_desk.records.log.history import readers_of
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.log.settling import upcast
from mediation_desk.records.log.withheld import aside
from mediation_desk.records.migrations import ladder
from mediation_desk.records.recorder import shape_of
from mediation_desk.records.store import Store, WriteSession

RELEASE_VERB, DISCARD_VERB = "release_change", "discard_change"


@dataclass(frozen=True, slots=True)
class _Case:
    """One change under review, its ops as this program knows them."""

    change: LoggedChange
    ops: tuple[RowOp, ...]


def release(store: Store, user: str, reason: str, dots: Sequence[Dot]) -> Written | None:
    """Make changes that were put aside after all, in the order given, in the reviewer's name.

    What belongs together (a row and what hangs on it) is released together.

    Raises RuleBroken: ``aside_unknown`` (nothing put aside there), ``aside_needs_upgrade`` (it
    names what only a newer program knows), ``aside_needs_other`` (a row it changes is not here:
    release first what makes it), ``aside_unreadable`` (no content, or not to be read),
    ``aside_frozen`` (it alters what may never be altered).
    """
    fresh: dict[str, str] = {}
    with store.write(user, RELEASE_VERB, reason) as session:
        for found in [_under_review(session.raw, dot) for dot in dots]:
            for op in found.ops:
                _make(session, found.change, op, fresh)
            _decide(session, found.change, aside.RELEASED)
            session.flush()
    return session.written


def discard(store: Store, user: str, reason: str, dots: Sequence[Dot]) -> Written | None:
    """Let changes go that were put aside; they stay in the log and count as looked at.

    Raises RuleBroken ``aside_unknown``.
    """
    with store.write(user, DISCARD_VERB, reason) as session:
        for dot in dots:
            _decide(session, _aside(session.raw, dot), aside.DISCARDED)
    return session.written


def _aside(raw: RawConnection, dot: Dot) -> LoggedChange:
    known = reading.streams(raw)
    found = next(reading.changes(raw, known, *dot), None) if dot[0] in known else None
    is_it = found is not None and found.dot == dot and found.state in ("parked", "quarantined")
    if found is None or not is_it:
        raise RuleBroken("aside_unknown")
    return found


def _under_review(raw: RawConnection, dot: Dot) -> _Case:
    change = _aside(raw, dot)
    try:
        payload = change.payload()
    except ValueError as error:
        raise RuleBroken("aside_unreadable") from error
    if payload is None:
        raise RuleBroken("aside_unreadable")
    ops = upcast(payload.ops, change.header.schema, ladder.steps())
    return _Case(change, tuple(op for op in ops if op.table not in ORDERS))


def _make(session: WriteSession, change: LoggedChange, op: RowOp, fresh: dict[str, str]) -> None:
    """Do what an op did; ``fresh`` tells the new ids of rows that were made before."""
    if is_newer(op) or not {"id", "space"}.isdisjoint(op.fields):
        raise RuleBroken("aside_needs_upgrade")
    model = base.synced_models()[op.table]
    values = _values(model, op, fresh)
    if op.insert:
        fresh[op.row] = base.new_id()
        space = _space_of(session.raw, change)
        session.add(model(id=fresh[op.row], space=space, **values))
        session.flush()
        return
    row = session.get(model, fresh.get(op.row, op.row))
    if row is None:
        raise RuleBroken("aside_needs_other")
    if model.sync_class == "frozen":
        raise RuleBroken("aside_frozen")
    for key, value in values.items():
        if getattr(row, key) != value:
            setattr(row, key, value)
        session.say(row, key)


def _values(model: type[base.SyncedRow], op: RowOp, fresh: dict[str, str]) -> dict[str, Any]:
    keys = {name: key for key, name, _bind in shape_of(model).columns}
    read = readers_of(op.table)
    told = {n: fresh.get(v, v) if isinstance(v, str) else v for n, v in op.new_values().items()}
    return {keys[name]: read[name](v) if name in read else v for name, v in told.items()}


def _decide(session: WriteSession, change: LoggedChange, said: str) -> None:
    """Note the decision here and in the change, by the name every PC gives the stream."""
    raw, draft, header = session.raw, session.draft, change.header
    stream = reading.streams(raw)[change.alias]
    name = reading.name_of(raw, stream)
    op = draft.ops.setdefault((REVIEW, name), RowOp(REVIEW, name, True, {}))
    op.fields[str(header.seq)] = said
    draft.kinds.add(header.kind)
    draft.spaces.add(_space_of(raw, change))
    aside.decide(raw, stream.name, header.space, {header.seq: said}, session.verb.user, header.hlc)


def _space_of(raw: RawConnection, change: LoggedChange) -> int:
    sql = "SELECT alias FROM sync_space WHERE code = ?"
    return int(raw.execute(sql, (change.header.space,)).fetchone()[0])

