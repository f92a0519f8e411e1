"""What the old township wrote before it heard of the transfer: on the desk of the new one."""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.contingency import asking as redaction
from mediation_desk.usecases.contingency.carrying_out import carry_out_redaction
from mediation_desk.usecases.transfers import late_edits, taking_over
from tests.desks import MEDIATOR, STEPS, at, led
from tests.transfers.three import EAST, WEST, Three, digests, rows
from tests.usecases.contingency.left import everything
from tests.usecases.exchange.packages import a_case, amend

LATE = "移交以后河湾镇又补充的情况"
PERSON = "龚㛃兰"


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


@pytest.mark.parametrize("scope", ["person", "case"])
def test_an_order_to_delete_reaches_what_came_late(three: Three, scope: str) -> None:
    """What waits for a decision tells of people too, at the new township and at the county."""
    _case, new = wrote_late(three, facts=f"{LATE}，{PERSON}没有来")
    subject = next(
        one.key for one in redaction.redaction_choices(three.west, new).people
        if PERSON in one.label
    )  # fmt: skip
    asked = {"case": new, "order_no": "青删〔2026〕3号", "basis": "consent", "scope": scope}
    done = three.west.do("ask_redaction", {**asked, "subject": subject})
    order = done.created["redaction_order"]
    three.west.do("confirm_redaction", {"order": order})
    carry_out_redaction(three.west, order)
    assert PERSON not in everything(three.west)
    three.exchange()
    assert [row for row in rows(three.county, "late_edit", new) if PERSON in str(row)] == []
    assert rows(three.county, "late_edit", new)
    assert digests(three.west, WEST) == digests(three.county, WEST)
    waiting = [one.wrote for one in late_edits.late_edits(three.west)]
    assert waiting == ([f"{LATE}，（已删除）没有来"] if scope == "person" else [])


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


def test_numbers_and_people_of_the_old_township_are_not_offered(three: Three) -> None:
    """It accepted the case late: under a number of its own, at a body of its own, by its own."""
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    for verb, values in STEPS[:2]:
        three.east.do(verb, {**values, "on": "2026-11-18"}, case=case)
    old = asking.facts_of(three.east, case)
    assert old.case_no
    three.exchange()
    taking_over.accept_transfer(three.west, new)
    before = asking.facts_of(three.west, new)
    waiting = late_edits.late_edits(three.west)
    assert waiting
    with three.west.store.read() as session:
        told = str(session.raw.execute("SELECT new_values FROM late_edit").fetchall())
    accounts = [one.id for one in asking.users(three.east)]
    assert [one for one in (old.case_no, old.committee.id, *accounts) if one in told] == []
    late_edits.take_late_edit(three.west, [one.id for one in waiting])
    after = asking.facts_of(three.west, new)
    assert (after.case_no, after.register_no) == (before.case_no, before.register_no)
    assert after.committee == before.committee
    assert after.responsible == before.responsible


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
