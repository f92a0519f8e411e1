"""Word files of other people's: none breaks the drawing, and little of any is lost."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.papers.draw.foreign import FOLDER, Held, foreign_files, hold_all, lost_words, summed
from tests.papers.draw.office import SOFFICE

PLACE = Path(os.environ.get(FOLDER, ""))


def test_a_word_that_is_missing_counts_and_one_cut_by_a_line_does_not() -> None:
    assert lost_words("甲 乙 long-\nword", "甲 longword 乙 丙") == (4, ["丙"])
    assert lost_words("甲", "甲 甲")[1] == ["甲"]


def test_figures_count_what_is_refused_as_lost() -> None:
    found = [Held("a", 1, 1, 10), Held("b", 1, 2, 10, ["x"]), Held("c", 0, 1, trouble="t"),
             Held("d", fault="KeyError"), Held("e", 1, 9, 5, ["x"], strange=True)]  # fmt: skip
    total = summed(found)
    assert (total.files, total.strange, total.faults, total.refused) == (3, 1, 1, 1)
    assert total.pages == pytest.approx(1 / 3)
    assert total.whole == pytest.approx(1 / 3)


@pytest.mark.heavy
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not SOFFICE or not shutil.which("pdftotext"), reason="LibreOffice is not here")
@pytest.mark.skipif(
    not os.environ.get(FOLDER) or not PLACE.is_dir(),
    reason=f"{FOLDER} names no folder: fill one with benchmarks/foreign_papers.py --fetch",
)
def test_foreign_papers_are_drawn_whole_and_on_as_many_pages_as_libreoffice() -> None:
    assert len(foreign_files(PLACE)) >= 100
    found = hold_all(PLACE)
    assert [held.name for held in found if held.fault] == []
    total = summed(found)
    assert total.files >= 100
    assert total.pages >= 0.95
    assert total.whole >= 0.97
