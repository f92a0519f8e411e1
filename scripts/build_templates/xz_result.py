"""XZ-07 … XZ-09, XZ-12, TD-02: the record, the agreement or the end, and the volume of the organ.

The agreement on contracted land follows 农村土地承包经营纠纷调解仲裁法 article 10.
"""

from __future__ import annotations

from . import blocks, xz_blocks
from .kit import CENTER, LEFT, Field, Run, Sheet, add_run, blank, day, fill, line_of
from .pages import P1, P2, SONG
from .rm_agreement import agreement_terms
from .td import plots


def xz07() -> Sheet:
    """行政调解笔录."""
    sheet = Sheet("行政调解笔录", P1)
    xz_blocks.organ_over(sheet, size=16)
    sheet.title("行政调解笔录", after=6)
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "案号", full))
    sheet.line(Field("时间：", "本次.时间", full))
    sheet.line(Field("地点：", "本次.地点", full))
    sheet.line(
        Field("主持人：", "(本次.主持人 or 主持调解员)", full * 0.5),
        Field("记录人：", "(本次.记录人 or 记录人)", full),
    )
    sheet.line(Field("调解人员：", "(本次.调解员 or 调解员姓名)", full))
    sheet.line(Field("事由：", "纠纷名称", full))
    sheet.heading("当事人：", before=2)
    with sheet.loop("人 in 当事人们"):
        sheet.paragraph(
            "{{ 人.身份 }}：",
            fill("人.姓名", 6),
            "，联系方式：",
            fill("人.联系方式", 6),
            indent=2,
            align=LEFT,
        )
    sheet.line(Field("到场的当事人：", "本次.到场", full))
    sheet.line(Field("其他参加人：", "(本次.参加人 or 参加人)", full))
    sheet.paragraph(
        "主持人核对到场人员身份，告知当事人在行政调解中的权利、义务，询问是否申请回避。",
        indent=2,
        before=4,
    )
    blocks.told_aloud(sheet, "本笔录")
    sheet.heading("调解过程：", before=4)
    sheet.text("本次.记录段落", 12)
    with sheet.together():
        sheet.paragraph(
            "调解结果：{{ 本次.成功 }}达成协议　{{ 本次.不成 }}未达成协议　{{ 本次.继续 }}择期"
            "继续调解",
            align=LEFT,
            before=6,
        )
        sheet.paragraph("以上笔录我已看过（已向我宣读），与我说的一样。", indent=2)
        blocks.signatures(sheet, "行政.签署行")
    sheet.paragraph(leading=2)
    sheet.numbered_foot()
    _sign_on_every_page(sheet)
    return sheet


def _sign_on_every_page(sheet: Sheet) -> None:
    """逐页签名捺印: a line at the foot of every page, above its number."""
    footer = sheet.document.sections[0].footer
    paragraph = footer.paragraphs[0].insert_paragraph_before("")
    paragraph.paragraph_format.alignment = LEFT
    for piece in ("当事人签名捺印：", Run(blank(24), underline=True)):
        add_run(paragraph, piece, 10.5)


def _agreement(sheet: Sheet, lead: str) -> None:
    """The middle of both agreements: facts, what was agreed, when it takes effect."""
    agreement_terms(sheet, lead)
    with sheet.when("协议附件"):
        sheet.heading("附件：")
        with sheet.loop("件 in 协议附件"):
            sheet.paragraph("{{ loop.index }}. {{ 件 }}", indent=2)
    with sheet.when("翻译说明"):
        sheet.paragraph("本协议内容已由{{ 翻译说明 }}向当事人翻译。", indent=2)
    with sheet.when("需宣读说明"):
        sheet.paragraph("本协议内容已向{{ 需宣读说明 }}宣读。", indent=2)


def _effect(sheet: Sheet, keeper: str, seal: str) -> None:
    with sheet.together():
        sheet.paragraph(
            "本协议自当事人签名、盖章或者按指印，调解人员签名并加盖",
            seal,
            "印章之日起生效。",
            indent=2,
            before=4,
        )
        sheet.paragraph(
            "本协议一式", fill("行政.份数", 2), f"份，当事人各执一份，{keeper}留存一份。", indent=2
        )
        blocks.rule(sheet)
        blocks.signatures(sheet, "行政.签署行")
        xz_blocks.organ_seal(sheet, before=14)


def xz08() -> Sheet:
    """行政调解协议书."""
    sheet = Sheet("行政调解协议书", P2)
    xz_blocks.organ_over(sheet)
    sheet.title("行政调解协议书", after=6)
    xz_blocks.number(sheet, "(协议编号 or 案号)")
    with sheet.loop("人 in 当事人们"):
        xz_blocks.identity(sheet)
    _agreement(sheet, "经本机关主持调解，当事人自愿达成如下协议：")
    _effect(sheet, "本机关", "本机关")
    sheet.numbered_foot()
    return sheet


def td02() -> Sheet:
    """农村土地承包经营纠纷调解协议书, with the table of plots."""
    sheet = Sheet("农村土地承包经营纠纷调解协议书", P2)
    sheet.title("农村土地承包经营纠纷调解协议书", after=6)
    xz_blocks.number(sheet, "(协议编号 or 案号)")
    with sheet.loop("人 in 当事人们"):
        xz_blocks.identity(sheet)
    plots(sheet)
    _agreement(sheet, "经调解，当事人自愿达成如下协议：")
    _effect(sheet, "调解组织", "调解组织")
    sheet.numbered_foot()
    return sheet


def xz09() -> Sheet:
    """行政调解终止（终结）通知书."""
    sheet = Sheet("行政调解终止通知书", P2)
    sheet.title("行政调解终止（终结）通知书", after=6)
    xz_blocks.number(sheet, "(终止文号 or 案号)")
    with sheet.loop("人 in 当事人们"):
        sheet.paragraph(
            "{{ 人.身份 }}：",
            fill("人.姓名", 8),
            "，住址：",
            fill("人.住址", 10),
            "，联系方式：",
            fill("人.联系方式", 6),
            "。",
            indent=2,
            align=LEFT,
        )
    sheet.paragraph(
        "申请人与被申请人之间的",
        fill("纠纷事项", 10),
        "（编号：",
        fill("案号", 8),
        "），本机关于",
        day("受理日期"),
        "受理。",
        indent=2,
    )
    with sheet.when("行政.经过"):
        sheet.paragraph("调解经过：", indent=2)
        with sheet.loop("句 in 行政.经过"):
            sheet.paragraph("{{ 句 }}", indent=2)
        sheet.otherwise()
        sheet.paragraph("调解的时间、地点和经过：", indent=2)
        sheet.ruled(2)
    xz_blocks.written(sheet, "终止原因：", "行政.终止原因")
    xz_blocks.written(sheet, "法律依据：", "行政.依据")
    sheet.paragraph("根据上述规定，本机关决定自", day("终止.日期"), "起终止调解。", indent=2)
    with sheet.together():
        sheet.paragraph(
            "当事人可以依法",
            fill("行政.救济", 10),
            "，维护自己的合法权益；有诉讼时效、仲裁时效的，请在时效期间内提出。",
            indent=2,
        )
        sheet.paragraph("特此通知。", indent=2)
        xz_blocks.organ_seal(sheet)
    sheet.paragraph(
        Run("各方当事人各一份，存卷一份。附：送达回证。", size=12), align=LEFT, before=8
    )
    sheet.numbered_foot()
    return sheet


COVER = (
    ("案　　号：", "卷宗.卷号"),
    ("案　　由：", "(行政.类别 or 案由)"),
    ("申 请 人：", "申请人姓名"),
    ("被申请人：", "被申请人姓名"),
    ("承 办 人：", "(主持调解员 or 承办人)"),
    ("受理日期：", "受理日期"),
    ("结案日期：", "结案日期"),
    ("结　　果：", "行政.结果"),
    ("归档日期：", "归档日期"),
    ("保管期限：", "卷宗.保管期限"),
    ("卷数页数：", "卷宗.卷数页数"),
    ("备　　注：", "卷宗.备注"),
)


def xz12() -> Sheet:
    """行政调解卷宗封面."""
    sheet = Sheet("行政调解卷宗封面", P1)
    name = Run(f'{{{{ 行政.机关 or "{xz_blocks.ORGAN}" }}}}', font=SONG, bold=True, size=20)
    sheet.paragraph(name, align=CENTER, before=20, leading=34)
    sheet.paragraph(
        Run("行 政 调 解 卷 宗", font=SONG, bold=True, size=36),
        align=CENTER,
        before=36,
        after=36,
        leading=54,
    )
    for label, fact in COVER:
        value = Run(fill(fact, text=" ").text, True, size=15)
        sheet.paragraph(
            Run(label, size=15, font=SONG),
            value,
            line_of(),
            align=LEFT,
            stops=(sheet.setup.text_cm,),
            leading=32,
        )
    return sheet


SHEETS = {
    "TD-02": td02,
    "XZ-07": xz07,
    "XZ-08": xz08,
    "XZ-09": xz09,
    "XZ-12": xz12,
}
