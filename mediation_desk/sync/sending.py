"""Writes what another centre has not got yet into a mailbox: changes first, then their files.

What is written is told apart from what is confirmed: only the other side's own word confirms.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import attachments
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import journal, parcels, peers
from mediation_desk.records.exchange.journal import OUT, Outgoing, PackageLine
from mediation_desk.records.exchange.peers import Vectors
from mediation_desk.records.keys.files import own_disk
from mediation_desk.records.log.receive import Incoming
from mediation_desk.records.store import Store
from mediation_desk.sync import mailbox as boxes
from mediation_desk.sync.mailbox import Mailbox
from mediation_desk.sync.package import (
    BlobEntry,
    Header,
    Manifest,
    Seal,
    StreamInfo,
    Written,
    write_package,
)

VOLUME_BYTES = 512 << 20

_TRUST, _REFUSED = "trust", "refused"

DIGEST_ROWS = 50_000
"""Stores with more rows send no digests: ``sync digest`` compares them when it is asked to."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """The PCs of a centre for which something is written, and what they may get.

    ``keys``: their replicas and X25519 keys; ``more_keys``: who may open it besides (recovery).
    ``only_from``: whose streams go (a centre's code); None means everybody's. ``with_private``:
    they are of the same centre, so private notes go with their text.
    """

    centre: str
    keys: Mapping[str, bytes]
    spaces: tuple[str, ...]
    kind: str = "delta"
    more_keys: tuple[bytes, ...] = ()
    only_from: str | None = None
    with_private: bool = False
    trust_version: int = 0
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sent:
    """A package that stands whole in the mailbox."""

    file: str
    kind: str
    centre: str
    size: int
    changes: int
    files: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one delta is made of: from where to where, and what is asked for and told besides."""

    have: Vectors
    until: Vectors
    told: Vectors
    lacking: tuple[str, ...]
    asked: tuple[str, ...]
    streams: tuple[parcels.KnownStream, ...]
    seals: tuple[parcels.StreamSeal, ...]
    digests: parcels.Digests
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A sealed file of a volume, and the digest it has in its row."""

    digest: str
    entry: BlobEntry
    path: Path


class Sender:
    """Writes packages of one PC into one mailbox."""

    def __init__(self, store: Store, box: Mailbox, centre: str) -> None:
        self.store, self.box, self.centre = store, box, centre
        self.replica = store.origin.replica

    @own_disk()
    def send(
        self,
        to: Addressee,
        progress: Progress | None = None,
        *,
        is_asked: bool = False,
    ) -> list[Sent]:
        """Write what these PCs have not got; an empty list where there is nothing to say.

        ``is_asked``: say what is held and lacking here in any case, so that they send the rest.

        Raises KnownTrouble of disk and mailbox, and Cancelled; what was finished before is good.
        """
        progress = progress or NoProgress()
        self.box.check()
        boxes.remove_parts(self.box, to.centre, self.replica)
        self.store.seal()
        with self.store.read() as session:
            plan = self._plan(session.raw, to, is_asked=is_asked)
        if plan is None:
            return []
        named: dict[str, None] = dict.fromkeys(plan.asked)
        package = new_id()
        sent = [self._write_delta(package, to, plan, named, progress)]
        for files in self._volumes(list(named)):
            sent.append(self._write_volume(package, to, plan, files, progress))
        with self.store.maintenance() as raw:
            peers.sent_to(raw, to.keys, self.store.clock.now())
        return sent

    # -- what there is to say -------------------------------------------------------------------

    def _plan(self, raw: RawConnection, to: Addressee, *, is_asked: bool) -> _Plan | None:
        known = [
            s
            for space in to.spaces
            for s in parcels.streams(raw, space)
            if s.held and to.only_from in (None, s.centre)
        ]
        until: Vectors = {space: {} for space in to.spaces}
        for stream in known:
            until[stream.space][stream.name] = stream.held
        told = parcels.held(raw, to.spaces)
        have, told_before = self._reached(raw, to)
        heard = peers.peers(raw)
        lacking = peers.lacking(raw, self.replica)
        asked = sorted({d for r in to.keys if r in heard for d in heard[r].missing})
        asked = [digest for digest in asked if self._has_file(digest)]
        refused = tuple(x.uuid for x in journal.refused(raw))
        nothing = peers.covers(have, until) and self._noted(told, to, refused) == told_before
        if nothing and not asked and not is_asked:
            return None
        start = {
            space: {r: have.get(space, {}).get(r, 0) for r in ends} for space, ends in until.items()
        }
        return _Plan(
            start, until, told, lacking, tuple(asked), tuple(known),
            tuple(parcels.seals(raw, known)), self._digests(raw, to), refused,
        )  # fmt: skip

    def _digests(self, raw: RawConnection, to: Addressee) -> parcels.Digests:
        """What the other side compares with once it holds the same; only where all of it stands."""
        whole = [space for space in to.spaces if parcels.is_whole(raw, space)]
        return parcels.digests(raw, whole, DIGEST_ROWS)

    def _noted(self, told: Vectors, to: Addressee, refused: tuple[str, ...]) -> Vectors:
        """What the journal keeps of what was told: vectors, the list's version, refusals."""
        besides = {_TRUST: {"version": to.trust_version}, _REFUSED: dict.fromkeys(refused, 1)}
        return {**told, **besides}

    def _reached(self, raw: RawConnection, to: Addressee) -> tuple[Vectors, Vectors]:
        """What the other side has or will find in this mailbox, and what we last told of us."""
        heard = peers.peers(raw)
        have = peers.least(heard[r].holds if r in heard else {} for r in to.keys)
        told: Vectors = {}
        lines = journal.lines(raw, direction=OUT, states=(Outgoing.PUBLISHED, Outgoing.CONFIRMED))
        mine = [x for x in lines if x.peer == to.centre and x.place == self.box.target]
        lost = {x.part_of or x.uuid for x in mine if not self._stands(x, have)}
        for line in sorted(mine, key=lambda x: x.counter):
            if line.kind == "blobs" or line.uuid in lost or not peers.covers(have, line.v0):
                continue
            have, told = peers.grown(have, line.v1), line.told
        return have, told

    def _stands(self, line: PackageLine, have: Vectors) -> bool:
        """Whether a package we wrote still lies there, or is no longer needed."""
        if line.kind != "blobs" and peers.covers(have, line.v1):
            return True
        path = self.box.folder / line.file
        return path.is_file() and path.stat().st_size == line.size

    def _has_file(self, digest: str) -> bool:
        return attachments.path_of(self.store, digest).exists()

    # -- writing --------------------------------------------------------------------------------

    def _write_delta(
        self,
        package: str,
        to: Addressee,
        plan: _Plan,
        named: dict[str, None],
        progress: Progress,
    ) -> Sent:
        with self.store.read() as session:
            changes = self._changes(session.raw, to, plan, named, progress)
            manifest = self._manifest(to, plan, plan.digests, ())
            return self._publish(package, "", to, plan, manifest, changes, named, progress)

    def _changes(
        self,
        raw: RawConnection,
        to: Addressee,
        plan: _Plan,
        named: dict[str, None],
        progress: Progress,
    ) -> Iterator[Incoming]:
        total, done = parcels.count(plan.have, plan.until), 0
        for space in to.spaces:
            chosen = [stream for stream in plan.streams if stream.space == space]
            for change in parcels.changes(
                raw, space, plan.have[space], chosen, with_private=to.with_private
            ):
                named.update(dict.fromkeys(parcels.files_named(change)))
                done += 1
                progress.step(done, total)
                yield change

    def _volumes(self, digests: list[str]) -> Iterator[list[_File]]:
        """The files that lie here, in volumes that fit on any stick."""
        files: list[_File] = []
        size = 0
        for digest, cipher in attachments.sealed_digests(self.store, digests).items():
            path = attachments.path_of(self.store, digest)
            if not path.exists():
                continue
            length = path.stat().st_size
            if files and size + length > VOLUME_BYTES:
                yield files
                files, size = [], 0
            files.append(_File(digest, BlobEntry(cipher, length), path))
            size += length
        if files:
            yield files

    def _write_volume(
        self,
        part_of: str,
        to: Addressee,
        plan: _Plan,
        files: list[_File],
        progress: Progress,
    ) -> Sent:
        manifest = self._manifest(to, plan, {}, tuple(file.entry for file in files))
        paths = {file.digest: file.path for file in files}
        return self._publish(new_id(), part_of, to, plan, manifest, (), paths, progress)

    def _manifest(
        self, to: Addressee, plan: _Plan, digests: parcels.Digests, entries: tuple[BlobEntry, ...]
    ) -> Manifest:
        return Manifest(
            header_digest=b"", sender=self.replica, to=tuple(sorted(to.keys)), v0=plan.have,
            v1=plan.until, received=plan.told, missing=plan.lacking, digests=digests,
            streams=tuple(
                StreamInfo(s.replica, s.space, s.centre, s.device, s.public_key or b"")
                for s in plan.streams
                if s.name == s.replica
            ),
            seals=tuple(Seal(s.replica, s.space, s.seq, s.link, s.sig) for s in plan.seals),
            blobs=entries, trust_version=to.trust_version,
            extra={**to.extra, _REFUSED: plan.refused},
        )  # fmt: skip

    def _publish(
        self,
        package: str,
        part_of: str,
        to: Addressee,
        plan: _Plan,
        manifest: Manifest,
        changes: Iterator[Incoming] | tuple[Incoming, ...],
        files: Mapping[str, Path | None],
        progress: Progress,
    ) -> Sent:
        """Write one package. ``files``: of a delta those it names, of a volume those in it."""
        paths = [path for path in files.values() if path is not None]
        kind = "blobs" if part_of else to.kind
        counter = self._take_number(package, part_of, kind, to, plan)
        path = self.box.place_for(to.centre, self.replica, counter, package)
        keys = [*to.keys.values(), *to.more_keys]
        header = Header(
            package=package, kind=kind, sender=self.replica, centre=self.centre,
            to=tuple(sorted(hashlib.sha256(key).hexdigest()[:16] for key in keys)),
            counter=counter, created=self.store.clock.now().isoformat(timespec="seconds"),
        )  # fmt: skip
        if self.store.signer is None:
            raise KnownTrouble("device_key_missing")
        try:
            boxes.ready(path)
            written = write_package(
                path, header, manifest, changes, blobs=paths, sign=self.store.signer.sign,
                recipients=keys, progress=progress,
            )  # fmt: skip
        except KnownTrouble as trouble:
            with self.store.maintenance() as raw:
                journal.settle(
                    raw, package, Outgoing.FAILED, self.store.clock.now(), trouble.code
                )
            raise
        return self._published(package, path, kind, to, written, files)

    def _take_number(
        self, package: str, part_of: str, kind: str, to: Addressee, plan: _Plan
    ) -> int:
        with self.store.maintenance() as raw:
            counter = journal.next_counter(raw)
            now = self.store.clock.now().isoformat()
            line = PackageLine(
                package, OUT, to.centre, kind, "", "", 0, counter, plan.have, plan.until,
                self._noted(plan.told, to, plan.refused),
                Outgoing.PLANNED, "", self.box.target, part_of, now, "",
            )  # fmt: skip
            journal.put(raw, line)
        return counter

    def _published(
        self,
        package: str,
        path: Path,
        kind: str,
        to: Addressee,
        written: Written,
        files: Mapping[str, Path | None],
    ) -> Sent:
        """Keep that it stands there, and which files are owed from now on or no longer."""
        name = path.relative_to(self.box.folder).as_posix()
        owed, paid = ((), files) if kind == "blobs" else (files, ())
        with self.store.maintenance() as raw:
            journal.publish(
                raw, package, name, written.sha256, written.size, self.store.clock.now()
            )
            peers.owe(raw, to.keys, owed, paid)
        return Sent(name, kind, to.centre, written.size, written.changes, len(paid))

