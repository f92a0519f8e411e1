"""Keys of this PC that sign: the log's seals and papers. Others get a signer, never the key."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

DEVICE = "device"
PAPER = "paper"

_VALID = timedelta(days=3650)


class Secrets(Protocol):
    """Keeps named secrets sealed under the data key."""

    def secret(self, data_key: bytes | bytearray, name: str) -> bytes | None:
        """The secret, or None where there is none."""
        ...

    def put_secret(self, data_key: bytes | bytearray, name: str, value: bytes) -> None:
        """Seal and keep a secret."""
        ...


class DeviceSigner:
    """Signs with this PC's Ed25519 key."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @property
    def public_key(self) -> bytes:
        """The raw public key, 32 bytes."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The signature over ``message``, 64 bytes."""
        return self._key.sign(message)


class PaperSigner:
    """Signs papers with a P-256 key and a certificate that the centre issued to itself."""

    def __init__(self, key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> None:
        self._key = key
        self.certificate = certificate.public_bytes(serialization.Encoding.DER)

    def sign(self, data: bytes) -> bytes:
        """ECDSA over SHA-256 of ``data``, in DER."""
        return self._key.sign(data, ec.ECDSA(hashes.SHA256()))


def device_signer(
    ring: Secrets, data_key: bytes | bytearray, *, fresh: bool = False
) -> DeviceSigner:
    """The signer of this PC; its key is made on first use, or anew after a restore."""
    kept = None if fresh else ring.secret(data_key, DEVICE)
    if kept is None:
        kept = Ed25519PrivateKey.generate().private_bytes_raw()
        ring.put_secret(data_key, DEVICE, kept)
    return DeviceSigner(Ed25519PrivateKey.from_private_bytes(kept))


def paper_signer(
    ring: Secrets, data_key: bytes | bytearray, organisation: str, now: datetime | None = None
) -> PaperSigner:
    """The signer of papers; key and certificate (ten years, for ``organisation``) on first use."""
    kept = ring.secret(data_key, PAPER)
    if kept is None:
        kept = _new_paper_key(organisation, now or datetime.now(UTC))
        ring.put_secret(data_key, PAPER, kept)
    return _paper_signer(kept)


def paper_certificate(ring: Secrets, data_key: bytes | bytearray) -> bytes | None:
    """The centre's certificate (DER); None as long as no paper was signed."""
    kept = ring.secret(data_key, PAPER)
    return None if kept is None else _paper_signer(kept).certificate


def _paper_signer(kept: bytes) -> PaperSigner:
    key, certificate, _others = pkcs12.load_key_and_certificates(kept, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or certificate is None:
        raise ValueError("the paper key is not of the expected kind")
    return PaperSigner(key, certificate)


def _new_paper_key(organisation: str, now: datetime) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, organisation[:64])])
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name)
    builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + _VALID)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
    certificate = builder.add_extension(usage, True).sign(key, hashes.SHA256())
    plain = serialization.NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"paper", key, certificate, None, plain)
