"""A petition raised again after it was answered: the desk finds the earlier one and says so.

Only warns. What is not accepted again (信访工作条例第三十六条) is refused by the flag that somebody
sets; by which steps a track answers and which flag it is, is data of the track (``raised_again``).
"""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.records.queries.ended_runs import EndedRun, ended_before
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import READERS, query
from mediation_desk.usecases.work import Work

__all__ = ["EndedRun", "flag_of", "raised_before", "warn_of_earlier"]

_SETTING = "raised_again"


def flag_of(case: CaseFacts, rules: RuleBook) -> str:
    """The flag by which the track refuses what was settled for good; empty where it has none, or
    where it is set already.
    """
    flag = str(rules.of(case).settings.get(_SETTING, {}).get("flag", ""))
    return "" if flag in case.risk_flags else flag


def warn_of_earlier(work: Work) -> None:
    """Name the earlier case of the same person on the same matter."""
    if work.is_import:
        return
    work.refresh()
    known = work.rules.of(work.case).settings.get(_SETTING)
    if not known or not flag_of(work.case, work.rules):
        return
    track = work.case.track.value
    found = work.lookups.ended_before(work.case_id, track, known["answered"], known["final"])
    if found is not None:
        code = "petition_again_final" if found.is_final else "petition_again"
        work.notice(code, number=found.number, day=found.answered_on.isoformat())


@query("raised_before", access=READERS)
def raised_before(desk: Desk, case_id: str) -> EndedRun | None:
    """The earlier case, where the flag that refuses this one is not set."""
    facts = facts_of(desk, case_id)
    if not flag_of(facts, desk.rules):
        return None
    known = desk.rules.of(facts).settings[_SETTING]
    with desk.store.read() as session:
        track = facts.track.value
        return ended_before(session, case_id, track, known["answered"], known["final"])
