"""The square code at the foot of every sheet: which paper, version and page of which case.

It says what a sheet claims to be, with the beginning of its digest; it holds no person and proves
nothing without the store or a list that the centre signed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

BEGIN = "TJT1"
DIGEST_DIGITS = 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: they are misread when typed
_ID_LETTERS = 26
_HEX_ID = re.compile(r"[0-9a-f]{32}")
_TEXT = re.compile(
    rf"{BEGIN}:([A-Z]{{2}}-\d{{2}}):(\d{{1,3}}):(\d{{1,3}})/(\d{{1,3}})"
    rf":([{_ALPHABET}]{{{_ID_LETTERS}}})?:([0-9A-F]{{{DIGEST_DIGITS}}})"
)


@dataclass(frozen=True, slots=True)
class SheetCode:
    """What one side of a sheet says of itself. ``digest`` begins the Word file's SHA-256 (hex)."""

    paper: str
    version: int
    page: int
    pages: int
    case_id: str
    digest: str

    def text(self) -> str:
        """The form in the square: capital letters and figures alone, so that it stays small."""
        place = f"{self.page}/{self.pages}"
        who = _short(self.case_id)
        words = (BEGIN, self.paper[:5], str(self.version), place, who, self.digest.upper())
        return ":".join(words)

    def of_page(self, page: int, pages: int) -> SheetCode:
        """The same sheet's code for another page."""
        return replace(self, page=page, pages=pages)


def sheet_code(paper: str, version: int, case_id: str, docx_sha256: str) -> SheetCode:
    """The code of a paper's first page."""
    return SheetCode(paper[:5], version, 1, 1, case_id, docx_sha256[:DIGEST_DIGITS])


def read_sheet_code(text: str) -> SheetCode | None:
    """What a square says; None for any other text."""
    found = _TEXT.fullmatch(text.strip())
    if found is None:
        return None
    paper, version, page, pages, who, digest = found.groups()
    if not 1 <= int(page) <= int(pages):
        return None
    who_id = _long(who or "")
    if who_id is None:
        return None
    return SheetCode(paper, int(version), int(page), int(pages), who_id, digest.lower())


def _short(case_id: str) -> str:
    """A case's id in 26 letters; nothing for what is no id."""
    if _HEX_ID.fullmatch(case_id) is None:
        return ""
    number, letters = int(case_id, 16), ""
    for _ in range(_ID_LETTERS):
        number, digit = divmod(number, 32)
        letters = _ALPHABET[digit] + letters
    return letters


def _long(letters: str) -> str | None:
    number = 0
    for letter in letters:
        number = number * 32 + _ALPHABET.index(letter)
    if number >> 128:
        return None
    return f"{number:032x}" if letters else ""
