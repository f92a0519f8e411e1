"""What is wrong with a Word template, told before an administrator trusts it.

Looks at the file alone and never runs it: placeholders that nobody fills, broken or forbidden tags,
macros, outside links, embedded objects, fonts that are not shipped, what the PDF will not draw, and
what it lacks for its paper.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass

from mediation_desk.domain.errors import DeskError
from mediation_desk.papers.draw import undrawn
from mediation_desk.papers.filling.child import (
    SECONDS,
    Plain,
    Question,
    as_bytes,
    as_text,
    ask_apart,
)
from mediation_desk.papers.filling.opc import CONTENT_TYPES, read_parts, read_xml
from mediation_desk.papers.filling.sandbox import names_asked
from mediation_desk.papers.filling.templates import parsed_part
from mediation_desk.papers.template_check.fitting import PaperAsked, unfitting

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ACTIVE = re.compile(r"vbaProject|vbaData|activeX|/embeddings/|oleObject|\.bin$", re.IGNORECASE)
_FIELDS = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|AUTOTEXT)\b",
    re.IGNORECASE,
)
_OBJECTS = {f"{_WORD}altChunk", f"{_WORD}object", f"{_WORD}subDoc", f"{_WORD}control"}
_PRINTED = re.compile(r"word/(document|header|footer|footnotes|endnotes)")  # styles name many fonts
_FONT_ATTRIBUTES = ("ascii", "hAnsi", "eastAsia", "cs")

_SHIPPED_FOR = (
    "仿宋、仿宋_GB2312、FangSong、FangSong_GB2312、宋体、新宋体、SimSun、NSimSun、小标宋、"
    "方正小标宋、方正小标宋简体、方正小标宋_GBK、黑体、SimHei、楷体、楷体_GB2312、KaiTi、"
    "KaiTi_GB2312、等线、微软雅黑、Times New Roman、Calibri、Cambria、Arial、MS Gothic、"
    "MS Mincho、Segoe UI Symbol、Symbol、Wingdings、Courier New"
)
KNOWN_FONTS = frozenset(_SHIPPED_FOR.split("、"))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: a code, the part it is in, the words concerned, the nearest right name.

    ``warning`` marks what only looks different on paper and does not bar the template.
    """

    code: str
    place: str = ""
    what: str = ""
    near: str = ""
    warning: bool = False

    def as_list(self) -> Plain:
        """Plain values for the way out of the child."""
        return list(astuple(self))


def check_template(
    docx: bytes, known: Iterable[str], paper: PaperAsked | None = None, *, seconds: float = SECONDS
) -> list[Problem]:
    """Check a template in a process apart; ``known`` are the facts that papers give, ``paper`` is
    what it is held against.

    An empty list, or one of warnings alone, means it may be trusted. Never raises for what the
    file holds.
    """
    names: list[Plain] = [*sorted(known)]
    try:
        question: Question = {"docx": as_text(docx), "known": names}
        if paper is not None:
            question |= {
                "per": paper.per, "must": [*paper.must], "shipped": as_text(paper.shipped),
            }  # fmt: skip
        answer = ask_apart(check_task, question, seconds=seconds)
    except DeskError as error:
        return [Problem(error.code)]
    problems = answer["problems"]
    rows = problems if isinstance(problems, list) else []
    return [_problem(row) for row in rows if isinstance(row, list)]


def check_task(question: Question) -> Question:
    """What the child does."""
    known = question["known"]
    names = frozenset(str(n) for n in known) if isinstance(known, list) else frozenset[str]()
    paper = None
    if "shipped" in question:
        must = question["must"]
        paper = PaperAsked(
            str(question["per"]), tuple(map(str, must if isinstance(must, list) else [])),
            as_bytes(question["shipped"]),
        )  # fmt: skip
    found = problems_in(as_bytes(question["docx"]), names, paper)
    return {"problems": [p.as_list() for p in found]}


def _problem(values: Sequence[object]) -> Problem:
    code, place, what, near, warning = values
    return Problem(str(code), str(place), str(what), str(near), bool(warning))


def problems_in(
    docx: bytes, known: frozenset[str], paper: PaperAsked | None = None
) -> list[Problem]:
    """The check itself, inside whatever process calls it."""
    try:
        parts = read_parts(docx)
    except DeskError as error:
        return [Problem(error.code)]
    found = [*_active(parts), *_outside(parts)]
    for name in sorted(parts):
        found += _in_part(name, parts[name], known)
    if all(problem.warning for problem in found):
        found += _undrawn(parts)
        fits = unfitting(docx, paper) if paper is not None else ()
        found += [Problem(code, what=what, warning=True) for code, what in fits]
    return list(dict.fromkeys(found))


def _undrawn(parts: dict[str, bytes]) -> Iterator[Problem]:
    """What the paper's PDF will not show, for the administrator to know."""
    try:
        for name in undrawn(parts):
            yield Problem("template.not_drawn", what=name, warning=True)
    except DeskError as error:
        yield Problem(error.code)


def _active(parts: dict[str, bytes]) -> Iterator[Problem]:
    for name in sorted(parts):
        if _ACTIVE.search(name):
            yield Problem("template.active", name)
    types = parts[CONTENT_TYPES].lower()
    if b"macroenabled" in types or b"vbaproject" in types:
        yield Problem("template.active", CONTENT_TYPES)


def _outside(parts: dict[str, bytes]) -> Iterator[Problem]:
    """Relations that lead out of the file: links, linked pictures, attached templates."""
    for name in sorted(n for n in parts if n.endswith(".rels")):
        try:
            root = read_xml(parts[name])
        except DeskError as error:
            yield Problem(error.code, name)
            continue
        for relation in root.iter(_RELATION):
            if relation.get("TargetMode", "").lower() == "external":
                yield Problem("template.outside_link", name, str(relation.get("Target", ""))[:80])


def _in_part(name: str, data: bytes, known: frozenset[str]) -> Iterator[Problem]:
    if not name.endswith((".xml", ".rels")):
        return
    try:
        tree = parsed_part(name, data)
    except DeskError as error:
        words = [str(v) for v in error.values.values() if str(v) != name]
        yield Problem(error.code, name, "、".join(words)[:80])
        tree = None
    for asked in sorted(names_asked(tree)) if tree else ():
        if asked not in known:
            near = difflib.get_close_matches(asked, known, n=1, cutoff=0.3)
            yield Problem("template.placeholder_unknown", name, asked, "".join(near))
    if name.startswith("word/") and name.endswith(".xml"):
        yield from _in_word(name, data)


def _in_word(name: str, data: bytes) -> Iterator[Problem]:
    try:
        root = read_xml(data)
    except DeskError as error:
        yield Problem(error.code, name)
        return
    for element in root.iter():
        if element.tag in _OBJECTS:
            yield Problem("template.active", name, str(element.tag).rpartition("}")[2])
        elif element.tag == f"{_WORD}instrText":
            field = _FIELDS.search(element.text or "")
            if field:
                yield Problem("template.field", name, field.group(1).upper())
        elif element.tag == f"{_WORD}rFonts" and _PRINTED.match(name):
            yield from _fonts(name, [element.get(_WORD + a, "") for a in _FONT_ATTRIBUTES])


def _fonts(name: str, fonts: list[str]) -> Iterator[Problem]:
    for font in fonts:
        if font and font not in KNOWN_FONTS:
            yield Problem("template.font", name, font, "仿宋", warning=True)
