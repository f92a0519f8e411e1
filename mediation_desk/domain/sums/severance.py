"""The money at the end of a labour contract: 经济补偿, one month instead of notice, 赔偿金.

Pure formulas (劳动合同法40, 46, 47, 87, 97; 实施条例20, 25, 27). Months of service are counted from
the first to the last day worked; amounts rounded half up to a fen. Does not decide whether the
contract ended lawfully.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.labour import CLAIM_NOTE, CONTRACT_LAW_DAY
from mediation_desk.domain.sums.sheet import Sheet, plain, yuan
from mediation_desk.domain.sums.spans import Span, span_of
from mediation_desk.domain.sums.worked import Calculator, Field, References, SumRefused, Worked

HALF = Fraction(1, 2)
MOST_YEARS = 12
"""劳动合同法第四十七条第二款, and 劳部发〔1994〕481号第五条、第七条 for the years before 2008."""

_FIELDS = (
    Field("kind", "算哪一种", "choice", (
        ("plain", "经济补偿（第四十六条）"),
        ("notice", "经济补偿，另加一个月工资代替提前通知（第四十条）"),
        ("double", "违法解除或终止的赔偿金（第八十七条，经济补偿的两倍）")), True),
    Field("hired_on", "开始上班的日子（用工之日）", "date", (), True),
    Field("left_on", "最后上班的日子", "date", (), True),
    Field("wage", "前十二个月的月平均应得工资", "money", (), True,
          "含奖金、津贴、补贴；不满十二个月的按实际月数平均"),
    Field("last_wage", "上一个月的工资", "money", (), False, "另加一个月工资的才填"),
    Field("old_rule", "2008年以前的年限", "choice", (
        ("capped", "协商解除、不能胜任：算，最多十二个月"),
        ("counted", "患病或负伤、客观情况变化、裁员：算，不封顶"),
        ("none", "合同期满等当时不用补偿的：不算")), False, "2008年以前就上班的才选"),
    Field("region", "当地（市）", "text", (), False, "按这里查职工月平均工资"),
    Field("local_average", "当地上年度职工月平均工资", "money", (), False,
          "不填就查已录入的数字"),
    Field("minimum", "当地最低月工资", "money", (), False, "填了才核对"),
    Field("paid", "已经付的", "money"),
)


def months_due(span: Span) -> Fraction:
    """Months of wage for that service: a year one, six months and over one, less a half
    (劳动合同法第四十七条第一款).
    """
    rest = span.months % 12
    if rest >= 6:
        return Fraction(span.years + 1)
    return Fraction(span.years) + (HALF if rest or span.days else 0)


def old_months_due(span: Span, capped: bool) -> int:
    """Months of wage for service before 2008: a year begun is a year
    (劳部发〔1994〕481号第五条至第九条).
    """
    years = span.years + (1 if span.months % 12 or span.days else 0)
    return min(years, MOST_YEARS) if capped else years


def severance(values: Mapping[str, object], references: References) -> Worked:
    """经济补偿, with or without a month in place of notice, or 赔偿金 of twice as much."""
    sheet = Sheet(_FIELDS, values, references)
    sheet.in_order("hired_on", "left_on")
    hired, stop = sheet.day("hired_on"), sheet.day("left_on") + timedelta(days=1)
    if stop <= CONTRACT_LAW_DAY:
        raise SumRefused("sum_before_law", field="left_on", law="劳动合同法",
                         day=zh_date(CONTRACT_LAW_DAY))
    is_double = sheet.choice("kind") == "double"
    base, is_high = _base(sheet)
    first = hired if is_double else max(hired, CONTRACT_LAW_DAY)
    due = _due(sheet, base, is_high, first, stop)
    if is_double:
        due = sheet.step("赔偿金为两倍", f"{yuan(due)} × 2", due * 2, "劳动合同法第八十七条")
        sheet.note("赔偿金的年限从用工之日算起；付了赔偿金，不再付经济补偿（劳动合同法实施条例第二十五条）。")
    elif hired < CONTRACT_LAW_DAY:
        due += _before_2008(sheet, hired)
    if sheet.choice("kind") == "notice":
        last = sheet.money("last_wage")
        due += sheet.step("代替提前三十日通知的一个月工资", "上一个月的工资", last,
                          "劳动合同法第四十条、实施条例第二十条")
    sheet.step("合计", "上面各项" + ("的两倍" if is_double else "相加"), due)
    due = sheet.less("paid", due)
    sheet.note(
        "解除得合不合法、该不该付，不在这里判断；"
        "劳动者自己辞职又没有第三十八条情形的、非全日制用工的，没有经济补偿。",
        "不是因为劳动者本人原因换到新单位的，前一个单位的年限合并算（劳动合同法实施条例第十条）。",
        CLAIM_NOTE,
    )
    title = "违法解除赔偿金计算表" if is_double else "经济补偿计算表"
    return sheet.worked(title, "应付金额", due, (
        "劳动合同法第四十条", "劳动合同法第四十六条", "劳动合同法第四十七条",
        "劳动合同法第八十七条", "劳动合同法第九十七条"))


def _base(sheet: Sheet) -> tuple[Money, bool]:
    """The monthly wage that counts, and whether it was cut at three times the average."""
    wage = sheet.money("wage")
    average = sheet.figure("local_average", "average_wage_month", "region",
                           sheet.day("left_on").year - 1)
    top = average * 3
    if wage > top:
        sheet.remark("月工资高于当地平均工资三倍，按三倍",
                     f"{yuan(average)} × 3 = {yuan(top)}", "劳动合同法第四十七条第二款")
        return top, True
    low = sheet.money("minimum", Money())
    if wage < low:
        sheet.remark("月工资低于最低工资，按最低工资", yuan(low), "劳动合同法实施条例第二十七条")
        return low, False
    sheet.remark("月工资没有超过当地平均工资三倍",
                 f"{yuan(wage)} 不高于 {yuan(average)} × 3 = {yuan(top)}，按实际算",
                 "劳动合同法第四十七条第二款")
    return wage, False


def _due(sheet: Sheet, base: Money, is_high: bool, first: date, stop: date) -> Money:
    span = span_of(first, stop)
    months = months_due(span)
    sheet.remark(
        "工作年限",
        f"{zh_date(first)}至{zh_date(stop - timedelta(days=1))}，共{span.text}；"
        f"满一年一个月，满六个月算一年，不满六个月半个月，得{plain(months)}个月",
        "劳动合同法第四十七条第一款")
    if is_high and months > MOST_YEARS:
        months = Fraction(MOST_YEARS)
        sheet.remark("年限封顶", "按三倍算的，最多十二年", "劳动合同法第四十七条第二款")
    return sheet.step("经济补偿", f"{yuan(base)} × {plain(months)}个月", base.share(months),
                      "劳动合同法第四十七条")


def _before_2008(sheet: Sheet, hired: date) -> Money:
    rule = sheet.choice("old_rule")
    if rule == "none":
        sheet.note("2008年以前的年限按当时的规定不用补偿，没有算（劳动合同法第九十七条）。")
        return Money()
    span = span_of(hired, CONTRACT_LAW_DAY)
    months, wage = old_months_due(span, rule == "capped"), sheet.money("wage")
    sheet.note("2008年以前的年限按当时的规定分段算，各地另有规定的从其规定；"
               "患病解除的还可能有医疗补助费，没有算。")
    return sheet.step(
        "2008年以前的经济补偿",
        f"{zh_date(hired)}至2007年12月31日，共{span.text}，不满一年的按一年，"
        f"{yuan(wage)} × {months}个月",
        wage * months, "劳动合同法第九十七条、劳部发〔1994〕481号")


GROUP = "劳动报酬"
CALCULATORS = (
    Calculator("severance", "经济补偿和赔偿金", GROUP, _FIELDS, severance,
               "离开单位时的经济补偿、代通知金，或者违法解除的两倍赔偿金。"),
)
