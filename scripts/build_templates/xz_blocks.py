"""Pieces that the administrative papers share: the organ's name over and under a paper, opinions.

The organ signs and seals, never a people's mediation committee; places for seals stay empty.
"""

from __future__ import annotations

from .kit import CENTER, DAY, LEFT, RIGHT, Piece, Run, Sheet, Writer, fill, line_of
from .pages import HEI
from .tables import small

ORGAN = "　　　　　　　"
BARE = {"text": "", "underline": False}


def bare(fact: str) -> Run:
    """A value in a cell of a form: nothing where it is unknown."""
    return fill(fact, **BARE)  # type: ignore[arg-type]


def organ_over(sheet: Sheet, *, size: float = 18.0) -> None:
    """The organ's name above the paper's own."""
    name = Run(f'{{{{ 行政.机关 or "{ORGAN * 2}" }}}}', font=sheet.setup.title_font, size=size)
    sheet.paragraph(name, align=CENTER, leading=size * 1.6)


def number(sheet: Sheet, fact: str = "案号") -> None:
    """编号 at the right."""
    sheet.paragraph("编号：", fill(fact, 9), align=RIGHT)


def organ_seal(sheet: Writer, *, day: str = "落款日期", before: float = 18.0) -> None:
    """The organ and the day below it, the place of its seal between them (行政机关印章)."""
    sheet.paragraph(
        fill("行政.机关", text=ORGAN * 2, underline=False),
        align=RIGHT,
        right=2,
        before=before,
        keep=True,
    )
    sheet.paragraph("（印章）", align=RIGHT, right=4, keep=True)
    sheet.paragraph(fill(day, text=DAY, underline=False), align=RIGHT, right=3)


def level_one(sheet: Writer, words: str) -> None:
    """A heading of the first level of an official letter."""
    sheet.paragraph(Run(words, font=HEI), indent=2, keep=True)


def contact(sheet: Writer) -> None:
    """Whom to ask."""
    sheet.paragraph(
        "联系人：",
        fill("行政.联系人", 5),
        "　联系电话：",
        fill("行政.电话", 7),
        indent=2,
        keep=True,
    )


def opinion(writer: Writer, said: str = "") -> None:
    """A place for an opinion with its signature and day."""
    if said:
        with writer.loop(f"段 in {said}"):
            small(writer, "{{ 段 }}")
    small(writer)
    writer.paragraph(f"签名：　　　　　　　　{DAY}", align=RIGHT, size=12.0, leading=20.0)


def facts_of_case(writer: Writer) -> None:
    """案情简要 in a cell."""
    with writer.loop("段 in 事实段落"):
        small(writer, "{{ 段 }}")
    small(writer)


def told_paragraphs(sheet: Writer, facts: str, lines: int = 3) -> None:
    """Paragraphs of a fact, or lines to write on."""
    sheet.text(facts, lines)


def signed_by(sheet: Writer, people: str, label: Piece, stop: float) -> None:
    """One line a signer with an empty day: ``主持人：____（姓名）　　年　月　日``.

    The last lines of a long list stay with what follows, so that a seal is never left alone.
    """
    with sheet.loop(f"签 in {people}"), sheet.when("签.连"):
        with sheet.together():
            _signed_line(sheet, label, stop)
        sheet.otherwise()
        _signed_line(sheet, label, stop)


def _signed_line(sheet: Writer, label: Piece, stop: float) -> None:
    sheet.paragraph(
        label,
        Run('{{ 签.签名图 or "" }}\t', underline=True),
        Run("{% if 签.注 %}（{{ 签.注 }}）{% endif %}", size=10.5),
        f"　{DAY}",
        align=LEFT,
        stops=(stop,),
        at_least=True,
    )


ROLE = "{{ 人.身份 }}"


def identity(sheet: Writer, label: str = ROLE) -> None:
    """Who a party is, in one sentence, as official papers write it; guardians and agents below."""
    with sheet.when("人.群体"):
        group_identity(sheet, label)
        sheet.otherwise("人.自然人")
        sheet.paragraph(
            f"{label}：",
            fill("人.姓名", 5),
            "，",
            fill("人.性别", 1, underline=False),
            "，",
            fill("人.民族", 2),
            "，",
            fill("人.出生日期", text=DAY),
            "出生，{% if 人.无证件说明 %}无身份证件（{{ 人.无证件说明 }}）{% else %}",
            fill("人.证件类型", text="身份证件", underline=False),
            "号码：",
            fill("人.证件号码", 9),
            "{% endif %}，职业：",
            fill("人.职业", 4),
            "，住",
            fill("人.住址", 9),
            "，联系方式：",
            fill("人.联系方式", 6),
            "。",
            indent=2,
            align=LEFT,
        )
        sheet.otherwise()
        body_identity(sheet, label)
    agents_below(sheet)


def group_identity(sheet: Writer, label: str = ROLE) -> None:
    """A group by its name and number; its members stand on their own list (TY-03)."""
    sheet.paragraph(
        f"{label}：",
        fill("人.姓名", 8),
        "，联系方式：",
        fill("人.联系方式", 6),
        "。",
        indent=2,
        align=LEFT,
    )


def body_identity(sheet: Writer, label: str = ROLE) -> None:
    """A company or an organization in one sentence."""
    sheet.paragraph(
        f"{label}：",
        fill("人.姓名", 8),
        "，统一社会信用代码：",
        fill("人.信用代码", 9),
        "，{{ 人.负责人称谓 }}：",
        fill("人.负责人", 4),
        "，住所地：",
        fill("人.住址", 9),
        "，联系方式：",
        fill("人.联系方式", 6),
        "。",
        indent=2,
        align=LEFT,
    )


def agents_below(sheet: Writer) -> None:
    """Guardians, agents and elected representatives of a party, one sentence each."""
    for people in ("法定代理人们", "委托代理人们", "代表人们"):
        with sheet.loop(f"代 in 人.{people}"):
            sheet.paragraph(
                "{{ 代.称谓 }}：",
                fill("代.姓名", 4),
                "{% if 代.关系 %}（{{ 代.关系 }}）{% endif %}，身份证件号码：",
                fill("代.证件号码", 9),
                "，联系方式：",
                fill("代.联系方式", 6),
                "。",
                indent=2,
                align=LEFT,
            )


def written(sheet: Writer, label: str, fact: str) -> None:
    """A label and a fact of any length; where it is unknown a line to the margin to write on."""
    with sheet.when(fact):
        sheet.paragraph(f"{label}{{{{ {fact} }}}}。", indent=2)
        sheet.otherwise()
        sheet.paragraph(label, line_of(), indent=2, align=LEFT, stops=(sheet.setup.text_cm,))
