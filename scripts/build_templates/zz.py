"""ZZ-01 … ZZ-06, ZZ-09: the slips of the centre, from registration to pressing a department.

No national form exists: fields follow 受理—分流—研判—处置—回访—结案, and every centre may change
them. Signatures, seals and receipts are left to be written.
"""

from __future__ import annotations

from collections.abc import Callable

from . import blocks
from .kit import CENTER, DAY, LEFT, RIGHT, Field, Run, Sheet, Writer, fill, line_of
from .pages import P1_TABLE
from .tables import FORM, Grid, small
from .ty_steps import BARE

Filler = Callable[[Writer], None]
_WIDE = (1, 3)
_CENTRE = "　　　　　社会治安综合治理中心"


def _value(fact: str) -> Run:
    return fill(fact, **BARE)  # type: ignore[arg-type]


def _boxes(group: str, words: tuple[str, ...]) -> str:
    return "　".join(f"{{{{ {group}_{word} }}}}{word}" for word in words)


def _paragraphs(fact: str) -> Filler:
    def write(writer: Writer) -> None:
        with writer.loop(f"段 in {fact}"):
            small(writer, "{{ 段 }}")
        small(writer)

    return write


def _signed(*labels: str) -> Filler:
    """Empty room for an opinion, then lines to sign on with the day."""

    def write(writer: Writer) -> None:
        small(writer)
        for label in labels:
            small(writer, f"{label}　　　　　　　　{DAY}")

    return write


def _slip(title: str, *fields: Field) -> tuple[Sheet, Grid]:
    """A slip of one page: title, numbers, then a form of four columns."""
    sheet = Sheet(title, P1_TABLE)
    sheet.title(title, size=20, after=6)
    if fields:
        sheet.line(*fields)
    return sheet, Grid(sheet, (3.0, 5.0, 3.0, 5.0), FORM, size=11.0, leading=18.0)


def _pair(grid: Grid, first: str, one: str, second: str, two: str) -> None:
    grid.row(first, _value(one), second, _value(two), centred=(0, 2))


def _wide(grid: Grid, label: str, content: object, height: float = 0.9) -> None:
    grid.row(label, content, spans=_WIDE, centred=(0,), height=height, split=height > 2)  # type: ignore[arg-type]


def _end(sheet: Sheet, seal: str = "") -> Sheet:
    if seal:
        with sheet.together():
            blocks.seal(sheet, seal, _CENTRE)
    sheet.paragraph(leading=4)
    sheet.numbered_foot()
    return sheet


def zz01() -> Sheet:
    """矛盾纠纷登记（受理）表."""
    full = 16.0
    sheet, grid = _slip(
        "矛盾纠纷登记（受理）表",
        Field("编号：", "登记编号", full * 0.55), Field("登记时间：", "登记日期", full),
    )  # fmt: skip
    _pair(grid, "首问责任人", "登记.首问责任人", "登记单位", "中心")
    sources = ("来访", "网格", "12345", "公安", "法院", "信访", "排查", "移送")
    _wide(grid, "来源", _boxes("登记.来源", sources))

    def people(writer: Writer) -> None:
        with writer.loop("人 in 当事人们"):
            small(
                writer,
                "{{ 人.身份 }}：", _value("人.姓名"), "　住址：", _value("人.住址"),
                "　电话：", _value("人.联系方式"), size=10.5, leading=17.0,
            )  # fmt: skip

    _wide(grid, "当事人", people, 2.4)
    _pair(grid, "纠纷类型", "纠纷类型", "涉及人数", "登记.人数")
    _wide(
        grid,
        "风险等级",
        _boxes("登记.风险", ("红", "橙", "黄", "蓝")) + "（重大、较大、一般偏重、一般）",
    )
    _wide(grid, "纠纷简况", _paragraphs("事实段落"), 3.4)
    _wide(grid, "诉求", _value("申请事项全文"), 1.6)
    _wide(grid, "当事人意愿", _boxes("登记.意愿", ("调解", "诉讼", "仲裁", "信访")))
    channels = ("人民调解", "专业调解", "行政调解", "司法调解", "诉前调解", "信访化解", "其他")
    _wide(grid, "拟分流渠道", _boxes("登记.渠道", channels))
    _wide(grid, "登记人意见", _signed("登记人（签名）："), 1.8)
    _wide(grid, "中心签批", _signed("负责人（签名）："), 1.8)
    return _end(sheet)


def zz02() -> Sheet:
    """分流转办审批单."""
    full = 16.0
    sheet, grid = _slip(
        "矛盾纠纷分流转办审批单",
        Field("登记编号：", "登记编号", full * 0.55), Field("登记时间：", "登记日期", full),
    )  # fmt: skip
    _pair(grid, "当事人", "当事人姓名", "纠纷类型", "纠纷类型")
    _pair(grid, "涉及人数", "登记.人数", "风险等级", "登记.风险等级")
    _wide(grid, "纠纷简况", _paragraphs("事实段落"), 3.4)
    _wide(grid, "诉求", _value("申请事项全文"), 1.6)
    wishes = ("调解", "诉讼", "仲裁", "信访")
    _wide(grid, "当事人意愿", _boxes("登记.意愿", wishes))
    channels = ("人民调解", "专业调解", "行政调解", "司法调解", "诉前调解", "信访化解", "其他")
    _wide(grid, "建议渠道", _boxes("登记.渠道", channels))
    _wide(grid, "建议理由", _value("登记.渠道理由"), 2.4)
    _pair(grid, "拟转承办单位", "交办.承办单位", "办理期限", "交办.期限")
    _wide(grid, "首问责任人意见", _signed("签名："), 1.8)
    _wide(grid, "中心主任签批", _signed("签名："), 2.4)
    return _end(sheet)


def _assignment(sheet: Sheet) -> None:
    grid = Grid(sheet, (3.0, 5.0, 3.0, 5.0), FORM, size=11.0, leading=18.0)
    _pair(grid, "承办单位", "交办.承办单位", "交办日期", "交办.日期")
    _pair(grid, "当事人", "当事人姓名", "纠纷类型", "纠纷类型")
    _wide(grid, "事项摘要", _paragraphs("事实段落"), 3.0)
    _wide(grid, "办理要求", _paragraphs("交办.要求段落"), 2.6)
    _pair(grid, "办理期限", "交办.期限", "包案领导", "交办.包案领导")
    grid.row("签发人（签名）", "{% if 交办.签发人 %}　　　　（{{ 交办.签发人 }}）{% endif %}",
             "承办人", _value("承办人"), centred=(0, 2), height=1.1)  # fmt: skip
    blocks.seal(sheet, "中心", _CENTRE)


def zz03() -> Sheet:
    """矛盾纠纷交办单: the slip, and the receipt below the cut (一式二联)."""
    sheet = Sheet("矛盾纠纷交办单", P1_TABLE)
    sheet.title("矛盾纠纷交办单", size=20, after=4)
    sheet.paragraph(
        "文号：", fill("交办.文号", 9), "　登记编号：", fill("登记编号", 8), align=RIGHT
    )
    _assignment(sheet)
    _cut(sheet, "交办.文号")
    sheet.title("矛盾纠纷交办单（签收回执）", size=16, after=4)
    sheet.paragraph(
        "你中心", fill("交办.文号", 9), "交办单及所附材料收悉。签收单位：",
        fill("交办.承办单位", 10), "。", indent=2,
    )  # fmt: skip
    sheet.paragraph("☐承办　☐不属于本单位职责，退回（理由：", line_of(), "）", align=LEFT,
                    indent=2, stops=(15.4,))  # fmt: skip
    _received(sheet)
    sheet.paragraph(Run("本单一式二联，一联存中心，一联交承办单位。", size=10.5), align=LEFT)
    sheet.numbered_foot()
    return sheet


def _cut(sheet: Sheet, number: str) -> None:
    sheet.paragraph(
        Run(f'…………………（骑缝编号：{{{{ {number} or "　　　　　" }}}}）…………………', size=10.5),
        align=CENTER, before=8, after=8,
    )  # fmt: skip


def _received(sheet: Sheet) -> None:
    sheet.paragraph(
        "签收人（签名）：", line_of(), f"　签收时间：{DAY}", align=LEFT, stops=(7.6,), before=4
    )


def zz04() -> Sheet:
    """“吹哨报到”派单."""
    full = 16.0
    sheet, grid = _slip(
        "“吹哨报到”派单",
        Field("哨号：", "吹哨.哨号", full * 0.5), Field("登记编号：", "登记编号", full),
    )  # fmt: skip
    _pair(grid, "吹哨单位", "吹哨.吹哨单位", "发哨时间", "吹哨.发哨时间")
    _wide(grid, "报到部门", _value("吹哨.报到部门"), 1.2)
    _pair(grid, "当事人", "当事人姓名", "纠纷类型", "纠纷类型")
    _wide(grid, "事由", _paragraphs("吹哨.事由段落"), 4.2)
    _wide(grid, "依据、权责", _value("吹哨.依据"), 1.6)
    _pair(grid, "报到时间", "吹哨.报到时间", "报到地点", "吹哨.报到地点")
    _wide(
        grid,
        "响应级别与时限",
        "{% if 吹哨.响应级别 %}{{ 吹哨.响应级别 }}{% else %}"
        "☐紧急（2小时）　☐较急（24小时）　☐一般（3日）{% endif %}",
    )
    _wide(grid, "签发人（乡镇党委、政府主要负责人）", _signed("签名："), 1.8)
    _wide(grid, "签收", _signed("签收人（签名）："), 1.8)
    return _end(sheet, "吹哨.吹哨单位")


def zz05() -> Sheet:
    """报到、办理反馈单, with the township's rating of the department."""
    full = 16.0
    sheet, grid = _slip(
        "报到（办理）反馈单",
        Field("哨号：", "反馈.哨号", full * 0.5), Field("登记编号：", "登记编号", full),
    )  # fmt: skip
    _wide(grid, "报到部门", _value("反馈.部门"), 1.2)
    _pair(grid, "应报到时间", "反馈.应报到时间", "实际报到时间", "反馈.报到时间")
    _wide(grid, "到场人员", _value("反馈.到场人员"), 1.2)
    _wide(grid, "处置措施", _paragraphs("反馈.措施段落"), 4.0)
    _wide(grid, "结果", _value("反馈.结果"), 2.0)
    _wide(grid, "未解决原因", _value("反馈.未解决原因"), 1.8)
    _wide(grid, "下一步", _value("反馈.下一步"), 1.8)
    _wide(grid, "部门（盖章）", _signed("负责人（签名）："), 2.0)
    rating = "响应（　　　分）　处置（　　　分）　结果（　　　分）　合计（　　　分）"

    def rated(writer: Writer) -> None:
        small(writer, rating)
        small(writer, f"评价人（签名）：　　　　　　　　{DAY}")

    _wide(grid, "乡镇评价", rated, 1.8)
    return _end(sheet)


def zz06() -> Sheet:
    """督办单."""
    full = 16.0
    sheet, grid = _slip(
        "督办单",
        Field("文号：", "督办.文号", full * 0.5), Field("登记编号：", "登记编号", full),
    )  # fmt: skip
    _pair(grid, "承办单位", "督办.承办单位", "督办日期", "督办.日期")
    _pair(grid, "原交办号", "督办.原交办号", "限办日", "督办.限办日")
    _wide(grid, "级别", "{{ 督办.黄牌 }}黄牌　{{ 督办.红牌 }}红牌")

    def reason(writer: Writer) -> None:
        small(writer, _boxes("督办.事由", ("超期", "推诿", "群众不满意")))
        with writer.loop("段 in 督办.事由段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    _wide(grid, "督办事由", reason, 3.2)
    _pair(grid, "当事人", "当事人姓名", "纠纷类型", "纠纷类型")
    _wide(grid, "要求采取的措施", _value("督办.措施"), 2.4)
    _wide(grid, "签发", _signed("签发人（签名）："), 1.8)
    _wide(grid, "签收", _signed("签收人（签名）："), 1.8)
    _wide(grid, "办理反馈", _paragraphs("督办.反馈段落"), 3.0)
    return _end(sheet, "中心")


def zz09() -> Sheet:
    """重大矛盾纠纷风险报告单 (人民调解法第二十五条)."""
    full = 16.0
    sheet, grid = _slip(
        "重大矛盾纠纷风险报告单",
        Field("编号：", "登记编号", full * 0.5), Field("报告时间：", "风险.报告日期", full),
    )  # fmt: skip
    _pair(grid, "报送对象", "风险.报送对象", "风险等级", "风险.等级")
    _pair(grid, "当事人", "当事人姓名", "涉及人数", "风险.人数")
    _wide(grid, "纠纷名称", _value("纠纷名称"))
    _wide(grid, "现状", _paragraphs("风险.现状段落"), 2.8)
    _wide(grid, "诉求", _value("风险.诉求"), 1.2)

    def risks(writer: Writer) -> None:
        with writer.when("风险.情形"):
            small(writer, "{{ 风险.情形 }}")
        with writer.loop("段 in 风险.风险段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    _wide(grid, "风险", risks, 1.9)
    _wide(grid, "已采取措施", _paragraphs("风险.措施段落"), 2.2)
    _wide(grid, "建议", _paragraphs("风险.建议段落"), 2.0)
    _wide(grid, "报告人", _signed("报告人（签名）："), 1.4)
    _wide(grid, "负责人", _signed("负责人（签名）："), 1.4)
    sheet.paragraph(
        Run(
            "依据：《中华人民共和国人民调解法》第二十五条。可能激化的，采取有针对性的预防措施；可能引起"
            "治安案件、刑事案件的，及时向当地公安机关或者其他有关部门报告。",
            size=10.5,
        ),
        align=LEFT, leading=16.0, before=4,
    )  # fmt: skip
    return _end(sheet, "中心")


SHEETS = {
    "ZZ-01": zz01,
    "ZZ-02": zz02,
    "ZZ-03": zz03,
    "ZZ-04": zz04,
    "ZZ-05": zz05,
    "ZZ-06": zz06,
    "ZZ-09": zz09,
}
