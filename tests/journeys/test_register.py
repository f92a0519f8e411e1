"""Somebody is registered with a relative, and a settled case is claimed for and approved."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.register.grading import AllowanceState
from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.records.lawbook import ALLOWANCE
from mediation_desk.records.settings import set_shared
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.register import allowance_views, views
from tests.desks import SetClock, led
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled
from tests.qt.register.test_register_tools import TABLE

pytestmark = pytest.mark.timeout(120)


def tool(hands: Hands) -> ListTool:
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    assert isinstance(page.tool, ListTool)
    return page.tool


def done(hands: Hands, verb: str, values: dict[str, object]) -> None:
    """Press a deed's button, fill its form and press that one's."""
    hands.click(tool(hands).buttons[verb])
    form = tool(hands).form
    assert form is not None
    hands.fill(form.form, values)
    hands.click(form.ui.do_button)
    hands.settle()
    assert tool(hands).form is None


def test_from_the_register_to_the_allowance(hands: Hands, desk: Desk) -> None:
    assert isinstance(desk.clock, SetClock)
    desk.clock.day = date(2026, 4, 20)
    with desk.store.write(desk.user.user_id, "test") as session:
        set_shared(session, ALLOWANCE, TABLE)
    case = led(desk, "file_volume")
    hands.window.go("desk", "people")
    hands.settle()
    done(hands, "register_helper", {"name": "马德福", "villages": "河湾村"})
    done(hands, "note_kin", {"name": "陈翀", "relation": "舅舅"})
    (found,) = views.helpers(desk)
    assert [one.kin.name for one in found.kin] == ["陈翀"]
    hands.window.go("desk", "allowance")
    hands.settle()
    done(hands, "claim_allowance", {})
    hands.click(tool(hands).buttons["approve_claims"])
    form = tool(hands).form
    assert form is not None
    hands.click(form.ui.do_button)
    hands.settle()
    (claim,) = allowance_views.allowance_claims(desk, case_id=case)
    assert claim.state is AllowanceState.APPROVED
    assert not doubled(hands.window)
