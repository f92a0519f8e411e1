"""RM-08 … RM-13: the session, the agreement in both forms, performance, visit, termination.

Fixed wording to the letter of the 2010 samples; who signs where is decided by the facts.
"""

from __future__ import annotations

from . import blocks
from .kit import LEFT, RIGHT, Field, Run, Sheet, day, fill, line_of
from .pages import P1
from .tables import PLAIN, Grid

SIGN = "（签名盖章或按指印）"


def rm08() -> Sheet:
    """人民调解记录."""
    sheet = Sheet("人民调解记录", P1)
    sheet.title("人民调解记录")
    full = sheet.setup.text_cm
    sheet.line(Field("时间：", "本次.时间", full))
    sheet.line(Field("地点：", "本次.地点", full))
    sheet.line(Field("事由：", "纠纷名称", full))
    sheet.line(Field("当事人：", "本次.到场", full))
    sheet.line(Field("参加人：", "(本次.参加人 or 参加人)", full))
    sheet.line(
        Field("主持人：", "(本次.主持人 or 主持调解员)", full * 0.5),
        Field("记录人：", "(本次.记录人 or 记录人)", full),
    )
    sheet.line(Field("人民调解员：", "(本次.调解员 or 调解员姓名)", full))
    with sheet.when("翻译说明"):
        sheet.line(Field("翻译：", "翻译说明", full))
    sheet.paragraph("人民调解委员会已将人民调解的相关规定告知各方当事人。", indent=2, before=6)
    blocks.told_aloud(sheet, "本记录", says_read=False)
    sheet.heading("调解过程（身份核对、告知和回避询问、各方陈述、质证、调解方案）：", before=4)
    sheet.text("本次.记录段落", 14)
    blocks.read_aloud(sheet, "本记录")
    with sheet.together():
        sheet.paragraph(
            "调解结果：{{ 本次.成功 }}①调解成功　{{ 本次.不成 }}②调解不成　"
            "{{ 本次.继续 }}③有待继续调解",
            align=LEFT,
            before=6,
        )
        with sheet.when("本次.是不成"):
            sheet.paragraph("调解不成的原因：", fill("终止.其他说明", 14), indent=2)
            sheet.paragraph(
                "已告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。", indent=2
            )
        with sheet.when("参加人"):
            sheet.paragraph("参加人（签名）：", line_of(), align=LEFT, stops=(full,), before=6)
        blocks.signed_and_sealed(sheet)
    blocks.translations(sheet, "人民调解记录")
    sheet.numbered_foot()
    return sheet


def rm09() -> Sheet:
    """履行凭证: the receipt, and the page for a screenshot of the transfer."""
    sheet = Sheet("收条", P1)
    sheet.title("收　条")
    sheet.paragraph(
        "今收到",
        fill("收条.付款人", 6),
        "依",
        fill("收条.协议编号", 10),
        "《{{ 称呼.协议书 }}》支付的第",
        fill("收条.期次", 2),
        "期款",
        fill("收条.金额", 6),
        "（大写",
        fill("收条.大写", 8),
        "）。",
        indent=2,
    )
    sheet.paragraph("支付方式：", fill("收条.方式", 8), indent=2)
    full = sheet.setup.text_cm
    sheet.paragraph(
        "收款人（签名捺印）：",
        line_of(),
        Run("{% if 收条.收款人 %}（{{ 收条.收款人 }}）{% endif %}", size=10.5),
        align=LEFT,
        stops=(full * 0.62,),
        before=16,
    )
    sheet.line(Field("身份证号：", "收条.收款人证件号码", full * 0.62))
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    sheet.paragraph("见证人：", line_of(), align=LEFT, stops=(full * 0.62,))
    sheet.paragraph("转账凭证粘贴处：", align=LEFT, before=14, keep=True)
    Grid(sheet, (full,), PLAIN).row(Run("（粘贴处）", size=10.5), height=9.0, centred=(0,))
    sheet.paragraph(align=LEFT, leading=2)
    return sheet


def agreement_terms(sheet: Sheet, lead: str, *, last: str = "") -> None:
    """Facts, terms, performance: the middle of RM-10, RM-11 and TY-22.

    ``last`` says when the signing area follows at once; empty where it never does.
    """
    sheet.heading("纠纷主要事实、争议事项：", before=4)
    sheet.text("协议事实", 5)
    sheet.heading(lead, before=4)
    blocks.clauses(sheet)
    sheet.heading("履行方式、时限：", before=4)
    sheet.text("履行方式", 2, end_kept=last and f"not 违约责任 and {last}")
    with sheet.when("违约责任"):
        sheet.heading("违约责任：", before=4)
        with sheet.loop("段 in 违约责任"):
            if last:
                sheet.last_kept("{{ 段 }}", 2, last)
            else:
                sheet.paragraph("{{ 段 }}", indent=2)


def rm10() -> Sheet:
    """人民调解协议书."""
    sheet = Sheet("人民调解协议书", P1)
    sheet.title("人民调解协议书", after=6)
    sheet.paragraph("编号：", fill("协议编号", 10), align=RIGHT)
    blocks.parties(sheet, "当事人们")
    agreement_terms(sheet, "经调解，自愿达成如下协议：")
    with sheet.when("协议附件"):
        sheet.heading("附件：")
        with sheet.loop("件 in 协议附件"):
            sheet.paragraph("{{ loop.index }}. {{ 件 }}", indent=2)
    with sheet.when("翻译说明"):
        sheet.paragraph("本协议内容已由{{ 翻译说明 }}向当事人翻译。", indent=2)
    blocks.read_aloud(sheet, "本协议内容")
    blocks.copies(sheet)
    blocks.signed_and_sealed(sheet)
    blocks.translations(sheet, "人民调解协议书")
    sheet.numbered_foot()
    return sheet


def rm11() -> Sheet:
    """人民调解口头协议登记表."""
    sheet = Sheet("人民调解口头协议登记表", P1)
    sheet.title("人民调解口头协议登记表", after=6)
    sheet.paragraph("编号：", fill("协议编号", 10), align=RIGHT)
    blocks.parties(sheet, "当事人们")
    agreement_terms(sheet, "经调解，自愿达成如下口头协议：", last="not 翻译说明")
    with sheet.when("翻译说明"), sheet.together():
        sheet.paragraph("本协议内容已由{{ 翻译说明 }}向当事人翻译。", indent=2)
    blocks.signed_and_sealed(sheet, "口头签署行")
    blocks.note_of_seal(sheet, "此表由人民调解委员会填写。")
    sheet.numbered_foot()
    return sheet


def rm12() -> Sheet:
    """人民调解回访记录."""
    sheet = Sheet("人民调解回访记录", P1)
    sheet.title("人民调解回访记录")
    full = sheet.setup.text_cm
    sheet.line(Field("当事人：", "当事人姓名", full))
    sheet.line(Field("调解协议编号：", "回访.协议编号", full))
    sheet.line(Field("回访事由：", "纠纷名称", full))
    sheet.line(
        Field("回访时间：", "回访.时间", full * 0.55), Field("回访方式：", "回访.方式", full)
    )
    sheet.heading("回访情况：", before=4)
    sheet.text("回访.情况段落", 8, end_kept="not 回访.履行情况 and not 回访.满意程度")
    with sheet.when("回访.履行情况"), sheet.together():
        sheet.paragraph("履行情况：{{ 回访.履行情况 }}", indent=2)
    with sheet.when("回访.满意程度"), sheet.together():
        sheet.paragraph("满意程度：{{ 回访.满意程度 }}", indent=2)
    with sheet.together():
        with sheet.when("被回访人签名"):
            sheet.paragraph(
                "被回访人（签名）：", line_of(), align=LEFT, stops=(full * 0.62,), before=12
            )
        sheet.paragraph(
            "回访人（签名）：",
            line_of(),
            Run("{% if 回访.回访人 %}（{{ 回访.回访人 }}）{% endif %}", size=10.5),
            align=LEFT,
            stops=(full * 0.62,),
            before=12,
        )
        blocks.seal(sheet)
    sheet.numbered_foot()
    return sheet


_GROUNDS = (
    ("一方拒绝继续调解", "一方拒绝继续调解"),
    ("分歧较大难以达成协议", "分歧较大难以达成协议"),
    ("期限届满未达成协议", "期限届满未达成协议且不同意延长"),
    ("当事人无法联系", "当事人无法联系"),
    ("拒绝签章", "拒绝签章"),
    ("其他", "其他"),
)


def rm13() -> Sheet:
    """人民调解终止（不成）告知书."""
    sheet = Sheet("人民调解终止告知书", P1)
    sheet.title("人民调解终止告知书", after=6)
    sheet.paragraph("编号：", fill("(终止文号 or 案号)", 10), align=RIGHT)
    sheet.paragraph(fill("申请人姓名", 6), "与", fill("被申请人姓名", 6), "：", align=LEFT)
    boxes = " ".join(f"{{{{ 终止.{fact} }}}}{words}" for fact, words in _GROUNDS)
    sheet.paragraph(
        "你们之间的",
        fill("纠纷类型", 6),
        "，本委于",
        day("受理日期"),
        "受理。经调解，因（",
        boxes,
        fill("终止.其他说明", 6),
        "）未能达成协议，现终止调解。依据《中华人民共和国人民调解法》"
        "第二十六条，你们可以依法通过仲裁、行政、司法等途径维护自己的权利。",
        indent=2,
    )
    with sheet.together():
        sheet.paragraph("终止日期：", day("终止.日期"), indent=2)
        blocks.signers(sheet, "调解员签署", "人民调解员（签名）：", before=14)
        blocks.seal(sheet)
    sheet.paragraph(
        Run("各方当事人各一份，存卷一份。附：送达回证。", size=12), align=LEFT, before=10
    )
    sheet.numbered_foot()
    return sheet


SHEETS = {
    "RM-08": rm08,
    "RM-09": rm09,
    "RM-10": rm10,
    "RM-11": rm11,
    "RM-12": rm12,
    "RM-13": rm13,
}
