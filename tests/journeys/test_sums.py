"""A loan is worked out from the case's page, kept with the case, and a missing rate is entered."""

from __future__ import annotations

import os

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.sums.figures_tool import FiguresTool
from mediation_desk.qt.sums.sums_tool import SumsTool
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.sums import working
from tests.desks import registered
from tests.journeys.hands import Hands
from tests.journeys.test_every_stop import doubled, walk

pytestmark = pytest.mark.timeout(240)
LOAN = {
    "principal": "10万", "lent_on": "2021-01-01", "rate": "30", "until": "2022-01-01",
}  # fmt: skip


def picture(hands: Hands, name: str) -> None:
    """Keep what is in sight where somebody wants to look at it."""
    folder = os.environ.get("SUMS_PICTURES")
    if folder:
        hands.qtbot.wait(300)
        hands.window.grab().save(f"{folder}/{name}.png")


def tool(hands: Hands) -> QWidget:
    page = hands.window.current_page()
    assert isinstance(page, DeskPage)
    assert page.tool is not None
    return page.tool


def sums(hands: Hands) -> SumsTool:
    found = tool(hands)
    assert isinstance(found, SumsTool)
    return found


def type_in(hands: Hands, values: dict[str, object]) -> None:
    form = sums(hands).form
    assert form is not None
    hands.fill(form, values)
    hands.qtbot.wait(200)
    hands.settle()


def test_a_loan_is_worked_out_while_typing_and_kept_with_the_case(
    hands: Hands, desk: Desk
) -> None:
    case = registered(desk)
    hands.window.go("case", case)
    hands.settle()
    hands.click(hands.window.current_page().findChild(QWidget, "more_button"))
    hands.click(hands.window.current_page().findChild(QWidget, "verb_keep_sum"))
    hands.settle()
    assert "借款本金" in sums(hands).ui.notes_label.text()  # what is lacking is said
    picture(hands, "sums-empty")
    type_in(hands, LOAN)
    # one-year LPR of 2020-12-21: 3.85 %, four times 15.4 %; 365 days of 100,000 yuan
    assert sums(hands).ui.value_label.text() == "115,400.00元"
    picture(hands, "sums")
    hands.click(sums(hands).ui.keep_button)
    hands.settle()
    (kept,) = working.kept_sums(desk, case)
    assert str(kept.worked.result if kept.worked else "") == "115400.00"
    picture(hands, "sums-kept")
    hands.window.go("case", f"{case}#文书")
    hands.settle()
    line = hands.window.current_page().findChild(QPushButton, "sums_of_case")
    assert line is not None
    assert "115,400.00元" in line.text()
    picture(hands, "sums-case")
    hands.click(line)
    hands.settle()
    hands.click(sums(hands).ui.take_button)
    hands.settle()
    assert working.kept_sums(desk, case) == ()


@pytest.mark.heavy
def test_a_rate_that_is_missing_is_named_entered_and_then_used(hands: Hands, desk: Desk) -> None:
    hands.window.go("desk", "sums")
    hands.settle()
    late = {"lent_on": "2026-03-01", "until": "2026-04-01", "rate": "12"}
    type_in(hands, LOAN | late)
    assert "2026年2月" in sums(hands).ui.notes_label.text()
    picture(hands, "sums-missing")
    hands.click(sums(hands).ui.figures_button)
    hands.settle()
    figures = tool(hands)
    assert isinstance(figures, FiguresTool)
    picture(hands, "figures")
    hands.click(figures.buttons["enter_figure"])
    assert figures.form is not None
    rate = {"kind": "lpr", "on": "2026-02-24", "value": "3.00", "source": "拆借中心公告"}
    hands.fill(figures.form.form, rate)
    picture(hands, "figures-form")
    hands.click(figures.form.ui.do_button)
    hands.settle()
    hands.window.go("desk", "sums")
    hands.settle()
    assert sums(hands).ui.value_label.text() == "101,019.18元"  # 100000 × 12% × 31 ÷ 365
    assert not [*doubled(hands.window), *walk(hands)]
