"""用印登记 in the window, and what the form of signing a paper offers to choose from."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.homecoming.seals_tool import SealsTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.registry import VERBS, fields_of
from tests.desks import led


def test_a_use_of_a_seal_is_written_down(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    case = led(desk, "accept")
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.open("seals")
    page.show()
    tool = page.tool
    assert isinstance(tool, SealsTool)
    tool.begin(tool.deeds[0])
    assert tool.form is not None
    number = asking.facts_of(desk, case).register_no
    tool.form.set_values({
        "case": number, "paper_name": "受理登记表", "seal": "调委会印", "approved_by": "樊主任",
        "on": desk.clock.today().isoformat(),
    })  # fmt: skip
    tool.form.submit()
    qtbot.waitUntil(lambda: len(tool.lines) == 1)
    assert tool.lines[0].cells[1:4] == ("调委会印", "受理登记表", "1")


def test_signing_offers_what_was_issued_and_who_is_in_the_case(desk: Desk) -> None:
    case = led(desk, "accept")
    papers_desk.issue(desk, case, ["RM-02"])
    facts = asking.facts_of(desk, case)
    specs = {s.key: s for s in fields_of(VERBS["sign_paper"], facts, desk.rules)}
    assert [c.label for c in specs["paper"].choices] == ["人民调解受理登记表　第1版"]
    assert {c.label for c in specs["who"].choices} >= {"龚㛃兰", "陈翀"}
