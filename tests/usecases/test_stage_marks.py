"""The stage bar ticks what was gone through; what was passed over is neither ticked nor ahead."""

from __future__ import annotations

import pytest

from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.track_page import stage_marks
from tests.desks import led, registered


def states(desk: Desk, case: str) -> dict[str, str]:
    return {m.stage.value: m.state for m in stage_marks(desk, asking.facts_of(desk, case))}


@pytest.mark.parametrize(("looked", "state"), [(False, "skipped"), (True, "done")])
def test_what_was_not_investigated_is_not_ticked(desk: Desk, looked: bool, state: str) -> None:
    case = led(desk, "give_notice")
    if looked:
        desk.do("investigate", {"on": "2026-04-08", "text": "到现场看过"}, case=case)
    desk.do("hold_session", {"on": "2026-04-13", "result": "continued", "text": "谈"}, case=case)
    now = states(desk, case)
    assert (now["notified"], now["investigated"], now["mediating"]) == ("done", state, "now")
    assert now["agreed"] == "ahead"


def test_an_oral_agreement_of_one_sitting_passes_over_what_it_did_not_need(desk: Desk) -> None:
    case = led(desk, "give_notice")
    desk.do("agree_orally", {"on": "2026-04-08", "clauses": [{"text": "道歉。"}]}, case=case)
    now = states(desk, case)
    assert [now[s] for s in ("accepted", "investigated", "mediating")] == [
        "done",
        "skipped",
        "done",
    ]


def test_a_petition_is_handled_though_nobody_met(desk: Desk) -> None:
    case = registered(desk, track="petition")
    on = "2026-04-08"
    desk.do("record_step", {"step": "classified", "on": on, "number": "第六项"}, case=case)
    desk.do("accept", {"on": on}, case=case)
    for key in ("opinion", "opinion_served"):
        desk.do("record_step", {"step": key, "on": on, "number": "处1号"}, case=case)
    assert "skipped" not in states(desk, case).values()


def test_a_case_that_failed_ticks_no_agreement(desk: Desk) -> None:
    case = led(desk, "give_notice")
    desk.do("hold_session", {"on": "2026-04-13", "result": "failed", "text": "谈不拢"}, case=case)
    desk.do("terminate", {"on": "2026-04-14", "ground": "gap"}, case=case)
    desk.do("close_case", {"on": "2026-04-14"}, case=case)
    now = states(desk, case)
    ways = [now[s] for s in ("mediating", "agreed", "performing", "closed")]
    assert ways == ["done", "skipped", "skipped", "now"]
