"""What people of the register are: 人民调解员、和事佬、五老、法律顾问 and so on. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class HelperKind(StrEnum):
    """As what somebody stands in the register."""

    MEDIATOR = "mediator"
    PEACEMAKER = "peacemaker"
    ELDER = "elder"
    LAW_WISE = "law_wise"
    COUNSEL = "counsel"
    PSYCHOLOGIST = "psychologist"
    LIAISON = "liaison"


class ElderKind(StrEnum):
    """五老."""

    CLAN = "clan"
    PARTY = "party"
    CADRE = "cadre"
    SOLDIER = "soldier"
    TEACHER = "teacher"


MEDIATING = (HelperKind.MEDIATOR, HelperKind.PEACEMAKER, HelperKind.ELDER)
"""Who may be asked to mediate; the others give advice, comfort or answers."""


def is_appointed(from_on: date | None, until_on: date | None, today: date) -> bool:
    """Whether an appointment stands on a day; one without days does."""
    return (from_on is None or from_on <= today) and (until_on is None or until_on >= today)
