"""A folder that is marked as shared is exchanged over by itself and gets in nobody's way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.care.exchange_watch import ExchangeWatch
from mediation_desk.qt.care.share_watch import ShareWatch
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.exchange import shares
from tests.usecases.exchange.packages import a_case, amend, join
from tests.usecases.exchange.pairs import second_pc

WAIT = 60_000


@pytest.fixture
def second(
    county: Desk, desk: Desk, keys: dict[str, bytes], tmp_path: Path
) -> Iterator[Desk]:
    """The township's other PC, whose window stands elsewhere."""
    made = second_pc(county, desk, keys["town"], tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def share(second: Desk, tmp_path: Path) -> Path:
    """A folder that the other PC looks at."""
    folder = tmp_path / "share"
    folder.mkdir()
    shares.set_share(second, folder)
    return folder


@pytest.fixture
def watch(qtbot: QtBot, window: MainWindow, desk: Desk, share: Path) -> Iterator[ShareWatch]:
    """Looks at the share ten times a second."""
    shares.set_share(desk, share)
    made = ShareWatch(window, tick=100)
    made.start()
    yield made
    window.left.emit(False)
    qtbot.waitUntil(lambda: window.runner.busy() == 0, timeout=WAIT)


def until(qtbot: QtBot, watch: ShareWatch, is_so: Callable[[], bool]) -> None:
    """Let it look again and again until something is so."""

    def looked() -> bool:
        watch.hurry()
        return is_so()

    qtbot.waitUntil(looked, timeout=WAIT)


def test_one_click_begins_and_one_ends(
    qtbot: QtBot, county: Desk, desk: Desk, tmp_path: Path, page: ExchangePage
) -> None:
    join(county, desk, tmp_path / "papers")
    page.refresh()
    qtbot.waitUntil(page.ui.work_part.isVisible, timeout=WAIT)
    page.place = folder = tmp_path / "share"
    folder.mkdir()
    page.ui.share_check.click()
    qtbot.waitUntil(page.ui.share_every.isEnabled, timeout=WAIT)
    assert [(one.folder, one.every) for one in shares.shares(desk)] == [(folder, 60)]
    page.ui.share_check.click()
    qtbot.waitUntil(lambda: not page.ui.share_every.isEnabled(), timeout=WAIT)
    assert shares.shares(desk) == ()


def test_what_the_other_pc_wrote_is_here_by_itself_and_what_is_written_here_goes(
    qtbot: QtBot, window: MainWindow, watch: ShareWatch, second: Desk, desk: Desk, share: Path
) -> None:
    said: list[str] = []
    watch.told.connect(said.append)
    heard: list[Changes] = []
    window.hub.changed.connect(lambda changes, _who: heard.append(changes))
    case = a_case(second)
    assert shares.exchange_round(second, share).trouble == ""
    until(qtbot, watch, lambda: any(case in one.case_ids for one in heard))
    assert asking.facts_of(desk, case).id == case
    until(qtbot, watch, lambda: any("已收发" in one for one in said))
    assert not window.notices.kind


def test_a_share_that_is_away_is_a_word_in_the_status_bar_and_no_notice(
    qtbot: QtBot, window: MainWindow, watch: ShareWatch, share: Path
) -> None:
    share.rename(share.with_name("away"))
    said: list[str] = []
    watch.told.connect(said.append)
    until(qtbot, watch, lambda: said[-1:] == ["共享文件夹不在"])
    assert not window.notices.kind
    share.with_name("away").rename(share)
    until(qtbot, watch, lambda: "已收发" in said[-1])


def test_the_status_bar_adds_what_is_told_of_the_share(window: MainWindow) -> None:
    watch = ExchangeWatch(window)
    watch._show("未上报 0 条")
    watch._hear_share("共享文件夹不在")
    assert watch.label.text() == "未上报 0 条 · 共享文件夹不在"


def test_a_case_that_came_in_changed_says_so_and_waits_for_the_click(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case = a_case(desk)
    window.go("case", case)
    page = window.pages["case"]
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: page.view is not None, timeout=WAIT)
    page.open_verb("amend_case", {})
    amend(desk, case, title="另一台电脑写的名称")
    window.hub.changed.emit(Changes(frozenset({"exchange"}), frozenset({case})), None)
    assert not page.came_in.isHidden()
    assert page.panel is not None
    page.came_in.click()
    qtbot.waitUntil(
        lambda: page.view is not None and page.view.facts.title == "另一台电脑写的名称",
        timeout=WAIT,
    )
    assert page.came_in.isHidden()
    assert page.panel is not None
