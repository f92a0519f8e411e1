"""Blocks that return in many papers: party lines (B1–B4), payments, signing area (B5), copies (B6).

Laid out as the 2010 samples (司发通〔2010〕239号) have them; one block, one function.
"""

from __future__ import annotations

from .kit import DAY, LEFT, RIGHT, Field, Piece, Run, Sheet, Writer, day, fill, line_of
from .tables import NONE, PLAIN, Grid

#: Where the first column of signing lines ends, and the line itself, in centimetres.
SIGN_LINE = 3.2


def parties(
    sheet: Sheet, people: str, *, label: str = "{{ 人.称谓 }}", agents: bool = True
) -> None:
    """B1 or B2 for each party of a list, with guardians (B3) and agents (B4) below it."""
    with sheet.loop(f"人 in {people}"):
        party_lines(sheet, label=label, agents=agents)


def party_lines(
    sheet: Writer, who: str = "人", *, label: str = "{{ 人.称谓 }}", agents: bool = True
) -> None:
    """The lines of one party held in ``who``."""
    full = sheet.setup.text_cm
    with sheet.when(f"{who}.自然人"):
        _natural(sheet, who, label, full)
        sheet.otherwise()
        _body(sheet, who, label, full)
    if agents:
        _agents(sheet, who, full)


def _natural(sheet: Writer, who: str, label: str, full: float) -> None:
    with sheet.when(f"{who}.群体"):
        sheet.line(Field(f"{label}姓名", f"{who}.姓名", full))
        sheet.line(Field("推选的代表人", f"{who}.代表人姓名", full))
        sheet.otherwise(f"{who}.长名")
        sheet.line(Field(f"{label}姓名", f"{who}.姓名", full))
        sheet.line(
            Field("性别", f"{who}.性别", full * 0.3),
            Field("民族", f"{who}.民族", full * 0.7),
            Field("年龄", f"{who}.年龄", full),
        )
        sheet.otherwise()
        sheet.line(
            Field(f"{label}姓名", f"{who}.姓名", full * 0.47),
            Field("性别", f"{who}.性别", full * 0.60),
            Field("民族", f"{who}.民族", full * 0.82),
            Field("年龄", f"{who}.年龄", full),
        )
    with sheet.when(f"{who}.未成年"):
        sheet.paragraph(fill(f"{who}.出生日期"), "出生，系未成年人。", align=LEFT)
    sheet.line(
        Field(f"{{{{ {who}.栏二标签 }}}}", f"{who}.栏二", full * 0.53),
        Field("联系方式", f"{who}.联系方式", full),
    )
    sheet.line(Field("单位或住址", f"{who}.住址", full))
    with sheet.when(f"{who}.无证件说明"):
        sheet.line(Field("无身份证件，说明", f"{who}.无证件说明", full))


def _body(sheet: Writer, who: str, label: str, full: float) -> None:
    sheet.line(Field(f"{label}名称", f"{who}.姓名", full))
    sheet.line(Field("统一社会信用代码", f"{who}.信用代码", full))
    sheet.line(
        Field(f"{{{{ {who}.负责人称谓 }}}}", f"{who}.负责人", full * 0.55),
        Field("职务", f"{who}.负责人职务", full),
    )
    sheet.line(Field("住所地", f"{who}.住址", full))
    sheet.line(Field("联系方式", f"{who}.联系方式", full * 0.55))


def _agents(sheet: Writer, who: str, full: float) -> None:
    """B3 and B4: name with relation, then papers and telephone; the authority of an agent."""
    with sheet.loop(f"代 in {who}.法定代理人们"):
        _agent_name(sheet)
        sheet.line(
            Field("证件号码", "代.证件号码", full * 0.55), Field("联系方式", "代.联系方式", full)
        )
    with sheet.loop(f"代 in {who}.委托代理人们"):
        _agent_name(sheet)
        sheet.line(
            Field("证件号码", "代.证件号码", full * 0.55), Field("联系方式", "代.联系方式", full)
        )
        sheet.line(Field("单位或职业", "代.职业", full * 0.55), Field("代理权限", "代.权限", full))


def _agent_name(sheet: Writer) -> None:
    relation = "{% if 代.关系 %}（{{ 代.关系 }}）{% endif %}"
    sheet.paragraph("{{ 代.称谓 }}：", fill("代.姓名"), relation, align=LEFT)


def rule(sheet: Writer, before: float = 6.0) -> None:
    """A little air between blocks."""
    sheet.paragraph(leading=max(before, 1.0))


def payments_table(sheet: Sheet) -> None:
    """The table of payments, and those that come again; neither where there is none."""
    with sheet.when("给付"):
        sheet.heading("给付明细：", before=4)
        _instalments(sheet, "给付")
    with sheet.when("将来给付"):
        sheet.heading("将来给付（不计入协议金额）：")
        _instalments(sheet, "将来给付")
    with sheet.when("按期给付"):
        sheet.heading("按期给付（不计入协议金额）：")
        grid = Grid(sheet, (1.2, 2.5, 2.5, 4.6, 3.8), PLAIN, size=10.5, leading=15.0)
        grid.row("序号", "付款人", "收款人", "金额（大写）", "支付日及起止", head=True)
        grid.each(
            "笔 in 按期给付",
            "{{ 笔.序 }}",
            "{{ 笔.付款人 }}",
            "{{ 笔.收款人 }}",
            "{{ 笔.周期 }}{{ 笔.金额 }}（{{ 笔.大写 }}）",
            "{{ 笔.支付日 }}，{{ 笔.起止 }}",
            centred=(0,),
        )
    with sheet.when("分配"):
        sheet.heading("款项分配：")
        grid = Grid(sheet, (7.3, 7.3), PLAIN, size=10.5, leading=15.0)
        grid.row("姓名", "金额", head=True)
        grid.each("份 in 分配", "{{ 份.姓名 }}", "{{ 份.金额 }}")


def _instalments(sheet: Sheet, source: str) -> None:
    grid = Grid(sheet, (1.3, 2.3, 3.3, 2.3, 2.3, 3.1), PLAIN, size=10.5, leading=15.0)
    grid.row("期次", "到期日", "金额（大写）", "付款人", "收款人", "方式、条件、账户", head=True)
    grid.each(
        f"笔 in {source}",
        "{{ 笔.序 }}",
        fill("笔.到期日", 3, underline=False),
        "{{ 笔.金额 }}（{{ 笔.大写 }}）",
        "{{ 笔.付款人 }}",
        "{{ 笔.收款人 }}",
        '{{ 笔.怎么付 or "" }}',
        centred=(0,),
    )


def sign_line(
    writer: Writer, who: str, *, width: float = SIGN_LINE, label: str = "", before: float = 0.0
) -> None:
    """A line to sign on, the picture of a signature if there is one, and whose it is; behind a
    label where it has one.
    """
    whose = Run(f"{{% if {who}.注 %}}（{{{{ {who}.注 }}}}）{{% endif %}}", size=10.5)
    sign = Run(f'{{{{ {who}.签名图 or "" }}}}\t', underline=True)
    pieces = (label, sign, whose, "　") if label else (sign, whose, "　")
    writer.paragraph(*pieces, align=LEFT, stops=(width,), at_least=True, before=before)


def signatures(sheet: Sheet, rows: str = "签署行") -> None:
    """B5: two columns, the parties on the left, mediators and note taker on the right.

    The text above it (written in ``together``) and the seal below stay on its pages.
    """
    half = sheet.setup.text_cm / 2

    def cell(side: str) -> object:
        def write(writer: Writer) -> None:
            with writer.when(f"行.{side}.题"):
                writer.paragraph(f"{{{{ 行.{side}.题 }}}}", align=LEFT)
            with writer.when(f"行.{side}.签"):
                sign_line(writer, f"行.{side}")
                writer.otherwise()
                writer.paragraph(align=LEFT)

        return write

    grid = Grid(sheet, (half + 0.4, half - 0.4), NONE)
    grid.tag(f"for 行 in {rows}")
    grid.tag("if 行.连")
    grid.row(cell("左"), cell("右"), top=True, kept=True)  # type: ignore[arg-type]
    grid.tag("else")
    grid.row(cell("左"), cell("右"), top=True)  # type: ignore[arg-type]
    grid.tag("endif")
    grid.tag("endfor")


def signers(sheet: Writer, people: str, label: str, *, before: float = 0.0) -> None:
    """One signing line below the other under one heading: ``申请人（签名盖章或按指印）``."""
    sheet.heading(label, before=before)
    with sheet.loop(f"签 in {people}"), sheet.when("签.连"):
        with sheet.together():
            sign_line(sheet, "签", width=5.0)
        sheet.otherwise()
        with sheet.together(False):
            sign_line(sheet, "签", width=5.0)


def dated(sheet: Writer, label: Piece, *, right: float = 0.0) -> None:
    """A label with a line to sign on and the empty day at the right."""
    full = sheet.setup.text_cm
    stops = (full * 0.55,)
    sheet.paragraph(label, line_of(), f"　{DAY}", align=LEFT, stops=stops, right=right)


def seal(
    sheet: Writer,
    body: str = "调委会",
    empty: str = "　　　　人民调解委员会",
    *,
    day: str = "落款日期",
) -> None:
    """（××人民调解委员会印）, and the day to be written, at the right."""
    sheet.paragraph(
        "（",
        fill(body, text=empty, underline=False),
        "印）",
        align=RIGHT,
        right=1,
        before=10,
        keep=True,
    )
    sheet.paragraph(fill(day, text=DAY, underline=False), align=RIGHT, right=1)


def signed_and_sealed(sheet: Sheet, rows: str = "签署行") -> None:
    """The signing area and the seal, on one page with what was written last."""
    with sheet.together():
        rule(sheet)
        signatures(sheet, rows)
        seal(sheet)


def copies(sheet: Writer) -> None:
    """B6: how many copies, and who holds them."""
    with sheet.together():
        sheet.paragraph(
            "本协议一式", fill("份数", 2), "份，当事人、{{ 称呼.组织 }}各持一份。", indent=2
        )


def note_of_seal(sheet: Writer, words: str) -> None:
    """备注 below a form."""
    sheet.paragraph(Run(f"备注：{words}", size=12), align=LEFT, before=6)


def clauses(sheet: Sheet) -> None:
    """What was agreed, with sums and instalments."""
    with sheet.when("协议条款"):
        with sheet.loop("条 in 协议条款"):
            sheet.paragraph("{{ 条.序 }}、{{ 条.内容 }}", indent=2)
        sheet.otherwise()
        sheet.ruled(4)
    with sheet.when("协议金额全"):
        sheet.paragraph("协议涉及金额共计{{ 协议金额全 }}。", indent=2)
    payments_table(sheet)


def told_aloud(sheet: Sheet, record: str, *, says_read: bool = True) -> None:
    """That the record was interpreted and read out, where somebody needed it."""
    with sheet.when("翻译说明"):
        sheet.paragraph(f"以上告知及{record}已由{{{{ 翻译说明 }}}}如实翻译。", indent=2)
    if not says_read:
        return
    with sheet.when("需宣读说明"):
        sheet.paragraph(f"{record}已向{{{{ 需宣读说明 }}}}宣读。", indent=2)


def read_aloud(sheet: Writer, what: str) -> None:
    """宣读人、见证人: for each party to whom it is read out; to be written where not known yet.

    Who signs the sheet as something else has no second line. It stands before the last text of the
    sheet, which is what keeps the signing area company.
    """
    with sheet.loop("读 in 宣读们"):
        sheet.paragraph(
            what, "已由", fill("读.宣读人", 4), "于", day("读.时间"), "用",
            fill("读.语言", 4), "向{{ 读.当事人 }}宣读，{{ 读.当事人 }}表示听明白了。",
            indent=2,
        )  # fmt: skip
        with sheet.when("读.见证人"):
            sheet.paragraph("宣读时{{ 读.见证人 }}在场见证。", indent=2)
        for who in ("宣读人", "见证人"):
            with sheet.when(f"读.{who}签"):
                label = f"{who}（签名）："
                sign_line(sheet, f"读.{who}签", width=9.0, label=label, before=4)


def translations(sheet: Sheet, name: str) -> None:
    """对照译文: a page behind the paper for each who was told in another language."""
    with sheet.loop("译 in 译文们"):
        sheet.page_break()
        sheet.title("对照译文", after=6)
        sheet.paragraph("语种：", fill("译.语言", 6), "　讲给：{{ 译.当事人 }}", align=LEFT)
        sheet.paragraph(
            f"本页是《{name}》的译文，帮助当事人了解内容，没有单独的效力；"
            "和正文不一致的，以正文为准。",
            indent=2, after=6,
        )  # fmt: skip
        sheet.text("译.段落", 14)
        sign_line(sheet, "译.译者签", width=9.0, label="翻译人（签名）：", before=12)
