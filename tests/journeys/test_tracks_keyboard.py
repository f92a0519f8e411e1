"""With the mouse unplugged: wages through professional mediation to a joint application for the
arbitrators' review, from the password to the bound volume.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.domain.case_facts import Stage
from mediation_desk.qt.program import Program
from mediation_desk.usecases import asking
from tests.journeys.by_keys import ME, bind, choose, held, next_step, sign, to_front
from tests.journeys.keyboard import Keyboard

Key = Qt.Key
TOLD = "在河湾工地做工三个月，拖欠工资6800元。"


@pytest.mark.timeout(300)
@pytest.mark.heavy
def test_wages_are_agreed_and_reviewed_without_a_mouse(
    qtbot: QtBot, keys: Keyboard, program: Program, tmp_path: Path
) -> None:
    receive(keys)
    prepare(keys)
    held(keys, "公司同意当场付清。", 2)
    agree(keys)
    sign(keys)
    review(keys)
    next_step(keys, "仲裁审查结束", "日期")
    next_step(keys, "登记履行", "哪一期")
    end(keys)
    case = to_front(qtbot, program).here()[1]
    bind(keys, program, qtbot, tmp_path / "volume.pdf")
    window = to_front(qtbot, program)
    facts = asking.facts_of(window.frame.desk, case)
    assert (facts.track.value, facts.subtrack, facts.stage) == ("professional", "劳动", Stage.FILED)
    step = facts.step("arbitration_review")
    assert step is not None
    assert step.organ == "青禾县劳动人事争议仲裁委员会"


def receive(keys: Keyboard) -> None:
    """F2, what is told, the track above it, both names, 登记."""
    keys.press(Key.Key_F2)
    keys.settle()
    keys.write(TOLD, is_free=True)
    keys.tab_to("调解途径", back=True)
    keys.press(Key.Key_Down, times=1)
    keys.tab_to("途径小类")
    keys.press(Key.Key_Down, times=3)
    keys.reads("建议：")
    keys.alt("t")
    for letter, name in (("q", "龚㛃兰"), ("w", "陈翀")):
        keys.alt(letter)
        keys.write(name)
    keys.alt("s")
    keys.reads("登记好了")


def prepare(keys: Keyboard) -> None:
    """Consent, acceptance, mediator, notice."""
    next_step(keys, "记录调解意愿", "当事人")
    next_step(keys, "受理", "受理日期")
    next_step(keys, "指定调解员", "调解员", ("调解员", ME))
    next_step(keys, "权利义务告知", "告知日期")


def agree(keys: Keyboard) -> None:
    """One clause out of the list: paid on the spot."""
    keys.reads("起草协议(&N)")
    keys.alt("n")
    keys.alt("c")
    keys.press(Key.Key_Down, times=3)
    keys.enter()
    choose(keys, "谁付", "陈翀")
    choose(keys, "付给谁", "龚㛃兰")
    keys.tab_to("金额")
    keys.write("6800")
    choose(keys, "怎么付", "现金")
    keys.alt("g")


def review(keys: Keyboard) -> None:
    """The tab of tracks, its button, the form of the step."""
    keys.tab_to("案件的各部分", back=True)
    keys.press(Key.Key_Right)
    keys.tab_to("记 共同申请仲裁审查")
    keys.press(Key.Key_Space)
    keys.settle()
    keys.tab_to("机关")
    keys.write("青禾县劳动人事争议仲裁委员会")
    keys.alt("y")
    keys.reads("共同申请仲裁审查：")


def end(keys: Keyboard) -> None:
    """The visit, the rating, closing, the archive."""
    next_step(keys, "回访", "回访日期", ("满意程度", "满意"))
    keys.reads("满意度(&N)")
    keys.alt("n")
    keys.tab_to("结果")
    keys.press(Key.Key_Down, times=2)
    keys.alt("y")
    next_step(keys, "结案", "结案日期")
    next_step(keys, "立卷归档", "归档日期")
