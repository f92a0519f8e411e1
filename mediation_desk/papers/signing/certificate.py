"""The centre's own certificate: its name bound to its signing key, signed by that key itself.

Made once when a centre is set up. The key stays with the signer; only data to sign goes there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from asn1crypto import algos, core, keys, x509  # type: ignore[import-untyped]

YEARS = 30


class PaperSigner(Protocol):
    """Signs with the centre's key (ECDSA on P-256 over SHA-256), which stays where it is kept."""

    @property
    def certificate_der(self) -> bytes:
        """The centre's certificate, as :func:`make_certificate` made it."""
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


def make_certificate(
    centre: str,
    public_key_der: bytes,
    sign: Callable[[bytes], bytes],
    *,
    from_at: datetime,
    years: int = YEARS,
) -> bytes:
    """A self-signed certificate (DER) for a centre.

    ``public_key_der`` is the SubjectPublicKeyInfo of a P-256 key, ``sign`` gives the DER signature
    of its data by that key. The serial number follows from the key, so it is made equal twice.
    """
    key = keys.PublicKeyInfo.load(public_key_der)
    name = x509.Name.build({"common_name": centre, "country_name": "CN"})
    start = from_at.astimezone(UTC).replace(microsecond=0)
    algorithm = algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"})
    serial = int.from_bytes(hashlib.sha256(public_key_der).digest()[:15], "big") + 1
    asked = x509.TbsCertificate({
        "version": "v3",
        "serial_number": serial,
        "signature": algorithm,
        "issuer": name,
        "validity": {
            "not_before": x509.Time({"utc_time": start}),
            "not_after": x509.Time({"general_time": _later(start, years)}),
        },
        "subject": name,
        "subject_public_key_info": key,
        "extensions": _extensions(key),
    })  # fmt: skip
    whole = x509.Certificate({
        "tbs_certificate": asked,
        "signature_algorithm": algorithm,
        "signature_value": sign(asked.dump()),
    })  # fmt: skip
    return bytes(whole.dump())


def _later(start: datetime, years: int) -> datetime:
    day = 28 if (start.month, start.day) == (2, 29) else start.day
    return start.replace(year=max(start.year + years, 2050), day=day)


def _extensions(key: keys.PublicKeyInfo) -> list[dict[str, object]]:
    usage = x509.KeyUsage({"digital_signature", "non_repudiation"})
    return [
        {"extn_id": "basic_constraints", "critical": True, "extn_value": {"ca": False}},
        {"extn_id": "key_usage", "critical": True, "extn_value": usage},
        {"extn_id": "key_identifier", "extn_value": core.OctetString(key.sha1)},
    ]


def certificate_words(certificate_der: bytes) -> CertificateWords:
    """What a certificate says; a ValueError where it is none."""
    certificate = x509.Certificate.load(certificate_der, strict=True)
    return CertificateWords(
        name=str(certificate.subject.native.get("common_name", "")),
        from_at=certificate.not_valid_before,
        until_at=certificate.not_valid_after,
        fingerprint=hashlib.sha256(certificate_der).hexdigest(),
    )
