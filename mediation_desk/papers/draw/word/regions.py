"""Which parts of a table style hold for a cell: first row, bands, corners (``w:tblStylePr``).

It knows places in a table and nothing of looks.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from mediation_desk.papers.draw.word.ooxml import W, attribute

_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
         "noHBand": 0x200, "noVBand": 0x400}  # fmt: skip
_ON = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands: its row and first column, and how many there are of each."""

    row: int
    rows: int
    column: int
    until: int
    columns: int


def flags_of(properties: etree._Element | None) -> frozenset[str]:
    """What ``w:tblLook`` switches on, by the names of its attributes; Word's own without it."""
    look = properties.find(W + "tblLook") if properties is not None else None
    if look is None:
        return frozenset(("noVBand",))
    try:
        bits = int(attribute(look, "val") or "0", 16)
    except ValueError:
        bits = 0
    said = {name: attribute(look, name) for name in _BITS}
    return frozenset(
        name for name, bit in _BITS.items()
        if (said[name] in _ON if said[name] is not None else bits & bit)
    )  # fmt: skip


def regions_of(flags: frozenset[str], place: Place) -> tuple[str, ...]:
    """The parts of the style that hold for a cell, the weakest first."""
    first_row = "firstRow" in flags and place.row == 0
    last_row = "lastRow" in flags and place.row == place.rows - 1 and not first_row
    first_col = "firstColumn" in flags and place.column == 0
    last_col = "lastColumn" in flags and place.until >= place.columns and not first_col
    found = []
    if "noVBand" not in flags and not first_col and not last_col:
        found.append(_band(place.column - ("firstColumn" in flags), "Vert"))
    if "noHBand" not in flags and not first_row and not last_row:
        found.append(_band(place.row - ("firstRow" in flags), "Horz"))
    found += ["firstCol"] * first_col + ["lastCol"] * last_col
    found += ["firstRow"] * first_row + ["lastRow"] * last_row
    if (first_row or last_row) and (first_col or last_col):
        found.append(("n" if first_row else "s") + ("w" if first_col else "e") + "Cell")
    return tuple(found)


def _band(number: int, way: str) -> str:
    return f"band{1 + number % 2}{way}"
