"""What signing asks of whoever keeps the centre's key, and what the centre's certificate says.

The key stays with the signer; only data to sign goes there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from asn1crypto import x509  # type: ignore[import-untyped]


class PaperSigner(Protocol):
    """Signs with the centre's key (ECDSA on P-256 over SHA-256), which stays where it is kept."""

    @property
    def certificate_der(self) -> bytes:
        """The certificate that the centre issued to itself (DER)."""
        ...

    def sign(self, data: bytes) -> bytes:
        """The DER signature over ``data``; the signer hashes it with SHA-256."""
        ...


@dataclass(frozen=True, slots=True)
class CertificateWords:
    """What a certificate says: whose it is, from when, and a fingerprint to compare aloud."""

    name: str
    from_at: datetime
    until_at: datetime
    fingerprint: str


def certificate_words(certificate_der: bytes) -> CertificateWords:
    """What a certificate says; a ValueError where it is none."""
    certificate = x509.Certificate.load(certificate_der, strict=True)
    return CertificateWords(
        name=str(certificate.subject.native.get("common_name", "")),
        from_at=certificate.not_valid_before,
        until_at=certificate.not_valid_after,
        fingerprint=hashlib.sha256(certificate_der).hexdigest(),
    )
