"""Reads ``w:drawing``: pictures, text boxes, shapes and groups, in the line or floating.

What is not drawn (charts, diagrams, unusual outlines) is named; its room stays free.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from mediation_desk.papers.draw.word.blocks import Block, Box, Floating, Picture, Spot
from mediation_desk.papers.draw.word.charts import chart_table
from mediation_desk.papers.draw.word.looks import NO_EDGE, Edge, RunLook
from mediation_desk.papers.draw.word.ooxml import (
    EMU_PER_TWIP,
    WP,
    A,
    R,
    W,
    local,
    number,
    to_transitional,
)
from mediation_desk.papers.draw.word.properties import color_of
from mediation_desk.papers.draw.word.relations import Relations
from mediation_desk.papers.draw.word.styles import TableLook
from mediation_desk.papers.filling.opc import read_xml

LONGEST = 31680.0  # twips: no page of Word's is longer
PLAIN = TableLook()
ROOM = Edge("dashed", 10.0, "808080")  # the frame of what is not drawn
_LINES = ("line", "straightConnector1")
_RECTANGLES = ("rect", "roundRect", "flowChartProcess", "flowChartAlternateProcess", "plaque",
               "snip1Rect", "round2SameRect", "flowChartTerminator", "")  # fmt: skip
_ELLIPSES = ("ellipse", "flowChartConnector")
_WRAPS = {"wrapNone": "none", "wrapSquare": "square", "wrapTight": "square",
          "wrapThrough": "square", "wrapTopAndBottom": "topAndBottom"}  # fmt: skip
_ANCHORS = {"ctr": "center", "b": "bottom"}


class ReadsText(Protocol):
    """What reads the text of a box."""

    not_drawn: dict[str, None]

    @property
    def colors(self) -> Mapping[str, str]:
        """Colours of the theme by name."""

    def blocks(
        self, container: etree._Element, relations: Relations, table: TableLook
    ) -> list[Block]:
        """Paragraphs and tables of a container."""


def emu(text: str | None) -> float:
    """A length in EMU as twips."""
    return number(text, most=LONGEST * EMU_PER_TWIP) / EMU_PER_TWIP


@dataclass(slots=True)
class DrawingReader:
    """Reads the drawings of one part of the file."""

    reader: ReadsText
    relations: Relations

    def read(self, element: etree._Element, look: RunLook) -> Picture | Floating | None:
        """One ``w:drawing``; None where it holds nothing."""
        holder = next((e for e in element if local(e) in ("inline", "anchor")), None)
        extent = holder.find(WP + "extent") if holder is not None else None
        data = holder.find(f"{A}graphic/{A}graphicData") if holder is not None else None
        if holder is None or extent is None or data is None:
            return None
        size = emu(extent.get("cx")), emu(extent.get("cy"))
        content = next((e for e in data if local(e)), None)
        picture = self._content(content, size, look)
        if local(holder) == "inline":
            return picture
        return _floating(holder, picture)

    def _content(
        self, element: etree._Element | None, size: tuple[float, float], look: RunLook
    ) -> Picture:
        """What is drawn in a place of this size (twips)."""
        kind = local(element) if element is not None else ""
        if element is not None and kind == "pic":
            return self._picture(element, size, look)
        if element is not None and kind == "wsp":
            return self._shape(element, size, look)
        if element is not None and kind in ("wgp", "grpSp", "wpc"):
            return self._group(element, size, look)
        if element is not None and kind == "chart":
            drawn = self._chart(element, size, look)
            if drawn is not None:
                return drawn
        name = {"chart": "图表", "relIds": "SmartArt 图示"}.get(kind, "图形")
        self.reader.not_drawn[name] = None
        return Picture(b"", *size, look, Box(edge=ROOM))

    def _chart(
        self, element: etree._Element, size: tuple[float, float], look: RunLook
    ) -> Picture | None:
        """The numbers of a chart; None where the file holds none."""
        data = self.relations.data(str(element.get(R + "id") or ""))
        if data is None:
            return None
        self.reader.not_drawn["图表的图形（只画出数字）"] = None
        return chart_table(read_xml(to_transitional(data)), size, look)

    def _picture(
        self, element: etree._Element, size: tuple[float, float], look: RunLook
    ) -> Picture:
        blip = element.find(f".//{A}blip")
        data = None if blip is None else self.relations.data(str(blip.get(R + "embed") or ""))
        if data is None:
            self.reader.not_drawn["链接的图片"] = None
            return Picture(b"", *size, look, Box(edge=ROOM))
        self._turned(element)
        return Picture(data, *size, look, cut=_cut(element.find(f".//{A}srcRect")))

    def _turned(self, element: etree._Element) -> None:
        form = element.find(f".//{A}xfrm")
        if form is not None and number(form.get("rot"), most=1e9) % 21_600_000:
            self.reader.not_drawn["图形的旋转"] = None

    def _shape(
        self, element: etree._Element, size: tuple[float, float], look: RunLook
    ) -> Picture:
        named = {local(child): child for child in element}
        properties, body = named.get("spPr"), named.get("bodyPr")
        content = next(element.iter(W + "txbxContent"), None)
        blocks = [] if content is None else self.reader.blocks(content, self.relations, PLAIN)
        form = self._form(properties, bool(blocks))
        self._turned(element)
        get = body.get if body is not None else {}.get
        if (get("vert") or "horz") != "horz":
            self.reader.not_drawn["竖排文字"] = None
        box = Box(
            blocks,
            (emu(get("lIns") or "91440"), emu(get("tIns") or "45720"),
             emu(get("rIns") or "91440"), emu(get("bIns") or "45720")),
            self._fill(properties, named.get("style")),
            self._edge(properties, named.get("style")),
            _ANCHORS.get(str(get("anchor") or ""), "top"), form,
            body is not None and body.find(A + "spAutoFit") is not None,
        )  # fmt: skip
        return Picture(b"", *size, look, box)

    def _form(self, properties: etree._Element | None, written: bool) -> str:
        shape = properties.find(A + "prstGeom") if properties is not None else None
        name = str(shape.get("prst") or "") if shape is not None else ""
        if properties is not None and properties.find(A + "custGeom") is not None:
            name = "custGeom"
        if name in _LINES:
            form = properties.find(A + "xfrm") if properties is not None else None
            flips = [form.get(key) in ("1", "true") for key in ("flipH", "flipV")] if (
                form is not None
            ) else [False]
            return "rise" if sum(flips) == 1 else "line"
        if name in _ELLIPSES:
            return "ellipse"
        if name not in _RECTANGLES:
            self.reader.not_drawn["图形的轮廓"] = None
            return "none"
        return "rect"

    def _color(self, holder: etree._Element | None) -> str:
        """The colour of ``a:solidFill`` and the like; empty for none."""
        if holder is None:
            return ""
        for child in holder:
            match local(child):
                case "srgbClr":
                    return color_of(child.get("val"), "")
                case "sysClr":
                    return color_of(child.get("lastClr"), "")
                case "schemeClr":
                    return self.reader.colors.get(str(child.get("val") or ""), "")
        return ""

    def _fill(self, properties: etree._Element | None, style: etree._Element | None) -> str:
        if properties is not None:
            for child in properties:
                match local(child):
                    case "solidFill":
                        return self._color(child)
                    case "noFill":
                        return ""
                    case "gradFill" | "blipFill" | "pattFill":
                        self.reader.not_drawn["图形的花纹填充"] = None
                        return ""
        return self._styled(style, "fillRef")

    def _edge(self, properties: etree._Element | None, style: etree._Element | None) -> Edge:
        line = properties.find(A + "ln") if properties is not None else None
        color = self._styled(style, "lnRef")
        width = 15.0
        if line is not None:
            if line.find(A + "noFill") is not None:
                return NO_EDGE
            color = self._color(line.find(A + "solidFill")) or color
            width = max(emu(line.get("w")), 5.0) if line.get("w") else width
        return Edge("single", width, color) if color else NO_EDGE

    def _styled(self, style: etree._Element | None, name: str) -> str:
        reference = style.find(A + name) if style is not None else None
        if reference is None or (reference.get("idx") or "0") == "0":
            return ""
        return self._color(reference)

    def _group(
        self, element: etree._Element, size: tuple[float, float], look: RunLook
    ) -> Picture:
        """A group or canvas; its parts are scaled to the place it has."""
        form = next(element.iter(A + "xfrm"), None) if local(element) != "wpc" else None
        origin, scale = (0.0, 0.0), (1.0, 1.0)
        if form is not None and local(form.getparent()) == "grpSpPr":
            start, inner = form.find(A + "chOff"), form.find(A + "chExt")
            if start is not None and inner is not None:
                origin = emu(start.get("x")), emu(start.get("y"))
                wide, high = emu(inner.get("cx")), emu(inner.get("cy"))
                scale = (size[0] / wide if wide else 1.0, size[1] / high if high else 1.0)
        children = []
        for child in element:
            own = next(child.iter(A + "xfrm"), None)
            place = own.find(A + "off") if own is not None else None
            extent = own.find(A + "ext") if own is not None else None
            if local(child) not in ("pic", "wsp", "grpSp", "wgp") or place is None:
                continue
            wide = emu(extent.get("cx")) * scale[0] if extent is not None else 0.0
            high = emu(extent.get("cy")) * scale[1] if extent is not None else 0.0
            x = (emu(place.get("x")) - origin[0]) * scale[0]
            y = (emu(place.get("y")) - origin[1]) * scale[1]
            children.append((x, y, self._content(child, (wide, high), look)))
        return Picture(b"", *size, look, Box(form="none", children=tuple(children)))


def _cut(element: etree._Element | None) -> tuple[float, float, float, float]:
    """What ``a:srcRect`` leaves out of a picture, in shares of it."""
    if element is None:
        return 0.0, 0.0, 0.0, 0.0
    left, top, right, low = (
        min(max(number(element.get(side), most=1e5) / 1e5, 0.0), 0.95) for side in "ltrb"
    )
    return (left, top, right, low) if left + right < 1 and top + low < 1 else (0.0, 0.0, 0.0, 0.0)


def _floating(holder: etree._Element, picture: Picture) -> Floating:
    across, down = _side(holder.find(WP + "positionH")), _side(holder.find(WP + "positionV"))
    wrap = next((_WRAPS[local(child)] for child in holder if local(child) in _WRAPS), "none")
    left, top, right, bottom = (
        emu(holder.get(name)) for name in ("distL", "distT", "distR", "distB")
    )
    behind = holder.get("behindDoc") in ("1", "true")
    return Floating(picture, Spot(*across, *down), behind, wrap, (left, top, right, bottom))


def _side(element: etree._Element | None) -> tuple[str, str, float]:
    """What ``wp:positionH`` or ``wp:positionV`` says: from what, how aligned, how far."""
    if element is None:
        return "page", "", 0.0
    origin = str(element.get("relativeFrom") or "page")
    align, offset = element.find(WP + "align"), element.find(WP + "posOffset")
    said = (align.text or "").strip() if align is not None else ""
    return origin, said, emu(offset.text.strip()) if offset is not None and offset.text else 0.0
