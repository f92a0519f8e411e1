"""Papers of all tracks look as LibreOffice draws them: pages, text, line breaks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.draw import draw
from mediation_desk.papers.subjects import sheets_of
from tests.papers.draw.likeness import Likeness, likeness
from tests.papers.draw.office import SOFFICE, convert
from tests.papers.templates import organ_cases as o
from tests.papers.templates import track_cases as t
from tests.papers.templates.more_cases import MORE
from tests.papers.templates.reading import filled
from tests.papers.templates.test_handover import MAKERS as COURTS_AND_LETTERS
from tests.papers.templates.test_likeness import assert_alike

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.timeout(900),
    pytest.mark.skipif(
        not (SOFFICE and shutil.which("pdftotext")), reason="LibreOffice or poppler is not here"
    ),
]
Maker = Callable[[int], CaseFacts]
SECTOR: Mapping[str, Maker] = {
    **dict.fromkeys(("YL-01", "YL-01/医方", "YL-02", "YL-06"), t.medical),
    "YL-03": lambda n: t.refused(t.medical(n)),
    "YL-07": lambda n: t.terminated(t.medical(n)),
    **dict.fromkeys(("LD-01", "LD-02"), t.wages),
    "LD-03": lambda n: t.terminated(t.wages(n)),
    "LD-05": lambda n: t.wages(3 * n, 5 if n == 7 else 3),
}
PETITION: Mapping[str, Maker] = {
    **dict.fromkeys(("XF-01", "XF-02", "XF-04", "XF-05", "XF-06", "XF-08", "XF-11"), t.petition),
    "XF-03": lambda n: t.refused(t.petition(n)),
}
SLIPS: Mapping[str, Maker] = dict.fromkeys(
    ("ZZ-01", "ZZ-03", "ZZ-04", "ZZ-05", "ZZ-06", "ZZ-09"), t.wages
)
GROUPS: Mapping[str, Mapping[str, Maker]] = {
    "organs": o.CASES, "handover": COURTS_AND_LETTERS, "sector": SECTOR, "petition": PETITION,
    "slips": SLIPS, "more": MORE,
}  # fmt: skip


def compared(makers: Mapping[str, Maker], count: int, folder: Path) -> dict[str, Likeness]:
    """Each paper of its own case, drawn by us and by LibreOffice."""
    words, ours, theirs = [], folder / "ours", folder / "theirs"
    ours.mkdir()
    for number, (code, make) in enumerate(makers.items()):
        case, paper = make(count), catalogue().paper(code)
        words.append(folder / f"{number}.docx")
        words[-1].write_bytes(filled(case, paper, sheets_of(case, paper.per)[0].id))
        (ours / f"{number}.pdf").write_bytes(draw(words[-1]).pdf)
    convert(words, folder / "office", theirs)
    return {code: likeness(ours / f"{n}.pdf", theirs / f"{n}.pdf") for n, code in enumerate(makers)}


@pytest.mark.parametrize("count", [1, 2, 7, 30])
@pytest.mark.parametrize("group", GROUPS)
def test_every_paper_of_the_tracks_looks_alike(group: str, count: int, tmp_path: Path) -> None:
    assert_alike(compared(GROUPS[group], count, tmp_path))
