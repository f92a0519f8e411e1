"""Bind a planned volume: cover, contents with folio numbers, papers and files, back.

A generator that gives one part (册) at a time and reports at every item, where it may be stopped.
It changes no paper: signed files and scans go in as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts, PaperFacts
from mediation_desk.domain.errors import KnownTrouble, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.papers.facts import facts_for
from mediation_desk.papers.filling.local_templates import LocalTemplates
from mediation_desk.papers.issue import IssueOptions, issue
from mediation_desk.papers.volume.contents import (
    ContentsLine,
    contents,
    contents_rows,
    folios_of,
)
from mediation_desk.papers.volume.plan import (
    BACK,
    ItemKind,
    VolumeItem,
    VolumePlan,
    front_of,
)

PART_PAGES = 200


class VolumeSource(Protocol):
    """Where the bytes come from."""

    def paper_pdf(self, case_id: str, paper: PaperFacts) -> bytes | None:
        """The PDF as it was issued or signed; None where only its facts are kept."""
        ...

    def attachment(self, attachment: AttachmentFacts) -> bytes:
        """A file's bytes."""
        ...


@dataclass(frozen=True, slots=True)
class VolumeOptions:
    """How a volume is bound.

    ``print_lacking`` puts required papers that were never issued in, freshly printed and unsigned
    (待签章); otherwise they are only named. ``part_pages`` is the most a part holds. ``duplex``:
    the volume is printed on both sides, so that even folios stand at the left.
    """

    issuing: IssueOptions = field(default_factory=IssueOptions)
    templates: LocalTemplates | None = None
    print_lacking: bool = False
    part_pages: int = PART_PAGES
    duplex: bool = False


@dataclass(frozen=True, slots=True)
class VolumePart:
    """One bound part and what stands in it."""

    number: int
    parts: int
    pdf: bytes
    pages: int
    contents: tuple[ContentsLine, ...]
    not_bound: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    item: VolumeItem
    pdf: bytes
    pages: int


def bind_volume(
    planned: VolumePlan,
    source: VolumeSource,
    options: VolumeOptions | None = None,
    progress: Progress | None = None,
) -> Iterator[VolumePart]:
    """The volume, part by part.

    A file that cannot become pages does not stop it and is named in ``not_bound``. Raises what
    issuing raises for the cover, the contents and the back.
    """
    wanted, heard = options or VolumeOptions(), progress or NoProgress()
    pieces: list[_Piece] = []
    left_out: list[str] = []
    for done, item in enumerate(planned.items):
        heard.step(done, len(planned.items), item.name)
        try:
            pieces += _piece(planned, item, source, wanted)
        except (KnownTrouble, RuleBroken) as error:
            if item.kind is not ItemKind.LACKING:
                left_out.append(f"{item.name}（{error.code}）")
    parts = _split(pieces, wanted.part_pages)
    for number, part in enumerate(parts, start=1):
        heard.step(len(planned.items), len(planned.items))
        yield _bound(planned, part, (number, len(parts)), wanted, tuple(left_out))


def _piece(
    planned: VolumePlan, item: VolumeItem, source: VolumeSource, options: VolumeOptions
) -> list[_Piece]:
    """The item's pages; nothing for a paper that lacks and is not to be printed."""
    from mediation_desk.papers.volume.pages import count_pages, pages_of

    if item.kind is ItemKind.LACKING and not options.print_lacking:
        return []
    if item.attachment is not None:
        pdf = pages_of(source.attachment(item.attachment), item.attachment.mime)
        return [_Piece(item, pdf, count_pages(pdf))]
    kept = source.paper_pdf(item.case_id, item.paper) if item.paper else None
    if kept is not None:
        return [_Piece(item, kept, count_pages(kept))]
    issuing = options.issuing
    if item.paper is not None:
        issuing = replace(issuing, version=item.paper.version)
    case = planned.case(item.case_id)
    made = issue(case, item.code, item.subject.id, options.templates, issuing)
    return [_Piece(item, made.pdf, made.pages)]


def _split(pieces: Sequence[_Piece], limit: int) -> list[list[_Piece]]:
    """Parts of at most so many numbered pages; a paper is never torn apart."""
    parts: list[list[_Piece]] = [[]]
    pages = 0
    for piece in pieces:
        if parts[-1] and pages + piece.pages > limit:
            parts.append([])
            pages = 0
        parts[-1].append(piece)
        pages += piece.pages
    return parts


def _bound(
    planned: VolumePlan,
    pieces: Sequence[_Piece],
    number: tuple[int, int],
    options: VolumeOptions,
    left_out: tuple[str, ...],
) -> VolumePart:
    from mediation_desk.papers.volume.merging import bind_pdfs
    from mediation_desk.papers.volume.pages import count_pages

    counted = [(p.item, p.pages) for p in pieces]
    lines = contents(planned, counted)
    cover, list_ = front_of(planned.cases[0])
    front = [
        _own(
            planned, cover, options, {"卷宗": _cover(planned, number, sum(n for _, n in counted))}
        ),
        _own(planned, list_, options, {"卷内目录": contents_rows(lines)}),
    ]
    back = _own(planned, BACK, options, {})
    folios = [None, None, *folios_of(counted), None]
    pdf = bind_pdfs([*front, *(p.pdf for p in pieces), back], folios, duplex=options.duplex)
    return VolumePart(*number, pdf, count_pages(pdf), lines, left_out)


def _cover(planned: VolumePlan, number: tuple[int, int], pages: int) -> dict[str, object]:
    """What the cover says, with the part's number and the title of a collected volume."""
    case = planned.cases[0]
    facts = facts_for(case, front_of(case)[0])["卷宗"]
    told: dict[str, object] = dict(facts) if isinstance(facts, dict) else {}
    notes = [str(told["备注"])] if told.get("备注") else []
    if number[1] > 1:
        notes.append(f"共{number[1]}册，第{number[0]}册")
    if planned.is_collected:
        told["卷名"] = planned.title
        told["卷号"] = _numbers(planned.cases)
        notes.append(f"合卷{len(planned.cases)}件")
    whole = f"共{number[1]}卷" if number[1] == 1 else f"共{number[1]}卷，本卷第{number[0]}卷，"
    return {**told, "备注": "；".join(notes) or None, "卷数页数": f"{whole}{pages}页"}


def _numbers(cases: Sequence[CaseFacts]) -> str:
    first, last = cases[0].case_no, cases[-1].case_no
    return f"{first}至{last}" if first != last else first


def _own(planned: VolumePlan, code: str, options: VolumeOptions, extra: dict[str, object]) -> bytes:
    """Cover, contents or back, made for this volume."""
    issuing = replace(options.issuing, code_line=False, extra={**options.issuing.extra, **extra})
    return issue(planned.cases[0], code, "", options.templates, issuing).pdf
