"""A case goes from one township to another: what goes, what stays, who may do what."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.records import attachments
from mediation_desk.records.backup.making import make_backup
from mediation_desk.records.backup.restoring import Restoring
from mediation_desk.records.queries import numbers
from mediation_desk.records.tables.number_blocks import FormerNumberRow
from mediation_desk.records.transfers.carried import rows_of
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking
from mediation_desk.usecases.asking import CaseFilter
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import attaching, signed_papers
from mediation_desk.usecases.transfers import handing_over, taking_over
from tests.desks import MEDIATOR, at, led
from tests.transfers.three import EAST, REASON, WEST, Three, digests, rows
from tests.usecases.exchange.packages import a_case, amend
from tests.usecases.exchange.stores import DayClock, desk_of

TOWN = "青禾县河湾镇社会治安综合治理中心"


def signed_as(desk: Desk, case: str, columns: tuple[str, ...]) -> list[tuple[object, ...]]:
    with desk.store.read() as session:
        sql = f"SELECT {', '.join(columns)} FROM signature WHERE case_id = ? ORDER BY seq"
        return session.raw.execute(sql, (case,)).fetchall()


def test_a_case_goes_to_the_other_township_and_is_taken_over(three: Three) -> None:
    case = a_case(three.east)
    before = asking.facts_of(three.east, case)
    new = three.hand_on(case)
    facts = asking.facts_of(three.west, new)
    assert facts.facts == before.facts
    assert len(facts.parties) == len(before.parties)
    assert facts.outside_no == before.register_no
    assert facts.register_no
    assert facts.register_no != before.register_no
    assert facts.registered_on == before.registered_on
    assert facts.committee.name == "青禾县石桥镇人民调解委员会"


def test_its_history_there_begins_with_where_it_came_from(three: Three) -> None:
    case = a_case(three.east)
    number = asking.facts_of(three.east, case).register_no
    new = three.hand_on(case)
    line = next(e for e in asking.facts_of(three.west, new).events if e.event == "transferred_in")
    assert line.text == f"由{TOWN}移交，原编号{number}：{REASON}"
    assert three.west.store.history(new)[0].verb == "transfer_case"


def test_the_old_township_can_read_and_find_the_case_and_do_nothing(three: Three) -> None:
    case = a_case(three.east)
    three.hand_on(case)
    facts = asking.facts_of(three.east, case)
    assert [hit.id for hit in asking.find(three.east, facts.register_no)] == [case]
    for allowed in three.east.allowed(facts):
        assert allowed.refusal is not None
        assert allowed.refusal.code == "case_transferred"
    with pytest.raises(NotAllowed, match="case_transferred") as told:
        amend(three.east, case, facts="再改一改")
    assert "石桥镇" in str(told.value.values["center"])
    with pytest.raises(NotAllowed, match="case_transferred"), three.east.batch("undo", case=case):
        pass


def test_it_leaves_the_work_of_the_old_township(three: Three) -> None:
    case = led(three.east, "accept")
    due = asking.due_sheet(three.east, three.east.clock.today())
    assert due.counts.late + due.counts.due
    new = three.hand_on(case)
    due = asking.due_sheet(three.east, three.east.clock.today())
    assert not due.counts.late + due.counts.due
    assert not list(asking.case_ids(three.east, CaseFilter(is_open=True)))
    assert len(asking.case_ids(three.east, CaseFilter())) == 1
    assert len(asking.case_ids(three.west, CaseFilter(is_open=True))) == 1
    before = asking.clock_views(three.county, asking.facts_of(three.county, case))
    after = asking.clock_views(three.west, asking.facts_of(three.west, new))
    assert [c.legal_last_day for c in after] == [c.legal_last_day for c in before]


def test_nothing_is_done_to_it_before_somebody_takes_it_over(three: Three) -> None:
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    three.down(three.west)
    assert [t.case_id for t in taking_over.transfers_to_accept(three.west)] == [new]
    with pytest.raises(NotAllowed, match="transfer_not_accepted"):
        amend(three.west, new, facts="先改一改")
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        taking_over.accept_transfer(at(three.west, MEDIATOR), new)
    taking_over.accept_transfer(three.west, new)
    amend(three.west, new, facts="接收以后再改")
    assert not taking_over.transfers_to_accept(three.west)
    with pytest.raises(RuleBroken, match="transfer_none"):
        taking_over.accept_transfer(three.west, new)


def test_every_row_goes_but_private_notes_and_the_county_and_both_towns_agree(
    three: Three,
) -> None:
    case = led(three.east, "seal_agreement")
    with three.east.batch("note_private", case=case) as work:
        work.put(Row.PRIVATE_NOTE, text="背靠背时说的话", by="管理员")
    new = three.hand_on(case)
    three.exchange()
    with three.county.store.read() as session:
        old_rows, new_rows = rows_of(session.raw, case), rows_of(session.raw, new)
    by_table = lambda many: sorted(r.table for r in many)  # noqa: E731
    extra = ["case_event", "case_event"]  # where it came from, and that it was taken over
    assert by_table(new_rows) == sorted(by_table(old_rows) + extra)
    assert not rows(three.west, "private_note", new)
    for town, code in ((three.east, EAST), (three.west, WEST)):
        assert digests(town, code) == digests(three.county, code)
        assert not town.store.tables_unlike_log()
    assert not three.county.store.tables_unlike_log()


def test_what_was_signed_goes_as_it_was_signed(three: Three, tmp_path: Path) -> None:
    case = led(three.east, "seal_agreement")
    pdf = signed_papers.make_signed_pdf(three.east, case).pdf
    new = three.hand_on(case)
    old, now = (asking.facts_of(d, c) for d, c in ((three.east, case), (three.west, new)))
    strokes = "name", "kind", "method", "signed_on", "present", "strokes", "version_digest"
    assert signed_as(three.west, new, strokes) == signed_as(three.east, case, strokes)
    assert now.agreement.digest == old.agreement.digest
    assert now.agreement.number
    kept = next(a for a in now.attachments if a.kind == SIGNED_PDF)
    with attachments.open_stream(three.west.store, kept.sha256) as stream:
        assert stream.read() == pdf
    found = signed_papers.check_pdf(three.west, pdf)
    assert all(one.good for one in found)
    assert "verify.same_as_kept" in {one.code for one in found}


def test_a_file_travels_down_with_the_case_and_is_not_stored_twice(
    three: Three, tmp_path: Path
) -> None:
    case = a_case(three.east)
    source = tmp_path / "照片.jpg"
    source.write_bytes(b"\xff\xd8\xff" + bytes(range(256)) * 40)
    attaching.attach(three.east, case, source, label="现场照片")
    new = three.hand_on(case)
    file = asking.facts_of(three.west, new).attachments[0]
    with attachments.open_stream(three.west.store, file.sha256) as stream:
        assert stream.read() == source.read_bytes()
    files = [p for p in (three.county.store.folder / "blobs").rglob("*") if p.is_file()]
    assert len(files) == 1
    assert not attachments.damaged(three.west.store)


@pytest.mark.parametrize(
    ("to", "code"), [("620199999", "transfer_target_unknown"), (EAST, "transfer_target_unknown")]
)
def test_a_case_goes_only_to_another_township_of_the_list(
    three: Three, to: str, code: str
) -> None:
    case = a_case(three.east)
    three.up(three.east)
    with pytest.raises(BadInput, match=code):
        three.transfer(case, to)


def test_what_cannot_be_transferred_is_refused_with_its_reason(three: Three) -> None:
    case, closed = a_case(three.east), led(three.east, "close_case")
    three.up(three.east)
    deed = handing_over.transfer_case
    with pytest.raises(RuleBroken, match="transfer_case_closed"):
        three.transfer(closed)
    with pytest.raises(BadInput, match="reason_needed"):
        deed(three.county, case, to=WEST, reason=" ")
    with pytest.raises(RuleBroken, match="not_a_county_store"):
        deed(three.east, case, to=WEST, reason=REASON)
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        deed(at(three.county, MEDIATOR), case, to=WEST, reason=REASON)
    new = three.transfer(case)
    with pytest.raises(RuleBroken, match="transfer_already"):
        three.transfer(case)
    with pytest.raises(RuleBroken, match="transfer_unaccepted"):
        three.transfer(new, EAST)


def test_a_case_goes_back_and_forth(three: Three) -> None:
    case = a_case(three.east)
    new = three.hand_on(case)
    amend(three.west, new, facts="在石桥镇补充的情况")
    three.up(three.west)
    back = three.transfer(new, EAST)
    three.exchange()
    taking_over.accept_transfer(three.east, back)
    assert asking.facts_of(three.east, back).facts == "在石桥镇补充的情况"
    amend(three.east, back, facts="回来以后再改")
    for desk, gone in ((three.east, case), (three.west, new)):
        with pytest.raises(NotAllowed, match="case_transferred"):
            amend(desk, gone, facts="不能改")
    epochs = [rows(three.county, "case_transfer", one)[0] for one in (case, back)]
    assert {1, 2} <= {value for row in epochs for value in row if isinstance(value, int)}
    number = asking.facts_of(three.east, case).register_no
    assert asking.resolve_case(three.east, number) == back


def test_a_transfer_cut_off_half_way_is_finished_at_the_next_export(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_case(three.east)
    three.up(three.east)

    def cut_off(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(handing_over.handing, "copy", cut_off)
        with pytest.raises(KeyboardInterrupt):
            three.transfer(case)
    three.down(three.west)
    new = taking_over.transfers_to_accept(three.west)[0].case_id
    taking_over.accept_transfer(three.west, new)
    assert len(asking.facts_of(three.west, new).parties) == 2


def test_a_temporary_number_of_the_old_township_waits_for_nothing_at_the_new_one(
    three: Three,
) -> None:
    case = a_case(three.east)
    for number in ("", "登记〔2026〕9号"):
        with three.east.store.write("镇", "number") as session:
            session.add(
                FormerNumberRow(case_id=case, kind="register", year=2026, text=f"临{number}",
                                number=number, replica="a")
            )
    new = three.hand_on(case)
    with three.west.store.read() as session:
        assert numbers.waiting(session) == []
        assert [one.text for one in numbers.former_of(session, new)] == ["临登记〔2026〕9号"]


def test_a_county_that_came_back_from_a_backup_finishes_what_it_had_begun(
    three: Three, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It goes on under a new name; what the old one began is its own to finish, once."""
    case = a_case(three.east)
    three.up(three.east)

    def cut_off(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(handing_over.handing, "copy", cut_off)
        with pytest.raises(KeyboardInterrupt):
            three.transfer(case)
    store = three.county.store
    backup = make_backup(store, tmp_path / "kept", three.county.clock.now()).folder
    with Restoring(backup, tmp_path / "back") as restoring:
        restoring.finish(store.key_copy(), three.county.clock.now())
    back = desk_of(tmp_path / "back", store.key_copy(), DayClock())
    handing_over.settle_transfers(back)
    with back.store.read() as session:
        sql = "SELECT case_id, of_parts FROM transfer_part"
        (part,) = session.raw.execute(sql).fetchall()
        assert handing_over.handing.unfinished(session.raw) == []
    assert part[1] == 1
    assert len(asking.facts_of(back, part[0]).parties) == 2
    assert handing_over.settle_transfers(back) == 0
    back.store.close()


def test_a_large_case_takes_several_changes_and_waits_for_all(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = led(three.east, "seal_agreement")
    monkeypatch.setattr(handing_over.handing, "PART_BYTES", 500)
    new = three.hand_on(case)
    parts = rows(three.west, "transfer_part", new)
    assert len(parts) > 5
    assert len(asking.facts_of(three.west, new).agreement.signatures) == 4
    three.exchange()
    assert digests(three.west, WEST) == digests(three.county, WEST)


def test_an_accepted_case_gets_the_new_townships_own_case_number(three: Three) -> None:
    case = led(three.east, "accept")
    before = asking.facts_of(three.east, case)
    new = three.hand_on(case)
    facts = asking.facts_of(three.west, new)
    assert facts.case_no
    assert facts.case_no != before.case_no
    assert facts.outside_no == before.case_no
    assert facts.accepted_on == before.accepted_on


def test_a_case_that_came_stands_on_the_day_sheet_until_it_is_taken_over(three: Three) -> None:
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    three.down(three.west)
    sheet = asking.due_sheet(three.west, three.west.clock.today())
    assert "接收移交来的案件" in [row.what for row in (*sheet.visits, *sheet.late)]
    assert asking.facts_of(three.west, new).committee.name == "青禾县石桥镇人民调解委员会"
    taking_over.accept_transfer(three.west, new)
    sheet = asking.due_sheet(three.west, three.west.clock.today())
    assert "接收移交来的案件" not in [row.what for row in (*sheet.visits, *sheet.late)]


def test_the_page_of_a_case_that_has_gone_shows_no_clock(three: Three) -> None:
    case = led(three.east, "accept")
    assert asking.case_page(three.east, case).clocks
    three.hand_on(case)
    assert not asking.case_page(three.east, case).clocks
