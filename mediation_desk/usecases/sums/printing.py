"""The sheet of a sum on paper: as Word and as PDF, kept with a case or only worked out.

Nothing is stored here; a sheet names its case by number and no party.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.sums.worked import Worked
from mediation_desk.papers.annex.worked_sheet import SheetHead, worked_sheet
from mediation_desk.papers.issue import convert
from mediation_desk.papers.practice import marked
from mediation_desk.records.keys.files import file_trouble
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, READERS, query
from mediation_desk.usecases.sums.working import kept_sums, work_sum
from mediation_desk.usecases.upkeep.backup_places import centre_name

__all__ = ["SumPaper", "kept_sum_paper", "save_sum_paper", "sum_paper"]


@dataclass(frozen=True, slots=True)
class SumPaper:
    """One sheet: the Word file and what is printed."""

    docx: bytes
    pdf: bytes


@query("sum_paper", access=EVERYBODY)
def sum_paper(desk: Desk, code: str, inputs: Mapping[str, str]) -> SumPaper:
    """The sheet of a sum that is not kept."""
    head = SheetHead(centre_name(desk.store), zh_date(desk.clock.today()), desk.user.name)
    return _paper(desk, work_sum(desk, code, inputs), head)


@query("kept_sum_paper", access=READERS)
def kept_sum_paper(desk: Desk, case_id: str, sum_id: str) -> SumPaper:
    """The sheet of a kept sum, as an annex of its case. Raises RuleBroken ``sum_not_here``."""
    found = next((one for one in kept_sums(desk, case_id) if one.id == sum_id), None)
    if found is None or found.worked is None:
        raise RuleBroken("sum_not_here")
    case = facts_of(desk, case_id)
    number = case.case_no or case.register_no
    head = SheetHead(centre_name(desk.store), zh_date(found.on), found.by, number, found.note)
    return _paper(desk, found.worked, head)


@query("save_sum_paper", access=EVERYBODY)
def save_sum_paper(desk: Desk, paper: SumPaper, path: Path) -> Path:
    """Write the sheet to a file of the person's choice: Word, or PDF by its ending."""
    try:
        path.write_bytes(paper.docx if path.suffix.lower() == ".docx" else paper.pdf)
    except OSError as error:
        raise file_trouble(error) from None
    return path


def _paper(desk: Desk, worked: Worked, head: SheetHead) -> SumPaper:
    docx = worked_sheet(worked, head)
    drawn = convert(docx, practice=desk.is_practice)
    return SumPaper(marked(docx) if desk.is_practice else docx, drawn.pdf)
