"""What is looked for in a paper of the matrix, in its Word file and in its PDF.

Reads the files as others do: Word's XML, poppler's text, the PDF's own objects.
"""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdf
from lxml import etree
from pypdf.generic import ArrayObject, ByteStringObject, ContentStream, TextStringObject

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import Paper
from mediation_desk.papers.facts import FactOptions, facts_for
from tests.papers.templates.reading import W

LEFT_OVER = re.compile(
    r"\{\{|\}\}|\{%|%\}|None|Undefined|\bTrue\b|\bFalse\b|\bnan\b|<[a-z.]+ object"
)
#: A mark with nothing before or behind it: what stood there is empty, and no line to write on.
DANGLING = re.compile(
    r"（）|\(\)|《》|“”|〔〕|，，|、、|；；|。。|：：|，。|、。|；。|：，|：；|：。|：、|、，|、；|，、|，；"
    r"|（，|（、|（；|，）|、）|；）|^[，、；。）]|（大写：）"
)


def squeezed(text: str) -> str:
    """Without spaces of any kind."""
    return re.sub(r"\s", "", text)


def wrong_words(text: str) -> list[str]:
    """What a filled paper must not hold: placeholders, a machine's words, marks around nothing."""
    found = [f"剩下：{m[0]}" for m in LEFT_OVER.finditer(text)]
    for line in text.splitlines():
        found += [f"悬空：{line.strip()[:60]}" for m in DANGLING.finditer(line)]
    return found


#: What stands for an essential that an imported case's own paper tells.
ON_PAPER = "见原件"
#: Known days stand under the papers, so that the day of signing can be looked for too.
DAYS = FactOptions(prefill_days=True)


def unsaid(case: CaseFacts, paper: Paper, subject: str, text: str) -> list[str]:
    """Facts the catalogue says the paper must have, that are known and do not stand in it."""
    if paper.is_kept_only(case):
        return []
    facts, told = facts_for(case, paper.key, subject, options=DAYS), squeezed(text)
    wanted = [rule.fact for rule in paper.must if rule.asked_of(case)]
    return [
        f"{fact}：{piece}"
        for fact in wanted
        for piece in pieces(found(facts, fact))
        if squeezed(piece) not in told and piece != ON_PAPER
    ]


def found(facts: object, path: str) -> object:
    """The value of a dotted name; of every entry where it leads through a list."""
    for step in path.split("."):
        if isinstance(facts, list):
            facts = [one[step] for one in facts]
        elif isinstance(facts, Mapping):
            facts = facts.get(step)
        else:
            return None
    return facts


def pieces(value: object) -> Iterator[str]:
    """The single words of a fact: joined names and requests one by one, a list entry by entry."""
    if isinstance(value, str):
        yield from (part for part in re.split("[、；]", value) if part)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key in ("内容", "姓名", "拖欠"):
                yield from pieces(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pieces(inner)


def lost_letters(docx: bytes, pdf: bytes, folder: Path) -> str:
    """Letters that stand in the Word file and do not come back from the PDF."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    told = subprocess.run(["pdftotext", "-raw", str(file), "-"], check=True, capture_output=True)
    words, read = Counter(squeezed(_body(docx))), Counter(squeezed(told.stdout.decode()))
    return "".join((words - read).elements())


def _body(docx: bytes) -> str:
    """The text of the pages without their feet, which stand once in the file and on many pages."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    return "".join(node.text or "" for node in root.iter(f"{W}t"))


def broken_pdf(pdf: bytes, pages: int) -> list[str]:
    """Fonts not embedded or without a table of letters, glyphs that are none, pages miscounted."""
    reader = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    troubles = [] if len(reader.pages) == pages else [f"页数{len(reader.pages)}，应为{pages}"]
    for page in reader.pages:
        fonts = page["/Resources"].get("/Font", {})  # type: ignore[union-attr, index]
        wide = set()
        for name, reference in fonts.items():
            font = reference.get_object()
            wide |= {name} if font["/Subtype"] == "/Type0" else set()
            troubles += [f"{font['/BaseFont']}{what}" for what in _of_font(font)]
        troubles += ["有缺字"] if _empty_glyphs(page, reader, wide) else []
    return troubles


def _of_font(font: pypdf.generic.DictionaryObject) -> list[str]:
    whole = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font  # type: ignore[index]
    descriptor = whole.get("/FontDescriptor", {})
    kept = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    told = "/ToUnicode" in font
    return [*([] if kept else ["未嵌入"]), *([] if told else ["无字码表"])]


def _empty_glyphs(page: pypdf.PageObject, reader: pypdf.PdfReader, wide: set[str]) -> bool:
    """Whether a text is shown with glyph 0 of a font with two bytes a glyph."""
    content, font = ContentStream(page.get_contents(), reader), ""
    for operands, operator in content.operations:
        if operator == b"Tf":
            font = str(operands[0])
        if operator not in (b"Tj", b"TJ") or font not in wide:
            continue
        shown = operands[0] if isinstance(operands[0], ArrayObject) else [operands[0]]
        for one in shown:
            raw = one.original_bytes if isinstance(one, TextStringObject) else one
            if isinstance(raw, bytes | ByteStringObject) and b"\0\0" in [
                bytes(raw[n : n + 2]) for n in range(0, len(raw), 2)
            ]:
                return True
    return False
