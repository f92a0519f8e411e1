"""XZ-03, XZ-10, XZ-13 … XZ-15: asking for consent, calling to a meeting, changes, on the spot.

After the forms published by 临海市; what they leave open is left to be written.
"""

from __future__ import annotations

from collections.abc import Callable

from . import blocks, xz_blocks
from .kit import CENTER, DAY, LEFT, RIGHT, SPACE, Field, Run, Sheet, Writer, blank, day, fill
from .pages import BANNER, P1_TABLE, P1_WIDE, P2
from .tables import FORM, Grid, small
from .xz_blocks import bare

_LAW = f"{blank(9)}第{SPACE * 6}条"


def xz03() -> Sheet:
    """行政调解征求意见书, with the slip that comes back."""
    sheet = Sheet("行政调解征求意见书", P2)
    sheet.title("行政调解征求意见书", after=6)
    xz_blocks.number(sheet, "(案号 or 登记编号)")
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "根据", fill("行政.依据", text=_LAW), "之规定，本机关拟对",
        fill("申请人姓名", 5), "与", fill("被申请人姓名", 5), "（", fill("纠纷事项", 8),
        "）一案依法进行调解。如同意调解，本机关将择期举行调解会，时间、地点另行通知；如不同意调解，"
        "当事人可以依法通过其他途径解决。请在收到本意见书之日起", Run(blank(2), underline=True),
        "日内将回执送交本机关。", indent=2,
    )  # fmt: skip
    xz_blocks.contact(sheet)
    xz_blocks.organ_seal(sheet)
    _consent_slip(sheet)
    sheet.numbered_foot()
    return sheet


def _consent_slip(sheet: Sheet) -> None:
    with sheet.together():
        sheet.paragraph(Run("…" * 30, size=10.5), align=CENTER, before=10, after=4)
        sheet.paragraph(
            Run("行政调解征求意见书（回执）", font=BANNER, size=18.0), align=CENTER, leading=30.0
        )
        sheet.paragraph(
            fill("行政.机关", text=xz_blocks.ORGAN * 2, underline=False), "：", align=LEFT
        )
        sheet.paragraph(
            "对", fill("申请人姓名", 5), "与", fill("被申请人姓名", 5), "（",
            fill("纠纷事项", 8), "）一案的行政调解，我（单位）：", indent=2,
        )  # fmt: skip
        sheet.paragraph("☐同意调解　　　　☐不同意调解", indent=2)
        with sheet.when("本人翻译"):
            sheet.paragraph("以上内容已由{{ 本人翻译 }}翻译。", indent=2)
    blocks.signers(sheet, "本人.签署人们", "当事人（签名、盖章或者捺印）：", before=4)
    sheet.paragraph(DAY, align=RIGHT, right=3)


def xz10() -> Sheet:
    """行政调解会通知书."""
    sheet = Sheet("行政调解会通知书", P2)
    sheet.title("行政调解会通知书", after=6)
    xz_blocks.number(sheet)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "申请人", fill("申请人姓名", 5), "与被申请人", fill("被申请人姓名", 5), "之间的",
        fill("纠纷事项", 10), "，本机关已于", day("受理日期"),
        "受理。现定于下列时间、地点举行行政调解会，请准时参加：", indent=2,
    )  # fmt: skip
    full = sheet.setup.text_cm
    for label, fact in (
        ("时间：", "本次.时间"),
        ("地点：", "本次.地点"),
        ("主持人：", "(本次.主持人 or 主持调解员)"),
        ("调解人员：", "(本次.调解员 or 调解员姓名)"),
    ):
        sheet.line(Field(label, fact, full))
    sheet.paragraph(
        "请携带本人身份证件（单位携带营业执照或者登记证书复印件、法定代表人身份证明）、委托代理的授权"
        "委托书以及与纠纷有关的证据材料。", indent=2,
    )  # fmt: skip
    sheet.paragraph(
        "不能按时到场的，请提前告知；无正当理由不到场的，视为不愿接受本次调解，本机关可以另行安排或者"
        "依法终止调解。", indent=2,
    )  # fmt: skip
    with sheet.when("本人翻译"):
        sheet.paragraph("本次调解由{{ 本人翻译 }}担任翻译。", indent=2)
    xz_blocks.contact(sheet)
    with sheet.together():
        sheet.paragraph("特此通知。", indent=2)
        xz_blocks.organ_seal(sheet)
    sheet.numbered_foot()
    return sheet


def _change(title: str) -> Sheet:
    """The head that the three notices share: number, everybody, what was accepted and when."""
    sheet = Sheet(title, P2)
    sheet.title(title, after=6)
    xz_blocks.number(sheet)
    sheet.paragraph(fill("当事人姓名", 12), "：", align=LEFT)
    sheet.paragraph(
        "申请人", fill("申请人姓名", 5), "与被申请人", fill("被申请人姓名", 5), "之间的",
        fill("纠纷事项", 10), "，本机关已于", day("受理日期"), "受理。", indent=2,
    )  # fmt: skip
    return sheet


def _change_end(sheet: Sheet, effect: str) -> Sheet:
    sheet.paragraph(
        effect + "当事人不同意继续调解的，可以依法", fill("行政.救济", 10),
        "，维护自己的合法权益。", indent=2,
    )  # fmt: skip
    xz_blocks.contact(sheet)
    with sheet.together():
        sheet.paragraph("特此通知。", indent=2)
        xz_blocks.organ_seal(sheet)
    sheet.paragraph(
        Run("各方当事人各一份，存卷一份。附：送达回证。", size=12), align=LEFT, before=8
    )
    sheet.numbered_foot()
    return sheet


def xz14() -> Sheet:
    """行政调解延期通知书."""
    sheet = _change("行政调解延期通知书")
    sheet.heading("延期理由：", indent=2)
    sheet.text("延期.理由段落", 2)
    sheet.paragraph(
        "经本机关负责人批准，本案调解期限由", day("原届满日"), "延长至", day("延期.延至"), "。",
        indent=2,
    )  # fmt: skip
    return _change_end(sheet, "")


def xz14_stop() -> Sheet:
    """行政调解中止通知书."""
    sheet = _change("行政调解中止通知书")
    sheet.heading("中止理由：", indent=2)
    sheet.text("中止调解.说明段落", 2)
    sheet.paragraph(
        "经本机关负责人批准，自", day("中止调解.日期"), "起中止调解。", indent=2
    )
    return _change_end(
        sheet, "中止期间不计入调解期限；中止的原因消除后恢复调解，本机关另行通知。"
    )


def xz14_again() -> Sheet:
    """行政调解恢复通知书."""
    sheet = _change("行政调解恢复通知书")
    sheet.paragraph(
        "因中止的原因已经消除，经本机关负责人批准，自", day("恢复调解.日期"), "起恢复调解，调解期限"
        "继续计算。", indent=2,
    )  # fmt: skip
    with sheet.loop("段 in 恢复调解.说明段落"):
        sheet.paragraph("{{ 段 }}", indent=2)
    return _change_end(sheet, "调解会的时间、地点另行通知。")


def xz15() -> Sheet:
    """行政调解简易程序登记表（当场调解）: one page."""
    sheet = Sheet("行政调解简易程序登记表", P1_TABLE)
    xz_blocks.organ_over(sheet)
    sheet.title("行政调解简易程序登记表（当场调解）", size=20, after=4)
    xz_blocks.number(sheet, "(案号 or 登记编号)")
    grid = Grid(sheet, (2.8, 5.2, 2.8, 5.2), FORM)
    for pair in (("纠纷类别", "行政.类别", "受理日期", "受理日期"),
                 ("调解时间", "本次.时间", "调解地点", "(本次.地点 or 调解地点)"),
                 ("主持人", "(本次.主持人 or 主持调解员)", "记录人", "(本次.记录人 or 记录人)")):
        grid.row(pair[0], bare(pair[1]), pair[2], bare(pair[3]), centred=(0, 2))  # fmt: skip
    wide = (1, 3)
    grid.row("当事人", _people, spans=wide, centred=(0,), height=1.8, split=True)
    grid.row("主要事实", xz_blocks.facts_of_case, spans=wide, centred=(0,), height=2.4, split=True)
    grid.row("调解结果", _result, spans=wide, centred=(0,), height=2.4, split=True)
    grid.row("当事人签名（捺印）", _signed("当事人签署"), spans=wide, centred=(0,), height=1.4,
             split=True)  # fmt: skip
    grid.row("调解人员签名", _signed("调解员签署"), spans=wide, centred=(0,), height=1.4,
             split=True)  # fmt: skip
    grid.row("行政机关（印章）", _sealed, spans=wide, centred=(0,), height=2.0)
    blocks.note_of_seal(sheet, "本表于事实清楚、争议不大、当场调解的纠纷使用。")
    sheet.numbered_foot()
    return sheet


def xz13() -> Sheet:
    """行政调解案件登记表: the running list of the organ, this case on its first line."""
    sheet = Sheet("行政调解案件登记表", P1_WIDE)
    xz_blocks.organ_over(sheet, size=16)
    sheet.title("行政调解案件登记表", size=20, after=6)
    grid = Grid(sheet, (1.3, 4.2, 6.0, 3.2, 3.0, 3.6, 2.0, 2.0), FORM, size=11.0, leading=16.0)
    grid.row("序号", "编号", "当事人", "类型", "受理日", "结果", "结案日", "承办人", head=True)
    facts = ("(案号 or 登记编号)", "当事人姓名", "行政.类别", "受理日期", "行政.结果", "结案日期",
             "(主持调解员 or 承办人)")  # fmt: skip
    grid.row("", *[bare(fact) for fact in facts], centred=(0,), split=True)
    for _ in range(11):
        grid.row(*[""] * 8)
    sheet.paragraph(leading=2)
    sheet.numbered_foot()
    return sheet


def _sealed(writer: Writer) -> None:
    writer.paragraph(
        fill("行政.机关", text=xz_blocks.ORGAN, underline=False), align=RIGHT, right=2, size=12.0,
        leading=20.0, before=14,
    )  # fmt: skip
    writer.paragraph(fill("落款日期", text=DAY, underline=False), align=RIGHT, right=2, size=12.0,
                     leading=20.0)  # fmt: skip


def _people(writer: Writer) -> None:
    with writer.loop("人 in 当事人们"):
        small(
            writer, "{{ 人.身份 }}：", bare("人.姓名"),
            "{% if 人.证件号码 or 人.信用代码 %}　证件号码：{{ 人.证件号码 or 人.信用代码 }}"
            "{% endif %}"
            "{% if 人.住址 %}　住址：{{ 人.住址 }}{% endif %}"
            "{% if 人.联系方式 %}　电话：{{ 人.联系方式 }}{% endif %}",
        )  # fmt: skip


def _result(writer: Writer) -> None:
    with writer.loop("条 in 协议条款"):
        small(writer, "{{ 条.序 }}、{{ 条.内容 }}")
    with writer.when("协议金额全"):
        small(writer, "协议涉及金额共计{{ 协议金额全 }}。")
    with writer.when("not 协议条款"):
        small(writer, bare("行政.结果"))
    with writer.when("行政.履行"):
        small(writer, "履行情况：{{ 行政.履行 }}")


def _signed(people: str) -> Callable[[Writer], None]:
    def write(writer: Writer) -> None:
        with writer.loop(f"签 in {people}"):
            blocks.sign_line(writer, "签", width=5.0)

    return write


SHEETS = {
    "XZ-03": xz03, "XZ-10": xz10, "XZ-13": xz13, "XZ-14": xz14,
    "XZ-14-2": xz14_stop, "XZ-14-3": xz14_again, "XZ-15": xz15,
}  # fmt: skip
