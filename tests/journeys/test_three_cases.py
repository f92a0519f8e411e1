"""S3 by mouse: a township's three cases with their files go to the county, and come whole.

Two data folders, two programs, one folder between them. Only what came before (the cases, their
files, the joining) is made without the window.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.cli import main
from mediation_desk.qt.pages.exchange import ExchangePage
from mediation_desk.qt.program import Places, Program, dress_app
from mediation_desk.qt.window_settings import WindowSettings
from mediation_desk.usecases.exchange import standing
from tests.journeys.by_keys import to_front
from tests.journeys.hands import Hands
from tests.journeys.keyboard import Keyboard
from tests.journeys.papers import imported
from tests.sync.exchange.conftest import met  # noqa: F401 - a fixture
from tests.sync.exchange.scenes import Scene, check_complete, check_sound
from tests.sync.exchange.test_three_cases import CASES, MIB, filled
from tests.usecases.exchange.conftest import keys, made_pair  # noqa: F401 - fixtures
from tests.usecases.exchange.stores import HEWAN, PASSWORD

ADMIN = "管理员"
SECOND = 100_000


@contextmanager
def seated(qtbot: QtBot, folder: Path) -> Iterator[Hands]:
    """Hands at the window of a program of its own on this folder; its password was typed."""
    app, bugs = QApplication.instance(), list[BaseException]()
    assert isinstance(app, QApplication)
    dress_app(app, WindowSettings())
    places = Places(folder, folder.with_name(f"{folder.name}Practice"), True)
    program = Program(app, places, WindowSettings(), bugs.append)
    program.begin()
    assert program.start is not None
    program.start.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None, timeout=30_000)
    typing = Keyboard(qtbot, program.runner.busy)
    for typed in (ADMIN, PASSWORD):
        typing.write(typed)
        typing.enter()
    qtbot.waitUntil(lambda: program.window is not None and program.window.isVisible(),
                    timeout=90_000)  # fmt: skip
    hands = Hands(qtbot, to_front(qtbot, program))
    hands.settle()
    yield hands
    hands.window.close()
    assert program.end()
    app.setStyleSheet("")
    assert not bugs


def on_exchange(hands: Hands) -> ExchangePage:
    """交换, from the side bar."""
    hands.click(hands.window.findChild(QPushButton, "side_exchange"))
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ExchangePage)
    return page


def pressed(hands: Hands, button: str, said: str) -> str:
    """Press 上报 or 收入 and wait for what is said of it."""
    page = on_exchange(hands)
    hands.click(getattr(page.ui, button))
    told = page.ui.result_label.text
    hands.qtbot.waitUntil(lambda: said in told(), timeout=600_000)
    hands.settle()
    return told()


def digest_at(hands: Hands) -> str:
    """The digest of the township's rows at this window's desk."""
    found = standing.digests(hands.window.frame.desk)
    return next(one.digest for one in found if one.centre == HEWAN)


def weight(box: Path) -> int:
    """Bytes of all packages in the folder."""
    return sum(path.stat().st_size for path in box.rglob("*.tjx"))


@pytest.fixture
def scene(met: Scene, tmp_path: Path) -> Scene:  # noqa: F811
    """A township that has joined, and its county."""
    return met.copy(tmp_path / "pair", "town", "county")


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(6 * MIB, marks=pytest.mark.heavy),
        pytest.param(300 * MIB, marks=[pytest.mark.heavy, pytest.mark.timeout(1500)]),
    ],
)
@pytest.mark.timeout(400)
def test_three_cases_with_their_files_go_over_by_mouse(
    qtbot: QtBot, scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], whole: int,
) -> None:  # fmt: skip
    box = tmp_path / "box"
    box.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(box))
    town = scene.open("town")
    for name in CASES:
        imported(town, name, tmp_path)
    town.store.close()
    signed = filled(scene, tmp_path, whole // 12)
    with seated(qtbot, scene.folder / "town") as hands:
        pressed(hands, "report_button", "已写入，可以拔出U盘")
        there, first = digest_at(hands), weight(box)
    assert first > whole
    with seated(qtbot, scene.folder / "county") as hands:
        assert "3" in pressed(hands, "take_button", "收入变更")
        assert digest_at(hands) == there
    with seated(qtbot, scene.folder / "town") as hands:
        pressed(hands, "report_button", "没有新的")
    assert weight(box) - first <= SECOND
    check_county(scene, signed, tmp_path, monkeypatch, capsys)


def check_county(
    scene: Scene, signed: list[bytes], place: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """What came is whole, and the signed papers are the same that the county keeps."""
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    assert signed
    for number, pdf in enumerate(signed):
        file = place / f"{number}.pdf"
        file.write_bytes(pdf)
        found = asked(capsys, scene.folder / "county", "verify", file)
        codes = {one["code"] for one in found["findings"]}
        assert {"verify.whole", "verify.same_as_kept"} <= codes
    county = scene.open("county")
    check_sound(county)
    check_complete(county)
    county.store.close()


def asked(capsys: pytest.CaptureFixture[str], folder: Path, *words: object) -> dict[str, Any]:
    """The answer of the command line."""
    capsys.readouterr()
    assert main(["--data", str(folder), "--json", *map(str, words)]) == 0
    return dict(json.loads(capsys.readouterr().out))
