"""Draws a Word file as PDF: the door of this room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.draw.fonts.fontset import FontSet, shipped_fonts
from mediation_desk.papers.draw.layout.flow import Flow, TooManyPages
from mediation_desk.papers.draw.layout.typeset import Typesetter
from mediation_desk.papers.draw.overlay import Overlay, lay_overlay
from mediation_desk.papers.draw.pdf.book import write_book
from mediation_desk.papers.draw.word.blocks import WordFile
from mediation_desk.papers.draw.word.reading import read_word_file
from mediation_desk.papers.filling.opc import read_parts, read_xml


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn paper. ``not_drawn`` names, in Chinese, what the file holds and the PDF does not."""

    pdf: bytes
    pages: int
    not_drawn: tuple[str, ...]


def draw(
    docx: bytes | Path, *, fonts: FontSet | None = None, overlay: Overlay | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> Drawn:  # fmt: skip
    """Draws a Word file; the same file always gives the same bytes.

    ``pictures`` gives, by character, pictures of characters that no font has (``beyond``).
    Raises KnownTrouble ``docx.unreadable`` for what is no Word file, ``docx.too_large`` for one
    that is too large to be a paper.
    """
    data = docx if isinstance(docx, bytes) else docx.read_bytes()
    return draw_parts(read_parts(data, ""), fonts=fonts, overlay=overlay, pictures=pictures)


def draw_parts(
    parts: Mapping[str, bytes], *, fonts: FontSet | None = None, overlay: Overlay | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> Drawn:  # fmt: skip
    """Draws a Word file already unpacked (see ``draw``)."""
    try:
        word = read_word_file(parts)
        typesetter = Typesetter(fonts or shipped_fonts(), pictures or {})
        return _lay_out(word, typesetter, overlay or Overlay(), _title(parts))
    except TooManyPages as error:
        raise KnownTrouble("docx.too_large") from error
    except RecursionError as error:
        raise KnownTrouble("docx.unreadable") from error


def undrawn(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """What a Word file holds that no PDF of it will show, in Chinese, without drawing it; pictures
    and letters are judged when they are drawn.

    Raises KnownTrouble as ``draw`` does.
    """
    try:
        return read_word_file(parts).not_drawn
    except RecursionError as error:
        raise KnownTrouble("docx.unreadable") from error


def _lay_out(word: WordFile, typesetter: Typesetter, overlay: Overlay, title: str) -> Drawn:
    total = "1"
    for _ in range(3):  # a body that names the count of pages may change it
        flow = Flow(word, typesetter, total)
        pages = flow.run()
        if not flow.asked_total or total == str(len(pages)):
            break
        total = str(len(pages))
    places = [(index, len(pages)) for index in range(len(pages))]
    sheets = [page.sheet for page in pages]
    marked = [lay_overlay(s, overlay, at, typesetter) for s, at in zip(sheets, places, strict=True)]
    not_drawn = dict.fromkeys(word.not_drawn)
    if not all(marked):
        not_drawn["页角的二维码（页边没有空白处）"] = None
    if any(page.sheet.lost for page in pages):
        not_drawn["无法识别的图片（EMF、WMF 等，请换成 PNG 或 JPEG）"] = None
    if any(page.sheet.cut for page in pages):
        not_drawn["固定行高的表格行里放不下的文字"] = None
    for character in typesetter.missing:
        not_drawn[f"字库外的字“{character}”（U+{ord(character):04X}）"] = None
    pdf = write_book((page.sheet for page in pages), title, typesetter.first_face)
    return Drawn(pdf, len(pages), tuple(not_drawn))


def _title(parts: Mapping[str, bytes]) -> str:
    core = parts.get("docProps/core.xml")
    if not core:
        return ""
    root: etree._Element = read_xml(core)
    title = root.find("{http://purl.org/dc/elements/1.1/}title")
    return (title.text or "").strip() if title is not None else ""
