"""A shipped face as reportlab writes fonts: one subset a document, with the way back to text.

reportlab's own TrueType fonts cut a face into pieces of 256 characters and write characters beyond
U+FFFF so that they cannot be copied out again. This gives reportlab a font object of its own kind
(its "dynamic fonts") that does neither. It never draws anything and keeps nothing of a document
once that is written.
"""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFStream,
    PDFZCompress,
)

from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.papers.draw.layout.typeset import shown

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

rl_config.useA85 = 0  # streams as bytes, not as text a quarter longer

_LOCK = threading.Lock()
_KNOWN: dict[Face, Typeface] = {}


class Cids(dict[str, bytes]):
    """Codes (two bytes) of one face's characters in one document, in order of first use."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.glyphs: list[int] = [0]
        self.texts: list[str] = [""]
        self._code_of: dict[tuple[int, str], bytes] = {}

    def __missing__(self, character: str) -> bytes:
        """The code of a character met for the first time; empty for what is not drawn."""
        glyph = self._face.glyph(character) or self._face.glyph(shown(character, self._face))
        if not glyph:
            self[character] = b""
            return b""
        code = self[character] = len(self.glyphs).to_bytes(2, "big")
        self.glyphs.append(glyph)
        self.texts.append(character)
        return code


class Widths(dict[str, float]):
    """Widths in ems of one face's characters."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        """Asks the face once."""
        found = self[character] = self._face.width(character)
        return found


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """What already stands in the words of a PDF file."""

    def __init__(self, words: str) -> None:
        self._words = words.encode("ascii")

    def format(self, _document: PDFDocument) -> bytes:
        """The words."""
        return self._words


class Typeface:
    """A face under a name that reportlab knows; shared by all documents of the process."""

    _dynamicFont = _multiByte = 1
    shapable = False

    def __init__(self, face: Face, name: str) -> None:
        self.fontName = name
        self.face = face
        self._wide = Widths(face)
        self._given: WeakKeyDictionary[PDFDocument, Cids] = WeakKeyDictionary()

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        """Width of a text in points."""
        return sum(map(self._wide.__getitem__, text)) * size

    def splitString(self, text: str, doc: PDFDocument) -> list[tuple[int, bytes]]:
        """The codes of a text, all in the one subset."""
        return [(0, b"".join(map(self._cids(doc).__getitem__, text)))]

    def getSubsetInternalName(self, _subset: int, doc: PDFDocument) -> str:
        """The name by which pages ask for the font; the document writes it at its end."""
        found = doc.fontMapping.get(self.fontName)
        if found is None:
            found = doc.fontMapping[self.fontName] = f"/F{len(doc.fontMapping) + 1}"
            doc.delayedFonts.append(self)
        return str(found)

    def _cids(self, doc: PDFDocument) -> Cids:
        found = self._given.get(doc)
        if found is None:
            found = self._given[doc] = Cids(self.face)
        return found

    def addObjects(self, doc: PDFDocument) -> None:
        """Writes the subset, its widths and the table back to text into the document."""
        cids = self._given.pop(doc)
        subset = self.face.subset(cids.glyphs)
        file = PDFStream(
            PDFDictionary({"Filter": PDFName("FlateDecode"), "Length1": subset.size}),
            subset.packed(),
        )
        digest = hashlib.sha256(subset.head).hexdigest()
        tag = "".join(chr(65 + int(digit, 16)) for digit in digest[:6])
        name = f"{tag}+Tiaojie{self.face.name.capitalize()}"
        below = self._below(cids, name, _place(doc, self._descriptor(name, _place(doc, file))))
        back = PDFStream(content=_to_unicode(cids.texts), filters=[PDFZCompress])
        internal = self.getSubsetInternalName(0, doc)[1:]
        whole = _Written(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{_place(doc, below)}]/ToUnicode {_place(doc, back)}>>"
        )
        doc.idToObject["BasicFonts"].dict[internal] = doc.Reference(whole, internal)

    def _descriptor(self, name: str, file: str) -> _Written:
        box = " ".join(map(str, self.face.bounds))
        return _Written(
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0"
            "/Ascent 880/Descent -120/CapHeight 700"
            f"/StemV {120 if self.face.name == 'title' else 80}/FontFile2 {file}>>"
        )

    def _below(self, cids: Cids, name: str, descriptor: str) -> _Written:
        to = 1000 / self.face.em
        advances = " ".join([f"{self.face.advance(glyph) * to:.0f}" for glyph in cids.glyphs])
        return _Written(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor}/W[0[{advances}]]>>"
        )


def _place(doc: PDFDocument, thing: PDFObject) -> str:
    """Where a thing stands in the document, in the words of a PDF file."""
    return str(doc.Reference(thing).format(doc), "ascii")


def typeface(face: Face) -> Typeface:
    """The face as reportlab knows it, made known to it the first time."""
    found = _KNOWN.get(face)
    if found is None:
        with _LOCK:
            found = _KNOWN.get(face) or _make_known(face)
    return found


def _make_known(face: Face) -> Typeface:
    made = _KNOWN[face] = Typeface(face, f"{face.name}-{len(_KNOWN)}")
    pdfmetrics.registerFont(made)
    return made


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
