"""The keys under which people and places are looked for: few rows each, however common a name.

A name alone is no key: it always goes with a village, a birth date or the end of a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.identity import compact
from mediation_desk.domain.meeting.houses import house_of
from mediation_desk.domain.meeting.likeness import Seen, told_by
from mediation_desk.domain.meeting.sounds import near_sounds, other_names, plain_name
from mediation_desk.domain.parties import GroupMember, PersonFacts

VERSION = 1
"""Goes up with every change of what a key is; keys of an older version are made anew."""
_LEAST_PHONE = 7
_END = 4


@lru_cache(maxsize=8_192)
def keys_of(seen: Seen) -> frozenset[str]:
    """Every key of somebody, typed or kept."""
    return frozenset(_keys(seen))


def _keys(seen: Seen) -> Iterator[str]:
    told = told_by(seen)
    if seen.uscc:
        yield f"u:{compact(seen.uscc)}"
    if seen.is_body:
        yield f"o:{plain_name(seen.name)}"
        return
    number, phone = told.id_no, told.phone
    if len(number) > _LEAST_PHONE:
        yield f"i:{number}"
    if len(phone) >= _LEAST_PHONE:
        yield f"p:{phone}"
    for name in (seen.name, *other_names(seen.name)):
        for sound in near_sounds(name):
            if told.house.village:
                yield f"v:{sound}|{told.house.village}"
            if told.born:
                yield f"b:{sound}|{told.born:%Y%m%d}"
            if len(number) > _LEAST_PHONE:
                # A slip stands in one place: the day of birth or the end is whole.
                yield f"s:{sound}|{number[-_END:]}"
                yield f"s:{sound}|{number[6:14]}"
            if len(phone) >= _LEAST_PHONE:
                yield f"q:{sound}|{phone[-_END:]}"
                yield f"q:{sound}|{phone[:_LEAST_PHONE]}"


def place_key(address: str, village: str = "") -> str:
    """The key of one house or plot; empty for a whole village."""
    house = house_of(address, village)
    return f"h:{house.text}" if house.is_certain else ""


def case_keys(case: CaseFacts) -> frozenset[str]:
    """Every key under which a case is met: its parties, the heads of its groups, its places."""
    found = {key for seen in people_of(case) for key in keys_of(seen)}
    places = [(case.place, case.village)]
    places += [(p.person.address, "") for p in case.parties if p.person.is_natural]
    return frozenset(found | {key for text, more in places if (key := place_key(text, more))})


def people_of(case: CaseFacts) -> Iterator[Seen]:
    """Everybody whose matter a case is. Who acts for others comes with many, and is no sign."""
    for party in case.parties:
        yield seen_person(party.person, party.role.value)
        for member in party.members:
            yield _seen_member(member, party.role.value)


def seen_person(person: PersonFacts, role: str) -> Seen:
    """A person or body as kept."""
    return Seen(
        person.name, person.id_no, person.phone, person.birth_date, person.sex.value,
        person.address, person.uscc, role, not person.is_natural,
    )  # fmt: skip


def _seen_member(member: GroupMember, role: str) -> Seen:
    return Seen(
        member.name, member.id_no, member.phone, member.birth_date, member.sex.value, role=role
    )
