"""TY-12, TY-20, TY-22: performance and pressing for it, rating, changing an agreement.

Where no national sample exists the wording follows the law named beside it.
"""

from __future__ import annotations

from . import blocks
from .kit import DAY, LEFT, RIGHT, Field, Run, Sheet, Writer, day, fill, line_of
from .pages import P1, P1_TABLE
from .rm_agreement import agreement_terms
from .tables import FORM, Grid, small
from .ty_steps import BARE


def ty12() -> Sheet:
    """履行记录."""
    sheet = Sheet("人民调解协议履行记录", P1_TABLE)
    sheet.title("{{ 称呼.调解 }}协议履行记录", size=20, after=6)
    full = sheet.setup.text_cm
    sheet.line(Field("协议编号：", "协议编号", full * 0.55), Field("生效日期：", "生效日期", full))
    sheet.line(Field("当事人：", "当事人姓名", full))
    sheet.line(Field("协议金额：", "协议金额全", full))
    grid = Grid(sheet, (1.3, 2.4, 2.6, 2.2, 2.2, 2.5, 2.8), FORM, size=10.5, leading=15.0)
    grid.row("期次", "到期日", "应付金额", "付款人", "收款人", "已付金额", "履行情况", head=True)
    cells = [
        fill(f"笔.{n}", **BARE)  # type: ignore[arg-type]
        for n in ("序", "到期日", "金额", "付款人", "收款人", "已付", "状态")
    ]
    receipts = (
        '{% for 据 in 笔.收据们 %}；{{ 据.日期 }} {{ 据.金额 }} {{ 据.方式 or "" }}{% endfor %}'
    )
    grid.each("笔 in 履行记录", *cells[:-1], [cells[-1], receipts], centred=(0,))
    grid.empty_rows_unless("履行记录", 6)
    with sheet.when("按期给付"):
        sheet.heading("按期给付：", before=4)
        with sheet.loop("笔 in 按期给付"):
            sheet.paragraph(
                "{{ 笔.付款人 }}向{{ 笔.收款人 }}{{ 笔.支付日 }}支付{{ 笔.金额 }}"
                "（{{ 笔.大写 }}），{{ 笔.起止 }}。",
                indent=2,
            )
    sheet.heading("非金钱义务及其他履行情况：", before=6)
    sheet.text("履行方式", 3)
    with sheet.together():
        sheet.ruled(2)
    blocks.dated(sheet, "记录人（签名）：")
    sheet.numbered_foot()
    return sheet


def ty12_demand() -> Sheet:
    """督促履行通知书."""
    sheet = Sheet("督促履行通知书", P1)
    sheet.title("督促履行通知书")
    sheet.paragraph("编号：", fill("案号", 10), align=RIGHT)
    sheet.paragraph(fill("督促.当事人", 8), "：", align=LEFT)
    sheet.paragraph(
        "你（单位）与",
        fill("督促.收款人", 6),
        "就",
        fill("纠纷事项", 12),
        "达成的编号为",
        fill("协议编号", 10),
        "的调解协议约定：",
        fill("督促.期次", 3),
        "款",
        fill("督促.应付", 10),
        "应于",
        fill("督促.到期日", 6),
        "前支付。",
        indent=2,
    )
    sheet.paragraph(
        "截至本通知发出之日，你（单位）已付",
        fill("督促.已付", 5),
        "，尚欠",
        fill("督促.未付", 10),
        "未履行。",
        indent=2,
    )
    with sheet.loop("段 in 督促.说明段落"):
        sheet.paragraph("{{ 段 }}", indent=2)
    sheet.paragraph(
        "{{ 称呼.效力 }}现督促你（单位）于",
        day("督促.限期"),
        "前履行。逾期不履行的，对方"
        "当事人可以依法向人民法院起诉；协议经人民法院司法确认的，可以申请强制执行；符合条件的，可以"
        "申请支付令。",
        indent=2,
    )
    with sheet.together():
        sheet.paragraph("特此通知。", indent=2)
        blocks.seal(sheet)
    sheet.paragraph(Run("附：送达回证。", size=12), align=LEFT, before=8)
    return sheet


def ty20() -> Sheet:
    """满意度评价表."""
    sheet = Sheet("满意度评价表", P1_TABLE)
    sheet.title("调解工作满意度评价表", size=20, after=8)
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "案号", full * 0.5), Field("评价日期：", "评价.日期", full))
    sheet.line(Field("纠纷名称：", "纠纷名称", full))
    grid = Grid(sheet, (4.0, 3.0, 3.0, 3.0, 3.0), FORM, size=12.0, leading=20.0)
    grid.row("评价项目", "非常满意", "满意", "基本满意", "不满意", head=True, height=1.1)
    boxes = [f"{{{{ 项.格[{n}] }}}}" for n in range(4)]
    grid.each("项 in 评价.各项", "{{ 项.项目 }}", *boxes, centred=(0, 1, 2, 3, 4), height=1.1)

    def remark(writer: Writer) -> None:
        with writer.loop("段 in 评价.意见段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    grid.row("意见建议", remark, spans=(1, 4), centred=(0,), height=4.0)
    grid.row("评价方式", "{{ 评价.方式 }}", spans=(1, 4), centred=(0,), height=1.1)
    sheet.paragraph(
        "评价人（签名，可匿名）：",
        line_of(),
        f"　{DAY}",
        align=LEFT,
        stops=(full * 0.6,),
        before=10,
    )
    return sheet


def ty22() -> Sheet:
    """变更（补充）调解协议书."""
    sheet = Sheet("变更（补充）调解协议书", P1)
    sheet.title("{{ 称呼.协议书 }}（变更、补充）", size=20, after=6)
    sheet.paragraph("编号：", fill("补充协议编号", 10), align=RIGHT)
    blocks.parties(sheet, "当事人们")
    sheet.paragraph(
        "当事人于",
        day("原协议日期"),
        "达成编号为",
        fill("原协议编号", 10),
        "的《{{ 称呼.协议书 }}》。现经调解，各方自愿变更（补充）如下：",
        indent=2,
        before=4,
    )
    agreement_terms(sheet, "经调解，自愿达成如下协议：")
    sheet.paragraph("原协议其他内容不变；本协议与原协议不一致的，以本协议为准。", indent=2)
    blocks.copies(sheet)
    blocks.signed_and_sealed(sheet)
    sheet.numbered_foot()
    return sheet


SHEETS = {"TY-12": ty12, "TY-12-2": ty12_demand, "TY-20": ty20, "TY-22": ty22}
