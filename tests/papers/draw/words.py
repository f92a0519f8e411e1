"""Small builders over python-docx for papers as mediation desks print them."""

# ruff: noqa: E501

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

LEFT, CENTER, RIGHT, BOTH = ALIGN.LEFT, ALIGN.CENTER, ALIGN.RIGHT, ALIGN.JUSTIFY
FACTS = (
    "2026年5月3日8时许，张三驾驶甘A12345号小型客车行至河湾镇新华路与人民路交叉口时，与李四骑行的两轮电动车发生"
    "碰撞，致李四右腿受伤、电动车受损。经河湾镇派出所民警现场调查（接警编号：20260503-0017），双方均有过错：张三"
    "未按规定让行，负主要责任（70%）；李四未佩戴安全头盔，负次要责任（30%）。李四在河湾镇卫生院治疗11天，花费医疗费"
    "6,832.50元、护理费1,100元、误工费2,200元，合计人民币10,132.50元（大写：人民币壹万零壹佰叁拾贰元伍角整）。"
)
CLAUSES = (
    "一、张三于2026年7月1日前一次性赔偿李四医疗费、护理费、误工费、交通费等各项损失共计人民币7,092.75元；",
    "二、李四的电动车由张三负责修理，修理费用凭“河湾镇新华修理部”开具的发票据实支付，但最高不超过800元；",
    "三、上述款项由张三通过银行转账方式支付至李四名下账户（开户行：××农村商业银行河湾支行，账号：6228 4812 3456 "
    "7890 123），逾期支付的，按日万分之五支付违约金；",
    "四、双方就本次纠纷再无其他争议，今后不得以任何理由再向对方主张权利。",
)


def new(left: float = 31.8, right: float = 31.8, top: float = 25.4, bottom: float = 25.4) -> WordDocument:
    """An empty A4 document in Chinese; margins in millimetres."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    normal = document.styles["Normal"]
    normal.font.size = Pt(16)
    set_font(normal.element.get_or_add_rPr(), "仿宋")
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    return document


def set_font(properties: object, east: str, latin: str = "") -> None:
    """Fonts and the language of a run or a style."""
    fonts = properties.get_or_add_rFonts()  # type: ignore[attr-defined]
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    fonts.set(qn("w:eastAsia"), east)
    fonts.set(qn("w:ascii"), latin or east)
    fonts.set(qn("w:hAnsi"), latin or east)
    if properties.find(qn("w:lang")) is None:  # type: ignore[attr-defined]
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "en-US")
        language.set(qn("w:eastAsia"), "zh-CN")
        properties.append(language)  # type: ignore[attr-defined]


def write(
    paragraph: Paragraph, text: str, font: str = "", size: float = 0, bold: bool = False,
    underline: bool = False, latin: str = "",
) -> Run:  # fmt: skip
    """Adds a run."""
    run = paragraph.add_run(text)
    if font:
        set_font(run._r.get_or_add_rPr(), font, latin)
    if size:
        run.font.size = Pt(size)
    run.bold = bold or None
    run.underline = underline or None
    return run


def para(
    document: WordDocument | _Cell, text: str = "", *, font: str = "", size: float = 0,
    align: ALIGN | None = None, first: float = 0, exact: float = 0, bold: bool = False,
    before: float = 0, after: float = 0,
) -> Paragraph:  # fmt: skip
    """Adds a paragraph; ``first`` in characters of 16 points, the others in points."""
    paragraph = document.add_paragraph()
    if text:
        write(paragraph, text, font, size, bold)
    form = paragraph.paragraph_format
    if align is not None:
        form.alignment = align
    if first:
        form.first_line_indent = Pt(first * (size or 16))
    if exact:
        form.line_spacing = Pt(exact)
    if before:
        form.space_before = Pt(before)
    if after:
        form.space_after = Pt(after)
    return paragraph


def blank(paragraph: Paragraph, label: str, filled: str, width: int) -> None:
    """A label and a blank that is underlined to ``width`` half characters."""
    write(paragraph, label)
    used = sum(2 if ord(c) > 255 else 1 for c in filled)
    write(paragraph, f" {filled}{' ' * max(width - used, 1)}", underline=True)


def field(paragraph: Paragraph, code: str, font: str = "", size: float = 0) -> None:
    """A page-number field."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = write(paragraph, "", font, size)
        if kind == "text":
            run.text = text
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = f" {text} "
            run._r.append(instruction)


def tag(parent: object, name: str, **attributes: str) -> object:
    """Adds ``w:name`` with ``w:`` attributes to an XML element."""
    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)  # type: ignore[attr-defined]
    return element


def saved(document: WordDocument) -> bytes:
    """The file's bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
