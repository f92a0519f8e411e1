"""A workbook of another office: pointed at once, filled with typed values, kept as versions."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.returns.periods import read_period
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.returns.workbooks import fill_return_book, return_books
from tests.desks import led

APRIL = read_period("2026M04")


def empty(folder: Path, title: str = "月报") -> Path:
    book = Workbook()
    tab = book.worksheets[0]
    tab.title = title
    tab["A1"] = "某县人民调解月报"
    tab.merge_cells("A1:F1")
    tab["A2"], tab["A4"] = "填报：", "本月"
    headings = ("调解案件总数", "邻里纠纷", "金额", "备注", "合计")
    for place, words in zip("BCDEF", headings, strict=True):
        tab[f"{place}3"] = words
    tab["F4"] = "=B4+C4"
    book.save(folder / "empty.xlsx")
    return folder / "empty.xlsx"


@pytest.fixture
def book(desk: Desk, tmp_path: Path) -> str:
    values = {"name": "县司法局 月报", "file": str(empty(tmp_path))}
    return desk.do("learn_return_book", values).created["return_book"]


def marked(desk: Desk, book: str, cell: str, figure: str, unit: str = "") -> None:
    values = {"book": book, "tab": "月报", "cell": cell, "figure": figure, "unit": unit}
    desk.do("mark_return_cell", values)


def test_known_headings_are_proposed_and_cells_are_filled_as_numbers(
    desk: Desk, book: str, tmp_path: Path
) -> None:
    (shown,) = return_books(desk)
    told = {"B4": "人民调解　调解案件总数（件）", "C4": "人民调解　邻里纠纷"}
    assert shown.tabs[0].marked == told
    marked(desk, book, "D4", "people:amount", "own")
    marked(desk, book, "B2", "words:unit")
    desk.do("set_return_habits", {"unit": "=HYPERLINK(1)镇"})
    led(desk, "seal_agreement")
    path = fill_return_book(desk, book, APRIL, tmp_path)
    assert path.name == "县司法局月报 2026年4月.xlsx"
    tab = load_workbook(path)["月报"]
    assert [tab[f"{c}4"].value for c in "ABCDEF"] == ["本月", 1, 0, 0.68, None, "=B4+C4"]
    assert (tab["B2"].value, tab["B2"].data_type) == ("=HYPERLINK(1)镇", "s")
    assert [c.coordinate for row in tab.iter_rows() for c in row if c.data_type == "f"] == ["F4"]


def test_a_merged_cell_is_its_first_one_and_a_formula_is_not_filled(desk: Desk, book: str) -> None:
    marked(desk, book, "c1", "words:period")
    assert return_books(desk)[0].tabs[0].marked["A1"] == "报表时间"
    marked(desk, book, "A1", "")
    assert "A1" not in return_books(desk)[0].tabs[0].marked
    with pytest.raises(RuleBroken, match="return_cell_formula"):
        marked(desk, book, "F4", "people:cases")
    with pytest.raises(BadInput, match="return_cell_unknown"):
        marked(desk, book, "ZZ999", "people:cases")
    with pytest.raises(BadInput, match="choice_unknown"):
        marked(desk, book, "D4", "people:nothing")


def test_a_newer_file_is_a_version_that_keeps_what_its_cells_are_for(
    desk: Desk, book: str, tmp_path: Path
) -> None:
    marked(desk, book, "D4", "people:amount")
    values = {"name": "县司法局 月报", "file": str(empty(tmp_path))}
    newer = desk.do("learn_return_book", values).created["return_book"]
    (shown,) = return_books(desk)
    assert (shown.book.id, shown.book.version, len(shown.earlier)) == (newer, 2, 1)
    assert set(shown.tabs[0].marked) == {"B4", "C4", "D4"}
    assert fill_return_book(desk, book, APRIL, tmp_path).exists()
    with pytest.raises(RuleBroken, match="return_book_unknown"):
        marked(desk, book, "D4", "")
    desk.do("end_return_book", {"book": newer})
    assert return_books(desk) == ()


def test_what_is_no_workbook_is_refused(desk: Desk, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"PK nothing")
    with pytest.raises(BadInput):
        desk.do("learn_return_book", {"name": "表", "file": str(wrong)})
    bare = Workbook()
    bare.worksheets[0]["A1"] = "空"
    bare.save(tmp_path / "bare.xlsx")
    values = {"name": "空表", "file": str(tmp_path / "bare.xlsx")}
    book = desk.do("learn_return_book", values).created["return_book"]
    with pytest.raises(RuleBroken, match="return_book_unmarked"):
        fill_return_book(desk, book, APRIL, tmp_path)
