"""A way is proposed with its reasons; a person decides, and says why where it is another."""

from __future__ import annotations

import pytest

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import BadInput, NotAllowed
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.risk.triage import triage
from tests.desks import COMMITTEE, MEDIATOR, ONE, OTHER, TWO, at, led, registered

MEDICAL = "青禾县医疗纠纷人民调解委员会"


def body(desk: Desk, name: str, kind: str = "committee") -> None:
    with desk.batch("init") as work:
        work.put(Row.ORGANIZATION, kind=kind, name=name, short_name=name)


@pytest.mark.heavy
@pytest.mark.parametrize(("stat_type", "more", "ways"), [
    ("邻里纠纷", {}, [Track.PEOPLE]),
    ("医疗纠纷", {}, [Track.PROFESSIONAL, Track.PEOPLE]),
    ("拖欠农民工工资纠纷", {}, [Track.PROFESSIONAL, Track.PEOPLE]),
    ("征地拆迁纠纷", {}, [Track.ADMINISTRATIVE, Track.PEOPLE]),
    ("邻里纠纷", {"source": "petition"}, [Track.PETITION, Track.PEOPLE]),
])  # fmt: skip
def test_a_type_or_a_source_proposes_its_track(
    desk: Desk, stat_type: str, more: dict[str, object], ways: list[Track]
) -> None:
    case = registered(desk, stat_type=stat_type, **more)
    assert [one.track for one in triage(desk, case).routes] == ways


def test_the_body_on_file_is_named_and_a_missing_one_is_said(desk: Desk) -> None:
    case = registered(desk, stat_type="医疗纠纷")
    first = triage(desk, case).routes[0]
    assert "名册里还没有专门办这类纠纷的单位（设置—单位）" in first.reasons
    body(desk, MEDICAL)
    first = triage(desk, case).routes[0]
    assert (first.body, first.reasons[-1]) == (MEDICAL, f"名册里有{MEDICAL}")


def test_a_small_matter_stays_in_its_village(desk: Desk) -> None:
    body(desk, "柳树村人民调解委员会")
    small = registered(desk, village="柳树村")
    large = registered(desk, village="柳树村", amount="60万")
    assert triage(desk, small).routes[0].body == "柳树村人民调解委员会"
    assert triage(desk, large).routes[0].body == COMMITTEE


def test_what_may_not_be_mediated_comes_last_with_its_article(desk: Desk) -> None:
    case = registered(desk, risk_flags=["reserved"])
    found = triage(desk, case)
    assert found.first is None
    assert found.routes[0].refused.startswith("只能由专门机关管辖或者禁止民间调解")


def test_the_cautions_tell_of_colour_people_and_sum(desk: Desk) -> None:
    group = {"role": "applicant", "person": {"name": "王福海"}, "group_count": 23}
    case = registered(desk, group, TWO, amount="328005.5")
    told = "\n".join(triage(desk, case).cautions)
    assert "涉及 24 人，推选代表参加" in told
    assert "金额 328,005.50 元" in told
    assert "在案事实够橙色（较大）" in told


def test_the_decision_with_its_reason_is_on_the_timeline(desk: Desk) -> None:
    case = registered(desk)
    desk.do("decide_route", {"track": "people"}, case=case)
    facts = asking.facts_of(desk, case)
    assert facts.details["center_channel"] == "人民调解"
    assert facts.events[-1].event == "routed"
    assert facts.events[-1].text == (
        f"建议人民调解　{COMMITTEE}；决定走人民调解　{COMMITTEE}。"
        f"理由：民间纠纷，由人民调解委员会调解；名册里有{COMMITTEE}"
    )


def test_another_way_needs_its_reason_and_is_not_gone_by_itself(desk: Desk) -> None:
    case = registered(desk)
    with pytest.raises(BadInput, match="route_reason_missing"):
        desk.do("decide_route", {"track": "行政调解"}, case=case)
    done = desk.do("decide_route", {"track": "行政调解", "why": "要查权属档案"}, case=case)
    assert [code for code, _values in done.notices] == ["route_needs_handover"]
    facts = asking.facts_of(desk, case)
    assert (facts.track, triage(desk, case).decided) == (Track.PEOPLE, (facts.events[-1].text,))


def test_who_has_sat_with_them_before_comes_first(desk: Desk) -> None:
    led(desk, "assign_mediator")
    case = registered(desk, ONE, {"role": "respondent", "person": {"name": "马强"}})
    first = triage(desk, case).helpers[0]
    assert (first.name, first.open_cases, first.met) == (MEDIATOR.name, 1, 1)


def test_a_sensitive_case_tells_nothing(desk: Desk) -> None:
    hidden = led(desk, "assign_mediator")
    desk.do("mark_sensitive", {"sensitive": True, "kind": "健康"}, case=hidden)
    case = registered(desk, ONE, {"role": "respondent", "person": {"name": "马强"}})
    assert {one.met for one in triage(at(desk, OTHER), case).helpers} == {0}
    with pytest.raises(NotAllowed, match="case_sensitive"):
        triage(at(desk, OTHER), hidden)
