"""What looks for faults finds them: a marker left, a mark alone, a fact unsaid, a letter lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.issue import convert
from tests.papers.matrix import looking
from tests.papers.templates import cases
from tests.papers.templates.reading import docx_text, filled


@pytest.mark.parametrize(
    "text",
    ["{{ 案号", "年龄None", "（）", "住址：，电话", "张三、、李四", "编号：。", "《》", "甲、；乙",
     "，其他", "True"],
)  # fmt: skip
def test_faulty_words_are_found(text: str) -> None:
    assert len(looking.wrong_words(text)) == 1


@pytest.mark.parametrize(
    "text", ["（\u00a0\u00a0\u00a0）", "姓名：\t", "一、张三；", "（大写：壹元整）。"]
)
def test_lines_to_write_on_are_no_fault(text: str) -> None:
    assert looking.wrong_words(text) == []


def test_a_fact_that_is_not_said_is_found() -> None:
    case, paper = cases.sides(2), catalogue().paper("RM-10")
    text = docx_text(filled(case, paper, prefill_days=True))
    assert looking.unsaid(case, paper, "", text) == []
    assert looking.unsaid(case, paper, "", text.replace("被乙2", "")) == ["被申请人姓名：被乙2"]


def test_a_lost_letter_and_a_font_left_out_are_found(tmp_path: Path) -> None:
    case, paper = cases.sides(1), catalogue().paper("RM-17")
    word = filled(case, paper)
    drawn = convert(word)
    assert looking.lost_letters(word, drawn.pdf, tmp_path) == ""
    assert looking.broken_pdf(drawn.pdf, drawn.pages) == []
    other = convert(filled(case, catalogue().paper("RM-14")))
    assert looking.lost_letters(word, other.pdf, tmp_path) != ""
    assert looking.broken_pdf(drawn.pdf, drawn.pages + 1) != []
    bare = re.sub(rb"/FontFile([23])", rb"/XontFile\1", drawn.pdf)
    assert any("未嵌入" in one for one in looking.broken_pdf(bare, drawn.pages))
