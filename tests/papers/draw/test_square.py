"""The square code at the foot: on every page, read by another program, never over what stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from docx import Document
from docx.shared import Mm

from mediation_desk.domain.errors import BadInput
from mediation_desk.papers.draw import Overlay, Shift, draw
from mediation_desk.papers.draw.square import MOST_LETTERS, square_runs
from mediation_desk.papers.issue import IssueOptions, issue
from mediation_desk.papers.signing.sheet_code import SheetCode, read_sheet_code
from tests.papers.homecoming.rescanned import pictured
from tests.papers.test_issue import agreed
from tests.papers.word_files import saved

CASE_ID = "0193a5c4f2e07abc8d00112233445566"


def seen(pdf: bytes) -> list[list[str]]:
    """What a reader of codes sees on each page."""
    return [[code.text for code in zxingcpp.read_barcodes(page)] for page in pictured(pdf, 150)]


def test_every_page_of_a_paper_says_which_it_is(qapp):
    case = replace(agreed(), id=CASE_ID)
    made = issue(case, "RM-10", options=IssueOptions(version=3))
    codes = [read_sheet_code(text) for page in seen(made.pdf) for text in page]
    assert made.pages == 2
    assert codes == [
        SheetCode("RM-10", 3, page, 2, CASE_ID, made.docx_sha256[:16]) for page in (1, 2)
    ]


def test_a_paper_without_codes_and_one_on_a_bought_form_have_none(qapp):
    bare = issue(agreed(), "RM-10", options=IssueOptions(code_line=False))
    bought = issue(agreed(), "RM-15", options=IssueOptions(values_only=Shift()))
    assert [page for made in (bare, bought) for page in seen(made.pdf) if page] == []


@pytest.mark.parametrize(("foot", "side", "told"), [(25, 20, ()), (3, 3, ("页角的二维码",))])
def test_a_code_never_covers_what_stands_and_says_when_there_is_no_room(qapp, foot, side, told):
    paper = Document()
    section = paper.sections[0]
    section.top_margin = section.bottom_margin = Mm(foot)
    section.left_margin = section.right_margin = Mm(side)
    for _ in range(70):
        paper.add_paragraph("满满一页都是字，一个字也不能盖住，" * 4)
    drawn = draw(saved(paper), overlay=Overlay(square=lambda page, pages: f"P{page}/{pages}"))
    assert len([text for page in seen(drawn.pdf)[:2] for text in page]) == (0 if told else 2)
    assert [words.split("（")[0] for words in drawn.not_drawn] == list(told)


def test_what_does_not_fit_into_a_code_is_refused():
    for text in ("A" * (MOST_LETTERS + 1), "小写", "abc"):
        with pytest.raises(BadInput):
            square_runs(text)


@pytest.mark.parametrize("text", [
    "", "TJT1:RM-10:1:1/1:", "TJT1:RM-10:1:3/2::0123456789ABCDEF",
    "TJT1:RM-10:1:1/1:ZZZZZZZZZZZZZZZZZZZZZZZZZZ:0123456789ABCDEF",
    "https://example.org/TJT1:RM-10:1:1/1::0123456789ABCDEF",
])  # fmt: skip
def test_a_text_that_is_no_sheet_code_is_none(text):
    assert read_sheet_code(text) is None


def test_a_sheet_code_comes_back_as_it_was_written_and_fits():
    code = SheetCode("XZ-12", 999, 999, 999, "f" * 32, "0123456789abcdef")
    assert len(code.text()) <= MOST_LETTERS
    assert read_sheet_code(code.text()) == code
