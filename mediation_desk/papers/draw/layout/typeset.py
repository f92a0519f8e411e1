"""A paragraph's spans as one row of measured characters, before it is cut into lines.

All widths are twips. It knows fonts and scripts but no page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from mediation_desk.papers.draw.fontmap import SONG, role_of
from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.papers.draw.fonts.fontset import FontSet
from mediation_desk.papers.draw.layout.breaks import ASIAN, LATIN, WEAK, script_of, wordlike
from mediation_desk.papers.draw.word.blocks import Break, Field, Picture, Span, TabMark, Text
from mediation_desk.papers.draw.word.looks import RunLook

OBJECT = "\ufffc"  # stands in the text for a picture
TAB = "\t"
NEWLINE = "\n"
PAGE_END = "\x0c"
RAISED_SIZE = 0.58  # a raised or lowered run is drawn at 58 % of its size

FieldText = Callable[[Field], str]


@dataclass(frozen=True, slots=True)
class Ink:
    """How a stretch is drawn: a face at a size, and what lies above and below the base line."""

    face: Face
    size: float  # points
    look: RunLook
    script: str
    ascent: float  # twips
    descent: float
    rise: float = 0.0  # twips
    own: bool = False  # the face itself is bold, nothing need be thickened


@dataclass(slots=True)
class Row:
    """A paragraph as characters: ``advance`` includes the gap behind a change of script."""

    text: str
    width: list[float]
    advance: list[float]
    inks: list[tuple[int, Ink]]  # (first character, ink), in order
    pictures: dict[int, Picture]
    scripts: str
    drawn: dict[int, bytes]  # characters given as pictures

    def ink_index(self, at: int) -> int:
        """Index in ``inks`` of the stretch that holds character ``at``."""
        low, high = 0, len(self.inks)
        while high - low > 1:
            middle = (low + high) // 2
            if self.inks[middle][0] <= at:
                low = middle
            else:
                high = middle
        return low


class Typesetter:
    """Measures paragraphs with one set of fonts; ``pictures`` draw characters no font has."""

    def __init__(self, fonts: FontSet, pictures: Mapping[str, bytes]) -> None:
        self._fonts = fonts
        self._pictures = pictures
        self._inks: dict[tuple[RunLook, str, str], Ink] = {}
        self.missing: dict[str, None] = {}

    def ink(self, look: RunLook, script: str, face: Face | None = None) -> Ink:
        """How a look is drawn in a script; heights are those of the font asked for."""
        key = (look, script, face.name if face else "")
        found = self._inks.get(key)
        if found is None:
            found = self._inks[key] = self._make_ink(look, script, face)
        return found

    def _make_ink(self, look: RunLook, script: str, face: Face | None) -> Ink:
        role = role_of(look.east if script == ASIAN else look.latin, look.bold)
        asked = self._fonts.face(role)
        metrics = asked.metrics
        size, rise = look.size, look.position
        full = round((metrics.ascent + metrics.gap) * size / 50)
        low = round(metrics.descent * size / 50)
        ascent, descent = full, low
        if look.raised:
            size = size * RAISED_SIZE
            small = round((metrics.ascent + metrics.gap) * size / 50)
            rise += full - small if look.raised == "superscript" else -(low * 0.42)
            ascent, descent = (full, low) if look.raised == "superscript" else (small, low)
        drawn = face or asked
        own = look.bold and drawn.name == "title"
        return Ink(drawn, size, look, script, ascent, descent, rise, own)

    def line_height(self, look: RunLook) -> tuple[float, float]:
        """Ascent and descent of an empty line, in twips."""
        ink = self.ink(look, LATIN)
        return ink.ascent, ink.descent

    def faces(self, text: str) -> list[tuple[str, Face]]:
        """Each character of ``text`` with a face that has it; others are left out."""
        found = ((c, self._fonts.face_for(SONG, c)) for c in text)
        return [(c, face) for c, face in found if face is not None]

    def row(
        self, spans: Sequence[Span], field_text: FieldText, extra: float = 0.0, gaps: bool = True
    ) -> Row:
        """Measures a paragraph. ``extra`` twips are added to each character (character grid)."""
        text, looks, pictures = _flatten(spans, field_text)
        scripts = _scripts(text)
        row = Row(text, [], [], [], pictures, scripts, {})
        last: tuple[RunLook, str, str] | None = None
        for i, (character, look, script) in enumerate(zip(text, looks, scripts, strict=True)):
            width, face = self._measure(row, i, character, look, script)
            key = (look, script, face.name if face else "")
            if key != last:
                row.inks.append((i, self.ink(look, script, face)))
                last = key
            if width and character not in (TAB, OBJECT):
                width = width * look.scale / 100 + look.spacing
                width += extra if script == ASIAN else extra / 2
            row.width.append(width)
        row.advance = list(row.width)
        if gaps:
            self._add_gaps(row, looks)
        return row

    def _measure(
        self, row: Row, at: int, character: str, look: RunLook, script: str
    ) -> tuple[float, Face | None]:
        """Width before scaling, and the face; None where nothing is drawn by a font."""
        if character in (TAB, NEWLINE, PAGE_END):
            return 0.0, None
        if character == OBJECT and at in row.pictures:
            return row.pictures[at].width, None
        em = look.size * 20 * (RAISED_SIZE if look.raised else 1.0)
        role = role_of(look.east if script == ASIAN else look.latin, look.bold)
        face = self._fonts.face_for(role, character)
        if face is not None:
            return face.width(character) * em, face
        if character in _INVISIBLE:
            return 0.0, None
        twin = _TWINS.get(character)
        if twin and (face := self._fonts.face_for(role, twin)) is not None:
            return face.width(twin) * em, face
        drawn = self._pictures.get(character)
        if drawn is not None:
            row.drawn[at] = drawn
        else:
            self.missing[character] = None
        return em, None

    def _add_gaps(self, row: Row, looks: Sequence[RunLook]) -> None:
        """A fifth of the size between a Chinese character and a Latin letter or digit."""
        text, scripts = row.text, row.scripts
        for at, _ in row.inks[1:]:
            before = at - 1
            if scripts[before] != scripts[at] and wordlike(text[before]) and wordlike(text[at]):
                row.advance[before] += int(looks[before].size * 4)


_TWINS = {"\u00a0": " ", "\u2011": "-", "\u2002": " ", "\u2003": "\u3000", "\u30fb": "·"}
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\r\ufe0e\ufe0f")


def shown(character: str) -> str:
    """What is drawn for a character: the twin of a no-break space is a space."""
    return _TWINS.get(character, character)


def _flatten(
    spans: Sequence[Span], field_text: FieldText
) -> tuple[str, list[RunLook], dict[int, Picture]]:
    text: list[str] = []
    looks: list[RunLook] = []
    pictures: dict[int, Picture] = {}
    for span in spans:
        match span:
            case Text():
                piece = span.text
            case TabMark():
                piece = TAB
            case Break():
                piece = NEWLINE if span.kind == "line" else PAGE_END
            case Field():
                piece = field_text(span)
            case Picture():
                pictures[sum(map(len, text))] = span
                piece = OBJECT
        text.append(piece)
        looks += [span.look] * len(piece)
    return "".join(text), looks, pictures


def _scripts(text: str) -> str:
    """The script of each character; weak ones take the side of what stands before them."""
    known = [script_of(character) for character in text]
    first = next((script for script in known if script), LATIN)
    out: list[str] = []
    current = first
    for script in known:
        if script != WEAK:
            current = script
        out.append(current)
    return "".join(out)


def with_size(look: RunLook, size: float) -> RunLook:
    """The same look at another size."""
    return replace(look, size=size)
