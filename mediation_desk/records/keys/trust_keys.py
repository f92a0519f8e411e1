"""Keys of the exchange between PCs: what packages to this PC are sealed with, and a county's own.

All are kept in the key ring under the data key. Packages are opened with the first; the county's
two sign and are given out as signers only.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mediation_desk.records.keys.devices import DeviceSigner, Secrets

EXCHANGE = "exchange"
ROOT = "county.root"
ISSUING = "county.issuing"


def exchange_private(ring: Secrets, data_key: bytes | bytearray, replica: str) -> bytes:
    """The X25519 key (raw, 32 bytes) with which this PC opens packages; made on first use.

    It belongs to the replica, so a restored store, which is another one, gets another key.
    """
    name = f"{EXCHANGE} {replica}"
    kept = ring.secret(data_key, name)
    if kept is None:
        kept = X25519PrivateKey.generate().private_bytes_raw()
        ring.put_secret(data_key, name, kept)
    return kept


def exchange_public(private: bytes) -> bytes:
    """The public half, 32 bytes: what others seal packages to this PC with."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def county_signers(
    ring: Secrets, data_key: bytes | bytearray
) -> tuple[DeviceSigner, DeviceSigner] | None:
    """The county's root and issuing signers; None where this PC does not hold them."""
    root, issuing = (ring.secret(data_key, name) for name in (ROOT, ISSUING))
    if root is None or issuing is None:
        return None
    return _signer(root), _signer(issuing)


def make_county_signers(
    ring: Secrets, data_key: bytes | bytearray
) -> tuple[DeviceSigner, DeviceSigner]:
    """The county's two signers, made where they are not there yet; never made anew."""
    for name in (ROOT, ISSUING):
        if ring.secret(data_key, name) is None:
            ring.put_secret(data_key, name, Ed25519PrivateKey.generate().private_bytes_raw())
    root, issuing = (ring.secret(data_key, name) or b"" for name in (ROOT, ISSUING))
    return _signer(root), _signer(issuing)


def _signer(kept: bytes) -> DeviceSigner:
    return DeviceSigner(Ed25519PrivateKey.from_private_bytes(kept))
