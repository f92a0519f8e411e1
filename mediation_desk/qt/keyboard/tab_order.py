"""Where Tab goes next: through a window as it is laid out, not as its parts happened to be made.

Pages are put together out of forms, cards and rows that come and go; asked at each Tab, the order
is always that of the eye. A page that only scrolls is a stop, so that the arrows can scroll it.
Moves nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

_WHOLE = (QComboBox, QLineEdit)


def next_stop(window: QWidget, *, forward: bool = True) -> QWidget | None:
    """The stop after (or before) what has the focus in this window; None where that is no stop."""
    stops, now = list(_stops(window)), window.focusWidget()
    if now not in stops:
        return None
    return stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]


def _stops(widget: QWidget) -> Iterator[QWidget]:
    for part in _parts(widget):
        if not part.isVisible() or not part.isEnabled():
            continue
        inner = [] if _is_whole(part) else list(_stops(part))
        if isinstance(part, QScrollArea):
            is_stop = not inner and part.verticalScrollBar().maximum() > 0
        else:
            is_stop = _takes_tab(part)
        if is_stop:
            yield part
        yield from inner


def _takes_tab(part: QWidget) -> bool:
    """Whether Tab stops here; of radio buttons only at the one that is chosen."""
    if isinstance(part, QRadioButton) and part.group() is not None:
        chosen = part.group().checkedButton()
        return chosen is None or chosen is part
    by_tab = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and part.focusProxy() is None


def _is_whole(part: QWidget) -> bool:
    """Whether the keys inside a part are its own affair."""
    is_list = isinstance(part, QAbstractScrollArea) and not isinstance(part, QScrollArea)
    return is_list or isinstance(part, _WHOLE)


def _parts(widget: QWidget) -> list[QWidget]:
    """What stands in a widget, in reading order; what is in no layout comes last."""
    framed = _framed(widget)
    if framed is not None:
        return [part for part in framed if part is not None]
    layout = widget.layout()
    laid = list(_of_layout(layout)) if layout is not None else []
    seen = set(laid)
    others = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return laid + [one for one in others if one not in seen and not one.isWindow()]


def _framed(widget: QWidget) -> Sequence[QWidget | None] | None:
    """What a frame shows of what it holds; None where the widget is no such frame."""
    if isinstance(widget, QScrollArea):
        return [widget.widget()]
    if isinstance(widget, QTabWidget):
        return [widget.tabBar(), widget.currentWidget()]
    if isinstance(widget, QStackedWidget):
        return [widget.currentWidget()]
    if isinstance(widget, QSplitter):
        return [widget.widget(place) for place in range(widget.count())]
    return None


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=layout.getItemPosition)  # type: ignore[assignment, arg-type]
    for place in places:
        item = layout.itemAt(place)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of_layout(inner)
