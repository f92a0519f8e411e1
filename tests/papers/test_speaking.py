"""Reading aloud: a sentence a line without a letter lost, sums as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.money import Money
from mediation_desk.papers.filling.speaking import sentences, sums_said

LETTERS = "甲乙，、：；。！？（）“”《》\n 1元"


@given(st.text(LETTERS, max_size=60))
def test_not_a_letter_is_lost(text: str) -> None:
    squeezed = "".join(text.split())
    assert "".join("".join(sentences(text)).split()) == squeezed
    assert "".join("".join(sentences([text, None, text])).split()) == squeezed * 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲拆墙。乙让路；费用各半！", ["甲拆墙。", "乙让路；", "费用各半！"]),
        ("他说：“我不走。你走。”后来走了。", ["他说：“我不走。你走。”", "后来走了。"]),
        ("赔偿3000元（医药费；误工费）。", ["赔偿3000元（医药费；误工费）。"]),
        ("甲说：“好。”\n乙点头", ["甲说：“好。”", "乙点头"]),
    ],
)
def test_a_sentence_stands_alone_and_brackets_stay_whole(text: str, lines: list[str]) -> None:
    assert sentences(text) == lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("付6800元，再付6800元", ["6800元，念作六千八百元"]),
        ("赔3.5万元", ["3.5万元，念作三万五千元"]),
        ("共12,000.50元", ["12,000.50元，念作一万二千元五角"]),
        ("每亩10元", ["10元，念作十元"]),
        ("没有数，也没有元", []),
        (None, []),
    ],
)
def test_sums_are_read_out(text: object, said: list[str]) -> None:
    assert sums_said(text) == said


@pytest.mark.parametrize(
    ("cents", "said"),
    [(1, "一分"), (1_000_005, "一万元零五分"), (1_234_000, "一万二千三百四十元"), (0, "零元"),
     (1_600, "十六元"), (11_600, "一百一十六元")],
)  # fmt: skip
def test_how_a_sum_is_said(cents: int, said: str) -> None:
    assert Money(cents).spoken == said
