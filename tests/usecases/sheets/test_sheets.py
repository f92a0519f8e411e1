"""A sheet of another system is learnt once and filled from the cases; what is written is read back
with the importer, which knows nothing of how it was filled.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.intake.ledger import read_ledger
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.sheets.filling import Filled, fill_sheet
from mediation_desk.usecases.sheets.known import known_sheets
from tests.desks import ONE, TWO, led, registered

HEADINGS = (
    "序号", "登记日期", "村（社区）", "申请人", "申请人身份证号", "被申请人", "纠纷类型",
    "涉及金额（万元）", "填报单位", "系统编码",
)  # fmt: skip
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def empty(folder: Path, headings: Sequence[str] = HEADINGS, title: str = "县平台导入模板") -> Path:
    book = Workbook()
    tab = book.active
    assert tab is not None
    tab.title = "导入"
    tab.append([title])
    tab.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(headings))
    tab.append(list(headings))
    book.save(folder / "empty.xlsx")
    return folder / "empty.xlsx"


@pytest.fixture
def sheet(desk: Desk, tmp_path: Path) -> str:
    desk.do("learn_sheet", {"name": "县平台 导入", "file": str(empty(tmp_path))})
    return known_sheets(desk)[0].id


def filled(desk: Desk, sheet: str, folder: Path, *, in_full: bool = True) -> Filled:
    return fill_sheet(desk, sheet, *YEAR, folder, in_full=in_full)


def test_columns_are_proposed_and_what_nobody_knows_is_asked_for(desk: Desk, sheet: str) -> None:
    columns = known_sheets(desk)[0].columns
    assert [one.heading for one in columns] == list(HEADINGS)
    assert [one.field for one in columns] == [
        "serial", "registered_on", "village", "applicant", "applicant_id_no", "respondent",
        "stat_type", "amount", "empty", "empty",
    ]  # fmt: skip


def test_what_is_filled_reads_back_as_the_cases(desk: Desk, sheet: str, tmp_path: Path) -> None:
    registered(desk, amount="68000", village="下河村", on="2026-04-08")
    registered(desk, amount="1200.50", village="柳树村", on="2026-04-07")
    told = filled(desk, sheet, tmp_path)
    rows = read_ledger(told.files[0], today=desk.clock.today()).rows
    assert [(r.registered_on, r.village, r.category) for r in rows] == [
        (date(2026, 4, 7), "柳树村", "房屋宅基地纠纷"),
        (date(2026, 4, 8), "下河村", "房屋宅基地纠纷"),
    ]
    assert [r.amount and r.amount.cents for r in rows] == [120050, 6800000]
    sides = [(p.role.value, p.name, p.id_no) for p in rows[0].parties]
    assert sides[0] == ("applicant", "龚㛃兰", "620102196804129960")
    assert sides[1][:2] == ("respondent", "陈翀")
    assert (told.rows, told.left_out) == (2, 0)


def test_the_sheet_keeps_its_own_look_and_text_stays_text(
    desk: Desk, sheet: str, tmp_path: Path
) -> None:
    desk.do("fill_column", {"sheet": sheet, "column": 9, "field": "fixed", "text": "=河湾镇"})
    registered(desk)
    tab = load_workbook(filled(desk, sheet, tmp_path).files[0])["导入"]
    assert str(next(iter(tab.merged_cells.ranges))) == "A1:J1"
    assert tab["I3"].data_type == "s"
    assert [c.value for c in tab[3]][8:] == ["=河湾镇", None]
    assert tab["A3"].value == 1


def test_the_csv_holds_the_same_rows(desk: Desk, sheet: str, tmp_path: Path) -> None:
    registered(desk, amount="68000")
    text = filled(desk, sheet, tmp_path).files[1].read_text(encoding="utf-8-sig")
    head, row = csv.reader(text.splitlines())
    assert head == list(HEADINGS)
    assert (row[0], row[1], row[7]) == ("1", "2026-04-07", "6.8")


def test_numbers_are_covered_unless_asked_for_and_the_asking_is_kept(
    desk: Desk, sheet: str, tmp_path: Path
) -> None:
    registered(desk)
    counted = "SELECT count(*) FROM audit_entry WHERE kind = 'export'"
    covered = filled(desk, sheet, tmp_path, in_full=False).files[1].read_text(encoding="utf-8-sig")
    assert "620102196804129960" not in covered
    with desk.store.read() as session:
        assert session.raw.execute(counted).fetchone() == (0,)
    whole = filled(desk, sheet, tmp_path).files[1].read_text(encoding="utf-8-sig")
    assert "620102196804129960" in whole
    with desk.store.read() as session:
        assert session.raw.execute(counted).fetchone() == (1,)


def test_a_sensitive_case_stays_out_and_is_counted(
    desk: Desk, sheet: str, tmp_path: Path
) -> None:
    registered(desk)
    hidden = led(desk, "register", ONE, TWO)
    desk.do("mark_sensitive", {"kind": "未成年人"}, case=hidden)
    told = filled(desk, sheet, tmp_path)
    assert (told.rows, told.left_out) == (1, 1)


def test_a_new_edition_keeps_what_was_chosen(desk: Desk, sheet: str, tmp_path: Path) -> None:
    desk.do("fill_column", {"sheet": sheet, "column": 10, "field": "register_no"})
    newer = empty(tmp_path, (*HEADINGS[:5], "风险等级", *HEADINGS[5:]))
    desk.do("learn_sheet", {"name": "县平台 导入", "file": str(newer)})
    (again,) = known_sheets(desk)
    fields = {one.heading: one.field for one in again.columns}
    assert (again.id, len(again.columns)) == (sheet, 11)
    assert (fields["系统编码"], fields["风险等级"]) == ("register_no", "risk_colour")


def test_what_cannot_be_done_is_said(desk: Desk, sheet: str, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken, match="sheet_no_cases"):
        filled(desk, sheet, tmp_path)
    with pytest.raises(BadInput, match="choice_unknown"):
        desk.do("fill_column", {"sheet": sheet, "column": 1, "field": "weather"})
    with pytest.raises(BadInput, match="sheet_no_headings"):
        desk.do("learn_sheet", {"name": "空", "file": str(empty(tmp_path, ("甲", "乙", "丙")))})
    desk.do("forget_sheet", {"sheet": sheet})
    with pytest.raises(RuleBroken, match="sheet_unknown"):
        filled(desk, sheet, tmp_path)
