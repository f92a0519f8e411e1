"""The tools of the people register in the window: what is offered, what is said, what is hidden."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.desk.list_tool import ListTool
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.records.lawbook import ALLOWANCE
from mediation_desk.records.settings import set_shared
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.register import allowance_views, views
from tests.desks import led

TABLE = {
    "basis": "县司〔2026〕3号", "is_on": True,
    "grades": [{"grade": "一般", "cents": 20_000, "counts": "书面", "proof": "卷宗",
                "is_written": True, "proofs": ["volume"]}],
}  # fmt: skip


def opened(qtbot: QtBot, frame: Frame, subject: str) -> ListTool:
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.open(subject)
    page.show()
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    made = page.tool
    assert isinstance(made, ListTool)
    return made


def sent(qtbot: QtBot, frame: Frame, tool: ListTool, values: dict[str, object]) -> None:
    """Fill the open form and press its button."""
    assert tool.form is not None
    tool.form.set_values(values)
    tool.form.ui.do_button.click()
    qtbot.waitUntil(lambda: tool.form is None and frame.runner.busy() == 0)


def test_somebody_is_registered_and_changed_in_the_forms(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    tool = opened(qtbot, frame, "people")
    tool.buttons["register_helper"].click()
    sent(qtbot, frame, tool, {"name": "马德福", "kind": "peacemaker", "villages": "河湾村"})
    qtbot.waitUntil(lambda: bool(tool.lines))
    tool.buttons["amend_helper"].click()
    sent(qtbot, frame, tool, {"phone": "13900001111"})
    (found,) = views.helpers(desk)
    assert (found.line.kind, found.line.villages, found.line.phone) == (
        "peacemaker", ("河湾村",), "13900001111",
    )  # fmt: skip
    qtbot.waitUntil(lambda: "13900001111" in tool.ui.text_label.text())


def test_a_case_that_nobody_claimed_for_is_claimed_from_its_row(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    with desk.store.write(desk.user.user_id, "test") as session:
        set_shared(session, ALLOWANCE, TABLE)
    case = led(desk, "seal_agreement")
    tool = opened(qtbot, frame, "allowance")
    waiting = [tool.buttons["approve_claims"], tool.buttons["pay_claims"]]
    assert not any(button.isEnabled() for button in waiting)
    assert "还缺：归档的卷宗" in tool.ui.text_label.text()
    tool.buttons["claim_allowance"].click()
    sent(qtbot, frame, tool, {})
    (found,) = allowance_views.allowance_claims(desk, case_id=case)
    assert (found.line.grade, found.line.pay.cents) == ("一般", 20_000)
    qtbot.waitUntil(lambda: "等批准 1　等发放 0" in tool.ui.count_label.text())
    assert [button.isEnabled() for button in waiting] == [True, False]


@pytest.mark.heavy
def test_counsel_and_types_offer_what_is_on_file(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    desk.do("register_helper", {"name": "李律师", "kind": "counsel"})
    counsel = opened(qtbot, frame, "counsel")
    assert counsel.offered(counsel.deeds[0])["counsel"][0][1] == "李律师"
    types = opened(qtbot, frame, "types")
    assert len(types.lines) == 18
    assert all(words != "" for _value, words in types.offered(types.deeds[0])["body"])
