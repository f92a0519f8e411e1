"""Which body takes a case: put on file by the head, chosen at reception, and fit for the track."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import CENTER, COMMITTEE, MEDIATOR, at, copied_desk, registered

POLICE, MARKET = "青禾县公安局河湾派出所", "青禾县市场监督管理局河湾所"
DOCTORS, VILLAGE = "青禾县医疗纠纷人民调解委员会", "上河村人民调解委员会"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = copied_desk(tmp_path)
    for kind, name in (
        ("organ", MARKET),
        ("organ", POLICE),
        ("committee", DOCTORS),
        ("committee", VILLAGE),
        ("court", "青禾县人民法院"),
    ):
        made.do("add_organization", {"name": name, "kind": kind})
    yield made
    made.store.close()


def body_of(desk: Desk, **case: object) -> str:
    return asking.facts_of(desk, registered(desk, **case)).committee.name


@pytest.mark.parametrize(
    ("track", "kind", "mode", "body"),
    [
        ("people", "", "", COMMITTEE),
        ("professional", "医疗", "", DOCTORS),
        ("professional", "物业", "", COMMITTEE),
        ("administrative", "治安", "", POLICE),
        ("administrative", "消费", "", MARKET),
        ("administrative", "交通", "", COMMITTEE),
        ("judicial", "", "法官主持", "青禾县人民法院"),
        ("judicial", "", "登记立案后委托", COMMITTEE),
    ],
)
def test_the_tracks_data_say_which_body_takes_a_case_unasked(
    desk: Desk, track: str, kind: str, mode: str, body: str
) -> None:
    assert body_of(desk, track=track, subtrack=kind, mode=mode) == body


def test_another_that_suits_may_be_chosen_and_numbers_its_own_cases(desk: Desk) -> None:
    case = registered(desk, organization=VILLAGE)
    desk.do("record_consent", {"on": "2026-04-07"}, case=case)
    desk.do("accept", {"on": "2026-04-07"}, case=case)
    other = registered(desk)
    desk.do("record_consent", {"on": "2026-04-07"}, case=other)
    desk.do("accept", {"on": "2026-04-07"}, case=other)
    facts = [asking.facts_of(desk, one) for one in (case, other)]
    assert [one.committee.name for one in facts] == [VILLAGE, COMMITTEE]
    assert all(one.case_no for one in facts)


@pytest.mark.parametrize("body", [POLICE, "青禾县人民法院", CENTER])
def test_a_body_of_another_kind_is_refused_and_nothing_written(desk: Desk, body: str) -> None:
    before = desk.store.rows_digest()
    with pytest.raises(RuleBroken) as refused:
        registered(desk, organization=body)
    assert (refused.value.code, refused.value.field) == ("body_not_suitable", "organization")
    assert desk.store.rows_digest() == before


def test_a_body_that_is_not_on_file_is_not_taken_for_another(desk: Desk) -> None:
    with pytest.raises(BadInput, match="body_unknown"):
        registered(desk, organization="下河村人民调解委员会")


def test_a_body_is_added_once_and_renamed_with_its_kind(desk: Desk) -> None:
    with pytest.raises(BadInput, match="body_known"):
        desk.do("add_organization", {"name": POLICE, "kind": "organ"})
    with pytest.raises(BadInput, match="body_known"):
        desk.do("amend_organization", {"organization": VILLAGE, "name": POLICE})
    values = {"organization": VILLAGE, "name": "河湾镇司法所", "kind": "justice_office"}
    desk.do("amend_organization", values)
    found = {body.name: body.kind for body in asking.organizations(desk)}
    assert found["河湾镇司法所"] == "justice_office"
    assert VILLAGE not in found


@pytest.mark.parametrize("values", [{"organization": CENTER, "kind": "organ"},
                                    {"organization": VILLAGE, "kind": "center"}])  # fmt: skip
def test_there_is_one_centre_and_it_stays_one(desk: Desk, values: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="body_kind_fixed"):
        desk.do("amend_organization", values)


def test_only_head_and_administrator_keep_the_bodies(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        at(desk, MEDIATOR).do("add_organization", {"name": "甲", "kind": "organ"})
