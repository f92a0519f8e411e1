"""Fingerprints that two people read to each other: six groups of five digits.

Compares without telling by its time how much was right. Shows nothing secret: only digests of
public keys.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata

from mediation_desk.domain.errors import BadInput

GROUPS = 6
GROUP_DIGITS = 5

_SPOKEN = GROUPS * GROUP_DIGITS


def fingerprint_of(what: str, *parts: bytes) -> str:
    """Six groups of five digits over ``parts`` (about 99 bits), for one kind of thing."""
    digest = hashlib.sha512(b"TJ-FINGERPRINT-1\0" + what.encode() + b"\0")
    for part in parts:
        digest.update(len(part).to_bytes(4) + part)
    digits = f"{int.from_bytes(digest.digest()) % 10**_SPOKEN:0{_SPOKEN}d}"
    starts = range(0, _SPOKEN, GROUP_DIGITS)
    return " ".join(digits[start : start + GROUP_DIGITS] for start in starts)


def check_typed(typed: str, right: str, code: str = "fingerprint_wrong") -> None:
    """Refuse a fingerprint that was read aloud and is another one.

    Any separators and full-width digits will do. Raises BadInput ``fingerprint_length`` where it
    has not thirty digits, else ``code``.
    """
    given = _digits(typed)
    if len(given) != _SPOKEN:
        raise BadInput("fingerprint_length", field="fingerprint", given=len(given), needed=_SPOKEN)
    if not secrets.compare_digest(given, _digits(right)):
        raise BadInput(code, field="fingerprint")


def _digits(text: str) -> str:
    """The characters that were meant to be digits, without what stands between the groups."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if c.isascii() and c.isalnum())
