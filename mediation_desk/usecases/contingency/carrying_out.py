"""Carries out an order to delete that was confirmed, and tells how far it has come.

Rows and log first, then lists, search, drafts and sealed files. It can be called again: after a
power cut it goes on, and for what came later from elsewhere it does the same once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import audit
from mediation_desk.records.base import synced_models
from mediation_desk.records.contingency import orders as kept_orders
from mediation_desk.records.contingency.orders import OrderRow
from mediation_desk.records.engine import quoted
from mediation_desk.records.erasing import finding, tidying
from mediation_desk.records.erasing.finding import Place
from mediation_desk.records.erasing.late import late_changes
from mediation_desk.records.exchange import peers
from mediation_desk.records.log.codec import Value
from mediation_desk.records.log.redact import Target, redact
from mediation_desk.records.queries import accounts
from mediation_desk.records.snapshot import Asking
from mediation_desk.records.store import ReadSession
from mediation_desk.records.writing import Row
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.sync.trust.packing import space_of
from mediation_desk.sync.trust.standing import Trust
from mediation_desk.usecases.contingency import asking
from mediation_desk.usecases.contingency.asking import KEEPERS, Wish
from mediation_desk.usecases.contingency.bases import Basis, Scope
from mediation_desk.usecases.contingency.ordering import (
    check_hold,
    need_order,
    needs_two,
)
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query

_STEPS = 4


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A PC that must delete it too: whether it has said that it has the order, and when."""

    centre: str
    pc: str
    heard_at: datetime | None


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order as it is shown. ``late``: changes that came since and say it again."""

    id: str
    number: str
    case_id: str
    case_number: str
    basis: Basis
    scope: Scope
    state: str
    asked_by: str
    asked_at: datetime
    confirmed_by: str
    done_at: datetime | None
    counts: dict[str, int]
    kept: dict[str, int]
    late: int
    is_mine: bool
    """Whether the person at the desk asked for it."""
    may_confirm: bool
    confirmations: tuple[Confirmation, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    targets: list[Target]
    kept: dict[str, int]
    files: int
    fields: int


@query("carry_out_redaction", access=KEEPERS)
def carry_out_redaction(
    desk: Desk, order_id: str, progress: Progress | None = None
) -> OrderLine:
    """Delete what an order names, on this PC; with the next exchange on all others.

    Raises RuleBroken ``redaction_unknown``, ``redaction_state`` (nobody has confirmed it),
    ``redaction_held``; KnownTrouble where a file cannot be removed (then call it again).
    """
    hears = progress or NoProgress()
    with desk.store.read() as session:
        order = need_order(session, order_id, "confirmed", "done")
        check_hold(session, list(order.case_ids))
        before = kept_orders.redacted_of(session, order.case_ids)
        plan = _planned(session, order)
    _note_plan(desk, order, plan.targets)
    hears.step(1, _STEPS)
    dot = _redact(desk, order, plan.targets)
    hears.step(2, _STEPS)
    _note_done(desk, order, plan, dot, before)
    _list_again(desk, order.case_ids)
    hears.step(3, _STEPS)
    tidying.tidy(desk.store, desk.user.user_id or desk.user.name)
    hears.step(_STEPS, _STEPS)
    return next(one for one in redaction_orders(desk) if one.id == order_id)


def _planned(session: ReadSession, order: OrderRow) -> _Plan:
    """What is to be blanked now: all of it the first time, later what was said again since."""
    places = _places(session, order)
    files = asking.files_meant(session, _wish(order))
    targets = [*finding.targets_of(places), *finding.file_targets(
        session.raw, [one.sha256 for one in files])]  # fmt: skip
    said_again = _fields_said_again(session, order)
    done = {(t.table, t.row): t.fields for t in targets}
    for (table, row), names in order.targets.items():
        left = names - done.get((table, row), frozenset())
        if order.state == "done":
            left = frozenset(name for name in left if (table, row, name) in said_again)
        if left:
            targets.append(_as_it_stands(session, table, row, left, said_again))
    return _Plan(
        _merged(targets), finding.kept(session.raw, order.case_ids).as_counts(),
        len(files), sum(1 for one in places if one.value),
    )  # fmt: skip


def _places(session: ReadSession, order: OrderRow) -> list[Place]:
    """A person whose row was blanked already is known by no word any more."""
    places = asking.places_meant(session, _wish(order), order.case_ids)
    return [one for one in places if one.value] if order.state == "done" else places


def _wish(order: OrderRow) -> Wish:
    return Wish(order.case_id, Scope(order.scope), order.subject, order.chosen, order.files)


def _as_it_stands(
    session: ReadSession, table: str, row: str, names: frozenset[str],
    said_again: set[tuple[str, str, str]],
) -> Target:  # fmt: skip
    """Fields that were done before; what came since with the old words is emptied."""
    instead: dict[str, Value] = {}
    for name in sorted(names):
        sql = f"SELECT {quoted(name)} FROM {quoted(table)} WHERE id = ?"
        now = session.raw.execute(sql, (row,)).fetchone()
        is_again = (table, row, name) in said_again
        instead[name] = finding.empty(table, name) if is_again or now is None else now[0]
    return Target(table, row, names, instead)


def _fields_said_again(session: ReadSession, order: OrderRow) -> set[tuple[str, str, str]]:
    found = late_changes(session.raw, (order.replica, order.seq), order.targets, order.case_ids)
    return {one for _dot, fields in found for one in fields if one[0] != "blob"}


def _merged(targets: Sequence[Target]) -> list[Target]:
    rows: dict[tuple[str, str], dict[str, Value]] = {}
    for one in targets:
        rows.setdefault((one.table, one.row), {}).update(
            {name: one.instead.get(name, "") for name in one.fields}
        )
    return [Target(t, r, frozenset(values), values) for (t, r), values in rows.items()]


def _redact(desk: Desk, order: OrderRow, targets: Sequence[Target]) -> tuple[str, int]:
    """Blank rows and log, what was said in private in a change of its own; gives the last one."""
    models, user = synced_models(), desk.user.user_id
    rooms = [one for one in targets if models[one.table].sync_class == "room"]
    others = [one for one in targets if models[one.table].sync_class != "room"]
    seq = order.seq
    for some in (rooms, others):
        if some:
            seq = redact(desk.store, user, order.order_no, order.case_ids, some).seq
    return desk.store.origin.replica if seq != order.seq else order.replica, seq


def _note_plan(desk: Desk, order: OrderRow, targets: Sequence[Target]) -> None:
    """Keep what will be blanked before it is, so that it can be gone on with after a power cut."""
    with desk.batch("note_redaction") as work:
        work.put(Row.REDACTION_ORDER, order.id, targets=_known(order, targets))


def _known(order: OrderRow, targets: Sequence[Target]) -> list[list[object]]:
    known = {key: set(names) for key, names in order.targets.items()}
    for one in targets:
        known.setdefault((one.table, one.row), set()).update(one.fields)
    return [[table, row, sorted(names)] for (table, row), names in sorted(known.items())]


def _note_done(
    desk: Desk, order: OrderRow, plan: _Plan, dot: tuple[str, int], before: int
) -> None:
    with desk.store.read() as session:
        after = kept_orders.redacted_of(session, order.case_ids)
    targets = _known(order, plan.targets)
    counts = {
        "rows": len(targets), "fields": max(plan.fields, order.counts.get("fields", 0)),
        "changes": order.counts.get("changes", 0) + after - before,
        "files": order.counts.get("files", 0) + plan.files,
    }  # fmt: skip
    with desk.batch("note_redaction") as work:
        done_at = order.done_at or work.now().isoformat()
        work.put(
            Row.REDACTION_ORDER, order.id, state="done", targets=targets, replica=dot[0],
            seq=dot[1], counts=counts, done_at=done_at, kept=plan.kept,
        )  # fmt: skip
        audit.note(
            work.writer.session, "redaction", case_id=order.case_id, what=order.id,
            rows=counts["rows"], files=counts["files"],
        )  # fmt: skip


def _list_again(desk: Desk, cases: Sequence[str]) -> None:
    with desk.store.write(desk.user.user_id or desk.user.name, "list_redacted") as session:
        for case in cases:
            desk.list_again(session, case)


# -- how far it has come --------------------------------------------------------------------------


@query("redaction_orders", access=KEEPERS)
def redaction_orders(desk: Desk) -> tuple[OrderLine, ...]:
    """Every order of this centre, the newest first, with the PCs that have it."""
    trust = trust_of(desk.store)
    with desk.store.read() as session:
        names = {one.id: one.name for one in accounts.accounts(session)}
        two = needs_two(session)
        return tuple(
            _line(desk, session, one, names, trust, two=two) for one in kept_orders.orders(session)
        )


def _line(
    desk: Desk, session: Asking, one: OrderRow, names: dict[str, str], trust: Trust, *, two: bool
) -> OrderLine:
    case, mine = kept_orders.case_name(session, one.case_id), one.asked_by == desk.user.user_id
    late = 0
    if one.state == "done":
        at = (one.replica, one.seq)
        late = len(late_changes(session.raw, at, one.targets, one.case_ids))
    return OrderLine(
        one.id, one.order_no, one.case_id, case.number if case else "", Basis(one.basis),
        Scope(one.scope), one.state, names.get(one.asked_by, ""),
        datetime.fromisoformat(one.asked_at), names.get(one.confirmed_by, ""),
        datetime.fromisoformat(one.done_at) if one.done_at else None, one.counts, one.kept, late,
        mine, one.state == "asked" and not (two and mine),
        _confirmations(desk, session, one, trust) if one.state == "done" else (),
    )  # fmt: skip


def _confirmations(
    desk: Desk, session: Asking, one: OrderRow, trust: Trust
) -> tuple[Confirmation, ...]:
    """The other PCs of the centre and those of the county, each with what it said itself."""
    own = trust.centre_of(one.replica) or trust.centre_of(desk.store.origin.replica)
    if own is None:
        return ()
    heard, found = peers.peers(session.raw), []
    for replica in trust.replicas:
        known = trust.certificate(replica)
        if known is None or replica == one.replica or known.centre not in (own, trust.county):
            continue
        if trust.revocation(replica) is not None:
            continue
        peer = heard.get(replica)
        has = peer is not None and peer.holds.get(space_of(own), {}).get(one.replica, 0) >= one.seq
        at = datetime.fromisoformat(peer.heard_at) if peer and has and peer.heard_at else None
        if replica == desk.store.origin.replica:
            at = desk.clock.now()
        found.append(
            Confirmation(trust.centres.get(known.centre, ""), known.device_name, at)
        )
    return tuple(found)

