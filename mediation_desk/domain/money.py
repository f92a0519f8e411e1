"""Money in yuan as exact cents: read as people type it, written as papers need it.

Never a float, never rounded on the way in: what has more than two decimals is refused, not cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money_reading import read_cents
from mediation_desk.domain.numerals import formal_number

#: One fen below ten thousand 亿: what 大写 can still write.
LARGEST_CENTS = 10**14 - 1
_SPOKEN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """A sum in cents (分), never negative, up to 玖仟玖佰玖拾玖亿…"""

    cents: int = 0

    def __post_init__(self) -> None:
        if self.cents < 0:
            raise BadInput("money_negative", cents=self.cents)
        if self.cents > LARGEST_CENTS:
            raise BadInput("money_too_large", cents=self.cents)

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read what people type: ``3.5万``, ``6,800元``, ``¥4,500``, ``壹万贰仟元整``, ``一万二``.

        Raises BadInput ``money_empty``, ``money_unreadable``, ``money_negative``,
        ``money_too_fine`` (more than two decimals) or ``money_too_large``, with the ``text``.
        """
        return cls(read_cents(text))

    @classmethod
    def yuan(cls, amount: int | str | Decimal) -> Money:
        """From whole yuan or an exact decimal; the same refusals as :meth:`parse`."""
        cents = Decimal(amount) * 100
        if cents != cents.to_integral_value():
            raise BadInput("money_too_fine", text=str(amount))
        return cls(int(cents))

    def __add__(self, other: Money) -> Money:
        return Money(self.cents + other.cents)

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - other.cents)

    def __mul__(self, times: int) -> Money:
        return Money(self.cents * times)

    def __bool__(self) -> bool:
        return self.cents != 0

    def __str__(self) -> str:
        return self.plain

    @property
    def decimal(self) -> Decimal:
        """Exact yuan, for workbooks."""
        return Decimal(self.cents).scaleb(-2)

    @property
    def plain(self) -> str:
        """``6800.00``: for data files."""
        return f"{self.cents // 100}.{self.cents % 100:02d}"

    @property
    def comma(self) -> str:
        """``6,800.00``: for people."""
        return f"{self.cents // 100:,}.{self.cents % 100:02d}"

    @property
    def upper(self) -> str:
        """大写: 整 after 元 and after 角, nothing after 分 (支付结算办法附一)."""
        yuan, rest = divmod(self.cents, 100)
        jiao, fen = divmod(rest, 10)
        text = f"{formal_number(yuan)}元" if yuan or not rest else ""
        if jiao:
            text += f"{formal_number(jiao)}角"
        elif fen and yuan:
            text += "零"
        return text + (f"{formal_number(fen)}分" if fen else "整")

    @property
    def spoken(self) -> str:
        """``六千八百元``: as it is read out."""
        said = self.upper.translate(_SPOKEN).removesuffix("整")
        return said.removeprefix("一") if said.startswith("一十") else said

    def share(self, part: Fraction) -> Money:
        """That part of the sum, rounded half up to a cent."""
        twice = 2 * self.cents * part.numerator + part.denominator
        return Money(twice // (2 * part.denominator))

    def split(self, weights: Sequence[int]) -> tuple[Money, ...]:
        """Shares by weight, each rounded half up; the last takes the rest.

        Raises BadInput ``shares_unusable`` where no weight is positive, or where rounding up the
        earlier shares would leave less than nothing for the last.
        """
        whole = sum(weights)
        if whole <= 0 or min(weights) < 0:
            raise BadInput("shares_unusable", count=len(weights))
        shares = [self.share(Fraction(weight, whole)) for weight in weights[:-1]]
        rest = self.cents - sum(share.cents for share in shares)
        if rest < 0:
            raise BadInput("shares_unusable", count=len(weights))
        return (*shares, Money(rest))

    def split_even(self, count: int) -> tuple[Money, ...]:
        """``count`` equal shares, the last takes the rest."""
        return self.split([1] * count)


def total(parts: Iterable[Money]) -> Money:
    """The sum; nothing for no parts."""
    return Money(sum(part.cents for part in parts))
