"""What a county's PC may write into a township's case tables: the copy of a case that is
transferred there, row by row, and nothing that alters what stands. And what a township may say anew
of the county's tables when it carries out an order to delete: what stands there, word for word.

Judges changes as they come, in the order in which they come; writes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.log import codec
from mediation_desk.records.log.apply import REDACT_VERB, REDACTION
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.store import Store
from mediation_desk.records.transfers.carried import BLOB, PERSON, tables_of_case
from mediation_desk.records.transfers.handing import IN
from mediation_desk.records.transfers.ids import is_made_for

_HALF = "case_transfer"
_HALVES = (
    "SELECT t.transfer, t.case_id FROM case_transfer t JOIN sync_space s ON s.alias = t.space "
    "WHERE s.code = ? AND t.direction = 'in' AND t.deleted = 0"
)


class Copies:
    """What is known while a package is taken in: transfers and rows told of, not yet written."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._halves: dict[str, dict[str, str]] = {}
        self._made: set[tuple[str, str]] = set()

    def admits(self, change: Incoming) -> bool:
        """Whether a change of the county's adds rows of a case that was transferred into its space
        and does nothing else to the centre's tables.
        """
        if change.packed is None:
            return False
        ops = codec.unpack_payload(change.packed).ops
        with self._store.read() as session:
            return self._adds_only(session.raw, change.header.space, ops)

    def says_anew(self, change: Incoming, of_county: Collection[str]) -> bool:
        """Whether a change carries out an order to delete and leaves the county's rows in it as
        they are. ``of_county``: the county's PCs. A row that is not here may come with it where the
        order names the change of the county's that made it, which nobody can read any more.
        """
        if change.packed is None or change.header.verb != REDACT_VERB:
            return False
        ops = codec.unpack_payload(change.packed).ops
        blanks = any(op.table == REDACTION and op.row in of_county for op in ops)
        with self._store.read() as session:
            raw = session.raw
            return all(
                _as_it_stands(raw, op, or_gone=blanks) for op in ops if _is_of_county(op.table)
            )

    def _adds_only(self, raw: RawConnection, space: str, ops: Sequence[RowOp]) -> bool:
        if space not in self._halves:
            self._halves[space] = dict(raw.execute(_HALVES, (space,)).fetchall())
        halves = {**self._halves[space], **dict(map(_half, filter(_is_half, ops)))}
        kept = (*tables_of_case(), PERSON, BLOB)
        foreign = [op for op in ops if _is_of_centre(op.table)]
        if not all(op.table in kept and self._adds(raw, op, halves) for op in foreign):
            return False
        self._halves[space] = halves
        self._made.update((op.table, op.row) for op in foreign)
        return True

    def _adds(self, raw: RawConnection, op: RowOp, halves: dict[str, str]) -> bool:
        """Whether an op makes a row that was not there, for a transfer and in its case."""
        if not op.insert or (op.table, op.row) in self._made:
            return False
        transfer = next((one for one in halves if is_made_for(one, op.row)), None)
        if transfer is None or not _is_in_case(op, halves[transfer]):
            return False
        sql = f"SELECT 1 FROM {quoted(op.table)} WHERE id = ?"
        return raw.execute(sql, (op.row,)).fetchone() is None


def _is_in_case(op: RowOp, case_id: str) -> bool:
    if op.table in (PERSON, BLOB):
        return True
    name = base.case_field_of(base.synced_models()[op.table])
    return case_id == (op.row if name == "id" else op.fields.get(name))


def _is_of_centre(table: str) -> bool:
    model = base.synced_models().get(table)
    return model is None or (model.sync_class != "frozen" and model.written_by == "centre")


def _is_of_county(table: str) -> bool:
    model = base.synced_models().get(table)
    return model is not None and model.sync_class != "frozen" and model.written_by == "county"


def _as_it_stands(raw: RawConnection, op: RowOp, *, or_gone: bool) -> bool:
    names = sorted(op.fields)
    columns = base.table_of(base.synced_models()[op.table]).columns
    if not op.insert or not set(names) <= set(columns.keys()):
        return False
    chosen = ", ".join(map(quoted, names))
    found = raw.execute(f"SELECT {chosen} FROM {quoted(op.table)} WHERE id = ?", (op.row,))
    row = found.fetchone()
    return or_gone if row is None else [op.fields[name] for name in names] == list(row)


def _is_half(op: RowOp) -> bool:
    return op.table == _HALF and op.insert and op.fields.get("direction") == IN


def _half(op: RowOp) -> tuple[str, str]:
    return str(op.fields.get("transfer", "")), str(op.fields.get("case_id", ""))
