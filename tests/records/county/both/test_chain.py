"""Whoever alters, drops, adds or re-orders the log in PostgreSQL is found."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mediation_desk.records.settings import set_shared
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow, EpisodeRow
from mediation_desk.records.tables.proceedings import PrivateNoteRow
from tests.records.conftest import USER, DeviceKey, StillClock
from tests.records.county.both.conftest import keep, put_back
from tests.records.test_chain import (
    test_a_change_of_two_cases_shows_each_only_its_own_rows,
    test_a_log_cut_off_behind_every_local_name_still_fails_against_its_seal,
    test_a_row_altered_behind_the_log_is_found_by_replay,
    test_a_row_taken_away_behind_the_log_is_found_by_replay,
    test_an_honest_log_verifies_whole_and_in_part,
    test_every_tampering_with_the_log_is_found,
    test_history_of_a_case_tells_who_what_when_and_both_values,
    test_private_notes_stand_in_the_history_only_for_those_who_may,
    test_replay_leaves_no_file_behind,
    test_tables_equal_what_the_log_says,
    test_the_chain_is_what_the_design_says_by_another_reader,
    test_two_changes_in_exchanged_order_are_found,
)
from tests.records.test_recorder import a_case

__all__ = [
    "test_a_change_of_two_cases_shows_each_only_its_own_rows",
    "test_a_log_cut_off_behind_every_local_name_still_fails_against_its_seal",
    "test_a_row_altered_behind_the_log_is_found_by_replay",
    "test_a_row_taken_away_behind_the_log_is_found_by_replay",
    "test_an_honest_log_verifies_whole_and_in_part",
    "test_every_tampering_with_the_log_is_found",
    "test_history_of_a_case_tells_who_what_when_and_both_values",
    "test_private_notes_stand_in_the_history_only_for_those_who_may",
    "test_replay_leaves_no_file_behind",
    "test_tables_equal_what_the_log_says",
    "test_the_chain_is_what_the_design_says_by_another_reader",
    "test_two_changes_in_exchanged_order_are_found",
]


@pytest.fixture(scope="module")
def worked_folder(made_store):
    """A store in which 130 verbs of several kinds were done, so that one seal stands."""
    put_back(made_store.folder, "first")
    key = made_store.key_copy()
    store = Store.open(made_store.folder, key, clock=StillClock(), signer=DeviceKey())
    ids = [a_case(store, title=f"第{n}件", claims=["甲", "乙"]) for n in range(3)]
    for n in range(120):
        with store.write(USER, "correct", f"第{n}次") as session:
            session.need(CaseRow, ids[n % 3]).title = f"改{n}"
    for case_id in ids:
        with store.write(USER, "open") as session:
            session.add(EpisodeRow(case_id=case_id))
        with store.write(USER, "note") as session:
            session.add(PrivateNoteRow(case_id=case_id))
    with store.write(USER, "set") as session:
        set_shared(session, "lock_minutes", 5)
    store.close()
    keep(made_store.folder, "worked")
    return made_store.folder


@pytest.fixture
def folder(worked_folder, tmp_path):
    put_back(worked_folder, "worked")
    return Path(shutil.copytree(worked_folder, tmp_path / "there"))


@pytest.fixture
def worked(store):
    return store


class Forger:
    """An insider who is the server's administrator: no trigger wakes for him."""

    def __init__(self, plain):
        self.plain = plain
        plain.execute("SET session_replication_role = replica")

    def execute(self, statement, values=()):
        if statement.startswith("PRAGMA"):
            return
        words = re.sub(r"zeroblob\((\d+)\)", r"decode(repeat('00', \1), 'hex')", statement)
        words = words.replace("x'00ff'", "'\\x00ff'::bytea").replace("?", "%s")
        first = "id = (SELECT min(id) FROM case_file)"
        self.plain.execute(words.replace("rowid = 1", first), values)


@pytest.fixture
def forger(worked, second_reader):
    return Forger(second_reader())
