"""Paragraphs in a frame of their own (``w:framePr``, 图文框): page numbers, headings of letters.

Those that stand together become one thing that floats, anchored to the paragraph behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from lxml import etree

from mediation_desk.papers.draw.word.blocks import (
    Block,
    Box,
    Floating,
    Paragraph,
    Picture,
    Spot,
)
from mediation_desk.papers.draw.word.ooxml import LARGEST, attribute, twips

_ORIGINS = {"text": "column", "margin": "margin", "page": "page"}
_WRAPS = {"around": "square", "tight": "square", "auto": "square", "none": "topAndBottom",
          "notBeside": "topAndBottom", "through": "none"}  # fmt: skip


def read_frame(element: etree._Element | None, paragraph: Paragraph) -> Floating | None:
    """The frame a paragraph asks for, still empty; None for a line among others."""
    if element is None or attribute(element, "yAlign") == "inline":
        return None

    def length(name: str) -> float:
        return min(max(twips(attribute(element, name)), -LARGEST), LARGEST)

    across = _ORIGINS.get(attribute(element, "hAnchor") or "page", "page")
    down = _ORIGINS.get(attribute(element, "vAnchor") or "page", "page")
    spot = Spot(
        across, attribute(element, "xAlign") or "", length("x"),
        "paragraph" if down == "column" else down, attribute(element, "yAlign") or "", length("y"),
    )  # fmt: skip
    fixed = attribute(element, "hRule") == "exact"
    box = Box(insets=(0.0, 0.0, 0.0, 0.0), form="none", grows=not fixed)
    picture = Picture(b"", max(length("w"), 0.0), max(length("h"), 0.0), paragraph.mark, box)
    beside, above = length("hSpace"), length("vSpace")
    wrap = _WRAPS.get(attribute(element, "wrap") or "around", "square")
    return Floating(picture, spot, wrap=wrap, away=(beside, above, beside, above))


def fold_frames(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with framed paragraphs taken out of the text; without a plain paragraph behind
    them they stay in it.
    """
    out: list[Block] = []
    framed: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.frame is not None:
            framed.append(block)
        elif framed and isinstance(block, Paragraph):
            floats = [_filled(list(group)) for _, group in groupby(framed, _place_of)]
            out.append(replace(block, floats=[*floats, *block.floats], kept=False))
            framed = []
        else:
            out += [*framed, block]
            framed = []
    return [*out, *framed]


def _place_of(paragraph: Paragraph) -> object:
    """What paragraphs of one frame share."""
    frame = paragraph.frame
    return frame and (frame.spot, frame.wrap, frame.picture.width, frame.picture.height)


def _filled(framed: list[Paragraph]) -> Floating:
    """The frame of the first with all that stands in it."""
    frame = framed[0].frame
    assert frame is not None
    box = replace(frame.picture.box or Box(), blocks=list(framed))
    return replace(frame, picture=replace(frame.picture, box=box))
