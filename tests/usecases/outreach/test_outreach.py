"""Visits, sweeps and the three lists at a real desk, on Monday, 20 April 2026."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import to_do
from mediation_desk.usecases.outreach import views
from tests.desks import OTHER, at, registered

VISIT = {
    "kind": "登门走访", "on": "2026-04-20", "village": "柳树村", "place": "三组张三家",
    "people": "张三、李四", "topic": "滴水檐", "findings": "张三说李四的院墙占了滴水檐。",
}  # fmt: skip
SCREEN = {
    "name": "春季排查", "from_on": "2026-04-06", "until_on": "2026-05-03",
    "villages": "柳树村\n河湾村",
}  # fmt: skip
MATTER = {"village": "柳树村", "on": "2026-04-19", "what": "灌溉次序吵架", "people": "王五、赵六"}


def screening(desk: Desk) -> str:
    return desk.do("start_screening", SCREEN).created["screening"]


def matter(desk: Desk, **more: object) -> str:
    return desk.do("add_matter", MATTER | more).created["screening_matter"]


def due(desk: Desk) -> list[tuple[str, date]]:
    return [(one.what, one.last_day) for one in to_do.day_to_do(desk)]


def test_a_planned_visit_is_made_and_its_next_step_is_due(desk: Desk) -> None:
    plan = {"kind": "进门约访", "on": "2026-04-20", "village": "柳树村", "topic": "滴水檐"}
    visit = desk.do("plan_visit", plan).created["outreach_visit"]
    assert due(desk) == [("约好的走访：登记情况", date(2026, 4, 20))]
    more = {"visit": visit, "next_step": "找李四谈", "next_on": "2026-04-24"}
    desk.do("note_visit", VISIT | more)
    (found,) = views.visits(desk)
    assert (found.id, found.visitors, found.kind) == (visit, "樊主任", "at_home")
    assert due(desk) == [("走访下一步：找李四谈", date(2026, 4, 24))]
    with pytest.raises(RuleBroken, match="visit_made"):
        desk.do("drop_visit", {"visit": visit, "why": "下雨"})
    desk.do("end_next_step", {"visit": visit, "on": "2026-04-20"})
    assert due(desk) == []


def test_visits_are_counted_by_village_and_kind(desk: Desk) -> None:
    for kind in ("登门走访", "登门走访", "上门回访"):
        desk.do("note_visit", VISIT | {"kind": kind})
    desk.do("note_visit", VISIT | {"village": "河湾村", "on": "2026-03-31"})
    desk.do("plan_visit", {"kind": "开门接访", "on": "2026-04-20", "village": "柳树村",
                           "topic": "坐班"})  # fmt: skip
    (one,) = views.village_counts(desk, date(2026, 4, 1), date(2026, 4, 30))
    assert (one.village, one.at_home, one.return_call, one.open_door, one.total) == (
        "柳树村", 2, 1, 0, 3,
    )  # fmt: skip


def test_a_visit_becomes_a_case_with_nothing_typed_again(desk: Desk) -> None:
    visit = desk.do("note_visit", VISIT).created["outreach_visit"]
    values = {"visit": visit, "applicant": "张三", "respondent": "李四", "stat_type": "邻里纠纷",
              "facts": VISIT["findings"]}  # fmt: skip
    case = desk.do("receive_visit", values).case_id
    facts = asking.facts_of(desk, case)
    assert [(p.role.value, p.name) for p in facts.parties] == [
        ("applicant", "张三"), ("respondent", "李四"),
    ]  # fmt: skip
    assert (facts.source.value, facts.village, facts.place, facts.facts) == (
        "visit", "柳树村", "三组张三家", VISIT["findings"],
    )  # fmt: skip
    assert views.visits(desk)[0].case_id == case
    with pytest.raises(RuleBroken, match="visit_has_case"):
        desk.do("receive_visit", values)


def test_of_a_sensitive_case_a_visit_keeps_its_village_alone(desk: Desk) -> None:
    case = registered(desk)
    desk.do("note_visit", VISIT | {"case": case})
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    (found,) = views.visits(at(desk, OTHER))
    assert (found.village, found.people, found.findings, found.topic) == ("柳树村", "", "", "")
    with pytest.raises(RuleBroken, match="visit_unknown"):
        at(desk, OTHER).do("end_next_step", {"visit": found.id, "on": "2026-04-20"})


def test_villages_owe_each_turn_and_a_zero_report_is_one(desk: Desk) -> None:
    one = screening(desk)
    zero = {"screening": one, "is_zero": True}
    with pytest.raises(BadInput, match="sweep_zero"):
        desk.do("report_sweep", {"screening": one, "village": "柳树村", "on": "2026-04-10"})
    desk.do("report_sweep", zero | {"village": "柳树村", "on": "2026-04-10"})
    desk.do("report_sweep", zero | {
        "village": "柳树村", "on": "2026-04-20", "turn_on": "2026-04-13", "is_zero": False,
        "matters": [{"what": "争地", "people": "马三"}],
    })  # fmt: skip
    with pytest.raises(RuleBroken, match="sweep_there"):
        desk.do("report_sweep", zero | {"village": "柳树村", "on": "2026-04-12"})
    with pytest.raises(RuleBroken, match="sweep_village_unknown"):
        desk.do("report_sweep", zero | {"village": "东村", "on": "2026-04-12"})
    (shown,) = views.screenings(desk)
    assert [(o.village, o.turn.first.day) for o in shown.owed] == [("河湾村", 6), ("河湾村", 13)]
    assert (shown.waiting, shown.found, shown.struck) == (("柳树村", "河湾村"), 1, 0)
    assert due(desk)[:2] == [
        ("没有报排查：河湾村", date(2026, 4, 12)), ("没有报排查：河湾村", date(2026, 4, 19)),
    ]  # fmt: skip
    desk.do("close_screening", {"screening": one, "result": "完"})
    assert views.screenings(desk)[0].owed == ()
    with pytest.raises(RuleBroken, match="screening_unknown"):
        desk.do("report_sweep", zero | {"village": "河湾村", "on": "2026-04-20"})


def test_a_matter_goes_from_list_to_list_and_is_struck_off_on_proof(
    desk: Desk, tmp_path: Path
) -> None:
    one = matter(desk)
    strike = {"matter": one, "on": "2026-04-20", "how": "轮流浇水", "proof": "双方签字",
              "approved_by": "樊主任"}  # fmt: skip
    assert due(desk) == [("问题没有定责任人", date(2026, 4, 19))]
    with pytest.raises(RuleBroken, match="matter_not_owned"):
        desk.do("strike_matter", strike)
    desk.do("own_matter", {"matter": one, "owner": "赵支书", "due_on": "2026-04-25"})
    assert due(desk) == [("问题到期：赵支书", date(2026, 4, 25))]
    proof = tmp_path / "证明.txt"
    proof.write_text("双方签字", encoding="utf-8")
    desk.do("strike_matter", strike | {"file": str(proof)})
    (shown,) = views.matters(desk)
    assert (shown.state.value, len(shown.line.sha256), due(desk)) == ("struck", 64, [])
    with pytest.raises(RuleBroken, match="matter_unknown"):
        desk.do("strike_matter", strike)


def test_a_matter_becomes_a_case_from_the_grid(desk: Desk) -> None:
    values = {"matter": matter(desk), "applicant": "王五", "respondent": "赵六",
              "stat_type": "邻里纠纷", "facts": "灌溉次序吵架"}  # fmt: skip
    facts = asking.facts_of(desk, desk.do("receive_matter", values).case_id)
    assert (facts.source.value, facts.village) == ("grid", "柳树村")


def test_doubles_are_offered_with_the_reason_and_linked(desk: Desk) -> None:
    first = matter(desk)
    case = registered(desk, village="柳树村", title="王五与赵六浇水")
    desk.do("add_party", {"role": "third", "person": {"name": "王五"}}, case=case)
    second = matter(desk, what="浇水", people="王五")
    found = {one.id: (one.is_case, one.why) for one in views.doubles(desk, second)}
    assert found == {case: (True, "同村有王五"), first: (False, "同村有王五")}
    desk.do("link_matter", {"matter": second, "case": case})
    assert {one.id for one in views.doubles(desk, second)} == {first}
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    assert case not in {one.id for one in views.doubles(at(desk, OTHER), first)}


def test_a_sheet_of_the_grid_is_taken_in_once(desk: Desk, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["网格事件上报表"])
    sheet.append(["序号", "上报时间", "村", "网格员", "当事人", "联系电话", "事件描述"])
    sheet.append([1, "2026.4.15", "柳树村", "何伟", "王五、赵六", "13900000001", "灌溉次序吵架"])
    sheet.append([2, "2026.4.16", "河湾村", "何伟", "马三", "13900000002", "狗咬人"])
    path = tmp_path / "网格.xlsx"
    book.save(path)
    ((_code, told),) = desk.do("take_grid_sheet", {"file": str(path)}).notices
    assert (told["taken"], told["twice"], told["refused"]) == ("2", "", "")
    found = {one.line.what: one.line for one in views.matters(desk)}
    line = found["灌溉次序吵架"]
    assert (line.village, line.people, line.phone, line.reporter, line.source) == (
        "柳树村", "王五、赵六", "13900000001", "何伟", "grid",
    )  # fmt: skip
    ((_code, told),) = desk.do("take_grid_sheet", {"file": str(path)}).notices
    assert (told["taken"], told["twice"]) == ("0", "2")


def test_only_the_head_and_the_keeper_open_a_screening(desk: Desk) -> None:
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        at(desk, OTHER).do("start_screening", SCREEN)
