"""The list of pages: which exist, in what order they stand in the side bar, what opens them.

A page is imported when it is first opened, and an entry appears only with the module that fills it.
"""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.page import Page

_ROOM = "mediation_desk.qt.pages"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its key, Chinese name, module and class.

    Without an ``icon`` it stands not on the side bar itself but ``under`` another.
    """

    key: str
    label: str
    module: str
    cls: str
    icon: str = ""
    shortcut: str = ""
    letter: str = ""
    under: str = ""

    @property
    def exists(self) -> bool:
        """Whether the part of the program that fills this page is there."""
        return importlib.util.find_spec(f"{_ROOM}.{self.module}") is not None

    def make(self, frame: Frame) -> Page:
        """Import the page's module and make the page."""
        made = getattr(importlib.import_module(f"{_ROOM}.{self.module}"), self.cls)(frame)
        if not isinstance(made, Page):
            raise TypeError(f"{self.cls} is no page")
        return made


ENTRIES = (
    Entry("today", "今日", "workbench", "Workbench", "today", "", "1"),
    Entry("reception", "接待", "reception", "ReceptionPage", "reception", "F2", "2"),
    Entry("cases", "案件", "all_cases", "AllCases", "cases", "", "3"),
    Entry("import", "导入", "import_file", "ImportFile", "paper", "", "4"),
    Entry("exchange", "交换", "exchange", "ExchangePage", "exchange", "", "5"),
    Entry("conflicts", "冲突", "conflicts", "ConflictsPage", "conflicts", "", "6"),
    Entry("orders", "交办督办", "orders", "OrdersPage", "orders", "", "7"),
    Entry("contingency", "特殊情况", "contingency", "ContingencyPage", "warning", "", "8"),
    Entry("desk", "综治台", "desk", "DeskPage", "desk", "", "0"),
    Entry("settings", "设置", "settings", "Settings", "settings", "", "9"),
    Entry("case", "案件", "case_page", "CasePage", under="cases"),
    Entry("agreement", "协议", "agreement_editor", "AgreementEditor", under="cases"),
    Entry("numbers", "编号", "numbers", "NumbersPage", under="settings"),
    Entry("drill", "恢复演练", "drill", "DrillPage", under="settings"),
    Entry("oral", "口头协议", "reception_oral", "OralPage", under="reception"),
)


def entries() -> tuple[Entry, ...]:
    """The pages whose module is there."""
    return tuple(entry for entry in ENTRIES if entry.exists)
