"""积案 from the tag to the proof, by mouse and keyboard, and the review on the page of the day."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from mediation_desk.usecases.backlog import views
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.to_do import day_to_do
from tests.desks import led
from tests.journeys.by_hand import come_to
from tests.journeys.hands import Hands
from tests.journeys.test_duty import filled, tool
from tests.journeys.test_every_stop import doubled

pytestmark = pytest.mark.timeout(120)


def test_an_old_matter_is_tagged_looked_at_and_struck_off_with_proof(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = led(desk, "assign_mediator")
    hands.window.go("desk", f"backlog/new:{case}")
    hands.settle()
    filled(hands, {
        "origin_year": "2019", "amount": "35000", "people": "12", "blocked_by": "界址说不清",
        "plan": "先丈量再谈钱", "due_on": "2026-06-30",
    })  # fmt: skip
    (one,) = views.backlog(desk)
    assert one.line.plan == "先丈量再谈钱"
    come_to(desk, "2026-05-06")
    assert "积案研判" in [todo.what for todo in day_to_do(desk)]
    hands.window.go("today", "")
    hands.settle()
    hands.window.go("desk", f"backlog/{one.line.id}")
    hands.settle()
    hands.click(tool(hands).buttons["review_backlog"])
    filled(hands, {"reviewed_on": "2026-05-06", "progress": "已丈量"})
    assert "已丈量" in tool(hands).ui.text_label.text()
    assert "积案研判" not in [todo.what for todo in day_to_do(desk)]
    hands.click(tool(hands).buttons["promise_backlog"])
    filled(hands, {"promised_on": "2026-05-06", "promised_by": "周志远", "what": "修渠"})
    hands.click(tool(hands).buttons["keep_promise"])
    filled(hands, {"kept_on": "2026-05-06", "kept_how": "渠修好了"})
    hands.click(tool(hands).buttons["strike_backlog"])
    filled(hands, {"proof": "签了协议并履行", "approved_by": "周志远"})
    assert tool(hands).ui.state_label.text() == "已销号"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    hands.click(tool(hands).ui.card.window().findChild(QPushButton, "print_backlog_button"))
    hands.settle()
    assert next(tmp_path.glob("积案台账*.pdf")).stat().st_size > 1000
    assert not doubled(hands.window)
