"""The desk's care of what is typed and kept: drafts of forms, the case's history.

Drafts are of this PC and this person alone; they lie in the encrypted store and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mediation_desk.records import drafts
from mediation_desk.records.queries import people
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.history_words import HistoryChange, told
from mediation_desk.usecases.registry import EVERYBODY, READERS, VERBS, query


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
class HistoryLine:
    """One change of a case as the history shows it: who, when, what, from what to what, why."""

    at: datetime
    by: str
    verb: str
    reason: str
    changes: tuple[HistoryChange, ...]


@query("history", access=READERS)
def history(desk: Desk, case_id: str) -> list[HistoryLine]:
    """The case's history out of the chain itself, the newest first, in words; private notes are
    not in it.
    """
    case = facts_of(desk, case_id)
    named = {p.id: p.name for p in case.parties} | {m.id: m.name for m in case.mediators}
    with desk.store.read() as session:
        users = {u.id: u.name for u in people.users(session)}
    lines = []
    for entry in reversed(desk.store.history(case_id)):
        spec = VERBS.get(entry.verb)
        label = spec.label if spec else OTHER_VERBS.get(entry.verb, "办理")
        changes = (told(change, desk.rules, named | users) for change in entry.changes)
        kept = tuple(change for change in changes if change is not None)
        by = users.get(entry.user, entry.user)
        lines.append(HistoryLine(entry.at, by, label, entry.reason, kept))
    return lines


OTHER_VERBS = {
    "view_case": "查看", "reveal": "查看证件或电话", "import": "导入", "init": "建立",
    "number_for_good": "正式编号", "renumber": "改号",
    "redact": "删除个人信息", "note_redaction": "记下删除的结果",
}  # fmt: skip
