"""Labels of numbered paragraphs (一、 1. （1） •), counted in reading order; plain lists only."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from mediation_desk.papers.draw.word.ooxml import W, attribute, number, to_transitional, value
from mediation_desk.papers.draw.word.properties import ParagraphSaid, RunSaid, read_paragraph
from mediation_desk.papers.draw.word.styles import StyleSheet
from mediation_desk.papers.draw.word.symbols import symbol
from mediation_desk.papers.filling.opc import read_xml

_DIGITS = "〇一二三四五六七八九"
_CIRCLED = 0x2460


def chinese(n: int) -> str:
    """``n`` (1 to 9999) in Chinese numerals as in a list: 十一, 二十, 一百零五."""
    if n <= 0 or n > 9999:
        return str(n)
    out, zero = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // power % 10
        if digit:
            out += ("零" if zero and out else "") + _DIGITS[digit] + unit
            zero = False
        else:
            zero = bool(out)
    return out[1:] if 10 <= n < 20 else out


def _letters(n: int) -> str:
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)


def _roman(n: int) -> str:
    steps = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
             (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
    out = ""
    for size, sign in steps:
        out += sign * (n // size)
        n %= size
    return out


def formed(n: int, form: str) -> str:
    """A number in one of Word's forms; an unknown form is plain digits."""
    n = min(max(n, 0), 9999)
    match form:
        case "chineseCounting" | "chineseCountingThousand" | "taiwaneseCountingThousand" | (
            "japaneseCounting" | "ideographDigital" | "taiwaneseCounting"
        ):
            return chinese(n)
        case "upperLetter":
            return _letters(max(n, 1)).upper()
        case "lowerLetter":
            return _letters(max(n, 1))
        case "upperRoman":
            return _roman(n).upper()
        case "lowerRoman":
            return _roman(n)
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if 1 <= n <= 20:
            return chr(_CIRCLED + n - 1)
        case "decimalFullWidth":
            return "".join(chr(ord(digit) + 0xFEE0) for digit in str(n))
        case "decimalZero":
            return f"{n:02d}"
        case "numberInDash":
            return f"- {n} -"
    return str(n)


@dataclass(slots=True)
class Level:
    """One level of a list."""

    start: int
    form: str
    text: str
    after: str
    paragraph: ParagraphSaid
    run: RunSaid


@dataclass(slots=True)
class Numbering:
    """The lists of a file with their running counts."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def level(self, list_id: str, depth: int) -> Level | None:
        """The level's definition; None for an unknown list."""
        return self.levels.get(list_id, {}).get(depth)

    def label(self, list_id: str, depth: int) -> str:
        """Counts one more paragraph of the list and gives its label."""
        levels = self.levels.get(list_id, {})
        counts = self.counts.setdefault(self.abstract.get(list_id, list_id), {})
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        start = levels[depth].start
        if (list_id, depth) in self.restarts and (list_id, depth) not in self.begun:
            self.begun.add((list_id, depth))  # once: lists of one kind count on together
            counts[depth] = self.restarts[list_id, depth] - 1
        counts[depth] = counts.get(depth, start - 1) + 1

        def shown(match: re.Match[str]) -> str:
            d = int(match[1]) - 1
            at = levels.get(d)
            return formed(counts.get(d, at.start if at else 1), at.form if at else "decimal")

        return re.sub(r"%([1-9])", shown, levels[depth].text)


def read_numbering(data: bytes, sheet: StyleSheet) -> Numbering:
    """The lists of ``numbering.xml``, not yet counted."""
    known = _read(data, sheet)
    return Numbering(known.levels, known.abstract, known.restarts)


@lru_cache(maxsize=64)
def _read(data: bytes, sheet: StyleSheet) -> Numbering:
    numbering = Numbering()
    if not data:
        return numbering
    root = read_xml(to_transitional(data))
    bodies = {attribute(e, "abstractNumId"): e for e in root.iterchildren(W + "abstractNum")}
    for element in root.iterchildren(W + "num"):
        list_id = attribute(element, "numId") or ""
        abstract = value(element.find(W + "abstractNumId")) or ""
        body = bodies.get(abstract)
        numbering.abstract[list_id] = abstract
        levels = {} if body is None else _levels(body, sheet)
        for change in element.iterchildren(W + "lvlOverride"):
            depth = int(number(attribute(change, "ilvl")))
            own = change.find(W + "lvl")
            if own is not None:
                levels[depth] = _level(own, sheet)
            start = change.find(W + "startOverride")
            if start is not None and depth in levels:
                numbering.restarts[list_id, depth] = int(number(value(start), 1))
        numbering.levels[list_id] = levels
    return numbering


def _levels(body: etree._Element, sheet: StyleSheet) -> dict[int, Level]:
    return {
        int(number(attribute(level, "ilvl"))): _level(level, sheet)
        for level in body.iterchildren(W + "lvl")
    }


def _level(element: etree._Element, sheet: StyleSheet) -> Level:
    form = value(element.find(W + "numFmt")) or "decimal"
    return Level(
        int(number(value(element.find(W + "start")), 1)), form,
        "" if form == "none" else _bullets(value(element.find(W + "lvlText")) or ""),
        value(element.find(W + "suff")) or "tab",
        read_paragraph(element.find(W + "pPr")), sheet.read_run(element.find(W + "rPr")),
    )  # fmt: skip


def _bullets(text: str) -> str:
    """Bullets of the symbol fonts as characters that any font has."""
    return "".join(
        (symbol("Wingdings", ord(c)) or symbol("Symbol", ord(c)) or c) if ord(c) > 0xF000 else c
        for c in text
    )
