"""What is lost by being paid late: goods, rent, wages of a job done, where nothing was agreed.

Pure formulas (民法典585; 买卖合同解释2020年修正18). Days from the first late day to the last one
before the day reckoned to; each stretch is rounded half up to a fen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.loans import BASIS, FIRST_LPR_DAY, GROUP
from mediation_desk.domain.sums.repayments import Repayment, read_repayments
from mediation_desk.domain.sums.sheet import Sheet, plain, yuan
from mediation_desk.domain.sums.worked import Calculator, Field, References, Worked

ARTICLE = "买卖合同解释（2020年修正）第十八条第四款"
_FIELDS = (
    Field("amount", "欠的钱", "money", (), True, "货款、租金、工程款等；借款用“借款利息”"),
    Field("late_from", "从哪一天起逾期", "date", (), True, "应该付款那天的第二天"),
    Field("until", "算到哪一天", "date", (), True),
    Field("agreed", "约定的逾期年利率（%）", "percent", (), False,
          "没有约定就不填；每日万分之五是每年18.25%"),
    Field("plus", "在LPR上加几成（%）", "percent", (), False, "没有约定的才用：30到50，不填就按30"),
    Field("benchmark", "2019年8月20日以前的贷款基准年利率（%）", "percent", (), False,
          "逾期从2019年8月19日以前起算、又没有约定的才填"),
    Field("repaid", "后来付过的款", "lines", (), False, "一笔一行，先写日子再写金额"),
    Field("basis", "一年按几天", "choice", BASIS, False, "不选就按365天"),
)


def late_payment(values: Mapping[str, object], references: References) -> Worked:
    """逾期付款损失: as agreed, else the LPR of the first late day and 30 to 50 per cent more."""
    sheet = Sheet(_FIELDS, values, references)
    sheet.in_order("late_from", "until")
    first, last = sheet.day("late_from"), sheet.day("until")
    owed, whole = sheet.money("amount"), Money()
    paid, over = read_repayments(sheet, "repaid", first, last), Money()
    rates = _rates(sheet, references)
    cuts = sorted({first, last, *(one.on for one in paid), *_lpr_cut(sheet, first, last)})
    owed, over = _pay(sheet, owed, over, paid, first)
    for start, stop in pairwise(cuts):
        whole += _stretch(sheet, owed, start, stop, rates)
        owed, over = _pay(sheet, owed, over, paid, stop)
    sheet.step("逾期付款损失合计", "上面各段相加", whole)
    sheet.remark("还欠的本钱", yuan(owed))
    if over:
        sheet.note(f"付的比欠的多{yuan(over)}，是否退还由双方商量。")
    sheet.note(
        "后来付的款先抵本钱；约定先抵利息的，或者双方说不清的，另行商量。",
        "约定的逾期利息过高的，可以请求适当减少（民法典第五百八十五条第二款）。",
        "逾期从2019年8月19日以前起算的，以后的日子按2019年8月20日的LPR接着算，各地做法不一。",
    )
    return sheet.worked("逾期付款损失计算表", "逾期付款损失", whole,
                        ("民法典第五百七十七条", "民法典第五百八十五条", ARTICLE))


def _lpr_cut(sheet: Sheet, first: date, last: date) -> set[date]:
    is_cut = not sheet.has("agreed") and first < FIRST_LPR_DAY < last
    return {FIRST_LPR_DAY} if is_cut else set()


def _rates(sheet: Sheet, references: References) -> tuple[Fraction, Fraction, str]:
    """Per cent a year before and from 2019-08-20, and the article."""
    first, last = sheet.day("late_from"), sheet.day("until")
    if sheet.has("agreed"):
        agreed = sheet.number("agreed")
        return agreed, agreed, "民法典第五百八十五条第一款"
    plus = 1 + sheet.share("plus", 30, high=50)
    old = new = Fraction(0)
    if first < FIRST_LPR_DAY:
        old = sheet.number("benchmark") * plus
        sheet.remark("2019年8月20日以前的年利率",
                     f"基准利率{plain(old / plus)}% × {plain(plus)} = {plain(old)}%", ARTICLE)
    if last > FIRST_LPR_DAY:
        on = max(first, FIRST_LPR_DAY)
        lpr = Fraction(references.lpr(on))
        new = lpr * plus
        formula = f"{zh_date(on)}的一年期LPR {plain(lpr)}% × {plain(plus)} = {plain(new)}%"
        sheet.remark("年利率", formula, ARTICLE)
    return old, new, ARTICLE


def _stretch(
    sheet: Sheet, owed: Money, start: date, stop: date, rates: tuple[Fraction, Fraction, str]
) -> Money:
    rate = rates[0] if start < FIRST_LPR_DAY else rates[1]
    days, basis = (stop - start).days, int(sheet.choice("basis", "365"))
    formula = (f"{zh_date(start)}到{zh_date(stop)}{days}天，"
               f"{yuan(owed)} × {plain(rate)}% × {days} ÷ {basis}")
    return sheet.step("逾期付款损失", formula, owed.share(rate / 100 * days / basis), rates[2])


def _pay(
    sheet: Sheet, owed: Money, over: Money, paid: tuple[Repayment, ...], on: date
) -> tuple[Money, Money]:
    for one in paid:
        if one.on == on:
            part = min(one.amount, owed)
            owed, over = owed - part, over + (one.amount - part)
            sheet.remark(f"{zh_date(on)}付{yuan(one.amount)}", f"抵本钱，还欠{yuan(owed)}")
    return owed, over


CALCULATORS = (
    Calculator("late_payment", "逾期付款损失", GROUP, _FIELDS, late_payment,
               "货款、租金、工程款晚付了的损失：有约定按约定，没有约定按LPR加三到五成。"),
)
