"""Names, numbers and switches of WordprocessingML; it knows nothing of layout."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = W + "val"
TWIPS_PER_POINT = 20.0
EMU_PER_TWIP = 635.0

_UNITS = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pc": 240.0, "pi": 240.0}
_STRICT = "http://purl.oclc.org/ooxml/"
_OFF = frozenset(("0", "false", "off", "none"))
LARGEST = 31_680.0  # twips: the widest page Word allows, 22 inches


def number(text: str | None, default: float = 0.0, most: float = 1e6) -> float:
    """A plain number, kept within what a page can hold (in twips and finer units ``most``);
    ``default`` for what is none.
    """
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        return default
    return max(-most, min(most, value)) if value == value else default


def twips(text: str | None, default: float = 0.0) -> float:
    """A length in twips; ``12.5pt`` and the like are understood."""
    if text and text[-2:] in _UNITS:
        return number(text[:-2]) * _UNITS[text[-2:]]
    return number(text, default)


def attribute(element: etree._Element | None, name: str) -> str | None:
    """A ``w:`` attribute as text."""
    if element is None:
        return None
    value = element.get(W + name)
    return str(value) if value is not None else None


def value(element: etree._Element | None) -> str | None:
    """The ``w:val`` of an element."""
    return attribute(element, "val")


def on(element: etree._Element | None, default: bool = False) -> bool:
    """Whether a switch such as ``w:b`` is on; ``default`` when it is absent."""
    if element is None:
        return default
    return (value(element) or "1") not in _OFF


def local(element: etree._Element) -> str:
    """Name of an element without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def to_transitional(data: bytes) -> bytes:
    """Strict documents name other namespaces; the words are the same."""
    if _STRICT.encode() not in data:
        return data
    for strict, plain in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("drawingml/main", "drawingml/2006/main"),
        ("drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
        ("drawingml/picture", "drawingml/2006/picture"),
    ):
        there = f"http://schemas.openxmlformats.org/{plain}"
        data = data.replace(f"{_STRICT}{strict}".encode(), there.encode())
    return data
