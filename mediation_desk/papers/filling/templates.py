"""Fill a Word template with a case's facts: the same facts give the same bytes.

A template is read, cleaned and compiled once; every paper after that is a rendering of its few XML
parts and a zip of the cached rest. Rendering goes through ``sandbox`` alone, for body, headers,
footers, notes and properties alike. It never reads a store, a clock or a file beside the shipped
templates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Template, nodes
from jinja2.exceptions import SecurityError, UndefinedError
from lxml import etree

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.opc import (
    CONTENT_TYPES,
    PackedPart,
    pack_part,
    read_parts,
    read_xml,
    write_parts,
)
from mediation_desk.papers.filling.pictures import PictureBook
from mediation_desk.papers.filling.printing import BOOK, plain_text, word_text
from mediation_desk.papers.filling.sandbox import (
    BUDGET,
    Budget,
    PaperEnvironment,
    names_asked,
    parse_checked,
)
from mediation_desk.shipped import shipped

MAX_OUTPUT = 16 * 1024 * 1024
DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"

_NO_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b"</Relationships>"
)
_WORD_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_PLAIN_PARTS = re.compile(r"docProps/(core|app|custom)\.xml")
_TAG = re.compile(r"{{|{%|{#")
_LOOSE = re.compile("[{｛][{｛%％]|[}｝%％][}｝]")  # full-width ones are a typist's slip
_MARKUP = re.compile(r"<[^>]*>")
_WORD_ENVIRONMENT = PaperEnvironment(word_text)
_PLAIN_ENVIRONMENT = PaperEnvironment(plain_text)


@dataclass(frozen=True)
class CompiledTemplate:
    """A template ready to fill: its living parts compiled, the others packed."""

    living: Mapping[str, Template]
    still: tuple[PackedPart, ...]
    kept: Mapping[str, bytes]
    names: frozenset[str]


def compile_template(docx: bytes) -> CompiledTemplate:
    """Clean and compile a template.

    Raises KnownTrouble ``docx.…`` for an unreadable file and ``template.…`` for what a template
    may not hold.
    """
    living: dict[str, Template] = {}
    still: list[PackedPart] = []
    names: set[str] = set()
    parts = read_parts(docx)
    for name, data in parts.items():
        tree = parsed_part(name, data)
        if tree is None:
            still.append(pack_part(name, data))
            continue
        names |= names_asked(tree)
        living[name] = _compiled(_environment(name), tree)
    kept = {name: parts.get(name, b"") for name in (CONTENT_TYPES, RELATIONS)}
    return CompiledTemplate(living, tuple(still), kept, frozenset(names))


def parsed_part(name: str, data: bytes) -> nodes.Template | None:
    """The checked syntax tree of one part; None where the part holds no placeholder.

    Raises KnownTrouble ``template.…``.
    """
    word, plain = _WORD_PARTS.fullmatch(name), _PLAIN_PARTS.fullmatch(name)
    if not word and not plain:
        if name.endswith((".xml", ".rels")) and b"{{" in data:
            raise KnownTrouble("template.place", part=name)
        return None
    if plain and b"{" not in data:
        return None
    source = etree.tostring(read_xml(data), encoding="unicode")
    if word:
        source = _joined(source)
    if not _TAG.search(source):
        _refuse_loose_text(source)
        return None
    tree = parse_checked(_environment(name), source)
    _refuse_loose(tree)
    return tree


def _joined(source: str) -> str:
    """The XML with each tag in one piece, whatever runs Word cut it into (docxtpl's rules)."""
    from docxtpl import DocxTemplate

    return str(DocxTemplate(None).patch_xml(source))


def _environment(name: str) -> PaperEnvironment:
    return _PLAIN_ENVIRONMENT if name.startswith("docProps/") else _WORD_ENVIRONMENT


def _compiled(environment: PaperEnvironment, tree: nodes.Template) -> Template:
    code = environment.compile(tree)
    return Template.from_code(environment, code, dict(environment.globals))


def _refuse_loose(tree: nodes.Template) -> None:
    """Braces that did not come together to a placeholder would be printed: refuse the template."""
    for data in tree.find_all(nodes.TemplateData):
        _refuse_loose_text(data.data)


def _refuse_loose_text(xml: str) -> None:
    text = _MARKUP.sub("", xml)
    if _LOOSE.search(text):
        raise KnownTrouble("template.loose_braces", text=text.strip()[:40])


@lru_cache(maxsize=128)
def shipped_template(file: str) -> CompiledTemplate:
    """A template of templates_docs, compiled once a process.

    Raises KnownTrouble ``template.missing``.
    """
    place = shipped("templates_docs", file)
    if place.parent != shipped("templates_docs") or not place.is_file():
        raise KnownTrouble("template.missing", file=file)
    return compile_template(place.read_bytes())


def fill(template: CompiledTemplate, facts: Mapping[str, object]) -> bytes:
    """The filled Word file.

    A fact that is None prints an underlined blank; a ``Picture`` stands where it is named.
    Raises KnownTrouble ``template.placeholder_unknown`` with all names the facts do not have.
    """
    unknown = sorted(template.names - set(facts))
    if unknown:
        raise KnownTrouble("template.placeholder_unknown", names="、".join(unknown))
    book = PictureBook()
    context = {**facts, BUDGET: Budget()}
    changed = {
        name: _well_formed(_rendered(part, {**context, BOOK: book if name == DOCUMENT else None}))
        for name, part in template.living.items()
    }
    still = template.still
    if len(book):
        changed |= _with_pictures(template, book)
        still = tuple(p for p in still if p.name not in changed)
    return write_parts([*still, *(pack_part(n, d) for n, d in changed.items())])


def _rendered(template: Template, context: Mapping[str, object]) -> str:
    pieces: list[str] = []
    length = 0
    try:
        for piece in template.root_render_func(template.new_context(dict(context))):
            length += len(piece)
            if length > MAX_OUTPUT:
                raise KnownTrouble("template.too_long")
            pieces.append(piece)
    except UndefinedError as error:
        raise KnownTrouble("template.placeholder_unknown", names=error.message or "") from error
    except SecurityError as error:
        raise KnownTrouble("template.forbidden", what=error.message or "") from error
    except (TypeError, ValueError, KeyError, IndexError, RecursionError) as error:
        raise KnownTrouble("template.value", reason=type(error).__name__) from error
    return "".join(pieces)


def _well_formed(text: str) -> bytes:
    data = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text.encode("utf-8")
    try:
        etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise KnownTrouble("template.broken_xml") from error
    return data


def _with_pictures(template: CompiledTemplate, book: PictureBook) -> dict[str, bytes]:
    """The pictures and the two parts that must know them."""
    types = template.kept[CONTENT_TYPES].decode("utf-8")
    for ending in book.content_types():
        if f'Extension="{ending}"' not in types:
            entry = f'<Default Extension="{ending}" ContentType="image/{ending}"/></Types>'
            types = types.replace("</Types>", entry)
    relations = (template.kept[RELATIONS] or _NO_RELATIONS).decode("utf-8")
    relations = relations.replace("</Relationships>", book.relations() + "</Relationships>")
    return {
        **book.files(),
        CONTENT_TYPES: types.encode("utf-8"),
        RELATIONS: relations.encode("utf-8"),
    }
