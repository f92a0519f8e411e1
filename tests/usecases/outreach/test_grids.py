"""Grids with their workers: kept, read from a sheet, and where what they reported stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.outreach import views
from mediation_desk.usecases.outreach.grids import GridShown, grids
from tests.desks import OTHER, at

ONE = {
    "grid": "柳一", "village": "柳树村", "worker": "何伟", "phone": "13900000001", "area": "一组",
}  # fmt: skip
OWNED = {"due_on": "2026-04-24"}
STRUCK = {"on": "2026-04-20", "how": "说和了", "proof": "村里证明", "approved_by": "樊主任"}


def report(desk: Desk, what: str, grid: str = "柳一") -> str:
    told = {"grid": grid, "on": "2026-04-19", "what": what, "people": "王五、赵六"}
    desk.do("report_from_grid", told)
    return next(one.line.id for one in views.matters(desk) if one.line.what == what)


def only(desk: Desk) -> GridShown:
    (found,) = grids(desk)
    return found


def test_what_a_grid_reported_is_told_by_where_it_stopped(desk: Desk) -> None:
    desk.do("set_grid", ONE)
    small, village, big = (report(desk, what) for what in ("狗叫", "争水", "界址"))
    report(desk, "还没有人管")
    for matter, owner in ((small, "何伟"), (village, "村主任")):
        desk.do("own_matter", {"matter": matter, "owner": owner} | OWNED)
        desk.do("strike_matter", {"matter": matter} | STRUCK)
    desk.do("receive_matter", {
        "matter": big, "applicant": "王五", "respondent": "赵六", "stat_type": "邻里纠纷",
        "facts": "界址争执",
    })  # fmt: skip
    found = only(desk)
    assert (found.in_grid, found.elsewhere, found.cases, found.open) == (1, 1, 1, 1)
    matter = next(one.line for one in found.reported if one.line.id == big)
    case = asking.facts_of(desk, matter.case_id)
    assert (case.source.value, case.village) == ("grid", "柳树村")


def test_reports_follow_the_grid_when_another_takes_it_over(desk: Desk) -> None:
    desk.do("set_grid", ONE)
    report(desk, "争水")
    desk.do("amend_grid", ONE | {"worker": "马丽"})
    report(desk, "狗叫")
    told = {"village": "柳树村", "on": "2026-04-19", "what": "旧事", "reporter": "网格员何伟"}
    desk.do("add_matter", told)
    desk.do("add_matter", told | {"village": "河湾村", "what": "别的村"})
    found = only(desk)
    assert {one.line.what for one in found.reported} == {"争水", "狗叫", "旧事"}
    assert (found.line.worker, found.line.before) == ("马丽", ("何伟",))


def test_a_sheet_of_grids_is_read_and_read_again(desk: Desk, tmp_path: Path) -> None:
    desk.do("set_grid", ONE)
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["河湾镇网格员名册"], ["序号", "网格名称", "村（社区）", "网格员姓名", "联系电话", "范围"],
        [1, "柳一", "柳树村", "马丽", "13900000002", "一组、二组"],
        [2, "河一", "河湾村", "何伟", "13900000003", "沿河"], [3, "河二", "河湾村", "", "", ""],
    ):  # fmt: skip
        sheet.append(row)
    path = tmp_path / "网格.xlsx"
    book.save(path)
    ((_code, told),) = desk.do("take_grid_table", {"file": str(path)}).notices
    assert (told["added"], told["changed"], told["refused"]) == ("1", "1", "5")
    lines = [one.line for one in grids(desk)]
    assert [(one.grid, one.worker, one.phone, one.area) for one in lines] == [
        ("柳一", "马丽", "13900000002", "一组、二组"), ("河一", "何伟", "13900000003", "沿河"),
    ]  # fmt: skip
    ((_code, told),) = desk.do("take_grid_table", {"file": str(path)}).notices
    assert (told["added"], told["changed"]) == ("0", "")


def test_what_cannot_be_kept_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="field_required"):
        desk.do("set_grid", ONE | {"worker": ""})
    with pytest.raises(RuleBroken, match="grid_unknown"):
        desk.do("report_from_grid", {"grid": "没有", "on": "2026-04-19", "what": "争水"})
    with pytest.raises(RuleBroken, match="grid_unknown"):
        desk.do("amend_grid", ONE)
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        at(desk, OTHER).do("set_grid", ONE)
    path = tmp_path / "表.csv"
    for text, code in (("姓名,电话\n何伟,1\n", "grids_no_columns"),
                       ("网格,村,网格员\n柳一,,\n", "grids_none")):  # fmt: skip
        path.write_text(text, encoding="utf-8")
        with pytest.raises(BadInput, match=code):
            desk.do("take_grid_table", {"file": str(path)})
    desk.do("set_grid", ONE)
    with pytest.raises(RuleBroken, match="grid_there"):
        desk.do("set_grid", ONE | {"worker": "马丽"})
    desk.do("drop_grid", {"grid": "柳一"})
    assert grids(desk) == ()
