"""三满意 on paper: three questions with large faces to tick; typed in afterwards.

The four words of TY-20 are for a form to be written; here are the three faces of the screen.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

_SIDE, _FACE_MM = 360, 26
_BENDS = (40, 0, -40)


def rating_slip(
    title: str, under: str, questions: Sequence[str], levels: Sequence[str], foot: Sequence[str]
) -> bytes:
    """A Word file on A4: a row a question, a face and its word for each level."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    centre = WD_ALIGN_PARAGRAPH.CENTER
    _words(document.add_paragraph(), title, 22, "方正小标宋简体", centre)
    _words(document.add_paragraph(), under, 12, "仿宋", centre)
    table = document.add_table(rows=0, cols=len(levels) + 1)
    table.style = "Table Grid"
    pictures = [face(bend) for bend in _BENDS]
    for question in questions:
        cells = table.add_row().cells
        _words(cells[0].paragraphs[0], question, 16, "黑体", WD_ALIGN_PARAGRAPH.LEFT)
        for cell, level, picture in zip(cells[1:], levels, pictures, strict=True):
            cell.paragraphs[0].alignment = centre
            cell.paragraphs[0].add_run().add_picture(io.BytesIO(picture), width=Mm(_FACE_MM))
            _words(cell.add_paragraph(), f"□ {level}", 18, "仿宋", centre)
    for line in foot:
        _words(document.add_paragraph(), line, 14, "仿宋", WD_ALIGN_PARAGRAPH.LEFT)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def face(bend: int) -> bytes:
    """A face in black lines as PNG; ``bend`` above nought smiles."""
    from PIL import Image, ImageDraw

    made = Image.new("RGB", (_SIDE, _SIDE), "white")
    drawn = ImageDraw.Draw(made)
    drawn.ellipse((12, 12, _SIDE - 12, _SIDE - 12), outline="black", width=12)
    for x in (125, 235):
        drawn.ellipse((x - 14, 126, x + 14, 154), fill="black")
    if bend:
        box = (110, 190, 250, 290) if bend > 0 else (110, 230, 250, 330)
        start, end = (20, 160) if bend > 0 else (200, 340)
        drawn.arc(box, start, end, fill="black", width=12)
    else:
        drawn.line((115, 245, 245, 245), fill="black", width=12)
    out = io.BytesIO()
    made.save(out, "PNG")
    return out.getvalue()


def _words(
    paragraph: Paragraph, text: str, size: float, font: str, align: WD_ALIGN_PARAGRAPH
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = font
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
