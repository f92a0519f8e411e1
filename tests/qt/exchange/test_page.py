"""Reporting and taking in at the window: where to, what is said, what is never said too early."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import standing
from tests.usecases.exchange.packages import a_case, amend, join, report, take


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def case(county: Desk, desk: Desk, tmp_path: Path) -> str:
    """The township has joined and has a case; made before the page."""
    join(county, desk, tmp_path / "papers")
    return a_case(desk)


@pytest.fixture
def joined(case: str, page: ExchangePage) -> ExchangePage:
    return page


def result(page: ExchangePage) -> str:
    return page.ui.result_label.text()


def test_the_numbers_stand_there(joined: ExchangePage, desk: Desk) -> None:
    ui = joined.ui
    assert ui.unreported_value.text() == f"{standing.status(desk).unreported} 条"
    assert ui.unreported_value.text() != "0 条"
    assert ui.confirmed_value.text() == "还没有"
    assert [w.text() for w in (ui.conflicts_value, ui.held_value, ui.files_value)] == ["0"] * 3
    assert not ui.tabs.isTabVisible(1)
    assert not ui.tabs.isTabVisible(2)


@pytest.mark.usefixtures("a_process_of_its_own")
def test_written_is_said_and_confirmed_only_after_the_answer(
    qtbot: QtBot, joined: ExchangePage, county: Desk, stick: Path
) -> None:
    joined.report(stick)
    qtbot.waitUntil(lambda: "已写入，可以拔出U盘" in result(joined), timeout=60_000)
    qtbot.waitUntil(lambda: joined.journal.rowCount() == 1)
    assert joined.ui.unreported_value.text() != "0 条"
    assert joined.journal.index(0, 4).data() == "已写入未确认"
    take(county, stick)
    report(county, stick)
    joined.take_in(stick)
    qtbot.waitUntil(lambda: "收入" in result(joined) and "正在" not in result(joined))
    qtbot.waitUntil(lambda: joined.ui.unreported_value.text() == "0 条")
    assert joined.ui.confirmed_value.text() == "11月20日"
    told = {joined.journal.index(row, 4).data() for row in range(joined.journal.rowCount())}
    assert told == {"已确认", "已收入"}


def test_the_folder_is_asked_for_once(
    qtbot: QtBot, joined: ExchangePage, stick: Path, desk: Desk, case: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked: list[object] = []

    def answer(*args: object) -> str:
        asked.append(args)
        return str(stick)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    joined.ui.report_button.click()
    qtbot.waitUntil(lambda: "已写入" in result(joined), timeout=60_000)
    amend(desk, case, place="河湾村口")
    joined.ui.report_button.click()
    qtbot.waitUntil(lambda: len(list(stick.rglob("*.tjx"))) == 2, timeout=60_000)
    assert len(asked) == 1
    assert str(stick) in joined.ui.folder_label.text()
    assert standing.last_place(desk) == stick


def test_a_folder_with_other_things_is_asked_about_once(
    qtbot: QtBot, joined: ExchangePage, stick: Path
) -> None:
    (stick / "照片.txt").write_text("x", encoding="utf-8")
    joined.report(stick)
    notices = joined.frame.notices
    qtbot.waitUntil(lambda: notices.deed_button.text() == "第一次用作交换(&Y)", timeout=60_000)
    assert not list(stick.rglob("*.tjx"))
    notices.deed_button.click()
    qtbot.waitUntil(lambda: "已写入" in result(joined), timeout=60_000)
    assert list(stick.rglob("*.tjx"))


def test_a_stick_that_is_not_there_is_told_with_another_place_offered(
    qtbot: QtBot, joined: ExchangePage, tmp_path: Path
) -> None:
    joined.take_in(tmp_path / "away")
    notices = joined.frame.notices
    qtbot.waitUntil(lambda: "找不到" in notices.text.text(), timeout=60_000)
    assert notices.deed_button.text() == "另选文件夹(&Y)"
    assert result(joined) == "没有做完。"


def test_nothing_new_is_said_calmly(
    qtbot: QtBot, joined: ExchangePage, stick: Path
) -> None:
    joined.report(stick)
    qtbot.waitUntil(lambda: "已写入" in result(joined), timeout=60_000)
    joined.report(stick)
    qtbot.waitUntil(lambda: "没有新的内容" in result(joined), timeout=60_000)


def test_a_refused_package_says_why(
    qtbot: QtBot, joined: ExchangePage, county: Desk, stick: Path
) -> None:
    report(county, stick)
    [file] = stick.rglob("*.tjx")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    joined.take_in(stick)
    qtbot.waitUntil(lambda: "没有收入" in result(joined), timeout=60_000)
    assert "1 个包" in result(joined)


def test_what_was_stopped_is_said_and_nothing_half_done_counts(
    qtbot: QtBot, joined: ExchangePage, stick: Path, desk: Desk
) -> None:
    joined.report(stick).cancel()
    qtbot.waitUntil(lambda: result(joined).startswith("停下了"), timeout=60_000)
    assert not list(stick.rglob("*.tjx"))
    assert standing.status(desk).written == 0
    joined.report(stick)
    qtbot.waitUntil(lambda: "已写入" in result(joined), timeout=60_000)
