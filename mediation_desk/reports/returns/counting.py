"""The figures of a return from cases that count alike, and whether they add up.

Counts plain values; which cases those are and who may see them is for whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from mediation_desk.reports.returns.layout import (
    CENTS,
    HELD,
    PEOPLE,
    TYPED,
    Balance,
    Column,
    Layout,
)

_DAY = len("2026-01-01")
_WAN = Decimal(1_000_000)
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Share:
    """Cases that count for the same columns of a row. ``entries``: ISO day with the id behind it.

    ``people`` and ``cents`` are sums over all of them.
    """

    row: str
    columns: frozenset[str]
    entries: Sequence[str]
    people: int = 0
    cents: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a return: whose figures they are, in as many words as the head has names.

    ``is_own``: of this level itself.
    """

    key: str
    names: tuple[str, ...]
    is_own: bool = False


@dataclass(slots=True)
class Counted:
    """The figures of a return: whole numbers, money in cents; by row and column.

    ``typed``: figures without cases behind them, by (row, column); added to what is counted.
    """

    rows: tuple[Row, ...]
    shares: tuple[Share, ...]
    typed: dict[tuple[str, str], int] = field(default_factory=dict)

    def value(self, column: Column, rows: Sequence[str]) -> int:
        """The figure of a column over these rows."""
        key, wanted = column.key, set(rows)
        typed = sum(self.typed.get((row, key), 0) for row in wanted)
        if column.counts in (TYPED, HELD):
            return typed
        mine = (s for s in self.shares if s.row in wanted and key in s.columns)
        return typed + sum(_amount(share, column.counts) for share in mine)

    def cases(self, key: str, rows: Sequence[str]) -> list[str]:
        """The ids of the cases behind a figure, by day and id."""
        wanted = set(rows)
        mine = (s.entries for s in self.shares if s.row in wanted and key in s.columns)
        return [entry[_DAY:] for entry in sorted(e for entries in mine for e in entries)]

    def outside(self, balance: Balance, rows: Sequence[str]) -> list[str]:
        """The cases of a whole that count for none of its parts."""
        inside = {case for part in balance.parts for case in self.cases(part, rows)}
        return [case for case in self.cases(balance.whole, rows) if case not in inside]

    def all_rows(self) -> tuple[str, ...]:
        """The keys of every row."""
        return tuple(row.key for row in self.rows)

    def own_rows(self) -> tuple[str, ...]:
        """The keys of the rows of this level itself."""
        return tuple(row.key for row in self.rows if row.is_own)

    def lower_rows(self) -> tuple[str, ...]:
        """The keys of the rows of the levels below."""
        return tuple(row.key for row in self.rows if not row.is_own)


def _amount(share: Share, counts: str) -> int:
    if counts == PEOPLE:
        return share.people
    return share.cents if counts == CENTS else len(share.entries)


@dataclass(frozen=True, slots=True)
class Off:
    """What does not add up in a row: the whole's figure and the sum of its parts."""

    row: str
    balance: Balance
    whole: int
    parts: int
    cases: tuple[str, ...]


def unbalanced(layout: Layout, counted: Counted) -> list[Off]:
    """Every balance of every row that does not hold, with the cases left outside."""
    columns = {column.key: column for column in layout.columns}
    found = []
    for balance in layout.balances:
        parts = [columns[key] for key in balance.parts if key in columns]
        if balance.whole not in columns or len(parts) < len(balance.parts):
            continue
        for row in counted.all_rows():
            whole = counted.value(columns[balance.whole], (row,))
            added = sum(counted.value(part, (row,)) for part in parts)
            if whole != added:
                outside = tuple(counted.outside(balance, (row,)))
                found.append(Off(row, balance, whole, added, outside))
    return found


def wan(cents: int) -> Decimal:
    """Money in 万元 with two decimals, half up."""
    return (Decimal(cents) / _WAN).quantize(_HUNDREDTH, ROUND_HALF_UP)


def shown(column: Column, value: int) -> Decimal | int:
    """A figure as it stands in the return: money in 万元, all else whole."""
    return wan(value) if column.is_money else value


def merged(shares: Iterable[Share]) -> tuple[Share, ...]:
    """Shares that count alike put together: a return of a county has few kinds of case."""
    found: dict[tuple[str, frozenset[str]], list[Share]] = {}
    for share in shares:
        found.setdefault((share.row, share.columns), []).append(share)
    return tuple(
        Share(
            row, columns, [e for one in same for e in one.entries],
            sum(one.people for one in same), sum(one.cents for one in same),
        )
        for (row, columns), same in found.items()
    )  # fmt: skip
