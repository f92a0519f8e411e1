"""LD-01 … LD-03, LD-05: papers of labour mediation (劳动争议调解仲裁法第十至十六条).

Fixed wording to the letter of the published samples; what they leave open follows the law.
"""

from __future__ import annotations

from . import blocks
from .kit import DAY, LEFT, RIGHT, Field, Run, Sheet, day, fill, line_of
from .pages import P1, P1_TIGHT, P1_WIDE
from .tables import FORM, Grid
from .ty_steps import BARE

_COMMITTEE = "　　　　　　调解委员会"


def ld01() -> Sheet:
    """劳动争议调解申请书."""
    sheet = Sheet("劳动争议调解申请书", P1_TIGHT)
    sheet.title("劳动争议调解申请书")
    blocks.parties(sheet, "申请人们")
    blocks.parties(sheet, "被申请人们")
    sheet.heading("请求事项：", before=4)
    with sheet.when("申请事项"):
        with sheet.loop("项 in 申请事项"):
            sheet.paragraph("{{ 项.序 }}、{{ 项.内容 }}", indent=2)
        sheet.otherwise()
        for number in (1, 2, 3):
            sheet.paragraph(f"{number}、", line_of(), align=LEFT, stops=(sheet.setup.text_cm,))
    sheet.heading("事实与理由：", before=4)
    sheet.text("事实段落", 6)
    with sheet.when("劳动.欠薪期间"):
        sheet.paragraph("拖欠劳动报酬的期间：{{ 劳动.欠薪期间 }}。", indent=2)
    sheet.heading("证据和证据来源、证人姓名和住所：", before=4)
    with sheet.when("证据目录"):
        with sheet.loop("证 in 证据目录"):
            sheet.paragraph(
                "{{ 证.序号 }}. {{ 证.名称 }}{% if 证.提供人 %}（{{ 证.提供人 }}提供）{% endif %}",
                indent=2,
            )
        sheet.otherwise()
        sheet.ruled(2)
    with sheet.together():
        sheet.paragraph("此致", indent=2, before=4)
        sheet.paragraph(fill("调委会", text=_COMMITTEE, underline=False), align=LEFT)
    blocks.signers(sheet, "申请人签署", "申请人（签名盖章或按指印）：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1, before=6)
    sheet.paragraph(
        Run("口头申请的，由调解组织当场记录，经申请人核对无误后签名或者按指印。", size=12),
        align=LEFT,
        before=6,
    )
    sheet.numbered_foot()
    return sheet


def _side(sheet: Sheet, people: str, label: str) -> None:
    """申请调解方, 申请调解对方: the sample's five items."""
    full = sheet.setup.text_cm
    with sheet.loop(f"人 in {people}"):
        sheet.line(Field(f"{label}：名称（姓名）", "人.姓名", full))
        with sheet.when("人.自然人"):
            with sheet.when("人.群体"):
                sheet.line(Field("推选的代表人", "人.代表人姓名", full))
            sheet.line(
                Field("性别", "人.性别", full * 0.35), Field("职务（岗位）", "人.职业", full)
            )
            sheet.otherwise()
            sheet.line(Field("{{ 人.负责人称谓 }}", "人.负责人", full))
        with sheet.when("人.法定代理人姓名"):
            sheet.line(Field("法定代理人", "人.法定代理人姓名", full))
        with sheet.when("人.委托代理人姓名 or 人.单位"):
            sheet.line(Field("委托代理人", "人.委托代理人姓名", full))


def _number(sheet: Sheet) -> None:
    sheet.paragraph(fill("(协议编号 or 案号)", text="（　　　）字第　　　号"), align=RIGHT)


def _asked(sheet: Sheet, rest: str) -> None:
    sheet.paragraph(
        "上列双方因", fill("案由", 8), "引起争议，申请人于", day("劳动.申请日期"),
        "向本调解委员会提出调解请求，", rest, indent=2, before=4,
    )  # fmt: skip


def _head_of_committee(sheet: Sheet) -> None:
    full = sheet.setup.text_cm
    sheet.paragraph(
        "调解委员会负责人（签名盖章）：", line_of(), align=LEFT, stops=(full * 0.75,), before=8
    )
    sheet.paragraph(
        fill("调委会", text=_COMMITTEE, underline=False), "（公章）",
        align=RIGHT, right=1, before=10,
    )  # fmt: skip


def ld02() -> Sheet:
    """劳动争议调解协议书."""
    sheet = Sheet("劳动争议调解（协议）书", P1)
    sheet.title("劳动争议调解（协议）书", after=6)
    _number(sheet)
    _side(sheet, "申请人们", "申请调解方")
    _side(sheet, "被申请人们", "申请调解对方")
    _side(sheet, "第三人们", "第三人")
    _asked(sheet, "经本会主持调解，双方协商，自愿达成协议如下：")
    with sheet.when("协议条款"):
        with sheet.loop("条 in 协议条款"):
            sheet.paragraph("{{ loop.index }}、{{ 条.内容 }}", indent=2)
        sheet.otherwise()
        for number in (1, 2, 3):
            sheet.paragraph(f"{number}、", line_of(), align=LEFT, stops=(sheet.setup.text_cm,))
    with sheet.when("协议金额全"), sheet.together():
        sheet.paragraph("协议涉及金额共计{{ 协议金额全 }}。", indent=2)
    blocks.payments_table(sheet)
    with sheet.loop("段 in 履行方式"):
        sheet.paragraph("履行方式：{{ 段 }}", indent=2)
    with sheet.loop("段 in 违约责任"):
        sheet.paragraph("违约责任：{{ 段 }}", indent=2)
    with sheet.when("劳动.明细"):
        sheet.paragraph(
            "附：工资支付明细表（共{{ 劳动.明细人数 }}人），为本协议的组成部分。", indent=2
        )
    with sheet.when("翻译说明"):
        sheet.paragraph("本协议内容已由{{ 翻译说明 }}向当事人翻译。", indent=2)
    with sheet.together():
        sheet.paragraph(
            "本协议由双方当事人签名或者盖章，经调解员签名并加盖调解组织印章后生效。本协议一式",
            fill("份数", 2), "份，双方当事人、调解委员会各持一份。", indent=2,
        )  # fmt: skip
    blocks.signers(sheet, "当事人签署", "双方（签名盖章）：", before=8)
    with sheet.together():
        blocks.signers(sheet, "调解员签署", "调解员（签名）：", before=4)
        _head_of_committee(sheet)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    sheet.numbered_foot()
    return sheet


def ld03() -> Sheet:
    """劳动争议调解意见书."""
    sheet = Sheet("劳动争议调解意见书", P1)
    sheet.title("劳动争议调解意见书", after=6)
    sheet.paragraph(fill("(终止文号 or 案号)", text="（　　　）字第　　　号"), align=RIGHT)
    _side(sheet, "申请人们", "申请调解方")
    _side(sheet, "被申请人们", "申请调解对方")
    _asked(
        sheet,
        "经本会主持调解，双方"
        "{% if 劳动.逾期 %}逾期未能调解{% elif 终止.日期 %}未能达成协议"
        "{% else %}未能达成协议（或逾期未能调解）{% endif %}。现对此案提出如下意见：",
    )
    sheet.text("劳动.意见段落", 5)
    sheet.paragraph(
        "根据《中华人民共和国劳动争议调解仲裁法》第十四条，自劳动争议调解组织收到调解申请之日起十五日内"
        "未达成调解协议的，当事人可以依法申请仲裁。",
        indent=2,
    )
    with sheet.together():
        sheet.paragraph("终止调解日期：", day("终止.日期"), indent=2)
        blocks.signers(sheet, "调解员签署", "调解员（签名）：", before=8)
        _head_of_committee(sheet)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    sheet.numbered_foot()
    return sheet


def _wages(sheet: Sheet, columns: bool) -> None:
    """The table; ``columns``: every instalment in one of its own, else all of them in one cell."""
    shares = (2.1, 2.1, 2.1) if columns else (6.3,)
    widths = (1.0, 2.9, 3.9, 1.6, 2.2, 2.2, *shares, 2.9, 2.3)
    grid = Grid(sheet, widths, FORM, size=10.0, leading=14.0)
    heads = [f"{{{{ 劳动.期头[{n}] }}}}" for n in range(3)] if columns else ["各期金额（元）"]
    grid.row(
        "序号", "姓名", "身份证号", "工种", "拖欠期间", "拖欠金额（元）", *heads,
        "银行卡号", "签名捺印", head=True,
    )  # fmt: skip
    cells = [fill(f"员.{n}", **BARE) for n in ("证件号码", "工种", "期间", "拖欠")]  # type: ignore[arg-type]
    each = [f"员.各期[{n}]" for n in range(3)] if columns else ["员.各期全"]
    grid.each(
        "员 in 劳动.明细", "{{ 员.序号 }}", "{{ 员.姓名 }}", *cells,
        *[fill(e, **BARE) for e in each], fill("员.卡号", **BARE), "",  # type: ignore[arg-type]
        centred=(0,), height=0.95,
    )  # fmt: skip
    grid.empty_rows_unless("劳动.明细", 10)
    sums = [f"劳动.各期合计[{n}]" for n in range(3)] if columns else ["劳动.各期合计全"]
    grid.row(
        "合计", fill("劳动.拖欠合计", **BARE),  # type: ignore[arg-type]
        *[fill(s, **BARE) for s in sums], "", "",  # type: ignore[arg-type]
        spans=(5, 1, *[1] * len(sums), 1, 1), centred=(0,),
    )  # fmt: skip
    sheet.paragraph(leading=2)


def ld05() -> Sheet:
    """工资支付明细表."""
    sheet = Sheet("工资支付明细表", P1_WIDE)
    sheet.title("工资支付明细表", size=18, after=4)
    full = sheet.setup.text_cm
    sheet.line(
        Field("协议编号：", "(协议编号 or 案号)", full * 0.36),
        Field("用人单位：", "劳动.用人单位", full),
    )
    with sheet.when("劳动.分栏"):
        _wages(sheet, columns=True)
        sheet.otherwise()
        _wages(sheet, columns=False)
    with sheet.together():
        sheet.paragraph("拖欠金额合计：", fill("劳动.合计全", 14), align=LEFT)
        sheet.paragraph("各期应付金额合计：", fill("劳动.应付合计全", 14), align=LEFT)
    sheet.paragraph(
        "用人单位（盖章）：", line_of(), " 制表人（签名）：", line_of(), f"　{DAY}",
        align=LEFT, stops=(full * 0.4, full * 0.75), before=8,
    )  # fmt: skip
    sheet.numbered_foot()
    return sheet


SHEETS = {"LD-01": ld01, "LD-02": ld02, "LD-03": ld03, "LD-05": ld05}
