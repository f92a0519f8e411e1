"""What stays with the next stays, through paragraphs and rows; too long a chain breaks freely.

The page ends expected here are those of LibreOffice 7.4 for the same files, seen on 2026-11-22.
"""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from pypdf import PdfReader

from mediation_desk.papers.draw import draw


def set_line(paragraph: Paragraph, text: str, keep: bool) -> None:
    """24 such lines fill a page of the library's own size."""
    paragraph.add_run(text)
    form = paragraph.paragraph_format
    form.line_spacing, form.space_after, form.keep_with_next = Pt(26), Pt(0), keep


def begun() -> WordDocument:
    document = Document()
    for i in range(10):
        set_line(document.add_paragraph(), f"plain{i}", False)
    return document


def page_ends(document: WordDocument) -> list[tuple[str, str]]:
    out = io.BytesIO()
    document.save(out)
    pages = PdfReader(io.BytesIO(draw(out.getvalue()).pdf)).pages
    lines = [page.extract_text().split() for page in pages]
    return [(each[0], each[-1]) for each in lines]


def chain(count: int) -> WordDocument:
    document = begun()
    for i in range(count):
        set_line(document.add_paragraph(), f"keep{i}", True)
    set_line(document.add_paragraph(), "end", False)
    return document


def table(count: int, kept: int) -> WordDocument:
    """The text, a table of which the last rows stay with the next, and what follows it."""
    document = begun()
    set_line(document.add_paragraph(), "last", True)
    rows = document.add_table(count, 1).rows
    for i, row in enumerate(rows):
        set_line(row.cells[0].paragraphs[0], f"row{i}", i >= count - kept)
    set_line(document.add_paragraph(), "end", False)
    return document


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (13, [("plain0", "end")]),
        (15, [("plain0", "plain9"), ("keep0", "end")]),
        (40, [("plain0", "plain9"), ("keep0", "keep23"), ("keep24", "end")]),
    ],
)
def test_paragraphs_that_stay_together_turn_the_page_together(
    count: int, expected: list[tuple[str, str]]
) -> None:
    assert page_ends(chain(count)) == expected


@pytest.mark.parametrize(
    ("count", "kept", "expected"),
    [
        (14, 14, [("plain0", "plain9"), ("last", "end")]),
        (40, 40, [("plain0", "plain9"), ("last", "row22"), ("row23", "end")]),
        (12, 2, [("plain0", "end")]),
        (13, 2, [("plain0", "row10"), ("row11", "end")]),
        (36, 2, [("plain0", "row12"), ("row13", "end")]),
        (38, 2, [("plain0", "row12"), ("row13", "row35"), ("row36", "end")]),
    ],
)
def test_rows_that_stay_together_turn_the_page_with_the_text_before_them(
    count: int, kept: int, expected: list[tuple[str, str]]
) -> None:
    assert page_ends(table(count, kept)) == expected


def test_what_follows_the_last_row_is_not_left_alone() -> None:
    """Here Writer leaves it alone; Word does not, and a seal must not stand by itself."""
    assert page_ends(table(37, 2))[-1] == ("row35", "end")
