"""Many PDF files as one, with folio numbers stamped at the upper corner.

The pages themselves are not redrawn. A signature does not survive being bound: the signed file is
kept beside the volume, and its field is left out here.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from functools import lru_cache

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, NameObject
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.shipped import shipped

_FONT = "volume-folio"
_FONT_FILE = "TiaojieSong.ttf"
_SIZE = 12
_FROM_TOP = 30.0
_FROM_SIDE = 36.0

Place = tuple[int, float, float]


def bind_pdfs(
    pieces: Sequence[bytes], folios: Sequence[int | None], *, duplex: bool = False
) -> bytes:
    """One PDF of all pieces, in order.

    ``folios`` gives the number of each piece's first page, None for pieces without numbers. They
    stand at the upper right; printed on both sides (``duplex``) even ones stand at the upper left
    (文书总目录 §13). The same pieces give the same bytes.
    Raises KnownTrouble ``volume.unreadable``.
    """
    writer = PdfWriter()
    numbered: list[tuple[PageObject, Place]] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for piece, first in zip(pieces, folios, strict=True):
            numbered += _taken_in(writer, piece, first)
        _stamp(numbered, duplex)
        writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)
        return _written(writer)


def _taken_in(writer: PdfWriter, pdf: bytes, first: int | None) -> list[tuple[PageObject, Place]]:
    """Append the pages; gives those to be numbered with their numbers and sizes."""
    try:
        pages = list(PdfReader(io.BytesIO(pdf)).pages)
        taken = [_plain(writer.add_page(page)) for page in pages]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise KnownTrouble("volume.unreadable") from error
    if first is None:
        return []
    sizes = [(float(p.mediabox.width), float(p.mediabox.height)) for p in taken]
    return [(p, (first + n, *size)) for n, (p, size) in enumerate(zip(taken, sizes, strict=True))]


def _plain(page: PageObject) -> PageObject:
    """The page upright and without form fields (a signature that would no longer hold)."""
    if page.rotation:
        page.transfer_rotation_to_content()
    notes = page.get("/Annots")
    if notes is not None:
        kept = [n for n in notes if n.get_object().get("/Subtype") != "/Widget"]
        page[NameObject("/Annots")] = ArrayObject(kept)
    return page


def _stamp(numbered: Sequence[tuple[PageObject, Place]], duplex: bool) -> None:
    if not numbered:
        return
    stamps = PdfReader(io.BytesIO(_numbers([place for _, place in numbered], duplex))).pages
    for (page, _), stamp in zip(numbered, stamps, strict=True):
        page.merge_page(stamp)


def _numbers(places: Sequence[Place], duplex: bool) -> bytes:
    """A PDF of numbers alone, one a page."""
    _register()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, initialFontName=_FONT)
    for number, width, height in places:
        canvas.setPageSize((width, height))
        canvas.setFont(_FONT, _SIZE)
        if number % 2 or not duplex:
            canvas.drawRightString(width - _FROM_SIDE, height - _FROM_TOP, str(number))
        else:
            canvas.drawString(_FROM_SIDE, height - _FROM_TOP, str(number))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@lru_cache(maxsize=1)
def _register() -> None:
    pdfmetrics.registerFont(TTFont(_FONT, str(shipped("resources", "fonts", _FONT_FILE))))


def _written(writer: PdfWriter) -> bytes:
    writer.metadata = None
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
