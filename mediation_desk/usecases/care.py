"""The desk's care of what is typed and kept: drafts of forms, the case's history.

Drafts are of this PC and this person alone; they lie in the encrypted store and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from mediation_desk.records import drafts
from mediation_desk.records.queries import people
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, READERS, VERBS, fields_of, query


@dataclass(frozen=True, slots=True)
class DraftView:
    """A form that was left unsaved."""

    form_key: str
    case_id: str
    content: dict[str, object]
    saved_at: datetime


@query("put_draft", access=EVERYBODY)
def put_draft(desk: Desk, form_key: str, content: dict[str, object], case_id: str = "") -> None:
    """Keep what is typed in a form."""
    with desk.store.write(desk.user.user_id, "draft") as session:
        drafts.keep(session, form_key, case_id, content)


@query("get_draft", access=EVERYBODY)
def get_draft(desk: Desk, form_key: str, case_id: str = "") -> DraftView | None:
    """What was typed in a form and not saved, or None."""
    with desk.store.read() as session:
        found = drafts.find(session, desk.user.user_id, form_key, case_id)
        if found is None:
            return None
        return DraftView(found.form_key, found.case_id, dict(found.content), found.saved_at)


@query("drop_draft", access=EVERYBODY)
def drop_draft(desk: Desk, form_key: str, case_id: str = "") -> None:
    """Throw a draft away, as after saving the form."""
    with desk.store.write(desk.user.user_id, "draft") as session:
        drafts.drop(session, form_key, case_id)


@query("drafts", access=EVERYBODY)
def all_drafts(desk: Desk) -> list[DraftView]:
    """Every draft of this person, the newest first."""
    with desk.store.read() as session:
        found = drafts.all_of(session, desk.user.user_id)
        return [DraftView(d.form_key, d.case_id, dict(d.content), d.saved_at) for d in found]


@dataclass(frozen=True, slots=True)
class HistoryChange:
    """One field that changed."""

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of a case as the history shows it: who, when, what, from what to what, why."""

    at: datetime
    by: str
    verb: str
    reason: str
    changes: tuple[HistoryChange, ...]


@query("history", access=READERS)
def history(desk: Desk, case_id: str) -> list[HistoryLine]:
    """The case's history out of the chain itself, the newest first; private notes are not in it."""
    facts_of(desk, case_id)
    with desk.store.read() as session:
        names = {u.id: u.name for u in people.users(session)}
    lines = []
    for entry in reversed(desk.store.history(case_id)):
        spec = VERBS.get(entry.verb)
        changes = tuple(
            HistoryChange(column_label(c.field), _shown(c.old), _shown(c.new))
            for c in entry.changes
            if c.field in _labels() and c.old != c.new
        )
        verb_label = spec.label if spec else OTHER_VERBS.get(entry.verb, "办理")
        lines.append(
            HistoryLine(
                entry.at, names.get(entry.user, entry.user), verb_label, entry.reason, changes
            )
        )
    return lines


OTHER_VERBS = {
    "view_case": "查看",
    "reveal": "查看证件或电话",
    "import": "导入",
    "init": "建立",
    "sign_pdf": "签署协议文件",
}


def column_label(column: str) -> str:
    """The Chinese of a column, from the forms in which it is typed."""
    return _labels().get(column, column)


@cache
def _labels() -> dict[str, str]:
    found: dict[str, str] = {}
    for spec in VERBS.values():
        for shown in fields_of(spec):
            found.setdefault(shown.key, shown.label)
            for inner in shown.fields:
                found.setdefault(inner.key, inner.label)
    return found | COLUMN_LABELS


COLUMN_LABELS = {
    "accepted_on": "受理日期",
    "refused_on": "不予受理日期",
    "terminated_on": "终止日期",
    "case_no": "卷号",
    "notified_on": "告知日期",
    "closed_on": "结案日期",
    "filed_on": "归档日期",
    "consent": "调解意愿",
    "consent_on": "表示日期",
    "held_on": "日期",
    "visited_on": "回访日期",
    "effective_on": "生效日期",
    "state": "状态",
    "paid_on": "履行日期",
    "risk_reported_on": "风险报告日期",
    "responsible": "负责人",
    "is_sensitive": "敏感案件",
    "amount_cents": "金额（分）",
    "total_cents": "总额（分）",
    "register_no": "登记号",
    "until_on": "截止日期",
    "due_on": "到期日",
    "signed_on": "签名日期",
    "deleted": "移去",
}


def _shown(value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "、".join(_shown(v) for v in value)
    return str(value)
