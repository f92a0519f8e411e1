"""Sums of wages: what is owed, overtime, leave not taken, no written contract, a trial too long.

Pure formulas over what was filled in; the end of a contract is in ``severance.py``. Every amount is
rounded half up to a fen, line by line. Does not decide whether the hours were worked, nor whether
a claim is out of time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.sheet import Sheet, plain, yuan
from mediation_desk.domain.sums.spans import Span, month_mark, span_of
from mediation_desk.domain.sums.worked import Calculator, Field, References, Worked

PAID_DAYS = Fraction(87, 4)
"""月计薪天数 21.75: (365 − 104) ÷ 12 (人社部发〔2025〕2号; before 2025 劳社部发〔2008〕3号)."""
CONTRACT_LAW_DAY = date(2008, 1, 1)
"""劳动合同法第九十八条."""
PAID_DAYS_SOURCE = "人社部发〔2025〕2号"
MOST_ODD_DAYS = 23
TRIAL_MONTHS = {"none": 0, "short": 1, "middle": 2, "long": 6}
"""劳动合同法第十九条、第七十条: the longest trial, in months."""

ODD_DAYS_HINT = "不满一个月的那段实际上了几天班；没有零头就不填"
CLAIM_NOTE = (
    "劳动仲裁一般要在知道权利被侵害起一年内申请（劳动争议调解仲裁法第二十七条），"
    "过没过期不在这里判断。"
)


def odd_days_pay(sheet: Sheet, wage: Money, label: str, article: str) -> Money:
    """The days of an unfinished month: wage ÷ 21.75 a day, never over one month's wage."""
    days = sheet.number("odd_days", 0, high=MOST_ODD_DAYS)
    if not days:
        return Money()
    pay = min(wage, wage.share(days / PAID_DAYS))
    return sheet.step(label, f"{yuan(wage)} ÷ 21.75天 × {plain(days)}天", pay, article)


def _need_odd_days(sheet: Sheet, span: Span) -> None:
    if span.days and not sheet.has("odd_days"):
        raise sheet.missing("odd_days")


# -- wages owed ----------------------------------------------------------------------------------

_UNITS = {"month": "个月", "day": "天", "hour": "小时", "piece": "件"}
_WAGES = (
    Field("pay_by", "工资怎么算", "choice",
          (("month", "按月"), ("day", "按天"), ("hour", "按小时"), ("piece", "按件")), True),
    Field("rate", "每月（天、小时、件）多少钱", "money", (), True),
    Field("quantity", "欠几个月（天、小时、件）", "number", (), True, "整月数；零头天数填在下面"),
    Field("odd_days", "按月的：另有几天", "number", (), False, ODD_DAYS_HINT),
    Field("extra", "另欠的奖金、津贴、加班费", "money"),
    Field("deducted", "依法可以扣的", "money", (), False, "社会保险个人部分、借支等，要有凭据"),
    Field("paid", "已经付的", "money"),
    Field("ordered", "劳动部门已责令限期支付，到期没有付", "flag"),
    Field("added", "加付的比例（%）", "percent", (), False, "50 到 100，由劳动部门定"),
)


def wages_owed(values: Mapping[str, object], references: References) -> Worked:
    """拖欠的工资 (劳动法50、劳动合同法30); 加付赔偿金 (劳动合同法85) only after an order."""
    sheet = Sheet(_WAGES, values, references)
    unit, rate = sheet.choice("pay_by"), sheet.money("rate")
    quantity = sheet.number("quantity")
    due = sheet.step(
        "应发工资", f"{yuan(rate)} × {plain(quantity)}{_UNITS[unit]}", rate.share(quantity),
        "劳动合同法第三十条",
    )
    if unit == "month":
        due += odd_days_pay(sheet, rate, "不满一个月的工资", PAID_DAYS_SOURCE)
    due = _more_and_less(sheet, due)
    due = sheet.less("paid", due)
    if sheet.flag("ordered"):
        part = sheet.share("added", low=50)
        added = sheet.step(
            "加付赔偿金", f"{yuan(due)} × {plain(part * 100)}%", due.share(part),
            "劳动合同法第八十五条",
        )
        due = sheet.step("欠付工资和加付赔偿金", f"{yuan(due)} + {yuan(added)}", due + added)
    else:
        sheet.note("加付百分之五十到一百的赔偿金，要劳动部门先责令限期支付、到期仍不付才有"
                   "（劳动合同法第八十五条），所以没有算。")
    sheet.note("考勤、欠条、工资表对不对，由双方核对；有没有劳动关系不在这里判断。")
    return sheet.worked("拖欠工资计算表", "应付工资", due, (
        "劳动法第五十条", "劳动合同法第三十条", "劳动合同法第八十五条", PAID_DAYS_SOURCE))


def _more_and_less(sheet: Sheet, due: Money) -> Money:
    extra, deducted = sheet.money("extra", Money()), sheet.money("deducted", Money())
    if extra:
        due = sheet.step("加上奖金、津贴、加班费", f"{yuan(due)} + {yuan(extra)}", due + extra)
    if deducted:
        left = Money(max(0, due.cents - deducted.cents))
        due = sheet.step("减去依法可以扣的", f"{yuan(due)} - {yuan(deducted)}", left,
                         "工资支付暂行规定第十五条、第十六条")
        sheet.note("让劳动者赔损失的，每月扣的不能超过当月工资的百分之二十，"
                   "剩下的不能低于最低工资（工资支付暂行规定第十六条）。")
    return due


# -- overtime ------------------------------------------------------------------------------------

_OVERTIME = (
    Field("wage", "正常工作时间的月工资", "money", (), True, "合同约定的，不含加班费"),
    Field("evening_hours", "平日延长工时（小时）", "number"),
    Field("rest_hours", "休息日加班（小时）", "number", (), False, "一整天填 8；已经补休的不填"),
    Field("holiday_hours", "法定节假日加班（小时）", "number", (), False, "一整天填 8"),
    Field("paid", "已经付的加班费", "money"),
)
_OVERTIME_RATES = (
    ("evening_hours", "平日延长工时", Fraction(3, 2), "劳动法第四十四条第一项"),
    ("rest_hours", "休息日加班", Fraction(2), "劳动法第四十四条第二项"),
    ("holiday_hours", "法定节假日加班", Fraction(3), "劳动法第四十四条第三项"),
)


def overtime(values: Mapping[str, object], references: References) -> Worked:
    """加班工资: wage ÷ 21.75 ÷ 8 an hour at 150 %, 200 %, 300 % (劳动法44, 工资支付暂行规定13)."""
    sheet = Sheet(_OVERTIME, values, references)
    wage = sheet.money("wage")
    sheet.remark("每小时工资", f"{yuan(wage)} ÷ 21.75天 ÷ 8小时（不先取整）", PAID_DAYS_SOURCE)
    whole = Money()
    for key, label, rate, article in _OVERTIME_RATES:
        hours = sheet.number(key, 0)
        if hours:
            formula = f"{yuan(wage)} ÷ 21.75 ÷ 8 × {plain(hours)}小时 × {plain(rate * 100)}%"
            pay = wage.share(hours * rate / (PAID_DAYS * 8))
            whole += sheet.step(label, formula, pay, article)
    sheet.step("加班工资合计", "上面各项相加", whole)
    whole = sheet.less("paid", whole)
    sheet.note(
        "这是在正常工资之外另付的加班工资；节假日的百分之三百不包括当天本来就有的工资。",
        "计件的按计件单价、综合计算工时的按超出部分另算；不定时工时制不适用（工资支付暂行规定第十三条）。",
        "加班的事实由双方核对；加班费的基数各地另有规定的，从其规定。",
    )
    return sheet.worked("加班工资计算表", "应付加班工资", whole,
                        ("劳动法第四十四条", "工资支付暂行规定第十三条", PAID_DAYS_SOURCE))


# -- no written contract -------------------------------------------------------------------------

_DOUBLE = (
    Field("hired_on", "开始上班的日子（用工之日）", "date", (), True),
    Field("signed_on", "补签书面合同的日子", "date", (), False, "一直没签就不填"),
    Field("left_on", "最后上班的日子", "date", (), False, "还在上班就不填"),
    Field("wage", "那几个月的月工资", "money", (), True, "各月不一样的填平均数"),
    Field("odd_days", "零头的那段实际上了几天班", "number", (), False, ODD_DAYS_HINT),
    Field("paid", "已经付的第二倍工资", "money"),
)


def double_wage(values: Mapping[str, object], references: References) -> Worked:
    """未签书面合同的第二倍工资: month 2 to month 12 at most (劳动合同法82, 实施条例6, 7)."""
    sheet = Sheet(_DOUBLE, values, references)
    hired, wage = sheet.day("hired_on"), sheet.money("wage")
    base = max(hired, CONTRACT_LAW_DAY)
    if hired < CONTRACT_LAW_DAY:
        sheet.note("2008年1月1日以前就上班的，从2008年1月1日起给一个月签合同（劳动合同法第九十七条）。")
    first, stop = month_mark(base, 1), _double_stop(sheet, base)
    span = span_of(first, stop)
    _need_odd_days(sheet, span)
    if span.months or span.days:
        between = f"{zh_date(first)}至{zh_date(stop - timedelta(days=1))}，共{span.text}"
    else:
        between = "在第一个月里，或者没有超过一个月，没有第二倍工资"
    sheet.remark("应付二倍工资的时间", between, "劳动合同法实施条例第六条、第七条")
    whole = sheet.step("整月的第二倍工资", f"{yuan(wage)} × {span.months}个月",
                       wage * span.months, "劳动合同法第八十二条")
    if span.days:
        whole += odd_days_pay(sheet, wage, "零头天数的第二倍工资", "法释〔2025〕12号第六条")
    whole = sheet.less("paid", whole)
    sheet.note(
        "这里只算第二倍；正常的那一倍工资没有付的，另用“拖欠工资”计算。",
        "满一年没有签的，视为已经订立无固定期限合同，之后没有第二倍工资（劳动合同法第十四条第三款）；"
        "该签无固定期限合同而不签的，另有规定（第八十二条第二款），没有算。",
        "不可抗力、劳动者自己故意或重大过失造成没签的，没有第二倍工资（法释〔2025〕12号第七条）。",
        CLAIM_NOTE + "二倍工资按哪天起算时效，各地掌握不一。",
    )
    return sheet.worked("未签书面劳动合同二倍工资计算表", "应付的第二倍工资", whole, (
        "劳动合同法第八十二条", "劳动合同法实施条例第六条、第七条",
        "法释〔2025〕12号第六条、第七条"))


def _double_stop(sheet: Sheet, base: date) -> date:
    """The day after the last one with a double wage."""
    stops = [month_mark(base, 12)]
    if sheet.has("signed_on"):
        sheet.in_order("hired_on", "signed_on")
        stops.append(sheet.day("signed_on"))
    if sheet.has("left_on"):
        sheet.in_order("hired_on", "left_on")
        stops.append(sheet.day("left_on") + timedelta(days=1))
    if len(stops) == 1:
        sheet.note("没有填补签和离开的日子，按已经满一年算，最多十一个月。")
    return min(stops)


# -- a trial period that was too long ------------------------------------------------------------

_TRIAL = (
    Field("term", "合同期限", "choice", (
        ("none", "不满三个月、以完成任务为期限、非全日制，或者第二次约定试用期"),
        ("short", "三个月以上不满一年"), ("middle", "一年以上不满三年"),
        ("long", "三年以上或者无固定期限")), True),
    Field("started_on", "试用期第一天", "date", (), True),
    Field("ended_on", "实际试用到哪一天", "date", (), True),
    Field("wage", "试用期满后的月工资", "money", (), True),
    Field("odd_days", "超出部分的零头实际上了几天班", "number", (), False, ODD_DAYS_HINT),
)


def long_trial(values: Mapping[str, object], references: References) -> Worked:
    """违法约定试用期的赔偿金: the months beyond the legal trial (劳动合同法19, 83)."""
    sheet = Sheet(_TRIAL, values, references)
    sheet.in_order("started_on", "ended_on")
    wage, legal = sheet.money("wage"), TRIAL_MONTHS[sheet.choice("term")]
    mark = month_mark(sheet.day("started_on"), legal)
    span = span_of(mark, sheet.day("ended_on") + timedelta(days=1))
    _need_odd_days(sheet, span)
    sheet.remark("法律准许的试用期", f"最多{legal}个月，超过的从{zh_date(mark)}起算",
                 "劳动合同法第十九条、第七十条")
    sheet.remark("超过的时间", span.text, "劳动合同法第八十三条")
    whole = sheet.step("整月的赔偿金", f"{yuan(wage)} × {span.months}个月", wage * span.months,
                       "劳动合同法第八十三条")
    if span.days:
        whole += odd_days_pay(sheet, wage, "零头天数的赔偿金", PAID_DAYS_SOURCE)
    sheet.note("赔偿金是在已经发的工资之外另付的；试用期工资发少了的，差额另算（劳动合同法第二十条）。",
               CLAIM_NOTE)
    return sheet.worked("违法约定试用期赔偿金计算表", "应付赔偿金", whole, (
        "劳动合同法第十九条", "劳动合同法第七十条", "劳动合同法第八十三条"))


# -- leave not taken -----------------------------------------------------------------------------

_LEAVE = (
    Field("wage", "前十二个月的月平均工资（不含加班费）", "money", (), True),
    Field("entitled", "全年应休几天", "choice", (
        ("0", "累计工作不满一年：没有"), ("5", "累计工作满一年不满十年：5天"),
        ("10", "满十年不满二十年：10天"), ("15", "满二十年：15天")), True),
    Field("elapsed", "当年在本单位过了几天（日历天）", "number", (), False,
          "全年都在就不填；当年离开或当年进来的要填"),
    Field("taken", "已经休了几天", "number"),
    Field("paid", "已经付的未休年休假工资", "money"),
)


def leave_pay(values: Mapping[str, object], references: References) -> Worked:
    """未休年休假: 300 % of the daily wage, of which 100 % was paid already
    (职工带薪年休假条例3, 5; 企业职工带薪年休假实施办法10–12). Part days are not paid.
    """
    sheet = Sheet(_LEAVE, values, references)
    wage, entitled = sheet.money("wage"), Fraction(sheet.choice("entitled"))
    elapsed, taken = sheet.number("elapsed", 365, high=366), sheet.number("taken", 0)
    rest = min(elapsed, Fraction(365)) / 365 * entitled - taken
    days = max(0, rest.numerator // rest.denominator)
    sheet.remark(
        "应休没休的天数",
        f"{plain(elapsed)}天 ÷ 365 × {plain(entitled)}天 - {plain(taken)}天，"
        f"不足一整天的不算，得{days}天", "企业职工带薪年休假实施办法第十二条")
    whole = sheet.step("另付的百分之二百", f"{yuan(wage)} ÷ 21.75天 × {days}天 × 200%",
                       wage.share(days * 2 / PAID_DAYS),
                       "企业职工带薪年休假实施办法第十条、第十一条")
    whole = sheet.less("paid", whole)
    sheet.note("条例规定的百分之三百里，有百分之百是上班时已经发的正常工资，所以另付百分之二百。",
               "单位安排了、职工自己书面提出不休的，只有正常工资。", CLAIM_NOTE)
    return sheet.worked("未休年休假工资计算表", "应另付的工资", whole, (
        "职工带薪年休假条例第三条、第五条", "企业职工带薪年休假实施办法第十条至第十二条"))


GROUP = "劳动报酬"
CALCULATORS = (
    Calculator("wages_owed", "拖欠工资", GROUP, _WAGES, wages_owed,
               "按月、按天、按小时或按件算欠了多少工资。"),
    Calculator("overtime", "加班工资", GROUP, _OVERTIME, overtime,
               "平日一倍半、休息日两倍、法定节假日三倍。"),
    Calculator("double_wage", "未签合同的二倍工资", GROUP, _DOUBLE, double_wage,
               "从上班满一个月起到满一年止，最多十一个月。"),
    Calculator("long_trial", "试用期过长的赔偿金", GROUP, _TRIAL, long_trial,
               "超过法定试用期的那段，按试用期满后的工资赔。"),
    Calculator("leave_pay", "未休年休假工资", GROUP, _LEAVE, leave_pay,
               "应休没休的每天另付两倍日工资。"),
)
