"""Takes the pictures of 文书模板 for the manual: the list, a file that is looked at, the names.

``python scripts/template_pictures.py`` writes docs/pictures/template*; no display is needed, no
real store is opened.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docx import Document
from stage import Camera, take_all

from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.templates.templates_tool import TemplatesTool
from mediation_desk.qt.templates.try_out import TryOut
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.word_files.own_templates import add_template
from mediation_desk.usecases.word_files.versions import save_form

KEY = "RM-12"


def furnish(desk: Desk, at: Path) -> Path:
    """Two versions of one paper that were put to use, and a third file to be looked at."""
    file = at / "own.docx"
    every = ("监督电话：见公示栏", "监督电话：见公示栏　满意画勾", "收款人：{{ 收条.收款人 }}")
    for words in every:
        save_form(desk, KEY, file, official=True)
        document = Document(str(file))
        document.add_paragraph(words)
        document.save(str(file))
        if "收条" not in words:
            add_template(desk, file, KEY)
    return file


def shoot(camera: Camera, window: MainWindow, _desk: Desk, file: Path) -> None:
    """The list with the versions, the check with its test print, the names to copy."""
    window.go("desk", "templates")
    camera.take(window, "templates")
    page = window.current_page()
    tool = getattr(page, "tool", None)
    if not isinstance(tool, TemplatesTool):
        raise SystemExit("文书模板 did not open")
    tool.check_file(KEY, file)
    panel = tool.panel
    while isinstance(panel, TryOut) and not panel.view.pages:
        camera.settle(200)
    camera.take(window, "template-try", 2500)
    tool.close_panel()
    tool.show_subject("RM-10")
    tool.show_names()
    camera.take(window, "template-names")
    tool.close_panel()


if __name__ == "__main__":
    raise SystemExit(take_all(furnish, shoot))
