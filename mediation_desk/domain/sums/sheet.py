"""The sheet a sum is worked out on: reads what was filled in, keeps each step and each note.

Refuses in words what is missing or out of its limits; never fills in a figure of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.figures import NATION
from mediation_desk.domain.sums.worked import Field, References, Step, SumRefused, Worked

WHOLE = Fraction(1)
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


def yuan(amount: Money) -> str:
    """``6,800.00元``, as the steps write it."""
    return f"{amount.comma}元"


def plain(number: Decimal | Fraction | int) -> str:
    """A number without trailing zeros; what has no end is cut to four decimals with 约."""
    part = Fraction(number)
    text = f"{float(part):.4f}".rstrip("0").rstrip(".")
    return text if Fraction(text) == part else f"约{text}"


def percent(part: Fraction) -> str:
    """``70%``."""
    return f"{plain(part * 100)}%"


def parts_of(amount: Money, weights: Sequence[int]) -> tuple[Money, ...]:
    """Shares by weight that add up to the amount, none off by a whole fen: what is due up to each
    one is rounded half up, and each gets what the one before left.
    """
    whole, done, marks = sum(weights), 0, [0]
    for weight in weights:
        done += weight
        marks.append(amount.share(Fraction(done, whole)).cents)
    return tuple(Money(after - before) for before, after in pairwise(marks))


class Sheet:
    """One sum under way. ``fields`` name what may be filled in, ``values`` what was."""

    def __init__(
        self, fields: Sequence[Field], values: Mapping[str, object], references: References
    ) -> None:
        self._fields = {field.key: field for field in fields}
        self._values = {
            key: value for key, value in values.items() if value is not None and value != ""
        }
        self._references = references
        self._extra: list[tuple[str, str]] = []
        self._steps: list[Step] = []
        self._notes: list[str] = []

    # -- what was filled in -------------------------------------------------------------------

    def has(self, key: str) -> bool:
        """Whether something was filled in there."""
        return key in self._values

    def label(self, key: str) -> str:
        """What the field is called."""
        return self._fields[key].label

    def missing(self, key: str) -> SumRefused:
        """The refusal that names the field to fill in."""
        return SumRefused("sum_field_needed", field=key, label=self.label(key))

    def money(self, key: str, default: Money | None = None) -> Money:
        """The amount there; ``default`` where nothing is. Raises ``sum_field_needed``."""
        value = self._values.get(key, default)
        if not isinstance(value, Money):
            raise self.missing(key)
        return value

    def day(self, key: str, default: date | None = None) -> date:
        """The day there. Raises ``sum_out_of_range`` for what can only be a slip of the pen."""
        value = self._values.get(key, default)
        if not isinstance(value, date):
            raise self.missing(key)
        if not FIRST_DAY <= value <= LAST_DAY:
            raise SumRefused(
                "sum_out_of_range",
                field=key,
                label=self.label(key),
                low=zh_date(FIRST_DAY),
                high=zh_date(LAST_DAY),
            )
        return value

    def flag(self, key: str) -> bool:
        """Whether it is ticked."""
        return self._values.get(key) is True

    def choice(self, key: str, default: str | None = None) -> str:
        """The code chosen. Raises ``sum_field_needed``."""
        value = self._values.get(key, default)
        if not isinstance(value, str):
            raise self.missing(key)
        return value

    def text(self, key: str, default: str = "") -> str:
        """The words there, without blanks around them; ``default`` for none."""
        return self.choice(key, default).strip() or default

    def lines(self, key: str) -> list[str]:
        """The lines of a text that hold anything; none where nothing was filled in."""
        text = self.choice(key, "")
        return [line.strip() for line in text.splitlines() if line.strip()]

    def number(
        self,
        key: str,
        default: int | None = None,
        *,
        low: Decimal | int = 0,
        high: Decimal | int | None = None,
    ) -> Fraction:
        """The number there, within its limits. Raises ``sum_out_of_range``."""
        value = self._values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
            raise self.missing(key)
        if value < low or (high is not None and value > high):
            raise SumRefused(
                "sum_out_of_range",
                field=key,
                label=self.label(key),
                low=plain(low),
                high="" if high is None else plain(high),
            )
        return Fraction(value)

    def whole(self, key: str, default: int | None = None, *, low: int = 0, high: int = 99) -> int:
        """The whole number there. Raises ``sum_not_whole``."""
        number = self.number(key, default, low=low, high=high)
        if number.denominator != 1:
            raise SumRefused("sum_not_whole", field=key, label=self.label(key))
        return number.numerator

    def share(
        self, key: str, default: int | None = None, *, low: int = 0, high: int = 100
    ) -> Fraction:
        """A percentage as a part of one."""
        return self.number(key, default, low=low, high=high) / 100

    def in_order(self, first: str, last: str) -> None:
        """Raises ``sum_days_reversed`` where ``last`` lies before ``first``."""
        if self.day(last) < self.day(first):
            raise SumRefused(
                "sum_days_reversed", field=last, first=self.label(first), last=self.label(last)
            )

    def figure(self, key: str, kind: str, region: str, year: int) -> Money:
        """A figure: as filled in at ``key``, else as recorded for that place and year; ``region``
        is the field that names the place, or ``NATION``.

        Raises ``sum_figure_missing`` where neither is there, ``sum_field_needed`` without a place.
        """
        if self.has(key):
            return self.money(key)
        where = NATION if region == NATION else self.choice(region)
        try:
            found = Money.yuan(self._references.figure(kind, where, year))
        except SumRefused as refused:
            refused.field = refused.field or key
            raise
        self._extra.append((f"{self.label(key)}（{where}{year}年，取自已录入的数字）", yuan(found)))
        return found

    # -- what is worked out --------------------------------------------------------------------

    def step(self, label: str, formula: str, amount: Money, article: str = "") -> Money:
        """One line with an amount; gives the amount back."""
        self._steps.append(Step(label, formula, amount, article))
        return amount

    def remark(self, label: str, formula: str, article: str = "") -> None:
        """One line that only explains: a span, a coefficient."""
        self._steps.append(Step(label, formula, None, article))

    def note(self, *texts: str) -> None:
        """What the sum does not decide."""
        self._notes += texts

    def less(self, key: str, amount: Money) -> Money:
        """What is left after what was paid already; never under nothing, and says so."""
        paid = self.money(key, Money())
        if not paid:
            return amount
        left = Money(max(0, amount.cents - paid.cents))
        self.step("减去已经付的", f"{yuan(amount)} - {yuan(paid)}", left)
        if paid > amount:
            self.note(f"已经付的比算出的多{yuan(paid - amount)}，是否退还由双方商量。")
        return left

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What was filled in, in the order of the fields, then what was looked up."""
        given = [
            (field.label, self._shown(field, self._values[key]))
            for key, field in self._fields.items()
            if key in self._values
        ]
        return (*given, *self._extra)

    @staticmethod
    def _shown(field: Field, value: object) -> str:
        if isinstance(value, Money):
            return yuan(value)
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, date):
            return zh_date(value)
        if isinstance(value, (Decimal, int)):
            return plain(value) + ("%" if field.kind == "percent" else "")
        return dict(field.choices).get(str(value), str(value))

    def worked(
        self,
        title: str,
        result_label: str,
        result: Money | Decimal,
        articles: Sequence[str],
        unit: str = "元",
    ) -> Worked:
        """The finished sheet; ``unit`` of a result that is no money."""
        return Worked(
            title=title,
            facts=self.facts(),
            steps=tuple(self._steps),
            result_label=result_label,
            result=result,
            notes=tuple(self._notes),
            articles=tuple(articles),
            unit=unit,
        )
