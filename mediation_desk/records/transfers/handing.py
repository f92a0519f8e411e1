"""Writes a transfer at the county: the half that says where the case went, then the copy.

The first half decides; the copy can be finished later from what stands, for its ids are worked out
and rows that are there are left alone. Decides nothing about who may transfer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgpack

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.exchange.trusted import REPLACED, REVOKED
from mediation_desk.records.log import reading
from mediation_desk.records.recorder import insert_fields
from mediation_desk.records.store import Store, WriteSession
from mediation_desk.records.tables.transfers import CaseTransferRow, TransferPartRow
from mediation_desk.records.transfers.carried import (
    AGREEMENT,
    BLOB,
    CarriedRow,
    Target,
    copied,
    rows_of,
)
from mediation_desk.records.transfers.ids import id_for

VERB, EVENT = "transfer_case", "transferred_in"
PART_BYTES = 600_000
"""How much of a case goes into one change; a change holds a mebibyte."""
OUT, IN = "out", "in"
_COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Handing:
    """A transfer to be made. ``space``/``to_space``: the county's numbers for the two spaces."""

    case_id: str
    space: int
    to_space: int
    centre: str
    centre_name: str
    to_centre: str
    to_name: str
    old_no: str
    on: date
    reason: str
    by: str


def begin(store: Store, user: str, handing: Handing) -> str:
    """Write that the case has gone; gives the id of the transfer."""
    transfer = base.new_id()
    with store.write(user, VERB, handing.reason) as session:
        half = CaseTransferRow(
            space=handing.space, case_id=handing.case_id, transfer=transfer, direction=OUT,
            other_centre=handing.to_centre, other_name=handing.to_name,
            other_case_id=id_for(transfer, handing.case_id), old_no=handing.old_no,
            on_day=handing.on, reason=handing.reason, by=handing.by,
            custody_epoch=_epoch(session.raw, handing.case_id) + 1,
        )  # fmt: skip
        session.add(half)
    return transfer


def copy(store: Store, user: str, transfer: str, handing: Handing) -> None:
    """Write the copy into the other space, in as many changes as it takes."""
    with store.read() as session:
        raw = session.raw
        rows = _copy_of(raw, transfer, handing)
        head = _head(raw, transfer, handing)
        epoch = _epoch(raw, head.case_id)
    head.custody_epoch = epoch
    parts = list(_parts(rows))
    for no, part in enumerate(parts, 1):
        with store.write(user, VERB, handing.reason) as session:
            if no == 1 and not _is_there(session.raw, "case_transfer", head.id):
                session.add(head)
            mark = TransferPartRow(
                id=id_for(transfer, f"part {no}"), space=handing.to_space, case_id=head.case_id,
                transfer=transfer, no=no, of_parts=len(parts),
            )  # fmt: skip
            if not _is_there(session.raw, "transfer_part", mark.id):
                session.add(mark)
            _add(session, part, handing.to_space)


def _copy_of(raw: RawConnection, transfer: str, handing: Handing) -> list[CarriedRow]:
    target = Target(transfer, handing.old_no, handing.on, _bodies(raw, handing))
    rows = list(copied(rows_of(raw, handing.case_id), target))
    known = raw.execute(
        "SELECT sha256 FROM blob WHERE space = ? AND deleted = 0 AND purged = 0",
        (handing.to_space,),
    ).fetchall()
    there = {row[0] for row in known}
    rows = [row for row in rows if row.table != BLOB or row.values["sha256"] not in there]
    return [*rows, _first_line(transfer, handing)]


def _first_line(transfer: str, handing: Handing) -> CarriedRow:
    """The line of the timeline with which the case begins at the new centre."""
    number = f"，原编号{handing.old_no}" if handing.old_no else ""
    values: dict[str, Any] = {
        "case_id": id_for(transfer, handing.case_id), "on_day": handing.on, "event": EVENT,
        "text": f"由{handing.centre_name}移交{number}：{handing.reason}", "by": handing.by,
    }  # fmt: skip
    return CarriedRow("case_event", id_for(transfer, transfer), values)


def _head(raw: RawConnection, transfer: str, handing: Handing) -> CaseTransferRow:
    """The half in the new centre's space, with what the copy was made of."""
    known = [
        (alias, stream)
        for alias, stream in reading.streams(raw).items()
        if stream.space == f"centre:{handing.centre}"
    ]
    upto = {stream.name: reading.tip(raw, alias) for alias, stream in known}
    sql = "SELECT seq FROM sync_change WHERE alias = ? AND state IN ('parked', 'quarantined')"
    pending = [
        [stream.name, int(row[0])]
        for alias, stream in known
        for row in raw.execute(sql, (alias,)).fetchall()
    ]
    return CaseTransferRow(
        id=id_for(transfer, f"{transfer} in"), space=handing.to_space,
        case_id=id_for(transfer, handing.case_id), transfer=transfer, direction=IN,
        other_centre=handing.centre, other_name=handing.centre_name,
        other_case_id=handing.case_id, old_no=handing.old_no, on_day=handing.on,
        reason=handing.reason, by=handing.by, upto=upto, pending=pending,
    )  # fmt: skip


def _bodies(raw: RawConnection, handing: Handing) -> dict[str, str]:
    """In the place of each body of the old centre one of the new one: of its kind, or the
    committee.
    """
    sql = "SELECT id, kind FROM organization WHERE space = ? AND deleted = 0 ORDER BY id DESC"
    new = {kind: body for body, kind in raw.execute(sql, (handing.to_space,)).fetchall()}
    old = raw.execute(sql, (handing.space,)).fetchall()
    return {body: new.get(kind) or new.get(_COMMITTEE, "") for body, kind in old}


def _epoch(raw: RawConnection, case_id: str) -> int:
    """How often a case has changed hands: told by the half with which it came, or its own."""
    sql = "SELECT coalesce(max(custody_epoch), 0) FROM case_transfer WHERE {} = ? AND deleted = 0"
    own = raw.execute(sql.format("case_id"), (case_id,)).fetchone()[0]
    other = raw.execute(sql.format("other_case_id"), (case_id,)).fetchone()[0]
    return int(max(own, other))


def _parts(rows: Sequence[CarriedRow]) -> Iterator[list[CarriedRow]]:
    """Pieces that fit into a change each, in order; agreements at the very end."""
    ordered = sorted(rows, key=lambda row: row.table == AGREEMENT)
    part: list[CarriedRow] = []
    size = 0
    for row in ordered:
        length = len(msgpack.packb(insert_fields(_made(row, 0))))
        if part and size + length > PART_BYTES:
            yield part
            part, size = [], 0
        part.append(row)
        size += length
    yield part


def _made(row: CarriedRow, space: int) -> base.SyncedRow:
    return base.synced_models()[row.table](**{**row.values, "id": row.id, "space": space})


def _add(session: WriteSession, rows: Sequence[CarriedRow], space: int) -> None:
    """Insert rows that are not there yet, agreements after all that belongs to them."""
    raw = session.raw
    new = [row for row in rows if not _is_there(raw, row.table, row.id)]
    for last in (False, True):
        session.add_all(_made(row, space) for row in new if (row.table == AGREEMENT) is last)
        session.flush()


def _is_there(raw: RawConnection, table: str, row_id: str) -> bool:
    sql = f"SELECT 1 FROM {quoted(table)} WHERE id = ?"
    return raw.execute(sql, (row_id,)).fetchone() is not None


def unfinished(raw: RawConnection) -> list[CaseTransferRow]:
    """Transfers whose copy is not whole, begun on this PC or on one that writes no more: one that
    was restored from a backup goes on under a new name with what it had begun.
    """
    parts = "FROM transfer_part p WHERE p.transfer = t.transfer"
    sql = (
        "SELECT t.id, t.space, t.case_id, t.transfer, t.other_centre, t.other_name, t.old_no, "
        "t.on_day, t.reason, t.by FROM case_transfer t WHERE t.direction = 'out' "
        f"AND t.deleted = 0 AND (SELECT count(*) {parts}) < "
        f"(SELECT coalesce(max(p.of_parts), 1) {parts}) "
        "AND EXISTS (SELECT 1 FROM change_of o JOIN sync_change c ON c.alias = o.alias "
        "AND c.seq = o.seq JOIN sync_replica r ON r.alias = o.alias "
        "WHERE o.case_id = t.case_id AND c.verb = ? "
        f"AND (r.own = 1 OR r.status IN ('{REPLACED}', '{REVOKED}')))"
    )
    names = (
        "id", "space", "case_id", "transfer", "other_centre", "other_name", "old_no", "on_day",
        "reason", "by",
    )  # fmt: skip
    found = [dict(zip(names, row, strict=True)) for row in raw.execute(sql, (VERB,)).fetchall()]
    return [
        CaseTransferRow(
            **{**one, "on_day": date.fromisoformat(one["on_day"])}, direction=OUT
        )
        for one in found
    ]


def again(raw: RawConnection, row: CaseTransferRow) -> Handing:
    """What a transfer that was begun says of itself, to be finished."""
    sql = "SELECT alias, code, name FROM sync_space"
    spaces = {code: (alias, name) for alias, code, name in raw.execute(sql).fetchall()}
    code, (_alias, name) = next((c, s) for c, s in spaces.items() if s[0] == row.space)
    return Handing(
        row.case_id, row.space, spaces[f"centre:{row.other_centre}"][0],
        code.removeprefix("centre:"), name, row.other_centre, row.other_name, row.old_no,
        row.on_day, row.reason, row.by,
    )  # fmt: skip


__all__ = [
    "EVENT", "IN", "OUT", "VERB", "Handing", "again", "begin", "copy", "id_for", "unfinished",
]  # fmt: skip
