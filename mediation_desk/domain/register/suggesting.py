"""Who might mediate a case, best first, with every reason; kin of a party are named and left out.

A proposal binds nobody: the parties or a person at the desk choose. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import PersonFacts

_VILLAGE, _TYPE, _MET, _LANGUAGE, _DUTY = 3, 2, 2, 2, 1


@dataclass(frozen=True, slots=True)
class Kin:
    """A relative of a mediator; ``phone`` where it is known."""

    name: str
    relation: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody who may be asked; load and meetings are counted from the cases."""

    name: str
    words: str = ""
    villages: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    languages: str = ""
    kin: tuple[Kin, ...] = ()
    open_cases: int = 0
    met: int = 0
    is_on_duty: bool = False


@dataclass(frozen=True, slots=True)
class KinFound:
    """A person of the case who is kin of the mediator; ``is_sure``: the telephone agrees too."""

    name: str
    relation: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Suggested:
    """One proposal; ``kin``: why he or she should not be asked."""

    known: Known
    points: int
    reasons: tuple[str, ...]
    kin: tuple[KinFound, ...] = ()


def people_of(case: CaseFacts) -> Iterator[PersonFacts]:
    """The parties and those who act for them."""
    for party in case.parties:
        yield party.person
        yield from (agent.person for agent in party.agents)


def kin_in(case: CaseFacts, kin: Iterable[Kin]) -> tuple[KinFound, ...]:
    """Which people of a case are noted as kin. Another telephone on both sides: somebody else of
    the same name.
    """
    found: dict[tuple[str, str], KinFound] = {}
    for one in kin:
        for person in people_of(case):
            names = (person.name, person.representative)
            if one.name not in names:
                continue
            both = bool(one.phone and person.phone and one.name == person.name)
            if both and one.phone != person.phone:
                continue
            found[one.name, one.relation] = KinFound(one.name, one.relation, both)
    return tuple(found.values())


def suggested(case: CaseFacts, known: Iterable[Known]) -> list[Suggested]:
    """Everybody, the best first, those of equal points by load; kin of a party come last."""
    found = [_weighed(case, one) for one in known if one.name not in _names(case)]
    return sorted(
        found,
        key=lambda one: (bool(one.kin), -one.points, one.known.open_cases, one.known.name),
    )


def _names(case: CaseFacts) -> set[str]:
    return {person.name for person in people_of(case)}


def _weighed(case: CaseFacts, one: Known) -> Suggested:
    counted = [
        (_VILLAGE, f"{case.village}的人信得过", _trusted(case, one)),
        (_TYPE, f"擅长{case.stat_type}", bool(case.stat_type) and case.stat_type in one.types),
        (_MET, f"办过当事人的案件 {one.met} 件", one.met > 0),
        (_LANGUAGE, f"会说{_spoken(case, one)}", bool(_spoken(case, one))),
        (_DUTY, "今天值班", one.is_on_duty),
    ]
    points = sum(weight for weight, _words, holds in counted if holds)
    reasons = tuple(words for _weight, words, holds in counted if holds)
    return Suggested(one, points, (*reasons, f"在办 {one.open_cases} 件"), kin_in(case, one.kin))


def _trusted(case: CaseFacts, one: Known) -> bool:
    village = case.village.strip()
    return bool(village) and any(name in village or village in name for name in one.villages)


def _spoken(case: CaseFacts, one: Known) -> str:
    """A language that one of the people asks for and this mediator speaks."""
    asked = (person.language for person in people_of(case) if person.language)
    return next((word for word in asked if word in one.languages), "")
