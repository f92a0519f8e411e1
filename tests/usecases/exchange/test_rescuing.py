"""Every password is lost, and the county brings the township back (R45)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from mediation_desk.domain.errors import DeskError, NotAllowed
from mediation_desk.records.instance import Instance
from mediation_desk.records.keyring import KEYRING_FILE, KeyRing
from mediation_desk.sync.trust import shares
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.usecases import opening, presenting
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import rescuing, trusting
from tests.usecases.exchange.stores import COUNTY, NEW, PASSWORD, DayClock, desk_of, opened
from tests.usecases.exchange.test_trusting import audited, joined


def printed(files: Sequence[str]) -> list[str]:
    """The codes as they stand on the printed slips, read from the PDFs."""
    out = []
    for file in files:
        text = PdfReader(BytesIO(Path(file).read_bytes())).pages[0].extract_text()
        rows = [line for line in text.splitlines() if line.count("-") == 3 and line.isascii()]
        out.append("-".join(row.strip() for row in rows))
    return out


def codes_of(made: rescuing.RecoveryMade) -> list[str]:
    """The codes where the slips were not drawn."""
    return [Path(file).read_text(encoding="ascii") for file in made.files]


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip is its code alone: drawing takes a second."""
    monkeypatch.setattr(rescuing, "share_pdf", lambda *given: given[4].encode())


@pytest.fixture
def codes(county: Desk, town: Desk, stick: Path, tmp_path: Path, undrawn: None) -> list[str]:
    """The township has joined, the county has made its key; the three codes."""
    joined(county, town, stick)
    made = rescuing.make_recovery(county, tmp_path / "slips")
    trusting.accept(town, Path(trusting.write_list(county, stick)))
    town.store.close()
    return codes_of(made)


def refusal(action: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(DeskError) as caught:
        action(*args, **kwargs)
    assert presenting.has_sentence(caught.value.code)
    return caught.value.code


def test_r45_all_users_lost_and_access_returns(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    """R45: request, answer with two slips, a new password; audited on both sides."""
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    args = (county, Path(asked.file), asked.fingerprint)
    answered = rescuing.rescue_answer(*args, codes[1:], stick)
    name = rescuing.rescue_open(folders / "town", Path(answered.file), "", NEW, clock=clock)
    with pytest.raises(NotAllowed, match="unlock_refused"):
        opened(folders / "town", clock, PASSWORD)
    desk = opening.open_store(folders / "town", name, NEW, clock=clock)
    assert audited(county)[-1] == "rescue_answer"
    assert audited(desk)[-1] == "rescue_open"
    assert desk.store.verify_chain() == []
    desk.store.close()


def test_r45_one_slip_does_not_open_anything(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    args = (county, Path(asked.file), asked.fingerprint)
    assert refusal(rescuing.rescue_answer, *args, codes[:1], stick) == "shares_too_few"
    assert refusal(rescuing.rescue_answer, *args, codes[:1] * 2, stick) == "share_twice"
    assert not list(stick.glob("answer-*"))


def test_an_answer_opens_one_request_once(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    town = folders / "town"
    asked = rescuing.rescue_request(town, stick, clock=clock)
    args = (county, Path(asked.file), asked.fingerprint)
    answer = Path(rescuing.rescue_answer(*args, codes[:2], stick).file)
    rescuing.rescue_request(town, stick / "again", clock=clock)
    args = (town, answer, "", NEW)
    assert refusal(rescuing.rescue_open, *args, clock=clock) == "rescue_answer_other"
    (town / rescuing.RESCUE_FILE).unlink()
    assert refusal(rescuing.rescue_open, *args, clock=clock) == "rescue_not_asked"


def test_the_county_answers_only_what_was_read_aloud(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    wrong = "00000 " * 6
    args = (county, Path(asked.file), wrong, codes[:2], stick)
    assert refusal(rescuing.rescue_answer, *args) == "rescue_fingerprint_wrong"


def test_a_lost_pc_is_not_opened_for_whoever_found_it(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    [replica] = [p.replica for p in trusting.who_is_who(county) if not p.is_own]
    trusting.revoke(county, replica, None, "电脑丢失")
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    args = (county, Path(asked.file), asked.fingerprint, codes[:2], stick)
    assert refusal(rescuing.rescue_answer, *args) == "rescue_revoked"


def test_an_old_request_is_not_answered(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    clock.day = date(2026, 12, 24)
    args = (county, Path(asked.file), asked.fingerprint, codes[:2], stick)
    assert refusal(rescuing.rescue_answer, *args) == "rescue_request_old"


def test_a_weak_password_and_an_unknown_account_are_refused(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    args = (county, Path(asked.file), asked.fingerprint)
    answer = Path(rescuing.rescue_answer(*args, codes[:2], stick).file)
    town = folders / "town"
    assert refusal(rescuing.rescue_open, town, answer, "", "短", clock=clock) == (
        "password_too_short"
    )
    args = (town, answer, "没有这人", NEW)
    assert refusal(rescuing.rescue_open, *args, clock=clock) == "user_unknown"
    with Instance(town):
        assert refusal(rescuing.rescue_open, *args, clock=clock) == "already_open"


def test_a_store_that_joined_no_county_cannot_ask(
    town: Desk, folders: Path, stick: Path
) -> None:
    assert refusal(rescuing.rescue_request, folders / "town", stick) == "no_county_wrap"


def test_a_township_makes_no_county_key(town: Desk, stick: Path) -> None:
    assert refusal(rescuing.make_recovery, town, stick) == "not_a_county_store"


def test_the_slips_bear_the_codes(county: Desk, tmp_path: Path) -> None:
    made = rescuing.make_recovery(county, tmp_path)
    public = trust_of(county.store).recovery_public
    assert shares.recovery_private(printed(made.files)[:2], public)
    text = PdfReader(BytesIO(Path(made.files[1]).read_bytes())).pages[0].extract_text()
    assert "第2份，共3份" in text
    assert "青禾县" in text


def test_the_slips_go_outside_and_never_over_others(
    county: Desk, tmp_path: Path, undrawn: None
) -> None:
    inside = county.store.folder / "slips"
    assert refusal(rescuing.make_recovery, county, inside) == "slip_in_data_folder"
    made = rescuing.make_recovery(county, tmp_path)
    assert [Path(f).name for f in made.files] == [
        f"recovery-{COUNTY}-1-{n}.pdf" for n in (1, 2, 3)
    ]
    (tmp_path / f"recovery-{COUNTY}-2-2.pdf").write_bytes(b"x")
    assert refusal(rescuing.make_recovery, county, tmp_path) == "slip_exists"
    assert not (tmp_path / f"recovery-{COUNTY}-2-1.pdf").exists()


def test_no_secret_lies_in_the_county_or_on_the_stick(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock
) -> None:
    """The shares stand on the slips alone; the data key stands nowhere in the clear."""
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    args = (county, Path(asked.file), asked.fingerprint)
    rescuing.rescue_answer(*args, codes[:2], stick)
    county.store.close()
    files = [p for place in (folders, stick) for p in place.rglob("*") if p.is_file()]
    for file in files:
        data = file.read_bytes()
        for code in codes:
            assert code.encode() not in data
            assert code.replace("-", "").encode() not in data


def test_a_new_recovery_key_is_sealed_to_as_soon_as_it_is_known(
    county: Desk, folders: Path, keys: dict[str, bytes], stick: Path, codes: list[str],
    clock: DayClock, tmp_path: Path,
) -> None:  # fmt: skip
    before = KeyRing.load(folders / "town").county_wrap
    made = rescuing.make_recovery(county, tmp_path / "second")
    town = desk_of(folders / "town", keys["town"], clock)
    trusting.accept(town, Path(trusting.write_list(county, stick)))
    town.store.close()
    assert KeyRing.load(folders / "town").county_wrap != before
    asked = rescuing.rescue_request(folders / "town", stick, clock=clock)
    args = (county, Path(asked.file), asked.fingerprint)
    assert refusal(rescuing.rescue_answer, *args, codes[:2], stick) == "share_other_set"
    assert rescuing.rescue_answer(*args, codes_of(made)[:2], stick).file


def test_a_ring_from_before_there_was_a_county_opens(folders: Path) -> None:
    path = folders / "town" / KEYRING_FILE
    kept = json.loads(path.read_text(encoding="utf-8"))
    del kept["county"]
    path.write_text(json.dumps(kept), encoding="utf-8")
    assert KeyRing.load(folders / "town").county_wrap is None
