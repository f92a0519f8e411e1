"""TY-15, TY-16, TY-23: privacy, withdrawal and the stopping of a mediation.

No national form exists; the wording follows the law named beside it.
"""

from __future__ import annotations

from . import blocks
from .kit import DAY, LEFT, RIGHT, Field, Sheet, day, fill, line_of
from .pages import P1


def ty15() -> Sheet:
    """不公开调解申请、保密承诺."""
    sheet = Sheet("不公开调解申请书", P1)
    sheet.title("不公开调解申请书")
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "案号", full * 0.6))
    sheet.line(Field("申请人：", "本人.姓名", full))
    sheet.paragraph(
        '{{ 称呼.公开依据 or "" }}申请', fill("纠纷名称", 12),
        "一案的调解不公开进行。", indent=2, before=4,
    )  # fmt: skip
    sheet.heading("理由：", before=4)
    sheet.text("专项.不公开理由段落", 3)
    blocks.signers(sheet, "本人.签署人们", "申请人（签名盖章或按指印）：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    sheet.title("保密承诺书", size=18, after=6)
    sheet.paragraph(
        "本人参加上述纠纷的调解，承诺对调解过程、各方陈述、方案和让步以及知悉的个人隐私、商业秘密保密，"
        "不录音录像，不向无关人员透露，不在诉讼、仲裁中将对方为达成协议作出的让步作为对其不利的依据。法律另有"
        "规定或者各方同意公开的除外。",
        indent=2,
    )
    with sheet.together():
        sheet.heading("承诺人（当事人、代理人、调解员及其他参加人签名）：")
        for _ in range(3):
            sheet.paragraph(
                line_of(), "　", line_of(), f"　{DAY}", align=LEFT, stops=(4.4, 9.2)
            )  # fmt: skip
    return sheet


def ty16() -> Sheet:
    """撤回调解申请书."""
    sheet = Sheet("撤回调解申请书", P1)
    sheet.title("撤回调解申请书")
    sheet.paragraph("案号：", fill("案号", 10), align=RIGHT)
    blocks.parties(sheet, "申请人们", agents=False)
    sheet.paragraph(
        "申请人与", fill("被申请人姓名", 8), "的", fill("纠纷事项", 12), "，于",
        day("受理日期"), "由", fill("调委会", 8),
        "受理。现申请人自愿撤回调解申请，请予准许。", indent=2, before=8,
    )  # fmt: skip
    sheet.heading("撤回理由：", before=4)
    sheet.paragraph("☐双方已自行和解　　☐选择仲裁、诉讼等其他途径", indent=2)
    sheet.paragraph("☐其他：", line_of(), align=LEFT, indent=2, stops=(sheet.setup.text_cm,))
    sheet.paragraph(
        "申请人知悉：撤回申请不影响依法通过仲裁、行政、司法等途径维护自己的权利，也可以就同一纠纷再次申请"
        "调解；法律规定的申请期限、诉讼时效应当自行注意。",
        indent=2,
        before=4,
    )
    with sheet.together():
        sheet.paragraph("此致", indent=2)
        sheet.paragraph(fill("调委会", text="　　　　人民调解委员会", underline=False), align=LEFT)
    blocks.signers(sheet, "申请人签署", "申请人（签名盖章或按指印）：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    sheet.numbered_foot()
    return sheet


def ty23() -> Sheet:
    """中止调解通知书."""
    sheet = Sheet("中止调解通知书", P1)
    sheet.title("中止调解通知书")
    sheet.paragraph("编号：", fill("案号", 10), align=RIGHT)
    sheet.paragraph(fill("当事人姓名", 12), "：", align=LEFT)
    sheet.paragraph(
        "你们之间的", fill("纠纷事项", 12), "，因下列原因，决定自", day("中止调解.日期"),
        "起中止调解：", indent=2,
    )  # fmt: skip
    sheet.paragraph("{{ 中止调解.虚假 }}发现可能存在虚假调解，需要核实；", indent=2)
    sheet.paragraph("{{ 中止调解.鉴定 }}需要等待鉴定、评估、检测或者专家咨询的结果；", indent=2)
    sheet.paragraph("{{ 中止调解.其他 }}其他原因。", indent=2)
    sheet.paragraph("具体情况：", indent=2)
    sheet.text("中止调解.说明段落", 3)
    with sheet.when("报告.受法院委派"):
        sheet.paragraph(
            "本案系人民法院委派（委托）调解，中止情况一并报告", fill("(专项.法院 or 法院)", 6),
            "（《最高人民法院关于人民法院特邀调解的规定》第十八条）。", indent=2,
        )  # fmt: skip
    with sheet.together():
        sheet.paragraph(
            "中止的原因消除后恢复调解，另行通知。中止期间，你们可以依法通过仲裁、行政、司法等途径维护自己"
            "的权利。",
            indent=2,
        )
        blocks.seal(sheet)
    sheet.numbered_foot()
    return sheet


SHEETS = {"TY-15": ty15, "TY-16": ty16, "TY-23": ty23}
