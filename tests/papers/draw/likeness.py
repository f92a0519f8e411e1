"""How alike two drawings of one Word file are: pages, text, lines and where the lines stand."""

from __future__ import annotations

import difflib
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_WORD = "{http://www.w3.org/1999/xhtml}word"
_PAGE = "{http://www.w3.org/1999/xhtml}page"
_TWO_MM = 72 / 25.4 * 2
_ONE_LINE = 4.0  # points by which words of one line may differ in height

Place = tuple[int, float, float]  # page, left edge, middle


@dataclass(frozen=True)
class Likeness:
    """Pages of both; shares of equal text, of their lines found in ours, of those in place."""

    pages: tuple[int, int]
    text: float
    lines: float
    places: float


def lines_of(pdf: Path) -> tuple[int, list[tuple[str, Place]]]:
    """Count of pages and the lines in reading order, blanks left out."""
    asked = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    raw = subprocess.run(asked, check=True, capture_output=True).stdout.decode("utf-8")
    root = ElementTree.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", raw))
    pages = list(root.iter(_PAGE))
    found: list[tuple[str, Place]] = []
    for number, page in enumerate(pages):
        found += _lines_of_page(number, page)
    return len(pages), found


def _lines_of_page(number: int, page: ElementTree.Element) -> list[tuple[str, Place]]:
    rows: dict[float, list[tuple[float, str]]] = {}
    for word in page.iter(_WORD):
        middle = (float(word.get("yMin", 0)) + float(word.get("yMax", 0))) / 2
        key = next((k for k in rows if abs(k - middle) < _ONE_LINE), middle)
        rows.setdefault(key, []).append((float(word.get("xMin", 0)), word.text or ""))
    out = []
    for middle, words in sorted(rows.items()):
        text = re.sub(r"\s", "", "".join(text for _, text in sorted(words)))
        if text:
            out.append((text, (number, min(words)[0], middle)))
    return out


def likeness(ours: Path, theirs: Path) -> Likeness:
    """Compares two PDFs."""
    our_pages, a = lines_of(ours)
    their_pages, b = lines_of(theirs)
    matcher = difflib.SequenceMatcher(None, [t for t, _ in a], [t for t, _ in b], autojunk=False)
    pairs = [
        (a[i + k][1], b[j + k][1])
        for i, j, size in matcher.get_matching_blocks()
        for k in range(size)
    ]
    text = difflib.SequenceMatcher(None, _joined(a), _joined(b), autojunk=False).ratio()
    near = sum(_near(x, y) for x, y in pairs)
    return Likeness(
        (our_pages, their_pages), text, len(pairs) / max(1, len(b)), near / max(1, len(pairs))
    )


def _joined(lines: Sequence[tuple[str, Place]]) -> str:
    return "".join(text for text, _ in lines)


def _near(x: Place, y: Place) -> bool:
    return x[0] == y[0] and abs(x[1] - y[1]) <= _TWO_MM and abs(x[2] - y[2]) <= _TWO_MM
