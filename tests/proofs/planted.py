"""Made-up people whose names, phones and numbers are looked for where they must not be."""

from __future__ import annotations

import random
from dataclasses import dataclass

from stdnum.cn import ric


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
    out = []
    for number in range(count):
        body = (
            f"62010219{chance.randrange(60, 99)}{chance.randrange(1, 13):02d}15{996 + number % 4}"
        )
        full = body + ric.calc_check_digit(body + "0")
        name = "欧" + rare[2 * number] + rare[2 * number + 1]
        out.append(Planted(name, f"160{chance.randrange(10**8):08d}", full))
    return out


def traces(content: bytes, who: Planted) -> list[str]:
    """Which of a person's words stand in these bytes, in the encodings files are written in."""
    found = []
    for word in (who.name, who.name[1:], who.phone, who.id_no):
        forms = {word.encode(), word.encode("utf-16-le"), word.encode("gb18030")}
        if word.isascii() or len(word) > 1:
            forms.add(word.encode("unicode_escape"))
        found += [word for form in forms if form in content]
    return found
