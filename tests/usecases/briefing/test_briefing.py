"""风险研判 at a real desk; what is due is counted by hand. The desk's day is 20 April 2026."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from docx import Document

from mediation_desk.usecases.briefing import printing, views
from mediation_desk.usecases.desk import Desk
from tests.desks import OTHER, SetClock, at, led, registered


def red(desk: Desk) -> str:
    case = led(desk, "assign_mediator", village="下河村")
    desk.do("tick_risk", {"signs": ["weapon"]}, case=case)
    return case


def words(path: Path) -> str:
    document = Document(str(path))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def test_a_red_case_stands_there_with_reason_duties_and_rise_until_a_week_is_over(
    desk: Desk,
) -> None:
    case = red(desk)
    registered(desk)
    (one,) = views.grave_cases(desk)
    assert (one.line.id, one.line.colour, one.is_risen) == (case, "red", True)
    assert any("凶器" in text or "刀" in text or "械" in text for text in one.reasons)
    assert one.owed
    assert not one.late
    clock = desk.clock
    assert isinstance(clock, SetClock)
    clock.day = date(2026, 5, 20)
    (later,) = views.grave_cases(desk)
    assert not later.is_risen
    assert later.late
    assert {d.duty.id for d in later.late} <= {d.duty.id for d in later.owed}


def test_the_pack_holds_whistles_reviews_and_steps_and_no_name_unless_set(
    desk: Desk, tmp_path: Path
) -> None:
    case = red(desk)
    desk.do("blow_whistle", {
        "organs": ["住建站"], "subject": "危房", "reason": "到场", "arrive_on": "2026-04-20",
    })  # fmt: skip
    desk.do("list_backlog", {
        "case": case, "origin_year": 2019, "blocked_by": "界址", "due_on": "2026-06-30",
        "review_days": 5,
    })  # fmt: skip
    desk.do("escalate", {
        "case": case, "organ": "自然资源所", "reason": "逾期", "demand": "核查",
        "due_on": "2026-04-24", "decided_by": "镇党委会", "decided_on": "2026-04-17",
    })  # fmt: skip
    week = views.risk_week(desk)
    assert (len(week.whistles), len(week.reviews), len(week.steps)) == (1, 1, 1)
    told = words(printing.print_risk_week(desk, tmp_path)[0])
    for text in ("下河村", "危房", "住建站", "自然资源所", "2026年4月25日", "一周以来升级的"):
        assert text in told
    wall = words(printing.print_wall_table(desk, tmp_path)[0])
    assert "红" in wall
    assert "龚㛃兰" not in told + wall
    desk.do("set_duty_habits", {"pack_names": True})
    desk.is_practice = True
    (paper, _pdf) = printing.print_wall_table(desk, tmp_path)
    assert "龚㛃兰" in words(paper)
    assert "练习" in Document(str(paper)).sections[0].header.part.blob.decode()


def test_a_sensitive_case_is_a_number_and_a_colour(desk: Desk) -> None:
    desk.do("mark_sensitive", {"kind": "健康"}, case=red(desk))
    (one,) = views.grave_cases(at(desk, OTHER))
    assert (one.line.title, one.line.village, one.reasons, one.owed) == ("", "", (), ())
    assert one.line.colour == "red"
