"""Remembers looks already worked out: in one paper, and in papers of one template, they recur.

A look is found again by the words of its ``w:rPr`` or ``w:pPr``, never by a paragraph's text.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from lxml import etree

from mediation_desk.papers.draw.word.blocks import Paragraph
from mediation_desk.papers.draw.word.looks import ParagraphLook, RunLook
from mediation_desk.papers.draw.word.ooxml import W, value
from mediation_desk.papers.draw.word.properties import (
    ParagraphSaid,
    RunSaid,
    lay_over,
    read_paragraph,
)
from mediation_desk.papers.draw.word.styles import (
    StyleSheet,
    TableLook,
    paragraph_look,
    run_look,
)

_MOST = 4_000  # remembered looks of one kind
_SMALL = 0.8  # of the size: what small capitals have
_MOST_KEPT = 1_000  # paragraphs of one style sheet
Key = tuple[object, ...]


def key_of(element: etree._Element | None) -> Key:
    """The words of an element, to be found again by."""
    if element is None:
        return ()
    return tuple(
        (child.tag, tuple(child.items()), key_of(child) if len(child) else ()) for child in element
    )


class Under:
    """What stands below a paragraph's own words: defaults, table style and paragraph style."""

    def __init__(self, sheet: StyleSheet, paragraph: ParagraphSaid, run: RunSaid) -> None:
        self.paragraph = paragraph
        self.run = run
        self._sheet = sheet
        self._runs: dict[Key, RunLook] = {}
        self._paragraphs: dict[Key, ParagraphLook] = {}

    def look(self, properties: etree._Element | None) -> RunLook:
        """The look of a run with this ``w:rPr``; the same object for the same words."""
        key = key_of(properties)
        found = self._runs.get(key)
        if found is None:
            if len(self._runs) > _MOST:
                self._runs.clear()
            found = self._runs[key] = run_look(self.said(properties))
        return found

    def smaller(self, look: RunLook) -> RunLook:
        """A look at four fifths of its size; the same object for the same look."""
        key = ("smaller", look)
        if key not in self._runs:
            self._runs[key] = replace(look, size=look.size * _SMALL)
        return self._runs[key]

    def said(self, properties: etree._Element | None) -> RunSaid:
        """What is said of a run: all that stands below, its character style, its own words."""
        if properties is None:
            return self.run
        style = value(properties.find(W + "rStyle"))
        named = self._sheet.character_said(style) if style else {}
        return {**self.run, **named, **self._sheet.read_run(properties)}

    def paragraph_look(
        self, properties: etree._Element | None, style: str, size: float, grid_line: float
    ) -> ParagraphLook:
        """The look of a paragraph that is in no list."""
        key: Key = (key_of(properties), style, size, grid_line)
        found = self._paragraphs.get(key)
        if found is None:
            if len(self._paragraphs) > _MOST:
                self._paragraphs.clear()
            merged = lay_over(self.paragraph, read_paragraph(properties))
            merged["style"] = style
            found = self._paragraphs[key] = paragraph_look(merged, size, grid_line)
        return found


class LookBook:
    """The looks of one style sheet."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._unders: dict[tuple[str, int, int], Under] = {}
        self._kept: dict[Key, Paragraph] = {}
        self._met: set[int] = set()

    def paragraph(self, key: Key) -> Paragraph | None:
        """A paragraph kept before under the same words."""
        return self._kept.get(key)

    def keep(self, key: Key, paragraph: Paragraph) -> None:
        """Keep what is met for the second time: the template's own words, not one person's."""
        mark = hash(key)
        if mark not in self._met:
            if len(self._met) >= _MOST:
                self._met.clear()
            self._met.add(mark)
            return
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        paragraph.kept = True
        self._kept[key] = paragraph

    def under(self, style: str, table: TableLook) -> Under:
        """What stands below a paragraph of ``style`` in a table of this look."""
        key = (style, id(table.run), id(table.paragraph))
        found = self._unders.get(key)
        if found is None:
            found = self._unders[key] = self._make(style, table)
        return found

    def _make(self, style: str, table: TableLook) -> Under:
        sheet = self._sheet
        if not table.run and not table.paragraph:
            return Under(sheet, sheet.paragraph_said(style), sheet.run_said(style))
        paragraph_default, run_default = sheet.defaults()
        own_paragraph, own_run = sheet.style_only(style)
        paragraph = lay_over(lay_over(paragraph_default, table.paragraph), own_paragraph)
        return Under(sheet, paragraph, {**run_default, **table.run, **own_run})


@lru_cache(maxsize=64)
def look_book(sheet: StyleSheet) -> LookBook:
    """The looks of a style sheet, kept as long as the sheet is."""
    return LookBook(sheet)
