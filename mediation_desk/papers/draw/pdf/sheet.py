"""One page as reportlab's canvas draws it: text, rules, fills and pictures at places counted in
twips from the page's top left corner. It decides nothing about where things go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.papers.draw.layout.breaks import ASIAN
from mediation_desk.papers.draw.layout.pieces import Line, Piece
from mediation_desk.papers.draw.layout.typeset import Ink
from mediation_desk.papers.draw.pdf.images import read_image
from mediation_desk.papers.draw.pdf.painting import paint_picture, paint_wave
from mediation_desk.papers.draw.pdf.typeface import typeface
from mediation_desk.papers.draw.word.blocks import Picture
from mediation_desk.papers.draw.word.looks import NO_EDGE, Edge

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

_THICKEN = 0.022  # of the size: the stroke that makes a face bold which has no bold cut
_SLANT = 0.21
_DASHES = {"dotted": (1, 2), "dashed": (4, 2), "dashSmallGap": (3, 1.5), "dotDash": (4, 2, 1, 2),
           "dotDotDash": (4, 2, 1, 2, 1, 2), "dashLong": (6, 3)}  # fmt: skip
_UNDER = 0.11  # of the size: how deep an underline lies
_DOT = 0.13  # of the size: how large a dot below a letter is
_UNDERLINES = {"dotted": "dotted", "dash": "dashed", "dashed": "dashed", "dashLong": "dashLong",
               "dotDash": "dotDash", "dashDot": "dotDash", "dotDotDash": "dotDotDash",
               "dashDotDot": "dotDotDash", "wave": "wave", "wavy": "wave",
               "wavyDouble": "wave"}  # fmt: skip
_CLEAR = 0.28  # how much of a watermark covers the text
_MARK_COLOR = (0.75, 0.15, 0.15)

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A short text over the page, turned and placed by ``matrix`` (points from below left)."""

    text: tuple[tuple[str, Face], ...]
    size: float
    matrix: Matrix
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Square:
    """A square code: its dark runs (column, row from above, length), twips from the top left."""

    runs: tuple[tuple[int, int, int], ...]
    x: float
    y: float
    module: float


@cache
def _rgb(color: str) -> tuple[float, float, float]:
    red, green, blue = (round(int(color[i : i + 2], 16) / 255, 3) for i in (0, 2, 4))
    return red, green, blue


class Sheet:
    """Collects what is drawn on one page, then paints it: fills, text, rules and pictures, stamps.

    ``lost``: a picture could not be read. ``cut``: a row of fixed height had no room for its text.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._fills: list[tuple[Box, str]] = []
        self._texts: list[tuple[Piece, float, float]] = []
        self._rules: list[tuple[Box, Edge]] = []
        self._pictures: list[tuple[ImageReader, Box, Box]] = []  # place, shares cut off
        self._stamps: list[Stamp] = []
        self._squares: list[Square] = []
        self._ovals: list[tuple[Box, str, Edge]] = []
        self._below: list[Sheet] = []
        self._above: list[Sheet] = []
        self.area: Box = (0.0, 0.0, width, height)  # left, top, right, bottom of the text
        self.lost = False
        self.cut = False

    def layer(self, behind: bool) -> Sheet:
        """A new layer behind or before what is drawn here, for something floating."""
        sheet = Sheet(self.width, self.height)
        (self._below if behind else self._above).append(sheet)
        return sheet

    def took(self, layer: Sheet) -> None:
        """Takes over what a finished layer had to leave out."""
        self.lost, self.cut = self.lost or layer.lost, self.cut or layer.cut

    def line(self, line: Line, x: float, base: float) -> None:
        """A line of text: ``x`` is the text's left edge, ``base`` its base line."""
        for piece in line.pieces:
            self._piece(piece, x + piece.x, base)
        self._framed(line, x, base)
        for placed in line.pictures:
            picture = placed.picture
            if picture.box is not None:
                continue  # drawn with what is written in it
            top = base - picture.height
            self.image(picture, x + placed.x, top)

    def _piece(self, piece: Piece, x: float, base: float) -> None:
        look = piece.ink.look
        if look.shade:
            top = base - piece.ink.ascent
            self.fill(x, top, piece.width, piece.ink.ascent + piece.ink.descent, look.shade)
        if piece.text:
            self._texts.append((piece, x, base - piece.ink.rise))
        if look.dots:
            self._dots(piece, x, base)
        if look.underline or look.strike:
            self._under_and_through(piece, x, base)

    def letter(self, piece: Piece, x: float, base: float) -> None:
        """A piece of text by itself."""
        self._texts.append((piece, x, base))

    def _framed(self, line: Line, x: float, base: float) -> None:
        """Frames around letters; neighbours of one frame share it."""
        for edge, group in groupby(line.pieces, _border_of):
            pieces = list(group)
            if not edge.seen:
                continue
            left, right = x + pieces[0].x, x + pieces[-1].x + pieces[-1].width
            top = base - max(piece.ink.ascent for piece in pieces)
            low = base + max(piece.ink.descent for piece in pieces)
            self.rule(left, top, right, top, edge)
            self.rule(left, low, right, low, edge)
            self.rule(left, top, left, low, edge)
            self.rule(right, top, right, low, edge)

    def _dots(self, piece: Piece, x: float, base: float) -> None:
        """A dot below each letter (着重号)."""
        ink, size = piece.ink, piece.ink.size * 20
        across = size * _DOT
        for character in piece.text:
            wide = ink.face.width(character) * size * ink.look.scale / 100
            if not character.isspace():
                box = (x + (wide - across) / 2, base + size * 0.16, across, across)
                self.oval(box, ink.look.color, NO_EDGE)
            x += wide + ink.look.spacing + piece.spread

    def _under_and_through(self, piece: Piece, x: float, base: float) -> None:
        look, size = piece.ink.look, piece.ink.size * 20
        if look.underline:
            heavy = look.underline == "thick" or look.underline.endswith("Heavy")
            weight = size * (0.1 if heavy else 0.05)
            y = base + size * _UNDER
            style = _UNDERLINES.get(look.underline.removesuffix("Heavy"), "single")
            self.rule(x, y, x + piece.width, y, Edge(style, weight, look.color))
            if look.underline in ("double", "wavyDouble"):
                y += weight * 2
                self.rule(x, y, x + piece.width, y, Edge("single", weight, look.color))
        if look.strike:
            for lift in (0.26, 0.34) if look.strike == "double" else (0.3,):
                y = base - size * lift
                self.rule(x, y, x + piece.width, y, Edge("single", size * 0.05, look.color))

    def rule(self, x1: float, y1: float, x2: float, y2: float, edge: Edge) -> None:
        """A straight line; a double one is two with a gap between."""
        if not edge.seen:
            return
        if edge.style not in ("double", "triple"):
            self._rules.append(((x1, y1, x2, y2), edge))
            return
        third = edge.width / 3
        single = Edge("single", third, edge.color)
        dx, dy = (third, 0.0) if x1 == x2 else (0.0, third)
        self.rule(x1 - dx, y1 - dy, x2 - dx, y2 - dy, single)
        self.rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, single)

    def fill(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A filled box under everything else."""
        if width > 0 and height > 0:
            self._fills.append(((x, y, width, height), color))

    def oval(self, box: Box, color: str, edge: Edge) -> None:
        """An ellipse in a box (x, y, width, height), filled and outlined where either is given."""
        self._ovals.append((box, color, edge))

    def image(self, picture: Picture, x: float, y: float) -> None:
        """A picture; what is none leaves an empty frame and is remembered as lost."""
        image, width, height = read_image(picture.data), picture.width, picture.height
        if image is None:
            self.lost = True
            self._frame(x, y, x + width, y + height)
        else:
            self._pictures.append((image, (x, y, width, height), picture.cut))

    def _frame(self, left: float, top: float, right: float, low: float) -> None:
        edge = Edge("dashed", 10, "808080")
        for sides in (
            (left, top, right, top), (left, low, right, low),
            (left, top, left, low), (right, top, right, low),
        ):  # fmt: skip
            self.rule(*sides, edge)

    def keep_values(self, right: float, down: float) -> None:
        """Keeps the text that stands on lines, moved by so much; lines, boxes and labels go."""
        self._fills, self._rules, self._pictures, self._ovals = [], [], [], []
        for layer in (*self._below, *self._above):
            layer.keep_values(right, down)
        self._texts = [
            (piece, x + right, base + down)
            for piece, x, base in self._texts
            if piece.ink.look.underline and not piece.text.isspace()
        ]

    def stamp(self, stamp: Stamp) -> None:
        """A stamp or watermark over everything."""
        self._stamps.append(stamp)

    def square(self, square: Square) -> None:
        """A square code over everything."""
        self._squares.append(square)

    def is_free(self, box: Box) -> bool:
        """Whether no text, line or picture reaches into this box (x, y, width, height)."""
        x, y, width, height = box
        return not any(
            left < x + width and right > x and top < y + height and low > y
            for left, top, right, low in self._inked()
        )

    def _inked(self) -> Iterator[Box]:
        """The edges (left, top, right, low) of everything that can be seen."""
        for piece, x, base in self._texts:
            if not piece.text.isspace():
                ink = piece.ink
                yield x, base - ink.ascent, x + piece.width, base + ink.descent
        for (x1, y1, x2, y2), _edge in self._rules:
            yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        for _image, (x, y, width, height), _cut in self._pictures:
            yield x, y, x + width, y + height
        boxes = [box for box, _ in self._fills] + [oval[0] for oval in self._ovals]
        for x, y, width, height in boxes:
            yield x, y, x + width, y + height
        for layer in (*self._below, *self._above):
            yield from layer._inked()

    def paint(self, canvas: Canvas) -> None:
        """Draws all that was collected."""
        for layer in self._below:
            layer.paint(canvas)
        for (x, y, width, height), color in self._fills:
            canvas.setFillColor(_rgb(color))
            low = (self.height - y - height) / 20
            canvas.rect(x / 20, low, width / 20, height / 20, stroke=0, fill=1)
        self._paint_ovals(canvas)
        if self._texts:
            _Writer(canvas, self.height).write(self._texts)
        self._paint_rules(canvas)
        for image, box, cut in self._pictures:
            paint_picture(canvas, self.height, image, box, cut)
        for layer in self._above:
            layer.paint(canvas)
        for stamp in self._stamps:
            _paint_stamp(canvas, stamp)
        for square in self._squares:
            _paint_square(canvas, square, self.height)

    def _paint_ovals(self, canvas: Canvas) -> None:
        for (x, y, width, height), color, edge in self._ovals:
            if color:
                canvas.setFillColor(_rgb(color))
            canvas.setDash(_DASHES.get(edge.style, ()))
            canvas.setStrokeColor(_rgb(edge.color))
            canvas.setLineWidth(edge.width / 20)
            low, top = (self.height - y - height) / 20, (self.height - y) / 20
            right = (x + width) / 20
            canvas.ellipse(x / 20, low, right, top, stroke=int(edge.seen), fill=int(bool(color)))

    def _paint_rules(self, canvas: Canvas) -> None:
        h, pen = self.height, None
        for (x1, y1, x2, y2), edge in self._rules:
            if pen != (edge.style, edge.width, edge.color):
                pen = (edge.style, edge.width, edge.color)
                canvas.setDash(_DASHES.get(edge.style, ()))
                canvas.setStrokeColor(_rgb(edge.color))
                canvas.setLineWidth(edge.width / 20)
            if edge.style == "wave":
                paint_wave(canvas, x1, x2, h - y1)
                continue
            canvas.line(x1 / 20, (h - y1) / 20, x2 / 20, (h - y2) / 20)


def _border_of(piece: Piece) -> Edge:
    return piece.ink.look.border


class _Writer:
    """Writes pieces of text one after the other, naming an ink only where it changes."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._text: PDFTextObject = canvas.beginText()
        self._state: tuple[object, ...] = ()

    def write(self, texts: list[tuple[Piece, float, float]]) -> None:
        """Writes them and ends the text."""
        for piece, x, base in texts:
            self._ink(piece.ink, piece.spread)
            y = (self._height - base) / 20
            for word, at in _words(piece, x):
                if piece.ink.look.italic:
                    self._text.setTextTransform(1, 0, _SLANT, 1, at / 20, y)
                else:
                    self._text.setTextOrigin(at / 20, y)
                self._text.textOut(word)
        self._canvas.drawText(self._text)

    def _ink(self, ink: Ink, spread: float) -> None:
        look = ink.look
        heavy = ink.size * _THICKEN if look.bold and not ink.own else 0.0
        state = (ink.face.name, ink.size, look.color, heavy, look.scale, look.spacing + spread)
        if state == self._state:
            return
        if heavy:  # a stroke's width cannot be set inside a text
            self._canvas.drawText(self._text)
            self._canvas.setLineWidth(heavy)
            self._text = self._canvas.beginText()
        text = self._text
        text.setFont(typeface(ink.face).fontName, ink.size)
        text.setFillColor(_rgb(look.color))
        text.setCharSpace((look.spacing + spread) / 20)
        text.setHorizScale(look.scale)
        text.setTextRenderMode(2 if heavy else 0)
        if heavy:
            text.setStrokeColor(_rgb(look.color))
        self._state = state


def _words(piece: Piece, x: float) -> Iterator[tuple[str, float]]:
    """A piece, or its words where the blanks between them are widened, each with its place."""
    if not piece.blanks or piece.ink.script == ASIAN:
        yield piece.text, x
        return
    ink = piece.ink
    behind = ink.look.spacing + piece.spread
    for word in piece.text.split(" "):
        yield word + " ", x
        wide = sum(map(ink.face.width, word + " ")) * ink.size * 20 + behind * (len(word) + 1)
        x += wide * ink.look.scale / 100 + piece.blanks


def _paint_stamp(canvas: Canvas, stamp: Stamp) -> None:
    canvas.saveState()
    if stamp.clear:
        canvas.setFillAlpha(_CLEAR)
    text = canvas.beginText()
    text.setFillColor(_MARK_COLOR if stamp.clear else (0, 0, 0))
    text.setTextTransform(*stamp.matrix)
    for character, face in stamp.text:
        text.setFont(typeface(face).fontName, stamp.size)
        text.textOut(character)
    canvas.drawText(text)
    canvas.restoreState()


def _paint_square(canvas: Canvas, square: Square, height: float) -> None:
    canvas.setFillColor((0, 0, 0))
    path = canvas.beginPath()
    module = square.module / 20
    left, top = square.x / 20, (height - square.y) / 20
    for column, row, length in square.runs:
        low = top - (row + 1) * module
        path.rect(left + column * module, low, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)
