"""The set-up scripts: what lacks is named, stale forms are seen, nothing goes on without rights."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for Linux")


def bash(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run lines after set-up is sourced, with almost no environment."""
    lines = f'source "{ROOT}/scripts/setup.sh"\n{script}'
    clean = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"} | environment
    return subprocess.run(
        ["bash", "-c", lines], env=clean, capture_output=True, encoding="utf-8", check=False
    )


@POSIX
def test_what_lacks_is_named_by_its_package() -> None:
    needs = "lib libnever.so.9 libnever9\ncmd no-such-tool some-tool\ncmd bash bash\n"
    assert bash(f'missing_packages "{needs}"').stdout.split()[-2:] == ["libnever9", "some-tool"]


@POSIX
def test_without_rights_it_names_what_lacks_and_stops() -> None:
    done = bash('apt_rights() { return 1; }\nneed_system "cmd no-such-tool some-tool"; echo on')
    assert done.returncode == 1
    assert "some-tool" in done.stderr
    assert "on" not in done.stdout


@POSIX
@pytest.mark.parametrize("name", ["setup.sh", "run.sh", "test.sh"])
def test_scripts_are_sound_bash(name: str) -> None:
    script = ROOT / "scripts" / name
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0


@POSIX
def test_an_unusable_python_is_not_taken(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = bash("find_python; echo $?", PATH=f"{tmp_path}:/bin")
    assert str(tmp_path) not in done.stdout


@pytest.fixture
def forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The compiling script on a copy of one form."""
    place = ROOT / "scripts" / "compile_forms.py"
    spec = importlib.util.spec_from_file_location("compile_forms", place)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    (tmp_path / "forms").mkdir()
    (tmp_path / "generated").mkdir()
    form = min((ROOT / "forms").glob("*.ui"), key=lambda f: f.stat().st_size)
    shutil.copy(form, tmp_path / "forms" / "sample.ui")
    for name in ("forms", "generated"):
        monkeypatch.setattr(script, name.upper(), tmp_path / name)
    monkeypatch.setattr(script, "ROOT", tmp_path)
    return script


def test_a_form_that_was_not_compiled_is_stale(forms: ModuleType) -> None:
    assert forms.main(["--check"]) == 1
    assert forms.main([]) == 0
    assert forms.main(["--check"]) == 0


def test_one_changed_byte_and_a_file_without_form_are_stale(forms: ModuleType) -> None:
    forms.main([])
    made: Path = forms.GENERATED / "ui_sample.py"
    made.write_bytes(made.read_bytes() + b"\n")
    (forms.GENERATED / "ui_gone.py").write_text("", encoding="utf-8")
    assert {f.name for f in forms.stale(forms.expected())} == {"ui_sample.py", "ui_gone.py"}
