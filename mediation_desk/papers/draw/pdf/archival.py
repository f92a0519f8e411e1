"""What makes a PDF file fit for the archive (PDF/A-2b, ISO 19005-2): who it says it is, and what
its colours mean.

Only values; whoever writes a file puts them in. The moment is always the same, so that the same
paper is always the same bytes.
"""

from __future__ import annotations

from functools import lru_cache
from xml.sax.saxutils import escape

from mediation_desk.shipped import shipped

COLOURS = "sRGB IEC61966-2.1"
PRODUCER = "调解台"
_MOMENT = "2000-01-01T00:00:00+00:00"
PDF_MOMENT = "D:20000101000000+00'00'"
_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:format>application/pdf</dc:format><pdf:Producer>{producer}</pdf:Producer>"
    "<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
    '<?xpacket end="w"?>'
)


def metadata_packet(title: str) -> bytes:
    """The XMP packet of an archival file (clause 6.6), with its title."""
    return _PACKET.format(title=escape(title), producer=PRODUCER, moment=_MOMENT).encode()


@lru_cache(maxsize=1)
def colour_profile() -> bytes:
    """The ICC profile that says what red, green and blue mean (clause 6.2.3)."""
    return shipped("resources", "colour", "sRGB.icc").read_bytes()
