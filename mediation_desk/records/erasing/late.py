"""Finds changes that brought back what an order took out: made elsewhere, not knowing of it.

Such a change is no fault: the edit and the order were made apart. It is blanked by carrying out the
order once more. Reads the log only.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import codec
from mediation_desk.records.log.heads import Dot


def late_changes(
    raw: RawConnection,
    order: tuple[str, int],
    wanted: Mapping[tuple[str, str], frozenset[str]],
    case_ids: Collection[str],
) -> list[tuple[Dot, frozenset[tuple[str, str, str]]]]:
    """The changes, with the fields of the order that each says again.

    ``order``: replica and number of the change that took the data out; ``wanted``: the columns it
    blanked, by table and row.
    """
    found = []
    knows: dict[int, int | None] = {}
    alias = _alias_of(raw, order[0], case_ids)
    for (stream, seq), stored in _held(raw, case_ids).items():
        if stream == alias and seq <= order[1]:
            continue
        if stream not in knows:
            knows[stream] = _knew_from(raw, stream, alias, order[1])
        first = knows[stream]
        if stream == alias or (first is not None and seq >= first):
            continue
        again = _again(stored, wanted)
        if again:
            found.append(((stream, seq), again))
    return found


def _alias_of(raw: RawConnection, replica: str, case_ids: Collection[str]) -> int:
    """The stream of the order: that of the replica in the space of the cases."""
    case = next(iter(case_ids), "")
    found = raw.execute(
        "SELECT r.alias FROM sync_replica r JOIN case_file c ON c.space = r.space "
        "WHERE r.uuid = ? AND c.id = ?",
        (replica, case),
    ).fetchone()
    return int(found[0]) if found else 0


def _held(raw: RawConnection, case_ids: Collection[str]) -> dict[Dot, bytes]:
    sql = (
        "SELECT c.alias, c.seq, c.payload FROM change_of o JOIN sync_change c "
        "ON c.alias = o.alias AND c.seq = o.seq WHERE o.case_id = ? AND c.payload IS NOT NULL "
        "AND c.verb <> 'redact'"
    )
    rows = [row for case in case_ids for row in raw.execute(sql, (case,)).fetchall()]
    return {(alias, seq): payload for alias, seq, payload in rows}


def _knew_from(raw: RawConnection, stream: int, alias: int, seq: int) -> int | None:
    """From which of its changes on a stream's writer had seen the order; None: not yet."""
    sql = "SELECT seq, ctx FROM sync_change WHERE alias = ? AND length(ctx) > 0 ORDER BY seq"
    for own, context in raw.execute(sql, (stream,)).fetchall():
        if any(other == alias and seen >= seq for other, seen in codec.unpack_context(context)):
            return int(own)
    return None


def _again(
    stored: bytes, wanted: Mapping[tuple[str, str], frozenset[str]]
) -> frozenset[tuple[str, str, str]]:
    ops = codec.unpack_payload(codec.decompress(stored)).ops
    return frozenset(
        (op.table, op.row, name)
        for op in ops
        for name in wanted.get((op.table, op.row), frozenset()) & op.fields.keys()
    )
