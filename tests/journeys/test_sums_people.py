"""Sums about people in the window: the end of a job, a wound, an accident, a child's support."""

from __future__ import annotations

import pytest

from mediation_desk.qt.sums.sums_tool import _CODE
from tests.journeys.hands import Hands
from tests.journeys.test_sums import picture, sums, type_in

pytestmark = [pytest.mark.timeout(240), pytest.mark.heavy]


def open_sum(hands: Hands, code: str) -> None:
    """Choose a calculator in the list."""
    shown = sums(hands).ui.calculator_list
    rows = [row for row in range(shown.count()) if shown.item(row).data(_CODE) == code]
    shown.setCurrentRow(rows[0])
    hands.settle()


CASES = {
    # 3 years 6 months → 4 × 5,000, and 5,200
    "severance": ({"kind": "notice", "hired_on": "2020-01-01", "left_on": "2023-06-30",
                   "wage": "5000", "last_wage": "5200", "local_average": "7000"}, "25,200.00元"),
    # 50,000 × 20 × 60 % = 600,000; 30,000 × 30 % × 8 = 72,000
    "disability": ({"born_on": "1985-01-01", "rated_on": "2025-01-01", "grade": "5",
                    "injured_on": "2024-01-01", "reckoned_on": "2025-01-01",
                    "income_figure": "5万", "spending_figure": "3万", "born_1": "2015-01-01",
                    "kind_1": "minor", "supporters_1": "2"}, "672,000.00元"),
    # 200,000 + 153,000 × 80 %
    "traffic": ({"happened_on": "2024-05-01", "claimant": "other", "fault": "main",
                 "share": "80", "life": "30万", "medical": "5万", "things": "3000",
                 "insured": True, "commercial": "10万"}, "322,400.00元"),
    # 54,188 × 20 + 7,000 × 6
    "work_death": ({"died_on": "2025-06-01", "own_wage": "5000", "local_average": "7000",
                    "spouse": "yes"}, "1,125,760.00元"),
    "child_support": ({"income": "8000", "rate": "25", "from_on": "2025-01-01",
                       "born_1": "2015-06-15"}, "2,000.00元"),
}  # fmt: skip


def test_sums_about_people_are_worked_out_while_typing(hands: Hands) -> None:
    hands.window.go("desk", "sums")
    hands.settle()
    for code, (values, due) in CASES.items():
        open_sum(hands, code)
        type_in(hands, values)
        picture(hands, f"sums-{code}")
        assert sums(hands).ui.value_label.text() == due, code


def test_a_local_figure_that_is_lacking_is_named(hands: Hands) -> None:
    hands.window.go("desk", "sums")
    open_sum(hands, "severance")
    type_in(hands, {"kind": "plain", "hired_on": "2020-01-01", "left_on": "2025-01-31",
                    "wage": "5000", "region": "云川市"})
    said = sums(hands).ui.notes_label.text()
    picture(hands, "sums-figure")
    assert "还没有录入云川市2024年的职工月平均工资" in said
