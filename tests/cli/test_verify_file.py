"""``verify FILE``: by the digest kept in the store where it knows the file, or the file alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.usecases import asking
from mediation_desk.usecases.filing.signed_papers import make_signed_pdf
from mediation_desk.usecases.opening import hold, open_store

from .conftest import PASSWORD

Run = Callable[..., Any]


@pytest.fixture
def issued(run: Run, cases: Path, tmp_path: Path) -> Path:
    """RM-10 of S01 as it was issued, unsigned."""
    run(cases, "paper", "issue", "S01", "RM-10", "--format", "pdf", "--out", tmp_path)
    return tmp_path / "RM-10.pdf"


def codes(answer: Any) -> list[str]:
    return [f["code"] for f in answer.json["findings"]]


def test_an_issued_file_is_known_by_its_digest(run: Run, cases: Path, issued: Path) -> None:
    answer = run(cases, "verify", issued)
    assert (answer.status, answer.json["ok"]) == (0, True)
    assert codes(answer) == ["verify.same_as_kept", "verify.unsigned"]


def test_a_changed_file_is_told_from_the_sheet_it_claims_to_be(
    run: Run, cases: Path, issued: Path
) -> None:
    issued.write_bytes(issued.read_bytes() + b"\n")
    answer = run(cases, "verify", issued)
    assert (answer.status, answer.json["ok"]) == (1, False)
    assert codes(answer) == ["verify.not_as_kept", "verify.unsigned"]


def test_another_centres_store_does_not_know_it(run: Run, store: Path, issued: Path) -> None:
    answer = run(store, "verify", issued)
    assert (answer.status, answer.json["ok"]) == (1, False)
    assert codes(answer) == ["verify.not_kept_here", "verify.unsigned"]


def test_a_signed_file_is_known_here_and_by_itself(run: Run, cases: Path, tmp_path: Path) -> None:
    desk = open_store(cases, "", PASSWORD)
    file = tmp_path / "signed.pdf"
    file.write_bytes(make_signed_pdf(desk, asking.resolve_case(desk, "S01")).pdf)
    desk.store.close()
    known = ["verify.same_as_kept", "verify.whole", "verify.signed_by"]
    assert codes(run(cases, "verify", file)) == known
    assert codes(run(None, "verify", file)) == ["verify.whole", "verify.signer_unknown"]


@pytest.mark.parametrize("why", ["no password", "open elsewhere"])
def test_a_store_that_cannot_be_asked_is_named(
    run: Run, cases: Path, issued: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    if why == "no password":
        monkeypatch.delenv("MEDIATION_DESK_PASSWORD")
        answer = run(cases, "verify", issued)
    else:
        with hold(cases):
            answer = run(cases, "verify", issued)
    assert codes(answer) == ["verify.not_compared", "verify.unsigned"]
    assert answer.json["ok"] is False
