"""Mark a Word file of the practice township: 练习 across every page, behind the text.

Only made-up cases pass through here; a real paper is never touched.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.section import _Header

PRACTICE = "练习"

_PICTURE = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="custom"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="practice{number}" type="#_x0000_t136" style="position:absolute;width:360pt;'
    "height:180pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" fillcolor="silver" stroked="f">'
    '<v:fill opacity=".4"/><v:textpath style="font-size:1pt" string="{words}"/></v:shape>'
    "</w:pict></w:r>"
)


def marked(docx: bytes) -> bytes:
    """The Word file with 练习 across every page; the same file gives the same bytes."""
    from docx import Document
    from docx.oxml import parse_xml

    from mediation_desk.papers.filling.opc import read_parts, write_docx

    document = Document(io.BytesIO(docx))
    number = 0
    for place, section in enumerate(document.sections):
        headers: list[_Header] = [section.header]
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        if document.settings.odd_and_even_pages_header_footer:
            headers.append(section.even_page_header)
        for header in headers:
            if place and header.is_linked_to_previous:
                continue
            number += 1
            paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
            paragraph._p.append(parse_xml(_PICTURE.format(number=number, words=PRACTICE)))
    out = io.BytesIO()
    document.save(out)
    return write_docx(read_parts(out.getvalue()))
