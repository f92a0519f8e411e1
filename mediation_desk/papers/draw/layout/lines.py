"""Cuts a measured paragraph into lines and sets the words of each line in their places.

It works as LibreOffice's Writer does with a Word file, so that both break lines alike. Lengths are
twips, ``x`` counts from the paragraph's left text edge. It knows no page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from mediation_desk.papers.draw.layout.breaks import (
    ASIAN,
    BLANKS,
    HANGING,
    LATIN,
    chinese_break,
    unicode_preceding,
    wordlike,
)
from mediation_desk.papers.draw.layout.pieces import Band, Line, Piece, PlacedPicture
from mediation_desk.papers.draw.layout.spreading import spread
from mediation_desk.papers.draw.layout.typeset import (
    COLUMN_END,
    ENDS,
    NEWLINE,
    OBJECT,
    PAGE_END,
    RUBY_SIZE,
    TAB,
    Row,
    Typesetter,
)
from mediation_desk.papers.draw.word.blocks import Paragraph, Picture, Text
from mediation_desk.papers.draw.word.looks import ParagraphLook, Tab

_LEAST_BESIDE = 1000.0  # twips a line needs beside something floating
_THIN = 200.0  # height of a line that is not yet set
_SLACK = 0.6  # twips by which rounding may overfill a line


@dataclass(slots=True)
class _Cut:
    """A stretch of the row chosen for one line; ``end`` is drawn to, ``after`` starts the next."""

    start: int
    end: int
    after: int
    forced: bool = False  # a line break, a page break or the paragraph's end


class LineBreaker:
    """Breaks one paragraph."""

    def __init__(
        self, typesetter: Typesetter, paragraph: Paragraph, row: Row, width: float,
        default_tab: float, in_cell: bool = False, bands: Sequence[Band] = (),
    ) -> None:  # fmt: skip
        self._hanging = paragraph.look.hanging and not in_cell  # Writer hangs nothing in tables
        self.look: ParagraphLook = paragraph.look
        self._setter = typesetter
        self._paragraph = paragraph
        self._row = row
        self._text = row.text
        self._right = self._edge = width - self.look.right
        self._bands = bands
        self._default_tab = default_tab
        starts = list(accumulate(row.advance, initial=0.0))
        self._starts = starts
        self._ends = [start + width for start, width in zip(starts, row.width, strict=False)]
        self._words: list[int] = []
        self._stops = [i for i, c in enumerate(row.text) if c in _STOPPERS]

    def lines(self, height_of: Callable[[Line], float] | None = None) -> list[Line]:
        """All lines of the paragraph; at least one, even if it is empty.

        ``height_of`` says what a line takes on the page: where it stands beside something.
        """
        out: list[Line] = []
        y = 0.0
        at, end = 0, len(self._text)
        while at < end or not out:
            left = self.look.left + (self.look.first if not out else 0.0)
            drop = 0.0
            if self._bands:
                left, drop = self._beside(left, y)
            cut, line = self._line(at, left)
            line.drop = drop
            y += drop + (height_of(line) if height_of is not None else 0.0)
            out.append(line)
            at = cut.after
            if at >= end and cut.forced and end and self._text[end - 1] == NEWLINE:
                out.append(self._empty_line())
        return out

    def _beside(self, left: float, y: float) -> tuple[float, float]:
        """Left edge of a line at ``y`` and how far it must move down; sets its right edge."""
        start = y
        for _ in range(len(self._bands) + 1):
            near = [b for b in self._bands if b.top < y + _THIN and b.bottom > y]
            middle = (self.look.left + self._edge) / 2
            here = [b.right for b in near if (b.left + b.right) / 2 < middle]
            there = [b.left for b in near if (b.left + b.right) / 2 >= middle]
            first = max([left, *here])
            last = min([self._edge, *there])
            if last - first >= _LEAST_BESIDE or not near:
                self._right = last
                return first, y - start
            y = min(band.bottom for band in near)
        self._right = self._edge
        return left, y - start

    def _empty_line(self) -> Line:
        """What follows a line break at the paragraph's end."""
        ascent, descent = self._setter.line_height(self._paragraph.mark)
        return Line(ascent + descent, ascent, text_height=ascent + descent)

    def _line(self, at: int, left: float) -> tuple[_Cut, Line]:
        """One line from character ``at``: tab by tab, then what fits."""
        places: list[tuple[int, int, float]] = []  # start, end, x
        x, start = left, at
        fillers: list[tuple[int, float, float, str]] = []
        pending: tuple[int, Tab, float] | None = None
        while True:
            stop = self._next_stop(start)
            room = self._right - x if pending is None else self._room_behind(pending)
            cut = self._fit(start, stop, room, start > at)
            width = self._span_width(cut.start, cut.end)
            if pending is not None and cut.end == start < stop and pending[0] > at:
                stop = pending[0]  # a tab goes to the next line with the word behind it
                cut = _Cut(at, stop, stop)
                break
            if pending is not None:
                shift = self._shift(pending, cut, width)
                fillers.append((pending[0], pending[2], pending[2] + shift, pending[1].leader))
                x = pending[2] + shift
            places.append((cut.start, cut.end, x))
            x += self._starts[cut.end] - self._starts[cut.start]
            if cut.end < stop or stop >= len(self._text) or self._text[stop] != TAB:
                break
            tab = self._tab_after(x, left)
            if tab is None:
                cut = _Cut(start, stop, stop)
                break
            pending, start = (stop, tab, x), stop + 1
        whole = self._finish(at, cut, stop)
        return whole, self._build(whole, places, fillers, left)

    def _finish(self, at: int, cut: _Cut, stop: int) -> _Cut:
        """The whole line's cut; a break character belongs to the line it ends."""
        if cut.after >= stop:
            after = stop
            if stop < len(self._text) and self._text[stop] in ENDS:
                return _Cut(at, cut.end, stop + 1, forced=True)
            if stop >= len(self._text):
                return _Cut(at, cut.end, len(self._text), forced=True)
            return _Cut(at, cut.end, max(after, at + 1))
        return _Cut(at, cut.end, max(cut.after, at + 1))

    def _next_stop(self, at: int) -> int:
        i = bisect_right(self._stops, at - 1)
        return self._stops[i] if i < len(self._stops) else len(self._text)

    def _span_width(self, start: int, end: int) -> float:
        return self._ends[end - 1] - self._starts[start] if end > start else 0.0

    # Tab stops

    def _tab_after(self, x: float, left: float) -> Tab | None:
        """The next stop behind ``x``; None if it lies beyond the line's end."""
        for tab in self.look.tabs:
            if tab.place > x + 0.5 and tab.kind != "bar":
                return tab
        hang = self.look.left
        if left < hang and x < hang - 0.5:
            return Tab(hang)
        place = (int((x + 0.5) / self._default_tab) + 1) * self._default_tab
        return Tab(place) if place <= self._right + _SLACK else None

    def _room_behind(self, pending: tuple[int, Tab, float]) -> float:
        _, tab, x = pending
        if tab.kind not in ("right", "end", "center", "decimal"):
            return self._right - tab.place if tab.place < self._right else 1e9
        return max(self._right, tab.place) - x

    def _shift(self, pending: tuple[int, Tab, float], cut: _Cut, width: float) -> float:
        """How far the tab moves what follows it."""
        _, tab, x = pending
        room = tab.place - x
        if tab.kind in ("right", "end"):
            return max(room - width, 0.0)
        if tab.kind == "center":
            return max(min(room - width / 2, self._right - x - width), 0.0)
        if tab.kind == "decimal":
            text = self._text[cut.start : cut.end]
            point = next((i for i, c in enumerate(text) if c in ".．"), len(text))
            return max(room - self._span_width(cut.start, cut.start + point), 0.0)
        return room

    # What fits

    def _fit(self, start: int, stop: int, room: float, behind_tab: bool) -> _Cut:
        """The longest stretch of ``start`` to ``stop`` that fits ``room`` and may end there."""
        limit = self._starts[start] + room + _SLACK
        over = bisect_right(self._ends, limit, start, stop)
        if over >= stop:
            return _Cut(start, stop, stop)
        text = self._text
        if text[over] in BLANKS:
            after = over
            while after < stop and text[after] in BLANKS:
                after += 1
            return _Cut(start, over, after)
        if over > start and self._starts[over] > limit and self._between_scripts(over):
            return _Cut(start, over, over)  # not even the gap between two scripts fits
        at = self._break(start, over)
        if at <= start:
            return _Cut(start, start, start) if behind_tab else self._cut_hard(start, over)
        return _Cut(start, at, at)

    def _between_scripts(self, at: int) -> bool:
        """Whether the gap of a change of script stands before character ``at``."""
        row = self._row
        return row.advance[at - 1] > row.width[at - 1] + row.behind[at - 1] + 0.5

    def _cut_hard(self, start: int, over: int) -> _Cut:
        at = max(over, start + 1)
        return _Cut(start, at, at)

    def _break(self, start: int, over: int) -> int:
        """Where the line ends if ``text[over]`` is the first that does not fit."""
        text, scripts = self._text, self._row.scripts
        script = scripts[over]
        at = self._last_word(over)
        ink_start, ink = self._row.inks[self._row.ink_index(over)]
        if at < ink_start:
            script = scripts[at]
        if script != ASIAN or ink.look.east_lang[:2] not in ("zh", "ja"):
            return unicode_preceding(text, over, start)
        found = chinese_break(text, over, self.look.forbidden, self._hanging, start)
        if found < len(text) and found > start and scripts[found] == scripts[found - 1] == LATIN:
            return unicode_preceding(text, found, start)
        return found

    def _last_word(self, at: int) -> int:
        """The last letter, digit or Chinese character at or before ``at``; else the beginning."""
        if not self._words:
            last = 0
            for i, character in enumerate(self._text):
                last = i if wordlike(character) else last
                self._words.append(last)
        return self._words[at]

    # Putting a line together

    def _build(
        self, cut: _Cut, places: list[tuple[int, int, float]],
        fillers: list[tuple[int, float, float, str]], left: float,
    ) -> Line:  # fmt: skip
        line = Line(0.0, 0.0)
        end = cut.end
        visible = end
        if self.look.align != "left":
            while visible > cut.start and self._text[visible - 1] in BLANKS:
                visible -= 1
        for start, stop, x in places:
            self._place(line, start, stop, x)
        for at, x, stop_x, leader in fillers:
            self._fill(line, at, x, stop_x, leader)
        last_start, last_end, last_x = places[-1]
        visible = min(visible, last_end)
        while visible - 1 > last_start and self._hangs(visible - 1, last_start, last_x):
            visible -= 1
        right = last_x + self._span_width(last_start, max(visible, last_start))
        line.width = right - left
        self._align(line, cut, right, bool(fillers), last_start)
        self._measure(line, cut)
        if self._row.notes:
            line.notes = [n for at, n in self._row.notes.items() if cut.start <= at < cut.after]
        last = self._text[max(cut.after - 1, 0) : cut.after] if cut.forced else ""
        line.page_end, line.column_end = last == PAGE_END, last == COLUMN_END
        return line

    def _hangs(self, at: int, start: int, x: float) -> bool:
        """Whether a sign stands in the margin; what does is left out when lines are aligned."""
        reach = x + self._ends[at] - self._starts[start]
        return self._text[at] in HANGING and reach > self._right + _SLACK

    def _place(self, line: Line, start: int, stop: int, x: float) -> None:
        """Pieces for the characters from ``start`` to ``stop``, the first of them at ``x``."""
        row = self._row
        inks = row.inks
        i = row.ink_index(start)
        at = start
        while at < stop:
            until = min(inks[i + 1][0] if i + 1 < len(inks) else stop, stop)
            where = x + self._starts[at] - self._starts[start]
            if self._text[at] == OBJECT or at in row.drawn:
                self._place_pictures(line, at, until, where)
            elif until > at:
                width = self._ends[until - 1] - self._starts[at]
                line.pieces.append(Piece(where, width, self._text[at:until], inks[i][1], at))
                if inks[i][1].look.ruby:
                    self._place_ruby(line, line.pieces[-1])
            at, i = until, i + 1

    def _place_ruby(self, line: Line, under: Piece) -> None:
        """The small words above others, in the middle."""
        look = under.ink.look
        small = replace(look, size=look.size * RUBY_SIZE, position=look.size * 17, ruby="",
                        underline="", shade="")  # fmt: skip
        row = self._setter.row([Text(look.ruby, small)], lambda _: "")
        x = under.x + (under.width - sum(row.advance)) / 2
        for i, (start, ink) in enumerate(row.inks):
            end = row.inks[i + 1][0] if i + 1 < len(row.inks) else len(row.text)
            width = sum(row.advance[start:end])
            line.pieces.append(Piece(x, width, row.text[start:end], ink, under.at))
            x += width

    def _place_pictures(self, line: Line, start: int, stop: int, x: float) -> None:
        row = self._row
        for at in range(start, stop):
            where = x + self._starts[at] - self._starts[start]
            if at in row.pictures:
                line.pictures.append(PlacedPicture(where, row.pictures[at], at))
            elif at in row.drawn:
                em = row.width[at]
                look = row.inks[row.ink_index(at)][1].look
                line.pictures.append(PlacedPicture(where, Picture(row.drawn[at], em, em, look), at))

    def _fill(self, line: Line, at: int, x: float, stop_x: float, leader: str) -> None:
        """The space of a tab: its leader, or blanks where it is underlined."""
        ink = self._row.inks[self._row.ink_index(at)][1]
        if leader in _LEADERS:
            sign = _LEADERS[leader]
            step = ink.face.width(sign) * ink.size * 20
            count = int((stop_x - x) / step) if step > 0 else 0
            line.pieces.append(Piece(x, count * step, sign * count, ink))
        elif ink.look.underline:
            line.pieces.append(Piece(x, stop_x - x, "", ink))

    def _align(self, line: Line, cut: _Cut, right: float, tabs: bool, from_index: int) -> None:
        """Moves or spreads the line's pieces as the paragraph is aligned."""
        rest = self._right - right
        align = self.look.align
        if align == "both" and (cut.forced or rest < 0.5):
            return
        if align in ("both", "distribute"):
            if rest > 0.5 or align == "distribute":
                spread(line, self._row, (from_index if tabs else cut.start, cut.end), rest)
            return
        if rest > 0 and align in ("right", "center"):
            shift = rest if align == "right" else rest / 2
            for piece in line.pieces:
                piece.x += shift
            for picture in line.pictures:
                picture.x += shift

    def _measure(self, line: Line, cut: _Cut) -> None:
        """Height of the line: the highest ink above and the lowest below the base line."""
        ascent = descent = 0.0
        inks = self._row.inks
        if cut.after > cut.start:
            i = self._row.ink_index(cut.start)
            last = max(cut.end, cut.start + 1)
            tab = self._text.find(TAB, cut.start, last)
            while i < len(inks) and inks[i][0] < last:
                start, ink = inks[i]
                ascent, descent = max(ascent, ink.ascent), max(descent, ink.descent)
                if tab < 0 or start < tab:
                    line.text_height = ascent + descent
                i += 1
        else:
            ascent, descent = self._setter.line_height(self._paragraph.mark)
            line.text_height = ascent + descent
        if line.pictures and len(line.pictures) == cut.end - cut.start:
            ascent = descent = line.text_height = 0.0  # pictures alone stand on no letters
        for placed in line.pictures:
            ascent = max(ascent, placed.picture.height)
        line.ascent, line.height = ascent, ascent + descent


_STOPPERS = frozenset((TAB, *ENDS))
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
