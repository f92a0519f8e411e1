"""Files taken into a volume as pages: each picture of a file one page, PDF files as they are.

Works on bytes in memory; nothing readable is written to disk.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence
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
        return _picture_pages(data)
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


def _picture_pages(data: bytes) -> bytes:
    """An A4 page for each picture of the file, upright or across as it is, as large as it fits."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    try:
        for picture in _upright(data):
            _draw(canvas, picture)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise KnownTrouble("volume.unreadable") from error
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, picture: Image.Image) -> None:
    page = A4 if picture.height >= picture.width else (A4[1], A4[0])
    room = (page[0] - 2 * _MARGIN, page[1] - 2 * _MARGIN)
    scale = min(room[0] / picture.width, room[1] / picture.height)
    width, height = picture.width * scale, picture.height * scale
    place = ((page[0] - width) / 2, (page[1] - height) / 2)
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    canvas.setPageSize(page)
    canvas.drawImage(ImageReader(packed), *place, width=width, height=height)
    canvas.showPage()


def _upright(data: bytes) -> Iterator[Image.Image]:
    """The pictures of a file turned as the camera meant them, no finer than paper needs; of a
    moving picture the first.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            opened = Image.open(io.BytesIO(data))
        except Image.DecompressionBombWarning as error:
            raise ValueError("pixels") from error
    is_stack = opened.format == "TIFF"
    for frame in ImageSequence.Iterator(opened) if is_stack else (opened,):
        if frame.width * frame.height > MAX_PIXELS:
            raise ValueError("pixels")
        picture = ImageOps.exif_transpose(frame).convert("RGB")
        longest = round(max(A4) / 72 * _DPI)
        picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        yield picture
