"""What was put aside in an exchange: shown in words, and let in or let go by who answers for it.

Nothing is decided here by itself; of a case that the person may not see only the number is told,
and no decision is taken on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.records.log.append import Written
from mediation_desk.records.log.withheld import review
from mediation_desk.records.queries import conflicts as asked
from mediation_desk.records.queries.conflicts import AsideRow, CaseTold, ForkedRow
from mediation_desk.records.store import Store
from mediation_desk.usecases import presenting
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.history_words import HistoryChange, field_label, told
from mediation_desk.usecases.registry import VERBS, Access, Role, Scope, query

REVIEWERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}
LIST_AGAIN = "list_arrived"
#: Reasons for which no release can help; the words under them say what does.
FINAL = frozenset({"newer", "unreadable", "frozen", "identity"})
_STATES = {"parked": "等待", "quarantined": "隔离"}

Dot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WithheldShown:
    """A change that waits for a look: whose it is, what it would change, why, what to do next.

    ``note``: the reason its writer gave. Of a masked case nothing but ``cases`` is filled.
    """

    dot: Dot
    state: str
    reason: str
    why: str
    advice: str
    deed: str
    note: str
    by: str
    at: datetime
    device: str
    cases: tuple[CaseTold, ...]
    changes: tuple[HistoryChange, ...]
    can_release: bool
    is_masked: bool


@dataclass(frozen=True, slots=True)
class ForkShown:
    """A PC whose id was in use twice, in words."""

    device: str
    words: str


@dataclass(frozen=True, slots=True)
class Review:
    """All that waits for a look."""

    waiting: tuple[WithheldShown, ...]
    forks: tuple[ForkShown, ...]


@query("waiting_for_review", access=REVIEWERS)
def waiting_for_review(desk: Desk) -> Review:
    """What was parked or put into quarantine and waits, oldest first, and the ids in use twice."""
    with desk.store.read() as session:
        rows = asked.put_aside(session, viewer_of(desk))
        forks = asked.forks(session)
    return Review(tuple(_shown(desk, row) for row in rows), tuple(map(_fork, forks)))


@query("release_withheld", access=REVIEWERS)
def release(desk: Desk, dots: Sequence[Dot], reason: str) -> tuple[str, ...]:
    """Make changes after all, in the order they were written; gives the cases touched.

    Raises BadInput ``review_reason_missing``; NotAllowed on a masked case; RuleBroken
    ``aside_unknown``, ``aside_needs_upgrade``, ``aside_needs_other``, ``aside_unreadable``,
    ``aside_frozen``. Then nothing is made.
    """
    return _decide(desk, dots, reason, review.release)


@query("discard_withheld", access=REVIEWERS)
def discard(desk: Desk, dots: Sequence[Dot], reason: str) -> tuple[str, ...]:
    """Let changes go; they stay in the log. Gives the cases they were about.

    Raises BadInput ``review_reason_missing``; NotAllowed; RuleBroken ``aside_unknown``.
    """
    return _decide(desk, dots, reason, review.discard)


def _decide(
    desk: Desk,
    dots: Sequence[Dot],
    reason: str,
    verdict: Callable[[Store, str, str, Sequence[Dot]], Written | None],
) -> tuple[str, ...]:
    if not reason.strip():
        raise BadInput("review_reason_missing", field="reason")
    rows = _chosen(desk, frozenset(dots))
    user = desk.user.user_id or desk.user.name
    written = verdict(desk.store, user, reason.strip(), [(r.alias, r.by.seq) for r in rows])
    about = (case.id for row in rows for case in row.cases)
    made = written.cases if written is not None else ()
    cases = tuple(dict.fromkeys(one for one in (*about, *made) if one))
    with desk.store.write(user, LIST_AGAIN) as session:
        for case in cases:
            desk.list_again(session, case)
    return cases


def _chosen(desk: Desk, wanted: frozenset[Dot]) -> list[AsideRow]:
    """The changes meant, oldest first, where this person may decide on every one of them."""
    with desk.store.read() as session:
        waiting = asked.put_aside(session, viewer_of(desk))
    rows = [row for row in waiting if (row.alias, row.by.seq) in wanted]
    if not rows or len(rows) != len(wanted):
        raise RuleBroken("aside_unknown")
    if any(_is_masked(row) for row in rows):
        raise NotAllowed("case_sensitive")
    return rows


# -- in words --------------------------------------------------------------------------------------


def why_of(reason: str) -> str:
    """Why a change was put aside, for a person."""
    return presenting.template(f"withheld_{reason}") or presenting.template("withheld_other")


def advice_of(reason: str) -> str:
    """What to do about it."""
    found = presenting.template(f"withheld_{reason}_next")
    return found or presenting.template("withheld_other_next")


def _is_masked(row: AsideRow) -> bool:
    return any(case.masked for case in row.cases)


def _shown(desk: Desk, row: AsideRow) -> WithheldShown:
    dot, state = (row.alias, row.by.seq), _STATES[row.state]
    if _is_masked(row):
        cases = tuple(CaseTold(case.id, case.number, "", masked=True) for case in row.cases)
        return WithheldShown(
            dot, state, "", "", "", "", "", "", row.by.at, "", cases, (),
            can_release=False, is_masked=True,
        )  # fmt: skip
    spec = VERBS.get(row.verb)
    return WithheldShown(
        dot, state, row.reason, why_of(row.reason), advice_of(row.reason),
        spec.label if spec else "", row.why, row.by.user, row.by.at,
        row.by.device or row.by.replica[-8:], row.cases, _changes(desk, row),
        can_release=row.reason not in FINAL, is_masked=False,
    )  # fmt: skip


def _changes(desk: Desk, row: AsideRow) -> tuple[HistoryChange, ...]:
    """What it would change; fields that only a newer program knows are counted, not told."""
    words = (told(edit, desk.rules, {}) for edit in row.edits)
    known = [one for one in words if one is not None]
    unknown = row.reason == "newer" and any(not field_label(e.table, e.field) for e in row.edits)
    if unknown:
        known.append(HistoryChange("本机程序还不认识的内容", "", "升级后才能看到"))
    return tuple(dict.fromkeys(known))


def _fork(row: ForkedRow) -> ForkShown:
    device = row.device or row.replica[-8:]
    parts = "、".join(f"{length} 条" for length in row.lengths)
    return ForkShown(
        device, presenting.template("withheld_fork").format(device=device, parts=parts)
    )
