"""What a body is that a case file, a ledger or a hand-off names, and which body takes a case.

The kind is decided by its name, and where the name does not tell by the track it works in; which
kinds take the cases of a track is data. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.parties import BodyKind
from mediation_desk.tracks.rules import Bodies

COMMITTEE, ORGAN = BodyKind.COMMITTEE.value, BodyKind.ORGAN.value
COURT = BodyKind.COURT.value
_MEDIATING = ("调解委员会", "调委会", "调解中心", "调解室", "调解组织", "调解协会")
_OF_TRACK: Mapping[Track, str] = {Track.ADMINISTRATIVE: ORGAN, Track.PETITION: ORGAN}


class Body(Protocol):
    """A body on file."""

    @property
    def kind(self) -> str:
        """Its kind."""
        ...

    @property
    def name(self) -> str:
        """Its name."""
        ...


BodyT = TypeVar("BodyT", bound=Body)


def body_kind(name: str, track: Track) -> str:
    """The kind under which a body of this name is put on file. A mediating body inside an organ or
    a court is still a mediating body.
    """
    if any(word in name for word in _MEDIATING):
        return COMMITTEE
    return COURT if "法院" in name or "法庭" in name else _OF_TRACK.get(track, COMMITTEE)


def suitable_bodies(known: Iterable[BodyT], wanted: Bodies) -> list[BodyT]:
    """The bodies that may take a case of these rules, the one that usually does first."""
    fit = [body for body in known if body.kind in wanted.kinds]

    def place(body: BodyT) -> tuple[bool, int]:
        return not any(word in body.name for word in wanted.words), wanted.kinds.index(body.kind)

    return sorted(fit, key=place)


def usual_body(known: Iterable[BodyT], wanted: Bodies) -> BodyT | None:
    """The body that takes such a case unless another is chosen; None where none is meant for it:
    where the rules say by what words it is known, no organ with another field is.
    """
    first = next(iter(suitable_bodies(known, wanted)), None)
    if first is None or not wanted.words:
        return first
    is_meant = first.kind == COMMITTEE or any(word in first.name for word in wanted.words)
    return first if is_meant else None


def body_choices(known: Iterable[BodyT], wanted: Bodies) -> tuple[str, ...]:
    """The names that may be chosen for such a case, before them the one that takes it unasked."""
    bodies = list(known)
    usual = usual_body(bodies, wanted) or next((b for b in bodies if b.kind == COMMITTEE), None)
    names = [body.name for body in suitable_bodies(bodies, wanted) if body is not usual]
    return (usual.name if usual else "", *names)
