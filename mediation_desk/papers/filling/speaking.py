"""Turns written words into ones that are easy to read and to hear: one sentence a line, sums said.

What stands there is never changed, shortened or left out; templates call these functions by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money

_ENDS = "。；！？"
_CLOSING = "”’）》」』"
_OPENED = {"（": 1, "“": 1, "《": 1, "）": -1, "”": -1, "》": -1}
_SUM = re.compile(r"(?<![\d.,])\d[\d,]{0,15}(?:\.\d{1,6})?万?元")


def sentences(told: object) -> list[str]:
    """Each sentence of a text, or of a list of texts, for a line of its own; none of what is
    unknown. Put together again they are the text to the letter.
    """
    texts = told if isinstance(told, list | tuple) else [told]
    return [line for text in texts if isinstance(text, str) for line in _cut(text)]


def _cut(text: str) -> Iterator[str]:
    """Not inside brackets or quotation marks, where a sentence hangs on the one around it."""
    line, depth = "", 0
    for place, char in enumerate(text):
        if char == "\n":
            yield from _whole(line)
            line, depth = "", 0
            continue
        line += char
        depth = max(0, depth + _OPENED.get(char, 0))
        ends = char in _ENDS or (char in _CLOSING and len(line) > 1 and line[-2] in _ENDS)
        if ends and not depth and text[place + 1 : place + 2] not in (*_CLOSING, *_ENDS):
            yield from _whole(line)
            line = ""
    yield from _whole(line)


def _whole(line: str) -> Iterator[str]:
    if line.strip():
        yield line.strip()


def sums_said(told: object) -> list[str]:
    """``3800.00元，念作三千八百元`` for each sum of a text or of texts, each once."""
    found = dict.fromkeys(m[0] for line in sentences(told) for m in _SUM.finditer(line))
    return [f"{written}，念作{said}" for written in found if (said := _said(written))]


def _said(written: str) -> str:
    try:
        return Money.parse(written).spoken
    except BadInput:
        return ""
