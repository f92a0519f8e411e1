"""What a form offers of a case: only what the case has, and only what can have come of it."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import VERBS, FieldSpec, fields_of
from tests.desks import led, make_desk


def fields(desk: Desk, case: str, verb: str) -> dict[str, FieldSpec]:
    """The fields of a verb's form for a case, by key."""
    found = fields_of(VERBS[verb], asking.facts_of(desk, case))
    return {one.key: one for one in found}


def test_a_planned_session_is_offered_once_there_is_one(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    case = led(desk, "give_notice")
    assert "session" not in fields(desk, case, "hold_session")
    desk.do("plan_session", {"on": "2026-04-21", "start": "14:30"}, case=case)
    assert [c.label for c in fields(desk, case, "hold_session")["session"].choices] == ["第1次"]
    desk.store.close()


def test_a_session_that_was_held_is_no_longer_offered_as_planned(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    case = led(desk, "hold_session")
    assert "session" not in fields(desk, case, "hold_session")
    assert [c.label for c in fields(desk, case, "add_offer")["session"].choices] == ["第1次"]
    desk.store.close()


def test_a_session_that_was_held_has_one_of_three_results(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    case = led(desk, "give_notice")
    offered = [c.value for c in fields(desk, case, "hold_session")["result"].choices]
    assert offered == ["agreed", "failed", "continued"]
    desk.store.close()
