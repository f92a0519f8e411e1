"""Files taken into a volume as pages: pictures one a page, PDF files as they are.

Works on bytes in memory; nothing readable is written to disk.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from mediation_desk.domain.errors import KnownTrouble

MAX_PIXELS = 50_000_000
_MARGIN = 42.5  # 15 mm in points: room for the folio and the thread
_DPI = 200
_QUALITY = 88
_PICTURES = ("image/png", "image/jpeg", "image/bmp", "image/tiff", "image/gif", "image/webp")


def is_bindable(mime: str) -> bool:
    """Whether a file of this kind can become pages."""
    return mime == "application/pdf" or mime in _PICTURES


def pages_of(data: bytes, mime: str) -> bytes:
    """A file as PDF pages.

    Raises KnownTrouble ``volume.not_pages`` for sound, film and office files and
    ``volume.unreadable`` for a damaged or locked file.
    """
    if mime == "application/pdf":
        count_pages(data)
        return data
    if mime in _PICTURES:
        return _picture_page(data)
    raise KnownTrouble("volume.not_pages", mime=mime)


def count_pages(pdf: bytes) -> int:
    """Pages of a PDF; raises KnownTrouble ``volume.unreadable``."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = PdfReader(io.BytesIO(pdf))
            if reader.is_encrypted:
                raise KnownTrouble("volume.unreadable")
            return len(reader.pages)
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError) as error:
        raise KnownTrouble("volume.unreadable") from error


def _picture_page(data: bytes) -> bytes:
    """One A4 page, upright or across as the picture is, with the picture as large as it fits."""
    try:
        picture = _upright(data)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise KnownTrouble("volume.unreadable") from error
    page = A4 if picture.height >= picture.width else (A4[1], A4[0])
    room = (page[0] - 2 * _MARGIN, page[1] - 2 * _MARGIN)
    scale = min(room[0] / picture.width, room[1] / picture.height)
    width, height = picture.width * scale, picture.height * scale
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=page, invariant=1)
    place = ((page[0] - width) / 2, (page[1] - height) / 2)
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    canvas.drawImage(ImageReader(packed), *place, width=width, height=height)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _upright(data: bytes) -> Image.Image:
    """The picture turned as the camera meant it, no finer than paper needs."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            opened = Image.open(io.BytesIO(data))
        except Image.DecompressionBombWarning as error:
            raise ValueError("pixels") from error
    if opened.width * opened.height > MAX_PIXELS:
        raise ValueError("pixels")
    picture = ImageOps.exif_transpose(opened).convert("RGB")
    longest = round(max(A4) / 72 * _DPI)
    picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return picture
