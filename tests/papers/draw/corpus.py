"""Papers of many kinds, made afresh: forms, agreements, long tables, official letters, covers."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.enum.table import WD_ROW_HEIGHT_RULE as RULE
from docx.enum.table import WD_TABLE_ALIGNMENT as TABLE
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm, Pt, RGBColor

from tests.papers.draw.words import (
    BOTH,
    CENTER,
    CLAUSES,
    FACTS,
    RIGHT,
    blank,
    field,
    new,
    para,
    saved,
    set_font,
    tag,
    write,
)

NAMES = ["张伟", "李秀英", "王福海", "买买提·艾力", "欧阳海棠", "㛃䶮", "𬭎𠅤", "刘翀", "陈思远", "赵一"]


def application() -> bytes:
    """RM-01: lines of blanks to be filled."""
    d = new()
    para(d, "人民调解申请书", font="宋体", size=22, bold=True, align=CENTER, after=20)
    for who in ("申请人", "被申请人"):
        p = para(d, exact=28)
        blank(p, f"{who}姓名", "买买提·艾力", 16)
        blank(p, " 性别", "男", 4)
        blank(p, " 民族", "维吾尔族", 10)
        blank(p, " 年龄", "45", 4)
        p = para(d, exact=28)
        blank(p, "职业或职务", "个体工商户", 18)
        blank(p, " 联系方式", "13800001234", 16)
        p = para(d, exact=28)
        blank(p, "单位或住址", "甘肃省兰州市城关区河湾镇新华村3组17号", 44)
    para(d, "纠纷简要情况：", exact=28)
    para(d, FACTS, first=2, exact=28, align=BOTH)
    para(d, "当事人申请事项：", exact=28)
    for i in range(1, 4):
        para(d, f"{i}、请求被申请人赔偿医疗费、误工费等共计{i * 3210}.50元；", first=2, exact=28)
    para(d, "人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。",
         first=2, exact=28)  # fmt: skip
    para(d, "申请人（签名盖章或按指印）                ", align=RIGHT, exact=28, before=20)
    para(d, "    年   月   日", align=RIGHT, exact=28)
    return saved(d)


def agreement() -> bytes:
    """RM-10: two parties, clauses, a table of instalments, signatures in two columns."""
    d = new()
    para(d, "人民调解协议书", font="小标宋", size=22, align=CENTER, exact=36)
    para(d, "编号：(2026)河湾人调字第17号", size=14, align=RIGHT, exact=26)
    for who in NAMES[:3]:
        p = para(d, exact=27)
        blank(p, "当事人姓名", who, 12)
        blank(p, " 性别", "女", 3)
        blank(p, " 民族", "汉族", 6)
        blank(p, " 年龄", "38", 3)
    for head, text in (("纠纷主要事实、争议事项：", FACTS), ("经调解，自愿达成如下协议：", "")):
        para(d, head, font="黑体", exact=27)
        if text:
            para(d, text, first=2, exact=27, align=BOTH)
    for clause in CLAUSES:
        para(d, clause, first=2, exact=27, align=BOTH)
    table = d.add_table(rows=1, cols=6, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ["期次", "到期日", "金额（元）", "付款人", "收款人", "方式"], strict=True):
        cell.paragraphs[0].alignment = CENTER
        write(cell.paragraphs[0], text, "黑体", 12)
    for i in range(1, 9):
        cells = table.add_row().cells
        texts = (f"{i}", f"2026年{i + 3}月15日", f"{i * 1234.5:,.2f}", "张三", "李四", "银行转账")
        for cell, text in zip(cells, texts, strict=True):
            write(cell.paragraphs[0], text, "仿宋", 12)
    para(d, "本协议一式3份，当事人、人民调解委员会各持一份。", first=2, exact=27)
    signs = d.add_table(rows=3, cols=2)
    for row, (a, b) in zip(signs.rows, (("当事人（签名盖章或按指印）", "人民调解员（签名）"),
                                        ("", "记录人（签名）"), ("", "（人民调解委员会印）")), strict=True):  # fmt: skip
        write(row.cells[0].paragraphs[0], a)
        write(row.cells[1].paragraphs[0], b)
    para(d, "年　　月　　日", align=RIGHT)
    p = d.sections[0].footer.paragraphs[0]
    p.alignment = CENTER
    for text, code in (("第 ", "PAGE"), (" 页 共 ", "NUMPAGES"), (" 页", "")):
        write(p, text, "宋体", 10.5)
        if code:
            field(p, code, "宋体", 10.5)
    return saved(d)


def party_list() -> bytes:
    """TY-03: a table over several pages whose head is repeated, with a sum at its end."""
    d = new(20, 20, 20, 20)
    para(d, "群体当事人名单及金额明细", font="黑体", size=18, align=CENTER, after=10)
    table = d.add_table(rows=1, cols=7, style="Table Grid")
    tag(table.rows[0]._tr.get_or_add_trPr(), "tblHeader")
    heads = ["序号", "姓名", "身份证件号码", "住址", "金额（元）", "签名捺印", "日期"]
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        write(cell.paragraphs[0], text, "黑体", 12)
        cell.paragraphs[0].alignment = CENTER
    for i in range(1, 48):
        row = table.add_row()
        texts = (f"{i}", NAMES[i % 10], f"62010219{50 + i}0101{i:04d}", f"河湾镇新华村{i % 9}组{i}号附{i * 7}室",
                 f"{i * 1357.8:,.2f}", "", "")  # fmt: skip
        for cell, text in zip(row.cells, texts, strict=True):
            write(cell.paragraphs[0], text, "仿宋", 12)
            cell.vertical_alignment = VERTICAL.CENTER
        if i % 5 == 0:
            row.height, row.height_rule = Mm(14), RULE.AT_LEAST
    last = table.add_row().cells
    write(last[0].merge(last[3]).paragraphs[0], "合计", "黑体", 12)
    write(last[4].paragraphs[0], "1,531,598.40", "仿宋", 12)
    return saved(d)


def official_letter() -> bytes:
    """P2: 22 lines of 28 characters, page numbers in dashes outside, even pages on the left."""
    d = new(28, 26, 37, 35)
    grid = d.sections[0]._sectPr.find("{*}docGrid")
    for key, value in (("type", "lines"), ("linePitch", "579")):
        grid.set(f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{key}", value)
    d.settings.odd_and_even_pages_header_footer = True
    para(d, "关于转送李某某信访事项的函", font="方正小标宋简体", size=22, align=CENTER)
    para(d, "河信转〔2026〕8号", align=CENTER)
    para(d)
    para(d, "河湾镇人民政府：")
    for i, head in enumerate(("一、基本情况", "二、办理要求", "三、其他事项")):
        para(d, head, font="黑体", first=2)
        para(d, f"（{'一二三'[i]}）事实与经过", font="楷体", first=2)
        for _ in range(2):
            para(d, FACTS, first=2, align=BOTH)
    para(d)
    para(d, "附件：1. 信访事项登记表", first=2)
    para(d)
    p = para(d, "河湾县信访局", align=RIGHT)
    p.paragraph_format.right_indent = Pt(64)
    p = para(d, "2026年7月8日", align=RIGHT)
    p.paragraph_format.right_indent = Pt(64)
    section = d.sections[0]
    for footer, align in ((section.footer, RIGHT), (section.even_page_footer, None)):
        p = footer.paragraphs[0]
        p.alignment = align
        write(p, "— ", "宋体", 14)
        field(p, "PAGE", "宋体", 14)
        write(p, " —", "宋体", 14)
    return saved(d)


def record() -> bytes:
    """RM-08: questions and answers over several pages."""
    d = new()
    para(d, "人民调解记录", font="宋体", size=22, bold=True, align=CENTER, after=12)
    p = para(d, exact=26)
    blank(p, "时间", "2026年6月8日9时00分至11时35分", 34)
    p = para(d, exact=26)
    blank(p, "地点", "河湾镇人民调解委员会调解室", 34)
    para(d, "人民调解委员会已将人民调解的相关规定告知各方当事人。", first=2, exact=26)
    for i in range(14):
        para(d, f"问：你对{NAMES[i % 10]}所说的“赔偿金额”有什么意见？是否同意第{i}项？", exact=26)
        para(d, f"答：{FACTS[i * 5 : i * 5 + 90 + i * 3]}", exact=26, align=BOTH)
    para(d, "以上记录我看过（已向我宣读），与我说的一样。", exact=26, before=14)
    return saved(d)


def address_form() -> bytes:
    """TY-11: one table of merged cells with long text and boxes to tick."""
    d = new(25, 25, 20, 20)
    para(d, "送达地址确认书", font="宋体", size=22, bold=True, align=CENTER, after=8)
    t = d.add_table(rows=8, cols=4, style="Table Grid")
    t.alignment = TABLE.CENTER
    for row in t.rows:
        row.height = Mm(9)
    for cells, text in (
        (t.cell(0, 0), "案号"), (t.cell(0, 2), "案由"), (t.cell(1, 0), "告知事项"),
        (t.cell(2, 0), "送达地址"), (t.cell(2, 1), "指定签收人"), (t.cell(3, 1), "证件类型"),
        (t.cell(4, 1), "确认送达地址"), (t.cell(5, 0), "是否接受电子送达"),
        (t.cell(6, 0), "受送达人确认"), (t.cell(7, 0), "备注"),
    ):  # fmt: skip
        write(cells.paragraphs[0], text, "仿宋", 14)
    t.cell(2, 0).merge(t.cell(4, 0)).vertical_alignment = VERTICAL.CENTER
    write(t.cell(1, 1).merge(t.cell(1, 3)).paragraphs[0], FACTS + "".join(CLAUSES), "仿宋", 12)
    for i in (2, 3, 4):
        write(t.cell(i, 2).merge(t.cell(i, 3)).paragraphs[0], "甘肃省兰州市城关区河湾镇1号", "仿宋", 14)
    cell = t.cell(5, 1).merge(t.cell(5, 3))
    write(cell.paragraphs[0], "☑是  ☐否    手机号码：13800001234  微信号码：hw_1234", "仿宋", 14)
    cell = t.cell(6, 1).merge(t.cell(6, 3))
    para(cell, "我已阅读（听明白）本确认书的告知事项，提供了上栏送达地址，并保证内容正确、有效。", size=14, first=2)
    para(cell, "受送达人（签名或者盖章）：", size=14, before=10)
    para(cell, "年  月  日", size=14, align=RIGHT)
    return saved(d)


def directory() -> bytes:
    """RM-16: the directory of a volume."""
    d = new()
    para(d, "卷 内 目 录", font="黑体", size=22, align=CENTER, before=20, after=20)
    t = d.add_table(rows=1, cols=4, style="Table Grid")
    t.autofit = False
    widths = (Mm(18), Mm(80), Mm(24), Mm(24))
    titles = ("人民调解申请书或人民调解受理登记表", "人民调解当事人权利义务告知书", "当事人身份证明", "授权委托书",
              "人民调解调查记录", "人民调解证据材料", "人民调解记录", "人民调解协议书", "收条或汇款单等履行凭证",
              "人民调解回访记录", "司法确认有关材料", "卷宗情况说明", "封底")  # fmt: skip
    for cell, text in zip(t.rows[0].cells, ("序号", "文书名称", "页号", "备注"), strict=True):
        write(cell.paragraphs[0], text, "黑体", 14)
        cell.paragraphs[0].alignment = CENTER
    for i, title in enumerate(titles, 1):
        row = t.add_row()
        row.height, row.height_rule = Mm(11), RULE.EXACTLY
        for cell, text in zip(row.cells, (f"{i}", title, f"{i * 3}", ""), strict=True):
            write(cell.paragraphs[0], text, "仿宋", 14)
            cell.vertical_alignment = VERTICAL.CENTER
    for row in t.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    return saved(d)


def cover() -> bytes:
    """RM-15: a cover with large letters and lines to fill."""
    d = new(30, 30, 40, 30)
    para(d, "河湾镇人民调解委员会", font="宋体", size=26, bold=True, align=CENTER, before=40)
    para(d, "调 解 卷 宗", font="小标宋", size=48, align=CENTER, before=60, after=80)
    for label, text in (("卷    名：", "张三、李四道路交通事故损害赔偿纠纷"), ("卷    号：", "(2026)河湾人调字第17号"),
                        ("人民调解员：", "王福海"), ("调解日期：", "2026年6月1日至2026年6月8日"), ("立 卷 人：", "赵一"),
                        ("保管期限：", "长期")):  # fmt: skip
        p = para(d, after=12)
        p.paragraph_format.left_indent = Pt(40)
        blank(p, label, text, 42)
    return saved(d)


def return_sheet() -> bytes:
    """TJ-01: a wide sheet with a head of three rows, on its side."""
    d = new(15, 15, 15, 15)
    section = d.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    para(d, "人民调解案件情况统计表", font="宋体", size=18, bold=True, align=CENTER)
    p = para(d, size=10.5)
    p.paragraph_format.tab_stops.add_tab_stop(Mm(130), WD_TAB_ALIGNMENT.CENTER)
    p.paragraph_format.tab_stops.add_tab_stop(Mm(265), WD_TAB_ALIGNMENT.RIGHT)
    write(p, "填报单位：河湾镇司法所\t2026年第2季度\t单位：件、人、万元", "宋体", 10.5)
    t = d.add_table(rows=3, cols=12, style="Table Grid")
    t.cell(0, 0).merge(t.cell(2, 0))
    t.cell(0, 1).merge(t.cell(0, 6))
    t.cell(0, 7).merge(t.cell(0, 11))
    for (r, c), text in {
        (0, 0): "填报单位", (0, 1): "调解案件情况", (0, 7): "排查预防纠纷", (1, 1): "调解案件总数",
        (1, 2): "涉及当事人数", (1, 3): "调解成功", (1, 4): "疑难复杂案件", (1, 5): "协议涉及金额",
        (1, 6): "口头协议", (1, 7): "排查纠纷", (1, 8): "预防纠纷", (1, 9): "防止民间纠纷引起自杀",
        (1, 10): "防止群体性上访", (1, 11): "防止群体性械斗",
    }.items():  # fmt: skip
        t.cell(r, c).paragraphs[0].alignment = CENTER
        write(t.cell(r, c).paragraphs[0], text, "宋体", 9)
    for c in range(1, 12):
        write(t.cell(2, c).paragraphs[0], "件", "宋体", 9)
    for i in range(12):
        row = t.add_row()
        for c, cell in enumerate(row.cells):
            write(cell.paragraphs[0], f"{i * c + 3}" if c else f"{'河湾新华人民建设'[i % 8]}村调委会", "宋体", 9)
    return saved(d)


def punctuation() -> bytes:
    """Justified text full of signs that may not begin or end a line, in several sizes."""
    d = new(28, 26)
    for size, font in ((16, "仿宋"), (14, "宋体"), (12, "楷体"), (10.5, "黑体"), (15, "仿宋")):
        for start in (0, 3, 7):
            text = (FACTS + "“双方同意”；《协议书》……——（见附件）！？【2026】〔8〕号、‘引用’。" + CLAUSES[2])[start:]
            para(d, text, font=font, size=size, first=2, align=BOTH, after=6)
            para(d, "See https://example.org/a/b-c for Mediation Act (2010), art. 33; 50% off, $1,234.56 only! " + text[:60],
                 font=font, size=size, align=BOTH)  # fmt: skip
    return saved(d)


def lists_and_tabs() -> bytes:
    """Numbered paragraphs by hand and by list, tab stops with leaders, hanging indents."""
    d = new()
    for i in range(1, 7):
        p = para(d)
        p.paragraph_format.tab_stops.add_tab_stop(Mm(140), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        write(p, f"第{i}件 {NAMES[i]}与{NAMES[i - 1]}纠纷\t{i * 3}", size=14)
    for i in range(3):
        p = d.add_paragraph(style="List Number")
        write(p, FACTS[i * 20 : i * 20 + 70], "仿宋", 14)
    for i in range(3):
        p = para(d, f"{i + 1}.\t{FACTS[:100]}", size=14)
        p.paragraph_format.left_indent, p.paragraph_format.first_line_indent = Pt(28), Pt(-28)
    p = para(d, "甲方：\t张三\t乙方：\t李四")
    p = para(d, "左\t中\t右", size=12)
    for place, kind in ((50, WD_TAB_ALIGNMENT.CENTER), (120, WD_TAB_ALIGNMENT.RIGHT)):
        p.paragraph_format.tab_stops.add_tab_stop(Mm(place), kind)
    return saved(d)


def looks() -> bytes:
    """Boxes, strokes, colours, raised figures, letters spread and squeezed."""
    d = new()
    p = para(d, "案件来源：☑当事人申请 ☐人民调解委员会主动调解 □委托移送 ①②③")
    p = para(d)
    write(p, "红色粗体", bold=True).font.color.rgb = RGBColor(0xC0, 0, 0)
    write(p, "斜体文字").italic = True
    write(p, "删除线").font.strike = True
    write(p, "面积120m")
    write(p, "2").font.superscript = True
    write(p, "，H")
    write(p, "2").font.subscript = True
    write(p, "O。")
    run = write(p, "加宽字距的标题文字")
    tag(run._r.get_or_add_rPr(), "spacing", val="60")
    run = write(p, "压扁的字")
    tag(run._r.get_or_add_rPr(), "w", val="66")
    p = para(d, FACTS, align=BOTH)
    tag(p._p.get_or_add_pPr(), "shd", val="clear", fill="E0E8F0", color="auto")
    p = para(d, "分散对齐的一行文字")
    tag(p._p.get_or_add_pPr(), "jc", val="distribute")
    p = para(d, "带边框的段落。" + CLAUSES[0])
    edges = tag(p._p.get_or_add_pPr(), "pBdr")
    for side in ("top", "left", "bottom", "right"):
        tag(edges, side, val="single", sz="8", space="4", color="C00000")
    for spacing in (1.5, 2.0, 0.9):
        para(d, FACTS[:150], size=12).paragraph_format.line_spacing = spacing
    p = para(d, FACTS[:120], size=14)
    p.paragraph_format.left_indent, p.paragraph_format.right_indent = Pt(42), Pt(28)
    return saved(d)


def nested() -> bytes:
    """A table in a table, rows of exact height, cells with several paragraphs."""
    d = new()
    t = d.add_table(rows=3, cols=2, style="Table Grid")
    write(t.cell(0, 0).paragraphs[0], "当事人", "黑体", 14)
    inner = t.cell(0, 1).add_table(rows=2, cols=3)
    inner.style = d.styles["Table Grid"]
    for row in inner.rows:
        for i, cell in enumerate(row.cells):
            write(cell.paragraphs[0], NAMES[i], "仿宋", 12)
    write(t.cell(1, 0).paragraphs[0], "事实", "黑体", 14)
    for i in range(3):
        para(t.cell(1, 1), FACTS[: 60 + 40 * i], size=12, first=2)
    write(t.cell(2, 0).paragraphs[0], "意见", "黑体", 14)
    t.rows[2].height, t.rows[2].height_rule = Mm(50), RULE.AT_LEAST
    t.cell(2, 1).vertical_alignment = VERTICAL.BOTTOM
    para(t.cell(2, 1), "签名：          年  月  日", size=12, align=RIGHT)
    para(d, FACTS, size=14, first=2)
    return saved(d)


def plain() -> bytes:
    """What python-docx makes when nobody says anything of fonts."""
    from docx import Document

    d = Document()
    d.add_heading("Report of cases 案件报告", 0)
    d.add_heading("一、基本情况", 1)
    for _ in range(4):
        d.add_paragraph(FACTS)
    d.add_heading("二、处理结果", 2)
    d.add_paragraph("The parties agreed on 8 June 2026 to settle all claims arising from the accident. " * 4)
    for i in range(5):
        d.add_paragraph(f"Item {i}: {CLAUSES[i % 4]}", style="List Number")
    return saved(d)


def sections() -> bytes:
    """Pages upright and on their side, a title page of its own, numbers that start again."""
    d = new()
    section = d.sections[0]
    section.different_first_page_header_footer = True
    write(section.header.paragraphs[0], "河湾镇综治中心调解文书", "楷体", 10.5)
    for i in range(5):
        para(d, f"{'一二三四五'[i]}、" + FACTS, first=2, exact=28, align=BOTH)
    p = para(d, "以下另页")
    p.add_run().add_break(WD_BREAK.PAGE)
    write(p, "另页第一行。" + CLAUSES[1])
    wide = d.add_section(WD_SECTION.NEW_PAGE)
    wide.orientation = WD_ORIENT.LANDSCAPE
    wide.page_width, wide.page_height = Mm(297), Mm(210)
    for clause in CLAUSES * 4:
        para(d, clause, first=2, after=6)
    back = d.add_section(WD_SECTION.NEW_PAGE)
    back.orientation = WD_ORIENT.PORTRAIT
    back.page_width, back.page_height = Mm(210), Mm(297)
    para(d, FACTS, size=12)
    return saved(d)


def headings() -> bytes:
    """Headings that stay with what follows, lines that stay together, over many pages."""
    d = new()
    for i in range(12):
        p = para(d, f"第{'一二三四五六七八九十甲乙'[i]}部分 调查情况", font="黑体", before=10, after=6)
        p.paragraph_format.keep_with_next = True
        for j in range(2):
            p = para(d, FACTS[i * 3 : 150 + j * 60 + i * 11], first=2, size=15)
            p.paragraph_format.keep_together = bool((i + j) % 3 == 0)
            p.paragraph_format.line_spacing = 1.5
    return saved(d)


def character_grid() -> bytes:
    """A page whose grid is 22 lines of 28 characters, as Word sets it from its page dialog."""
    d = new(28, 26, 37, 35)
    grid = d.sections[0]._sectPr.find("{*}docGrid")
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for key, value in (("type", "linesAndChars"), ("linePitch", "579"), ("charSpace", "1024")):
        grid.set(space + key, value)
    para(d, "关于河湾村土地纠纷的处理意见", font="小标宋", size=22, align=CENTER)
    for _ in range(3):
        para(d, FACTS, first=2, align=BOTH)
        para(d, "".join(CLAUSES), first=2)
    return saved(d)


def broken_rows() -> bytes:
    """Rows too high for the rest of a page: some may break, some may not."""
    d = new()
    t = d.add_table(rows=0, cols=2, style="Table Grid")
    for i in range(9):
        row = t.add_row()
        if i % 2:
            tag(row._tr.get_or_add_trPr(), "cantSplit")
        write(row.cells[0].paragraphs[0], f"第{i}项意见", "黑体", 14)
        write(row.cells[1].paragraphs[0], FACTS[: 100 + 25 * i] * (2 if i == 4 else 1), "仿宋", 14)
        row.cells[0].width, row.cells[1].width = Mm(30), Mm(116)
    return saved(d)


def timed_styles() -> bytes:
    """A style sheet of the county's own: styles based on styles, spacing in lines."""
    d = new()
    body = d.styles.add_style("正文缩进二", 1)
    body.base_style = d.styles["Normal"]
    body.font.size = Pt(14)
    body.paragraph_format.first_line_indent = Pt(28)
    body.paragraph_format.line_spacing = Pt(24)
    strong = d.styles.add_style("一级标题", 1)
    strong.base_style = body
    set_font(strong.element.get_or_add_rPr(), "黑体")
    strong.paragraph_format.space_before = Pt(12)
    for i in range(5):
        d.add_paragraph(f"{'一二三四五'[i]}、调解经过", style=strong)
        d.add_paragraph(FACTS, style=body)
        d.add_paragraph(CLAUSES[i % 4], style=body)
    return saved(d)


CORPUS: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        application, agreement, party_list, official_letter, record, address_form, directory,
        cover, return_sheet, punctuation, lists_and_tabs, looks, nested, plain, sections,
        headings, character_grid, broken_rows, timed_styles,
    )
}  # fmt: skip
