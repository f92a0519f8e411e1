"""评理、听证、说事、恳谈、会商: what kinds of meeting there are and who sits at them. No clock.

What a meeting says binds nobody; it is an opinion, and the papers say so.
"""

from __future__ import annotations

from enum import StrEnum


class GatheringKind(StrEnum):
    """What kind of meeting."""

    OPINION = "opinion"
    HEARING = "hearing"
    SHORT_HEARING = "short_hearing"
    VILLAGE_TALK = "village_talk"
    HEART_TALK = "heart_talk"
    CONFERENCE = "conference"
    COUNCIL = "council"
    REVIEW = "review"
    COORDINATION = "coordination"


class SeatSide(StrEnum):
    """For whom somebody sits at a meeting."""

    PANEL = "panel"
    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    ORGAN = "organ"
    GUEST = "guest"


WITH_PANEL = frozenset({
    GatheringKind.OPINION, GatheringKind.HEARING, GatheringKind.SHORT_HEARING,
    GatheringKind.REVIEW,
})  # fmt: skip
"""Meetings that are nothing without a panel that gives its opinion."""


def said_by(opinions: str, names: tuple[str, ...]) -> dict[str, str]:
    """Whose opinion each line is that begins with a name: ``赵六：同意退让``."""
    found = {}
    for line in opinions.splitlines():
        name, _, rest = line.replace(":", "：", 1).partition("：")
        if name.strip() in names and rest.strip():
            found[name.strip()] = rest.strip()
    return found
