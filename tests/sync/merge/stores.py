"""A PC with a real encrypted store, given to the same machine and oracle as the model."""

from __future__ import annotations

import atexit
import functools
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mediation_desk.records.backup import restoring
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.log import apply, branches, heads, reading, receive
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.log.withheld import rebuild, review
from mediation_desk.records.store import STORE_FILE, Centre, Store
from mediation_desk.records.tables.case import CaseRow
from mediation_desk.records.writing import set_field
from tests.sync.merge.world import FIELDS, INTRUDER, START, Id, Made, Picture, version_of

CENTRE = Centre("620199101", "试验镇综治中心")
SPACE = f"centre:{CENTRE.code}"
KEY = b"k" * 32
REFUSED = "not_allowed"
_known = apply.is_newer


class Clock:
    """A clock that stands where it is put."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()


@contextmanager
def program(schema: int) -> Iterator[None]:
    """An older program knows no newer fields; it met the columns in no table of its time."""

    def is_newer(op: Any) -> bool:
        return _known(op) or (not op.insert and version_of(op.fields) > schema)

    apply.is_newer = is_newer
    try:
        yield
    finally:
        apply.is_newer = _known


def id_of(row: str) -> str:
    return hashlib.md5(row.encode(), usedforsecurity=False).hexdigest()


NAMES = {id_of(f"row{n}"): f"row{n}" for n in range(12)}


@functools.cache
def made_once() -> Path:
    """An empty store that every PC begins as a copy of."""
    place = Path(tempfile.mkdtemp(prefix="merge-made-"))
    atexit.register(shutil.rmtree, place)
    Store.create(place, KEY, CENTRE, clock=Clock(START)).close()
    return place


class Yard:
    """Where the stores of a run lie; gone after it."""

    def __init__(self) -> None:
        self.place = Path(tempfile.mkdtemp(prefix="merge-"))
        self.count = 0

    def folder(self, source: Path | None = None) -> Path:
        self.count += 1
        return Path(shutil.copytree(source or made_once(), self.place / f"{self.count}"))

    def fresh_id(self) -> str:
        """The same in every run of a seed: of equal clocks the replica decides."""
        self.given = getattr(self, "given", 0) + 1
        return id_of(f"replica{self.given}")

    def clear(self) -> None:
        shutil.rmtree(self.place)


class StorePc:
    """The same verbs as the model, on a store."""

    def __init__(self, yard: Yard, folder: Path, now: datetime, schema: int) -> None:
        self.yard, self.folder, self.clock, self.schema = yard, folder, Clock(now), schema
        self._open()

    @classmethod
    def fresh(cls, yard: Yard, now: datetime, schema: int) -> StorePc:
        made = cls(yard, yard.folder(), now, schema)
        made.restored()
        return made

    def _open(self) -> None:
        self.store = Store.open(self.folder, KEY, clock=self.clock)

    @property
    def replica(self) -> str:
        return self.store.origin.replica

    @property
    def now(self) -> datetime:
        return self.clock.moment

    @now.setter
    def now(self, moment: datetime) -> None:
        self.clock.moment = moment

    # -- writing ----------------------------------------------------------------------------

    def write(
        self, row: str, fields: dict[str, Any], *, new: bool = False, user: str = "u"
    ) -> Made | None:
        with self.store.write(user, "edit") as session:
            if new:
                made = {"id": id_of(row), "title": "始", "place": "始", **fields}
                session.add(CaseRow(**made))
            else:
                case = session.need(CaseRow, id_of(row))
                for name, value in fields.items():
                    setattr(case, name, bool(value) if name == "deleted" else value)
        return self._made(session.written)

    def decide(self, row: str, name: str, value: Any) -> Made:
        with self.store.write("u", "decide") as session:
            set_field(session, "case_file", id_of(row), name, value)
        return self._sure(session.written)

    def review(self, found: Id, *, release: bool) -> Made:
        with self.store.read() as session:
            sql = "SELECT alias, seq FROM sync_change WHERE link = ?"
            dot = session.raw.execute(sql, (bytes.fromhex(found[2]),)).fetchone()
        deed = review.release if release else review.discard
        return self._sure(deed(self.store, "u", "", [dot]))

    def _sure(self, written: Any) -> Made:
        made = self._made(written)
        assert made is not None
        return made

    def _made(self, written: Any) -> Made | None:
        if written is None:
            return None
        with self.store.read() as session:
            sql = "SELECT hlc, link FROM sync_change WHERE alias = ? AND seq = ?"
            stamp, link = session.raw.execute(sql, (written.alias, written.seq)).fetchone()
        return Made((self.replica, written.seq, link.hex()), (stamp, self.replica))

    # -- exchange ---------------------------------------------------------------------------

    def vector(self) -> dict[str, int]:
        with self.store.read() as session:
            return receive.vectors(session.raw, SPACE)[0]

    def pack(self, have: dict[str, int]) -> list[Incoming]:
        with self.store.read() as session:
            return list(receive.outgoing(session.raw, SPACE, have))

    def take(self, changes: Iterable[Incoming]) -> None:
        several = list(changes)
        named = {c.header.replica for c in several}
        named |= {replica for c in several for replica, _seq in c.header.context}
        with self.store.maintenance() as raw:
            for replica in sorted(named):
                receive.register_stream(raw, replica, SPACE, centre="", name="", key=None)
        with program(self.schema):
            receive.receive(self.store, several, refused=self._refused)

    def _refused(self, change: Incoming) -> str:
        return REFUSED if change.header.user == INTRUDER else ""

    def suspect(self, replica: str) -> None:
        with self.store.maintenance() as raw:
            branches.suspect(raw, replica, SPACE)

    def ends(self) -> list[Id]:
        sql = (
            "SELECT r.uuid, c.seq, c.link FROM sync_replica r JOIN sync_change c "
            "ON c.alias = r.alias AND c.seq = (SELECT max(seq) FROM sync_change WHERE alias = "
            "r.alias)"
        )
        with self.store.read() as session:
            rows = session.raw.execute(sql).fetchall()
        return [(name.partition("~")[0], seq, link.hex()) for name, seq, link in rows]

    def is_other(self, end: Id) -> bool:
        with self.store.read() as session:
            return branches.is_other(session.raw, end[0], SPACE, end[1], bytes.fromhex(end[2]))

    # -- what may happen to a PC --------------------------------------------------------------

    def upgrade(self) -> None:
        self.schema += 1
        with program(self.schema):
            rebuild.try_again(self.store)

    def copy(self) -> StorePc:
        self.store.close()
        twin = StorePc(self.yard, self.yard.folder(self.folder), self.now, self.schema)
        self._open()
        return twin

    def restored(self) -> None:
        self.store.close()
        raw = open_raw(self.folder / STORE_FILE, KEY, guard := Guard())
        guard.mode = Guard.REDACTING
        restoring.become(raw, self.yard.fresh_id(), None)
        raw.close()
        self._open()

    def close(self) -> None:
        self.store.close()

    # -- what is looked at --------------------------------------------------------------------

    def picture(self) -> Picture:
        with self.store.read() as session:
            raw = session.raw
            known = {alias: s.replica for alias, s in reading.streams(raw).items()}
            log = raw.execute("SELECT alias, seq, link, state FROM sync_change").fetchall()
            ids = {(a, s): ((known[a], s, link.hex()), state) for a, s, link, state in log}
            columns = ", ".join(FIELDS)
            cases = raw.execute(f"SELECT id, {columns} FROM case_file").fetchall()
            return Picture(
                arrived=frozenset(found for found, _state in ids.values()),
                aside=frozenset(found for found, state in ids.values() if state != "applied"),
                rows={
                    (NAMES[row], name): value
                    for row, *values in cases
                    for name, value in zip(FIELDS, values, strict=True)
                },
                heads=self._heads(raw, known),
                conflicts=self._conflicts(raw),
            )

    def _heads(self, raw: Any, known: dict[int, str]) -> dict[Any, Any]:
        sql = (
            "SELECT r.row_id, r.heads FROM sync_row r JOIN sync_table t ON t.id = r.table_id "
            "WHERE t.name = 'case_file'"
        )
        out = {}
        for row, stored in raw.execute(sql).fetchall():
            now = heads.unpack(stored)
            for name in FIELDS:
                out[NAMES[row], name] = frozenset((known[a], seq) for a, seq in now.of(name))
        return out

    def _conflicts(self, raw: Any) -> dict[Any, Any]:
        sql = "SELECT row_id, field, id, values_json FROM sync_conflict WHERE state = 'open'"
        out: dict[Any, Any] = {}
        for row, name, found, told in raw.execute(sql).fetchall():
            values = frozenset(map(tuple, json.loads(told)))
            out.setdefault((NAMES[row], name), {})[found] = values
        return out

    def digest(self) -> str:
        assert self.store.verify_chain() == []
        assert self.store.tables_unlike_log() == []
        return json.dumps(self.store.rows_digest())
