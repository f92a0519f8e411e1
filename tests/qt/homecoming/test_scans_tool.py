"""扫描归位 in the window: a folder is named, what can comes home, the rest is placed by hand."""

from __future__ import annotations

import io
import os
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.papers.homecoming import reading
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.homecoming.scans_tool import ScansTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from tests.desks import led
from tests.papers.homecoming.rescanned import pictured, rescanned

AGES_AGO = (1_700_000_000, 1_700_000_000)


@pytest.fixture
def folder(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a scan that knows its place and one that does not; both papers are issued."""
    monkeypatch.setattr(reading, "ask_apart", lambda task, question, **_more: task(question))
    made = tmp_path / "scans"
    made.mkdir()
    case = led(desk, "accept")
    (sheet,), stopped = papers_desk.issue(desk, case, ["RM-02"])
    assert not stopped
    (made / "1.jpg").write_bytes(rescanned(pictured(sheet.pdf)[0], Random(3)))
    out = io.BytesIO()
    Image.new("L", (600, 800), 200).save(out, "PNG")
    (made / "2.png").write_bytes(out.getvalue())
    for file in made.iterdir():
        os.utime(file, AGES_AGO)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(made))
    return made


def test_a_scan_comes_home_and_another_is_placed_by_hand(
    qtbot: QtBot, frame: Frame, desk: Desk, folder: Path
) -> None:
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.open("scans")
    page.show()
    tool = page.tool
    assert isinstance(tool, ScansTool)
    qtbot.mouseClick(tool.folder_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tool.lines) == 2)
    assert tool.ui.count_label.text() == "共 2 页，1 页可以归位"
    assert tool.lines[0].cells[1].startswith("人民调解受理登记表")
    qtbot.mouseClick(tool.home_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tool.lines) == 1)
    case = asking.resolve_case(desk, tool_case(desk))
    assert not asking.facts_of(desk, case).papers[-1].waiting_scan
    papers_desk.issue(desk, case, ["RM-02"])
    tool.case_field.setText(tool_case(desk))
    qtbot.keyClick(tool.case_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tool.paper_box.count() == 2)
    assert tool.paper_box.currentText().endswith("第2版　待归位")
    qtbot.mouseClick(tool.place_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not tool.lines)
    assert not any(p.waiting_scan for p in asking.facts_of(desk, case).papers)
    assert [file.name for file in folder.iterdir()] == ["已归位"]


def tool_case(desk: Desk) -> str:
    """The number of the case whose papers were scanned: the newest."""
    with desk.store.read() as session:
        found = session.raw.execute(
            "SELECT register_no FROM case_file ORDER BY id DESC LIMIT 1"
        ).fetchone()
    return str(found[0])
