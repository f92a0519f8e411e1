"""YL-04, YL-05: the question to medical experts with its receipt, and their opinion.

医疗纠纷预防和处理条例 articles 34 to 37; the four points are those of article 36.
"""

from __future__ import annotations

from . import blocks
from .kit import CENTER, DAY, LEFT, RIGHT, Run, Sheet, Writer, day, fill, line_of
from .pages import BANNER, P1_TABLE
from .tables import FORM, Grid, small
from .ty_steps import BARE

_COMMITTEE = "　　　　医疗纠纷人民调解委员会"
POINTS = (
    "是否存在医疗损害以及损害程度",
    "是否存在医疗过错",
    "医疗过错与医疗损害是否存在因果关系",
    "医疗过错在医疗损害中的责任程度",
)


def _value(fact: str) -> Run:
    return fill(fact, **BARE)  # type: ignore[arg-type]


def _patient(grid: Grid) -> None:
    grid.row("患者姓名", _value("医疗.患者姓名"), "性别", _value("医疗.患者性别"), "年龄",
             _value("医疗.患者年龄"), centred=(0, 2, 4))  # fmt: skip
    grid.row("患方", _value("医疗.患方姓名"), "医方", _value("医疗.医方名称"), spans=(1, 1, 1, 3),
             centred=(0, 2))  # fmt: skip


def _questions(writer: Writer) -> None:
    for number, words in enumerate(POINTS, start=1):
        small(writer, f"☐{number}. {words}；")
    small(writer, "☐5. 其他：")


def yl04() -> Sheet:
    """专家咨询申请书及回执."""
    sheet = Sheet("专家咨询申请书", P1_TABLE)
    sheet.title("专家咨询申请书", after=6)
    sheet.paragraph("编号：", fill("(专项.专家编号 or 案号)", 9), align=RIGHT)
    grid = Grid(sheet, (2.8, 4.8, 1.8, 2.4, 1.8, 2.4), FORM)
    grid.row("申请人", _value("本人.姓名"), "联系电话", _value("本人.联系方式"),
             spans=(1, 1, 1, 3), centred=(0, 2))  # fmt: skip
    _patient(grid)
    grid.row("咨询事项", _questions, spans=(1, 5), centred=(0,), height=3.0)

    def reasons(writer: Writer) -> None:
        with writer.loop("段 in 事实段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    grid.row("申请理由", reasons, spans=(1, 5), centred=(0,), height=3.0, split=True)
    sheet.paragraph(
        "现申请咨询专家。对专家的回避申请，在收到专家名单后提出。", indent=2, before=4
    )
    blocks.signers(sheet, "本人.签署人们", "申请人（签名盖章或按指印）：", before=2)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    _receipt(sheet)
    sheet.numbered_foot()
    return sheet


def _receipt(sheet: Sheet) -> None:
    with sheet.together():
        sheet.paragraph(Run("…" * 30, size=10.5), align=CENTER, before=4, after=2)
        sheet.paragraph(Run("专家咨询申请回执", font=BANNER, size=18.0), align=CENTER, leading=28.0)
        sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
        sheet.paragraph(
            "你方的专家咨询申请于", DAY, "收悉。☐同意咨询，另行通知时间和专家名单；"
            "☐不同意咨询，理由：",
            line_of(), align=LEFT, indent=2, stops=(sheet.setup.text_cm,),
        )  # fmt: skip
        blocks.seal(sheet, empty=_COMMITTEE)


def yl05() -> Sheet:
    """专家咨询意见书."""
    sheet = Sheet("专家咨询意见书", P1_TABLE)
    sheet.title("专家咨询意见书", after=6)
    sheet.paragraph("编号：", fill("(步骤.专家咨询.文号 or 专项.专家编号)", 9), align=RIGHT)
    grid = Grid(sheet, (2.8, 4.8, 1.8, 2.4, 1.8, 2.4), FORM)
    grid.row("案号", _value("案号"), "咨询日期", _value("步骤.专家咨询.日期"), spans=(1, 1, 1, 3),
             centred=(0, 2))  # fmt: skip
    _patient(grid)
    grid.row("医疗机构", _value("医疗.医疗机构"), spans=(1, 5), centred=(0,))
    grid.row("咨询专家", _value("步骤.专家咨询.经办人"), spans=(1, 5), centred=(0,))

    def story(writer: Writer) -> None:
        with writer.loop("段 in 事实段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    def said(writer: Writer) -> None:
        with writer.loop("段 in (医疗.专家意见 or 步骤.专家咨询.说明段落)"):
            small(writer, "{{ 段 }}")
        small(writer)

    grid.row("纠纷概要", story, spans=(1, 5), centred=(0,), height=2.4, split=True)
    for number, words in enumerate(POINTS, start=1):
        grid.row(f"{number}. {words}", "", spans=(2, 4), height=1.3)
    grid.row("专家意见", said, spans=(1, 5), centred=(0,), height=3.0, split=True)
    sheet.paragraph(
        "本意见供调解使用，不是医疗损害鉴定意见。专家与本纠纷没有利害关系。", indent=2, before=4
    )
    with sheet.together():
        for _ in range(3):
            sheet.paragraph(
                "专家（签名）：", line_of(), f"　{DAY}", align=LEFT, stops=(9.0,), before=2
            )
    sheet.numbered_foot()
    return sheet


SHEETS = {"YL-04": yl04, "YL-05": yl05}
