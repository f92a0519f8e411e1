"""Takes the pictures of the manual: every screen at two sizes, on a made-up township.

``python scripts/pictures.py [--name PART]`` writes docs/pictures, or only those whose name holds
the part; no display is needed, no real store is opened.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import yaml
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from stage import PLACE, SIZES, Camera, application, window_of

from mediation_desk.domain.case_facts import Stage
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_farewell import Ui_Farewell
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.pages.agreement_editor import AgreementEditor
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.pages.drill import DrillPage
from mediation_desk.qt.pages.exchange import ExchangePage, Seen
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.qt.pages.reception_oral import OralPage
from mediation_desk.qt.pages.settings import Settings
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.start.recover import RecoverPanel
from mediation_desk.qt.start.restore import RestorePanel
from mediation_desk.qt.start.unlock import StartWindow, UnlockPanel
from mediation_desk.qt.start.wizard import WizardPanel
from mediation_desk.records.exchange.journal import Incoming, Outgoing
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.sync.trust.standing import Standing
from mediation_desk.usecases import asking, importing, opening, verbs  # noqa: F401 - they register
from mediation_desk.usecases.asking import CaseFilter
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.saying import WRITTEN
from mediation_desk.usecases.exchange.saying import status_words as words_of
from mediation_desk.usecases.exchange.standing import BoardLine, ExchangeState, JournalLine
from mediation_desk.usecases.exchange.trusting import TrustedPc
from mediation_desk.usecases.upkeep.backup_places import (
    BackupStanding,
    PlaceKind,
    PlaceStanding,
    PlaceState,
)
from mediation_desk.usecases.upkeep.daily_backup import status_words
from mediation_desk.usecases.upkeep.drill_slip import DrillReport
from mediation_desk.usecases.upkeep.finding import FoundBackup

SCENARIOS = Path(__file__).resolve().parent.parent / "tests" / "data" / "scenarios.yaml"
TOLD = "家住柳树村三组，与邻居因宅基地界址和排水发生争议，要求赔偿6800元。"
TAB_NAMES = (
    "overview", "tracks", "people", "talks", "evidence", "agreement", "papers", "performance",
)  # fmt: skip
PAGES = ("today", "reception", "cases", "oral", "import")


def fullest(desk: Desk, folder: Path) -> str:
    """A case in which there is most to see: the first of the shared scenarios, not yet filed."""
    told = yaml.safe_load(SCENARIOS.read_text(encoding="utf-8"))["scenarios"][0]
    told["dates"].pop("filed")
    file = folder / "one.yaml"
    file.write_text(yaml.safe_dump({"scenarios": [told]}, allow_unicode=True), encoding="utf-8")
    return importing.import_file(desk, file).imported[0].id


def in_talks(desk: Desk) -> str:
    """A case of which the agreement is still to be written."""
    lines = asking.case_rows(desk, list(asking.case_ids(desk, CaseFilter())))
    found = (asking.facts_of(desk, line.id) for line in lines)
    return next(c.id for c in found if c.stage is Stage.MEDIATING and c.agreement is None)


def write_something(window: MainWindow) -> None:
    """Let the page in sight look as in the middle of the work."""
    page = window.current_page()
    if isinstance(page, ReceptionPage):
        page.forms["facts"].field("facts").set_value(TOLD)
        page._propose()
    if isinstance(page, OralPage):
        page.dispute.set_values({"dispute": TOLD})
    if isinstance(page, ReceptionPage | OralPage):
        for card, name in zip(page.sides.cards, ("龚㛃兰", "陈翀"), strict=True):
            card.main.set_values({"name": name})
    if isinstance(page, AgreementEditor) and not page.clauses.rows:
        names = page.clauses._names
        row = page.clauses.add("instalments")
        row.form.set_values({"payer": names[1], "payee": names[0], "total": "6800", "count": 2})
        row.form.set_values({"due": "2026-12-31", "every": "月", "method": "银行转账"})
        row._write()


def start_windows(camera: Camera, folder: Path, size: tuple[int, int]) -> None:
    """The windows before the desk is open."""
    start = StartWindow()
    start.resize(*size)
    start.show()
    panels = {"start-unlock": UnlockPanel(start), "start-recover": RecoverPanel(start)}
    for name, panel in panels.items():
        start.show_panel(panel)
        camera.take(start, name)
    wizard = WizardPanel(folder, start)
    start.show_panel(wizard)
    for step in range(4):
        wizard._show(step)
        camera.take(start, f"start-wizard{step}")
    restore = RestorePanel(start, replaces=True)
    restore.ui.folder_edit.setText("E:\\备份")
    restore.show_found(backups_told())
    restore.ui.user_edit.setText("樊主任")
    start.show_panel(restore)
    camera.take(start, "start-restore")
    start.close()
    last = QWidget()
    dress(Ui_Farewell(), last)
    last.show()
    camera.take(last, "farewell")
    last.close()


def pages(camera: Camera, window: MainWindow, case: str) -> None:
    """Every page, every tab of a case, the find box and the lock."""
    for name in PAGES:
        window.go(name)
        camera.settle(300)
        write_something(window)
        camera.take(window, name)
    window.go("case", case)
    camera.settle()
    page = window.current_page()
    assert isinstance(page, CasePage)
    names = (*TAB_NAMES, "history")
    for place, name in enumerate(names[: len(TABS)]):
        page.ui.tabs.setCurrentIndex(place)
        camera.take(window, f"case-{name}")
    page.open_list()
    camera.take(window, "case-more")
    window.go("agreement", case)
    camera.take(window, "signing", 3_000)
    window.go("agreement", in_talks(window.frame.desk))
    camera.settle()
    write_something(window)
    camera.take(window, "agreement", 3_000)
    settings(camera, window)
    exchange(camera, window)
    window.go("today")
    window.open_find()
    camera.take(window, "find")
    window.find_box.put_away()
    window.covers.setCurrentWidget(window.lock_screen)
    window.lock_screen.come_up()
    camera.take(window, "lock")


def settings(camera: Camera, window: MainWindow) -> None:
    """The settings and their page of care."""
    window.go("settings")
    camera.take(window, "settings")
    window.go("settings", "care")
    camera.take(window, "settings-care")
    backups(camera, window)


def backups(camera: Camera, window: MainWindow) -> None:
    """The tab of backups and the steps of a drill, as on a PC that has been in use for months."""
    window.go("settings", "backup")
    camera.settle()
    page = window.current_page()
    assert isinstance(page, Settings)
    told = standing_told()
    page.backups._show(told)
    line = QLabel(status_words(told), window.ui.status_bar)
    window.ui.status_bar.layout().insertWidget(1, line)  # type: ignore[union-attr]
    camera.take(window, "settings-backup")
    window.go("drill")
    camera.settle()
    drill = window.current_page()
    assert isinstance(drill, DrillPage)
    drill._show_places(told)
    camera.settle(300)
    drill._found(backups_told()[0])
    camera.take(window, "drill-choose")
    drill.ui.next_button.click()
    camera.take(window, "drill-open")
    drill._drilled(report_told())
    camera.take(window, "drill-result")
    drill._begin()
    line.deleteLater()


def standing_told() -> BackupStanding:
    """A fixed place fed this morning and a stick fed three days ago."""
    now = datetime.now().astimezone().replace(hour=9, minute=12)
    fixed, stick = Path("D:\\调解台备份"), Path("E:\\备份")
    old = now - timedelta(days=3)
    return BackupStanding(
        now.date(),
        PlaceStanding(PlaceKind.FIXED, fixed, PlaceState.READY, now),
        PlaceStanding(PlaceKind.STICK, stick, PlaceState.READY, old, 3, True),
        3, 31, now - timedelta(days=20), True, 200,
    )  # fmt: skip


def exchange(camera: Camera, window: MainWindow) -> None:
    """The exchange before a PC has joined, while it reports, and at the county."""
    window.go("exchange")
    camera.settle()
    page = window.current_page()
    assert isinstance(page, ExchangePage)
    page._show(Seen(exchange_told(joined=False), (), None, is_county=False))
    page.ui.name_edit.setText("调解一室电脑")
    page.ui.enrol_label.setText(
        "把下面这串数字当面或打电话读给县里核对；写出的文件是“enrol-620199101-5f0c2a91.tjt”，请交给县里。"
    )
    page.ui.fingerprint_label.setText("38214 90576 11832 46095 72218 30467")
    camera.take(window, "exchange-join", 300)
    place = Path("E:\\交换")
    page._show(Seen(exchange_told(), journal_told(), place, is_county=False))
    page.ui.result_label.setText(f"{WRITTEN}这次写了变更 14 条、附件 3 个，共 2.4 MB。")
    line = QLabel(words_of(exchange_told(), window.frame.today()), window.ui.status_bar)
    window.ui.status_bar.layout().insertWidget(1, line)  # type: ignore[union-attr]
    page.ui.report_button.setFocus()
    camera.take(window, "exchange", 300)
    line.deleteLater()
    page.county.refresh = lambda: None  # type: ignore[method-assign]
    page._show(Seen(exchange_told(), journal_told(), place, is_county=True))
    page.ui.result_label.setText(" ")
    page.county._show_board(board_told())
    page.ui.tabs.setCurrentIndex(1)
    camera.take(window, "exchange-board", 300)
    page.county._show_pcs(pcs_told())
    page.ui.tabs.setCurrentIndex(2)
    page.ui.read_edit.setFocus()
    camera.take(window, "exchange-pcs", 300)


def exchange_told(*, joined: bool = True) -> ExchangeState:
    """Fourteen changes to report, the county has everything up to three days ago."""
    on = datetime.now().astimezone() - timedelta(days=3)
    if not joined:
        return ExchangeState(False, 31, None, 0, 0, 0, 0, 0)
    return ExchangeState(True, 14, on, 0, 0, 0, 1, 2)


def journal_told() -> tuple[JournalLine, ...]:
    """A week of sticks."""
    now = datetime.now().astimezone().replace(hour=9, minute=12)
    day, town = timedelta(days=1), "青禾县社会治安综合治理中心"
    refused = "写出这个包的电脑证书已过期，没有收入。请让对方到县里换证后重新导出。"
    return (
        JournalLine(now, False, town, 2_516_582, Outgoing.PUBLISHED, ""),
        JournalLine(now - 3 * day, True, f"{town} 县级一号机", 8_204, Incoming.APPLIED, ""),
        JournalLine(now - 3 * day, False, town, 412_000, Outgoing.CONFIRMED, ""),
        JournalLine(now - 4 * day, True, f"{town} 县级二号机", 9_113, Incoming.REJECTED, refused),
        JournalLine(now - 5 * day, False, town, 38_420, Outgoing.CONFIRMED, ""),
    )


def board_told() -> tuple[BoardLine, ...]:
    """Four townships: one never, one long ago, two lately."""
    now, day = datetime.now().astimezone().replace(hour=9, minute=12), timedelta(days=1)
    return (
        BoardLine("620199104", "青禾县石峡乡社会治安综合治理中心", None, None, 0, 0),
        BoardLine("620199103", "青禾县北原镇社会治安综合治理中心", now - 11 * day, 11, 1830, 0),
        BoardLine("620199102", "青禾县柳河镇社会治安综合治理中心", now - 2 * day, 2, 5127, 1),
        BoardLine("620199101", "青禾县河湾镇社会治安综合治理中心", now, 0, 8204, 0),
    )


def pcs_told() -> tuple[TrustedPc, ...]:
    """Three PCs, one of them lost."""
    until = datetime.now().astimezone() + timedelta(days=700)
    town, county = "青禾县河湾镇社会治安综合治理中心", "青禾县社会治安综合治理中心"
    rows = (
        ("620199000", county, "县级一号机", CentreRole.COUNTY, Standing.OK, ""),
        ("620199101", town, "调解一室电脑", CentreRole.TOWNSHIP, Standing.OK, ""),
        ("620199101", town, "旧笔记本", CentreRole.TOWNSHIP, Standing.REVOKED, "被盗"),
    )
    return tuple(
        TrustedPc(
            f"{n:x}f0c2a91" * 4, code, name, pc, role, state, until, n == 0, 100, None, False, why
        )
        for n, (code, name, pc, role, state, why) in enumerate(rows)
    )


def backups_told() -> list[FoundBackup]:
    """Two backups on a stick."""
    now = datetime.now().astimezone().replace(hour=9, minute=12)
    days = (now, now - timedelta(days=1))
    return [FoundBackup(Path("E:"), f"{on:%Y%m%d}", on, "620199101", 7 << 20, True) for on in days]


def report_told() -> DrillReport:
    """A drill that passed."""
    now = datetime.now().astimezone()
    return DrillReport(
        "青禾县河湾镇综治中心", "樊主任", now, now, f"{now:%Y%m%dT%H%M%S}", "备份U盘", "0" * 64,
        242, 318, 7 << 20, False,
    )  # fmt: skip


def main(arguments: list[str]) -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="", help="only pictures whose name holds this")
    part = parser.parse_args(arguments).name
    app = application()
    PLACE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        desk = opening.open_practice(Path(place) / "practice", cases=opening.PRACTICE_CASES)
        runner = Runner()
        desk.is_practice = False
        case = fullest(desk, Path(place))
        for size in SIZES:
            shoot(app, Camera(runner, str(size[0]), part=part), desk, case, size, Path(place))
        runner.shutdown()
        desk.store.close()
    return 0


def shoot(
    app: QApplication, camera: Camera, desk: Desk, case: str, size: tuple[int, int], folder: Path
) -> None:
    """All pictures at one size."""
    with window_of(app, camera.runner, desk, size, folder / "practice") as window:
        pages(camera, window, case)
    start_windows(camera, folder, size)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
