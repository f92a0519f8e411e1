"""Signatures as strokes: kept whole, refused when copied, drawn where they were written."""

from __future__ import annotations

import io
import math

import pytest
from PIL import Image

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.papers.signing.strokes import (
    read_strokes,
    refuse_repeated,
    signature_picture,
    strokes_digest,
    strokes_of,
    strokes_text,
)

RAW = [
    [(100.0 + n * 4, 50.0 + 20 * math.sin(n / 3), 1000.0 + n * 8) for n in range(60)],
    [(150.0, 40.0, 1600.0), (150.0, 90.0, 1700.0)],
]


def moved(dx: float, dt: float):
    return [[(x + dx, y, t + dt) for x, y, t in stroke] for stroke in RAW]


def test_strokes_come_back_as_they_were_kept():
    strokes = strokes_of(RAW)
    assert read_strokes(strokes_text(strokes)) == strokes
    assert min(p.x for s in strokes for p in s) == 0
    assert strokes[0][0].t == 0


def test_the_same_line_is_refused_wherever_and_whenever_it_is_put():
    earlier = {refuse_repeated(strokes_of(RAW), set())}
    for copy in (RAW, moved(300, 0), moved(0, 86_400_000)):
        with pytest.raises(RuleBroken, match="same_strokes"):
            refuse_repeated(strokes_of(copy), earlier)


def test_a_second_signature_by_hand_is_accepted():
    by_hand = [[(x + (i % 3), y, t) for i, (x, y, t) in enumerate(s)] for s in RAW]
    assert strokes_digest(strokes_of(by_hand)) != strokes_digest(strokes_of(RAW))


@pytest.mark.parametrize(
    "raw", [[], [[]], [[(1.0, 1.0, 0.0)]], [[(1.0, 1.0, 0.0), (3.0, 2.0, 9.0)]]]
)
def test_a_dot_is_no_signature(raw):
    with pytest.raises(BadInput, match="empty"):
        strokes_of(raw)


@pytest.mark.parametrize("text", ["", "{}", "[1]", "[[[1,2]]]", '[[["a",1,2]]]', "[[[1,2,1e999]]]"])
def test_what_is_no_strokes_is_refused(text):
    with pytest.raises(BadInput, match="sign"):
        read_strokes(text)


def test_too_many_points_are_refused():
    with pytest.raises(BadInput, match="too_long"):
        strokes_of([[(float(n), 0.0, 0.0) for n in range(50_000)]])


def test_the_picture_is_one_line_high_with_ink_where_the_pen_was():
    picture = signature_picture(strokes_of(RAW))
    image = Image.open(io.BytesIO(picture.data))
    assert picture.height_mm <= 13
    assert picture.width_mm <= 47
    ink = image.getchannel("A")
    assert ink.getextrema() == (0, 255)
    assert ink.getpixel((0, 0)) == 0
    assert picture.data == signature_picture(strokes_of(moved(9, 9))).data
