"""三满意: one answer a party, refusal allowed, 不满意 stands on the day's page until a visit.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.to_do import day_to_do
from mediation_desk.usecases.rates import rating
from tests.desks import led


def test_a_party_answers_once_and_the_other_may_still(desk: Desk) -> None:
    case = led(desk, "follow_up")
    desk.do("rate", {"party": "陈翀", "attitude": "满意", "process": "满意"}, case=case)
    with pytest.raises(RuleBroken, match="rated_already"):
        desk.do("rate", {"party": "陈翀", "result": "不满意"}, case=case)
    desk.do("rate", {"party": "龚㛃兰"}, case=case)
    with pytest.raises(RuleBroken, match="rated_already"):
        desk.do("rate", {"party": "龚㛃兰", "result": "满意"}, case=case)
    assert [len(one.scores) for one in facts_of(desk, case).ratings] == [2, 0]


def test_a_bad_word_stands_on_the_day_until_somebody_has_asked_why(desk: Desk) -> None:
    case = led(desk, "record_payment")
    told = desk.do("rate", {"party": "陈翀", "result": "不满意", "on": "2026-04-17"}, case=case)
    assert [one[0] for one in told.notices] == ["rating_bad"]
    (found,) = rating.displeased_to_do(desk)
    assert (found.subject, found.last_day, found.days_left) == (case, date(2026, 4, 20), 0)
    assert found in day_to_do(desk)
    desk.do("follow_up", {"on": "2026-04-18", "text": "嫌慢，已说明"}, case=case)
    assert not rating.displeased_to_do(desk)
