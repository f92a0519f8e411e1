"""What a body is that a case file, a ledger or a hand-off names: a committee, an organ, a court.

Decided by its name, and where the name does not tell by the track it works in. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.domain.case_facts import Track

COMMITTEE, ORGAN, COURT = "committee", "organ", "court"
_MEDIATING = ("调解委员会", "调委会", "调解中心", "调解室", "调解组织", "调解协会")
_OF_TRACK: Mapping[Track, str] = {Track.ADMINISTRATIVE: ORGAN, Track.PETITION: ORGAN}


def body_kind(name: str, track: Track) -> str:
    """The kind under which a body of this name is put on file. A mediating body inside an organ or
    a court is still a mediating body.
    """
    if any(word in name for word in _MEDIATING):
        return COMMITTEE
    return COURT if "法院" in name or "法庭" in name else _OF_TRACK.get(track, COMMITTEE)
