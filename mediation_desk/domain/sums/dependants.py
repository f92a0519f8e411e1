"""被扶养人生活费: what the people whom the injured or dead person supported are still owed.

Pure formulas (人身损害赔偿解释第十七条): month by month, every dependant's own share, and all
of them together never over one person's yearly spending. A month begun counts whole. Does not
decide who is a dependant.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediation_desk.domain.ages import ADULT_AGE, age_on
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.sums.sheet import Sheet, percent, yuan
from mediation_desk.domain.sums.spans import month_mark, span_of
from mediation_desk.domain.sums.worked import Field, SumRefused

ARTICLE = "人身损害赔偿解释第十七条"
SLOTS = (1, 2, 3, 4)
_KINDS = (("minor", "未成年人"), ("adult", "无劳动能力又无其他生活来源的成年人"))


def years_due(age: int) -> int:
    """Twenty years; from sixty one less for each year of age; five from seventy-five
    (人身损害赔偿解释第十二条、第十五条、第十七条).
    """
    if age >= 75:
        return 5
    return 20 - max(0, age - 60)


def dependant_fields() -> tuple[Field, ...]:
    """The fields for four people: called what, born when, of which kind, supported by how many."""
    fields: list[Field] = []
    for slot in SLOTS:
        fields += (
            Field(f"name_{slot}", f"被扶养人{slot}：称呼", "text", (), False, "如 女儿、母亲"),
            Field(f"born_{slot}", f"被扶养人{slot}：出生日期", "date", (), False,
                  "没有被扶养人就不填"),
            Field(f"kind_{slot}", f"被扶养人{slot}：是哪种人", "choice", _KINDS),
            Field(f"supporters_{slot}", f"被扶养人{slot}：共有几个扶养人（含受害人）", "number",
                  (), False, "例如父母双方就是2"),
        )
    return tuple(fields)


@dataclass(frozen=True, slots=True)
class Dependant:
    """One person: for how many months, and which part of a year's spending."""

    name: str
    months: int
    part: Fraction


@dataclass(frozen=True, slots=True)
class Stretch:
    """Months during which the same people are supported; ``part`` after the yearly limit."""

    names: tuple[str, ...]
    months: int
    uncut: Fraction
    part: Fraction


def stretches(people: tuple[Dependant, ...]) -> tuple[Stretch, ...]:
    """The time cut wherever somebody drops out; the parts together are at most one."""
    found: list[Stretch] = []
    done = 0
    for mark in sorted({person.months for person in people if person.months}):
        still = [person for person in people if person.months >= mark]
        uncut = sum((person.part for person in still), Fraction())
        names = tuple(person.name for person in still)
        found.append(Stretch(names, mark - done, uncut, min(uncut, Fraction(1))))
        done = mark
    return tuple(found)


def months_due(born: date, kind: str, on: date) -> int:
    """To the eighteenth birthday for a minor, by age for an adult; a month begun is a month."""
    if kind == "adult":
        return years_due(age_on(born, on)) * 12
    span = span_of(on, month_mark(born, ADULT_AGE * 12))
    return span.months + (1 if span.days else 0)


def living_costs(sheet: Sheet, on: date, spending: Money, coefficient: Fraction) -> Money:
    """The steps and the sum; nothing where nobody was filled in.

    ``spending``: 人均消费支出 of a year; ``coefficient``: how far the victim lost his ability to
    work, one for a death.
    """
    people = tuple(
        _dependant(sheet, slot, on, coefficient) for slot in SLOTS if sheet.has(f"born_{slot}"))
    sums = [_stretch(sheet, stretch, spending) for stretch in stretches(people)]
    if not sums:
        return Money()
    sheet.note("被扶养人的时间按月算，不满一个月的算一个月；有的法院按整年算。",
               "年总额的限额按一人一年的消费支出，不再乘伤残系数；有的地方掌握不同。")
    return total(sums)


def _dependant(sheet: Sheet, slot: int, on: date, coefficient: Fraction) -> Dependant:
    born, kind = sheet.day(f"born_{slot}"), sheet.choice(f"kind_{slot}")
    if born > on:
        raise SumRefused("sum_days_reversed", field=f"born_{slot}",
                         first=sheet.label(f"born_{slot}"), last="计算的日子")
    supporters = sheet.whole(f"supporters_{slot}", low=1)
    months = months_due(born, kind, on)
    years = age_on(born, on)
    name = sheet.text(f"name_{slot}", f"被扶养人{slot}")
    rule = "到十八周岁" if kind == "minor" else f"{years_due(years)}年"
    sheet.remark(name, f"计算日{years}周岁，{rule}，共{months}个月；"
                 f"受害人负担{percent(coefficient)} ÷ {supporters}人", ARTICLE)
    return Dependant(name, months, coefficient / supporters)


def _stretch(sheet: Sheet, stretch: Stretch, spending: Money) -> Money:
    who = "、".join(stretch.names)
    part = f"{percent(stretch.part)}"
    if stretch.uncut > 1:
        part = f"100%（几人合计{percent(stretch.uncut)}，不超过一人一年的消费支出）"
    return sheet.step(
        f"被扶养人生活费：{who}", f"{yuan(spending)} × {part} ÷ 12 × {stretch.months}个月",
        spending.share(stretch.part * stretch.months / 12), ARTICLE)
