"""With a command no Qt is imported; without one the window opens on the right folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mediation_desk import app
from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.keyring import KEYRING_FILE
from mediation_desk.records.store import STORE_FILE
from mediation_desk.usecases import opening

ROOT = Path(__file__).resolve().parents[1]


def test_a_command_imports_no_qt() -> None:
    code = (
        "import sys; from mediation_desk.app import main; status = main(['deadline', '--help'])\n"
        "print(status, any(m.startswith('PySide6') for m in sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, cwd=ROOT
    )
    assert ran.stdout.splitlines()[-1].endswith("False"), ran.stderr


@pytest.mark.parametrize(
    ("arguments", "rest"),
    [(["--data", "x"], []), (["--data=x"], []), (["--data", "x", "due"], ["due"])],
)
def test_the_data_folder_is_read_from_the_arguments(arguments: list[str], rest: list[str]) -> None:
    assert app._data_folder(arguments) == (Path("x"), rest)


def test_the_data_folder_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIATION_DESK_DATA", "y")
    assert app._data_folder([]) == (Path("y"), [])


@pytest.mark.parametrize("named", ["", "relative", "/tmp/somewhere"])
def test_window_and_command_line_mean_the_same_folders(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", named)
    assert app.default_folder() == opening.default_folder()
    assert app.practice_folder(app.default_folder()) == opening.practice_folder()


@pytest.mark.parametrize(
    ("ring", "store", "is_there"),
    [
        ('"users": [{"id": "1"}], "slip": null', True, True),
        ('"users": [], "slip": "00"', True, True),
        ('"users": [], "slip": null', True, False),
        ('"users": [{"id": "1"}], "slip": null', False, False),
    ],
)
def test_a_folder_is_set_up_when_somebody_can_open_it(
    tmp_path: Path, ring: str, store: bool, is_there: bool
) -> None:
    assert not app.is_set_up(tmp_path)
    (tmp_path / KEYRING_FILE).write_text(ring, encoding="utf-8")
    if store:
        (tmp_path / STORE_FILE).touch()
    assert app.is_set_up(tmp_path) is is_there


def test_a_second_program_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with app.hold_folder(tmp_path), pytest.raises(KnownTrouble) as told:
        app.hold_folder(tmp_path)
    assert told.value.code == "already_open"
