"""What was ordered to go is gone from rows, log and other PCs; the chain still stands."""

from __future__ import annotations

import zstandard

from mediation_desk.records.log.redact import Target, redact
from mediation_desk.records.tables.case import CaseRow, EpisodeRow
from tests.records.conftest import USER
from tests.records.test_exchange import everybody, pcs, value  # noqa: F401 - fixture
from tests.records.test_recorder import a_case

SECRET = "张三丰六二零一零二"


def payloads(store) -> bytes:
    with store.read() as session:
        rows = session.raw.execute("SELECT payload FROM sync_change WHERE payload IS NOT NULL")
        return b"".join(zstandard.ZstdDecompressor().decompress(row[0]) for row in rows)


def prepared(store) -> str:
    """A case whose facts held the secret from its registration on and were amended once."""
    with store.write(USER, "receive") as session:
        case = CaseRow(title="借款", facts=SECRET)
        session.add(case)
        session.flush()
        session.add(EpisodeRow(case_id=case.id))
    with store.write(USER, "amend") as session:
        session.need(CaseRow, case.id).facts = SECRET + "补充"
    with store.write(USER, "correct") as session:
        session.need(CaseRow, case.id).title = "民间借贷"
    return case.id


def take_out(store, case_id):
    target = Target("case_file", case_id, frozenset({"facts"}))
    return redact(store, USER, "删除令〔2026〕1号", [case_id], [target])


def test_the_secret_is_gone_from_row_and_log_and_all_else_stands(store):
    case_id = prepared(store)
    assert SECRET.encode() in payloads(store)
    take_out(store, case_id)
    assert SECRET.encode() not in payloads(store)
    assert (value(store, case_id, "facts"), value(store, case_id)) == ("", "民间借贷")
    assert store.verify_chain() == []
    assert store.tables_unlike_log() == []


def test_history_tells_that_something_was_taken_out_and_by_which_order(store):
    case_id = prepared(store)
    take_out(store, case_id)
    entries = store.history(case_id)
    assert [(e.verb, e.redacted) for e in entries] == [
        ("receive", True), ("amend", True), ("correct", False), ("redact", False),
    ]  # fmt: skip
    assert entries[-1].reason == "删除令〔2026〕1号"


def test_the_row_can_be_changed_afterwards(store):
    case_id = prepared(store)
    take_out(store, case_id)
    with store.write(USER, "amend") as session:
        session.need(CaseRow, case_id).facts = "已改写"
    assert store.tables_unlike_log() == []
    assert store.verify_chain() == []


def test_other_pcs_blank_it_too_and_all_agree(pcs):  # noqa: F811
    case_id = prepared(pcs[0])
    a_case(pcs[1], title="旁案")
    everybody(pcs)
    take_out(pcs[1], case_id)
    everybody(pcs)
    for pc in pcs:
        assert SECRET.encode() not in payloads(pc)
        assert value(pc, case_id, "facts") == ""
        assert pc.verify_chain() == []
        assert pc.tables_unlike_log() == []
    assert pcs[0].rows_digest() == pcs[1].rows_digest() == pcs[2].rows_digest()


def test_a_pc_that_comes_late_gets_the_blanked_log_and_agrees(pcs):  # noqa: F811
    case_id = prepared(pcs[0])
    take_out(pcs[0], case_id)
    a_case(pcs[0], title="其后")
    everybody(pcs)
    assert value(pcs[2], case_id, "facts") == ""
    assert value(pcs[2], case_id) == "民间借贷"
    assert pcs[2].verify_chain() == []
    assert pcs[2].tables_unlike_log() == []
    assert pcs[0].rows_digest() == pcs[2].rows_digest()
