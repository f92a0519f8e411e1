"""What the old township wrote before it heard of the transfer: on the desk of the new one."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.transfers import late_edits, taking_over
from tests.desks import MEDIATOR, at, led
from tests.transfers.three import EAST, Three
from tests.usecases.exchange.packages import a_case, amend

LATE = "移交以后河湾镇又补充的情况"


def wrote_late(three: Three, **values: object) -> tuple[str, str]:
    """A case that has gone while the old township amended it; gives both ids."""
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    amend(three.east, case, **(values or {"facts": LATE}))
    three.exchange()
    taking_over.accept_transfer(three.west, new)
    return case, new


def test_a_late_edit_waits_and_is_not_made_by_itself(three: Three) -> None:
    _case, new = wrote_late(three)
    (one,) = late_edits.late_edits(three.west)
    assert (one.case_id, one.what, one.wrote) == (new, "案情·纠纷简要情况", LATE)
    assert one.before == one.now == "宅基地界址与排水"
    assert (one.by, one.centre[:6], one.is_new) == ("管理员", "青禾县河湾镇", False)
    assert asking.facts_of(three.west, new).facts == "宅基地界址与排水"
    assert not late_edits.late_edits(three.east)


def test_it_is_taken_into_the_case_or_left_and_told_once(three: Three) -> None:
    _case, new = wrote_late(three, facts=LATE, place="水渠边")
    facts, place = sorted(late_edits.late_edits(three.west), key=lambda one: one.wrote == "水渠边")
    late_edits.take_late_edit(three.west, [facts.id])
    late_edits.leave_late_edit(three.west, [place.id])
    three.exchange()
    found = asking.facts_of(three.west, new)
    assert (found.facts, found.place) == (LATE, "")
    assert not late_edits.late_edits(three.west)
    assert asking.facts_of(three.county, new).facts == LATE


def test_a_party_added_late_comes_with_its_person(three: Three) -> None:
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    third = {"role": "third", "person": {"name": "牛建国", "phone": "13900000001"}}
    three.east.do("add_party", third, case=case)
    three.exchange()
    taking_over.accept_transfer(three.west, new)
    waiting = late_edits.late_edits(three.west)
    assert any("牛建国" in one.wrote for one in waiting)
    party = next(one for one in waiting if one.what == "新增当事人")
    late_edits.take_late_edit(three.west, [party.id])
    names = [p.name for p in asking.facts_of(three.west, new).parties]
    assert len(names) == 3
    assert "牛建国" in names


def test_an_agreement_signed_late_can_be_taken_whole(three: Three) -> None:
    case = led(three.east, "draft_agreement")
    three.up(three.east)
    new = three.transfer(case)
    for who in ("龚㛃兰", "陈翀", "蒲守信"):
        three.east.do("sign_agreement", {"who": who, "on": "2026-04-13"}, case=case)
    three.exchange()
    taking_over.accept_transfer(three.west, new)
    ids = [one.id for one in late_edits.late_edits(three.west)]
    late_edits.take_late_edit(three.west, ids)
    agreement = asking.facts_of(three.west, new).agreements[0]
    assert agreement.frozen
    assert len(agreement.signatures) == 3


def test_what_was_signed_here_meanwhile_takes_nothing_late(three: Three) -> None:
    case = led(three.east, "draft_agreement")
    three.up(three.east)
    new = three.transfer(case)
    three.east.do("sign_agreement", {"who": "陈翀", "on": "2026-04-13"}, case=case)
    three.exchange()
    taking_over.accept_transfer(three.west, new)
    three.west.do("assign_mediator", {"name": "石守义", "role": "presiding"}, case=new)
    three.west.do("sign_agreement", {"who": "龚㛃兰", "on": "2026-04-13"}, case=new)
    late = next(one for one in late_edits.late_edits(three.west) if one.what == "新增签名")
    with pytest.raises(RuleBroken, match="late_edit_frozen"):
        late_edits.take_late_edit(three.west, [late.id])


def test_only_who_works_on_the_case_decides_and_of_sensitive_ones_a_number_is_told(
    three: Three,
) -> None:
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    three.east.do("mark_sensitive", {"kind": "家庭暴力"}, case=case)
    three.exchange()
    taking_over.accept_transfer(three.west, new)
    ids = [one.id for one in late_edits.late_edits(three.west)]
    late_edits.take_late_edit(three.west, ids)
    amend(three.west, new, place="石桥")
    mediator = at(three.west, MEDIATOR)
    with pytest.raises(BadInput, match="late_edit_unknown"):
        late_edits.take_late_edit(mediator, ids)
    assert asking.facts_of(three.west, new).is_sensitive
    with pytest.raises(NotAllowed, match="case_sensitive"):
        asking.facts_of(mediator, new)


def test_it_follows_a_case_that_has_gone_further(three: Three) -> None:
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    three.down(three.west)
    taking_over.accept_transfer(three.west, new)
    three.up(three.west)
    amend(three.east, case, facts=LATE)
    back = three.transfer(new, EAST)
    amend(three.west, new, place="石桥镇东街")
    three.exchange()
    taking_over.accept_transfer(three.east, back)
    told = {one.wrote for one in late_edits.late_edits(three.east)}
    assert {LATE, "石桥镇东街"} <= told
    assert not late_edits.late_edits(three.west)
