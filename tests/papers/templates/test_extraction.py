"""What stands in the Word file can be read from its PDF: every name, every sum, rare ones too."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.draw import draw
from mediation_desk.papers.subjects import subjects_of
from tests.papers.templates import cases
from tests.papers.templates.reading import docx_text, filled, own_codes

NAMES = (*cases.RARE_NAMES, "欧阳㛃翀", "尉迟𬭎", "单䶮", "仇㛃", "扎西𠅤")
SUMS = ("人民币6800.00元（大写：人民币陆仟捌佰元整）", "叁仟肆佰元整", "3400.00元")

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not here")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def read_back(pdf: bytes, folder: Path) -> str:
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    asked = ["pdftotext", "-raw", str(file), "-"]
    return subprocess.run(asked, check=True, capture_output=True).stdout.decode("utf-8")


@needs_poppler
@pytest.mark.parametrize("code", own_codes())
def test_names_and_sums_come_back_from_the_pdf(code: str, tmp_path: Path) -> None:
    case, paper = cases.rare_names(), catalogue().paper(code)
    subject = next((s.id for s in subjects_of(case, paper.per)), "")
    word = filled(case, paper, subject)
    written, read = squeezed(docx_text(word)), squeezed(read_back(draw(word).pdf, tmp_path))
    assert [w for w in (*NAMES, *SUMS) if w in written and w not in read] == []
