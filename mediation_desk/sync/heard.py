"""Keeps what a signed manifest tells of its sender besides changes: what it holds and lacks, what
it did not take, its seals, and whether its rows are like ours.
"""

from __future__ import annotations

from collections.abc import Collection

from mediation_desk.records import attachments
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import journal, parcels, peers
from mediation_desk.records.exchange.seals import ChainSeal, keep_seals
from mediation_desk.records.log import branches
from mediation_desk.records.log.receive import vectors
from mediation_desk.records.store import Store
from mediation_desk.sync.package import Manifest
from mediation_desk.sync.trust.standing import Trust

MOST_ROWS = 1 << 40


class Heard:
    """What one PC of ``centre`` hears of others; for after the changes were taken in."""

    def __init__(self, store: Store, trust: Trust, centre: str) -> None:
        self.store, self.trust, self.centre = store, trust, centre
        self.replica = store.origin.replica

    def keep(self, manifest: Manifest, files: Collection[str], sealed: list[ChainSeal]) -> None:
        """Keep what the sender told of itself, the seals, and which files are still to come."""
        absent = [d for d in files if not attachments.place_of(self.store, d).exists()]
        with self.store.maintenance() as raw:
            told = manifest.received, manifest.missing
            peers.heard(raw, manifest.sender, *told, self.store.clock.now())
            keep_seals(raw, [seal for seal in sealed if _is_of_our_branch(raw, seal)])
            peers.note_lacking(raw, self.replica, {*peers.lacking(raw, self.replica), *absent})
            self._confirm(raw, manifest.sender)
            not_taken = manifest.extra.get("refused", ())
            if isinstance(not_taken, list | tuple):
                centre = self.trust.centre_of(manifest.sender) or ""
                journal.lose(raw, centre, map(str, not_taken), self.store.clock.now())

    def diverged(self, manifest: Manifest) -> list[str]:
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

    def _confirm(self, raw: RawConnection, sender: str) -> None:
        """What all PCs of the sender's centre have by now is confirmed."""
        centre = self.trust.centre_of(sender) or ""
        keys = self.trust.recipients(centre, self.store.clock.now())
        heard = peers.peers(raw)
        several = [heard[r].holds for r in keys if r in heard]
        holds = peers.least(several) if centre == self.centre else peers.most(several)
        journal.confirm(raw, centre, holds, self.store.clock.now())


def _is_of_our_branch(raw: RawConnection, seal: ChainSeal) -> bool:
    """Whether a seal is of the change that is here; where of another, all of it is asked for."""
    if branches.is_other(raw, seal.replica, seal.space, seal.seq, seal.link):
        branches.suspect(raw, seal.replica, seal.space)
        return False
    return True
