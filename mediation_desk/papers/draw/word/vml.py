"""Reads ``w:pict``: the pictures, text boxes and shapes of older Word and WPS files (VML).

What is not drawn (word art, unusual outlines) is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from mediation_desk.papers.draw.word.blocks import Box, Floating, Picture, Spot
from mediation_desk.papers.draw.word.drawings import LONGEST, PLAIN, ROOM, ReadsText
from mediation_desk.papers.draw.word.looks import NO_EDGE, Edge, RunLook
from mediation_desk.papers.draw.word.ooxml import R, W, local, number
from mediation_desk.papers.draw.word.relations import Relations

V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741
_UNITS = {"pt": 20.0, "in": 1440.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "pc": 240.0, "px": 15.0}
_SHAPES = ("shape", "rect", "roundrect", "oval", "line", "group")
_BOXED = ("202", "75", "1", "2")  # kinds of v:shape with the outline of a rectangle
_NAMES = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF",
          "green": "008000", "yellow": "FFFF00", "gray": "808080", "silver": "C0C0C0",
          "window": "FFFFFF", "windowText": "000000"}  # fmt: skip
_INSETS = (144.0, 72.0, 144.0, 72.0)


def _length(text: str, scale: float = 1.0) -> float:
    """A length in twips; a bare number counts units of the group (``scale`` twips each)."""
    found = re.match(r"\s*(-?[\d.]+)\s*([a-z]*)", text)
    if not found:
        return 0.0
    size = number(found[1]) * _UNITS.get(found[2], scale)
    return min(max(size, -LONGEST), LONGEST)


def _styles(element: etree._Element) -> dict[str, str]:
    parts = (part.partition(":") for part in str(element.get("style") or "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in parts}


def _color(text: str | None, default: str) -> str:
    word = (text or "").split(" ")[0]
    if re.fullmatch(r"#[0-9a-fA-F]{6}", word):
        return word[1:].upper()
    if re.fullmatch(r"#[0-9a-fA-F]{3}", word):
        return "".join(digit * 2 for digit in word[1:]).upper()
    return _NAMES.get(word, default)


def _off(text: str | None) -> bool:
    return (text or "").lower() in ("f", "false", "0")


@dataclass(slots=True)
class VmlReader:
    """Reads the older drawings of one part of the file."""

    reader: ReadsText
    relations: Relations

    def read(self, element: etree._Element, look: RunLook) -> Picture | Floating | None:
        """One ``w:pict`` or ``w:object``; None where it holds no shape."""
        shape = next((child for child in element if local(child) in _SHAPES), None)
        if shape is None:
            return None
        said = _styles(shape)
        if local(shape) == "line":
            return self._line(shape, said, look)
        width, height = (_length(said.get(side, ""), 20.0) for side in ("width", "height"))
        picture = self._shape(shape, (width, height), look)
        if said.get("position") != "absolute":
            return picture if width and height else None
        return Floating(picture, _spot(said), _behind(said), _wrap(shape, said), _away(said))

    def _line(self, shape: etree._Element, said: dict[str, str], look: RunLook) -> Floating:
        (x1, y1), (x2, y2) = (
            [_length(part, 15.0) for part in (str(shape.get(end) or "0,0") + ",0").split(",")[:2]]
            for end in ("from", "to")
        )
        form = "rise" if (x2 - x1) * (y2 - y1) < 0 else "line"
        box = Box(edge=self._edge(shape), form=form)
        picture = Picture(b"", abs(x2 - x1), abs(y2 - y1), look, box)
        spot = _spot(said)
        spot = Spot(spot.across, "", min(x1, x2), spot.down, "", min(y1, y2))
        return Floating(picture, spot, _behind(said))

    def _shape(
        self, shape: etree._Element, size: tuple[float, float], look: RunLook
    ) -> Picture:
        """A shape in a place of this size (twips)."""
        if local(shape) == "group":
            return self._group(shape, size, look)
        image = shape.find(V + "imagedata")
        if image is not None:
            data = self.relations.data(str(image.get(R + "id") or ""))
            if data is None:
                self.reader.not_drawn["链接的图片"] = None
                return Picture(b"", *size, look, Box(edge=ROOM))
            return Picture(data, *size, look)
        if shape.find(V + "textpath") is not None:
            self.reader.not_drawn["艺术字"] = None
        written = shape.find(V + "textbox")
        content = written.find(f"{W}txbxContent") if written is not None else None
        blocks = [] if content is None else self.reader.blocks(content, self.relations, PLAIN)
        fill = "" if _off(shape.get("filled")) else _color(shape.get("fillcolor"), "FFFFFF")
        form = self._form(shape)
        grows = written is not None and "mso-fit-shape-to-text:t" in str(written.get("style") or "")
        style = _styles(shape).get("v-text-anchor", "top")
        anchor = {"middle": "center", "bottom": "bottom"}.get(style, "top")
        insets = _insets(written)
        box = Box(blocks, insets, fill if form != "none" else "", self._edge(shape), anchor,
                  form, grows)  # fmt: skip
        return Picture(b"", *size, look, box)

    def _form(self, shape: etree._Element) -> str:
        kind = local(shape)
        if kind in ("rect", "roundrect"):
            return "rect"
        if kind == "oval":
            return "ellipse"
        number_of_kind = str(shape.get("type") or "").rpartition("t")[2]
        if number_of_kind in _BOXED:
            return "rect"
        if number_of_kind in ("20", "32"):  # lines and straight connectors
            return "rise" if "flip" in _styles(shape) else "line"
        if shape.find(V + "textpath") is None:
            self.reader.not_drawn["图形的轮廓"] = None
        return "none"

    def _edge(self, shape: etree._Element) -> Edge:
        if _off(shape.get("stroked")):
            return NO_EDGE
        width = _length(str(shape.get("strokeweight") or "0.75pt"), 20.0)
        dash = shape.find(V + "stroke")
        dashed = dash is not None and str(dash.get("dashstyle") or "solid") != "solid"
        color = _color(shape.get("strokecolor"), "000000")
        return Edge("dashed" if dashed else "single", max(width, 5.0), color)

    def _group(
        self, shape: etree._Element, size: tuple[float, float], look: RunLook
    ) -> Picture:
        """The parts of a group, scaled from its own units to the place it has."""
        wide, high = _pair(shape.get("coordsize"), 1000.0)
        left, top = _pair(shape.get("coordorigin"), 0.0)
        across, down = size[0] / wide if wide else 1.0, size[1] / high if high else 1.0
        children: list[tuple[float, float, Picture]] = []
        for child in shape:
            if local(child) not in _SHAPES:
                continue
            said = _styles(child)
            if local(child) == "line":
                floating = self._line(child, said, look)
                (x1, y1), (x2, y2) = (_pair(child.get(end), 0.0) for end in ("from", "to"))
                part = floating.picture
                part = Picture(b"", abs(x2 - x1) * across, abs(y2 - y1) * down, look, part.box)
                x, y = min(x1, x2), min(y1, y2)
            else:
                inner = (_length(said.get("width", ""), 1) * across,
                         _length(said.get("height", ""), 1) * down)  # fmt: skip
                x, y = _length(said.get("left", ""), 1), _length(said.get("top", ""), 1)
                part = self._shape(child, inner, look)
            children.append(((x - left) * across, (y - top) * down, part))
        return Picture(b"", *size, look, Box(form="none", children=tuple(children)))


def _pair(text: str | None, default: float) -> tuple[float, float]:
    words = (text or "").split(",")
    if len(words) != 2:
        return default, default
    return number(words[0]), number(words[1])


def _insets(written: etree._Element | None) -> tuple[float, float, float, float]:
    words = str(written.get("inset") or "").split(",") if written is not None else []
    found = [
        _length(words[i], 20.0) if i < len(words) and words[i].strip() else inset
        for i, inset in enumerate(_INSETS)
    ]
    return found[0], found[1], found[2], found[3]


def _spot(said: dict[str, str]) -> Spot:
    origins = {"page": "page", "margin": "margin", "char": "column", "text": "column",
               "line": "paragraph"}  # fmt: skip
    across = origins.get(said.get("mso-position-horizontal-relative", "text"), "column")
    down = origins.get(said.get("mso-position-vertical-relative", "text"), "paragraph")
    align = said.get("mso-position-horizontal", "absolute")
    align_down = said.get("mso-position-vertical", "absolute")
    return Spot(
        across, "" if align == "absolute" else align,
        _length(said.get("margin-left", said.get("left", "")), 20.0),
        "paragraph" if down == "column" else down, "" if align_down == "absolute" else align_down,
        _length(said.get("margin-top", said.get("top", "")), 20.0),
    )  # fmt: skip


def _behind(said: dict[str, str]) -> bool:
    return said.get("z-index", "0").startswith("-")


def _away(said: dict[str, str]) -> tuple[float, float, float, float]:
    left, top, right, bottom = (
        _length(said.get(f"mso-wrap-distance-{side}", default), 20.0)
        for side, default in (("left", "9pt"), ("top", "0"), ("right", "9pt"), ("bottom", "0"))
    )
    return left, top, right, bottom


def _wrap(shape: etree._Element, said: dict[str, str]) -> str:
    wrap = next((child for child in shape if local(child) == "wrap"), None)
    kind = str(wrap.get("type") or "none") if wrap is not None else "none"
    return {"square": "square", "tight": "square", "through": "square",
            "topAndBottom": "topAndBottom"}.get(kind, "none")  # fmt: skip
