"""Sums of bodily harm: costs of treatment and lost work, disability, death.

Pure formulas (民法典1179; 人身损害赔偿解释, 法释〔2022〕14号; for harm before 2022-05-01 the
version of 2020 with its urban and rural standards), rounded half up to a fen, line by line. Local
standards are looked up or typed in, never guessed. Does not decide who is at fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from mediation_desk.domain.ages import age_on
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.dependants import dependant_fields, living_costs, years_due
from mediation_desk.domain.sums.labour_injury import GRADES
from mediation_desk.domain.sums.sheet import Sheet, percent, plain, yuan
from mediation_desk.domain.sums.worked import Calculator, Field, References, SumRefused, Worked

ONE_STANDARD_DAY = date(2022, 5, 1)
"""From here on city dwellers' figures hold for everybody (法释〔2022〕14号第二十四条)."""
FUNERAL_MONTHS = 6
RULES = "人身损害赔偿解释"
ARTICLES = ("民法典第一千一百七十九条", f"{RULES}（法释〔2022〕14号）")

_TAIL = (
    Field("share", "对方承担的比例（%）", "percent", (), False, "不填按 100"),
    Field("mental", "精神损害抚慰金", "money", (), False, "双方商量的数，不再乘比例"),
    Field("paid", "已经付的", "money"),
)


def _close(sheet: Sheet, due: Money) -> Money:
    """The total, the part the other side bears, consolation money, what was paid."""
    sheet.step("合计", "上面各项相加", due)
    part = sheet.share("share", 100)
    if part != 1:
        due = sheet.step(
            "对方承担的部分", f"{yuan(due)} × {percent(part)}", due.share(part),
            "民法典第一千一百七十三条")
    mental = sheet.money("mental", Money())
    if mental:
        due = sheet.step("加上精神损害抚慰金", f"{yuan(due)} + {yuan(mental)}", due + mental,
                         "民法典第一千一百八十三条")
    sheet.note("谁有过错、各承担多少，由双方协商或者由法院定，这里只按填的比例算。")
    return sheet.less("paid", due)


# -- costs ---------------------------------------------------------------------------------------

_COSTS = (
    Field("medical", "医疗费（凭票据）", "money"),
    Field("later_care", "必然发生的后续治疗费、康复费", "money", (), False,
          "要有医疗证明或鉴定"),
    Field("lost_days", "误工几天", "number", (), False,
          "按医院证明；因残持续误工的到定残前一天"),
    Field("income", "每天减少的收入", "money", (), False,
          "有固定收入的按实际减少；没有的按最近三年平均，或同行业平均工资 ÷ 365"),
    Field("nursing_days", "护理几天", "number"),
    Field("nurses", "几个人护理", "number", (), False, "一般一人；不填按1"),
    Field("nursing_pay", "每人每天的护理费", "money", (), False,
          "护理人的误工收入，或当地护工价"),
    Field("travel", "交通费（凭票据）", "money"),
    Field("hospital_days", "住院几天", "number"),
    Field("meals", "每天的住院伙食补助", "money", (), False, "参照当地机关出差伙食补助"),
    Field("food_days", "加强营养几天", "number"),
    Field("food", "每天的营养费", "money", (), False, "参照医院意见"),
    Field("aids", "残疾辅助器具费", "money"),
    Field("other", "其他（住宿、鉴定、财物损失等）", "money"),
    *_TAIL,
)
_BILLS = (
    ("medical", "医疗费", "第六条"), ("later_care", "后续治疗费", "第六条"),
    ("travel", "交通费", "第九条"), ("aids", "残疾辅助器具费", "第十三条"),
    ("other", "其他费用", ""),
)
_BY_DAY = (
    ("lost_days", "income", "误工费", "第七条"),
    ("hospital_days", "meals", "住院伙食补助费", "第十条"),
    ("food_days", "food", "营养费", "第十一条"),
)


def injury_costs(values: Mapping[str, object], references: References) -> Worked:
    """医疗费、误工费、护理费 and the like (人身损害赔偿解释6–11, 13)."""
    sheet = Sheet(_COSTS, values, references)
    due = Money()
    for key, label, article in _BILLS:
        bill = sheet.money(key, Money())
        if bill:
            due += sheet.step(label, "按票据", bill, RULES + article if article else "")
    for days_key, rate_key, label, article in _BY_DAY:
        days = sheet.number(days_key, 0)
        if days:
            rate = sheet.money(rate_key)
            due += sheet.step(label, f"{yuan(rate)} × {plain(days)}天", rate.share(days),
                              RULES + article)
    due = _close(sheet, due + _nursing(sheet))
    sheet.note("治疗必不必要、票据合不合理有争议的，由双方核对或者鉴定。",
               "医疗费已由医保或单位报销的部分怎么处理，由双方商量。")
    return sheet.worked("人身损害费用计算表", "应赔偿", due, (
        *ARTICLES, f"{RULES}第六条至第十一条、第十三条"))


def _nursing(sheet: Sheet) -> Money:
    days, nurses = sheet.number("nursing_days", 0), sheet.whole("nurses", 1, low=1)
    if not days:
        return Money()
    if days > 20 * 366:
        raise SumRefused("sum_out_of_range", field="nursing_days",
                         label=sheet.label("nursing_days"), low="0", high="7320")
    rate = sheet.money("nursing_pay")
    return sheet.step("护理费", f"{yuan(rate)} × {plain(days)}天 × {nurses}人",
                      rate.share(days * nurses), f"{RULES}第八条")


# -- the standard of the place -------------------------------------------------------------------

_STANDARD = (
    Field("injured_on", "受伤害的日子", "date", (), True),
    Field("reckoned_on", "按哪一天算账", "date", (), True, "上一年度按这一天的前一年"),
    Field("region", "当地（省）", "text", (), False, "按这里查人均收入和支出"),
    Field("old_standard", "2022年5月1日以前受伤害的，按哪个标准", "choice", (
        ("urban", "城镇居民"), ("rural", "农村居民"))),
    Field("income_figure", "上一年度人均可支配收入", "money", (), False,
          "不填就查已录入的数字"),
    Field("spending_figure", "上一年度人均消费支出", "money", (), False,
          "有被扶养人才用；不填就查已录入的数字"),
)


def _standard(sheet: Sheet) -> str:
    """``urban`` or ``rural``: one standard for all since 2022-05-01, to be chosen before."""
    sheet.in_order("injured_on", "reckoned_on")
    if sheet.day("injured_on") >= ONE_STANDARD_DAY:
        return "urban"
    sheet.note("2022年5月1日以前发生的侵权，按当时的解释分城镇、农村标准；"
               "不少地方已按城镇标准试点，用哪个由双方商量或者由法院定。")
    return sheet.choice("old_standard")


def _income(sheet: Sheet, standard: str) -> Money:
    return sheet.figure("income_figure", f"{standard}_income", "region",
                        sheet.day("reckoned_on").year - 1)


def _dependants(sheet: Sheet, standard: str, on: date, coefficient: Fraction) -> Money:
    if not any(sheet.has(f"born_{slot}") for slot in (1, 2, 3, 4)):
        return Money()
    spending = sheet.figure("spending_figure", f"{standard}_consumption", "region",
                            sheet.day("reckoned_on").year - 1)
    return living_costs(sheet, on, spending, coefficient)


# -- disability ----------------------------------------------------------------------------------

_DISABILITY = (
    Field("born_on", "受害人出生日期", "date", (), True),
    Field("rated_on", "定残的日子", "date", (), True),
    Field("grade", "伤残等级（几处伤残的填最重的）", "choice", GRADES, True),
    Field("more", "几处伤残的附加（%）", "percent", (), False, "按当地做法；没有就不填"),
    *_STANDARD, *dependant_fields(), *_TAIL,
)


def disability(values: Mapping[str, object], references: References) -> Worked:
    """残疾赔偿金 and 被扶养人生活费 (人身损害赔偿解释12, 16, 17)."""
    sheet = Sheet(_DISABILITY, values, references)
    sheet.in_order("born_on", "rated_on")
    sheet.in_order("injured_on", "rated_on")
    standard, rated = _standard(sheet), sheet.day("rated_on")
    age = age_on(sheet.day("born_on"), rated)
    years = years_due(age)
    coefficient = min(Fraction(11 - int(sheet.choice("grade")), 10) + sheet.share("more", 0),
                      Fraction(1))
    sheet.remark("计算年限", _years_words("定残日", age, years), f"{RULES}第十二条")
    income = _income(sheet, standard)
    due = sheet.step("残疾赔偿金", f"{yuan(income)} × {years}年 × {percent(coefficient)}",
                     income.share(years * coefficient), f"{RULES}第十二条")
    due += _dependants(sheet, standard, rated, coefficient)
    due = _close(sheet, due)
    sheet.note("收入没有减少，或者等级轻但严重妨害就业的，残疾赔偿金可以调整（第十二条第二款）。",
               "受害人住所地标准更高的，可以按住所地算（第十八条）。")
    return sheet.worked("残疾赔偿金计算表", "应赔偿", due, (
        *ARTICLES, f"{RULES}第十二条、第十六条至第十八条"))


def _years_words(day: str, age: int, years: int) -> str:
    rule = "不满六十一周岁" if age <= 60 else "满七十五周岁" if age >= 75 else f"20 - ({age} - 60)"
    return f"{day}{age}周岁，{rule}，按{years}年"


# -- death ---------------------------------------------------------------------------------------

_DEATH = (
    Field("born_on", "受害人出生日期", "date", (), True),
    Field("died_on", "去世的日子", "date", (), True),
    *_STANDARD,
    Field("wage_figure", "上一年度职工月平均工资", "money", (), False,
          "算丧葬费用；不填就查已录入的数字"),
    *dependant_fields(), *_TAIL,
)


def death(values: Mapping[str, object], references: References) -> Worked:
    """丧葬费, 死亡赔偿金 and 被扶养人生活费 (人身损害赔偿解释14–17)."""
    sheet = Sheet(_DEATH, values, references)
    sheet.in_order("born_on", "died_on")
    sheet.in_order("injured_on", "died_on")
    standard, died = _standard(sheet), sheet.day("died_on")
    age = age_on(sheet.day("born_on"), died)
    years = years_due(age)
    wage = sheet.figure("wage_figure", "average_wage_month", "region",
                        sheet.day("reckoned_on").year - 1)
    due = sheet.step("丧葬费", f"{yuan(wage)} × {FUNERAL_MONTHS}个月", wage * FUNERAL_MONTHS,
                     f"{RULES}第十四条")
    sheet.remark("计算年限", _years_words("去世时", age, years), f"{RULES}第十五条")
    income = _income(sheet, standard)
    due += sheet.step("死亡赔偿金", f"{yuan(income)} × {years}年", income * years,
                      f"{RULES}第十五条")
    due += _dependants(sheet, standard, died, Fraction(1))
    due = _close(sheet, due)
    sheet.note("去世前的医疗费等用“人身损害费用”另算。",
               "同一侵权造成多人死亡的，可以用相同数额（民法典第一千一百八十条）。")
    return sheet.worked("死亡赔偿计算表", "应赔偿", due, (
        *ARTICLES, f"{RULES}第十四条至第十八条", "民法典第一千一百八十条"))


GROUP = "人身损害"
CALCULATORS = (
    Calculator("injury_costs", "人身损害费用", GROUP, _COSTS, injury_costs,
               "医疗、误工、护理、交通、伙食、营养等费用。"),
    Calculator("disability", "残疾赔偿金", GROUP, _DISABILITY, disability,
               "按伤残等级、年龄和当地收入算，连同被扶养人生活费。"),
    Calculator("death", "死亡赔偿", GROUP, _DEATH, death,
               "丧葬费、死亡赔偿金和被扶养人生活费。"),
)
