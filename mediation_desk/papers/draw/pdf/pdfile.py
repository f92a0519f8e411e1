"""Writes a PDF file: pages, fonts as one subset each, pictures, objects in a fixed order.

Why not a library's canvas: the ones at hand cut a font into pieces of 256 characters, write rare
characters (beyond U+FFFF) so that they cannot be copied out again, and always name a font they do
not embed. The same content always gives the same bytes; nothing here reads a clock.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass, field

from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.papers.draw.layout.typeset import shown
from mediation_desk.papers.draw.pdf.images import Image

_LEVEL = 4


class Cids(dict[str, str]):
    """Codes (four hex digits) of one face's characters, given out in order of first use."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face
        self.glyphs: list[int] = [0]
        self.texts: list[str] = [""]
        self._code_of: dict[int, str] = {}

    def __missing__(self, character: str) -> str:
        """The code of a character met for the first time; empty for what is not drawn."""
        glyph = self.face.glyph(character) or self.face.glyph(shown(character))
        if not glyph:
            self[character] = ""
            return ""
        code = self._code_of.get(glyph)
        if code is None or self.texts[int(code, 16)] != character:
            code = f"{len(self.glyphs):04X}"
            self._code_of[glyph] = code
            self.glyphs.append(glyph)
            self.texts.append(character)
        self[character] = code
        return code


@dataclass(slots=True)
class PageContent:
    """One page: its size in points, what is drawn and which fonts and pictures that names."""

    width: float
    height: float
    operators: bytes
    fonts: tuple[str, ...]
    pictures: tuple[str, ...]
    clear: bool = False  # names the state that draws half transparent


@dataclass(slots=True)
class PdfFile:
    """Collects pages and writes the file."""

    title: str = ""
    _objects: list[bytes] = field(default_factory=list)
    _pages: list[PageContent] = field(default_factory=list)
    _fonts: dict[str, Cids] = field(default_factory=dict)
    _pictures: dict[str, Image] = field(default_factory=dict)

    def cids(self, face: Face) -> Cids:
        """The codes of a face in this file."""
        found = self._fonts.get(face.name)
        if found is None:
            found = self._fonts[face.name] = Cids(face)
        return found

    def picture(self, image: Image) -> str:
        """The name by which pages draw a picture; the same picture is stored once."""
        name = f"I{image.key}"
        self._pictures.setdefault(name, image)
        return name

    def add(self, page: PageContent) -> None:
        """Adds a page at the end."""
        self._pages.append(page)

    def _put(self, body: bytes) -> int:
        self._objects.append(body)
        return len(self._objects)

    def _stream(self, data: bytes, entries: str = "") -> int:
        return self._packed(zlib.compress(data, _LEVEL), entries)

    def _packed(self, packed: bytes, entries: str) -> int:
        head = f"<</Filter/FlateDecode/Length {len(packed)}{entries}>>\nstream\n"
        return self._put(head.encode("ascii") + packed + b"\nendstream")

    def write(self) -> bytes:
        """The whole file."""
        self._objects = [b"", b"", b""]  # catalogue, page tree, information: filled in at the end
        fonts = {name: self._font(i, cids) for i, (name, cids) in enumerate(self._fonts.items())}
        pictures = {name: self._image(image) for name, image in self._pictures.items()}
        state = self._put(b"<</Type/ExtGState/ca 0.28/CA 0.28>>")
        kids = [self._page(page, fonts, pictures, state) for page in self._pages]
        listed = " ".join(f"{kid} 0 R" for kid in kids)
        metadata = self._metadata()
        self._objects[0] = (
            f"<</Type/Catalog/Pages 2 0 R/Metadata {metadata} 0 R/Lang(zh-CN)"
            "/ViewerPreferences<</DisplayDocTitle true>>>>"
        ).encode("ascii")
        self._objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{listed}]>>".encode("ascii")
        self._objects[2] = f"<</Title {_text_string(self.title)}>>".encode("ascii")
        return self._assemble()

    def _page(
        self, page: PageContent, fonts: dict[str, int], pictures: dict[str, int], state: int
    ) -> int:
        content = self._stream(page.operators)
        named = "".join(f"/{name} {fonts[name]} 0 R" for name in page.fonts)
        drawn = "".join(f"/{name} {pictures[name]} 0 R" for name in page.pictures)
        clear = f"/ExtGState<</Clear {state} 0 R>>" if page.clear else ""
        return self._put(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width:.2f} {page.height:.2f}]"
            f"/Resources<</Font<<{named}>>/XObject<<{drawn}>>{clear}>>"
            f"/Contents {content} 0 R>>".encode("ascii")
        )

    def _font(self, index: int, cids: Cids) -> int:
        """A composite font with one subset, its widths and the way back to text."""
        face = cids.face
        to = 1000 / face.em
        widths = " ".join(f"{face.advance(g) * to:.0f}" for g in cids.glyphs)
        subset = face.subset(cids.glyphs)
        file = self._packed(subset.packed(), f"/Length1 {subset.size}")
        digest = hashlib.sha256(subset.head).hexdigest()
        tag = "".join(chr(65 + int(digit, 16)) for digit in digest[:6])
        name = f"{tag}+Tiaojie{face.name.capitalize()}"
        box = " ".join(map(str, face.bounds))
        descriptor = self._put(
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0"
            "/Ascent 880/Descent -120/CapHeight 700"
            f"/StemV {120 if face.name == 'title' else 80}/FontFile2 {file} 0 R>>".encode("ascii")
        )
        below = self._put(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor} 0 R/W[0[{widths}]]>>".encode("ascii")
        )
        back = self._stream(_to_unicode(cids.texts))
        return self._put(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{below} 0 R]/ToUnicode {back} 0 R>>".encode("ascii")
        )

    def _image(self, image: Image) -> int:
        mask = ""
        if image.mask:
            number = self._stream(
                image.mask, f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
                "/ColorSpace/DeviceGray/BitsPerComponent 8",
            )  # fmt: skip
            mask = f"/SMask {number} 0 R"
        entries = (
            f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
            f"/ColorSpace/{image.colors}/BitsPerComponent {image.bits}{mask}"
        )
        if not image.jpeg:
            return self._stream(image.data, entries)
        head = f"<</Filter/DCTDecode/Length {len(image.data)}{entries}>>\nstream\n"
        return self._put(head.encode("ascii") + image.data + b"\nendstream")

    def _metadata(self) -> int:
        title = self.title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        packet = (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
            "<dc:format>application/pdf</dc:format></rdf:Description></rdf:RDF></x:xmpmeta>"
            '<?xpacket end="w"?>'
        ).encode()
        head = f"<</Type/Metadata/Subtype/XML/Length {len(packet)}>>\nstream\n"
        return self._put(head.encode("ascii") + packet + b"\nendstream")

    def _assemble(self) -> bytes:
        out = io.BytesIO()
        out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self._objects, start=1):
            places.append(out.tell())
            out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        start = out.tell()
        digest = hashlib.sha256(out.getvalue()).hexdigest()[:32].upper()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
        out.writelines(b"%010d 00000 n \n" % place for place in places)
        out.write(
            b"trailer\n<</Size %d/Root 1 0 R/Info 3 0 R/ID[<%b><%b>]>>\nstartxref\n%d\n%%%%EOF\n"
            % (len(places) + 1, digest.encode(), digest.encode(), start)
        )
        return out.getvalue()


def _text_string(text: str) -> str:
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


def _to_unicode(texts: list[str]) -> bytes:
    """The table from codes to text, rare characters as surrogate pairs, a hundred to a block."""
    rows = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts)
        if text
    ]
    blocks = (rows[i : i + 100] for i in range(0, len(rows), 100))
    body = "".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
