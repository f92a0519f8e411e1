"""Styles, defaults, theme fonts and compatibility switches of one Word file, merged into looks.

Parsed once per content: papers filled from one template share the same sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree

from mediation_desk.papers.draw.word.looks import Edge, ParagraphLook, RunLook, Tab
from mediation_desk.papers.draw.word.ooxml import (
    A,
    W,
    attribute,
    local,
    number,
    on,
    to_transitional,
    twips,
    value,
)
from mediation_desk.papers.draw.word.properties import (
    ParagraphSaid,
    RunSaid,
    color_of,
    edges_of,
    lay_over,
    read_paragraph,
    read_run,
    shade_of,
)
from mediation_desk.papers.filling.opc import read_xml

_DEEPEST = 20  # styles based on one another; a ring ends here


@dataclass(slots=True)
class Style:
    """One style as it stands, before those it is based on."""

    kind: str
    base: str
    run: RunSaid
    paragraph: ParagraphSaid
    table: etree._Element | None = None


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table style, or a table itself, says of all its cells."""

    borders: dict[str, Edge] = field(default_factory=dict)
    margins: dict[str, float] = field(default_factory=dict)
    shade: str = ""
    run: RunSaid = field(default_factory=RunSaid)
    paragraph: ParagraphSaid = field(default_factory=ParagraphSaid)


class StyleSheet:
    """All styles of a file; asks are answered from a cache."""

    def __init__(self, styles: bytes, settings: bytes, theme: bytes) -> None:
        root = read_xml(to_transitional(styles)) if styles else None
        self.settings = read_xml(to_transitional(settings)) if settings else None
        scheme = read_xml(to_transitional(theme)) if theme else None
        self._theme = theme_fonts(scheme) if scheme is not None else {}
        self.colors = theme_colors(scheme) if scheme is not None else {}
        self._styles: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._run_default: RunSaid = {}
        self._paragraph_default: ParagraphSaid = {}
        self._runs: dict[tuple[str, str], RunSaid] = {}
        self._paragraphs: dict[str, ParagraphSaid] = {}
        self._tables: dict[str, TableLook] = {}
        self._parts: dict[tuple[str, tuple[str, ...]], TableLook] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        defaults = root.find(W + "docDefaults")
        if defaults is not None:
            self._run_default = self.read_run(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self._paragraph_default = read_paragraph(defaults.find(f"{W}pPrDefault/{W}pPr"))
        for element in root.iterchildren(W + "style"):
            kind = attribute(element, "type") or "paragraph"
            name = attribute(element, "styleId") or ""
            table = element if kind == "table" else None
            self._styles[name] = Style(
                kind, value(element.find(W + "basedOn")) or "",
                self.read_run(element.find(W + "rPr")),
                read_paragraph(element.find(W + "pPr")), table,
            )  # fmt: skip
            if (attribute(element, "default") or "0") in ("1", "true", "on"):
                self._defaults[kind] = name

    def read_run(self, element: etree._Element | None) -> RunSaid:
        """A ``w:rPr`` with theme fonts resolved."""
        return read_run(element, self._theme)

    def _chain(self, name: str) -> list[Style]:
        """The style and those it is based on, the most basic first."""
        chain: list[Style] = []
        while name in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[name])
            name = self._styles[name].base
        return chain[::-1]

    def paragraph_style(self, name: str) -> str:
        """``name`` if there is such a style, else the default paragraph style."""
        return name if name in self._styles else self._defaults.get("paragraph", "")

    def paragraph_said(self, name: str) -> ParagraphSaid:
        """What defaults and a paragraph style say together."""
        if name not in self._paragraphs:
            merged = self._paragraph_default
            for style in self._chain(self.paragraph_style(name)):
                merged = lay_over(merged, style.paragraph)
            self._paragraphs[name] = merged
        return self._paragraphs[name]

    def style_only(self, name: str) -> tuple[ParagraphSaid, RunSaid]:
        """What a paragraph style says beyond the defaults of the document."""
        paragraph: ParagraphSaid = {}
        run: RunSaid = {}
        for style in self._chain(self.paragraph_style(name)):
            paragraph = lay_over(paragraph, style.paragraph)
            run = {**run, **style.run}
        return paragraph, run

    def defaults(self) -> tuple[ParagraphSaid, RunSaid]:
        """The defaults of the document."""
        return self._paragraph_default, self._run_default

    def run_said(self, paragraph_style: str, character_style: str = "") -> RunSaid:
        """What defaults, the paragraph's style and a character style say together."""
        key = (paragraph_style, character_style)
        if key not in self._runs:
            merged: RunSaid = {**self._run_default}
            for style in self._chain(self.paragraph_style(paragraph_style)):
                merged = {**merged, **style.run}
            for style in self._chain(character_style):
                merged = {**merged, **style.run}
            self._runs[key] = merged
        return self._runs[key]

    def character_said(self, name: str) -> RunSaid:
        """What a character style says."""
        merged: RunSaid = {}
        for style in self._chain(name):
            merged = {**merged, **style.run}
        return merged

    def _table_name(self, name: str) -> str:
        """The style of a table that names this one; the default one where there is none."""
        return name if name in self._styles else self._defaults.get("table", "")

    def table_look(self, name: str) -> TableLook:
        """What a table style says of the whole table."""
        name = self._table_name(name)
        if name not in self._tables:
            self._tables[name] = self._merge_table(name)
        return self._tables[name]

    def _merge_table(self, name: str) -> TableLook:
        borders: dict[str, Edge] = {}
        margins: dict[str, float] = {}
        shade = ""
        run: RunSaid = {}
        paragraph: ParagraphSaid = {}
        for style in self._chain(name):
            run = {**run, **style.run}
            paragraph = lay_over(paragraph, style.paragraph)
            if style.table is None:
                continue
            borders |= edges_of(style.table.find(f"{W}tblPr/{W}tblBorders"))
            margins |= margins_of(style.table.find(f"{W}tblPr/{W}tblCellMar"))
            fill = style.table.find(f"{W}tcPr/{W}shd")
            shade = shade_of(fill) if fill is not None else shade
        return TableLook(borders, margins, shade, run, paragraph)

    def has_parts(self, name: str) -> bool:
        """Whether a table style says anything of parts of a table."""
        name = self._table_name(name)
        tables = [style.table for style in self._chain(name) if style.table is not None]
        return any(table.find(W + "tblStylePr") is not None for table in tables)

    def repeats_head(self, name: str) -> bool:
        """Whether a table style has the first row repeated on each page."""
        for style in self._chain(self._table_name(name)):
            parts = style.table.iterfind(W + "tblStylePr") if style.table is not None else ()
            for part in parts:
                if attribute(part, "type") == "firstRow" and on(part.find(f"{W}trPr/{W}tblHeader")):
                    return True
        return False

    def part_look(self, name: str, regions: tuple[str, ...]) -> TableLook:
        """What a table style says of cells in these parts of a table, the weakest part first."""
        name = self._table_name(name)
        key = (name, regions)
        if key not in self._parts:
            look = self.table_look(name)
            look = replace(look, borders={}) if regions else look
            for region in regions:
                look = self._with_region(look, name, region)
            self._parts[key] = look
        return self._parts[key]

    def _with_region(self, look: TableLook, name: str, region: str) -> TableLook:
        """The same with what one part adds; a row's part has lines above and below, a column's
        at its sides.
        """
        sides = ("left", "right") if region.endswith(("Col", "Vert")) else ("top", "bottom")
        for style in self._chain(name):
            parts = style.table.iterfind(W + "tblStylePr") if style.table is not None else ()
            for part in parts:
                if attribute(part, "type") != region:
                    continue
                fill = part.find(f"{W}tcPr/{W}shd")
                edges = edges_of(part.find(f"{W}tcPr/{W}tcBorders"))
                look = TableLook(
                    {**look.borders, **{s: e for s, e in edges.items() if s in sides}},
                    look.margins,
                    shade_of(fill) if fill is not None else look.shade,
                    {**look.run, **self.read_run(part.find(W + "rPr"))},
                    lay_over(look.paragraph, read_paragraph(part.find(W + "pPr"))),
                )  # fmt: skip
        return look

    def compatibility(self) -> int:
        """Word's layout generation (``compatibilityMode``); 12 where nothing is said."""
        if self.settings is None:
            return 15
        for setting in self.settings.iterfind(f"{W}compat/{W}compatSetting"):
            if attribute(setting, "name") == "compatibilityMode":
                return int(number(value(setting), 12))
        return 12

    def switch(self, name: str) -> bool:
        """A switch of ``settings.xml``."""
        return self.settings is not None and on(self.settings.find(W + name))

    def default_tab(self) -> float:
        """Distance of the tab stops that are there without being set, in twips."""
        if self.settings is None:
            return 720.0
        return max(twips(value(self.settings.find(W + "defaultTabStop")), 720.0), 20.0)


def margins_of(element: etree._Element | None) -> dict[str, float]:
    """Inner margins of cells by side, in twips; percentages do not occur."""
    sides = {"start": "left", "end": "right"}
    if element is None:
        return {}
    found: dict[str, float] = {}
    for side in element:
        if isinstance(side.tag, str):
            name = side.tag.rpartition("}")[2]
            found[sides.get(name, name)] = min(max(twips(attribute(side, "w")), 0.0), 3000.0)
    return found


def theme_fonts(root: etree._Element) -> dict[str, str]:
    """Font names of the theme by the names that ``w:rFonts`` uses for them."""
    found: dict[str, str] = {}
    for part, name in (("majorFont", "major"), ("minorFont", "minor")):
        fonts = root.find(f".//{A}{part}")
        if fonts is None:
            continue
        latin, east = fonts.find(A + "latin"), fonts.find(A + "ea")
        face = latin.get("typeface") if latin is not None else ""
        found[f"{name}Ascii"] = found[f"{name}HAnsi"] = str(face or "")
        hans = fonts.find(f"{A}font[@script='Hans']")
        east_face = (east.get("typeface") if east is not None else "") or (
            hans.get("typeface") if hans is not None else ""
        )
        found[f"{name}EastAsia"] = str(east_face or "")
    return found


def theme_colors(root: etree._Element) -> dict[str, str]:
    """Colours of the theme by the names drawings use (``tx1`` and ``bg1`` are dark and light)."""
    found: dict[str, str] = {}
    for color in root.iterfind(f".//{A}clrScheme/*"):
        value = next(iter(color), None)
        if value is not None:
            found[local(color)] = color_of(value.get("lastClr") or value.get("val"), "")
    twins = (("tx1", "dk1"), ("bg1", "lt1"), ("tx2", "dk2"), ("bg2", "lt2"))
    return found | {name: found[twin] for name, twin in twins if twin in found}


def run_look(said: RunSaid) -> RunLook:
    """A look of what is said; what is not said is as in an empty document."""
    return RunLook(**said)


def paragraph_look(said: ParagraphSaid, size: float, grid_line: float) -> ParagraphLook:
    """A look of what is said. ``size`` (points) measures characters, ``grid_line`` lines."""
    em = size * 20
    tabs = sorted((tab for tab in said.get("tabs", ()) if tab.kind != "clear"), key=_place)
    look = _plain_look(said)
    if not said.get("left") and (chars := said.get("left_chars", 0.0)):
        look = replace(look, left=chars * em / 100)
    if "right" not in said and (chars := said.get("right_chars", 0.0)):
        look = replace(look, right=chars * em / 100)
    if not said.get("first") and (chars := said.get("first_chars", 0.0)):
        look = replace(look, first=chars * em / 100)
    if "before" not in said and (lines := said.get("before_lines", 0.0)):
        look = replace(look, before=lines * grid_line / 100)
    if "after" not in said and (lines := said.get("after_lines", 0.0)):
        look = replace(look, after=lines * grid_line / 100)
    return replace(look, tabs=tuple(tabs)) if tabs else look


def _plain_look(said: ParagraphSaid) -> ParagraphLook:
    """A look of the lengths in twips alone."""
    named = {key: value for key, value in said.items() if key not in _IN_UNITS}
    return ParagraphLook(**named)  # type: ignore[arg-type]


_IN_UNITS = frozenset(
    ("left_chars", "right_chars", "first_chars", "before_lines", "after_lines", "tabs")
)


def _place(tab: Tab) -> float:
    return tab.place


@lru_cache(maxsize=64)
def _sheet(styles: bytes, settings: bytes, theme: bytes) -> StyleSheet:
    return StyleSheet(styles, settings, theme)


def style_sheet(parts: Mapping[str, bytes], names: Mapping[str, str]) -> StyleSheet:
    """The style sheet of a file; ``names`` says which part holds styles, settings and theme."""
    get = {kind: parts.get(name, b"") for kind, name in names.items()}
    return _sheet(get.get("styles", b""), get.get("settings", b""), get.get("theme", b""))
