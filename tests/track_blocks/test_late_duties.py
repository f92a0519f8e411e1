"""A duty that is done after its last day is done all the same; it is told, and nothing held back.

People's rights lapse and are refused (the table of refusals); what an organ owes it owes late too.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.track_blocks.command_line import CommandLine
from tests.track_blocks.organs import CLUE, DRAFTED, FAILED, ON_ROAD, STARTED, TAKEN
from tests.track_blocks.pre_litigation import SIGNED
from tests.track_blocks.row import CONSENT, TALKS, Do, Row, step
from tests.track_blocks.trying import Trial


def accepted(on: str) -> Do:
    """Accepted on a day."""
    return "accept", {"on": on}


def sealed(on: str) -> Do:
    """The seal goes on."""
    return "seal_agreement", {"on": on}


@dataclass(frozen=True)
class Duty:
    """``row``: how the case stands and what is done; the limit ``rule`` ran until ``last``."""

    row: Row
    rule: str
    last: str


def _duty(kind: str, verb: Do, before: list[Do], rule: str, last: str, **case: object) -> Duty:
    track = "professional" if rule.startswith(("labour", "people")) else "administrative"
    return Duty(Row(rule, track, verb, "", "", kind, before=before, case=case), rule, last)


DUTIES = (
    _duty("物业", accepted("2026-04-13"), [CONSENT], "people.accept", "2026-04-10"),
    _duty("劳动", accepted("2026-04-13"), [CONSENT], "people.accept", "2026-04-10"),
    _duty("一般", accepted("2026-04-15"), [CONSENT], "administrative.accept", "2026-04-14"),
    _duty(
        "一般", accepted("2026-04-22"), [CONSENT], "administrative.accept_complex", "2026-04-21",
        is_major=True,
    ),
    _duty("消费", accepted("2026-04-17"), [CONSENT], "consumer.accept", "2026-04-16"),
    _duty("医疗", accepted("2026-04-15"), [CONSENT], "medical_administrative.accept", "2026-04-14"),
    _duty(
        "一般", step("transferred", "2026-04-13", organ="住建局"), [],
        "administrative.wrong_organ", "2026-04-10", risk_flags=["no_power"],
    ),
    _duty(
        "一般", sealed("2026-05-11"), [*TAKEN, *TALKS, *DRAFTED, *SIGNED],
        "administrative.mediate", "2026-05-08",
    ),
    _duty(
        "交通", sealed("2026-04-24"), [*ON_ROAD, STARTED, *TALKS, *DRAFTED, *SIGNED],
        "traffic.mediate", "2026-04-23",
    ),
    _duty(
        "交通", step("told", "2026-04-17"),
        [*ON_ROAD, STARTED, *TALKS, ("plan_session", {"on": "2026-04-20"})],
        "traffic.notice", "2026-04-15",
    ),
    _duty(
        "消费", step("clue_checked", "2026-04-30", text="无"), [*TAKEN, CLUE],
        "consumer.tip_check", "2026-04-29",
    ),
    _duty(
        "消费", step("told", "2026-04-22"), [*TAKEN, *TALKS, FAILED],
        "consumer.tell_end", "2026-04-21",
    ),
    _duty(
        "治安", step("punished", "2026-05-13", number="罚1号"), [*TAKEN, *TALKS, FAILED],
        "police.case_period", "2026-05-12",
    ),
    _duty(
        "劳动", ("terminate", {"on": "2026-04-23", "ground": "expired"}), [*TAKEN, *TALKS],
        "labour.mediate", "2026-04-22",
    ),
)  # fmt: skip
NAMES = [f"{duty.row.kind}-{duty.rule}" for duty in DUTIES]


def told_of(desk: Desk, duty: Duty) -> str:
    """The words that name the limit and its last day."""
    year, month, day = (int(part) for part in duty.last.split("-"))
    return f"“{desk.rules.limits[duty.rule].zh}”的最后一天是{year}年{month}月{day}日"


@pytest.mark.parametrize("part", ["duties"])
@pytest.mark.parametrize("duty", DUTIES, ids=NAMES)
def test_a_duty_done_late_is_done_and_told(
    desk: Desk, typing: CommandLine, duty: Duty, part: str
) -> None:
    case = duty.row.arrange(desk)
    status, answer = typing.do(case, duty.row.verb)
    assert status == 0, answer
    assert [one for one in answer["notices"] if told_of(desk, duty) in one], answer


@pytest.mark.parametrize("part", ["duties"])
@pytest.mark.parametrize("duty", DUTIES, ids=NAMES)
def test_on_the_last_day_nothing_is_told(
    desk: Desk, typing: CommandLine, duty: Duty, part: str
) -> None:
    verb, values = duty.row.verb
    status, answer = typing.do(duty.row.arrange(desk), (verb, {**values, "on": duty.last}))
    assert (status, answer["notices"]) == (0, []), answer


@pytest.mark.parametrize("part", ["duties"])
def test_the_page_tells_of_it_until_it_is_read(
    qtbot: QtBot, page: CasePage, desk: Desk, part: str
) -> None:
    duty = DUTIES[2]
    case = duty.row.arrange(desk)
    trial = Trial(qtbot, page)
    trial.come_to(duty.row, case)
    trial.seen(duty.row)
    assert asking.facts_of(desk, case).accepted_on is not None
    notices = page.frame.notices
    assert notices.kind == "tell"
    assert notices.text.text().startswith("受理申请：保存好了。")
    assert told_of(desk, duty) in notices.text.text()
