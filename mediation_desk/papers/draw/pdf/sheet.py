"""One page as PDF operators: text, rules, fills and pictures at places counted in twips from the
page's top left corner. It decides nothing about where things go.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from mediation_desk.papers.draw.layout.breaks import ASIAN
from mediation_desk.papers.draw.layout.pieces import Line, Piece
from mediation_desk.papers.draw.layout.typeset import Ink
from mediation_desk.papers.draw.pdf.images import read_image
from mediation_desk.papers.draw.pdf.pdfile import PageContent, PdfFile
from mediation_desk.papers.draw.word.looks import Edge

_THICKEN = 0.022  # of the size: the stroke that makes a face bold which has no bold cut
_SLANT = 0.21
_DASHES = {"dotted": "1 2", "dashed": "4 2", "dashSmallGap": "3 1.5", "dotDash": "4 2 1 2",
           "dotDotDash": "4 2 1 2 1 2", "dashLong": "6 3"}  # fmt: skip
_UNDER = 0.11  # of the size: how deep an underline lies


@cache
def _rgb(color: str) -> str:
    parts = (int(color[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)


class Sheet:
    """Collects what is drawn on one page."""

    def __init__(self, book: PdfFile, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._book = book
        self._under: list[str] = []
        self._over: list[str] = []
        self._texts: list[str] = []
        self._fonts: dict[str, None] = {}
        self._pictures: dict[str, None] = {}
        self._state: tuple[object, ...] = ()
        self.clear = False
        self.lost = False  # a picture could not be read
        self.cut = False  # a row of fixed height had no room for all its text

    def line(self, line: Line, x: float, base: float) -> None:
        """A line of text: ``x`` is the text's left edge, ``base`` its base line."""
        for piece in line.pieces:
            self._piece(piece, x + piece.x, base)
        for placed in line.pictures:
            picture = placed.picture
            top = base - picture.height
            self.image(picture.data, x + placed.x, top, picture.width, picture.height)

    def _piece(self, piece: Piece, x: float, base: float) -> None:
        look = piece.ink.look
        if look.shade:
            top = base - piece.ink.ascent
            self.fill(x, top, piece.width, piece.ink.ascent + piece.ink.descent, look.shade)
        if piece.text:
            self._text(piece, x, base - piece.ink.rise)
        if look.underline or look.strike:
            self._rules(piece, x, base)

    def _rules(self, piece: Piece, x: float, base: float) -> None:
        look, size = piece.ink.look, piece.ink.size * 20
        if look.underline:
            weight = size * (0.1 if look.underline in ("thick", "wavyHeavy") else 0.05)
            y = base + size * _UNDER
            style = {"dotted": "dotted", "dash": "dashed"}.get(look.underline, "single")
            self.rule(x, y, x + piece.width, y, Edge(style, weight, look.color))
            if look.underline == "double":
                y += weight * 2
                self.rule(x, y, x + piece.width, y, Edge("single", weight, look.color))
        if look.strike:
            for lift in (0.26, 0.34) if look.strike == "double" else (0.3,):
                y = base - size * lift
                self.rule(x, y, x + piece.width, y, Edge("single", size * 0.05, look.color))

    def _text(self, piece: Piece, x: float, base: float) -> None:
        ink = piece.ink
        cids = self._book.cids(ink.face)
        self._fonts[ink.face.name] = None
        texts = self._texts
        state = self._ink_state(ink, piece.spread)
        if state != self._state:
            texts.append(self._ink_operators(ink, piece.spread))
            self._state = state
        slant = _SLANT if ink.look.italic else 0
        texts.append(f"1 0 {slant} 1 {x / 20:.2f} {(self.height - base) / 20:.2f} Tm")
        codes = map(cids.__getitem__, piece.text)
        if piece.blanks and ink.script != ASIAN:
            texts.append(self._with_blanks(piece, codes))
        else:
            texts.append(f"<{''.join(codes)}>Tj")

    def _with_blanks(self, piece: Piece, codes: Iterable[str]) -> str:
        """Text whose blanks are widened: a word, a step, a word."""
        step = -piece.blanks / (piece.ink.size * 20) * 1000
        out, word = [], ""
        for character, code in zip(piece.text, codes, strict=False):
            word += code
            if character == " ":
                out.append(f"<{word}>{step:.1f}")
                word = ""
        return f"[{''.join(out)}<{word}>]TJ"

    def _ink_state(self, ink: Ink, spread: float) -> tuple[object, ...]:
        look = ink.look
        return (ink.face.name, ink.size, look.color, look.bold and not ink.own, look.scale,
                look.spacing + spread)  # fmt: skip

    def _ink_operators(self, ink: Ink, spread: float) -> str:
        look = ink.look
        color = _rgb(look.color)
        space = (look.spacing + spread) / 20
        out = f"/{ink.face.name} {ink.size:g} Tf {color} rg {space:.3f} Tc {look.scale:g} Tz "
        if look.bold and not ink.own:
            return out + f"2 Tr {ink.size * _THICKEN:.3f} w {color} RG"
        return out + "0 Tr"

    def rule(self, x1: float, y1: float, x2: float, y2: float, edge: Edge) -> None:
        """A straight line; a double one is two with a gap between."""
        if not edge.seen:
            return
        if edge.style in ("double", "triple"):
            self._double(x1, y1, x2, y2, edge)
            return
        h = self.height
        dash = f"[{_DASHES[edge.style]}] 0 d " if edge.style in _DASHES else ""
        pen = f"{dash}{_rgb(edge.color)} RG {edge.width / 20:.3f} w"
        start = f"{x1 / 20:.2f} {(h - y1) / 20:.2f} m"
        self._over.append(f"q {pen} {start} {x2 / 20:.2f} {(h - y2) / 20:.2f} l S Q")

    def _double(self, x1: float, y1: float, x2: float, y2: float, edge: Edge) -> None:
        third = edge.width / 3
        single = Edge("single", third, edge.color)
        dx, dy = (third, 0.0) if x1 == x2 else (0.0, third)
        self.rule(x1 - dx, y1 - dy, x2 - dx, y2 - dy, single)
        self.rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, single)

    def fill(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A filled box under everything else."""
        if width > 0 and height > 0:
            top = (self.height - y - height) / 20
            self._under.append(
                f"{_rgb(color)} rg {x / 20:.2f} {top:.2f} {width / 20:.2f} {height / 20:.2f} re f"
            )

    def image(self, data: bytes, x: float, y: float, width: float, height: float) -> None:
        """A picture; what is none leaves an empty frame and is remembered as lost."""
        image = read_image(data)
        if image is None:
            self.lost = True
            self._frame(x, y, width, height)
            return
        name = self._book.picture(image)
        self._pictures[name] = None
        low = (self.height - y - height) / 20
        self._over.append(
            f"q {width / 20:.2f} 0 0 {height / 20:.2f} {x / 20:.2f} {low:.2f} cm /{name} Do Q"
        )

    def _frame(self, x: float, y: float, width: float, height: float) -> None:
        edge = Edge("dashed", 10, "808080")
        for x1, y1, x2, y2 in (
            (x, y, x + width, y), (x, y + height, x + width, y + height),
            (x, y, x, y + height), (x + width, y, x + width, y + height),
        ):  # fmt: skip
            self.rule(x1, y1, x2, y2, edge)

    def raw(self, operators: str, fonts: tuple[str, ...] = ()) -> None:
        """Operators drawn over everything (stamps and watermarks)."""
        self._over.append(operators)
        for name in fonts:
            self._fonts[name] = None

    def content(self) -> PageContent:
        """The finished page."""
        text = f"BT\n{chr(10).join(self._texts)}\nET" if self._texts else ""
        parts = [*self._under, text, *self._over]
        return PageContent(
            self.width / 20, self.height / 20, "\n".join(p for p in parts if p).encode("ascii"),
            tuple(self._fonts), tuple(self._pictures), self.clear,
        )  # fmt: skip
