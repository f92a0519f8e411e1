"""Asks for the name of a file or folder; afterwards nothing of the answer stays on this PC.

Qt keeps the folders that were visited in a plain settings file of its own, and people name folders
after parties. Opens and writes no file itself.
"""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

_KEPT_BY_QT = ("FileDialog/history", "FileDialog/lastVisited")


def ask_open(parent: QWidget | None, title: str, kinds: str = "") -> str:
    """The name of a file that is there; empty when the person gave it up."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
    _forget_places()
    return name


def ask_save(parent: QWidget | None, title: str, proposed: str, kinds: str = "") -> str:
    """The name under which to save; empty when the person gave it up."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    _forget_places()
    return name


def ask_folder(parent: QWidget | None, title: str) -> str:
    """A folder; empty when the person gave it up."""
    name = QFileDialog.getExistingDirectory(parent, title)
    _forget_places()
    return name


def _forget_places() -> None:
    """Take out of Qt's own settings where the person has been."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in _KEPT_BY_QT:
        settings.remove(key)
    settings.sync()
