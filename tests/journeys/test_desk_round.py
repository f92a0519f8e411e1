"""A round through the tools of 综治台 that no other walk comes to, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from mediation_desk.domain.duty.roster import DutyState
from mediation_desk.usecases import asking
from mediation_desk.usecases.basket.views import basket_board
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import leading_views
from mediation_desk.usecases.duty.roster_views import on_duty
from mediation_desk.usecases.heads.keeping import heads
from mediation_desk.usecases.outreach import views
from mediation_desk.usecases.register import views as register
from tests.desks import ONE, TWO, led, make_desk
from tests.journeys.hands import Hands
from tests.journeys.test_duty import filled, tool
from tests.journeys.test_every_stop import doubled

TODAY = "2026-04-20"  # a Monday

pytestmark = pytest.mark.timeout(120)


def go(hands: Hands, key: str) -> None:
    """Come to a tool of 综治台."""
    hands.window.go("desk", key)
    hands.settle()
    assert not doubled(hands.window)


def press(hands: Hands, verb: str, values: dict[str, object] | None = None) -> None:
    """A button of the tool in sight, and its form where it has one."""
    hands.click(tool(hands).buttons[verb])
    hands.settle()
    if values is not None:
        filled(hands, values)
    assert not doubled(hands.window)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """河湾镇 on a Monday."""
    (tmp_path / "data").mkdir()
    made = make_desk(tmp_path / "data", day=date.fromisoformat(TODAY))
    yield made
    made.store.close()


@pytest.fixture
def chosen_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen whenever one is asked for."""
    folder = tmp_path / "printed"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    return folder


def test_the_roster_is_planned_swapped_signed_and_printed(
    hands: Hands, desk: Desk, chosen_folder: Path
) -> None:
    desk.do("add_organization", {"name": "河湾镇派出所", "kind": "organ"})
    go(hands, "roster")
    press(hands, "plan_duty", {
        "kind": "resident", "organ": "河湾镇派出所", "person": "赵六", "phone": "13900001111",
        "weekdays": ["0"], "from_on": TODAY,
    })  # fmt: skip
    assert on_duty(desk, desk.clock.today())
    press(hands, "swap_duty", {"person": "钱七", "why": "开会", "agreed_by": "周志远"})
    assert "钱七" in tool(hands).ui.name_label.text()
    came = {"state": DutyState.ARRIVED.value, "at": "8:25", "signed": "本人签名"}
    press(hands, "sign_duty", came)
    assert "到岗" in tool(hands).ui.state_label.text()
    hands.click(tool(hands).findChild(QPushButton, "chart_button"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    place = menu.actionGeometry(menu.actions()[0]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    hands.settle()
    assert list(chosen_folder.glob("*.pdf"))


def test_a_leader_takes_a_case_and_it_is_listed_and_struck_off(hands: Hands, desk: Desk) -> None:
    number = asking.facts_of(desk, led(desk, "assign_mediator")).case_no
    go(hands, "leads")
    led_by = {"case": number, "leader": "周志远", "from_on": TODAY, "cycle_days": "7"}
    press(hands, "lead_case", led_by)
    press(hands, "note_leader_visit", {"visited_on": TODAY, "text": "看了地界。"})
    press(hands, "end_lead", {"ended_on": TODAY, "closing_opinion": "两家都服气了。"})
    assert "两家都服气了" in tool(hands).ui.text_label.text()
    go(hands, "listings")
    press(hands, "list_case", {"case": number, "reason": "可能上访", "due_on": "2026-04-30"})
    press(hands, "delist_case", {
        "is_performed": True, "is_satisfied": True, "is_quiet": True, "proof": "协议已经履行",
        "approved_by": "周志远",
    })  # fmt: skip
    (one,) = leading_views.listed(desk)
    assert one.line.delisted_on == desk.clock.today()


def test_a_red_case_is_in_the_pack_of_the_week_and_its_organ_is_called_to_account(
    hands: Hands, desk: Desk, chosen_folder: Path
) -> None:
    case = led(desk, "assign_mediator")
    desk.do("tick_risk", {"signs": ["weapon"], "police_calls": "2"}, case=case)
    go(hands, "briefing")
    assert "红色" in tool(hands).ui.state_label.text()
    assert "出现凶器" in tool(hands).ui.text_label.text()
    for name in ("pack_button", "wall_button"):
        hands.click(tool(hands).findChild(QPushButton, name))
        hands.settle()
    assert len(list(chosen_folder.glob("*.pdf"))) == 2
    number = asking.facts_of(desk, case).case_no
    go(hands, "escalations")
    press(hands, "escalate", {
        "case": number, "step": "circular", "organ": "河湾镇派出所", "reason": "两次不到场",
        "demand": "三日内到场", "due_on": "2026-04-23", "decided_by": "周志远",
    })  # fmt: skip
    hands.click(tool(hands).findChild(QPushButton, "notice_button"))
    hands.settle()
    assert len(list(chosen_folder.glob("*.pdf"))) == 3
    press(hands, "answer_escalation", {"answer": "已经到场，向双方说明了情况。"})
    assert tool(hands).ui.state_label.text() == "已反馈"


def test_from_a_visit_and_a_sweep_to_cases_and_lists(hands: Hands, desk: Desk) -> None:
    go(hands, "visits")
    press(hands, "note_visit", {
        "kind": "at_home", "on": TODAY, "village": "柳树村", "people": "张三、李四",
        "topic": "滴水檐", "findings": "院墙占了滴水檐。",
    })  # fmt: skip
    press(hands, "receive_visit", {"stat_type": "邻里纠纷"})
    (visit,) = views.visits(desk)
    assert [p.name for p in asking.facts_of(desk, visit.case_id).parties] == ["张三", "李四"]
    go(hands, "screenings")
    press(hands, "start_screening", {
        "name": "四月排查", "from_on": TODAY, "until_on": TODAY, "villages": ["柳树村"],
    })  # fmt: skip
    press(hands, "report_sweep", {"village": "柳树村", "on": TODAY, "is_zero": True})
    assert "零报告" in tool(hands).ui.text_label.text()
    press(hands, "close_screening", {"result": "没有新的"})
    go(hands, "matters")
    press(hands, "add_matter", {"what": "路被堵住", "village": "东坡村", "on": TODAY})
    press(hands, "own_matter", {"owner": "仇玉霞", "due_on": "2026-04-20"})
    press(hands, "strike_matter", {
        "on": TODAY, "how": "料搬走了", "proof": "照片两张", "approved_by": "周志远",
    })  # fmt: skip
    assert "已销号" in tool(hands).ui.state_label.text()


def test_counsel_is_asked_and_answers_and_types_and_phones_are_set(
    hands: Hands, desk: Desk
) -> None:
    lawyer = {"name": "李律师", "kind": "counsel", "villages": "柳树村"}
    who = desk.do("register_helper", lawyer).created["mediator"]
    go(hands, "counsel")
    press(hands, "ask_counsel", {
        "counsel": who, "village": "柳树村", "question": "借条没有写利息，利息怎么算？",
    })  # fmt: skip
    press(hands, "note_counsel_reply", {"replied_on": TODAY, "reply": "没有约定，视为没有利息。"})
    (advice,) = register.advices(desk)
    assert advice.line.reply == "没有约定，视为没有利息。"
    go(hands, "phones")
    press(hands, "add_organization", {"name": "河湾镇水利站", "kind": "organ"})
    press(hands, "amend_organization", {"contact": "孙八", "on_call_phone": "13900002222"})
    assert "13900002222" in tool(hands).ui.text_label.text()
    go(hands, "types")
    press(hands, "set_type_body", {"body": "河湾镇水利站"})
    assert "河湾镇水利站" in "".join(tool(hands).lines[0].cells)


def test_a_group_is_read_in_represented_shared_and_paid(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = led(desk, "hold_session")
    number = asking.facts_of(desk, case).case_no
    sheet = tmp_path / "名册.csv"
    sheet.write_text("序号,姓名,金额\n1,甲一,100.10\n2,乙二,200.20\n", encoding="utf-8")
    go(hands, "heads")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(sheet), ""))
    press(hands, "take_heads")
    hands.click(hands.window.findChild(QPushButton, "choose_file"))
    filled(hands, {"case": number, "party": "龚㛃兰", "given_total": "300.30"})
    pay = {"due": "2026-05-31", "amount": "300.30", "payer": "陈翀", "payee": "龚㛃兰"}
    desk.do("draft_agreement", {"clauses": [{"text": "付清。"}], "payments": [pay]}, case=case)
    press(hands, "allow_representative", {
        "representative": "甲一", "scope": "代为调解、签收", "paper": "推选书", "on_day": TODAY,
    })  # fmt: skip
    press(hands, "share_heads", {})
    press(hands, "pay_head", {"received_on": TODAY, "amount": "100.10"})
    assert [one.paid[0].plain for one in heads(desk, case)] == ["100.10", "0.00"]
    assert tool(hands).ui.state_label.text() == "领清了"


def test_a_debt_is_agreed_left_and_dropped_line_by_line(hands: Hands, desk: Desk) -> None:
    cases = [led(desk, "hold_session", ONE, TWO) for _ in range(2)]
    basket = desk.do("make_basket", {"name": "两家", "cases": cases}).created["basket"]
    one, two = (party.name for party in asking.facts_of(desk, cases[0]).parties)
    for amount in ("300", "200", "100"):
        desk.do("enter_claim", {
            "basket": basket, "case": cases[0], "debtor": one, "creditor": two, "amount": amount,
            "is_agreed": amount != "300",
        })  # fmt: skip
    go(hands, f"basket_claims/{basket}")
    press(hands, "agree_claim", {"amount": "280"})
    press(hands, "end_claim", {"state": "left", "why": "等鉴定"})
    left = [claim for claim in basket_board(desk, basket).setoff.claims if claim.is_open]
    assert sorted(claim.amount.plain for claim in left) == ["100.00", "200.00"]
    hands.tab_to(tool(hands).ui.table)
    hands.press(Qt.Key.Key_Down)
    press(hands, "drop_claim")
    assert len(basket_board(desk, basket).setoff.claims) == 2
