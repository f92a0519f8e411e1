"""Every paper for every case: nothing left over or hanging, what it must say said, drawn whole.

The short form tries each paper with one case, another from paper to paper, and with those two in
which most is unknown and most is long; the whole form (``heavy``) tries all of them, with
LibreOffice as the one who opens the Word files.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import Paper, catalogue
from mediation_desk.papers.issue import convert
from mediation_desk.papers.subjects import sheets_of
from mediation_desk.usecases.desk import Desk
from tests.desks import make_desk
from tests.papers.draw.office import SOFFICE
from tests.papers.draw.office import convert as office
from tests.papers.matrix.looking import broken_pdf, lost_letters, unsaid, wrong_words
from tests.papers.matrix.made import MADE, at_home
from tests.papers.templates.reading import docx_text, filled
from tests.usecases.importing.track_cases import runs, taken

SHARED = Path(__file__).parents[1] / "data" / "scenarios.yaml"
SCENARIOS = {
    one["id"]: one for one in yaml.safe_load(SHARED.read_text(encoding="utf-8"))["scenarios"]
}
PAPERS = list(catalogue())
KEYS = [paper.key for paper in PAPERS]
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not here")


@cache
def made(name: str) -> CaseFacts:
    return MADE[name]()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk that took in the shared cases."""
    folder = tmp_path_factory.mktemp("matrix")
    desk = make_desk(folder, day=date(2026, 11, 22))
    assert taken(desk, folder, *SCENARIOS.values()).refused == []
    yield desk
    desk.store.close()


def one_of(place: int) -> str:
    """The name of the case that the paper at this place is tried with in the short form."""
    return list(MADE)[place % len(MADE)]


def sheets(case: CaseFacts, paper: Paper) -> list[tuple[str, bytes]]:
    """The first and the last sheet of a paper, known days printed."""
    subjects = sheets_of(case, paper.per)
    ids = dict.fromkeys((subjects[0].id, subjects[-1].id))
    return [(one, filled(case, paper, one, prefill_days=True)) for one in ids]


def troubles(case: CaseFacts, paper: Paper) -> list[str]:
    """What is wrong with the words of the paper's sheets."""
    found = []
    for subject, word in sheets(case, paper):
        text = docx_text(word)
        found += wrong_words(text) + unsaid(case, paper, subject, text)
    return found


def drawn_troubles(word: bytes, folder: Path) -> list[str]:
    """What is wrong with the PDF of a sheet."""
    drawn = convert(word)
    lost = lost_letters(word, drawn.pdf, folder)
    return [
        *(f"没有画：{what}" for what in drawn.not_drawn),
        *([f"读不回：{lost}"] if lost else []),
        *broken_pdf(drawn.pdf, drawn.pages),
    ]


@pytest.mark.parametrize("key", KEYS)
def test_a_paper_says_what_it_must_and_nothing_hangs(key: str) -> None:
    paper = catalogue().paper(key)
    name = one_of(KEYS.index(key))
    assert (name, troubles(at_home(made(name), paper), paper)) == (name, [])


@pytest.mark.parametrize("name", ["只有姓名", "二十个字的姓名"])
def test_what_is_not_known_and_what_is_long_leaves_no_mark_alone(name: str) -> None:
    told = {key: troubles(made(name), paper) for key, paper in zip(KEYS, PAPERS, strict=True)}
    assert {key: words for key, words in told.items() if words} == {}


@needs_poppler
@pytest.mark.parametrize("key", KEYS[::6])
def test_a_paper_is_drawn_whole(key: str, tmp_path: Path) -> None:
    paper = catalogue().paper(key)
    name = one_of(KEYS.index(key))
    _subject, word = sheets(at_home(made(name), paper), paper)[0]
    assert drawn_troubles(word, tmp_path) == []


@pytest.mark.heavy
@needs_poppler
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not here")
@pytest.mark.parametrize("name", MADE)
def test_every_paper_of_a_made_up_case(name: str, tmp_path: Path) -> None:
    told = {}
    for paper in PAPERS:
        case = at_home(made(name), paper)
        told[paper.key] = whole(case, paper, tmp_path)
    assert {key: words for key, words in told.items() if words} == {}
    assert opened_by_office(tmp_path) == []


@pytest.mark.heavy
@needs_poppler
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not here")
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_paper_of_a_shared_case(desk: Desk, name: str, tmp_path: Path) -> None:
    told = {}
    for run in runs(desk, name):
        for paper in PAPERS:
            told[f"{run.track.value} {paper.key}"] = whole(run, paper, tmp_path)
    assert {key: words for key, words in told.items() if words} == {}
    assert opened_by_office(tmp_path) == []


def whole(case: CaseFacts, paper: Paper, folder: Path) -> list[str]:
    """All that is wrong with a paper of one case; its Word files stay in the folder."""
    found = troubles(case, paper)
    for number, (_subject, word) in enumerate(sheets(case, paper)):
        name = f"{case.track.value}-{paper.key.replace('/', '-')}-{number}.docx"
        (folder / name).write_bytes(word)
        found += drawn_troubles(word, folder)
    return found


def opened_by_office(folder: Path) -> list[str]:
    """Names of the Word files of which LibreOffice made no page."""
    words = sorted(folder.glob("*.docx"))
    out = folder / "office"
    for first in range(0, len(words), 100):
        office(words[first : first + 100], folder / "home", out)
    made = [out / f"{word.stem}.pdf" for word in words]
    return [pdf.name for pdf in made if not pdf.exists() or pdf.stat().st_size < 1000]
