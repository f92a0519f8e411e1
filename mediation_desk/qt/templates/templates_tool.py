"""文书模板: every paper with the form it is printed by; change it, try it, go back to the official.

What the check of a file says is read before it is put to use.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from mediation_desk.domain.dates import zh_date
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.file_names import ask_open, ask_save
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled
from mediation_desk.qt.templates.names_panel import NamesPanel
from mediation_desk.qt.templates.try_out import TryOut
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.word_files import versions
from mediation_desk.usecases.word_files.versions import FormShown, Version

_WORD_FILES = "Word 文件 (*.docx)"
_SOURCE = {versions.OFFICIAL: "官方样式", versions.OWN: "本中心", versions.COUNTY: "县里下发"}
_OLDER = Deed("use_template_version", "换一版(&V)", "换好了，以后照这一版印。")
_BACK = Deed("trust_template", "用回官方样式(&O)", "以后照官方样式印。", at_once=True)


class TemplatesTool(ListTool):
    """Papers of the centre's own form first."""

    title = "文书模板"
    help_topic = (
        "选一份文书，按“存出来改”得到现在用的 Word 文件，用 Word 或 WPS 改好，再按“换模板”选它："
        "先检查，说明哪里要改、印出来有什么不同，可以试印看看，再启用。以前的每一版都留着。"
    )
    nothing = "只有管理员能换模板。"
    columns = (("文书", 350), ("照谁的印", 110), ("版", 50))
    wide = "文书"
    deeds = (_OLDER, _BACK)
    row_key = "code"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.forms: dict[str, FormShown] = {}
        self.panel: TryOut | NamesPanel | None = None
        self.search_edit = QLineEdit()
        self.search_edit.setPlaceholderText("找文书：名称或代号")
        self.search_edit.setAccessibleName("找文书")
        self.search_edit.setProperty("no_draft", True)
        self.search_edit.setMaximumWidth(scaled(220))
        self.search_edit.textChanged.connect(lambda _text: self.fill())
        self.ui.filters_layout.addWidget(self.search_edit)
        self.names_button = self.add_top("可用的名称(&M)", "names_button", self.show_names)
        self.try_button = self.add_top("试印(&T)", "try_button", self.try_used)
        self.save_button = self.add_top("存出来改(&E)", "save_form_button", self.save_form)
        self.change_button = self.add_top("换模板(&N)", "change_form_button", self.choose_file)
        self.change_button.setProperty("role", "main")
        self._show_tops()

    @property
    def is_allowed(self) -> bool:
        """Whether this person settles what papers look like."""
        return Role.ADMIN in self.page.frame.desk.user.roles

    def _show_tops(self) -> None:
        tops = (self.names_button, self.try_button, self.save_button, self.change_button)
        for button in tops:
            button.setVisible(self.is_allowed)

    # the list

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Every paper that is printed here; nothing for who may not change them."""
        if not self.is_allowed:
            return []
        found = versions.paper_forms(desk)
        self.forms = {one.key: one for one in found}
        return [_line(one) for one in found]

    def shown(self) -> Sequence[Line]:
        """The papers whose name or code holds what is looked for."""
        wanted = self.search_edit.text().strip().casefold()
        return [
            one for one in self.lines
            if wanted in one.name.casefold() or wanted in one.id.casefold()
        ]  # fmt: skip

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """The paper; a version is chosen in the form."""
        return {} if deed is _OLDER else super().fixed(deed, line)

    def offered(self, deed: Deed) -> Offered:
        """The versions of the chosen paper that are not in use."""
        one = self.forms.get(self.chosen.id) if self.chosen else None
        older = [v for v in one.versions if not v.is_used] if one else []
        return {"version": [(v.id, _words(v)) for v in older]}

    # a file

    def choose_file(self) -> None:
        """Choose a Word file for the chosen paper, and look at what the check says."""
        one = self.chosen
        if one is None:
            self.page.frame.notices.tell("先在表里选一份文书。")
            return
        name = ask_open(self, f"{one.name}的模板", _WORD_FILES)
        if name:
            self.check_file(one.id, Path(name))

    def check_file(self, key: str, file: Path) -> None:
        """Check a file for a paper and show what came of it, with a test print."""
        self._open(TryOut(self.page, key, self.forms[key].name, file))

    def try_used(self) -> None:
        """A test print of the form in use."""
        if self.chosen is not None:
            self._open(TryOut(self.page, self.chosen.id, self.chosen.name))

    def show_names(self) -> None:
        """The names that a template of the chosen paper may use."""
        if self.chosen is not None:
            self._open(NamesPanel(self.page, self.chosen.id, self.chosen.name))

    def save_form(self) -> None:
        """Write the form in use to a file, to be edited."""
        if self.chosen is None:
            return
        key, desk = self.chosen.id, self.page.frame.desk
        proposed = f"{key.replace('/', '-')}.docx"
        name = ask_save(self, "存到哪里", proposed, _WORD_FILES)
        if name:
            self.page.work(
                lambda _progress: versions.save_form(desk, key, Path(name)),
                lambda _none: self.page.frame.notices.done("存好了。改完按“换模板”选它。"),
                title="正在存模板", button=self.save_button,
            )  # fmt: skip

    def _open(self, panel: TryOut | NamesPanel) -> None:
        self.close_panel()
        self.panel = panel
        panel.closed.connect(self.close_panel)
        if isinstance(panel, TryOut):
            panel.put_to_use.connect(partial(self._used, panel.name))
        self.ui.stack.addWidget(panel)
        self.ui.stack.setCurrentWidget(panel)
        panel.begin()

    def _used(self, name: str) -> None:
        self.close_panel()
        self.page.frame.notices.done(f"以后照这份模板印{name}。")
        self.refresh()

    def close_panel(self) -> None:
        """Back to the list."""
        panel, self.panel = self.panel, None
        if panel is not None:
            self.ui.stack.setCurrentWidget(self.ui.list_page)
            self.ui.stack.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self.ui.table.setFocus()

    def step_back(self) -> bool:
        """Esc closes the file that is looked at, or the open form."""
        if self.panel is not None:
            self.close_panel()
            return True
        return super().step_back()


def _words(version: Version) -> str:
    sheets = f"　出过 {version.sheets} 份" if version.sheets else ""
    return f"第 {version.number} 版　{zh_date(version.on)}　{version.by}启用{sheets}"


def _line(one: FormShown) -> Line:
    used = one.used
    kept = "\n".join(_words(v) + ("（在用）" if v.is_used else "") for v in one.versions)
    deeds = [_OLDER.verb] if any(not v.is_used for v in one.versions) else []
    deeds += [_BACK.verb] if used else []
    by = f"{one.by}" if one.source == versions.COUNTY else ""
    return Line(
        one.key,
        (one.name, _SOURCE[one.source], str(used.number) if used else ""),
        one.name, _SOURCE[one.source], "", by,
        f"用过的模板：\n{kept}" if kept else "没有换过模板。", tuple(deeds),
    )  # fmt: skip
