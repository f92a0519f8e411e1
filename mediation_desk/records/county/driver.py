"""A connection to PostgreSQL that is spoken to as to the file: the same calls, the same answers.

Statements that only write wait in a queue and go out together with the next question, so that a
change from elsewhere costs a few ways to the server and not one for each statement; an error is
told by the next question, RELEASE or COMMIT. Decides nothing about what is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

import psycopg
import sqlcipher3.dbapi2 as sqlcipher
from psycopg import pq
from psycopg.adapt import Loader
from psycopg.types.numeric import NumericBinaryLoader

from mediation_desk.records.county.dialect import ManyRows, TableKeys, many_rows, put_into_words
from mediation_desk.records.county.line import Line, Row, Values
from mediation_desk.records.county.troubles import as_sqlite
from mediation_desk.records.engine import Guard

MODE_SETTING = "desk.mode"
_QUEUE = 400
_AT_ONCE = 2_000
_LOT, _MOST_VALUES = 16, 600
_LOCK_WAIT = "5s"
_FIRST_WORD = re.compile(r"\s*(\w+)")
_ASKS = frozenset({"SELECT", "WITH", "VALUES"})
_RETURNS = re.compile(r"\bRETURNING\b", re.IGNORECASE)


class CountyConnection:
    """One connection; ``guard`` tells the triggers of the server what may be written now."""

    def __init__(
        self,
        server: psycopg.Connection[Row],
        tables: Mapping[str, TableKeys],
        guard: Guard,
        turn: int,
        *,
        only_asks: bool = False,
    ) -> None:
        self.server, self.only_asks = server, only_asks
        self.in_transaction = False
        self._tables, self._guard, self._turn = tables, guard, turn
        self._words: dict[str, tuple[str, str]] = {}
        self._queue: list[tuple[str, Values]] = []
        self._told: int | None = Guard.CLOSED
        self._several: dict[str, ManyRows | None] = {}
        self._cursors = 0
        speak_as_the_file(server)
        self._line = Line(server)

    # -- as the driver of the file --------------------------------------------------------------

    def execute(self, statement: str, values: Values = ()) -> Answer:
        """Ask or write; a question is sent when its answer is looked at."""
        words, kind = self._plan(statement)
        if kind == "ask":
            return Answer(self, words, values)
        if kind == "PRAGMA":
            return Answer.of(self, _pragma(statement))
        if kind in _DEEDS:
            _DEEDS[kind](self, words)
        else:
            self._put(words, values)
        return Answer.of(self, [])

    def executemany(self, statement: str, rows: Iterable[Values]) -> Answer:
        """Write many rows with one statement; new ones several at a time."""
        words, _kind = self._plan(statement)
        if words not in self._several:
            self._several[words] = many_rows(words, self._tables)
        several, given = self._several[words], list(rows)
        is_named = any(isinstance(row, Mapping) for row in given)
        done = 0 if several is None or is_named else self._put_several(several, given)
        for values in given[done:]:
            self._put(words, values)
        return Answer.of(self, [])

    def _put_several(self, several: ManyRows, rows: list[Any]) -> int:
        """Write as many rows as make up whole lots; gives how many."""
        lot, done = min(_LOT, _MOST_VALUES // several.width), 0
        while lot > 1 and len(rows) - done >= lot:
            some = rows[done : done + lot]
            if several.key and len({tuple(row[n] for n in several.key) for row in some}) < lot:
                return done
            self._put(several.of(lot), tuple(chain.from_iterable(some)))
            done += lot
        return done

    def cursor(self) -> CountyCursor:
        """For the mapper, which wants its answers at once."""
        return CountyCursor(self)

    def commit(self) -> None:
        """Send what waits and end the transaction."""
        if self.in_transaction:
            self._commit("COMMIT")

    def rollback(self) -> None:
        """Forget what waits and undo the transaction."""
        self._queue.clear()
        if self.in_transaction:
            self.in_transaction = False
            if not self.lost:
                with as_sqlite():
                    self.server.execute("ROLLBACK")

    def close(self) -> None:
        """End the connection; what was not committed is undone."""
        self._queue.clear()
        self._line.close()
        self.server.close()

    def interrupt(self) -> None:
        """Stop the running question, from any thread."""
        if not self.lost:
            self.server.cancel_safe(timeout=5)

    def create_function(self, *_what: object, **_how: object) -> None:
        """Functions in Python exist in the file's database alone; none is needed here."""

    @property
    def lost(self) -> bool:
        """Whether the connection is closed or broken."""
        return bool(self.server.closed)

    # -- what goes over the line ----------------------------------------------------------------

    def ask(self, words: str, values: Values) -> list[Row]:
        """The rows of a question, after everything that waits."""
        with as_sqlite():
            return self._line.rows(self.sent(words, values))

    def sent(self, words: str, values: Values) -> Any:
        """The result of a statement, after everything that waits."""
        waiting, self._queue = [*self._queue, (words, values)], []
        return self._line.run(waiting)[-1]

    def told(self, statement: str, values: Values) -> tuple[list[Row], Any, int]:
        """Rows, columns and number of rows touched, at once."""
        with as_sqlite():
            result = self.sent(self._plan(statement)[0], values)
            names = [result.fname(place).decode() for place in range(result.nfields)]
            columns = [(name, *[None] * 6) for name in names] or None
            return self._line.rows(result), columns, int(result.command_tuples or -1)

    def walk(self, words: str, values: Values) -> Iterator[Row]:
        """The same by pieces where a transaction is open, however many there are."""
        if not self.in_transaction:
            yield from self.ask(words, values)
            return
        self.flush()
        self._cursors += 1
        name = f"desk_{self._cursors}"
        with as_sqlite(), self.server.cursor(name, binary=True) as asked:
            asked.itersize = _AT_ONCE
            yield from asked.execute(words, values)

    def flush(self) -> None:
        """Send what waits and hear of every error in it."""
        waiting, self._queue = self._queue, []
        if waiting:
            with as_sqlite():
                self._line.run(waiting)

    def tell_mode(self) -> None:
        """Let the triggers know what the guard lets through from here on."""
        if self._guard.mode != self._told and not self.only_asks:
            self._told = self._guard.mode
            told = f"SELECT set_config('{MODE_SETTING}', '{self._told}', true)"
            self._queue.append((told, ()))

    def _put(self, words: str, values: Values) -> None:
        self.tell_mode()
        self._queue.append((words, values))
        # While the guard is closed, what is tried in spite of it must be told at once.
        if len(self._queue) >= _QUEUE or not self._guard.mode or not self.in_transaction:
            self.flush()

    def _plan(self, statement: str) -> tuple[str, str]:
        known = self._words.get(statement)
        if known is None:
            word = _FIRST_WORD.match(statement)
            kind = word[1].upper() if word else ""
            words = put_into_words(statement, self._tables)
            if kind in _ASKS or _RETURNS.search(words):
                kind = "ask"
            known = self._words[statement] = (words, kind)
        return known

    # -- transactions ---------------------------------------------------------------------------

    def _begin(self, words: str) -> None:
        self._told = Guard.CLOSED
        if self.only_asks or "IMMEDIATE" not in words.upper():
            how = "ISOLATION LEVEL REPEATABLE READ" + (" READ ONLY" if self.only_asks else "")
            self._queue.append((f"BEGIN {how}", ()))
        else:
            # What the lock lets in must be seen by the next statement, so no earlier snapshot.
            self._queue.append(("BEGIN ISOLATION LEVEL READ COMMITTED", ()))
            self._queue.append((f"SET LOCAL lock_timeout = '{_LOCK_WAIT}'", ()))
            self._queue.append((f"SELECT pg_advisory_xact_lock({self._turn})", ()))
        self.in_transaction = True
        self.flush()

    def _commit(self, _words: str) -> None:
        self._queue.append(("COMMIT", ()))
        self.flush()
        self.in_transaction = False

    def _savepoint(self, words: str) -> None:
        self._queue.append((words, ()))

    def _release(self, words: str) -> None:
        self._queue.append((words, ()))
        self.flush()

    def _back(self, words: str) -> None:
        self._queue.clear()
        if "TO" not in words.upper().split():
            self.rollback()
            return
        with as_sqlite():
            self.server.execute(words)
        self._told = None  # what was told since the savepoint is undone as well


_DEEDS = {
    "BEGIN": CountyConnection._begin,
    "COMMIT": CountyConnection._commit,
    "ROLLBACK": CountyConnection._back,
    "SAVEPOINT": CountyConnection._savepoint,
    "RELEASE": CountyConnection._release,
}


def _pragma(statement: str) -> list[Row]:
    """The few settings of the file that are asked for over a county's database as well.

    Pages and references are the server's to check (checksums, constraints): nothing is found.
    """
    if "read_uncommitted" in statement:
        return [(0,)]
    if statement.endswith("_check"):
        return []
    raise sqlcipher.NotSupportedError(statement)


class Answer:
    """The answer to a statement, fetched when it is looked at."""

    def __init__(self, connection: CountyConnection, words: str, values: Values) -> None:
        self._connection, self._words, self._values = connection, words, values
        self._rows: list[Row] | None = None
        self._place = 0

    @classmethod
    def of(cls, connection: CountyConnection, rows: list[Row]) -> Answer:
        """An answer that is known already."""
        made = cls(connection, "", ())
        made._rows = rows
        return made

    def _fetched(self) -> list[Row]:
        if self._rows is None:
            self._rows = self._connection.ask(self._words, self._values)
        return self._rows

    def fetchone(self) -> Row | None:
        """The next row, or None."""
        rows = self._fetched()
        if self._place >= len(rows):
            return None
        self._place += 1
        return rows[self._place - 1]

    def fetchall(self) -> list[Row]:
        """The rows that are left."""
        rows, place = self._fetched(), self._place
        self._place = len(rows)
        return rows[place:] if place else rows

    def __iter__(self) -> Iterator[Row]:
        if self._rows is None:
            return self._connection.walk(self._words, self._values)
        return iter(self.fetchall())


class CountyCursor:
    """A cursor of the common interface, for the mapper: executes at once."""

    arraysize = 1
    lastrowid: int | None = None

    def __init__(self, connection: CountyConnection) -> None:
        self._connection = connection
        self._rows: list[Row] = []
        self.description: Any = None
        """Names of the columns, or None where there are no rows to fetch."""
        self.rowcount = -1
        """How many rows were touched."""

    def execute(self, statement: str, values: Values = ()) -> None:
        """Send the statement after everything that waits."""
        words = "SELECT 0" if statement.startswith("PRAGMA") else statement
        self._connection.tell_mode()
        self._rows, self.description, self.rowcount = self._connection.told(words, values)

    def executemany(self, statement: str, rows: Iterable[Values]) -> None:
        """Send the statement once for each row."""
        self._connection.executemany(statement, rows)
        self._connection.flush()
        self._rows, self.description, self.rowcount = [], None, -1

    def fetchone(self) -> Row | None:
        """The next row, or None."""
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int = 1) -> list[Row]:
        """The next rows."""
        found, self._rows = self._rows[:size], self._rows[size:]
        return found

    def fetchall(self) -> list[Row]:
        """The rows that are left."""
        found, self._rows = self._rows, []
        return found

    def close(self) -> None:
        """Nothing is held."""


class _Truth(Loader):
    """A truth as the file answers it: 1 or 0."""

    format = pq.Format.BINARY

    def load(self, data: Any) -> int:
        return int(bytes(data) == b"\x01")


class _Whole(NumericBinaryLoader):
    """Sums of whole numbers are whole numbers."""

    def load(self, data: Any) -> Any:
        return int(super().load(data))


class _Words(Loader):
    """JSON as the text it is."""

    format = pq.Format.BINARY

    def load(self, data: Any) -> str:
        return bytes(data).decode()


def speak_as_the_file(server: psycopg.Connection[Row]) -> None:
    """Let answers come as the file gives them."""
    adapters = server.adapters
    adapters.register_loader("bool", _Truth)
    adapters.register_loader("json", _Words)
    adapters.register_loader("numeric", _Whole)
