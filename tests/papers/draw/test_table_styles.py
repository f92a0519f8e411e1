"""Table styles with parts of their own: first row, bands, corners, as Word applies them."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from docx.oxml import parse_xml
from lxml import etree
from pypdf import PdfReader

from mediation_desk.papers.draw import draw
from mediation_desk.papers.draw.word.ooxml import W
from mediation_desk.papers.draw.word.regions import Place, flags_of, regions_of
from tests.papers.draw.words import new, saved

ALL = frozenset(("firstRow", "lastRow", "firstColumn", "lastColumn"))


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        (0, 0, ("firstCol", "firstRow", "nwCell")),
        (0, 1, ("band1Vert", "firstRow")),
        (1, 0, ("band1Horz", "firstCol")),
        (1, 1, ("band1Vert", "band1Horz")),
        (2, 2, ("band2Vert", "band2Horz")),
        (3, 3, ("lastCol", "lastRow", "seCell")),
    ],
)
def test_a_cell_belongs_to_these_parts(row: int, column: int, expected: tuple[str, ...]) -> None:
    assert regions_of(ALL, Place(row, 4, column, column + 1, 4)) == expected


@pytest.mark.parametrize(
    ("words", "flags"),
    [
        ('w:val="04A0"', {"firstRow", "firstColumn", "noVBand"}),
        ('w:firstRow="1" w:noHBand="1"', {"firstRow", "noHBand"}),
        ('w:val="04A0" w:firstRow="0"', {"firstColumn", "noVBand"}),
        ('w:val="Unsinn"', set()),
    ],
)
def test_what_the_table_switches_on_is_read_from_both_spellings(
    words: str, flags: set[str]
) -> None:
    space = W.strip("{}")
    properties = etree.fromstring(f'<w:tblPr xmlns:w="{space}"><w:tblLook {words}/></w:tblPr>')
    assert flags_of(properties) == flags


def fills(style: str) -> list[str]:
    """Colours of the boxes drawn under a table of four rows, from above."""
    document = Document()
    table = document.add_table(4, 1, style=style)
    for n, row in enumerate(table.rows):
        row.cells[0].text = f"第{n}行"
    out = io.BytesIO()
    document.save(out)
    page = PdfReader(io.BytesIO(draw(out.getvalue()).pdf)).pages[0]
    words = page.get_contents().get_data().decode("latin-1")
    return re.findall(r"([\d.]+ [\d.]+ [\d.]+) rg\s+(?:n\s+)?[\d.]+ [\d.]+ [\d.]+ [\d.]+ re", words)


def test_head_and_bands_bear_the_styles_colours() -> None:
    """C0504D for the head and EFD3D2 for every other row, as the style says."""
    head, first, *rest = fills("Medium Shading 1 Accent 2")
    assert [round(float(c) * 255) for c in head.split()] == [0xC0, 0x50, 0x4D]
    assert [round(float(c) * 255) for c in first.split()] == [0xEF, 0xD3, 0xD2]
    assert len(rest) in (1, 2)


def test_a_plain_grid_has_no_colours() -> None:
    assert fills("Table Grid") == []


def test_a_style_may_have_the_first_row_repeated_on_each_page() -> None:
    d = new()
    style = d.styles["Table Grid"].element
    style.append(parse_xml(
        '<w:tblStylePr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'w:type="firstRow"><w:trPr><w:tblHeader/></w:trPr></w:tblStylePr>'
    ))  # fmt: skip
    table = d.add_table(rows=70, cols=1, style="Table Grid")
    for i, row in enumerate(table.rows):
        row.cells[0].text = "表头" if not i else f"第{i}行"
    pages = PdfReader(io.BytesIO(draw(saved(d)).pdf)).pages
    assert len(pages) > 1
    assert ["表头" in page.extract_text() for page in pages] == [True] * len(pages)
