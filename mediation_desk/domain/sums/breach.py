"""Liquidated damages and earnest money: what was agreed, beside the guide-lines of the law.

Pure formulas (民法典585–588; 合同编通则解释65, 68). Amounts are rounded half up to a fen, a fifth
of a contract down. Does not decide who broke the contract.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.sheet import Sheet, plain, yuan
from mediation_desk.domain.sums.worked import Calculator, Field, References, Worked

GROUP = "违约金和定金"
GUIDE = Fraction(30, 100)
"""合同编通则解释第六十五条第二款: more than 30 % over the loss is mostly held excessive."""
DEPOSIT_SHARE = Fraction(20, 100)
"""民法典第五百八十六条第二款."""
_GUIDE_ARTICLE = "合同编通则解释第六十五条第二款"

_DAMAGES = (
    Field("how", "违约金怎么约定的", "choice", (
        ("sum", "一笔钱"), ("share", "合同金额的百分之几"), ("daily", "每天万分之几")), True),
    Field("agreed", "约定的一笔违约金", "money", (), False, "约定一笔钱的才填"),
    Field("base", "按多少钱算", "money", (), False, "合同金额，或者没有付的那部分"),
    Field("part", "百分之几（%）", "percent", (), False, "约定百分之几的才填"),
    Field("daily", "每天万分之几", "number", (), False, "约定每天万分之几的才填"),
    Field("days", "违约几天", "number", (), False, "约定每天万分之几的才填"),
    Field("loss", "实际损失", "money", (), False, "有票据、能证明的；要调整就要填"),
    Field("asked", "有一方请求调高或调低", "flag"),
    Field("paid", "已经付的", "money"),
)


def liquidated(values: Mapping[str, object], references: References) -> Worked:
    """违约金: as agreed; where a party asks, not below the loss nor over it by more than 30 %."""
    sheet = Sheet(_DAMAGES, values, references)
    agreed = _agreed(sheet)
    due = _adjusted(sheet, agreed) if sheet.flag("asked") else agreed
    due = sheet.less("paid", due)
    sheet.note(
        "没有人请求的，不主动调整。30%是一般的参照，还要看合同履行情况、双方过错、合同的性质，由双方商量或法院裁量"
        "（合同编通则解释第六十五条第一款）。",
        "恶意违约的一方请求减少的，一般不予支持（合同编通则解释第六十五条第三款）。",
        "借款的逾期利息和违约金另有上限，用“借款利息”算；劳动合同的违约金不用这张表。",
    )
    return sheet.worked("违约金计算表", "违约金（参考）", due,
                        ("民法典第五百八十五条", "合同编通则解释第六十五条"))


def _agreed(sheet: Sheet) -> Money:
    how = sheet.choice("how")
    if how == "sum":
        return sheet.step("约定的违约金", "按约定的一笔钱", sheet.money("agreed"),
                          "民法典第五百八十五条第一款")
    base = sheet.money("base")
    if how == "share":
        part = sheet.share("part", high=1000)
        return sheet.step("约定的违约金", f"{yuan(base)} × {plain(part * 100)}%", base.share(part),
                          "民法典第五百八十五条第一款")
    rate, days = sheet.number("daily", high=10000), sheet.whole("days", high=99999)
    return sheet.step("约定的违约金", f"{yuan(base)} × 万分之{plain(rate)} × {days}天",
                      base.share(rate / 10000 * days), "民法典第五百八十五条第一款")


def _adjusted(sheet: Sheet, agreed: Money) -> Money:
    loss = sheet.money("loss")
    top = sheet.step(
        "损失的一点三倍", f"{yuan(loss)} × 130%", loss.share(1 + GUIDE), _GUIDE_ARTICLE
    )
    if agreed > top:
        return sheet.step("约定的高过这条线，参照这条线减少",
                          f"{yuan(agreed)} 高于 {yuan(top)}", top, "民法典第五百八十五条第二款")
    if agreed < loss:
        return sheet.step("约定的低于损失，可以增加到损失",
                          f"{yuan(agreed)} 低于 {yuan(loss)}", loss, "民法典第五百八十五条第二款")
    return sheet.step("约定的不低于损失，也没有高过三成，按约定",
                      f"{yuan(loss)} 到 {yuan(top)} 之间", agreed, "民法典第五百八十五条")


_DEPOSIT = (
    Field("contract", "合同总价", "money", (), True),
    Field("paid", "实际交了多少定金", "money", (), True,
          "写的是“订金”“押金”、又没有约定定金性质的，不算定金"),
    Field("broken_by", "谁违约，使合同办不成", "choice", (
        ("payer", "交定金的一方"), ("taker", "收定金的一方"),
        ("none", "都没有违约，或者双方同意解除")), True),
    Field("returned", "已经退的", "money"),
)


def deposit(values: Mapping[str, object], references: References) -> Worked:
    """定金: what was handed over, to a fifth of the contract; lost, doubled or given back."""
    sheet = Sheet(_DEPOSIT, values, references)
    contract, paid = sheet.money("contract"), sheet.money("paid")
    top = sheet.step("定金最多", f"{yuan(contract)} × 20%（不足一分的舍去）",
                     Money(contract.cents * DEPOSIT_SHARE.numerator // DEPOSIT_SHARE.denominator),
                     "民法典第五百八十六条第二款")
    valid = sheet.step("算作定金的", f"实交{yuan(paid)}和最多{yuan(top)}里较少的", min(paid, top),
                       "民法典第五百八十六条")
    rest = sheet.step("超过的部分不算定金，退还或抵价款", f"{yuan(paid)} - {yuan(valid)}",
                      paid - valid, "民法典第五百八十六条第二款")
    due = _settled(sheet, valid, rest)
    due = sheet.less("returned", due)
    sheet.note(
        "又约定违约金又交定金的，只能选一样；定金不够补损失的，可以要求补足超过的部分（民法典第五百八十八条）。",
        "要违约到合同目的实现不了才用定金罚则；部分没有履行的，按没有履行的比例（合同编通则解释第六十八条）。",
        "因不可抗力办不成的，不用定金罚则（合同编通则解释第六十八条第三款）。",
    )
    return sheet.worked("定金计算表", "收定金的一方应退", due,
                        ("民法典第五百八十六条", "民法典第五百八十七条", "民法典第五百八十八条",
                         "合同编通则解释第六十八条"))


def _settled(sheet: Sheet, valid: Money, rest: Money) -> Money:
    broken_by = sheet.choice("broken_by")
    if broken_by == "payer":
        return sheet.step("交定金的一方违约，定金不退", f"只退不算定金的{yuan(rest)}", rest,
                          "民法典第五百八十七条")
    if broken_by == "taker":
        return sheet.step("收定金的一方违约，双倍返还", f"{yuan(valid)} × 2 + {yuan(rest)}",
                          valid * 2 + rest, "民法典第五百八十七条")
    return sheet.step("没有违约，原数退还或抵作价款", f"{yuan(valid)} + {yuan(rest)}", valid + rest,
                      "民法典第五百八十七条")


CALCULATORS = (
    Calculator("liquidated", "违约金", GROUP, _DAMAGES, liquidated,
               "约定的违约金是多少；和损失比，高不高过三成、低不低于损失。"),
    Calculator("deposit", "定金", GROUP, _DEPOSIT, deposit,
               "定金最多总价两成；谁违约，退还是不退、退一倍还是两倍。"),
)
