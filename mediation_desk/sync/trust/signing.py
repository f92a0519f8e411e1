"""Signatures over documents: each kind under a name of its own, so that none passes for another.

Verifies with public keys and calls signers; a private key is never held here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from mediation_desk.sync.trust.packing import SIGNATURE_BYTES, Reader


class Signer(Protocol):
    """Signs with an Ed25519 key that stays in the key ring."""

    @property
    def public_key(self) -> bytes:
        """The raw public key, 32 bytes."""
        ...

    def sign(self, message: bytes) -> bytes:
        """The signature over ``message``, 64 bytes."""
        ...


class Purpose(Enum):
    """What a signature is for; goes into what is signed."""

    ENROL = b"TJ-TRUST-ENROL-1\0"
    DEVICE = b"TJ-TRUST-DEVICE-1\0"
    ISSUER = b"TJ-TRUST-ISSUER-1\0"
    RECOVERY = b"TJ-TRUST-RECOVERY-1\0"
    LIST = b"TJ-TRUST-LIST-1\0"


@dataclass(frozen=True, slots=True)
class Signed:
    """A document's bytes with the signature over them."""

    body: bytes
    signature: bytes

    def stands(self, public_key: bytes, purpose: Purpose) -> bool:
        """Whether this key signed these bytes for this purpose."""
        try:
            key = Ed25519PublicKey.from_public_bytes(public_key)
            key.verify(self.signature, purpose.value + self.body)
        except (InvalidSignature, ValueError):
            return False
        return True

    def row(self) -> list[bytes]:
        """As it is packed within another document."""
        return [self.body, self.signature]


UNSIGNED = Signed(b"", b"")


def sign(signer: Signer, purpose: Purpose, body: bytes) -> Signed:
    """The document signed."""
    return Signed(body, signer.sign(purpose.value + body))


def read_signed(row: Reader) -> Signed:
    """A signed document out of another; raises TrustRefused where it is not built so."""
    body, signature = row.raw(), row.raw(SIGNATURE_BYTES)
    row.end()
    return Signed(body, signature)
