"""Papers with what Word and WPS users put into forms, one thing each, to be held against Writer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from tests.papers.draw.test_floating import anchor, run, seal, text_box
from tests.papers.draw.test_notes import paper_parts
from tests.papers.draw.words import BOTH, CENTER, CLAUSES, FACTS, new, para, saved, tag, write

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _section(document: WordDocument, columns: int) -> None:
    """Ends a section of so many columns with the paragraph before."""
    document.paragraphs[-1]._p.get_or_add_pPr().append(parse_xml(
        f'<w:sectPr {W}><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" '
        f'w:footer="720" w:gutter="0"/><w:cols w:num="{columns}" w:space="425"/></w:sectPr>'
    ))  # fmt: skip


def two_columns() -> bytes:
    """Two columns of equal length between text across the page."""
    d = new()
    para(d, "宣传页", font="黑体", align=CENTER)
    _section(d, 1)
    for clause in (FACTS, *CLAUSES):
        para(d, clause, size=12, first=2)
    _section(d, 2)
    para(d, FACTS, first=2)
    mark = d.element.body.sectPr
    mark.insert(0, parse_xml(f'<w:type {W} w:val="continuous"/>'))
    return saved(d)


def vertical_labels() -> bytes:
    """A form whose first column runs down over merged rows."""
    d = new()
    table = d.add_table(rows=8, cols=3, style="Table Grid")
    for row in table.rows:
        row.height = Mm(12)
        for cell, text in zip(row.cells[1:], ("姓名", "张三"), strict=True):
            write(cell.paragraphs[0], text, size=12)
    for start, text in ((0, "申请人情况"), (4, "被申请人情况")):
        cell = table.cell(start, 0).merge(table.cell(start + 3, 0))
        write(cell.paragraphs[0], text, size=12)
        cell.paragraphs[0].alignment = CENTER
        properties = cell._tc.get_or_add_tcPr()
        tag(properties, "textDirection", val="tbRlV")
        tag(properties, "vAlign", val="center")
    return saved(d)


def footnoted() -> bytes:
    """Two pages of clauses with a note on each."""
    d = new()
    for i in range(1, 25):
        p = para(d, CLAUSES[i % 4], first=2, align=BOTH)
        p._p.append(run(
            f'<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{i}"/>'
        ))  # fmt: skip
    style = d.styles.add_style("Note", WD_STYLE_TYPE.PARAGRAPH)
    style.font.size = Pt(9)
    notes = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>'
        f"<w:r><w:footnoteRef/></w:r><w:r><w:t>见第{i}次笔录第{i}页。</w:t></w:r></w:p>"
        "</w:footnote>"
        for i in range(1, 25)
    )
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{i}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for i, kind in ((-1, "separator"), (0, "continuationSeparator"))
    ) + notes  # Writer counts them by their places
    return with_notes(saved(d), notes)


def with_notes(docx: bytes, notes: str) -> bytes:
    """The same file with a part of footnotes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w") as fresh:
        for name in old.namelist():
            data = old.read(name)
            if name in paper_parts:
                place, addition = paper_parts[name]
                data = data.replace(place, addition + place)
            fresh.writestr(name, data)
        fresh.writestr("word/footnotes.xml", f"<w:footnotes {W}>{notes}</w:footnotes>")
    return out.getvalue()


def boxes_and_seal() -> bytes:
    """A text box on the page, one that the text gives way to, and a seal behind the signature."""
    d = new()
    p = para(d, "人民调解协议书", font="小标宋", size=22, align=CENTER)
    p._p.append(run(anchor(text_box("密级：内部"), 150, 12, 45, 10)))
    para(d, FACTS, first=2, align=BOTH)
    p = para(d, FACTS, first=2)
    p._p.insert(1, run(anchor(text_box("照片粘贴处"), 0, 0, 40, 50, "Square", "column")))
    para(d, "调解委员会（盖章）", align=CENTER)
    d.paragraphs[-1]._p.append(run(anchor(seal(d), 50, -10, 40, 40, start="column", behind=1)))
    return saved(d)


def nested_table() -> bytes:
    """A table in a cell, with text before and behind it."""
    d = new()
    table = d.add_table(rows=2, cols=2, style="Table Grid")
    write(table.cell(0, 0).paragraphs[0], "财产清单")
    inner = table.cell(0, 1).add_table(rows=3, cols=2)
    inner.style = d.styles["Table Grid"]
    for i, row in enumerate(inner.rows):
        write(row.cells[0].paragraphs[0], f"第{i + 1}项", size=12)
        write(row.cells[1].paragraphs[0], f"{(i + 1) * 1200}元", size=12)
    table.cell(0, 1).add_paragraph()
    write(table.cell(1, 0).paragraphs[0], "备注")
    write(table.cell(1, 1).paragraphs[0], FACTS, size=12)
    para(d, CLAUSES[0])
    return saved(d)


def decorated() -> bytes:
    """Kinds of underline, frames, raised letters and highlight in running text."""
    d = new()
    for kind in ("single", "double", "wave", "dash", "dotted", "thick", "words", "dotDash"):
        p = para(d, "约定的金额为", first=2)
        tag(write(p, "人民币 7,092.75 元")._r.get_or_add_rPr(), "u", val=kind)
        write(p, "，" + CLAUSES[3], size=14)
    for name, value in (("bdr", "single"), ("vertAlign", "superscript"),
                        ("highlight", "yellow")):  # fmt: skip
        p = para(d, "补充的文字", first=2)
        tag(write(p, "甲方 Party A 签收").font._element.get_or_add_rPr(), name, val=value)
        write(p, "，" + CLAUSES[3], size=14)
    return saved(d)


FEATURES: dict[str, Callable[[], bytes]] = {
    "two_columns": two_columns, "vertical_labels": vertical_labels, "footnoted": footnoted,
    "boxes_and_seal": boxes_and_seal, "nested_table": nested_table, "decorated": decorated,
}  # fmt: skip
