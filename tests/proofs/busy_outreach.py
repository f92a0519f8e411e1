"""Going out and coming together in that hour: visits, a screening with its lists and a sheet of the
grid, meetings with their papers; a planted person in every free text.
"""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.gatherings import printing as meeting_papers
from mediation_desk.usecases.outreach import going_out, printing, views
from mediation_desk.usecases.outreach.grids import grids
from tests.desks import registered
from tests.proofs.busy_desk import TODAY, Table
from tests.proofs.planted import Planted


def visits(table: Table, case: str) -> None:
    """One planned and made that became a case, one linked, one dropped."""
    one, two, said = table.one, table.two, table.said
    plan = {
        "kind": "登门走访", "on": TODAY, "village": f"{one.name}村", "place": f"{two.name}家",
        "visitors": one.name, "people": f"{one.name}、{two.name}", "phone": one.phone,
        "topic": said, "why": said,
    }  # fmt: skip
    first, dropped = (table.do("plan_visit", plan) for _ in range(2))
    made = {**plan, "findings": said, "next_step": said, "next_on": TODAY, "visit": first}
    made.pop("why")
    table.do("note_visit", made)
    table.do("end_next_step", {"visit": first, "on": TODAY})
    taken = {"applicant": one.name, "respondent": two.name, "stat_type": "邻里纠纷", "facts": said}
    table.do("receive_visit", {"visit": first, **taken})
    table.do("drop_visit", {"visit": dropped, "why": said})
    another = table.do("note_visit", {**made, "visit": ""})
    table.do("link_visit", {"visit": another, "case": case})
    table.do("take_cases_out", {"cases": case, "on": TODAY, "visitors": one.name})
    for day in going_out.outing_days(table.desk):
        going_out.print_outing(table.desk, day, table.asked)
    printing.print_visit_month(table.desk, 2026, 4, table.asked)


def screening(table: Table, case: str) -> None:
    """A screening reported, its matters owned, struck off, linked, received; a sheet taken in."""
    one, two, said = table.one, table.two, table.said
    village = f"{two.name}村"
    opened = table.do("start_screening", {
        "name": said, "from_on": TODAY, "until_on": TODAY, "villages": [village], "topics": said,
        "leader": one.name,
    })  # fmt: skip
    told = {"what": said, "people": f"{one.name}、{two.name}", "phone": two.phone}
    table.do("report_sweep", {
        "screening": opened, "village": village, "on": TODAY, "reporter": two.name, "note": said,
        "matters": [told],
    })  # fmt: skip
    matters = [
        table.do("add_matter", {**told, "what": f"{said}{n}", "village": village, "on": TODAY,
                                "reporter": one.name})
        for n in range(3)
    ]  # fmt: skip
    table.do("own_matter", {
        "matter": matters[0], "owner": one.name, "organ": village, "measures": said,
        "due_on": TODAY,
    })  # fmt: skip
    table.do("strike_matter", {
        "matter": matters[0], "on": TODAY, "how": said, "proof": said, "approved_by": two.name,
    })  # fmt: skip
    table.do("link_matter", {"matter": matters[1], "case": case})
    taken = {"applicant": one.name, "respondent": two.name, "stat_type": "邻里纠纷", "facts": said}
    table.do("receive_matter", {"matter": matters[2], **taken})
    table.do("take_grid_sheet", {"file": str(_sheet(table)), "village": village})
    grid = {"grid": said, "village": village, "worker": one.name, "phone": one.phone, "area": said}
    table.do("set_grid", grid)
    table.do("amend_grid", {**grid, "worker": two.name})
    table.do("report_from_grid", {**told, "grid": said, "on": TODAY})
    names = table.asked / "网格员.csv"
    names.write_text(f"网格,村,网格员\n{two.name},{village},{two.name}\n", encoding="utf-8")
    table.do("take_grid_table", {"file": str(names)})
    grids(table.desk)
    table.do("drop_grid", {"grid": said})
    views.doubles(table.desk, matters[1])
    printing.print_matters(table.desk, table.asked, opened)
    table.do("close_screening", {"screening": opened, "result": said})


def _sheet(table: Table) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["网格事件上报表"])
    sheet.append(["序号", "上报时间", "村", "网格员", "当事人", "联系电话", "事件描述"])
    one, two = table.one, table.two
    people = f"{one.name}、{two.name}"
    sheet.append([1, "2026.4.15", f"{one.name}村", two.name, people, one.phone, "争水"])
    book.save(table.asked / "网格.xlsx")
    return table.asked / "网格.xlsx"


def meetings(table: Table, case: str) -> None:
    """A meeting and a short hearing with their papers, and one called off."""
    one, two, said = table.one, table.two, table.said
    call = {
        "kind": "听证会", "topic": said, "case": case, "on": TODAY, "place": f"{one.name}家",
        "host": two.name, "note_taker": one.name, "panel": [f"{one.name}，{two.name}村"],
        "applicants": [f"{two.name}，{two.phone}"], "why": said,
    }  # fmt: skip
    first, dropped = (table.do("call_gathering", call) for _ in range(2))
    seat = {"side": "其他参加人", "name": f"{one.name}友", "organ": said, "phone": one.phone}
    table.do("add_seat", {"gathering": first, **seat})
    opinions = f"{one.name}：{said}"
    held = {"gathering": first, "on": TODAY, "opinions": opinions, "result": said}
    table.do("record_gathering", {**held, "minutes": said, "next_step": said})
    table.do("call_off_gathering", {"gathering": dropped, "why": said})
    short = table.do("call_gathering", {**call, "kind": "简易听证"})
    five = {"claim": said, "reply": said, "facts": said}
    table.do("record_short_hearing", {**held, **five, "gathering": short})
    for meeting in (first, short):
        meeting_papers.print_sign_in(table.desk, meeting, table.asked)
        meeting_papers.print_minutes(table.desk, meeting, table.asked)
        meeting_papers.print_conclusion(table.desk, meeting, table.asked)


def everything(desk: Desk, asked: Path, one: Planted, two: Planted) -> set[str]:
    """Do all of it; gives the verbs that were done."""
    table = Table(desk, asked, one, two)
    case = registered(desk, *table.sides())
    visits(table, case)
    screening(table, case)
    meetings(table, case)
    return table.done
