"""TJ-01: for which columns of the return of people's mediation a case counts.

The words are data (``resources/reference/returns.yaml``), the rule stands here: 不同主体 by the
name of the committee unless the centre settled it, 来源 by who handed the case in, else by how it
was registered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mediation_desk.domain.labels.dispute_types import STAT_TYPES

ENTRUSTED = ("from_court", "from_prosecutor", "from_police", "from_petition", "from_department")
SOCIAL, NOT_COUNTED = "body_social", "none"
_MEDIATING = re.compile(
    r"(人民)?(调解委员会|调委会|调解室|调解工作室|调解中心|调解组织|调解站)$"
)
_IN_BRACKETS = re.compile(r"[（(]([^（()）]*(?:调解委员会|调委会))[）)]\s*$")
_TYPES = {name: f"type_{place}" for place, name in enumerate(STAT_TYPES, start=1)}


@dataclass(frozen=True, slots=True)
class Alike:
    """Cases of which the store says the same. ``pair``: the hand-off by which the committee got
    them, empty for none; ``form`` empty where no agreement is in force.
    """

    source: str
    pair: str
    stat_type: str
    is_major: bool
    form: str
    is_performed: bool = False
    is_asked: bool = False
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PeopleRules:
    """The words by which bodies and sources are told apart."""

    tracks: tuple[str, ...]
    not_counted: tuple[str, ...]
    bodies: Mapping[str, Sequence[str]]
    sources: Mapping[str, str]
    handed_in: Mapping[str, str]

    def body_class(self, name: str) -> str:
        """Which of the six kinds of committee a body is, by its name; ``none`` where it is no
        people's mediation committee. A committee named in brackets at the end is the one that
        counts: 劳动争议调解中心（镇人民调解委员会）.
        """
        if any(word in name for word in self.not_counted):
            return NOT_COUNTED
        inner = _IN_BRACKETS.search(name)
        bare = inner[1] if inner else name
        stem = _MEDIATING.sub("", bare.strip()).removesuffix("人民")
        for kind, endings in self.bodies.items():
            if stem.endswith(tuple(endings)):
                return kind
        return SOCIAL

    def source_of(self, one: Alike) -> str:
        """The column of 案件来源; empty where the source is not known."""
        return self.handed_in.get(one.pair) or self.sources.get(one.source, "")


def read_rules(told: Mapping[str, Any]) -> PeopleRules:
    """The rules from their table."""
    return PeopleRules(
        tuple(told["tracks"]), tuple(told["not_counted"]), told["bodies"],
        _turned(told["sources"]), _turned(told["handed_in"]),
    )  # fmt: skip


def columns_of(one: Alike, body: str, rules: PeopleRules) -> frozenset[str]:
    """Every column for which such cases count."""
    source = rules.source_of(one)
    found = {"cases", "people", body, _TYPES.get(one.stat_type, ""), source}
    if source in ENTRUSTED:
        found.add("entrusted")
    if one.is_major:
        found.add("major")
    if one.form:
        found |= {"agreed", "amount", one.form}
        told = (one.is_performed, one.is_asked, one.is_confirmed)
        names = ("performed", "confirm_asked", "confirmed")
        found |= {name for name, is_so in zip(names, told, strict=True) if is_so}
    return frozenset(found - {""})


def _turned(by_column: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {name: column for column, names in by_column.items() for name in names}
