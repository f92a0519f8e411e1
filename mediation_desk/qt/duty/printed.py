"""Writing the desk's papers out: asks for a folder, does it beside the window, says where they lie.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton

from mediation_desk.qt.file_names import ask_folder
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import printing
from mediation_desk.usecases.heads.printing import print_heads

_MONTHS = 12
WriteMonth = Callable[[Desk, int, int, Path], list[Path]]


def print_slip(page: Page, call: str, button: QPushButton) -> None:
    """The slip of a whistle with its sheets for the answers."""
    desk = page.frame.desk
    print_into(page, lambda to: printing.print_whistle(desk, call, to), "正在印哨单", button)


def print_chart(page: Page, day: date, button: QPushButton) -> None:
    """The wall chart of a week, on the paper that is chosen."""
    desk, menu = page.frame.desk, QMenu(button)
    for paper in printing.PAPERS:
        action = menu.addAction(f"{paper} 横排")
        action.triggered.connect(
            lambda _on=False, paper=paper: print_into(
                page, lambda to: printing.print_roster(desk, day, to, paper), "正在印挂图", button
            )
        )
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def print_approval(page: Page, listing: str, button: QPushButton) -> None:
    """The form on which a listing or a delisting is approved."""
    desk = page.frame.desk
    print_into(page, lambda to: printing.print_listing(desk, listing, to), "正在印审批表", button)


def print_annex(page: Page, case: str, button: QPushButton) -> None:
    """What each head of a group gets, with a place to sign."""
    desk = page.frame.desk
    print_into(page, lambda to: print_heads(desk, case, to), "正在印明细表", button)


def offer_months(
    page: Page, write: WriteMonth, button: QPushButton,
    others: Mapping[str, Callable[[Path], list[Path]]] | None = None,
) -> None:  # fmt: skip
    """Offer the last twelve months below a button, other prints by their words above them; what is
    chosen is written.
    """
    menu, day, desk = QMenu(button), page.frame.today(), page.frame.desk
    for words, other in (others or {}).items():
        menu.addAction(words).triggered.connect(
            lambda _on=False, call=other: print_into(page, call, "正在印", button)
        )
    if others:
        menu.addSeparator()
    for _place in range(_MONTHS):
        action = menu.addAction(f"{day.year}年{day.month}月")
        call = partial(write, desk, day.year, day.month)
        action.triggered.connect(
            lambda _on=False, call=call: print_into(page, call, "正在印清单", button)
        )
        day = day.replace(day=1) - timedelta(days=1)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def print_into(
    page: Page, write: Callable[[Path], list[Path]], title: str, button: QPushButton,
    said: str = "Word 可以改，PDF 直接打印。",
) -> None:  # fmt: skip
    """Ask for a folder and write into it beside the window; say how many files lie there."""
    folder = ask_folder(page, "存到哪个文件夹")
    if not folder:
        return
    page.work(
        lambda _progress: write(Path(folder)), lambda made: _say(page, made, said), title=title,
        button=button,
    )  # fmt: skip


def _say(page: Page, made: list[Path], said: str) -> None:
    page.frame.notices.done(f"存好了 {len(made)} 个文件：{said}")
