"""The other side of the table: what stands just inside each rule is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

import pytest

from mediation_desk.tracks.clocks import ClockState, clock_of
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, TWO
from tests.track_blocks import organs, professional
from tests.track_blocks.organs import (
    AFTER_NEW_LAW,
    DEATH,
    DRAFTED,
    FOUR,
    LATER,
    ON_ROAD,
    READY,
    SIX,
    STARTED,
    TOLD,
    held,
    noted,
)
from tests.track_blocks.pre_litigation import SEALED, SIGNED
from tests.track_blocks.professional import EFFECTIVE, NINE
from tests.track_blocks.row import ACCEPT, CONSENT, HELD, PROXY, SESSION, Do, Row, step, with_agents

YOUTH: dict[str, object] = {
    "role": "respondent", "person": {"name": "陈小满", "birth_date": "2009-06-01"},
}  # fmt: skip
OPEN: dict[str, object] = {**HELD, "is_open": "是"}


def _row(track: str, name: str, kind: str, verb: Do, before: Sequence[Do], **more: Any) -> Row:
    return Row(name, track, verb, "", "", kind, before=before, **more)


_organ = partial(_row, "administrative")
_sector = partial(_row, "professional")

ALLOWED = (
    _organ("victim's proxy", "治安", SESSION, READY, parties=(with_agents(ONE, PROXY), TWO)),
    _organ(
        "sixteen, lives on own work",
        "治安",
        SESSION,
        READY,
        parties=(ONE, YOUTH),
        case={"risk_flags": ["self_supporting"]},
    ),
    _organ(
        "second session on the seventh day",
        "治安",
        held("2026-04-17"),
        [*READY, held("2026-04-08")],
    ),
    _organ("applied on the tenth day", "交通", step("applied", "2026-04-21"), [TOLD]),
    _organ(
        "applied on the third day after people's mediation",
        "交通",
        step("applied", "2026-04-10"),
        [step("people_ended", "2026-04-07", organ="调委会")],
    ),
    _organ(
        "applied after a review that upholds",
        "交通",
        step("applied", "2026-04-20"),
        [
            step("liability_notice", "2026-03-20", number="认1号"),
            step("liability_notice", "2026-04-07", number="复1号"),
        ],
    ),
    _organ(
        "another day asked for in time",
        "交通",
        step("change_requested", "2026-04-17", person="陈翀"),
        [*ON_ROAD, STARTED, ("plan_session", {"on": "2026-04-20"})],
    ),
    _organ(
        "three for a side",
        "交通",
        SESSION,
        [*ON_ROAD, *READY[2:], STARTED],
        parties=(*FOUR[:3], TWO),
    ),
    _organ("asked people's mediation before", "消费", ACCEPT, [CONSENT]),
    _organ(
        "harmed three years ago",
        "消费",
        ACCEPT,
        [CONSENT, ("set_details", {"details": {"harmed_on": "2023-04-07"}})],
    ),
    _organ("talks on the sixtieth day", "消费", held("2026-06-22"), AFTER_NEW_LAW, case=LATER),
    _organ("talks within forty-five working days", "消费", held("2026-06-12"), READY),
    _organ("five for a side", "医疗", SESSION, READY, parties=(*SIX[:5], TWO)),
    _organ("talks on the thirtieth working day", "医疗", held("2026-05-22"), READY),
    _sector(
        "autopsy on the seventh day",
        "医疗",
        step("autopsy", "2026-04-15", organ="所"),
        [*READY, DEATH],
    ),
    _sector(
        "open where both agree",
        "医疗",
        ("hold_session", OPEN),
        [*READY, step("open_agreed", "2026-04-09")],
    ),
    _sector(
        "an expert from elsewhere",
        "医疗",
        step("expert_meeting", number="咨1号", person="马医师"),
        READY,
    ),
    _sector(
        "review on the fifteenth day", "劳动", step("arbitration_review", "2026-04-27"), EFFECTIVE
    ),
    _sector(
        "ten send a representative",
        "劳动",
        SESSION,
        READY,
        parties=({**with_agents(NINE, professional.ELECTED), "group_count": 10}, TWO),
    ),
    _organ(
        "a way on to the arbitrators",
        "土地承包",
        step("arbitration", "2026-04-13", organ="仲裁委"),
        [*READY, organs.FAILED],
    ),
    _organ(
        "danger reported",
        "一般",
        SESSION,
        [*READY, noted("crime"), ("report_risk", {"on": "2026-04-09", "to": "派出所"})],
    ),
)


@pytest.mark.parametrize("part", ["allowed"])
@pytest.mark.parametrize("row", ALLOWED, ids=lambda row: row.name)
def test_what_lies_inside_the_rule_is_done(desk: Desk, row: Row, part: str) -> None:
    case = row.arrange(desk)
    assert desk.do(*row.verb, case=case).case_id == case


@pytest.mark.parametrize("part", ["allowed"])
def test_an_agreement_of_the_police_spares_whoever_performs(desk: Desk, part: str) -> None:
    row = _organ(
        "spared", "治安", step("unpunished", "2026-04-11"), [*READY, *DRAFTED, *SIGNED, SEALED]
    )
    case = row.arrange(desk)
    desk.do(*row.verb, case=case)
    assert asking.facts_of(desk, case).step("unpunished") is not None


@pytest.mark.parametrize("part", ["allowed"])
@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("2026-04-08 15:20", datetime(2026, 4, 10, 15, 20)),
        ("2026年4月8日3时05分", datetime(2026, 4, 10, 3, 5)),
        ("", datetime(2026, 4, 10)),
    ],
)
def test_forty_eight_hours_run_from_the_minute_of_death(
    desk: Desk, told: str, last: datetime, part: str
) -> None:
    row = _sector("autopsy", "医疗", DEATH, [*READY, DEATH])
    case = row.arrange(desk)
    desk.do("set_details", {"details": {"death_at": told}}, case=case)
    clock = clock_of(asking.facts_of(desk, case), desk.rules, "medical.autopsy")
    assert clock is not None
    assert clock.deadline.legal_last_day == last


@pytest.mark.parametrize("part", ["allowed"])
def test_an_appraisal_stands_outside_the_police_period(desk: Desk, part: str) -> None:
    ordered = step("appraisal_ordered", "2026-04-20", organ="鉴定所")
    received = step("appraisal_received", "2026-04-30", number="鉴1号")
    row = _organ("period", "治安", SESSION, [*READY, organs.FAILED, ordered, received])
    facts = asking.facts_of(desk, row.arrange(desk))
    clock = clock_of(facts, desk.rules, "police.case_period")
    assert clock is not None
    assert clock.deadline.raw_last_day == date(2026, 5, 22)


@pytest.mark.parametrize("part", ["allowed"])
def test_who_will_not_sign_after_the_other_has_ends_the_talks(desk: Desk, part: str) -> None:
    ended = ("terminate", {"on": "2026-04-12", "ground": "unsigned"})
    row = _organ("unsigned", "治安", ended, [*READY, *DRAFTED, SIGNED[0]])
    case = row.arrange(desk)
    desk.do(*row.verb, case=case)
    assert asking.facts_of(desk, case).terminated_on == date(2026, 4, 12)


@pytest.mark.parametrize("part", ["allowed"])
def test_a_paper_that_extends_to_a_day_is_counted_in_working_days(desk: Desk, part: str) -> None:
    longer = ("extend", {"on": "2026-05-06", "until": "2026-05-29", "all_consent": "是"})
    case = _sector("longer", "医疗", longer, READY).arrange(desk)
    desk.do(*longer, case=case)
    facts = asking.facts_of(desk, case)
    clock = clock_of(facts, desk.rules, "medical.mediate")
    assert clock is not None
    assert clock.deadline.raw_last_day == date(2026, 5, 29)
    assert facts.extensions[0].length == 5


@pytest.mark.parametrize("part", ["allowed"])
def test_choosing_the_arbitrators_ends_the_way_to_the_court(desk: Desk, part: str) -> None:
    row = _sector("both ways", "劳动", professional.REVIEW, EFFECTIVE)
    case = row.arrange(desk)
    names = ("people.judicial_confirmation", "labour.arbitration_review")
    states = [clock_of(asking.facts_of(desk, case), desk.rules, name) for name in names]
    assert [one.state for one in states if one] == [ClockState.RUNNING, ClockState.RUNNING]
    desk.do(*row.verb, case=case)
    states = [clock_of(asking.facts_of(desk, case), desk.rules, name) for name in names]
    assert [one.state for one in states if one] == [ClockState.ENDED, ClockState.ENDED]
