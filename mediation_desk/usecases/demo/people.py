"""People and shops that do not exist: put together from common names, with numbers never given out.

The same chance gives the same people. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from mediation_desk.domain.parties import LEGAL_HEAD, PartyKind, Sex
from mediation_desk.records.lawbook import read_table

_REGION = "620123"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
#: From so many people on most are somebody who was here before.
_KNOWN_FROM = 40


@dataclass(frozen=True, slots=True)
class MadePerson:
    """Somebody who does not exist, or a shop or a company that does not."""

    kind: PartyKind
    name: str
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    id_no: str = ""
    phone: str = ""
    address: str = ""
    representative: str = ""
    representative_kind: str = ""


class People:
    """Makes people up, and takes those again who were made before."""

    def __init__(self, chance: Random) -> None:
        self.chance, self.township = chance, township()
        self._people: list[MadePerson] = []
        self._numbers: set[str] = set()

    def one(self, village: str, beside: MadePerson | None = None) -> MadePerson:
        """Somebody new, or now and then somebody who was here before."""
        if len(self._people) > _KNOWN_FROM and self.chance.random() < 0.7:
            known = self.chance.choice(self._people)
            if beside is None or known.name != beside.name:
                return known
        made = self._new(village)
        while beside is not None and made.name == beside.name:
            made = self._new(village)
        self._people.append(made)
        return made

    def _new(self, village: str) -> MadePerson:
        chance, town = self.chance, self.township
        name = chance.choice(town["surnames"]) + chance.choice(town["given"])
        born = date(1950, 1, 1) + timedelta(days=chance.randrange(20_000))
        female = chance.random() < 0.5
        phone = f"160{chance.randrange(10**8):08d}"
        sex = Sex.FEMALE if female else Sex.MALE
        number = id_number(born, 998 if female else chance.choice((997, 999)))
        if chance.random() < 0.5 or number in self._numbers:
            return MadePerson(PartyKind.NATURAL, name, sex, phone=phone)
        self._numbers.add(number)
        place = f"{village}{chance.choice(town['groups'])}{chance.randint(1, 60)}号"
        return MadePerson(PartyKind.NATURAL, name, sex, born, number, address=place)

    def shop(self, village: str) -> MadePerson:
        """A shop of a village."""
        name = f"练习镇{village}{self.chance.choice(self.township['shops'])}"
        return MadePerson(PartyKind.SOLE_TRADER, name, phone=self._phone())

    def body(self, name: str) -> MadePerson:
        """A company or a hospital of this name."""
        town = self.township
        head = self.chance.choice(town["surnames"]) + self.chance.choice(town["given"])
        return MadePerson(
            PartyKind.LEGAL, name, phone=self._phone(), address="练习镇新街",
            representative=head, representative_kind=LEGAL_HEAD,
        )  # fmt: skip

    def _phone(self) -> str:
        return f"160{self.chance.randrange(10**8):08d}"


@cache
def township() -> Mapping[str, Any]:
    """The made-up township's names and disputes."""
    return read_table("demo", "township.yaml")


def id_number(born: date, order: int) -> str:
    """A number that passes the check (GB 11643) with an order code that nobody living has."""
    body = f"{_REGION}{born:%Y%m%d}{order:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + _CHECKS[total % 11]
