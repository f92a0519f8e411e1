"""Spreads what is left of a line over its characters: 两端对齐 and 分散对齐."""

from __future__ import annotations

from itertools import accumulate

from mediation_desk.papers.draw.layout.breaks import ASIAN, BLANKS
from mediation_desk.papers.draw.layout.pieces import Line
from mediation_desk.papers.draw.layout.typeset import Row


def spread(line: Line, row: Row, stretch: tuple[int, int], rest: float) -> None:
    """Spreads ``rest`` twips over the Chinese characters and the blanks of a stretch of the row."""
    start, end = stretch
    while end > start and row.text[end - 1] in BLANKS:
        end -= 1
    shares = _shares(row, start, end)
    total = sum(shares)
    if total <= 0 or rest <= 0:
        return
    each = rest / total
    moved = list(accumulate((share * each for share in shares), initial=0.0))
    for piece in line.pieces:
        if piece.at < start:
            continue
        first = min(piece.at - start, len(shares))
        last = min(first + len(piece.text), len(shares))
        piece.x += moved[first]
        piece.width += moved[max(last - 1, first)] - moved[first]
        if piece.ink.script == ASIAN:
            piece.spread = each
        else:
            piece.blanks = each
    for picture in line.pictures:
        picture.x += moved[min(max(picture.at - start, 0), len(shares))]


def _shares(row: Row, start: int, end: int) -> list[int]:
    """How many shares of the spare width go behind each character."""
    scripts, text = row.scripts, row.text
    shares = [0] * (end - start)
    for i in range(start, end):
        if scripts[i] == ASIAN or text[i] == " " or (i + 1 < end and scripts[i + 1] == ASIAN):
            shares[i - start] = 1
    if shares:
        shares[-1] = 0
    return shares
