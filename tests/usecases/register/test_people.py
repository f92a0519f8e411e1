"""The register at a real desk: people, training, kin told when a mediator is chosen, load, routing.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.register import routing, views
from mediation_desk.usecases.risk.triage import triage
from tests.desks import COMMITTEE, MEDIATOR, at, led, registered

HELPER = {"name": "马德福", "kind": "和事佬", "villages": "河湾村", "types": "邻里"}


def helper(desk: Desk, **more: object) -> str:
    return desk.do("register_helper", HELPER | more).created["mediator"]


def shown(desk: Desk, name: str) -> views.HelperShown:
    return next(one for one in views.helpers(desk) if one.line.name == name)


def test_a_helper_is_registered_taught_and_ended(desk: Desk) -> None:
    made = helper(desk, organization=COMMITTEE, letter_no="聘字3号", until_on="2026-12-31")
    for on, hours in (("2026-03-01", 8), ("2026-04-01", 6), ("2025-12-31", 20)):
        desk.do("note_training", {"helper": made, "on": on, "hours": hours, "topic": "民法典"})
    found = shown(desk, "马德福")
    assert (found.line.organization, found.line.types) == (COMMITTEE, ("邻里纠纷",))
    assert (found.hours, len(found.trainings), found.has_run_out) == (14, 3, False)
    desk.do("end_helper", {"helper": made, "on": "2026-04-20", "why": "搬走"})
    assert not shown(desk, "马德福").line.is_active
    with pytest.raises(RuleBroken, match="helper_unknown"):
        desk.do("note_training", {"helper": made, "on": "2026-04-20", "hours": 1, "topic": "x"})


def test_a_name_stands_once_and_an_elder_says_which(desk: Desk) -> None:
    made = helper(desk)
    with pytest.raises(RuleBroken, match="helper_known"):
        helper(desk)
    with pytest.raises(BadInput, match="field_required"):
        helper(desk, name="甲", kind="五老")
    with pytest.raises(BadInput, match="helper_until_early"):
        helper(desk, name="乙", from_on="2026-05-01", until_on="2026-04-30")
    desk.do("amend_helper", {**HELPER, "helper": made, "kind": "五老", "elder": "老教师"})
    assert shown(desk, "马德福").line.elder == "teacher"


def test_a_mediator_registers_nobody_but_tells_kin(desk: Desk) -> None:
    made = helper(desk)
    here = at(desk, MEDIATOR)
    with pytest.raises(NotAllowed):
        helper(here, name="乙")
    here.do("note_kin", {"helper": made, "name": "陈翀", "relation": "舅舅"})
    assert [one.kin.relation for one in shown(here, "马德福").kin] == ["舅舅"]
    here.do("drop_kin", {"helper": made, "name": "陈翀"})
    assert shown(here, "马德福").kin == ()


def test_kin_is_told_with_the_article_when_a_relative_is_chosen(desk: Desk) -> None:
    desk.do("note_kin", {"helper": helper(desk), "name": "陈翀", "relation": "舅舅"})
    case = led(desk, "accept")
    done = desk.do("assign_mediator", {"name": "马德福", "on": "2026-04-08"}, case=case)
    ((code, told),) = done.notices
    assert code == "kin_among_parties"
    assert "舅舅陈翀" in told["kin"]
    assert "第二十五条" in told["article"]


def test_who_is_trusted_there_comes_first_and_kin_last_with_the_reason(desk: Desk) -> None:
    helper(desk, types="房屋宅基地纠纷")
    kin = helper(desk, name="马三", types="房屋宅基地纠纷")
    helper(desk, name="李律师", kind="法律顾问")
    helper(desk, name="旧人", until_on="2026-04-19")
    desk.do("note_kin", {"helper": kin, "name": "龚㛃兰", "relation": "姑姑"})
    found = triage(desk, registered(desk, village="河湾村")).helpers
    assert found[0].name == "马德福"
    assert found[0].reasons[:3] == ("和事佬", "河湾村的人信得过", "擅长房屋宅基地纠纷")
    assert found[-1].name == "马三"
    assert "姑姑龚㛃兰" in found[-1].kin
    assert not {"李律师", "旧人"} & {one.name for one in found}


@pytest.mark.heavy
def test_load_is_counted_from_the_cases(desk: Desk) -> None:
    helper(desk, name="蒲守信", kind="人民调解员")
    led(desk, "close_case")
    led(desk, "assign_mediator")
    load = shown(desk, "蒲守信").load
    assert (load.open, load.closed) == (1, 1)


def test_a_township_settles_who_takes_a_type_and_triage_proposes_it(desk: Desk) -> None:
    desk.do("add_organization", {"name": "河湾镇物业调委会", "kind": "committee"})
    case = registered(desk)
    plain = triage(desk, case).first
    kind = "房屋宅基地纠纷"
    with pytest.raises(BadInput, match="organization_unknown"):
        desk.do("set_type_body", {"stat_type": kind, "body": "没有的单位"})
    desk.do("set_type_body", {"stat_type": kind, "body": "河湾镇物业调委会"})
    found = triage(desk, case).first
    assert plain is not None
    assert found is not None
    assert (found.track, found.body) == (plain.track, "河湾镇物业调委会")
    assert any("本地定的" in one for one in found.reasons)
    desk.do("set_type_body", {"stat_type": kind})
    assert triage(desk, case).first == plain
    assert {one.body for one in routing.type_bodies(desk)} == {""}
