"""The sheet on paper: every step in Word and in the PDF, the case by its number, no party."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.sums import printing, working
from tests.desks import registered
from tests.papers.word_files import text_of

DEPOSIT = {"contract": "20000", "paid": "5000", "broken_by": "taker"}


def pdf_text(pdf: bytes, folder: Path) -> str:
    """The words of a PDF, read by another program, without blanks."""
    (folder / "sheet.pdf").write_bytes(pdf)
    command = ["pdftotext", "-raw", str(folder / "sheet.pdf"), "-"]
    told = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    return "".join(told.split())


def test_a_kept_sheet_is_an_annex_with_all_its_steps(desk: Desk, tmp_path: Path) -> None:
    case = registered(desk)
    values = {"calculator": "deposit", "inputs": DEPOSIT, "note": "按收据算"}
    made = desk.do("keep_sum", values, case=case).created["worked_sum"]
    paper = printing.kept_sum_paper(desk, case, made)
    word, drawn = text_of(paper.docx), pdf_text(paper.pdf, tmp_path)
    facts, kept = facts_of(desk, case), working.kept_sums(desk, case)[0].worked
    assert kept is not None
    # 20,000 × 20 % = 4,000; 4,000 × 2 + 1,000 = 9,000
    wanted = [s.formula for s in kept.steps] + ["附件", "9,000.00元", "玖仟元整", facts.register_no,
              "按收据算", "民法典第五百八十七条"]  # fmt: skip
    assert [one for one in wanted if one not in word] == []
    assert [one for one in wanted if "".join(one.split()) not in drawn] == []
    assert not any(party.name in word for party in facts.parties)


@pytest.mark.heavy
def test_a_sheet_of_no_case_is_no_annex_and_is_saved_by_its_ending(
    desk: Desk, tmp_path: Path
) -> None:
    paper = printing.sum_paper(desk, "deposit", DEPOSIT)
    assert "附件" not in text_of(paper.docx)
    for name, begins in (("表.docx", b"PK"), ("表.pdf", b"%PDF")):
        assert printing.save_sum_paper(desk, paper, tmp_path / name).read_bytes()[:4][
            : len(begins)
        ] == begins
    with pytest.raises(KnownTrouble):
        printing.save_sum_paper(desk, paper, tmp_path / "none" / "表.pdf")


@pytest.mark.heavy
def test_every_calculator_can_be_printed(desk: Desk) -> None:
    area = printing.sum_paper(desk, "land_area", {"how": "units", "mu": "3", "tenths": "5"})
    assert "3.5000亩" in text_of(area.docx)
