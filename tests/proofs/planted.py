"""Made-up people whose names, phones and numbers are looked for where they must not be."""

from __future__ import annotations

import random
from dataclasses import dataclass
from urllib.parse import quote

import numpy as np
from stdnum.cn import ric

LEAST = 6


@dataclass(frozen=True)
class Planted:
    """One made-up person."""

    name: str
    phone: str
    id_no: str


def people(count: int) -> list[Planted]:
    """The same made-up people at every call, two characters and more of their own each."""
    chance = random.Random(20261122)
    rare = [chr(c) for c in chance.sample(range(0x4E00, 0x9F00), 2 * count)]
    days = chance.sample(range(39 * 12 * 28), count)
    out = []
    for number, day in enumerate(days):
        year, rest = divmod(day, 12 * 28)
        body = f"620102{1960 + year}{1 + rest // 28:02d}{1 + rest % 28:02d}{996 + number % 4}"
        name = "欧" + rare[2 * number] + rare[2 * number + 1]
        phone = f"160{chance.randrange(10**8):08d}"
        out.append(Planted(name, phone, body + ric.calc_check_digit(body + "0")))
    return out


def needles(count: int) -> dict[bytes, str]:
    """What to look for: every word in the codings that files are written in.

    Nothing under six bytes: so few are met by chance in what is encrypted.
    """
    found: dict[bytes, str] = {}
    for who in people(count):
        for word in (who.name, who.name[1:], who.phone, who.id_no):
            codings = ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "unicode_escape")
            forms = {word.encode(coding) for coding in codings} | {quote(word).encode()}
            found |= {form: word for form in forms if len(form) >= LEAST}
    return found


def traces(content: bytes, wanted: dict[bytes, str]) -> set[str]:
    """Which words stand in these bytes; looks at every place for the first four bytes at once."""
    if len(content) < LEAST:
        return set()
    heads: dict[bytes, list[bytes]] = {}
    first, second = np.zeros(65536, bool), np.zeros(65536, bool)
    for needle in wanted:
        heads.setdefault(needle[:4], []).append(needle)
        first[int.from_bytes(needle[:2], "little")] = True
        second[int.from_bytes(needle[2:4], "little")] = True
    data = np.frombuffer(content, np.uint8).astype(np.uint16)
    pairs = data[:-1] | (data[1:] << 8)
    places = np.flatnonzero(first[pairs[:-2]] & second[pairs[2:]])
    return {
        wanted[needle]
        for place in places.tolist()
        for needle in heads.get(content[place : place + 4], ())
        if content.startswith(needle, place)
    }
