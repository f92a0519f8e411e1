"""Marks the characters in which two texts differ, for a reader who has both before him.

Marks by a line below as well as by colour. Decides nothing about the texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from html import escape
from itertools import takewhile

from mediation_desk.qt.style import worn

#: Beyond that many characters on a side the middle is marked as one piece: comparing would last.
_MOST = 2_000


def differing(text: str, other: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether the other text lacks it there."""
    return (piece for piece in _pieces(text, other) if piece[0])


def _pieces(text: str, other: str) -> Iterator[tuple[str, bool]]:
    start = _alike(text, other)
    end = _alike(text[start:][::-1], other[start:][::-1])
    mine, theirs = text[start : len(text) - end], other[start : len(other) - end]
    yield text[:start], False
    if max(len(mine), len(theirs)) > _MOST:
        yield mine, True
    else:
        matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
        for what, low, high, _from, _to in matcher.get_opcodes():
            yield mine[low:high], what != "equal"
    yield text[len(text) - end :], False


def marked(text: str, other: str) -> str:
    """The text as the window shows it, with what the other lacks marked."""
    style = f"background-color:{worn('yellow_soft')}; text-decoration:underline;"
    parts = [
        f'<span style="{style}">{escape(piece)}</span>' if is_other else escape(piece)
        for piece, is_other in differing(text, other)
    ]
    return f'<div style="white-space:pre-wrap">{"".join(parts)}</div>'


def _alike(text: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = zip(text, other, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
