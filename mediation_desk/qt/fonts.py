"""The screen's fonts: the shipped sans first, the shipped serifs for rare characters of names.

Loads shipped files only and never touches the fonts papers are drawn with.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from mediation_desk.qt import plain_toml
from mediation_desk.shipped import shipped

_SYSTEM = ("WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "Noto Sans CJK SC")


def _entries() -> list[plain_toml.Section]:
    listing = shipped("resources", "fonts", "fonts.toml")
    return [entry for _, entry in plain_toml.read(listing)] if listing.exists() else []


def _load(files: Sequence[str]) -> list[str]:
    families: list[str] = []
    for name in files:
        number = QFontDatabase.addApplicationFont(str(shipped("resources", "fonts", name)))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    return families


def _files(*roles: str) -> list[str]:
    return [str(e["file"]) for role in roles for e in _entries() if e.get("role") == role]


def load_screen_font(app: QApplication) -> None:
    """The one font the first window needs; what rare names need comes by
    :func:`load_rare_font`."""
    _wear(app, [*_load(_files("hei")), *_SYSTEM])


def rare_fonts() -> list[str]:
    """The files of the fonts that rare characters of names need."""
    return _files("song", "rare", "ext")


def load_rare_font(app: QApplication, file: str) -> None:
    """Add a font of rare characters behind the screen's font (called after the first paint)."""
    _wear(app, [*app.font().families(), *_load([file])])


def load_rare_fonts(app: QApplication) -> None:
    """All of them at once, where nobody waits."""
    for file in rare_fonts():
        load_rare_font(app, file)


def _wear(app: QApplication, families: Sequence[str]) -> None:
    font = QFont(app.font())
    font.setFamilies(list(dict.fromkeys(families)))
    app.setFont(font)
