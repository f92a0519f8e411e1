"""Making a store, accounts, and the way back in by the slip."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.keys import wrap
from mediation_desk.usecases import opening

from .conftest import CENTER, COMMITTEE, PASSWORD, cheap_cost

Run = Callable[..., Any]
NAMES = ("--center", CENTER, "--committee", COMMITTEE, "--code", "620199101")


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wrap, "calibrated", cheap_cost)
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)


def slip_code(file: Path) -> str:
    text = "".join(page.extract_text() for page in PdfReader(file).pages)
    return "-".join(re.findall(r"\b[0-9A-Z]{5}\b", text))


def test_init_answers_what_it_made(run: Run, tmp_path: Path) -> None:
    answer = run(tmp_path / "d", "init", *NAMES, "--admin", "周站长")
    assert answer.status == 0
    assert answer.json["center"] == CENTER
    assert (answer.json["admin"], answer.json["slip"]) == ("周站长", None)
    assert len(answer.json["replica"]) == 32


def test_the_file_is_no_plain_database(store: Path) -> None:
    assert not (store / "store.db").read_bytes().startswith(b"SQLite format 3")
    assert CENTER.encode() not in (store / "store.db").read_bytes()


def test_a_second_init_is_refused_and_changes_nothing(run: Run, store: Path) -> None:
    before = (store / "store.db").read_bytes()
    answer = run(store, "init", *NAMES)
    assert (answer.status, answer.json["error"]["code"]) == (1, "store_exists")
    assert (store / "store.db").read_bytes() == before


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((*NAMES[:4], "--code", "62019"), "centre_code_wrong"),
        ((*NAMES, "--slip", "d/slip.pdf"), "slip_in_data_folder"),
    ],
)
def test_a_wrong_init_leaves_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(tmp_path / "d", "init", *args)
    assert (answer.status, answer.json["error"]["code"]) == (1, code)
    assert list(tmp_path.iterdir()) == []


def test_a_weak_password_leaves_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", "12345")
    answer = run(tmp_path / "d", "init", *NAMES)
    assert answer.json["error"]["code"] == "password_too_short"
    assert list(tmp_path.iterdir()) == []


def test_without_a_store_every_command_says_so(run: Run, tmp_path: Path) -> None:
    answer = run(tmp_path / "none", "case", "list")
    assert (answer.status, answer.json["error"]["code"]) == (1, "store_missing")


def test_wrong_name_and_wrong_password_read_the_same(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_name = run(store, "--user", "没有这个人", "doctor")
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", "不对不对不对不对不对")
    by_password = run(store, "doctor")
    assert by_name.json == by_password.json
    assert by_name.json["error"]["code"] == "unlock_refused"


def test_accounts_are_added_used_and_switched_off(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDIATION_DESK_NEW_PASSWORD", "何调解员自己记住的密码")
    made = run(store, "user", "add", "何玉霞", "--role", "调解员", "--role", "receptionist")
    assert made.json["users"][1]["roles"] == ["mediator", "receptionist"]
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", "何调解员自己记住的密码")
    assert run(store, "--user", "何玉霞", "case", "list").status == 0
    assert run(store, "--user", "何玉霞", "user", "off", "管理员").status == 1
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    assert run(store, "user", "off", "何玉霞").json["users"][1]["active"] is False
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", "何调解员自己记住的密码")
    assert run(store, "--user", "何玉霞", "case", "list").status == 1


def test_admin_and_auditor_are_never_one(run: Run, store: Path) -> None:
    answer = run(store, "user", "add", "甲某某", "--role", "admin,auditor")
    assert answer.status == 1


def test_the_last_admin_stays(run: Run, store: Path) -> None:
    answer = run(store, "user", "off", "管理员")
    assert answer.json["error"]["code"] == "last_admin"


def test_the_slip_opens_the_store_when_every_password_is_lost(
    run: Run, made_store: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = slip_code(made_store / "slip.pdf")
    monkeypatch.setenv("MEDIATION_DESK_RECOVERY", code)
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", "新的密码牢牢放在心里了")
    assert run(store, "recover").status == 0
    assert run(store, "case", "list").status == 0
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    assert run(store, "case", "list").json["error"]["code"] == "unlock_refused"


def test_a_wrong_slip_opens_nothing(
    run: Run, made_store: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = slip_code(made_store / "slip.pdf")
    monkeypatch.setenv("MEDIATION_DESK_RECOVERY", code[:-1] + ("0" if code[-1] != "0" else "1"))
    answer = run(store, "recover")
    assert (answer.status, answer.json["error"]["code"]) == (1, "slip_code_group")


def test_the_slip_is_one_page_that_a_second_reader_reads(made_store: Path) -> None:
    done = subprocess.run(
        ["pdftotext", "-layout", str(made_store / "slip.pdf"), "-"], capture_output=True, check=True
    )
    text = done.stdout.decode("utf-8")
    assert CENTER in text.replace(" ", "")
    assert text.count("\f") == 1


def test_doctor_warns_without_a_slip(run: Run, tmp_path: Path) -> None:
    run(tmp_path / "d", "init", *NAMES)
    states = {c["name"]: c["state"] for c in run(tmp_path / "d", "doctor").json["checks"]}
    assert states["恢复凭条"] == "advice"
    assert "damaged" not in states.values()


def test_a_new_slip_takes_the_place_of_the_old_one(
    run: Run, made_store: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opening.open_store(store, "", PASSWORD)
    try:
        with pytest.raises(BadInput, match="slip_in_data_folder"):
            opening.new_slip(desk, store / "slip.pdf")
        opening.new_slip(desk, tmp_path / "new.pdf")
    finally:
        desk.store.close()
    monkeypatch.setenv("MEDIATION_DESK_NEW_PASSWORD", "新的密码牢牢放在心里了")
    monkeypatch.setenv("MEDIATION_DESK_RECOVERY", slip_code(made_store / "slip.pdf"))
    assert run(store, "recover").json["error"]["code"] == "slip_refused"
    monkeypatch.setenv("MEDIATION_DESK_RECOVERY", slip_code(tmp_path / "new.pdf"))
    assert run(store, "recover").status == 0
