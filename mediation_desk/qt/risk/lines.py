"""Small pieces of the cards of risk: a line, a label that hides when it has nothing to say."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from mediation_desk.qt.widgets.copying import copyable


def line(text: str, level: str = "", role: str = "") -> QLabel:
    """A line that wraps and may be copied; ``level`` colours words that say the same."""
    made = copyable(text)
    if level:
        made.setProperty("level", level)
    if role:
        made.setProperty("role", role)
    return made


def shown(label: QLabel, text: str) -> None:
    """Put words into a label; without any it takes no room."""
    label.setText(text)
    label.setVisible(bool(text))
