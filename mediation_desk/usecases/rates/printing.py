"""The rates on paper and as a sheet. File names carry days, never people; the sheet of cases names
nobody: number, stage and what it counts for.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.records.queries.rates import asked
from mediation_desk.usecases.asking import facts_of, viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.rates.views import Area, Rates, rates
from mediation_desk.usecases.registry import READERS, query
from mediation_desk.usecases.upkeep.backup_places import centre_name
from mediation_desk.usecases.word_files.converting import write_bytes

if TYPE_CHECKING:
    from openpyxl import Workbook

_VILLAGE_FIGURES = ("found", "accepted", "resolved", "agreed", "solved", "quiet", "sent_up")
_QUESTIONS = (
    "态度：接待您的人态度好不好？", "过程：办事的过程公道不公道、清楚不清楚？",
    "结果：对现在的结果满意不满意？",
)  # fmt: skip
_FACES = ("满意", "基本满意", "不满意")
_SLIP_FOOT = (
    "□ 不想评价", "意见建议：　　　　　　　　　　　　　　　　　　　　　　　　　　",
    "在脸下面的方框里打√。只给综治中心看，评什么都不影响您的事情。",
    "评价人（可以不签）：　　　　　　　　　　　　年　　月　　日",
)


@query("print_rates", access=SEERS)
def print_rates(
    desk: Desk, first: date, last: date, folder: Path, area: Area | None = None
) -> list[Path]:
    """The rates with their definitions below, as Word and PDF; gives the files written."""
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    found = rates(desk, first, last, area)
    chart = Chart(
        "矛盾纠纷化解情况统计表", _under(desk, found), ("指标", "件数", "总数", "比例"),
        _rows(found), (6, 3, 3, 3), definitions(found),
    )  # fmt: skip
    return written(
        desk, drawn(chart), folder, f"统计表 {first.isoformat()} {last.isoformat()}",
    )


@query("export_rates", access=SEERS)
def export_rates(
    desk: Desk, first: date, last: date, folder: Path, area: Area | None = None
) -> Path:
    """The rates, the villages, the definitions and the cases without names, as one sheet file."""
    found = rates(desk, first, last, area)
    path = folder / f"统计表 {first.isoformat()} {last.isoformat()}.xlsx"
    write_bytes(path, _book(desk, found))
    return path


@query("print_rating_slip", access=READERS)
def print_rating_slip(desk: Desk, case_id: str, party_id: str, folder: Path) -> list[Path]:
    """The slip of 三满意 for one party, typed in afterwards; gives the files written."""
    from mediation_desk.papers.desk_sheets.faces import rating_slip

    case = facts_of(desk, case_id)
    party = case.party(party_id)
    number = case.case_no or case.register_no
    under = f"{centre_name(desk.store)}　案号 {number}　评价人 {party.name if party else ''}"
    docx = rating_slip("群众满意度评价单", under, _QUESTIONS, _FACES, _SLIP_FOOT)
    return written(
        desk, docx, folder, f"评价单 {number} {party.seq if party else ''}".strip(),
    )


def definitions(found: Rates) -> list[str]:
    """What each rate is, in words, and where the centre has it from."""
    told = [f"{place}．{one.rate.text}" for place, one in enumerate(found.rates, start=1)]
    source = found.habits.source
    told.append(
        f"本地口径：{source}" if source
        else "以上是本程序的默认口径，没有写明本地文件；各地考核口径不一，上报前请核对。"
    )  # fmt: skip
    return told


def _under(desk: Desk, found: Rates) -> str:
    days = f"{zh_date(found.first)}至{zh_date(found.last)}登记的案件"
    return f"{centre_name(desk.store)}　{found.area.words}　{days}"


def _rows(found: Rates) -> list[list[str]]:
    return [[one.rate.zh, str(one.of), str(one.over), one.percent] for one in found.rates]


def _book(desk: Desk, found: Rates) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _sheet(book, "指标", [[_under(desk, found)], ["指标", "件数", "总数", "比例"], *(
        [one.rate.zh, one.of, one.over, one.percent] for one in found.rates
    )])  # fmt: skip
    _sheet(book, "分村", [
        ["村（社区）", *(found.words[name] for name in _VILLAGE_FIGURES)],
        *([name or "（没有写村）", *(row.get(figure, 0) for figure in _VILLAGE_FIGURES)]
          for name, row in found.villages),
    ])  # fmt: skip
    _sheet(book, "口径", [[text] for text in definitions(found)])
    _sheet(book, "案件", _case_rows(desk, found))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _case_rows(desk: Desk, found: Rates) -> list[list[str | int]]:
    """A case a row, without a title or a name; a tick for each figure it counts for."""
    figures = [name for name in found.words if name != "found"]
    inside = {name: set(found.cases[name]) for name in figures}
    with desk.store.read() as session:
        named = asked.named(session, found.cases["found"], viewer_of(desk))
    rows: list[list[str | int]] = [["案号", "阶段", *(found.words[name] for name in figures)]]
    for case in found.cases["found"]:
        number, _title, stage, _outcome = named[case]
        ticks = ["√" if case in inside[name] else "" for name in figures]
        rows.append([number, label_of("Stage", stage), *ticks])
    return rows


def _sheet(book: Workbook, title: str, rows: Iterable[Sequence[object]]) -> None:
    """Rows on a sheet; a text that would be read as a formula stays text."""
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append([
            f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell
            for cell in row
        ])  # fmt: skip
