"""Pages of one paper that came in several files, put into one PDF in their order.

Pictures go in as they were scanned: a JPEG keeps its very bytes. Works in memory only.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.signing.code_line import UNREADABLE

_A4 = (595.28, 841.89)
_LEAST_DPI, _USUAL_DPI = 72, 200


@dataclass(frozen=True, slots=True)
class Part:
    """One page of one file; ``number`` counts from one."""

    data: bytes
    number: int


def assembled(parts: Sequence[Part]) -> bytes:
    """The pages as one file, in the order given; one whole file stays as it came.

    Raises KnownTrouble ``home_unreadable``.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    first = parts[0].data
    if all(part.data is first for part in parts) and _is_whole(first, [p.number for p in parts]):
        return first
    writer = PdfWriter()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for part in parts:
                pdf = part.data if part.data.startswith(b"%PDF-") else _page(part)
                number = part.number if pdf is part.data else 1
                writer.add_page(PdfReader(io.BytesIO(pdf)).pages[number - 1])
            out = io.BytesIO()
            writer.write(out)
    except (PyPdfError, SyntaxError, *UNREADABLE) as error:
        raise KnownTrouble("home_unreadable") from error
    return out.getvalue()


def _is_whole(data: bytes, numbers: Sequence[int]) -> bool:
    """Whether these are all pages of the file, in its order."""
    from PIL import Image
    from pypdf import PdfReader

    if data.startswith(b"%PDF-"):
        total = len(PdfReader(io.BytesIO(data)).pages)
    else:
        total = int(getattr(Image.open(io.BytesIO(data)), "n_frames", 1))
    return list(numbers) == list(range(1, total + 1))


def _page(part: Part) -> bytes:
    """A page as large as the picture says it is, or as large as A4 where it does not say."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    opened = Image.open(io.BytesIO(part.data))
    opened.seek(part.number - 1)
    dpi = float(opened.info.get("dpi", (0, 0))[0])
    dots = dpi if dpi >= _LEAST_DPI else _USUAL_DPI
    size = (opened.width * 72 / dots, opened.height * 72 / dots)
    if dpi < _LEAST_DPI:
        size = (_A4[0], _A4[0] * opened.height / opened.width)
    plain = getattr(opened, "n_frames", 1) == 1 and opened.format in ("JPEG", "PNG")
    drawn = ImageReader(io.BytesIO(part.data) if plain else opened.convert("RGB"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    canvas.drawImage(drawn, 0, 0, *size)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
