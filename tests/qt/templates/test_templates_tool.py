"""A centre's own form goes into use by the window: barred, warned, tried, used, and back again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.templates.names_panel import NamesPanel
from mediation_desk.qt.templates.templates_tool import TemplatesTool
from mediation_desk.qt.templates.try_out import TryOut
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.word_files.own_templates import StoredTemplates, add_template
from mediation_desk.usecases.word_files.versions import paper_forms, sample_sheet, save_form
from tests.desks import led
from tests.papers.draw.foreign import text_of

KEY = "RM-12"


@pytest.fixture
def tool(qtbot: QtBot, frame: Frame) -> TemplatesTool:
    page = DeskPage(frame)
    qtbot.addWidget(page)
    page.show()
    page.open("templates")
    made = page.tool
    assert isinstance(made, TemplatesTool)
    qtbot.waitUntil(lambda: bool(made.lines))
    return made


def choose(tool: TemplatesTool, key: str = KEY) -> None:
    tool.show_subject(key)
    assert tool.chosen is not None
    assert tool.chosen.id == key


def changed(desk: Desk, folder: Path, *words: str) -> Path:
    """The official form with paragraphs behind it, as somebody edits it."""
    file = folder / "own.docx"
    save_form(desk, KEY, file, official=True)
    document = Document(str(file))
    for one in words:
        document.add_paragraph(one)
    document.save(str(file))
    return file


def used(desk: Desk) -> str:
    found = next(one for one in paper_forms(desk) if one.key == KEY)
    return f"{found.source} {found.used.number if found.used else ''}".strip()


def test_a_form_that_bars_says_why_and_is_not_used(
    tool: TemplatesTool, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    tool.check_file(KEY, changed(desk, tmp_path, "{{ 申请人姓 }}"))
    panel = tool.panel
    assert isinstance(panel, TryOut)
    qtbot.waitUntil(lambda: "不能用" in panel.state.text())
    assert "不认识的占位：申请人姓" in panel.said.text()
    assert "申请人姓名" in panel.said.text()
    assert not panel.use_button.isEnabled()
    assert panel.read_box.isHidden()
    assert tool.step_back()
    assert used(desk) == "official"


def test_a_file_that_is_no_word_file_is_refused_in_words(
    tool: TemplatesTool, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "own.docx"
    file.write_bytes(b"no zip")
    tool.check_file(KEY, file)
    panel = tool.panel
    assert isinstance(panel, TryOut)
    qtbot.waitUntil(lambda: bool(panel.said.text()))
    assert not panel.use_button.isEnabled()
    assert used(desk) == "official"


def test_warnings_are_read_before_it_is_used_and_the_official_one_comes_back(
    tool: TemplatesTool, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    file = changed(desk, tmp_path, "本中心自己加的一句", "{{ 收条.收款人 }}")
    tool.check_file(KEY, file)
    panel = tool.panel
    assert isinstance(panel, TryOut)
    qtbot.waitUntil(lambda: panel.view.pages > 0)
    assert "收条" in panel.said.text()
    assert not panel.use_button.isEnabled()
    panel.read_box.click()
    panel.use_button.click()
    qtbot.waitUntil(lambda: used(desk) == "own 1")
    local = StoredTemplates(desk).local(KEY)
    assert local is not None
    assert local.docx == file.read_bytes()
    qtbot.waitUntil(lambda: tool.lines[0].id == KEY)
    choose(tool)
    tool.buttons["trust_template"].click()
    qtbot.waitUntil(lambda: used(desk) == "official")
    qtbot.waitUntil(lambda: "use_template_version" in (tool.chosen.deeds if tool.chosen else ()))
    again = next(one for one in paper_forms(desk) if one.key == KEY).versions[0]
    desk.do("use_template_version", {"version": again.id})
    assert used(desk) == "own 1"


def test_a_paper_remembers_the_template_it_was_printed_by(desk: Desk, tmp_path: Path) -> None:
    case = led(desk, "accept")
    papers_desk.issue(desk, case, ["RM-02"])
    file = tmp_path / "RM-02.docx"
    save_form(desk, "RM-02", file)
    document = Document(str(file))
    document.add_paragraph("本中心自己加的一句")
    document.save(str(file))
    assert add_template(desk, file, "RM-02").barring == ()
    papers_desk.issue(desk, case, ["RM-02"])
    official, own = asking.facts_of(desk, case).papers
    assert official.template == ""
    assert own.template == hashlib.sha256(file.read_bytes()).hexdigest()
    shown = next(one for one in paper_forms(desk) if one.key == "RM-02")
    assert [one.sheets for one in shown.versions] == [1]


def test_a_test_print_is_marked_and_bears_the_made_up_case(
    desk: Desk, tool: TemplatesTool, tmp_path: Path
) -> None:
    pdf = tmp_path / "sample.pdf"
    pdf.write_bytes(sample_sheet(desk, KEY, changed(desk, tmp_path, "本中心自己加的一句")))
    text = text_of(pdf)
    assert "本中心自己加的一句" in text
    assert "院墙已拆除重建" in text
    assert "样" in text


def test_the_form_in_use_is_saved_to_be_edited(
    tool: TemplatesTool, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "RM-12.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
    choose(tool)
    tool.save_button.click()
    qtbot.waitUntil(out.exists)
    assert any("回访" in p.text for p in Document(str(out)).paragraphs)


def test_a_paper_is_found_by_name_or_code(tool: TemplatesTool) -> None:
    tool.search_edit.setText("rm-10")
    assert {one.id for one in tool.shown()} >= {"RM-10"}
    tool.search_edit.setText("回访")
    assert KEY in {one.id for one in tool.shown()}
    assert "RM-10" not in {one.id for one in tool.shown()}


def test_a_name_is_found_read_and_copied(tool: TemplatesTool, qtbot: QtBot) -> None:
    choose(tool)
    tool.names_button.click()
    panel = tool.panel
    assert isinstance(panel, NamesPanel)
    qtbot.waitUntil(lambda: bool(panel.names))
    panel.search_edit.setText("回访.方式")
    [shown] = [n for n in panel.names if n.name == "回访.方式"]
    assert shown.sample == "上门"
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == "{{ 回访.方式 }}"
    assert tool.step_back()
    assert tool.panel is None
