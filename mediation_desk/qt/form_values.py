"""Reads what stands in the inputs of any form by their object names, and puts it back.

Passwords are never read; an input with the property ``no_draft`` (search lines, filters) neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from mediation_desk.qt.widgets.field import FieldWidget

Values = dict[str, object]
_INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QCheckBox, QRadioButton, QSpinBox)


def inputs(form: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Every input that keeps a draft, with its path of object names below the form."""
    yield from _below(form, "")


def _below(widget: QWidget, path: str) -> Iterator[tuple[str, QWidget]]:
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow() or child.property("no_draft"):
            continue
        name = child.objectName()
        here = f"{path}/{name}" if path and name else (path or name)
        if isinstance(child, FieldWidget):
            yield here, child
        elif isinstance(child, _INPUTS):
            if _is_kept(child):
                yield here, child
        else:
            yield from _below(child, here if isinstance(child, KeepsPath) else path)


class KeepsPath:
    """Marks a widget whose name stands in the path of its inputs (one of several equal rows)."""


def _is_kept(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.echoMode() == QLineEdit.EchoMode.Normal and not widget.isReadOnly()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return True


def collect(form: QWidget) -> Values:
    """What stands in the form now; empty inputs are left out."""
    found = {name: _read(widget) for name, widget in inputs(form)}
    return {name: value for name, value in found.items() if value not in ("", None, False, [], {})}


def _read(widget: QWidget) -> object:
    if isinstance(widget, FieldWidget):
        return widget.draft()
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QCheckBox | QRadioButton):
        return widget.isChecked()
    return widget.value() if isinstance(widget, QSpinBox) else None


def put_back(form: QWidget, values: Values) -> None:
    """Put kept values back; what the form no longer has is passed over."""
    for name, widget in list(inputs(form)):
        if name in values:
            _write(widget, values[name])


def _write(widget: QWidget, value: object) -> None:
    if isinstance(widget, FieldWidget):
        widget.restore(value)
    elif isinstance(widget, QLineEdit):
        widget.setText(str(value))
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        widget.setPlainText(str(value))
    elif isinstance(widget, QComboBox):
        widget.setCurrentText(str(value))
    elif isinstance(widget, QCheckBox | QRadioButton):
        widget.setChecked(bool(value))
    elif isinstance(widget, QSpinBox):
        widget.setValue(int(str(value)))
