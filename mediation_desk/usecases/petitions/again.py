"""A petition raised again after it was answered: the desk finds the earlier one and says so.

Only warns. What is not accepted again (信访工作条例第三十六条) is refused by the flag that somebody
sets; by which steps a track answers and which flag it is, is data of the track (``raised_again``).
"""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.queries.ended_runs import EndedRun
from mediation_desk.records.queries.lookups import Lookups
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.asking import facts_of, viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import READERS, query
from mediation_desk.usecases.work import Work

__all__ = ["EndedRun", "flag_of", "raised_before", "said_of", "warn_of_earlier"]

_SETTING = "raised_again"


def flag_of(case: CaseFacts, rules: RuleBook) -> str:
    """The flag by which the track refuses what was settled for good; empty where it has none, or
    where it is set already.
    """
    flag = str(rules.of(case).settings.get(_SETTING, {}).get("flag", ""))
    return "" if flag in case.risk_flags else flag


def said_of(found: EndedRun) -> tuple[str, dict[str, object]]:
    """What is said of an earlier case: the code of the sentence, and its values."""
    code = "petition_again_final" if found.is_final else "petition_again"
    return code, {"number": found.number, "day": found.answered_on.isoformat()}


def warn_of_earlier(work: Work) -> None:
    """Name the earlier case of the same person on the same matter."""
    if work.is_import:
        return
    work.refresh()
    found = _earlier(work.case, work.rules, work.lookups, viewer_of(work))
    if found is not None:
        code, told = said_of(found)
        work.notice(code, **told)


@query("raised_before", access=READERS)
def raised_before(desk: Desk, case_id: str) -> EndedRun | None:
    """The earlier case, where the flag that refuses this one is not set."""
    facts = facts_of(desk, case_id)
    with desk.store.read() as session:
        return _earlier(facts, desk.rules, Lookups(session), viewer_of(desk))


def _earlier(case: CaseFacts, rules: RuleBook, lookups: Lookups, viewer: Viewer) -> EndedRun | None:
    if not flag_of(case, rules):
        return None
    known = rules.of(case).settings[_SETTING]
    return lookups.ended_before(
        case.id, case.track.value, known["answered"], known["final"], viewer
    )
