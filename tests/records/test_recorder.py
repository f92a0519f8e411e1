"""One verb is one transaction and one change; what stands in the log is what was done."""

from __future__ import annotations

from datetime import date

import msgpack
import pytest
import sqlalchemy
import zstandard
from sqlmodel import select

from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow, EpisodeRow
from mediation_desk.records.tables.proceedings import PrivateNoteRow
from tests.records.conftest import USER


def a_case(store: Store, **fields: object) -> str:
    with store.write(USER, "receive", "来人登记") as session:
        case = CaseRow(**fields)
        session.add(case)
    return case.id


def log_rows(connection) -> list[tuple]:
    sql = "SELECT seq, verb, user_id, payload FROM sync_change ORDER BY seq"
    return connection.execute(sql).fetchall()


def decoded(payload: bytes) -> list:
    return msgpack.unpackb(zstandard.ZstdDecompressor().decompress(payload))


def test_a_verb_that_flushes_four_times_is_one_change(store, second_reader):
    with store.write(USER, "receive", "来人登记") as session:
        case = CaseRow(title="相邻通行")
        session.add(case)
        session.flush()
        case.place = "东村"
        session.flush()
        episode = EpisodeRow(case_id=case.id)
        session.add(episode)
        session.flush()
        case.claims = ["恢复通行"]
    [(seq, verb, user, payload)] = log_rows(second_reader())
    assert (seq, verb, user) == (1, "receive", USER)
    _format, reason, cases, ops = decoded(payload)
    assert (reason, cases) == ("来人登记", [case.id])
    assert [(op[0], op[1], op[2]) for op in ops] == [
        ("case_file", case.id, True),
        ("episode", episode.id, True),
    ]
    fields = ops[0][3]
    assert (fields["title"], fields["place"]) == ("相邻通行", "东村")
    assert fields["claims"] == '["恢复通行"]'


def test_an_update_keeps_old_and_new_as_stored(store, second_reader):
    case_id = a_case(store, title="借款", registered_on=date(2026, 3, 1))
    with store.write(USER, "correct") as session:
        session.need(CaseRow, case_id).registered_on = date(2026, 3, 2)
    ops = decoded(log_rows(second_reader())[1][3])[3]
    expected = {"registered_on": ["2026-03-01", "2026-03-02"]}
    assert ops == [["case_file", case_id, False, expected]]


def test_a_value_set_without_being_read_still_records_the_old_one(store, second_reader):
    case_id = a_case(store, title="旧")
    with store.write(USER, "correct") as session:
        case = session.need(CaseRow, case_id)
        session.expire(case)
        case.title = "新"
    assert decoded(log_rows(second_reader())[1][3])[3][0][3] == {"title": ["旧", "新"]}


def test_a_change_taken_back_within_the_verb_leaves_no_change(store, second_reader):
    case_id = a_case(store, title="旧")
    with store.write(USER, "correct") as session:
        case = session.need(CaseRow, case_id)
        case.title = "新"
        session.flush()
        case.title = "旧"
    assert session.written is None
    assert len(log_rows(second_reader())) == 1


def test_an_error_in_the_verb_leaves_neither_row_nor_change(store, second_reader):
    def verb_that_fails() -> None:
        with store.write(USER, "receive") as session:
            session.add(CaseRow(title="不应存在"))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        verb_that_fails()
    reader = second_reader()
    assert log_rows(reader) == []
    assert reader.execute("SELECT count(*) FROM case_file").fetchone() == (0,)
    a_case(store, title="其后照常")
    assert [row[0] for row in log_rows(reader)] == [1]


def test_private_notes_and_other_rows_do_not_share_a_change(store):
    case_id = a_case(store, title="背靠背")
    both = [PrivateNoteRow(case_id=case_id), CaseRow(title="混写")]
    with pytest.raises(StoreFault, match="room_rows_mixed"), store.write(USER, "note") as session:
        session.add_all(both)


def test_a_private_note_is_a_change_of_its_own_kind(store, second_reader):
    case_id = a_case(store, title="背靠背")
    with store.write(USER, "note") as session:
        session.add(PrivateNoteRow(case_id=case_id))
    kinds = second_reader().execute("SELECT kind FROM sync_change ORDER BY seq").fetchall()
    assert kinds == [("case",), ("room",)]


def test_bulk_update_through_the_orm_is_refused(store):
    a_case(store, title="旧")
    with pytest.raises(StoreFault, match="bulk_write_refused"), store.write(USER, "x") as session:
        session.exec(sqlalchemy.update(CaseRow).values(title="新"))


def test_delete_is_refused_and_remove_marks_the_row(store):
    case_id = a_case(store, title="误登")
    with pytest.raises(StoreFault, match="row_delete_refused"), store.write(USER, "x") as session:
        session.delete(session.need(CaseRow, case_id))
    with store.write(USER, "withdraw") as session:
        session.remove(session.need(CaseRow, case_id))
    with store.read() as session:
        assert session.need(CaseRow, case_id).deleted is True


def test_a_verb_may_not_commit_by_itself(store):
    with pytest.raises(StoreFault, match="commit_is_the_stores"), store.write(USER, "x") as session:
        session.commit()


def test_rows_get_the_own_space_and_heads_name_the_last_change(store, second_reader):
    case_id = a_case(store, title="一")
    with store.write(USER, "correct") as session:
        session.need(CaseRow, case_id).title = "二"
    reader = second_reader()
    assert reader.execute("SELECT space FROM case_file").fetchone() == (1,)
    [(heads,)] = reader.execute("SELECT heads FROM sync_row").fetchall()
    assert msgpack.unpackb(heads) == [[1, 1], {"title": [[1, 2]]}]


def test_the_log_clock_never_goes_back(store, clock, second_reader):
    a_case(store)
    clock.forward(days=-400)
    a_case(store)
    stamps = [row[0] for row in second_reader().execute("SELECT hlc FROM sync_change ORDER BY seq")]
    assert stamps[0] < stamps[1]


def test_reading_sees_the_state_before_an_unfinished_verb(store):
    with store.write(USER, "receive") as session:
        session.add(CaseRow(title="未完"))
        session.flush()
        with store.read() as reader:
            assert reader.exec(select(CaseRow)).all() == []


def test_written_tells_rows_and_cases_for_notices(store):
    with store.write(USER, "receive") as session:
        case = CaseRow(title="一")
        session.add(case)
    assert session.written.rows == (("case_file", case.id),)
    assert session.written.cases == (case.id,)
