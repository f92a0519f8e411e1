"""Reads ``w:sectPr``: the size of pages, their margins and their grid. Headers come elsewhere."""

from __future__ import annotations

from lxml import etree

from mediation_desk.papers.draw.word.blocks import Grid, Section
from mediation_desk.papers.draw.word.ooxml import LARGEST, W, attribute, number, on, twips, value
from mediation_desk.papers.draw.word.properties import edges_of

_NARROWEST = 360.0  # twips of a column


def _within(text: str | None, default: float, least: float = 0.0) -> float:
    return min(max(twips(text, default), least), LARGEST)


def read_section(mark: etree._Element) -> Section:
    """A section without its blocks."""
    size, margins = mark.find(W + "pgSz"), mark.find(W + "pgMar")
    section = Section(
        width=_within(attribute(size, "w"), 11906.0, 720.0),
        height=_within(attribute(size, "h"), 16838.0, 720.0),
        start=value(mark.find(W + "type")) or "nextPage",
        first_differs=on(mark.find(W + "titlePg")),
        grid=_grid(mark.find(W + "docGrid")),
    )
    if margins is not None:
        section.top = abs(twips(attribute(margins, "top"), 1440.0))
        section.bottom = abs(twips(attribute(margins, "bottom"), 1440.0))
        gutter = _within(attribute(margins, "gutter"), 0.0)
        section.left = _within(attribute(margins, "left"), 1800.0) + gutter
        section.right = _within(attribute(margins, "right"), 1800.0)
        section.header_at = _within(attribute(margins, "header"), 720.0)
        section.footer_at = _within(attribute(margins, "footer"), 720.0)
    _keep_room(section)
    section.columns = _columns(mark.find(W + "cols"), section)
    section.vertical = value(mark.find(W + "vAlign")) or "top"
    borders = mark.find(W + "pgBorders")
    if borders is not None:
        section.borders = edges_of(borders)
        section.borders_from = attribute(borders, "offsetFrom") or "text"
        section.borders_on = attribute(borders, "display") or "allPages"
    numbers = mark.find(W + "pgNumType")
    if numbers is not None:
        first = attribute(numbers, "start")
        section.number_from = int(number(first)) if first is not None else None
        section.number_form = attribute(numbers, "fmt") or ""
    return section


def _columns(element: etree._Element | None, section: Section) -> list[tuple[float, float]]:
    """Width of each column and the gap behind it; empty for a page that has but one."""
    count = int(min(max(number(attribute(element, "num"), 1), 1), 12))
    room = section.width - section.left - section.right
    gap = _within(attribute(element, "space"), 720.0)
    equal = (attribute(element, "equalWidth") or "1") not in ("0", "false")
    if element is not None and not equal:
        own = [(_within(attribute(c, "w"), 0.0), _within(attribute(c, "space"), 0.0))
               for c in element.iterchildren(W + "col")]  # fmt: skip
        return own if len(own) > 1 and all(width >= _NARROWEST for width, _ in own) else []
    width = (room - gap * (count - 1)) / count
    return [(width, gap)] * count if count > 1 and width >= _NARROWEST else []


def _keep_room(section: Section) -> None:
    """Margins that leave no room for text are cut down, so that every file can be drawn."""
    if section.width - section.left - section.right < 360:
        section.left = section.right = section.width / 8
    if section.height - section.top - section.bottom < 720:
        section.top = section.bottom = section.height / 8


def _grid(element: etree._Element | None) -> Grid:
    if element is None:
        return Grid()
    kind = attribute(element, "type") or ""
    pitch = twips(attribute(element, "linePitch"), 312.0)
    if kind == "default" or pitch < 20:
        kind = ""
    extra = number(attribute(element, "charSpace"))
    return Grid(kind, min(max(pitch, 20.0), 8000.0), min(max(extra, -40000.0), 400000.0))
