"""Every time limit of courts and petitions: what starts it, its last day counted by hand on the
calendar of 2026, what ends it, and what stops it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest

from mediation_desk.tracks.clocks import ClockState, clock_of
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import registered
from tests.track_blocks.petition import PASSED_ON, REVIEW, REVIEWED, SORTED, extended
from tests.track_blocks.pre_litigation import COURT, EFFECTIVE, FILING, LETTER, longer
from tests.track_blocks.row import ACCEPT, CONSENT, TALKS, Do, step

DECIDED: tuple[Do, ...] = (
    SORTED, ACCEPT, step("opinion", "2026-04-10", number="意1号"),
    step("opinion_served", "2026-04-10", person="龚㛃兰"),
)  # fmt: skip
RECHECK: Do = step("recheck_requested", "2026-05-20", organ="市政府")
CALLED: Do = step("recheck_hearing_called", "2026-05-25", organ="市政府")
HEARD: Do = step("recheck_hearing", "2026-06-04", text="多数意见维持")
HANDLED: tuple[Do, ...] = (*DECIDED, REVIEW, REVIEWED, RECHECK)
ENTRUSTED: tuple[Do, ...] = (LETTER, CONSENT, ACCEPT)
A, B = "立案前委派", "登记立案后委托"


@dataclass(frozen=True)
class Limit:
    """One time limit; ``last`` is its legal last day, ``ends`` what ends it."""

    rule: str
    last: str
    before: Sequence[Do]
    track: str = "petition"
    kind: str = "普通"
    mode: str = ""
    ends: Sequence[Do] = ()
    case: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.rule} {self.kind} {self.mode} {self.last}"

    def arrange(self, desk: Desk) -> str:
        """A case in which the limit runs."""
        where = {"track": self.track, "subtrack": self.kind, "mode": self.mode, **self.case}
        case = registered(desk, **where)
        for verb, values in self.before:
            desk.do(verb, values, case=case)
        return case


def pre(rule: str, last: str, before: Sequence[Do], mode: str = A, **more: object) -> Limit:
    given = {"track": "pre_litigation", "kind": "普通程序", "mode": mode, **more}
    return Limit(f"pre_litigation.{rule}", last, before, **given)  # type: ignore[arg-type]


def suit(rule: str, last: str, before: Sequence[Do], mode: str = B, **more: object) -> Limit:
    given = {"track": "judicial", "kind": "普通程序", "mode": mode, **more}
    return Limit(f"judicial.{rule}", last, before, **given)  # type: ignore[arg-type]


APPRAISED: tuple[Do, ...] = (
    ("pause", {"on": "2026-04-10", "kind": "鉴定"}), ("resume", {"on": "2026-04-20"}),
)  # fmt: skip
LIMITS = (
    pre("confirm", "2026-04-13", [LETTER], ends=[ACCEPT]),
    pre("contact_other_party", "2026-04-13", [LETTER, ACCEPT],
        ends=[step("first_contact", "2026-04-09", text="同意")]),
    pre("choose_mediator", "2026-04-10", ENTRUSTED,
        ends=[step("mediator_chosen", "2026-04-09", person="蒲守信")]),
    pre("choose_mediator", "2026-04-10", ENTRUSTED,
        ends=[step("mediator_appointed", "2026-04-14", person="蒲守信", organ=COURT)]),
    pre("delegate", "2026-05-08", ENTRUSTED,
        ends=[("terminate", {"on": "2026-04-20", "ground": "gap"})]),
    pre("delegate", "2026-06-08", [*ENTRUSTED, longer("2026-05-01", 30)]),
    pre("delegate", "2026-05-18", [*ENTRUSTED, *APPRAISED]),
    pre("entrust_ordinary", "2026-04-23", ENTRUSTED, B),
    pre("entrust_ordinary", "2026-05-25", [*ENTRUSTED, longer("2026-04-20", 30)], B),
    pre("entrust_summary", "2026-04-15", ENTRUSTED, B, kind="简易程序"),
    Limit("court.docket", "2026-04-16", [*ENTRUSTED, FILING], "pre_litigation", "", A,
          ends=[step("docketed", "2026-04-14", number="民初9号")]),
    Limit("people.judicial_confirmation", "2026-05-11", EFFECTIVE, "pre_litigation", "", A,
          ends=[("apply_confirmation", {"on": "2026-04-20", "court": COURT, "jointly": True})]),
    suit("entrust_ordinary", "2026-04-23", ENTRUSTED),
    suit("entrust_ordinary", "2026-05-25", [*ENTRUSTED, longer("2026-04-20", 30)]),
    suit("entrust_summary", "2026-04-15", ENTRUSTED, kind="简易程序"),
    suit("entrust_ordinary", "2026-04-23", [CONSENT, ACCEPT, *TALKS], "法官主持"),
    Limit("petition.transfer", "2026-04-22",
          [step("petition_received", "2026-04-07", number="1", organ="县信访局")],
          ends=[PASSED_ON]),
    Limit("petition.notify", "2026-04-22", [SORTED, ACCEPT],
          ends=[step("told", "2026-04-10", number="告1号")]),
    Limit("petition.objection", "2026-04-15", [PASSED_ON],
          ends=[step("objection", "2026-04-14", text="属县住建局")]),
    Limit("petition.handle", "2026-06-08", [SORTED, ACCEPT], ends=DECIDED[2:]),
    Limit("petition.handle", "2026-07-07", [SORTED, ACCEPT, extended()]),
    Limit("petition.review_request", "2026-05-11", DECIDED, ends=[REVIEW]),
    Limit("petition.review", "2026-05-20", [*DECIDED, REVIEW], ends=[REVIEWED]),
    Limit("petition.recheck_request", "2026-06-09", [*DECIDED, REVIEW, REVIEWED], ends=[RECHECK]),
    Limit("petition.recheck", "2026-06-22", HANDLED,
          ends=[step("recheck_opinion", "2026-06-10", number="核1号")]),
    Limit("petition.recheck", "2026-06-29", [*HANDLED, CALLED, HEARD]),
    Limit("petition.simple_accept", "2026-04-10", [SORTED], kind="简易", ends=[ACCEPT]),
    Limit("petition.simple_handle", "2026-04-22", [SORTED, ACCEPT], kind="简易", ends=DECIDED[2:]),
)  # fmt: skip


@pytest.mark.parametrize("limit", LIMITS, ids=str)
def test_a_limit_runs_to_its_last_day_until_it_is_ended(desk: Desk, limit: Limit) -> None:
    desk.clock.day = date(2026, 11, 20)  # type: ignore[attr-defined]
    case = limit.arrange(desk)
    clock = clock_of(asking.facts_of(desk, case), desk.rules, limit.rule)
    assert clock is not None
    assert clock.deadline.legal_last_day.isoformat() == limit.last
    assert clock.state is ClockState.RUNNING
    for verb, values in limit.ends:
        desk.do(verb, values, case=case)
    after = clock_of(asking.facts_of(desk, case), desk.rules, limit.rule)
    assert after is not None
    assert (after.state is ClockState.ENDED) is bool(limit.ends)


def test_a_hearing_of_the_recheck_stops_its_clock(desk: Desk) -> None:
    desk.clock.day = date(2026, 11, 20)  # type: ignore[attr-defined]
    case = Limit("petition.recheck", "", [*HANDLED, CALLED]).arrange(desk)
    clock = clock_of(asking.facts_of(desk, case), desk.rules, "petition.recheck")
    assert clock is not None
    assert clock.state is ClockState.PAUSED


def test_nobody_need_be_told_who_gave_no_name(desk: Desk) -> None:
    flag = {"risk_flags": ["petitioner_unclear"]}
    case = Limit("petition.notify", "", [], case=flag).arrange(desk)
    assert clock_of(asking.facts_of(desk, case), desk.rules, "petition.notify") is None


def test_telling_late_is_done_and_marked(desk: Desk) -> None:
    desk.clock.day = date(2026, 11, 20)  # type: ignore[attr-defined]
    case = Limit("petition.notify", "", [SORTED, ACCEPT]).arrange(desk)
    done = desk.do(*step("told", "2026-04-30", number="告1号"), case=case)
    told = [values for code, values in done.notices if code == "limit_exceeded"]
    assert [one["last"] for one in told] == ["2026-04-22"]
