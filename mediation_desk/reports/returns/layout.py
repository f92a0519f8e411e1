"""The head of a return as data: its columns under their headings, and what must add up.

Knows no case and no number; reads the plain table that ships with the program.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CASES, PEOPLE, CENTS, TYPED = "cases", "people", "cents", "typed"
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

    @property
    def words(self) -> str:
        """The column in one phrase, for lists: its own name, with the unit where it has one."""
        _top, middle, last = self.path
        return f"{middle}（{last}）" if len(last) < 3 else last.removeprefix("其中：")


@dataclass(frozen=True, slots=True)
class Balance:
    """What must add up: the figures ``parts`` to the figure ``whole``."""

    whole: str
    parts: tuple[str, ...]
    zh: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A return's head. ``first``: what stands over the names of the rows."""

    code: str
    title: str
    first: str
    columns: tuple[Column, ...]
    balances: tuple[Balance, ...]

    def column(self, key: str) -> Column:
        """The column of this key. Raises KeyError."""
        return next(c for c in self.columns if c.key == key)

    def shown(self, optional: Collection[str]) -> Layout:
        """The same head with those optional columns alone that are wanted."""
        kept = tuple(c for c in self.columns if not c.is_optional or c.key in optional)
        return Layout(self.code, self.title, self.first, kept, self.balances)


def read_layout(told: Mapping[str, Any]) -> Layout:
    """A layout from its table."""
    balances = (Balance(b["whole"], tuple(b["parts"]), b["zh"]) for b in told.get("balances", ()))
    columns = [column for top in told["columns"] for column in _below(top)]
    return Layout(
        told["code"], told["title"], told["first"], tuple(columns), tuple(balances)
    )  # fmt: skip


def _below(top: Mapping[str, Any]) -> Sequence[Column]:
    found = []
    for one in top["columns"]:
        if "columns" in one:
            middle = f"{one['zh']}（{one['unit']}）"
            found += [
                _column(leaf, (top["zh"], middle, leaf["zh"]), bool(one.get("optional")))
                for leaf in one["columns"]
            ]
        else:
            path = (top["zh"], one["zh"], one["unit"])
            found.append(_column(one, path, bool(one.get("optional"))))
    return found


def _column(told: Mapping[str, Any], path: tuple[str, str, str], is_optional: bool) -> Column:
    return Column(told["key"], path, told.get("counts", CASES), is_optional)


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
    cells = [HeadCell(0, 0, LEVELS, 1, layout.first)]
    for level in range(LEVELS):
        start = 0
        paths = [column.path for column in layout.columns]
        for place in range(1, len(paths) + 1):
            is_same = place < len(paths) and paths[place][: level + 1] == paths[start][: level + 1]
            if not is_same or level == LEVELS - 1:
                cells.append(HeadCell(level, start + 1, 1, place - start, paths[start][level]))
                start = place
    return cells
