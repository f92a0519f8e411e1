"""Reads a Word file into sections, paragraphs and tables; it neither measures nor draws.

What it meets and cannot hand on is named, in Chinese, in ``WordFile.not_drawn``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lxml import etree

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.draw.word.blocks import (
    Block,
    Box,
    Break,
    Paragraph,
    Picture,
    Section,
    Span,
    Table,
    TabMark,
    Text,
    WordFile,
)
from mediation_desk.papers.draw.word.frames import fold_frames, read_frame
from mediation_desk.papers.draw.word.lookbook import Under, look_book
from mediation_desk.papers.draw.word.looks import Edge, ParagraphLook, RunLook
from mediation_desk.papers.draw.word.notes import NoteBook
from mediation_desk.papers.draw.word.numbering import Numbering, read_numbering
from mediation_desk.papers.draw.word.ooxml import MC, R, W, attribute, local, to_transitional, value
from mediation_desk.papers.draw.word.properties import (
    lay_over,
    read_paragraph,
)
from mediation_desk.papers.draw.word.relations import Relations, part_names
from mediation_desk.papers.draw.word.sections import read_section
from mediation_desk.papers.draw.word.spans import SpanReader
from mediation_desk.papers.draw.word.styles import (
    StyleSheet,
    TableLook,
    paragraph_look,
    run_look,
    style_sheet,
)
from mediation_desk.papers.draw.word.tables import TableReader
from mediation_desk.papers.draw.word.unsaid import unsaid
from mediation_desk.papers.filling.opc import read_xml

_DEEPEST_TABLE = 12
_PLAIN = TableLook()
_MOST_BLOCKS = 200_000


class Reader:
    """Reads one file; keeps the running counts of lists."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        self._names = part_names(parts)
        self.sheet: StyleSheet = style_sheet(parts, self._names)
        lists = parts.get(self._names.get("numbering", ""), b"")
        self.numbering: Numbering = read_numbering(lists, self.sheet)
        self._book = look_book(self.sheet)
        self.not_drawn: dict[str, None] = {}
        self._blocks = 0
        self._depth = 0
        self._grid_line = 312.0
        self._notes = NoteBook(parts, self._names, self.sheet.settings)
        self._endnotes: list[Block] = []
        self.note_label = ""

    @property
    def colors(self) -> Mapping[str, str]:
        """Colours of the theme by name."""
        return self.sheet.colors

    def read(self) -> WordFile:
        """The whole file."""
        name = self._names["document"]
        root = read_xml(to_transitional(self._parts[name]))
        body = root.find(W + "body")
        if body is None:
            raise KnownTrouble("docx.unreadable")
        for more in root.findall(W + "body")[1:]:  # some program's mistake, but all is shown
            body.extend(list(more))
        relations = Relations(self._parts, name)
        self.not_drawn.update(dict.fromkeys(unsaid(self._parts)))
        sections = list(self._sections(body, relations))
        if self._endnotes:
            sections[-1].blocks += [self._separator(), *self._endnotes]
        return WordFile(
            sections, self.sheet.switch("evenAndOddHeaders"), self.sheet.default_tab(),
            self.sheet.compatibility(), tuple(self.not_drawn),
        )  # fmt: skip

    def _sections(self, body: etree._Element, relations: Relations) -> Iterable[Section]:
        marks = [e for e in body.iter(W + "sectPr") if local_parent(e) in ("pPr", "body")]
        before: Section | None = None
        queue = [read_section(mark) for mark in marks] or [Section()]
        blocks: list[Block] = []
        self._grid_line = queue[0].grid.pitch if queue[0].grid.kind else 240.0
        at = 0
        self._notes.begin_section(marks[0] if marks else None)
        for element in self._opened(body):
            blocks += self._block(element, relations, _PLAIN)
            if element.find(f"{W}pPr/{W}sectPr") is not None and at < len(queue) - 1:
                before = self._close(queue[at], marks[at], before, blocks, relations)
                yield before
                at, blocks = at + 1, []
                self._notes.begin_section(marks[at])
        mark = marks[at] if marks else None
        yield self._close(queue[at], mark, before, blocks, relations)

    def _close(
        self, section: Section, mark: etree._Element | None, before: Section | None,
        blocks: list[Block], relations: Relations,
    ) -> Section:  # fmt: skip
        """Gives a section its blocks and its headers; what it does not name it inherits."""
        section.blocks = fold_frames(blocks)
        if before is not None:
            section.headers, section.footers = dict(before.headers), dict(before.footers)
        if mark is None:
            return section
        for reference in mark:
            kind = local(reference)
            if kind not in ("headerReference", "footerReference"):
                continue
            part = relations.target(str(reference.get(R + "id") or ""))
            if part and part in self._parts:
                where = section.headers if kind == "headerReference" else section.footers
                where[attribute(reference, "type") or "default"] = self._other_part(part)
        if len({width for width, _ in section.columns}) > 1:
            self.not_drawn["不等宽的分栏（照第一栏的宽度画）"] = None
        return section

    def _other_part(self, part: str) -> list[Block]:
        root = read_xml(to_transitional(self._parts[part]))
        return self.blocks(root, Relations(self._parts, part), _PLAIN)

    def blocks(
        self, container: etree._Element, relations: Relations, table: TableLook
    ) -> list[Block]:
        """Paragraphs and tables of a container."""
        found: list[Block] = []
        for element in self._opened(container):
            found += self._block(element, relations, table)
        return fold_frames(found)

    def _opened(self, container: etree._Element) -> Iterable[etree._Element]:
        """Children, with content controls, insertions and the like opened."""
        for child in container:
            name = local(child)
            if name == "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    yield from self._opened(content)
            elif name in ("ins", "moveTo", "customXml", "smartTag"):
                yield from self._opened(child)
            elif name == "AlternateContent":
                chosen = child.find(MC + "Fallback")
                if chosen is not None:
                    yield from self._opened(chosen)
            elif name == "altChunk":
                self.not_drawn["嵌入的文件"] = None
            else:
                yield child

    def read_note(self, kind: str, name: str, own: bool) -> tuple[str, list[Block]] | None:
        """Label and content of a note; an endnote's content is kept for the end of the file."""
        found = self._notes.find(kind, name)
        if found is None or self.note_label:  # a note within a note is none
            self.not_drawn["文件里没有内容的脚注"] = None
            return None
        if self._notes.each_page(kind):
            self.not_drawn["脚注每页重新编号"] = None
        label = "" if own else self._notes.label(kind)
        self.note_label = label or "*"
        blocks = self.blocks(*found, _PLAIN)
        self.note_label = ""
        if kind == "endnote":
            self._endnotes += blocks
            return label, []
        return label, blocks

    def _separator(self) -> Paragraph:
        """The short line above endnotes."""
        look = self._book.under("", _PLAIN).look(None)
        line = Picture(b"", 2880.0, 20.0, look, Box(edge=Edge("single", 10.0), form="line"))
        return Paragraph(ParagraphLook(), look, [line])

    def _block(
        self, element: etree._Element, relations: Relations, table: TableLook
    ) -> list[Block]:
        self._blocks += 1
        if self._blocks > _MOST_BLOCKS:
            raise KnownTrouble("docx.too_large")
        name = local(element)
        if name == "p":
            return [self.paragraph(element, relations, table)]
        if name == "tbl":
            return self._table(element, relations)
        return []

    def _table(self, element: etree._Element, relations: Relations) -> list[Block]:
        if self._depth >= _DEEPEST_TABLE:
            self.not_drawn["嵌套过深的表格"] = None
            return []
        self._depth += 1
        table: Table = TableReader(self, relations).read(element)
        self._depth -= 1
        return [table] if table.rows else []

    def paragraph(
        self, element: etree._Element, relations: Relations, table: TableLook
    ) -> Paragraph:
        """One paragraph with its label, if it is in a list; the same object for the same words."""
        key = (etree.tostring(element, with_tail=False), id(table.run), id(table.paragraph),
               self._grid_line, self.note_label)  # fmt: skip
        known = self._book.paragraph(key)
        if known is None:
            named = len(self.not_drawn)
            known = self._paragraph(element, relations, table)
            self._frame(element, known)
            if len(self.not_drawn) == named and _may_be_kept(known):
                self._book.keep(key, known)
        return known

    def _frame(self, element: etree._Element, paragraph: Paragraph) -> None:
        frame = element.find(f"{W}pPr/{W}framePr")
        if (attribute(frame, "dropCap") or "none") != "none":
            self.not_drawn["首字下沉"] = None
            return
        paragraph.frame = read_frame(frame, paragraph)

    def _paragraph(
        self, element: etree._Element, relations: Relations, table: TableLook
    ) -> Paragraph:
        properties = element.find(W + "pPr")
        style_mark = properties.find(W + "pStyle") if properties is not None else None
        style = value(style_mark) or ""
        under = self._book.under(style, table)
        reader = SpanReader(self, relations, under)
        spans = reader.read(element)
        mark = under.look(properties.find(W + "rPr") if properties is not None else None)
        size = spans[0].look.size if spans else mark.size
        if "list_id" in under.paragraph or (
            properties is not None and properties.find(W + "numPr") is not None
        ):
            listed = self._listed(properties, under, style, mark, spans)
            listed.floats = reader.floats
            return listed
        look = under.paragraph_look(properties, style, size, self._grid_line)
        return Paragraph(look, mark, spans, floats=reader.floats)

    def _listed(
        self, properties: etree._Element | None, under: Under, style: str, mark: RunLook,
        spans: list[Span],
    ) -> Paragraph:  # fmt: skip
        """A paragraph that is, or might be, in a list."""
        said = read_paragraph(properties)
        listed = lay_over(under.paragraph, said)
        list_id, depth = listed.get("list_id", ""), listed.get("list_level", 0)
        level = self.numbering.level(list_id, depth) if list_id else None
        if level is not None:
            listed = lay_over(lay_over(under.paragraph, level.paragraph), said)
        listed["list_id"], listed["list_level"], listed["style"] = list_id, depth, style
        size = spans[0].look.size if spans else mark.size
        paragraph = Paragraph(paragraph_look(listed, size, self._grid_line), mark, spans)
        if level is not None:
            own = under.said(properties.find(W + "rPr") if properties is not None else None)
            paragraph.label = self.numbering.label(list_id, depth)
            paragraph.label_look = replace(run_look({**own, **level.run}), underline="")
            if paragraph.label_look.caps:
                paragraph.label = paragraph.label.upper()
            paragraph.label_after = level.after
        return paragraph


def _may_be_kept(paragraph: Paragraph) -> bool:
    """Whether nothing in it depends on where it stands: no list, no page number, no picture."""
    plain = all(isinstance(span, Text | TabMark | Break) for span in paragraph.spans)
    return plain and not (paragraph.look.list_id or paragraph.label_look or paragraph.floats)


def local_parent(element: etree._Element) -> str:
    """Name of the element around this one."""
    parent = element.getparent()
    return local(parent) if parent is not None else ""


def read_word_file(parts: Mapping[str, bytes]) -> WordFile:
    """Reads the parts of a Word file.

    Raises KnownTrouble ``docx.unreadable`` or ``docx.too_large``.
    """
    return Reader(parts).read()
