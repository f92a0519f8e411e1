"""With the mouse unplugged: a whole case by keys alone, from the password to the bound volume, and
an oral agreement. How many keys each step took is held.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.case_facts import Stage
from mediation_desk.qt.pages import reception_oral
from mediation_desk.qt.program import Program
from mediation_desk.usecases import asking
from tests.desks import registered
from tests.journeys.by_keys import ME, bind, choose, held, next_step, sign, to_front
from tests.journeys.keyboard import CTRL, Keyboard

Key = Qt.Key
TOLD = "家住河湾村三组，与邻居因宅基地界址发生争议，要求赔偿6800元。"
#: The most keys that a step may take besides free text; the first is of the design, the others
#: are what they were when the window was last mended.
MOST = {
    "reception": 60, "consent": 2, "accept": 2, "mediator": 6, "notice": 2, "session": 32,
    "offers": 20, "agreement": 30, "signing": 3, "seal": 2, "payments": 4, "visit": 14,
    "rating": 12, "close": 2, "file": 2, "volume": 4, "list": 8,
}  # fmt: skip


@pytest.mark.timeout(300)
def test_a_whole_case_without_a_mouse(
    qtbot: QtBot, keys: Keyboard, program: Program, tmp_path: Path
) -> None:
    receive(keys)
    prepare(keys)
    talk(keys)
    agree(keys)
    sign(keys)
    perform(keys)
    end(keys)
    case = to_front(qtbot, program).here()[1]
    bind(keys, program, qtbot, tmp_path / "volume.pdf")
    find_in_list(keys)
    window = to_front(qtbot, program)
    assert window.here() == ("case", case)
    facts = asking.facts_of(window.frame.desk, case)
    assert facts.stage is Stage.FILED
    assert facts.agreement is not None
    assert [(p.amount.comma, p.paid.comma) for p in facts.agreement.payments] == [
        ("2,500.00", "2,500.00")
    ] * 2
    assert facts.ratings[0].scores
    assert {step: n for step, n in keys.steps.items() if n > MOST.get(step, 99)} == {}


def receive(keys: Keyboard) -> None:
    """F2, what is told, the proposal, both names, 登记."""
    with keys.step("reception"):
        keys.press(Key.Key_F2)
        keys.settle()
        keys.write(TOLD, is_free=True)
        keys.reads("建议：房屋宅基地纠纷")
        keys.alt("t")
        for letter, name in (("q", "龚㛃兰"), ("w", "陈翀")):
            keys.alt(letter)
            assert "姓名" in keys.here()
            keys.write(name)
        keys.alt("s")
        keys.reads("登记好了")


def prepare(keys: Keyboard) -> None:
    """Consent, acceptance, mediator, notice."""
    with keys.step("consent"):
        next_step(keys, "记录调解意愿", "当事人")
    with keys.step("accept"):
        next_step(keys, "受理", "受理日期")
    with keys.step("mediator"):
        next_step(keys, "指定调解员", "调解员", ("调解员", ME))
    with keys.step("notice"):
        next_step(keys, "权利义务告知", "告知日期")


def talk(keys: Keyboard) -> None:
    """A session without a result, an offer of each, a session with one."""
    with keys.step("session"):
        held(keys, "双方陈述，没有谈拢，改日再谈。", 0)
    with keys.step("offers"):
        for name, amount in (("龚㛃兰", "6800"), ("陈翀", "4000")):
            keys.alt("o")
            choose(keys, "谁出价", name)
            keys.tab_to("金额")
            keys.write(amount)
            keys.alt("y")
        keys.reads("还差 2,800.00元")
    with keys.step("session"):
        held(keys, "各让一步，分两期付清。", 2)


def agree(keys: Keyboard) -> None:
    """One clause out of the list: two instalments from tomorrow on."""
    with keys.step("agreement"):
        keys.reads("起草协议(&N)")
        keys.alt("n")
        keys.alt("c")
        keys.press(Key.Key_Down, times=2)
        keys.enter()
        choose(keys, "谁付", "陈翀")
        choose(keys, "付给谁", "龚㛃兰")
        for field, text in (("一共多少", "5000"), ("分几期", "2"), ("第一期最迟哪天", "明天")):
            keys.tab_to(field)
            keys.write(text)
        keys.tab_to("怎么付")
        keys.press(Key.Key_Down)
        keys.alt("g")


def perform(keys: Keyboard) -> None:
    """Both instalments came, the visit, the rating."""
    with keys.step("payments"):
        for _ in range(2):
            next_step(keys, "登记履行", "哪一期")
    with keys.step("visit"):
        next_step(keys, "回访", "回访日期", ("满意程度", "满意"))
    with keys.step("rating"):
        keys.reads("满意度(&N)")
        keys.alt("n")
        keys.tab_to("结果")
        keys.press(Key.Key_Down, times=2)
        keys.alt("y")


def end(keys: Keyboard) -> None:
    """Closing and the archive."""
    with keys.step("close"):
        next_step(keys, "结案", "结案日期")
    with keys.step("file"):
        next_step(keys, "立卷归档", "归档日期")


def find_in_list(keys: Keyboard) -> None:
    """Ctrl+3, initials, the first row, Enter."""
    with keys.step("list"):
        keys.press(Key.Key_3, CTRL)
        keys.settle()
        keys.write("gjl")
        QTest.qWait(600)
        keys.settle()
        keys.press(Key.Key_Down)
        keys.enter()


@pytest.mark.timeout(180)
def test_a_known_pair_agrees_orally_without_a_mouse(
    keys: Keyboard, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets: list[bytes] = []
    monkeypatch.setattr(reception_oral, "print_pdf", lambda _parent, pdf, _name: sheets.append(pdf))
    window = program.window
    assert window is not None
    registered(window.frame.desk, on=window.frame.today())
    with keys.step("oral"):
        keys.press(Key.Key_F2)
        keys.settle()
        keys.alt("o")
        find_both(keys)
        keys.tab_to("纠纷")
        keys.write("借款三千元到期没有还。", is_free=True)
        pay_at_once(keys)
        keys.tab_to("同意")
        keys.press(Key.Key_Space)
        keys.alt("s")
        keys.qtbot.waitUntil(lambda: bool(sheets), timeout=30_000)
    assert sheets[0].startswith(b"%PDF")
    assert keys.steps["oral"] <= 40


def find_both(keys: Keyboard) -> None:
    """Both names by initials; after the first was taken the cursor is at the second."""
    keys.alt("q")
    for letters in ("gjl", "cc"):
        assert "姓名" in keys.here()
        keys.write(letters)
        keys.settle()
        QTest.qWait(300)
        keys.settle()
        keys.press(Key.Key_Down)
        keys.enter()


def pay_at_once(keys: Keyboard) -> None:
    """The clause of a payment on the spot; a clause's keys are its own."""
    keys.alt("c")
    with keys.step("clause"):
        keys.press(Key.Key_Down, times=3)
        keys.enter()
        choose(keys, "谁付", "陈翀")
        choose(keys, "付给谁", "龚㛃兰")
        keys.tab_to("金额")
        keys.write("3000")
        choose(keys, "怎么付", "微信转账")
