"""A scan made ready to be pasted on a page of a paper: upright, small enough, of an honest size.

It is decoded in a process apart, as every picture from outside is; nothing is written to disk.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.child import Question, as_bytes, as_text, ask_apart
from mediation_desk.papers.filling.pictures import Picture

MOST_BYTES = 30_000_000
_MOST_PIXELS = 50_000_000
_LONGEST = 1600
_QUALITY = 85
_FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "GIF", "WEBP")


@dataclass(frozen=True, slots=True)
class Room:
    """The room for one scan in millimetres: how wide, and how high lying and upright."""

    width: float
    lying: float
    upright: float


def scan_apart(data: bytes, room: Room, alt: str) -> Picture:
    """The scan as large as the room allows.

    Raises KnownTrouble ``scan_unreadable``, or ``template.…`` where the child gave up.
    """
    if len(data) > MOST_BYTES:
        raise KnownTrouble("scan_unreadable")
    answer = ask_apart(scan_task, {"scan": as_text(data)})
    width, height = int(str(answer["width"])), int(str(answer["height"]))
    high = room.upright if height > width else room.lying
    scale = min(room.width / width, high / height)
    return Picture(as_bytes(answer["picture"]), width * scale, height * scale, alt)


def scan_task(question: Question) -> Question:
    """What the child does."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _made_small(as_bytes(question["scan"]))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError,
            Image.DecompressionBombError) as error:  # fmt: skip
        raise KnownTrouble("scan_unreadable") from error


def _made_small(data: bytes) -> Question:
    """Turned as the camera meant it, on white, no finer than paper needs."""
    from PIL import Image, ImageOps

    opened = Image.open(io.BytesIO(data), formats=_FORMATS)
    if opened.width * opened.height > _MOST_PIXELS:
        raise KnownTrouble("scan_unreadable")
    turned = ImageOps.exif_transpose(opened)
    turned.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS)
    clear = turned.convert("RGBA")
    plain = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=_QUALITY)
    return {"picture": as_text(out.getvalue()), "width": plain.width, "height": plain.height}
