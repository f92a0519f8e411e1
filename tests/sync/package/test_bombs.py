"""R17: small packages that would become large; stopped in a process whose memory is measured."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgpack
import pytest
import zstandard

from mediation_desk.sync.package import PackageRefused, limits
from tests.sync.package.conftest import Pc, take
from tests.sync.package.forging import (
    CHANGE,
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


def packed(value: object) -> bytes:
    return bytes(msgpack.packb(value))


def reason(path: Path) -> tuple[str, object]:
    with pytest.raises(PackageRefused) as told:
        take(path, COUNTY, TOWN)
    return told.value.reason, told.value.values.get("limit")


CHILD = """
import json, resource, sys, time
from mediation_desk.sync.package import PackageRefused, inspect, open_package
from pathlib import Path
start, told = time.monotonic(), ""
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    path = Path(sys.argv[1])
    with open_package(path, inspect(path), bytes.fromhex(sys.argv[2])) as opened:
        told = str(sum(1 for change in opened.changes))
except PackageRefused as refused:
    told = refused.reason
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([told, time.monotonic() - start, peak / 1024, (peak - before) / 1024]))
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


def a_bomb(path: Path, gigabytes: int, announced: int, *, nested: bool = False) -> None:
    """Zeros without end behind a right manifest."""
    forger = Forger(TOWN, COUNTY)
    told, digest = forger.start(vectors=VECTORS)
    start = frame(MANIFEST, packed({**told_manifest(TOWN), "header": digest}))
    packer = zstandard.ZstdCompressor(level=19 if gigabytes < 1 else 3).compressobj()
    pieces = [packer.compress(start + frame(CHANGE, b"")[:1] + b"\0\x0f\xff\xff")]
    pieces += [packer.compress(bytes(1 << 24)) for _ in range(64 * gigabytes)]
    body = b"".join([*pieces, packer.flush()])
    if nested:
        body = b"".join(zstandard.ZstdCompressor(level=19).compress(part) for part in (body, body))
    forger.write(path, told, b"", 3, announced=announced, packed=body)


@pytest.mark.parametrize("size", [1, pytest.param(4, marks=pytest.mark.heavy)])
@pytest.mark.parametrize("announced", [5000, 99 * 10**12])
@pytest.mark.parametrize("nested", [False, True])
def test_r17_a_bomb_is_stopped(stick, size, announced, nested, record_property):
    """R17: gigabytes in some kilobytes, also packed twice, whether announced or not."""
    a_bomb(stick / "1.tjx", size, announced, nested=nested)
    told, seconds, peak = measured(stick / "1.tjx", record_property)
    assert told in ("too_large", "content_wrong")
    assert seconds < 30
    assert peak < 300


@pytest.mark.heavy
@pytest.mark.parametrize("announced", [limits.CHANGES + 1, 10, 5_000_000])
@pytest.mark.parametrize("body", [b"", b"\x90"])
def test_r17_five_million_tiny_frames(stick, announced, body, record_property):
    """R17: frames without end, announced or not."""
    forger = Forger(TOWN, COUNTY)
    told, digest = forger.start(vectors=VECTORS)
    plain = frame(MANIFEST, packed({**told_manifest(TOWN), "header": digest}))
    plain += frame(CHANGE, body) * 5_000_001
    forger.write(stick / "1.tjx", told, plain, announced)
    told_reason, seconds, peak = measured(stick / "1.tjx", record_property)
    assert told_reason in ("too_large", "content_wrong")
    assert seconds < 30
    assert peak < 300


def test_r17_more_changes_than_announced_stop_at_the_first_too_many(stick):
    """R17: well-formed ones; whoever announces too many is not even begun with."""
    body = packed(told_change(TOWN))
    forger = Forger(TOWN, COUNTY)
    told, digest = forger.start(vectors=VECTORS)
    plain = frames_of({**told_manifest(TOWN), "header": digest}, [body] * 5000)
    forger.write(stick / "1.tjx", told, plain, 10)
    assert reason(stick / "1.tjx") == ("too_large", "changes")
    forger.write(stick / "1.tjx", told, plain, limits.CHANGES + 1)
    assert reason(stick / "1.tjx") == ("too_large", "changes")


@pytest.mark.heavy
def test_r17_a_manifest_of_empty_things_takes_little_memory(stick, record_property):
    """R17: 16 MiB of one-byte lists would be a gigabyte."""
    forger = Forger(TOWN, COUNTY)
    told, _ = forger.start(vectors=VECTORS)
    rows = b"\xdd" + (130_000).to_bytes(4) + b"\x90" * 130_000
    body = b"\xdc" + (120).to_bytes(2) + rows * 120
    forger.write(stick / "1.tjx", told, frame(MANIFEST, body), 0)
    told_reason, seconds, peak = measured(stick / "1.tjx", record_property)
    assert (told_reason, seconds < 30, peak < 300) == ("too_large", True, True)
