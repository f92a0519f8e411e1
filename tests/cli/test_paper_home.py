"""``paper home``: scans in a folder go home; what cannot is told, and the status says so."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mediation_desk.papers.homecoming import reading
from tests.papers.homecoming.rescanned import pictured, rescanned

Run = Callable[..., Any]
PARTIES = [{"role": "申请人", "person": {"name": "龚㛃兰"}}]


def test_a_scan_goes_home_and_a_strange_file_stays(
    run: Run, store: Path, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "ask_apart", lambda task, question, **_more: task(question))
    parties = f"parties={json.dumps(PARTIES, ensure_ascii=False)}"
    told = ("on=2026-11-10", "facts=墙界争议", "stat_type=邻里纠纷", parties)
    case = run(store, "case", "do", "new", "register", *told).json["case"]
    out, folder = tmp_path / "out", tmp_path / "scans"
    folder.mkdir()
    made = run(store, "paper", "issue", case, "RM-04", "--format", "pdf", "--out", str(out))
    sheet = Path(made.json["files"][0]["path"]).read_bytes()
    (folder / "1.jpg").write_bytes(rescanned(pictured(sheet)[0], Random(1)))
    (folder / "2.jpg").write_bytes(b"no picture")
    for file in folder.iterdir():
        os.utime(file, (1_700_000_000, 1_700_000_000))
    done = run(store, "paper", "home", str(folder))
    assert done.status == 1
    assert [(one["name"], one["version"]) for one in done.json["home"]] == [
        ("当事人身份证明", 1),
    ]  # fmt: skip
    assert [(one["file"], one["code"]) for one in done.json["waiting"]] == [
        ("2.jpg", "home_unreadable"),
    ]  # fmt: skip
