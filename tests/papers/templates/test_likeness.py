"""LibreOffice, given the shipped fonts, draws every paper as we do: pages, text, line breaks."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from mediation_desk.domain.agreements import ReadingFacts
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.draw import draw
from mediation_desk.papers.signing.read_aloud import words_of
from mediation_desk.papers.subjects import subjects_of
from tests.papers.draw.likeness import Likeness, likeness
from tests.papers.draw.office import SOFFICE, convert
from tests.papers.templates import cases
from tests.papers.templates.reading import filled, own_codes

CASES = {
    "one": lambda: cases.sides(1),
    "two": lambda: cases.sides(2),
    "seven": lambda: cases.sides(7),
    "thirty": lambda: cases.sides(30),
    "kinds": cases.seven_kinds,
    "rare": cases.rare_names,
}
EVERYDAY = ("RM-01", "RM-03", "RM-08", "RM-10", "TY-11", "SF-05")

pytestmark = pytest.mark.skipif(
    not (SOFFICE and shutil.which("pdftotext")), reason="LibreOffice or poppler is not here"
)


def compared(case: CaseFacts, codes: tuple[str, ...], folder: Path) -> dict[str, Likeness]:
    words, ours, theirs = [], folder / "ours", folder / "theirs"
    ours.mkdir()
    for number, code in enumerate(codes):
        paper = catalogue().paper(code)
        subject = next((s.id for s in subjects_of(case, paper.per)), "")
        words.append(folder / f"{number}.docx")
        words[-1].write_bytes(filled(case, paper, subject))
        (ours / f"{number}.pdf").write_bytes(draw(words[-1]).pdf)
    convert(words, folder / "office", theirs)
    names = [(code, f"{number}.pdf") for number, code in enumerate(codes)]
    return {code: likeness(ours / name, theirs / name) for code, name in names}


def assert_alike(found: dict[str, Likeness]) -> None:
    assert {c: f.pages for c, f in found.items() if f.pages[0] != f.pages[1]} == {}
    assert {c: f.text for c, f in found.items() if f.text < 0.985} == {}
    assert {c: f.lines for c, f in found.items() if f.lines < 0.95} == {}


def test_everyday_papers_look_as_libreoffice_draws_them(tmp_path: Path) -> None:
    assert_alike(compared(cases.sides(2), EVERYDAY, tmp_path))


@pytest.mark.heavy
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", CASES)
def test_every_paper_looks_as_libreoffice_draws_it(name: str, tmp_path: Path) -> None:
    assert_alike(compared(CASES[name](), own_codes(), tmp_path))


def heard(case: CaseFacts, paper: str, subject: str) -> CaseFacts:
    """Nobody can read; to the first it was read out, with a page of translation."""
    people = tuple(replace(p, person=replace(p.person, needs_reading=True)) for p in case.parties)
    unable = replace(case, parties=people)
    told = ReadingFacts(
        "r", paper, people[0].id, "何玉霞", date(2026, 4, 13), subject, "藏语", "马占奎",
        time(10, 5), "译文第一段。\n译文第二段，长一些，要换行才写得下的那一种。" * 3, "扎西", True,
        words_of(unable, paper, subject),
    )  # fmt: skip
    return replace(unable, readings=(told,))


@pytest.mark.heavy
@pytest.mark.timeout(120)
def test_a_paper_that_was_read_out_looks_as_libreoffice_draws_it(tmp_path: Path) -> None:
    for code in ("RM-03", "RM-08", "RM-10"):
        plain = cases.sides(2)
        first = subjects_of(plain, catalogue().paper(code).per)[0].id
        folder = tmp_path / code
        folder.mkdir()
        both = (code, f"{code}/大字")
        assert_alike(compared(heard(plain, code, first), both, folder))
