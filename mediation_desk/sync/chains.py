"""Checks that what a package brings was signed by whoever wrote it, before anything is applied.

The sender vouches for the package; every replica vouches for its own changes by the seal at their
end, so that nobody can alter what they only pass on. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mediation_desk.records.exchange import parcels
from mediation_desk.records.exchange.seals import ChainSeal
from mediation_desk.records.log.chain import seal_message, signature_stands
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.store import Store
from mediation_desk.sync.package import KeyOf, PackageRefused

Stream = tuple[str, str]
Links = Callable[[str, str, int], set[bytes]]


class Runs:
    """The changes of a package, put together to unbroken runs, each to end in a seal."""

    def __init__(self, known: Links) -> None:
        self._known = known
        self._open: dict[Stream, list[tuple[int, bytes]]] = {}

    def add(self, change: Incoming) -> None:
        """Put a change to its run. Raises PackageRefused ``package_content_wrong``."""
        header = change.header
        runs = self._open.setdefault((header.replica, header.space), [])
        for place, (seq, link) in enumerate(runs):
            if seq == header.seq - 1 and change.continues(link):
                runs[place] = (header.seq, change.link)
                return
        before = self._known(header.replica, header.space, header.seq - 1)
        if not any(change.continues(link) for link in before):
            raise PackageRefused("package_content_wrong", what="chain")
        runs.append((header.seq, change.link))

    def has_stranger(self, key_of: KeyOf) -> bool:
        """Whether somebody wrote in it whom nobody knows yet: no seal of theirs can be checked."""
        return any(key_of(replica) is None for replica, _space in self._open)

    def check(self, seals: Iterable[ChainSeal], key_of: KeyOf) -> list[ChainSeal]:
        """The seals that are their writers'. Raises PackageRefused ``package_unsealed`` unless
        every run ends in one of them.
        """
        standing = [seal for seal in seals if is_genuine(seal, key_of)]
        ends = {(seal.replica, seal.space, seal.seq, seal.link) for seal in standing}
        for (replica, space), runs in self._open.items():
            for seq, link in runs:
                if (replica, space, seq, link) not in ends:
                    raise PackageRefused("package_unsealed")
        return standing


def is_genuine(seal: ChainSeal, key_of: KeyOf) -> bool:
    """Whether a seal was made by the replica it names."""
    message = seal_message(seal.replica, seal.space, seal.seq, seal.link)
    return signature_stands(key_of(seal.replica), seal.sig, message)


def known_links(store: Store) -> Links:
    """What stands in a store under a number; kept for a package's few beginnings."""

    def links(replica: str, space: str, seq: int) -> set[bytes]:
        with store.read() as session:
            return parcels.links_at(session.raw, replica, space, seq)

    return links
