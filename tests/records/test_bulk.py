"""Rows written in bulk cannot be told from rows that verbs wrote, only faster."""

from __future__ import annotations

import pickle

import pytest

from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.log.bulk import add_changes, add_gathered, fresh, gather
from mediation_desk.records.tables.agreement import AgreementRow, ClauseRow
from mediation_desk.records.tables.case import CaseRow, EpisodeRow
from mediation_desk.records.tables.proceedings import PrivateNoteRow
from tests.records.conftest import USER
from tests.records.test_recorder import a_case


def groups(count):
    for number in range(count):
        words = {"title": f"第{number}件", "facts": "经过" * 50, "claims": ["还款"]}
        case = fresh(CaseRow, words)
        yield [case, fresh(EpisodeRow, {"case_id": case.id})]


def test_chain_rows_and_history_are_as_by_verbs(store):
    a_case(store, title="先有一件")
    with store.write(USER, "demo", "演示") as session:
        numbers = add_changes(session, groups(250))
    a_case(store, title="后有一件")
    assert numbers == (2, 251)
    assert store.verify_chain() == []
    assert store.tables_unlike_log() == []
    with store.read() as session:
        case_id = session.raw.execute("SELECT case_id FROM episode").fetchone()[0]
        seals = session.raw.execute("SELECT seq FROM sync_seal").fetchall()
    assert [(entry.verb, entry.reason) for entry in store.history(case_id)] == [("demo", "演示")]
    assert seals == [(100,), (200,)]


def test_rows_written_in_bulk_can_be_changed_by_verbs(store):
    rows = list(groups(1))
    with store.write(USER, "demo") as session:
        add_changes(session, rows)
    with store.write(USER, "correct") as session:
        session.need(CaseRow, rows[0][0].id).title = "改"
    assert store.tables_unlike_log() == []


def test_an_error_leaves_nothing(store):
    def fail() -> None:
        with store.write(USER, "demo") as session:
            add_changes(session, groups(5))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with store.read() as session:
        assert session.raw.execute("SELECT count(*) FROM sync_change").fetchone() == (0,)


def test_private_notes_do_not_mix_and_groups_are_not_empty(store):
    for rows, code in (
        ([fresh(CaseRow, {}), fresh(PrivateNoteRow, {"case_id": "x"})], "room"),
        ([], "change_empty"),
    ):
        with pytest.raises(StoreFault, match=code), store.write(USER, "demo") as session:
            add_changes(session, [rows])


def test_changes_gathered_for_another_verb_are_refused(store):
    for reason, space, code in (("别的", 1, "for_another"), ("演示", 2, "for_another")):
        gathered = gather(groups(2), reason, space)
        with pytest.raises(StoreFault, match=code), store.write(USER, "demo", "演示") as session:
            add_gathered(session, gathered)


def test_what_another_process_gathered_is_written_as_it_is(store):
    sent = pickle.loads(pickle.dumps(gather(groups(3), "演示", store.origin.own_space)))
    with store.write(USER, "demo", "演示") as session:
        assert add_gathered(session, sent) == (1, 3)
    assert store.verify_chain() == []
    assert store.tables_unlike_log() == []


def test_what_belongs_to_a_signed_agreement_is_written_before_it(store):
    signed = [_agreed(), _agreed(ClauseRow)]  # the second brings its clause late
    with store.write(USER, "demo") as session:
        assert add_changes(session, signed) == (1, 2)
    assert store.tables_unlike_log() == []


def _agreed(*parts):
    case = fresh(CaseRow, {})
    one = fresh(AgreementRow, {"case_id": case.id, "state": "frozen"})
    to = {"case_id": case.id, "agreement_id": one.id, "text": "还款"}
    return [case, *(fresh(part, to) for part in parts), one]


def test_a_change_over_the_limit_is_refused():
    case = fresh(CaseRow, {"facts": "长" * 400_000})
    with pytest.raises(StoreFault, match="change_too_large"):
        gather([[case]], "演示", 1)


def test_a_column_that_is_none_is_refused():
    with pytest.raises(TypeError, match="no column colour"):
        fresh(EpisodeRow, {"colour": "red"})
