"""Lays out shapes and text boxes and says where floating ones stand on their page. Twips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediation_desk.papers.draw.layout.pieces import Band
from mediation_desk.papers.draw.layout.rows import Stacks
from mediation_desk.papers.draw.layout.slabs import (
    LaidBox,
    LaidFloat,
    LineSlab,
    content_height,
)
from mediation_desk.papers.draw.word.blocks import Floating, Picture
from mediation_desk.papers.draw.word.ooxml import LARGEST

_NARROWEST = 60.0
_LEAST_BESIDE = 1440.0  # twips: narrower, and no text stands beside something floating


@dataclass(frozen=True, slots=True)
class Area:
    """A page: its size and the edges of its text."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float


def lay_box(stacks: Stacks, picture: Picture) -> LaidBox:
    """A picture or shape with what is written in it."""
    box = picture.box
    laid = LaidBox(picture, picture.height)
    if box is None:
        return laid
    left, top, right, bottom = box.insets
    if box.blocks:
        inner = max(picture.width - left - right, _NARROWEST)
        if not picture.width:  # as wide as what stands in it
            lines = stacks.stack(box.blocks, LARGEST, True)
            inner = max((s.line.width for s in lines if isinstance(s, LineSlab)), default=inner) + 1
            laid.picture = replace(picture, width=inner + left + right)
        laid.slabs = stacks.stack(box.blocks, inner, True)
        if box.grows:
            laid.height = max(picture.height, content_height(laid.slabs) + top + bottom)
    laid.children = [(x, y, lay_box(stacks, child)) for x, y, child in box.children]
    return laid


def lay_floats(
    stacks: Stacks, floats: Sequence[Floating], slabs: Sequence[LineSlab], width: float
) -> None:
    """Gives a paragraph's lines the shapes that stand in them or are anchored to it.

    A floating one that text may not stand beside moves the paragraph's first line down.
    """
    for slab in slabs:
        for placed in slab.line.pictures:
            if placed.picture.box is not None:
                slab.boxes.append((placed.x, lay_box(stacks, placed.picture)))
    if not floats:
        return
    first = slabs[0]
    first.floats = [LaidFloat(f, lay_box(stacks, f.picture), width) for f in floats]
    room = max((_taken(laid) for laid in first.floats), default=0.0)
    first.height += room
    first.base += room


def bands_of(floats: Sequence[Floating], width: float, left: float) -> list[Band]:
    """What floating pictures take from the lines beside them, from the paragraph's first line.

    ``left`` is where the text's left edge lies on its page.
    """
    found = []
    for floating in floats:
        spot, size = floating.spot, floating.picture
        if floating.wrap != "square" or spot.down not in ("paragraph", "line"):
            continue
        away = floating.away
        if width - size.width - away[0] - away[2] < _LEAST_BESIDE:
            continue
        x = _aligned(spot.across_align, (0.0, width), size.width, spot.x)
        if spot.across == "page" and not spot.across_align:
            x -= left
        found.append(Band(
            spot.y - away[1], spot.y + size.height + away[3], x - away[0],
            x + size.width + away[2],
        ))  # fmt: skip
    return found


def _taken(laid: LaidFloat) -> float:
    """Height at a paragraph's head that its text leaves free."""
    floating = laid.floating
    beside = laid.room - floating.picture.width - floating.away[0] - floating.away[2]
    narrow = floating.wrap == "square" and beside < _LEAST_BESIDE
    if not (narrow or floating.wrap == "topAndBottom"):
        return 0.0
    if floating.spot.down not in ("paragraph", "line") or floating.spot.y < 0:
        return 0.0
    return floating.spot.y + laid.box.height + floating.away[3]


def place_of(laid: LaidFloat, area: Area, column: float, top: float) -> tuple[float, float]:
    """Left and upper edge on the page; ``column`` is the anchor's left edge, ``top`` its top."""
    spot, width, height = laid.floating.spot, laid.box.picture.width, laid.box.height
    across = {
        "page": (0.0, area.width), "margin": (area.left, area.right),
        "leftMargin": (0.0, area.left), "insideMargin": (0.0, area.left),
        "rightMargin": (area.right, area.width), "outsideMargin": (area.right, area.width),
    }.get(spot.across, (column, column + laid.room))  # fmt: skip
    down = {
        "page": (0.0, area.height), "margin": (area.top, area.bottom),
        "topMargin": (0.0, area.top), "insideMargin": (0.0, area.top),
        "bottomMargin": (area.bottom, area.height), "outsideMargin": (area.bottom, area.height),
    }.get(spot.down, (top, top + height))  # fmt: skip
    x = _aligned(spot.across_align, across, width, spot.x)
    y = _aligned(spot.down_align, down, height, spot.y)
    if spot.down in ("paragraph", "line"):
        y = max(min(y, area.height - height), 0.0)
    if width < area.width:
        x = max(min(x, area.width - width), 0.0)
    return x, y


def _aligned(align: str, edges: tuple[float, float], size: float, offset: float) -> float:
    low, high = edges
    match align:
        case "center":
            return (low + high - size) / 2
        case "right" | "bottom" | "outside":
            return high - size
        case "left" | "top" | "inside":
            return low
    return low + offset
