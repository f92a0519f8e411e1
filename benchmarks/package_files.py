"""How fast do files go into a package and out of it, beside copying them as carefully by hand?

By hand: copy, SHA-256, to the disk, out of the cache, read back. What is measured is the whole way:
writing a package with its files, read back; and looking at it, verifying its head, opening it and
taking every file to its place on the disk. Both begin with nothing in the cache. At the end: the
most memory that this process ever held.
Run: ``python benchmarks/package_files.py [--megabytes 256] [--files 64] [--rounds 3] [--at DIR]``
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mediation_desk.sync.package import (
    BlobEntry,
    inspect,
    open_package,
    take_blobs,
    verify,
    verify_head,
)
from tests.sync.package.conftest import Pc, a_header, a_manifest, keys, send

TOWN, COUNTY = Pc.new(), Pc.new()
PIECE = 1 << 20


def main() -> None:
    """Print megabytes a second of each way, and the share of copying by hand."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--megabytes", type=int, default=256)
    wanted.add_argument("--files", type=int, default=64)
    wanted.add_argument("--rounds", type=int, default=3)
    wanted.add_argument("--at", type=Path, default=None)
    given = wanted.parse_args()
    for _ in range(given.rounds):
        with tempfile.TemporaryDirectory(dir=given.at) as folder:
            one_round(Path(folder), given.megabytes, given.files)
    print(f"memory at its most: {peak_megabytes():.0f} MB", flush=True)


def peak_megabytes() -> float:
    """The most memory this process ever held (Linux tells it in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def one_round(folder: Path, megabytes: int, files: int) -> None:
    """Files by hand, then into a package and out of it."""
    paths, entries = made(folder / "here", megabytes * PIECE // files, files)
    package = folder / "1.tjx"
    by_hand = spent(paths, lambda: copy_by_hand(paths, folder / "copies"))
    there = spent(paths, lambda: write(package, paths, entries))
    as_one = spent([package], lambda: copy_by_hand([package], folder / "copy"))
    back = spent([package], lambda: take(package, folder / "back"))
    whole = spent([package], lambda: verify(package, inspect(package), keys(TOWN)))
    told = [("files by hand", by_hand), ("write", there), ("package by hand", as_one)]
    for name, seconds in [*told, ("take", back), ("verify", whole)]:
        print(f"{name:16} {megabytes / seconds:6.0f} MB/s", end="  ")
    print(f"write {by_hand / there:.0%} of by hand, take {as_one / back:.0%}", flush=True)


def made(folder: Path, size: int, files: int) -> tuple[list[Path], tuple[BlobEntry, ...]]:
    """Files that cannot be packed."""
    folder.mkdir()
    paths, entries = [], []
    for number in range(files):
        paths.append(folder / str(number))
        found = hashlib.sha256()
        with paths[-1].open("wb") as file:
            for start in range(0, size, PIECE):
                content = os.urandom(min(PIECE, size - start))
                file.write(content)
                found.update(content)
        entries.append(BlobEntry(found.hexdigest(), size))
    os.sync()
    return paths, tuple(entries)


def spent(read: list[Path], deed: Callable[[], object]) -> float:
    """Seconds of a deed that finds nothing in the cache."""
    for path in read:
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


def copy_by_hand(paths: list[Path], target: Path) -> None:
    """Copy, digest, to the disk, read back."""
    target.mkdir()
    for path in paths:
        copy = target / path.name
        shutil.copyfile(path, copy)
        first = digest(copy)
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if digest(copy) != first:
            raise SystemExit("read back otherwise")


def digest(path: Path) -> bytes:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def write(package: Path, paths: list[Path], entries: tuple[BlobEntry, ...]) -> None:
    """A package of these files, read back."""
    header, manifest = a_header(TOWN, COUNTY, kind="blobs"), a_manifest(TOWN, blobs=entries)
    send(package, TOWN, COUNTY, header=header, manifest=manifest, blobs=paths)


def take(package: Path, target: Path) -> None:
    """Every file of a package to its place."""
    outer = inspect(package)
    verify_head(package, outer, keys(TOWN))
    with open_package(package, outer, COUNTY.identity) as opened:
        entries = opened.manifest.blobs

    def place(entry: BlobEntry) -> Path:
        return target / entry.cipher_sha256[:2] / entry.cipher_sha256

    if len(take_blobs(package, outer, entries, place).taken) != len(entries):
        raise SystemExit("not all were taken")


if __name__ == "__main__":
    main()
