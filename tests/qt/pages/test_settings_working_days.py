"""The tab 工作日: years and limits are shown, settled in a form, and open cases counted again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.settings import Settings
from mediation_desk.qt.settings.working_days_tab import TITLE, WorkingDaysTab
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.usecases.registry import Role

NOTICE: dict[str, object] = {
    "year": "2031",
    "off": "元旦 1月1日\n春节 1月22日至28日\n清明节 4月4日至6日\n劳动节 5月1日至5日\n"
    "端午节 6月24日\n国庆节、中秋节 10月1日至8日",
    "work": "",
    "source": "样例通知",
}


@pytest.fixture
def tab(qtbot: QtBot, frame: Frame) -> WorkingDaysTab:
    page = Settings(frame)
    qtbot.addWidget(page)
    page.ui.tabs.setCurrentWidget(page.working_days.widget)
    page.show()
    made = page.working_days
    qtbot.waitUntil(lambda: made.ui.year_table.rowCount() > 0)
    qtbot.waitUntil(lambda: made.ui.limit_table.rowCount() > 0)
    return made


def panel_of(tab: WorkingDaysTab) -> VerbPanel:
    assert tab.panel is not None
    return tab.panel


def cells(table: QTableWidget, row: int) -> list[str]:
    items = [table.item(row, column) for column in range(table.columnCount())]
    return [item.text() if item else "" for item in items]


def test_years_and_limits_stand_in_their_lists(tab: WorkingDaysTab) -> None:
    assert cells(tab.ui.year_table, 0)[:3] == ["2026", "33天", "6天"]
    assert cells(tab.ui.year_table, 0)[4] == "随程序"
    names = [cells(tab.ui.limit_table, row)[0] for row in range(tab.ui.limit_table.rowCount())]
    assert "人民调解期限" in names


def test_a_mediator_does_not_see_the_tab(qtbot: QtBot, frame: Frame) -> None:
    frame.desk.user = replace(frame.desk.user, roles=frozenset({Role.MEDIATOR}))
    page = Settings(frame)
    qtbot.addWidget(page)
    assert TITLE not in [page.ui.tabs.tabText(n) for n in range(page.ui.tabs.count())]


def test_a_typed_year_is_kept_and_the_cases_counted_again(
    qtbot: QtBot, tab: WorkingDaysTab, frame: Frame
) -> None:
    tab.ui.add_year_button.click()
    panel_of(tab).set_values(NOTICE)
    panel_of(tab).ui.do_button.click()
    qtbot.waitUntil(lambda: cells(tab.ui.year_table, 0)[0] == "2031")
    qtbot.waitUntil(lambda: "件案件的期限已重新推算" in frame.notices.text.text(), timeout=60_000)
    assert frame.desk.rules.calendar.is_published(2031)


def test_a_weekday_given_as_a_worked_weekend_is_said_beside_it(
    qtbot: QtBot, tab: WorkingDaysTab
) -> None:
    tab.ui.add_year_button.click()
    panel_of(tab).set_values(NOTICE | {"work": "2月3日"})
    panel_of(tab).ui.do_button.click()
    fault = panel_of(tab).form.blocks["work"].fault
    qtbot.waitUntil(lambda: "不是调休上班的周末" in fault.text())


def test_a_file_is_put_into_the_form_to_be_looked_at(
    qtbot: QtBot, tab: WorkingDaysTab, frame: Frame, tmp_path: Path
) -> None:
    file = tmp_path / "notice.yaml"
    off = str(NOTICE["off"]).replace("\n", ", ").replace("、", "和")
    file.write_text(
        f"year: 2031\noff: [{off}]\nwork: [2031-03-01]\nsource: 样例\n", encoding="utf-8"
    )
    tab.read_file(file)
    qtbot.waitUntil(lambda: tab.panel is not None)
    assert panel_of(tab).form.field("year").value() in ("2031", 2031)
    assert panel_of(tab).form.field("work").value() == "3月1日"
    assert not frame.desk.rules.calendar.is_published(2031)


def test_a_file_that_is_none_is_refused_in_the_bar(
    qtbot: QtBot, tab: WorkingDaysTab, frame: Frame, tmp_path: Path
) -> None:
    file = tmp_path / "notice.yaml"
    file.write_text("[", encoding="utf-8")
    tab.read_file(file)
    qtbot.waitUntil(lambda: "通知文件读不出来" in frame.notices.text.text())
    assert tab.panel is None


@pytest.mark.heavy
def test_the_chosen_limit_stands_in_the_form(
    qtbot: QtBot, tab: WorkingDaysTab, frame: Frame
) -> None:
    tab.ui.limit_table.setCurrentCell(1, 0)
    tab.ui.set_limit_button.click()
    assert panel_of(tab).form.field("rule").value() == cells(tab.ui.limit_table, 1)[0]
    values = {"length": "45", "unit": "working_day", "basis": "某县办法"}
    panel_of(tab).set_values(values)
    panel_of(tab).ui.do_button.click()
    qtbot.waitUntil(lambda: cells(tab.ui.limit_table, 1)[3] == "45个工作日")
    qtbot.waitUntil(lambda: "件案件的期限已重新推算" in frame.notices.text.text(), timeout=60_000)


def test_a_county_file_is_told_and_kept_whole(
    qtbot: QtBot, tab: WorkingDaysTab, frame: Frame, tmp_path: Path
) -> None:
    file = tmp_path / "local.yaml"
    told = "county: 青禾县\nbasis: 青政办〔2026〕1号\ntracks: {人民调解: {follow_up_days: 60}}\n"
    file.write_text(told, encoding="utf-8")
    tab.read_county_file(file)
    qtbot.waitUntil(lambda: tab.panel is not None)
    lines = [label.text() for label in panel_of(tab).findChildren(QLabel)]
    assert "人民调解：回访提醒60天" in lines
    assert list(panel_of(tab).form.blocks) == ["county", "basis"]
    panel_of(tab).ui.do_button.click()
    table = tab.ui.county_table
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    assert cells(table, 0) == ["回访提醒", "人民调解", "30天", "60天", "青政办〔2026〕1号"]
    qtbot.waitUntil(lambda: "件案件的期限已重新推算" in frame.notices.text.text(), timeout=60_000)
