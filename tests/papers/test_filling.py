"""Filling: every name whole, the same bytes twice, and nothing left over."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.pictures import Picture
from mediation_desk.papers.filling.templates import CompiledTemplate, compile_template, fill
from tests.papers.word_files import part, saved, table_file, text_of, with_parts, word_file

NAMES = ["何𠅤", "孙𬭎", "周䶮", "龚㛃兰", "买买提·吐尔逊"]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def filled(docx: bytes, **facts: object) -> bytes:
    return fill(compile_template(docx), facts)


@pytest.mark.parametrize("name", NAMES)
def test_a_rare_name_stands_whole_in_a_paragraph_and_in_a_cell(name):
    assert f"申请人{name}。" in text_of(filled(word_file("申请人{{ 姓名 }}。"), 姓名=name))
    assert name in text_of(filled(table_file(("姓名", "{{ 姓名 }}")), 姓名=name))


def test_a_placeholder_split_over_runs_is_found():
    document = Document()
    paragraph = document.add_paragraph()
    for piece in ("{", "{ 案", "号 }", "}"):
        paragraph.add_run(piece).bold = True
    assert text_of(filled(saved(document), 案号="(2026)河湾人调字第17号")) == (
        "(2026)河湾人调字第17号"
    )


def test_paragraphs_and_rows_repeat():
    docx = word_file("{%p for p in 当事人 %}", "{{ p.姓名 }}", "{%p endfor %}", "完")
    assert text_of(filled(docx, 当事人=[{"姓名": "甲"}, {"姓名": "乙"}])) == "甲\n乙\n完"
    rows = table_file(
        ("{%tr for p in 款 %}", ""), ("{{ p.期 }}", "{{ p.额 }}"), ("{%tr endfor %}", "")
    )
    out = filled(rows, 款=[{"期": n, "额": f"{n}00.00"} for n in range(1, 31)])
    assert len(Document(io.BytesIO(out)).tables[0].rows) == 30


def test_the_same_facts_give_the_same_bytes():
    docx = word_file("{{ 甲 }}")
    assert filled(docx, 甲="一") == filled(docx, 甲="一")
    with zipfile.ZipFile(io.BytesIO(filled(docx, 甲="一"))) as packed:
        assert {i.date_time for i in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.namelist()[1:] == sorted(packed.namelist()[1:])


def test_typed_braces_are_printed_and_never_evaluated():
    assert text_of(filled(word_file("{{ 事 }}"), 事="{{ 7*7 }}<w:b/>&")) == "{{ 7*7 }}<w:b/>&"


def test_forbidden_characters_are_dropped_and_line_breaks_kept():
    out = text_of(filled(word_file("{{ 事 }}"), 事="一\x00\x0b二\r\n三\ud800\ufffe"))
    assert out == "一二\n三"


def test_nothing_known_prints_a_blank():
    assert text_of(filled(word_file("[{{ 日 }}]"), 日=None)) == "[\u3000\u3000\u3000\u3000]"


def test_unknown_names_are_listed_together():
    with pytest.raises(KnownTrouble) as trouble:
        filled(word_file("{{ 甲 }}{{ 乙 }}{{ 丙 }}"), 乙="")
    assert trouble.value.code == "template.placeholder_unknown"
    assert set(trouble.value.values["names"].split("、")) == {"甲", "丙"}


def test_an_unknown_inner_name_is_an_error():
    with pytest.raises(KnownTrouble, match="placeholder_unknown"):
        filled(word_file("{{ 人.年龄 }}"), 人={"姓名": "甲"})


@pytest.mark.parametrize("text", ["{{ 甲 }", "{ 甲 }}", "{% if 甲 %}", "{{ 甲", "%}"])
def test_a_broken_placeholder_is_an_error(text):
    with pytest.raises(KnownTrouble, match="template"):
        filled(word_file(text), 甲="一")


def test_headers_footers_and_properties_are_filled():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ 案号 }}页眉"
    document.sections[0].footer.paragraphs[0].text = "{{ 案号 }}页脚"
    document.core_properties.title = "{{ 案号 }}\u6587"
    out = Document(io.BytesIO(filled(saved(document), 案号="17&\n号")))
    assert out.sections[0].header.paragraphs[0].text == "17&\n号页眉"
    assert out.sections[0].footer.paragraphs[0].text == "17&\n号页脚"
    assert out.core_properties.title == "17& 号文"


def test_a_picture_stands_at_its_place_once_as_a_file():
    picture = Picture(PNG, 30, 12, "签名")
    out = filled(word_file("甲：{{ 签 }}", "又：{{ 签 }}"), 签=picture)
    names = zipfile.ZipFile(io.BytesIO(out)).namelist()
    assert [n for n in names if n.startswith("word/media/")] == [
        f"word/media/picture-{picture.digest[:16]}.png"
    ]
    shapes = Document(io.BytesIO(out)).inline_shapes
    assert [(s.width.mm, s.height.mm) for s in shapes] == [(30, 12)] * 2


def test_a_placeholder_outside_the_filled_parts_is_refused():
    docx = word_file("完")
    styles = part(docx, "word/styles.xml").replace("Normal", "{{ 甲 }}", 1).encode()
    with pytest.raises(KnownTrouble, match="place"):
        compile_template(with_parts(docx, {"word/styles.xml": styles}))


def test_a_document_type_is_refused():
    body = part(word_file("{{ 甲 }}"), "word/document.xml")
    body = re.sub(r"\?>", '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', body, count=1)
    with pytest.raises(KnownTrouble, match="unreadable"):
        compile_template(with_parts(word_file("x"), {"word/document.xml": body.encode()}))


def test_a_zip_bomb_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<a/>")
        packed.writestr("word/document.xml", b"0" * 50_000_000)
    with pytest.raises(KnownTrouble, match="too_large"):
        compile_template(out.getvalue())


@pytest.mark.parametrize("value", [object(), b"x", 1.5, True, ["a"], {"a": 1}])
def test_only_texts_whole_numbers_and_pictures_print(value):
    with pytest.raises(KnownTrouble, match="forbidden"):
        filled(word_file("{{ 甲 }}"), 甲=value)


@cache
def bracketed() -> CompiledTemplate:
    return compile_template(word_file("[{{ 事 }}]"))


@given(st.text(max_size=60))
def test_any_typed_text_is_printed_as_it_is(typed):
    """Word's own reading of the file gives back the text, less what XML cannot hold."""
    docx = fill(bracketed(), {"事": typed})
    lines = typed.replace("\r\n", "\n").replace("\r", "\n")
    expected = "".join(c for c in lines if c in "\t\n" or is_xml_character(c))
    assert text_of(docx) == f"[{expected}]"


def is_xml_character(character: str) -> bool:
    """Char of XML 1.0, without the discouraged controls."""
    code = ord(character)
    ranges = ((0x20, 0x7E), (0x85, 0x85), (0xA0, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
    return any(low <= code <= high for low, high in ranges)
