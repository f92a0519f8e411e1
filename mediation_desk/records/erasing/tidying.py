"""Takes away what is left beside rows and log once an order to delete is in the log.

Drafts, what conflicts tell, entries merged into the search index, sealed files, pages of the
journal. The same on the PC that carried the order out and on those it came to. Decides nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing

from mediation_desk.records import search
from mediation_desk.records.attachments import place_of
from mediation_desk.records.engine import RawConnection, on_file, open_raw
from mediation_desk.records.keys.files import file_trouble
from mediation_desk.records.log import codec
from mediation_desk.records.log.apply import REDACT_VERB, REDACTION
from mediation_desk.records.log.heads import Dot
from mediation_desk.records.log.redact import forget_values
from mediation_desk.records.settings import local, set_local
from mediation_desk.records.store import Store

DONE = "erasing.done"


def tidy(store: Store, user: str) -> int:
    """Do it for every order that was carried out since the last time; gives how many.

    The lists of the cases must have been made again. Raises KnownTrouble where a file cannot be
    removed; then it is tried again the next time.
    """
    with store.read() as session:
        before = dict(local(session, DONE, {}))
        new = _new_orders(session.raw, before)
    if not new:
        return 0
    purge_files(store)
    cases = sorted({case for _order, _change, some in new for case in some})
    with store.write(user, "tidy_after_orders") as session:
        raw = session.raw
        forget_values(raw, [dot for case in cases for dot in _blanked_in(raw, case)])
        raw.executemany("DELETE FROM draft WHERE case_id = ?", [(case,) for case in cases])
        search.compact(raw)
        set_local(session, DONE, {**before, **{order: change for order, change, _cases in new}})
    _empty_journal(store)
    return len(new)


def purge_files(store: Store) -> int:
    """Remove the sealed bytes of every file that is marked as purged; gives how many."""
    with store.read() as session:
        rows = session.raw.execute(
            "SELECT DISTINCT cipher_sha256 FROM blob b WHERE purged = 1 AND NOT EXISTS (SELECT 1 "
            "FROM blob o WHERE o.cipher_sha256 = b.cipher_sha256 AND o.purged = 0 "
            "AND o.deleted = 0)"
        ).fetchall()
    removed = 0
    for (digest,) in rows:
        path = place_of(store, digest)
        try:
            if path.exists():
                path.unlink()
                removed += 1
        except OSError as error:
            raise file_trouble(error) from error
    return removed


def _new_orders(
    raw: RawConnection, before: dict[str, list[object]]
) -> list[tuple[str, list[object], tuple[str, ...]]]:
    """Orders carried out, or carried out again, also by another PC: id, its change, cases."""
    sql = "SELECT id, replica, seq, case_ids FROM redaction_order WHERE state = 'done' ORDER BY id"
    return [
        (order, [replica, seq], tuple(json.loads(cases)))
        for order, replica, seq, cases in raw.execute(sql).fetchall()
        if before.get(order) != [replica, seq]
    ]


def _blanked_in(raw: RawConnection, case_id: str) -> Iterator[Dot]:
    """The changes that orders about a case name, as this PC numbers their streams."""
    rows = raw.execute(
        "SELECT c.payload, r.space FROM change_of o JOIN sync_change c ON c.alias = o.alias "
        "AND c.seq = o.seq JOIN sync_replica r ON r.alias = c.alias WHERE o.case_id = ? "
        "AND c.verb = ? AND c.payload IS NOT NULL",
        (case_id, REDACT_VERB),
    ).fetchall()
    for payload, space in rows:
        for op in codec.unpack_payload(codec.decompress(payload)).ops:
            if op.table != REDACTION:
                continue
            sql = "SELECT alias FROM sync_replica WHERE uuid = ? AND space = ?"
            for (alias,) in raw.execute(sql, (op.row, space)).fetchall():
                yield from ((int(alias), int(seq)) for seq in op.fields)


def _empty_journal(store: Store) -> None:
    """Write the journal of the database over, so that no old page lies in it."""
    with store.read() as session:
        is_file = on_file(session.raw)
    if is_file:
        with store.turn, closing(open_raw(store.path, store.key_copy())) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
