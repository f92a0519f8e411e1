"""JT-01 … JT-03: the traffic police's papers on damages after a road accident.

Only for traffic police that work at this desk under their own name; what must stand in them follows
道路交通事故处理程序规定 articles 86 and 93 to 95.
"""

from __future__ import annotations

from . import blocks, xz_blocks
from .kit import DAY, LEFT, RIGHT, Field, Run, Sheet, Writer, day, fill, line_of
from .organs import head
from .pages import P1_TABLE, P3
from .tables import FORM, PLAIN, Grid, small
from .xz_blocks import bare


def _jt01_parties(writer: Writer) -> None:
    with writer.loop("人 in 交通.各方"):
        small(
            writer,
            "姓名（名称）：",
            fill("人.姓名", 6),
            "　性别：",
            fill("人.性别", 2),
            "　年龄：",
            fill("人.年龄", 3),
        )
        small(writer, "身份证件号码：", fill("人.证件号码", 9))
        small(
            writer,
            "单位或住址：",
            fill("人.住址", 8),
            "　电话：",
            fill("人.联系方式", 6),
        )


def _jt01_accident(writer: Writer) -> None:
    small(writer, "事故时间：", fill("专项.事故时间", 10))
    small(writer, "事故地点：", fill("专项.事故地点", 12))
    with writer.loop("段 in (专项.事故经过段落 or 事实段落)"):
        small(writer, "{{ 段 }}")
    small(writer)


def _jt01_finding(writer: Writer) -> None:
    small(writer, "认定书（证明）文号：", fill("专项.认定书号", 10))
    small(writer, "收到日期：", fill("步骤.收到认定书.日期", 7))
    small(writer, "责任认定：", fill("专项.责任认定", 12))


def _jt01_claims(writer: Writer) -> None:
    with writer.loop("项 in 申请事项"):
        small(writer, "{{ 项.序 }}. {{ 项.内容 }}")
    small(writer)


def _jt01_asked(writer: Writer) -> None:
    small(
        writer,
        "各方当事人一致申请公安机关交通管理部门对本起道路交通事故损害赔偿争议进行调解，未就该争议"
        "向人民法院提起民事诉讼。",
    )
    small(writer, "是否要求公开调解：☐公开　☐不公开")
    small(writer, "各方当事人（签名、盖章）：")
    with writer.loop("签 in 行政.当事人签署"):
        blocks.sign_line(writer, "签", width=5.0)
    writer.paragraph(DAY, align=RIGHT, size=12.0, leading=20.0)


def jt01() -> Sheet:
    """道路交通事故损害赔偿调解申请书."""
    sheet = Sheet("道路交通事故损害赔偿调解申请书", P1_TABLE)
    sheet.title("道路交通事故损害赔偿调解申请书", size=20)
    grid = Grid(sheet, (3.0, 13.0), FORM)

    for label, content, height in (
        ("各方当事人", _jt01_parties, 2.4),
        ("事故时间、地点和经过", _jt01_accident, 2.8),
        ("事故认定", _jt01_finding, 1.8),
        ("调解请求", _jt01_claims, 1.8),
    ):
        grid.row(label, content, centred=(0,), height=height, split=True)
    # The signatures stay on one page as long as one page holds them.
    grid.tag("if 行政.签满一页")
    grid.row("申请意见", _jt01_asked, centred=(0,), height=2.4, split=True)
    grid.tag("else")
    grid.row("申请意见", _jt01_asked, centred=(0,), height=2.4, top=True)
    grid.tag("endif")
    sheet.paragraph(
        "此致",
        align=LEFT,
        before=8,
        indent=2,
        keep=True,
    )
    sheet.paragraph(
        fill("行政.机关", text="　　　　公安局交通警察　　队", underline=False), align=LEFT
    )
    sheet.numbered_foot()
    return sheet


def _accident(sheet: Sheet) -> None:
    """Time and place, and the table of the parties with their shares."""
    full = sheet.setup.text_cm
    sheet.line(Field("事故时间：", "专项.事故时间", full))
    sheet.line(Field("事故地点：", "专项.事故地点", full))
    sheet.heading("当事人：")
    grid = Grid(sheet, (2.6, 1.2, 1.6, 4.6, 3.2, 2.4), PLAIN, size=10.5, leading=16.0)
    grid.row("姓名（名称）", "性别", "年龄", "单位或住址", "电话", "责任", head=True)
    names = ("姓名", "性别", "年龄", "住址", "联系方式", "责任")
    grid.each("人 in 交通.各方", *(bare(f"人.{n}") for n in names), centred=(1, 2, 5))


def _traffic_signatures(sheet: Sheet) -> None:
    """Everybody's line, the traffic policeman's, and the place of the seal."""
    full = sheet.setup.text_cm
    blocks.signers(sheet, "行政.当事人签署", "当事人（签名）：", before=8)
    with sheet.together():
        sheet.paragraph(
            "交通警察（签名）：",
            line_of(),
            Run("{% if 主持调解员 %}（{{ 主持调解员 }}）{% endif %}", size=10.5),
            align=LEFT,
            stops=(full * 0.6,),
            before=6,
        )
        sheet.paragraph("（公安机关交通管理部门印章）", align=RIGHT, right=1, before=16)
        sheet.paragraph(day("落款日期"), align=RIGHT, right=2)


def jt02() -> Sheet:
    """道路交通事故损害赔偿调解书."""
    sheet = Sheet("道路交通事故损害赔偿调解书", P3)
    head(sheet, "道路交通事故损害赔偿调解书", "(专项.调解书编号 or 协议编号 or 案号)")
    _accident(sheet)
    sheet.heading("调解依据：", before=4)
    sheet.paragraph(
        "《中华人民共和国道路交通安全法》第七十四条、《道路交通事故处理程序规定》第九十三条；"
        "道路交通事故认定书（证明）",
        fill("专项.认定书号", 9),
        "。",
        indent=2,
    )
    sheet.heading("认定的基本事实和损失情况：", before=2)
    sheet.text("(专项.事故经过段落 or 事实段落)", 4)
    _losses(sheet)
    sheet.heading("责任认定及各方责任比例：", before=2)
    sheet.paragraph(fill("专项.责任认定", 24), indent=2)
    sheet.heading("经调解协商，双方共同达成如下协议：", before=2)
    blocks.clauses(sheet)
    sheet.heading("给付方式与结案日期：", before=2)
    sheet.text("履行方式", 2)
    sheet.paragraph("结案日期：", fill("结案日期", text=DAY, underline=False), indent=2)
    sheet.paragraph(
        "调解日期：", fill("(本次.日期 or 达成日期)", text=DAY, underline=False), indent=2
    )
    sheet.paragraph(
        "本调解书经各方当事人共同签字后生效，送达各方当事人各一份。", indent=2, keep=True
    )
    _traffic_signatures(sheet)
    sheet.numbered_foot()
    return sheet


def _losses(sheet: Sheet) -> None:
    """损害赔偿的项目和数额: a table, or prose where that was typed."""
    sheet.heading("损害赔偿的项目和数额：", before=2)
    with sheet.when("交通.损失"):
        grid = Grid(sheet, (1.6, 8.4, 5.6), PLAIN, size=10.5, leading=16.0)
        grid.row("序号", "项目", "数额", head=True)
        grid.each(
            "项 in 交通.损失", "{{ loop.index }}", "{{ 项.项目 }}", "{{ 项.金额 }}", centred=(0,)
        )
        sheet.otherwise()
        sheet.text("交通.损失段落", 3)
    sheet.paragraph("合计：", fill("交通.损失合计", 14), "。", indent=2)


def jt03() -> Sheet:
    """道路交通事故损害赔偿调解终结书."""
    sheet = Sheet("道路交通事故损害赔偿调解终结书", P3)
    head(sheet, "道路交通事故损害赔偿调解终结书", "(终止文号 or 案号)")
    _accident(sheet)
    sheet.paragraph(
        "各方当事人申请，本机关于",
        fill("(步骤.调解开始.日期 or 受理日期)", text=DAY, underline=False),
        "开始对上述道路交通事故损害赔偿争议（认定书文号：",
        fill("专项.认定书号", 8),
        "）进行调解。",
        indent=2,
        before=6,
    )
    with sheet.loop("句 in 行政.经过"):
        sheet.paragraph("{{ 句 }}", indent=2)
    xz_blocks.written(sheet, "未达成协议的原因：", "行政.终止原因")
    sheet.paragraph("终止调解的情形（《道路交通事故处理程序规定》第九十四条）：", indent=2)
    with sheet.loop("项 in 交通.终结情形"):
        sheet.paragraph("{{ 项.框 }}{{ 项.项 }}", indent=2)
    sheet.paragraph(
        "根据《道路交通事故处理程序规定》第九十三条、第九十四条，调解终结。当事人可以就损害赔偿争议"
        "依法向人民法院提起民事诉讼，也可以申请人民调解委员会调解。",
        indent=2,
    )
    sheet.paragraph("本终结书送达各方当事人各一份。", indent=2)
    with sheet.together():
        sheet.paragraph(
            "交通警察（签名）：",
            line_of(),
            align=LEFT,
            stops=(sheet.setup.text_cm * 0.6,),
            before=10,
        )
        sheet.paragraph("（公安机关交通管理部门印章）", align=RIGHT, right=1, before=20)
        sheet.paragraph(day("落款日期"), align=RIGHT, right=2)
    sheet.numbered_foot()
    return sheet


SHEETS = {"JT-01": jt01, "JT-02": jt02, "JT-03": jt03}
