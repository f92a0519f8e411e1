"""群体名册 in the window: each head with an account; a receipt is noted, one too high refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.heads.heads_tool import HeadsTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from tests.desks import led


def shared(desk: Desk, folder: Path) -> str:
    """A group of two with two instalments, worked out."""
    desk.clock.day = desk.clock.today().replace(year=2026, month=4, day=20)  # type: ignore[attr-defined]
    case = led(desk, "hold_session")
    (folder / "a.csv").write_text("姓名,金额\n甲工,100.01\n乙工,200\n", encoding="utf-8")
    desk.do("take_heads", {"case": case, "party": "龚㛃兰", "file": str(folder / "a.csv")})
    whom = facts_of(desk, case).parties[0].name
    payments = [
        {"due": day, "amount": amount, "payer": "陈翀", "payee": whom}
        for day, amount in (("2026-05-31", "100.01"), ("2026-06-30", "200.00"))
    ]
    desk.do("draft_agreement", {"clauses": [{"text": "分期。"}], "payments": payments}, case=case)
    return case


def opened(qtbot: QtBot, frame: Frame) -> HeadsTool:
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.resize(1230, 680)
    page.show()
    page.open("heads")
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    assert isinstance(page.tool, HeadsTool)
    return page.tool


def test_a_head_s_account_is_shown_shared_paid_and_printed(
    qtbot: QtBot, frame: Frame, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared(desk, tmp_path)
    made = opened(qtbot, frame)
    assert [one.cells[1] for one in made.lines] == ["1　甲工", "2　乙工"]
    assert made.lines[0].state == "没有算"
    made.buttons["share_heads"].click()
    assert made.form is not None
    made.form.ui.do_button.click()  # the case of the chosen head stands there already
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    qtbot.waitUntil(lambda: "第2期" in made.ui.text_label.text())
    # by hand: 10,001 × 10,001 ÷ 30,001 = 3,333.9 fen for the first in the first instalment
    assert "第1期 33.34元，已领 0.00元" in made.ui.text_label.text()
    made.buttons["pay_head"].click()
    assert made.form is not None
    made.form.set_values({"amount": "99"})
    made.form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is not None and frame.runner.busy() == 0)
    assert made.form is not None  # more than his share: the form stays open
    made.form.set_values({"amount": "33.34"})
    made.form.ui.do_button.click()
    qtbot.waitUntil(lambda: made.form is None and frame.runner.busy() == 0)
    qtbot.waitUntil(lambda: "第1期 33.34元，已领 33.34元" in made.ui.text_label.text())
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr("mediation_desk.qt.duty.printed.ask_folder", lambda *_a: str(out))
    made.print_button.click()
    qtbot.waitUntil(lambda: len(list(out.iterdir())) == 2 and frame.runner.busy() == 0)
