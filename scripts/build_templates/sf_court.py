"""SF-01 and SF-11: what goes with a mediation that a court commissioned or entrusted.

Papers of the court itself (调解书、裁定书) are never made here, only kept.
"""

from __future__ import annotations

from . import blocks
from .kit import LEFT, RIGHT, Run, Sheet, Writer, day, fill, line_of
from .pages import HEI, P1_TABLE, P3
from .tables import FORM, Grid, small
from .xj import NOT_CONCEDED

#: What a party is told before it agrees (特邀调解规定第十四条).
TOLD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "一、权利和义务",
        (
            "当事人有权同意或者拒绝调解，有权随时要求终止调解；有权选择或者接受调解员，有法定事由的可以申请"
            "调解员回避；有权自主表达意愿、自愿达成调解协议。",
            "当事人应当如实陈述纠纷事实，提供真实证据，遵守调解秩序，尊重调解员和对方当事人；不得虚假调解。",
        ),
    ),
    (
        "二、调解规则和程序",
        (
            "调解遵循当事人平等、自愿、合法、诚信、保密的原则，不公开进行，但当事人同意公开的除外。",
            "调解员由双方共同选择；不能共同选择的，经双方同意由人民法院指定。不同意指定的，视为不同意调解。",
            "登记立案前委派调解的期限为三十日，登记立案后委托调解适用普通程序的为十五日、适用简易程序的为"
            "七日，自调解组织或者调解员签字接收材料之日起计算；双方同意延长的除外。委托鉴定、评估的期间不计入。",
            "为达成调解协议作出妥协而认可的事实，不得在诉讼中作为对其不利的依据，但法律另有规定或者当事人均"
            "同意的除外。",
        ),
    ),
    (
        "三、调解协议的效力和司法确认",
        (
            "调解协议自各方当事人签名、盖章或者按指印之日起生效；由人民调解委员会主持的，还须调解员签名并加盖"
            "人民调解委员会印章。生效的调解协议具有法律约束力。",
            "双方可以自调解协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。裁定有效的，一方拒绝"
            "履行或者未全部履行，对方可以申请强制执行。司法确认不收取费用。",
            "调解不成的，材料移送人民法院，依法登记立案或者转入审理；当事人要求立案的，不受调解影响。",
        ),
    ),
)


def sf01() -> Sheet:
    """诉前调解告知书及同意书."""
    sheet = Sheet("诉前调解告知书及同意书", P3)
    sheet.title("诉前调解告知书及同意书", size=20)
    sheet.paragraph("案号：", fill("(法院案号 or 案号)", 9), align=RIGHT)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "你（单位）与", fill("对方姓名", 8), "的", fill("(专项.案由 or 案由)", 8),
        "一案，适宜调解。现将有关事项告知如下：", indent=2,
    )  # fmt: skip
    for heading, lines in TOLD:
        sheet.paragraph(Run(heading, font=HEI), indent=2, keep=True)
        for words in lines:
            sheet.paragraph(words, indent=2)
    _consent(sheet)
    sheet.numbered_foot()
    return sheet


def _consent(sheet: Sheet) -> None:
    full = sheet.setup.text_cm
    with sheet.together():
        sheet.paragraph(leading=10)
        sheet.title("同意书", size=18, after=4)
        sheet.paragraph("我已阅读（听明白）上述告知事项。", indent=2)
        sheet.paragraph("☐同意调解　　　　☐不同意调解", indent=2)
        sheet.paragraph("调解员：☐双方共同选择", line_of(), align=LEFT, indent=2, stops=(full,))
        sheet.paragraph("☐同意由人民法院指定", indent=6)
        sheet.paragraph("☐不同意指定（视为不同意调解）", indent=6)
        with sheet.when("本人翻译"):
            sheet.paragraph("以上内容已由{{ 本人翻译 }}翻译。", indent=2)
    blocks.signers(sheet, "本人.签署人们", "当事人（签名、盖章或者捺印）：", before=6)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=2)


def sf11() -> Sheet:
    """无争议事实记载表."""
    sheet = Sheet("无争议事实记载表", P1_TABLE)
    sheet.title("无争议事实记载表", size=20, after=6)
    grid = Grid(sheet, (3.3, 4.9, 2.9, 4.9), FORM)
    wide = (1, 3)
    bare = {"text": "", "underline": False}
    grid.row("案号", fill("(法院案号 or 案号)", **bare), "案由",  # type: ignore[arg-type]
             fill("(专项.案由 or 案由)", **bare), centred=(0, 2))  # type: ignore[arg-type]  # fmt: skip
    grid.row("当事人", fill("当事人姓名", **bare), spans=wide,  # type: ignore[arg-type]
             centred=(0,), split=True)  # fmt: skip
    grid.row("调解组织", fill("调委会", **bare), "调解员",  # type: ignore[arg-type]
             fill("调解员姓名", **bare), centred=(0, 2))  # type: ignore[arg-type]  # fmt: skip

    def facts(writer: Writer) -> None:
        with writer.loop("项 in 报告.无争议事实"):
            small(writer, "{{ 项.序 }}. {{ 项.内容 }}")
        small(writer)

    def told(writer: Writer) -> None:
        small(
            writer,
            "上述事实经各方当事人同意书面记载，确认没有争议。调解不成进入诉讼的，除涉及国家利益、社会公共"
            "利益和他人合法权益外，当事人对上述事实无需举证。",
        )
        small(writer, NOT_CONCEDED)

    grid.row("共同确认的无争议事实", facts, spans=wide, centred=(0,), height=4.0, split=True)
    grid.row("告知", told, spans=wide, centred=(0,), split=True)
    sheet.paragraph(leading=4)
    blocks.signers(sheet, "当事人签署", "各方当事人（签名盖章或按指印）：")
    blocks.signers(sheet, "调解员签署", "调解员（签名）：", before=6)
    blocks.seal(sheet, empty="　　　　　　　　")
    sheet.numbered_foot()
    return sheet


SHEETS = {"SF-01": sf01, "SF-11": sf11}
