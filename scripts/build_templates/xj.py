"""XJ-02, XJ-05, XJ-08, XJ-09 and the letters XJ-04, XJ-06, XJ-07 of an organ that works here.

No national form exists (文书总目录 §6); the elements are those the rules named there ask for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from . import letters
from .kit import LEFT, RIGHT, Field, Piece, Run, Sheet, Writer, day, fill, line_of
from .pages import HEI, P1_TABLE, P2
from .tables import FORM, PLAIN, Grid, small

NOT_CONCEDED = (
    "当事人为达成调解协议作出妥协而认可的事实、让步和方案，不记入本栏，"
    "也不得在诉讼中作为对其不利的依据（《最高人民法院关于人民法院特邀调解的规定》第二十二条）。"
)


def _bare(fact: str) -> Run:
    return fill(fact, text="", underline=False)


def xj02() -> Sheet:
    """委派（委托）调解结果报告."""
    sheet = Sheet("委派（委托）调解结果报告", P1_TABLE)
    sheet.title("{{ 报告.方式 }}调解结果报告", size=20, after=6)
    sheet.paragraph(
        fill("(专项.法院 or 法院)", text="　　　　　　人民法院", underline=False), "：", align=LEFT
    )
    grid = Grid(sheet, (3.4, 5.2, 2.8, 4.6), FORM, size=11.0, leading=16.5)
    wide = (1, 3)
    grid.row("法院案号", _bare("法院案号"), "来函文号", _bare("来件.文号"), centred=(0, 2))
    grid.row("当事人", _parties, spans=wide, centred=(0,), split=True)
    grid.row("案由", _bare("(专项.案由 or 案由)"), "接收材料日期", _bare("来件.收到日期"),
             centred=(0, 2))  # fmt: skip
    grid.row("调解组织", _bare("调委会"), "调解员", _bare("调解员姓名"), centred=(0, 2))
    grid.row("调解情况", _meetings, spans=wide, centred=(0,), split=True)
    grid.row("调解结果", _result, spans=wide, centred=(0,))
    grid.row("共同确认的无争议事实", _undisputed, spans=wide, centred=(0,), split=True)
    for label, fact, height in (
        ("调解不成的原因", "报告.原因段落", 1.0),
        ("导致他方诉讼成本增加的行为", "报告.成本段落", 1.0),
        ("需提示人民法院的情况", "报告.提示段落", 1.0),
        ("材料移送清单", "报告.材料", 1.0),
    ):
        last = fact == "报告.材料"
        grid.row(label, _lines(fact), spans=wide, centred=(0,), height=height, kept=last)
    _report_end(sheet)
    sheet.numbered_foot()
    return sheet


def _small(writer: Writer, *pieces: Piece) -> None:
    small(writer, *pieces, size=11.0, leading=16.5)


def _parties(writer: Writer) -> None:
    with writer.loop("人 in 当事人们"):
        phone = "{% if 人.联系方式 %}　{{ 人.联系方式 }}{% endif %}"
        _small(writer, "{{ 人.身份 }}：", _bare("人.姓名"), phone)


def _meetings(writer: Writer) -> None:
    _small(writer, "共调解", fill("报告.次数", 2), "次。")
    with writer.loop("会 in 报告.会次"):
        _small(writer, "第{{ 会.次 }}次：", _bare("会.时间"), "，", _bare("会.地点"))


def _result(writer: Writer) -> None:
    _small(
        writer,
        "{{ 报告.达成 }}达成协议（附协议，编号：", fill("协议编号", 6), "；申请司法确认："
        "{{ 报告.申请确认 }}是　{{ 报告.不申请确认 }}否）",
    )  # fmt: skip
    _small(writer, "{{ 报告.撤回 }}当事人撤回申请")
    _small(writer, "{{ 报告.未达成 }}未达成协议，原因：", fill("报告.不成缘由", 8))
    _small(writer, "{{ 报告.无法联系 }}当事人无法联系　{{ 报告.拒绝签章 }}当事人拒绝签章")


def _undisputed(writer: Writer) -> None:
    with writer.when("报告.无争议事实"):
        with writer.loop("项 in 报告.无争议事实"):
            _small(writer, "{{ 项.序 }}. {{ 项.内容 }}")
        writer.otherwise()
        _small(writer)
        _small(writer)
    _small(writer, Run(f"注：{NOT_CONCEDED}", size=9.0))


def _lines(fact: str) -> Callable[[Writer], None]:
    def write(writer: Writer) -> None:
        with writer.when(fact):
            with writer.loop(f"段 in {fact}"):
                _small(writer, "{{ 段 }}")
            writer.otherwise()
            _small(writer)

    return write


def _report_end(sheet: Sheet) -> None:
    with sheet.together():
        sheet.paragraph(
            "调解员（签名）：", line_of(), align=LEFT, stops=(9.0,), before=6
        )  # fmt: skip
        sheet.paragraph(
            "（", fill("调委会", text="　　　　　　　　", underline=False), "印）",
            align=RIGHT, right=1,
        )  # fmt: skip
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    letters.code_line(sheet)


def xj05() -> Sheet:
    """受理回执, for everything that was handed over."""
    sheet = letters.letter("受理回执")
    letters.number(sheet, "案号", "案号：")
    sheet.title("受理回执")
    letters.addressed(sheet, "(来件.机关 or 移送单位)")
    sheet.paragraph(
        "你单位移送（委托）的",
        *letters.given("当事人姓名", 8),
        "之间的",
        *letters.given("纠纷事项", 8),
        "一案（文号：",
        *letters.given("来件.文号", 8),
        "），我单位已于",
        day("来件.收到日期"),
        "收到。经审查，现将办理情况回复如下：",
        indent=2,
    )
    sheet.paragraph("{{ 回复.受理 }}已于", day("受理日期"), "受理。", indent=2)
    sheet.paragraph("{{ 回复.不予受理 }}于", day("不予受理日期"), "决定不予受理，理由：", indent=2)
    with sheet.when("回复.不予受理理由"):
        sheet.paragraph("{{ 回复.不予受理理由 }}。", indent=2)
        sheet.otherwise()
        sheet.ruled(1)
    with sheet.together():
        sheet.paragraph(
            "承办人：", *letters.given("承办人", 4), "；签收人：", *letters.given("来件.签收人", 4),
            "。", indent=2,
        )  # fmt: skip
        sheet.paragraph("特此回复。", indent=2)
        letters.contact(sheet)
    letters.signed(sheet)
    return sheet


def xj05_result() -> Sheet:
    """调解结果反馈函."""
    sheet = letters.letter("调解结果反馈函")
    letters.number(sheet, "案号", "案号：")
    sheet.title("调解结果反馈函")
    letters.addressed(sheet, "(来件.机关 or 移送单位)")
    sheet.paragraph(
        "你单位移送（委托）的",
        *letters.given("当事人姓名", 8),
        "之间的",
        *letters.given("纠纷事项", 8),
        "一案（文号：",
        *letters.given("来件.文号", 8),
        "），我单位于",
        day("受理日期"),
        "受理，经调解，现将结果反馈如下：",
        indent=2,
    )
    sheet.paragraph(
        "{{ 回复.达成 }}双方当事人于", day("达成日期"), "自愿达成调解协议（编号：",
        *letters.given("协议编号", 8), "）。", indent=2,
    )  # fmt: skip
    sheet.paragraph(
        "{{ 回复.未达成 }}未能达成协议，已于", day("终止日期"), "终止调解，原因：",
        *letters.given("回复.不成缘由", 8), "。", indent=2,
    )  # fmt: skip
    sheet.paragraph("{{ 回复.撤回 }}当事人撤回调解申请。", indent=2)
    with sheet.together():
        sheet.paragraph("特此函告。", indent=2)
        with sheet.when("回复.附协议"):
            sheet.paragraph("附件：{{ 称呼.协议书 }}复印件1份", indent=2, before=8)
        letters.contact(sheet)
    letters.signed(sheet)
    return sheet


def xj08() -> Sheet:
    """邀请（商请）协助调解函."""
    sheet = letters.letter("邀请协助调解函")
    letters.number(sheet, "(移送.文号 or 案号)")
    sheet.title("关于邀请协助调解的函")
    letters.addressed(sheet, "(专项.受邀单位或个人 or 移送.接收单位)")
    sheet.paragraph(
        "我单位受理的", *letters.given("纠纷名称", 12),
        '，为查明事实、化解纠纷，{{ 称呼.邀请依据 or "" }}',
        "经征得当事人同意，现邀请（商请）你（单位）协助调解。", indent=2,
    )  # fmt: skip
    sheet.heading("请求协助事项：", indent=2)
    sheet.text("(专项.请求协助事项段落 or 移送.事由段落)", 2)
    for label, fact in (("时间：", "本次.时间"), ("地点：", "(本次.地点 or 调解地点)")):
        sheet.paragraph(label, fill(fact, 12), indent=2)
    with sheet.together():
        sheet.paragraph(
            "参加调解的人员应当对调解中知悉的当事人隐私、商业秘密保密。请予支持为盼。", indent=2
        )
        letters.contact(sheet)
    letters.signed(sheet)
    letters.code_line(sheet)
    return sheet


_PLACES = (
    ("人民调解", "向人民调解委员会申请调解，不收取费用"),
    ("行业性专业性调解", "向行业性、专业性人民调解委员会申请调解"),
    ("行政调解", "向有权处理的行政机关申请行政调解、裁决"),
    ("劳动人事争议仲裁", "向劳动人事争议仲裁委员会申请仲裁"),
    ("农村土地承包仲裁", "向农村土地承包仲裁委员会申请仲裁"),
    ("诉讼", "向有管辖权的人民法院起诉"),
    ("信访", "向有权处理的机关、单位提出信访事项"),
    ("法律援助", "向法律援助机构申请法律援助"),
)


def xj09() -> Sheet:
    """转介告知书: a card that the person takes along."""
    sheet = Sheet("转介告知书", replace(P2, body_size=14.0, leading=23.0))
    sheet.title("转介告知书")
    sheet.paragraph("编号：", fill("(移送.文号 or 登记编号)", 8), align=RIGHT)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "你（单位）反映的", fill("纠纷名称", 12),
        "，可以依法通过下列途径（已勾选）解决：", indent=2,
    )  # fmt: skip
    grid = Grid(sheet, (5.2, 10.4), PLAIN, size=12.0, leading=16.0)
    grid.row("途径", "说明", head=True)
    for name, words in _PLACES:
        grid.row(f"{{{{ 转介.{name} }}}}{name}", f"{words}。", height=0.65)
    grid.row("{{ 转介.其他 }}其他", _bare("转介.其他说明"), height=0.65)
    sheet.paragraph(leading=6)
    full = sheet.setup.text_cm
    sheet.line(Field("受理单位：", "转介.受理单位", full))
    sheet.paragraph("地址、电话：", line_of(), align=LEFT, stops=(full,))
    with sheet.when("移送.材料"):
        sheet.paragraph("随转材料：{{ 移送.材料全文 }}", align=LEFT)
        sheet.otherwise()
        sheet.paragraph("请携带的材料：", line_of(), align=LEFT, stops=(full,))
    with sheet.together():
        sheet.paragraph(
            Run("法律对申请期限、诉讼时效有规定的，请在期限内提出。选择何种途径由你自行决定。",
                font=HEI),
            indent=2,
        )  # fmt: skip
        sheet.paragraph(
            "告知人（签名）：", line_of(), "　被告知人（签名）：", line_of(),
            align=LEFT, stops=(7.2, full), before=6,
        )  # fmt: skip
    sheet.paragraph("（", fill("(调委会 or 中心)", text="　　　　　　", underline=False), "印）",
                    align=RIGHT, right=1, keep=True)  # fmt: skip
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    with sheet.when("移送.有"):
        sheet.page_break()
        letters.cut(sheet)
        letters.reply_slip(sheet, "转介")
    return sheet


SHEETS = {
    "XJ-02": xj02,
    "XJ-05": xj05,
    "XJ-05-2": xj05_result,
    "XJ-08": xj08,
    "XJ-09": xj09,
}
