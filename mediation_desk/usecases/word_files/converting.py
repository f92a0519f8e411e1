"""Draws a Word file as PDF and checks a county's template; needs no store and nobody signed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.usecases.presenting import notice

if TYPE_CHECKING:
    from mediation_desk.papers.template_check import Problem

LARGEST_WORD_FILE = 50 << 20


@dataclass(frozen=True, slots=True)
class Converted:
    """What came of a conversion: pages, and what the PDF could not show."""

    pages: int
    not_drawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of a template says, one sentence each: what bars it, and what will look or be
    different from the official form.
    """

    barring: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def convert(file: Path, out: Path) -> Converted:
    """Draw a Word file as PDF into ``out``.

    Raises BadInput ``file_unreadable`` or ``file_too_large``, KnownTrouble where it is no Word file
    or cannot be written.
    """
    from mediation_desk.papers import issue as engine

    drawn = engine.convert(read_word(file))
    write_bytes(out, drawn.pdf)
    return Converted(drawn.pages, tuple(drawn.not_drawn))


def checked(file: Path, code: str = "") -> Checked:
    """What the check says of a template, for a paper where one is named.

    Raises BadInput ``paper.unknown`` for a code that no paper has.
    """
    return sorted_out(problems_of(read_word(file), code))


def sorted_out(problems: Iterable[Problem]) -> Checked:
    """What bars a template, and what is only to be known."""
    found = tuple(problems)
    return Checked(
        tuple(said(p) for p in found if not p.warning),
        tuple(said(p) for p in found if p.warning),
    )


def problems_of(docx: bytes, code: str = "") -> list[Problem]:
    """The findings of the check, warnings among them."""
    from mediation_desk.papers import issue as engine
    from mediation_desk.papers.catalogue import catalogue
    from mediation_desk.papers.template_check import asked_of
    from mediation_desk.papers.template_check import check_template as check

    paper = catalogue().paper(code) if code else None
    return check(docx, engine.fact_names(), asked_of(paper) if paper else None)


def said(problem: Problem) -> str:
    """A finding in words, with the part of the file it is in."""
    values = {"place": problem.place, "what": problem.what, "near": problem.near}
    return notice(problem.code, values)


def read_word(file: Path) -> bytes:
    """The bytes of a Word file, with a limit."""
    try:
        if file.stat().st_size > LARGEST_WORD_FILE:
            raise BadInput("file_too_large", size=file.stat().st_size, largest=LARGEST_WORD_FILE)
        return file.read_bytes()
    except OSError as error:
        raise BadInput("file_unreadable", errno=error.errno) from error


def write_bytes(out: Path, content: bytes) -> None:
    """Write a file whole: into a part beside it first, then in its place."""
    part = out.with_name(f"{out.name}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise KnownTrouble("file_not_written", errno=error.errno) from error
