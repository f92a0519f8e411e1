"""Audit entries, settings and drafts; and that no name lies readable in any file."""

from __future__ import annotations

import os
import random

import pytest

from mediation_desk.domain.errors import Cancelled
from mediation_desk.records import audit, drafts, settings
from mediation_desk.records.engine import SAFE_SQLITE, sqlcipher
from mediation_desk.records.search import CaseText, index_case
from mediation_desk.records.store import Store
from tests.records.conftest import USER, DeviceKey
from tests.records.test_attachments import a_file, taken_in
from tests.records.test_recorder import a_case


def test_a_view_is_noted_once_per_user_case_and_day(store, clock):
    def look(user: str, case: str) -> bool:
        with store.write(user, "view") as session:
            return audit.note_view(session, case)

    assert [look("u1", "a"), look("u1", "a"), look("u2", "a"), look("u1", "b")] == [1, 0, 1, 1]
    clock.forward(days=1)
    assert look("u1", "a")
    assert [entry.user for entry in store.history("a")] == ["u1", "u2", "u1"]


def test_audit_entries_carry_who_when_and_what(store, clock):
    with store.write(USER, "print", "归档") as session:
        audit.note(session, "print", case_id="a", what="RM-05", copies=3)
    [entry] = store.history("a")
    fields = {change.field: change.new for change in entry.changes}
    assert (fields["kind"], fields["what"], fields["detail"]) == ("print", "RM-05", {"copies": 3})
    assert fields["at"] == clock.moment
    assert fields["user_id"] == USER


def test_shared_settings_are_recorded_and_local_ones_are_not(store):
    with store.write(USER, "set") as session:
        settings.set_shared(session, "lock_minutes", 5)
        settings.set_local(session, "printer", {"name": "一号"})
    with store.write(USER, "set") as session:
        settings.set_shared(session, "lock_minutes", 3)
        settings.set_local(session, "printer", {"name": "二号"})
    with store.read() as session:
        assert settings.shared(session, "lock_minutes") == 3
        assert settings.local(session, "printer") == {"name": "二号"}
        assert settings.shared(session, "none", 7) == settings.local(session, "none", 7) == 7
        rows = session.raw.execute("SELECT count(*) FROM shared_setting").fetchone()
    assert rows == (1,)
    assert store.tables_unlike_log() == []


def test_a_draft_is_kept_replaced_found_and_dropped(store, clock):
    for text in ("半句", "一句"):
        with store.write(USER, "draft") as session:
            drafts.keep(session, "record", "c1", {"text": text})
        clock.forward(seconds=3)
    assert session.written is None
    with store.read() as reader:
        assert drafts.find(reader, USER, "record", "c1").content == {"text": "一句"}
        assert drafts.find(reader, "another", "record", "c1") is None
        assert len(drafts.all_of(reader, USER)) == 1
    with store.write(USER, "draft") as session:
        drafts.drop(session, "record", "c1")
    with store.read() as reader:
        assert drafts.all_of(reader, USER) == []


def planted(chance) -> list[str]:
    surnames, given = "欧阳尉迟万俟单仇解查", "建国雄信秀兰桂香"
    names = [
        "".join(chance.choices(surnames, k=2) + chance.choices(given, k=2)) for _ in range(100)
    ]
    numbers = [f"6201021988{chance.randrange(10**8):08}" for _ in range(100)]
    return names + numbers


def test_no_planted_name_or_number_lies_readable_in_any_file(folder, data_key, tmp_path, clock):
    words = planted(random.Random(3))
    store = Store.open(folder, data_key, clock=clock, signer=DeviceKey())
    for number, word in enumerate(words):
        case_id = a_case(store, title=word, facts=word * 20)
        with store.write(USER, "draft", word) as session:
            drafts.keep(session, f"form{number}", case_id, {"text": word})
            index_case(session.raw, case_id, CaseText(names=(word,), text=word * 20))
    taken_in(store, a_file(tmp_path, "\n".join(words).encode(), "名单.txt"))
    before = _readable(folder, words)
    store.close()
    assert before == _readable(folder, words) == []
    (folder / "plain").write_text(words[7], encoding="utf-8")
    assert _readable(folder, words) == [words[7]]


def _readable(folder, words) -> list[str]:
    held = b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
    codings = ("utf-8", "utf-16-le", "gb18030")
    return [word for word in words if any(word.encode(coding) in held for coding in codings)]


def test_the_key_is_gone_from_the_store_after_closing(folder, data_key):
    store = Store.open(folder, data_key)
    key = store._key
    store.close()
    assert bytes(key) == bytes(32)


def test_a_running_question_can_be_stopped_from_another_thread(store):
    import threading

    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    timer = threading.Timer(0.2, store.interrupt_readers)
    timer.start()
    with pytest.raises(Cancelled), store.read() as session:
        session.raw.execute(endless).fetchone()
    timer.join()
    with store.read() as session:
        assert session.raw.execute("SELECT 1").fetchone() == (1,)


def test_connections_are_set_up_for_safety(store):
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2}
    with store.maintenance() as raw:
        found = {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted
    assert sqlcipher.sqlite_version_info >= SAFE_SQLITE


def test_a_full_disk_is_told_as_trouble_and_saves_nothing(store):
    from mediation_desk.domain.errors import KnownTrouble

    with store.maintenance() as raw:
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
    with store.read() as _holding:
        store._writer.raw_connection().driver_connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(KnownTrouble, match="disk_full"):
            a_case(store, facts=os.urandom(60_000).hex())
    with store.read() as session:
        assert session.raw.execute("SELECT count(*) FROM case_file").fetchone() == (0,)


def test_a_locked_file_is_told_as_trouble(store, second_reader, monkeypatch):
    from mediation_desk.domain.errors import KnownTrouble

    store._writer.raw_connection().driver_connection.execute("PRAGMA busy_timeout = 50")
    second_reader().execute("BEGIN IMMEDIATE")
    with pytest.raises(KnownTrouble, match="store_busy"):
        a_case(store)


def test_a_clock_behind_the_last_change_is_noticed(store, clock):
    a_case(store)
    assert not store.clock_is_behind
    clock.forward(days=-3)
    assert store.clock_is_behind


@pytest.mark.parametrize("value", [None, 0, 5, 2.5, False, "", "5", "甲", [1, None], {"甲": [1]}])
def test_a_shared_setting_of_any_kind_comes_back_as_it_was(store, value):
    with store.write(USER, "set") as session:
        settings.set_shared(session, "any", value)
        assert settings.shared(session, "any", "none") == value
    with store.read() as session:
        found = settings.shared(session, "any", "none")
    assert (found, type(found)) == (value, type(value))
