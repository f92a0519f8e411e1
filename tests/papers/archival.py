"""The rules of PDF/A-2b (ISO 19005-2) that a file of ours can break, each by its clause, looked for
in the raw file and its objects. Written against the standard, not against what writes the files.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from lxml import etree
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
ACTIONS_BARRED = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide",
                  "/JavaScript", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView"}  # fmt: skip
ANNOTATIONS_BARRED = {"/3D", "/Sound", "/Screen", "/Movie", "/FileAttachment"}
FILTERS = {"/FlateDecode", "/DCTDecode", "/CCITTFaxDecode", "/RunLengthDecode", "/ASCII85Decode",
           "/ASCIIHexDecode", "/JBIG2Decode", "/JPXDecode"}  # fmt: skip
_WORDS = (
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k "
    "l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W "
    "W* y ' \""
)
OPERATORS = frozenset(_WORDS.split())


def broken_rules(pdf: bytes) -> list[str]:
    """What the file breaks, by clause; empty for a file fit for the archive."""
    reader = PdfReader(io.BytesIO(pdf), strict=True)
    objects = list(_objects(reader))
    found = [
        *_file(pdf, reader),
        *_metadata(reader),
        *_intent(reader),
        *(broken for one in objects for broken in _object(one)),
        *(broken for page in reader.pages for broken in _content(page, reader)),
    ]
    return list(dict.fromkeys(found))


def _file(pdf: bytes, reader: PdfReader) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", pdf):
        yield "6.1.2 header"
    if not pdf.rstrip(b"\r\n").endswith(b"%%EOF") or len(pdf) - len(pdf.rstrip(b"\r\n")) > 2:
        yield "6.1.3 data behind the end"
    if "/ID" not in reader.trailer:
        yield "6.1.3 no ID"
    if "/Encrypt" in reader.trailer:
        yield "6.1.3 encrypted"
    if re.search(rb"[^\r\n]endstream", pdf) or re.search(rb"stream(?!\r?\n)", pdf.replace(
        b"endstream", b"end")):  # fmt: skip
        yield "6.1.7.1 lines of a stream"
    for number in re.finditer(rb"^(\d+) +0 +obj", pdf, re.M):
        if int(number[1]) > 8_388_607:
            yield "6.1.13 too many objects"


def _metadata(reader: PdfReader) -> Iterator[str]:
    stream = reader.root_object.get("/Metadata")
    if stream is None:
        yield "6.6.2.1 no metadata"
        return
    stream = stream.get_object()
    if "/Filter" in stream:
        yield "6.6.2.1 packed metadata"
    tree = etree.fromstring(stream.get_data())
    told = {node.tag: node.text for node in tree.iter() if isinstance(node.tag, str)}
    told |= {key: text for node in tree.iter() for key, text in node.attrib.items()}
    if told.get(f"{PDFAID}part") != "2" or told.get(f"{PDFAID}conformance") != "B":
        yield "6.6.4 part and conformance"
    if b'bytes="' in stream.get_data() or b'encoding="' in stream.get_data():
        yield "6.6.2.1 packet header"
    title = "{http://purl.org/dc/elements/1.1/}title"
    words = "".join(t.strip() for node in tree.iter(title) for t in node.itertext())
    if reader.metadata and reader.metadata.title and reader.metadata.title != words:
        yield "6.1.5 another title"


def _intent(reader: PdfReader) -> Iterator[str]:
    intents = [i.get_object() for i in reader.root_object.get("/OutputIntents", [])]
    ours = [i for i in intents if i.get("/S") == "/GTS_PDFA1"]
    if len(ours) != 1:
        yield "6.2.3 no output intent"
        return
    profile = ours[0]["/DestOutputProfile"].get_object()
    data = profile.get_data()
    if data[36:40] != b"acsp" or data[16:20] != b"RGB " or profile["/N"] != 3 or data[8] > 4:
        yield "6.2.3 profile"
    if data[12:16] not in (b"mntr", b"prtr") or "/DestOutputProfileRef" in ours[0]:
        yield "6.2.3 profile class"


def _objects(reader: PdfReader) -> Iterator[PdfObject]:
    """Everything that can be reached, once."""
    seen: set[int] = set()
    waiting: list[PdfObject] = [reader.trailer["/Root"].get_object()]
    while waiting:
        one = waiting.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in seen:
                continue
            seen.add(one.idnum)
            one = one.get_object()
        yield one
        if isinstance(one, DictionaryObject):
            waiting += [one.raw_get(key) for key in one]
        elif isinstance(one, ArrayObject):
            waiting += list(one)


def _object(one: PdfObject) -> Iterator[str]:
    if isinstance(one, str) and len(one) > 32_767:
        yield "6.1.13 long string"
    if not isinstance(one, DictionaryObject):
        return
    if isinstance(one, StreamObject):
        yield from _stream(one)
    kind, sort = one.get("/Type"), one.get("/Subtype")
    if kind == "/Catalog":
        barred = {"/AA", "/OpenAction", "/NeedsRendering", "/Requirements"} & set(one)
        yield from (f"6.5 catalog {key}" for key in barred)
        names = one.get("/Names", DictionaryObject()).get_object()
        for key in {"/JavaScript", "/AlternatePresentations"} & set(names):
            yield f"6.5 names {key}"
    if kind == "/Page" and {"/AA", "/PresSteps"} & set(one):
        yield "6.5.2 actions of a page"
    if one.get("/S") in ACTIONS_BARRED:
        yield f"6.5.1 action {one['/S']}"
    if kind == "/Annot" or (kind is None and "/Rect" in one and sort):
        yield from _annotation(one)
    if kind == "/ExtGState" or "/ca" in one or "/CA" in one:
        yield from _state(one)
    if sort == "/Image":
        yield from _image(one)
    if sort == "/PS" or ("/Ref" in one and sort == "/Form"):
        yield "6.2.9 form"
    if kind == "/Font":
        yield from _font(one)


def _stream(one: StreamObject) -> Iterator[str]:
    named = one.get("/Filter", [])
    filters = [named] if isinstance(named, str) else [str(f) for f in named]
    yield from (f"6.1.7.2 filter {f}" for f in filters if f not in FILTERS)
    if {"/F", "/FFilter", "/FDecodeParms"} & set(one):
        yield "6.1.7.1 stream elsewhere"


def _annotation(one: DictionaryObject) -> Iterator[str]:
    if one.get("/Subtype") in ANNOTATIONS_BARRED:
        yield "6.3.1 annotation"
    if one.get("/Subtype") != "/Popup" and int(one.get("/F", 0)) & 0b101111 != 4:
        yield "6.3.2 flags of an annotation"
    if one.get("/Subtype") == "/Widget" and {"/A", "/AA"} & set(one):
        yield "6.4.1 action of a field"
    rect = [float(n) for n in one["/Rect"]]
    if "/AP" not in one and (rect[0] != rect[2] or rect[1] != rect[3]):
        yield "6.3.3 no appearance"


def _state(one: DictionaryObject) -> Iterator[str]:
    if "/TR" in one or one.get("/TR2", "/Default") != "/Default" or "/HTP" in one:
        yield "6.2.5 transfer"
    modes = one.get("/BM", "/Normal")
    if str(modes) not in {"/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken",
                          "/Lighten"}:  # fmt: skip
        yield "6.2.10 blend mode"


def _image(one: DictionaryObject) -> Iterator[str]:
    if {"/Alternates", "/OPI"} & set(one) or bool(one.get("/Interpolate", False)):
        yield "6.2.8 image"
    if int(one.get("/BitsPerComponent", 8)) not in (1, 2, 4, 8, 16):
        yield "6.2.8.1 bits"
    if one.get("/ImageMask"):
        return
    yield from _colour(one.get("/ColorSpace"))
    if one.get("/Filter") == "/DCTDecode":
        count = _jpeg_components(one._data)
        if count != {"/DeviceGray": 1, "/DeviceRGB": 3}.get(str(one["/ColorSpace"]), count):
            yield "6.2.8 colours of a JPEG"


def _jpeg_components(data: bytes) -> int:
    at = 2
    while at < len(data):
        mark, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            return data[at + 9]
        at += 2 + size
    return 0


def _colour(space: object) -> Iterator[str]:
    """With an RGB intent only grey and RGB of the device, or what brings its own profile."""
    if isinstance(space, IndirectObject):
        space = space.get_object()
    name = str(space[0]) if isinstance(space, ArrayObject) else str(space)
    if name in ("/DeviceCMYK", "/None"):
        yield f"6.2.4.3 colours {name}"
    if name == "/Indexed" and isinstance(space, ArrayObject):
        yield from _colour(space[1])


def _font(one: DictionaryObject) -> Iterator[str]:
    sort, name = one.get("/Subtype"), one.get("/BaseFont")
    if sort == "/Type0":
        below = one["/DescendantFonts"][0].get_object()
        if one["/Encoding"] != "/Identity-H" or below.get("/CIDToGIDMap") is None:
            yield "6.2.11.3 encoding"
        return
    if sort == "/Type3":
        return
    described = one.get("/FontDescriptor", DictionaryObject()).get_object()
    files = [described.get(k) for k in ("/FontFile", "/FontFile2", "/FontFile3")]
    embedded = next((f for f in files if f is not None), None)
    if embedded is None:
        yield f"6.2.11.4.1 not embedded {name}"
        return
    yield from _widths(one, embedded.get_object())


def _widths(one: DictionaryObject, file: StreamObject) -> Iterator[str]:
    """6.2.11.5: the widths told are those of the font, within one thousandth of an em."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(file.get_data()), lazy=True)
    em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
    order = font.getGlyphOrder()
    if "/W" in one:
        start, told = int(one["/W"][0]), one["/W"][1]
        real = [advances[order[start + n]][0] * 1000 / em for n in range(len(told))]
    elif one.get("/Subtype") == "/TrueType":
        return
    else:
        real, told = [], []
    if any(abs(float(a) - b) > 1 for a, b in zip(told, real, strict=True)):
        yield "6.2.11.5 widths"


def _content(page: DictionaryObject, reader: PdfReader) -> Iterator[str]:
    """6.2.2: only operators of the standard, every thing they name is there."""
    content = page.get_contents()
    if content is None:
        return
    depth = 0
    resources = page["/Resources"].get_object()
    for operands, operator in content.operations:
        word = operator.decode()
        if word not in OPERATORS and word != "INLINE IMAGE":
            yield f"6.2.2 operator {word}"
        depth += {"q": 1, "Q": -1}.get(word, 0)
        if depth > 28:
            yield "6.1.13 depth"
        kind = {"Do": "/XObject", "gs": "/ExtGState", "Tf": "/Font"}.get(word)
        if kind and operands[0] not in resources.get(kind, DictionaryObject()).get_object():
            yield f"6.2.2 {word} names nothing"
        if word in ("k", "K"):
            yield "6.2.4.3 CMYK"
    box = page.mediabox
    if not all(3 <= float(n) <= 14_400 for n in (box.width, box.height)):
        yield "6.1.13 size of a page"


def damaged(pdf: bytes, old: bytes, new: bytes) -> bytes:
    """The file with some words replaced by others of the same length."""
    assert len(old) == len(new)
    assert old in pdf
    return pdf.replace(old, new, 1)
