"""The shipped fonts: complete for what is promised, and cut down without loss of shape."""

from __future__ import annotations

import io
import tomllib
import zlib
from functools import cache

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from mediation_desk.papers.draw import beyond, shipped_fonts
from mediation_desk.papers.draw.fontmap import (
    FANG,
    FONT_NAMES,
    HEI,
    KAI,
    ROLES,
    SONG,
    TITLE,
    role_of,
)
from mediation_desk.shipped import shipped

FOLDER = shipped("resources", "fonts")
RARE = "㛃䶮𬭎𠅤翀𪚥"


@cache
def source(role: str) -> TTFont:
    listed = tomllib.loads((FOLDER / "fonts.toml").read_text(encoding="utf-8"))["font"]
    file = next(font["file"] for font in listed if font["role"] == role)
    return TTFont(io.BytesIO((FOLDER / file).read_bytes()), lazy=True)


def blocks(*ranges: tuple[int, int]) -> str:
    return "".join(chr(c) for first, last in ranges for c in range(first, last + 1))


def test_gb_18030_level_three_is_complete() -> None:
    """URO and extensions A to F as GB 18030-2022 lists them at level 3."""
    text = blocks((0x4E00, 0x9FEF), (0x3400, 0x4DB5), (0x20000, 0x2A6D6), (0x2A700, 0x2B734),
                  (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0))  # fmt: skip
    assert beyond(text) == []


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("rare", "ext")])
def test_everyday_faces_have_gb_2312_and_boxes(role: str) -> None:
    face = shipped_fonts().face(role)
    codes = (bytes((a, b)) for a in range(0xB0, 0xF8) for b in range(0xA1, 0xFF))
    text = "".join(code.decode("gb2312", "ignore") for code in codes) + "☐☑☒，。（）〔〕“”"
    assert [c for c in text if not face.glyph(c)] in ([], ["囗"])


@pytest.mark.parametrize("role", ROLES)
def test_glyphs_and_widths_are_those_fonttools_reads(role: str) -> None:
    font, face = source(role), shipped_fonts().face(role)
    chart, order = font.getBestCmap(), font.getReverseGlyphMap()
    for code in sorted(chart)[:: max(1, len(chart) // 300)]:
        assert face.glyph(chr(code)) == order[chart[code]]
        wanted = font["hmtx"][chart[code]][0] / font["head"].unitsPerEm
        assert face.width(chr(code)) == pytest.approx(wanted)


def drawn(font: TTFont, name: str) -> object:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return pen.value


@pytest.mark.parametrize("role", [FANG, HEI, KAI])
def test_a_subset_draws_the_same_shapes(role: str) -> None:
    face, font = shipped_fonts().face(role), source(role)
    glyphs = [0, *(face.glyph(c) for c in "调解协议书Aé①，")]
    cut = TTFont(io.BytesIO(face.subset(glyphs).data()))
    for new, old in enumerate(glyphs):
        assert drawn(cut, cut.getGlyphName(new)) == drawn(font, font.getGlyphName(old))


def test_a_packed_subset_is_the_subset() -> None:
    subset = shipped_fonts().face(FANG).subset([0, 5, 9, 700])
    assert zlib.decompress(subset.packed()) == subset.data()
    assert subset.size == len(subset.data())


def test_names_of_word_files_lead_to_the_right_face() -> None:
    named = {"仿宋_GB2312": FANG, "SimSun": SONG, "方正小标宋简体": TITLE, "simhei": HEI}
    assert {name: role_of(name) for name in named} == named
    assert role_of("宋体", bold=True) == TITLE
    assert role_of("a font nobody knows") == FANG
    assert set(FONT_NAMES) == {FANG, SONG, TITLE, KAI, HEI}


def test_rare_characters_have_a_face_in_every_text() -> None:
    for role in (FANG, SONG, TITLE, KAI, HEI):
        assert all(shipped_fonts().face_for(role, c) for c in RARE)


def test_the_list_of_fonts_tells_the_truth() -> None:
    listed = tomllib.loads((FOLDER / "fonts.toml").read_text(encoding="utf-8"))["font"]
    assert {font["role"] for font in listed} == set(ROLES)
    for font in listed:
        with TTFont(FOLDER / font["file"], lazy=True) as opened:
            assert opened["name"].getDebugName(1) == font["family"]
            assert len(opened.getBestCmap()) == font["coverage"]
    assert sum(f.stat().st_size for f in FOLDER.rglob("*")) < 80_000_000
