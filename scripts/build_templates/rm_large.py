"""通俗大字版 of notice, record and agreement (RM-03, RM-08, RM-10): large, one thought a line.

The wording is the centre's own and says so; what the official form says stands here whole. Sheets
made of the same facts, so nothing is told twice and nothing can differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .kit import DAY, LEFT, RIGHT, Run, Sheet, Writer, blank, fill, line_of
from .pages import HEI, LARGE
from .rights_in_plain import RIGHTS

#: Small words behind a line to sign on.
_NOTE = 16.0
#: What is to be written by hand is this many characters wide.
_SHORT, _LONG = 6, 14


def rm03() -> Sheet:
    """权利义务告知书."""
    sheet = _begun("人民调解当事人权利义务告知书", "调解前要告诉您的事")
    sheet.paragraph(_said("本人.姓名", _SHORT), "：", align=LEFT)
    sheet.paragraph("按照法律、法规，调解前先把下面的事告诉您。", indent=2)
    sheet.paragraph("有听不清、看不懂的，请随时问。", indent=2)
    for title, lines in RIGHTS:
        _heading(sheet, title)
        for words in lines:
            sheet.paragraph(words, indent=2)
    _heading(sheet, "请您选")
    sheet.paragraph("本次调解：", align=LEFT)
    sheet.paragraph("☐公开进行　☐不公开进行", indent=2)
    _line(sheet, "主持调解的人民调解员：", "调解员姓名")
    sheet.paragraph("对这位（这些）人民调解员：", align=LEFT)
    sheet.paragraph("☐接受　☐要求更换", indent=2)
    _line(sheet, "文书送到哪里（送达地址）：", "本人.送达地址", _LONG)
    with sheet.when("本人翻译"):
        sheet.paragraph("以上内容已由翻译", fill("本人翻译", underline=False), "翻译给您听。")
    _read_aloud(sheet, "以上内容")
    with _signed(sheet):
        sheet.paragraph("以上内容我已阅读（听明白）。", indent=2, keep=True)
        _signers(sheet, "本人.签署人们", "被告知人（签名或按指印）：")
        _signers(sheet, "调解员签署", "人民调解员（签名）：")
        _day(sheet)
    _translations(sheet)
    sheet.numbered_foot()
    return sheet


def rm08() -> Sheet:
    """人民调解记录."""
    sheet = _begun("人民调解记录", "这次调解是怎么谈的")
    _line(sheet, "什么时间：", "本次.时间", _LONG)
    _line(sheet, "什么地点：", "本次.地点", _LONG)
    _line(sheet, "为了什么事：", "纠纷名称", _LONG)
    _line(sheet, "当事人：", "(本次.到场 or 当事人姓名)", _LONG)
    _line(sheet, "参加人：", "(本次.参加人 or 参加人)", _LONG)
    _line(sheet, "主持人：", "(本次.主持人 or 主持调解员)")
    _line(sheet, "人民调解员：", "(本次.调解员 or 调解员姓名)")
    _line(sheet, "记录人：", "(本次.记录人 or 记录人)")
    with sheet.when("翻译说明"):
        _line(sheet, "翻译：", "翻译说明")
    sheet.paragraph("人民调解委员会已将人民调解的相关规定告知各方当事人。", indent=2, before=6)
    with sheet.when("翻译说明"):
        sheet.paragraph("以上告知及本记录已由{{ 翻译说明 }}如实翻译。", indent=2)
    _heading(sheet, "双方是怎么说的")
    _told(sheet, "本次.记录段落")
    _heading(sheet, "调解结果")
    sheet.paragraph("{{ 本次.成功 }}①调解成功", indent=2)
    sheet.paragraph("{{ 本次.不成 }}②调解不成", indent=2)
    sheet.paragraph("{{ 本次.继续 }}③有待继续调解", indent=2)
    with sheet.when("本次.是不成"):
        _line(sheet, "调解不成的原因：", "终止.其他说明", _LONG)
        sheet.paragraph(
            "已告知当事人：可以依法通过仲裁、行政、司法等途径维护自己的权利。", indent=2
        )
    _read_aloud(sheet, "本记录")
    with _signed(sheet):
        with sheet.when("参加人"):
            _hand(sheet, "参加人（签名）：")
        _signing_area(sheet)
    _translations(sheet)
    sheet.numbered_foot()
    return sheet


def rm10() -> Sheet:
    """人民调解协议书."""
    sheet = _begun("人民调解协议书", "双方说好的事")
    _line(sheet, "编号：", "协议编号", 10)
    _parties(sheet)
    _heading(sheet, "为了什么事（纠纷主要事实、争议事项）")
    _told(sheet, "协议事实")
    _heading(sheet, "说好了什么（经调解，自愿达成如下协议）")
    _clauses(sheet)
    _heading(sheet, "怎么做、什么时候做（履行方式、时限）")
    _told(sheet, "履行方式")
    with sheet.when("违约责任"):
        _heading(sheet, "没做到怎么办（违约责任）")
        _told(sheet, "违约责任")
    with sheet.when("协议附件"):
        _heading(sheet, "附件")
        with sheet.loop("件 in 协议附件"):
            sheet.paragraph("{{ loop.index }}. {{ 件 }}", indent=2)
    with sheet.when("翻译说明"):
        sheet.paragraph("本协议内容已由{{ 翻译说明 }}向当事人翻译。", indent=2)
    _read_aloud(sheet, "本协议内容")
    sheet.paragraph(
        "本协议一式", fill("份数", 2), "份，当事人、{{ 称呼.组织 }}各持一份。", indent=2, before=6
    )
    with _signed(sheet):
        _signing_area(sheet)
    _translations(sheet)
    sheet.numbered_foot()
    return sheet


def _begun(title: str, about: str) -> Sheet:
    """The official name first, so that both are known for the same paper; whose wording it is."""
    sheet = Sheet(f"{title}（通俗大字版）", LARGE)
    sheet.title(title, after=0)
    sheet.title("（通俗大字版）", size=22, after=2)
    sheet.paragraph(Run(about, font=HEI), align=LEFT, before=4)
    sheet.paragraph(
        Run(
            "本件由{{ 调委会 or 中心 or '本中心' }}为方便阅读自行编写，不是规定的格式；"
            "内容和正式的一份相同。",
            size=_NOTE,
        ),
        align=LEFT, leading=24.0, after=6,
    )  # fmt: skip
    return sheet


def _said(expression: str, width: int) -> Run:
    """A value as it is; a line to write on where it is not known."""
    return fill(expression, width, underline=False, text="＿" * width)


def _line(sheet: Writer, label: str, expression: str, width: int = _SHORT) -> None:
    sheet.paragraph(Run(label, font=HEI), _said(expression, width), align=LEFT, after=2)


def _heading(sheet: Writer, words: str) -> None:
    sheet.heading(Run(words, font=HEI), before=10)


def _told(sheet: Writer, paragraphs: str) -> None:
    """A fact of several paragraphs, a sentence a line, and its sums in words."""
    with sheet.when(paragraphs):
        with sheet.loop(f"句 in 句子({paragraphs})"):
            sheet.paragraph("{{ 句 }}", indent=2)
        _sums(sheet, paragraphs)
        sheet.otherwise()
        sheet.ruled(3)


def _sums(sheet: Writer, expression: str) -> None:
    with sheet.loop(f"数 in 念数({expression})"):
        sheet.paragraph(Run("（{{ 数 }}）", size=20), align=LEFT)


def _parties(sheet: Sheet) -> None:
    """Everything the official form says of each party, one thing a line."""
    with sheet.loop("人 in 当事人们"):
        sheet.heading(Run("{{ 人.称谓 }}：", font=HEI), _said("人.姓名", _SHORT), before=8)
        with sheet.when("人.自然人"):
            with sheet.when("人.群体"):
                _line(sheet, "推选的代表人：", "人.代表人姓名")
                sheet.otherwise()
                sheet.paragraph(
                    "性别：", _said("人.性别", 2), "　民族：", _said("人.民族", 3),
                    "　年龄：", _said("人.年龄", 2), align=LEFT,
                )  # fmt: skip
            with sheet.when("人.未成年"):
                sheet.paragraph(fill("人.出生日期"), "出生，系未成年人。", align=LEFT)
            _line(sheet, "{{ 人.栏二标签 }}：", "人.栏二")
            with sheet.when("人.无证件说明"):
                _line(sheet, "无身份证件，说明：", "人.无证件说明")
            sheet.otherwise()
            _line(sheet, "统一社会信用代码：", "人.信用代码", _LONG)
            _line(sheet, "{{ 人.负责人称谓 }}：", "人.负责人")
            _line(sheet, "职务：", "人.负责人职务")
        _line(sheet, "联系方式：", "人.联系方式")
        _line(sheet, "单位或住址：", "人.住址", _LONG)
        for people in ("法定代理人们", "委托代理人们"):
            with sheet.loop(f"代 in 人.{people}"):
                _agent(sheet, authorized=people == "委托代理人们")


def _agent(sheet: Writer, *, authorized: bool) -> None:
    relation = "{% if 代.关系 %}（{{ 代.关系 }}）{% endif %}"
    name = Run("{{ 代.称谓 }}：", font=HEI)
    sheet.paragraph(name, _said("代.姓名", _SHORT), relation, align=LEFT)
    _line(sheet, "证件号码：", "代.证件号码", _LONG)
    _line(sheet, "联系方式：", "代.联系方式")
    if authorized:
        _line(sheet, "单位或职业：", "代.职业")
        _line(sheet, "代理权限：", "代.权限")


def _clauses(sheet: Sheet) -> None:
    with sheet.when("协议条款"):
        with sheet.loop("条 in 协议条款"):
            sheet.paragraph(Run("第{{ 条.序 }}条", font=HEI), align=LEFT, keep=True, before=4)
            with sheet.loop("句 in 句子(条.内容)"):
                sheet.paragraph("{{ 句 }}", indent=2)
            _sums(sheet, "条.内容")
        sheet.otherwise()
        sheet.ruled(4)
    with sheet.when("协议金额全"):
        sheet.paragraph("协议涉及金额共计{{ 协议金额全 }}。", indent=2, before=4)
        _sums(sheet, "协议金额")
    for words, source in (("给付明细", "给付"), ("将来给付（不计入协议金额）", "将来给付")):
        with sheet.when(source):
            _heading(sheet, words)
            with sheet.loop(f"笔 in {source}"):
                _payment(sheet)
    with sheet.when("按期给付"):
        _heading(sheet, "按期给付（不计入协议金额）")
        with sheet.loop("笔 in 按期给付"):
            sheet.paragraph(Run("第{{ 笔.序 }}项", font=HEI), align=LEFT, keep=True)
            _who_pays(sheet, "{{ 笔.周期 }}{{ 笔.金额 }}（{{ 笔.大写 }}）")
            sheet.paragraph("什么时候给：{{ 笔.支付日 }}", align=LEFT)
            sheet.paragraph("从什么时候到什么时候：{{ 笔.起止 }}", align=LEFT)
    with sheet.when("分配"):
        _heading(sheet, "款项分配")
        with sheet.loop("份 in 分配"):
            sheet.paragraph("{{ 份.姓名 }}：{{ 份.金额 }}", indent=2)
            _sums(sheet, "份.金额")


def _payment(sheet: Writer) -> None:
    sheet.paragraph(Run("{{ 笔.期次 }}", font=HEI), align=LEFT, keep=True, before=4)
    _line(sheet, "最晚哪天给：", "笔.到期日")
    _who_pays(sheet, "{{ 笔.金额 }}（{{ 笔.大写 }}）")
    with sheet.when("笔.怎么付"):
        sheet.paragraph("怎么给：{{ 笔.怎么付 }}", align=LEFT)


def _who_pays(sheet: Writer, amount: str) -> None:
    sheet.paragraph("谁给：", _said("笔.付款人", _SHORT), align=LEFT)
    sheet.paragraph("给谁：", _said("笔.收款人", _SHORT), align=LEFT)
    sheet.paragraph(f"给多少：{amount}", align=LEFT)
    _sums(sheet, "笔.金额")


@contextmanager
def _signed(sheet: Sheet) -> Iterator[None]:
    """Lines to sign on where the centre has this one signed too; else where the signed one is."""
    with sheet.when("大字版签名"):
        sheet.paragraph(
            "这一份和正式的一份一起签。两份的字句有出入的，以正式的一份为准。", indent=2, before=8
        )
        yield
        sheet.otherwise()
        sheet.paragraph(
            Run("这一份是送给您看的，不用签名。", font=HEI), indent=2, before=8, keep=True
        )
        sheet.paragraph("请在正式的一份上签名。", indent=2, keep=True)
        sheet.paragraph("两份的字句有出入的，以正式的一份为准。", indent=2)


def _read_aloud(sheet: Writer, what: str) -> None:
    """Who read it to whom; signed on the official form, and here where this one is signed."""
    with sheet.loop("读 in 宣读们"):
        _heading(sheet, f"{what}宣读给谁听")
        _line(sheet, "听的人：", "读.当事人")
        _line(sheet, "宣读人：", "读.宣读人")
        _line(sheet, "什么时间：", "读.时间", _LONG)
        _line(sheet, "用什么话：", "读.语言")
        with sheet.when("读.见证人"):
            _line(sheet, "见证人：", "读.见证人")
        sheet.paragraph("{{ 读.当事人 }}表示听明白了。", indent=2)
        with sheet.when("大字版签名"):
            for who in ("宣读人", "见证人"):
                with sheet.when(f"读.{who}签"):
                    _heading(sheet, f"{who}（签名）：")
                    _sign_line(sheet, f"读.{who}签")


def _translations(sheet: Sheet) -> None:
    """对照译文, large too, behind the paper."""
    with sheet.loop("译 in 译文们"):
        sheet.page_break()
        sheet.title("对照译文", after=6)
        _line(sheet, "语种：", "译.语言")
        _line(sheet, "讲给：", "译.当事人")
        sheet.paragraph("本页是译文，帮助当事人了解内容，没有单独的效力。", indent=2)
        sheet.paragraph("和正文不一致的，以正文为准。", indent=2, after=6)
        with sheet.when("译.段落"):
            with sheet.loop("段 in 译.段落"):
                sheet.paragraph("{{ 段 }}", indent=2)
            sheet.otherwise()
            sheet.ruled(10)


def _signing_area(sheet: Sheet) -> None:
    """Everybody below one another under their headings, then the seal and the day."""
    with sheet.loop("签 in 签署人们"):
        with sheet.when("签.题"):
            _heading(sheet, "{{ 签.题 }}")
        _sign_line(sheet)
    sheet.paragraph(
        "（", fill("调委会", text="　　　　人民调解委员会", underline=False), "印）",
        align=RIGHT, before=12, keep=True,
    )  # fmt: skip
    _day(sheet)


def _signers(sheet: Writer, people: str, label: str) -> None:
    _heading(sheet, label)
    with sheet.loop(f"签 in {people}"):
        _sign_line(sheet)


def _sign_line(sheet: Writer, who: str = "签") -> None:
    whose = Run(f"{{% if {who}.注 %}}（{{{{ {who}.注 }}}}）{{% endif %}}", size=_NOTE)
    sign = Run(f'{{{{ {who}.签名图 or "" }}}}\t', underline=True)
    sheet.paragraph(sign, whose, align=LEFT, stops=(7.0,), at_least=True)


def _hand(sheet: Writer, label: str) -> None:
    _heading(sheet, label)
    sheet.paragraph(line_of(f"{blank(1)}\t"), align=LEFT, stops=(10.0,))


def _day(sheet: Writer) -> None:
    sheet.paragraph(fill("落款日期", text=DAY, underline=False), align=RIGHT)


SHEETS = {"RM-03-2": rm03, "RM-08-2": rm08, "RM-10-2": rm10}
