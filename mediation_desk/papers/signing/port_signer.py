"""pyHanko's signer over our port: hands out what is to be signed, and never holds a key.

Imported on first use: the library takes a second to load.
"""

from __future__ import annotations

from asn1crypto import x509  # type: ignore[import-untyped]
from pyhanko.sign import signers

from mediation_desk.papers.signing.certificate import PaperSigner

LONGEST_SIGNATURE = 72  # DER of two 33-byte integers


class PortSigner(signers.Signer):
    """Hands what is to be signed to the port."""

    def __init__(self, port: PaperSigner) -> None:
        self._port = port
        certificate = x509.Certificate.load(port.certificate_der)
        super().__init__(signing_cert=certificate)

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        """Called by the library with the attributes to sign."""
        if digest_algorithm != "sha256":
            raise ValueError(digest_algorithm)
        return bytes(LONGEST_SIGNATURE) if dry_run else self._port.sign(data)
