"""TY-06, TY-17: a promise of honest mediation, and the commissioning of an expert.

No national form of either exists; the wording follows the law named beside it.
"""

from __future__ import annotations

from . import blocks
from .kit import LEFT, RIGHT, Field, Run, Sheet, Writer, day, fill
from .pages import P1, P1_TABLE
from .tables import FORM, Grid, small
from .ty_steps import BARE

SHAM = (
    "一、当事人应当诚信参加调解，提供真实的身份、联系方式和证据材料，如实陈述纠纷事实；不得恶意串通、虚构"
    "事实，通过调解侵害国家利益、社会公共利益或者他人合法权益。",
    "二、发现可能存在虚假调解的，{{ 称呼.组织 }}中止或者终止调解；受人民法院委派、委托的，同时报告"
    "人民法院。",
    "三、当事人之间恶意串通，企图通过诉讼、调解等方式侵害国家利益、社会公共利益或者他人合法权益的，人民法院"
    "应当驳回其请求，并根据情节轻重予以罚款、拘留；构成犯罪的，依法追究刑事责任；给他人造成损失的，依法承担"
    "赔偿责任。",
)
PROMISES = (
    "一、本人（单位）自愿参加调解，本次纠纷真实存在，与对方当事人没有恶意串通；",
    "二、所作陈述和提交的证据材料真实、完整，没有伪造、隐瞒；",
    "三、达成的协议不损害国家利益、社会公共利益和他人合法权益；自觉履行依法达成的协议；",
    "四、违反上述承诺的，愿意承担相应的法律责任。",
)


def ty06() -> Sheet:
    """诚信调解承诺书（虚假调解告知）."""
    sheet = Sheet("诚信调解承诺书", P1)
    sheet.title("诚信调解承诺书")
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "(法院案号 or 案号 or 登记编号)", full * 0.6))
    sheet.paragraph(
        "本人（单位）", fill("本人.姓名", 7), "与", fill("对方姓名", 7), "的", fill("纠纷事项", 10),
        "，由", fill("(调委会 or 中心)", 8), "进行调解。有关事项已经告知如下：", indent=2,
    )  # fmt: skip
    for words in SHAM:
        sheet.paragraph(words, indent=2)
    sheet.paragraph("我已阅读（听明白）上述告知事项，郑重承诺：", indent=2, before=6, keep=True)
    for words in PROMISES:
        sheet.paragraph(words, indent=2)
    with sheet.when("本人翻译"):
        sheet.paragraph("以上内容已由{{ 本人翻译 }}翻译。", indent=2)
    with sheet.when("本人.需宣读"):
        sheet.paragraph("以上内容已向承诺人宣读。", indent=2)
    blocks.signers(sheet, "本人.签署人们", "承诺人（签名、捺印）：", before=8)
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    sheet.numbered_foot()
    return sheet


def _value(fact: str) -> Run:
    return fill(fact, **BARE)  # type: ignore[arg-type]


def ty17() -> Sheet:
    """鉴定（评估）委托书."""
    sheet = Sheet("鉴定（评估）委托书", P1_TABLE)
    sheet.title("鉴定（评估）委托书", size=20, after=6)
    sheet.paragraph("编号：", fill("(步骤.委托鉴定.文号 or 案号)", 9), align=RIGHT)
    sheet.paragraph(fill("步骤.委托鉴定.机关", 10), "：", align=LEFT)
    sheet.paragraph(
        fill("申请人姓名", 5), "与", fill("被申请人姓名", 5), "的", fill("纠纷事项", 8),
        "，因调解需要，现委托你单位进行鉴定（评估）。", indent=2,
    )  # fmt: skip
    grid = Grid(sheet, (3.2, 4.8, 3.0, 5.0), FORM)
    wide = (1, 3)

    def matters(writer: Writer) -> None:
        with writer.loop("段 in 步骤.委托鉴定.说明段落"):
            small(writer, "{{ 段 }}")
        small(writer)

    def materials(writer: Writer) -> None:
        with writer.loop("证 in 证据目录"):
            small(writer, "{{ 证.序号 }}. {{ 证.名称 }}",
                  "{% if 证.页数 %}（{{ 证.页数 }}页）{% endif %}")  # fmt: skip
        small(writer)

    def people(writer: Writer) -> None:
        with writer.loop("人 in 当事人们"):
            small(
                writer, "{{ 人.身份 }}：", _value("人.姓名"),
                "{% if 人.联系方式 %}　电话：{{ 人.联系方式 }}{% endif %}",
            )  # fmt: skip

    grid.row("委托方式", "☐双方当事人共同委托　☐经双方当事人同意，由调解组织委托", spans=wide,
             centred=(0,))  # fmt: skip
    grid.row("当事人", people, spans=wide, centred=(0,), split=True)
    grid.row("委托事项（鉴定、评估的内容）", matters, spans=wide, centred=(0,), height=2.6,
             split=True)  # fmt: skip
    grid.row("提交的材料", materials, spans=wide, centred=(0,), height=2.2, split=True)
    grid.row("费用承担", "☐由申请人预交　☐由被申请人预交　☐双方各半　☐其他约定：", spans=wide,
             centred=(0,))  # fmt: skip
    grid.row("委托日期", _value("步骤.委托鉴定.日期"), "要求完成日期", _value("步骤.委托鉴定.期限"),
             centred=(0, 2))  # fmt: skip
    grid.row("联系人", _value("(调委会联系人 or 承办人)"), "联系电话", _value("调委会电话"),
             centred=(0, 2))  # fmt: skip
    sheet.paragraph(
        "鉴定（评估）的期间不计入调解期限。鉴定人与本纠纷有利害关系的，应当回避。",
        indent=2,
        before=4,
    )
    blocks.signers(sheet, "双方签署", "双方当事人同意委托（签名盖章或按指印）：", before=4)
    with sheet.together():
        blocks.seal(sheet, "(行政.机关 or 调委会)", "　　　　　　　　")
    sheet.numbered_foot()
    return sheet


SHEETS = {"TY-06": ty06, "TY-17": ty17}
