"""Fingerprints and seals from scans: only the ink, upright, and never the same scan twice."""

from __future__ import annotations

import io
import math
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from mediation_desk.domain.errors import KnownTrouble, RuleBroken
from mediation_desk.papers.signing import ink
from mediation_desk.papers.signing.ink import Ink, ink_of, ink_picture, refuse_reused

CREAM = (246, 242, 228)
RED = (190, 30, 40)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Without a process apart, but for the test that tries it."""
    if "apart" not in request.node.name:
        monkeypatch.setattr(ink, "ask_apart", lambda task, question: task(question))


def png(picture: Image.Image, **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG" if more else "PNG", **more)
    return out.getvalue()


def finger(seed: int) -> Image.Image:
    """Ridges of a finger in red on cream paper."""
    chance = Random(seed)
    page = Image.new("RGB", (700, 800), CREAM)
    pen = ImageDraw.Draw(page)
    left, top, wave = chance.uniform(150, 250), chance.uniform(150, 250), chance.uniform(11, 16)
    bend, shift = chance.uniform(0.5, 1.6), chance.uniform(0, 6)
    for y in range(0, 360, 2):
        for x in range(0, 260, 2):
            inside = ((x - 130) / 130) ** 2 + ((y - 180) / 180) ** 2 < 1
            ridge = math.sin(math.hypot(x - 130, (y - 200) * bend) / wave * 3 + shift) > 0
            if inside and ridge:
                pen.rectangle((left + x, top + y, left + x + 1, top + y + 1), fill=RED)
    return page.filter(ImageFilter.GaussianBlur(1))


def square_seal(turn: float) -> Image.Image:
    page = Image.new("RGB", (800, 800), CREAM)
    pen = ImageDraw.Draw(page)
    pen.rectangle((250, 250, 550, 550), outline=RED, width=16)
    pen.rectangle((300, 300, 380, 500), fill=RED)
    return page.rotate(turn, Image.Resampling.BICUBIC, fillcolor=CREAM)


def test_only_the_ink_is_left_and_the_paper_is_clear():
    made = Image.open(io.BytesIO(ink_of(png(finger(1))).png))
    assert made.mode == "RGBA"
    assert abs(made.width / made.height - 260 / 360) < 0.06
    assert made.getpixel((0, 0))[3] == 0, "paper in the corner of the frame"
    solid = [p for p in made.get_flattened_data() if p[3] > 200]
    assert len(solid) > 5_000
    assert all(p[0] > p[1] + 60 for p in solid), "ink keeps its colour"


@pytest.mark.parametrize("turn", [-20, -7, 0, 13, 30])
def test_a_square_seal_is_straightened(turn):
    made = Image.open(io.BytesIO(ink_of(png(square_seal(turn))).png))
    assert abs(made.width - 301) < 14
    assert abs(made.height - 301) < 14


def test_the_same_scan_is_known_again_even_when_saved_anew_and_another_print_is_not():
    page = finger(1)
    first = ink_of(png(page))
    smaller = page.resize((560, 640), Image.Resampling.BICUBIC)
    for again in (png(page), png(page, quality=60), png(smaller, quality=85)):
        with pytest.raises(RuleBroken, match="ink_reused"):
            refuse_reused(ink_of(again), [first.print])
    others = [ink_of(png(finger(seed))).print for seed in range(2, 7)]
    refuse_reused(first, others)


@pytest.mark.parametrize(("content", "code"), [
    (b"no picture", "ink_unreadable"),
    (png(Image.new("RGB", (400, 400), CREAM)), "ink_none"),
    (png(Image.new("1", (9000, 9000), 1)), "ink_unreadable"),
])  # fmt: skip
def test_what_bears_no_mark_is_refused(content, code):
    with pytest.raises(KnownTrouble, match=code):
        ink_of(content)


def test_it_is_done_apart():
    made = ink_of(png(square_seal(5)))
    assert isinstance(made, Ink)
    picture = ink_picture(made.png, 20.0, "印")
    assert picture.height_mm == 20.0
    assert abs(picture.width_mm - 20) < 1
