"""TY-07 … TY-09, TY-11, TY-13, TY-14: papers of single steps on the way.

Where no national sample exists the wording follows the law named beside it.
"""

from __future__ import annotations

from . import blocks
from .kit import DAY, LEFT, RIGHT, Field, Run, Sheet, Writer, day, fill, line_of
from .pages import P1, P1_TABLE
from .tables import FORM, Grid, small

BARE = {"text": "", "underline": False}


def ty07() -> Sheet:
    """回避申请书."""
    sheet = Sheet("回避申请书", P1)
    sheet.title("回避申请书")
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "案号", full))
    sheet.line(Field("申请人：", "回避.申请人", full))
    sheet.line(Field("被申请回避的调解员：", "回避.调解员", full))
    sheet.heading("申请事项：", before=4)
    sheet.paragraph(
        "申请{{ 称呼.调解员 }}",
        fill("回避.调解员", 5),
        "在",
        fill("纠纷名称", 14),
        "一案的调解中回避，请予更换。",
        indent=2,
    )
    sheet.heading("事由：", before=4)
    sheet.paragraph(
        "☐是一方当事人或者其代理人的近亲属　☐与纠纷有利害关系　☐与当事人、代理人有其他关系，"
        "可能影响公正调解",
        indent=2,
    )
    sheet.heading("理由：", before=4)
    sheet.text("回避.理由段落", 6)
    with sheet.when("称呼.回避依据"):
        sheet.paragraph("依据：{{ 称呼.回避依据 }}", indent=2, before=4)
    with sheet.together():
        sheet.paragraph("此致", indent=2)
        sheet.paragraph(fill("调委会", text="　　　　人民调解委员会", underline=False), align=LEFT)
        sheet.paragraph(
            "申请人（签名盖章或按指印）：", line_of(), align=LEFT, stops=(full * 0.75,), before=14
        )
    sheet.paragraph(day("回避.申请日期"), align=RIGHT, right=1)
    return sheet


def ty08() -> Sheet:
    """回避决定书."""
    sheet = Sheet("回避决定书", P1)
    sheet.title("回避决定书（更换{{ 称呼.调解员 }}通知）", size=20)
    sheet.paragraph("编号：", fill("案号", 10), align=RIGHT)
    sheet.paragraph(fill("当事人姓名", 12), "：", align=LEFT)
    sheet.paragraph(
        fill("回避.申请人", 6),
        "于",
        day("回避.申请日期"),
        "对",
        fill("纠纷名称", 14),
        "一案的{{ 称呼.调解员 }}",
        fill("回避.调解员", 5),
        "提出回避申请。理由：",
        indent=2,
    )
    sheet.text("回避.理由段落", 2)
    sheet.paragraph("经审查，{{ 称呼.本机构 }}决定：", indent=2)
    sheet.paragraph(
        "{{ 回避.准许 }}准许回避，更换{{ 称呼.调解员 }}为", fill("回避.更换为", 6), "。", indent=2
    )
    sheet.paragraph("{{ 回避.驳回 }}驳回回避申请，由原{{ 称呼.调解员 }}继续调解。", indent=2)
    with sheet.when("回避.决定段落"):
        sheet.paragraph("决定理由：", indent=2)
        with sheet.loop("段 in 回避.决定段落"):
            sheet.paragraph("{{ 段 }}", indent=2)
    with sheet.together():
        sheet.paragraph("本决定送达各方当事人。", indent=2)
        blocks.seal(sheet, day="回避.决定日期")
    sheet.numbered_foot()
    return sheet


def ty09() -> Sheet:
    """延长调解期限审批表、延期同意书."""
    sheet = Sheet("延长调解期限审批表", P1_TABLE)
    sheet.title("延长调解期限审批表", size=20)
    grid = Grid(sheet, (3.0, 5.0, 3.0, 5.0), FORM)

    def value(fact: str) -> Run:
        return fill(fact, **BARE)  # type: ignore[arg-type]

    def reason(writer: Writer) -> None:
        with writer.loop("段 in 延期.理由段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    def consent(writer: Writer) -> None:
        small(writer, "我方同意将本案调解期限延长至", day("延期.延至"), "。")
        with writer.loop("签 in 当事人签署"):
            blocks.sign_line(writer, "签", width=4.5)
        small(writer, DAY)

    def opinion(writer: Writer) -> None:
        small(writer)
        small(writer, f"签名：　　　　　　　　{DAY}")

    grid.row("案号", value("案号"), "纠纷名称", value("纠纷名称"), centred=(0, 2))
    grid.row("受理日期", value("受理日期"), "原期限届满日", value("原届满日"), centred=(0, 2))
    grid.row("延长天数", value("延期.天数"), "延长至", value("延期.延至"), centred=(0, 2))
    wide = (1, 3)
    grid.row("当事人", value("当事人姓名"), spans=wide, centred=(0,))
    for label, content, height in (
        ("延长理由", reason, 2.5),
        ("各方当事人意见", consent, 3.0),
        ("承办人意见", opinion, 2.2),
        ("负责人审批", opinion, 2.2),
    ):
        grid.row(label, content, spans=wide, centred=(0,), height=height, split=True)
    sheet.paragraph(leading=4)
    sheet.numbered_foot()
    return sheet


NOTICE_OF_SERVICE = (
    "一、为便于及时收到调解组织、人民法院的文书，保证调解、诉讼程序顺利进行，请如实提供确切的送达地址。",
    "二、确认的送达地址适用于调解程序；调解不成进入诉讼的，经当事人同意适用于一审、二审、执行程序。",
    "三、送达地址变更的，应当及时书面告知。",
    "四、因提供的送达地址不准确、拒不提供或者变更后未及时告知，致使文书未能实际接收的，邮寄送达以退回"
    "之日、直接送达以送达人在送达回证上记明情况之日视为送达之日。",
    "五、同意电子送达的，以送达信息到达所确认的电子地址的日期为送达日期。",
)


def ty11() -> Sheet:
    """送达地址确认书."""
    sheet = Sheet("送达地址确认书", P1_TABLE)
    sheet.title("送达地址确认书", size=20, after=8)
    grid = Grid(sheet, (3.2, 4.8, 3.2, 4.8), FORM, size=11.0, leading=17.0)

    def value(fact: str) -> Run:
        return fill(fact, **BARE)  # type: ignore[arg-type]

    def notice(writer: Writer) -> None:
        for words in NOTICE_OF_SERVICE:
            small(writer, words, size=10.5, leading=16.0)

    def confirmed(writer: Writer) -> None:
        small(
            writer,
            "我已阅读（听明白）本确认书的告知事项，提供了上栏送达地址，确认了上栏送达方式，并保证所提供的"
            "送达地址各项内容是正确的、有效的。如在调解、诉讼过程中送达地址发生变化，将及时通知调解组织、"
            "法院。",
        )
        small(writer, "受送达人（签名或者盖章）：")
        with writer.loop("签 in 本人.签署人们"):
            blocks.sign_line(writer, "签", width=4.5)
        small(writer, DAY)

    def electronic(writer: Writer) -> None:
        small(writer, "是否接受电子送达：☐是　☐否")
        mobile = '{{ 本人.联系方式 or "　　　　　" }}'
        small(writer, f"手机号码：{mobile}　传真号码：")
        small(writer, "电子邮件地址：　　　　　　　　微信号码：")

    wide = (1, 3)
    grid.row("案号", value("案号"), "案由", value("案由"), centred=(0, 2))
    grid.row("告知事项", notice, spans=wide, centred=(0,), split=True)
    grid.row("受送达人", value("本人.姓名"), "指定签收人", "", centred=(0, 2))
    grid.row("签收人与当事人关系", "", "签收人证件类型、号码", "", centred=(0, 2))
    grid.row("确认送达地址", value("本人.送达地址"), spans=wide, centred=(0,), height=1.2)
    grid.row("手机号码", value("本人.联系方式"), "邮政编码", "", centred=(0, 2))
    grid.row("电子送达", electronic, spans=wide, centred=(0,))
    grid.row("其他联系方式", "", spans=wide, centred=(0,))
    grid.row("受送达人确认", confirmed, spans=wide, centred=(0,), split=True)
    grid.row("备注", "", spans=wide, centred=(0,))
    sheet.paragraph(leading=4)
    sheet.numbered_foot()
    return sheet


def ty13() -> Sheet:
    """送达回证."""
    sheet = Sheet("送达回证", P1_TABLE)
    sheet.title("送 达 回 证", after=8)
    grid = Grid(sheet, (3.4, 12.6), FORM, size=12.0, leading=19.0)
    known = ("直接", "留置", "邮寄", "电子", "委托", "公告")
    ways = "　".join(f"{{{{ 送达.方式_{word} }}}}{word}" for word in known)

    def value(*facts: str) -> list[Run | str]:
        return [fill(fact, **BARE) for fact in facts]  # type: ignore[arg-type]

    def signed(writer: Writer) -> None:
        small(writer, "受送达人（签名或者盖章、捺印）：")
        with writer.loop("签 in 本人.签署人们"):
            blocks.sign_line(writer, "签", width=4.5)
        small(writer, f"收到日期：{DAY}")

    def proxy(writer: Writer) -> None:
        small(writer, "代收人（签名）：　　　　　　　与受送达人关系：")
        small(writer, f"代收理由：　　　　　　　　　　{DAY}")

    def left(writer: Writer) -> None:
        small(writer, f"拒收事由和日期：　　　　　　　{DAY}")
        small(writer, "见证人（有关基层组织或者所在单位的代表）签名：")
        small(writer, "☐已拍照、录像记录送达过程")

    rows: tuple[tuple[str, object, float], ...] = (
        ("送达机关", value("调委会"), 1.0),
        ("案由、案号", [*value("案由"), "　", *value("案号")], 1.0),
        ("送达文书名称及件数", value("送达文书"), 1.8),
        ("受送达人", value("本人.姓名"), 1.0),
        ("送达地点", value("本人.送达地址"), 1.0),
        ("送达方式", ways, 1.0),
        ("签收", signed, 1.8),
        ("代收", proxy, 1.8),
        ("留置送达", left, 2.4),
        ("备考", value("送达.情况"), 1.4),
    )
    for label, content, height in rows:
        grid.row(label, content, centred=(0,), height=height)  # type: ignore[arg-type]
    sheet.paragraph(
        "填发人：",
        line_of(),
        "　送达人（签名）：",
        line_of(),
        align=LEFT,
        stops=(7.0, sheet.setup.text_cm),
        before=8,
    )
    return sheet


def ty14() -> Sheet:
    """调解通知书."""
    sheet = Sheet("调解通知书", P1)
    sheet.title("调解通知书")
    sheet.paragraph("编号：", fill("案号", 10), align=RIGHT)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "{{ 称呼.本机构 }}受理的",
        fill("纠纷名称", 14),
        "，现定于下列时间、地点进行调解，请准时到场：",
        indent=2,
    )
    full = sheet.setup.text_cm
    for label, fact in (
        ("时间：", "本次.时间"),
        ("地点：", "本次.地点"),
        ("{{ 称呼.调解员 }}：", "(本次.调解员 or 调解员姓名)"),
        ("联系人：", "(调委会联系人 or 承办人)"),
        ("联系电话：", "调委会电话"),
    ):
        sheet.line(Field(label, fact, full))
    sheet.paragraph(
        "请携带：本人身份证件（单位携带营业执照复印件、法定代表人身份证明）、委托代理的授权委托书、"
        "与纠纷有关的证据材料。",
        indent=2,
    )
    with sheet.together():
        sheet.paragraph(
            "不能按时到场的，请提前告知。无正当理由不到场的，视为不愿接受本次调解，"
            "{{ 称呼.本机构 }}可以另行安排或者"
            "依法终止调解。",
            indent=2,
        )
        with sheet.when("本人翻译"):
            sheet.paragraph("本次调解由{{ 本人翻译 }}担任翻译。", indent=2)
        blocks.seal(sheet)
    return sheet


SHEETS = {
    "TY-07": ty07,
    "TY-08": ty08,
    "TY-09": ty09,
    "TY-11": ty11,
    "TY-13": ty13,
    "TY-14": ty14,
}
