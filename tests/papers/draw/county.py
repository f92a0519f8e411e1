"""Files as counties send them: made by Word or WPS, with grids, percentages and other habits."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.papers.draw.words import (
    BOTH,
    CENTER,
    CLAUSES,
    FACTS,
    RIGHT,
    new,
    para,
    saved,
    tag,
    write,
)


def habits(document: WordDocument, *, compat: str = "15", compress: bool = True) -> None:
    """The settings Chinese Word gives a new file."""
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), compat)
    control = settings.find(qn("w:characterSpacingControl"))
    control.set(qn("w:val"), "compressPunctuation" if compress else "doNotCompress")
    settings.find(qn("w:defaultTabStop")).set(qn("w:val"), "420")


def grid(document: WordDocument, pitch: str = "312") -> None:
    element = document.sections[0]._sectPr.find(qn("w:docGrid"))
    element.set(qn("w:type"), "lines")
    element.set(qn("w:linePitch"), pitch)


def compressed() -> bytes:
    """Punctuation that may be squeezed, in justified and in plain paragraphs."""
    d = new()
    habits(d)
    for size in (16, 14, 12, 10.5):
        for align in (BOTH, None):
            text = FACTS + "“双方同意”；《协议书》……——（见附件）！？【2026】〔8〕号、‘引用’。" + "".join(CLAUSES)
            para(d, text, size=size, first=2, align=align)
    return saved(d)


def gridded() -> bytes:
    """The grid of a new Chinese file: 44 lines a page, text of several sizes, a table."""
    d = new()
    habits(d)
    grid(d)
    para(d, "关于调解工作的报告", font="黑体", size=18, align=CENTER, before=6, after=6)
    for size in (10.5, 12, 14, 16, 22):
        para(d, FACTS, size=size, first=2, align=BOTH)
    para(d, CLAUSES[0], size=10.5).paragraph_format.line_spacing = 1.5
    para(d, CLAUSES[1], size=10.5, exact=20)
    t = d.add_table(rows=3, cols=3, style="Table Grid")
    for row in t.rows:
        for cell in row.cells:
            write(cell.paragraphs[0], "表中文字，五号仿宋，可能折行。", "宋体", 10.5)
    para(d, FACTS, size=10.5)
    return saved(d)


def wide_tables() -> bytes:
    """Tables by percentage, indented, at the right, with cells of other widths than the grid."""
    d = new()
    habits(d)
    for kind, width in (("pct", "5000"), ("pct", "3000"), ("dxa", "6000"), ("auto", "0")):
        t = d.add_table(rows=2, cols=3, style="Table Grid")
        size = t._tbl.tblPr.find(qn("w:tblW"))
        size.set(qn("w:type"), kind)
        size.set(qn("w:w"), width)
        if kind == "dxa":
            tag(t._tbl.tblPr, "tblInd", w="600", type="dxa")
        for row in t.rows:
            for i, cell in enumerate(row.cells):
                write(cell.paragraphs[0], FACTS[i * 10 : i * 10 + 25], "仿宋", 12)
        para(d, "表后的段落。", size=12)
    for align in ("right", "center"):
        t = d.add_table(rows=1, cols=2, style="Table Grid")
        t.autofit = False
        tag(t._tbl.tblPr, "jc", val=align)
        for cell, width in zip(t.rows[0].cells, (Mm(30), Mm(60)), strict=True):
            cell.width = width
            write(cell.paragraphs[0], "单元格里的文字比较长一些。", "仿宋", 12)
        for column, width in zip(t._tbl.tblGrid.iter(qn("w:gridCol")), ("1701", "3402"), strict=True):
            column.set(qn("w:w"), width)
        para(d, "又一段。", size=12)
    return saved(d)


def old_word() -> bytes:
    """A table in a file of Word 2010's layout: it reaches into the margin."""
    d = new()
    habits(d, compat="12")
    t = d.add_table(rows=4, cols=3, style="Table Grid")
    margins = tag(t._tbl.tblPr, "tblCellMar")
    for side, width in (("top", "80"), ("left", "200"), ("bottom", "60"), ("right", "120")):
        tag(margins, side, w=width, type="dxa")
    for i, row in enumerate(t.rows):
        for cell in row.cells:
            p = cell.paragraphs[0]
            write(p, CLAUSES[i][:26], "仿宋", 12)
            p.paragraph_format.space_before, p.paragraph_format.space_after = Pt(4), Pt(6)
    para(d, FACTS, size=14)
    return saved(d)


def merged_over_pages() -> bytes:
    """A cell merged down over a page's end, thick outer borders, shaded heads."""
    d = new(20, 20)
    habits(d)
    t = d.add_table(rows=60, cols=4, style="Table Grid")
    borders = tag(t._tbl.tblPr, "tblBorders")
    for side in ("top", "left", "bottom", "right"):
        tag(borders, side, val="single", sz="18", space="0", color="auto")
    for side in ("insideH", "insideV"):
        tag(borders, side, val="single", sz="4", space="0", color="auto")
    for i, row in enumerate(t.rows):
        for j, cell in enumerate(row.cells):
            if j:
                write(cell.paragraphs[0], f"第{i + 1}行第{j}栏", "仿宋", 14)
    for start, end in ((0, 9), (10, 59)):
        cell = t.cell(start, 0).merge(t.cell(end, 0))
        write(cell.paragraphs[0], "合并的单元格", "黑体", 14)
    for cell in t.rows[0].cells[1:]:
        tag(cell._tc.get_or_add_tcPr(), "shd", val="clear", color="auto", fill="D9D9D9")
    return saved(d)


def full_width_blanks() -> bytes:
    """Indents and places made of full-width blanks, as typists make them."""
    d = new()
    habits(d)
    for align in (BOTH, None, RIGHT, CENTER):
        para(d, "　　" + FACTS[:120] + "　　", align=align)
        para(d, "申请人：　　　　　　　　", align=align)
        para(d, "2026年　　月　　日    ", align=align)
    para(d, "　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日")
    p = para(d)
    write(p, "地址：")
    write(p, "　" * 20, underline=True)
    write(p, "电话：")
    write(p, " " * 30, underline=True)
    write(p, "完。")
    return saved(d)


def breaks_and_spaces() -> bytes:
    """Manual breaks of lines and pages, space before at the head of a page, empty paragraphs."""
    d = new()
    habits(d)
    p = para(d, "第一行", align=BOTH)
    p.add_run().add_break()
    write(p, "换行之后的文字，两端对齐时不拉开。")
    p.add_run().add_break()
    for before in (0, 24):
        p = para(d, f"段前{before}磅，另起一页。", before=before, after=12)
        p.paragraph_format.page_break_before = True
        for size in (10.5, 16, 22):
            para(d, "", size=size)
            para(d, "空段之后。", size=size, before=5, after=10)
    from docx.enum.text import WD_BREAK

    para(d, "最后一行。").add_run().add_break(WD_BREAK.PAGE)
    para(d, "新页的段落，段前二十磅。", before=20)
    return saved(d)


def latin_fonts() -> bytes:
    """Times New Roman for digits and letters beside 仿宋, single and multiple line spacing."""
    d = new()
    habits(d)
    for spacing in (1.0, 1.25, 1.5):
        p = para(d, align=BOTH, first=2)
        write(p, FACTS, "仿宋", 14, latin="Times New Roman")
        p.paragraph_format.line_spacing = spacing
        p = para(d)
        write(p, "Contract No. 2026-0017 (Copy A), signed by both parties.", "宋体", 12, latin="Arial")
        p.paragraph_format.line_spacing = spacing
        p = para(d)
        write(p, "（一）楷体标题与English混排ABC", "楷体", 16, latin="Calibri")
    p = para(d)
    write(p, "大字", size=26)
    write(p, "与小字" * 30, size=10.5)
    return saved(d)


COUNTY: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        compressed, gridded, wide_tables, old_word, merged_over_pages, full_width_blanks,
        breaks_and_spaces, latin_fonts,
    )
}  # fmt: skip
