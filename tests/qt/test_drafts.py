"""For every form in forms/: what was typed is in the store within two seconds and comes back."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.drafts import LOOK_MS
from mediation_desk.qt.form_values import Values, collect, inputs, put_back
from mediation_desk.qt.frame import Frame
from mediation_desk.usecases import opening
from mediation_desk.usecases.care import get_draft

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted(f.stem for f in (ROOT / "forms").glob("*.ui"))
MARK = "第三号草稿"


def build(name: str) -> QWidget:
    """The compiled form of forms/NAME.ui on a widget of its own."""
    module = importlib.import_module(f"mediation_desk.qt.generated.ui_{name}")
    form = next(v for k, v in vars(module).items() if k.startswith("Ui_"))()
    text = (ROOT / "forms" / f"{name}.ui").read_text(encoding="utf-8")
    kinds = {"QMainWindow": QMainWindow, "QDialog": QDialog, "QScrollArea": QScrollArea}
    root = text.partition('<widget class="')[2].partition('"')[0]
    widget = kinds.get(root, QWidget)()
    form.setupUi(widget)
    return widget


def fill(widget: QWidget) -> Values:
    """Something else in every input than what stood there; gives what stands there then."""
    other: Values = {}
    for name, one in inputs(widget):
        if hasattr(one, "setChecked"):
            other[name] = not one.isChecked()  # type: ignore[attr-defined]
        elif hasattr(one, "setPlainText") or isinstance(one, QLineEdit):
            other[name] = f"{MARK} {name}"
    put_back(widget, other)
    return collect(widget)


@pytest.mark.parametrize("name", FORMS)
def test_what_stands_in_a_form_comes_back(qtbot: QtBot, name: str) -> None:
    first, second = build(name), build(name)
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    filled = fill(first)
    put_back(second, filled)
    assert collect(second) == filled


@pytest.mark.parametrize("name", FORMS)
def test_no_password_is_ever_collected(qtbot: QtBot, name: str) -> None:
    widget = build(name)
    qtbot.addWidget(widget)
    secrets = [
        e for e in widget.findChildren(QLineEdit) if e.echoMode() != QLineEdit.EchoMode.Normal
    ]
    for edit in secrets:
        edit.setText("correct horse")
    assert "correct horse" not in str(collect(widget))


def test_typing_is_in_the_store_within_two_seconds(qtbot: QtBot, frame: Frame) -> None:
    form, edit = one_line(qtbot)
    frame.drafts.watch(form, "reception")
    qtbot.wait(50)
    edit.setText("王福海")
    assert LOOK_MS <= 1_000  # then a second is left for the writing; a starved machine takes more
    qtbot.waitSignal(frame.drafts.kept, timeout=60_000).wait()
    kept = get_draft(frame.desk, "reception")
    assert kept is not None
    assert kept.content == {"name_edit": "王福海"}


def test_a_form_opens_again_as_it_was(qtbot: QtBot, frame: Frame) -> None:
    form, edit = one_line(qtbot)
    frame.drafts.watch(form, "reception", "c1")
    qtbot.wait(50)
    edit.setText("王福海")
    frame.drafts.save_now()
    again, empty = one_line(qtbot)
    frame.drafts.watch(again, "reception", "c1")
    qtbot.waitUntil(lambda: empty.text() == "王福海")


def test_after_saving_no_draft_is_left(qtbot: QtBot, frame: Frame) -> None:
    form, edit = one_line(qtbot)
    frame.drafts.watch(form, "reception")
    qtbot.wait(50)
    edit.setText("王福海")
    frame.drafts.save_now()
    frame.drafts.forget(form)
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    assert get_draft(frame.desk, "reception") is None


def test_what_was_typed_before_the_draft_came_is_not_overwritten(
    qtbot: QtBot, frame: Frame
) -> None:
    first, edit = one_line(qtbot)
    frame.drafts.watch(first, "reception")
    qtbot.wait(50)
    edit.setText("旧的")
    frame.drafts.save_now()
    frame.drafts.forget(first, drop=False)
    second, typed = one_line(qtbot)
    frame.drafts.watch(second, "reception")
    typed.setText("新的")
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    assert typed.text() == "新的"


def one_line(qtbot: QtBot) -> tuple[QWidget, QLineEdit]:
    form = QWidget()
    edit = QLineEdit(form)
    edit.setObjectName("name_edit")
    qtbot.addWidget(form)
    return form, edit


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_text_typed_three_seconds_before_a_kill_is_there_again(tmp_path: Path) -> None:
    typing = Path(__file__).with_name("typing_program.py")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ran = subprocess.Popen(
        [sys.executable, str(typing), str(tmp_path / "p"), *FORMS], env=env, stdout=subprocess.PIPE
    )
    assert ran.stdout is not None
    assert ran.stdout.readline().strip() == b"typed"
    time.sleep(3)
    _wait_for_rest(ran.pid)
    ran.send_signal(signal.SIGKILL)
    ran.wait()
    ran.stdout.close()
    desk = opening.open_practice(tmp_path / "p")
    kept = {name: get_draft(desk, name) for name in FORMS}
    desk.store.close()
    with_text = [n for n in FORMS if kept[n] is not None and MARK in str(kept[n])]
    assert with_text == [n for n in FORMS if has_lines(n)]


def _wait_for_rest(pid: int) -> None:
    """All forms at once may need longer on a starved machine; at rest nothing more is written."""
    until = time.monotonic() + 60
    before = -1
    while time.monotonic() < until:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        ticks = int(fields[11]) + int(fields[12])
        if ticks - before <= 2:
            return
        before = ticks
        time.sleep(0.5)


def has_lines(name: str) -> bool:
    """Whether the .ui file itself holds a line or text for typing that is not excluded."""
    import xml.etree.ElementTree as ET

    tree = ET.parse(ROOT / "forms" / f"{name}.ui")
    typed = ("QLineEdit", "QPlainTextEdit", "QTextEdit")
    for widget in tree.iter("widget"):
        names = {p.get("name") for p in widget.findall("property")}
        is_open = not names & {"no_draft", "readOnly", "echoMode"}
        if widget.get("class") in typed and is_open:
            return True
    return False
