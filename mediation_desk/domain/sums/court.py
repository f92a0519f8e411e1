"""What a court would charge for the same matter, and so what is saved by settling here.

Pure formulas (诉讼费用交纳办法13–16, 38; 司法确认若干规定11; 人民调解法4): the tiers of the State
Council, each rounded half up to a fen. What a province sets within a range is filled in by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.sheet import Sheet, plain, yuan
from mediation_desk.domain.sums.worked import Calculator, Field, References, SumRefused, Worked

GROUP = "诉讼费"
MEASURE = "诉讼费用交纳办法"
_WAN = 10_000
#: Upper end in yuan and per cent of the part up to it; the first tier is a fixed fee.
_CLAIM = (
    (10 * _WAN, Fraction(5, 2)), (20 * _WAN, Fraction(2)), (50 * _WAN, Fraction(3, 2)),
    (100 * _WAN, Fraction(1)), (200 * _WAN, Fraction(9, 10)), (500 * _WAN, Fraction(4, 5)),
    (1000 * _WAN, Fraction(7, 10)), (2000 * _WAN, Fraction(3, 5)), (0, Fraction(1, 2)),
)  # fmt: skip
_ENFORCE = (
    (50 * _WAN, Fraction(3, 2)), (500 * _WAN, Fraction(1)), (1000 * _WAN, Fraction(1, 2)),
    (0, Fraction(1, 10)),
)  # fmt: skip
_FIXED = Money.yuan(50)
_FREE_TO = Money.yuan(_WAN)
#: Kind of case: least and most in yuan of the fee a province sets, from where on a part is added,
#: its tiers, and where in article 13 it stands.
_LOCAL: Mapping[str, tuple[int, int, int, tuple[tuple[int, Fraction], ...], str]] = {
    "divorce": (50, 300, 20 * _WAN, ((0, Fraction(1, 2)),), "第十三条第二项1"),
    "person": (100, 500, 5 * _WAN, ((10 * _WAN, Fraction(1)), (0, Fraction(1, 2))),
               "第十三条第二项2"),
    "other": (50, 100, 0, (), "第十三条第二项3"),
}

_FIELDS = (
    Field("kind", "什么案子", "choice", (
        ("claim", "要钱要物的（财产案件）"), ("labour", "劳动争议"), ("divorce", "离婚"),
        ("person", "名誉、身体健康等人格权"), ("other", "其他不要钱的")), True),
    Field("amount", "要多少钱", "money", (), False, "离婚填夫妻财产总额；不涉及钱的不填"),
    Field("local", "当地法院每件收多少", "money", (), False,
          "离婚50到300元、人格权100到500元、其他50到100元，由各省定"),
    Field("enforce", "连申请强制执行的费也算", "flag"),
)


def court_fee(values: Mapping[str, object], references: References) -> Worked:
    """诉讼费节省: the court's fee in full, half of it when mediated there, and nothing here."""
    sheet = Sheet(_FIELDS, values, references)
    kind = sheet.choice("kind")
    fee = _fee(sheet, kind)
    half = fee.share(Fraction(1, 2))
    sheet.remark("在法院调解结案、撤诉或者走简易程序，减半", f"{yuan(fee)} ÷ 2 = {yuan(half)}",
                 f"{MEASURE}第十五条、第十六条")
    sheet.remark("在这里调解，不收费", yuan(Money()), "人民调解法第四条")
    sheet.remark("申请司法确认，不收费", yuan(Money()), "人民调解协议司法确认程序若干规定第十一条")
    whole = sheet.step("省下的案件受理费", f"{yuan(fee)} - {yuan(Money())}", fee)
    if sheet.flag("enforce"):
        whole += _enforcement(sheet)
        sheet.step("省下的合计", "受理费加执行费", whole)
    sheet.note(
        "没有算律师费、鉴定费、保全费、公告费；受理费一般由败诉的一方负担（诉讼费用交纳办法第二十九条）。",
        "执行费由被执行人负担，不用预交（诉讼费用交纳办法第二十条、第三十八条）。",
        "走简易程序或者在法院调解的，受理费只收一半，省下的也是一半。",
    )
    return sheet.worked("诉讼费节省计算表", "省下的费用", whole, (
        f"{MEASURE}第十三条", f"{MEASURE}第十四条", f"{MEASURE}第十五条", f"{MEASURE}第三十八条",
        "人民调解法第四条"))


def _fee(sheet: Sheet, kind: str) -> Money:
    if kind == "labour":
        article = f"{MEASURE}第十三条第四项"
        return sheet.step("案件受理费", "劳动争议每件10元", Money.yuan(10), article)
    if kind == "claim":
        article = f"{MEASURE}第十三条第一项"
        return _tiers(sheet, sheet.money("amount"), _CLAIM, article, "案件受理费")
    low, high, start, tiers, place = _LOCAL[kind]
    local, article = sheet.money("local"), f"{MEASURE}{place}"
    if not Money.yuan(low) <= local <= Money.yuan(high):
        raise SumRefused("sum_out_of_range", field="local", label=sheet.label("local"), low=low,
                         high=high)
    fee = sheet.step("每件收的受理费", "当地法院的标准", local, article)
    amount = sheet.money("amount", Money())
    fee += _parts(sheet, amount, Money.yuan(start), tiers, article) if tiers else Money()
    return sheet.step("案件受理费", "上面各项相加", fee, article)


def _tiers(
    sheet: Sheet, amount: Money, tiers: Sequence[tuple[int, Fraction]], article: str, label: str
) -> Money:
    """A fixed fee up to ten thousand yuan, then tier by tier."""
    fee = sheet.step("不超过1万元的部分", "每件50元", _FIXED, article)
    fee += _parts(sheet, amount, _FREE_TO, tiers, article)
    return sheet.step(label, "上面各项相加", fee, article)


def _parts(
    sheet: Sheet, amount: Money, start: Money, tiers: Sequence[tuple[int, Fraction]], article: str
) -> Money:
    whole = Money()
    for end, rate in tiers:
        if amount <= start:
            break
        stop = min(amount, Money.yuan(end)) if end else amount
        part, said = stop - start, f"到{end // _WAN}万元" if end else ""
        whole += sheet.step(
            f"超过{start.cents // 100 // _WAN}万元{said}的部分",
            f"{yuan(part)} × {plain(rate)}%", part.share(rate / 100), article,
        )
        start = Money.yuan(end) if end else amount
    return whole


def _enforcement(sheet: Sheet) -> Money:
    article = f"{MEASURE}第十四条第一项"
    return _tiers(sheet, sheet.money("amount"), _ENFORCE, article, "申请执行费")


CALCULATORS = (
    Calculator("court_fee", "诉讼费节省", GROUP, _FIELDS, court_fee,
               "同一件事到法院要交多少受理费，在这里调解省下多少。"),
)
