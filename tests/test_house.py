"""House rules that no linter knows: sizes, names, no clock in the rules, no circle of imports."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mediation_desk"
TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".sh", ".ui", ".qss", ".json", ".txt"}
SKIPPED = {".git", ".venv", "generated", "__pycache__", "build", "dist", "artefacts"}
MUMBLE = re.compile(r"(^|_)(utils?|helpers?|common|misc|manager)$")
# Where this program was written; in two parts so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:wo" + "rk|ro" + "ot)/")
CLOCK = re.compile(r"\b(datetime|date|time)\.(now|today|utcnow|time|time_ns|monotonic)\(")
FILE_CALL = re.compile(r"\bopen\(")
RULE_ROOMS = ("domain", "deadlines", "tracks")
CODE_PLACES = ("mediation_desk", "tests", "scripts", "benchmarks")
TEXT_PLACES = (*CODE_PLACES, "docs", "forms", "resources", "templates_docs")


def files(folder: Path, suffixes: set[str]) -> list[Path]:
    found = [f for f in sorted(folder.rglob("*")) if f.suffix in suffixes and f.is_file()]
    return [f for f in found if not SKIPPED & set(f.relative_to(ROOT).parts[:-1])]


CODE = [f for top in CODE_PLACES for f in files(ROOT / top, {".py"})]


def shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def lines(file: Path) -> int:
    return file.read_text(encoding="utf-8").count("\n")


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_file_is_over_its_size() -> None:
    limit = {f: 500 if shown(f).startswith("tests/") else 400 for f in CODE}
    assert not [f"{shown(f)} ({lines(f)})" for f in CODE if lines(f) > limit[f]]


def test_no_function_is_over_sixty_lines() -> None:
    long = [
        f"{shown(f)}:{node.name} ({size})"
        for f in CODE
        for node in functions(f)
        if (size := (node.end_lineno or 0) - node.lineno + 1) > 60
    ]
    assert not long


def test_no_folder_of_the_program_holds_more_than_twenty_files() -> None:
    folders = [d for d in PACKAGE.rglob("*") if d.is_dir() and not SKIPPED & set(d.parts)]
    assert not [shown(d) for d in folders if len(list(d.glob("*.py"))) > 21]


def test_every_file_name_says_something() -> None:
    assert not [shown(f) for f in CODE if MUMBLE.search(f.stem)]


def test_every_module_says_what_it_is_for() -> None:
    full = {f: text for f in CODE if (text := f.read_text(encoding="utf-8")).strip()}
    assert not [shown(f) for f, text in full.items() if not ast.get_docstring(ast.parse(text))]


def test_no_path_of_one_machine_stands_in_the_repository() -> None:
    tops = [f for f in ROOT.iterdir() if f.is_file() and f.suffix in TEXT]
    every = tops + [f for place in TEXT_PLACES for f in files(ROOT / place, TEXT)]
    assert not [shown(f) for f in every if MACHINE_PATH.search(f.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("room", RULE_ROOMS)
def test_rules_read_no_clock_and_open_no_file(room: str) -> None:
    texts = {shown(f): f.read_text(encoding="utf-8") for f in files(PACKAGE / room, {".py"})}
    assert not [n for n, text in texts.items() if CLOCK.search(text) or FILE_CALL.search(text)]


def test_every_text_file_is_opened_with_its_encoding() -> None:
    bare = re.compile(r"\.(read_text|write_text)\((?![^()]*(?:utf-8|encoding))[^()]*\)")
    assert not [shown(f) for f in CODE if bare.search(f.read_text(encoding="utf-8"))]


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path, known: set[str]) -> set[str]:
    """Modules of ours that a file imports, at the top or inside a function; not for types only."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            deeper = {f"{node.module}.{a.name}" for a in node.names} & known
            found |= deeper or ({node.module} & known)
        elif isinstance(node, ast.Import):
            found |= {a.name for a in node.names} & known
    return found - {module_name(file)}


def circle(graph: dict[str, set[str]]) -> list[str]:
    """One circle of imports, or nothing."""
    done: set[str] = set()

    def walk(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in done:
            return []
        for other in sorted(graph[name]):
            if found := walk(other, [*trail, name]):
                return found
        done.add(name)
        return []

    return next((found for name in sorted(graph) if (found := walk(name, []))), [])


def test_imports_make_no_circle() -> None:
    modules = {module_name(f): f for f in files(PACKAGE, {".py"})}
    graph = {name: imports(f, set(modules)) for name, f in modules.items()}
    assert circle(graph) == []


def test_the_circle_test_sees_a_circle() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]


def track_modules() -> list[Path]:
    names = {"people", "professional", "administrative", "judicial", "pre_litigation", "petition"}
    return [f for f in files(PACKAGE / "tracks", {".py"}) if f.stem in names]


def test_no_track_imports_another() -> None:
    known = {module_name(f) for f in track_modules()}
    assert not {module_name(f): both for f in track_modules() if (both := imports(f, known))}


def test_compiled_forms_are_fresh() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "compile_forms.py"), "--check"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode("utf-8")


@pytest.mark.parametrize("form", sorted((ROOT / "forms").glob("*.ui")), ids=lambda f: f.stem)
def test_every_form_is_xml_that_designer_opens(form: Path, qapp: object) -> None:
    from PySide6.QtUiTools import QUiLoader

    loader = QUiLoader()
    widget = loader.load(str(form))
    assert widget is not None, loader.errorString()
    widget.deleteLater()
