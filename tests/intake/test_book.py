"""Workbooks beyond the limits, damaged or of another kind are refused before they are parsed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.intake.book import open_book
from mediation_desk.intake.ledger import read_ledger
from tests.intake.ledgers import HEAD, TODAY, ledger, write

ROWS = [HEAD, [1, "2026-05-06", "张三、李四", "排水", "已化解"]]


def refused(path: Path) -> str:
    with pytest.raises(BadInput) as caught:
        read_ledger(path, today=TODAY)
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "book_old_or_locked"),
        (b"PK\x03\x04 broken", "book_not_xlsx"),
        (b"a,b,c\n1,2,3\n", "book_not_xlsx"),
        (b"", "book_not_xlsx"),
    ],
)
def test_another_kind_of_file_is_named(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refused(path) == code


def test_a_zip_of_something_else_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("hello.txt", "x")
    assert refused(path) == "book_not_xlsx"


def test_a_part_that_swells_is_refused_unread(tmp_path: Path) -> None:
    path = write(tmp_path, {"台账": ROWS})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet9.xml", b" " * 50_000_000)
    assert refused(path) == "book_swells"


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, {"台账": ROWS})
    with zipfile.ZipFile(path, "a") as book:
        book.writestr(
            "xl/extra.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
        )
    assert refused(path) == "book_swells"


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mediation_desk.intake.book.MOST_ROWS", 3)
    assert refused(write(tmp_path, {"台账": [*ROWS, *ROWS]})) == "book_too_long"


def test_a_formula_is_never_evaluated(tmp_path: Path) -> None:
    reading = ledger(tmp_path, [HEAD, ["=1+1", "2026-05-06", "张三、李四", '=CMD("x")', "已化解"]])
    assert (reading.rows[0].number, reading.rows[0].facts) == ("", "")


def test_a_sheet_without_headings_is_no_ledger(tmp_path: Path) -> None:
    assert refused(write(tmp_path, {"说明": [["1. 填写说明"], ["2. 其他", "甲", "乙"]]})) == (
        "ledger_no_heading"
    )


def test_hidden_and_empty_sheets_are_left_out(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = write(tmp_path, {"台账": ROWS, "空": [], "藏": ROWS})
    book = load_workbook(path)
    book["藏"].sheet_state = "hidden"
    book.save(path)
    assert [sheet.name for sheet in open_book(path)] == ["台账"]
