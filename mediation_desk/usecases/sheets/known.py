"""The sheets of other systems that this centre knows, and what each of their columns is filled
with. A sheet is learnt once from the empty workbook; the workbook itself is kept and filled.

Holds headings, the empty workbook and choices, and nothing of a case.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.intake.book import open_book
from mediation_desk.intake.headings import find_headings, guess
from mediation_desk.intake.words import shipped_words
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import KEEPERS, SEERS
from mediation_desk.usecases.registry import F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.sheets.cells import FIELDS, GUESSES
from mediation_desk.usecases.work import Work

LIST, _BOOK = "sheets.known", "sheets.book."
LARGEST = 256 * 1024
_SURE = 0.7
_SERIAL = re.compile(r"序号|编号序|^no\.?$", re.IGNORECASE)
#: Beside the fields of a case: left empty, counted from one, the same words in every row.
EMPTY, SERIAL, FIXED = "empty", "serial", "fixed"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place from 1 on, its heading, the key of what fills it, its fixed words."""

    place: int
    heading: str
    field: str = EMPTY
    text: str = ""


@dataclass(frozen=True, slots=True)
class KnownSheet:
    """A sheet with its columns; ``below`` is the row under its headings."""

    id: str
    name: str
    tab: str
    below: int
    columns: tuple[Column, ...]


def choices() -> tuple[tuple[str, str], ...]:
    """What a column can be filled with, (key, words)."""
    own = [(SERIAL, "序号（从 1 数起）"), (FIXED, "每行写同样的字"), (EMPTY, "空着")]
    return (*((key, words) for key, (words, _of) in FIELDS.items()), *own)


class LearnSheetRequest(Request):
    """An empty sheet of another system."""

    name: Annotated[Text, F("叫什么表", help="如：县平台导入表、信访局月报")]
    file: Annotated[Text, F("空表", kind="file", help="对方系统的导入模板（xlsx），不要填了内容的")]


class FillColumnRequest(Request):
    """What one column of a sheet is filled with."""

    sheet: Annotated[Text, F("哪一张表", kind="hidden")]
    column: Annotated[int, F("第几栏", kind="hidden")]
    field: Annotated[Text, F("这一栏填什么")] = EMPTY
    text: Annotated[Text, F("同样的字", help="选“每行写同样的字”才填，如本镇名称")] = ""


class ForgetSheetRequest(Request):
    """A sheet that is filled no more."""

    sheet: Annotated[Text, F("哪一张表", kind="hidden")]


@verb(
    "learn_sheet", "认一张表",
    access=KEEPERS, request=LearnSheetRequest, on_case=False, group="duty",
)  # fmt: skip
def learn_sheet(work: Work, request: LearnSheetRequest) -> None:
    """Keep an empty workbook with its headings; what its columns mean is proposed.

    A sheet of the same name takes the place of the earlier one; columns whose headings stayed keep
    what was chosen for them. Raises BadInput ``field_required``, ``sheet_too_large``,
    ``sheet_no_headings``, or as :func:`open_book`.
    """
    for field, label in (("name", "叫什么表"), ("file", "空表")):
        if not getattr(request, field):
            raise BadInput("field_required", field=field, label=label)
    session, path = work.writer.session, Path(request.file)
    tab, below, headings = _read(path)
    known = _kept(shared(session, LIST, {}))
    id_ = hashlib.sha256(request.name.encode()).hexdigest()[:16]
    before = {c.heading: c for c in known[id_].columns} if id_ in known else {}
    columns = tuple(
        Column(place, heading, *_filled(before.get(heading), heading))
        for place, heading in enumerate(headings, start=1)
        if heading
    )
    known[id_] = KnownSheet(id_, request.name, tab, below, columns)
    set_shared(session, _BOOK + id_, base64.b64encode(path.read_bytes()).decode())
    set_shared(session, LIST, _plain(known))
    unknown = "、".join(one.heading for one in columns if one.field == EMPTY)
    work.notice("sheet_learnt", columns=str(len(columns)), unknown=unknown)


@verb(
    "fill_column", "这一栏填什么",
    access=KEEPERS, request=FillColumnRequest, on_case=False, group="duty",
)  # fmt: skip
def fill_column(work: Work, request: FillColumnRequest) -> None:
    """Settle what a column is filled with from now on.

    Raises RuleBroken ``sheet_unknown``; BadInput ``choice_unknown``, ``field_required``.
    """
    words = dict(choices())
    if request.field not in words:
        known = "、".join(words.values())
        raise BadInput("choice_unknown", field="field", typed=request.field, known=known)
    if request.field == FIXED and not request.text:
        raise BadInput("field_required", field="text", label="同样的字")
    session = work.writer.session
    known_sheets = _kept(shared(session, LIST, {}))
    sheet = known_sheets.get(request.sheet)
    if sheet is None or request.column not in {one.place for one in sheet.columns}:
        raise RuleBroken("sheet_unknown")
    text = request.text if request.field == FIXED else ""
    columns = tuple(
        Column(one.place, one.heading, request.field, text) if one.place == request.column else one
        for one in sheet.columns
    )
    known_sheets[sheet.id] = KnownSheet(sheet.id, sheet.name, sheet.tab, sheet.below, columns)
    set_shared(session, LIST, _plain(known_sheets))


@verb(
    "forget_sheet", "不用这张表了",
    access=KEEPERS, request=ForgetSheetRequest, on_case=False, group="duty",
)  # fmt: skip
def forget_sheet(work: Work, request: ForgetSheetRequest) -> None:
    """Take a sheet off the list with its workbook. Raises RuleBroken ``sheet_unknown``."""
    session = work.writer.session
    known = _kept(shared(session, LIST, {}))
    if known.pop(request.sheet, None) is None:
        raise RuleBroken("sheet_unknown")
    set_shared(session, _BOOK + request.sheet, "")
    set_shared(session, LIST, _plain(known))


@query("known_sheets", access=SEERS)
def known_sheets(desk: Desk) -> tuple[KnownSheet, ...]:
    """The sheets that are known here, by name."""
    with desk.store.read() as session:
        known = _kept(shared(session, LIST, {}))
    return tuple(sorted(known.values(), key=lambda one: one.name))


@query("empty_sheet", access=SEERS)
def empty_sheet(desk: Desk, sheet: str) -> tuple[KnownSheet, bytes]:
    """A sheet with its empty workbook. Raises RuleBroken ``sheet_unknown``."""
    with desk.store.read() as session:
        found = _kept(shared(session, LIST, {})).get(sheet)
        book = shared(session, _BOOK + sheet, "")
    if found is None or not book:
        raise RuleBroken("sheet_unknown")
    return found, base64.b64decode(book)


def _read(path: Path) -> tuple[str, int, tuple[str, ...]]:
    """The first sheet with headings: its name, the row below them, a text for each column."""
    sheets = open_book(path)
    if path.stat().st_size > LARGEST:
        raise BadInput("sheet_too_large", field="file", most=str(LARGEST // 1024))
    for sheet in sheets:
        headings = find_headings(sheet, shipped_words())
        if headings is not None:
            return sheet.name, max(headings.rows) + 1, headings.texts
    raise BadInput("sheet_no_headings", field="file")


def _filled(before: Column | None, heading: str) -> tuple[str, str]:
    """What a column is filled with: as chosen before, else as the importer would read it."""
    if before is not None:
        return before.field, before.text
    if _SERIAL.search(heading):
        return SERIAL, ""
    named = next((key for key, (words, _of) in FIELDS.items() if words == heading), "")
    guesses = [GUESSES.get(m, "") for m, sure in guess(heading, shipped_words()) if sure >= _SURE]
    return named or next(filter(None, guesses), EMPTY), ""


def _plain(known: dict[str, KnownSheet]) -> dict[str, Any]:
    return {
        one.id: {
            "name": one.name, "tab": one.tab, "below": one.below,
            "columns": [[c.place, c.heading, c.field, c.text] for c in one.columns],
        }
        for one in known.values()
    }  # fmt: skip


def _kept(value: dict[str, Any]) -> dict[str, KnownSheet]:
    return {
        id_: KnownSheet(
            id_, one["name"], one["tab"], one["below"], tuple(Column(*c) for c in one["columns"])
        )
        for id_, one in value.items()
    }
