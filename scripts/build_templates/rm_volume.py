"""RM-14 … RM-19: what binds a volume: note, cover, contents, back cover, closing report.

The contents' lines are handed in by whoever plans the volume; nothing is counted here.
"""

from __future__ import annotations

from . import blocks
from .kit import CENTER, DAY, JUSTIFY, LEFT, RIGHT, Field, Run, Sheet, Writer, blank, fill, line_of
from .pages import P1, P1_TABLE, SONG
from .tables import FORM, PLAIN, Grid, small


def rm14() -> Sheet:
    """卷宗情况说明."""
    sheet = Sheet("卷宗情况说明", P1)
    sheet.title("卷宗情况说明")
    full = sheet.setup.text_cm
    grid = Grid(sheet, (full,), PLAIN)

    def note(writer: Writer) -> None:
        with writer.loop("段 in 卷宗.说明段落"):
            writer.paragraph("{{ 段 }}", indent=2, align=JUSTIFY)
        writer.paragraph()

    grid.row(note, height=14.0, top=True)
    with sheet.together():
        sheet.paragraph(leading=10)
        blocks.dated(sheet, "立卷人（签名）：")
    blocks.dated(sheet, "检查人（签名）：")
    return sheet


def rm15() -> Sheet:
    """调解卷宗封面."""
    sheet = Sheet("调解卷宗封面", P1)
    body = Run('{{ 调委会 or "　　　　　　人民调解委员会" }}', font=SONG, bold=True, size=20)
    sheet.paragraph(body, align=CENTER, before=40, leading=34)
    sheet.paragraph(
        Run("调　解　卷　宗", font=SONG, bold=True, size=42),
        align=CENTER,
        before=60,
        after=60,
        leading=60,
    )
    full = sheet.setup.text_cm
    for label, fact in (
        ("卷　　名：", "卷宗.卷名"),
        ("卷　　号：", "卷宗.卷号"),
        ("人民调解员：", "调解员姓名"),
        ("调解日期：", "DAYS"),
        ("立 卷 人：", "卷宗.立卷人"),
        ("立卷日期：", "卷宗.立卷日期"),
        ("保管期限：", "卷宗.保管期限"),
        ("备　　注：", "卷宗.备注"),
    ):
        pieces: list[str | Run] = [Run(label, size=16, font=SONG)]
        if fact == "DAYS":
            begin, end = fill("卷宗.调解始", 5), fill("卷宗.调解终", 5)
            pieces += [Run(begin.text, True, size=16), Run(" 至 ", True, size=16)]
            pieces += [Run(end.text, True, size=16)]
        elif fact == "卷宗.卷号":
            number = '{{ 卷宗.卷号 or "（　　　　）人调字第　　　号" }}'
            pieces += [Run(number, True, size=16)]
        else:
            pieces += [Run(fill(fact, text=" ").text, True, size=16)]
        sheet.paragraph(*pieces, line_of(), align=LEFT, stops=(full,), leading=36)
    return sheet


def rm16() -> Sheet:
    """卷内目录."""
    sheet = Sheet("卷内目录", P1_TABLE)
    sheet.title("卷 内 目 录")
    grid = Grid(sheet, (1.6, 9.4, 2.4, 2.6), FORM, size=14.0, leading=24.0)
    grid.row("序号", "文书名称", "页号", "备注", head=True, height=1.1)
    cells = [
        fill(f"件.{name}", text="", underline=False) for name in ("序号", "名称", "页号", "备注")
    ]
    grid.each("件 in 卷内目录", *cells, centred=(0, 2), height=1.1)
    grid.tag("if not 卷内目录")
    for _ in range(15):
        grid.row("", "", "", "", height=1.1)
    grid.tag("endif")
    sheet.paragraph(leading=2)
    return sheet


def rm17() -> Sheet:
    """封底."""
    sheet = Sheet("封底", P1)
    name = Run('{{ 调委会 or "" }}', font=SONG, size=16)
    sheet.paragraph(name, align=CENTER, before=560, leading=28)
    return sheet


def rm18() -> Sheet:
    """备考表."""
    sheet = Sheet("备考表", P1)
    sheet.title("卷 内 备 考 表")
    full = sheet.setup.text_cm
    grid = Grid(sheet, (full,), FORM)

    def content(writer: Writer) -> None:
        writer.paragraph(
            "本卷共",
            fill("卷宗.总页数", 3),
            "页，文字",
            fill("卷宗.总页数", 3),
            "页，图样",
            Run(blank(3), underline=True),
            "页，照片",
            Run(blank(3), underline=True),
            "页。",
            align=LEFT,
            before=8,
        )
        writer.paragraph("说明：", align=LEFT, before=8)
        with writer.loop("段 in 卷宗.说明段落"):
            writer.paragraph("{{ 段 }}", indent=2)
        writer.paragraph(before=220)
        for label in ("立卷人：", "检查人：", "立卷时间："):
            writer.paragraph(
                label,
                line_of(),
                "　",
                align=LEFT,
                stops=(full - 2.0,),
                before=8,
            )

    grid.row(content, height=20.0, top=True)
    sheet.paragraph(leading=2)
    return sheet


def rm19() -> Sheet:
    """人民调解结案报告表."""
    sheet = Sheet("人民调解结案报告表", P1_TABLE)
    sheet.title("人民调解结案报告表", after=6)
    full = sheet.setup.text_cm
    sheet.line(
        Field("卷号：", "卷宗.卷号", full * 0.55), Field("填表时间：", "卷宗.立卷日期", full)
    )
    grid = Grid(sheet, (2.6, 5.4, 2.6, 5.4), FORM)

    def pair(first: str, one: str, second: str, two: str) -> None:
        left, right = (fill(f, text="", underline=False) for f in (one, two))
        grid.row(first, left, second, right, centred=(0, 2), height=1.0)

    pair("承办单位", "调委会", "承办人", "调解员姓名")
    pair("受案时间", "受理日期", "结案时间", "结案日期")

    def people(writer: Writer) -> None:
        with writer.loop("人 in 当事人们"):
            small(
                writer,
                "{{ 人.身份 }}：{{ 人.姓名 }}　地址：{{ 人.住址 }}　电话：{{ 人.联系方式 }}",
                size=10.5,
                leading=17.0,
            )

    def source(writer: Writer) -> None:
        small(
            writer,
            "{{ 来源_申请 }}当事人申请　{{ 来源_主动 }}调委会主动　{{ 来源_公安 }}公安机关移交　"
            "{{ 来源_法院 }}审判机关委托　{{ 来源_政府 }}政府部门指定",
        )

    def facts(writer: Writer) -> None:
        with writer.loop("段 in 事实段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    def signed(writer: Writer) -> None:
        small(writer, "")
        small(writer, f"签名：　　　　　　　　{DAY}")

    rows = (
        ("当事人姓名、地址、电话", people, 2.0),
        ("案件来源", source, 1.2),
        ("纠纷简要事实", facts, 4.0),
        ("处理结果", fill("卷宗.处理结果", text="", underline=False), 2.4),
        ("承办人意见", signed, 2.4),
        ("调委会负责人意见", signed, 2.4),
    )
    for label, content, height in rows:
        grid.row(label, content, spans=(1, 3), height=height, centred=(0,), split=True)
    sheet.paragraph(leading=2, align=RIGHT)
    sheet.numbered_foot()
    return sheet


SHEETS = {
    "RM-14": rm14,
    "RM-15": rm15,
    "RM-16": rm16,
    "RM-17": rm17,
    "RM-18": rm18,
    "RM-19": rm19,
}
