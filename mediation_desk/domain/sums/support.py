"""Sums of support in the family: a child's monthly support, what is overdue, the old parents' cost.

Pure formulas (民法典1067, 1085; 婚姻家庭编解释(一) 49–53), rounded half up to a fen. The rate for
a child is a usual range, for old parents there is none: the shares are the family's own. Does not
decide who brings up the child, or who can afford what.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from mediation_desk.domain.ages import ADULT_AGE
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.sheet import Sheet, parts_of, percent, plain, yuan
from mediation_desk.domain.sums.spans import month_mark, span_of
from mediation_desk.domain.sums.worked import Calculator, Field, References, SumRefused, Worked

RULES = "婚姻家庭编解释（一）"
LOW, HIGH_ONE, HIGH_MORE = Fraction(20, 100), Fraction(30, 100), Fraction(50, 100)
"""第四十九条第二款: 20–30 % for one child, at most 50 % for several, as a rule."""
CHILDREN = (1, 2, 3, 4)

# -- a child -------------------------------------------------------------------------------------

_CHILD = (
    Field("income", "不带孩子一方的月总收入", "money", (), True,
          "没有固定收入的，按当年总收入或同行业平均收入折成每月"),
    Field("rate", "一共按几成（%）", "percent", (), True,
          "一个孩子一般 20 到 30，几个孩子一般不超过 50"),
    Field("from_on", "从哪天起付", "date", (), True),
    *(field for slot in CHILDREN for field in (
        Field(f"born_{slot}", f"孩子{slot}的出生日期", "date", (), slot == 1),
        Field(f"name_{slot}", f"孩子{slot}的称呼", "text", (), False, "如 大女儿"))),
)


def child_support(values: Mapping[str, object], references: References) -> Worked:
    """子女抚养费 a month, split evenly among the children, and how long it runs (解释49, 53)."""
    sheet = Sheet(_CHILD, values, references)
    start = sheet.day("from_on")
    slots = [slot for slot in CHILDREN if sheet.has(f"born_{slot}")]
    if not slots:
        raise sheet.missing("born_1")
    income, rate = sheet.money("income"), sheet.share("rate")
    monthly = sheet.step("每月抚养费", f"{yuan(income)} × {percent(rate)}", income.share(rate),
                         f"{RULES}第四十九条")
    for slot, share in zip(slots, parts_of(monthly, [1] * len(slots)), strict=True):
        _child(sheet, slot, share, start)
    _rate_notes(sheet, rate, len(slots))
    sheet.note(
        "抚养费包括生活费、教育费、医疗费（第四十二条）；先看孩子实际需要、双方负担能力和当地生活水平。",
        "一般定期付，有条件的可以一次付（第五十条）；一个孩子满十八周岁后，其余孩子的数重新商量。",
        "满十六周岁靠自己劳动生活的可以停付（第五十三条）；"
        "成年但还在读高中以下或者不能独立生活的，另行商量（第四十一条）。",
    )
    return sheet.worked("子女抚养费计算表", "每月应付", monthly, (
        "民法典第一千零八十五条", f"{RULES}第四十二条、第四十九条至第五十三条"))


def _child(sheet: Sheet, slot: int, share: Money, start: date) -> None:
    name = sheet.text(f"name_{slot}", f"孩子{slot}")
    grown = month_mark(sheet.day(f"born_{slot}"), ADULT_AGE * 12)
    span = span_of(start, grown)
    if sheet.day(f"born_{slot}") > start:
        raise SumRefused("sum_days_reversed", field=f"born_{slot}",
                         first=sheet.label(f"born_{slot}"), last=sheet.label("from_on"))
    if grown <= start:
        raise SumRefused("sum_child_grown", field=f"born_{slot}", label=name,
                         day=zh_date(grown))
    months = span.months + (1 if span.days else 0)
    sheet.remark(
        name, f"每月{yuan(share)}，到{zh_date(grown)}满十八周岁，"
        f"共{months}个月（不满一个月算一个月），按现在的数合计{yuan(share * months)}",
        f"{RULES}第五十三条")


def _rate_notes(sheet: Sheet, rate: Fraction, count: int) -> None:
    high = HIGH_ONE if count == 1 else HIGH_MORE
    if rate > high:
        sheet.note(f"填的比例高于一般的{percent(high)}，有特殊情况才这样定（第四十九条第四款）。")
    if rate < LOW:
        sheet.note("填的比例低于一般的20%，有特殊情况才这样定（第四十九条第四款）。")


# -- support overdue -----------------------------------------------------------------------------

_OVERDUE = (
    Field("monthly", "约定或判决的每月数额", "money", (), True),
    Field("due_day", "每月几号前付", "number", (), False,
          "不填按每月最后一天；当月没有这天的按月底"),
    Field("from_on", "从哪天起欠", "date", (), True),
    Field("to_on", "算到哪天", "date", (), True),
    Field("extra", "约定分担的其他费用（医疗、学费等）", "money"),
    Field("paid", "这段时间里已经付的", "money"),
)


def due_days(first: date, last: date, day: int) -> int:
    """How many monthly pay days lie from ``first`` to ``last``, both counted."""
    count = 0
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, index = divmod(month, 12)
        due = date(year, index + 1, min(day, monthrange(year, index + 1)[1]))
        count += first <= due <= last
    return count


def support_overdue(values: Mapping[str, object], references: References) -> Worked:
    """欠付的抚养费或赡养费: one monthly sum for each pay day gone by (婚姻家庭编解释(二)17)."""
    sheet = Sheet(_OVERDUE, values, references)
    sheet.in_order("from_on", "to_on")
    monthly, day = sheet.money("monthly"), sheet.whole("due_day", 31, low=1, high=31)
    first, last = sheet.day("from_on"), sheet.day("to_on")
    count = due_days(first, last, day)
    words = "月底" if day == 31 else f"{day}号"
    due = sheet.step(
        "到期应付", f"{zh_date(first)}至{zh_date(last)}，过了{count}个付款日（每月{words}），"
        f"{yuan(monthly)} × {count}", monthly * count, "民法典第一千零六十七条")
    extra = sheet.money("extra", Money())
    if extra:
        due = sheet.step("加上其他费用", f"{yuan(due)} + {yuan(extra)}", due + extra)
    due = sheet.less("paid", due)
    sheet.note("还没到付款日的那个月没有算；利息、违约金有约定的另算。",
               "付款凭据由双方核对；抚养费、赡养费的请求不受诉讼时效限制（民法典第一百九十六条第三项）。")
    return sheet.worked("欠付抚养费（赡养费）计算表", "还欠", due, (
        "民法典第一千零六十七条", "婚姻家庭编解释（二）第十七条", "民法典第一百九十六条"))


# -- old parents ---------------------------------------------------------------------------------

_PARENT = (
    Field("living", "老人每月的生活费", "money", (), True),
    Field("care", "每月的护理费、药费", "money"),
    Field("own", "老人每月自己的收入", "money", (), False, "养老金、租金、补贴等"),
    Field("children", "几个子女分担", "number", (), True),
    Field("shares", "各自几份", "text", (), False, "例如 2:1:1；不填就平均"),
    Field("once", "要分担的一次性费用", "money", (), False, "住院、修房等，已经报销的不算"),
)


def parent_support(values: Mapping[str, object], references: References) -> Worked:
    """赡养费: the costs the old parent cannot meet, by the shares the children agree on
    (民法典1067, 老年人权益保障法14, 20). No law sets a rate.
    """
    sheet = Sheet(_PARENT, values, references)
    living, care = sheet.money("living"), sheet.money("care", Money())
    need, own = living + care, sheet.money("own", Money())
    weights = _weights(sheet)
    sheet.step("每月需要", f"{yuan(living)} + {yuan(care)}", need, "老年人权益保障法第十四条")
    gap = Money(max(0, need.cents - own.cents))
    sheet.step("减去老人自己的收入，每月由子女分担", f"{yuan(need)} - {yuan(own)}", gap,
               "民法典第一千零六十七条第二款")
    once = sheet.money("once", Money())
    for index, (monthly, single) in enumerate(
            zip(parts_of(gap, weights), parts_of(once, weights), strict=True), 1):
        part = f"{weights[index - 1]}份，共{sum(weights)}份：每月{yuan(monthly)}"
        if once:
            part += f"，一次性费用{yuan(single)}"
        sheet.remark(f"子女{index}", part)
    if own >= need:
        sheet.note("老人自己的收入够用，每月没有要分担的；看望、照料的义务仍在。")
    sheet.note(
        "赡养费没有法定比例，各家按老人的需要、子女的负担能力和当地生活水平商量；这里只按填的份数分。",
        "除不尽的，各人相差不过一分；不能因为放弃继承、分家不均就不赡养（老年人权益保障法第十九条）。",
    )
    return sheet.worked("赡养费分担计算表", "每月由子女分担", gap, (
        "民法典第一千零六十七条", "老年人权益保障法第十四条、第十九条、第二十条"))


def _weights(sheet: Sheet) -> list[int]:
    """One share a child. Raises ``sum_shares_unreadable``."""
    count = sheet.whole("children", low=1, high=20)
    if not sheet.has("shares"):
        return [1] * count
    text = sheet.choice("shares")
    found = [int(part) for part in re.findall(r"[0-9]+", text)]
    if len(found) != count or not sum(found) or max(found) > 1000:
        raise SumRefused("sum_shares_unreadable", field="shares", count=plain(count))
    return found


GROUP = "抚养赡养"
CALCULATORS = (
    Calculator("child_support", "子女抚养费", GROUP, _CHILD, child_support,
               "按月收入的比例算每月多少、付到什么时候。"),
    Calculator("support_overdue", "欠付的抚养费、赡养费", GROUP, _OVERDUE, support_overdue,
               "按约定或判决的数，算到某天还欠多少。"),
    Calculator("parent_support", "赡养费分担", GROUP, _PARENT, parent_support,
               "老人每月缺多少，几个子女各分担多少。"),
)
