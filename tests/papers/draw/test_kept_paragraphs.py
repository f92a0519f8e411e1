"""Paragraphs that recur are read and cut into lines once a process: no paper may show another's."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.shared import Cm, Pt
from pypdf import PdfReader

from mediation_desk.papers.draw import draw
from mediation_desk.papers.draw.fonts.fontset import FontSet
from mediation_desk.shipped import shipped
from tests.papers.draw.corpus import CORPUS

LINE = "经调解，双方自愿达成如下协议，本协议一式三份，当事人、人民调解委员会各持一份。" * 3


def a_page(indent: float, size: float = 14, before: str = "") -> bytes:
    document = Document()
    document.styles["Normal"].font.size = Pt(size)
    if before:
        document.add_paragraph(before)
    for _ in range(3):
        document.add_paragraph(LINE)
    document.sections[0].left_margin = Cm(indent)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def alone(docx: bytes) -> bytes:
    """Drawn with fonts nobody drew with before: nothing is remembered for them."""
    return draw(docx, fonts=FontSet(shipped("resources", "fonts"))).pdf


@pytest.mark.parametrize("docx", [a_page(2), a_page(6), a_page(2, 10), a_page(2, before="之前")])
def test_the_same_words_on_another_page_are_set_anew(docx: bytes) -> None:
    for other in (a_page(2), a_page(6), a_page(2, 10)):
        for _ in range(3):
            draw(other)
    assert draw(docx).pdf == alone(docx)


@pytest.mark.parametrize("name", sorted(CORPUS))
def test_the_third_drawing_is_the_first(name: str) -> None:
    docx = CORPUS[name]()
    assert alone(docx) == draw(docx).pdf == draw(docx).pdf == draw(docx).pdf


def test_a_number_counted_on_stays_counted_on() -> None:
    document = Document()
    for _ in range(4):
        document.add_paragraph("同一句话", style="List Number")
    out = BytesIO()
    document.save(out)
    for _ in range(3):
        pages = PdfReader(BytesIO(draw(out.getvalue()).pdf)).pages
        text = "".join(page.extract_text() for page in pages)
    assert [text.count(f"{n}.") for n in (1, 2, 3, 4)] == [1, 1, 1, 1]
