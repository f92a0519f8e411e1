"""Cases taken out of the office: planned in one go, on one sheet, brought home one by one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.outreach import going_out, views
from tests.desks import OTHER, at, led, registered

DAY = date(2026, 4, 21)


def number(desk: Desk, case: str) -> str:
    facts = asking.facts_of(desk, case)
    return facts.case_no or facts.register_no


def test_each_case_is_a_planned_visit_with_what_the_file_knows(
    desk: Desk, tmp_path: Path
) -> None:
    cases = [led(desk, "give_notice", village="下河村"), registered(desk)]
    numbers = [number(desk, one) for one in cases]
    desk.do("take_cases_out", {"cases": "、".join(numbers), "on": DAY.isoformat()})
    found = {one.case_id: one for one in views.visits(desk)}
    assert set(found) == set(cases)
    facts = asking.facts_of(desk, cases[0], unmasked=True)
    first = found[cases[0]]
    assert (first.village, first.topic) == ("下河村", facts.stat_type)
    assert all(party.person.name in first.people for party in facts.parties)
    assert going_out.outing_days(desk) == (DAY,)
    word, pdf = going_out.print_outing(desk, DAY, tmp_path)
    table = Document(str(word)).tables[0]
    rows = {row.cells[1].text: [cell.text for cell in row.cells] for row in table.rows[1:]}
    assert set(rows) == set(numbers)
    assert "以前" in rows[numbers[0]][5]
    assert rows[numbers[0]][6:] == ["", ""]
    assert pdf.read_bytes().startswith(b"%PDF")


def test_what_was_brought_home_leaves_the_sheet(desk: Desk, tmp_path: Path) -> None:
    case = registered(desk)
    desk.do("take_cases_out", {"cases": number(desk, case), "on": "2026-04-20"})
    (visit,) = views.visits(desk)
    desk.do("note_visit", {
        "visit": visit.id, "kind": "登门走访", "on": "2026-04-20", "village": visit.village,
        "findings": "愿意谈",
    })  # fmt: skip
    assert going_out.outing_days(desk) == ()
    (word, _pdf) = going_out.print_outing(desk, date(2026, 4, 20), tmp_path)
    assert "这一天没有约好的走访" in Document(str(word)).tables[0].rows[1].cells[1].text


def test_what_cannot_go_along_is_refused_whole(desk: Desk) -> None:
    one, two = registered(desk), registered(desk)
    told = {"on": DAY.isoformat()}
    with pytest.raises(BadInput, match="outing_no_case"):
        desk.do("take_cases_out", told | {"cases": "、"})
    with pytest.raises(RuleBroken, match="case_unknown"):
        desk.do("take_cases_out", told | {"cases": f"{number(desk, one)}、没有"})
    with pytest.raises(BadInput, match="visit_past"):
        desk.do("take_cases_out", {"cases": number(desk, one), "on": "2026-04-19"})
    assert views.visits(desk) == ()
    desk.do("take_cases_out", told | {"cases": number(desk, one)})
    with pytest.raises(RuleBroken, match="outing_twice"):
        desk.do("take_cases_out", told | {"cases": f"{number(desk, two)}、{number(desk, one)}"})
    assert len(views.visits(desk)) == 1
    with pytest.raises(NotAllowed, match="case_not_yours"):
        at(desk, OTHER).do("take_cases_out", told | {"cases": number(desk, two)})
