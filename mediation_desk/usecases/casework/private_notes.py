"""Reading private notes: only for those who mediate the case, and never for a paper or a search."""

from __future__ import annotations

from mediation_desk.domain.errors import NotAllowed
from mediation_desk.records.queries import private_notes as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.private_notes import PrivateNote
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import MEDIATORS_ONLY, query

__all__ = ["PrivateNote", "private_notes"]


@query("private_notes", access=MEDIATORS_ONLY)
def private_notes(desk: Desk, case_id: str) -> list[PrivateNote]:
    """The private notes of the present run of a case of one's own; those of another run stay with
    it. Raises NotAllowed ``case_not_yours`` else.
    """
    case = facts_of(desk, case_id)
    is_first = not case.episodes or case.episodes[0].id == case.episode_id
    episodes = (case.episode_id, "") if is_first else (case.episode_id,)
    with desk.store.read() as session:
        if not case_access(session, case_id, desk.user.user_id).is_mine:
            raise NotAllowed("case_not_yours")
        return asked.notes_of(session, case_id, episodes)
