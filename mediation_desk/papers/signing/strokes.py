"""Signatures written on a screen or pad: strokes kept as points with their time.

Reads, compares and draws them. Who signed what, and who was there, is written down elsewhere.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.papers.filling.pictures import Picture

MAX_STROKES = 400
MAX_POINTS = 40_000
LEAST_EXTENT = 8
HEIGHT_MM = 11.0
WIDEST_MM = 45.0
_DOTS_PER_MM = 12
_FINER = 4
_PEN_MM = 0.55
_INK = (16, 24, 48, 255)


@dataclass(frozen=True, slots=True)
class Point:
    """Where the pen was, in the pad's units, when, in milliseconds since the first touch, and how
    hard it was pressed, in thousandths; 0 where the pad does not tell.
    """

    x: int
    y: int
    t: int
    p: int = 0


Strokes = tuple[tuple[Point, ...], ...]


def strokes_of(raw: Sequence[Sequence[Sequence[float]]]) -> Strokes:
    """Strokes from raw points (x, y, milliseconds, pressure if known), moved to begin at zero.

    Raises BadInput ``sign.empty`` for a dot or nothing at all and ``sign.too_long``.
    """
    points = [p for stroke in raw for p in stroke]
    if len(raw) > MAX_STROKES or len(points) > MAX_POINTS:
        raise BadInput("sign.too_long")
    if any(len(p) not in (3, 4) or not all(map(math.isfinite, p)) for p in points):
        raise BadInput("sign.unreadable")
    left = min((p[0] for p in points), default=0.0)
    top = min((p[1] for p in points), default=0.0)
    start = points[0][2] if points else 0.0
    moved = tuple(
        tuple(
            Point(round(x - left), round(y - top), round(t - start), _pressed(more))
            for x, y, t, *more in stroke
        )
        for stroke in raw
        if stroke
    )
    width, height = _extent(moved)
    if max(width, height) < LEAST_EXTENT:
        raise BadInput("sign.empty")
    return moved


def _pressed(more: Sequence[float]) -> int:
    return max(0, min(1000, round(more[0]))) if more else 0


def strokes_text(strokes: Strokes) -> str:
    """The one text form in which strokes are kept."""
    plain = [
        [[p.x, p.y, p.t, p.p] if p.p else [p.x, p.y, p.t] for p in stroke] for stroke in strokes
    ]
    return json.dumps(plain, separators=(",", ":"))


def read_strokes(text: str) -> Strokes:
    """Strokes from their kept form; raises BadInput ``sign.unreadable`` and as strokes_of."""
    try:
        raw = json.loads(text)
        points = [[tuple(map(float, point)) for point in stroke] for stroke in raw]
    except (ValueError, TypeError) as error:
        raise BadInput("sign.unreadable") from error
    return strokes_of(points)


def strokes_digest(strokes: Strokes) -> str:
    """SHA-256 of the line alone: equal for strokes copied to another place or another time."""
    plain = [[[p.x, p.y] for p in stroke] for stroke in strokes]
    return hashlib.sha256(json.dumps(plain).encode("ascii")).hexdigest()


def refuse_repeated(strokes: Strokes, earlier: Collection[str]) -> str:
    """The digest of a new signature.

    Raises RuleBroken ``sign.same_strokes`` where the same line was written before: no hand does
    that twice, so it was copied.
    """
    digest = strokes_digest(strokes)
    if digest in earlier:
        raise RuleBroken("sign.same_strokes", article="人民调解法第二十九条")
    return digest


def signature_picture(strokes: Strokes, alt: str = "签名") -> Picture:
    """The signature as it stands in Word and PDF: one line high, dark ink on nothing."""
    width, height = _extent(strokes)
    scale = min(HEIGHT_MM / max(height, width / 8, 1), WIDEST_MM / max(width, 1))
    size = (width * scale + 2 * _PEN_MM, height * scale + 2 * _PEN_MM)
    return Picture(_drawn(strokes, scale, size), round(size[0], 2), round(size[1], 2), alt)


def _extent(strokes: Strokes) -> tuple[int, int]:
    points = [p for stroke in strokes for p in stroke]
    return max((p.x for p in points), default=0), max((p.y for p in points), default=0)


def _drawn(strokes: Strokes, scale: float, size_mm: tuple[float, float]) -> bytes:
    """PNG bytes, drawn four times finer and brought down so that lines are smooth."""
    from PIL import Image, ImageDraw

    dots = _DOTS_PER_MM * _FINER
    small = tuple(max(1, round(mm * _DOTS_PER_MM)) for mm in size_mm)
    image = Image.new("RGBA", (small[0] * _FINER, small[1] * _FINER), (*_INK[:3], 0))
    pen = ImageDraw.Draw(image)
    width = round(_PEN_MM * dots)
    for stroke in strokes:
        line = [((p.x * scale + _PEN_MM) * dots, (p.y * scale + _PEN_MM) * dots) for p in stroke]
        if len(line) > 1:
            pen.line(line, fill=_INK, width=width, joint="curve")
        for x, y in (line[0], line[-1]):
            half = width / 2
            pen.ellipse((x - half, y - half, x + half, y + half), fill=_INK)
    out = io.BytesIO()
    image.resize((small[0], small[1]), Image.Resampling.LANCZOS).save(out, "PNG", optimize=False)
    return out.getvalue()
