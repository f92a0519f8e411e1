"""A character that no font has, as a picture of one square: from strokes or from a picture file.

Gives small pictures of dark ink on nothing; never says whose name it is.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.papers.signing.strokes import Strokes, signature_picture

SIDE = 160
_INSIDE = 144
_MOST_BYTES = 20_000_000
_MOST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG", "BMP")
_PAPER = 200  # lighter than this is paper


def from_strokes(strokes: Strokes) -> bytes:
    """The character as it was written on the pad."""
    drawn = Image.open(io.BytesIO(signature_picture(strokes).data))
    return _square(drawn.getchannel("A"))


def from_file(file: Path) -> bytes:
    """The character cut out of a picture of it: dark on light, whatever is around it cut off.

    Raises KnownTrouble ``file_unreadable``, BadInput ``character_picture_unusable``.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise BadInput("character_picture_unusable", field="file")
        data = file.read_bytes()
    except OSError:
        raise KnownTrouble("file_unreadable", file=file.name) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _square(_ink(Image.open(io.BytesIO(data), formats=_FORMATS)))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise BadInput("character_picture_unusable", field="file") from None


def _ink(opened: Image.Image) -> Image.Image:
    """How much ink there is at each point; paper is none."""
    if opened.width * opened.height > _MOST_PIXELS:
        raise BadInput("character_picture_unusable", field="file")
    coloured = opened.convert("RGBA")
    ground = Image.new("RGBA", coloured.size, "white")
    grey = Image.alpha_composite(ground, coloured).convert("L")
    return ImageOps.invert(grey.point(lambda light: 255 if light > _PAPER else light))


def _square(ink: Image.Image) -> bytes:
    """The ink alone, in the middle of a square with a little room around it."""
    box = ink.getbbox()
    if box is None:
        raise BadInput("character_picture_unusable", field="file")
    inner = ImageOps.contain(ink.crop(box), (_INSIDE, _INSIDE))
    cover = Image.new("L", (SIDE, SIDE), 0)
    cover.paste(inner, ((SIDE - inner.width) // 2, (SIDE - inner.height) // 2))
    made = Image.merge("LA", (Image.new("L", (SIDE, SIDE), 0), cover))
    out = io.BytesIO()
    made.save(out, "PNG", optimize=True)
    return out.getvalue()
