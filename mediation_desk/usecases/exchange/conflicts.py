"""Where two desks wrote differently: what each wrote, and what a person decides.

A decision is an ordinary edit by somebody who has seen every value, so it closes the conflict
wherever it arrives. Nothing is decided here by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from mediation_desk.domain.errors import BadInput, NotAllowed
from mediation_desk.records.log.codec import Value
from mediation_desk.records.log.history import FieldChange, readers_of
from mediation_desk.records.queries import conflicts as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.conflicts import ConflictRow, ConflictValue
from mediation_desk.records.writing import set_field
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.history_words import field_label, told
from mediation_desk.usecases.registry import CASE_WORK, Role, query

RESOLVE = "resolve_conflict"
_DELETED = "deleted"
EMPTY = "（空）"
_GONE, _THERE = "已删除", "保留"
_CODE = re.compile(r"[a-z_]+|[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class ValueShown:
    """One of the values of a disputed field, in words, and whose it is."""

    text: str
    by: str
    at: datetime
    replica: str
    device: str


@dataclass(frozen=True, slots=True)
class ConflictShown:
    """A disputed field: which case, what it is called, what it was, what each side wrote.

    Of a case that this person may not see nothing but its number is told. ``is_text``: what is
    shown is what is stored, so that a person may write something else.
    """

    id: str
    case_id: str
    case_no: str
    title: str
    table: str
    field: str
    label: str
    before: str
    values: tuple[ValueShown, ...]
    is_masked: bool
    is_text: bool = False


@query("open_conflicts", access=CASE_WORK)
def open_conflicts(desk: Desk, case_id: str = "") -> list[ConflictShown]:
    """Every conflict that waits for a decision, or those of one case."""
    with desk.store.read() as session:
        rows = asked.open_conflicts(session, viewer_of(desk), case_id)
    return [_shown(desk, row) for row in rows]


@query("conflicts_of_case", access=CASE_WORK)
def count_of(desk: Desk, case_id: str) -> int:
    """How many conflicts of a case wait."""
    with desk.store.read() as session:
        return len(asked.open_conflicts(session, viewer_of(desk), case_id))


@query("resolve_conflict", access=CASE_WORK)
def resolve(desk: Desk, conflict: str, *, take: str = "", value: str | None = None) -> str:
    """Decide on a conflict: take the ``left`` (earlier) or ``right`` (later) value, or write one.

    Gives the id of its case. Raises BadInput ``conflict_unknown``, ``conflict_choice``,
    ``conflict_value``; NotAllowed on a case that is not this person's.
    """
    with desk.store.read() as session:
        rows = asked.open_conflicts(session, viewer_of(desk))
        row = next((one for one in rows if one.id.startswith(conflict) and conflict), None)
        if row is None:
            raise BadInput("conflict_unknown", field="id")
        access = case_access(session, row.case.id, desk.user.user_id)
    if access.exists and not access.is_of_centre:
        raise NotAllowed("case_of_other_centre", center="")
    if access.came_from:
        raise NotAllowed("transfer_not_accepted", center=access.came_from)
    mine = access.is_mine
    if row.case.masked or (Role.HEAD not in desk.user.roles and row.case.id and not mine):
        raise NotAllowed("case_not_yours")
    chosen = _chosen(row, take, value)
    with desk.store.write(desk.user.user_id or desk.user.name, RESOLVE) as session:
        set_field(session, row.table, row.row, row.field, chosen)
        session.flush()
        if row.case.id:
            desk.list_again(session, row.case.id)
    return row.case.id


def _chosen(row: ConflictRow, take: str, value: str | None) -> Value:
    """The value that was decided on, as its column stores it."""
    if (take != "") == (value is not None):
        raise BadInput("conflict_choice", field="take")
    if take:
        if take not in ("left", "right") or len(row.values) < 2:
            raise BadInput("conflict_choice", field="take")
        return row.values[0 if take == "left" else -1].value
    kinds = {type(one.value) for one in row.values if one.value is not None}
    if kinds <= {str}:
        return value
    if kinds == {int} and value is not None and value.lstrip("-").isdecimal():
        return int(value)
    raise BadInput("conflict_value", field="value")


def _shown(desk: Desk, row: ConflictRow) -> ConflictShown:
    if row.case.masked:
        case = row.case
        return ConflictShown(
            row.id, case.id, case.number, "", row.table, "", "", "", (), is_masked=True
        )
    label, before = _in_words(desk, row, row.base)
    values = tuple(_value(desk, row, one) for one in row.values)
    return ConflictShown(
        row.id, row.case.id, row.case.number, row.case.title, row.table, row.field, label, before,
        values, is_masked=False, is_text=_is_text(row, values),
    )  # fmt: skip


def _is_text(row: ConflictRow, values: tuple[ValueShown, ...]) -> bool:
    """Whether people read the very text that is stored: no code, no day, no id, no number."""
    pairs = [(one.value, said.text) for one, said in zip(row.values, values, strict=True)]
    full = [stored for stored, _said in pairs if stored not in (None, "")]
    as_stored = all(stored in (None, "") or stored == said for stored, said in pairs)
    return bool(full) and as_stored and not any(_CODE.fullmatch(str(one)) for one in full)


def _value(desk: Desk, row: ConflictRow, one: ConflictValue) -> ValueShown:
    text = _in_words(desk, row, one.value)[1]
    if row.field == _DELETED and not one.value:
        edits = (_in_words(desk, row, edit.new, edit.field) for edit in one.edits)
        text = "，".join([_THERE, *(f"{name}改为{said}" for name, said in edits if said)])
    by = one.by
    return ValueShown(text, by.user, by.at, by.replica, by.device)


def _in_words(
    desk: Desk, row: ConflictRow, stored: object, field: str = ""
) -> tuple[str, str]:
    """What a field is called, and a value of it, as people read them."""
    name = field or row.field
    if name == _DELETED:
        return "这一条记录", _GONE if stored else _THERE
    label = field_label(row.table, name) or name
    if stored is None or stored == "":
        return label, EMPTY
    reader = readers_of(row.table).get(name)
    value = stored if reader is None or field else reader(stored)
    change = told(FieldChange(row.table, row.row, name, None, value, False), desk.rules, {})
    return label, change.new if change else str(value)
