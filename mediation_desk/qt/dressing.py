"""Puts a compiled form onto a widget; the one typed door to the generated code."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QMainWindow, QWidget


class Form(Protocol):
    """What pyside6-uic makes of a file in forms/."""

    def setupUi(self, widget: QWidget | QMainWindow, /) -> None:
        """Build the form's widgets on this one."""


def dress(form: Form, widget: QWidget) -> None:
    """Build a compiled form on a widget."""
    form.setupUi(widget)
