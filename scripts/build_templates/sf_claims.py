"""SF-02, SF-09, SF-10, LD-04: papers taken in for a court, and what a party asks of one afterwards.

The forms follow the courts' published ones in their parts; no national form of SF-02 exists.
"""

from __future__ import annotations

from . import blocks, xz_blocks
from .kit import DAY, LEFT, RIGHT, Field, Run, Sheet, day, fill, line_of
from .pages import P1, P1_TABLE, P3
from .tables import PLAIN, Grid
from .ty_steps import BARE

_COURT = "　　　　人民法院"


def _bare(fact: str) -> Run:
    return fill(fact, **BARE)  # type: ignore[arg-type]


def sf02() -> Sheet:
    """起诉（调解）材料接收清单, in two copies."""
    sheet = Sheet("起诉（调解）材料接收清单", P1_TABLE)
    sheet.title("起诉（调解）材料接收清单", size=20, after=6)
    full = sheet.setup.text_cm
    sheet.line(
        Field("案号：", "(法院案号 or 案号)", full * 0.55),
        Field("案由：", "(专项.案由 or 案由)", full),
    )
    sheet.line(Field("当事人：", "当事人姓名", full))
    grid = Grid(sheet, (1.3, 6.0, 2.9, 1.6, 1.6, 2.6), PLAIN, size=12.0, leading=19.0)
    grid.row("序号", "材料名称", "原件/复印件", "份数", "页数", "备注", head=True)
    grid.each("件 in 接收材料", "{{ 件.序 }}", "{{ 件.名称 }}", _bare("件.原件"), "",
              _bare("件.页数"), _bare("件.备注"), centred=(0, 2, 3, 4))  # fmt: skip
    for _ in range(3):
        grid.row("", "", "", "", "", "")
    grid.empty_rows_unless("接收材料", 9)
    sheet.paragraph(
        "以上材料由提交人提交，已当面清点核对。复印件与原件核对无异的，在备注栏注明。",
        indent=2,
        before=6,
    )
    with sheet.together():
        blocks.dated(sheet, "提交人（签名）：")
        blocks.dated(sheet, "接收人（签名）：")
        sheet.paragraph(
            "接收单位：", fill("(调委会 or 中心)", text="　　　　　　　　"), "（印章）", align=LEFT
        )
    sheet.paragraph(
        Run("本清单一式二份，提交人、接收单位各一份。", size=12), align=LEFT, before=6
    )
    sheet.numbered_foot()
    return sheet


def _sides(sheet: Sheet, first: str, second: str) -> None:
    for label, people in ((first, "权利.权利人们"), (second, "权利.义务人们")):
        with sheet.when(people):
            with sheet.loop(f"人 in {people}"):
                xz_blocks.identity(sheet, label)
            sheet.otherwise()
            sheet.paragraph(f"{label}：", line_of(), indent=2, stops=(sheet.setup.text_cm,))


def _owed(sheet: Sheet) -> None:
    """The payments that are still owed, or lines to write what was not performed."""
    with sheet.when("权利.未付"):
        with sheet.loop("笔 in 权利.未付"):
            sheet.paragraph(
                "第{{ 笔.序 }}期{% if 笔.到期日 %}（{{ 笔.到期日 }}到期）{% endif %}"
                "应付{{ 笔.应付 }}，已付{{ 笔.已付 }}，尚欠{{ 笔.尚欠 }}；", indent=2,
            )  # fmt: skip
        sheet.otherwise()
        sheet.ruled(2)


def _closing(sheet: Sheet, label: str) -> None:
    with sheet.together():
        sheet.paragraph("此致", indent=2)
        sheet.paragraph(fill("权利.法院", text=_COURT, underline=False), align=LEFT)
    blocks.signers(sheet, "权利.权利人签署", label, before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=2)


def _enclosed(sheet: Sheet, *items: str) -> None:
    sheet.heading("附：", before=6)
    for number, words in enumerate(items, start=1):
        sheet.paragraph(f"{number}. {words}", indent=2)


def sf09() -> Sheet:
    """支付令申请书."""
    sheet = Sheet("支付令申请书", P3)
    sheet.title("支付令申请书")
    _sides(sheet, "申请人", "被申请人")
    sheet.heading("请求事项：", indent=2)
    sheet.paragraph(
        "请求人民法院向被申请人发出支付令，督促被申请人给付申请人", fill("权利.请求金额全", 12),
        "。", indent=2,
    )  # fmt: skip
    sheet.heading("事实和理由：", indent=2)
    sheet.paragraph(
        fill("达成日期", text=DAY), "，申请人与被申请人经", fill("调委会", 8),
        "主持调解，达成编号为", fill("协议编号", 8), "的《{{ 称呼.协议书 }}》。协议约定的下列款项，"
        "被申请人在约定期限内没有履行：", indent=2,
    )  # fmt: skip
    _owed(sheet)
    sheet.paragraph(
        "申请人与被申请人没有其他债务纠纷。{% if 权利.劳动 %}根据《中华人民共和国劳动争议调解仲裁"
        "法》第十六条，因支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金事项达成调解协议，用人单位在协议约定"
        "期限内不履行的，劳动者可以持调解协议书依法向人民法院申请支付令。{% endif %}"
        "现依法申请支付令。", indent=2,
    )  # fmt: skip
    _closing(sheet, "申请人（签名或者盖章）：")
    _enclosed(sheet, "《{{ 称呼.协议书 }}》；", "没有履行的证据材料。")
    sheet.numbered_foot()
    return sheet


def sf10() -> Sheet:
    """强制执行申请书."""
    sheet = Sheet("强制执行申请书", P3)
    sheet.title("强制执行申请书")
    _sides(sheet, "申请执行人", "被执行人")
    sheet.paragraph(
        "申请执行人与被执行人", fill("(专项.案由 or 案由)", 6), "一案，", fill("权利.作出机关", 6),
        "于", fill("权利.作出日期", text=DAY), "作出的", fill("权利.文书号", 8),
        fill("权利.文书名", text="民事裁定书（民事调解书）", underline=False),
        "已经发生法律效力。被执行人没有履行生效法律文书确定的义务，特申请强制执行。", indent=2,
    )  # fmt: skip
    sheet.heading("请求事项：", indent=2)
    sheet.paragraph(
        "强制被执行人给付申请执行人", fill("权利.请求金额全", 12), "，并依法加倍支付迟延履行期间的"
        "债务利息。", indent=2,
    )  # fmt: skip
    sheet.paragraph("生效法律文书确定、尚未履行的义务：", indent=2, keep=True)
    _owed(sheet)
    sheet.heading("被执行人财产线索：", indent=2)
    sheet.ruled(2)
    _closing(sheet, "申请执行人（签名或者盖章）：")
    _enclosed(sheet, "生效法律文书；", "申请执行人的身份证明；", "被执行人财产线索材料。")
    sheet.paragraph(
        Run("申请执行的期间为二年，从法律文书规定履行期间的最后一日起计算；规定分期履行的，从最后一期履行"
            "期限届满之日起计算；未规定履行期间的，从法律文书生效之日起计算。", size=12),
        align=LEFT, before=6,
    )  # fmt: skip
    sheet.numbered_foot()
    return sheet


def ld04() -> Sheet:
    """仲裁审查（置换）申请书: both sides apply together."""
    sheet = Sheet("仲裁审查申请书", P1)
    sheet.title("仲裁审查（置换）申请书")
    with sheet.loop("人 in 双方们"):
        xz_blocks.identity(sheet, "申请人")
    sheet.heading("请求事项：", before=4)
    sheet.paragraph(
        "请求对编号为", fill("协议编号", 9), "的《{{ 称呼.协议书 }}》进行仲裁审查，"
        "依法出具调解书。", indent=2,
    )  # fmt: skip
    sheet.heading("事实和理由：", before=4)
    sheet.paragraph(
        "申请人因", fill("案由", 8), "发生争议，于", fill("达成日期", text=DAY), "经",
        fill("调委会", 8), "主持调解，自愿达成调解协议，协议自", fill("生效日期", text=DAY),
        "起生效，内容如下：", indent=2,
    )  # fmt: skip
    with sheet.when("协议条款"):
        with sheet.loop("条 in 协议条款"):
            sheet.paragraph("{{ 条.序 }}、{{ 条.内容 }}", indent=2)
        sheet.otherwise()
        sheet.ruled(3)
    with sheet.when("协议金额全"):
        sheet.paragraph("协议涉及金额共计{{ 协议金额全 }}。", indent=2)
    sheet.paragraph(
        "现双方在调解协议生效之日起十五日内，共同提出仲裁审查申请。双方出于解决争议的目的自愿达成协议，"
        "没有恶意串通、规避法律的行为。", indent=2,
    )  # fmt: skip
    with sheet.together():
        sheet.paragraph("此致", indent=2)
        sheet.paragraph(
            fill("权利.仲裁委员会", text="　　　　　　劳动人事争议仲裁委员会", underline=False),
            align=LEFT,
        )
    blocks.signers(sheet, "双方签署", "申请人（签名或者盖章）：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    _enclosed(
        sheet, "调解协议书原件；", "身份证明（营业执照、法定代表人身份证明、授权委托书）；",
        "与争议有关的证据材料。",
    )  # fmt: skip
    sheet.numbered_foot()
    return sheet


SHEETS = {"SF-02": sf02, "SF-09": sf09, "SF-10": sf10, "LD-04": ld04}
