"""Joins what wants to write with what wants to read, in bounded memory.

The sealing library reads and writes by itself; the decompressor may only be asked for a little at a
time, or a small package could become a large memory. No file, no content.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator

from mediation_desk.sync.package.suite import Sink, Source

_MOST_WAITING = 1 << 20


class Feed:
    """Pieces made one after the other, read as a stream; ``fault`` is what stopped their maker."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = b""
        self.fault: BaseException | None = None

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        size = size if size > 0 else _MOST_WAITING
        if not self._held:
            try:
                self._held = self._gathered(size)
            except BaseException as fault:
                # Raised at once again; kept: the sealing library forgets what it was (Ctrl+C too).
                self.fault = fault
                raise
        given, self._held = self._held[:size], self._held[size:]
        return given

    def _gathered(self, size: int) -> bytes:
        gathered: list[bytes] = []
        length = 0
        while length < size:
            piece = next(self._pieces, None)
            if piece is None:
                break
            gathered.append(piece)
            length += len(piece)
        return b"".join(gathered)


class Tap:
    """Hands bytes on to a sink and tells ``heard`` of them; ``fault`` is what the sink said."""

    def __init__(self, sink: Sink, heard: Callable[[bytes], object]) -> None:
        self._sink, self._heard = sink, heard
        self.length = 0
        self.fault: BaseException | None = None

    def write(self, data: bytes, /) -> int:
        """Hand on all of it."""
        try:
            self._sink.write(data)
        except BaseException as fault:
            # As above: whoever called the library asks here what really went wrong.
            self.fault = fault
            raise
        self._heard(data)
        self.length += len(data)
        return len(data)


class _Closed(Exception):
    """Nobody reads any more."""


class Pipe:
    """Runs ``work`` in a thread of its own and gives what it writes to whoever reads here.

    Whatever stops the work is raised to the reader after the bytes written before. ``given``
    counts the bytes read so far.
    """

    def __init__(self, work: Callable[[Sink], None]) -> None:
        self._work = work
        self._turn = threading.Condition()
        self._waiting: deque[bytes] = deque()
        self._length = 0
        self._done = self._closed = False
        self._fault: BaseException | None = None
        self.given = 0
        self._thread = threading.Thread(target=self._run, name="package", daemon=True)
        self._thread.start()

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        with self._turn:
            while not self._waiting and not self._done:
                self._turn.wait()
            if not self._waiting:
                if self._fault is not None:
                    raise self._fault
                return b""
            data = self._waiting.popleft()
            if 0 <= size < len(data):
                self._waiting.appendleft(data[size:])
                data = data[:size]
            self._length -= len(data)
            self._turn.notify()
        self.given += len(data)
        return data

    def write(self, data: bytes, /) -> int:
        """Called by the work: wait until there is room."""
        with self._turn:
            while self._length >= _MOST_WAITING and not self._closed:
                self._turn.wait()
            if self._closed:
                raise _Closed
            self._waiting.append(bytes(data))
            self._length += len(data)
            self._turn.notify()
        return len(data)

    def close(self) -> None:
        """Stop the work and wait for its end."""
        with self._turn:
            self._closed = True
            self._waiting.clear()
            self._turn.notify()
        self._thread.join()

    def _run(self) -> None:
        fault: BaseException | None = None
        try:
            self._work(self)
        except _Closed:
            pass
        except BaseException as stopped:  # noqa: BLE001 - raised again where it is heard
            # All of it: else the reader would wait for ever, and a panic of the sealing library is
            # no Exception.
            fault = stopped
        with self._turn:
            self._fault, self._done = fault, True
            self._turn.notify()


class Region:
    """Part of an open file as a source of its own; ``heard`` is told of every piece."""

    def __init__(self, file: Source, length: int, heard: Callable[[bytes], object]) -> None:
        self._file, self._left, self._heard = file, length, heard

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes of the part; fewer where the file ends before it."""
        wanted = self._left if size < 0 else min(size, self._left)
        data = self._file.read(wanted) if wanted else b""
        self._left -= len(data)
        self._heard(data)
        return data
