"""Land by the 亩: its area, its rent for part years, what is given back, what a thing is worth.

Pure formulas. One 亩 is two thirds of a thousand square metres; areas are rounded half up to four
decimals of a 亩, money to a fen. Does not measure anything and does not judge who holds the land.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.sums.sheet import Sheet, plain, yuan
from mediation_desk.domain.sums.spans import month_mark, span_of
from mediation_desk.domain.sums.worked import Calculator, Field, References, Worked

GROUP = "土地和返还"
MU = Fraction(2000, 3)
"""Square metres in one 亩 (1亩 = 60平方丈; 国际单位换算: 15亩 = 1公顷)."""
UNIT_SOURCE = "15亩 = 1公顷 = 10000平方米"
YEAR = 365

_AREA = (
    Field("how", "怎么量的", "choice", (
        ("units", "已经知道亩、分、厘或者平方米"), ("rectangle", "长方形"),
        ("trapezoid", "梯形（上底、下底、高）"), ("triangle", "三角形（底、高）")), True),
    Field("mu", "亩", "number"),
    Field("tenths", "分", "number", (), False, "10分是1亩"),
    Field("hundredths", "厘", "number", (), False, "10厘是1分"),
    Field("square", "平方米", "number"),
    Field("first", "长，或者底、上底（米）", "number"),
    Field("second", "宽，或者高（米）", "number"),
    Field("third", "下底（米）", "number", (), False, "梯形才填"),
)


def area(values: Mapping[str, object], references: References) -> Worked:
    """土地面积: 亩, 分, 厘 and square metres, or a simple shape, in 亩 and square metres."""
    sheet = Sheet(_AREA, values, references)
    square = _square(sheet)
    in_mu = square / MU
    sheet.remark("折成平方米", f"{_round(square, 2)}平方米", UNIT_SOURCE)
    sheet.remark("折成亩", f"{plain(_round(square, 4))} × 3 ÷ 2000 = {_round(in_mu, 4)}亩",
                 UNIT_SOURCE)
    sheet.remark("也就是", _in_words(in_mu))
    sheet.note("这里只换算，不代替测量；有争议的以双方到场丈量或者测绘的为准。",
               "习惯亩（大亩、小亩）和标准亩不一样的，先说清楚按哪一种。")
    return sheet.worked("土地面积换算表", "面积", _round(in_mu, 4), (UNIT_SOURCE,), "亩")


def _square(sheet: Sheet) -> Fraction:
    how = sheet.choice("how")
    if how == "units":
        in_mu = (sheet.number("mu", 0) + sheet.number("tenths", 0) / 10
                 + sheet.number("hundredths", 0) / 100)
        return in_mu * MU + sheet.number("square", 0)
    first, second = sheet.number("first"), sheet.number("second")
    if how == "rectangle":
        sheet.remark("长方形", f"{plain(first)}米 × {plain(second)}米")
        return first * second
    if how == "triangle":
        sheet.remark("三角形", f"{plain(first)}米 × {plain(second)}米 ÷ 2")
        return first * second / 2
    third = sheet.number("third")
    sheet.remark("梯形", f"（{plain(first)} + {plain(third)}）米 × {plain(second)}米 ÷ 2")
    return (first + third) * second / 2


def _round(number: Fraction, places: int) -> Decimal:
    scaled = floor(number * 10**places + Fraction(1, 2))
    return Decimal(scaled).scaleb(-places)


def _in_words(in_mu: Fraction) -> str:
    """``3亩5分2厘``, to the nearest 厘."""
    hundredths = int(_round(in_mu * 100, 0))
    mu, rest = divmod(hundredths, 100)
    return f"{mu}亩{rest // 10}分{rest % 10}厘"


_RENT = (
    Field("mu", "面积（亩）", "number", (), True, "3亩5分2厘填 3.52"),
    Field("price", "每亩每年租金", "money", (), True),
    Field("first", "从哪一天起", "date", (), True),
    Field("last", "到哪一天止（含这一天）", "date", (), True),
    Field("paid", "已经付的", "money"),
)


def rent(values: Mapping[str, object], references: References) -> Worked:
    """土地租金: whole years, and the days left over by 365 of the year's rent."""
    sheet = Sheet(_RENT, values, references)
    sheet.in_order("first", "last")
    mu, price, first = sheet.number("mu"), sheet.money("price"), sheet.day("first")
    stop = sheet.day("last") + timedelta(days=1)
    a_year = sheet.step("一年的租金", f"{yuan(price)} × {plain(mu)}亩", price.share(mu))
    years = span_of(first, stop).years
    days = (stop - month_mark(first, 12 * years)).days
    sheet.remark("租了多久", f"{zh_date(first)}到{zh_date(sheet.day('last'))}，"
                 f"整{years}年零{days}天")
    due = sheet.step("整年的租金", f"{yuan(a_year)} × {years}年", a_year * years)
    due += sheet.step("零头天数的租金", f"{yuan(a_year)} × {days}天 ÷ {YEAR}",
                      a_year.share(Fraction(days, YEAR)))
    sheet.step("租金合计", "整年加零头", due)
    due = sheet.less("paid", due)
    sheet.note(
        "不满一年的按天算；按一季一季种的，也可以商量按季算。",
        "合同写了递增、免租期或者实物的，照合同另算。",
        "土地经营权流转期限不能超过承包期剩下的年限（农村土地承包法第三十八条第三项）。",
    )
    return sheet.worked("土地租金计算表", "应付租金", due,
                        ("民法典第七百二十一条", "农村土地承包法第三十六条",
                         "农村土地承包法第三十八条"))


_REFUND = (
    Field("prepaid", "预先付了多少", "money", (), True),
    Field("first", "付的是哪一天起", "date", (), True),
    Field("last", "到哪一天止（含这一天）", "date", (), True),
    Field("ended", "实际用到哪一天（含这一天）", "date", (), True,
          "一天也没有用的，填起始日的前一天"),
    Field("deducted", "双方同意扣的", "money"),
)


def refund(values: Mapping[str, object], references: References) -> Worked:
    """提前解除的返还: of what was paid ahead, the part of the days that were not used."""
    sheet = Sheet(_REFUND, values, references)
    sheet.in_order("first", "last")
    prepaid, first, last = sheet.money("prepaid"), sheet.day("first"), sheet.day("last")
    ended = min(max(sheet.day("ended"), first - timedelta(days=1)), last)
    whole, unused = (last - first).days + 1, (last - ended).days
    sheet.remark("一共几天", f"{zh_date(first)}到{zh_date(last)}，{whole}天")
    sheet.remark("没有用的天数", f"{zh_date(ended)}以后，{unused}天")
    due = sheet.step("应返还", f"{yuan(prepaid)} × {unused}天 ÷ {whole}天",
                     prepaid.share(Fraction(unused, whole)), "民法典第五百六十六条")
    due = sheet.less("deducted", due)
    sheet.note("谁违约、要不要赔损失，不在这里判断；合同写了不退或者另有约定的，先看合同。",
               "地上种的庄稼、盖的棚、投的肥怎么补，用“折旧折价”或者另行商量。")
    return sheet.worked("预付款返还计算表", "应返还", due,
                        ("民法典第五百六十六条", "民法典第一百五十七条"))


_WORTH = (
    Field("price", "买来或者建成花了多少", "money", (), True),
    Field("years", "能用多少年", "number", (), True, "双方商量，或者看说明书、当地习惯"),
    Field("bought_on", "买来或者建成的日子", "date", (), True),
    Field("on", "算到哪一天", "date", (), True, "损坏、返还或者收回的那天"),
    Field("residual", "用完以后还值原价的百分之几（%）", "percent", (), False, "不填就按0"),
    Field("received", "残料卖了多少", "money"),
)


def worth(values: Mapping[str, object], references: References) -> Worked:
    """折旧折价: the price less an even part for each day of use."""
    sheet = Sheet(_WORTH, values, references)
    sheet.in_order("bought_on", "on")
    price, years = sheet.money("price"), sheet.number("years", low=Decimal("0.1"), high=100)
    days = (sheet.day("on") - sheet.day("bought_on")).days
    used = min(Fraction(1), Fraction(days, YEAR) / years)
    part = 1 - sheet.share("residual", 0)
    sheet.remark("已经用了", f"{days}天 ÷ 365 ÷ {plain(years)}年，"
                 + ("已经用满" if used == 1 else f"即{plain(used * 100)}%"))
    lost = sheet.step("用掉的价值", f"{yuan(price)} × {plain(part * 100)}% × 已用的比例",
                      price.share(part * used))
    due = sheet.step("还值多少", f"{yuan(price)} - {yuan(lost)}", price - lost,
                     "民法典第一千一百八十四条")
    due = sheet.less("received", due)
    sheet.note("法律没有规定折旧怎么算，这里按年限平均折旧，只作商量的参考；"
               "财产损失本来按损失发生时的市场价格或者其他合理方式算。")
    return sheet.worked("折旧折价计算表", "折价", due,
                        ("民法典第一百五十七条", "民法典第一千一百八十四条"))


CALCULATORS = (
    Calculator("land_area", "土地面积", GROUP, _AREA, area,
               "亩、分、厘、平方米互换，或者按长宽算。"),
    Calculator("land_rent", "土地租金", GROUP, _RENT, rent, "每亩每年多少钱，整年加零头天数。"),
    Calculator("refund", "预付款返还", GROUP, _REFUND, refund,
               "租金、学费等预先付了，提前不用的按天退。"),
    Calculator("worth", "折旧折价", GROUP, _WORTH, worth,
               "东西用了几年还值多少，按年限平均折旧。"),
)
