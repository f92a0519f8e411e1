"""Pictures of a Word file made ready for reportlab's canvas; JPEG goes through as it is.

It trusts no size that a file claims: a picture too large to be honest is refused.
"""

from __future__ import annotations

import io
import warnings
from functools import lru_cache

from reportlab.lib.utils import ImageReader

MOST_PIXELS = 60_000_000
_DRAWN_AT_MOST = 3508  # pixels on the long side: A4 at 300 dots an inch


@lru_cache(maxsize=32)
def read_image(data: bytes) -> ImageReader | None:
    """A picture ready to be drawn; None for what is no picture or too large to be one."""
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            opened = Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "BMP", "TIFF"))
            width, height = opened.size
            if width * height > MOST_PIXELS or width < 1 or height < 1:
                return None
            if opened.format == "JPEG" and opened.mode in ("RGB", "L"):
                opened.load()
                return ImageReader(io.BytesIO(data))
            opened.thumbnail((_DRAWN_AT_MOST, _DRAWN_AT_MOST))
            return ImageReader(_plain(opened))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, MemoryError,
            Pillow.DecompressionBombError):  # fmt: skip
        return None


def _plain(opened: object) -> object:
    """The picture as grey, as colours, or as colours that let the paper through."""
    from PIL import Image as Pillow

    assert isinstance(opened, Pillow.Image)
    if opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info:
        clear = opened.convert("RGBA")
        cover = clear.getchannel("A").tobytes()
        return clear.convert("RGB") if cover.count(b"\xff") == len(cover) else clear
    return opened.convert("L" if opened.mode in ("1", "L") else "RGB")
