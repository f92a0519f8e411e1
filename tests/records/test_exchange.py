"""Several PCs of one centre: whatever is edited and exchanged in whatever order, all agree."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediation_desk.records.audit import note
from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.log import codec, receive
from mediation_desk.records.log.receive import ChainBroken, Incoming
from mediation_desk.records.store import Store
from mediation_desk.records.tables.agreement import SignatureRow
from mediation_desk.records.tables.case import CaseRow, EpisodeRow
from mediation_desk.records.writing import set_field
from tests.records.conftest import CENTRE, USER, StillClock
from tests.records.test_recorder import a_case

SPACE = f"centre:{CENTRE.code}"


@pytest.fixture
def pcs(made_folder, tmp_path, data_key):
    """Three PCs of a centre, each with a clock of its own that is wrong in its own way."""
    stores = []
    for number in range(3):
        folder = Path(shutil.copytree(made_folder, tmp_path / f"pc{number}"))
        raw = open_raw(folder / "store.db", data_key, guard := Guard())
        guard.mode = Guard.REDACTING
        become(raw, new_id(), None)
        raw.close()
        clock = StillClock()
        clock.forward(hours=9 * number)
        stores.append(Store.open(folder, data_key, clock=clock))
    yield stores
    for store in stores:
        store.close()


def sent(source: Store, target: Store) -> list[Incoming]:
    with target.read() as session:
        vector, _seen = receive.vectors(session.raw, SPACE)
    with source.read() as session:
        return list(receive.outgoing(session.raw, SPACE, vector))


def exchange(source: Store, target: Store, changes=None, **how):
    with target.maintenance() as raw, source.read() as session:
        for replica in receive.vectors(session.raw, SPACE)[0]:
            receive.register_stream(raw, replica, SPACE, centre="", name="", key=None)
    return receive.receive(target, sent(source, target) if changes is None else changes, **how)


def everybody(stores) -> None:
    for _ in range(2):
        for source in stores:
            for target in stores:
                if source is not target:
                    exchange(source, target)


def value(store, row, name="title"):
    with store.read() as session:
        return getattr(session.need(CaseRow, row), name)


def edit(store, row, **fields) -> None:
    with store.write(USER, "edit") as session:
        case = session.need(CaseRow, row)
        for name, new in fields.items():
            setattr(case, name, new)


def conflicts(store) -> list[tuple]:
    with store.read() as session:
        sql = "SELECT id, field, values_json FROM sync_conflict WHERE state = 'open' ORDER BY id"
        return session.raw.execute(sql).fetchall()


def test_different_fields_merge_without_a_conflict(pcs):
    one, two, _ = pcs
    row = a_case(one, title="原", place="原")
    exchange(one, two)
    edit(one, row, title="甲改")
    edit(two, row, place="乙改")
    exchange(one, two)
    exchange(two, one)
    assert value(one, row, "place") == "乙改"
    assert value(two, row, "title") == "甲改"
    assert conflicts(one) == conflicts(two) == []
    assert one.rows_digest() == two.rows_digest()


def test_the_same_field_is_a_conflict_with_one_id_until_somebody_who_saw_both_decides(pcs):
    one, two, three = pcs
    row = a_case(one, title="原")
    everybody(pcs)
    edit(one, row, title="甲改")
    edit(two, row, title="乙改")
    everybody(pcs)
    [(_id, field, values)] = conflicts(one)
    assert conflicts(one) == conflicts(two) == conflicts(three)
    assert field == "title"
    assert {told[2] for told in json.loads(values)} == {"甲改", "乙改"}
    assert value(one, row) == value(two, row) == "乙改"  # the later clock
    edit(three, row, title="定为丙")
    everybody(pcs)
    assert [conflicts(pc) for pc in pcs] == [[], [], []]
    assert [value(pc, row) for pc in pcs] == ["定为丙"] * 3


def test_equal_values_are_no_conflict(pcs):
    one, two, _ = pcs
    row = a_case(one, title="原")
    exchange(one, two)
    for pc in (one, two):
        edit(pc, row, title="同改")
    exchange(one, two)
    assert conflicts(two) == []


def test_r26_a_row_deleted_beside_an_edit_stays_visible_until_somebody_decides(pcs):
    one, two, three = pcs
    row = a_case(one, title="原")
    everybody(pcs)
    edit(one, row, deleted=True)
    edit(two, row, title="乙改")
    everybody(pcs)
    assert [value(pc, row, "deleted") for pc in pcs] == [False] * 3
    [(_id, field, values)] = conflicts(one)
    assert (field, {told[2] for told in json.loads(values)}) == ("deleted", {0, 1})
    with three.write(USER, "decide") as session:
        set_field(session, "case_file", row, "deleted", 1)
    everybody(pcs)
    assert [(conflicts(pc), value(pc, row, "deleted")) for pc in pcs] == [([], True)] * 3


def test_r26_who_edits_what_he_sees_as_deleted_does_not_bring_it_back(pcs):
    one, two, _ = pcs
    row = a_case(one, title="原")
    edit(one, row, deleted=True)
    exchange(one, two)
    edit(two, row, title="乙改")
    exchange(two, one)
    assert (conflicts(one), value(one, row, "deleted")) == ([], True)
    assert one.rows_digest() == two.rows_digest()


def test_r25_deciding_differently_on_two_pcs_is_one_new_conflict_and_ends(pcs):
    one, two, _ = pcs
    row = a_case(one, title="原")
    everybody(pcs)
    edit(one, row, title="甲改")
    edit(two, row, title="乙改")
    everybody(pcs)
    for pc, taken in ((one, "甲改"), (two, "乙改")):  # what each sees already is said again
        with pc.write(USER, "decide") as session:
            set_field(session, "case_file", row, "title", taken)
    everybody(pcs)
    assert [len(conflicts(pc)) for pc in pcs] == [1, 1, 1]
    with one.write(USER, "decide") as session:
        set_field(session, "case_file", row, "title", "乙改")
    everybody(pcs)
    assert [(conflicts(pc), value(pc, row)) for pc in pcs] == [([], "乙改")] * 3


def test_repeated_changes_are_skipped_and_gaps_and_forks_are_told(pcs):
    one, two, three = pcs
    a_case(one)
    a_case(one)
    changes = sent(one, two)
    assert [got.state for got in exchange(one, two, changes)] == ["applied", "applied"]
    assert [got.state for got in exchange(one, two, changes)] == ["repeated", "repeated"]
    with pytest.raises(ChainBroken, match="change_gap"):
        exchange(one, three, changes[1:])
    with pytest.raises(ChainBroken, match="link_wrong"):
        exchange(one, two, [replace(changes[0], link=bytes(32))])
    with pytest.raises(ChainBroken, match="payload_wrong"):
        exchange(one, three, [replace(changes[0], packed=b"x")])
    with pytest.raises(ChainBroken, match="link_wrong"):
        exchange(one, three, [replace(changes[0], header=replace(changes[0].header, verb="x"))])


def test_a_private_note_arrives_without_its_text_elsewhere_and_the_chain_stands(pcs):
    one, two, _ = pcs
    a_case(one)
    bare = [replace(change, packed=None, salt=None) for change in sent(one, two)]
    bare = [replace(change, header=change.header) for change in bare]
    exchange(one, two, bare)
    assert {f.code for f in two.verify_chain()} == {
        "payload_wrong"
    }  # only private ones may lack it


def test_a_newer_change_is_parked_and_is_not_counted_as_seen(pcs):
    one, two, three = pcs
    row = a_case(one, title="原")
    everybody(pcs)
    changes = rewritten(one, two, row, {"title": ("原", "新程序"), "unheard_of": (None, "x")})
    assert [got.state for got in exchange(one, two, changes)] == ["parked"]
    with two.read() as session:
        received, seen = receive.vectors(session.raw, SPACE)
    replica = one.origin.replica
    assert (received[replica], seen[replica]) == (2, 1)
    assert value(two, row) == "原"
    edit(two, row, title="乙改")
    told = [c.header.context for c in sent(two, three) if c.header.replica == two.origin.replica]
    assert told == [((replica, 1), (replica, 2))]  # seen so far, and what must be there before it


def rewritten(one, two, row, fields) -> list[Incoming]:
    """A rightly linked change of ``one`` as a newer program would make it."""
    edit(one, row, title="任意")
    [change] = sent(one, two)
    packed = codec.pack_payload(
        codec.Payload("", (row,), (codec.RowOp("case_file", row, False, fields),))
    )
    hashed = codec.payload_hash(change.salt, packed)
    with one.read() as session:
        sql = "SELECT link FROM sync_change WHERE seq = ? ORDER BY alias DESC"
        previous = session.raw.execute(sql, (change.header.seq - 1,)).fetchone()[0]
    link = codec.link(previous, change.header, hashed)
    return [replace(change, packed=packed, payload_hash=hashed, link=link)]


@pytest.mark.parametrize(
    "fields",
    [{"title": ("原", None)}, {"id": ("a", "b")}, {"is_sensitive": (0, None)}],
)
def test_a_change_the_tables_refuse_is_put_aside_and_the_queue_goes_on(pcs, fields):
    one, two, _ = pcs
    row = a_case(one, title="原")
    exchange(one, two)
    states = [got.state for got in exchange(one, two, rewritten(one, two, row, fields))]
    assert states[0] in ("quarantined", "parked")
    assert value(two, row) == "原"
    other = a_case(two, title="照常")
    assert value(two, other) == "照常"
    assert two.verify_chain() == []


def test_a_change_without_the_right_is_in_quarantine_and_so_is_what_hangs_on_it(pcs):
    one, two, _ = pcs
    row = a_case(one, title="原")
    with one.write(USER, "open") as session:
        session.add(EpisodeRow(case_id=row))
    states = exchange(one, two, refused=lambda change: change.header.seq == 1)
    assert [got.state for got in states] == ["quarantined", "parked"]
    with two.read() as session:
        assert session.raw.execute("SELECT count(*) FROM case_file").fetchone() == (0,)


def test_what_follows_something_put_aside_arrives_but_is_not_counted_as_seen(pcs):
    one, two, _ = pcs
    a_case(one, title="无权")
    good = a_case(one, title="照常")
    states = exchange(one, two, refused=lambda change: change.header.seq == 1)
    assert [got.state for got in states] == ["quarantined", "applied"]
    assert value(two, good) == "照常"
    with two.read() as session:
        received, seen = receive.vectors(session.raw, SPACE)
    assert (received[one.origin.replica], seen[one.origin.replica]) == (2, 0)


def test_a_frozen_row_cannot_be_changed_from_elsewhere(pcs):
    one, two, _ = pcs
    with one.write(USER, "print") as session:
        entry = note(session, "print", what="RM-05")
    exchange(one, two)
    row = a_case(one)
    exchange(one, two)
    [change] = rewritten(one, two, row, {})
    op = codec.RowOp("audit_entry", entry.id, False, {"what": ("RM-05", "RM-06")})
    packed = codec.pack_payload(codec.Payload("", (), (op,)))
    hashed = codec.payload_hash(change.salt, packed)
    with one.read() as session:
        sql = "SELECT link FROM sync_change WHERE seq = 2 ORDER BY alias DESC"
        previous = session.raw.execute(sql).fetchone()[0]
    link = codec.link(previous, change.header, hashed)
    forged = replace(change, packed=packed, payload_hash=hashed, link=link)
    assert [got.state for got in exchange(one, two, [forged])] == ["quarantined"]


def test_what_is_signed_goes_with_its_case_elsewhere_too(pcs):
    one, two, _ = pcs
    row = a_case(one)
    words = {"case_id": row, "agreement_id": "x", "kind": "party", "name": "甲", "method": "paper"}
    with one.write(USER, "sign") as session:
        signature = SignatureRow(signed_on=date(2026, 4, 7), **words)
        session.add(signature)
    with one.write(USER, "undo_case") as session:
        session.need(CaseRow, row).deleted = True
        session.flush()
        session.need(SignatureRow, signature.id).deleted = True
    assert [got.state for got in exchange(one, two)] == ["applied"] * 3
    with two.read() as session:
        assert session.need(SignatureRow, signature.id).deleted
    assert two.tables_unlike_log() == []


def test_a_clock_years_ahead_is_marked_and_not_learnt(pcs):
    one, two, _ = pcs
    one.clock.forward(days=3650)
    a_case(one)
    assert [got.late_clock for got in exchange(one, two)] == [True]
    assert two.origin.floor < codec_year(2030)


def codec_year(year: int) -> int:
    from datetime import UTC, datetime

    from mediation_desk.records.log.hlc import from_moment

    return from_moment(datetime(year, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    "seed", [*range(8), *(pytest.param(s, marks=pytest.mark.heavy) for s in range(8, 150))]
)
def test_whatever_happens_all_agree_and_the_log_tells_the_tables(pcs, seed):
    chance = random.Random(seed)
    rows = [a_case(chance.choice(pcs), title="始", place="始") for _ in range(3)]
    everybody(pcs)
    for _ in range(40):
        pc = chance.choice(pcs)
        deed = chance.random()
        if deed < 0.5:
            name = chance.choice(["title", "place", "facts"])
            edit(pc, chance.choice(rows), **{name: f"{seed}-{chance.randrange(5)}"})
        elif deed < 0.6:
            edit(pc, chance.choice(rows), deleted=chance.random() < 0.7)
        elif deed < 0.7:
            pc.clock.forward(days=chance.choice([-400, -1, 0.01, 1, 400]))
        else:
            exchange(pc, chance.choice([other for other in pcs if other is not pc]))
    everybody(pcs)
    assert pcs[0].rows_digest() == pcs[1].rows_digest() == pcs[2].rows_digest()
    assert conflicts(pcs[0]) == conflicts(pcs[1]) == conflicts(pcs[2])
    for pc in pcs:
        assert pc.verify_chain() == []
        assert pc.tables_unlike_log() == []
