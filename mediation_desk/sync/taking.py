"""Takes in what lies in a mailbox for this PC: who signed it, whole or not at all, in order.

A package that came before another one waits in the store's own inbox, for the stick goes away.
What cannot be applied never blocks what can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.exchange import arrivals, journal, peers
from mediation_desk.records.exchange.journal import IN, PackageLine
from mediation_desk.records.exchange.journal import Incoming as State
from mediation_desk.records.keys.files import own_disk, sync_folder
from mediation_desk.records.log.incoming import ChainBroken, Incoming
from mediation_desk.records.log.receive import receive, vectors
from mediation_desk.records.store import Store
from mediation_desk.sync import chains, reached
from mediation_desk.sync.heard import Heard
from mediation_desk.sync.judging import Judge
from mediation_desk.sync.mailbox import Mailbox, package_of
from mediation_desk.sync.package import (
    Manifest,
    Outer,
    PackageRefused,
    Vectors,
    inspect,
    open_package,
    verify,
    verify_head,
)
from mediation_desk.sync.taken import Read, TakenIn, TakenPackage, Tally
from mediation_desk.sync.trust.packing import TrustRefused
from mediation_desk.sync.trust.standing import Standing, Trust
from mediation_desk.sync.volumes import Waiting, take_files

INBOX = "inbox"
BATCH = 2000
_LIST = "list"
"""Under this word the journal keeps by which list a package was looked at in vain."""


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
        self._place, self._is_missed, self._is_signed = "", False, False

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
        self._place, self._is_missed = box.target, False
        self._volumes = Waiting(self.store, box)
        lying = [
            path
            for path in box.waiting_for(self.centre, but=self.replica)
            if not self._is_here(path)
        ]
        waited = [path for path in lying if self._volumes.was_held(path)]
        found = self._all_looked_at([path for path in lying if path not in waited], taken)
        volumes = [one for one in found if one[1].header.kind == "blobs"]
        self._take_changes([one for one in found if one not in volumes], taken, progress)
        held = [self._volumes.still_held(path, self._has) for path in waited]
        taken.packages += [one for one in held if one is not None]
        come = [path for path, one in zip(waited, held, strict=True) if one is None]
        for path, outer in [*volumes, *self._all_looked_at(come, taken)]:
            self._guarded(path, outer, taken, progress, self._take_files)
        self._volumes.keep()
        if self._is_missed:
            box.check()
        return taken

    def _check_gone(self, path: Path, trouble: KnownTrouble) -> None:
        """Raise the trouble again unless the package went while it was looked at: its writer took
        it away, or somebody the stick, which is looked into at the end.
        """
        if trouble.code != "package_unreadable" or path.exists():
            raise trouble
        self._is_missed = True

    def _is_here(self, path: Path) -> bool:
        """Whether this package was done with, or waits in the inbox as it lies there."""
        package = package_of(path)
        with self.store.read() as session:
            line = journal.one(session.raw, package)
        if line is None or line.direction != IN:
            return False
        if line.state in (State.APPLIED, State.REJECTED):
            return True
        waits = self.inbox / f"{package}.tjx"
        return waits.is_file() and waits.stat().st_size == line.size

    def _take_changes(
        self, found: list[tuple[Path, Outer]], taken: TakenIn, progress: Progress
    ) -> None:
        """Fetch and apply; once more what is of PCs that only a list which came now names."""
        while True:
            version = self.trust.version
            strangers: list[tuple[Path, Outer]] = []
            for path, outer in found:
                if self.trust.key_of(outer.header.sender) is None:
                    strangers.append((path, outer))
                else:
                    self._guarded(path, outer, taken, progress, self._fetch)
            waiting = self._apply_waiting(taken, progress)
            if not strangers or self.trust.version == version:
                break
            found = strangers
        for path, outer in strangers:
            self._guarded(path, outer, taken, progress, self._fetch)
        taken.packages += [_held(path, outer) for path, outer in waiting]

    # -- one package after the other ------------------------------------------------------------

    def _all_looked_at(
        self, paths: list[Path], taken: TakenIn
    ) -> list[tuple[Path, Outer]]:
        several = [(path, self._looked_at(path, taken)) for path in paths]
        return [(path, outer) for path, outer in several if outer is not None]

    def _looked_at(self, path: Path, taken: TakenIn) -> Outer | None:
        try:
            return inspect(path)
        except PackageRefused as refused:
            sender = path.parent.name
            taken.packages.append(
                TakenPackage(path.name, "", sender, State.REJECTED, refused.code)
            )
            return None
        except KnownTrouble as trouble:
            self._check_gone(path, trouble)
            return None

    def _guarded(
        self,
        path: Path,
        outer: Outer,
        taken: TakenIn,
        progress: Progress,
        work: Callable[[Path, Outer, TakenIn, Progress], None],
    ) -> None:
        """Do something with a package; its refusal is noted and the next one comes.

        Before its signature stands nothing it says of itself is kept: anybody may have written it.
        """
        self._is_signed = False
        try:
            work(path, outer, taken, progress)
        except (PackageRefused, ChainBroken) as refused:
            # What was cut off on the way may be copied again under the same name.
            if self._is_signed and refused.code != "package_incomplete":
                self._note(outer, path.name, State.REJECTED, refused.code)
            taken.packages.append(
                TakenPackage.of(path.name, outer.header, State.REJECTED, refused.code)
            )
            if path.parent == self.inbox:
                path.unlink(missing_ok=True)
        except KnownTrouble as trouble:
            self._check_gone(path, trouble)

    def _fetch(self, path: Path, outer: Outer, taken: TakenIn, progress: Progress) -> None:
        """Bring a package into the store's own inbox; its bytes were checked on the way."""
        del taken
        if self._why_not(outer):
            self._check_sender(path, outer)
        self.inbox.mkdir(exist_ok=True)
        verify(path, outer, self.trust.key_of, progress, copy_to=self._place_of(outer))
        self._is_signed = True
        self._note(outer, path.name, State.HELD, "")

    def _check_sender(self, path: Path, outer: Outer) -> None:
        """Refuse what its writer did not sign, and then a writer who is not to be believed."""
        verify_head(path, outer, self.trust.key_of)
        self._is_signed = True
        if why_not := self._why_not(outer):
            raise PackageRefused(why_not)

    def _why_not(self, outer: Outer) -> str:
        """Why a package's writer, if it was that one, is not heard; empty where it is."""
        header = outer.header
        standing = self.trust.status(header.sender, self.store.clock.now())
        if standing is not Standing.OK:
            return f"package_sender_{standing.value}"
        is_there = self.trust.centre_of(header.sender) == header.centre
        return "" if is_there else "package_identity_mismatch"

    def _place_of(self, outer: Outer) -> Path:
        return self.inbox / f"{outer.header.package}.tjx"

    def _apply_waiting(self, taken: TakenIn, progress: Progress) -> list[tuple[Path, Outer]]:
        """Apply what lies in the inbox, as often as something that was waited for has come; gives
        what waits on.
        """
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
        return waiting

    def _waiting(self, taken: TakenIn) -> list[tuple[Path, Outer]]:
        """What lies in the inbox, in the order of its senders' numbers; checked again."""
        there = sorted(self.inbox.glob("*.tjx")) if self.inbox.is_dir() else []
        found = self._all_looked_at(there, taken)
        return sorted(found, key=lambda one: (one[1].header.sender, one[1].header.counter))

    # -- changes --------------------------------------------------------------------------------

    def _apply(self, path: Path, outer: Outer, taken: TakenIn, progress: Progress) -> bool:
        """Apply a package, if what it builds upon is here."""
        if self._waits_on(outer):
            return False
        self._check_sender(path, outer)
        with open_package(path, outer, self.identity, progress) as opened:
            manifest = opened.manifest
            self._read_list(manifest, taken)
            if not self._has(manifest.v0):
                self._note(outer, "", State.HELD, "", manifest)
                return False
            runs = chains.Runs(chains.known_links(self.store))
            for change in opened.changes:
                runs.add(change)
            if runs.has_stranger(self.trust.key_of):
                self._note(outer, "", State.HELD, "", manifest, of_list=self.trust.version)
                return False
            seals = runs.check(manifest.seals, self.trust.key_of)
            tally = self._apply_changes(opened.again(), opened.count, progress)
        heard = Heard(self.store, self.trust, self.centre)
        heard.keep(manifest, tally.files, seals)
        self._note(outer, "", State.APPLIED, "", manifest)
        taken.diverged += heard.diverged(manifest)
        path.unlink(missing_ok=True)
        sync_folder(self.inbox)
        taken.cases |= tally.cases
        done = TakenPackage.of(path.name, outer.header, State.APPLIED)
        taken.packages.append(replace(
            done, changes=tally.taken, quarantined=tally.quarantined, parked=tally.parked,
            conflicts=tally.conflicts,
        ))  # fmt: skip
        return True

    def _waits_on(self, outer: Outer) -> bool:
        """Whether it was opened before, and what it builds upon has not come since."""
        with self.store.read() as session:
            line = journal.one(session.raw, outer.header.package)
        is_it = line is not None and line.sha256 == outer.digest.hex()
        if line is None or not is_it:
            return False
        if line.told.get(_LIST) == {"version": self.trust.version}:
            return True  # somebody's changes are in it whom this list does not name
        return bool(line.v0) and not self._has(line.v0)

    def _read_list(self, manifest: Manifest, taken: TakenIn) -> None:
        """A newer list of who is who comes with what the county sends, and counts at once."""
        data = manifest.extra.get("trust")
        if isinstance(data, bytes) and manifest.trust_version > self.trust.version:
            try:
                self._learn(data)
            except TrustRefused as refused:
                # The list that stands goes on to count; what else the package tells is taken in.
                taken.packages.append(
                    TakenPackage("", "trust", manifest.sender, State.REJECTED, refused.code)
                )
                return
            taken.lists.append(data)

    def _has(self, wanted: Vectors) -> bool:
        with self.store.read() as session:
            mine = {space: vectors(session.raw, space)[0] for space in wanted}
        return peers.covers(mine, wanted)

    def _apply_changes(
        self, changes: Iterator[Incoming], count: int, progress: Progress
    ) -> Tally:
        tally, judge = Tally(), Judge(self.store, self.trust)
        while batch := [Read.of(change) for change in islice(changes, BATCH)]:
            # Noted first: should the program end before the lists were made, they are made then.
            with self.store.maintenance() as raw:
                arrivals.note(raw, {case for one in batch for case in one.cases})
            refusals = {id(one.change): judge.refusal(one) for one in batch}

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

    # -- files ----------------------------------------------------------------------------------

    def _take_files(self, path: Path, outer: Outer, taken: TakenIn, progress: Progress) -> None:
        """Put the files of a volume in their places, or leave it where it lies."""
        self._check_sender(path, outer)
        with open_package(path, outer, self.identity) as opened:
            manifest = opened.manifest
        if not self._has(manifest.v1):
            taken.packages.append(self._volumes.note(path, outer, peers.plain(manifest.v1)))
            return
        done = take_files(self.store, path, outer, manifest, progress)
        self._note(outer, path.name, State.APPLIED, "")
        taken.packages.append(done)

    # -- the journal ----------------------------------------------------------------------------

    def _note(
        self,
        outer: Outer,
        file: str,
        state: State,
        error: str,
        told: Manifest | None = None,
        of_list: int | None = None,
    ) -> None:
        header, now = outer.header, self.store.clock.now().isoformat()
        v0, v1 = (told.v0, told.v1) if told is not None else ({}, {})
        waits = {} if of_list is None else {_LIST: {"version": of_list}}
        with self.store.maintenance() as raw:
            there = journal.one(raw, header.package)
            if there is not None and there.direction != IN:
                return  # a file that bears the number of one of ours is none of it
            line = PackageLine(
                header.package, IN, header.sender, header.kind,
                file or (there.file if there else ""), outer.digest.hex(), outer.size,
                header.counter, peers.plain(v0), peers.plain(v1),
                {reached.FOR: dict.fromkeys(header.to, 1), **waits}, state, error,
                (there.place if there else "") or self._place, "", header.created, now,
            )  # fmt: skip
            journal.put(raw, line)


def _held(path: Path, outer: Outer) -> TakenPackage:
    return TakenPackage.of(path.name, outer.header, State.HELD, "package_held")
