"""网格: the grids with their workers; right, what each reported and where it is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.outreach.screening import MatterState
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.words import HIDDEN
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.outreach.grids import Grid, GridShown, grids
from mediation_desk.usecases.outreach.views import MatterShown

_KEPT = ("village", "worker", "phone", "area")


class GridsTool(ListTool):
    """The table of grids."""

    title = "网格"
    help_topic = (
        "小事一格解决、大事全网联动：每个网格报了几件，几件网格员自己了了，几件村里、镇里了了，"
        "几件转成了案件。照村和网格员的姓名数，排查、网格表格里报的也算。"
    )
    nothing = "还没有网格。按“登记网格”一个一个写，或者“从表格读入”整张名册。"
    columns = (
        ("网格", 130), ("网格员", 80), ("上报", 52), ("格里了", 62), ("没有了", 62),
    )  # fmt: skip
    wide = "网格"
    row_key = "grid"
    deeds = (
        Deed("set_grid", "登记网格(&N)", "登记好了。", on_row=False, is_main=True),
        Deed("take_grid_table", "从表格读入(&G)", "", on_row=False),
        Deed("report_from_grid", "登记网格上报(&R)", "登记好了，在“三张清单”里定责任人。",
             is_main=True),
        Deed("amend_grid", "改网格、换网格员(&E)", "改好了。"),
        Deed("drop_grid", "撤销网格(&D)", "撤销了，报过的问题还在清单里。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._known: dict[str, Grid] = {}

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All grids."""
        shown = grids(desk)
        self._known = {one.line.grid: one.line for one in shown}
        return [_line(one) for one in shown]

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What is on file, so that only what changed is typed."""
        if deed.verb != "amend_grid" or line is None:
            return {}
        known = self._known[line.id]
        return {key: getattr(known, key) for key in _KEPT}


def _line(one: GridShown) -> Line:
    grid = one.line
    figures = (len(one.reported), one.in_grid, one.open)
    about = "　".join(filter(None, (grid.village, f"网格员 {grid.worker}", grid.phone)))
    told = [f"管：{grid.area}"] if grid.area else []
    ends = (("别处了结", one.elsewhere), ("成案件", one.cases))
    told += ["，".join(f"{words} {count} 件" for words, count in ends if count)]
    told += [f"以前的网格员：{'、'.join(grid.before)}"] if grid.before else []
    told += [_told(matter) for matter in one.reported] or ["还没有报过问题。"]
    return Line(
        grid.grid, (grid.grid, grid.worker, *map(str, figures)), grid.grid,
        f"还有 {one.open} 件没有了" if one.open else "", "orange" if one.open else "", about,
        "\n".join(filter(None, told)), ("report_from_grid", "amend_grid", "drop_grid"),
    )  # fmt: skip


def _told(matter: MatterShown) -> str:
    line = matter.line
    what = HIDDEN if line.is_masked else line.what
    if line.case_id or line.is_masked:
        where = f"已成案件 {line.case_no}".strip()
    elif matter.state is MatterState.STRUCK:
        where = f"{line.owner}了了"
    elif matter.state is MatterState.OWNED:
        due = f"，{zh_date(line.due_on)}以前" if line.due_on else ""
        where = f"在{line.owner}手里{due}"
    else:
        where = "还没有定责任人"
    return f"{zh_date(line.found_on)}　{what}：{where}"
