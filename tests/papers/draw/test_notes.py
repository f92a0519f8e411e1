"""Footnotes stand at the foot of their page, endnotes behind the text; marks count in order."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from pypdf import PdfReader

from mediation_desk.papers.draw import draw
from tests.papers.draw.test_drawing import places
from tests.papers.draw.test_hostile_files import W, packed

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="a" Type="{_REL}/footnotes" Target="footnotes.xml"/>'
    f'<Relationship Id="b" Type="{_REL}/endnotes" Target="endnotes.xml"/></Relationships>'
)
paper_parts = {  # where a file of python-docx says that it has notes, and what it says
    "word/_rels/document.xml.rels": (
        b"</Relationships>",
        f'<Relationship Id="feet" Type="{_REL}/footnotes" Target="footnotes.xml"/>'.encode(),
    ),
    "[Content_Types].xml": (
        b"</Types>",
        b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.wordprocessingml.footnotes+xml"/>',
    ),
}


def note(kind: str, name: int, text: str) -> str:
    return (
        f'<w:{kind} w:id="{name}"><w:p><w:r><w:{kind}Ref/></w:r>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>"
    )


def paper(body: str, feet: str = "", ends: str = "") -> bytes:
    """A file with notes."""
    data = packed(f"<w:document {W}><w:body>{body}</w:body></w:document>")
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/_rels/document.xml.rels", _RELS)
        archive.writestr("word/footnotes.xml", f"<w:footnotes {W}>{feet}</w:footnotes>")
        archive.writestr("word/endnotes.xml", f"<w:endnotes {W}>{ends}</w:endnotes>")
    return out.getvalue()


def line(text: str, kind: str = "", name: int = 0) -> str:
    mark = f'<w:r><w:{kind}Reference w:id="{name}"/></w:r>' if kind else ""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{mark}</w:p>"


def texts(docx: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(draw(docx).pdf))
    return [re.sub(r"\s", "", page.extract_text()) for page in reader.pages]


def test_a_footnote_stands_at_the_foot_of_its_page() -> None:
    docx = paper(line("正文", "footnote", 5), note("footnote", 5, "脚注的话"))
    found = places(draw(docx).pdf)
    heights = {text: y for text, (_, y) in found.items()}
    assert max(y for text, y in heights.items() if "正文" in text) > 750
    assert max(y for text, y in heights.items() if "脚注的话" in text) < 100
    assert texts(docx) == ["正文11脚注的话"]


def test_each_note_goes_with_its_line_to_the_next_page() -> None:
    body = "".join(line(f"第{i}行", "footnote", i) for i in range(1, 61))
    feet = "".join(note("footnote", i, f"注{i}。") for i in range(1, 61))
    pages = texts(paper(body, feet))
    assert len(pages) > 1
    for page in pages:
        marked = re.findall(r"第(\d+)行", page)
        assert re.findall(r"注(\d+)。", page) == marked


def test_a_note_longer_than_its_page_goes_on_overleaf() -> None:
    long = "".join(f"<w:p><w:r><w:t>第{i}段注</w:t></w:r></w:p>" for i in range(90))
    feet = f'<w:footnote w:id="1">{long}</w:footnote>'
    pages = texts(paper(line("正文", "footnote", 1), feet))
    assert len(pages) > 1
    assert [f"第{i}段注" in "".join(pages) for i in range(90)] == [True] * 90


def test_endnotes_stand_behind_the_text_in_small_roman_numbers() -> None:
    docx = paper(line("甲", "endnote", 1) + line("乙"), "", note("endnote", 1, "尾注的话"))
    assert texts(docx) == ["甲i乙i尾注的话"]


@pytest.mark.parametrize("name", [9, ""])
def test_a_mark_without_a_note_is_named(name: object) -> None:
    docx = paper(f'<w:p><w:r><w:footnoteReference w:id="{name}"/></w:r></w:p>')
    assert draw(docx).not_drawn == ("文件里没有内容的脚注",)
