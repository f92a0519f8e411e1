"""全科网格: the grids of each village with their workers, what each reported and where it stopped.

The table is the township's own and is kept like its other tables of settings. A report belongs to a
grid by its village and its worker, so those that came in a sheet count too; what a worker reported
before somebody else took the grid over stays with the grid.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.outreach.screening import MatterSource, MatterState
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import KEEPERS, SEERS, needed
from mediation_desk.usecases.heads.sheet import columns_of, sheets_of
from mediation_desk.usecases.outreach.screening import MatterInput
from mediation_desk.usecases.outreach.views import MatterShown, matters
from mediation_desk.usecases.registry import INTAKE_WORK, F, query, verb
from mediation_desk.usecases.requests import Day, Name, Request, Text
from mediation_desk.usecases.work import Work

NAME = "outreach.grids"
_TITLE = "网格员"
_TOP_ROWS = 20
_NEEDED = ("grid", "village", "worker")
_HEADINGS = {
    "grid": ("网格", "网格名称", "网格号", "网格编号"),
    "village": ("村", "村(社区)", "社区", "村居", "所属村"),
    "worker": ("网格员", "网格员姓名", "姓名"),
    "phone": ("电话", "联系电话", "手机号", "网格员电话"),
    "area": ("网格范围", "范围", "管辖范围", "责任区域", "管哪些地方"),
}


class GridRequest(Request):
    """A grid that is not in the table yet."""

    grid: Annotated[Text, F("网格", help="网格号或者名称，如“柳树村第一网格”")]
    village: Annotated[Text, F("村（社区）")]
    worker: Annotated[Name, F("网格员")]
    phone: Annotated[Text, F("电话", kind="phone")] = ""
    area: Annotated[Text, F("管哪些地方", help="几组、哪条巷子、多少户")] = ""


class AmendGridRequest(GridRequest):
    """The same grid, told anew."""

    grid: Annotated[Text, F("哪个网格", kind="hidden")]


class DropGridRequest(Request):
    """A grid that is no more."""

    grid: Annotated[Text, F("哪个网格", kind="hidden")]


class GridTableRequest(Request):
    """The grids of a township in a sheet."""

    file: Annotated[
        Text, F("网格的表格", kind="file", help="xlsx、csv，栏名：网格、村、网格员、电话、网格范围")
    ]


class GridReportRequest(MatterInput):
    """What the worker of a grid told of."""

    grid: Annotated[Text, F("哪个网格", kind="hidden")]
    on: Annotated[Day, F("上报日期")]


@dataclass(frozen=True, slots=True)
class Grid:
    """One line of the table. ``before``: who was its worker earlier."""

    grid: str
    village: str
    worker: str
    phone: str = ""
    area: str = ""
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridShown:
    """A grid with what it reported, the newest first, and where that stopped.

    ``in_grid``: struck off with the grid's own worker as owner; ``elsewhere``: struck off by
    somebody else without a case; ``cases``: became or belong to one; the others are open.
    """

    line: Grid
    reported: tuple[MatterShown, ...]
    in_grid: int
    elsewhere: int
    cases: int

    @property
    def open(self) -> int:
        """On the list still, and no case."""
        return len(self.reported) - self.in_grid - self.elsewhere - self.cases


@verb("set_grid", "登记网格", access=KEEPERS, request=GridRequest, on_case=False, group="duty")
def set_grid(work: Work, request: GridRequest) -> None:
    """Put a grid into the table. Raises BadInput ``field_required``; RuleBroken ``grid_there``."""
    needed(request.grid, "grid", "网格")
    if request.grid in _kept(work.writer.session):
        raise RuleBroken("grid_there", field="grid", typed=request.grid)
    _settle(work, request)


@verb(
    "amend_grid", "改网格、换网格员",
    access=KEEPERS, request=AmendGridRequest, on_case=False, group="duty",
)  # fmt: skip
def amend_grid(work: Work, request: AmendGridRequest) -> None:
    """Replace what is known of a grid. Raises BadInput ``field_required``; RuleBroken
    ``grid_unknown``.
    """
    _one(_kept(work.writer.session), request.grid)
    _settle(work, request)


@verb("drop_grid", "撤销网格", access=KEEPERS, request=DropGridRequest, on_case=False, group="duty")
def drop_grid(work: Work, request: DropGridRequest) -> None:
    """Take a grid out; what it reported stays on the lists. Raises RuleBroken ``grid_unknown``."""
    kept = dict(_kept(work.writer.session))
    _one(kept, request.grid)
    del kept[request.grid]
    set_shared(work.writer.session, NAME, kept)


@verb(
    "take_grid_table", "从表格读入网格",
    access=KEEPERS, request=GridTableRequest, on_case=False, group="duty",
)  # fmt: skip
def take_grid_table(work: Work, request: GridTableRequest) -> None:
    """Put every row of a sheet into the table; a row that lacks a name is told, not taken.

    Raises BadInput ``grids_no_columns``, ``grids_none``, or what is wrong with the file.
    """
    rows, refused = _read(Path(request.file))
    if not rows:
        raise BadInput("grids_none", field="file")
    kept = dict(_kept(work.writer.session))
    there, before = set(kept), dict(kept)
    for row in rows:
        _put(kept, row)
    set_shared(work.writer.session, NAME, kept)
    changed = sum(kept[name] != before[name] for name in there)
    work.notice(
        "grids_taken", added=str(len(set(kept) - there)), changed=str(changed or ""),
        refused="、".join(refused),
    )  # fmt: skip


@verb(
    "report_from_grid", "登记网格上报",
    access=INTAKE_WORK, request=GridReportRequest, on_case=False, group="duty",
)  # fmt: skip
def report_from_grid(work: Work, request: GridReportRequest) -> None:
    """Put what a grid worker told on the list of matters. Raises RuleBroken ``grid_unknown``."""
    grid = _one(_kept(work.writer.session), request.grid)
    told = request.model_dump(exclude={"grid"})
    work.then(
        "add_matter", **told, village=grid.village, source=MatterSource.GRID, reporter=grid.worker
    )


@query("grids", access=SEERS)
def grids(desk: Desk) -> tuple[GridShown, ...]:
    """Every grid by village and name. A report of a worker of several grids of a village counts
    for the first of them.
    """
    with desk.store.read() as session:
        table = [_grid(one) for one in _kept(session).values()]
    table.sort(key=lambda one: (one.village, one.grid))
    of_worker = {
        (one.village, name): one.grid
        for one in reversed(table) for name in (*one.before, one.worker)
    }  # fmt: skip
    found: dict[str, list[MatterShown]] = {one.grid: [] for one in table}
    for one in matters(desk):
        name = of_worker.get((one.line.village, one.line.reporter.removeprefix(_TITLE)))
        if name is not None and one.line.source in (MatterSource.GRID, MatterSource.SWEEP):
            found[name].append(one)
    return tuple(_shown(one, found[one.grid]) for one in table)


def _settle(work: Work, request: GridRequest) -> None:
    needed(request.village, "village", "村（社区）")
    needed(request.worker, "worker", "网格员")
    kept = dict(_kept(work.writer.session))
    _put(kept, request.model_dump())
    set_shared(work.writer.session, NAME, kept)


def _shown(grid: Grid, reported: list[MatterShown]) -> GridShown:
    reported.sort(key=lambda one: one.line.found_on, reverse=True)
    names = {*grid.before, grid.worker}
    struck = [
        one.line.owner.removeprefix(_TITLE) in names
        for one in reported
        if one.state is MatterState.STRUCK and not one.line.case_id
    ]
    cases = sum(bool(one.line.case_id) for one in reported)
    return GridShown(grid, tuple(reported), sum(struck), len(struck) - sum(struck), cases)


def _kept(session: ReadSession | WriteSession) -> Mapping[str, Mapping[str, Any]]:
    kept: Mapping[str, Mapping[str, Any]] = shared(session, NAME, {})
    return kept


def _grid(told: Mapping[str, Any]) -> Grid:
    return Grid(**{**told, "before": tuple(told.get("before", ()))})


def _one(kept: Mapping[str, Mapping[str, Any]], name: str) -> Grid:
    if name not in kept:
        raise RuleBroken("grid_unknown", typed=name)
    return _grid(kept[name])


def _put(kept: dict[str, Mapping[str, Any]], told: Mapping[str, Any]) -> None:
    """Replace a grid; who was its worker is remembered."""
    earlier = kept.get(told["grid"], {})
    names = (*earlier.get("before", ()), *([earlier["worker"]] if earlier else []))
    before = [name for name in dict.fromkeys(names) if name != told["worker"]]
    kept[told["grid"]] = {**earlier, **told, "before": before}


def _read(path: Path) -> tuple[list[dict[str, str]], list[str]]:
    """The rows that name grid, village and worker, and the numbers of those that do not."""
    for rows in sheets_of(path):
        for place, row in enumerate(rows[:_TOP_ROWS]):
            columns = columns_of(row, _HEADINGS)
            if all(key in columns for key in _NEEDED):
                return _rows(rows, place + 1, columns)
    raise BadInput("grids_no_columns", field="file")


def _rows(
    rows: Sequence[Sequence[str]], first: int, columns: Mapping[str, int]
) -> tuple[list[dict[str, str]], list[str]]:
    taken, refused = [], []
    for number, row in enumerate(rows[first:], first + 1):
        told = {key: row[at].strip() for key, at in columns.items() if at < len(row) and row[at]}
        if all(told.get(key) for key in _NEEDED):
            taken.append(told)
        elif told:
            refused.append(str(number))
    return taken, refused
