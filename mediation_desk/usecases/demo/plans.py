"""Makes up cases for practice and demonstration: who, what, on which days, how far they have come.

The same seed gives the same cases. People are put together from common names, their numbers lie in
ranges that are never given out. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

import yaml

from mediation_desk.domain.case_facts import Stage
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyKind, Sex
from mediation_desk.shipped import shipped

_REGION = "620123"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_ENDED = {Stage.FOLLOWED_UP, Stage.CLOSED, Stage.FILED, Stage.REFUSED, Stage.TERMINATED}
#: The stages in which a step has been done already.
_AFTER_ACCEPTED = [
    Stage.ACCEPTED, Stage.NOTIFIED, Stage.INVESTIGATED, Stage.MEDIATING, Stage.PERFORMING,
    Stage.FOLLOWED_UP, Stage.CLOSED, Stage.FILED, Stage.TERMINATED,
]  # fmt: skip
_AGREED = _AFTER_ACCEPTED[4:8]
_HEARD = _AFTER_ACCEPTED[3:]


@dataclass(frozen=True, slots=True)
class MadePerson:
    """Somebody who does not exist, or a shop that does not."""

    kind: PartyKind
    name: str
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    id_no: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class MadeCase:
    """A case that never was, with the days of the steps it has come through."""

    no: int
    stage: Stage
    stat_type: str
    title: str
    facts: str
    claim: str
    clause: str
    village: str
    amount: Money | None
    applicant: MadePerson
    respondent: MadePerson
    mediator: str
    registered: date
    accepted: date | None
    investigated: date | None
    mediated: date | None
    agreed: date | None
    due: date | None
    terminated: date | None
    visited: date | None
    closed: date | None
    filed: date | None


class Maker:
    """Makes up cases one after the other."""

    def __init__(self, seed: int, today: date) -> None:
        self.chance = Random(seed)
        self.today = today
        self.township = township()
        weights = self.township["stages"]
        self._stages = [Stage(name) for name in weights]
        self._stage_weights = list(weights.values())
        self._people: list[MadePerson] = []

    def case(self, no: int) -> MadeCase:
        """The next case."""
        pick, chance = self.chance.choice, self.chance
        stage = chance.choices(self._stages, self._stage_weights)[0]
        about = pick(self.township["disputes"])
        village = pick(self.township["villages"])
        one = self._person(village)
        other = self._shop(village) if about.get("shop") else self._person(village, beside=one)
        low, high = about.get("money", (0, 0))
        amount = Money(chance.randint(low, high) * 100) if high else None
        days = self._days(stage)
        words = {"甲": one.name, "乙": other.name, "额": amount.plain if amount else ""}
        words["日"] = zh_date(days["due"]) if days["due"] else ""
        return MadeCase(
            no=no,
            stage=stage,
            stat_type=about["type"],
            title=f"{one.name}与{other.name}{about['about']}纠纷",
            facts=about["facts"],
            claim=about["claim"],
            clause=about["clause"].format_map(words),
            village=village,
            amount=amount,
            applicant=one,
            respondent=other,
            mediator=pick(self.township["mediators"]),
            registered=days["registered"] or self.today,
            **{key: days.get(key) for key in _STEPS},
        )

    def _person(self, village: str, beside: MadePerson | None = None) -> MadePerson:
        """Somebody new, or now and then somebody who was here before."""
        if len(self._people) > 40 and self.chance.random() < 0.7:
            known = self.chance.choice(self._people)
            if known is not beside and (beside is None or known.name != beside.name):
                return known
        made = self._new_person(village)
        while beside is not None and made.name == beside.name:
            made = self._new_person(village)
        self._people.append(made)
        return made

    def _new_person(self, village: str) -> MadePerson:
        chance, town = self.chance, self.township
        name = chance.choice(town["surnames"]) + chance.choice(town["given"])
        born = date(1950, 1, 1) + timedelta(days=chance.randrange(20_000))
        female = chance.random() < 0.5
        phone = f"160{chance.randrange(10**8):08d}"
        sex = Sex.FEMALE if female else Sex.MALE
        if chance.random() < 0.5:
            return MadePerson(PartyKind.NATURAL, name, sex, phone=phone)
        number = id_number(born, 998 if female else chance.choice((997, 999)))
        place = f"{village}{chance.choice(town['groups'])}{chance.randint(1, 60)}号"
        return MadePerson(PartyKind.NATURAL, name, sex, born, number, address=place)

    def _shop(self, village: str) -> MadePerson:
        name = f"练习镇{village}{self.chance.choice(self.township['shops'])}"
        phone = f"160{self.chance.randrange(10**8):08d}"
        return MadePerson(PartyKind.SOLE_TRADER, name, phone=phone)

    def _days(self, stage: Stage) -> dict[str, date | None]:
        """The day of every step that a case of this stage has behind it."""
        ended = stage in _ENDED
        ago = self.chance.randint(80, 900) if ended else self.chance.randint(14, 26)
        if stage is Stage.REGISTERED:
            ago = self.chance.randint(0, 2)
        day = self.today - timedelta(days=ago)
        days: dict[str, date | None] = {"registered": day, "due": None}

        def later(low: int, high: int) -> date:
            nonlocal day
            day = min(day + timedelta(days=self.chance.randint(low, high)), self.today)
            return day

        if stage in _AFTER_ACCEPTED:
            days["accepted"] = later(0, 2)
        if stage in _AFTER_ACCEPTED[2:]:
            days["investigated"] = later(1, 3)
        if stage in _HEARD:
            days["mediated"] = later(1, 6)
        if stage in _AGREED:
            days["agreed"] = day
            days["due"] = day + timedelta(days=30)
        if stage is Stage.TERMINATED:
            days["terminated"] = day
        if stage in _AGREED[1:]:
            days["visited"] = later(32, 45)
        if stage in (Stage.CLOSED, Stage.FILED):
            days["closed"] = day
        if stage is Stage.FILED:
            days["filed"] = later(1, 10)
        return days


_STEPS = (
    "accepted", "investigated", "mediated", "agreed", "due", "terminated", "visited", "closed",
    "filed",
)  # fmt: skip


@cache
def township() -> Mapping[str, Any]:
    """The made-up township's names and disputes."""
    path = shipped("resources", "demo", "township.yaml")
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found if isinstance(found, dict) else {}


def id_number(born: date, order: int) -> str:
    """A number that passes the check (GB 11643) with an order code that nobody living has."""
    body = f"{_REGION}{born:%Y%m%d}{order:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + _CHECKS[total % 11]
