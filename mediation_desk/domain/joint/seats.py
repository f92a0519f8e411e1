"""联合调解的席位: who of which body sat at one table with those who mediate.

A seat runs no track of its own: the record is one, the agreement is one, under the body that leads.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class JointPart(StrEnum):
    """In what part somebody sits there; a guest is a judge, prosecutor, officer or lawyer.

    Who leads has no seat: that is the body that handles the case.
    """

    JOINT = "joint"
    UNION = "union"
    EMPLOYER = "employer"
    ARBITRATION = "arbitration"
    JUSTICE = "justice"
    EXPERT = "expert"
    GUEST = "guest"


class JointTrack(StrEnum):
    """From which of the state's or society's services a body comes."""

    PEOPLE = "people"
    ADMINISTRATIVE = "administrative"
    JUDICIAL = "judicial"
    POLICE = "police"
    PROSECUTOR = "prosecutor"
    PROFESSIONAL = "professional"
    LEGAL = "legal"


@dataclass(frozen=True, slots=True)
class SeatFacts:
    """One seat at one session; ``track`` is empty for a side of the dispute's own trade."""

    id: str
    session_id: str
    part: JointPart
    organ: str
    name: str
    post: str = ""
    track: str = ""

    @property
    def words(self) -> str:
        """``河湾派出所赵六（副所长）``."""
        return f"{self.organ}{self.name}" + (f"（{self.post}）" if self.post else "")


#: 三调: the three mediations; professional mediation is people's mediation of a trade, and a case
#: that the court has sent before it is filed is still the court's.
_OF_THREE = {
    "people": "people", "professional": "people", "administrative": "administrative",
    "judicial": "judicial", "pre_litigation": "judicial",
}  # fmt: skip


def mediations(tracks: Iterable[str]) -> frozenset[str]:
    """Which of the three mediations these tracks belong to; police and others belong to none."""
    return frozenset(_OF_THREE[one] for one in tracks if one in _OF_THREE)
