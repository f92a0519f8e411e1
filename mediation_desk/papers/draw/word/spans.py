"""Reads the inside of a paragraph: runs, tabs, breaks, page numbers and pictures in the line."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from lxml import etree

from mediation_desk.papers.draw.word.blocks import (
    Block,
    Break,
    Field,
    Floating,
    Note,
    Picture,
    Span,
    TabMark,
    Text,
)
from mediation_desk.papers.draw.word.drawings import DrawingReader, ReadsText
from mediation_desk.papers.draw.word.lookbook import Under
from mediation_desk.papers.draw.word.looks import RunLook
from mediation_desk.papers.draw.word.ooxml import (
    MC,
    M,
    W,
    attribute,
    local,
    number,
    on,
    value,
)
from mediation_desk.papers.draw.word.relations import Relations
from mediation_desk.papers.draw.word.symbols import as_shown, is_symbol_font, symbol
from mediation_desk.papers.draw.word.vml import VmlReader

_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_DATE_FIELDS = ("DATE", "TIME", "PRINTDATE", "SAVEDATE", "EDITTIME")
_NAMES = {
    "chart": "图表",
}  # fmt: skip
_DRAWN = ("wps", "wpg", "wpc", "w14")  # newer kinds of drawings that are drawn
_OPENED = ("hyperlink", "smartTag", "ins", "moveTo", "customXml", "dir", "bdo")


class ReadsRuns(ReadsText, Protocol):
    """What reads the notes that a paragraph names."""

    note_label: str

    def read_note(self, kind: str, name: str, own: bool) -> tuple[str, list[Block]] | None:
        """Label and content of a note; ``own``: the text itself holds the label."""


class SpanReader:
    """Reads one paragraph."""

    def __init__(self, reader: ReadsRuns, relations: Relations, under: Under) -> None:
        self._drawings = DrawingReader(reader, relations)
        self._older = VmlReader(reader, relations)
        self._reader = reader
        self._under = under
        self._not_drawn = reader.not_drawn
        self._out: list[Span] = []
        self.floats: list[Floating] = []
        self._fields: list[list[str]] = []  # open: [instruction, phase, value]

    def read(self, paragraph: etree._Element) -> list[Span]:
        """The spans of a paragraph, neighbours of one look joined."""
        self._children(paragraph)
        joined: list[Span] = []
        for span in self._out:
            last = joined[-1] if joined else None
            if isinstance(span, Text) and isinstance(last, Text) and last.look is span.look:
                joined[-1] = Text(last.text + span.text, span.look)
            else:
                joined.append(span)
        return joined

    def _children(self, container: etree._Element) -> None:
        for child in container:
            name = local(child)
            if name == "r":
                self._run(child)
            elif name in _OPENED:
                self._children(child)
            elif name == "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._children(content)
            elif name == "fldSimple":
                self._simple_field(child)
            elif name == "AlternateContent":
                self._alternate(child, None)
            elif name in ("oMath", "oMathPara"):
                self._formula(child)
            elif name in _NAMES:
                self._not_drawn[_NAMES[name]] = None

    def _formula(self, element: etree._Element) -> None:
        """The letters of a formula in one line; how they stand is not drawn."""
        self._not_drawn["公式的排法（只画出字符）"] = None
        look = self._under.look(None)
        for part in element.iter(M + "t", M + "chr"):
            self._text(part.text or part.get(M + "val") or "", look)

    def _ruby(self, element: etree._Element) -> None:
        """The words themselves, each run with what stands above it, small."""
        above = "".join(part.text or "" for part in element.iterfind(f"{W}rt/{W}r/{W}t"))
        start = len(self._out)
        base = element.find(W + "rubyBase")
        if base is not None:
            self._children(base)
        if len(self._out) > start and above:
            first = self._out[start]
            words = "".join(s.text for s in self._out[start:] if isinstance(s, Text))
            self._out[start:] = [Text(words, replace(first.look, ruby=above))]

    def _look(self, run: etree._Element) -> RunLook:
        return self._under.look(run.find(W + "rPr"))

    def _run(self, run: etree._Element) -> None:
        look = self._look(run)
        for child in run:
            name = local(child)
            if name == "fldChar":
                self._field_mark(attribute(child, "fldCharType") or "", look, child)
            elif name == "instrText" and self._fields:
                self._fields[-1][0] += child.text or ""
            elif not self._silent() and not look.hidden:
                self._piece(child, name, look)

    def _silent(self) -> bool:
        """Inside an instruction, or inside the stored result of a page number."""
        return any(
            phase == "instruction" or _page_field(instruction)
            for instruction, phase, _ in self._fields
        )

    def _field_mark(self, kind: str, look: RunLook, mark: etree._Element) -> None:
        if kind == "begin":
            self._fields.append(["", "instruction", _form_value(mark)])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = "result"
        elif kind == "end" and self._fields:
            instruction, _, chosen = self._fields.pop()
            if chosen and not self._silent() and not look.hidden:
                self._text(chosen, look)
            self._name_date(instruction)
            code = _page_field(instruction)
            if code and not self._silent() and not look.hidden:
                self._out.append(Field(code, _form(instruction), look))

    def _name_date(self, instruction: str) -> None:
        if (instruction.split() or [""])[0].upper() in _DATE_FIELDS:
            self._not_drawn["会变的日期（画的是文件里存着的）"] = None

    def _simple_field(self, element: etree._Element) -> None:
        instruction = attribute(element, "instr") or ""
        self._name_date(instruction)
        code = _page_field(instruction)
        if not code:
            self._children(element)
            return
        run = element.find(W + "r")
        look = self._look(run) if run is not None else self._under.look(None)
        self._out.append(Field(code, _form(instruction), look))

    def _piece(self, child: etree._Element, name: str, look: RunLook) -> None:
        if name == "t":
            self._text(child.text or "", look)
        elif name in ("tab", "ptab"):
            self._out.append(TabMark(look))
        elif name in ("br", "cr"):
            kind = attribute(child, "type") or "line"
            self._out.append(Break(kind if kind in ("page", "column") else "line", look))
        elif name == "noBreakHyphen":
            self._text("\u2011", look)
        elif name == "sym":
            self._symbol(child, look)
        elif name == "drawing":
            self._drawing(child, look)
        elif name == "AlternateContent":
            self._alternate(child, look)
        elif name == "ruby":
            self._ruby(child)
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(child, name.removesuffix("Reference"), look)
        elif name in ("footnoteRef", "endnoteRef"):
            self._text(self._reader.note_label, look)
        elif name in ("pict", "object"):
            self._older_drawing(child, name, look)
        elif name in _NAMES:
            self._not_drawn[_NAMES[name]] = None

    def _text(self, text: str, look: RunLook) -> None:
        if is_symbol_font(look.latin):
            text = as_shown(look.latin, text)
        if look.caps:
            text = text.upper()
        for i, part in enumerate(re.split(r"[\t\n]", text)):
            if i:
                self._out.append(TabMark(look))
            if look.small_caps and not look.caps:
                self._small_capitals(part, look)
            elif part:
                self._out.append(Text(part, look))

    def _small_capitals(self, text: str, look: RunLook) -> None:
        """Small letters become capitals of four fifths of the size."""
        small = self._under.smaller(look)
        for lower, letters in groupby(text, str.islower):
            self._out.append(Text("".join(letters).upper(), small if lower else look))

    def _symbol(self, child: etree._Element, look: RunLook) -> None:
        font = attribute(child, "font") or ""
        try:
            code = int(attribute(child, "char") or "0", 16)
        except ValueError:
            return
        shown = symbol(font, code)
        if not shown and not 0xF000 <= code <= 0xF0FF and 0x20 <= code < 0xD800:
            shown = chr(code)
        if not shown:
            self._not_drawn[f"符号（{font or '未知字体'}）"] = None
            shown = "□"
        self._text(shown, look)

    def _note(self, child: etree._Element, kind: str, look: RunLook) -> None:
        own = attribute(child, "customMarkFollows") in ("1", "true", "on")
        note = self._reader.read_note(kind, attribute(child, "id") or "", own)
        if note is not None:
            self._out.append(Note(note[0], look, note[1]))

    def _alternate(self, element: etree._Element, look: RunLook | None) -> None:
        """New kinds of content: the first choice if we know it, else the fallback."""
        for branch in (*element.findall(MC + "Choice"), element.find(MC + "Fallback")):
            if branch is None or not self._known(branch):
                continue
            for child in branch:
                if local(child) == "r":
                    self._run(child)
                elif look is not None:
                    self._piece(child, local(child), look)
            return
        self._not_drawn["图形"] = None

    def _known(self, branch: etree._Element) -> bool:
        """Whether all that a choice requires is drawn here."""
        needs = str(branch.get("Requires") or "").split()
        return all(need in _DRAWN for need in needs)

    def _older_drawing(self, element: etree._Element, name: str, look: RunLook) -> None:
        drawn = self._older.read(element, look)
        if name == "object":
            self._not_drawn["嵌入对象（只画它的图片）" if drawn else "嵌入对象"] = None
        elif drawn is None and len(element):
            self._not_drawn["图形"] = None
        self._put(drawn)

    def _drawing(self, element: etree._Element, look: RunLook) -> None:
        self._put(self._drawings.read(element, look))

    def _put(self, drawn: Picture | Floating | None) -> None:
        if isinstance(drawn, Floating):
            self.floats.append(drawn)
        elif drawn is not None:
            self._out.append(drawn)


def _form_value(mark: etree._Element) -> str:
    """What an old form field shows: a box, ticked or not, or what is chosen of a list."""
    box = mark.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        state = box.find(W + "checked")
        return "☑" if on(state if state is not None else box.find(W + "default")) else "☐"
    choices = mark.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    words = [value(entry) or "" for entry in choices.iterfind(W + "listEntry")]
    chosen = int(number(value(choices.find(W + "result"))))
    return words[chosen] if 0 <= chosen < len(words) else ""


def _page_field(instruction: str) -> str:
    word = instruction.split(maxsplit=1)
    return word[0].upper() if word and word[0].upper() in _PAGE_FIELDS else ""


def _form(instruction: str) -> str:
    """The number form of ``\\* CHINESENUM3`` and the like, in the words of lists."""
    found = re.search(r"\\\*\s*(\w+)", instruction)
    switch = found[1].upper() if found else ""
    return {"CHINESENUM3": "chineseCounting", "CHINESENUM1": "chineseCounting",
            "ROMAN": "upperRoman", "ALPHABETIC": "upperLetter"}.get(switch, "")  # fmt: skip
