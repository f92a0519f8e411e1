"""Writes sheets as a PDF file through reportlab's canvas.

The same sheets always give the same bytes; nothing here reads a clock or names a font that is not
embedded. The file is a PDF/A-2b file.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.papers.draw.pdf.archival import (
    COLOURS,
    PRODUCER,
    colour_profile,
    metadata_packet,
)
from mediation_desk.papers.draw.pdf.sheet import Sheet
from mediation_desk.papers.draw.pdf.typeface import typeface

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

_packed = PDFStream.format


def _ended(stream: PDFStream, document: PDFDocument) -> bytes:
    """A stream whose ``endstream`` stands on a line of its own, as the archive wants it (ISO
    19005-2, 6.1.7.1) and reportlab does not write it.
    """
    written: bytes = _packed(stream, document)
    return written.removesuffix(b"endstream\n") + b"\nendstream\n"


PDFStream.format = _ended


def write_book(sheets: Iterable[Sheet], title: str, first_face: Face) -> bytes:
    """The sheets as a PDF file; ``first_face`` is what a viewer is told to begin with."""
    out = io.BytesIO()
    canvas = Canvas(
        out, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang="zh-CN",
        initialFontName=typeface(first_face).fontName,
    )  # fmt: skip
    canvas.setTitle(title)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    packet = PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
        metadata_packet(title),
    )
    listed = canvas._doc.Catalog
    listed.__NoDefault__ = [*listed.__NoDefault__, "OutputIntents"]
    listed.Metadata = canvas._doc.Reference(packet)
    listed.OutputIntents = PDFArray([_colours(canvas)])
    for sheet in sheets:
        canvas.setPageSize((sheet.width / 20, sheet.height / 20))
        sheet.paint(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _colours(canvas: Canvas) -> PDFDictionary:
    """The output intent: what red, green and blue mean."""
    profile = PDFStream(PDFDictionary({"N": 3}), colour_profile(), filters=[PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(COLOURS),
            "Info": PDFString(COLOURS),
            "DestOutputProfile": canvas._doc.Reference(profile),
        }
    )
