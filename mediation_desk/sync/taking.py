"""Takes in what lies in a mailbox for this PC: who signed it, whole or not at all, in order.

A package that came before another one waits in the store's own inbox, for the stick goes away.
What cannot be applied never blocks what can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import attachments
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import arrivals, journal, parcels, peers
from mediation_desk.records.exchange.journal import IN, PackageLine
from mediation_desk.records.exchange.journal import Incoming as State
from mediation_desk.records.keys.files import own_disk, sync_folder
from mediation_desk.records.log import branches
from mediation_desk.records.log.chain import seal_message, signature_stands
from mediation_desk.records.log.incoming import ChainBroken, Incoming
from mediation_desk.records.log.receive import receive, vectors
from mediation_desk.records.store import Store
from mediation_desk.sync import chains
from mediation_desk.sync.mailbox import Mailbox
from mediation_desk.sync.package import (
    BlobEntry,
    Manifest,
    Outer,
    PackageRefused,
    Vectors,
    inspect,
    open_package,
    take_blobs,
    verify,
    verify_head,
)
from mediation_desk.sync.taken import Read, TakenIn, TakenPackage, Tally
from mediation_desk.sync.trust.standing import Standing, Trust

INBOX = "inbox"
BATCH = 2000
MOST_ROWS = 1 << 40


class Receiver:
    """Takes packages into one store. ``identity`` is this PC's private X25519 key."""

    def __init__(
        self,
        store: Store,
        trust: Callable[[], Trust],
        identity: bytes,
        centre: str,
        learn: Callable[[bytes], None],
    ) -> None:
        self.store, self.identity, self.centre = store, identity, centre
        self._trust, self._learn = trust, learn
        self.inbox = store.folder / INBOX
        self.replica = store.origin.replica

    @property
    def trust(self) -> Trust:
        """Who is who, by the newest list."""
        return self._trust()

    @own_disk()
    def take_all(self, box: Mailbox, progress: Progress | None = None) -> TakenIn:
        """Take in everything that lies in a mailbox for this centre and was not taken before.

        Raises KnownTrouble where the mailbox or the disk fails, and Cancelled: what was done by
        then is done, and the rest is taken the next time.
        """
        progress = progress or NoProgress()
        taken = TakenIn()
        paths = list(box.waiting_for(self.centre, but=self.replica))
        with self.store.read() as session:
            known = journal.states(session.raw)
        later: list[tuple[Path, Outer]] = []
        for path in paths:
            outer = self._looked_at(path, taken)
            if outer is None or known.get(outer.header.package) in (State.APPLIED, State.REJECTED):
                continue
            if outer.header.kind == "blobs":
                later.append((path, outer))
            else:
                self._guarded(path, outer, taken, progress, self._fetch)
        self.apply_waiting(taken, progress)
        for path, outer in later:
            self._guarded(path, outer, taken, progress, self._take_files)
        return taken

    # -- one package after the other ------------------------------------------------------------

    def _looked_at(self, path: Path, taken: TakenIn) -> Outer | None:
        try:
            return inspect(path)
        except PackageRefused as refused:
            sender = path.parent.name
            taken.packages.append(
                TakenPackage(path.name, "", sender, State.REJECTED, refused.code)
            )
            return None

    def _guarded(
        self,
        path: Path,
        outer: Outer,
        taken: TakenIn,
        progress: Progress,
        work: Callable[[Path, Outer, TakenIn, Progress], None],
    ) -> None:
        """Do something with a package; its refusal is noted and the next one comes."""
        try:
            work(path, outer, taken, progress)
        except (PackageRefused, ChainBroken) as refused:
            # What was cut off on the way may be copied again under the same name.
            if refused.code != "package_incomplete":
                self._note(outer, path.name, State.REJECTED, refused.code)
            header = outer.header
            taken.packages.append(
                TakenPackage(path.name, header.kind, header.sender, State.REJECTED, refused.code)
            )
            if path.parent == self.inbox:
                path.unlink(missing_ok=True)

    def _fetch(self, path: Path, outer: Outer, taken: TakenIn, progress: Progress) -> None:
        """Bring a package into the store's own inbox; its bytes were checked on the way."""
        del taken
        self._check_sender(outer)
        self.inbox.mkdir(exist_ok=True)
        verify(path, outer, self.trust.key_of, progress, copy_to=self._place_of(outer))
        self._note(outer, path.name, State.HELD, "")

    def _check_sender(self, outer: Outer) -> None:
        standing = self.trust.status(outer.header.sender, self.store.clock.now())
        if standing is Standing.UNKNOWN:
            raise PackageRefused("package_sender_unknown")
        if standing is not Standing.OK:
            raise PackageRefused(f"package_sender_{standing.value}")
        if self.trust.centre_of(outer.header.sender) != outer.header.centre:
            raise PackageRefused("package_identity_mismatch")

    def _place_of(self, outer: Outer) -> Path:
        return self.inbox / f"{outer.header.package}.tjx"

    def apply_waiting(self, taken: TakenIn, progress: Progress | None = None) -> None:
        """Apply what lies in the inbox, as often as something that was waited for has come."""
        progress = progress or NoProgress()
        waiting = self._waiting(taken)
        moved = True
        while waiting and moved:
            moved = False
            for path, outer in list(waiting):
                done: list[bool] = []

                def work(
                    path: Path, outer: Outer, taken: TakenIn, progress: Progress,
                    done: list[bool] = done,
                ) -> None:  # fmt: skip
                    done.append(self._apply(path, outer, taken, progress))

                self._guarded(path, outer, taken, progress, work)
                if not done or done[0]:
                    waiting.remove((path, outer))
                    moved = True
        for path, outer in waiting:
            header = outer.header
            taken.packages.append(
                TakenPackage(path.name, header.kind, header.sender, State.HELD, "package_held")
            )

    def _waiting(self, taken: TakenIn) -> list[tuple[Path, Outer]]:
        """What lies in the inbox, in the order of its senders' numbers; checked again."""
        found = []
        for path in sorted(self.inbox.glob("*.tjx")) if self.inbox.is_dir() else ():
            outer = self._looked_at(path, taken)
            if outer is not None:
                found.append((path, outer))
        return sorted(found, key=lambda one: (one[1].header.sender, one[1].header.counter))

    # -- changes --------------------------------------------------------------------------------

    def _apply(self, path: Path, outer: Outer, taken: TakenIn, progress: Progress) -> bool:
        """Apply a package, if what it builds upon is here."""
        self._check_sender(outer)
        verify_head(path, outer, self.trust.key_of)
        with open_package(path, outer, self.identity, progress) as opened:
            manifest = opened.manifest
            self._read_list(manifest, taken)
            if not self._has(manifest.v0):
                return False
            runs = chains.Runs(chains.known_links(self.store))
            for change in opened.changes:
                runs.add(change)
            runs.check(manifest.seals, self.trust.key_of)
            tally = self._apply_changes(opened.again(), opened.count, progress)
        self._finish(outer, manifest, tally)
        taken.diverged += self._diverged(manifest)
        path.unlink(missing_ok=True)
        sync_folder(self.inbox)
        taken.cases |= tally.cases
        taken.packages.append(
            TakenPackage(
                path.name, outer.header.kind, outer.header.sender, State.APPLIED, "", tally.taken,
                tally.quarantined, tally.parked, tally.conflicts,
            )
        )  # fmt: skip
        return True

    def _read_list(self, manifest: Manifest, taken: TakenIn) -> None:
        """A newer list of who is who comes with what the county sends, and counts at once."""
        data = manifest.extra.get("trust")
        if isinstance(data, bytes) and manifest.trust_version > self.trust.version:
            self._learn(data)
            taken.lists.append(data)

    def _has(self, wanted: Vectors) -> bool:
        with self.store.read() as session:
            mine = {space: vectors(session.raw, space)[0] for space in wanted}
        return peers.covers(mine, wanted)

    def _apply_changes(
        self, changes: Iterator[Incoming], count: int, progress: Progress
    ) -> Tally:
        tally = Tally()
        while batch := [Read.of(change) for change in islice(changes, BATCH)]:
            # Noted first: should the program end before the lists were made, they are made then.
            with self.store.maintenance() as raw:
                arrivals.note(raw, {case for one in batch for case in one.cases})
            refusals = {id(one.change): self._refusal(one) for one in batch}

            def refused(
                change: Incoming, why: Mapping[int, str | None] = refusals
            ) -> str | None:
                return why[id(change)]

            got = receive(self.store, [one.change for one in batch], refused=refused)
            for one, became in zip(batch, got, strict=True):
                tally.add(one, became)
            progress.step(min(tally.taken, count), count)
        with self.store.maintenance() as raw:
            arrivals.note(raw, tally.cases)
        return tally

    def _refusal(self, one: Read) -> str | None:
        """Why the writer of a change had no right to make it."""
        header, trust = one.change.header, self.trust
        cutoff = trust.cutoff(header.replica, header.space)
        if cutoff is not None and header.seq > cutoff:
            return "revoked"
        if not one.is_readable:
            return "unreadable"
        writers = {parcels.writer_of(table) for table in one.tables} or {"both"}
        reasons = (trust.may_write(header.replica, header.space, who) for who in sorted(writers))
        return next((reason for reason in reasons if reason), None)

    def _finish(self, outer: Outer, manifest: Manifest, tally: Tally) -> None:
        """Keep what the sender told of itself, the seals, and which files are still to come."""
        absent = [d for d in tally.files if not attachments.path_of(self.store, d).exists()]
        with self.store.maintenance() as raw:
            told = manifest.received, manifest.missing
            peers.heard(raw, manifest.sender, *told, self.store.clock.now())
            seals = (
                parcels.StreamSeal(s.replica, s.space, s.seq, s.link, s.sig)
                for s in manifest.seals
            )
            parcels.keep_seals(raw, [seal for seal in seals if self._seal_stands(raw, seal)])
            peers.note_lacking(raw, self.replica, {*peers.lacking(raw, self.replica), *absent})
            self._confirm(raw, manifest.sender)
            not_taken = manifest.extra.get("refused", ())
            if isinstance(not_taken, list | tuple):
                centre = self.trust.centre_of(manifest.sender) or ""
                journal.lose(raw, centre, map(str, not_taken), self.store.clock.now())
        self._note(outer, "", State.APPLIED, "")

    def _diverged(self, manifest: Manifest) -> list[str]:
        """Tables whose rows differ although both sides hold the very same changes."""
        found = []
        with self.store.read() as session:
            raw = session.raw
            for space, told in manifest.digests.items():
                mine = {n: q for n, q in vectors(raw, space)[0].items() if q}
                same = mine == {n: q for n, q in manifest.received.get(space, {}).items() if q}
                if not same or not parcels.is_whole(raw, space):
                    continue
                rows = parcels.digests(raw, [space], MOST_ROWS)[space]
                found += [f"{space} {name}" for name, d in told.items() if rows.get(name) != d]
        return found

    def _seal_stands(self, raw: RawConnection, seal: parcels.StreamSeal) -> bool:
        """Whether a seal is its writer's; where it seals another change than ours, ask for all."""
        message = seal_message(seal.replica, seal.space, seal.seq, seal.link)
        if not signature_stands(self.trust.key_of(seal.replica), seal.sig, message):
            return False
        if branches.is_other(raw, seal.replica, seal.space, seal.seq, seal.link):
            branches.suspect(raw, seal.replica, seal.space)
            return False
        return True

    def _confirm(self, raw: RawConnection, sender: str) -> None:
        """What all PCs of the sender's centre have by now is confirmed."""
        centre = self.trust.centre_of(sender) or ""
        keys = self.trust.recipients(centre, self.store.clock.now())
        heard = peers.peers(raw)
        several = [heard[r].holds for r in keys if r in heard]
        holds = peers.least(several) if centre == self.centre else _most(several)
        journal.confirm(raw, centre, holds, self.store.clock.now())

    # -- files ----------------------------------------------------------------------------------

    def _take_files(self, path: Path, outer: Outer, taken: TakenIn, progress: Progress) -> None:
        """Put the files of a volume in their places, each checked by its digest."""
        self._check_sender(outer)
        verify_head(path, outer, self.trust.key_of)
        with open_package(path, outer, self.identity) as opened:
            manifest = opened.manifest
        names = attachments.plain_digests(
            self.store, [entry.cipher_sha256 for entry in manifest.blobs]
        )
        header = outer.header
        if not self._has(manifest.v1):
            taken.packages.append(
                TakenPackage(path.name, header.kind, header.sender, State.HELD, "package_held")
            )
            return

        def place(entry: BlobEntry) -> Path | None:
            digest = names.get(entry.cipher_sha256)
            if digest is None:
                return None
            target = attachments.path_of(self.store, digest)
            if target.exists():
                return None
            target.parent.mkdir(parents=True, exist_ok=True)
            return target

        got = take_blobs(path, outer, manifest.blobs, place, progress)
        arrived = {names[entry.cipher_sha256] for entry in got.taken}
        with self.store.maintenance() as raw:
            known = peers.lacking(raw, self.replica)
            still = {d for d in known if not attachments.path_of(self.store, d).exists()}
            peers.note_lacking(raw, self.replica, still)
        self._note(outer, path.name, State.APPLIED, "")
        taken.packages.append(
            TakenPackage(
                path.name, header.kind, header.sender, State.APPLIED,
                "package_files_wrong" if got.refused else "", files=len(arrived),
            )
        )  # fmt: skip

    # -- the journal ----------------------------------------------------------------------------

    def _note(self, outer: Outer, file: str, state: State, error: str) -> None:
        header, now = outer.header, self.store.clock.now().isoformat()
        with self.store.maintenance() as raw:
            there = journal.one(raw, header.package)
            line = PackageLine(
                header.package, IN, header.sender, header.kind,
                file or (there.file if there else ""), outer.digest.hex(), outer.size,
                header.counter, {}, {}, {}, state, error, "", "",
                header.created, now,
            )  # fmt: skip
            journal.put(raw, line)


def _most(several: list[peers.Vectors]) -> peers.Vectors:
    """What any of several holds: for another centre it is enough that one of its PCs has it."""
    most: peers.Vectors = {}
    for one in several:
        most = peers.grown(most, one)
    return most
