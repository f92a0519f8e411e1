"""How alike somebody who is typed and somebody on file are, and why. Compares; knows no store.

Says that two may be the same person; never that somebody is a risk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.identity import compact, read_phone, read_resident_id
from mediation_desk.domain.meeting.houses import House, house_of
from mediation_desk.domain.meeting.sounds import (
    bare_name,
    called,
    near_sounds,
    other_names,
    plain_name,
    sounds,
)


class MetReason(StrEnum):
    """Why two are taken for one; the words stand with the labels."""

    ID = "id"
    USCC = "uscc"
    ID_SLIP = "id_slip"
    PHONE = "phone"
    PHONE_SLIP = "phone_slip"
    NAME = "name"
    VARIANT = "variant"
    FORMER = "former"
    SOUND = "sound"
    NEAR = "near"
    TITLE = "title"
    BIRTH = "birth"
    HOUSE = "house"
    GROUP = "group"
    VILLAGE = "village"


POINTS = {
    MetReason.ID: 100, MetReason.USCC: 100, MetReason.PHONE: 50,
    MetReason.NAME: 30, MetReason.VARIANT: 30, MetReason.FORMER: 30, MetReason.SOUND: 26,
    MetReason.NEAR: 12, MetReason.TITLE: 6,
    MetReason.ID_SLIP: 34, MetReason.BIRTH: 34, MetReason.PHONE_SLIP: 20,
    MetReason.HOUSE: 32, MetReason.GROUP: 24, MetReason.VILLAGE: 18,
}  # fmt: skip
ENOUGH = 44
"""From so many points on somebody is offered: the whole name and the village, no less."""
_OTHER_PHONE, _OTHER_GROUP, _OTHER_SEX, _OTHER_BIRTH = 6, 10, 20, 40
_OF_A_BODY = 30
_FULL = 18
_MOBILE = 11


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody as typed, or as kept; what is not known is empty."""

    name: str
    id_no: str = ""
    phone: str = ""
    born: date | None = None
    sex: str = ""
    address: str = ""
    uscc: str = ""
    role: str = ""
    is_body: bool = False
    person_id: str = ""
    """Somebody on file who was taken as this one; what is on file counts where nothing is typed."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Points, and why; none for nothing in common."""

    points: int = 0
    reasons: tuple[MetReason, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody's entries tell, read once."""

    seen: Seen
    id_no: str
    phone: str
    born: date | None
    sex: str
    house: House


@lru_cache(maxsize=8_192)
def told_by(seen: Seen) -> Told:
    """Read the entries: the number tells birth and sex, full-width digits are plain ones."""
    number, born, sex = compact(seen.id_no), seen.born, seen.sex
    try:
        read = read_resident_id(number)
    except BadInput:  # half typed, of another kind, or with a slip: compared as it stands
        pass
    else:
        number, born, sex = read.full, read.birth_date, read.sex.value
    return Told(seen, number, phone_of(seen.phone), born, sex, house_of(seen.address))


def phone_of(text: str) -> str:
    """The digits of a number as it is dialled; as typed where it is none yet."""
    try:
        return read_phone(text)
    except BadInput:
        return compact(text)


def likeness(typed: Seen, kept: Seen) -> Likeness:
    """How alike the two are."""
    one, other = told_by(typed), told_by(kept)
    if typed.is_body or kept.is_body:
        return _of_bodies(one, other)
    return _scored(tuple(_reasons(one, other)), one, other)


def _of_bodies(one: Told, other: Told) -> Likeness:
    """A body comes with many people's matters: alone it is no sign, but for the code itself."""
    same = one.seen.uscc and compact(one.seen.uscc) == compact(other.seen.uscc)
    named = plain_name(one.seen.name) == plain_name(other.seen.name) != ""
    if not (one.seen.is_body and other.seen.is_body and (same or named)):
        return Likeness()
    reason = MetReason.USCC if same else MetReason.NAME
    is_own = "applicant" in (one.seen.role,) and one.seen.role == other.seen.role
    return Likeness(ENOUGH if is_own else _OF_A_BODY, (reason,))


def _reasons(one: Told, other: Told) -> Iterator[MetReason]:
    if one.id_no and other.id_no:
        if one.id_no == other.id_no:
            yield MetReason.ID
        elif one_slip(one.id_no, other.id_no):
            yield MetReason.ID_SLIP
    if one.phone and other.phone:
        if one.phone == other.phone:
            yield MetReason.PHONE
        elif len(one.phone) == _MOBILE and one_slip(one.phone, other.phone):
            yield MetReason.PHONE_SLIP
    named = name_reason(one.seen.name, other.seen.name)
    if named is not None:
        yield named
    if one.born and one.born == other.born:
        yield MetReason.BIRTH
    yield from _of_places(one.house, other.house)


def name_reason(typed: str, kept: str) -> MetReason | None:
    """How two names are alike, the strongest way; None for not at all."""
    if not typed or not kept:
        return None
    if bare_name(typed) == bare_name(kept):
        return MetReason.NAME
    if plain_name(typed) == plain_name(kept):
        return MetReason.VARIANT
    ours, theirs = ({plain_name(n), *map(plain_name, other_names(n))} for n in (typed, kept))
    if ours & theirs:
        return MetReason.FORMER
    if sounds(typed) & sounds(kept):
        return MetReason.SOUND
    if near_sounds(typed) & near_sounds(kept):
        return MetReason.NEAR
    surnames = called(typed) or called(kept)
    if surnames and plain_name(typed if called(kept) else kept)[:1] == surnames:
        return MetReason.TITLE
    return None


def _of_places(one: House, other: House) -> Iterator[MetReason]:
    if one.is_certain and one == other:
        yield MetReason.HOUSE
    elif one.village and one.village == other.village:
        same_group = one.group and one.group == other.group
        yield MetReason.GROUP if same_group else MetReason.VILLAGE


_CERTAIN = frozenset({MetReason.ID, MetReason.USCC})
_NAMES = frozenset(
    (MetReason.NAME, MetReason.VARIANT, MetReason.FORMER, MetReason.SOUND, MetReason.NEAR,
     MetReason.TITLE)
)  # fmt: skip
_NOT_OF_ONE = frozenset(MetReason) - {MetReason.PHONE}


def _scored(reasons: tuple[MetReason, ...], one: Told, other: Told) -> Likeness:
    """Add up; what tells two people apart takes away what only looked alike."""
    found = frozenset(reasons)
    if not found & _CERTAIN and _are_two(one, other, found):
        # Of one household perhaps, with one telephone; but not one person.
        reasons = tuple(r for r in reasons if r not in _NOT_OF_ONE)
        return Likeness(sum(POINTS[r] for r in reasons), reasons)
    weak = not found & (_CERTAIN | {MetReason.PHONE})
    if weak and not found & _NAMES:
        return Likeness()
    points = sum(POINTS[r] for r in reasons)
    if not found & _CERTAIN:
        points -= _against(one, other, found)
    return Likeness(max(0, points), reasons)



def _are_two(one: Told, other: Told, found: frozenset[MetReason]) -> bool:
    """Whether both numbers are whole and not one with a slip."""
    whole = len(one.id_no) == _FULL == len(other.id_no)
    return whole and MetReason.ID_SLIP not in found


def _against(one: Told, other: Told, found: frozenset[MetReason]) -> int:
    points = 0
    if one.born and other.born and MetReason.BIRTH not in found and MetReason.ID_SLIP not in found:
        points += _OTHER_BIRTH
    if {one.sex, other.sex} == {"male", "female"}:
        points += _OTHER_SEX
    groups = {one.house.group, other.house.group} - {""}
    if MetReason.VILLAGE in found and len(groups) > 1:
        points += _OTHER_GROUP
    phones = len(one.phone) == _MOBILE == len(other.phone)
    if phones and not found & {MetReason.PHONE, MetReason.PHONE_SLIP}:
        points += _OTHER_PHONE
    return points


def one_slip(one: str, other: str) -> bool:
    """Whether one place differs, or two that stand beside each other have changed places."""
    if len(one) != len(other):
        return False
    places = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return True
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return one[first] == other[second] and one[second] == other[first]
