"""综治台: what the centre keeps beside its cases; a list of tools left, the chosen one right.

Knows no tool by name. Opened with ``<key>/<subject>`` it goes to that tool.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediation_desk.qt.desk import listed  # noqa: F401 - it lists the tools
from mediation_desk.qt.desk.tool_list import ToolList
from mediation_desk.qt.desk.tools import TOOLS, Tool
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_desk import Ui_Desk
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Changes


class DeskPage(Page):
    """综治台; the subject is a tool's key, and after a slash what it is opened for."""

    title = "综治台"
    _help = "中心的值班、吹哨、挂牌等，不在哪一件案件里的事都在这里。左边选，右边办。"

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = ui = Ui_Desk()
        dress(ui, self)
        self.made: dict[str, Tool] = {}
        self._fresh: set[str] = set()
        self.list = ToolList(ui.tool_list, TOOLS.values())
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.entered.connect(self._enter)

    @property
    def tool(self) -> Tool | None:
        """The tool in sight."""
        return self.made.get(self._chosen)

    @property
    def help_topic(self) -> str:  # type: ignore[override]
        """What the page is for, then what its tool is for."""
        return f"{self._help}{self.tool.help_topic if self.tool else ''}"

    @property
    def _chosen(self) -> str:
        return self.list.key

    def open(self, subject: str) -> None:
        """Come to the page, at the tool that is named."""
        key, _, about = subject.partition("/")
        self.list.choose(key)
        super().open(subject)
        self._show_chosen()
        if about and self.tool is not None:
            self.tool.show_subject(about)

    def touches(self, changes: Changes) -> bool:
        """Each tool has things of its own."""
        return True

    def refresh(self) -> None:
        """Load the tool in sight again; the others when they come into sight."""
        self._fresh.clear()
        self._show_chosen()

    def first_input(self) -> QWidget | None:
        """Where the tool begins; else the list of tools."""
        found = self.tool.first_input() if self.tool else None
        return found if found is not None and found.isVisible() else self.ui.tool_list

    def step_back(self) -> bool:
        """Esc: what is open in the tool is closed first."""
        return self.tool is not None and self.tool.step_back()

    def print_page(self) -> None:
        """Ctrl+P: what the tool in sight is about."""
        if self.tool is not None:
            self.tool.print_page()

    def _enter(self) -> None:
        target = self.first_input()
        if target is not None:
            target.setFocus()

    def _show_chosen(self) -> None:
        key = self._chosen
        if not key:
            return
        if key not in self.made:
            self.made[key] = TOOLS[key].make(self)
            self.ui.tools.addWidget(self.made[key])
        self.ui.tools.setCurrentWidget(self.made[key])
        if key not in self._fresh:
            self._fresh.add(key)
            self.made[key].refresh()
