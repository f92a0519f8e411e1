"""Each column of baskets and heads has its Chinese in a history, or is said to have none."""

from __future__ import annotations

import pytest

from mediation_desk.records import base
from mediation_desk.records.log.history import FieldChange
from mediation_desk.usecases.basket.column_words import BASKET_LABELS
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.history_words import told

TABLES = ("basket", "basket_case", "basket_claim", "basket_task", "head_authority", "head_receipt")
BOOKKEEPING = {"id", "space", "case_id", "seq", "deleted"}


def test_each_column_is_named_or_left_out_on_purpose() -> None:
    there = {
        (name, column.name)
        for name in TABLES
        for column in base.table_of(base.synced_models()[name]).columns
        if column.name not in BOOKKEEPING
    }
    assert there - BASKET_LABELS.keys() == set()


@pytest.mark.parametrize(
    ("table", "field", "new", "words"),
    [
        ("basket_claim", "bar", "wages", ("能不能抵销", "工资，不得抵销")),
        ("basket_claim", "state", "left", ("账目状态", "留待另行处理")),
        ("basket_claim", "amount_cents", 1234567, ("账目金额", "12,345.67元")),
        ("basket", "willing", ["甲", "乙"], ("同意多方转圈抵销的人", "甲、乙")),
        ("basket", "deleted", True, ("拆开一揽子", "是")),
        ("head_receipt", "instalment", 2, ("第几期", "2")),
        ("head_authority", "scope", "代为调解", ("授权范围", "代为调解")),
        ("group_member", "shares", [100], None),
    ],
)
def test_a_change_is_told_in_words(
    desk: Desk, table: str, field: str, new: object, words: tuple[str, str] | None
) -> None:
    found = told(FieldChange(table, "", field, "", new, False), desk.rules, {})
    assert (found and (found.what, found.new)) == words
