"""Keys as age writes them (``age1…``, ``AGE-SECRET-KEY-1…``), to and from their 32 bytes.

The checksummed text of BIP 173. Checks form only; whether a key is anybody's is not asked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

PUBLIC = "age"
SECRET = "age-secret-key-"
KEY_BYTES = 32

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK = 6


def key_text(kind: str, key: bytes) -> str:
    """The key as text; a secret one in capitals, as age wants it."""
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    data = _regroup(key, 8, 5, pad=True)
    check = _checksum([*_spread(kind), *data, *[0] * _CHECK]) ^ 1
    digits = [*data, *((check >> 5 * (_CHECK - 1 - place)) & 31 for place in range(_CHECK))]
    text = f"{kind}1{''.join(_LETTERS[d] for d in digits)}"
    return text.upper() if kind == SECRET else text


def key_bytes(kind: str, text: str) -> bytes:
    """Read back :func:`key_text`; raises ``ValueError`` where a letter is wrong."""
    if text not in (text.lower(), text.upper()):
        raise ValueError("mixed case")
    head, _, tail = text.lower().rpartition("1")
    if head != kind or any(letter not in _LETTERS for letter in tail):
        raise ValueError("not such a key")
    digits = [_LETTERS.index(letter) for letter in tail]
    if len(digits) < _CHECK or _checksum([*_spread(kind), *digits]) != 1:
        raise ValueError("a letter is wrong")
    key = bytes(_regroup(digits[:-_CHECK], 5, 8, pad=False))
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    return key


def _spread(kind: str) -> list[int]:
    return [*(ord(c) >> 5 for c in kind), 0, *(ord(c) & 31 for c in kind)]


def _checksum(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, step in enumerate(_GENERATOR):
            check ^= step if (top >> place) & 1 else 0
    return check


def _regroup(values: Sequence[int], old: int, new: int, *, pad: bool) -> list[int]:
    held, bits, out = 0, 0, []
    for value in values:
        held, bits = (held << old) | value, bits + old
        while bits >= new:
            bits -= new
            out.append((held >> bits) & ((1 << new) - 1))
        held &= (1 << bits) - 1
    if pad and bits:
        out.append((held << (new - bits)) & ((1 << new) - 1))
    elif not pad and (bits >= old or held):
        raise ValueError("bits left over")
    return out
