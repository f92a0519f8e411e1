"""Papers of sectors, petitions and the centre have as many pages as LibreOffice gives them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.draw import draw
from mediation_desk.papers.subjects import sheets_of
from tests.papers.draw.likeness import lines_of
from tests.papers.draw.office import SOFFICE, convert
from tests.papers.templates import track_cases as t
from tests.papers.templates.reading import filled
from tests.papers.templates.test_petition import CASES as PETITION
from tests.papers.templates.test_sector import CASES as SECTOR

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.timeout(600),
    pytest.mark.skipif(
        not (SOFFICE and shutil.which("pdftotext")), reason="LibreOffice or poppler is not here"
    ),
]
MANY: dict[str, Callable[[], CaseFacts]] = {
    "YL-01": lambda: t.medical(7),
    "YL-06": lambda: t.medical(30),
    "LD-05": lambda: t.wages(60, 5),
    "XF-01": lambda: t.petition(30),
    "XF-06": lambda: t.petition(30, agreed=False),
    "XF-08": lambda: t.petition(7),
}
SLIPS = dict.fromkeys(("ZZ-01", "ZZ-03", "ZZ-04", "ZZ-05", "ZZ-06", "ZZ-09"), t.wages)


@pytest.mark.parametrize(
    "made",
    [SECTOR, PETITION, SLIPS, MANY],
    ids=["sector", "petition", "slips", "many"],
)
def test_pages_are_as_many_as_libreoffice_draws(
    made: dict[str, Callable[[], CaseFacts]], tmp_path: Path
) -> None:
    words, ours, theirs = [], tmp_path / "ours", tmp_path / "theirs"
    ours.mkdir()
    for number, (code, make) in enumerate(made.items()):
        case, paper = make(), catalogue().paper(code)
        words.append(tmp_path / f"{number}.docx")
        words[-1].write_bytes(filled(case, paper, sheets_of(case, paper.per)[0].id))
        (ours / f"{number}.pdf").write_bytes(draw(words[-1]).pdf)
    convert(words, tmp_path / "office", theirs)
    pages = {
        code: tuple(lines_of(place / f"{number}.pdf")[0] for place in (ours, theirs))
        for number, code in enumerate(made)
    }
    assert {code: both for code, both in pages.items() if both[0] != both[1]} == {}
