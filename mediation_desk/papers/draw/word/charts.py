"""A chart's numbers as a small table: its bars and slices are not drawn, its words are not lost."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from mediation_desk.papers.draw.word.blocks import (
    Block,
    Box,
    Cell,
    Paragraph,
    Picture,
    Row,
    Table,
    Text,
)
from mediation_desk.papers.draw.word.looks import Edge, ParagraphLook, RunLook
from mediation_desk.papers.draw.word.ooxml import A, local

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_MOST = 60  # rows and columns that are shown
_SIZE = 9.0
_LINE = Edge("single", 5.0, "808080")


def chart_table(root: etree._Element, size: tuple[float, float], look: RunLook) -> Picture:
    """The numbers of a chart in its place, which grows if they need more room."""
    small = replace(look, size=min(look.size, _SIZE), underline="", ruby="")
    title = "".join(part.text or "" for part in root.iterfind(f"{C}chart/{C}title//{A}t"))
    series = list(root.iter(C + "ser"))[:_MOST]
    heads = [_words(ser.find(C + "tx")) for ser in series]
    names = next((n for n in (_points(ser, "cat", "xVal") for ser in series) if n), {})
    columns = [_points(ser, "val", "yVal") for ser in series]
    keys = sorted({key for column in (names, *columns) for key in column})[:_MOST]
    lines = [["", *("".join(head) for head in heads)]]
    lines += [[names.get(key, ""), *(column.get(key, "") for column in columns)] for key in keys]
    blocks: list[Block] = [_paragraph(title, small)] if title else []
    if series:
        blocks.append(_table(lines, size[0] - 300, small))
    needed = (len(blocks) + len(lines)) * small.size * 30 + 200
    return Picture(b"", size[0], max(size[1], needed), look, Box(blocks, edge=_LINE))


def _words(element: etree._Element | None) -> list[str]:
    if element is None:
        return []
    return [value.text or "" for value in element.iter(C + "v")]


def _points(series: etree._Element, *names: str) -> dict[int, str]:
    """The cached values of a series by their place."""
    for name in names:
        holder = series.find(C + name)
        if holder is not None:
            points = [point for point in holder.iter(C + "pt") if local(point) == "pt"]
            return {
                int(str(point.get("idx") or 0)): " ".join(_words(point))
                for point in points if str(point.get("idx") or 0).isdigit()
            }  # fmt: skip
    return {}


def _paragraph(words: str, look: RunLook) -> Paragraph:
    return Paragraph(ParagraphLook(), look, [Text(words, look)] if words else [])


def _table(lines: list[list[str]], width: float, look: RunLook) -> Table:
    count = max(len(line) for line in lines)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    rows = [Row([Cell([_paragraph(word, look)]) for word in line]) for line in lines]
    margins = {"left": 60.0, "right": 60.0, "top": 0.0, "bottom": 0.0}
    return Table([width / count] * count, rows, dict.fromkeys(sides, _LINE), margins)
