"""The code on the recovery slip: 160 random bits as eight groups of five characters.

Each group's last character checks the group and its place, so a mistyped group is named. Nothing
here opens a store.
"""

from __future__ import annotations

import os
import unicodedata

from mediation_desk.domain.errors import BadInput

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
SECRET_BYTES = 20

_DATA = 4
_READ_AS = str.maketrans("OILU", "011V")
_FIELD = 0b100101  # x^5 + x^2 + 1
_HIGH = 0b100000


def new_secret() -> bytes:
    """A fresh secret for a slip."""
    return os.urandom(SECRET_BYTES)


def to_code(secret: bytes) -> str:
    """The secret as it is printed: ``XXXXX-XXXXX-…`` with no letters that look alike."""
    number = int.from_bytes(secret)
    values = [number >> 5 * place & 31 for place in range(GROUPS * _DATA)][::-1]
    groups = [values[start : start + _DATA] for start in range(0, len(values), _DATA)]
    full = [[*group, _check(place, group)] for place, group in enumerate(groups)]
    return "-".join("".join(ALPHABET[value] for value in group) for group in full)


def from_code(code: str) -> bytes:
    """The secret of a typed code; raises BadInput naming the first wrong group (from 1)."""
    plain = unicodedata.normalize("NFKC", code).upper().translate(_READ_AS)
    kept = [char for char in plain if char.isalnum()]
    if len(kept) != GROUPS * (_DATA + 1):
        raise BadInput("slip_code_length", field="code", given=len(kept), needed=40)
    number = 0
    for place in range(GROUPS):
        group = kept[place * (_DATA + 1) : (place + 1) * (_DATA + 1)]
        values = [ALPHABET.find(char) for char in group]
        if min(values) < 0 or values[-1] != _check(place, values[:-1]):
            raise BadInput("slip_code_group", field="code", group=place + 1)
        for value in values[:-1]:
            number = number << 5 | value
    return number.to_bytes(SECRET_BYTES)


def _check(place: int, values: list[int]) -> int:
    """A check over the field of 32 elements: any one wrong or two exchanged characters show."""
    total = place + 1
    for value in values:
        total = _times_two(total ^ value)
    return total


def _times_two(value: int) -> int:
    doubled = value << 1
    return doubled ^ _FIELD if doubled & _HIGH else doubled
