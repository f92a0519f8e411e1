"""Files in the raw part: taken out whole, each by its own digest, and never anywhere else."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.sync.package import (
    BlobEntry,
    PackageRefused,
    inspect,
    open_package,
    take_blobs,
    verify_head,
)
from mediation_desk.sync.package import blobs as raw_part
from tests.sync.package.conftest import Pc, a_header, a_manifest, keys, send, some_blobs
from tests.sync.package.forging import Forger, told_manifest

SIZES = (1, 70_000, 3_000_000, 24, 1 << 20)


@pytest.fixture
def volume(stick: Path, town: Pc, county: Pc) -> tuple[Path, tuple[BlobEntry, ...], list[Path]]:
    paths, entries = some_blobs(stick.parent, *SIZES)
    header = a_header(town, county, kind="blobs")
    send(
        stick / "1.tjx", town, county, header=header,
        manifest=a_manifest(town, blobs=entries), blobs=paths,
    )  # fmt: skip
    return stick / "1.tjx", entries, paths


def places(folder: Path, *but: BlobEntry):
    def place(entry: BlobEntry) -> Path | None:
        digest = entry.cipher_sha256
        return None if entry in but else folder / digest[:2] / digest

    return place


def entries_of(path: Path, pc: Pc, sender: Pc) -> tuple[BlobEntry, ...]:
    outer = inspect(path)
    verify_head(path, outer, keys(sender))
    with open_package(path, outer, pc.identity) as opened:
        return opened.manifest.blobs


def lying(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.is_file())


def test_files_come_out_as_they_went_in(volume, town, county, tmp_path):
    path, entries, sources = volume
    told = entries_of(path, county, town)
    assert told == entries
    taken = take_blobs(path, inspect(path), told, places(tmp_path / "in"))
    assert (taken.taken, taken.refused, taken.skipped) == (entries, (), 0)
    for entry, source in zip(entries, sources, strict=True):
        assert places(tmp_path / "in")(entry).read_bytes() == source.read_bytes()
    assert lying(tmp_path / "in") == sorted(e.cipher_sha256 for e in entries)


def test_what_is_there_already_is_passed_over(volume, tmp_path):
    path, entries, _ = volume
    taken = take_blobs(path, inspect(path), entries, places(tmp_path / "in", *entries[:2]))
    assert (taken.taken, taken.skipped) == (entries[2:], 2)
    assert lying(tmp_path / "in") == sorted(e.cipher_sha256 for e in entries[2:])


def test_the_same_file_twice_is_written_once(stick, town, county, tmp_path):
    [path], [entry] = some_blobs(tmp_path, 9000)
    manifest = a_manifest(town, blobs=(entry, entry))
    send(stick / "1.tjx", town, county, manifest=manifest, blobs=[path, path])
    taken = take_blobs(
        stick / "1.tjx", inspect(stick / "1.tjx"), (entry, entry), places(tmp_path / "in")
    )
    assert (taken.taken, taken.skipped) == ((entry,), 1)


@pytest.mark.parametrize("number", range(len(SIZES)))
def test_r19_a_file_with_another_digest_is_refused_and_the_rest_kept(
    stick, town, county, tmp_path, number
):
    """R19: refused, listed, and nothing of it left behind."""
    contents = [bytes([65 + n]) * size for n, size in enumerate(SIZES)]
    digests = [hashlib.sha256(content).digest() for content in contents]
    contents[number] = b"!" + contents[number][1:]
    rows = [[digest, size] for digest, size in zip(digests, SIZES, strict=True)]
    raw = b"".join(contents)
    told = told_manifest(town, blobs=rows)
    Forger(town, county).whole(stick / "1.tjx", told, [], raw=raw, header={"outer": len(raw)})
    entries = entries_of(stick / "1.tjx", county, town)
    taken = take_blobs(stick / "1.tjx", inspect(stick / "1.tjx"), entries, places(tmp_path / "in"))
    assert taken.refused == (entries[number],)
    assert len(taken.taken) == len(SIZES) - 1
    assert lying(tmp_path / "in") == sorted(e.cipher_sha256 for e in taken.taken)


def test_r19_entries_that_are_not_the_raw_part_are_refused(volume, tmp_path):
    """R19: lengths that do not add up to what is there."""
    path, entries, _ = volume
    for wrong in (entries[1:], (*entries, BlobEntry("0" * 64, 1))):
        with pytest.raises(PackageRefused, match="content_wrong"):
            take_blobs(path, inspect(path), wrong, places(tmp_path / "in"))
    assert lying(tmp_path / "in") == []


def test_pulled_out_while_reading_leaves_only_whole_files(volume, tmp_path, monkeypatch):
    path, entries, _ = volume
    monkeypatch.setattr(raw_part, "_BATCH_FILES", 2)
    outer = inspect(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: outer.head + sum(SIZES[:2]) + 1000])
    with pytest.raises(PackageRefused, match="incomplete"):
        take_blobs(path, outer, entries, places(tmp_path / "in"))
    assert lying(tmp_path / "in") == sorted(e.cipher_sha256 for e in entries[:2])
    path.unlink()
    with pytest.raises(KnownTrouble, match="package_unreadable"):
        take_blobs(path, outer, entries, places(tmp_path / "in"))


def test_stopped_and_begun_again_what_is_there_is_not_copied_twice(volume, tmp_path, monkeypatch):
    path, entries, _ = volume
    monkeypatch.setattr(raw_part, "_BATCH_FILES", 1)

    class Stop:
        def step(self, done: int, total: int, note: str = "") -> None:
            if done > total // 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        take_blobs(path, inspect(path), entries, places(tmp_path / "in"), Stop())
    there = set(lying(tmp_path / "in"))
    assert there
    assert not any(name.endswith(".part") for name in there)
    left = places(tmp_path / "in", *(e for e in entries if e.cipher_sha256 in there))
    taken = take_blobs(path, inspect(path), entries, left)
    assert taken.skipped == len(there)
    assert len(lying(tmp_path / "in")) == len(entries)


def test_a_disk_without_room_is_told_before_anything_is_copied(volume, tmp_path, monkeypatch):
    path, entries, _ = volume
    usage = raw_part.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(
        raw_part.shutil, "disk_usage", lambda folder: usage._replace(free=10_000_000)
    )
    with pytest.raises(KnownTrouble, match="disk_full") as told:
        take_blobs(path, inspect(path), entries, places(tmp_path / "in"))
    assert told.value.values["needed"] > sum(SIZES)
    assert lying(tmp_path / "in") == []


def test_a_place_that_cannot_be_written_leaves_nothing(volume, tmp_path):
    path, entries, _ = volume
    (tmp_path / "in").write_bytes(b"a file where a folder should be")
    with pytest.raises(KnownTrouble, match=r"file_not_written|place_gone"):
        take_blobs(path, inspect(path), entries, places(tmp_path / "in"))


def test_the_sender_notices_a_file_that_is_not_what_it_was(stick, town, county, tmp_path):
    paths, entries = some_blobs(tmp_path, 5000, 6000)
    manifest = a_manifest(town, blobs=entries)
    paths[1].write_bytes(bytes(6000))
    with pytest.raises(KnownTrouble, match="blob_damaged"):
        send(stick / "1.tjx", town, county, manifest=manifest, blobs=paths)
    paths[1].write_bytes(bytes(6001))
    with pytest.raises(KnownTrouble, match="blob_damaged"):
        send(stick / "1.tjx", town, county, manifest=manifest, blobs=paths)
    paths[0].unlink()
    with pytest.raises(KnownTrouble, match="blob_missing"):
        send(stick / "1.tjx", town, county, manifest=manifest, blobs=paths)
    assert list(stick.iterdir()) == []


def test_as_many_files_as_entries_are_wanted(stick, town, county, tmp_path):
    paths, entries = some_blobs(tmp_path, 5, 6)
    with pytest.raises(ValueError, match="as many"):
        send(
            stick / "1.tjx", town, county, manifest=a_manifest(town, blobs=entries),
            blobs=paths[:1],
        )  # fmt: skip


def test_nothing_to_take_needs_no_room(volume, tmp_path):
    path, entries, _ = volume
    taken = take_blobs(path, inspect(path), entries, lambda entry: None)
    assert (taken.taken, taken.skipped) == ((), len(entries))


def test_a_file_beyond_two_gigabytes_is_not_announced(stick, town, county):
    huge = BlobEntry("0" * 64, 3 << 30)
    manifest = replace(a_manifest(town), blobs=(huge,))
    with pytest.raises(PackageRefused, match="too_large"):
        send(stick / "1.tjx", town, county, manifest=manifest, blobs=[stick / "x"])
