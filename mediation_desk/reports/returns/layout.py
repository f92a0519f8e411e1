"""The head of a return as data: its columns under their headings, and what must add up.

Knows no case and no number; reads the plain table that ships with the program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

CASES, PEOPLE, CENTS = "cases", "people", "cents"
TYPED, HELD = "typed", "held"
"""What people enter; what is counted from the register, no case behind it."""
_MONEY = "万元"
LEVELS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what is counted, its words from the top of the head down, its unit.

    ``path`` always has three entries, the last the unit or the name of the part.
    """

    key: str
    path: tuple[str, str, str]
    counts: str = CASES
    is_optional: bool = False
    is_part: bool = False
    """Whether the last words of its path name it; else they are its unit."""

    @property
    def words(self) -> str:
        """The column in one phrase, for lists: its own name, with the unit where it has one."""
        _top, middle, last = self.path
        return last.removeprefix("其中：") if self.is_part else f"{middle}（{last}）"

    @property
    def is_money(self) -> bool:
        """Whether its figures are cents, shown in 万元."""
        return self.unit == _MONEY

    @property
    def name(self) -> str:
        """The column's own words, without its unit."""
        return self.path[2].removeprefix("其中：") if self.is_part else self.path[1]

    @property
    def unit(self) -> str:
        """In what it is counted."""
        _top, middle, last = self.path
        return middle.rpartition("（")[2].rstrip("）") if self.is_part else last


@dataclass(frozen=True, slots=True)
class Balance:
    """What must add up: the figures ``parts`` to the figure ``whole``."""

    whole: str
    parts: tuple[str, ...]
    zh: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A return's head. ``first``: what stands over the names of the rows; ``source``: where the
    columns come from and how sure they are; ``rule``: how it is counted.
    """

    code: str
    title: str
    first: tuple[str, ...]
    columns: tuple[Column, ...]
    balances: tuple[Balance, ...]
    source: str = ""
    rule: str = ""
    short: str = ""
    sums: tuple[str, ...] = ("total",)

    def column(self, key: str) -> Column:
        """The column of this key. Raises KeyError."""
        return next(c for c in self.columns if c.key == key)

    def shown(self, *, optional: bool) -> Layout:
        """The same head without its optional columns, where they are not wanted."""
        kept = tuple(c for c in self.columns if not c.is_optional or optional)
        return replace(self, columns=kept)


def read_layout(told: Mapping[str, Any]) -> Layout:
    """A layout from its table."""
    balances = (Balance(b["whole"], tuple(b["parts"]), b["zh"]) for b in told.get("balances", ()))
    columns = [column for top in told["columns"] for column in _below(top)]
    return Layout(
        told["code"], told["title"], tuple(told["first"]), tuple(columns), tuple(balances),
        told.get("source", ""), told.get("rule", ""), told["short"], tuple(told["sums"]),
    )  # fmt: skip


def _below(top: Mapping[str, Any]) -> Sequence[Column]:
    found = []
    for one in top["columns"]:
        is_optional = bool(one.get("optional"))
        if "columns" in one:
            middle = f"{one['zh']}（{one['unit']}）" if "unit" in one else one["zh"]
            found += [
                Column(
                    leaf["key"], (top["zh"], middle, leaf["zh"]), leaf.get("counts", CASES),
                    is_optional or bool(leaf.get("optional")), is_part=True,
                )
                for leaf in one["columns"]
            ]  # fmt: skip
        else:
            path = (top["zh"], one["zh"], one["unit"])
            found.append(Column(one["key"], path, one.get("counts", CASES), is_optional))
    return found


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the head: where it begins, how many rows and columns it spans, its words."""

    row: int
    column: int
    rows: int
    columns: int
    words: str


def head_cells(layout: Layout) -> list[HeadCell]:
    """The head of three rows with equal neighbours joined; the name of the rows stands first."""
    names = len(layout.first)
    cells = [HeadCell(0, place, LEVELS, 1, words) for place, words in enumerate(layout.first)]
    for level in range(LEVELS):
        start = 0
        paths = [column.path for column in layout.columns]
        for place in range(1, len(paths) + 1):
            is_same = place < len(paths) and paths[place][: level + 1] == paths[start][: level + 1]
            if not is_same or level == LEVELS - 1:
                words = paths[start][level]
                cells.append(HeadCell(level, start + names, 1, place - start, words))
                start = place
    return cells
