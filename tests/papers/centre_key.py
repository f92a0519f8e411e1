"""A centre's key and certificate for the tests of signing; made anew in every run."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

CENTRE = "青禾县河湾镇社会治安综合治理中心"


class CentreKey:
    """The port as the key ring gives it."""

    def __init__(self, centre: str = CENTRE) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        certificate = _certificate(centre, self._key)
        self.certificate_der = certificate.public_bytes(serialization.Encoding.DER)

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, ec.ECDSA(hashes.SHA256()))


def _certificate(centre: str, key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, centre)])
    uses = dict.fromkeys(
        ["key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign",
         "encipher_only", "decipher_only"], False,
    )  # fmt: skip
    usage = x509.KeyUsage(digital_signature=True, content_commitment=True, **uses)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1_000_003)
    builder = builder.not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
    builder = builder.not_valid_after(datetime(2056, 1, 1, tzinfo=UTC))
    return builder.add_extension(usage, critical=True).sign(key, hashes.SHA256())


@cache
def centre_key() -> CentreKey:
    return CentreKey()
