"""The case page counts visits, shows a matter as one thread, ties, merges, splits and undoes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.meeting.thread_panel import ThreadPanel
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.meeting.views import thread_view


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[CasePage]:
    made = CasePage(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    made._close_panel()


@pytest.fixture
def two(registered: Callable[..., str]) -> tuple[str, str]:
    return registered("龚㛃兰", "陈翀"), registered("龚㛃兰", "陈翀")


def opened(page: CasePage, qtbot: QtBot, case: str) -> ThreadPanel:
    page.open(case)
    qtbot.waitUntil(lambda: page.thread_line.isVisible() and page.view is not None)
    page.thread_line.click()
    panel = page.panel
    assert isinstance(panel, ThreadPanel)
    qtbot.waitUntil(lambda: panel.matter is not None)
    return panel


def fill(panel: ThreadPanel, qtbot: QtBot, verb: str, **values: object) -> None:
    panel.begin(verb)
    submit(panel, qtbot, **values)


def submit(panel: ThreadPanel, qtbot: QtBot, **values: object) -> None:
    assert panel.form is not None
    panel.form.set_values(values)
    panel.form.submit()
    qtbot.waitUntil(lambda: panel.form is None)


def test_the_second_visit_is_said_on_the_page_and_taken_back(
    qtbot: QtBot, page: CasePage, frame: Frame, two: tuple[str, str], desk: Desk
) -> None:
    first, second = two
    panel = opened(page, qtbot, second)
    other = thread_view(desk, first).cases[0].number
    fill(panel, qtbot, "tie_case", other=other, kind="again", why="not_agreed")
    qtbot.waitUntil(lambda: panel.ties.rowCount() == 1)
    assert panel.ties.item(0, 0).text() == "上次来过（上次没谈成）"
    assert panel.whole.isVisibleTo(panel)
    page.thread_line.look(second)
    qtbot.waitUntil(lambda: "第2次来访" in page.thread_line.text())
    panel.untie_button.click()
    submit(panel, qtbot, why="写错了")
    qtbot.waitUntil(lambda: panel.ties.rowCount() == 0)
    assert thread_view(desk, second).ties == ()


def test_a_merger_shows_one_thread_and_a_split_goes_to_the_new_case(
    qtbot: QtBot, page: CasePage, two: tuple[str, str], desk: Desk, visits: list[tuple[str, str]]
) -> None:
    first, second = two
    panel = opened(page, qtbot, second)
    other = thread_view(desk, first).cases[0].number
    fill(panel, qtbot, "merge_case", other=other, text="同一块地")
    qtbot.waitUntil(lambda: panel.ties.rowCount() == 1)
    assert [table.rowCount() for table in panel.tables[:2]] == [2, 4]
    assert other in panel.whole_head.text()
    panel = opened(page, qtbot, first)
    fill(panel, qtbot, "split_case", parties="龚㛃兰\n陈翀", text="两回事")
    qtbot.waitUntil(lambda: bool(visits))
    assert visits[0][1] not in two


def test_what_may_belong_to_it_is_offered_and_dismissed_for_good(
    qtbot: QtBot, page: CasePage, desk: Desk
) -> None:
    sides = [{"role": role, "person": {"name": name, "phone": "16000000127"}}
             for role, name in (("applicant", "王福海"), ("respondent", "赵六"))]  # fmt: skip
    values = {"on": desk.clock.today(), "facts": "界址", "parties": sides}
    first, second = (desk.do("register", values).case_id for _n in range(2))
    panel = opened(page, qtbot, second)
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    panel.rows[0].related_button.click()
    assert panel.form is not None
    assert panel.form.form.field("kind").value() == "related"
    panel.form.cancel()
    panel.rows[0].apart_button.click()
    qtbot.waitUntil(lambda: panel.rows == [])
    assert panel.ties.rowCount() == 0
    assert first not in {one.case_id for one in thread_view(desk, second).ties}
