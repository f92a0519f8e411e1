"""Pages as the paper wants them: repeated heads, rows kept whole, numbers, sizes, grids, folios."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from mediation_desk.papers.draw import Overlay, draw
from mediation_desk.papers.draw.word.numbering import chinese, formed
from tests.papers.draw.corpus import CORPUS
from tests.papers.draw.words import FACTS, new, para, saved, tag, write


def pages(docx: bytes, **more: Overlay) -> list[str]:
    """Text of each page without blanks."""
    reader = PdfReader(io.BytesIO(draw(docx, **more).pdf))
    return [re.sub(r"\s", "", page.extract_text()) for page in reader.pages]


def test_a_table_head_stands_on_every_page() -> None:
    found = pages(CORPUS["party_list"]())
    assert len(found) > 2
    assert all("序号姓名身份证件号码" in text for text in found)


def test_a_row_that_may_not_break_stays_whole() -> None:
    d = new()
    table = d.add_table(rows=0, cols=1, style="Table Grid")
    for i in range(30):
        row = table.add_row()
        tag(row._tr.get_or_add_trPr(), "cantSplit")
        write(row.cells[0].paragraphs[0], f"始{i}号" + "字" * (90 + 7 * i) + f"终{i}号")
    for text in pages(saved(d)):
        assert [f"终{i}号" in text for i in range(30)] == [f"始{i}号" in text for i in range(30)]


def test_the_pages_number_themselves() -> None:
    found = pages(CORPUS["agreement"]())
    assert [f"第{i}页共{len(found)}页" in text for i, text in enumerate(found, 1)] == [True] * 2


def test_even_pages_have_a_footer_of_their_own() -> None:
    reader = PdfReader(io.BytesIO(draw(CORPUS["official_letter"]()).pdf))
    places: list[float] = []
    for page in reader.pages[:2]:
        found: list[float] = []
        page.extract_text(
            visitor_text=lambda text, cm, tm, font, size, found=found: (
                found.append(tm[4]) if "—" in text and tm[5] < 100 else None
            )
        )
        places.append(min(found))
    assert places[0] > 300 > places[1]


def test_sections_have_their_own_size() -> None:
    boxes = [p.mediabox for p in PdfReader(io.BytesIO(draw(CORPUS["sections"]()).pdf)).pages]
    wide = [box.width > box.height for box in boxes]
    assert any(wide)
    assert not wide[0]
    assert not wide[-1]


def test_a_heading_stays_with_what_follows() -> None:
    for text in pages(CORPUS["headings"]()):
        assert not text.endswith("调查情况")


def test_a_page_of_an_official_letter_has_22_lines_of_28_characters() -> None:
    d = new(28, 26, 37, 35)
    grid = d.sections[0]._sectPr.find("{*}docGrid")
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for key, value in (("type", "linesAndChars"), ("linePitch", "579"), ("charSpace", "-849")):
        grid.set(space + key, value)
    para(d, "字" * 28 * 24)
    reader = PdfReader(io.BytesIO(draw(saved(d)).pdf))
    lines = reader.pages[0].extract_text().split()
    assert len(lines) == 22
    assert {len(line) for line in lines} == {28}


@pytest.mark.parametrize(("number", "left"), [(7, False), (8, True)])
def test_folios_stand_outside(number: int, left: bool) -> None:
    drawn = draw(CORPUS["cover"](), overlay=Overlay(folio_from=number))
    page = PdfReader(io.BytesIO(drawn.pdf)).pages[0]
    places: list[float] = []
    page.extract_text(
        visitor_text=lambda text, cm, tm, font, size: (
            places.append(tm[4]) if tm[5] > 800 else None
        )
    )
    assert (places[0] < 100) is left


def test_text_that_a_row_has_no_room_for_is_named() -> None:
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Mm

    d = new()
    row = d.add_table(rows=1, cols=1).rows[0]
    write(row.cells[0].paragraphs[0], FACTS)
    row.height, row.height_rule = Mm(15), WD_ROW_HEIGHT_RULE.EXACTLY
    assert draw(saved(d)).not_drawn == ("固定行高的表格行里放不下的文字",)


def test_a_cell_merged_downwards_goes_on_over_the_page() -> None:
    d = new()
    table = d.add_table(rows=40, cols=2, style="Table Grid")
    for i, row in enumerate(table.rows):
        write(row.cells[1].paragraphs[0], f"第{i}行")
    write(table.cell(0, 0).merge(table.cell(39, 0)).paragraphs[0], FACTS * 3)
    found = pages(saved(d))
    assert len(found) > 1
    assert FACTS[-20:] in "".join(found)
    assert [f"第{i}行" in "".join(found) for i in range(40)] == [True] * 40


def test_a_page_break_before_and_within_a_paragraph() -> None:
    d = new()
    para(d, "甲")
    tag(para(d, "乙")._p.get_or_add_pPr(), "pageBreakBefore")
    tag(write(para(d, "丙"), "")._r, "br", type="page")
    para(d, "丁")
    assert pages(saved(d)) == ["甲", "乙丙", "丁"]


@pytest.mark.parametrize(
    ("n", "text"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (105, "一百零五"),
                    (110, "一百一十"), (1001, "一千零一"), (2026, "二千零二十六")],
)  # fmt: skip
def test_chinese_numbers(n: int, text: str) -> None:
    assert chinese(n) == text


def test_forms_of_numbers() -> None:
    forms = ("decimal", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "numberInDash")
    assert [formed(4, form) for form in forms] == ["4", "IV", "d", "④", "- 4 -"]


def test_the_same_words_in_a_list_are_numbered_in_order() -> None:
    text = "".join(pages(CORPUS["lists_and_tabs"]()))
    assert all(f"{i}." in text for i in (1, 2, 3))
