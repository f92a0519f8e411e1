"""What can be said of a PDF file: is it whole, who signed it, is it the one that was kept.

Three judges, the cheapest first: the digest kept with the paper, our own canonical reading, and
pyHanko's validator. It changes nothing and trusts no certificate that it was not given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from mediation_desk.papers.signing.canonical import Changed, SignedPdf, is_signed, read_signed
from mediation_desk.papers.signing.certificate import certificate_words


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. ``good`` is false where the file may not be relied on."""

    code: str
    good: bool
    values: dict[str, str] = field(default_factory=dict)


def verify_pdf(
    pdf: bytes, known_digest: str | None = None, trusted_certs: Sequence[bytes] = ()
) -> list[Finding]:
    """Everything that can be said of the file; it is in order when every finding is good.

    ``known_digest`` is the SHA-256 (hex) kept with the paper, ``trusted_certs`` the certificates
    (DER) of centres known here. Never raises for what the file holds.
    """
    found = _against_kept(pdf, known_digest)
    if not is_signed(pdf):
        kept_whole = bool(found) and found[0].good
        return [*found, Finding("verify.unsigned", kept_whole)]
    try:
        signed = read_signed(pdf)
    except Changed as changed:
        return [*found, Finding(changed.code, good=False)]
    from mediation_desk.papers.signing.second_opinion import is_valid_for_pyhanko

    whole = is_valid_for_pyhanko(pdf)
    judged = Finding("verify.whole" if whole else "verify.signature_false", good=whole)
    return [*found, judged, *_signer(signed, trusted_certs)]


def _against_kept(pdf: bytes, known_digest: str | None) -> list[Finding]:
    if known_digest is None:
        return []
    same = hashlib.sha256(pdf).hexdigest() == known_digest.lower()
    return [Finding("verify.same_as_kept" if same else "verify.not_as_kept", good=same)]


def _signer(signed: SignedPdf, trusted: Sequence[bytes]) -> list[Finding]:
    words = certificate_words(signed.certificate_der)
    said = {"name": words.name, "fingerprint": words.fingerprint}
    known = signed.certificate_der in trusted
    return [Finding("verify.signed_by" if known else "verify.signer_unknown", True, said)]
