"""The county adds a transferred case to a township's space, and can alter nothing there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mediation_desk.records.base import new_id
from mediation_desk.records.exchange import parcels
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.redact import Target, redact
from mediation_desk.records.store import WriteSession
from mediation_desk.records.tables.case import CaseRow, EventRow
from mediation_desk.records.tables.people import DeskUserRow
from mediation_desk.records.tables.transfers import CaseTransferRow
from mediation_desk.records.transfers.authority import Copies
from mediation_desk.records.transfers.ids import id_for, is_made_for, mapped, mark_of
from mediation_desk.usecases import asking
from tests.transfers.three import REASON, WEST, Three, rows
from tests.usecases.exchange.packages import a_case

Deed = Callable[[WriteSession, int, str, str], None]


def transfer_of(three: Three, case: str) -> str:
    with three.county.store.read() as session:
        sql = "SELECT transfer FROM case_transfer WHERE case_id = ? AND direction = 'in'"
        return str(session.raw.execute(sql, (case,)).fetchone()[0])


def change(session: WriteSession, _space: int, case: str, _transfer: str) -> None:
    session.need(CaseRow, case).facts = "县里改的"


def add_with_any_id(session: WriteSession, space: int, case: str, _transfer: str) -> None:
    session.add(EventRow(space=space, case_id=case, on_day=session.origin.clock.today(), event="x"))


def add_an_account(session: WriteSession, space: int, _case: str, transfer: str) -> None:
    session.add(DeskUserRow(id=id_for(transfer, new_id()), space=space, name="县里的人"))


def add_to_another_case(session: WriteSession, space: int, _case: str, transfer: str) -> None:
    session.add(
        EventRow(
            id=id_for(transfer, new_id()), space=space, case_id=_other(session, space), event="x",
            on_day=session.origin.clock.today(),
        )
    )  # fmt: skip


def _other(session: WriteSession, space: int) -> str:
    sql = "SELECT id FROM case_file WHERE space = ? AND outside_no = '' LIMIT 1"
    return str(session.raw.execute(sql, (space,)).fetchone()[0])


DEEDS = (change, add_with_any_id, add_an_account, add_to_another_case)


@pytest.mark.parametrize("deed", DEEDS)
def test_the_county_writes_nothing_else_into_a_townships_tables(three: Three, deed: Deed) -> None:
    own = a_case(three.west)
    three.up(three.west)
    new = three.hand_on(a_case(three.east))
    three.up(three.west)
    before = [rows(three.west, "case_file", new), rows(three.west, "case_event", new)]
    before.append(rows(three.west, "case_event", own))
    with three.county.store.read() as session:
        space = parcels.alias_of(session.raw, f"centre:{WEST}") or 0
    with three.county.store.write("县", "sly") as session:
        deed(session, space, new, transfer_of(three, new))
    got = three.down(three.west)
    assert sum(one.quarantined for one in got.taken.packages) == 1
    after = [rows(three.west, "case_file", new), rows(three.west, "case_event", new)]
    assert [*after, rows(three.west, "case_event", own)] == before
    names = [user.name for user in asking.users(three.west)]
    assert "县里的人" not in names


def test_rows_without_their_transfer_are_refused(three: Three) -> None:
    with three.county.store.read() as session:
        space = parcels.alias_of(session.raw, f"centre:{WEST}") or 0
    transfer, case = new_id(), new_id()
    with three.county.store.write("县", "sly") as session:
        session.add(CaseRow(id=id_for(transfer, case), space=space, title="凭空来的"))
    got = three.down(three.west)
    assert sum(one.quarantined for one in got.taken.packages) == 1
    assert not rows(three.west, "case_file", id_for(transfer, case))


def test_a_township_cannot_write_a_transfer(three: Three) -> None:
    case = a_case(three.east)
    with three.east.store.write("镇", "sly") as session:
        session.add(
            CaseTransferRow(
                case_id=case, transfer=new_id(), direction="out", other_centre=WEST,
                on_day=three.east.clock.today(),
            )
        )  # fmt: skip
    got = three.up(three.east)
    assert sum(one.quarantined for one in got.taken.packages) == 1
    assert not rows(three.county, "case_transfer", case)


@pytest.mark.parametrize("sly", [False, True], ids=["as it stands", "altered"])
def test_an_order_to_delete_says_the_countys_rows_as_they_are(three: Three, *, sly: bool) -> None:
    """The first line of a transferred case lies in a change of the county's beside its transfer:
    who blanks that change says the transfer anew, and may say nothing else of it.
    """
    new = three.hand_on(a_case(three.east))
    three.up(three.west)
    (event,) = [r[0] for r in rows(three.west, "case_event", new) if "transferred_in" in r]
    half = rows(three.west, "case_transfer", new)[0][0]
    targets = [Target("case_event", str(event), frozenset({"text"}))]
    if sly:
        targets.append(Target("case_transfer", str(half), frozenset({"reason"})))
    redact(three.west.store, "镇", "青删〔2026〕4号", [new], targets)
    got = three.up(three.west)
    assert sum(one.quarantined for one in got.taken.packages) == int(sly)
    told = [REASON in str(row) for row in rows(three.county, "case_event", new)]
    assert any(told) is sly
    assert REASON in str(rows(three.county, "case_transfer", new))


def test_the_county_cannot_say_a_row_anew_that_it_once_made(three: Three) -> None:
    """The township takes the case over, changes it, and hears the county's insert once more."""
    new = three.hand_on(a_case(three.east))
    transfer = transfer_of(three, new)
    op = RowOp("case_file", new, True, {"facts": "再说一遍"})
    fresh = RowOp("case_event", id_for(transfer, new_id()), True, {"case_id": new})
    with three.west.store.read() as session:
        copies, space = Copies(three.west.store), f"centre:{WEST}"
        assert not copies._adds_only(session.raw, space, [op])
        assert copies._adds_only(session.raw, space, [fresh])
        assert not copies._adds_only(session.raw, space, [fresh])


def test_ids_keep_their_order_and_bear_the_mark_of_their_transfer() -> None:
    one, two = sorted(new_id() for _time in range(2))
    transfer = new_id()
    assert id_for(transfer, one) < id_for(transfer, two)
    assert len(id_for(transfer, one)) == 32
    assert id_for(transfer, one) != id_for(new_id(), one)
    assert is_made_for(transfer, id_for(transfer, one))
    assert not is_made_for(transfer, one)
    assert mark_of(transfer)[0] == "8"
    deep = {"a": [one, {"b": two}], "c": "没有编号"}
    found = mapped(deep, transfer, {one})
    assert found == {"a": [id_for(transfer, one), {"b": two}], "c": "没有编号"}
