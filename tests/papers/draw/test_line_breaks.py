"""Lines end where they may: 避头尾, whole Latin words, distances between scripts, hanging signs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.papers.draw.fonts.fontset import shipped_fonts
from mediation_desk.papers.draw.layout.breaks import (
    ASIAN,
    LATIN,
    NEVER_FIRST,
    NEVER_LAST,
    chinese_break,
    script_of,
    unicode_break,
)
from mediation_desk.papers.draw.layout.lines import LineBreaker
from mediation_desk.papers.draw.layout.pieces import Line
from mediation_desk.papers.draw.layout.typeset import Typesetter
from mediation_desk.papers.draw.word.blocks import Paragraph, Text
from mediation_desk.papers.draw.word.looks import ParagraphLook, RunLook

LOOK = RunLook(size=10.0)  # one Chinese character is 200 twips wide


def broken(text: str, characters: float, **look: object) -> list[Line]:
    paragraph = Paragraph(ParagraphLook(**look), LOOK, [Text(text, LOOK)])  # type: ignore[arg-type]
    setter = Typesetter(shipped_fonts(), {})
    row = setter.row(paragraph.spans, lambda field: "")
    return LineBreaker(setter, paragraph, row, characters * 200, 420).lines()


def texts(lines: list[Line]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def test_a_full_stop_hangs_in_the_margin() -> None:
    assert texts(broken("一二三四五。六七", 5)) == ["一二三四五。", "六七"]


def test_a_closing_mark_takes_the_character_before_it_along() -> None:
    assert texts(broken("一二三四五）六七", 5)) == ["一二三四", "五）六七"]


def test_an_opening_mark_goes_to_the_next_line() -> None:
    assert texts(broken("一二三四（五六七", 5)) == ["一二三四", "（五六七"]


def test_a_latin_word_or_number_stays_whole() -> None:
    assert texts(broken("一二三四12345号", 5)) == ["一二三四", "12345号"]


def test_a_word_too_long_for_any_line_is_cut() -> None:
    assert "".join(texts(broken("A" * 60, 4))) == "A" * 60


@pytest.mark.parametrize(("text", "gaps"), [("年2026年", 2), ("（2026）", 0), ("A，B", 0)])
def test_a_fifth_of_the_size_stands_between_scripts(text: str, gaps: int) -> None:
    row = Typesetter(shipped_fonts(), {}).row([Text(text, LOOK)], lambda field: "")
    assert sum(row.advance) - sum(row.width) == pytest.approx(gaps * 40)


def test_justified_lines_reach_the_margin_and_the_last_does_not() -> None:
    lines = broken("一二三四五六七（八九十一二三四五六", 7, align="both")
    ends = [line.pieces[-1].x + line.pieces[-1].width for line in lines]
    assert ends[0] == pytest.approx(1400, abs=1)
    assert ends[-1] < 1400


@given(st.text("一二三AB12 ，。（）“”、：—…·", min_size=1, max_size=80), st.integers(2, 12))
def test_lines_lose_nothing_but_blanks_and_end_where_they_may(text: str, width: int) -> None:
    lines = texts(broken(text, width))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(len(line) > 0 for line in lines[:-1])


@given(st.text("一二（）。“”》《A", min_size=2, max_size=30), st.integers(1, 29))
def test_the_chinese_rule_never_ends_a_line_wrongly(text: str, at: int) -> None:
    found = chinese_break(text, min(at, len(text) - 1), True, False)
    if 0 < found < len(text):
        assert text[found] not in NEVER_FIRST
        assert text[found - 1] not in NEVER_LAST


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [("ab", "c", False), ("a ", "b", True), ("12", "%", False), ("中", "文", True),
     ("$", "5", False), ("a-", "b", True), ("3.", "14", False), ("中", "A", True)],
)  # fmt: skip
def test_unicode_rule(before: str, after: str, may: bool) -> None:
    assert unicode_break(before + after, len(before)) is may


def test_scripts() -> None:
    assert [script_of(c) for c in "中，Aé1·“—①𠅤"] == [
        ASIAN, ASIAN, LATIN, LATIN, LATIN, LATIN, "", "", "", ASIAN,
    ]  # fmt: skip
