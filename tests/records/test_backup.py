"""A backup made while work goes on comes back whole, on record, as a new replica; or is refused."""

from __future__ import annotations

import json
import os
import random
import shutil
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from mediation_desk.domain.errors import Cancelled, KnownTrouble, NotAllowed
from mediation_desk.records import attachments
from mediation_desk.records.backup import making, manifest
from mediation_desk.records.backup.checking import Health, _damage, full_check
from mediation_desk.records.backup.making import make_backup
from mediation_desk.records.backup.pruning import prune
from mediation_desk.records.backup.restoring import Restoring
from mediation_desk.records.engine import open_raw
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.wrap import LEAST_MEMORY_KIB, Cost
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow
from tests.records.conftest import USER, DeviceKey
from tests.records.test_attachments import a_file, taken_in
from tests.records.test_recorder import a_case

NOW = datetime(2026, 7, 1, 8, tzinfo=UTC)
PASSWORD = "备份恢复演练-2026"


@pytest.fixture
def ring(folder, data_key):
    made, _unused = KeyRing.create(folder, Cost(LEAST_MEMORY_KIB, 3, 4, b"s" * 16))
    made.set_password(data_key, "u1", "管理员", PASSWORD)
    return made


@pytest.fixture
def filled(store, ring, tmp_path):
    case_id = a_case(store, title="借款", claims=["还款"])
    with store.write(USER, "correct") as session:
        session.need(CaseRow, case_id).title = "借款三万元"
    taken_in(store, a_file(tmp_path))
    return store


def brought_back(folder, into, data_key, clock):
    with Restoring(folder, into) as restoring:
        restored = restoring.finish(data_key, NOW)
    return restored, Store.open(into, data_key, clock=clock, signer=DeviceKey())


def test_everything_comes_back_as_a_new_replica(filled, tmp_path, data_key, clock):
    made = make_backup(filled, tmp_path / "stick", NOW)
    restored, again = brought_back(made.folder, tmp_path / "new", data_key, clock)
    assert restored.digest == made.digest
    assert again.rows_digest() == filled.rows_digest()
    assert again.origin.replica == restored.replica != filled.origin.replica
    [blob] = [path for path in (tmp_path / "new" / "blobs").rglob("*") if path.is_file()]
    assert attachments.missing(again) == attachments.damaged(again) == []
    assert blob.name in {p.name for p in (filled.folder / "blobs").rglob("*")}
    again.close()


def test_work_goes_on_in_a_stream_of_its_own_that_knows_the_old_one(
    filled, tmp_path, data_key, clock
):
    made = make_backup(filled, tmp_path / "stick", NOW)
    _restored, again = brought_back(made.folder, tmp_path / "new", data_key, clock)
    a_case(again, title="恢复以后")
    with again.write(USER, "correct") as session:
        session.add(CaseRow(title="再记一件"))
    with again.read() as session:
        sql = "SELECT alias, seq, length(ctx) > 0 FROM sync_change ORDER BY alias, seq"
        rows = session.raw.execute(sql).fetchall()
    assert rows == [(1, 1, 0), (1, 2, 0), (1, 3, 0), (2, 1, 1), (2, 2, 0)]
    assert again.verify_chain() == []
    assert again.tables_unlike_log() == []
    again.close()


def test_password_or_slip_of_that_time_opens_the_backup(filled, ring, tmp_path, data_key, clock):
    code = ring.make_slip(data_key)
    made = make_backup(filled, tmp_path / "stick", NOW)
    ring.change_password("管理员", PASSWORD, "以后换过的密码123", clock)
    with Restoring(made.folder, tmp_path / "a") as restoring:
        key = restoring.ring.unlock("管理员", PASSWORD, clock).key
        restoring.finish(key, NOW)
    with Restoring(made.folder, tmp_path / "b") as restoring:
        assert bytes(restoring.ring.unlock_with_slip(code)) == data_key


def test_a_wrong_password_leaves_no_folder(filled, tmp_path, clock):
    made = make_backup(filled, tmp_path / "stick", NOW)

    def restore_badly() -> None:
        with Restoring(made.folder, tmp_path / "new") as restoring:
            restoring.ring.unlock("管理员", "不对的密码1234", clock)

    with pytest.raises(NotAllowed, match="unlock_refused"):
        restore_badly()
    assert not (tmp_path / "new").exists()


def test_a_restore_never_writes_over_anything(filled, tmp_path):
    made = make_backup(filled, tmp_path / "stick", NOW)
    with pytest.raises(KnownTrouble, match="folder_not_empty"):
        Restoring(made.folder, filled.folder)
    with pytest.raises(KnownTrouble, match="backup_missing"):
        Restoring(tmp_path / "stick", tmp_path / "new")


def test_a_second_backup_brings_only_what_is_new(filled, tmp_path):
    first = make_backup(filled, tmp_path / "stick", NOW)
    [blob] = (first.folder / "blobs").iterdir()
    stamp = blob.stat().st_mtime_ns
    taken_in(filled, a_file(tmp_path, b"another", "b.txt"))
    second = make_backup(filled, tmp_path / "stick", NOW + timedelta(hours=1))
    assert second.folder == first.folder
    assert len(list((first.folder / "blobs").iterdir())) == 2
    assert blob.stat().st_mtime_ns == stamp


def harmed_files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("which", range(4))
@pytest.mark.parametrize("harm", ["flip", "cut", "gone"])
def test_any_harm_to_any_file_is_found(filled, tmp_path, data_key, which, harm):
    made = make_backup(filled, tmp_path / "stick", NOW)
    path = harmed_files(made.folder)[which]
    data = bytearray(path.read_bytes())
    if harm == "gone":
        path.unlink()
    elif harm == "cut":
        path.write_bytes(data[:-20])
    else:
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    def restore() -> None:
        with Restoring(made.folder, tmp_path / "new") as restoring:
            restoring.finish(data_key, NOW)

    with pytest.raises(KnownTrouble, match=r"^backup_"):
        restore()
    assert not (tmp_path / "new").exists()


def test_a_manifest_naming_files_elsewhere_is_refused(filled, tmp_path):
    made = make_backup(filled, tmp_path / "stick", NOW)
    path = made.folder / f"manifest-{made.stamp}.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["keys"]["name"] = "../../data/keyring.json"
    path.write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises(KnownTrouble, match="backup_damaged"):
        Restoring(made.folder, tmp_path / "new")


def test_a_manifest_from_which_an_attachment_was_struck_is_refused(filled, tmp_path, data_key):
    made = make_backup(filled, tmp_path / "stick", NOW)
    path = made.folder / f"manifest-{made.stamp}.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert len(kept["blobs"]) == 1
    path.write_text(json.dumps({**kept, "blobs": []}), encoding="utf-8")
    with pytest.raises(KnownTrouble, match="backup_damaged"):
        brought_back(made.folder, tmp_path / "new", data_key, None)


def test_nothing_in_a_backup_is_readable(filled, tmp_path):
    made = make_backup(filled, tmp_path / "stick", NOW)
    for path in harmed_files(made.folder):
        data = path.read_bytes()
        for word in ("借款", "还款", "管理员", "张三"):
            assert word.encode() not in data


def test_large_stores_are_split(filled, tmp_path, data_key, clock, monkeypatch):
    monkeypatch.setattr(making, "LARGEST_FILE", 100_000)
    made = make_backup(filled, tmp_path / "stick", NOW)
    parts = list(made.folder.glob("store-*.db.*"))
    assert len(parts) > 2
    assert max(part.stat().st_size for part in parts) <= 100_000
    _restored, again = brought_back(made.folder, tmp_path / "new", data_key, clock)
    again.close()


class StopNow:
    def step(self, done: int, total: int, note: str = "") -> None:
        raise Cancelled


def test_a_stopped_backup_is_none(filled, tmp_path):
    with pytest.raises(Cancelled):
        make_backup(filled, tmp_path / "stick", NOW, StopNow())
    assert manifest.all_in(tmp_path / "stick" / "mediation-desk-620199101") == []
    assert not list((filled.folder / "backups").iterdir())


def test_a_stick_that_gives_back_other_bytes_is_refused(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(making.stream, "digest_of", lambda path: "0" * 64)
    with pytest.raises(KnownTrouble, match="backup_unreadable"):
        make_backup(filled, tmp_path / "stick", NOW)
    assert manifest.all_in(tmp_path / "stick" / "mediation-desk-620199101") == []


def test_a_damaged_store_is_not_backed_up(filled, tmp_path, second_reader):
    for number in range(200):
        a_case(filled, title=f"案{number}", facts="经过" * 500)
    second_reader().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = filled.path.stat().st_size
    with filled.path.open("r+b") as file:
        file.seek(size - 400_000)
        file.write(b"\0" * 300_000)
    with pytest.raises(KnownTrouble, match="store"):
        make_backup(filled, tmp_path / "stick", NOW)
    assert full_check(filled).pages


def test_a_sound_store_is_told_as_sound(filled):
    assert full_check(filled) == Health()


@pytest.mark.parametrize("places", [60, pytest.param(2000, marks=pytest.mark.heavy)])
def test_one_flipped_bit_anywhere_in_the_file_is_found(filled, data_key, tmp_path, places):
    filled.close()
    whole = filled.path.read_bytes()
    chance = random.Random(11)
    for _ in range(places):
        place = chance.randrange(len(whole))
        harmed = bytearray(whole)
        harmed[place] ^= 1 << chance.randrange(8)
        path = tmp_path / "harmed.db"
        path.write_bytes(harmed)
        assert _finds_damage(path, data_key), place


def _finds_damage(path, key) -> bool:
    try:
        raw = open_raw(path, key)
    except KnownTrouble:
        return True
    try:
        return bool(_damage(raw))
    except KnownTrouble:
        return True
    finally:
        raw.close()


def test_old_backups_go_and_what_the_kept_ones_need_stays(filled, tmp_path, data_key, clock):
    folder = None
    for day in range(0, 60, 5):
        folder = make_backup(filled, tmp_path / "stick", NOW + timedelta(days=day)).folder
    assert prune(folder) == 12 - 7
    assert len(manifest.all_in(folder)) == len(list(folder.glob("store-*"))) == 7
    _restored, again = brought_back(folder, tmp_path / "new", data_key, clock)
    assert attachments.missing(again) == []
    again.close()


def test_what_a_power_cut_left_of_a_backup_goes(filled, tmp_path):
    first = make_backup(filled, tmp_path / "stick", NOW)
    whole = {path.name for path in first.folder.rglob("*")}
    old = time.time() - 2 * 86_400
    for place in (first.folder, first.folder / "blobs"):
        left = place / "store-20260101T000000000000.db.001"
        left.write_bytes(b"half")
        os.utime(left, (old, old))
    (first.folder / "store-20260102T000000000000.db.001").write_bytes(b"under way")
    assert prune(first.folder) == 0
    left_over = {path.name for path in first.folder.rglob("*")} - whole
    assert left_over == {"store-20260102T000000000000.db.001"}


def test_backups_of_another_pc_are_counted_by_themselves(filled, tmp_path, data_key, clock):
    first = make_backup(filled, tmp_path / "stick", NOW)
    _restored, again = brought_back(first.folder, tmp_path / "new", data_key, clock)
    second = make_backup(again, tmp_path / "stick", NOW + timedelta(minutes=1))
    again.close()
    assert (prune(second.folder), len(manifest.all_in(second.folder))) == (0, 2)


@pytest.mark.parametrize("rounds", [3, pytest.param(100, marks=pytest.mark.heavy)])
@pytest.mark.timeout(900)
def test_r9_a_backup_while_saving_is_one_consistent_point(
    filled, tmp_path, data_key, clock, rounds
):
    """R9: every backup restores, and holds the first saves up to some one and nothing after it."""
    going, saved = threading.Event(), []
    saving = threading.Thread(target=_save_until, args=(filled, going, saved))
    saving.start()
    try:
        for number in range(rounds):
            before = len(saved)
            made = make_backup(filled, tmp_path / "stick", NOW + timedelta(minutes=number))
            prune(made.folder)
            into = tmp_path / "new"
            restored, again = brought_back(made.folder, into, data_key, clock)
            assert restored.digest == made.digest
            held = _numbers(again)
            assert held == list(range(len(held)))
            assert before <= len(held) <= len(saved) + 1
            assert again.verify_chain() == []
            assert again.tables_unlike_log() == []
            again.close()
            shutil.rmtree(into)
    finally:
        going.set()
        saving.join()


def _save_until(store: Store, going: threading.Event, saved: list[int]) -> None:
    """Twenty saves a second, each with its number; ``saved`` holds those that were acknowledged."""
    while not going.wait(0.05):
        a_case(store, title=f"存盘{len(saved)}")
        saved.append(len(saved))


def _numbers(store: Store) -> list[int]:
    with store.read() as session:
        sql = "SELECT title FROM case_file WHERE title LIKE '存盘%'"
        return sorted(int(row[0].removeprefix("存盘")) for row in session.raw.execute(sql))
