"""Our own reading of a signed PDF: one signature, over every byte, in the one form we write.

Viewers accept a signature whose padding or letter case was changed. Here every byte counts: what
the signature does not cover must be what we would have written. Works on bytes alone and needs
neither key nor store.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from asn1crypto import algos, cms, core  # type: ignore[import-untyped]
from asn1crypto import x509 as asn1_x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.x509 import load_der_x509_certificate

_RANGE = re.compile(rb"/ByteRange\s*\[([^\]]*)\]")
_NUMBERS = re.compile(rb"\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*")
_HEX = re.compile(rb"<([0-9A-F]*)>")
_ATTRIBUTES = {
    "content_type",
    "message_digest",
    "signing_certificate_v2",
    "cms_algorithm_protection",
}
_NEEDED = {"content_type", "message_digest", "signing_certificate_v2"}


class Changed(Exception):
    """Something is not as we wrote it; ``code`` says what."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class SignedPdf:
    """A PDF whose every byte was accounted for, and whose certificate (DER) signed it."""

    certificate_der: bytes
    digest: bytes


def is_signed(pdf: bytes) -> bool:
    """Whether the file holds a signature at all."""
    return b"/ByteRange" in pdf


def read_signed(pdf: bytes) -> SignedPdf:
    """Check everything; raises :class:`Changed` on the first byte that is not as we wrote it."""
    start, end = _gap(pdf)
    packed = _contents(pdf[start:end])
    digest = hashlib.sha256(pdf[:start] + pdf[end:]).digest()
    try:
        return _checked(packed, digest)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError) as error:
        raise Changed("verify.signature_unreadable") from error


def _gap(pdf: bytes) -> tuple[int, int]:
    """Where the signature's own bytes begin and end; everything else must be covered."""
    found = _RANGE.findall(pdf)
    numbers = _NUMBERS.fullmatch(found[0]) if found else None
    if pdf.count(b"/ByteRange") != 1 or numbers is None:
        raise Changed("verify.signature_unreadable")
    first, length, second, rest = (int(n) for n in numbers.groups())
    if first != 0 or not 0 < length < second:
        raise Changed("verify.range")
    if second + rest != len(pdf):
        raise Changed("verify.changed_after" if second + rest < len(pdf) else "verify.range")
    return length, second


def _contents(gap: bytes) -> bytes:
    """The signature's DER: upper-case hex, zeros behind it, nothing else."""
    hexed = _HEX.fullmatch(gap)
    if hexed is None or len(hexed.group(1)) % 2:
        raise Changed("verify.contents_form")
    padded = bytes.fromhex(hexed.group(1).decode("ascii"))
    size = _der_size(padded)
    if any(padded[size:]):
        raise Changed("verify.contents_form")
    return padded[:size]


def _der_size(data: bytes) -> int:
    """Length of the DER value at the start, with its head."""
    if len(data) < 4 or data[0] != 0x30 or data[1] != 0x82:
        raise Changed("verify.contents_form")
    size = 4 + int.from_bytes(data[2:4], "big")
    if size > len(data):
        raise Changed("verify.contents_form")
    return size


def _checked(packed: bytes, digest: bytes) -> SignedPdf:
    signed = cms.ContentInfo.load(packed, strict=True)["content"]
    signer = signed["signer_infos"][0]
    certificate = signed["certificates"][0].chosen
    attributes = signer["signed_attrs"]
    _check_attributes(attributes, digest, certificate)
    signature = signer["signature"].native
    _check_signature(certificate.dump(), attributes, signature)
    if _rebuilt(certificate, attributes, signature) != packed:
        raise Changed("verify.contents_form")
    return SignedPdf(bytes(certificate.dump()), digest)


def _check_attributes(
    attributes: cms.CMSAttributes, digest: bytes, certificate: asn1_x509.Certificate
) -> None:
    """Each attribute once; the digest is the file's, the certificate the one that was meant."""
    named = {a["type"].native: a["values"] for a in attributes}
    if len(named) != len(attributes) or not _NEEDED <= set(named) <= _ATTRIBUTES:
        raise Changed("verify.signature_unreadable")
    if named["message_digest"][0].native != digest:
        raise Changed("verify.changed")
    meant = named["signing_certificate_v2"][0]["certs"][0]["cert_hash"].native
    if meant != hashlib.sha256(certificate.dump()).digest():
        raise Changed("verify.certificate_changed")


def _check_signature(certificate: bytes, attributes: cms.CMSAttributes, signature: bytes) -> None:
    key = load_der_x509_certificate(certificate).public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or key.curve.name != "secp256r1":
        raise Changed("verify.certificate_changed")
    if encode_dss_signature(*decode_dss_signature(signature)) != signature:
        raise Changed("verify.contents_form")
    try:
        key.verify(signature, attributes.untag().dump(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise Changed("verify.signature_false") from error


def _rebuilt(
    certificate: asn1_x509.Certificate, attributes: cms.CMSAttributes, signature: bytes
) -> bytes:
    """The signature as we write it around these three; nothing else may stand in the file."""
    digest = algos.DigestAlgorithm({"algorithm": "sha256"})
    issued = cms.IssuerAndSerialNumber({
        "issuer": certificate.issuer,
        "serial_number": certificate.serial_number,
    })  # fmt: skip
    signer = cms.SignerInfo({
        "version": "v1",
        "sid": cms.SignerIdentifier({"issuer_and_serial_number": issued}),
        "digest_algorithm": digest,
        "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
        "signed_attrs": attributes,
        "signature": signature,
    })  # fmt: skip
    signed = cms.SignedData({
        "version": "v1",
        "digest_algorithms": cms.DigestAlgorithms((digest,)),
        "encap_content_info": {"content_type": "data"},
        "certificates": [certificate],
        "signer_infos": [signer],
    })  # fmt: skip
    whole = cms.ContentInfo({"content_type": cms.ContentType("signed_data"), "content": signed})
    return bytes(core.Sequence.dump(whole, force=True))
