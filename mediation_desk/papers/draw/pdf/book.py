"""Writes sheets as a PDF file through reportlab's canvas.

The same sheets always give the same bytes; nothing here reads a clock or names a font that is not
embedded.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.papers.draw.pdf.sheet import Sheet
from mediation_desk.papers.draw.pdf.typeface import typeface

_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:format>application/pdf</dc:format></rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="w"?>'
)


def write_book(sheets: Iterable[Sheet], title: str, first_face: Face) -> bytes:
    """The sheets as a PDF file; ``first_face`` is what a viewer is told to begin with."""
    out = io.BytesIO()
    canvas = Canvas(
        out, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang="zh-CN",
        initialFontName=typeface(first_face).fontName,
    )  # fmt: skip
    canvas.setTitle(title)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    packet = PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
        _PACKET.format(title=escape(title)).encode(), filters=[],
    )  # fmt: skip
    canvas.setCatalogEntry("Metadata", canvas._doc.Reference(packet))
    for sheet in sheets:
        canvas.setPageSize((sheet.width / 20, sheet.height / 20))
        sheet.paint(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
