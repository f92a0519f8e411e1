"""What is printed: read back from the Word files and from the drawn pages.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from mediation_desk.domain.errors import NotAllowed
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import printing, whistle_views
from tests.desks import OTHER, at, led

PLAN = {
    "kind": "常驻", "organ": "司法所", "person": "李明", "weekdays": ["周一"], "half": "上午",
    "from_on": "2026-04-06",
}  # fmt: skip
SLIP = {
    "organs": ["派出所", "住建站"], "subject": "界址争议", "reason": "到场查清",
    "arrive_on": "2026-04-21", "arrive_at": "9:30", "answer_due_on": "2026-04-23",
}  # fmt: skip


def cells(file: Path) -> list[list[str]]:
    (table,) = Document(str(file)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_wall_chart_lies_across_its_paper_with_each_square_in_its_place(
    desk: Desk, tmp_path: Path
) -> None:
    desk.do("plan_duty", PLAN)
    on_call = {"kind": "随叫随驻", "organ": "派出所", "person": "", "phone": "110"}
    desk.do("plan_duty", PLAN | on_call)
    word, pdf = printing.print_roster(desk, date(2026, 4, 24), tmp_path, "A3")
    found = cells(word)
    assert found[1][:3] == ["上午", "常驻 司法所\n李明", "—"]
    assert found[2][1] == "—"
    box = PdfReader(pdf).pages[0].mediabox
    assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == (420, 297)
    assert "随叫随驻：派出所110" in PdfReader(pdf).pages[0].extract_text().replace(" ", "")


def test_a_slip_and_a_sheet_for_each_department(desk: Desk, tmp_path: Path) -> None:
    call = desk.do("blow_whistle", SLIP).created["whistle_call"]
    files = printing.print_whistle(desk, call, tmp_path)
    assert [one.name for one in files if one.suffix == ".pdf"] == [
        f"河湾吹〔2026〕1号 {rest}.pdf" for rest in ("派单", "反馈单1", "反馈单2")
    ]
    slip = PdfReader(files[1]).pages[0].extract_text().replace(" ", "")
    assert "派出所、住建站" in slip
    assert "2026年4月21日09:30" in slip


def test_the_month_lists_each_department_and_counts_below(desk: Desk, tmp_path: Path) -> None:
    desk.do("blow_whistle", SLIP)
    word, _pdf = printing.print_month(desk, 2026, 4, tmp_path)
    assert [row[2] for row in cells(word)[1:]] == ["派出所", "住建站"]
    below = [one.text for one in Document(str(word)).paragraphs]
    assert any(text.startswith("派出所：被叫 1 次，按时报到 0") for text in below)


def test_the_slip_of_a_masked_case_is_refused_and_its_line_hidden(
    desk: Desk, tmp_path: Path
) -> None:
    case = led(desk, "assign_mediator")
    call = desk.do("blow_whistle", SLIP | {"case": case}).created["whistle_call"]
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    other = at(desk, OTHER)
    with pytest.raises(NotAllowed):
        printing.print_whistle(other, call, tmp_path)
    word, _pdf = printing.print_month(other, 2026, 4, tmp_path)
    assert cells(word)[1][3] == "（敏感案件）"
    assert whistle_views.whistle(other, call).called == ()


def test_the_form_of_a_listing_becomes_that_of_its_delisting(desk: Desk, tmp_path: Path) -> None:
    case = led(desk, "assign_mediator")
    made = desk.do("list_case", {"case": case, "reason": "上访", "due_on": "2026-04-30"})
    listing = made.created["case_listing"]
    word, pdf = printing.print_listing(desk, listing, tmp_path)
    assert word.name == "河湾挂〔2026〕1号 挂牌审批表.docx"
    assert len(PdfReader(pdf).pages) == 1
    proof = {"proof": "款已付清", "approved_by": "周志远", "is_quiet": True}
    desk.do("delist_case", {"listing": listing} | proof)
    word, _pdf = printing.print_listing(desk, listing, tmp_path)
    told = dict(cells(word))
    assert told["销号标准"] == "☐协议已经履行　☐回访满意　☑没有反复"
    assert "（周志远）" in told["批准"]


def test_the_attendance_of_a_month_is_printed_as_it_was_counted(
    desk: Desk, tmp_path: Path
) -> None:
    desk.do("plan_duty", PLAN)  # Mondays from 6 April: the 6th, 13th and 20th
    word, _pdf = printing.print_attendance(desk, 2026, 4, tmp_path)
    assert cells(word)[1] == ["司法所", "3", "0", "0", "0", "0", "3"]
