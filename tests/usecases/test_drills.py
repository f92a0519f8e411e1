"""A drill brings a backup back and takes it away again; a bad one is told as bad, on paper too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlmodel import select

from mediation_desk.domain.errors import BadInput, KnownTrouble, NotAllowed
from mediation_desk.domain.ports import NoProgress
from mediation_desk.records.audit import AuditEntry
from mediation_desk.records.backup import manifest
from mediation_desk.records.backup.making import make_backup
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep import drills
from mediation_desk.usecases.upkeep.backup_places import backup_standing
from mediation_desk.usecases.upkeep.drills import Opener, drill_backup, write_drill_slip
from mediation_desk.usecases.upkeep.finding import find_backups
from mediation_desk.usecases.upkeep.keeping import backup
from tests.desks import SetClock
from tests.kept_store import ADMIN, CENTRE, PASSWORD, KeptStore, a_case, kept_store


@pytest.fixture
def kept(tmp_path: Path) -> KeptStore:
    return kept_store(tmp_path / "data")


@pytest.fixture
def desk(kept: KeptStore) -> Iterator[Desk]:
    made = kept.open(SetClock(date(2026, 7, 1)))
    a_case(made)
    yield made
    made.store.close()


@pytest.fixture
def stick(desk: Desk, tmp_path: Path) -> Path:
    backup(desk, tmp_path / "usb")
    return tmp_path / "usb"


@pytest.fixture
def slip(kept: KeptStore) -> Opener:
    """The slip's code; a password takes half a second."""
    return Opener(code=kept.slip_code)


def files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def entries(desk: Desk) -> list[AuditEntry]:
    with desk.store.read() as session:
        return [e for e in session.exec(select(AuditEntry)) if e.kind == "drill"]


def test_a_sound_backup_passes_and_leaves_only_an_entry(
    desk: Desk, stick: Path, slip: Opener
) -> None:
    before, digest = files_of(desk.store.folder), desk.store.rows_digest()
    report = drill_backup(desk, stick, slip, place="备份U盘")
    assert report.passed
    assert report.cases == 1
    assert files_of(desk.store.folder) - before <= {"backups"}
    now = desk.store.rows_digest()
    assert [name for name in now if now[name] != digest.get(name)] == ["audit_entry"]
    [entry] = entries(desk)
    assert (entry.what, entry.detail["digest"]) == (report.stamp, report.digest)
    assert backup_standing(desk).drill_passed


def test_the_newest_backup_is_taken(desk: Desk, stick: Path, slip: Opener) -> None:
    desk.clock.day += timedelta(days=1)  # type: ignore[attr-defined]
    a_case(desk, "王福海")
    backup(desk, stick)
    assert drill_backup(desk, stick, slip).cases == 2


def test_a_password_of_that_time_opens_it_too(desk: Desk, stick: Path) -> None:
    report = drill_backup(desk, stick, Opener(ADMIN, PASSWORD))
    assert (report.passed, report.with_slip) == (True, False)


@pytest.mark.parametrize("part", ["store-*", "manifest-*"])
def test_one_flipped_bit_is_told_as_a_failure(
    desk: Desk, stick: Path, slip: Opener, part: str
) -> None:
    [path] = stick.glob(f"*/{part}")
    data = bytearray(path.read_bytes())
    place = len(data) // 2 if part == "store-*" else data.index(b'"digest": "') + 12
    data[place] ^= 1
    path.write_bytes(data)
    report = drill_backup(desk, stick, slip)
    assert report.trouble == "backup_damaged"
    assert "恢复不了" in report.words
    assert [entry.detail["result"] for entry in entries(desk)] == ["backup_damaged"]
    assert not backup_standing(desk).drill_passed


def test_rows_that_are_not_those_of_the_manifest_are_a_failure(
    desk: Desk, stick: Path, slip: Opener
) -> None:
    """The one who holds the key may have proven a wrong digest; the rows themselves are counted."""
    [path] = stick.glob("*/manifest-*")
    one = manifest.read(path)
    wrong = manifest.replace(one, digest="0" * 64).proven(desk.store.key_copy())
    path.write_text(wrong.to_json(), encoding="utf-8")
    assert drill_backup(desk, stick, slip).trouble == "backup_damaged"


def test_a_list_of_files_that_cannot_be_read_is_a_failure_and_on_record(
    desk: Desk, stick: Path, slip: Opener, tmp_path: Path
) -> None:
    [path] = stick.glob("*/manifest-*")
    path.write_text(path.read_text(encoding="utf-8")[:-9], encoding="utf-8")
    report = drill_backup(desk, stick, slip)
    assert (report.trouble, report.stamp in path.name) == ("backup_damaged", True)
    assert len(entries(desk)) == 1
    write_drill_slip(desk, report, tmp_path / "slip.pdf")
    assert "没有通过" in PdfReader(tmp_path / "slip.pdf").pages[0].extract_text()


def test_an_older_list_that_cannot_be_read_does_not_matter(
    desk: Desk, stick: Path, slip: Opener
) -> None:
    [old] = stick.glob("*/manifest-*")
    desk.clock.day += timedelta(days=1)  # type: ignore[attr-defined]
    backup(desk, stick)
    old.write_text("{", encoding="utf-8")
    assert drill_backup(desk, stick, slip).passed


def test_a_wrong_password_is_no_drill(desk: Desk, stick: Path) -> None:
    for opener, kind in ((Opener(ADMIN, "not-the-password"), NotAllowed), (Opener(code="x"),
                         BadInput)):  # fmt: skip
        with pytest.raises(kind):
            drill_backup(desk, stick, opener)
    assert entries(desk) == []
    assert not list((desk.store.folder / "backups").glob(".drill*"))


def test_without_room_nothing_is_begun(
    desk: Desk, stick: Path, slip: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drills, "_SPARE", 1 << 60)
    with pytest.raises(KnownTrouble, match="disk_full"):
        drill_backup(desk, stick, slip)


class Stop(NoProgress):
    """Stops at the n-th step."""

    def __init__(self, at: int) -> None:
        self.left = at

    def step(self, _done: int, _total: int, _note: str = "") -> None:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt


def test_a_drill_that_is_stopped_leaves_nothing(desk: Desk, stick: Path, slip: Opener) -> None:
    with pytest.raises(KeyboardInterrupt):
        drill_backup(desk, stick, slip, progress=Stop(1))
    assert not list((desk.store.folder / "backups").glob(".drill*"))
    assert drill_backup(desk, stick, slip).passed


def test_what_a_power_cut_left_of_a_drill_goes(desk: Desk, stick: Path, slip: Opener) -> None:
    left = desk.store.folder / "backups" / ".drill"
    left.mkdir(parents=True)
    (left / "store.db").write_bytes(b"half")
    assert drill_backup(desk, stick, slip).passed
    assert not left.exists()


def test_the_slip_says_when_what_how_and_by_whom(
    desk: Desk, stick: Path, slip: Opener, tmp_path: Path
) -> None:
    report = drill_backup(desk, stick, slip, place="备份U盘")
    file = tmp_path / "slip.pdf"
    write_drill_slip(desk, report, file)
    text = PdfReader(file).pages[0].extract_text().replace(" ", "").replace("\n", "")
    for word in (CENTRE, ADMIN, "2026年7月1日", report.stamp, "备份U盘", "结果：通过"):
        assert word.replace(" ", "") in text
    assert report.digest in text.replace("　", "")


def test_every_backup_below_a_folder_is_found_the_newest_first(
    desk: Desk, stick: Path, tmp_path: Path
) -> None:
    desk.clock.day += timedelta(days=1)  # type: ignore[attr-defined]
    made = make_backup(desk.store, stick, desk.clock.now())
    found = find_backups(tmp_path)
    assert found == find_backups(stick) == find_backups(made.folder)
    assert [one.stamp for one in found] == sorted((f.stamp for f in found), reverse=True)
    assert found[0].stamp == made.stamp
    with pytest.raises(KnownTrouble, match="backup_missing"):
        find_backups(tmp_path / "none")
