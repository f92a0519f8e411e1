"""What people put into forms with Word and WPS: each is drawn where it is asked for."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from mediation_desk.papers.draw import draw, draw_parts
from mediation_desk.papers.filling.opc import read_parts
from tests.papers.draw.test_drawing import needs_poppler, places
from tests.papers.draw.test_hostile_files import W, paper

Ruled = list[tuple[float, float, float, float]]


def content(docx: bytes) -> str:
    """What the first page of the PDF is told to paint."""
    page = PdfReader(io.BytesIO(draw(docx).pdf)).pages[0]
    return page.get_contents().get_data().decode("latin-1")


def ruled(docx: bytes) -> Ruled:
    """Straight lines of the first page, in points from below left."""
    number = r"(-?[\d.]+)"
    found = re.findall(rf"{number} {number} m {number} {number} l", content(docx))
    return [tuple(map(float, four)) for four in found]  # type: ignore[misc]


def text(docx: bytes) -> str:
    return re.sub(r"\s", "", PdfReader(io.BytesIO(draw(docx).pdf)).pages[0].extract_text())


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def test_a_slanting_line_runs_from_corner_to_corner() -> None:
    cell = ('<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:tcBorders>'
            '<w:tl2br w:val="single" w:sz="4"/></w:tcBorders></w:tcPr><w:p/></w:tc>')  # fmt: skip
    row = f'<w:tr><w:trPr><w:trHeight w:val="1000" w:hRule="exact"/></w:trPr>{cell}</w:tr>'
    table = f'<w:tbl><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{row}</w:tbl>'
    [(x1, y1, x2, y2)] = [line for line in ruled(paper(table)) if line[1] != line[3]]
    assert x2 - x1 == pytest.approx(100, abs=1)
    assert y1 - y2 == pytest.approx(50, abs=1)


@pytest.mark.parametrize(("ticked", "shown"), [("1", "☑"), ("0", "☐")])
def test_an_old_tick_box_shows_whether_it_is_ticked(ticked: str, shown: str) -> None:
    box = f'<w:ffData><w:checkBox><w:default w:val="{ticked}"/></w:checkBox></w:ffData>'
    body = (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin">{box}</w:fldChar></w:r><w:r>'
        '<w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f"{run('同意')}</w:p>"
    )
    assert text(paper(body)) == shown + "同意"


def test_letters_of_a_symbol_font_show_its_signs() -> None:
    fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert text(paper(f"<w:p>{run('þ', fonts)}{run('是')}</w:p>")) == "☑是"


def test_a_frame_goes_around_all_letters_of_its_run() -> None:
    edge = '<w:bdr w:val="single" w:sz="4"/>'
    lines = ruled(paper(f"<w:p>{run('甲a乙', edge)}{run('丙')}</w:p>"))
    flat = [line for line in lines if line[1] == line[3]]
    upright = [line for line in lines if line[0] == line[2]]
    assert len(flat) == len(upright) == 2
    assert places(draw(paper(f"<w:p>{run('甲a乙')}</w:p>")).pdf)
    assert min(x1 for x1, *_ in flat) == min(x1 for x1, *_ in upright)
    assert flat[0][2] - flat[0][0] > 20


def test_a_dot_stands_below_each_letter() -> None:
    dots = '<w:em w:val="dot"/>'
    body = f"<w:p>{run('注意事项', dots)}</w:p>"
    plain = f"<w:p>{run('注意事项')}</w:p>"
    assert content(paper(body)).count(" c") - content(paper(plain)).count(" c") >= 4 * 4


def test_a_wavy_line_is_no_straight_one() -> None:
    kinds = ('<w:u w:val="wave"/>', '<w:u w:val="single"/>')
    wavy, straight = (ruled(paper(f"<w:p>{run('波浪线', kind)}</w:p>")) for kind in kinds)
    assert len(straight) == 1
    assert {y1 == y2 for _, y1, _, y2 in wavy} <= {False}


@pytest.mark.parametrize(("start", "left"), [("text", 90 - 4), ("page", 4)])
def test_a_page_has_the_frame_it_asks_for(start: str, left: float) -> None:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="4"/>'
        for side in ("top", "left", "bottom", "right")
    )
    mark = f'<w:sectPr><w:pgBorders w:offsetFrom="{start}">{sides}</w:pgBorders></w:sectPr>'
    lines = ruled(paper(f"<w:p>{run('甲')}</w:p>{mark}"))
    assert len(lines) == 4
    assert min(x1 for x1, *_ in lines) == pytest.approx(left, abs=1)


@pytest.mark.parametrize(("where", "height"), [("center", 421), ("bottom", 80)])
def test_a_cover_stands_in_the_middle_or_at_the_foot(where: str, height: float) -> None:
    mark = f'<w:sectPr><w:vAlign w:val="{where}"/></w:sectPr>'
    [(_, y)] = places(draw(paper(f"<w:p>{run('卷宗')}</w:p>{mark}")).pdf).values()
    assert y == pytest.approx(height, abs=12)


@pytest.mark.parametrize(
    ("properties", "name"),
    [("<w:shadow/>", "空心、阴影等文字效果"),
     ('<w:eastAsianLayout w:combine="1"/>', "双行合一、纵横混排")],
)
def test_what_is_not_drawn_is_named(properties: str, name: str) -> None:
    assert draw(paper(f"<w:p>{run('甲', properties)}</w:p>")).not_drawn == (name,)
    off = properties.replace("/>", ' w:val="0"/>')
    if "combine" not in properties:
        assert draw(paper(f"<w:p>{run('甲', off)}</w:p>")).not_drawn == ()


def test_changes_that_nobody_has_accepted_are_named() -> None:
    struck = "<w:del><w:r><w:delText>减</w:delText></w:r></w:del>"
    docx = paper(f"<w:p><w:ins>{run('加')}</w:ins>{struck}</w:p>")
    assert text(docx) == "加"
    assert draw(docx).not_drawn == ("修订标记（照全部接受的样子画）",)


def cell(words: str, way: str, height: int = 3000) -> bytes:
    """A paper with one cell whose text runs ``way``."""
    properties = f'<w:tcPr><w:tcW w:w="900" w:type="dxa"/><w:textDirection w:val="{way}"/></w:tcPr>'
    row = f'<w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
    inner = f"<w:tc>{properties}<w:p>{run(words)}</w:p></w:tc>"
    grid = '<w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
    return paper(f"<w:tbl>{grid}<w:tr>{row}{inner}</w:tr></w:tbl>")


def letters(docx: bytes) -> dict[str, tuple[float, float]]:
    """Where each letter of the first page stands."""
    found: dict[str, tuple[float, float]] = {}
    PdfReader(io.BytesIO(draw(docx).pdf)).pages[0].extract_text(
        visitor_text=lambda text, cm, tm, font, size: (
            found.setdefault(text.strip(), (tm[4], tm[5])) if text.strip() else None
        )
    )
    return found


def test_chinese_runs_down_a_cell_letter_below_letter() -> None:
    stands = letters(cell("申请人", "tbRlV"))
    assert list(stands) == ["申", "请", "人"]
    assert len({round(x) for x, _ in stands.values()}) == 1
    heights = [y for _, y in stands.values()]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] - heights[1] == pytest.approx(10, abs=0.5)


def test_a_full_cell_goes_on_in_the_column_to_the_left() -> None:
    stands = letters(cell("一二三四", "tbRl", height=440))
    assert stands["三"][0] < stands["一"][0]
    assert stands["三"][1] == pytest.approx(stands["一"][1])


def test_letters_turned_upwards_begin_below() -> None:
    docx = cell("ab", "btLr")
    turned = re.findall(r"([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) [\d.]+ [\d.]+ Tm", content(docx))
    assert [0.0, 1.0, -1.0, 0.0] in [[float(n) for n in four] for four in turned]


def test_text_down_a_cell_of_no_height_makes_it_as_high_as_it_needs() -> None:
    docx = cell("无高度的竖排文字", "tbRlV", height=0)
    assert text(docx) == "无高度的竖排文字"
    heights = [y for _, y in letters(docx).values()]
    assert heights == sorted(heights, reverse=True)
    assert len(heights) == len("无高度的竖排文字")


def columns(body: str, kind: str = "continuous") -> bytes:
    """A section of two columns between two of one."""
    parts = (f'<w:sectPr><w:type w:val="{kind}"/><w:cols w:num="{n}"/></w:sectPr>' for n in (1, 2))
    one, two = (f"<w:p><w:pPr>{part}</w:pPr></w:p>" for part in parts)
    mark = f'<w:sectPr><w:type w:val="{kind}"/></w:sectPr>'
    return paper(f"<w:p>{run('上')}</w:p>{one}{body}{two}<w:p>{run('下')}</w:p>{mark}")


def spots(docx: bytes, tmp_path: Path) -> dict[str, tuple[float, float]]:
    """Where poppler finds each word of the first page, from above left."""
    place = tmp_path / "paper.pdf"
    place.write_bytes(draw(docx).pdf)
    command = ["pdftotext", "-l", "1", "-bbox", str(place), "-"]
    said = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)<', said)
    return {word: (float(x), float(y)) for x, y, word in found}


@needs_poppler
def test_columns_stand_side_by_side_and_end_together(tmp_path: Path) -> None:
    names = [f"{n}字" for n in "甲乙丙丁戊己庚辛壬癸子丑"]
    stands = spots(columns("".join(f"<w:p>{run(name)}</w:p>" for name in names)), tmp_path)
    first, last = stands["甲字"], stands["丑字"]
    assert last[0] - first[0] > 200
    assert stands["辛字"][1] == pytest.approx(first[1], abs=1)
    assert stands["下"][1] > max(y for name, (_, y) in stands.items() if name in names)
    assert stands["下"][0] == pytest.approx(stands["上"][0])


@needs_poppler
@pytest.mark.parametrize(("kind", "pages"), [("column", 1), ("page", 2)])
def test_a_break_goes_to_the_next_column_or_page(kind: str, pages: int, tmp_path: Path) -> None:
    docx = columns(f'<w:p>{run("左")}<w:r><w:br w:type="{kind}"/></w:r>{run("右")}</w:p>')
    assert draw(docx).pages == pages
    stands = spots(docx, tmp_path)
    if pages == 1:
        assert stands["左"][1] == pytest.approx(stands["右"][1])
        assert stands["右"][0] - stands["左"][0] > 200
    else:
        assert "右" not in stands


def test_letters_of_formulas_and_radicals_show_their_plain_twins() -> None:
    docx = paper(f"<w:p>{run('𝑥＝𝟏，⼈民')}</w:p>")
    drawn = draw(docx)
    assert drawn.not_drawn == ()
    assert text(docx) == "𝑥＝𝟏，⼈民"


def test_lists_of_one_kind_count_on_together_after_a_restart() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl>'
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride>'
    lists = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{again}</w:num></w:numbering>'
    )
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr>{}</w:p>'
    body = "".join(item.format(n, run("条")) for n in (1, 1, 2, 2, 1))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{kind}" Target="numbering.xml"/></Relationships>'
    )
    parts = read_parts(paper(body))
    parts["word/numbering.xml"] = lists.encode()
    parts["word/_rels/document.xml.rels"] = relations.encode()
    words = PdfReader(io.BytesIO(draw_parts(parts).pdf)).pages[0].extract_text()
    assert re.findall(r"(\d+)、", words) == ["1", "2", "10", "11", "12"]


def test_a_document_under_another_name_is_found_and_all_its_bodies_are_shown() -> None:
    bodies = "".join(f"<w:body><w:p>{run(word)}</w:p></w:body>" for word in ("前", "后"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{kind}" Target="word/document2.xml"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document2.xml", f"<w:document {W}>{bodies}</w:document>")
    assert text(out.getvalue()) == "前后"
