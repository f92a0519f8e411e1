"""Number series: written in their own brackets, read back from whatever was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.errors import BadInput
from mediation_desk.papers.numbers import (
    PATTERNS,
    check_pattern,
    next_seq,
    normal_number,
    outside_number,
    read_court_number,
    read_given,
    read_number,
    supplement_number,
    write_number,
)

# (series, short name, year, number, as it stands on published papers)
PUBLISHED = [
    ("people_case", "河湾", 2026, 17, "(2026)河湾人调字第17号"),
    ("people_oral", "河湾", 2026, 9, "(2026)河湾人调口字第9号"),
    ("medical", "青", 2026, 11, "青医调〔2026〕11号"),
    ("labour", "河湾", 2026, 6, "(2026)河湾劳调字第6号"),
    ("administrative", "河政", 2026, 3, "河政行调〔2026〕3号"),
    ("security", "河", 2026, 21, "河（治）调解字〔2026〕21号"),
]


@pytest.mark.parametrize(("series", "short", "year", "seq", "text"), PUBLISHED)
def test_a_series_writes_and_reads_the_published_form(series, short, year, seq, text):
    pattern = PATTERNS[series]
    assert write_number(pattern, year=year, short_name=short, seq=seq) == text
    number = read_number(pattern, text)
    assert number is not None
    assert (number.year, number.short_name, number.seq) == (year, short, seq)


@pytest.mark.parametrize(
    "typed",
    [
        "（2026）河湾人调字第１７号",
        "〔2026〕河湾人调字第17号",
        "(2026) 河湾人调字 第 17 号",
        "[2026]河湾人调字第017号",
    ],
)
def test_other_brackets_figures_and_spaces_are_made_right(typed):
    assert normal_number(PATTERNS["people_case"], typed) == "(2026)河湾人调字第17号"


def test_one_series_does_not_read_anothers_number():
    assert read_number(PATTERNS["people_case"], "(2026)河湾人调口字第9号") is None
    assert read_number(PATTERNS["people_oral"], "(2026)河湾人调字第17号") is None
    with pytest.raises(BadInput, match="unreadable"):
        normal_number(PATTERNS["people_case"], "17")


def test_the_register_number_holds_year_region_and_five_figures():
    pattern = PATTERNS["register"]
    text = write_number(pattern, year=2026, short_name="", seq=42, code="620199101")
    assert text == "202662019910100042"
    number = read_number(pattern, text)
    assert number is not None
    assert (number.year, number.code, number.seq) == (2026, "620199101", 42)


def test_supplements_count_behind_the_agreements_number():
    first = supplement_number("(2026)河湾人调字第17号", 1)
    assert first == "(2026)河湾人调字第17号补1"
    assert supplement_number(first, 2) == "(2026)河湾人调字第17号补2"
    number = read_number(PATTERNS["people_case"], first)
    assert number is not None
    assert number.supplement == 1


@pytest.mark.parametrize(
    ("text", "court", "kind", "seq"),
    [
        ("(2026)甘0102民诉前调123号", "甘0102", "民诉前调", 123),
        ("（2021）川0104民诉前调801号", "川0104", "民诉前调", 801),
        ("(2024)浙02民诉前调595号", "浙02", "民诉前调", 595),
        ("(2024)粤0604诉前调确1716号", "粤0604", "诉前调确", 1716),
        ("(2026)甘民特5号之一", "甘", "民特", 5),
    ],
)
def test_court_numbers_are_taken_apart(text, court, kind, seq):
    number = read_court_number(text)
    assert number is not None
    assert (number.court, number.kind, number.seq) == (court, kind, seq)
    assert outside_number(text) == text.replace("（", "(").replace("）", ")")


@pytest.mark.parametrize(
    "text", ["", "(2026)甘0102民诉前调0号", "河信转〔2026〕8号", "620123202606080017"]
)
def test_other_numbers_are_no_court_numbers(text):
    assert read_court_number(text) is None
    assert outside_number(f" {text} ") == text


@pytest.mark.parametrize(
    "pattern", ["{年}号", "{序号}", "{年}{年}{序号}", "{年}{序号}{月}", "{年}{序号}}"]
)
def test_a_pattern_without_its_places_is_refused(pattern):
    with pytest.raises(BadInput, match="pattern"):
        check_pattern(pattern)


@pytest.mark.parametrize(
    ("text", "year", "seq"),
    [
        ("（２０２６）河湾人调字第 １７ 号", 2026, 17),
        ("河人调〔2019〕第0033号", 2019, 33),
        ("老卷33号", 2024, 33),
        ("(2026)河湾人调字第17号补2", 2026, 17),
    ],
)
def test_a_number_on_paper_is_read_whatever_its_form(text: str, year: int, seq: int) -> None:
    found = read_given(PATTERNS["people_case"], text, 2024)
    assert (found.year, found.seq) == (year, seq)


@pytest.mark.parametrize("text", ["", "无编号", "第0号", "17", "{序号}号"])
def test_what_ends_in_no_number_is_none(text: str) -> None:
    assert read_given(PATTERNS["people_case"], text, 2024) is None


def test_the_next_number_follows_the_largest_of_the_year():
    given = ["(2026)河湾人调字第3号", "(2026)河湾人调字第11号补1", "(2025)河湾人调字第40号", "旧"]
    pattern = PATTERNS["people_case"]
    assert next_seq(pattern, given, year=2026) == 12
    assert next_seq(pattern, given, year=2027) == 1


@given(
    st.sampled_from(sorted(set(PATTERNS) - {"register"})),
    st.integers(2000, 2099), st.integers(1, 99_999),
    st.text("河湾青禾镇甘", min_size=1, max_size=4),
)  # fmt: skip
def test_every_written_number_is_read_back(series, year, seq, short):
    text = write_number(PATTERNS[series], year=year, short_name=short, seq=seq)
    number = read_number(PATTERNS[series], text)
    assert number is not None
    assert (number.year, number.short_name, number.seq) == (year, short, seq)
