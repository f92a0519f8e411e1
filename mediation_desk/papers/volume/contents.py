"""卷内目录: which paper stands on which folio. Pure; it counts and never draws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.volume.plan import ItemKind, VolumeItem, VolumePlan, plan

Counted = tuple[VolumeItem, int]
"""An item and its pages."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of 卷内目录; ``first`` is 0 for what bears no folio number."""

    no: int
    name: str
    first: int = 0
    last: int = 0
    note: str = ""


def folios_of(counted: Sequence[Counted]) -> Iterator[int | None]:
    """The first folio of each item; None for what bears none."""
    page = 1
    for item, pages in counted:
        yield page if item.is_numbered else None
        page += pages if item.is_numbered else 0


def contents(planned: VolumePlan, counted: Sequence[Counted]) -> tuple[ContentsLine, ...]:
    """One line a paper (sheets of one paper share it), then the back."""
    paired = list(zip(counted, folios_of(counted), strict=True))
    lines: list[ContentsLine] = []
    for _, run in groupby(paired, key=lambda pair: (pair[0][0].case_id, pair[0][0].code)):
        lines.append(_line(planned, len(lines) + 1, list(run)))
    return (*lines, ContentsLine(len(lines) + 1, "封底"))


def _line(planned: VolumePlan, no: int, run: Sequence[tuple[Counted, int | None]]) -> ContentsLine:
    items = [item for (item, _), _ in run]
    first = run[0][1] or 0
    last = (run[-1][1] or 0) + run[-1][0][1] - 1 if first else 0
    sheets = sum(item.kind is not ItemKind.ATTACHMENT for item in items)
    notes = [f"{sheets}份"] if sheets > 1 else []
    if any(item.kind is ItemKind.LACKING for item in items):
        notes.append("待签章")
    number = planned.case(items[0].case_id).case_no if planned.is_collected else ""
    return ContentsLine(no, f"{number}{items[0].name}", first, last, "，".join(notes))


def contents_rows(lines: Sequence[ContentsLine]) -> list[dict[str, object]]:
    """The lines as the table shows them: the first folio, in the last line first and last."""
    final = max((line.no for line in lines if line.first), default=0)
    return [
        {
            "序号": str(line.no),
            "名称": line.name,
            "页号": _page_words(line, line.no == final),
            "备注": line.note or None,
        }
        for line in lines
    ]


def _page_words(line: ContentsLine, is_final: bool) -> str | None:
    if not line.first:
        return None
    return f"{line.first}—{line.last}" if is_final and line.last > line.first else str(line.first)


def contents_now(case: CaseFacts) -> list[dict[str, object]]:
    """The contents of what is on file today, for a sheet printed before binding.

    Pages of files are not known here and count as one; empty where nothing is on file.
    """
    planned = plan(case)
    here = [i for i in planned.items if i.kind is not ItemKind.LACKING]
    counted = [(i, max(i.paper.pages if i.paper else 1, 1)) for i in here]
    return contents_rows(contents(planned, counted)) if counted else []
