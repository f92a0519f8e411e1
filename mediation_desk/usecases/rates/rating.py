"""三满意: one answer a party in a run of a track; 不满意 is told to the head until somebody has
asked why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records.queries.rates import asked
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.rates.kept import rate_habits
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.work import Work

_BAD = "不满意"


def check_rating(work: Work, party_id: str, scores: Sequence[Sequence[str]]) -> None:
    """A party answers once in a run; of 不满意 the notice says what comes next.

    Raises RuleBroken ``rated_already``.
    """
    if party_id and any(one.party_id == party_id for one in work.case.ratings):
        party = work.case.party(party_id)
        raise RuleBroken("rated_already", field="party", name=party.name if party else "")
    if any(level == _BAD for _item, level in scores):
        work.notice("rating_bad")


@query("displeased_to_do", access=SEERS)
def displeased_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Cases with a party's 不满意 that nobody has visited since, by the day until which to ask."""
    days, today = rate_habits(desk).ask_days, desk.clock.today()
    with desk.store.read() as session:
        found = asked.displeased(session, viewer_of(desk))
    out = []
    for case_id, number, title, rated_on in found:
        last = rated_on + timedelta(days=days)
        out.append(ToDo(
            "case", case_id, number, title or HIDDEN, number, "当事人不满意：问清原因并回访", last,
            (last - today).days,
        ))  # fmt: skip
    return tuple(out)
