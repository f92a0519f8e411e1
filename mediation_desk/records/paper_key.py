"""Gives the signer of papers of an open store: a thing that signs, never the key itself."""

from __future__ import annotations

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import PaperSigner, paper_certificate, paper_signer
from mediation_desk.records.keys.wrap import forget
from mediation_desk.records.store import Store


def signer_of(store: Store, organisation: str) -> PaperSigner:
    """The centre's signer; key and certificate are made on first use.

    Raises KnownTrouble ``no_paper_key`` in a store without a key ring (the practice township).
    """
    key = bytearray(store.key_copy())
    try:
        ring = KeyRing.load(store.folder)
        return paper_signer(ring, key, organisation, store.clock.now())
    except KnownTrouble as error:
        raise KnownTrouble("no_paper_key") from error
    finally:
        forget(key)


def certificate_of(store: Store) -> bytes | None:
    """The centre's certificate (DER); None where nothing was ever signed here."""
    key = bytearray(store.key_copy())
    try:
        return paper_certificate(KeyRing.load(store.folder), key)
    except KnownTrouble:
        return None  # the practice township has no key ring
    finally:
        forget(key)
