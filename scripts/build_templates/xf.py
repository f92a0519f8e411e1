"""XF-01 … XF-06, XF-08, XF-11: papers of a petition (信访工作条例第十七至三十七条).

Letters are official letters of the organ that handles the petition: its own name, number and seal
place, never a committee's. Wording follows the articles named beside it.
"""

from __future__ import annotations

from . import blocks, letters
from .kit import DAY, LEFT, RIGHT, Field, Piece, Run, Sheet, Writer, day, fill, line_of
from .pages import HEI, P1, P1_TABLE, P2
from .tables import FORM, Grid, small
from .ty_steps import BARE

_ORGAN = "　　　　　　　　"
_PEOPLE = fill("申请人姓名", 8)


def _value(fact: str) -> Run:
    return fill(fact, **BARE)  # type: ignore[arg-type]


def xf01() -> Sheet:
    """信访（来访）登记表."""
    sheet = Sheet("信访（来访）登记表", P1_TABLE)
    sheet.title("信访（来访）登记表", size=20, after=6)
    full = sheet.setup.text_cm
    sheet.line(Field("编号：", "信访.编号", full * 0.6), Field("日期：", "信访.收到日期", full))
    grid = Grid(sheet, (2.3, 2.6, 2.5, 4.2, 1.4, 3.0), FORM, size=10.5, leading=15.5)
    boxes = "　".join(
        f"{{{{ 信访.形式_{word} }}}}{word}" for word in ("来信", "来访", "网信", "来电")
    )
    grid.row("信访形式", boxes, "初次/重复", "{{ 信访.初次 }}初次　{{ 信访.重复 }}重复",
             spans=(1, 3, 1, 1), centred=(0, 2))  # fmt: skip
    grid.tag("for 人 in 申请人们")
    grid.row("信访人", _value("人.姓名"), "证件号码", _value("人.证件号码"), "电话",
             _value("人.联系方式"), centred=(0, 2, 4))  # fmt: skip
    grid.row("住址", _value("人.住址"), spans=(1, 5), centred=(0,))
    grid.tag("endfor")
    grid.row("人数", [_value("信访.人数"), "{% if 信访.人数 %}人{% endif %}"],
             "代表（不超过5人）", _value("信访.代表"),
             spans=(1, 1, 1, 3), centred=(0, 2))  # fmt: skip
    grid.row("反映对象", _value("被申请人姓名"), spans=(1, 5), centred=(0,))

    def asked(writer: Writer) -> None:
        with writer.loop("段 in 信访.诉求段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    def story(writer: Writer) -> None:
        with writer.loop("段 in 事实段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    def signed(writer: Writer) -> None:
        small(writer, "以上登记内容已经核对，与本人反映的一致。信访人（签名）：")
        with writer.loop("签 in 申请人签署"):
            blocks.sign_line(writer, "签", width=4.5)
        small(writer, DAY)

    wide = (1, 5)
    grid.row("请求", asked, spans=wide, centred=(0,), height=1.6, split=True)
    grid.row("事实和理由", story, spans=wide, centred=(0,), height=3.0, split=True)
    grid.row("去向", _value("信访.去向"), spans=wide, centred=(0,))
    grid.row("信访人确认", signed, spans=wide, centred=(0,), split=True)
    grid.row("接待人（签名）", "{% if 信访.接待人 %}　　　　　　（{{ 信访.接待人 }}）{% endif %}",
             "登记日期", _value("登记日期"), spans=(1, 2, 1, 2), centred=(0, 2))  # fmt: skip
    sheet.paragraph(leading=4)
    sheet.numbered_foot()
    return sheet


def _head(title: Piece, number: str, name: str = "") -> Sheet:
    """An official letter's title and number."""
    plain = name or (title if isinstance(title, str) else title.text)
    sheet = Sheet(plain, P2)
    sheet.title(title, after=10)
    sheet.paragraph(fill(number, 9), align=RIGHT)
    return sheet


def _to(sheet: Sheet, *whom: Piece) -> None:
    sheet.paragraph(*whom, "：", align=LEFT, before=6)


def _organ_signs(sheet: Sheet, organ: str = "信访.机关") -> None:
    """Name and day of the organ, the place of its seal between them."""
    sheet.paragraph(
        fill(organ, text=_ORGAN, underline=False), align=RIGHT, right=4, before=30, keep=True
    )
    sheet.paragraph("（印章）", align=RIGHT, right=6, keep=True)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=4)


def _matter(sheet: Sheet) -> None:
    """The matter raised, in the petitioner's own points."""
    with sheet.when("信访.诉求段落"):
        with sheet.loop("段 in 信访.诉求段落"):
            sheet.paragraph("{{ 段 }}", indent=2)
        sheet.otherwise()
        sheet.ruled(2)


def xf02() -> Sheet:
    """信访事项受理告知书."""
    sheet = _head("信访事项受理告知书", "信访.告知文号")
    _to(sheet, _PEOPLE)
    sheet.paragraph(
        "你（们）于", day("信访.提出日期"), "提出的信访事项（编号：", fill("信访.编号", 9),
        "）收悉。反映的主要事项：", indent=2, align=LEFT,
    )  # fmt: skip
    _matter(sheet)
    sheet.paragraph(
        "经审查，上述事项属于本机关职权范围，本机关于", day("信访.收到日期"), "收到，并于",
        day("受理日期"), "受理。现依照《信访工作条例》第二十三条，将有关事项告知如下：", indent=2,
    )  # fmt: skip
    sheet.paragraph(
        "一、处理途径和程序：依照《信访工作条例》第三十一条第六项规定的信访程序办理。本机关将听取你（们）"
        "陈述事实和理由，核查事实，必要时举行听证，依法出具信访处理意见书；在裁量权范围内可以经争议双方"
        "当事人同意进行调解。",
        indent=2,
    )
    sheet.paragraph(
        "二、办理期限：自受理之日起六十日内办结",
        "{% if 信访.办理期限 %}，即{{ 信访.办理期限 }}前{% endif %}；情况复杂的，经本机关负责人"
        "批准，可以适当延长，但延长期限不超过三十日，并告知延长理由。",
        indent=2,
    )
    with sheet.together():
        sheet.paragraph("三、查询方式：", fill("信访.查询方式", 12), "。", indent=2)
        sheet.paragraph(
            "联系人：", fill("(调委会联系人 or 承办人)", 5), "　联系电话：", fill("调委会电话", 7),
            indent=2,
        )  # fmt: skip
        sheet.paragraph("特此告知。", indent=2)
        _organ_signs(sheet)
    sheet.numbered_foot()
    return sheet


def xf03() -> Sheet:
    """信访事项不予受理、不再受理、引导法定途径告知书."""
    sheet = _head("信访事项不予（不再）受理告知书", "信访.告知文号")
    _to(sheet, _PEOPLE)
    sheet.paragraph(
        "你（们）于", day("信访.提出日期"), "提出的信访事项（编号：", fill("信访.编号", 9),
        "）收悉。反映的主要事项：", indent=2, align=LEFT,
    )  # fmt: skip
    _matter(sheet)
    sheet.paragraph("经审查，依照《信访工作条例》的有关规定，决定：", indent=2)
    for box, words in (
        (
            "不予受理",
            "不予受理（第十九条：信访事项正在办理，或者不属于本机关职权范围）。",
        ),
        ("不再受理", "不再受理（第三十六条：对复核意见不服，仍然以同一事实和理由提出投诉请求）。"),
        (
            "引导",
            "引导通过法定途径解决（第二十八条、第三十一条：依法应当通过诉讼、仲裁、行政裁决、行政"
            "复议等途径解决）。",
        ),
    ):
        sheet.paragraph(f"{{{{ 信访.{box} }}}}{words}", indent=2)
    sheet.heading("理由：", indent=2)
    sheet.text("信访.不受理理由", 3)
    with sheet.together():
        sheet.paragraph("你（们）可以向", fill("信访.提出途径", 12), "提出。", indent=2)
        sheet.paragraph("特此告知。", indent=2)
        _organ_signs(sheet)
    sheet.numbered_foot()
    return sheet


def xf04() -> Sheet:
    """信访事项转送函、交办函."""
    sheet = letters.letter("信访事项转送（交办）函")
    sender = f'{{{{ 转送.发文机关 or "{_ORGAN}" }}}}'
    sheet.document.paragraphs[0].runs[0].text = sender
    letters.number(sheet, "转送.文号")
    title = Run(
        "信访事项{% if 转送.期限 %}交办{% elif 转送.日期 %}转送{% else %}转送（交办）{% endif %}函"
    )
    sheet.title(title, after=8)
    _to(sheet, fill("转送.收文机关", 10, underline=True))
    sheet.paragraph(
        "现将", fill("申请人姓名", 6), "反映的信访事项",
        "{% if 转送.期限 %}交办{% else %}转送{% endif %}你单位，请依照《信访工作条例》第二十二条、"
        "第二十三条办理。", indent=2, align=LEFT,
    )  # fmt: skip
    sheet.paragraph("信访事项编号：", fill("信访.编号", 9), indent=2, align=LEFT)
    sheet.heading("信访事项摘要：", indent=2)
    _matter(sheet)
    sheet.heading("办理要求：", indent=2)
    with sheet.when("转送.要求段落"), sheet.loop("段 in 转送.要求段落"):
        sheet.paragraph("{{ 段 }}", indent=2)
    sheet.paragraph(
        "自收到之日起十五日内书面告知信访人是否受理；对本件有异议的，自收到之日起五个工作日内说明理由并"
        "退还材料，不得自行转送、转交其他机关。不得将信访人的检举、揭发材料转给被检举、揭发的人员或者单位。",
        indent=2,
    )
    with sheet.together():
        with sheet.when("转送.期限"):
            sheet.paragraph("请于{{ 转送.期限 }}前反馈办理结果，并提交办结报告。", indent=2)
        sheet.paragraph("附件：信访登记表及信访材料", indent=2, before=8)
        sheet.paragraph(
            "联系人：", fill("转送.联系人", 5), "　联系电话：", fill("转送.联系电话", 7), indent=2
        )
        _organ_signs(sheet, "转送.发文机关")
    return sheet


def xf05() -> Sheet:
    """信访事项延长办理期限告知书."""
    sheet = _head("信访事项延长办理期限告知书", "信访.延期文号")
    _to(sheet, _PEOPLE)
    sheet.paragraph(
        "你（们）提出的信访事项（编号：", fill("信访.编号", 9), "），本机关于", day("受理日期"),
        "受理。因", fill("信访.延期理由", 14), "，不能在六十日内办结。", indent=2, align=LEFT,
    )  # fmt: skip
    sheet.paragraph(
        "依照《信访工作条例》第三十四条的规定，经本机关负责人",
        "{% if 信访.批准人 %}{{ 信访.批准人 }}{% endif %}批准，办理期限延长至",
        day("信访.延长至"), "（延长期限不超过三十日）。", indent=2,
    )  # fmt: skip
    with sheet.together():
        sheet.paragraph("特此告知。", indent=2)
        _organ_signs(sheet)
    sheet.numbered_foot()
    return sheet


def _level(sheet: Sheet, words: str) -> None:
    """一、 in 黑体."""
    sheet.heading(Run(words, font=HEI), indent=2)


def xf06() -> Sheet:
    """信访事项处理意见书: how it came, what is found and decided point by point, where to turn."""
    title = Run('关于{{ 信访.题名 or "×××" }}信访事项的处理意见')
    sheet = _head(title, "信访意见.文号", "信访事项处理意见书")
    _to(sheet, _PEOPLE)
    _level(sheet, "一、受理情况")
    sheet.paragraph(
        "你（们）于", day("信访.提出日期"), "提出的信访事项（编号：", fill("信访.编号", 9), "），",
        "{% if 转送.来文机关 %}由{{ 转送.来文机关 }}"
        "{% if 转送.来文文号 %}以{{ 转送.来文文号 }}{% endif %}转送，{% endif %}本机关于",
        day("信访.收到日期"), "收到，于", day("受理日期"), "受理。投诉请求：",
        indent=2, align=LEFT,
    )  # fmt: skip
    _matter(sheet)
    _level(sheet, "二、事实认定及处理意见")
    sheet.heading("经调查核实：", indent=2)
    sheet.text("信访意见.事实段落", 4)
    with sheet.when("信访意见.依据段落"):
        sheet.heading("依据：", indent=2)
        with sheet.loop("段 in 信访意见.依据段落"):
            sheet.paragraph("{{ 段 }}", indent=2)
        sheet.otherwise()
        sheet.paragraph("依据：", line_of(), align=LEFT, indent=2, stops=(sheet.setup.text_cm,))
    sheet.paragraph(
        "根据《信访工作条例》第三十二条，处理意见：{{ 信访意见.支持 }}支持　{{ 信访意见.部分支持 }}"
        "部分支持　{{ 信访意见.解释说明 }}解释说明　{{ 信访意见.不予支持 }}不予支持。",
        indent=2,
    )
    sheet.text("信访意见.意见段落", 4)
    with sheet.when("信访.化解"):
        sheet.paragraph("{{ 信访.化解 }}", indent=2)
    _level(sheet, "三、救济途径")
    with sheet.together():
        sheet.paragraph(
            "如不服本处理意见，可自收到之日起30日内向", fill("信访意见.复查机关", 9),
            "{% if not 信访意见.复查机关 %}（上一级机关、单位）{% endif %}请求复查。",
            indent=2,
        )  # fmt: skip
        _organ_signs(sheet)
    with sheet.when("转送.来文机关"):
        sheet.paragraph(Run("抄报：{{ 转送.来文机关 }}", size=14), align=LEFT, before=10)
    sheet.numbered_foot()
    return sheet


def xf08() -> Sheet:
    """信访听证笔录."""
    sheet = Sheet("信访听证笔录", P1)
    sheet.title("信访听证笔录")
    full = sheet.setup.text_cm
    sheet.line(Field("信访事项编号：", "信访.编号", full))
    sheet.line(Field("时间：", "听证.日期", full * 0.45), Field("地点：", "听证.地点", full))
    sheet.line(
        Field("主持人：", "听证.主持人", full * 0.45), Field("记录人：", "听证.记录人", full)
    )
    sheet.line(Field("听证员：", "听证.听证员", full))
    sheet.line(Field("信访人：", "申请人姓名", full))
    with sheet.when("信访.代表"):
        sheet.line(Field("信访人代表：", "信访.代表", full))
    sheet.line(Field("承办单位：", "听证.承办单位", full))
    sheet.line(Field("有关当事人：", "被申请人姓名", full))
    with sheet.when("听证.其他参加人"):
        sheet.line(Field("其他参加人：", "听证.其他参加人", full))
    sheet.heading("听证事项：", before=4)
    _matter(sheet)
    sheet.heading("听证过程（宣布纪律、陈述、举证质证、询问、最后陈述）：", before=4)
    sheet.text("听证.记录段落", 9)
    sheet.heading("评议意见：", before=4)
    sheet.text("听证.评议段落", 3)
    sheet.heading("结论：", before=4)
    sheet.text("听证.结论段落", 2, end_kept="true")
    with sheet.together():
        sheet.paragraph("以上笔录经阅读（宣读）无误。", indent=2, keep=True)
    blocks.signers(sheet, "听证.当事人签署", "信访人、有关当事人（签名）：", before=6)
    with sheet.together():
        for words in ("承办单位（签名）：", "听证员（签名）：", "主持人（签名）："):
            sheet.paragraph(words, line_of(), align=LEFT, stops=(full,), before=4)
    blocks.dated(sheet, "记录人（签名）：")
    sheet.numbered_foot()
    return sheet


def xf11() -> Sheet:
    """信访事项办结报告."""
    sheet = _head("信访事项办结报告", "信访.办结文号")
    _to(sheet, fill("转送.来文机关", 10))
    sheet.paragraph(
        "你单位{% if 转送.来文文号 %}以{{ 转送.来文文号 }}{% endif %}交办的", fill("申请人姓名", 6),
        "信访事项（编号：", fill("信访.编号", 9), "），本机关于", day("受理日期"),
        "受理，现已办结。报告如下：", indent=2, align=LEFT,
    )  # fmt: skip
    _level(sheet, "一、信访人请求")
    _matter(sheet)
    _level(sheet, "二、调查情况")
    sheet.text("信访意见.事实段落", 3)
    _level(sheet, "三、处理意见")
    with sheet.when("信访.化解"):
        sheet.paragraph("{{ 信访.化解 }}", indent=2)
    sheet.text("信访意见.意见段落", 3)
    _level(sheet, "四、答复和信访人意见")
    sheet.paragraph(
        "处理意见书（", fill("信访意见.文号", 7), "）于", day("信访意见.送达日期"),
        "送达信访人。信访人意见：", line_of("\t"), align=LEFT, indent=2,
        stops=(sheet.setup.text_cm,),
    )  # fmt: skip
    with sheet.together():
        sheet.paragraph("附件：1. 信访处理意见书；2. 送达回证；3. 其他材料", indent=2, before=8)
        sheet.paragraph(
            "联系人：", fill("(调委会联系人 or 承办人)", 5), "　联系电话：", fill("调委会电话", 7),
            indent=2,
        )  # fmt: skip
        _organ_signs(sheet)
    sheet.numbered_foot()
    return sheet


SHEETS = {
    "XF-01": xf01,
    "XF-02": xf02,
    "XF-03": xf03,
    "XF-04": xf04,
    "XF-05": xf05,
    "XF-06": xf06,
    "XF-08": xf08,
    "XF-11": xf11,
}
