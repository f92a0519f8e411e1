"""Blocks: who leases which to whom, what a PC without one does, and what becomes of the rest."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.showing import former_numbers, numbering
from tests.desks import registered
from tests.usecases.numbers.pcs import Centre, ask, overlapping, serials, uncovered

ALL = ("pc1", "pc2", "pc3")


def test_a_centre_with_one_pc_numbers_as_ever_and_leases_nothing(desk: Desk) -> None:
    for _case in range(3):
        registered(desk)
    assert serials(desk) == [1, 2, 3]
    now = numbering(desk)
    assert (now.is_alone, now.leads, now.blocks, now.temporary) == (True, True, (), ())


def test_the_pc_that_was_set_up_first_leads_and_the_others_wait_for_a_block(
    centre: Centre,
) -> None:
    centre.exchange("county", *ALL)
    leads = [numbering(centre.desks[name]).leads for name in ALL]
    assert leads == [True, False, False]
    assert numbering(centre.desks["pc3"]).own == "PC3"


def test_without_a_block_a_pc_goes_on_with_temporary_numbers(centre: Centre) -> None:
    case = centre.register("pc2")
    assert centre.no_of("pc2", case) == "临-PC2-0001"
    centre.desks["pc2"].do("record_consent", {"on": "2026-11-18"}, case=case)
    centre.desks["pc2"].do("accept", {"on": "2026-11-19"}, case=case)
    facts = asking.facts_of(centre.desks["pc2"], case)
    assert facts.case_no == "临-PC2-0002"
    assert len(numbering(centre.desks["pc2"]).temporary) == 2


def test_when_the_block_comes_the_case_gets_its_number_and_is_found_by_both(
    centre: Centre,
) -> None:
    case = centre.register("pc2")
    centre.exchange(*ALL, rounds=2)
    desk = centre.desks["pc2"]
    assert centre.no_of("pc2", case) == "202662019910100001"
    assert [hit.id for hit in asking.find(desk, "临-PC2-0001")] == [case]
    assert [hit.id for hit in asking.find(desk, "202662019910100001")] == [case]
    (former,) = former_numbers(desk, case)
    assert (former.text, former.number) == ("临-PC2-0001", "202662019910100001")
    assert asking.resolve_case(desk, "临-PC2-0001") == case
    assert "正式编号" in [line.verb for line in care.history(desk, case)]


def test_blocks_never_overlap_and_the_lead_goes_on_after_them(centre: Centre) -> None:
    centre.exchange("county", *ALL, rounds=2)
    for name in (*ALL, *ALL):
        centre.register(name)
    centre.exchange(*ALL, rounds=2)
    for name in ALL:
        desk = centre.desks[name]
        assert sorted(serials(desk)) == [1, 2, 51, 52, 101, 102]
        assert overlapping(desk) == []
        assert uncovered(desk) == []


def test_a_block_is_renewed_before_it_is_used_up(centre: Centre) -> None:
    centre.desks["pc1"].do("set_number_lead", {"size": 3})
    centre.exchange(*ALL, rounds=2)
    for _case in range(3):
        centre.register("pc2")
    assert numbering(centre.desks["pc2"]).temporary == ()
    centre.exchange(*ALL, rounds=2)
    sizes = [(b.pc, b.first_no, b.last_no) for b in numbering(centre.desks["pc2"]).blocks
             if b.kind == "接待登记号"]  # fmt: skip
    assert sizes == [("PC2 二号机", 1, 3), ("PC3 三号机", 4, 6), ("PC2 二号机", 7, 9)]


def test_more_temporary_numbers_than_a_block_are_all_served(centre: Centre) -> None:
    centre.desks["pc1"].do("set_number_lead", {"size": 3})
    cases = [centre.register("pc2") for _one in range(7)]
    centre.exchange("pc1", "pc2", rounds=2)
    numbers = [centre.no_of("pc2", case) for case in cases]
    assert numbers == sorted(numbers)
    assert not [one for one in numbers if "临" in one]
    assert uncovered(centre.desks["pc1"]) == []


def test_a_number_kept_from_paper_inside_anothers_block_is_passed_over(centre: Centre) -> None:
    centre.exchange(*ALL, rounds=2)
    case = centre.register("pc3")
    centre.desks["pc3"].do("record_consent", {"on": "2026-11-18"}, case=case)
    mine = _blocks(centre.desks["pc2"], "people_case", "PC2")[0]
    typed = f"(2026)青禾县河湾镇人调字第{mine}号"
    centre.desks["pc3"].do("accept", {"on": "2026-11-19", "case_no": typed}, case=case)
    centre.exchange(*ALL, rounds=2)
    other = centre.register("pc2")
    centre.desks["pc2"].do("record_consent", {"on": "2026-11-18"}, case=other)
    centre.desks["pc2"].do("accept", {"on": "2026-11-19"}, case=other)
    assert serials(centre.desks["pc2"], "people_case") == [mine, mine + 1]


def _blocks(desk: Desk, kind: str, mark: str) -> list[int]:
    place = {pc.mark: pc.replica for pc in numbering(desk).pcs}
    sql = "SELECT first_no FROM number_block WHERE kind = ? AND replica = ? ORDER BY first_no"
    return [int(str(row[0])) for row in ask(desk, sql, kind, place[mark])]


def test_what_is_left_of_a_block_after_the_year_is_a_gap_with_its_reason(centre: Centre) -> None:
    centre.exchange(*ALL, rounds=2)
    centre.register("pc2")
    centre.clock.day = date(2027, 2, 1)
    centre.exchange(*ALL, rounds=2)
    desk = centre.desks["pc1"]
    gaps = ask(desk, "SELECT text, reason FROM given_number WHERE state = 'gap' ORDER BY text")
    assert ("2–50", "号段到年底没有用完（PC2）") in gaps
    assert uncovered(desk) == []
    assert [b.left for b in numbering(desk).blocks if b.year == 2026] == [0] * 4


def test_january_begins_with_numbers_at_hand(centre: Centre) -> None:
    centre.clock.day = date(2026, 12, 16)
    centre.exchange(*ALL, rounds=2)
    centre.clock.day = date(2027, 1, 2)
    case = centre.register("pc2", "2027-01-02")
    assert centre.no_of("pc2", case).startswith("2027")


def test_a_restored_pc_leaves_its_old_block_and_gets_a_new_one(centre: Centre) -> None:
    centre.exchange("county", *ALL, rounds=2)
    kept = centre.keep("pc2")
    centre.restore("pc2", kept)
    assert centre.no_of("pc2", centre.register("pc2")) == "临-PC4-0001"
    centre.exchange("county", *ALL, rounds=3)
    desk = centre.desks["pc1"]
    reasons = {row[0] for row in ask(desk, "SELECT reason FROM given_number WHERE state = 'gap'")}
    assert reasons == {"号段所在的电脑已停用或恢复过（PC2）"}
    assert sorted(serials(desk)) == [101]
    assert uncovered(desk) == []


def test_the_lead_is_handed_on_where_it_is_and_the_first_keeps_a_block(centre: Centre) -> None:
    centre.exchange(*ALL)
    with pytest.raises(RuleBroken, match="number_lead_elsewhere"):
        centre.desks["pc2"].do("set_number_lead", {"pc": "PC2"})
    centre.desks["pc1"].do("set_number_lead", {"pc": "二号机"})
    centre.register("pc1")
    centre.exchange(*ALL, rounds=2)
    assert [numbering(centre.desks[name]).leads for name in ALL] == [False, True, False]
    for name in ALL:
        centre.register(name)
    centre.exchange(*ALL, rounds=2)
    assert len(set(serials(centre.desks["pc3"]))) == 4
    assert uncovered(centre.desks["pc3"]) == []
    assert "number_lead" in [row[0] for row in ask(
        centre.desks["pc3"], "SELECT name FROM shared_setting")]  # fmt: skip
