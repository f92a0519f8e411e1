"""A sheet is verified by the codes on its scan or by the code typed; a stick does it without us."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.papers.homecoming import reading
from mediation_desk.papers.signing.sheet_code import sheet_code
from mediation_desk.records import paper_key
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.filing.papers_desk import Sheet
from mediation_desk.usecases.homecoming import sheets_verified
from mediation_desk.usecases.upkeep import checking
from tests.desks import copied_desk, led
from tests.papers.centre_key import centre_key
from tests.papers.homecoming.rescanned import pictured


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(reading, "ask_apart", lambda task, question, **_more: task(question))
    key = centre_key()
    kept = SimpleNamespace(certificate=key.certificate_der, sign=key.sign)
    monkeypatch.setattr(paper_key, "signer_of", lambda *_a: kept)
    made = copied_desk(tmp_path / "store")
    yield made
    made.store.close()


@pytest.fixture
def agreement(desk: Desk) -> Sheet:
    return papers_desk.issue(desk, led(desk, "seal_agreement"), ["RM-10"])[0][0]


def scan_of(sheet: Sheet, *pages: int) -> bytes:
    seen = [pictured(sheet.pdf)[page - 1] for page in pages]
    out = io.BytesIO()
    seen[0].save(out, "PDF", save_all=True, append_images=seen[1:])
    return out.getvalue()


def codes(found: list[object]) -> list[str]:
    return [f"{one.code}{'' if one.good else '!'}" for one in found]  # type: ignore[attr-defined]


def test_a_scan_is_known_page_by_page_and_a_lacking_page_is_told(desk, agreement, tmp_path, qapp):
    file = tmp_path / "scan.pdf"
    file.write_bytes(scan_of(agreement, 1, 2))
    found = checking.verify_file(file, desk)
    assert codes(found) == ["verify.sheet_known"] * 2
    assert "第1版第2页" in found[1].message
    file.write_bytes(scan_of(agreement, 2))
    assert codes(checking.verify_file(file, desk)) == ["verify.sheet_known", "verify.page_lacking!"]
    file.write_bytes(scan_of(agreement, 1, 2))
    alone = codes(checking.verify_file(file, None))
    assert alone == ["verify.sheet_claims!"] * 2, "a code alone proves nothing"


def test_an_old_version_a_strange_sheet_and_a_wrong_page_are_told(desk, agreement, qapp):
    case = asking.facts_of(desk, led(desk, "accept"))
    paper = papers_desk.issue(desk, case.id, ["RM-02"])[0][0]
    kept = asking.facts_of(desk, case.id).papers[-1]
    code = sheet_code("RM-02", 1, case.id, kept.docx_sha256)
    assert codes(checking.verify_sheet_code(code.text(), desk)) == ["verify.sheet_known"]
    papers_desk.issue(desk, case.id, ["RM-02"])
    old = checking.verify_sheet_code(code.text().lower(), desk)
    assert codes(old) == ["verify.sheet_known", "verify.sheet_old"]
    strange = sheet_code("RM-02", 1, case.id, "0" * 64)
    for text, told in (
        (strange.text(), "verify.sheet_unknown!"),
        (code.of_page(2, 2).text(), "verify.sheet_pages!"),
        (f"RM-02 第1版 {kept.docx_sha256[:8]}", "verify.sheet_old"),
        (kept.docx_sha256[:8], "verify.sheet_known"),
        ("deadbeef", "verify.sheet_unknown!"),
    ):
        assert codes(checking.verify_sheet_code(text, desk)) == [told]
    with pytest.raises(BadInput, match="sheet_code_unreadable"):
        checking.verify_sheet_code("什么", desk)
    assert paper.pages == 1


def alone(folder: Path, *asked: str) -> tuple[int, list[str]]:
    """The small program run as a stranger runs it: no library, nothing of ours on its path."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-X", "utf8", str(folder / "verify.py"), *asked],
        capture_output=True, check=False, cwd=folder,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout.decode("utf-8").splitlines()[2:]


def test_the_stick_verifies_files_and_codes_by_itself(desk, agreement, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    sheets_verified.verifier_to(desk, stick)
    text = (stick / sheets_verified.LIST).read_text(encoding="utf-8")
    assert not any(word in text for word in ("龚㛃兰", "陈翀", "620102"))
    (stick / "a.pdf").write_bytes(agreement.pdf)
    (stick / "b.pdf").write_bytes(agreement.pdf + b"\n")
    digest = json.loads(text)["sheets"][0][3]
    code = sheet_code("RM-10", 1, "", digest).of_page(2, 2)
    assert alone(stick, str(stick / "a.pdf"), code.text(), digest[:8])[0] == 0
    status, said = alone(stick, str(stick / "b.pdf"), "deadbeef", code.of_page(1, 3).text(), "话")
    assert status == 1
    assert [line[:3] for line in said] == ["不通过"] * 4


@pytest.mark.parametrize("count", [6, pytest.param(300, marks=pytest.mark.heavy)])
def test_a_list_that_was_touched_is_no_list(desk, agreement, tmp_path, count):
    sheets_verified.verifier_to(desk, tmp_path)
    place = tmp_path / sheets_verified.LIST
    whole = place.read_bytes()
    steps = len(whole) // count
    for at in range(7, len(whole), steps):
        changed = bytearray(whole)
        changed[at] ^= 1
        place.write_bytes(bytes(changed))
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-X", "utf8", str(tmp_path / "verify.py"), "deadbeef"],
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert "核对不了" in done.stdout.decode("utf-8"), at
