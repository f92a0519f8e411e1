"""What a tool of 综治台 is, and the list of them in the order in which they stand.

A tool is made when it is first opened. Knows none of them; ``listed.py`` names them all.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from mediation_desk.qt.page import Page


class Tool(QWidget):
    """One tool on the right of the page; it asks and writes through its page."""

    help_topic = ""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.setObjectName("tool")

    def refresh(self) -> None:
        """Load again everything that is shown; asks through ``self.page``."""

    def show_subject(self, subject: str) -> None:
        """Go to what the page was opened for: ``desk`` with ``<key>/<subject>``."""

    def first_input(self) -> QWidget | None:
        """Where the cursor goes when the tool opens."""
        return None

    def step_back(self) -> bool:
        """Esc: close what is open inside the tool; False when the page itself should go."""
        return False

    def print_page(self) -> None:
        """Ctrl+P: print what the tool is about."""


MakeTool = Callable[[Page], Tool]


@dataclass(frozen=True, slots=True)
class ListedTool:
    """A tool that can be opened: its key, what stands in the list and under which heading."""

    key: str
    title: str
    make: MakeTool
    group: str = ""


TOOLS: dict[str, ListedTool] = {}
OTHER = "其他"


def add_tool(title: str, make: MakeTool, *, key: str = "", group: str = OTHER) -> None:
    """List a tool after those of its heading; the page is opened at it by its ``key``.

    Raises ValueError for a key that is taken.
    """
    key = key or title
    if key in TOOLS:
        raise ValueError(f"tool listed twice: {key}")
    TOOLS[key] = ListedTool(key, title, make, group)


def lazily(module: str, cls: str) -> MakeTool:
    """Makes the tool of this class; its module is imported only then."""

    def make(page: Page) -> Tool:
        made = getattr(importlib.import_module(f"mediation_desk.qt.{module}"), cls)(page)
        if not isinstance(made, Tool):
            raise TypeError(f"{cls} is no tool")
        return made

    return make
