"""R28: a PC that was copied with its id; what is put aside, and its way back through review."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records.log import apply, branches, receive
from mediation_desk.records.log.incoming import ChainBroken
from mediation_desk.records.log.withheld import rebuild, review
from mediation_desk.records.queries import conflicts as waiting
from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.store import Store
from mediation_desk.records.tables.agreement import AgreementRow, ClauseRow
from mediation_desk.records.tables.case import CaseRow, EpisodeRow
from tests.records.conftest import USER, StillClock
from tests.records.test_exchange import (  # noqa: F401 - fixture
    SPACE,
    conflicts,
    edit,
    everybody,
    exchange,
    pcs,
    rewritten,
    sent,
    value,
)  # fmt: skip
from tests.records.test_recorder import a_case

HEAD = Viewer("", sees_all=True)


@pytest.fixture
def twin(pcs, tmp_path, data_key):  # noqa: F811
    """A copy of the first PC, id and all."""
    one = pcs[0]
    row = a_case(one, title="原", place="原")
    everybody(pcs)
    one.close()
    folder = shutil.copytree(one.folder, tmp_path / "twin")
    pcs[0] = Store.open(one.folder, data_key, clock=one.clock)
    copy = Store.open(folder, data_key, clock=StillClock())
    yield row, copy
    copy.close()
    pcs[0].close()


def aside(store, **how):
    with store.read() as session:
        return waiting.put_aside(session, HEAD, **how)


def forks(store):
    with store.read() as session:
        return waiting.forks(session)


def test_r28_two_branches_of_one_id_stand_in_quarantine_and_all_else_goes_on(pcs, twin):  # noqa: F811
    row, copy = twin
    edit(pcs[0], row, title="甲改")
    edit(copy, row, title="另一台改")
    edit(copy, row, place="另一台又改")
    exchange(pcs[0], pcs[1])
    assert value(pcs[1], row) == "甲改"
    with pytest.raises(ChainBroken, match="link_wrong"):
        exchange(copy, pcs[1])  # the branch begins before what was asked for
    with pcs[1].maintenance() as raw:
        branches.suspect(raw, copy.origin.replica, SPACE)
    assert "forked" in [got.state for got in exchange(copy, pcs[1])]
    assert value(pcs[1], row) == "原"
    assert sorted(told.edits[0].new for told in aside(pcs[1])) == ["另一台又改", "另一台改", "甲改"]
    assert [(fork.since, sorted(fork.lengths)) for fork in forks(pcs[1])] == [(2, [1, 2])]
    edit(pcs[1], row, title="照常")
    exchange(pcs[1], pcs[2])
    assert value(pcs[2], row) == "照常"
    assert pcs[1].verify_chain() == []
    assert pcs[1].tables_unlike_log() == []


def test_r28_both_copies_go_on_under_new_ids_once_they_hear_of_each_other(pcs, twin):  # noqa: F811
    row, copy = twin
    old = pcs[0].origin.replica
    edit(pcs[0], row, title="甲改")
    edit(copy, row, title="另一台改")
    exchange(copy, pcs[0], sent(copy, pcs[2]))
    exchange(pcs[0], copy)
    ids = {pcs[0].origin.replica, copy.origin.replica, old}
    assert len(ids) == 3
    edit(pcs[0], row, place="新号")
    everybody([*pcs, copy])
    assert len({str(pc.rows_digest()) for pc in (*pcs, copy)}) == 1
    assert value(copy, row, "place") == "新号"


def test_what_is_released_is_made_again_everywhere_and_decided_once(pcs):  # noqa: F811
    one, two, three = pcs
    row = a_case(one, title="无权")
    with one.write(USER, "open") as session:
        session.add(EpisodeRow(case_id=row, closing_text="随案"))
    refuse = {"refused": lambda change: "not_allowed" if change.header.seq == 1 else ""}
    for pc in (two, three):
        exchange(one, pc, **refuse)
    told = aside(two)
    assert [(t.state, t.reason) for t in told] == [
        ("quarantined", "not_allowed"), ("parked", "depends"),
    ]  # fmt: skip
    review.release(two, USER, "核实无误", [(t.alias, t.by.seq) for t in told])
    exchange(two, three)
    for pc in (two, three):
        with pc.read() as session:
            sql = "SELECT c.title, e.closing_text FROM episode e, case_file c WHERE c.id = case_id"
            assert session.raw.execute(sql).fetchall() == [("无权", "随案")]
        assert aside(pc) == []
        assert [t.decision for t in aside(pc, decided=True)] == ["released"] * 2
    assert two.rows_digest() == three.rows_digest()
    assert two.tables_unlike_log() == three.tables_unlike_log() == []


def test_what_is_let_go_stays_in_the_log_and_counts_as_looked_at(pcs):  # noqa: F811
    one, two, _ = pcs
    row = a_case(one, title="原")
    everybody(pcs)
    edit(one, row, title="无权")
    exchange(one, two, refused=lambda change: True)
    [told] = aside(two)
    assert told.reason == "refused"
    review.discard(two, USER, "不收", [(told.alias, told.by.seq)])
    with two.read() as session:
        received, seen = receive.vectors(session.raw, SPACE)
    assert received[one.origin.replica] == seen[one.origin.replica] == 2
    with pytest.raises(RuleBroken, match="aside_unknown"):
        review.discard(two, USER, "", [(1, 99)])


def test_what_cannot_be_released_says_why(pcs):  # noqa: F811
    one, two, _ = pcs
    row = a_case(one, title="原")
    exchange(one, two)
    exchange(one, two, rewritten(one, two, row, {"unheard_of": (None, "x")}))
    [told] = aside(two)
    assert (told.state, told.reason) == ("parked", "newer")
    with pytest.raises(RuleBroken, match="aside_needs_upgrade"):
        review.release(two, USER, "", [(told.alias, told.by.seq)])


def test_what_a_lost_pc_wrote_too_late_is_put_aside_again_and_what_stood_before_stands(pcs):  # noqa: F811
    one, two, three = pcs
    row = a_case(one, title="原")
    edit(one, row, title="失窃后改")
    everybody(pcs)
    edit(two, row, place="照常")
    everybody(pcs)
    replica = one.origin.replica
    for pc in (two, three):
        done = rebuild.shut_out(pc, replica, SPACE, 1)
        assert done.cases == (row,)
    edit(one, row, title="又改")
    exchange(one, two)
    assert (value(two, row), value(two, row, "place")) == ("原", "照常")
    assert [told.reason for told in aside(two)] == ["revoked", "revoked"]
    assert two.rows_digest() == three.rows_digest()
    assert two.tables_unlike_log() == []


def test_what_was_parked_is_applied_after_an_upgrade(pcs, monkeypatch):  # noqa: F811
    one, two, _ = pcs
    row = a_case(one, title="原")
    exchange(one, two)
    edit(one, row, notes="新程序的字段")
    known = apply.is_newer
    unheard = lambda op: "notes" in op.fields and not op.insert  # noqa: E731
    monkeypatch.setattr(apply, "is_newer", unheard)
    assert [got.reason for got in exchange(one, two)] == ["newer"]
    assert rebuild.try_again(two).rows == ()
    monkeypatch.setattr(apply, "is_newer", known)
    assert rebuild.try_again(two).cases == (row,)
    assert (value(two, row, "notes"), aside(two)) == ("新程序的字段", [])
    assert two.rows_digest() == one.rows_digest()


def drafted(one):
    """A case with an agreement that is not signed yet."""
    with one.write(USER, "receive") as session:
        case = CaseRow(title="借款")
        session.add(case)
        session.flush()
        agreement = AgreementRow(case_id=case.id, facts_text="原文", total_cents=100)
        session.add(agreement)
        session.flush()
        clause = ClauseRow(case_id=case.id, agreement_id=agreement.id, text="一次付清")
        session.add(clause)
    return agreement.id, clause.id


def sign(pc, agreement):
    with pc.write(USER, "sign") as session:
        row = session.need(AgreementRow, agreement)
        row.state, row.effective_on = "frozen", date(2026, 7, 1)


def words(pc, agreement, clause):
    with pc.read() as session:
        text = session.need(AgreementRow, agreement).facts_text
        return text, session.need(ClauseRow, clause).text


def amend(pc, agreement, clause):
    with pc.write(USER, "amend") as session:
        session.need(AgreementRow, agreement).facts_text = "改过"
        session.need(ClauseRow, clause).text = "分两次付"


@pytest.mark.parametrize("first", ["signed", "amended"])
def test_r26_what_was_signed_says_everywhere_what_its_signer_saw(pcs, first):  # noqa: F811
    one, two, three = pcs
    agreement, clause = drafted(one)
    everybody(pcs)
    sign(one, agreement)
    amend(two, agreement, clause)
    for source in (one, two) if first == "signed" else (two, one):
        exchange(source, three)
    everybody(pcs)
    assert [words(pc, agreement, clause) for pc in pcs] == [("原文", "一次付清")] * 3
    assert [[told.reason for told in aside(pc)] for pc in pcs] == [["signed"]] * 3
    assert one.rows_digest() == two.rows_digest() == three.rows_digest()
    assert [pc.tables_unlike_log() for pc in pcs] == [[], [], []]


def test_r26_of_two_signings_made_apart_the_earlier_holds_everywhere(pcs):  # noqa: F811
    one, two, three = pcs
    agreement, clause = drafted(one)
    everybody(pcs)
    sign(one, agreement)
    amend(two, agreement, clause)
    sign(two, agreement)
    everybody(pcs)
    assert [words(pc, agreement, clause) for pc in pcs] == [("原文", "一次付清")] * 3
    assert one.rows_digest() == two.rows_digest() == three.rows_digest()


def test_the_conflict_desk_tells_who_wrote_what_and_what_it_was_before(pcs):  # noqa: F811
    one, two, _ = pcs
    row = a_case(one, title="原")
    everybody(pcs)
    edit(one, row, title="甲改")
    edit(two, row, title="乙改")
    exchange(one, two)
    with two.read() as session:
        [told] = waiting.open_conflicts(session, HEAD)
        assert waiting.count_open(session, HEAD) == 1
        hidden = waiting.open_conflicts(session, Viewer("x", sees_all=False))
    assert (told.table, told.field, told.base, told.shown) == ("case_file", "title", "原", "乙改")
    assert [(v.value, v.by.user_id) for v in told.values] == [("甲改", USER), ("乙改", USER)]
    assert [(h.case.masked, h.values) for h in hidden] == [(True, ())]
