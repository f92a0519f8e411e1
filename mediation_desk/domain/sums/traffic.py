"""Who pays what after a traffic accident: compulsory cover, commercial cover, the driver, the rest.

Pure formulas (道路交通安全法76, 民法典1213), from the side of one claimant, rounded half up to a
fen. Shares by fault are custom or local rules: they can be typed in. Does not decide who was at
fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.sums.sheet import WHOLE, Sheet, percent, plain, yuan
from mediation_desk.domain.sums.worked import Calculator, Field, References, SumRefused, Worked


@dataclass(frozen=True, slots=True)
class Limits:
    """交强险责任限额 in yuan: for death and disability, treatment, things."""

    life: int
    medical: int
    things: int


FIRST_LIMITS_DAY = date(2008, 2, 1)
NEW_LIMITS_DAY = date(2020, 9, 19)
"""An accident from 00:00 of this day on has the new limits, whenever the policy was bought."""
OLD = Limits(110_000, 10_000, 2_000)
OLD_FREE = Limits(11_000, 1_000, 100)
NEW = Limits(180_000, 18_000, 2_000)
NEW_FREE = Limits(18_000, 1_800, 100)
USUAL_SHARES = {"full": 100, "main": 70, "equal": 50, "minor": 30, "none": 0}
"""What is usual between motor vehicles, in per cent; no law says so."""
MOST_WITHOUT_FAULT = 10
"""道路交通安全法第七十六条第一款第二项, in per cent."""

_RULES = "道路交通安全法第七十六条"
_FIELDS = (
    Field("happened_on", "出事的日子", "date", (), True),
    Field("claimant", "受损的一方", "choice", (
        ("other", "行人、非机动车"), ("motor", "另一辆机动车上的人和车")), True),
    Field("fault", "对方机动车的责任", "choice", (
        ("full", "全部责任"), ("main", "主要责任"), ("equal", "同等责任"),
        ("minor", "次要责任"), ("none", "没有责任")), True, "按交警的事故认定书"),
    Field("share", "超出交强险的部分，对方承担几成（%）", "percent", (), False,
          "各地规定不同；两车之间不填按通常的 100、70、50、30、0"),
    Field("life", "死亡伤残项目合计", "money", (), False,
          "丧葬费、死亡或残疾赔偿金、被扶养人生活费、误工费、护理费、交通费、辅助器具费、精神抚慰金等"),
    Field("medical", "医疗费用项目合计", "money", (), False,
          "医疗费、住院伙食补助费、营养费、后续治疗费等"),
    Field("things", "财产损失", "money", (), False, "修车、车上物品、施救费等"),
    Field("limit_part", "几个人受损的，这一位分到限额的几成（%）", "percent", (), False,
          "按各人损失的比例；只有一个人就不填"),
    Field("insured", "对方车有交强险", "flag"),
    Field("commercial", "对方车的商业三者险限额", "money", (), False, "没有就不填"),
    Field("paid", "已经付的（含保险公司垫付）", "money"),
)
_ITEMS = (("life", "死亡伤残"), ("medical", "医疗费用"), ("things", "财产损失"))


def limits_on(day: date, without_fault: bool) -> Limits:
    """The limits in force. Raises SumRefused ``sum_before_law`` before 2008-02-01."""
    if day < FIRST_LIMITS_DAY:
        raise SumRefused("sum_before_law", field="happened_on", law="交强险现有限额",
                         day=zh_date(FIRST_LIMITS_DAY))
    if day < NEW_LIMITS_DAY:
        return OLD_FREE if without_fault else OLD
    return NEW_FREE if without_fault else NEW


def traffic(values: Mapping[str, object], references: References) -> Worked:
    """Compulsory cover first, then commercial cover, then the one at fault (民法典1213)."""
    sheet = Sheet(_FIELDS, values, references)
    losses = {key: sheet.money(key, Money()) for key, _ in _ITEMS}
    part = _share(sheet)
    first = _compulsory(sheet, losses)
    rest = total(losses.values()) - first
    due = rest.share(part)
    sheet.remark("交强险以外", f"{yuan(total(losses.values()))} - {yuan(first)} = {yuan(rest)}")
    sheet.remark("对方按责任承担", f"{yuan(rest)} × {percent(part)} = {yuan(due)}", _RULES)
    cover = min(due, sheet.money("commercial", Money()))
    if cover:
        sheet.step("商业三者险赔", f"不超过限额{yuan(sheet.money('commercial'))}", cover,
                   "民法典第一千二百一十三条")
    sheet.step("对方自己赔", f"{yuan(due)} - {yuan(cover)}", due - cover,
               "民法典第一千二百一十三条")
    whole = sheet.step("对方和保险公司一共应赔", f"{yuan(first)} + {yuan(due)}", first + due)
    sheet.remark("受损的一方自己承担", f"{yuan(rest)} - {yuan(due)} = {yuan(rest - due)}")
    whole = sheet.less("paid", whole)
    sheet.note(
        "责任大小以事故认定书为准，这里不判断；商业险还要看合同的免赔和不赔的情形。",
        "本车上的人不能找本车的交强险赔；行人、非机动车故意碰撞的，机动车一方不赔（第七十六条第二款）。",
        "受损的一方可以要求交强险先赔精神损害抚慰金（交通事故损害赔偿解释第十三条第二款）。",
        "对方有几辆车的，交强险限额相加，请每辆车分别算。",
    )
    return sheet.worked("交通事故赔偿分担计算表", "对方和保险公司应赔", whole, (
        _RULES, "民法典第一千二百零八条、第一千二百一十三条",
        "交强险责任限额（2020年9月19日起）", "交通事故损害赔偿解释第十三条、第十六条、第十九条"))


def _share(sheet: Sheet) -> Fraction:
    fault, claimant = sheet.choice("fault"), sheet.choice("claimant")
    if claimant == "other" and fault == "none":
        return sheet.share("share", high=MOST_WITHOUT_FAULT)
    if fault == "full":
        return sheet.share("share", 100)
    if claimant == "other" or sheet.has("share"):
        return sheet.share("share")
    usual = USUAL_SHARES[fault]
    sheet.note(f"没有填比例，按两车之间通常的{usual}%；这不是法定的数，双方可以商量。")
    return Fraction(usual, 100)


def _compulsory(sheet: Sheet, losses: Mapping[str, Money]) -> Money:
    """What the compulsory cover pays; without one, whoever had to buy it."""
    is_free = sheet.choice("fault") == "none"
    limits = limits_on(sheet.day("happened_on"), is_free)
    part = sheet.share("limit_part", 100)
    payer, article = "交强险赔", "民法典第一千二百一十三条"
    if not sheet.flag("insured"):
        payer, article = "没买交强险的人在限额内赔", "交通事故损害赔偿解释第十六条"
    paid = []
    for (key, label), limit in zip(_ITEMS, (limits.life, limits.medical, limits.things),
                                   strict=True):
        if losses[key]:
            most = Money.yuan(limit).share(part)
            formula = f"损失{yuan(losses[key])}，{'无责任' if is_free else ''}限额{yuan(most)}"
            if part != WHOLE:
                formula += f"（{plain(limit)}元的{percent(part)}）"
            paid.append(sheet.step(f"{payer}：{label}", formula, min(losses[key], most), article))
    return total(paid)


GROUP = "交通事故"
CALCULATORS = (
    Calculator("traffic", "交通事故赔偿分担", GROUP, _FIELDS, traffic,
               "交强险、商业险、对方自己、受损的一方各承担多少。"),
)
