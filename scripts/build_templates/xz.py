"""XZ-01 … XZ-06: administrative mediation from the application to acceptance or refusal.

After the forms published by 临海市 and DB5103/T 40—2023; the organ's name stands on all of them.
"""

from __future__ import annotations

from . import blocks, xz_blocks
from .kit import DAY, LEFT, RIGHT, Run, Sheet, Writer, day, fill
from .pages import P1_TABLE, P2
from .tables import FORM, Grid, small
from .xz_blocks import bare


def _person(writer: Writer) -> None:
    """One party in a cell: a body or a natural person, and the agents below."""
    with writer.when("人.群体"):
        small(writer, "姓名：", fill("人.姓名", 10))
        small(writer, "联系电话：", fill("人.联系方式", 7))
        writer.otherwise("人.自然人")
        small(writer, "姓名：", fill("人.姓名", 6), "　性别：", fill("人.性别", 2))
        small(
            writer,
            "出生年月：",
            fill("人.出生日期", 5),
            "　民族：",
            fill("人.民族", 3),
            "　职业：",
            fill("人.职业", 5),
        )
        small(writer, "联系电话：", fill("人.联系方式", 7))
        small(writer, "住址：", fill("人.住址", 14))
        writer.otherwise()
        small(writer, "名称：", fill("人.姓名", 12))
        small(writer, "{{ 人.负责人称谓 }}：", fill("人.负责人", 6))
        small(writer, "地址：", fill("人.住址", 14))
        small(writer, "联系电话：", fill("人.联系方式", 7))
    for people in ("法定代理人们", "委托代理人们", "代表人们"):
        with writer.loop(f"代 in 人.{people}"):
            small(
                writer,
                "{{ 代.称谓 }}：",
                fill("代.姓名", 5),
                "　联系电话：",
                fill("代.联系方式", 7),
            )
            small(writer, "单位或住址：", fill("代.住址", 12))


def xz01() -> Sheet:
    """行政调解申请书（表）."""
    sheet = Sheet("行政调解申请书", P1_TABLE)
    sheet.title("行政调解申请书")
    grid = Grid(sheet, (2.8, 13.2), FORM)
    for people in ("申请人们", "被申请人们", "第三人们"):
        grid.tag(f"for 人 in {people}")
        grid.row("{{ 人.身份 }}", _person, centred=(0,), top=True)
        grid.tag("endfor")

    def claims(writer: Writer) -> None:
        with writer.loop("项 in 申请事项"):
            small(writer, "{{ 项.序 }}. {{ 项.内容 }}")
        small(writer)

    def signed(writer: Writer) -> None:
        small(writer, "申请人（签名）：")
        with writer.loop("签 in 申请人签署"):
            blocks.sign_line(writer, "签", width=5.0)
        writer.paragraph(DAY, align=RIGHT, size=12.0, leading=20.0)

    grid.row("行政调解请求事项", claims, centred=(0,), height=2.2, split=True)
    grid.row("事实及理由", xz_blocks.facts_of_case, centred=(0,), height=4.0, split=True)
    grid.row("申请人签名", signed, centred=(0,), height=2.0)
    blocks.note_of_seal(sheet, "本申请书于申请人申请行政机关调解时使用。")
    sheet.numbered_foot()
    return sheet


def approval_head(sheet: Sheet) -> Grid:
    """The first rows that both approval forms share: parties, kind, what it is about."""
    grid = Grid(sheet, (2.8, 4.2, 3.1, 2.8, 3.1), FORM)
    grid.row("身份", "姓名或名称", "电话", "委托代理人", "代理人电话", head=True)
    grid.tag("for 人 in 当事人们")
    grid.row(
        "{{ 人.身份 }}",
        bare("人.姓名"),
        bare("人.联系方式"),
        "{% for 代 in 人.委托代理人们 %}{{ 代.姓名 }}"
        "{% if not loop.last %}、{% endif %}{% endfor %}",
        "{% for 代 in 人.委托代理人们 %}{{ 代.联系方式 or '' }}"
        "{% if not loop.last %}、{% endif %}{% endfor %}",
        centred=(0,),
    )
    grid.tag("endfor")
    return grid


def _wide(grid: Grid, label: str, content: object, height: float, kept: bool = False) -> None:
    grid.row(
        label,
        content,  # type: ignore[arg-type]
        spans=(1, 4),
        centred=(0,),
        height=height,
        split=not kept,
        kept=kept,
    )


def xz02() -> Sheet:
    """行政调解立案审批表."""
    sheet = Sheet("行政调解立案审批表", P1_TABLE)
    xz_blocks.organ_over(sheet)
    sheet.title("行政调解立案审批表", size=20, after=4)
    xz_blocks.number(sheet)
    grid = approval_head(sheet)
    _wide(grid, "纠纷类别", bare("行政.类别"), 0.9)
    _wide(grid, "案情简要", xz_blocks.facts_of_case, 4.0)
    _opinions(grid)
    _wide(grid, "备注", "", 1.2)
    sheet.paragraph(leading=2)
    sheet.numbered_foot()
    return sheet


def _opinions(grid: Grid, first: str = "立案人员意见") -> None:
    """The three who sign: who handles it, the mediation office's head, the organ's leader."""
    _wide(grid, first, xz_blocks.opinion, 2.6)
    _wide(grid, "调解机构意见（负责人）", xz_blocks.opinion, 2.6)
    _wide(grid, "调解机关意见（领导）", lambda w: xz_blocks.opinion(w, "行政.意见段落"), 2.6)


def xz11() -> Sheet:
    """行政调解结案审批表."""
    sheet = Sheet("行政调解结案审批表", P1_TABLE)
    xz_blocks.organ_over(sheet)
    sheet.title("行政调解结案审批表", size=20, after=4)
    xz_blocks.number(sheet)
    grid = approval_head(sheet)
    _wide(grid, "纠纷类别", bare("行政.类别"), 0.9)
    days = ["受理：", fill("受理日期", 5), "　结案：", fill("结案日期", 5)]
    _wide(grid, "日期", days, 0.9)
    _wide(grid, "案情简要", xz_blocks.facts_of_case, 3.0)
    _wide(grid, "调解结果", bare("行政.结果"), 1.6)
    _wide(grid, "履行情况", bare("行政.履行"), 1.4)
    _opinions(grid, "承办人员意见")
    _wide(grid, "备注", "", 1.0)
    sheet.paragraph(leading=2)
    sheet.numbered_foot()
    return sheet


def xz04() -> Sheet:
    """行政调解受理通知书."""
    sheet = Sheet("行政调解受理通知书", P2)
    sheet.title("行政调解受理通知书", after=6)
    xz_blocks.number(sheet)
    sheet.paragraph(fill("当事人姓名", 12), "：", align=LEFT)
    sheet.paragraph(
        "申请人",
        fill("申请人姓名", 5),
        "与被申请人",
        fill("被申请人姓名", 5),
        "之间的",
        fill("纠纷事项", 10),
        "，本机关于",
        day("行政.申请日期"),
        "收到行政调解申请。经审查，符合行政调解受理条件，本机关决定于",
        day("受理日期"),
        "受理。现将有关事项通知如下：",
        indent=2,
    )
    xz_blocks.level_one(sheet, "一、案由")
    sheet.paragraph(fill("(行政.类别 or 案由)", 10), "。", indent=2)
    xz_blocks.level_one(sheet, "二、调解人员")
    sheet.paragraph(
        "主持人：",
        fill("主持调解员", 5),
        "；调解人员：",
        fill("调解员姓名", 10),
        "；记录人：",
        fill("记录人", 5),
        "。",
        indent=2,
    )
    xz_blocks.level_one(sheet, "三、当事人的权利")
    sheet.paragraph(
        "当事人可以自愿接受、拒绝调解或者要求终止调解；认为调解人员与本案有利害关系或者有其他关系、"
        "可能影响公正调解的，可以申请其回避；可以依法委托代理人参加调解；可以要求调解公开或者不公开"
        "进行。",
        indent=2,
    )
    xz_blocks.level_one(sheet, "四、需要提交的材料")
    sheet.paragraph(
        "身份证明、委托代理手续以及与本案有关的证据材料。单位提交营业执照或者登记证书复印件、法定"
        "代表人（负责人）身份证明。",
        indent=2,
    )
    xz_blocks.contact(sheet)
    with sheet.together():
        sheet.paragraph("特此通知。", indent=2)
        xz_blocks.organ_seal(sheet)
    sheet.numbered_foot()
    return sheet


RIGHTS = (
    ("一、当事人的权利", (
        "1. 自愿接受调解、拒绝调解或者要求终止调解，撤回调解申请；",
        "2. 认为调解人员是本案当事人、代理人的近亲属，或者与本案有利害关系、其他关系，可能影响公正"
        "调解的，申请其回避；",
        "3. 依法委托代理人参加调解；",
        "4. 要求调解公开进行或者不公开进行；",
        "5. 自主表达意愿，提出证据，自愿达成调解协议。",
    )),
    ("二、当事人的义务", (
        "1. 如实陈述纠纷事实，不提供虚假证明材料；",
        "2. 遵守调解秩序，尊重调解人员和对方当事人；",
        "3. 自觉履行依法达成的调解协议。",
    )),
    ("三、其他事项", (
        "1. 行政调解遵循自愿、合法、公平的原则，不收取费用，不得以调解代替行政执法；",
        "2. 当事人达成调解协议的，由当事人签名、盖章或者按指印，调解人员签名并加盖本机关印章；",
        "3. 调解不成或者调解终止的，当事人可以依法通过仲裁、行政复议、诉讼等途径维护自己的权利。",
    )),
)  # fmt: skip


def xz05() -> Sheet:
    """行政调解权利义务告知书."""
    sheet = Sheet("行政调解权利义务告知书", P2)
    sheet.title("行政调解权利义务告知书", after=6)
    xz_blocks.number(sheet)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "本机关已受理你（单位）与",
        fill("对方姓名", 6),
        "之间的",
        fill("纠纷事项", 10),
        "。现将你（单位）在行政调解中的权利、义务告知如下：",
        indent=2,
    )
    for heading, items in RIGHTS:
        xz_blocks.level_one(sheet, heading)
        for words in items:
            sheet.paragraph(words, indent=2)
    with sheet.when("本人翻译"):
        sheet.paragraph("以上内容已由翻译", fill("本人翻译"), "向被告知人翻译。", indent=2)
    with sheet.when("本人.需宣读"):
        sheet.paragraph("以上内容已向被告知人宣读。", indent=2)
    with sheet.together():
        xz_blocks.organ_seal(sheet, before=14)
        sheet.paragraph("以上内容我已阅读（听明白）。", indent=2, before=6)
    blocks.signers(sheet, "本人.签署人们", "被告知人（签名或按指印）：")
    sheet.paragraph(DAY, align=RIGHT, right=3)
    sheet.numbered_foot()
    return sheet


def xz06() -> Sheet:
    """行政调解不予受理通知书."""
    sheet = Sheet("行政调解不予受理通知书", P2)
    sheet.title("行政调解不予受理通知书", after=6)
    xz_blocks.number(sheet, "(案号 or 登记编号)")
    sheet.paragraph(fill("申请人姓名", 10), "：", align=LEFT)
    sheet.paragraph(
        "你（单位）于",
        day("行政.申请日期"),
        "就与",
        fill("被申请人姓名", 6),
        "之间的",
        fill("纠纷事项", 10),
        "向本机关申请行政调解。经审查，不符合行政调解受理条件，本机关决定于",
        day("不予受理.日期"),
        "不予受理。",
        indent=2,
    )
    xz_blocks.written(sheet, "理由：", "行政.不予受理理由")
    xz_blocks.written(sheet, "依据：", "行政.依据")
    sheet.paragraph("你（单位）可以依法", fill("行政.救济", 10), "解决上述纠纷。", indent=2)
    xz_blocks.contact(sheet)
    with sheet.together():
        sheet.paragraph("特此通知。", indent=2)
        xz_blocks.organ_seal(sheet)
    sheet.paragraph(Run("附：送达回证。", size=12), align=LEFT, before=10)
    sheet.numbered_foot()
    return sheet


SHEETS = {
    "XZ-01": xz01,
    "XZ-02": xz02,
    "XZ-04": xz04,
    "XZ-05": xz05,
    "XZ-06": xz06,
    "XZ-11": xz11,
}
