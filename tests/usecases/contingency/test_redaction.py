"""An order to delete: who asks, who confirms, what goes; that it is gone at all three places."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import DeskError
from mediation_desk.records import drafts
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking as desk_asking
from mediation_desk.usecases import care
from mediation_desk.usecases.contingency import asking, carrying_out
from mediation_desk.usecases.contingency.asking import Wish
from mediation_desk.usecases.contingency.bases import Scope
from mediation_desk.usecases.contingency.carrying_out import (
    carry_out_redaction,
    redaction_orders,
)
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import Role
from tests.desks import HEAD, MEDIATOR, at, led, registered
from tests.usecases.contingency.left import everything, index_terms, sealed_files, words_of
from tests.usecases.exchange.packages import amend, digest, join, report, take, there_and_back
from tests.usecases.exchange.pairs import second_pc, write_apart

NAME, NUMBER, PHONE = "龚㛃兰", "620102196804129960", "13893112233"
FACTS = f"宅基地界址与排水，{NAME}的电话{PHONE}"


def the_person(desk: Desk, case: str, part: int = 0) -> str:
    """The key of one of a case's people."""
    return asking.redaction_choices(desk, case).people[part].key


def ordered(desk: Desk, case: str, **more: object) -> str:
    """An order about the first party, asked for; gives its id."""
    people = {one.label.split("　")[-1]: one.key for one in
              asking.redaction_choices(desk, case).people}  # fmt: skip
    values = {"case": case, "order_no": "青删〔2026〕1号", "basis": "consent", "scope": "person",
              "subject": people.get(NAME, "")}  # fmt: skip
    return desk.do("ask_redaction", {**values, **more}).created["redaction_order"]


def carried_out(desk: Desk, case: str, **more: object) -> str:
    """Asked, confirmed and carried out by the one person there is."""
    order = ordered(desk, case, **more)
    desk.do("confirm_redaction", {"order": order})
    carry_out_redaction(desk, order)
    return order


def planted(desk: Desk, folder: Path) -> str:
    """A case that tells of the person in many places, now and in its past."""
    one = {"role": "applicant",
           "person": {"name": NAME, "id_no": NUMBER, "phone": PHONE}}  # fmt: skip
    two = {"role": "respondent", "person": {"name": "陈翀", "id_no": "620102197509039975"}}
    values = {"on": desk.clock.today().isoformat(), "facts": FACTS, "parties": [one, two]}
    case = desk.do("register", {**values, "stat_type": "房屋宅基地纠纷"}).case_id
    amend(desk, case, place=f"{NAME}家院外")
    amend(desk, case, place="水渠边")  # only the log still knows it
    scan = folder / f"{NAME}的身份证.txt"
    scan.write_text(f"{NAME} {NUMBER}", encoding="utf-8")
    desk.do("attach_file", {"file": str(scan), "label": f"{NAME}的身份证"}, case=case)
    with desk.store.write(desk.user.user_id, "draft") as session:
        drafts.keep(session, "amend_case", case, {"facts": FACTS})
    return case


def gone_from(desk: Desk) -> bool:
    """Whether nothing in the store tells of the person, and all else stands."""
    text = everything(desk)
    there = [word for word in (NAME, NUMBER, PHONE) if word in text]
    assert (there, words_of(NAME) & index_terms(desk)) == ([], set())
    assert desk.store.verify_chain() == []
    assert desk.store.tables_unlike_log() == []
    return True


def test_after_an_order_the_person_is_in_no_table_log_index_or_file_and_the_rest_is(
    town: Desk, tmp_path: Path
) -> None:
    case = planted(town, tmp_path)
    assert NAME in everything(town)
    assert words_of(NAME) <= index_terms(town)
    files = [one.key for one in asking.redaction_choices(town, case).files]
    assert len(sealed_files(town)) == 1
    carried_out(town, case, files=files)
    assert gone_from(town)
    assert sealed_files(town) == []
    facts = desk_asking.facts_of(town, case)
    assert [p.name for p in facts.parties] == ["（已删除）", "陈翀"]
    assert facts.facts == "宅基地界址与排水，（已删除）的电话（已删除）"


def test_through_real_packages_it_is_gone_at_the_other_pc_and_the_county_too(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    second = second_pc(county, town, keys["town"], tmp_path)
    case, box = planted(town, tmp_path), tmp_path / "box"
    report(town, box)
    for other in (second, county):
        take(other, box)
        assert NAME in everything(other)
        assert len(sealed_files(other)) == 1
    files = [one.key for one in asking.redaction_choices(town, case).files]
    carried_out(town, case, files=files)
    report(town, box)
    for desk in (second, county):
        take(desk, box)
    assert all(gone_from(desk) and not sealed_files(desk) for desk in (town, second, county))
    report(second, box)
    for desk in (town, county):
        take(desk, box)
    assert digest(town) == digest(second) == digest(county)
    second.store.close()


def test_other_pcs_count_as_told_when_they_say_so_themselves(
    county: Desk, town: Desk, tmp_path: Path
) -> None:
    join(county, town, tmp_path)
    case, box = planted(town, tmp_path), tmp_path / "box"
    there_and_back(town, county, box)
    carried_out(town, case)
    [before] = redaction_orders(town)
    assert [one.heard_at for one in before.confirmations] == [None]
    there_and_back(town, county, box)
    [after] = redaction_orders(town)
    assert [one.heard_at is not None for one in after.confirmations] == [True]


def test_r26_an_edit_made_beside_the_order_is_found_and_taken_out_as_well(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    """R26: redact against edit."""
    second = second_pc(county, town, keys["town"], tmp_path)
    case, box = planted(town, tmp_path), tmp_path / "box"
    report(town, box)
    take(second, box)
    files = [one.key for one in asking.redaction_choices(town, case).files]
    order = carried_out(town, case, files=files)
    amend(second, case, facts=f"{FACTS}，又补充")  # has not heard of the order
    report(second, box)
    take(town, box)
    assert redaction_orders(town)[0].late == 1
    assert carry_out_redaction(town, order).late == 0
    for desk in (town, second):
        report(town, box)
        take(second, box)
        assert NAME not in "".join(desk_asking.facts_of(desk, case).facts)
        assert NAME not in everything(desk)
        assert desk.store.verify_chain() == []
    assert digest(town) == digest(second)
    second.store.close()


def test_an_edit_that_knew_of_the_order_is_left_alone(town: Desk, tmp_path: Path) -> None:
    case = planted(town, tmp_path)
    order = carried_out(town, case)
    amend(town, case, facts="申请人已核实，界址清楚")
    assert redaction_orders(town)[0].late == 0
    carry_out_redaction(town, order)
    assert desk_asking.facts_of(town, case).facts == "申请人已核实，界址清楚"


ADMIN = SignedIn("0198a0000000700080000000000000b1", "巩管理", frozenset({Role.ADMIN}))


@pytest.fixture
def two(desk: Desk) -> tuple[Desk, Desk]:
    """A head and an administrator who are two."""
    with desk.batch("add") as work:
        work.put_new(Row.DESK_USER, ADMIN.user_id, name=ADMIN.name, roles=["admin"])
    return at(desk, HEAD), at(desk, ADMIN)


def refused(deed: object, *args: object, **values: object) -> str:
    """The code of a refusal."""
    with pytest.raises(DeskError) as said:
        deed(*args, **values)  # type: ignore[operator]
    return said.value.code


def test_who_asks_does_not_confirm_where_there_are_two(two: tuple[Desk, Desk]) -> None:
    head, admin = two
    order = ordered(head, registered(head))
    assert refused(head.do, "confirm_redaction", {"order": order}) == "redaction_same_person"
    assert refused(carry_out_redaction, admin, order) == "redaction_state"
    admin.do("confirm_redaction", {"order": order})
    assert carry_out_redaction(admin, order).state == "done"


def test_the_centre_may_settle_that_one_person_is_enough(two: tuple[Desk, Desk]) -> None:
    head, _admin = two
    head.do("set_two_people", {"on": False})
    order = ordered(head, registered(head))
    assert head.do("confirm_redaction", {"order": order}).verb == "confirm_redaction"


def test_an_administrator_sees_what_kinds_go_but_no_name_and_no_text(
    two: tuple[Desk, Desk]
) -> None:
    head, admin = two
    case = registered(head)
    subject = the_person(head, case)
    seen = asking.redaction_choices(admin, case), asking.redaction_preview(
        admin, Wish(case, Scope.PERSON, subject))  # fmt: skip
    assert NAME in repr(asking.redaction_choices(head, case))
    assert not [word for word in (NAME, NUMBER, "宅基地界址") if word in repr(seen)]


def test_a_legal_hold_forbids_the_asking_the_confirming_and_the_deed(desk: Desk) -> None:
    case = registered(desk)
    order = ordered(desk, case)
    desk.do("hold_case", {"case": case, "reason": "诉讼"})
    assert refused(ordered, desk, case) == "redaction_held"
    assert refused(desk.do, "confirm_redaction", {"order": order}) == "redaction_held"
    desk.do("lift_hold", {"case": case})
    desk.do("confirm_redaction", {"order": order})
    desk.do("hold_case", {"case": case, "reason": "复查"})
    assert refused(carry_out_redaction, desk, order) == "redaction_held"


def test_what_was_signed_stays_and_is_named(desk: Desk) -> None:
    case = led(desk, "sign_agreement")
    preview = asking.redaction_preview(desk, Wish(case, Scope.PERSON, the_person(desk, case)))
    assert preview.kept["agreements"] == 1
    before = desk_asking.facts_of(desk, case).agreement
    carried_out(desk, case)
    after = desk_asking.facts_of(desk, case).agreement
    assert after is not None
    assert before is not None
    assert (after.clauses, after.payments) == (before.clauses, before.payments)
    assert redaction_orders(desk)[0].kept == preview.kept


def test_chosen_fields_go_and_their_past_with_them(desk: Desk) -> None:
    case = registered(desk)
    keys = [one.key for one in asking.redaction_choices(desk, case).places if "facts" in one.key]
    carried_out(desk, case, scope="fields", chosen=keys)
    facts = desk_asking.facts_of(desk, case)
    assert (facts.facts, facts.parties[0].name) == ("", NAME)
    assert "宅基地界址与排水" not in everything(desk)


def test_all_of_a_case_goes_and_it_can_still_be_opened_listed_and_told(
    desk: Desk, tmp_path: Path
) -> None:
    case = planted(desk, tmp_path)
    carried_out(desk, case, scope="case")
    text = everything(desk)
    assert not [word for word in (NAME, NUMBER, PHONE, "陈翀", "宅基地界址") if word in text]
    assert desk_asking.case_page(desk, case).facts.parties[0].name == "（已删除）"
    assert [line.verb for line in care.history(desk, case)][-1]
    assert sealed_files(desk) == []


def test_an_order_number_must_not_name_the_person(desk: Desk) -> None:
    code = refused(ordered, desk, registered(desk), order_no=f"关于{NAME}")
    assert code == "redaction_names_person"


def test_a_mediator_may_not_ask(desk: Desk) -> None:
    case = registered(desk)
    assert refused(ordered, at(desk, MEDIATOR), case) == "role_not_allowed"


def test_a_power_cut_between_deed_and_note_is_gone_on_with(desk: Desk) -> None:
    case = registered(desk)
    order = ordered(desk, case)
    desk.do("confirm_redaction", {"order": order})
    patch = pytest.MonkeyPatch()
    patch.setattr(carrying_out, "_note_done", lambda *_args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        carry_out_redaction(desk, order)
    patch.undo()
    assert redaction_orders(desk)[0].state == "confirmed"
    assert carry_out_redaction(desk, order).state == "done"
    assert NAME not in everything(desk)
    assert desk.store.tables_unlike_log() == []


def test_an_order_about_another_person_of_the_same_case_leaves_the_chain_whole(
    desk: Desk,
) -> None:
    case = registered(desk)
    carried_out(desk, case)
    people = asking.redaction_choices(desk, case).people
    [other] = [one.key for one in people if "陈翀" in one.label]
    carried_out(desk, case, order_no="青删〔2026〕2号", subject=other)
    assert not [name for name in (NAME, "陈翀") if name in everything(desk)]
    assert desk.store.verify_chain() == []
    assert desk.store.tables_unlike_log() == []


def test_no_conflict_tells_any_more_what_two_had_written(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    second = second_pc(county, town, keys["town"], tmp_path)
    case, box = planted(town, tmp_path), tmp_path / "box"
    report(town, box)
    take(second, box)
    write_apart(town, second, box, case, place=(f"{NAME}家东头", f"{NAME}家西头"))
    files = [one.key for one in asking.redaction_choices(town, case).files]
    carried_out(town, case, files=files)
    report(town, box)
    take(second, box)
    assert gone_from(town)
    assert gone_from(second)
    second.store.close()
