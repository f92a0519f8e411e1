"""Sums of work injury insurance: 伤残待遇 by grade, and what the kin of a dead worker get.

Pure formulas (工伤保险条例30–39, 62, 64), rounded half up to a fen. The one-off grants for
treatment and for employment are set by each province and are typed in, never guessed. Does not
decide whether it was a work injury, or the grade.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.figures import NATION
from mediation_desk.domain.sums.sheet import Sheet, percent, plain, yuan
from mediation_desk.domain.sums.worked import Calculator, Field, References, Worked

GRANT_MONTHS = {1: 27, 2: 25, 3: 23, 4: 21, 5: 18, 6: 16, 7: 13, 8: 11, 9: 9, 10: 7}
"""一次性伤残补助金, months of the own wage (工伤保险条例第三十五条至第三十七条)."""
PENSION_PARTS = {1: 90, 2: 85, 3: 80, 4: 75, 5: 70, 6: 60}
"""伤残津贴 a month, per cent of the own wage (第三十五条、第三十六条)."""
CARE_PARTS = {"none": 0, "part": 30, "most": 40, "full": 50}
"""生活护理费 a month, per cent of the average wage of the place (第三十四条)."""
DEATH_TIMES = 20
FUNERAL_MONTHS = 6
GRADES = tuple((str(grade), f"{text}级") for grade, text in enumerate("一二三四五六七八九十", 1))

_WAGE_FIELDS = (
    Field("own_wage", "出事前十二个月的月平均缴费工资", "money", (), True,
          "没有缴费的按实际月平均工资"),
    Field("region", "当地（统筹地区）", "text", (), False, "按这里查职工月平均工资"),
    Field("local_average", "当地上年度职工月平均工资", "money", (), False,
          "不填就查已录入的数字"),
)


def own_wage(sheet: Sheet, average: Money) -> Money:
    """本人工资: at most 300 % and at least 60 % of the average (工伤保险条例第六十四条)."""
    wage, top, low = sheet.money("own_wage"), average * 3, average.share(Fraction(60, 100))
    if wage > top:
        sheet.remark("本人工资按当地平均工资的三倍", f"{yuan(average)} × 3 = {yuan(top)}",
                     "工伤保险条例第六十四条")
        return top
    if wage < low:
        sheet.remark("本人工资按当地平均工资的百分之六十", f"{yuan(average)} × 60% = {yuan(low)}",
                     "工伤保险条例第六十四条")
        return low
    sheet.remark("本人工资", f"{yuan(wage)}，在{yuan(low)}和{yuan(top)}之间，按实际算",
                 "工伤保险条例第六十四条")
    return wage


# -- a worker hurt -------------------------------------------------------------------------------

_HURT = (
    Field("grade", "劳动能力鉴定的等级", "choice", GRADES, True),
    Field("injured_on", "受伤的日子", "date", (), True, "职业病填诊断的日子"),
    *_WAGE_FIELDS,
    Field("insured", "单位上了工伤保险", "flag"),
    Field("usual_wage", "停工留薪期的原月工资", "money", (), False, "有停工留薪期没发工资的才填"),
    Field("leave_months", "停工留薪期几个月", "number", (), False,
          "一般不超过12个月，最长24个月"),
    Field("care", "评定的护理等级", "choice", (
        ("none", "不需要"), ("part", "部分不能自理"), ("most", "大部分不能自理"),
        ("full", "完全不能自理"))),
    Field("ends", "要解除或终止劳动关系（五级至十级）", "flag"),
    Field("medical_grant", "一次性工伤医疗补助金", "money", (), False,
          "标准由省里定，按本省规定算好填"),
    Field("work_grant", "一次性伤残就业补助金", "money", (), False,
          "标准由省里定，按本省规定算好填"),
    Field("costs", "没报销的医疗、伙食、交通、辅助器具费", "money", (), False,
          "属于工伤保险支付范围、有票据的"),
    Field("paid", "已经付的", "money"),
)


def work_injury(values: Mapping[str, object], references: References) -> Worked:
    """工伤伤残待遇: the one-off sums added up; what is paid by the month is told beside."""
    sheet = Sheet(_HURT, values, references)
    grade = int(sheet.choice("grade"))
    average = sheet.figure("local_average", "average_wage_month", "region",
                           sheet.day("injured_on").year - 1)
    wage = own_wage(sheet, average)
    who = "工伤保险基金" if sheet.flag("insured") else "单位"
    months = GRANT_MONTHS[grade]
    due = sheet.step(f"一次性伤残补助金（{who}付）", f"{yuan(wage)} × {months}个月", wage * months,
                     "工伤保险条例" + _grant_article(grade))
    due += _leave(sheet) + _ending(sheet, grade, who)
    costs = sheet.money("costs", Money())
    if costs:
        due += sheet.step(f"治疗等费用（{who}付）", "按票据", costs,
                          "工伤保险条例第三十条、第三十二条")
    sheet.step("一次性项目合计", "上面各项相加", due)
    due = sheet.less("paid", due)
    _monthly(sheet, grade, wage, average, who)
    if not sheet.flag("insured"):
        sheet.note("应当参保没有参保的，各项都由单位按条例的项目和标准付（工伤保险条例第六十二条）。")
    sheet.note("是不是工伤、伤残几级，由社会保险行政部门和劳动能力鉴定委员会定，不在这里判断。")
    return sheet.worked("工伤待遇计算表", "一次性项目应付", due, (
        "工伤保险条例第三十条至第三十七条", "工伤保险条例第六十二条", "工伤保险条例第六十四条"))


def _grant_article(grade: int) -> str:
    return "第三十五条" if grade <= 4 else "第三十六条" if grade <= 6 else "第三十七条"


def _leave(sheet: Sheet) -> Money:
    months = sheet.number("leave_months", 0, high=24)
    if not months:
        return Money()
    wage = sheet.money("usual_wage")
    if months > 12:
        sheet.note("停工留薪期超过十二个月，要市级劳动能力鉴定委员会确认（工伤保险条例第三十三条）。")
    return sheet.step("停工留薪期工资（单位付）", f"{yuan(wage)} × {plain(months)}个月",
                      wage.share(months), "工伤保险条例第三十三条")


def _ending(sheet: Sheet, grade: int, who: str) -> Money:
    if not sheet.flag("ends"):
        return Money()
    if grade <= 4:
        sheet.note("一级至四级保留劳动关系，没有解除时的两项补助金（工伤保险条例第三十五条）。")
        return Money()
    article = "工伤保险条例" + _grant_article(grade)
    medical, work = sheet.money("medical_grant"), sheet.money("work_grant")
    sheet.note("两项补助金的标准由省、自治区、直辖市定，临近退休的常要递减，照本省规定核对。")
    sheet.step(f"一次性工伤医疗补助金（{who}付）", "按本省标准，由填表人算好", medical, article)
    sheet.step("一次性伤残就业补助金（单位付）", "按本省标准，由填表人算好", work, article)
    return medical + work


def _monthly(sheet: Sheet, grade: int, wage: Money, average: Money, who: str) -> None:
    part = PENSION_PARTS.get(grade, 0)
    if part:
        payer = who if grade <= 4 else "单位（难以安排工作时）"
        sheet.note(
            f"另有按月的伤残津贴：{yuan(wage)} × {part}% = "
            f"{yuan(wage.share(Fraction(part, 100)))}，{payer}付；低于最低工资的补足差额"
            f"（工伤保险条例{_grant_article(grade)}）。")
    care = CARE_PARTS[sheet.choice("care", "none")]
    if care:
        pay = average.share(Fraction(care, 100))
        sheet.note(f"另有按月的生活护理费：{yuan(average)} × {care}% = {yuan(pay)}，{who}付"
                   "（工伤保险条例第三十四条）。")


# -- a worker dead -------------------------------------------------------------------------------

_DEAD = (
    Field("died_on", "去世的日子", "date", (), True),
    *_WAGE_FIELDS,
    Field("national_income", "上一年度全国城镇居民人均可支配收入", "money", (), False,
          "不填就查已录入的数字"),
    Field("insured", "单位上了工伤保险", "flag"),
    Field("spouse", "靠他生活的配偶", "choice", (
        ("none", "没有"), ("yes", "有"), ("lone", "有，是孤寡老人"))),
    Field("others", "靠他生活的其他亲属几人", "number", (), False, "父母、未成年子女等"),
    Field("lone_others", "其中孤寡老人或孤儿几人", "number"),
    Field("paid", "已经付的", "money"),
)


def work_death(values: Mapping[str, object], references: References) -> Worked:
    """因工死亡: funeral 6 months, one-off sum 20 years, pensions of the kin by the month
    (工伤保险条例39).
    """
    sheet = Sheet(_DEAD, values, references)
    year = sheet.day("died_on").year - 1
    average = sheet.figure("local_average", "average_wage_month", "region", year)
    income = sheet.figure("national_income", "urban_income", NATION, year)
    wage = own_wage(sheet, average)
    funeral = sheet.step("丧葬补助金", f"{yuan(average)} × {FUNERAL_MONTHS}个月",
                         average * FUNERAL_MONTHS, "工伤保险条例第三十九条第一项")
    death = sheet.step("一次性工亡补助金", f"{yuan(income)} × {DEATH_TIMES}倍",
                       income * DEATH_TIMES, "工伤保险条例第三十九条第三项")
    due = sheet.step("一次性项目合计", f"{yuan(funeral)} + {yuan(death)}", funeral + death)
    due = sheet.less("paid", due)
    _kin(sheet, wage)
    payer = "工伤保险基金" if sheet.flag("insured") else "单位（没有参保，工伤保险条例第六十二条）"
    sheet.note(
        f"由{payer}付。",
        "是不是因工死亡、哪些亲属算供养亲属，由社会保险行政部门定，不在这里判断。",
        "一级至四级伤残职工停工留薪期满后死亡的，没有一次性工亡补助金"
        "（工伤保险条例第三十九条第三款）。",
    )
    return sheet.worked("因工死亡待遇计算表", "一次性项目应付", due, (
        "工伤保险条例第三十九条", "工伤保险条例第六十二条", "工伤保险条例第六十四条"))


def _kin(sheet: Sheet, wage: Money) -> None:
    others = sheet.whole("others", 0)
    lone = sheet.whole("lone_others", 0, high=others)
    spouse = {"none": 0, "yes": 40, "lone": 50}[sheet.choice("spouse", "none")]
    part = Fraction(spouse + 30 * others + 10 * lone, 100)
    if not part:
        return
    paid = min(part, Fraction(1))
    text = ("另有按月的供养亲属抚恤金：配偶百分之四十、其他亲属每人百分之三十、"
            f"孤寡老人或孤儿每人再加百分之十，合计{percent(part)}")
    if part > 1:
        text += "，几人合计不高于本人工资，按百分之百"
    sheet.note(f"{text}，{yuan(wage)} × {percent(paid)} = {yuan(wage.share(paid))}"
               "（工伤保险条例第三十九条第二项）。")


GROUP = "工伤"
CALCULATORS = (
    Calculator("work_injury", "工伤伤残待遇", GROUP, _HURT, work_injury,
               "按伤残等级算一次性伤残补助金、停工留薪期工资和解除时的补助金。"),
    Calculator("work_death", "因工死亡待遇", GROUP, _DEAD, work_death,
               "丧葬补助金、一次性工亡补助金、供养亲属抚恤金。"),
)
