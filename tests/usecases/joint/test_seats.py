"""Bodies of several tracks at one table: one record, one agreement, no second track.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.case_facts import SessionKind
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.papers.facts import facts_for
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.clauses.signers import signers_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.joint import kept, views
from mediation_desk.usecases.rates.views import rates
from tests.desks import MEDIATOR, OTHER, STEPS, at, led

POLICE = {
    "part": "联动单位", "track": "公安", "organ": "河湾派出所", "name": "赵六", "post": "副所长",
}  # fmt: skip
LAND = {"part": "联动单位", "track": "行政调解", "organ": "自然资源所", "name": "郭小军"}
JUDGE = {"part": "受邀人员", "track": "法院", "organ": "河湾法庭", "name": "宋法官"}
HELD = {"on": "2026-04-13", "result": "continued", "text": "双方陈述。"}


def held(desk: Desk, **more: object) -> tuple[str, str]:
    """A case with one session; gives both ids."""
    case = led(desk, "give_notice", **more)
    desk.do("hold_session", HELD, case=case)
    return case, facts_of(desk, case).sessions[0].id


def seat(desk: Desk, session: str, *seats: dict[str, str], **more: object) -> None:
    values = {"session": session, "seats": list(seats), "consented": True}
    desk.do("seat_bodies", values | more)


def drafted(desk: Desk, case: str) -> None:
    desk.do("hold_session", {**HELD, "on": "2026-04-14", "result": "agreed"}, case=case)
    desk.do("draft_agreement", dict(STEPS)["draft_agreement"], case=case)


def signing_lines(told: object) -> str:
    assert isinstance(told, list)
    rows = [row["右"] for row in told]
    return "|".join(f"{row['题'] or ''}{row['名'] or ''}" for row in rows if row["签"])


def test_a_seat_runs_no_second_track_and_stands_on_the_one_record(desk: Desk) -> None:
    case, session = held(desk)
    before = facts_of(desk, case)
    seat(desk, session, POLICE, LAND)
    after = facts_of(desk, case)
    assert (after.track, after.case_no, after.episodes) == (
        before.track, before.case_no, before.episodes,
    )  # fmt: skip
    assert after.sessions[0].kind is SessionKind.COMBINED
    (line,) = [one for one in after.events if one.event == "joint_seated"]
    assert line.text == "河湾派出所赵六、自然资源所郭小军；各方当事人同意他们参加"
    told = facts_for(after, "RM-08", session)
    assert told["本次"]["参加人"] == "河湾派出所赵六（副所长）、自然资源所郭小军"  # type: ignore[index,call-overload]
    assert "参加调解单位（签名）：赵六|郭小军" in signing_lines(told["签署行"])


def test_another_session_of_the_case_names_only_who_sat_there(desk: Desk) -> None:
    case, session = held(desk)
    seat(desk, session, POLICE)
    drafted(desk, case)
    second = facts_of(desk, case).sessions[1].id
    told = facts_for(facts_of(desk, case), "RM-08", second)
    assert "赵六" not in str(told["本次"])
    assert "赵六" not in signing_lines(told["签署行"])


def test_the_agreement_is_one_names_all_and_each_may_sign(desk: Desk) -> None:
    case, session = held(desk)
    seat(desk, session, POLICE, JUDGE)
    drafted(desk, case)
    facts = facts_of(desk, case)
    told = facts_for(facts, "RM-10")
    assert told["协议事实"][-1] == (  # type: ignore[index]
        "本纠纷由青禾县河湾镇人民调解委员会牵头，河湾派出所赵六（副所长）、河湾法庭宋法官参加联合调解。"
    )
    assert "参加调解单位（签名）：赵六|宋法官" in signing_lines(told["签署行"])
    assert facts.agreement is not None
    rows = [one for one in signers_of(facts, facts.agreement, lambda code: "") if not one.must]
    assert [(one.name, one.capacity) for one in rows] == [
        ("赵六", "河湾派出所"), ("宋法官", "河湾法庭"),
    ]  # fmt: skip
    desk.do("sign_agreement", {"who": "赵六", "on": "2026-04-14"}, case=case)
    (signature,) = facts_of(desk, case).agreements[0].signatures
    assert (signature.name, signature.kind.value) == ("赵六", "joint")
    for who in ("龚㛃兰", "陈翀", "蒲守信"):
        desk.do("sign_agreement", {"who": who, "on": "2026-04-14"}, case=case)
    desk.do("seal_agreement", {"on": "2026-04-14"}, case=case)
    assert facts_of(desk, case).agreements[0].effective_on == date(2026, 4, 14)
    with pytest.raises(RuleBroken, match="joint_agreement_frozen"):
        seat(desk, session, LAND)


def test_seats_can_be_changed_and_emptied_until_then(desk: Desk) -> None:
    case, session = held(desk)
    seat(desk, session, POLICE, LAND)
    first = facts_of(desk, case).sessions[0].seats[0].id
    seat(desk, session, JUDGE, POLICE | {"post": "所长"})
    seats = facts_of(desk, case).sessions[0].seats
    assert [(one.name, one.post) for one in seats] == [("宋法官", ""), ("赵六", "所长")]
    assert seats[1].id == first
    seat(desk, session)
    (now,) = facts_of(desk, case).sessions
    assert (now.kind, now.seats) == (SessionKind.JOINT, ())


def test_a_planned_session_stays_a_joint_one_when_its_course_is_written(desk: Desk) -> None:
    case = led(desk, "give_notice")
    desk.do("plan_session", {"on": "2026-04-20", "start": "9:00"}, case=case)
    seat(desk, facts_of(desk, case).sessions[0].id, POLICE)
    desk.do("hold_session", HELD | {"on": "2026-04-20"}, case=case)
    (session,) = facts_of(desk, case).sessions
    assert (session.kind, len(session.seats)) == (SessionKind.COMBINED, 1)


def test_a_seat_that_two_desks_wrote_goes_with_its_twin(desk: Desk) -> None:
    case, session = held(desk)
    seat(desk, session, POLICE)
    with desk.batch("merge") as work:
        work.put(
            Row.JOINT_SEAT, case_id=case, session_id=session, part="joint", organ="河湾派出所",
            name="赵六",
        )  # fmt: skip
    assert len(facts_of(desk, case).sessions[0].seats) == 2
    seat(desk, session, POLICE)
    assert len(facts_of(desk, case).sessions[0].seats) == 1


def test_what_a_seat_needs_is_asked_for(desk: Desk) -> None:
    case, session = held(desk)
    for missing, field in (("organ", "seats.0.organ"), ("name", "seats.0.name")):
        with pytest.raises(BadInput) as refused:
            seat(desk, session, POLICE | {missing: ""})
        assert refused.value.field == field
    with pytest.raises(BadInput, match="joint_seat_twice"):
        seat(desk, session, POLICE, POLICE)
    with pytest.raises(RuleBroken, match="joint_without_consent"):
        seat(desk, session, POLICE, consented=False)
    with pytest.raises(RuleBroken, match="joint_session_unknown"):
        seat(desk, case, POLICE)
    with pytest.raises(NotAllowed, match="case_not_yours"):
        seat(at(desk, OTHER), session, POLICE)
    seat(at(desk, MEDIATOR), session, POLICE)


def test_four_sides_are_proposed_from_the_register_and_the_missing_are_asked(desk: Desk) -> None:
    with desk.batch("init") as work:
        work.put(Row.ORGANIZATION, kind="department", name="河湾镇总工会", contact="马主席")
        work.put(Row.ORGANIZATION, kind="department", name="河湾司法所", contact="")
    proposed = views.four_proposed(desk)
    assert [(one["part"], one["organ"], one["name"]) for one in proposed] == [
        ("union", "河湾镇总工会", "马主席"), ("employer", "", ""), ("arbitration", "", ""),
        ("justice", "河湾司法所", ""),
    ]  # fmt: skip
    _case, session = held(desk, stat_type="劳动争议纠纷")
    it = {"session": session, "consented": True}
    with pytest.raises(RuleBroken) as refused:
        desk.do("seat_four", it | {"seats": [proposed[0], proposed[3] | {"name": "李明"}]})
    assert refused.value.values["parts"] == "企业方组织、劳动仲裁"
    named = [one | {"organ": one["organ"] or "某单位", "name": one["name"] or f"某{n}"}
             for n, one in enumerate(proposed)]  # fmt: skip
    desk.do("seat_four", it | {"seats": named})
    assert len(views.joint_sessions(desk)[0].line.seats) == 4


def test_four_sides_are_for_labour_and_their_table_is_the_centres_own(desk: Desk) -> None:
    _case, session = held(desk)
    with pytest.raises(RuleBroken, match="joint_not_labour"):
        desk.do("seat_four", {"session": session, "seats": [POLICE], "consented": True})
    desk.do("set_four_seats", {"four": ["工会：职工之家", "专家:人社局、就业局"]})
    assert [one["part"] for one in views.four_proposed(desk)] == ["union", "expert"]
    for bad in ("工会", "酋长：总工会", "工会："):
        with pytest.raises(BadInput, match="joint_template_line"):
            desk.do("set_four_seats", {"four": [bad]})
    desk.do("set_four_seats", {"four": []})
    assert len(kept.four_seats(desk)) == 4


def test_of_a_sensitive_case_nobody_else_sees_who_sat_there(desk: Desk) -> None:
    case, session = held(desk)
    seat(desk, session, POLICE)
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    (one,) = views.joint_sessions(at(desk, OTHER))
    assert (one.line.title, one.line.place, one.line.seats) == ("", "", ())


def test_a_case_of_more_than_one_mediation_counts_once_as_three_in_concert(desk: Desk) -> None:
    only_police, session = held(desk)
    seat(desk, session, POLICE)
    both, session = held(desk)
    seat(desk, session, POLICE, LAND, JUDGE)
    planned = led(desk, "give_notice")
    desk.do("plan_session", {"on": "2026-04-25", "start": "9:00"}, case=planned)
    seat(desk, facts_of(desk, planned).sessions[0].id, LAND)
    found = rates(desk, date(2026, 4, 1), date(2026, 4, 30))
    assert (found.cases["joint"], only_police in found.cases["found"]) == ([both], True)
    (shown,) = [one for one in found.rates if one.rate.zh == "三调联动"]
    assert (shown.of, shown.over, shown.percent) == (1, 3, "33.3%")
