"""An installed wheel finds its forms, templates and resources, as a checkout does."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("resources", "forms", "templates_docs")
ASK = """
from mediation_desk.shipped import shipped
for name in {places!r}:
    place = shipped(name)
    print(name, place, sum(1 for f in place.rglob('*') if f.is_file() and f.suffix != '.pyc'))
"""


def run(*command: object, cwd: Path) -> str:
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh environment that holds the built wheel and nothing else."""
    base = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", base, cwd=ROOT)
    venv.create(base / "venv", with_pip=False)
    python = base / "venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wheel = next(base.glob("*.whl"))
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index"]
    run(*pip, "-q", wheel, cwd=base)
    return python


def counted(folder: Path) -> int:
    return sum(1 for f in folder.rglob("*") if f.is_file() and f.suffix != ".pyc")


@pytest.mark.heavy
@pytest.mark.timeout(600)
def test_the_wheel_carries_every_shipped_file(installed: Path, tmp_path: Path) -> None:
    present = [name for name in PLACES if (ROOT / name).is_dir()]
    told = run(installed, "-c", ASK.format(places=present), cwd=tmp_path).splitlines()
    for name, line in zip(present, told, strict=True):
        _, place, count = line.split()
        assert Path(place).parent.name == "_shipped"
        assert int(count) == counted(ROOT / name)


def test_a_checkout_reads_the_folders_beside_the_package() -> None:
    from mediation_desk.shipped import shipped

    assert shipped("resources", "law") == ROOT / "resources" / "law"
