"""A fingerprint or a seal scanned from paper, made fit to stand on a sheet: its ink alone, upright.

The scan is decoded in a process apart. What is made of it bears no name; whose it is, and on which
page it stands, is written down elsewhere.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import KnownTrouble, RuleBroken
from mediation_desk.papers.filling.child import Question, as_bytes, as_text, ask_apart
from mediation_desk.papers.filling.pictures import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 30_000_000
SAME = 52  # of 1,024 bits: two impressions of one finger differ in hundreds
_MOST_PIXELS = 50_000_000
_LARGEST = 1200
_FAINTEST = 40  # of 255: less than this away from the paper's colour is paper
_LEAST_SHARE = 0.004
_SIDE = 32
_SMALL = 128
_TURNS = tuple(sorted(range(-45, 46), key=abs))
_GAIN = 0.97  # a turn counts where it makes the frame smaller by three hundredths
_FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "WEBP")


@dataclass(frozen=True, slots=True)
class Ink:
    """The mark alone as PNG on nothing, and a print by which the same scan is known again."""

    png: bytes
    print: str


def ink_of(scan: bytes) -> Ink:
    """The mark of a scan: cropped, straightened, its paper made transparent.

    Raises KnownTrouble ``ink_unreadable`` for what is no picture and ``ink_none`` for an empty one.
    """
    if len(scan) > MOST_BYTES:
        raise KnownTrouble("ink_unreadable")
    answer = ask_apart(ink_task, {"scan": as_text(scan)})
    return Ink(as_bytes(answer["png"]), str(answer["print"]))


def refuse_reused(ink: Ink, earlier: Collection[str]) -> None:
    """Raises RuleBroken ``ink_reused`` where the same scan stood for somebody before: no finger and
    no seal leaves the very same mark twice.
    """
    new = int(ink.print, 16)
    if any((new ^ int(old, 16)).bit_count() <= SAME for old in earlier):
        raise RuleBroken("ink_reused")


def ink_picture(png: bytes, height_mm: float, alt: str) -> Picture:
    """The mark as it stands in Word and PDF."""
    from PIL import Image

    with Image.open(io.BytesIO(png), formats=("PNG",)) as opened:
        width, height = opened.size
    return Picture(png, round(height_mm * width / height, 2), height_mm, alt)


def ink_task(question: Question) -> Question:
    """What the child does."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            mark = _mark(as_bytes(question["scan"]))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError,
            Image.DecompressionBombError) as error:  # fmt: skip
        raise KnownTrouble("ink_unreadable") from error
    out = io.BytesIO()
    mark.save(out, "PNG")
    return {"png": as_text(out.getvalue()), "print": _print(mark)}


def _mark(data: bytes) -> Image:
    from PIL import Image, ImageOps

    opened = Image.open(io.BytesIO(data), formats=_FORMATS)
    if opened.width * opened.height > _MOST_PIXELS:
        raise KnownTrouble("ink_unreadable")
    flat = ImageOps.exif_transpose(opened).convert("RGB")
    flat.thumbnail((_LARGEST, _LARGEST), Image.Resampling.LANCZOS)
    mark = flat.convert("RGBA")
    mark.putalpha(_alpha(flat))
    turned = mark.rotate(_turn(mark), Image.Resampling.BICUBIC, expand=True, fillcolor=(0, 0, 0, 0))
    frame = _frame(turned)
    if frame is None:
        raise KnownTrouble("ink_none")
    return turned.crop(frame)


def _alpha(flat: Image) -> Image:
    """How much ink there is at each place: its distance from the paper's own colour."""
    from PIL import Image, ImageChops

    paper = Image.new("RGB", flat.size, _paper(flat))
    red, green, blue = ImageChops.difference(flat, paper).split()
    away = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return away.point([0 if v < _FAINTEST else min(255, (v - _FAINTEST) * 3) for v in range(256)])


def _paper(flat: Image) -> tuple[int, int, int]:
    """The commonest shade of each colour along the edges."""
    wide, high = flat.size
    edges = [flat.crop(box) for box in ((0, 0, wide, 2), (0, high - 2, wide, high),
                                        (0, 0, 2, high), (wide - 2, 0, wide, high))]  # fmt: skip
    counts = [sum(each) for each in zip(*(edge.histogram() for edge in edges), strict=True)]
    shades = [counts[n * 256 : n * 256 + 256] for n in range(3)]
    red, green, blue = (each.index(max(each)) for each in shades)
    return red, green, blue


def _turn(mark: Image) -> int:
    """By how many degrees a square seal or a long print lies askew; a round one stays."""
    from PIL import Image

    small = mark.getchannel("A").resize((_SMALL, _SMALL * mark.height // mark.width or 1))
    best, least = 0, _area(small)
    for turn in _TURNS:
        area = _area(small.rotate(turn, Image.Resampling.BILINEAR, expand=True))
        if area < least * _GAIN:
            best, least = turn, area
    return best


def _area(alpha: Image) -> int:
    frame = alpha.point([255 if v > 96 else 0 for v in range(256)]).getbbox()
    return (frame[2] - frame[0]) * (frame[3] - frame[1]) if frame else 0


def _frame(mark: Image) -> tuple[int, int, int, int] | None:
    """Where the ink is; nothing where there is too little to be a mark, or where all is ink."""
    solid = mark.getchannel("A").point([255 if v > 96 else 0 for v in range(256)])
    share = solid.histogram()[255] / (solid.width * solid.height)
    return solid.getbbox() if _LEAST_SHARE < share < 0.95 else None


def _print(mark: Image) -> str:
    """Which of two neighbours is the darker, all over a small picture of the ink."""
    from PIL import Image

    small = mark.getchannel("A").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX)
    dots = small.tobytes()
    bits = 0
    for row in range(_SIDE):
        line = dots[row * (_SIDE + 1) : (row + 1) * (_SIDE + 1)]
        for left, right in pairwise(line):
            bits = bits * 2 + (left > right + 4)
    return f"{bits:0{_SIDE * _SIDE // 4}x}"
