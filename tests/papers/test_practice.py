"""The practice township's papers say 练习 on every page of the Word file too."""

from __future__ import annotations

import io

from docx import Document
from docx.enum.section import WD_SECTION

from mediation_desk.papers.practice import marked
from tests.papers.word_files import part, saved, text_of, word_file


def test_the_mark_stands_in_the_header_and_the_text_is_unchanged():
    out = marked(word_file("甲", "乙"))
    assert 'string="练习"' in part(out, "word/header1.xml")
    assert text_of(out) == "甲\n乙"


def test_each_sections_own_header_is_marked_once():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.add_section(WD_SECTION.NEW_PAGE).header.is_linked_to_previous = False
    out = Document(io.BytesIO(marked(saved(document))))
    marks = [s.header._element.xml.count("练习") for s in out.sections]
    assert marks == [1, 1]
    assert out.sections[0].header.paragraphs[0].text == "页眉"


def test_the_first_pages_own_header_is_marked_too():
    document = Document()
    document.sections[0].different_first_page_header_footer = True
    out = Document(io.BytesIO(marked(saved(document))))
    assert "练习" in out.sections[0].first_page_header._element.xml


def test_the_same_file_is_marked_the_same():
    docx = word_file("甲")
    assert marked(docx) == marked(docx)
