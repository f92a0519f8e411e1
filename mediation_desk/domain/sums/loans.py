"""Interest of a loan between people: what of the agreed rate is protected, what was paid off first.

Pure formulas (民法典561, 680; 民间借贷规定2020年第二次修正24–31). The day of lending counts, the
last day does not; each stretch is rounded half up to a fen. Does not decide whether money was lent,
nor whether the lender makes a trade of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.repayments import Repayment, read_repayments
from mediation_desk.domain.sums.sheet import Sheet, plain, yuan
from mediation_desk.domain.sums.worked import Calculator, Field, References, SumRefused, Worked

GROUP = "借款和欠款"
NEW_RULE_DAY = date(2020, 8, 20)
"""民间借贷规定第三十一条: from here on four times the one-year LPR is the line."""
FIRST_LPR_DAY = date(2019, 8, 20)
PROTECTED, VOLUNTARY = Fraction(24), Fraction(36)
"""民间借贷规定(2015)第二十六条: to 24 % protected, to 36 % not to be asked back."""
OLD_OVERDUE = Fraction(6)
"""民间借贷规定(2015)第二十九条: overdue where no rate was agreed."""
TIMES = 4

_RULES = "民间借贷规定（2020年第二次修正）"
CAP_ARTICLE = f"{_RULES}第二十五条"
OVERDUE_ARTICLE = f"{_RULES}第二十八条"
BETWEEN_ARTICLE = f"{_RULES}第三十一条"
BASIS = (("365", "365天"), ("360", "360天"))
REPAID_HINT = "一笔一行，先写日子再写金额，如 2021-3-1 5000；没有还过就不填"

_FIELDS = (
    Field("principal", "借款本金", "money", (), True, "实际交到手的；先扣了利息的，按扣掉以后的填"),
    Field("lent_on", "交付借款的日子", "date", (), True),
    Field("rate", "约定的利率（%）", "percent", (), False, "月息1分就是每月1%；没有约定就不填"),
    Field("rate_per", "是年利率还是月利率", "choice", (("year", "年利率"), ("month", "月利率")),
          False, "不选就按年利率"),
    Field("due_on", "约定哪一天还", "date", (), False,
          "没有约定的，填催款时给的最后一天；都没有就不填"),
    Field("overdue_rate", "约定的逾期年利率（%）", "percent", (), False, "没有约定就不填"),
    Field("until", "算到哪一天", "date", (), True),
    Field("repaid", "还过的款", "lines", (), False, REPAID_HINT),
    Field("contract_on", "借款合同成立的日子", "date", (), False,
          "个人之间的借款从交付那天起成立，不填就按交付那天"),
    Field("filed_on", "起诉的日子", "date", (), False,
          "2020年8月20日以前的借款才用；还没有起诉就不填，按算到的那天"),
    Field("old_rule", "2020年8月20日以前的上限", "choice", (
        ("lines", "年利率24%（2015年的规定）"),
        ("bank", "银行同类贷款利率的四倍（1991年的意见）")), False,
        "2015年9月1日以前的旧账，各地法院掌握不一；不选就按24%"),
    Field("benchmark", "当时银行同类贷款的年利率（%）", "percent", (), False,
          "上面选了银行利率四倍的才填"),
    Field("basis", "一年按几天", "choice", BASIS, False, "不选就按365天"),
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days with one principal and one rate; ``cap`` in per cent a year; ``wish``: agreed rate.

    ``wish`` None: nothing was agreed for these days.
    """

    start: date
    stop: date
    is_overdue: bool

    @property
    def days(self) -> int:
        """The first day counts, the day after the last does not."""
        return (self.stop - self.start).days


@dataclass(slots=True)
class _Debt:
    """What is owed while the sum goes on; ``voluntary``: between 24 % and 36 %, if paid, kept."""

    principal: Money
    interest: Money = Money()
    voluntary: Money = Money()
    over: Money = Money()


def loan_interest(values: Mapping[str, object], references: References) -> Worked:
    """借款利息: stretch by stretch, each repayment first to interest, then to the principal."""
    sheet = Sheet(_FIELDS, values, references)
    sheet.in_order("lent_on", "until")
    terms = _Terms(sheet, references)
    paid = read_repayments(sheet, "repaid", sheet.day("lent_on"), sheet.day("until"))
    debt = _Debt(sheet.money("principal"))
    for stretch, due in _stretches(sheet, paid):
        _accrue(sheet, terms, debt, stretch)
        for one in due:
            _repay(sheet, debt, one)
    return _finish(sheet, debt)


class _Terms:
    """The rates of a loan: what was agreed and what the law protects, in per cent a year."""

    def __init__(self, sheet: Sheet, references: References) -> None:
        self._sheet, self._references = sheet, references
        self.contract = sheet.day("contract_on", sheet.day("lent_on"))
        self.filed = sheet.day("filed_on", sheet.day("until"))
        self.agreed = _a_year(sheet)
        self.basis = int(sheet.choice("basis", "365"))
        self._told: set[str] = set()

    def of(self, stretch: Stretch) -> tuple[Fraction, str]:
        """The rate that counts for a stretch, and its article."""
        wish, article = self._wish(stretch)
        if wish is None:
            return Fraction(0), article
        cap = self._cap(stretch)
        if wish > cap:
            key = f"over {wish} {cap}"
            self._tell(key, "超过上限", f"约定的{plain(wish)}%高于{plain(cap)}%，"
                       f"{zh_date(stretch.start)}起按{plain(cap)}%算，超过的部分法院不支持",
                       self._cap_article(stretch))
            return cap, self._cap_article(stretch)
        return wish, article

    def voluntary(self, stretch: Stretch) -> Fraction:
        """What was agreed between 24 % and 36 %, before the new rules."""
        is_old = stretch.start < NEW_RULE_DAY and not self._by_bank
        wish = self._wish(stretch)[0] if is_old else None
        return Fraction(0) if wish is None else max(Fraction(0), min(wish, VOLUNTARY) - PROTECTED)

    @property
    def _by_bank(self) -> bool:
        return self._sheet.choice("old_rule", "lines") == "bank"

    def _wish(self, stretch: Stretch) -> tuple[Fraction | None, str]:
        sheet = self._sheet
        if stretch.is_overdue and sheet.has("overdue_rate"):
            return sheet.number("overdue_rate"), OVERDUE_ARTICLE
        if self.agreed is not None:
            return self.agreed, OVERDUE_ARTICLE if stretch.is_overdue else "民法典第六百七十四条"
        if not stretch.is_overdue:
            return None, "民法典第六百八十条第二款"
        if stretch.start < NEW_RULE_DAY:
            return OLD_OVERDUE, "民间借贷规定（2015年）第二十九条"
        due = sheet.day("due_on") + timedelta(days=1)
        on = due if due >= NEW_RULE_DAY else self.filed
        return self._lpr(on), OVERDUE_ARTICLE

    def _cap(self, stretch: Stretch) -> Fraction:
        if stretch.start < NEW_RULE_DAY:
            return self._sheet.number("benchmark") * TIMES if self._by_bank else PROTECTED
        on = self.contract if self.contract >= NEW_RULE_DAY else self.filed
        rate = self._lpr(on)
        formula = f"{zh_date(on)}的一年期LPR是{plain(rate)}%，四倍是{plain(rate * TIMES)}%"
        self._tell("cap", "利率上限", formula, self._cap_article(stretch))
        return rate * TIMES

    def _cap_article(self, stretch: Stretch) -> str:
        if stretch.start >= NEW_RULE_DAY:
            return CAP_ARTICLE if self.contract >= NEW_RULE_DAY else BETWEEN_ARTICLE
        return "1991年的意见第六条" if self._by_bank else "民间借贷规定（2015年）第二十六条"

    def _lpr(self, on: date) -> Fraction:
        return Fraction(self._references.lpr(on))

    def _tell(self, key: str, label: str, formula: str, article: str) -> None:
        """Say it once."""
        if key not in self._told:
            self._told.add(key)
            self._sheet.remark(label, formula, article)


def _a_year(sheet: Sheet) -> Fraction | None:
    if not sheet.has("rate"):
        return None
    times = 12 if sheet.choice("rate_per", "year") == "month" else 1
    return sheet.number("rate") * times


def _stretches(
    sheet: Sheet, paid: tuple[Repayment, ...]
) -> list[tuple[Stretch, tuple[Repayment, ...]]]:
    """From one cut to the next, with what was repaid on the day that ends the stretch."""
    first, last = sheet.day("lent_on"), sheet.day("until")
    due = sheet.day("due_on") if sheet.has("due_on") else None
    if due is not None and due < first:
        raise SumRefused("sum_days_reversed", field="due_on", first=sheet.label("lent_on"),
                         last=sheet.label("due_on"))
    cuts = {first, last, NEW_RULE_DAY, *(one.on for one in paid), *({due} if due else ())}
    days = sorted(day for day in cuts if first <= day <= last)
    found: list[tuple[Stretch, tuple[Repayment, ...]]] = []
    at_once = tuple(one for one in paid if one.on == first)
    if at_once:
        found.append((Stretch(first, first, False), at_once))
    for start, stop in pairwise(days):
        stretch = Stretch(start, stop, due is not None and start >= due)
        found.append((stretch, tuple(one for one in paid if one.on == stop)))
    return found


def _accrue(sheet: Sheet, terms: _Terms, debt: _Debt, stretch: Stretch) -> None:
    if not stretch.days or not debt.principal:
        return
    rate, article = terms.of(stretch)
    when = f"{zh_date(stretch.start)}到{zh_date(stretch.stop)}{stretch.days}天"
    label = "逾期利息" if stretch.is_overdue else "利息"
    if not rate:
        sheet.step(label, f"{when}，没有约定利息，不计利息", Money(), article)
        return
    part = rate / 100 * stretch.days / terms.basis
    amount = debt.principal.share(part)
    formula = f"{when}，{yuan(debt.principal)} × {plain(rate)}% × {stretch.days} ÷ {terms.basis}"
    debt.interest += sheet.step(label, formula, amount, article)
    more = terms.voluntary(stretch)
    debt.voluntary += debt.principal.share(more / 100 * stretch.days / terms.basis)


def _repay(sheet: Sheet, debt: _Debt, one: Repayment) -> None:
    """Interest first, then what may be kept above 24 %, then the principal (民法典561)."""
    left = one.amount
    to_interest = min(left, debt.interest)
    debt.interest, left = debt.interest - to_interest, left - to_interest
    kept = min(left, debt.voluntary) if one.on < NEW_RULE_DAY else Money()
    debt.voluntary, left = debt.voluntary - kept, left - kept
    to_principal = min(left, debt.principal)
    debt.principal, left = debt.principal - to_principal, left - to_principal
    debt.over += left
    parts = [f"先抵利息{yuan(to_interest)}"]
    parts += [f"自愿付的24%到36%之间的利息{yuan(kept)}"] if kept else []
    parts += [f"再抵本金{yuan(to_principal)}，还剩本金{yuan(debt.principal)}"]
    sheet.remark(f"{zh_date(one.on)}还{yuan(one.amount)}", "，".join(parts), "民法典第五百六十一条")


def _finish(sheet: Sheet, debt: _Debt) -> Worked:
    sheet.remark("还欠的本金", yuan(debt.principal))
    sheet.remark("还欠的利息", yuan(debt.interest))
    whole = sheet.step("本金和利息合计", f"{yuan(debt.principal)} + {yuan(debt.interest)}",
                       debt.principal + debt.interest)
    if debt.over:
        sheet.note(f"还的比算出的多{yuan(debt.over)}，是否退还由双方商量。")
    sheet.note(
        "天数算头不算尾：借出那天算，算到的那天不算；每一段的利息四舍五入到分。",
        "还过的款没有约定先抵什么的，先抵利息后抵本金（民法典第五百六十一条）。",
        "违约金、服务费等和逾期利息加在一起，也不能超过上面的上限（民间借贷规定第二十九条）。",
        "银行等金融机构的贷款不用这张表。职业放贷、高利转贷等合同无效的，不在这里判断。",
    )
    return sheet.worked("借款利息计算表", "应还的本金和利息", whole, (
        "民法典第五百六十一条", "民法典第六百八十条", CAP_ARTICLE, OVERDUE_ARTICLE,
        f"{_RULES}第二十九条", BETWEEN_ARTICLE))


CALCULATORS = (
    Calculator("loan_interest", "借款利息", GROUP, _FIELDS, loan_interest,
               "按约定的利率和法定上限，一段一段算；还过的款先抵利息后抵本金。"),
)
