"""One step of the trust ceremony at a desk: its key ring opened, its list kept, its audit entry.

The key ring is open for as long as a step takes; no key goes into a file, an answer or a log.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import contextmanager

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records import audit
from mediation_desk.records.exchange import arrivals, parcels, seals, trusted
from mediation_desk.records.keyring import KEYRING_FILE, KeyRing
from mediation_desk.records.keys import trust_keys
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.keys.wrap import forget
from mediation_desk.records.log.withheld import rebuild
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.settings import set_local
from mediation_desk.records.store import Store
from mediation_desk.sync.judging import judge_again
from mediation_desk.sync.trust import ceremony, rescue
from mediation_desk.sync.trust.ceremony import CountySigners
from mediation_desk.sync.trust.documents import (
    Applicant,
    CentreRole,
    EnrolRequest,
    Revocation,
)
from mediation_desk.sync.trust.keeping import list_of, take
from mediation_desk.sync.trust.listing import TrustList
from mediation_desk.sync.trust.standing import Trust
from mediation_desk.usecases.desk import Desk

_LEVEL = "centre.level"
ASKED = "exchange.asked"
"""The request that this PC waits with, so that its fingerprint can be read out again."""


class TrustWork:
    """What every step needs of the desk it is done at."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.store = desk, desk.store

    @property
    def role(self) -> CentreRole:
        """Whether this is the county's store or a township's."""
        is_county = self.desk.rules.settings.get(_LEVEL) == CentreRole.COUNTY.value
        return CentreRole.COUNTY if is_county else CentreRole.TOWNSHIP

    def check_real(self) -> None:
        """Refuse (RuleBroken ``practice_no_exchange``) the practice township."""
        if self.desk.is_practice:
            raise RuleBroken("practice_no_exchange")

    def check_county(self) -> None:
        """Refuse (RuleBroken ``not_a_county_store``) what only the county does."""
        self.check_real()
        if self.role is not CentreRole.COUNTY:
            raise RuleBroken("not_a_county_store")

    @contextmanager
    def ring(self) -> Iterator[tuple[KeyRing, bytearray]]:
        """The key ring with the data key; refuses the practice township, which has none."""
        self.check_real()
        key = bytearray(self.store.key_copy())
        try:
            yield KeyRing.load(self.store.folder), key
        finally:
            forget(key)

    def public_keys(self) -> tuple[bytes, bytes]:
        """This PC's two public keys: what it signs with, and what others seal to."""
        with self.ring() as (ring, key):
            sealing = trust_keys.exchange_private(ring, key, self.store.origin.replica)
            return device_signer(ring, key).public_key, trust_keys.exchange_public(sealing)

    def holds_county_keys(self) -> bool:
        """Whether the county's signing keys are on this PC."""
        with self.ring() as (ring, key):
            return trust_keys.county_signers(ring, key) is not None

    def request(
        self, device_name: str = "", kit: str = "", *, replaces_old: bool = False
    ) -> EnrolRequest:
        """This PC's request, signed."""
        replica, keys = self.store.origin.replica, self.public_keys()
        with self.store.read() as session:
            centre, name = trusted.own_centre(session.raw), asked.centre_name(session)
            old = trusted.stood_in_for(session.raw, *self._listed()) if replaces_old else ()
        device_name = device_name or platform.node()
        who = Applicant(replica, centre, name, device_name, self.role, *keys, old)
        with self.ring() as (ring, key):
            return ceremony.enrol(who, device_signer(ring, key), self.desk.clock.now(), kit)

    def _listed(self) -> tuple[frozenset[str], frozenset[str]]:
        """The PCs of the list that are in use, and those it shuts out."""
        held = list_of(self.store)
        if held is None:
            return frozenset(), frozenset()
        gone = frozenset(one.replica for one in held.revocations)
        return frozenset(one.replica for one in held.devices) - gone, gone

    @contextmanager
    def authority(self) -> Iterator[tuple[CountySigners, TrustList]]:
        """The county's signers, and its list with this PC in it; made where there are none yet.

        Raises RuleBroken ``county_keys_elsewhere`` where another PC of the county holds the keys.
        """
        self.check_county()
        held = list_of(self.store)
        with self.ring() as (ring, key):
            if held is not None and trust_keys.county_signers(ring, key) is None:
                raise RuleBroken("county_keys_elsewhere")
            signers = CountySigners(*trust_keys.make_county_signers(ring, key))
            if held is None or held.device(self.store.origin.replica) is None:
                held = self._with_this_pc(held, signers)
            yield signers, held

    def _with_this_pc(self, held: TrustList | None, signers: CountySigners) -> TrustList:
        own, now = self.request(), self.desk.clock.now()
        if held is None:
            made = ceremony.found(own, signers, now)
        else:
            made = ceremony.admit(held, signers.issuing, own, now)
        self.keep(made)
        return made

    def keep(self, new: TrustList) -> None:
        """Keep a list that this county made; it is read back and checked like anybody's."""
        take_list(self.store, new.data, first=list_of(self.store) is None)

    def is_renewed(self, trust: Trust) -> bool:
        """Whether another PC wrote under this one's id, so that it bears a new one, while the
        county's list has its key under the old.
        """
        own = self.store.origin
        known = [trust.certificate(replica) for replica in trust.replicas]
        return trust.certificate(own.replica) is None and any(
            one is not None and one.sign_public == own.public_key for one in known
        )

    def renew_key(self) -> None:
        """Sign with a key of one's own again: the one before may lie on the other PC too."""
        with self.ring() as (ring, key):
            former = device_signer(ring, key)
            with self.store.maintenance() as raw:
                # On the disk before the key goes: nobody could seal it afterwards.
                seals.seal_former(raw, former.public_key, former.sign)
            self.store.signer = device_signer(ring, key, fresh=True)
        self.go_by_key()

    def go_by_key(self) -> None:
        """Seal under the key this PC has now what it wrote under its id; again, where a power cut
        came between.
        """
        signer = self.store.signer
        assert signer is not None
        with self.store.maintenance() as raw:
            if not seals.take_key(raw, signer.public_key):
                return
        self.store.renew_origin()
        self.store.seal()

    def keep_asked(self, file: str, fingerprint: str) -> None:
        """Keep what is read out to the county until it has answered."""
        kept = {"replica": self.store.origin.replica, "file": file, "fingerprint": fingerprint}
        with self.store.write(self.desk.user.user_id, "trust") as session:
            set_local(session, ASKED, kept)

    def note(self, what: str, *, on: str = "", centre: str = "", version: int = 0) -> None:
        """An audit entry: what was done, on which PC (``on``), of which centre."""
        with self.store.write(self.desk.user.user_id, "trust") as session:
            audit.note(session, "trust", what=what, on=on, centre=centre, version=version)


def take_list(
    store: Store, data: bytes, *, first: bool = False, instead: bool = False
) -> TrustList:
    """Take a list that came with a package or a file, and seal the data key for the county.

    What a PC wrote that was shut out, beyond where it still stands, is put aside for review; what
    was put aside because nobody knew its writer is judged again. The cases concerned are to be
    listed again. Raises TrustRefused as ``sync.trust.keeping.take``
    does.
    """
    new = take(store, data, first=first, instead=instead)
    keep_county_wrap(store, new)
    _shut_out_all(store, new)
    judge_again(store, Trust.of(new))
    return new


def take_up(store: Store) -> None:
    """Do what the list held here asks for and a power cut, or the program's end, left undone."""
    with store.read() as session:
        is_done = not trusted.counts_beyond_cutoff(session.raw)
    held = list_of(store)
    if held is None:
        return
    if not is_done:
        _shut_out_all(store, held)
    judge_again(store, Trust.of(held))


def _shut_out_all(store: Store, listing: TrustList) -> None:
    for lost in listing.revocations:
        if not lost.is_retired and lost.replica != store.origin.replica:
            _shut_out(store, lost)


def _shut_out(store: Store, lost: Revocation) -> None:
    with store.read() as session:
        spaces = tuple(parcels.spaces(session.raw))
    for space in spaces:
        done = rebuild.shut_out(store, lost.replica, space, lost.limit(space) or 0)
        if done.cases:
            with store.maintenance() as raw:
                arrivals.note(raw, done.cases)


def keep_county_wrap(store: Store, listing: TrustList) -> bool:
    """Seal the data key to the county's recovery key, where that is not done yet; tells if it was.

    Needs this PC in the list; a store without a key ring (the practice township) has none.
    """
    replica, recovery = store.origin.replica, listing.recovery
    mine = listing.device(replica)
    if recovery is None or mine is None or not (store.folder / KEYRING_FILE).exists():
        return False
    ring = KeyRing.load(store.folder)
    if ring.county_wrap is not None:
        held = rescue.read_wrap(ring.county_wrap)
        if (held.recovery_public, held.replica) == (recovery.public, replica):
            return False
    key = bytearray(store.key_copy())
    try:
        made = rescue.wrap_for_county(
            key, county=listing.county, recovery_public=recovery.public, centre=mine.centre,
            replica=replica, store=ring.store,
        )  # fmt: skip
    finally:
        forget(key)
    ring.put_county_wrap(made.data())
    return True
