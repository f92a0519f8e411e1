"""Whatever is given as a Word file is drawn or refused in words; it never breaks the program."""

# ruff: noqa: E501

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.draw import draw, draw_parts
from tests.papers.draw.corpus import CORPUS
from tests.papers.draw.words import new, para, saved

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(body: str, **parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def paper(inner: str) -> bytes:
    return packed(f"<w:document {W}><w:body>{inner}</w:body></w:document>")


def test_a_bare_document_is_drawn() -> None:
    assert draw(paper("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")).pages == 1


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", packed("<w:document"), packed("<a/>")])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(KnownTrouble, match=r"docx\."):
        draw(data)


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    body = f"{bomb}<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    with pytest.raises(KnownTrouble, match=r"docx\.unreadable"):
        draw(packed(body))


def test_a_zip_bomb_is_refused() -> None:
    with pytest.raises(KnownTrouble, match=r"docx\.too_large"):
        draw(packed("<a/>", word__media__x=bytes(80_000_000)))


@pytest.mark.parametrize(
    "inner",
    [
        '<w:p><w:pPr><w:ind w:left="999999999" w:right="-5e300"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:spacing w:line="nan" w:before="1e999"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>',
        '<w:p><w:r><w:rPr><w:sz w:val="99999999"/><w:w w:val="0"/></w:rPr><w:t>丙</w:t></w:r></w:p>',
        "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
        '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
        '<w:p><w:pPr><w:tabs><w:tab w:pos="-400"/></w:tabs></w:pPr><w:r><w:tab/><w:tab/></w:r></w:p>',
        '<w:sectPr><w:pgSz w:w="1" w:h="1"/><w:pgMar w:top="99999" w:left="99999"/></w:sectPr>',
        '<w:p><w:r><w:fldChar w:fldCharType="end"/><w:instrText>PAGE</w:instrText></w:r></w:p>',
        '<w:p><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>',
    ],
)
def test_nonsense_is_drawn_as_well_as_can_be(inner: str) -> None:
    assert draw(paper(inner)).pages >= 1


def test_tables_nested_without_end_are_cut_off_and_named() -> None:
    inner = "<w:p/>"
    for _ in range(40):
        inner = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    assert draw(paper(inner)).not_drawn == ("嵌套过深的表格",)


def test_what_cannot_be_drawn_is_named() -> None:
    body = "<w:p><w:r><w:footnoteReference/><w:pict><w:x/></w:pict><w:object/></w:r></w:p>"
    assert draw(paper(body)).not_drawn == ("文件里没有内容的脚注", "图形", "嵌入对象")


def test_a_broken_picture_is_named_and_leaves_a_frame() -> None:
    from docx.shared import Mm
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(out, "PNG")
    d = new()
    para(d).add_run().add_picture(io.BytesIO(out.getvalue()), width=Mm(30))
    docx = saved(d)
    assert draw(docx).not_drawn == ()
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(broken, "w") as fresh:
        for name in old.namelist():
            fresh.writestr(name, b"no picture" if "media" in name else old.read(name))
    assert draw(broken.getvalue()).not_drawn == ("无法识别的图片（EMF、WMF 等，请换成 PNG 或 JPEG）",)


@pytest.mark.parametrize("seed", range(30))
def test_damaged_files_are_drawn_or_refused(seed: int) -> None:
    """Words of the XML exchanged, repeated and left out at random."""
    rng = random.Random(seed)
    name = rng.choice(sorted(CORPUS))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(CORPUS[name]())) as old, zipfile.ZipFile(out, "w") as fresh:
        for part in old.namelist():
            data = old.read(part)
            if part == "word/document.xml":
                words = data.decode("utf-8").split('"')
                for _ in range(40):
                    i, j = rng.randrange(1, len(words), 2), rng.randrange(1, len(words), 2)
                    words[i] = rng.choice((words[j], "", "-1", "99999", "x"))
                data = '"'.join(words).encode("utf-8")
            fresh.writestr(part, data)
    with suppress(KnownTrouble):
        assert draw(out.getvalue()).pages >= 1


@pytest.mark.parametrize("sign", ["，", " ", "A", "a ，"])
def test_an_endless_paragraph_takes_time_in_proportion(sign: str) -> None:
    """Looking back over the whole paragraph at each line's end would outlast the test's limit."""
    body = f'<w:p><w:r><w:t xml:space="preserve">{sign * 60_000}</w:t></w:r></w:p>'
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    assert draw_parts({"word/document.xml": document}).pages >= 1
