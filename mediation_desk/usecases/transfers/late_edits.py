"""What the old centre wrote into a case before it heard that the case had gone (移交后又改的).

A person at the new centre takes each into the case or leaves it; both are kept. Nothing is changed
by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.labels import label_of
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.log.history import FieldChange
from mediation_desk.records.queries import transfers as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.transfers import LateRow
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.transfers import taking_late
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.history_words import HistoryChange, field_label, told
from mediation_desk.usecases.registry import CASE_WORK, query

TAKE, LEAVE = "take_late_edit", "leave_late_edit"
_EMPTY = "（空）"
_LEAST_OF_ID = 8
_TABLES = {
    "case_file": "案情", "episode": "办理情况", "party": "当事人", "person": "身份信息",
    "group_member": "群体名单", "agent": "代理人", "case_mediator": "调解员",
    "participant": "参加人", "case_event": "办理记录", "evidence": "证据",
    "investigation": "调查记录", "mediation_session": "调解记录", "offer": "方案",
    "pause": "期限暂停", "extension": "期限延长", "recusal": "回避", "agreement": "协议",
    "clause": "协议条款", "payment": "给付款项", "payment_standing": "履行情况",
    "recurring": "定期给付", "signature": "签名", "receipt": "履行凭证", "follow_up": "回访",
    "rating": "评价", "confirmation": "司法确认", "demand": "督促履行", "reminder": "提醒",
    "step": "办理节点", "handoff": "移送", "episode_party": "当事人意愿", "paper": "文书",
    "attachment": "附件",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LateShown:
    """A late edit in words: what it is about, what stood there, what the old centre wrote.

    ``before`` is what it was when they wrote, ``now`` what stands here. ``by`` is a person of the
    old centre (``centre``), ``device`` their PC. Of a masked case the number alone is told.
    """

    id: str
    case_id: str
    case_no: str
    title: str
    is_masked: bool
    centre: str
    by: str
    device: str
    at: datetime | None
    is_new: bool
    what: str
    before: str
    now: str
    wrote: str


@query("late_edits", access=CASE_WORK)
def late_edits(desk: Desk, case_id: str = "") -> list[LateShown]:
    """What waits for a decision, of all cases or of one; the oldest of each case first."""
    with desk.store.read() as session:
        rows = asked.late_edits(session, viewer_of(desk), OWN_SPACE, case_id)
        return [_shown(desk, session.raw, row) for row in rows]


@query(TAKE, access=CASE_WORK)
def take_late_edit(desk: Desk, ids: Sequence[str]) -> str:
    """Take late edits of one case into it; a new row comes with the others of the same save.

    Gives the case's id. Raises BadInput ``late_edit_unknown``; RuleBroken ``late_edit_no_row``
    (the row itself came late too and is not taken yet), ``late_edit_frozen`` (it was signed here
    meanwhile); NotAllowed on a case that is not this person's.
    """
    rows, waiting = _chosen(desk, ids)
    saves = {row.source for row in rows if row.is_new}
    known = {row.id for row in rows}
    rows += [r for r in waiting if r.is_new and r.source in saves and r.id not in known]
    _check_frozen(desk, rows)
    case = rows[0].case_id
    with desk.store.write(desk.user.user_id or desk.user.name, TAKE) as session:
        if taking_late.take(session, rows):
            raise RuleBroken("late_edit_no_row")
        taking_late.answer(
            session, rows, taken=True, on=desk.clock.today(), by=desk.user.name
        )
        session.flush()
        desk.list_again(session, case)
    return case


@query(LEAVE, access=CASE_WORK)
def leave_late_edit(desk: Desk, ids: Sequence[str]) -> str:
    """Leave late edits out of the case; gives its id. Raises as :func:`take_late_edit`."""
    rows, _waiting = _chosen(desk, ids)
    with desk.store.write(desk.user.user_id or desk.user.name, LEAVE) as session:
        taking_late.answer(
            session, rows, taken=False, on=desk.clock.today(), by=desk.user.name
        )
    return rows[0].case_id


def _is_meant(row_id: str, told: str) -> bool:
    """Whether an id, or at least eight characters of its end, name a row."""
    return len(told) >= _LEAST_OF_ID and row_id.endswith(told)


def _chosen(desk: Desk, ids: Sequence[str]) -> tuple[list[LateRow], list[LateRow]]:
    """The late edits meant, and all that wait in their case, where this person may decide."""
    with desk.store.read() as session:
        waiting = asked.late_edits(session, viewer_of(desk), OWN_SPACE)
        rows = [row for row in waiting if any(_is_meant(row.id, one) for one in ids)]
        if not rows or len({row.case_id for row in rows}) != 1:
            raise BadInput("late_edit_unknown", field="id")
        case_id = rows[0].case_id
        case = case_facts(session, case_id)
        access = case_access(session, case_id, desk.user.user_id)
    if rows[0].masked:
        raise NotAllowed("case_sensitive")
    desk.may(CASE_WORK, case, access)
    return rows, [row for row in waiting if row.case_id == case_id]


def _check_frozen(desk: Desk, rows: Sequence[LateRow]) -> None:
    """What was signed here says what its signers saw; what came late becomes no part of it."""
    with desk.store.read() as session:
        signed = asked.frozen_agreements(session, rows[0].case_id)
    if any(r.row in signed or r.new.get("agreement_id") in signed for r in rows):
        raise RuleBroken("late_edit_frozen")


# -- in words --------------------------------------------------------------------------------------


def _shown(desk: Desk, raw: object, row: LateRow) -> LateShown:
    if row.masked:
        return LateShown(
            row.id, row.case_id, row.case_no, "", True, row.from_name, "", "", None, False, "",
            "", "", "",
        )  # fmt: skip
    about = _TABLES.get(row.table, "记录")
    changes = list(_changes(desk, row))
    if row.is_new:
        what, before, now = f"新增{about}", _EMPTY, _EMPTY
        wrote = "；".join(f"{one.what}：{one.new}" for one in changes) or about
    else:
        name = next(iter(row.new), "")
        label = "移去" if name == "deleted" else field_label(row.table, name) or name
        what = f"{about}·{label}"
        before = (changes[0].old if changes else "") or _EMPTY
        wrote = (changes[0].new if changes else "") or _EMPTY
        now = _now(desk, raw, row, name)
    at = datetime.fromisoformat(row.at) if row.at else None
    return LateShown(
        row.id, row.case_id, row.case_no, row.title, False, row.from_name, row.writer,
        row.device, at, row.is_new, what, before, now, wrote,
    )  # fmt: skip


def _changes(desk: Desk, row: LateRow) -> Iterator[HistoryChange]:
    new = taking_late.read_back(row.table, row.new)
    old = taking_late.read_back(row.table, row.old)
    if row.table == "case_event":
        event = label_of("Event", str(new.get("event", "")))
        yield HistoryChange(event, "", str(new.get("text", "")) or str(new.get("on_day", "")))
        return
    for name, value in new.items():
        if name == "deleted":
            yield HistoryChange("移去", "", "是" if value else "否")
            continue
        change = FieldChange(row.table, row.row, name, old.get(name), value, row.is_new)
        found = told(change, desk.rules, {})
        if found is not None:
            yield found


def _now(desk: Desk, raw: object, row: LateRow, name: str) -> str:
    """What stands here in the place of a late edit."""
    stored = asked.value_now(raw, row.table, row.row, name)
    if name == "deleted":
        return "已移去" if stored else "保留"
    if stored in (None, ""):
        return _EMPTY
    change = FieldChange(row.table, row.row, name, None, stored, False)
    found = told(change, desk.rules, {})
    return found.new if found else str(stored)
