"""Text boxes, shapes and seals stand where the file says, behind or before the text."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from PIL import Image
from pypdf import PdfReader

from mediation_desk.papers.draw import draw
from tests.papers.draw.test_drawing import copied, places
from tests.papers.draw.words import WordDocument, new, para, saved, write

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
MM = 36000  # EMU


def run(inner: str) -> object:
    """A run that holds ``inner``."""
    return parse_xml(f"<w:r {_NAMES}>{inner}</w:r>")


def anchor(content: str, x: float, y: float, width: float, height: float, wrap: str = "None",
           start: str = "page", behind: int = 0) -> str:  # fmt: skip
    """Something floating; places and sizes in millimetres."""
    beside = ' wrapText="bothSides"' if wrap == "Square" else ""
    down = "page" if start == "page" else "paragraph"
    return (
        f'<w:drawing><wp:anchor behindDoc="{behind}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:positionH relativeFrom="{start}"><wp:posOffset>{int(x * MM)}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="{down}"><wp:posOffset>{int(y * MM)}'
        f'</wp:posOffset></wp:positionV><wp:extent cx="{int(width * MM)}" cy="{int(height * MM)}"/>'
        f"<wp:wrap{wrap}{beside}/><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing>"
    )


def text_box(text: str) -> str:
    """A text box without insets."""
    return (
        '<wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent><w:p>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp>'
    )


def seal(document: WordDocument) -> str:
    """A red picture with clear corners, given to the document."""
    out = io.BytesIO()
    Image.new("RGBA", (40, 40), (200, 0, 0, 120)).save(out, "PNG")
    part, _ = document.part.get_or_add_image(io.BytesIO(out.getvalue()))
    return f'<pic:pic><pic:blipFill><a:blip r:embed="{part}"/></pic:blipFill></pic:pic>'


def test_a_text_box_stands_where_the_page_says(tmp_path: Path) -> None:
    d = new()
    p = para(d, "正文")
    p._p.append(run(anchor(text_box("框中文字"), 100, 50, 40, 10)))
    drawn = draw(saved(d))
    x, y = places(drawn.pdf)["框中文字"]
    assert x == pytest.approx(100 / 25.4 * 72, abs=0.5)
    assert 842 - 60 / 25.4 * 72 < y < 842 - 50 / 25.4 * 72
    assert drawn.not_drawn == ()
    assert "正文" in copied(drawn.pdf, tmp_path)


def test_an_older_text_box_is_drawn_as_well(tmp_path: Path) -> None:
    d = new()
    box = (
        '<v:shape type="#_x0000_t202" style="position:absolute;margin-left:100pt;'
        'margin-top:20pt;width:120pt;height:40pt"><v:textbox inset="0,0,0,0"><w:txbxContent>'
        "<w:p><w:r><w:t>旧式文本框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
    )
    p = para(d, "正文")
    p._p.append(run(f"<w:pict>{box}</w:pict>"))
    found = places(draw(saved(d)).pdf)
    assert found["旧式文本框"][0] - found["正文"][0] == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize("behind", [0, 1])
def test_a_seal_lies_behind_or_before_the_text_and_moves_nothing(behind: int) -> None:
    plain = new()
    para(plain, "盖章处")
    d = new()
    p = para(d, "盖章处")
    p._p.append(run(anchor(seal(d), 0, -5, 40, 40, start="column", behind=behind)))
    drawn = draw(saved(d))
    assert drawn.not_drawn == ()
    assert places(drawn.pdf)["盖章处"] == places(draw(saved(plain)).pdf)["盖章处"]
    content = PdfReader(io.BytesIO(drawn.pdf)).pages[0].get_contents().get_data()
    assert (content.index(b" Do") < content.index(b"BT")) is bool(behind)


def test_what_stands_above_the_text_moves_it_down() -> None:
    d = new()
    p = para(d, "下面的字")
    p._p.append(run(anchor(text_box("上面"), 0, 0, 40, 20, "TopAndBottom", "column")))
    found = places(draw(saved(d)).pdf)
    assert found["上面"][1] - found["下面的字"][1] == pytest.approx(20 / 25.4 * 72, abs=2)


def test_a_chart_is_named_and_its_room_stays_free() -> None:
    d = new()
    p = para(d)
    p._p.append(run(
        f'<w:drawing><wp:inline><wp:extent cx="{60 * MM}" cy="{50 * MM}"/><a:graphic>'
        "<a:graphicData><chart/></a:graphicData></a:graphic></wp:inline></w:drawing>"
    ))  # fmt: skip
    para(d, "图下")
    drawn = draw(saved(d))
    assert drawn.not_drawn == ("图表",)
    assert places(drawn.pdf)["图下"][1] < 842 - 72 - 50 / 25.4 * 72


def test_a_chart_shows_its_numbers_in_a_table(tmp_path: Path) -> None:
    names = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    numbers, kinds = (
        "".join(f'<c:pt idx="{i}"><c:v>{word}</c:v></c:pt>' for i, word in enumerate(words))
        for words in (("31", "47"), ("邻里", "劳动"))
    )
    chart = (
        f"<c:chartSpace {names}><c:chart><c:plotArea><c:barChart><c:ser><c:tx><c:v>件数</c:v>"
        f"</c:tx><c:cat>{kinds}</c:cat><c:val>{numbers}</c:val></c:ser></c:barChart></c:plotArea>"
        "</c:chart></c:chartSpace>"
    )
    d = new()
    place = PackURI("/word/charts/chart1.xml")
    part = Part(place, "application/xml", chart.encode(), d.part.package)
    name = d.part.relate_to(part, "http://x/chart")
    para(d)._p.append(run(
        f'<w:drawing><wp:inline><wp:extent cx="{60 * MM}" cy="{50 * MM}"/><a:graphic>'
        f'<a:graphicData><c:chart {names} r:id="{name}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing>"
    ))  # fmt: skip
    drawn = draw(saved(d))
    words = copied(drawn.pdf, tmp_path).split()
    assert words == ["件数", "邻里", "31", "劳动", "47"]
    assert drawn.not_drawn == ("图表的图形（只画出数字）",)


def test_small_capitals_are_capitals(tmp_path: Path) -> None:
    d = new()
    write(para(d), "Abc").font.small_caps = True
    assert "ABC" in copied(draw(saved(d)).pdf, tmp_path)


def test_text_runs_beside_a_picture_that_wants_it() -> None:
    d = new()
    p = para(d, "字" * 200)
    p._p.insert(0, run(anchor(text_box("照片"), 0, 0, 50, 30, "Square", "column")))
    found = places(draw(saved(d)).pdf)
    lines = sorted((y, x) for text, (x, y) in found.items() if text.startswith("字字"))
    left = lines[0][1]
    assert lines[-1][1] - left == pytest.approx(50 / 25.4 * 72, abs=2)


def test_a_page_break_with_nothing_behind_it_makes_no_page() -> None:
    d = new()
    d.add_page_break()
    assert draw(saved(d)).pages == 1
    para(d, "后")
    assert draw(saved(d)).pages == 2


def test_words_with_reading_aids_keep_both(tmp_path: Path) -> None:
    d = new()
    p = para(d, "前")
    p._p.append(run("<w:ruby><w:rt><w:r><w:t>tang</w:t></w:r></w:rt><w:rubyBase>"
                    "<w:r><w:t>唐</w:t></w:r></w:rubyBase></w:ruby>"))  # fmt: skip
    found = places(draw(saved(d)).pdf)
    assert found["tang"][1] > found["前唐" if "前唐" in found else "唐"][1] + 8


def test_a_row_that_somebody_has_struck_out_is_left_out(tmp_path: Path) -> None:
    d = new()
    table = d.add_table(rows=2, cols=1)
    for row, text in zip(table.rows, ("留下", "删去"), strict=True):
        row.cells[0].text = text
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {_NAMES}/>"))
    text = copied(draw(saved(d)).pdf, tmp_path)
    assert "留下" in text
    assert "删去" not in text


def test_a_framed_page_number_stands_in_the_footer_without_a_line_of_its_own() -> None:
    d = new()
    footer = d.sections[0].footer
    p = footer.paragraphs[0]
    write(p, "页码七")
    p._p.get_or_add_pPr().insert(0, parse_xml(
        f'<w:framePr {_NAMES} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" '
        'w:xAlign="right" w:y="1"/>'
    ))  # fmt: skip
    write(footer.add_paragraph(), "页脚")
    found = places(draw(saved(d)).pdf)
    right = (210 - 31.8) / 25.4 * 72
    assert found["页码七"][0] == pytest.approx(right - 48, abs=1)
    assert found["页码七"][1] == pytest.approx(found["页脚"][1], abs=2)


def test_of_a_cut_picture_only_the_part_that_is_left_is_seen(tmp_path: Path) -> None:
    out = io.BytesIO()
    both = Image.new("RGB", (100, 100), (255, 0, 0))
    both.paste((0, 0, 255), (0, 0, 50, 100))
    both.save(out, "PNG")
    d = new()
    name, _ = d.part.get_or_add_image(io.BytesIO(out.getvalue()))
    content = (f'<pic:pic><pic:blipFill><a:blip r:embed="{name}"/><a:srcRect l="60000"/>'
               "</pic:blipFill></pic:pic>")  # fmt: skip
    para(d)._p.append(run(anchor(content, 50, 50, 40, 40)))
    drawn = draw(saved(d))
    assert drawn.not_drawn == ()
    (tmp_path / "a.pdf").write_bytes(drawn.pdf)
    command = ["pdftoppm", "-r", "50", "-png", "-singlefile", str(tmp_path / "a.pdf")]
    subprocess.run([*command, str(tmp_path / "a")], check=True)
    seen = Image.open(tmp_path / "a.png").convert("RGB")
    colors = {color for _, color in seen.getcolors(1 << 20) or ()}
    assert (255, 0, 0) in colors
    assert (0, 0, 255) not in colors
    red = [x for x in range(seen.width) if seen.getpixel((x, 140)) == (255, 0, 0)]
    assert (max(red) - min(red)) / 50 * 25.4 == pytest.approx(40, abs=1.5)
