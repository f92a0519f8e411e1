"""Put the centre's PAdES signature on a finished PDF.

One signature, over the whole file, added last; nothing is drawn. The signer signs, this room never
sees a private key.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from mediation_desk.papers.signing.certificate import PaperSigner, certificate_words

FIELD = "CentreSignature"
RESERVED = 8_192  # hex digits kept free for the signature: more than any centre's name needs


@dataclass(frozen=True, slots=True)
class SigningWords:
    """What the signature says beside the name: why, and where."""

    reason: str = "人民调解文书归档"
    location: str = ""


def sign_pdf(pdf: bytes, signer: PaperSigner, words: SigningWords | None = None) -> bytes:
    """The PDF with the centre's signature (PAdES-B) over everything in it."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    from mediation_desk.papers.signing.port_signer import PortSigner

    said = words or SigningWords()
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        name=certificate_words(signer.certificate_der).name,
        reason=said.reason,
        location=said.location or None,
        subfilter=fields.SigSeedSubFilter.PADES,
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    out = signers.PdfSigner(metadata, signer=PortSigner(signer)).sign_pdf(
        writer, bytes_reserved=RESERVED
    )
    return bytes(out.getvalue())
