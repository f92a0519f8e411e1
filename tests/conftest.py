"""Nets around every test: no network, no stray data folder, and nothing left behind by a window.

A test that touches Qt fails on an unexpected log line, a live thread, a running timer or a window
left open. Never holds builders or fixtures of one room; those live beside the room's tests.
"""

from __future__ import annotations

import gc
import logging
import os
import socket
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

hypothesis.settings.register_profile("desk", deadline=None, print_blob=True)
hypothesis.settings.load_profile("desk")

_LOCAL = ("127.", "::1", "localhost")
_QT_FIXTURES = {"qtbot", "qapp"}


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Ten thousand tests are not looked through for garbage again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


class NetworkRefused(AssertionError):
    """A test, or the program under test, wanted to leave this computer."""


def _refuse_unless_local(address: object) -> None:
    host = address[0] if isinstance(address, tuple) else "localhost"
    if not str(host).startswith(_LOCAL):
        raise NetworkRefused(f"the program works offline, but asked for {host!r}")


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("connect", "connect_ex", "sendto"):
        original = getattr(socket.socket, name)

        def guarded(self: socket.socket, *args: Any, _original: Any = original) -> Any:
            _refuse_unless_local(args[-1])
            return _original(self, *args)

        monkeypatch.setattr(socket.socket, name, guarded)


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's real data, settings and passwords out of every test."""
    for name in [n for n in os.environ if n.startswith("MEDIATION_DESK_")]:
        monkeypatch.delenv(name)
    base = Path(tmp_path_factory.getbasetemp())
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(base / "home"))


def _started(cls: Any, monkeypatch: pytest.MonkeyPatch) -> weakref.WeakSet[Any]:
    """Remember every object of a Qt class whose ``start`` is called from Python."""
    seen: weakref.WeakSet[Any] = weakref.WeakSet()
    original = cls.start

    def start(self: Any, *args: Any) -> None:
        seen.add(self)
        original(self, *args)

    monkeypatch.setattr(cls, "start", start)
    return seen


def _left_by_qt(timers: Any, threads: Any) -> list[str]:
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    left = [f"running timer {t.objectName()!r}" for t in timers if isValid(t) and t.isActive()]
    left += [f"live QThread {t.objectName()!r}" for t in threads if isValid(t) and t.isRunning()]
    left += [
        f"open window {type(w).__name__} {w.objectName()!r}"
        for w in QApplication.topLevelWidgets()
        if w.isVisible()
    ]
    return left


def _loud_lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    records = caplog.get_records("setup") + caplog.get_records("call")
    return [f"log line {r.name}: {r.getMessage()}" for r in records if r.levelno >= logging.WARNING]


@pytest.fixture(autouse=True)
def _the_look_it_found(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that changes type size, font or contrast leaves the next one the look it had."""
    if not _QT_FIXTURES & set(request.fixturenames):
        yield
        return
    app = request.getfixturevalue("qapp")
    worn = app.font(), app.palette(), app.styleSheet()
    told = {name: app.property(name) for name in ("point_size", "high_contrast")}
    yield
    if (app.font(), app.palette(), app.styleSheet()) != worn:
        font, palette, sheet = worn
        app.setStyleSheet(sheet)
        app.setPalette(palette)
        app.setFont(font)
    for name, value in told.items():
        app.setProperty(name, value)


@pytest.fixture
def expect_log() -> list[str]:
    """A test adds the beginnings of the warnings it means to provoke."""
    return []


@pytest.fixture(autouse=True)
def _nothing_left_behind(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, expect_log: list[str]
) -> Iterator[None]:
    if not _QT_FIXTURES & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QThread, QTimer

    request.getfixturevalue("qapp")
    caplog = request.getfixturevalue("caplog")
    timers, threads = _started(QTimer, monkeypatch), _started(QThread, monkeypatch)
    before = set(threading.enumerate())
    yield
    left = _left_by_qt(timers, threads)
    left += [f"live thread {t.name}" for t in threading.enumerate() if t not in before]
    expected = tuple(expect_log)
    left += [x for x in _loud_lines(caplog) if not (expected and any(e in x for e in expected))]
    assert not left, "; ".join(left)
