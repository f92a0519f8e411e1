"""A paragraph's spans as one row of measured characters, before it is cut into lines.

All widths are twips. It knows fonts and scripts but no page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from weakref import WeakKeyDictionary

from mediation_desk.papers.draw.fontmap import SONG, role_of
from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.papers.draw.fonts.fontset import FontSet
from mediation_desk.papers.draw.layout.breaks import ASIAN, LATIN, WEAK, script_of, wordlike
from mediation_desk.papers.draw.word.blocks import (
    Break,
    Field,
    Note,
    Picture,
    Span,
    TabMark,
    Text,
)
from mediation_desk.papers.draw.word.looks import RunLook

OBJECT = "\ufffc"  # stands in the text for a picture
TAB = "\t"
NEWLINE = "\n"
PAGE_END = "\x0c"
COLUMN_END = "\x0b"
ENDS = (NEWLINE, PAGE_END, COLUMN_END)
_MOST_INKS = 20_000
RUBY_SIZE = 0.5  # of the words it stands above
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
    """A paragraph as characters: ``advance`` is the width with what is left free ``behind`` it
    (letter spacing, the grid, the gap at a change of script), which need not fit on a line.
    """

    text: str
    width: list[float]
    behind: list[float]
    advance: list[float]
    inks: list[tuple[int, Ink]]  # (first character, ink), in order
    pictures: dict[int, Picture]
    scripts: str
    drawn: dict[int, bytes]  # characters given as pictures
    notes: dict[int, Note]  # footnotes by the place of their marks
    plain: bool = True  # every character has a font

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


class Widths(dict[str, float]):
    """Widths in ems of the characters one face has; -1 for all others."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        """Looks a character up once."""
        has = self._face.glyph(character) and character not in _SPECIAL
        width = self[character] = self._face.width(character) if has else -1.0
        return width


class InkBook:
    """Inks and widths of one set of fonts, kept from paper to paper."""

    def __init__(self) -> None:
        self.inks: dict[tuple[int, str, str], Ink] = {}  # a look is found by its identity
        self.widths: dict[str, Widths] = {}

    def keep(self, key: tuple[int, str, str], ink: Ink) -> None:
        """Keep an ink, and with it the look whose identity the key names."""
        if len(self.inks) >= _MOST_INKS:
            self.inks.clear()
        self.inks[key] = ink


_BOOKS: WeakKeyDictionary[FontSet, InkBook] = WeakKeyDictionary()


class Typesetter:
    """Measures paragraphs with one set of fonts; ``pictures`` draw characters no font has."""

    def __init__(self, fonts: FontSet, pictures: Mapping[str, bytes]) -> None:
        self._fonts = fonts
        self._pictures = pictures
        self.book = _BOOKS.setdefault(fonts, InkBook())
        self.missing: dict[str, None] = {}

    def ink(self, look: RunLook, script: str, face: Face | None = None) -> Ink:
        """How a look is drawn in a script; heights are those of the font asked for."""
        key = (id(look), script, face.name if face else "")
        found = self.book.inks.get(key)
        if found is None:
            found = self._make_ink(look, script, face)
            self.book.keep(key, found)
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
        if look.ruby:
            ascent += round(look.size * 20 * RUBY_SIZE)
        drawn = face or asked
        own = look.bold and drawn.name == "title"
        return Ink(drawn, size, look, script, ascent, descent, rise, own)

    def line_height(self, look: RunLook) -> tuple[float, float]:
        """Ascent and descent of an empty line, in twips."""
        ink = self.ink(look, LATIN)
        return ink.ascent, ink.descent

    @property
    def first_face(self) -> Face:
        """The face of plain text."""
        return self._fonts.face(SONG)

    def faces(self, text: str) -> list[tuple[str, Face]]:
        """Each character of ``text`` with a face that has it; others are left out."""
        found = ((c, self._fonts.face_for(SONG, c)) for c in text)
        return [(c, face) for c, face in found if face is not None]

    def row(
        self, spans: Sequence[Span], field_text: FieldText, extra: float = 0.0, gaps: bool = True
    ) -> Row:
        """Measures a paragraph. ``extra`` twips are added to each character (character grid)."""
        text, looks, pictures, notes = _flatten(spans, field_text)
        scripts = _scripts(text)
        row = Row(text, [], [], [], [], pictures, scripts, {}, notes)
        for start, end, look, script in _stretches(looks, scripts):
            self._stretch(row, start, end, look, script, extra)
        _whole_twips(row)
        row.advance = [a + b for a, b in zip(row.width, row.behind, strict=True)]
        if gaps:
            _add_gaps(row)
        return row

    def _stretch(
        self, row: Row, start: int, end: int, look: RunLook, script: str, extra: float
    ) -> None:  # fmt: skip
        """Measures characters of one look and one script."""
        piece = row.text[start:end]
        role = role_of(look.east if script == ASIAN else look.latin, look.bold)
        widths = self._widths(role)
        ems = [widths[character] for character in piece]
        if min(ems) < 0:
            for at in range(start, end):
                self._single(row, at, look, script, extra)
            return
        em, step = self._step(look, script, extra)
        ink = self.ink(look, script)
        if not row.inks or row.inks[-1][1] is not ink:
            row.inks.append((start, ink))
        closer = min(step, 0.0)  # letters set closer need less room, even the last of a line
        row.width += [width * em + closer for width in ems]
        row.behind += [step - closer] * len(ems)

    def _step(self, look: RunLook, script: str, extra: float) -> tuple[float, float]:
        """Twips for an em, and what is added behind each character."""
        em = look.size * look.scale / 5 * (RAISED_SIZE if look.raised else 1.0)
        if look.scale != 100:
            em = float(int(em))  # Writer scales a font to whole twips
        return em, look.spacing + (extra if script == ASIAN else extra / 2)

    def _widths(self, role: str) -> Widths:
        found = self.book.widths.get(role)
        if found is None:
            found = self.book.widths[role] = Widths(self._fonts.face(role))
        return found

    def _single(self, row: Row, at: int, look: RunLook, script: str, extra: float) -> None:
        """Measures one character that may need another face, or is no character at all."""
        character = row.text[at]
        width, face = self._measure(row, at, character, look, script)
        ink = self.ink(look, script, face)
        if not row.inks or row.inks[-1][1] is not ink:
            row.inks.append((at, ink))
        em, step = self._step(look, script, extra)
        drawn = width > 0 and character != OBJECT
        row.width.append(width * em + min(step, 0.0) if drawn else width)
        row.behind.append(max(step, 0.0) if drawn else 0.0)

    def _measure(
        self, row: Row, at: int, character: str, look: RunLook, script: str
    ) -> tuple[float, Face | None]:
        """Width in ems (of a picture: in twips) and the face; None where no font draws."""
        if character == TAB or character in ENDS:
            return 0.0, None
        if character == OBJECT and at in row.pictures:
            return row.pictures[at].width, None
        role = role_of(look.east if script == ASIAN else look.latin, look.bold)
        face = self._fonts.face_for(role, character)
        if face is not None:
            return face.width(character), face
        if character in _INVISIBLE:
            return 0.0, None
        twin = _TWINS.get(character)
        if twin and (face := self._fonts.face_for(role, twin)) is not None:
            return face.width(twin), face
        drawn = self._pictures.get(character)
        plain = None if drawn else plain_twin(character)
        if plain and (face := self._fonts.face_for(role, plain)) is not None:
            return face.width(plain), face
        row.plain = False
        if drawn is not None:
            row.drawn[at] = drawn
        else:
            self.missing[character] = None
        return 1.0, None


def _add_gaps(row: Row) -> None:
    """A fifth of the size between a Chinese character and a Latin letter or digit."""
    text, scripts = row.text, row.scripts
    before_ink = row.inks[0][1] if row.inks else None
    for at, ink in row.inks[1:]:
        before = at - 1
        if scripts[before] != scripts[at] and wordlike(text[before]) and wordlike(text[at]):
            assert before_ink is not None
            row.advance[before] += int(before_ink.size * 4)
        before_ink = ink


def _whole_twips(row: Row) -> None:
    """A stretch of Latin letters is as wide as its whole twips: so Writer measures it."""
    ends = [at for at, _ in row.inks[1:]] + [len(row.width)]
    for (start, ink), end in zip(row.inks, ends, strict=False):
        if ink.script == LATIN and end > start:
            total = sum(row.width[start:end])
            row.width[end - 1] -= total - int(total)


_TWINS = {"\u00a0": " ", "\u2011": "-", "\u2002": " ", "\u2003": "\u3000", "\u30fb": "·"}
_SPECIAL = frozenset((TAB, *ENDS, OBJECT))
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\r\ufe0e\ufe0f")


@cache
def plain_twin(character: str) -> str:
    """The plain letter of a letter of formulas, a radical or a form; empty where there is none.

    Characters for names that were encoded twice keep their own shape: they have no twin.
    """
    plain = unicodedata.normalize("NFKC", character)
    named = 0xF900 <= ord(character) < 0xFB00 or ord(character) >= 0x2F800
    return plain if len(plain) == 1 and plain != character and not named else ""


def shown(character: str, face: Face | None = None) -> str:
    """What is drawn for a character: the twin of a no-break space is a space."""
    if character in _TWINS or face is None or face.glyph(character):
        return _TWINS.get(character, character)
    return plain_twin(character) or character


def _flatten(
    spans: Sequence[Span], field_text: FieldText
) -> tuple[str, list[RunLook], dict[int, Picture], dict[int, Note]]:
    text: list[str] = []
    looks: list[RunLook] = []
    pictures: dict[int, Picture] = {}
    notes: dict[int, Note] = {}
    for span in spans:
        match span:
            case Text():
                piece = span.text
            case TabMark():
                piece = TAB
            case Break():
                piece = {"page": PAGE_END, "column": COLUMN_END}.get(span.kind, NEWLINE)
            case Field():
                piece = field_text(span)
            case Picture():
                pictures[len(looks)] = span
                piece = OBJECT
            case Note():
                piece = span.text
                notes[len(looks)] = span
        text.append(piece)
        looks += [span.look] * len(piece)
    return "".join(text), looks, pictures, notes


def _scripts(text: str) -> str:
    """The script of each character; weak ones take the side of what stands before them."""
    known = [script_of(character) for character in text]
    current = next((script for script in known if script), LATIN)
    for at, script in enumerate(known):
        if script != WEAK:
            current = script
        else:
            known[at] = current
    return "".join(known)


def _stretches(looks: Sequence[RunLook], scripts: str) -> Iterator[tuple[int, int, RunLook, str]]:
    """Stretches of one look and one script."""
    start, end = 0, len(looks)
    while start < end:
        look, script = looks[start], scripts[start]
        at = start + 1
        while at < end and looks[at] is look and scripts[at] == script:
            at += 1
        yield start, at, look, script
        start = at
