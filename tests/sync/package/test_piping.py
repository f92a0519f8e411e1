"""What writes by itself and what reads a little at a time meet in bounded memory."""

from __future__ import annotations

import threading
import time

import pytest

from mediation_desk.sync.package.piping import Feed, Pipe, Region, Tap


def read_all(source, size: int) -> list[bytes]:
    pieces = []
    while piece := source.read(size):
        pieces.append(piece)
    return pieces


def test_a_pipe_gives_what_was_written_in_pieces_no_larger_than_asked():
    pipe = Pipe(lambda sink: [sink.write(bytes([n]) * 1000) for n in range(50)])
    pieces = read_all(pipe, 300)
    assert b"".join(pieces) == b"".join(bytes([n]) * 1000 for n in range(50))
    assert max(map(len, pieces)) == 300
    assert pipe.given == 50_000
    pipe.close()


def test_who_writes_waits_for_who_reads():
    written: list[int] = []

    def work(sink) -> None:
        for _ in range(100):
            written.append(sink.write(bytes(100_000)))

    pipe = Pipe(work)
    time.sleep(0.3)
    assert 10 <= len(written) <= 11  # a megabyte, and what was being handed over
    assert sum(map(len, read_all(pipe, 1 << 20))) == 10_000_000
    pipe.close()


def test_closing_ends_who_waits_to_write():
    ended = threading.Event()

    def work(sink) -> None:
        try:
            while True:
                sink.write(bytes(500_000))
        finally:
            ended.set()

    before = threading.active_count()
    pipe = Pipe(work)
    pipe.read(10)
    pipe.close()
    assert ended.is_set()
    assert threading.active_count() == before


def test_what_stops_the_work_is_raised_after_what_was_written():
    def work(sink) -> None:
        sink.write(b"before")
        raise KeyError("stop")

    pipe = Pipe(work)
    assert pipe.read() == b"before"
    for _ in range(2):
        with pytest.raises(KeyError, match="stop"):
            pipe.read()
    pipe.close()


def test_a_feed_gives_pieces_of_the_size_asked_and_remembers_its_fault():
    feed = Feed(iter([b"abc", b"", b"defg"]))
    assert [feed.read(2), feed.read(2), feed.read(), feed.read(5)] == [b"ab", b"c", b"defg", b""]

    def broken():
        yield b"x"
        raise KeyError("stop")

    feed = Feed(broken())
    with pytest.raises(KeyError):
        feed.read(5)
    assert isinstance(feed.fault, KeyError)


def test_a_tap_hears_what_the_sink_took_and_remembers_its_fault():
    heard: list[bytes] = []

    class Sink:
        def write(self, data: bytes) -> int:
            if data == b"!":
                raise OSError("gone")
            return len(data)

    tap = Tap(Sink(), heard.append)
    assert tap.write(b"abc") == 3
    with pytest.raises(OSError, match="gone"):
        tap.write(b"!")
    assert (heard, tap.length, type(tap.fault)) == ([b"abc"], 3, OSError)


def test_a_region_ends_where_it_should_or_where_the_file_does(tmp_path):
    (tmp_path / "f").write_bytes(b"0123456789")
    for length, given in ((4, b"0123"), (20, b"0123456789")):
        heard: list[bytes] = []
        with (tmp_path / "f").open("rb") as file:
            region = Region(file, length, heard.append)
            assert b"".join(read_all(region, 3)) == given
            assert region.read() == b""
        assert b"".join(heard) == given
