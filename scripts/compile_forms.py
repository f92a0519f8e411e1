"""Compiles forms/*.ui to mediation_desk/qt/generated/ui_*.py; ``--check`` only compares.

The compiled files are committed, so that the program starts without the compiler; only this script
may write them.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "forms"
_IMPORTS = re.compile(r"^from (PySide6\.\w+) import \(([^)]*)\)$", re.M)
_COMMENTS = re.compile(r"^#.*$", re.M)
GENERATED = ROOT / "mediation_desk" / "qt" / "generated"


def compiler() -> Path:
    """Place of Qt's own compiler inside the installed package."""
    package = Path(PySide6.__file__).parent
    if sys.platform == "win32":
        return package / "uic.exe"
    return package / "Qt" / "libexec" / "uic"


def compiled(form: Path) -> bytes:
    """The Python text of one form, with line ends as they are committed."""
    command = [str(compiler()), "-g", "python", form.name]
    done = subprocess.run(command, cwd=form.parent, capture_output=True, check=True)
    text = done.stdout.replace(b"\r\n", b"\n").decode("utf-8")
    return _IMPORTS.sub(lambda found: _pruned(found, text), text).encode("utf-8")


def _pruned(found: re.Match[str], text: str) -> str:
    """An import of only what the form uses: each class touched delays the first paint.

    Comments name ``Qt`` too, and that name alone costs a fifth of the start.
    """
    body = _COMMENTS.sub("", _IMPORTS.sub("", text))
    names = [name.strip() for name in found[2].split(",")]
    used = [name for name in names if re.search(rf"\b{name}\b", body)]
    lines = ",\n".join(f"    {name}" for name in used)
    return f"from {found[1]} import (\n{lines},\n)" if used else ""


def expected() -> dict[Path, bytes]:
    """What the generated folder must hold, by file."""
    return {GENERATED / f"ui_{form.stem}.py": compiled(form) for form in sorted(FORMS.glob("*.ui"))}


def stale(wanted: dict[Path, bytes]) -> list[Path]:
    """Files that lack, differ or have no form any more."""
    differing = [f for f, text in wanted.items() if not f.exists() or f.read_bytes() != text]
    orphans = [f for f in sorted(GENERATED.glob("ui_*.py")) if f not in wanted]
    return differing + orphans


def write(wanted: dict[Path, bytes]) -> None:
    """Write what differs and remove what has no form."""
    for file in stale(wanted):
        if file in wanted:
            file.write_bytes(wanted[file])
        else:
            file.unlink()
        print(file.relative_to(ROOT))


def main(arguments: list[str]) -> int:
    """Compile, or with ``--check`` name the stale files and return 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    wanted = expected()
    if not options.check:
        write(wanted)
        return 0
    old = stale(wanted)
    for file in old:
        print(f"界面未编译：{file.relative_to(ROOT)}（运行 python scripts/compile_forms.py）")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
