"""Volumes of files that lie in a mailbox: put in their places, or left there until the changes that
name their files have come.

What one waits for is remembered with its size and its time, so that it is opened once only.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mediation_desk.domain.ports import Progress
from mediation_desk.records import attachments
from mediation_desk.records.exchange import journal, peers
from mediation_desk.records.exchange.journal import Incoming as State
from mediation_desk.records.exchange.peers import Vectors
from mediation_desk.records.store import Store
from mediation_desk.sync.mailbox import Mailbox, package_of
from mediation_desk.sync.package import BlobEntry, Manifest, Outer, take_blobs
from mediation_desk.sync.taken import TakenPackage


class Waiting:
    """The volumes of one mailbox that were opened and wait, as they lay there."""

    def __init__(self, store: Store, box: Mailbox) -> None:
        self._store, self._box = store, box
        with store.read() as session:
            kept = journal.volumes_that_wait(session.raw)
        self._all = json.loads(kept) if kept else {}
        self._before = self._all.get(box.target, {})
        self._now: dict[str, list[object]] = {}

    def was_held(self, path: Path) -> bool:
        """Whether a file lies there as it did when it was opened and had to wait."""
        found = self._before.get(package_of(path))
        return found is not None and found[:2] == _seen(path)

    def still_held(self, path: Path, has: Callable[[Vectors], bool]) -> TakenPackage | None:
        """What became of such a volume; None where what it waited for has come."""
        found = self._before[package_of(path)]
        if has(found[2]):
            return None
        self._now[package_of(path)] = found
        return TakenPackage(path.name, "blobs", str(found[3]), State.HELD, "package_held")

    def note(self, path: Path, outer: Outer, wanted: Vectors) -> TakenPackage:
        """Remember a volume that waits; gives what became of it."""
        self._now[package_of(path)] = [*_seen(path), wanted, outer.header.sender]
        return TakenPackage.of(path.name, outer.header, State.HELD, "package_held")

    def keep(self) -> None:
        """Write down what waits here now; what is gone is forgotten."""
        if self._now == self._before:
            return
        every = {**self._all, self._box.target: self._now}
        with self._store.maintenance() as raw:
            found = {place: lines for place, lines in every.items() if lines}
            journal.keep_volumes_that_wait(raw, json.dumps(found))


def _seen(path: Path) -> list[object]:
    try:
        there = path.stat()
    except OSError:  # gone since it was found: whoever opens it says so
        return []
    return [there.st_size, there.st_mtime_ns]


def take_files(
    store: Store, path: Path, outer: Outer, manifest: Manifest, progress: Progress
) -> TakenPackage:
    """Put the files of a volume in their places, each checked by its digest."""
    wanted = attachments.named(store, [one.cipher_sha256 for one in manifest.blobs])

    def place(entry: BlobEntry) -> Path | None:
        if entry.cipher_sha256 not in wanted:
            return None
        target = attachments.place_of(store, entry.cipher_sha256)
        if target.exists():
            return None
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    got = take_blobs(path, outer, manifest.blobs, place, progress)
    with store.maintenance() as raw:
        known = peers.lacking(raw, store.origin.replica)
        still = {d for d in known if not attachments.place_of(store, d).exists()}
        peers.note_lacking(raw, store.origin.replica, still)
    why = "package_files_wrong" if got.refused else ""
    done = TakenPackage.of(path.name, outer.header, State.APPLIED, why)
    return replace(done, files=len({entry.cipher_sha256 for entry in got.taken}))
