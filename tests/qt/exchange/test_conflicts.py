"""The conflict desk: what each side wrote, the decision, the next one; and what was put aside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.conflicts import ConflictsPage
from mediation_desk.qt.pages.conflicts.marking import differing, marked
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.exchange import conflicts, reviewing
from mediation_desk.usecases.registry import Role
from tests.usecases.exchange.packages import amend, report, take
from tests.usecases.exchange.pairs import (
    EAST,
    WEST,
    hand_over,
    second_pc,
    shared_case,
    write_apart,
)

FACTS = ("争议在于排水沟的走向。", "争议在于界址。")


@pytest.fixture
def second(
    county: Desk, desk: Desk, keys: dict[str, bytes], tmp_path: Path
) -> Iterator[Desk]:
    made = second_pc(county, desk, keys["town"], tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def case(desk: Desk, second: Desk, tmp_path: Path) -> str:
    """A case whose place and story both PCs wrote."""
    made = shared_case(desk, second, tmp_path / "box")
    both = {"place": (EAST, WEST), "facts": FACTS}
    write_apart(desk, second, tmp_path / "box", made, **both)
    return made


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> ConflictsPage:
    """Comes up when it is asked for."""
    made = ConflictsPage(frame)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    return made


def come_up(qtbot: QtBot, page: ConflictsPage, subject: str = "") -> None:
    page.open(subject)
    page.show()
    qtbot.waitUntil(lambda: page.seen is not None)


def lines(page: ConflictsPage) -> list[str]:
    box = page.ui.conflict_list
    return [box.item(place).text() for place in range(box.count())]


def pieces(text: str, other: str) -> str:
    return "".join(f"[{part}]" if is_other else part for part, is_other in differing(text, other))


def test_the_characters_that_differ_are_marked() -> None:
    assert pieces("河湾村东头", "河湾村西头") == "河湾村[东]头"
    assert pieces("6800元", "6800元整") == "6800元"
    assert pieces("6800元整", "6800元") == "6800元[整]"
    assert pieces("甲" * 3_000, "乙") == f"[{'甲' * 3_000}]"
    assert "&lt;b&gt;" in marked("<b>", "x")
    assert "<b>" not in marked("<b>", "x")


def test_a_calm_page_where_nothing_waits(qtbot: QtBot, page: ConflictsPage) -> None:
    come_up(qtbot, page)
    assert page.ui.choose_empty_label.isVisible()
    assert page.ui.choose_empty_label.text().startswith("没有两边改得不一样的地方")
    assert page.ui.tabs.isTabVisible(1)


def test_both_sides_are_shown_and_the_next_comes_after_a_decision(
    qtbot: QtBot, page: ConflictsPage, desk: Desk, case: str
) -> None:
    come_up(qtbot, page, case)
    ui = page.ui
    assert "　2 处\n" in lines(page)[0]
    assert ui.tabs.tabText(0) == "两边改得不一样 2"
    first = ui.conflict_list.currentItem().text().strip()
    assert {first, lines(page)[2].strip()} == {"发生地", "纠纷简要情况"}
    place = lines(page).index("　发生地")
    ui.conflict_list.setCurrentRow(place)
    assert (ui.left_text.toPlainText(), ui.right_text.toPlainText()) == (EAST, WEST)
    assert "管理员　2026年11月20日" in ui.left_by.text()
    assert "本机" in ui.left_by.text()
    assert "二号机" in ui.right_by.text()
    ui.left_button.click()
    qtbot.waitUntil(lambda: len(page.choosing.rows) == 1)
    assert asking.facts_of(desk, case).place == EAST
    assert ui.conflict_list.currentItem().text() == "　纠纷简要情况"
    assert "采用了左" in ui.said_label.text()


def test_the_cases_own_page_says_so_and_leads_here(
    qtbot: QtBot, frame: Frame, desk: Desk, case: str, visits: list[tuple[str, str]]
) -> None:
    of_case = CasePage(frame)
    qtbot.addWidget(of_case)
    of_case.open(case)
    of_case.show()
    qtbot.waitUntil(of_case.conflicts.isVisible)
    assert of_case.conflicts.text().startswith("有 2 处两边改得不一样")
    of_case.conflicts.click()
    assert visits == [("conflicts", case)]
    for one in conflicts.open_conflicts(desk):
        conflicts.resolve(desk, one.id, take="right")
    of_case.refresh()
    qtbot.waitUntil(of_case.conflicts.isHidden)
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)


def test_merging_saves_what_was_written(
    qtbot: QtBot, page: ConflictsPage, desk: Desk, case: str
) -> None:
    come_up(qtbot, page, case)
    ui = page.ui
    ui.conflict_list.setCurrentRow(lines(page).index("　纠纷简要情况"))
    assert ui.result_text.toPlainText() == FACTS[1]
    ui.result_text.setFocus()
    qtbot.keyClicks(ui.result_text, "1")
    page.refresh()
    qtbot.waitUntil(lambda: page.frame.runner.busy() == 0)
    assert ui.result_text.toPlainText() == f"1{FACTS[1]}"
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(page.choosing.rows) == 1)
    assert asking.facts_of(desk, case).facts == f"1{FACTS[1]}"


def test_of_a_masked_case_nothing_is_shown_and_nothing_offered(
    qtbot: QtBot, page: ConflictsPage, desk: Desk, case: str
) -> None:
    desk.do("mark_sensitive", {"kind": "涉及未成年人"}, case=case)
    desk.user = SignedIn("x", "何玉霞", frozenset({Role.MEDIATOR}))
    come_up(qtbot, page)
    assert page.ui.masked_label.isVisible()
    assert not page.ui.values_part.isVisible()
    assert not page.ui.left_button.isVisible()
    assert not page.ui.tabs.isTabVisible(1)
    assert "发生地" not in "".join(lines(page))
    page.ui.left_button.click()
    assert len(conflicts.open_conflicts(desk)) == 2


def test_a_person_without_cases_is_told_so(qtbot: QtBot, page: ConflictsPage, desk: Desk) -> None:
    desk.user = SignedIn("x", "技术员", frozenset({Role.ADMIN}))
    come_up(qtbot, page)
    assert "您的角色看不到" in page.ui.choose_empty_label.text()


def test_what_was_put_aside_is_let_in_with_a_reason(
    qtbot: QtBot, page: ConflictsPage, desk: Desk, second: Desk, tmp_path: Path
) -> None:
    case = shared_case(desk, second, tmp_path / "box")
    report(second, tmp_path / "box")
    take(desk, tmp_path / "box")
    amend(second, case, place=WEST)
    hand_over(second, desk, "revoked")
    come_up(qtbot, page)
    ui = page.ui
    ui.tabs.setCurrentIndex(1)
    assert ui.tabs.tabText(1) == "搁置的变更 1"
    assert "吊销" in ui.why_label.text()
    assert f"发生地：{WEST}" in ui.changes_label.text()
    ui.release_button.click()
    qtbot.waitUntil(lambda: "请写明原因" in ui.review_fault.text())
    ui.reason_edit.setText("当面核实")
    ui.release_button.click()
    qtbot.waitUntil(ui.review_empty_label.isVisible)
    assert asking.facts_of(desk, case).place == WEST
    assert reviewing.waiting_for_review(desk).waiting == ()
