"""Whatever is typed, a reader answers or refuses with BadInput; nothing else ever comes out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mediation_desk.domain.dates import Lean, lunar_text, read_date
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.identity import (
    IdType,
    mask_id,
    mask_phone,
    read_paper_number,
    read_phone,
    read_resident_id,
    read_uscc,
)
from mediation_desk.domain.money import Money
from mediation_desk.domain.names import bigrams, match_query, pinyin_keys

TODAY = date(2026, 11, 22)
LETTERS = (
    "0123456789.,-/xX 年月日号元角分万亿千百十零〇一二三四五六七八九两半"
    "初廿闰正冬腊周天下上个前后底"
)
NEAR_MISS = st.text(LETTERS, max_size=20)
TYPED = st.one_of(NEAR_MISS, st.text(max_size=30))
READERS: dict[str, Callable[[str], object]] = {
    "money": Money.parse,
    "date": lambda text: read_date(text, TODAY),
    "date_past": lambda text: read_date(text, TODAY, lean=Lean.PAST),
    "date_hint": lambda text: read_date(text, TODAY, year=2024),
    "id": read_resident_id,
    "uscc": read_uscc,
    "phone": read_phone,
    "passport": lambda text: read_paper_number(IdType.PASSPORT, text),
}


def answers_or_names_a_code(reader: str, text: str) -> bool:
    try:
        READERS[reader](text)
    except BadInput as refusal:
        return bool(refusal.code)
    return True


@pytest.mark.parametrize("reader", READERS)
@given(text=TYPED)
@example(text="99999999999999999999999999999999999999")
@example(text="9999年12月31日")
@example(text="九千九百九十九年后")
@example(text="99999999999天后")
@example(text="٣٣")
@example(text="²½")
def test_a_reader_answers_or_refuses(reader: str, text: str) -> None:
    assert answers_or_names_a_code(reader, text)


@given(TYPED)
def test_the_rest_never_fails(text: str) -> None:
    mask_id(text)
    mask_phone(text)
    bigrams(text)
    match_query(text)
    assert all(pinyin_keys(text))


@given(st.dates())
def test_any_day_has_a_lunar_text_or_none(day: date) -> None:
    assert lunar_text(day) == "" or 1900 <= day.year <= 2101
