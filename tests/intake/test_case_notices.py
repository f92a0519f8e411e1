"""What is told of a case that is taken all the same, and what single parts of it refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mediation_desk.intake.node import LONGEST_TEXT
from tests.intake.case_files import ADULT, one, read, sound

GROUP = {
    "count": 2,
    "representatives": ["龚兰"],
    "members": [
        {"no": 1, "name": "龚兰", "owed": "100.00", "inst1": "60.00", "inst2": "40.00"},
        {"no": 2, "name": "马占", "owed": "50.00", "inst1": "30.00", "inst2": "20.00"},
    ],
}


def agreed(**changes: Any) -> dict[str, Any]:
    payment = {"seq": 1, "due": "2026-05-01", "amount": "90.00", "payer": "陈翀", "payee": "龚兰"}
    agreement = {"clauses": ["给付。"], "total": "90.00", "payments": [payment]} | changes
    return {"result": "达成协议", "form": "书面协议", "agreement": agreement}


def told(folder: Path, **changes: Any) -> set[tuple[str, str]]:
    return {(n.field, n.code) for n in one(folder, **changes).notices}


def refused(folder: Path, **changes: Any) -> tuple[str, str]:
    bad = read(folder, sound(**changes)).refused[0]
    return bad.field, bad.code


def test_a_sound_agreement_is_told_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, **agreed()) == set()


def test_shares_of_a_group_are_checked_both_ways(tmp_path: Path) -> None:
    assert told(tmp_path, applicant_group=GROUP, **agreed()) == set()
    wrong = GROUP | {"members": [GROUP["members"][0] | {"inst1": "61.00"}, GROUP["members"][1]]}  # type: ignore[index]
    assert told(tmp_path, applicant_group=wrong, **agreed()) == {
        ("applicant_group.members[0].owed", "check_differs"),
        ("agreement.payments[0].amount", "check_differs"),
    }


def test_a_count_that_is_not_the_list_is_told(tmp_path: Path) -> None:
    group = GROUP | {"count": 3}
    assert ("applicant_group.count", "check_differs") in told(tmp_path, applicant_group=group)


def test_a_representative_must_be_a_member(tmp_path: Path) -> None:
    group = GROUP | {"representatives": ["龚兰", "别人"]}
    field = "applicant_group.representatives[1]"
    assert refused(tmp_path, applicant_group=group) == (field, "representative_not_member")


def test_a_payee_who_is_no_party_is_told(tmp_path: Path) -> None:
    payment = {"seq": 1, "due": "2026-05-01", "amount": "90.00", "payer": "某保险", "payee": "龚兰"}
    field = "agreement.payments[0].payer"
    assert told(tmp_path, **agreed(payments=[payment])) == {(field, "payment_name_unknown")}


def test_losses_that_do_not_sum_up_are_told(tmp_path: Path) -> None:
    losses = {"loss_items": [{"item": "药费", "amount": "10.00"}], "loss_total": "11.00"}
    assert ("loss_total", "check_differs") in told(tmp_path, **losses)


def test_special_authority_without_items_is_told(tmp_path: Path) -> None:
    agent = {"name": "丙", "agent_of": "龚兰", "authority": "特别授权"}
    field = "agents[0].authority_items"
    assert told(tmp_path, agents=[agent]) == {(field, "authority_items_missing")}
    assert told(tmp_path, agents=[agent | {"authority_items": ["和解"]}]) == set()


def test_performance_on_the_spot_covers_every_payment(tmp_path: Path) -> None:
    agreement = one(tmp_path, **agreed(performance="当场履行")).agreement
    assert agreement is not None
    assert all(p.on_the_spot for p in agreement.payments)


PAYMENT = {"seq": 1, "due": "2026-05-01", "amount": "45.00", "payer": "陈翀", "payee": "龚兰"}
RECURRING = {"payer": "陈翀", "amount": "5.00", "every": "月", "day": 5}


@pytest.mark.parametrize(
    ("agreement", "field", "code"),
    [
        ({"payments": [PAYMENT, PAYMENT]}, "payments", "payment_seq_twice"),
        ({"payments": [PAYMENT | {"seq": ""}]}, "payments[0].seq", "missing"),
        ({"payments": [PAYMENT | {"amount": "-1"}]}, "payments[0].amount", "money_negative"),
        ({"recurring": [RECURRING | {"day": 32}]}, "recurring[0].day", "day_out_of_range"),
        ({"recurring": [RECURRING | {"every": "周"}]}, "recurring[0].every", "period_unknown"),
        ({"future": [{"amount": "1.00"}]}, "future[0].due", "missing"),
        ({"clauses": []}, "clauses", "missing"),
    ],
)
def test_an_agreement_that_cannot_be_read_refuses(
    tmp_path: Path, agreement: dict[str, Any], field: str, code: str
) -> None:
    assert refused(tmp_path, **agreed(**agreement)) == (f"agreement.{field}", code)


@pytest.mark.parametrize(
    ("mode", "read_as"), [("委派调解", "立案前委派"), ("登记立案后委托", "登记立案后委托")]
)
def test_a_court_mode_is_written_in_full(tmp_path: Path, mode: str, read_as: str) -> None:
    assert one(tmp_path, track="诉前调解", mode=mode).mode == read_as


def test_a_court_mode_nobody_knows_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, track="诉前调解", mode="电话") == ("mode", "word_unknown")


def test_text_beyond_reason_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, facts="字" * (LONGEST_TEXT + 1)) == ("facts", "text_too_long")


def test_composed_characters_are_one_writing(tmp_path: Path) -> None:
    apart = [{"name": "Zoe\u0301", "id_no": ADULT}]
    assert one(tmp_path, applicants=apart).parties[0].person.name == "Zo\u00e9"


def test_an_inferred_source_and_a_bad_phone_are_told(tmp_path: Path) -> None:
    person = [{"name": "龚兰", "phone": "1600"}]
    doc = one(tmp_path, source="县人民法院来函", applicants=person)
    found = {(n.field, n.code) for n in doc.notices}
    assert found >= {("source", "source_inferred"), ("applicants[0].phone", "phone_shape")}
    assert doc.parties[0].person.phone == "1600"


def test_a_missing_title_is_made_of_the_parties(tmp_path: Path) -> None:
    assert one(tmp_path, title=...).title == "龚兰与陈翀邻里纠纷"


def test_one_guardian_may_stand_for_several_minors(tmp_path: Path) -> None:
    minors = [
        {"name": "大童", "birth_date": "2015-01-02"},
        {"name": "小童", "birth_date": "2017-01-02"},
    ]
    doc = one(tmp_path, applicants=minors, guardians=[{"name": "龚父", "relation": "父亲"}])
    assert [p.guardians[0].guardian_of for p in doc.parties[:2]] == ["大童", "小童"]


@pytest.mark.parametrize("key", ["account", "bank_account"])
def test_the_card_a_head_is_paid_to_is_read(tmp_path: Path, key: str) -> None:
    heads = [GROUP["members"][0] | {key: "6217001234567890123"}, GROUP["members"][1]]  # type: ignore[index]
    doc = one(tmp_path, applicant_group=GROUP | {"members": heads})
    assert [m.account for m in doc.groups[0].members] == ["6217001234567890123", ""]
    assert doc.notices == ()
