"""Enter where no field took it: presses the button that has the focus, goes on from a tick.

Called by windows with the keys that nothing inside them wanted; never sees a field's own Enter.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def take_enter(window: QWidget, event: QKeyEvent) -> bool:
    """Act on a left-over Enter; False where it was another key or nothing can be done with it."""
    target = window.focusWidget()
    if event.key() not in _ENTER or not isinstance(target, QAbstractButton):
        return False
    if isinstance(target, QCheckBox | QRadioButton):
        target.focusNextChild()
    else:
        target.click()
    event.accept()
    return True
