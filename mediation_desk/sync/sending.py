"""Writes what another centre has not got yet into a mailbox: changes first, then their files.

What is written is told apart from what is confirmed: only the other side's own word confirms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import attachments
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import journal, parcels, peers, portions
from mediation_desk.records.exchange.journal import OUT, Outgoing, PackageLine
from mediation_desk.records.exchange.peers import Peer, Vectors
from mediation_desk.records.exchange.seals import ChainSeal, seal_at
from mediation_desk.records.keys.files import own_disk
from mediation_desk.records.log.receive import Incoming
from mediation_desk.records.store import Store
from mediation_desk.sync import mailbox as boxes
from mediation_desk.sync import reached
from mediation_desk.sync.mailbox import Mailbox
from mediation_desk.sync.package import (
    BlobEntry,
    Header,
    Manifest,
    StreamInfo,
    Written,
    write_package,
)

VOLUME_BYTES = 512 << 20
PORTION = portions.Portion()

_TRUST, _REFUSED = "trust", "refused"

DIGEST_ROWS = 50_000
"""Stores with more rows send no digests: ``sync digest`` compares them when it is asked to."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """The PCs of a centre for which something is written, and what they may get.

    ``keys``: their replicas and X25519 keys; ``more_keys``: who may open it besides (recovery).
    ``only_from``: whose streams go (a centre's code); None means everybody's; ``also_from``: lost
    PCs, of whose streams goes what no addressee is known to have. ``with_private``: they are of the
    same centre, so private notes go with their text. ``with_digests``: tell them
    what to compare their rows with, which reads all of a small store. ``waits_for_word``: a PC
    that is new among them will say by itself what it lacks.
    """

    centre: str
    keys: Mapping[str, bytes]
    spaces: tuple[str, ...]
    kind: str = "delta"
    more_keys: tuple[bytes, ...] = ()
    only_from: str | None = None
    also_from: frozenset[str] = frozenset()
    with_private: bool = False
    with_digests: bool = True
    waits_for_word: bool = False
    trust_version: int = 0
    extra: Mapping[str, object] = field(default_factory=dict)


def _known_of_lost(to: Addressee, heard: Mapping[str, Peer]) -> Vectors:
    """What of lost PCs some addressee has by its word; from it the others get that, with notes."""
    words = peers.most(heard[r].holds for r in to.keys if r in heard)
    return {
        space: {r: seq for r, seq in streams.items() if r in to.also_from}
        for space, streams in words.items()
        if space in to.spaces
    }


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
    seals: tuple[ChainSeal, ...]
    digests: parcels.Digests
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A sealed file of a volume."""

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
        sent, written = [], []
        for part in self._parts(to, plan):
            package, named = new_id(), dict.fromkeys(part.asked)
            sent.append(self._write_delta(package, to, part, named, progress))
            written.append((package, part, named))
        for package, part, named in written:
            for files in self._volumes(list(named)):
                sent.append(self._write_volume(package, to, part, files, progress))
        with self.store.maintenance() as raw:
            peers.sent_to(raw, to.keys, self.store.clock.now())
        return sent

    # -- what there is to say -------------------------------------------------------------------

    def _plan(self, raw: RawConnection, to: Addressee, *, is_asked: bool) -> _Plan | None:
        known = [
            s
            for space in to.spaces
            for s in parcels.streams(raw, space)
            if s.held and (to.only_from in (None, s.centre) or s.replica in to.also_from)
        ]
        until: Vectors = {space: {} for space in to.spaces}
        for stream in known:
            until[stream.space][stream.name] = stream.held
        told = parcels.held(raw, to.spaces)
        heard = peers.peers(raw)
        have, told_before = self._reached(raw, to, heard)
        have = peers.grown(have, _known_of_lost(to, heard))
        lacking = peers.lacking(raw, self.replica)
        asked = sorted({d for r in to.keys if r in heard for d in heard[r].missing})
        asked = [digest for digest in asked if self._has_file(digest)]
        refused = journal.refused(raw)
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
        if not to.with_digests:
            return {}
        whole = [space for space in to.spaces if parcels.is_whole(raw, space)]
        return parcels.digests(raw, whole, DIGEST_ROWS)

    def _noted(self, told: Vectors, to: Addressee, refused: tuple[str, ...]) -> Vectors:
        """What the journal keeps of what was told: vectors, the list's version, refusals, whom."""
        whom = dict.fromkeys(reached.short_names(to.keys.values()), 1)
        besides = {_TRUST: {"version": to.trust_version}, _REFUSED: dict.fromkeys(refused, 1)}
        return {**told, **besides, reached.FOR: whom}

    def _reached(
        self, raw: RawConnection, to: Addressee, heard: Mapping[str, Peer]
    ) -> tuple[Vectors, Vectors]:
        """What the other side has or will find in this mailbox, and what we last told of us."""
        have = reached.by_word(to.keys, heard, of_all=not to.waits_for_word)
        have, told = reached.of_ours(raw, self.box, to.centre, to.keys, have)
        if to.centre == self.centre:
            have = reached.of_mates(raw, self.box, to.centre, to.keys, have)
        return have, told

    def _has_file(self, digest: str) -> bool:
        return attachments.place_of(self.store, digest).exists()

    # -- in how many packages -------------------------------------------------------------------

    def _parts(self, to: Addressee, plan: _Plan) -> Iterator[_Plan]:
        """The plan, in parts that fit into a package; what is besides goes with the last one."""
        have = plan.have
        while True:
            with self.store.read() as session:
                ahead = {space: have[space] for space in to.spaces}
                cut = portions.next_cut(session.raw, ahead, plan.streams, PORTION, self.replica)
            if cut is None:
                yield replace(plan, have=have)
                return
            yield self._cut_off(plan, have, cut)
            have = cut

    def _cut_off(self, plan: _Plan, have: Vectors, cut: Vectors) -> _Plan:
        """The part of a plan up to a cut, where this PC's own streams are sealed for it."""
        streams = tuple(replace(s, held=cut[s.space][s.name]) for s in plan.streams)
        sign = self.store.origin.seal
        if sign is None:
            raise KnownTrouble("device_key_missing")
        with self.store.maintenance() as raw:
            for one in streams:
                if one.replica == self.replica and have[one.space][one.name] < one.held:
                    seal_at(raw, one.alias, one.held, partial(sign, one.space))
            seals = tuple(parcels.seals(raw, streams))
        return replace(
            plan, have=have, until=cut, streams=streams, seals=seals, digests={}, asked=()
        )

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
        for digest in digests:
            path = attachments.place_of(self.store, digest)
            if not path.exists():
                continue
            length = path.stat().st_size
            if files and size + length > VOLUME_BYTES:
                yield files
                files, size = [], 0
            files.append(_File(BlobEntry(digest, length), path))
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
        paths = {file.entry.cipher_sha256: file.path for file in files}
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
            seals=plan.seals, blobs=entries, trust_version=to.trust_version,
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
            to=reached.short_names(keys), counter=counter,
            created=self.store.clock.now().isoformat(timespec="seconds"),
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

