"""What the centre settled about its rates, and the words of their definitions."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.case_facts import Outcome
from mediation_desk.domain.labels import label
from mediation_desk.records.lawbook import read_table
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.reports.rates import Habits, Rate
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import KEEPERS, SEERS
from mediation_desk.usecases.registry import Choice, F, query, verb
from mediation_desk.usecases.requests import Lines, Request, Text
from mediation_desk.usecases.work import Work

NAME = "rates.habits"
_LONGEST = 3650
_SETTLED = (Outcome.AGREED, Outcome.DECIDED, Outcome.WITHDRAWN, Outcome.HANDED_OVER)


class RateHabits(Request):
    """The centre's own way of counting; the shipped values are examples, no rule of law."""

    resolved: Annotated[
        Lines,
        F("哪些算化解", kind="choices",
          choices=tuple(Choice(one.value, label(one)) for one in _SETTLED)),
    ] = (Outcome.AGREED.value,)  # fmt: skip
    quiet_days: Annotated[
        int, Field(ge=1, le=_LONGEST), F("结案后几天没有反复算案结事了")
    ] = 90
    place_days: Annotated[int, Field(ge=1, le=_LONGEST), F("同类同村：看几天以内")] = 30
    place_cases: Annotated[int, Field(ge=2, le=1000), F("同类同村：几件起提醒")] = 3
    side_days: Annotated[int, Field(ge=1, le=_LONGEST), F("同一被申请人：看几天以内")] = 365
    side_cases: Annotated[int, Field(ge=2, le=1000), F("同一被申请人：几件起提醒")] = 3
    ask_days: Annotated[
        int, Field(ge=0, le=_LONGEST), F("有人不满意，几天内问清原因并回访")
    ] = 3
    source: Annotated[
        Text, F("本地口径和文件", kind="long", help="哪个文件怎么规定的，原样印在表下面")
    ] = ""

    @property
    def counting(self) -> Habits:
        """What the counting itself needs."""
        return Habits(frozenset(self.resolved), self.quiet_days)


@verb(
    "set_rate_habits", "统计口径",
    access=KEEPERS, request=RateHabits, on_case=False, group="duty",
)  # fmt: skip
def set_rate_habits(work: Work, request: RateHabits) -> None:
    """Settle what counts as what, from now on; nothing that is on file changes."""
    set_shared(work.writer.session, NAME, request.model_dump(mode="json"))


@query("rate_habits", access=SEERS)
def rate_habits(desk: Desk) -> RateHabits:
    """What holds here now."""
    with desk.store.read() as session:
        return RateHabits.model_validate(shared(session, NAME, {}))


@cache
def _table() -> tuple[tuple[Rate, ...], dict[str, str]]:
    table = read_table("reference", "rates.yaml")
    return tuple(Rate(**one) for one in table["rates"]), dict(table["figures"])


def rates_told(habits: RateHabits) -> tuple[Rate, ...]:
    """The rates with their definitions as they hold under these habits."""
    words = "、".join(label(Outcome(one)) for one in habits.resolved) or "（没有选）"
    told = {"resolved": words, "quiet_days": habits.quiet_days}
    return tuple(
        Rate(one.key, one.zh, one.of, one.over, one.text.format(**told)) for one in _table()[0]
    )


def figure_words() -> dict[str, str]:
    """What each figure is called."""
    return _table()[1]
