"""Margins, size of type, line pitch and 22 × 28, measured with a ruler in the drawn PDF.

The measures are those of GB/T 9704—2012 and of the 2010 samples (project domain notes, §1.1), not
of the builder. A page full of one character is looked at through the PDF's drawing commands.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import pypdf
import pytest
from pypdf.generic import ContentStream

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.issue import convert
from mediation_desk.papers.subjects import sheets_of
from tests.papers.matrix.made import at_home
from tests.papers.templates import cases
from tests.papers.templates.reading import filled

MM = 72 / 25.4
FILLING = "中" * 28 * 50
P1 = {"RM-08": (14.0, 26.0), "RM-10": (14.0, 26.0)}
P2 = ("XZ-08", "XF-06")
P3 = ("SF-05", "JT-02")


@dataclass(frozen=True)
class Line:
    """One drawn line of the filling: where it begins, its base, size, letters, their width and
    the space behind each.
    """

    left: float
    base: float
    size: float
    letters: int
    width: float
    space: float

    @property
    def right(self) -> float:
        return self.left + self.letters * self.width + (self.letters - 1) * self.space


def crowded(code: str) -> CaseFacts:
    """The case with one very long paragraph wherever a paper tells what happened."""
    case = at_home(cases.sides(1), catalogue().paper(code))
    told = {**case.details, "opinion_facts": FILLING, "opinion_body": FILLING}
    agreements = tuple(
        replace(a, facts_text=FILLING, clauses=(replace(a.clauses[0], text=FILLING),))
        for a in case.agreements
    )
    session = replace(case.sessions[0], text=FILLING)
    return replace(
        case, facts=FILLING, details=told, agreements=agreements, sessions=(session,),
        termination_text=FILLING,
    )  # fmt: skip


@cache
def full_pages(code: str) -> list[list[Line]]:
    """The pages that hold nothing but the filling, each as its lines from the top."""
    paper = catalogue().paper(code)
    case = crowded(code)
    subject = sheets_of(case, paper.per)[0].id
    reader = pypdf.PdfReader(io.BytesIO(convert(filled(case, paper, subject)).pdf))
    pages = [lines_of(page, reader) for page in reader.pages]
    most = max(len(page) for page in pages)
    found = [page for page in pages if len(page) == most]
    assert most > 15
    return found


def lines_of(page: pypdf.PageObject, reader: pypdf.PdfReader) -> list[Line]:
    """The lines of a page that show one glyph again and again."""
    found: list[Line] = []
    place, space, size, scale = (0.0, 0.0), 0.0, 0.0, 1.0
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"Tm":
            place = (float(operands[4]), float(operands[5]))
        elif operator == b"Tc":
            space = float(operands[0])
        elif operator == b"Tz":
            scale = float(operands[0]) / 100
        elif operator == b"Tf":
            size = float(operands[1])
        elif operator == b"Tj":
            raw = operands[0]
            told = raw if isinstance(raw, bytes) else raw.original_bytes
            glyphs = {bytes(told[n : n + 2]) for n in range(0, len(told), 2)}
            if len(glyphs) == 1 and len(told) > 40:
                found.append(Line(*place, size, len(told) // 2, size * scale, space * scale))
    return sorted(found, key=lambda line: -line.base)


def pitches(page: list[Line]) -> list[float]:
    return [one.base - next_.base for one, next_ in pairwise(page)]


@pytest.mark.parametrize("code", [*P2, *P3])
def test_an_organs_and_a_courts_page_has_22_lines_of_28_characters(code: str) -> None:
    for page in full_pages(code):
        assert len(page) == 22
        assert {line.letters for line in page} == {28}
        assert {line.size for line in page} == {16.0}
        assert all(28.0 <= pitch <= 30.0 for pitch in pitches(page))


@pytest.mark.parametrize("code", [*P2, *P3])
def test_its_type_area_is_156_by_225_millimetres(code: str) -> None:
    for page in full_pages(code):
        assert {round(line.left / MM) for line in page} == {28}
        assert all(abs(line.right / MM - (210 - 26)) <= 1 for line in page)
        top, bottom = (297 - page[0].base / MM), page[-1].base / MM
        assert 37 <= top <= 37 + 29 / MM
        assert 35 <= bottom <= 35 + 29 / MM


@pytest.mark.parametrize(("code", "size", "pitch"), [(c, *told) for c, told in P1.items()])
def test_a_committees_page_keeps_the_samples_margins_and_pitch(
    code: str, size: float, pitch: float
) -> None:
    for page in full_pages(code):
        assert {line.size for line in page} == {size}
        assert {round(p, 1) for p in pitches(page)} == {pitch}
        assert 25 <= pitch <= 29
        assert all(abs(line.left / MM - 31.8) <= 0.5 for line in page)
        assert all(abs(line.right / MM - (210 - 31.8)) <= 1 for line in page)
        assert 297 - page[0].base / MM >= 25.4
        assert page[-1].base / MM >= 25.4
