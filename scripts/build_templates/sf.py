"""SF-05 (both published forms), SF-08, and the page that keeps a paper of another organ.

The custody page says across itself that the desk made it and that it is not that organ's paper.
"""

from __future__ import annotations

from . import blocks
from .kit import CENTER, LEFT, RIGHT, Field, Run, Sheet, Writer, day, fill, line_of
from .pages import HEI, P1, P2, P3
from .tables import FORM, PLAIN, Grid, small

PROMISE = (
    "申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给国家、"
    "集体或他人造成损害的，愿意承担相应的民事责任和其他法律责任。"
)
DISCLAIMER = "本页由调解台制作，不是该机关文书"


def _natural(sheet: Writer) -> None:
    sheet.paragraph(
        "申请人：",
        fill("人.姓名", 4),
        "，",
        fill("人.性别", 1),
        "，",
        fill("人.出生日期", text="　　　　年　　月　　日"),
        "出生，",
        fill("人.民族", 2),
        "，",
        fill("人.职业", 4),
        "，住",
        fill("人.住址", 10),
        "。",
        "{% if 人.无证件说明 %}无身份证件（{{ 人.无证件说明 }}）{% else %}",
        fill("人.证件类型", text="身份证件", underline=False),
        "号码：",
        fill("人.证件号码", 9),
        "{% endif %}，联系方式：",
        fill("人.联系方式", 6),
        "。",
        indent=2,
    )


def _body(sheet: Writer) -> None:
    sheet.paragraph(
        "申请人：",
        fill("人.姓名", 8),
        "，住所地",
        fill("人.住址", 10),
        "。统一社会信用代码：",
        fill("人.信用代码", 9),
        "，联系方式：",
        fill("人.联系方式", 6),
        "。",
        indent=2,
    )
    sheet.paragraph(
        "{{ 人.负责人称谓 }}：",
        fill("人.负责人", 4),
        "，",
        fill("人.负责人职务", 4),
        "。",
        indent=2,
    )


def _applicants(sheet: Writer) -> None:
    """Both sides apply together: everybody is 申请人 here."""
    with sheet.loop("人 in 双方们"):
        with sheet.when("人.自然人"):
            _natural(sheet)
            sheet.otherwise()
            _body(sheet)
        for people in ("法定代理人们", "委托代理人们"):
            with sheet.loop(f"代 in 人.{people}"):
                sheet.paragraph(
                    "{{ 代.称谓 }}：",
                    fill("代.姓名", 4),
                    "{% if 代.关系 %}（{{ 代.关系 }}）{% endif %}，",
                    "证件号码：",
                    fill("代.证件号码", 9),
                    "，联系方式：",
                    fill("代.联系方式", 6),
                    "。",
                    indent=2,
                )


def sf05() -> Sheet:
    """司法确认申请书, the courts' form of 2016."""
    sheet = Sheet("司法确认申请书", P3)
    sheet.title("申　请　书")
    _applicants(sheet)
    sheet.heading("请求事项：", indent=2)
    sheet.paragraph(
        "确认申请人",
        fill("申请人姓名", 4),
        "与",
        fill("被申请人姓名", 4),
        "于",
        fill("达成日期", text="　　　　年　　月　　日"),
        "达成的",
        fill("协议编号", 8),
        "《{{ 称呼.协议书 }}》有效。",
        indent=2,
    )
    sheet.heading("事实和理由：", indent=2)
    sheet.paragraph(
        fill("达成日期", text="　　　　年　　月　　日"),
        "，申请人",
        fill("申请人姓名", 4),
        "与",
        fill("被申请人姓名", 4),
        "经",
        fill("调委会", 8),
        "主持调解，达成了如下调解协议：",
        indent=2,
    )
    with sheet.when("协议条款"):
        with sheet.loop("条 in 协议条款"):
            sheet.paragraph("{{ 条.序 }}、{{ 条.内容 }}", indent=2)
        sheet.otherwise()
        sheet.ruled(3)
    with sheet.when("协议金额全"):
        sheet.paragraph("协议涉及金额共计{{ 协议金额全 }}。", indent=2)
    sheet.paragraph(PROMISE, indent=2)
    _closing(sheet)
    _enclosures(sheet)
    sheet.numbered_foot()
    return sheet


def _closing(sheet: Sheet) -> None:
    with sheet.together():
        sheet.paragraph("此致", indent=2)
        sheet.paragraph(fill("法院", text="　　　　人民法院", underline=False), align=LEFT)
    blocks.signers(sheet, "双方签署", "申请人（签名或者盖章）：", before=10)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=2)


def _enclosures(sheet: Sheet) -> None:
    sheet.paragraph("附：", align=LEFT, keep=True)
    for number, words in enumerate(
        (
            "调解协议原件；",
            "调解组织主持调解的证明；",
            "与调解协议相关的财产权利证明；",
            "申请人身份、资格证明；",
            "送达地址确认书、联系电话；",
            "授权委托书及代理人身份证明。",
        ),
        start=1,
    ):
        sheet.paragraph(f"{number}. {words}", indent=2)


def _numbered() -> tuple[Run, str]:
    """××号: a number that is known ends in its own 号."""
    return fill("协议编号", 10), "{% if not 协议编号 %}号{% endif %}"


def sf05_local() -> Sheet:
    """司法确认申请书, the form that goes with the 2010 samples."""
    sheet = Sheet("司法确认申请书", P1)
    sheet.title("司法确认申请书")
    blocks.parties(sheet, "双方们", label="申请人")
    sheet.heading("纠纷简要情况：", before=4)
    sheet.text("事实段落", 5)
    sheet.paragraph("现双方自愿达成共识，并签署", *_numbered(), "《人民调解协议书》。", indent=2)
    sheet.heading("当事人申请事项：", before=4)
    sheet.paragraph(
        "请求",
        fill("法院", text="　　　　人民法院"),
        "对",
        *_numbered(),
        "《人民调解协议书》进行司法确认。",
        indent=2,
        keep=True,
    )
    blocks.signers(sheet, "双方签署", "申请人（签名）：", before=10)
    sheet.paragraph("登记日期：", day("落款日期"), align=RIGHT, right=1)
    sheet.numbered_foot()
    return sheet


def sf08() -> Sheet:
    """调解组织主持调解的证明."""
    sheet = Sheet("调解组织主持调解的证明", P2)
    sheet.title("证　明")
    sheet.paragraph(fill("法院", text="　　　　人民法院", underline=False), "：", align=LEFT)
    sheet.paragraph(
        "兹证明申请人",
        fill("申请人姓名", 4),
        "与",
        fill("被申请人姓名", 4),
        "之间的",
        fill("纠纷事项", 10),
        "（案号：",
        fill("案号", 8),
        "，",
        fill("受理日期", 6),
        "受理），由我会主持调解，调解员",
        fill("调解员姓名", 6),
        "。当事人于",
        fill("达成日期", 6),
        "自愿达成编号为",
        fill("协议编号", 8),
        "的《{{ 称呼.协议书 }}》。",
        indent=2,
    )
    sheet.paragraph(
        "我会依法设立",
        "{% if 调委会备案 %}（备案情况：{{ 调委会备案 }}）{% else %}"
        "（备案情况：　　　　　　）{% endif %}，调解员具有人民调解员资格。",
        indent=2,
    )
    with sheet.together():
        sheet.paragraph("特此证明。", indent=2)
    with sheet.together():
        sheet.paragraph(
            "联系人：",
            fill("(调委会联系人 or 承办人)", 4),
            "　联系电话：",
            fill("调委会电话", 6),
            indent=2,
            before=10,
        )
    sheet.paragraph(
        fill("调委会", text="　　　　人民调解委员会", underline=False),
        align=RIGHT,
        right=2,
        before=40,
        keep=True,
    )
    sheet.paragraph(day("落款日期"), align=RIGHT, right=4)
    sheet.numbered_foot()
    return sheet


def custody() -> Sheet:
    """收存页: what is known of another organ's paper, its scan's digest, a place to paste it."""
    sheet = Sheet("收存页", P1)
    sheet.title("收　存　页", after=6)
    sheet.paragraph(
        Run(f"{DISCLAIMER}", bold=True, font=HEI, size=16), align=CENTER, before=2, after=8
    )
    grid = Grid(sheet, (3.4, sheet.setup.text_cm - 3.4), FORM)
    rows = (
        ("文书名称", "收存.名称"),
        ("制发机关", "收存.制发机关"),
        ("文号", "收存.文号"),
        ("日期", "收存.日期"),
        ("当事人", "当事人姓名"),
        ("本中心案号", "案号"),
        ("结果", "收存.结果"),
        ("页数", "收存.页数"),
        ("扫描件摘要值（SHA-256）", "收存.摘要值"),
    )
    for label, fact in rows:
        grid.row(label, fill(fact, text="", underline=False), centred=(0,), height=0.9)

    def paste(writer: Writer) -> None:
        writer.paragraph(align=CENTER)
        small(writer, Run("（原件或者扫描件粘贴处；已见印章：☐是　☐否）", size=10.5))
        writer.paragraph(
            Run(DISCLAIMER, bold=True, font=HEI, size=22), align=CENTER, before=90, leading=40
        )

    sheet.paragraph(leading=8)
    Grid(sheet, (sheet.setup.text_cm,), PLAIN).row(paste, height=9.0, top=True)
    sheet.paragraph(
        "收存人（签名）：",
        line_of(),
        "　收存日期：　　　年　　月　　日",
        align=LEFT,
        stops=(6.4,),
        before=8,
    )
    sheet.line(Field("收存机构：", "(调委会 or 中心)", sheet.setup.text_cm))
    return sheet


SHEETS = {"SF-05": sf05, "SF-05-2": sf05_local, "SF-08": sf08, "custody": custody}
