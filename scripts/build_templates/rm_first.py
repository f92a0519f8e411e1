"""RM-01 … RM-07: from the application to the evidence, and the refusal to accept.

Fixed wording to the letter of the 2010 samples and of the People's Mediation Law.
"""

from __future__ import annotations

from . import blocks
from .kit import CENTER, LEFT, RIGHT, Field, Run, Sheet, Writer, day, fill, line_of
from .pages import P1, P1_WIDE
from .tables import FORM, PLAIN, Grid

SIGN = "（签名盖章或按指印）"


def rm01() -> Sheet:
    """人民调解申请书."""
    sheet = Sheet("人民调解申请书", P1)
    sheet.title("人民调解申请书")
    blocks.parties(sheet, "申请人们")
    blocks.parties(sheet, "被申请人们")
    sheet.heading("纠纷简要情况：", before=4)
    sheet.text("事实段落", 6)
    sheet.heading("当事人申请事项：", before=4)
    with sheet.when("申请事项"):
        with sheet.loop("项 in 申请事项"):
            sheet.paragraph("{{ 项.序 }}、{{ 项.内容 }}", indent=2)
        sheet.otherwise()
        for number in (1, 2, 3):
            sheet.paragraph(f"{number}、", line_of(), align=LEFT, stops=(sheet.setup.text_cm,))
    sheet.paragraph(
        "人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。",
        indent=2,
        before=6,
        keep=True,
    )
    blocks.signers(sheet, "申请人签署", f"申请人{SIGN}：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1, before=6)
    sheet.numbered_foot()
    return sheet


def rm02() -> Sheet:
    """人民调解受理登记表."""
    sheet = Sheet("人民调解受理登记表", P1)
    sheet.title("人民调解受理登记表")
    asked, own = "依当事人申请", "（人民调解委员会主动调解）"
    sheet.paragraph(
        day("受理日期"),
        "，人民调解委员会",
        "{% if 主动调解 %}",
        Run(asked, strike=True),
        own,
        "{% else %}",
        asked,
        Run(own, strike=True),
        "{% endif %}",
        "，经当事人同意，调解",
        fill("申请人姓名", 6),
        "、",
        fill("被申请人姓名", 6),
        "之间的纠纷。",
        indent=2,
    )
    full = sheet.setup.text_cm
    sheet.line(Field("纠纷类型：", "纠纷类型", full), before=6)
    sheet.paragraph("案件来源：", align=LEFT)
    sheet.paragraph("{{ 来源_申请 }} ①当事人申请", indent=2)
    sheet.paragraph("{{ 来源_主动 }} ②人民调解委员会主动调解", indent=2)
    sheet.paragraph("{{ 来源_移送 }} ③", fill("移送单位", 6), "委托移送", indent=2)
    sheet.heading("纠纷简要情况：", before=4)
    sheet.text("事实段落", 6, end_kept="true")
    blocks.signers(sheet, "当事人签署", "当事人（签名）：", before=8)
    with sheet.together():
        sheet.heading("登记人（签名）：", before=4)
        sheet.paragraph(
            line_of(),
            Run("{% if 登记人 %}（{{ 登记人 }}）{% endif %}", size=10.5),
            align=LEFT,
            stops=(5.0,),
        )
        blocks.seal(sheet)
    blocks.note_of_seal(sheet, "此表由人民调解委员会填写。")
    sheet.numbered_foot()
    return sheet


RIGHTS = (
    "一、人民调解委员会是调解民间纠纷的群众性组织。",
    "二、人民调解委员会调解民间纠纷，遵循下列原则：",
    "（一）在当事人自愿、平等的基础上进行调解；",
    "（二）不违背法律、法规和国家政策；",
    "（三）尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。",
    "三、人民调解委员会调解民间纠纷，不收取任何费用。",
    "四、当事人在人民调解活动中享有下列权利：",
    "（一）选择或者接受人民调解员；",
    "（二）接受调解、拒绝调解或者要求终止调解；",
    "（三）要求调解公开进行或者不公开进行；",
    "（四）自主表达意愿、自愿达成调解协议。",
    "五、当事人在人民调解活动中履行下列义务：",
    "（一）如实陈述纠纷事实；",
    "（二）遵守调解现场秩序，尊重人民调解员；",
    "（三）尊重对方当事人行使权利。",
    "六、经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。"
    "当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。",
    "七、经人民调解委员会调解达成调解协议后，双方当事人认为有必要的，可以自调解协议生效之日起"
    "三十日内共同向人民法院申请司法确认。人民法院依法确认调解协议有效，一方当事人拒绝履行或者"
    "未全部履行的，对方当事人可以向人民法院申请强制执行。",
    "八、调解不成的，当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。",
    "九、人民调解员与本纠纷有利害关系或者可能影响公正调解的，当事人可以要求更换；调解一般自受理"
    "之日起三十日内完成，当事人同意延长的除外。",
    "十、当事人不得恶意串通、虚构事实，借调解损害国家利益、社会公共利益或者他人合法权益，否则"
    "依法承担相应责任。",
)


def rm03() -> Sheet:
    """人民调解当事人权利义务告知书."""
    sheet = Sheet("人民调解当事人权利义务告知书", P1)
    sheet.title("人民调解当事人权利义务告知书", size=20)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "根据有关法律、法规的要求，现将人民调解委员会的性质、调解原则和法律效果，以及在调解中各方"
        "当事人享有的权利和应当承担的义务告知如下：",
        indent=2,
    )
    for words in RIGHTS:
        sheet.paragraph(words, indent=2)
    sheet.paragraph("本次调解：☐公开进行　☐不公开进行。", indent=2, before=6)
    sheet.paragraph("主持调解的人民调解员：", fill("调解员姓名", 8), "。", indent=2)
    sheet.paragraph("对上述人民调解员：☐接受　☐要求更换。", indent=2)
    sheet.paragraph("送达地址：", fill("本人.送达地址", 16), indent=2)
    with sheet.when("本人翻译"):
        sheet.paragraph("以上内容已由翻译", fill("本人翻译"), "向被告知人翻译。", indent=2)
    blocks.read_aloud(sheet, "以上内容")
    sheet.paragraph("以上内容我已阅读（听明白）。", indent=2, keep=True)
    blocks.signers(sheet, "本人.签署人们", "被告知人（签名或按指印）：", before=8)
    blocks.signers(sheet, "调解员签署", "人民调解员（签名）：", before=4)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1, before=6)
    blocks.translations(sheet, "人民调解当事人权利义务告知书")
    sheet.numbered_foot()
    return sheet


def rm04() -> Sheet:
    """当事人身份证明（粘贴页）."""
    sheet = Sheet("当事人身份证明材料", P1)
    sheet.title("当事人身份证明材料")
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "案号", full))
    sheet.line(Field("{{ 本人.称谓 }}：", "本人.简名", full))
    with sheet.when("本人.自然人"):
        sheet.line(
            Field("证件类型：", "本人.证件类型", full * 0.42),
            Field("证件号码：", "本人.证件号码", full),
        )
        sheet.otherwise()
        sheet.line(Field("统一社会信用代码：", "本人.信用代码", full))
        sheet.line(Field("{{ 本人.负责人称谓 }}：", "本人.负责人", full))
    with sheet.when("本人.无证件说明"):
        sheet.line(Field("无身份证件，说明：", "本人.无证件说明", full))
    for people in ("法定代理人们", "委托代理人们"):
        with sheet.loop(f"代 in 本人.{people}"):
            sheet.line(Field("{{ 代.称谓 }}：", "代.姓名", full))
            sheet.line(Field("证件号码：", "代.证件号码", full))
    sheet.paragraph(
        Run(
            "材料：☐身份证（正反面）　☐户口簿　☐营业执照　☐法定代表人证明　☐监护证明　☐其他",
            size=10.5,
        ),
        align=LEFT,
        before=4,
    )
    _pasted(sheet, full, 13.0)
    sheet.paragraph("与原件核对无异。", align=LEFT, before=8, keep=True)
    blocks.dated(sheet, "核对人（签名）：")
    return sheet


def _pasted(sheet: Sheet, width: float, height: float) -> None:
    """Scans kept with the case, one a row with its name; without any a place to paste on."""

    def scan(writer: Writer) -> None:
        with writer.when("扫.图"):
            writer.paragraph("{{ 扫.图 }}", align=CENTER, leading=14.0, at_least=True)
        writer.paragraph("{{ 扫.名 }}", align=CENTER, size=10.5, leading=16.0)

    grid = Grid(sheet, (width,), PLAIN)
    grid.each("扫 in 粘贴图们", scan, height=5.0)
    grid.tag("if not 粘贴图们")
    grid.row(Run("（粘贴处）", size=10.5), height=height, centred=(0,))
    grid.tag("endif")


def rm05() -> Sheet:
    """人民调解调查记录."""
    sheet = Sheet("人民调解调查记录", P1)
    sheet.title("人民调解调查记录")
    full = sheet.setup.text_cm
    sheet.line(Field("时间：", "调查.时间", full))
    sheet.line(Field("地点：", "调查.地点", full))
    sheet.line(Field("调查人：", "调查.调查人", full * 0.5), Field("记录人：", "调查.记录人", full))
    sheet.line(Field("参加人：", "调查.参加人", full))
    sheet.line(
        Field("被调查人：", "调查.被调查人", full * 0.38),
        Field("性别：", "调查.性别", full * 0.54),
        Field("年龄：", "调查.年龄", full * 0.76),
        Field("民族：", "调查.民族", full),
    )
    sheet.line(Field("单位或住址：", "调查.住址", full))
    sheet.line(
        Field("联系方式：", "调查.联系方式", full * 0.5),
        Field("与当事人关系：", "调查.关系", full),
    )
    sheet.heading("调查内容：", before=4)
    with sheet.when("调查.问答"):
        with sheet.loop("条 in 调查.问答"):
            sheet.paragraph("问：{{ 条.问 }}", indent=2)
            sheet.paragraph("答：{{ 条.答 }}", indent=2)
        sheet.otherwise("调查.记录段落")
        with sheet.loop("段 in 调查.记录段落"):
            sheet.paragraph("{{ 段 }}", indent=2)
        sheet.otherwise()
        for mark in ("问：", "答：") * 6:
            sheet.paragraph(mark, line_of(), align=LEFT, stops=(full,))
    sheet.paragraph("以上记录我看过（已向我宣读），与我说的一样。", indent=2, before=8, keep=True)
    with sheet.together():
        for label in ("被调查人（签名捺印）：", "调查人（签名）：", "记录人（签名）："):
            blocks.dated(sheet, label)
    sheet.numbered_foot()
    return sheet


def rm06() -> Sheet:
    """人民调解证据材料: the list, as a receipt in two copies, and the page to paste on."""
    sheet = Sheet("人民调解证据材料", P1_WIDE)
    sheet.title("人民调解证据材料目录", size=18, after=6)
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "案号", full * 0.4), Field("纠纷名称：", "纠纷名称", full))
    widths = (1.3, 5.2, 2.4, 3.2, 4.4, 2.6, 1.4, 2.6, 2.2)
    grid = Grid(sheet, widths, FORM)
    grid.row(
        "序号",
        "证据名称",
        "证据种类",
        "来源（提供人）",
        "证明内容",
        "原件／复印件",
        "页数",
        "提交日期",
        "经手人",
        head=True,
    )
    cells = [
        fill(f"证.{name}", 1, text="", underline=False)
        for name in (
            "序号",
            "名称",
            "种类",
            "提供人",
            "证明内容",
            "原件",
            "页数",
            "提交日期",
            "经手人",
        )
    ]
    grid.each("证 in 证据目录", *cells, centred=(0, 6))
    grid.empty_rows_unless("证据目录", 8)
    sheet.paragraph("本目录一式二份，提交人、接收人各执一份。", align=LEFT, before=6, keep=True)
    sheet.paragraph(
        "提交人（签名）：",
        line_of(),
        " 接收人（签名）：",
        line_of(),
        "　",
        Run("　　　　年　　月　　日"),
        align=LEFT,
        stops=(full * 0.34, full * 0.68),
        before=6,
    )
    sheet.page_break()
    sheet.title("证据材料粘贴页", size=18, after=6)
    _pasted(sheet, full, 12.0)
    sheet.paragraph(align=CENTER, leading=2)
    sheet.numbered_foot()
    return sheet


REFUSAL = (
    "一方当事人明确拒绝调解",
    "法律、法规规定只能由专门机关管辖处理，或者禁止采用民间调解方式解决",
    "人民法院、公安机关或者其他行政机关已经受理或者解决",
    "没有明确的对方当事人或调解请求",
)
_REFUSAL_FACTS = (
    "一方明确拒绝调解",
    "专门机关管辖或禁止民间调解",
    "其他机关已经受理或者解决",
    "没有明确的对方当事人或调解请求",
)


def rm07() -> Sheet:
    """人民调解不予受理告知书: stub above, letter below, number across the cut."""
    sheet = Sheet("人民调解不予受理告知书", P1)
    sheet.title("人民调解不予受理告知书（存根）", size=16, after=4)
    _number(sheet)
    sheet.paragraph(
        "申请人：", fill("申请人姓名", 8), "　被申请人：", fill("被申请人姓名", 8), align=LEFT
    )
    sheet.paragraph("纠纷：", fill("纠纷名称", 14), align=LEFT)
    _reasons(sheet, short=True)
    sheet.paragraph(
        "承办人：", fill("承办人", 5), "　不予受理日期：", day("不予受理.日期"), align=LEFT
    )
    sheet.paragraph(
        Run("…………………（骑缝编号：", size=10.5),
        Run('{{ 登记编号 or "　　　　　" }}', size=10.5),
        Run("）…………………", size=10.5),
        align=CENTER,
        before=6,
        after=6,
    )
    sheet.title("人民调解不予受理告知书", size=20, after=4)
    _number(sheet)
    sheet.paragraph(fill("申请人姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "你（单位）与",
        fill("被申请人姓名", 6),
        "的纠纷，经审查，不符合人民调解委员会受理条件，现决定不予受理。原因如下：",
        indent=2,
    )
    _reasons(sheet, short=False)
    sheet.paragraph("你可以依法通过", fill("不予受理.途径", 10), "等途径解决。", indent=2)
    with sheet.together():
        sheet.paragraph("特此告知。", indent=2)
        blocks.seal(sheet)
    return sheet


def _number(sheet: Sheet) -> None:
    sheet.paragraph("编号：", fill("登记编号", 8), align=RIGHT)


def _reasons(sheet: Sheet, *, short: bool) -> None:
    size = 12.0 if short else 0.0
    if short:
        boxes = "　".join(f"{{{{ 不予受理.{f} }}}}{f}" for f in _REFUSAL_FACTS)
        sheet.paragraph(
            Run(f"原因：{boxes}　{{{{ 不予受理.其他 }}}}其他", size=size), align=LEFT, leading=20
        )
        return
    for words, fact in zip(REFUSAL, _REFUSAL_FACTS, strict=True):
        sheet.paragraph(f"{{{{ 不予受理.{fact} }}}}{words}", indent=2)
    sheet.paragraph("{{ 不予受理.其他 }}其他", fill("不予受理.其他说明", 12), "。", indent=2)


SHEETS = {
    "RM-01": rm01,
    "RM-02": rm02,
    "RM-03": rm03,
    "RM-04": rm04,
    "RM-05": rm05,
    "RM-06": rm06,
    "RM-07": rm07,
}
