"""The look of the window: Fusion, one style sheet of ours and the table of colours and sizes.

Imports Qt and the standard library only, because the unlock window is painted with it. Never
holds a colour or a size itself: those stand in ``resources/style.toml``.
"""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.qt import plain_toml
from mediation_desk.shipped import shipped


class Look(NamedTuple):
    """What the person chose in the settings: type size in points and high contrast.

    A tuple, because making a dataclass costs several milliseconds before the first paint.
    """

    point_size: float = 11.0
    high_contrast: bool = False


USUAL = Look()


@lru_cache(maxsize=1)
def _sections() -> dict[str, plain_toml.Section]:
    return dict(plain_toml.read(shipped("resources", "style.toml")))


def _words(section: str) -> dict[str, str]:
    return {key: str(value) for key, value in _sections()[section].items()}


def _number(section: str, key: str) -> float:
    value = _sections()[section][key]
    return value if isinstance(value, float) else 0.0


def colour(name: str, look: Look = USUAL) -> str:
    """The colour of this name, ``#RRGGBB``; the high-contrast one where the look asks for it."""
    strong = _words("high_contrast") if look.high_contrast else {}
    return strong.get(name, _words("colours")[name])


def size(name: str) -> int:
    """A size of the grid in pixels at 96 dpi."""
    return int(_number("sizes", name))


def type_choices() -> tuple[float, ...]:
    """The type sizes that the settings offer, in points."""
    found = _sections()["type"]["choices"]
    return tuple(found) if isinstance(found, list) else ()


def _names(look: Look) -> dict[str, str]:
    names = {name: colour(name, look) for name in _sections()["colours"]}
    names |= {name: str(size(name)) for name in _sections()["sizes"]}
    steps = ("title", "heading", "small", "clock")
    names |= {s: f"{look.point_size + _number('type', s + '_step'):g}" for s in steps}
    focus = "focus_line_high_contrast" if look.high_contrast else "focus_line"
    names |= {
        "base": f"{look.point_size:g}",
        "focus_line": str(size(focus)),
        "disabled_line": "dashed" if look.high_contrast else "solid",
        "list_row": str(max(32, int(look.point_size * 2.6))),
        "button_inner": str(size("button") - 2),
        "field_inner": str(size("field") - 2),
        "icons": shipped("resources", "icons").as_posix(),
    }
    return names


def style_sheet(look: Look) -> str:
    """The whole style sheet for a look; a name missing from the table is an error."""
    text = shipped("resources", "style.qss").read_text(encoding="utf-8")
    return Template(text).substitute(_names(look))


def palette(look: Look) -> QPalette:
    """Fusion's palette from the same table, for what the sheet does not reach."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "tint",
        QPalette.ColorRole.Button: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
    }
    for role, name in roles.items():
        made.setColor(role, QColor(colour(name, look)))
    return made


def apply_look(app: QApplication, look: Look) -> None:
    """Dress the whole program in a look; may be called again when the settings change.

    The style underneath is Fusion, which app.py asks for when it makes the application.
    """
    app.setPalette(palette(look))
    font = QFont(app.font())
    font.setPointSizeF(look.point_size)
    app.setFont(font)
    app.setStyleSheet(style_sheet(look))
    app.setProperty("point_size", look.point_size)
    app.setProperty("high_contrast", look.high_contrast)


def worn_look() -> Look:
    """What the program wears now."""
    app = QApplication.instance()
    return look_of(app) if isinstance(app, QApplication) else USUAL


def worn(name: str) -> str:
    """The colour of this name, as the program wears it now; for what paints itself."""
    return colour(name, worn_look())


def scaled(pixels: int) -> int:
    """A width given for the usual type size, for the one the program wears now."""
    return int(pixels * worn_look().point_size / _number("type", "base"))


def look_of(app: QApplication) -> Look:
    """The look the program wears now."""
    points, strong = app.property("point_size"), app.property("high_contrast")
    return Look(points, bool(strong)) if isinstance(points, float) else Look()


def set_mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property the sheet reads (``role``, ``level``, ``invalid``, ``kind``) and repaint
    with it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
