"""The small language in which the templates are written: sheets, paragraphs, runs, blanks.

It writes placeholders and layout only; what a placeholder means is decided in papers/facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt

from .pages import FANG, P1, SONG, Setup

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import _Footer
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as DocxRun

LEFT = WD_ALIGN_PARAGRAPH.LEFT
CENTER = WD_ALIGN_PARAGRAPH.CENTER
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY

#: A blank's space: as wide as half a character, and never lost at the end of a line.
SPACE = "\u00a0"
#: The blank day of signing.
DAY = f"{SPACE * 8}年{SPACE * 4}月{SPACE * 4}日"


@dataclass(frozen=True, slots=True)
class Run:
    """Text with one look. ``size`` 0 and ``font`` empty mean the sheet's own."""

    text: str
    underline: bool = False
    bold: bool = False
    strike: bool = False
    font: str = ""
    size: float = 0.0


Piece = str | Run


def blank(width: int) -> str:
    """A blank as wide as so many characters; it stays whole on one line."""
    return SPACE * (2 * width)


def fill(
    expression: str, width: int = 6, *, text: str | None = None, underline: bool = True
) -> Run:
    """A placeholder on a line; ``text`` (or so many spaces) stands where the fact is unknown."""
    empty = blank(width) if text is None else text
    return Run(f'{{{{ {expression} or "{empty}" }}}}', underline=underline)


def day(expression: str) -> Run:
    """A day, or the empty 年 月 日."""
    return fill(expression, text=DAY, underline=False)


def line_of(text: str = "\t") -> Run:
    """An underlined stretch up to the next tab stop."""
    return Run(text, underline=True)


@dataclass(frozen=True, slots=True)
class Field:
    """A label and a value on a line that ends ``until`` centimetres from the left."""

    label: Piece
    expression: str
    until: float
    gap: str = " "


class Writer:
    """Writes paragraphs into one container: a page's body, a cell or a footer."""

    def __init__(
        self, into: DocxDocument | _Cell | _Footer, setup: Setup, kept: bool = False
    ) -> None:
        self.into = into
        self.setup = setup
        self.kept = kept
        self._fresh = True

    @contextmanager
    def together(self, kept: bool = True) -> Iterator[None]:
        """What is written inside stays on one page with what follows it."""
        before, self.kept = self.kept, kept
        yield
        self.kept = before

    def paragraph(
        self,
        *pieces: Piece,
        align: WD_ALIGN_PARAGRAPH = JUSTIFY,
        indent: float = 0.0,
        before: float = 0.0,
        after: float = 0.0,
        leading: float | None = None,
        right: float = 0.0,
        stops: tuple[float, ...] = (),
        keep: bool = False,
        size: float = 0.0,
        at_least: bool = False,
    ) -> Paragraph:
        """A paragraph. ``indent`` and ``right`` count characters, the spaces around it points."""
        paragraph = self._next()
        form = paragraph.paragraph_format
        form.alignment = align
        form.space_before, form.space_after = Pt(before), Pt(after)
        form.line_spacing = Pt(leading or self.setup.leading)
        form.line_spacing_rule = WD_LINE_SPACING.AT_LEAST if at_least else WD_LINE_SPACING.EXACTLY
        em = size or self.setup.body_size
        if indent:
            form.first_line_indent = Pt(indent * em)
        if right:
            form.right_indent = Pt(right * em)
        form.keep_with_next = keep or self.kept or None
        form.keep_together = self.kept or None
        for stop in stops:
            form.tab_stops.add_tab_stop(Cm(stop))
        for piece in pieces:
            add_run(paragraph, piece, size or self.setup.body_size)
        return paragraph

    def _next(self) -> Paragraph:
        """The container's own empty first paragraph, or a new one."""
        if self._fresh and not isinstance(self.into, _docx_document()):
            self._fresh = False
            return self.into.paragraphs[0]
        return self.into.add_paragraph()

    def tag(self, words: str) -> None:
        """A paragraph that steers the filling and leaves no trace."""
        self.paragraph(f"{{%p {words} %}}")

    @contextmanager
    def loop(self, words: str) -> Iterator[None]:
        """What is written inside is repeated: ``当事人 in 申请人们``."""
        self.tag(f"for {words}")
        yield
        self.tag("endfor")

    @contextmanager
    def when(self, words: str) -> Iterator[None]:
        """What is written inside stands only when the fact is there."""
        self.tag(f"if {words}")
        yield
        self.tag("endif")

    def otherwise(self, words: str = "") -> None:
        """Inside :meth:`when`: what stands in the other case."""
        self.tag(f"elif {words}" if words else "else")

    def line(self, *fields: Field, before: float = 0.0) -> None:
        """Fields side by side, each value on a line that ends where the field says."""
        pieces: list[Piece] = []
        for number, field in enumerate(fields):
            if number:
                pieces.append(field.gap)
            value = fill(field.expression, text=" ")
            pieces += [field.label, Run(f" {value.text}", underline=True), line_of()]
        stops = tuple(field.until for field in fields)
        self.paragraph(*pieces, align=LEFT, stops=stops, before=before)

    def ruled(self, count: int) -> None:
        """Empty lines to write on."""
        for _ in range(count):
            self.paragraph(line_of(f"{SPACE}\t"), align=LEFT, stops=(self.setup.text_cm,))

    def text(
        self, paragraphs: str, lines: int = 3, *, indent: float = 2.0, end_kept: str = ""
    ) -> None:
        """A fact of several paragraphs, or empty lines where there is none.

        ``end_kept``: when its last paragraph stays on one page with what follows; empty is never.
        """
        with self.when(paragraphs):
            with self.loop(f"段 in {paragraphs}"):
                if end_kept:
                    self.last_kept("{{ 段 }}", indent, end_kept)
                else:
                    self.paragraph("{{ 段 }}", indent=indent)
            self.otherwise()
            self.ruled(lines)

    def last_kept(self, words: str, indent: float, when: str) -> None:
        """Inside a loop: the last paragraph stays on one page with what follows the loop."""
        with self.when(f"loop.last and {when}"):
            with self.together():
                self.paragraph(words, indent=indent)
            self.otherwise()
            self.paragraph(words, indent=indent)

    def heading(self, *pieces: Piece, before: float = 0.0, indent: float = 0.0) -> None:
        """A label on its own line, kept with what follows."""
        self.paragraph(*pieces, keep=True, before=before, indent=indent, align=LEFT)


class Sheet(Writer):
    """One template: a Word file with one page set-up."""

    def __init__(self, title: str, setup: Setup = P1) -> None:
        self.document: DocxDocument = Document()
        super().__init__(self.document, setup)
        _clear(self.document)
        _page(self.document, setup)
        _normal(self.document, setup)
        self.document.core_properties.title = title

    def title(self, text: Piece, *, size: float = 0.0, font: str = "", after: float = 14.0) -> None:
        """The paper's name, centred."""
        setup = self.setup
        big = size or setup.title_size
        words = text if isinstance(text, str) else text.text
        run = Run(words, bold=setup.title_bold, font=font or setup.title_font, size=big)
        self.paragraph(run, align=CENTER, after=after, leading=big * 1.5)

    def numbered_foot(self) -> None:
        """第 页 共 页; on official letters — 1 — at the right, on even pages at the left."""
        section = self.document.sections[0]
        if not self.setup.dash_number:
            pieces = ("第 ", _PAGE, " 页　共 ", _PAGES, " 页")
            self._foot(section.footer, CENTER, pieces, self.setup.foot_size, FANG)
            return
        self.document.settings.odd_and_even_pages_header_footer = True
        dashed = ("— ", _PAGE, " —")
        self._foot(section.footer, RIGHT, (*dashed, SPACE * 2), 14.0, SONG)
        self._foot(section.even_page_footer, LEFT, ("　", *dashed), 14.0, SONG)

    def _foot(
        self,
        footer: _Footer,
        align: WD_ALIGN_PARAGRAPH,
        pieces: tuple[Piece, ...],
        size: float,
        font: str,
    ) -> None:
        paragraph = Writer(footer, self.setup).paragraph(align=align, leading=size + 5.5)
        for piece in pieces:
            if isinstance(piece, Run):
                _field(paragraph, piece.text, size, font)
            else:
                add_run(paragraph, Run(piece, font=font, size=size), size)

    def page_break(self) -> None:
        """What follows starts on a new page."""
        paragraph = self.paragraph(leading=1.0)
        paragraph.paragraph_format.page_break_before = True


_PAGE, _PAGES = Run("PAGE"), Run("NUMPAGES")


def add_run(paragraph: Paragraph, piece: Piece, size: float) -> DocxRun:
    """Append a piece to a paragraph."""
    look = Run(piece) if isinstance(piece, str) else piece
    run = paragraph.add_run()
    for number, part in enumerate(look.text.split("\t")):
        if number:
            run.add_tab()
        if part:
            run.add_text(part)
    for element in run._r.findall(qn("w:t")):
        element.set(qn("xml:space"), "preserve")
    run.font.size = Pt(look.size or size)
    if look.font:
        name_font(run._r.get_or_add_rPr(), look.font)
    run.bold = look.bold or None
    run.underline = look.underline or None
    run.font.strike = look.strike or None
    return run


def name_font(properties: BaseOxmlElement, font: str) -> None:
    """Name one font for Chinese and Latin alike."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(kind), font)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)


def _docx_document() -> type:
    from docx.document import Document as Kind

    return Kind


def _clear(document: DocxDocument) -> None:
    """Drop the styles and parts of the library's own blank document that no paper uses."""
    keep = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Footer", "Header"}
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        name = style.find(qn("w:name")).get(qn("w:val"))
        if name.lower() not in {k.lower() for k in keep}:
            styles.remove(style)
    latent = styles.find(qn("w:latentStyles"))
    if latent is not None:
        styles.remove(latent)
    for link in [k for k, r in document.part.rels.items() if _is_idle(r.reltype)]:
        del document.part.rels[link]
    package = document.part.package
    for link in [k for k, r in package.rels.items() if _is_idle(r.reltype)]:
        del package.rels[link]


def _is_idle(kind: str) -> bool:
    idle = ("theme", "customXml", "thumbnail", "webSettings", "stylesWithEffects")
    return kind.rsplit("/", 1)[-1] in idle


def _page(document: DocxDocument, setup: Setup) -> None:
    section = document.sections[0]
    wide = setup.width > setup.height
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(setup.width), Mm(setup.height)
    section.top_margin, section.bottom_margin = Mm(setup.top), Mm(setup.bottom)
    section.left_margin, section.right_margin = Mm(setup.left), Mm(setup.right)
    section.header_distance = Mm(15)
    section.footer_distance = Mm(25 if setup.dash_number else 14)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)


def _normal(document: DocxDocument, setup: Setup) -> None:
    """The body's look, said once in the styles: font, size, no widow control, no spaces around."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    name_font(properties, FANG)
    language = properties.find(qn("w:lang"))
    for kind, value in (("w:val", "en-US"), ("w:eastAsia", "zh-CN")):
        language.set(qn(kind), value)
    for gap in defaults.findall(f"{qn('w:pPrDefault')}/{qn('w:pPr')}/*"):
        gap.getparent().remove(gap)
    normal = document.styles["Normal"]
    name_font(normal.element.get_or_add_rPr(), setup.body_font)
    normal.font.size = Pt(setup.body_size)
    if setup.letter_scale != 100:
        scale = OxmlElement("w:w")
        scale.set(qn("w:val"), str(setup.letter_scale))
        normal.element.get_or_add_rPr().find(qn("w:sz")).addprevious(scale)
    normal.paragraph_format.widow_control = False
    for name in ("Footer", "Header"):
        for stops in document.styles[name].element.iter(qn("w:tabs")):
            stops.getparent().remove(stops)
            break


def _field(paragraph: Paragraph, code: str, size: float, font: str) -> None:
    """A field that Word computes: the page's number or the number of pages."""
    for kind in ("begin", None, "separate", "text", "end"):
        run = add_run(paragraph, Run("", font=font, size=size), size)
        if kind is None:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = f" {code} "
            run._r.append(element)
        elif kind == "text":
            run.add_text("1")
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)
