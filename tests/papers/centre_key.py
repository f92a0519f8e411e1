"""A centre's key and certificate for the tests of signing; made anew in every run."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from mediation_desk.papers.signing.certificate import make_certificate

CENTRE = "青禾县河湾镇社会治安综合治理中心"


class CentreKey:
    """The port as the key ring gives it."""

    def __init__(self, centre: str = CENTRE) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        public = self._key.public_key().public_bytes(serialization.Encoding.DER, form)
        start = datetime(2026, 1, 1, tzinfo=UTC)
        self.certificate_der = make_certificate(centre, public, self.sign, from_at=start)

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, ec.ECDSA(hashes.SHA256()))


@cache
def centre_key() -> CentreKey:
    return CentreKey()
