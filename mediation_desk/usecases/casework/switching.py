"""Which run of a track a case is worked on in, and the verb that goes from one to another.

What the parties said belongs to the run in which they said it.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import Consent
from mediation_desk.records.writing import Row
from mediation_desk.usecases.registry import CASE_WORK, F, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.work import Work


class GoOnWithRequest(Request):
    """Go on with another run of a track in the same case."""

    episode: Annotated[Text, F("哪一段", kind="episode")]


@verb("go_on_with", "转到另一段", access=CASE_WORK, request=GoOnWithRequest)
def go_on_with(work: Work, request: GoOnWithRequest) -> None:
    """Work on another run of a track; each keeps what it had."""
    known = [e for e in work.case.episodes if request.episode in (e.id, str(e.seq))]
    work.require(known, "episode_unknown", where="episode")
    if known[0].id != work.case.episode_id:
        switch(work, work.look_at(work.case_id, known[0].id), known[0].id)


def switch(work: Work, into: CaseFacts | None, episode: str) -> None:
    """Make a run of a track the present one: what the parties said in the one that is left is kept
    with it, and what they said in the one entered (None: a new one) is theirs again.
    """
    left = work.case.episode_id
    then = {p.id: p for p in into.parties} if into is not None else {}
    for party in work.case.parties:
        work.put(
            Row.EPISODE_PARTY,
            episode_id=left,
            party_id=party.id,
            consent=party.consent,
            consent_on=party.consent_on,
            consent_manner=party.consent_manner,
            notified_on=party.notified_on,
        )
        was = then.get(party.id)
        work.put(
            Row.PARTY,
            party.id,
            consent=was.consent if was else Consent.UNKNOWN,
            consent_on=was.consent_on if was else None,
            consent_manner=was.consent_manner if was else "",
            notified_on=was.notified_on if was else None,
        )
    work.put(Row.CASE, work.case_id, current_episode_id=episode)
