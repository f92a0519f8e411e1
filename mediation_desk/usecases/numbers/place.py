"""Which PC of its centre this one is, and whether it leads the numbering (主机).

Answers from the trust list and what the centre has settled; a centre with one PC leads itself.
Gives out no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from mediation_desk.records.exchange import trusted
from mediation_desk.records.queries import numbers as asked
from mediation_desk.records.settings import shared
from mediation_desk.records.snapshot import Asking
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.sync.trust.listing import read_list
from mediation_desk.sync.trust.standing import Trust

LEAD, SIZE = "number_lead", "number_block_size"
USUAL_SIZE, LEAST_SIZE, MOST_SIZE = 50, 3, 5000


@dataclass(frozen=True, slots=True)
class Pc:
    """A PC of this centre. ``number`` counts from 1 in the order in which they were set up."""

    replica: str
    name: str
    number: int
    is_gone: bool

    @property
    def mark(self) -> str:
        """How it is called in a temporary number; a PC that is in no list goes by its own id."""
        return f"PC{self.number}" if self.number else f"新{self.replica[-4:]}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where this PC stands among those of its centre. ``lead`` is a replica; empty: nobody."""

    own: Pc
    pcs: tuple[Pc, ...]
    lead: str
    size: int
    before: frozenset[str]
    """What this store was before it was restored from a backup."""

    @property
    def leads(self) -> bool:
        """Whether this PC numbers after the highest, and leases blocks to the others."""
        return self.lead == self.own.replica

    @property
    def is_alone(self) -> bool:
        """Whether the centre never had another PC."""
        return all(pc.replica == self.own.replica for pc in self.pcs)

    @property
    def others(self) -> tuple[Pc, ...]:
        """The other PCs that are in use."""
        return tuple(pc for pc in self.pcs if not pc.is_gone and pc.replica != self.own.replica)

    def pc(self, replica: str) -> Pc | None:
        """A PC of this centre by its id."""
        return next((pc for pc in self.pcs if pc.replica == replica), None)

    def cares_for(self, replica: str) -> bool:
        """Whether this PC does what is left to do for that one: itself, or for one that is gone."""
        if replica == self.own.replica:
            return True
        known = self.pc(replica)
        if known is None:
            return replica in self.before
        return self.leads and known.is_gone


def place_of(session: ReadSession | WriteSession) -> Place:
    """Where this PC stands."""
    own, before = asked.own_replica(session), frozenset(trusted.replaced_replicas(session.raw))
    pcs = _pcs(session)
    gone = {pc.replica for pc in pcs if pc.is_gone}
    replaced = trusted.stood_in_for(session.raw, {pc.replica for pc in pcs} - gone, gone)
    lead, size = _lead(session, own, pcs, replaced), shared(session, SIZE, USUAL_SIZE)
    mine = next((pc for pc in pcs if pc.replica == own), None)
    if mine is None:
        mine = Pc(own, "", 0, is_gone=False)
        pcs = (*pcs, mine)
    return Place(mine, pcs, lead, int(size), before)


def _pcs(session: Asking) -> tuple[Pc, ...]:
    """Every PC the list ever named for this centre; their ids rise as they were set up."""
    data = trusted.current(session.raw)
    if data is None:
        return ()
    trust, centre = _trust(data), trusted.own_centre(session.raw)
    ids = sorted(one for one in trust.replicas if trust.centre_of(one) == centre)
    return tuple(
        Pc(one, _name(trust, one), place, trust.revocation(one) is not None)
        for place, one in enumerate(ids, 1)
    )


def _name(trust: Trust, replica: str) -> str:
    known = trust.certificate(replica)
    return known.device_name if known else ""


@lru_cache(maxsize=2)
def _trust(data: bytes) -> Trust:
    """Checking every signature takes too long for each number that is given out."""
    return Trust.of(read_list(data))


def _lead(
    session: ReadSession | WriteSession, own: str, pcs: tuple[Pc, ...], replaced: tuple[str, ...]
) -> str:
    """The PC that was chosen while it is in use, else the one set up first.

    One that is in no list yet leads only where there is nobody else: it goes on for the PC whose
    backup it was restored from.
    """
    here = [pc.replica for pc in pcs if not pc.is_gone]
    if own not in here and not set(here).difference(replaced):
        return own
    chosen = str(shared(session, LEAD, ""))
    return chosen if chosen in here else next(iter(here), "")
