"""One of several, several of several, yes or no. The choices come from the verb, never from
here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.qt.widgets.field import FieldWidget

Pair = tuple[str, str]
_SHORT = 4
SHORT_TEXT = 22
_TINY_TEXT = 3
#: Two columns of texts no longer than this stand beside each other on every form.
_WIDE_PIXELS = 430


class ChoiceField(FieldWidget):
    """One of several: buttons in a row when few and short, else a list that can be typed into."""

    def __init__(
        self,
        choices: Sequence[Pair],
        parent: QWidget | None = None,
        *,
        required: bool = True,
        button_text: int = SHORT_TEXT,
        as_list: bool = False,
    ) -> None:
        super().__init__(parent)
        self._choices = list(choices) if required else [("", "（不填）"), *choices]
        self._buttons: QButtonGroup | None = None
        self._list: QComboBox | None = None
        self._wanted = ""
        text = sum(len(label) for _, label in self._choices)
        if not as_list and len(self._choices) <= _SHORT and text <= button_text:
            self._make_buttons()
        else:
            self._make_list()

    def _make_buttons(self) -> None:
        self._buttons = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for place, (value, label) in enumerate(self._choices):
            button = QRadioButton(label, self)
            button.setObjectName(f"choice_{value or 'none'}")
            self._buttons.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        if self._buttons.buttons():
            self.setFocusProxy(self._buttons.buttons()[0])
        self._buttons.idToggled.connect(self._toggled)

    def _make_list(self) -> None:
        self._list = QComboBox(self)
        self._list.setObjectName("list")
        self._list.setPlaceholderText("请选择")
        self._list.setMaxVisibleItems(14)
        self._list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._list.setMinimumContentsLength(12)
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fill_list(self._list)
        self.column.addWidget(self._list)
        self.setFocusProxy(self._list)
        self._list.activated.connect(lambda _place: self._chosen())
        self._list.installEventFilter(_NoWheel(self._list))

    def _fill_list(self, box: QComboBox) -> None:
        box.clear()
        for value, label in self._choices:
            box.addItem(label, value)
        box.setCurrentIndex(-1)

    def set_choices(self, choices: Sequence[Pair], *, required: bool) -> None:
        """Offer other choices (of a list, never of buttons); what was chosen stays if it can."""
        assert self._list is not None, "made as buttons"
        before = self.value() or self._wanted
        self._choices = list(choices) if required else [("", "（不填）"), *choices]
        self._fill_list(self._list)
        self.set_value(before)

    def _chosen(self) -> None:
        self._wanted = str(self.value())
        self.changed.emit()

    def _toggled(self, _place: int, on: bool) -> None:
        if on:
            self.changed.emit()

    def value(self) -> object:
        """The chosen value; empty when nothing is chosen."""
        place = self._buttons.checkedId() if self._buttons else self._index()
        return self._choices[place][0] if place >= 0 else ""

    def set_value(self, value: object) -> None:
        """Choose a value; an unknown one chooses nothing."""
        text = self._wanted = str(value if value is not None else "")
        place = next((n for n, (key, _) in enumerate(self._choices) if key == text), -1)
        self.blockSignals(True)
        if self._list:
            self._list.setCurrentIndex(place)
        elif self._buttons and place >= 0:
            self._buttons.button(place).setChecked(True)
        self.blockSignals(False)

    def focus_input(self) -> None:
        """The button that is chosen, as Tab would do it."""
        chosen = self._buttons.checkedButton() if self._buttons else None
        (chosen or self.focusProxy() or self).setFocus()

    def name_for_readers(self, name: str) -> None:
        """Every button carries the question's name beside its own."""
        if self._list:
            self._list.setAccessibleName(name)
        for button in self._buttons.buttons() if self._buttons else []:
            button.setAccessibleName(f"{name} {button.text()}")

    def _index(self) -> int:
        return self._list.currentIndex() if self._list else -1


class ChoicesField(FieldWidget):
    """Any of several, as check boxes under one another (in columns when many)."""

    def __init__(self, choices: Sequence[Pair], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._wanted: tuple[str, ...] = ()
        self._name = ""
        self._row = QHBoxLayout()
        self.column.addLayout(self._row)
        self._make_boxes(choices)

    def set_choices(self, choices: Sequence[Pair]) -> None:
        """Offer other choices; what was chosen and is offered again is chosen again."""
        wanted = self._wanted
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        while (item := self._row.takeAt(0)) is not None:
            empty = item.layout()
            if empty is not None:
                empty.deleteLater()
        self._boxes = {}
        self._make_boxes(choices)
        self.name_for_readers(self._name)
        self.set_value(wanted)

    def _make_boxes(self, choices: Sequence[Pair]) -> None:
        measure = self.fontMetrics()
        is_wide = any(measure.horizontalAdvance(label) > _WIDE_PIXELS for _, label in choices)
        is_tiny = all(len(label) <= _TINY_TEXT for _, label in choices)
        few = is_wide or len(choices) <= _SHORT
        columns = [QVBoxLayout() for _ in range(1 if few else 4 if is_tiny else 2)]
        for place, (value, label) in enumerate(choices):
            box = QCheckBox(label, self)
            box.setObjectName(f"choice_{value}")
            box.toggled.connect(lambda _on: self._toggled())
            self._boxes[value] = box
            columns[place % len(columns)].addWidget(box)
        for part in columns:
            part.addStretch(1)
            self._row.addLayout(part, 1)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def _toggled(self) -> None:
        self._wanted = tuple(key for key, box in self._boxes.items() if box.isChecked())
        self.changed.emit()

    def value(self) -> object:
        """The chosen values in the order of the list."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: object) -> None:
        """Choose these values and no other."""
        some = value.split(",") if isinstance(value, str) else value
        wanted = tuple(str(v) for v in some) if isinstance(some, Iterable) else ()
        self.blockSignals(True)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)
        self.blockSignals(False)
        self._wanted = wanted

    def draft(self) -> object:
        """The chosen values as a list."""
        return [key for key, box in self._boxes.items() if box.isChecked()]

    def name_for_readers(self, name: str) -> None:
        """Every box carries the question's name beside its own."""
        self._name = name
        for box in self._boxes.values():
            box.setAccessibleName(f"{name} {box.text()}")


class YesNoField(FieldWidget):
    """A single tick."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(label, self)
        self.box.setObjectName("box")
        self.column.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.toggled.connect(lambda _on: self.changed.emit())

    def value(self) -> object:
        """Whether it is ticked."""
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        """Tick it or not."""
        self.blockSignals(True)
        self.box.setChecked(bool(value))
        self.blockSignals(False)


class _NoWheel(QObject):
    """Keeps the wheel that scrolls the page from changing a choice on the way."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
