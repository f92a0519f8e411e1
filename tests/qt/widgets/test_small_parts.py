"""Masked values, the stroke pad, files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mediation_desk.qt.widgets import masked_value
from mediation_desk.qt.widgets.file_field import FileField
from mediation_desk.qt.widgets.masked_value import MaskedValue
from mediation_desk.qt.widgets.stroke_field import StrokeField
from mediation_desk.qt.widgets.stroke_pad import StrokePad


def draw(qtbot: QtBot, pad: StrokePad, *points: tuple[int, int]) -> None:
    first, *rest = [QPoint(*p) for p in points]
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for point in rest:
        qtbot.mouseMove(pad, point)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=rest[-1])


def test_a_masked_value_shows_for_a_while_and_hides_again(qtbot: QtBot) -> None:
    masked_value.SHOWN_MS, kept = 50, masked_value.SHOWN_MS
    value = MaskedValue("1101********1237", "身份证号")
    qtbot.addWidget(value)
    value.show()
    with qtbot.waitSignal(value.asked):
        value.button.click()
    value.show_value("110101199001011237")
    assert value.label.text() == "110101199001011237"
    qtbot.waitUntil(lambda: value.label.text() == "1101********1237")
    masked_value.SHOWN_MS = kept


def test_a_page_that_goes_out_of_sight_masks_again(qtbot: QtBot) -> None:
    value = MaskedValue("1393****0001", "电话")
    qtbot.addWidget(value)
    value.show()
    value.show_value("13931300001")
    value.hide()
    assert value.label.text() == "1393****0001"


def test_strokes_keep_points_and_growing_times(qtbot: QtBot) -> None:
    pad = StrokePad()
    qtbot.addWidget(pad)
    pad.show()
    draw(qtbot, pad, (30, 40), (60, 80), (90, 60))
    draw(qtbot, pad, (100, 40), (120, 90))
    strokes = pad.strokes()
    assert [len(s) >= 2 for s in strokes] == [True, True]
    times = [t for stroke in strokes for _, _, t in stroke]
    assert times == sorted(times)
    assert strokes[0][0][:2] == (30.0, 40.0)


def test_a_signature_is_never_kept_as_a_draft(qtbot: QtBot) -> None:
    field = StrokeField()
    qtbot.addWidget(field)
    field.show()
    draw(qtbot, field.pad, (30, 40), (60, 80))
    assert field.value()
    assert field.draft() == ""
    field.clear_button.click()
    assert field.value() == ""


def test_a_file_shows_its_name_and_gives_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    field = FileField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed):
        field._take(str(tmp_path / "扫描件.pdf"))
    assert field.value() == tmp_path / "扫描件.pdf"
    assert field.label.text() == "扫描件.pdf"
