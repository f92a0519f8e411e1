"""Derives the due days of cases again after working days or a local limit have changed.

Long: call it as a job. Writes nothing that is recorded, only lists made from the cases; where it is
stopped, what was done stays and it can be done again.
"""

from __future__ import annotations

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.queries.due import cases_with_clocks
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.registry import query


@query("derive_dues", access=KEEPERS)
def derive_dues(desk: Desk, progress: Progress | None = None) -> int:
    """Count every running time limit again by the rules that hold now; gives how many cases.

    One short transaction a case, so that nobody at the desk waits.
    """
    desk.learn_rules()
    hears = progress or NoProgress()
    with desk.store.read() as session:
        cases = cases_with_clocks(session)
    for done, case in enumerate(cases):
        hears.step(done, len(cases))
        with desk.batch("derive_dues", case=case):
            pass  # the lists are made again where the batch ends
    hears.step(len(cases), len(cases))
    return len(cases)
