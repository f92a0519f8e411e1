"""A township's store made once and copied for each test, and the command line run in-process."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.cli import main
from mediation_desk.records.keys import wrap

PASSWORD = "门前那棵老槐树底下乘凉"
CENTER = "青禾县河湾镇社会治安综合治理中心"
COMMITTEE = "青禾县河湾镇人民调解委员会"
DATA = Path(__file__).parents[1] / "data"


@dataclass(frozen=True)
class Ran:
    """What one command came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def cheap_cost() -> wrap.Cost:
    return wrap.Cost(wrap.LEAST_MEMORY_KIB, wrap.LEAST_ROUNDS, 4, os.urandom(wrap.SALT_BYTES))


@pytest.fixture(scope="session")
def made_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh store with its slip, never opened by a test itself."""
    folder = tmp_path_factory.mktemp("township")
    patch = pytest.MonkeyPatch()
    patch.setattr(wrap, "calibrated", cheap_cost)
    patch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    names = ["--center", CENTER, "--committee", COMMITTEE, "--code", "620199101"]
    slip = str(folder / "slip.pdf")
    assert main(["--data", str(folder / "store"), "init", *names, "--slip", slip]) == 0
    patch.undo()
    return folder


@pytest.fixture
def store(made_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fresh store, with the password in the environment."""
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    return Path(shutil.copytree(made_store / "store", tmp_path / "store"))


@pytest.fixture(scope="session")
def imported_store(made_store: Path) -> Path:
    """The store with the shared cases imported."""
    folder = made_store / "imported"
    shutil.copytree(made_store / "store", folder)
    patch = pytest.MonkeyPatch()
    patch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    assert main(["--data", str(folder), "case", "import", str(DATA / "scenarios.yaml")]) == 0
    patch.undo()
    return folder


@pytest.fixture
def cases(imported_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the store with the shared cases in it."""
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    return Path(shutil.copytree(imported_store, tmp_path / "cases"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run a command: ``run(folder, "case", "list")`` answers in JSON."""

    def call(folder: Path | None, *args: object, plain: bool = False) -> Ran:
        capsys.readouterr()
        head = [] if folder is None else ["--data", str(folder)]
        status = main([*head, *([] if plain else ["--json"]), *map(str, args)])
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return call
