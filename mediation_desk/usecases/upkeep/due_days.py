"""Derives the due days of cases again after working days or a local limit have changed.

Long: call it as a job. Writes nothing that is recorded, only lists made from the cases; where it is
stopped, what was done stays and it can be done again.
"""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.queries.due import cases_with_clocks
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.registry import query

#: Cases a transaction: a tenth of a second, so that nobody at the desk waits.
PIECE = 20


@query("derive_dues", access=KEEPERS)
def derive_dues(
    desk: Desk, progress: Progress | None = None, *, year: int = 0, rule: str = ""
) -> int:
    """Count running time limits again by the rules that hold now; gives in how many cases.

    ``year``: only what reaches into that year, whose notice has come; ``rule``: only this limit, by
    its id or name.
    """
    desk.learn_rules()
    hears = progress or NoProgress()
    # The last week of December belongs to the next year's notice.
    since = date(year - 1, 12, 25) if year else date.min
    with desk.store.read() as session:
        cases = cases_with_clocks(session, since=since, rule=_id_of(desk, rule))
    for done in range(0, len(cases), PIECE):
        hears.step(done, len(cases))
        _list_again(desk, cases[done : done + PIECE])
    hears.step(len(cases), len(cases))
    return len(cases)


def _id_of(desk: Desk, rule: str) -> str:
    limits = desk.rules.limits.values()
    return next((one.id for one in limits if rule in (one.id, one.zh)), rule)


def _list_again(desk: Desk, cases: list[str]) -> None:
    user = desk.user.user_id or desk.user.name
    with desk.store.write(user, "derive_dues") as session:
        for case in cases:
            desk._project(session, case)
