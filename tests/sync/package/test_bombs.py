"""R17: small packages that would become large; stopped in a process whose memory is measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgpack
import pytest
import zstandard

from mediation_desk.sync.package import PackageRefused, inspect, limits, write_package
from mediation_desk.sync.package.changes import pack_change
from tests.sync.package.conftest import (
    Pc,
    a_header,
    a_manifest,
    send,
    some_changes,
    take,
)
from tests.sync.package.forging import (
    CHANGE,
    FILLING,
    MANIFEST,
    Forger,
    frame,
    frames_of,
    told_change,
    told_manifest,
    vectors_digest,
)

TOWN, COUNTY = Pc.new(), Pc.new()
VECTORS = vectors_digest(told_manifest(TOWN))
FORGER = Forger(TOWN, COUNTY)


def packed(value: object) -> bytes:
    return bytes(msgpack.packb(value))


def reason(path: Path) -> tuple[str, object]:
    with pytest.raises(PackageRefused) as told:
        take(path, COUNTY, TOWN)
    return told.value.reason, told.value.values.get("limit")


CHILD = """
import json, sys, time
from mediation_desk.sync.package import PackageRefused, inspect, open_package
from pathlib import Path
def peak():
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024
start, told, before = time.monotonic(), "", peak()
try:
    path = Path(sys.argv[1])
    with open_package(path, inspect(path), bytes.fromhex(sys.argv[2])) as opened:
        told = str(sum(1 for change in opened.changes))
except PackageRefused as refused:
    told = refused.reason + " " + str(refused.values)
print(json.dumps([told, time.monotonic() - start, peak(), peak() - before]))
"""


def measured(path: Path, record: Callable[[str, object], None]) -> tuple[str, float, float]:
    """What a process of its own makes of a package, in how many seconds and MiB."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), COUNTY.identity.hex()],
        capture_output=True, text=True, check=True, timeout=100,
    )  # fmt: skip
    told, seconds, peak, more = json.loads(done.stdout)
    record("told", told)
    record("figures", f"{seconds:.1f} s, {peak:.0f} MiB in all, {more:.0f} MiB for this")
    return told, seconds, peak


def a_bomb(path: Path, body: bytes, megabytes: int, share: float, *, twice: bool = False) -> None:
    """The same change again and again behind a right manifest.

    ``share`` of what may be announced for so few bytes is announced; ``twice``: packed twice.
    """
    told, digest = FORGER.start(vectors=VECTORS)
    start = frame(MANIFEST, packed({**told_manifest(TOWN), "header": digest}))
    piece = frame(CHANGE, body)
    piece *= max(1, (1 << 20) // len(piece))
    packer = zstandard.ZstdCompressor(level=1).compressobj()
    pieces = [packer.compress(start), *(packer.compress(piece) for _ in range(megabytes))]
    content = b"".join([*pieces, packer.flush()])
    if twice:
        content = zstandard.ZstdCompressor(level=19).compress(content) * 2
    announced = int(limits.most_plain(len(content)) * share)
    FORGER.write(path, told, b"", limits.CHANGES, announced=announced, packed=content)


LARGE = packed(told_change(TOWN, packed=bytes(1_000_000)))
TINY = packed(told_change(TOWN, user="", verb="", salt=b"", packed=b""))


@pytest.mark.parametrize("size", [100, pytest.param(4000, marks=pytest.mark.heavy)])
@pytest.mark.parametrize(
    ("body", "share", "twice"),
    [
        pytest.param(LARGE, 0.5, False, marks=pytest.mark.heavy),
        (LARGE, 1, False), (TINY, 1, False),
        pytest.param(LARGE, 1, True, marks=pytest.mark.heavy),
    ],
    ids=["large", "large-announced", "tiny", "twice"],
)
def test_r17_a_bomb_is_stopped(stick, size, body, share, twice, record_property):
    """R17: gigabytes of well-formed changes in some kilobytes, each no larger than allowed."""
    a_bomb(stick / "1.tjx", body, size, share, twice=twice)
    record_property("packed", (stick / "1.tjx").stat().st_size)
    told, seconds, peak = measured(stick / "1.tjx", record_property)
    assert told.startswith(("too_large", "content_wrong"))
    assert (seconds < 30, peak < 300) == (True, True)


def test_r17_the_ratio_holds_at_every_moment_and_not_only_in_the_end(stick):
    """R17: what comes first must be spoken for by what came by then."""
    told, digest = FORGER.start(vectors=VECTORS)
    noise = [packed(told_change(TOWN, packed=os.urandom(1_000_000)))]
    plain = frames_of({**told_manifest(TOWN), "header": digest}, [LARGE] * 20 + noise)
    FORGER.write(stick / "1.tjx", told, plain, 21)
    assert reason(stick / "1.tjx") == ("too_large", "ratio")
    plain = frames_of({**told_manifest(TOWN), "header": digest}, noise + [LARGE] * 20)
    FORGER.write(stick / "1.tjx", told, plain, 21)
    assert len(take(stick / "1.tjx", COUNTY, TOWN)[1]) == 21


@pytest.mark.heavy
@pytest.mark.parametrize("announced", [limits.CHANGES + 1, 10, limits.CHANGES])
@pytest.mark.parametrize("body", [b"", b"\x90", TINY], ids=["empty", "wrong", "right"])
def test_r17_five_million_tiny_frames(stick, announced, body, record_property):
    """R17: frames without end, with noise before them so that much may be announced."""
    told, digest = FORGER.start(vectors=VECTORS)
    noise = [packed(told_change(TOWN, packed=os.urandom(1 << 20))) for _ in range(3)]
    plain = frame(MANIFEST, packed({**told_manifest(TOWN), "header": digest}))
    plain += b"".join(frame(CHANGE, one) for one in noise) + frame(CHANGE, body) * 5_000_001
    FORGER.write(stick / "1.tjx", told, plain, announced)
    told_reason, seconds, peak = measured(stick / "1.tjx", record_property)
    assert told_reason.startswith(("too_large", "content_wrong"))
    assert (seconds < 30, peak < 300) == (True, True)


def test_r17_more_changes_than_announced_stop_at_the_first_too_many(stick):
    """R17: well-formed ones; whoever announces too many is not even begun with."""
    body = packed(told_change(TOWN))
    told, digest = FORGER.start(vectors=VECTORS)
    plain = frames_of({**told_manifest(TOWN), "header": digest}, [body] * 5000)
    FORGER.write(stick / "1.tjx", told, plain, 10)
    assert reason(stick / "1.tjx") == ("too_large", "changes")
    FORGER.write(stick / "1.tjx", told, plain, limits.CHANGES + 1)
    assert reason(stick / "1.tjx") == ("too_large", "changes")


@pytest.mark.heavy
def test_r17_a_manifest_of_empty_things_takes_little_memory(stick, record_property):
    """R17: 15 MiB of one-byte lists would be a gigabyte; noise before them makes them allowed."""
    told, _ = FORGER.start(vectors=VECTORS)
    rows = b"\xdd" + (130_000).to_bytes(4) + b"\x90" * 130_000
    body = b"\xdc" + (121).to_bytes(2) + packed(os.urandom(1 << 18)) + rows * 120
    FORGER.write(stick / "1.tjx", told, frame(MANIFEST, body), 0)
    told_reason, seconds, peak = measured(stick / "1.tjx", record_property)
    assert told_reason == "too_large {'limit': 'items'}"
    assert (seconds < 30, peak < 300) == (True, True)


@pytest.mark.parametrize("size", [1_000_000, 30_000])
def test_what_a_sender_writes_is_never_too_dense_for_a_receiver(stick, size):
    """A long text that is saved again and again packs to almost nothing."""
    [one] = some_changes(TOWN, 1, "一样的话" * (size // 12))
    changes = [replace(one, header=replace(one.header, seq=seq)) for seq in range(1, 60)]
    send(stick / "1.tjx", TOWN, COUNTY, changes=changes)
    assert take(stick / "1.tjx", COUNTY, TOWN)[1] == changes
    outer = inspect(stick / "1.tjx")
    assert outer.inner < 2000 + max(0, outer.plain - (1 << 19)) // 75


def test_ordinary_changes_need_no_filling(stick):
    changes = some_changes(TOWN, 9000)
    send(stick / "1.tjx", TOWN, COUNTY, changes=changes)
    bodies = sum(len(pack_change(change)) + 5 for change in changes)
    assert inspect(stick / "1.tjx").plain - bodies < 1500


def test_filling_without_end_is_refused(stick):
    told, digest = FORGER.start(vectors=VECTORS)
    plain = frame(MANIFEST, packed({**told_manifest(TOWN), "header": digest}))
    plain += frame(FILLING, b"") * (limits.FILLINGS + 1)
    FORGER.write(stick / "1.tjx", told, plain, 0)
    assert reason(stick / "1.tjx") == ("too_large", "frames")


@pytest.mark.heavy
def test_s4_a_large_package_is_read_in_little_memory(stick, record_property):
    """S4, R17: 400 MiB of changes that cannot be packed, read from the file and not held."""
    noise = os.urandom(1 << 19)
    [one] = some_changes(TOWN, 1)
    changes = (
        replace(one, header=replace(one.header, seq=seq), packed=os.urandom(1 << 19) + noise)
        for seq in range(1, 401)
    )
    write_package(
        stick / "1.tjx", a_header(TOWN, COUNTY), a_manifest(TOWN), changes,
        sign=TOWN.signing.sign, recipients=[COUNTY.recipient],
    )  # fmt: skip
    told, _seconds, peak = measured(stick / "1.tjx", record_property)
    assert (told, peak < 300) == ("400", True)
