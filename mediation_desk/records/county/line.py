"""The line to the server: many statements go out in a row and their answers come back together.

The driver's own way of doing so costs more than the statements; this one sends them through the
same library (libpq) by hand. Knows nothing of what they say.
"""

from __future__ import annotations

import re
import selectors
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import psycopg
from psycopg import errors, pq
from psycopg.adapt import Transformer

Values: TypeAlias = Sequence[Any] | Mapping[str, Any]
Row: TypeAlias = tuple[Any, ...]
Statement: TypeAlias = tuple[str, Values]
_Key: TypeAlias = tuple[bytes, tuple[int, ...]]

_MARK = re.compile(r"%%|%s|%\((\w+)\)s")
_MOST_PREPARED = 500
_BYTES = 17
_GUESS = 0
_TEXT, _BINARY = pq.Format.TEXT, pq.Format.BINARY
_FAILED = frozenset({pq.ExecStatus.FATAL_ERROR, pq.ExecStatus.PIPELINE_ABORTED})
_VALUE_IN_IT = "22"


@dataclass(frozen=True, slots=True)
class Wire:
    """A statement with numbered marks; ``names``: which value stands at each, if they have names.

    A name that is used again has the number it had.
    """

    text: bytes
    names: tuple[str, ...]


@lru_cache(maxsize=2_000)
def wire_of(words: str) -> Wire:
    """The statement as the server reads it."""
    names: dict[str, int] = {}
    count = 0

    def number(found: re.Match[str]) -> str:
        nonlocal count
        if found[0] == "%%":
            return "%"
        if found[1]:
            return f"${names.setdefault(found[1], len(names) + 1)}"
        count += 1
        return f"${count}"

    return Wire(_MARK.sub(number, words).encode(), tuple(names))


class Line:
    """Sends statements over a connection of the driver, which must be at rest meanwhile."""

    def __init__(self, server: psycopg.Connection[Row]) -> None:
        self._server, self._libpq = server, server.pgconn
        self._prepared: dict[_Key, bytes] = {}
        self._named: dict[_Key, bytes] = {}
        """Sent to be prepared, and not yet known to be."""
        self._count = 0
        self._loading = Transformer(server)
        self._socket = selectors.DefaultSelector()
        self._socket.register(self._libpq.socket, selectors.EVENT_READ)

    def close(self) -> None:
        """Let go of the socket."""
        self._socket.close()

    def run(self, statements: Sequence[Statement]) -> list[Any]:
        """Send them all; gives the result of each. Raises the first error among them."""
        libpq = self._libpq
        if libpq.status != pq.ConnStatus.OK:
            raise psycopg.OperationalError("the connection is closed")
        new: list[_Key | None] = []
        self._named.clear()
        libpq.enter_pipeline_mode()
        try:
            for words, values in statements:
                self._send(words, values, new)
            libpq.pipeline_sync()
            results = self._answers()
        finally:
            if libpq.status == pq.ConnStatus.OK:
                libpq.exit_pipeline_mode()
        told = []
        for result, known in zip(results, new, strict=True):
            if result.status in _FAILED:
                raise _error_of(result)
            if known is None:
                told.append(result)
            else:
                self._prepared[known] = self._named.pop(known)
        return told

    def rows(self, result: Any) -> list[Row]:
        """The rows of a result."""
        if not result.ntuples:
            return []
        self._loading.set_pgresult(result, set_loaders=True, format=_BINARY)
        return self._loading.load_rows(0, result.ntuples, tuple)

    def _send(self, words: str, values: Values, new: list[_Key | None]) -> None:
        wire = wire_of(words)
        given = [values[n] for n in wire.names] if isinstance(values, Mapping) else values
        data, types, formats = _dumped(given)
        key = (wire.text, types)
        name = self._prepared.get(key) or self._named.get(key)
        if name is None and len(self._prepared) < _MOST_PREPARED:
            self._count += 1
            name = self._named[key] = b"desk%d" % self._count
            self._libpq.send_prepare(name, wire.text, types)
            new.append(key)
        new.append(None)
        if name is None:
            self._libpq.send_query_params(wire.text, data, types, formats, _BINARY)
        else:
            self._libpq.send_query_prepared(name, data, formats, _BINARY)

    def _answers(self) -> list[Any]:
        libpq = self._libpq
        found: list[Any] = []
        while libpq.flush():
            self._wait(selectors.EVENT_READ | selectors.EVENT_WRITE)
        while True:
            while libpq.is_busy():
                self._wait(selectors.EVENT_READ)
            result = libpq.get_result()
            if result is None:
                continue
            if result.status == pq.ExecStatus.PIPELINE_SYNC:
                return found
            found.append(result)

    def _wait(self, what: int) -> None:
        """Wait for the server without holding the interpreter."""
        if what != selectors.EVENT_READ:
            self._socket.modify(self._libpq.socket, what)
        self._socket.select()
        if what != selectors.EVENT_READ:
            self._socket.modify(self._libpq.socket, selectors.EVENT_READ)
        self._libpq.consume_input()


def _dumped(
    values: Sequence[Any],
) -> tuple[list[bytes | None], tuple[int, ...], list[pq.Format]]:
    """Values, their types and their forms: all but bytes take the type of where they go.

    So a number in a column of text is kept as text, as the file does.
    """
    data: list[bytes | None] = []
    types, formats = [_GUESS] * len(values), [_TEXT] * len(values)
    for place, value in enumerate(values):
        if value is None:
            data.append(None)
        elif isinstance(value, str):
            if "\0" in value:
                raise psycopg.DataError("a text holds a zero byte")
            data.append(value.encode())
        elif isinstance(value, int):
            data.append(b"%d" % value)
        elif isinstance(value, bytes):
            data.append(value)
            types[place], formats[place] = _BYTES, _BINARY
        else:
            raise psycopg.DataError(f"no value of a column: {type(value).__name__}")
    return data, tuple(types), formats


def _error_of(result: Any) -> psycopg.Error:
    """The error a result tells, without the values that it names."""
    state = (result.error_field(pq.DiagnosticField.SQLSTATE) or b"").decode()
    if state.startswith(_VALUE_IN_IT):
        return errors.lookup(state)(f"a value was refused ({state})")
    said = (result.error_field(pq.DiagnosticField.MESSAGE_PRIMARY) or b"").decode(errors="replace")
    kind = errors.lookup(state) if state else psycopg.OperationalError
    return kind(said)
