"""Pictures of a Word file made ready for a PDF; JPEG goes through as it is.

It trusts no size that a file claims: a picture too large to be honest is refused.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from functools import lru_cache

MOST_PIXELS = 60_000_000
_DRAWN_AT_MOST = 3508  # pixels on the long side: A4 at 300 dots an inch


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as PDF stores it; ``data`` is JPEG or plain rows of bytes."""

    key: str
    width: int
    height: int
    colors: str
    bits: int
    data: bytes
    jpeg: bool = False
    mask: bytes = b""


@lru_cache(maxsize=32)
def read_image(data: bytes) -> Image | None:
    """A picture ready to be stored; None for what is no picture or too large to be one."""
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    key = hashlib.sha256(data).hexdigest()[:16]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            opened = Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "BMP", "TIFF"))
            width, height = opened.size
            if width * height > MOST_PIXELS or width < 1 or height < 1:
                return None
            if opened.format == "JPEG" and opened.mode in ("RGB", "L"):
                opened.load()
                colors = "DeviceRGB" if opened.mode == "RGB" else "DeviceGray"
                return Image(key, width, height, colors, 8, data, jpeg=True)
            opened.thumbnail((_DRAWN_AT_MOST, _DRAWN_AT_MOST))
            return _plain(key, opened)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, MemoryError,
            Pillow.DecompressionBombError):  # fmt: skip
        return None


def _plain(key: str, opened: object) -> Image:
    from PIL import Image as Pillow

    assert isinstance(opened, Pillow.Image)
    width, height = opened.size
    mask = b""
    if opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info:
        clear = opened.convert("RGBA")
        mask = clear.getchannel("A").tobytes()
        opened = clear.convert("RGB")
        if mask.count(b"\xff") == len(mask):
            mask = b""
    if opened.mode in ("1", "L"):
        grey = opened.convert("L")
        return Image(key, width, height, "DeviceGray", 8, grey.tobytes(), mask=mask)
    return Image(key, width, height, "DeviceRGB", 8, opened.convert("RGB").tobytes(), mask=mask)
