"""The shared ledger, counted by hand, and what the user may set right in its preview."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.intake.ledger import with_cell, with_column
from mediation_desk.intake.ledger_values import Corrections, Ledger, LedgerOutcome, Meaning
from tests.intake.ledgers import SHARED, whole


@pytest.fixture(scope="module")
def shared() -> Ledger:
    return whole(SHARED)


def test_sixty_rows_are_48_and_5_and_7(shared: Ledger) -> None:
    assert len(shared.rows) == 48
    assert [d.number for d in shared.doubled] == ["8", "21", "34", "47", "60"]
    assert {r.number: (r.meaning.value, r.code) for r in shared.refused} == {
        **dict.fromkeys(("10", "27", "44"), ("registered_on", "date_unreadable")),
        **dict.fromkeys(("12", "31", "50"), ("parties", "party_missing")),
        "39": ("id_no", "id_checksum"),
    }
    assert shared.other_sheets == ("填表说明",)


def test_columns_carry_samples_for_the_preview(shared: Ledger) -> None:
    column = shared.sheets[0].columns[12]
    assert (column.heading, column.samples) == ("化解情况", ("未化解", "已化解", "化解中"))


def test_a_doubled_row_names_the_row_before_it(shared: Ledger) -> None:
    assert next((d.place.row, d.of.row) for d in shared.doubled) == (11, 10)


def test_rows_say_what_the_ledger_says(shared: Ledger) -> None:
    row = next(r for r in shared.rows if r.number == "5")
    assert row.place.source == "第8行"
    assert [(p.name, p.head_count) for p in row.parties] == [("陈玉兰", 5), ("杨桂芳", 0)]
    assert (row.category, row.category_text) == ("山林土地纠纷", "土地承包")
    assert (row.outcome, row.resolved_on) == (LedgerOutcome.RESOLVED, date(2026, 7, 31))
    assert row.amount is not None
    assert row.amount.plain == "6500.00"


@pytest.mark.parametrize(
    ("text", "stat_type"),
    [
        ("赡养", "婚姻家庭纠纷"),
        ("欠薪", "拖欠农民工工资纠纷"),
        ("噪音", "邻里纠纷"),
        ("民间借贷", "合同纠纷"),
        ("宅基地", "房屋宅基地纠纷"),
        ("土地承包", "山林土地纠纷"),
    ],
)
def test_types_follow_the_table(shared: Ledger, text: str, stat_type: str) -> None:
    assert {r.category for r in shared.rows if r.category_text == text} == {stat_type}


def test_one_number_belongs_to_the_first_party(shared: Ledger) -> None:
    assert all(r.parties[0].phone and not r.parties[1].phone for r in shared.rows)
    assert all(r.parties[0].id_no and not r.parties[1].id_no for r in shared.rows)


def test_rare_characters_and_long_names_stay_whole(shared: Ledger) -> None:
    names = {p.name for r in shared.rows for p in r.parties}
    assert {"买买提·艾合买提", "何𠅤", "胡𬭎", "仇㛃兰", "尉迟永平", "欧阳翀"} <= names


def test_a_corrected_cell_takes_the_row_in(shared: Ledger) -> None:
    refused = next(r for r in shared.refused if r.number == "39")
    number = "620102196606019971"
    right = with_cell(Corrections(), "台账", refused.place.row, Meaning.ID_NO, number)
    again = whole(SHARED, right)
    assert len(again.rows) == 49
    assert next(r for r in again.rows if r.number == "39").parties[0].id_no == number


def test_corrected_columns_leave_the_digests_as_they_were(shared: Ledger) -> None:
    turned = with_column(Corrections(), "台账", "R", Meaning.CLAIMS)
    again = whole(SHARED, with_column(turned, "台账", "J", None))
    assert [r.digest for r in again.rows] == [r.digest for r in shared.rows]
    assert again.rows[0].claims == "涉及信访"
    assert ("风险等级", "中") in again.rows[0].others


def test_a_row_the_user_takes_out_is_neither_read_nor_refused(shared: Ledger) -> None:
    again = whole(SHARED, Corrections(skipped=frozenset({("台账", 14)})))
    assert "10" not in {r.number for r in again.refused}


def test_the_same_ledger_read_elsewhere_has_the_same_digests(
    shared: Ledger, tmp_path: Path
) -> None:
    copy = tmp_path / "别的名字.xlsx"
    copy.write_bytes(SHARED.read_bytes())
    assert [r.digest for r in whole(copy).rows] == [r.digest for r in shared.rows]
