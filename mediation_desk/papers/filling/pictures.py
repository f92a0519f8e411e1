"""A picture that stands at a fact's place in a paper: a signature's strokes, a character given as
picture, a scan pasted on a page.

It only describes the picture and writes Word's drawing markup; it never decides who signed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from markupsafe import Markup

EMU_PER_MM = 36_000

_DRAWING = (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="图{id}" descr="{alt}"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="{id}" name="图{id}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{rel}"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
)


@dataclass(frozen=True, slots=True)
class Picture:
    """PNG or JPEG bytes and the size at which they stand on the paper, in millimetres."""

    data: bytes
    width_mm: float
    height_mm: float
    alt: str = ""

    @property
    def extension(self) -> str:
        """``png`` or ``jpeg``, told by the bytes."""
        return "png" if self.data.startswith(b"\x89PNG") else "jpeg"

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()


class PictureBook:
    """Collects the pictures one paper uses: one file and one relation for equal bytes."""

    def __init__(self) -> None:
        self._by_digest: dict[str, tuple[str, Picture]] = {}
        self._drawn = 0

    def __len__(self) -> int:
        return len(self._by_digest)

    def drawing(self, picture: Picture) -> Markup:
        """Word's markup for the picture, to stand inside a run."""
        relation = self._relation(picture)
        self._drawn += 1
        return Markup(_DRAWING).format(
            cx=round(picture.width_mm * EMU_PER_MM),
            cy=round(picture.height_mm * EMU_PER_MM),
            id=9000 + self._drawn,
            alt=picture.alt,
            rel=relation,
        )

    def _relation(self, picture: Picture) -> str:
        kept = self._by_digest.get(picture.digest)
        if kept is None:
            kept = (f"rIdPicture{len(self._by_digest) + 1}", picture)
            self._by_digest[picture.digest] = kept
        return kept[0]

    def files(self) -> dict[str, bytes]:
        """The parts to add, by name."""
        return {f"word/{_target(p)}": p.data for _, p in self._by_digest.values()}

    def relations(self) -> str:
        """Relationship elements to add to the document's own."""
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        return "".join(
            f'<Relationship Id="{rel}" Type="{kind}" Target="{_target(p)}"/>'
            for rel, p in self._by_digest.values()
        )

    def content_types(self) -> tuple[str, ...]:
        """File name endings that the content types must know."""
        return tuple(sorted({p.extension for _, p in self._by_digest.values()}))


def _target(picture: Picture) -> str:
    return f"media/picture-{picture.digest[:16]}.{picture.extension}"
