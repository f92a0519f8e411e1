"""What was signed says what its signer saw, on every PC, whatever arrives in whatever order.

A change to a signed agreement made beside the signing goes into quarantine with an alarm, never
into the text. Of two signings made apart the earlier holds. Decides; writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.freezing import CHILDREN, FROZEN_COLUMNS, MESSAGE
from mediation_desk.records.log import codec, merging, reading
from mediation_desk.records.log.apply import Applier
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.heads import Dot
from mediation_desk.records.log.held import FROZEN_PARENT
from mediation_desk.records.log.reading import LoggedChange

_TEXT = frozenset({*FROZEN_COLUMNS, "state", "deleted", "effective_on"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What was made beside a signing: why the change itself may not stand, or what gives way."""

    reason: str
    displaced: tuple[Dot, ...]


_NOTHING = Beside("", ())


def reason_of(error: Exception) -> str:
    """Why the tables refused a change: ``signed`` or ``tables``."""
    return "signed" if MESSAGE in str(error) else "tables"


def beside(raw: RawConnection, applier: Applier, change: LoggedChange) -> Beside:
    """What stands here of the agreements that a change signs and that its signer had not seen."""
    payload = change.payload()
    if payload is None:
        return _NOTHING
    signed = [op.row for op in payload.ops if _signs(op)]
    if not signed:
        return _NOTHING
    applier.rows.write()
    seen = applier.seen_by(change)
    displaced: set[Dot] = set()
    for other in _changes_of(raw, applier, payload.cases):
        ops = applier.in_order(other.header, other.payload() or codec.Payload("", (), ()))
        if merging.sees(seen, other.dot) or not any(_touches(raw, op, signed) for op in ops):
            continue
        is_signing = any(_signs(op) and op.row in signed for op in ops)
        if is_signing and merging.signs_first(_stamp(other), _stamp(change)):
            return Beside("signed", ())
        displaced.add(other.dot)
    return Beside("", tuple(sorted(displaced)))


def _signs(op: RowOp) -> bool:
    """Whether an op signs an agreement that was there before."""
    is_agreement = op.table == FROZEN_PARENT and not op.insert
    return is_agreement and op.new_values().get("state") == "frozen"


def _touches(raw: RawConnection, op: RowOp, agreements: list[str]) -> bool:
    if op.table == FROZEN_PARENT:
        return not op.insert and op.row in agreements and not _TEXT.isdisjoint(op.fields)
    if op.table not in CHILDREN:
        return False
    sql = f"SELECT agreement_id FROM {quoted(op.table)} WHERE id = ?"
    found = raw.execute(sql, (op.row,)).fetchone()
    return found is not None and found[0] in agreements


def _stamp(change: LoggedChange) -> tuple[int, str]:
    return change.header.hlc, change.header.replica


def _changes_of(
    raw: RawConnection, applier: Applier, cases: tuple[str, ...]
) -> list[LoggedChange]:
    """The changes of these cases that count."""
    sql = "SELECT alias, seq FROM change_of WHERE case_id = ?"
    dots = {(row[0], row[1]) for case in cases for row in raw.execute(sql, (case,)).fetchall()}
    found = [next(reading.changes(raw, applier.known, *dot)) for dot in sorted(dots)]
    return [change for change in found if change.state == "applied"]
