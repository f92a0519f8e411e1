"""Papers as files, the volume, verification, backup and the way back."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from .conftest import CENTER
from .test_importing import SCENARIOS

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]


def word_text(file: Path) -> str:
    with zipfile.ZipFile(file) as parts:
        return parts.read("word/document.xml").decode("utf-8")


def test_papers_are_listed_with_what_they_lack(run: Run, cases: Path) -> None:
    papers = {p["code"]: p for p in run(cases, "paper", "list", "S01").json["papers"]}
    assert papers["RM-10"]["required"] is True
    assert papers["RM-10"]["issued"] is False
    assert papers["RM-10"]["origin"] == "own"


def test_papers_are_issued_one_file_a_sheet(run: Run, cases: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer = run(cases, "paper", "issue", "S01", "RM-03", "RM-10", "--out", out)
    assert answer.status == 0, answer.err
    assert sorted(p.name for p in out.iterdir()) == [
        "RM-03-1.docx", "RM-03-1.pdf", "RM-03-2.docx", "RM-03-2.pdf", "RM-10.docx", "RM-10.pdf",
    ]  # fmt: skip
    text = word_text(out / "RM-10.docx")
    assert "龚㛃兰" in text
    assert "陆仟捌佰元整" in text
    assert "{{" not in text
    pages = [f["pages"] for f in answer.json["files"] if f["path"].endswith("RM-10.pdf")]
    assert pages == [len(PdfReader(out / "RM-10.pdf").pages)]


def test_one_papers_trouble_does_not_stop_the_others(run: Run, cases: Path, tmp_path: Path) -> None:
    args = ("paper", "issue", "S01", "RM-99", "RM-10", "--format", "pdf", "--out", tmp_path / "o")
    answer = run(cases, *args)
    assert answer.status == 1
    assert [f["code"] for f in answer.json["files"]] == ["RM-10"]
    assert [m["code"] for m in answer.json["missing"] if not m["fact"]] == ["RM-99"]


@pytest.mark.parametrize("case_id", ["S01", "S09"])
def test_the_expected_papers_of_a_case_are_issued(
    run: Run, cases: Path, tmp_path: Path, case_id: str
) -> None:
    codes = SCENARIOS[case_id]["expected_documents"]
    answer = run(cases, "paper", "issue", case_id, *codes, "--out", tmp_path / "o")
    assert answer.status == 0, answer.json["missing"]
    assert {f["code"].partition("/")[0] for f in answer.json["files"]} >= set(codes)


def test_a_volume_is_bound(run: Run, cases: Path, tmp_path: Path) -> None:
    answer = run(cases, "volume", "S01", "--out", tmp_path / "v.pdf")
    assert answer.status == 0, answer.err
    assert answer.json["pages"] == len(PdfReader(tmp_path / "v.pdf").pages)
    assert "人民调解协议书" in [c["name"] for c in answer.json["contents"]]


def test_an_own_template_is_checked_and_put_to_use(run: Run, store: Path) -> None:
    word = ROOT / "templates_docs" / "RM-03.docx"
    assert run(store, "template", "add", word, "--code", "RM-03").json["ok"] is True
    assert run(store, "template", "add", word, "--code", "RM-77").status == 1


def test_an_unsigned_pdf_is_not_vouched_for(run: Run, cases: Path, tmp_path: Path) -> None:
    run(cases, "paper", "issue", "S01", "RM-10", "--format", "pdf", "--out", tmp_path)
    answer = run(None, "verify", tmp_path / "RM-10.pdf")
    assert (answer.status, answer.json["ok"]) == (1, False)


def test_a_backup_comes_back_as_another_replica(run: Run, cases: Path, tmp_path: Path) -> None:
    made = run(cases, "backup", "--to", tmp_path / "stick").json
    back = run(None, "restore", made["folder"], "--into", tmp_path / "new").json
    assert back["digest"] == made["digest"]
    assert run(tmp_path / "new", "case", "show", "S01").json["stage"] == "filed"
    again = run(None, "restore", made["folder"], "--into", tmp_path / "newer").json
    assert again["replica"] != back["replica"]


def test_a_damaged_backup_is_refused_and_leaves_nothing(
    run: Run, cases: Path, tmp_path: Path
) -> None:
    folder = Path(run(cases, "backup", "--to", tmp_path / "stick").json["folder"])
    part = next(p for p in folder.iterdir() if p.name.startswith("store-"))
    content = bytearray(part.read_bytes())
    content[len(content) // 2] ^= 1
    part.write_bytes(content)
    answer = run(None, "restore", folder, "--into", tmp_path / "new")
    assert (answer.status, answer.json["error"]["code"]) == (1, "backup_damaged")
    assert not (tmp_path / "new").exists()


def test_a_backup_never_goes_into_the_data_folder(run: Run, cases: Path) -> None:
    answer = run(cases, "backup", "--to", cases / "backup")
    assert answer.json["error"]["code"] == "backup_in_data_folder"


def test_a_store_that_is_open_elsewhere_is_left_alone(
    run: Run, cases: Path, tmp_path: Path
) -> None:
    from mediation_desk.usecases.opening import hold

    with hold(cases):
        answer = run(cases, "case", "list")
    assert answer.json["error"]["code"] == "already_open"
    assert run(cases, "case", "list").status == 0


def test_doctor_finds_a_sound_store_sound(run: Run, cases: Path) -> None:
    answer = run(cases, "doctor")
    assert answer.status == 0
    assert {c["state"] for c in answer.json["checks"]} <= {"good", "advice"}


def test_a_torn_store_is_told_in_chinese(run: Run, cases: Path) -> None:
    file = cases / "store.db"
    content = bytearray(file.read_bytes())
    content[:4096] = bytes(4096)
    file.write_bytes(content)
    answer = run(cases, "doctor")
    assert answer.status == 1
    assert CENTER not in answer.out
    shutil.rmtree(cases)


def test_the_open_store_verifies(run: Run, cases: Path) -> None:
    answer = run(cases, "verify")
    assert (answer.status, answer.json["ok"]) == (0, True), answer.json
