"""What needs no store: deadlines, wrong usage, converting; and the program as a process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
EXAMPLES = yaml.safe_load((ROOT / "tests" / "data" / "deadlines.yaml").read_text(encoding="utf-8"))
Run = Callable[..., Any]


@pytest.mark.parametrize("example", EXAMPLES["examples"], ids=lambda e: f"{e['rule']} {e['from']}")
def test_every_worked_example_of_a_deadline(run: Run, example: dict[str, Any]) -> None:
    args = ["deadline", example["rule"], "--from", example["from"]]
    for span in example.get("exclude", []):
        args += ["--exclude", span]
    if "extend" in example:
        args += ["--extend", example["extend"]]
    answer = run(None, *args)
    assert answer.status == 0
    assert answer.json["legal_last_day"] == example["legal_last_day"]
    assert answer.json["provisional"] is example["provisional"]


def test_a_deadline_tells_its_reasons_in_chinese(run: Run) -> None:
    answer = run(None, "deadline", "people.mediate", "--from", "2026-01-19", plain=True)
    assert "1月19日受理，次日起算30日" in answer.out
    assert "春节" in answer.out


def test_an_extension_too_long_is_refused_with_its_article(run: Run) -> None:
    args = ("deadline", "petition.handle", "--from", "2026-03-10", "--extend", "31")
    answer = run(None, *args)
    assert (answer.status, answer.json["error"]["code"]) == (1, "extension_too_long")
    assert answer.json["error"]["article"] == "信访工作条例34条"
    assert answer.err.strip() == answer.json["error"]["message"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("deadline", "people.nothing", "--from", "2026-01-19"), "time_limit_unknown"),
        (("deadline", "people.mediate", "--from", "19.1.2026"), "date_unreadable"),
        (("deadline", "medical.autopsy", "--from", "2026-01-19"), "start_needs_time"),
        (("verify", "no-such-file.pdf"), "file_unreadable"),
        (("paper", "convert", "no-such-file.docx", "--out", "x.pdf"), "file_unreadable"),
    ],
)
def test_what_cannot_be_done_is_status_one(run: Run, args: tuple[str, ...], code: str) -> None:
    answer = run(None, *args)
    assert (answer.status, answer.json["error"]["code"]) == (1, code)
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("args", [(), ("fly",), ("deadline", "people.mediate"), ("case", "do")])
def test_wrong_usage_is_status_two_in_chinese(run: Run, args: tuple[str, ...]) -> None:
    answer = run(None, *args)
    assert answer.status == 2
    assert answer.err.startswith("用法不对：")
    assert answer.err.count("\n") == 1


def test_a_word_file_becomes_a_pdf(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "RM-10.pdf"
    word = ROOT / "templates_docs" / "RM-10.docx"
    answer = run(None, "paper", "convert", word, "--out", out)
    assert answer.status == 0
    assert answer.json["pages"] >= 1
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_shipped_template_passes_the_check(run: Run) -> None:
    word = ROOT / "templates_docs" / "RM-03.docx"
    answer = run(None, "template", "check", word, "--code", "RM-03")
    assert (answer.status, answer.json) == (0, {"ok": True, "problems": [], "warnings": []})


def test_a_file_that_is_no_word_file_is_refused(run: Run, tmp_path: Path) -> None:
    word = tmp_path / "x.docx"
    word.write_text("not a Word file", encoding="utf-8")
    assert run(None, "paper", "convert", word, "--out", tmp_path / "x.pdf").status == 1
    assert list(tmp_path.iterdir()) == [word]


def test_the_program_answers_as_a_process(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "--json", "deadline", "people.mediate"]
    done = subprocess.run(
        [*command, "--from", "2026-01-05"], capture_output=True, check=False, cwd=tmp_path
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["legal_last_day"] == "2026-02-04"


def test_a_broken_pipe_is_no_trouble(tmp_path: Path) -> None:
    command = f'"{sys.executable}" "{ROOT / "main.py"}" --help | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, check=False, cwd=tmp_path)
    assert done.stderr == b""


def test_no_qt_and_no_database_for_a_deadline() -> None:
    code = (
        "import sys; from mediation_desk.cli import main;"
        "main(['deadline', 'people.mediate', '--from', '2026-01-05']);"
        "print([m for m in ('PySide6',) if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout.decode("utf-8").strip().endswith("[]")
