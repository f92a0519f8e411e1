"""Reads ``w:rPr``, ``w:pPr`` and borders into dictionaries that styles lay over one another.

A key that is absent was not said; nothing here knows of inheritance.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypedDict

from lxml import etree

from mediation_desk.papers.draw.word.looks import NO_EDGE, Edge, Tab
from mediation_desk.papers.draw.word.ooxml import W, attribute, local, number, on, twips, value


class RunSaid(TypedDict, total=False):
    """What one ``w:rPr`` says; the keys are those of ``RunLook``."""

    east: str
    latin: str
    size: float
    bold: bool
    italic: bool
    underline: str
    strike: str
    color: str
    shade: str
    raised: str
    spacing: float
    position: float
    scale: float
    caps: bool
    small_caps: bool
    hidden: bool
    east_lang: str
    fit: float
    border: Edge
    dots: bool


class ParagraphSaid(TypedDict, total=False):
    """What one ``w:pPr`` says; keys as in ``ParagraphLook``, and lengths in characters or lines."""

    align: str
    left: float
    right: float
    first: float
    left_chars: float
    right_chars: float
    first_chars: float
    before: float
    after: float
    before_lines: float
    after_lines: float
    line: float
    rule: str
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    widows: bool
    snap: bool
    gap_latin: bool
    hanging: bool
    forbidden: bool
    contextual: bool
    shade: str
    style: str
    tabs: tuple[Tab, ...]
    borders: dict[str, Edge]
    list_id: str
    list_level: int


_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "000080", "darkCyan": "008080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
    "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000", "white": "FFFFFF",
}  # fmt: skip
_ALIGN = {"start": "left", "end": "right", "both": "both", "center": "center", "left": "left",
          "right": "right", "distribute": "distribute", "thaiDistribute": "distribute",
          "mediumKashida": "both", "highKashida": "both", "lowKashida": "both"}  # fmt: skip
_BARS = {
    "single": 1.0, "thick": 1.0, "double": 3.0, "triple": 5.0, "thinThickSmallGap": 3.0,
    "thickThinSmallGap": 3.0, "thinThickMediumGap": 3.0, "thickThinMediumGap": 3.0,
}  # fmt: skip


def color_of(text: str | None, default: str = "000000") -> str:
    """Six hex digits, or ``default`` for ``auto`` and nonsense."""
    if text and len(text) == 6 and all(c in "0123456789abcdefABCDEF" for c in text):
        return text.upper()
    return default


def shade_of(element: etree._Element) -> str:
    """Fill colour of ``w:shd``; empty for none. A solid pattern is its own colour."""
    if value(element) == "solid":
        return color_of(attribute(element, "color"))
    return color_of(attribute(element, "fill"), "")


def edge_of(element: etree._Element) -> Edge:
    """One border element; its size is in eighths of a point."""
    style = value(element) or ""
    width = number(attribute(element, "sz")) * 2.5
    if style in ("nil", "none", ""):
        return NO_EDGE
    width = min(max(width, 5.0), 240.0) * _BARS.get(style, 1.0)
    gap = number(attribute(element, "space")) * 20
    return Edge(style, width, color_of(attribute(element, "color")), min(max(gap, 0.0), 620.0))


def edges_of(element: etree._Element | None) -> dict[str, Edge]:
    """All borders of a container, by side (``start`` and ``end`` are left and right)."""
    sides = {"start": "left", "end": "right"}
    if element is None:
        return {}
    found = {local(side): edge_of(side) for side in element if local(side)}
    return {sides.get(name, name): edge for name, edge in found.items()}


def _fonts(said: RunSaid, element: etree._Element, theme: Mapping[str, str]) -> None:
    east_theme = theme.get(attribute(element, "eastAsiaTheme") or "", "")
    latin_theme = theme.get(attribute(element, "asciiTheme") or "", "")
    east = east_theme or attribute(element, "eastAsia")
    latin = latin_theme or attribute(element, "ascii") or attribute(element, "hAnsi")
    if east:
        said["east"] = east
    if latin:
        said["latin"] = latin


def _underline(said: RunSaid, element: etree._Element) -> None:
    kind = value(element) or "single"
    said["underline"] = "" if kind == "none" else kind


def _language(said: RunSaid, element: etree._Element) -> None:
    east = attribute(element, "eastAsia")
    if east:
        said["east_lang"] = east


def _shade(said: RunSaid, element: etree._Element) -> None:
    said["shade"] = shade_of(element)


def _raised(said: RunSaid, element: etree._Element) -> None:
    kind = value(element) or ""
    said["raised"] = kind if kind in ("superscript", "subscript") else ""


def _strike(said: RunSaid, element: etree._Element) -> None:
    kind = "double" if local(element) == "dstrike" else "single"
    said["strike"] = kind if on(element) else ""


def _border(said: RunSaid, element: etree._Element) -> None:
    said["border"] = edge_of(element)


def _dots(said: RunSaid, element: etree._Element) -> None:
    said["dots"] = (value(element) or "none") != "none"


def _simple_run(said: RunSaid, element: etree._Element, name: str) -> None:
    """The properties that are one number, one switch or one colour."""
    text = value(element)
    match name:
        case "sz":
            said["size"] = min(max(number(text, 20) / 2, 1.0), 400.0)
        case "b":
            said["bold"] = on(element)
        case "i":
            said["italic"] = on(element)
        case "color":
            said["color"] = color_of(text)
        case "highlight":
            said["shade"] = _HIGHLIGHTS.get(text or "", "")
        case "spacing":
            said["spacing"] = twips(text)
        case "position":
            said["position"] = number(text) * 10
        case "w":
            said["scale"] = min(max(number((text or "100").rstrip("%"), 100), 1.0), 600.0)
        case "caps":
            said["caps"] = on(element)
        case "smallCaps":
            said["small_caps"] = on(element)
        case "vanish":
            said["hidden"] = on(element)
        case "fitText":
            said["fit"] = twips(text)


_RUN: dict[str, Callable[[RunSaid, etree._Element], None]] = {
    "u": _underline, "lang": _language, "shd": _shade, "vertAlign": _raised,
    "strike": _strike, "dstrike": _strike, "bdr": _border, "em": _dots,
}  # fmt: skip


def read_run(element: etree._Element | None, theme: Mapping[str, str]) -> RunSaid:
    """What a ``w:rPr`` says."""
    said: RunSaid = {}
    if element is None:
        return said
    for child in element:
        name = local(child)
        if name == "rFonts":
            _fonts(said, child, theme)
        elif name in _RUN:
            _RUN[name](said, child)
        else:
            _simple_run(said, child, name)
    return said


def _indent(said: ParagraphSaid, element: etree._Element) -> None:
    left = attribute(element, "left") or attribute(element, "start")
    right = attribute(element, "right") or attribute(element, "end")
    if left is not None:
        said["left"] = twips(left)
    if right is not None:
        said["right"] = twips(right)
    if (first := attribute(element, "firstLine")) is not None:
        said["first"] = twips(first)
    if (hanging := attribute(element, "hanging")) is not None:
        said["first"] = -twips(hanging)
    _indent_in_characters(said, element)


def _indent_in_characters(said: ParagraphSaid, element: etree._Element) -> None:
    """Hundredths of a character; they count where no length is given beside them."""
    left = attribute(element, "leftChars") or attribute(element, "startChars")
    if left is not None:
        said["left_chars"] = number(left)
    right = attribute(element, "rightChars") or attribute(element, "endChars")
    if right is not None:
        said["right_chars"] = number(right)
    if (first := attribute(element, "firstLineChars")) is not None:
        said["first_chars"] = number(first)
    if (hanging := attribute(element, "hangingChars")) is not None:
        said["first_chars"] = -number(hanging)


def _spacing(said: ParagraphSaid, element: etree._Element) -> None:
    auto = 280.0  # HTML spacing: 14 points
    if (before := attribute(element, "before")) is not None:
        said["before"] = twips(before)
    if (after := attribute(element, "after")) is not None:
        said["after"] = twips(after)
    if (attribute(element, "beforeAutospacing") or "0") not in ("0", "false"):
        said["before"] = auto
    if (attribute(element, "afterAutospacing") or "0") not in ("0", "false"):
        said["after"] = auto
    if (lines := attribute(element, "beforeLines")) is not None:
        said["before_lines"] = number(lines)
    if (lines := attribute(element, "afterLines")) is not None:
        said["after_lines"] = number(lines)
    if (line := attribute(element, "line")) is not None:
        said["line"] = abs(twips(line, 240))
        said["rule"] = attribute(element, "lineRule") or "auto"
    elif (rule := attribute(element, "lineRule")) is not None:
        said["rule"] = rule


def _tabs(said: ParagraphSaid, element: etree._Element) -> None:
    said["tabs"] = tuple(
        Tab(twips(attribute(tab, "pos")), value(tab) or "left", attribute(tab, "leader") or "")
        for tab in element.iterchildren(W + "tab")
    )


def _list(said: ParagraphSaid, element: etree._Element) -> None:
    number_id = value(element.find(W + "numId"))
    if number_id is not None:
        said["list_id"] = "" if number_id == "0" else number_id
    level = value(element.find(W + "ilvl"))
    if level is not None:
        said["list_level"] = int(min(max(number(level), 0), 8))


def _simple_paragraph(said: ParagraphSaid, element: etree._Element, name: str) -> None:
    match name:
        case "keepNext":
            said["keep_next"] = on(element)
        case "keepLines":
            said["keep_lines"] = on(element)
        case "pageBreakBefore":
            said["page_break_before"] = on(element)
        case "widowControl":
            said["widows"] = on(element)
        case "snapToGrid":
            said["snap"] = on(element)
        case "autoSpaceDE":
            said["gap_latin"] = on(element)
        case "overflowPunct":
            said["hanging"] = on(element)
        case "kinsoku":
            said["forbidden"] = on(element)
        case "contextualSpacing":
            said["contextual"] = on(element)


def _style(said: ParagraphSaid, element: etree._Element) -> None:
    said["style"] = value(element) or ""


def _align(said: ParagraphSaid, element: etree._Element) -> None:
    said["align"] = _ALIGN.get(value(element) or "", "left")


def _frame(said: ParagraphSaid, element: etree._Element) -> None:
    if local(element) == "shd":
        said["shade"] = shade_of(element)
    else:
        said["borders"] = edges_of(element)


_PARAGRAPH: dict[str, Callable[[ParagraphSaid, etree._Element], None]] = {
    "ind": _indent, "spacing": _spacing, "tabs": _tabs, "numPr": _list, "pStyle": _style,
    "jc": _align, "shd": _frame, "pBdr": _frame,
}  # fmt: skip


def read_paragraph(element: etree._Element | None) -> ParagraphSaid:
    """What a ``w:pPr`` says."""
    said: ParagraphSaid = {}
    if element is None:
        return said
    for child in element:
        name = local(child)
        if name in _PARAGRAPH:
            _PARAGRAPH[name](said, child)
        else:
            _simple_paragraph(said, child, name)
    return said


def lay_over(under: ParagraphSaid, over: ParagraphSaid) -> ParagraphSaid:
    """``over`` wins, except that tab stops add up and a length beats characters said below it."""
    both: ParagraphSaid = {**under, **over}
    if "left" in over and "left_chars" not in over:
        both.pop("left_chars", None)
    if "first" in over and "first_chars" not in over:
        both.pop("first_chars", None)
    if "tabs" in over and "tabs" in under:
        changed = {tab.place: tab for tab in (*under["tabs"], *over["tabs"])}
        both["tabs"] = tuple(changed.values())
    return both
