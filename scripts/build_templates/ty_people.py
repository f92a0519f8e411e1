"""TY-01 … TY-05, TY-10, TY-21: papers about who somebody is and for whom he or she acts.

Where no national sample exists the wording follows the law named beside it.
"""

from __future__ import annotations

from . import blocks
from .kit import CENTER, DAY, LEFT, RIGHT, Field, Run, Sheet, day, fill, line_of
from .pages import P1, P1_TIGHT, P1_WIDE
from .tables import FORM, PLAIN, Grid


def _person_line(sheet: Sheet, who: str, full: float) -> None:
    """One agent's details, as TY-01 asks for them."""
    sheet.line(
        Field("姓名", f"{who}.姓名", full * 0.42),
        Field("性别", f"{who}.性别", full * 0.58),
        Field("民族", f"{who}.民族", full),
    )
    sheet.line(
        Field("出生日期", f"{who}.出生日期", full * 0.5),
        Field("联系方式", f"{who}.联系方式", full),
    )
    sheet.line(
        Field(f'{{{{ {who}.证件类型 or "证件" }}}}号码', f"{who}.证件号码", full),
    )
    sheet.line(Field("单位职务或职业", f"{who}.职业", full))
    sheet.line(Field("住址", f"{who}.住址", full))
    sheet.line(Field("与委托人关系", f"{who}.关系", full))


def ty01() -> Sheet:
    """授权委托书."""
    sheet = Sheet("授权委托书", P1_TIGHT)
    sheet.title("授权委托书")
    full = sheet.setup.text_cm
    sheet.heading("委托人：")
    blocks.party_lines(sheet, "本人", label="", agents=False)
    with sheet.loop("代 in 本人.委托代理人们"):
        sheet.heading("受委托人：", before=4)
        _person_line(sheet, "代", full)
    sheet.paragraph(
        "现委托",
        fill("本人.委托代理人姓名", 8),
        "在",
        fill("纠纷名称", 14),
        "一案中，作为我方参加调解的委托代理人。委托事项与权限如下：",
        indent=2,
        before=6,
    )
    with sheet.loop("代 in 本人.委托代理人们"):
        sheet.paragraph("{{ 代.姓名 }}：{{ 代.权限 }}", indent=2)
        with sheet.loop("项 in 代.权限勾选"):
            sheet.paragraph("{{ 项 }}", indent=2)
    with sheet.together():
        sheet.paragraph(
            Run(
                "注：仅写“全权代理”而无具体授权的，不得代为承认、放弃、变更调解请求或者和解。",
                size=12,
            ),
            align=LEFT,
            before=4,
        )
        sheet.paragraph(
            "委托人（签名捺印或盖章）：", line_of(), align=LEFT, stops=(full * 0.75,), before=10
        )
        with sheet.when("本人.单位"):
            sheet.paragraph(
                "{{ 本人.负责人称谓 }}（签名）：", line_of(), align=LEFT, stops=(full * 0.75,)
            )
        sheet.paragraph("受委托人（签名）：", line_of(), align=LEFT, stops=(full * 0.75,))
        sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    sheet.paragraph(Run("附：委托人、受委托人证件复印件。", size=12), align=LEFT)
    sheet.numbered_foot()
    return sheet


def ty02() -> Sheet:
    """推选代表人推选书."""
    sheet = Sheet("推选代表人推选书", P1)
    sheet.title("推选代表人推选书")
    sheet.paragraph(
        "因",
        fill("纠纷名称", 14),
        "，我们共",
        fill("本人.人数", 2),
        "人共同推选",
        fill("本人.代表人姓名", 10),
        "为代表人，参加{{ 称呼.组织 }}的调解。",
        indent=2,
    )
    sheet.paragraph(
        "代表人权限：参加调解，陈述意见，提供证据，签收文书。代表人变更、放弃请求或者达成和解，"
        "须经被代表的当事人同意。",
        indent=2,
    )
    with sheet.loop("代 in 本人.代表人们"):
        sheet.paragraph(
            "代表人：{{ 代.姓名 }}",
            "　证件号码：",
            fill("代.证件号码", 9),
            "　联系方式：",
            fill("代.联系方式", 6),
            align=LEFT,
        )
    sheet.heading("推选人签名捺印：", before=6)
    grid = Grid(sheet, (1.4, 3.4, 4.6, 2.6, 1.6, 1.9), FORM, size=10.5, leading=16.0)
    grid.row("序号", "姓名", "证件号码", "签名", "捺印", "日期", head=True)
    grid.each(
        "员 in 本人.成员们",
        "{{ 员.序号 }}",
        "{{ 员.姓名 }}",
        fill("员.证件号码", text="", underline=False),
        "",
        "",
        "",
        centred=(0,),
        height=0.95,
    )
    grid.empty_rows_unless("本人.成员们", 12)
    sheet.paragraph(leading=4)
    sheet.numbered_foot()
    return sheet


def ty03() -> Sheet:
    """群体当事人名单、金额明细."""
    sheet = Sheet("群体当事人名单、金额明细", P1_WIDE)
    sheet.title("群体当事人名单、金额明细", size=18, after=4)
    full = sheet.setup.text_cm
    sheet.line(
        Field("案号：", "案号", full * 0.32),
        Field("当事人：", "本人.简名", full * 0.6),
        Field("纠纷：", "纠纷名称", full),
    )
    widths = (1.2, 3.2, 4.6, 2.4, 3.6, 2.8, 4.2, 3.3)
    grid = Grid(sheet, widths, FORM, size=10.5, leading=15.0)
    grid.row(
        "序号",
        "姓名",
        "证件号码",
        "工种（职业）",
        "期间",
        "金额",
        "各期金额",
        "签名捺印",
        head=True,
    )
    shares = "{% for 期 in 员.各期 %}{% if not loop.first %}；{% endif %}{{ 期 }}{% endfor %}"
    cells = [
        fill(f"员.{n}", text="", underline=False) for n in ("证件号码", "职业", "期间", "金额")
    ]
    grid.each(
        "员 in 本人.成员们",
        "{{ 员.序号 }}",
        "{{ 员.姓名 }}",
        *cells,
        shares,
        "",
        centred=(0,),
        height=0.95,
    )
    grid.empty_rows_unless("本人.成员们", 10)
    sums = "{% for 期 in 本人.各期合计 %}{% if not loop.first %}；{% endif %}{{ 期 }}{% endfor %}"
    grid.row(
        "合计",
        fill("本人.成员合计全", text="", underline=False),
        sums,
        "",
        spans=(1, 5, 1, 1),
        centred=(0,),
    )
    sheet.paragraph(leading=4)
    sheet.numbered_foot()
    return sheet


def ty04() -> Sheet:
    """监护关系（法定代理）证明页."""
    sheet = Sheet("监护关系（法定代理）证明页", P1)
    sheet.title("监护关系（法定代理）证明页", size=20)
    full = sheet.setup.text_cm
    sheet.line(
        Field("被监护人：", "本人.姓名", full * 0.45),
        Field("性别：", "本人.性别", full * 0.62),
        Field("民族：", "本人.民族", full),
    )
    sheet.line(Field("出生日期：", "本人.出生日期", full))
    sheet.line(Field("证件号码：", "本人.证件号码", full))
    sheet.line(Field("住址：", "本人.住址", full))
    with sheet.loop("代 in 本人.法定代理人们"):
        sheet.line(
            Field("法定代理人：", "代.姓名", full * 0.5), Field("关系：", "代.关系", full), before=4
        )
        sheet.line(
            Field("证件号码：", "代.证件号码", full * 0.6), Field("联系方式：", "代.联系方式", full)
        )
        sheet.line(Field("监护证明：", "代.证明", full))
    grid = Grid(sheet, (full,), PLAIN)
    grid.row(Run("（户口簿、出生医学证明、监护证明等粘贴处）", size=10.5), height=9.0, centred=(0,))
    with sheet.together():
        sheet.paragraph("与原件核对无异。", align=LEFT, before=8)
        with sheet.loop("签 in 本人.签署人们"):
            blocks.sign_line(sheet, "签", width=5.0)
    blocks.dated(sheet, "核对人（签名）：")
    sheet.numbered_foot()
    return sheet


def ty05() -> Sheet:
    """法定代表人（负责人）身份证明书."""
    sheet = Sheet("法定代表人（负责人）身份证明书", P1)
    head = Run('{{ 本人.负责人称谓 or "法定代表人" }}身份证明书')
    sheet.title(head, size=20)
    sheet.paragraph(
        fill("本人.负责人", 6),
        "在我单位任",
        fill("本人.负责人职务", 6),
        "职务，是我单位的",
        "{{ 本人.负责人称谓 }}。",
        indent=2,
    )
    sheet.paragraph("特此证明。", indent=2)
    full = sheet.setup.text_cm
    sheet.line(Field("单位名称：", "本人.姓名", full), before=10)
    sheet.line(Field("统一社会信用代码：", "本人.信用代码", full))
    sheet.line(Field("附：联系地址：", "本人.住址", full))
    sheet.line(Field("　　电话：", "本人.联系方式", full))
    sheet.paragraph(
        "（", fill("本人.姓名", 10, underline=False), "公章）", align=RIGHT, right=1, before=30
    )
    sheet.paragraph(day("落款日期"), align=RIGHT, right=1)
    return sheet


def ty10() -> Sheet:
    """翻译人员确认书."""
    sheet = Sheet("翻译人员确认书", P1)
    sheet.title("翻译人员确认书")
    full = sheet.setup.text_cm
    sheet.line(Field("案号：", "案号", full))
    sheet.line(Field("案由：", "案由", full))
    sheet.line(Field("当事人：", "当事人姓名", full))
    sheet.line(Field("翻译人：", "翻译员.姓名", full))
    sheet.line(
        Field("证件号码：", "翻译员.证件号码", full * 0.58),
        Field("联系方式：", "翻译员.联系方式", full),
    )
    sheet.line(Field("语种：", "翻译员.语种", full * 0.4), Field("单位：", "翻译员.单位", full))
    sheet.line(Field("为谁翻译：", "翻译员.为谁", full))
    sheet.paragraph(
        "本人受邀在本次调解中担任翻译，与各方当事人没有可能影响公正翻译的关系。本人承诺忠实、完整、"
        "准确地翻译各方的陈述、{{ 称呼.调解员 }}的告知以及调解文书的内容，不增减、不歪曲，"
        "对所知悉的个人隐私和商业秘密予以保密；故意作虚假翻译的，愿意承担相应的法律责任。",
        indent=2,
        before=8,
    )
    sheet.paragraph(
        "翻译人（签名捺印）：",
        line_of(),
        Run("{% if 翻译员.姓名 %}（{{ 翻译员.姓名 }}）{% endif %}", size=10.5),
        align=LEFT,
        stops=(full * 0.62,),
        before=16,
    )
    sheet.paragraph("当事人（签名捺印）：", line_of(), align=LEFT, stops=(full * 0.62,))
    sheet.paragraph(DAY, align=RIGHT, right=1)
    return sheet


def ty21() -> Sheet:
    """个人信息处理告知同意书."""
    sheet = Sheet("个人信息处理告知同意书", P1)
    sheet.title("个人信息处理告知同意书", size=20)
    sheet.paragraph(fill("本人.姓名", 8), "：", align=LEFT)
    sheet.paragraph(
        "为办理你参加的矛盾纠纷调解，根据《中华人民共和国个人信息保护法》，现就个人信息的处理告知如下：",
        indent=2,
    )
    sheet.paragraph(
        '一、处理者：{{ 调委会 or "　　　　人民调解委员会" }}。联系方式：',
        fill("调委会电话", 5),
        "。",
        indent=2,
    )
    for words in (
        "二、处理目的：登记、受理、调解、回访、立卷归档和依法统计。",
        "三、处理的个人信息：姓名、性别、民族、出生日期、证件号码、住址、联系方式、职业，以及与纠纷"
        "有关的陈述、证据。其中证件号码、医疗健康、金融账户、未成年人信息等属于敏感个人信息，仅在"
        "调解所必需时处理，并采取严格的保护措施。",
        "四、处理方式和保存期限：以纸质卷宗和加密的电子档案保存，保存期限依照调解卷宗的保管期限。",
        "五、除法律、行政法规另有规定，或者因移送、司法确认等依法提供给有关机关外，不向他人提供。",
        "六、你有权查阅、复制、更正、补充你的个人信息，有权撤回同意；撤回同意不影响撤回前已进行的处理。",
    ):
        sheet.paragraph(words, indent=2)
    sheet.paragraph("我已阅读（听明白）上述内容：", indent=2, before=6)
    sheet.paragraph("☐同意　☐不同意　处理我的个人信息；", indent=2)
    with sheet.together():
        sheet.paragraph("☐单独同意　☐不同意　为上述目的处理我的敏感个人信息。", indent=2)
        with sheet.when("本人.未成年"):
            sheet.paragraph("（不满十四周岁的，由父母或者其他监护人同意并签名。）", indent=2)
    blocks.signers(sheet, "本人.签署人们", "同意人（签名捺印）：", before=10)
    sheet.paragraph(DAY, align=RIGHT, right=1)
    sheet.paragraph(align=CENTER, leading=2)
    sheet.numbered_foot()
    return sheet


SHEETS = {
    "TY-01": ty01,
    "TY-02": ty02,
    "TY-03": ty03,
    "TY-04": ty04,
    "TY-05": ty05,
    "TY-10": ty10,
    "TY-21": ty21,
}
