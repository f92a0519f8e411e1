"""The look: our small reader agrees with tomllib, the sheet has no hole, contrast is enough."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt import plain_toml
from mediation_desk.qt.style import Look, colour, style_sheet, type_choices
from mediation_desk.shipped import shipped

TEXT_ON_PAPER = ("ink", "muted", "accent", "red", "orange", "yellow", "green")


@pytest.mark.parametrize("place", [("style.toml",), ("fonts", "fonts.toml")])
def test_the_small_reader_agrees_with_tomllib(place: tuple[str, ...]) -> None:
    path = shipped("resources", *place)
    with path.open("rb") as file:
        known = tomllib.load(file)
    flat = [(k, s) for k, v in known.items() for s in (v if isinstance(v, list) else [v])]
    assert plain_toml.read(path) == flat


@pytest.mark.parametrize("points", type_choices())
@pytest.mark.parametrize("strong", [False, True])
def test_every_name_of_the_sheet_is_in_the_table(points: float, strong: bool) -> None:
    sheet = style_sheet(Look(points, strong))
    assert "$" not in sheet
    assert f"font-size: {points:g}pt" in sheet


@pytest.mark.parametrize("name", TEXT_ON_PAPER)
@pytest.mark.parametrize("strong", [False, True])
def test_text_stands_out_at_least_four_and_a_half_to_one(name: str, strong: bool) -> None:
    look = Look(high_contrast=strong)
    for ground in ("paper", "tint"):
        assert contrast(colour(name, look), colour(ground, look)) >= (7 if strong else 4.5)


def test_white_on_the_accent_stands_out() -> None:
    assert contrast(colour("on_accent"), colour("accent")) >= 4.5


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(name: str) -> float:
    parts = [c / 255 for c in QColor(name).getRgb()[:3]]  # type: ignore[index, operator]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_rare_names_are_drawn_with_shipped_fonts(qtbot: QtBot, qapp: object) -> None:
    from PySide6.QtGui import QFontDatabase, QRawFont
    from PySide6.QtWidgets import QApplication

    from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_screen_font(app)
    load_rare_fonts(app)
    families = [f for f in app.font().families() if f.startswith("Tiaojie")]
    faces = [QRawFont.fromFont(QFontDatabase.font(f, "", 11)) for f in families]
    for char in "㛃䶮𬭎𠅤翀":
        assert any(face.supportsCharacter(ord(char)) for face in faces), char


@pytest.mark.parametrize("strong", [False, True])
def test_a_button_that_cannot_be_pressed_is_framed_in_another_way(
    qtbot: QtBot, strong: bool
) -> None:
    button = QPushButton(" ")
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(Look(11.0, strong)))
    button.resize(120, 40)
    frames = []
    for enabled in (True, False):
        button.setEnabled(enabled)
        image = button.grab().toImage()
        frames.append([image.pixelColor(x, 0).lightness() for x in range(10, 110)])
    marked = sum(abs(one - other) > 64 for one, other in zip(*frames, strict=True))
    assert marked > 25
