"""Orders as both sides see them: how far each has come, what is owed, what was said.

An order counts as arrived only when the township has said so by its own word. Asks only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mediation_desk.domain.county.orders import ENDED, AnswerKind, Course, OrderState, state_of
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.records import attachments
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.exchange import peers
from mediation_desk.records.exchange.peers import Vectors
from mediation_desk.records.queries import orders as asked
from mediation_desk.records.queries.orders import AnswerLine, OrderLine
from mediation_desk.records.snapshot import Asking
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.sync.trust.packing import centre_of_space
from mediation_desk.sync.trust.standing import Trust
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.orders import same_matter
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import DutyHabits, duty_habits
from mediation_desk.usecases.exchange.trust_work import TrustWork
from mediation_desk.usecases.registry import READERS, Access, Role, Scope, query

__all__ = [
    "SEERS", "AnswerLine", "OrderShown", "is_of_township", "order", "orders", "owed", "read_file",
    "save_file", "townships",
]  # fmt: skip
SEERS: Access = {**READERS, Role.ADMIN: Scope.ALL}
_LARGEST_SHOWN = 200 << 20


@dataclass(frozen=True, slots=True)
class OrderShown:
    """An order with its state and what was said on it; ``days_left`` until its last day.

    ``yellow_days``: so many days before its last day it is shown in yellow, as the centre settled;
    ``reminds``: number of the order it reminds of; ``reminded``: numbers of those that remind of
    it. Of a masked one nothing is said but number, days and state; ``received_on`` and
    ``answered_on`` are the days on which the township signed for it and answered it.
    """

    line: OrderLine
    state: OrderState
    days_left: int
    said: tuple[AnswerLine, ...] = ()
    reminds: str = ""
    reminded: tuple[str, ...] = ()
    yellow_days: int = DutyHabits().yellow_days
    received_on: date | None = None
    answered_on: date | None = None

    @property
    def is_owed(self) -> bool:
        """Whether the township still owes an answer."""
        return self.state not in ENDED and self.state is not OrderState.ANSWERED


@query("county_orders", access=SEERS)
def orders(
    desk: Desk, *, centre: str = "", case_id: str = "", open_only: bool = False
) -> tuple[OrderShown, ...]:
    """The orders of this store, those that are owed first, by their last day; then the others,
    the newest first. ``centre``: code of one township.
    """
    space = f"centre:{centre}" if centre else ""
    trust, viewer = trust_of(desk.store), viewer_of(desk)
    with desk.store.read() as session:
        lines = asked.orders(session, viewer, space=space, case_id=case_id)
        said = asked.answers(session, case_id=case_id)
        there = _those_there(session, lines, trust)
    shown = _shown(lines, said, there, desk.clock.today())
    wanted = [one for one in shown if not open_only or one.state not in ENDED]
    days = duty_habits(desk).yellow_days
    told = [replace(one, yellow_days=days) for one in wanted]
    return tuple(sorted(told, key=lambda one: (not one.is_owed, _last_day(one))))


def _last_day(one: OrderShown) -> int:
    return one.line.due_on.toordinal() if one.is_owed else -one.line.issued_on.toordinal()


@query("county_order", access=SEERS)
def order(desk: Desk, reference: str) -> OrderShown:
    """One order by id or number. Raises RuleBroken ``order_unknown``."""
    found = [one for one in orders(desk) if reference in (one.line.id, one.line.number)]
    if len(found) != 1:
        raise RuleBroken("order_unknown", typed=reference)
    return found[0]


@query("orders_owed", access=SEERS)
def owed(desk: Desk) -> tuple[OrderShown, ...]:
    """What somebody here must see to: at a township what it owes an answer, at the county what is
    late and what was answered and not yet delisted.
    """
    is_county = _is_county(desk)
    wanted = (OrderState.OVERDUE, OrderState.ANSWERED) if is_county else ()
    found = orders(desk, open_only=True)
    return tuple(one for one in found if (one.state in wanted if is_county else one.is_owed))


@query("order_file", access=SEERS)
def read_file(desk: Desk, reference: str, sha256: str) -> bytes:
    """The bytes of a file of an answer. Raises KnownTrouble ``blob_missing`` where it has not come
    yet; NotAllowed on a masked order.
    """
    _with_file(desk, reference, sha256)
    with attachments.open_stream(desk.store, sha256) as stream:
        return stream.read(_LARGEST_SHOWN)


@query("order_file_out", access=SEERS)
def save_file(desk: Desk, reference: str, sha256: str, target: Path) -> None:
    """A readable copy of a file of an answer, told in the audit trail. Raises as ``order_file``."""
    found = _with_file(desk, reference, sha256)
    user, reason = desk.user.user_id or desk.user.name, f"{found.line.number}的附件"
    attachments.copy_out(
        desk.store, user, sha256, target, reason, case_id=found.line.case_id
    )


def _with_file(desk: Desk, reference: str, sha256: str) -> OrderShown:
    found = order(desk, reference)
    if found.line.is_masked or sha256 not in {one.sha256 for one in found.said if one.sha256}:
        raise NotAllowed("case_sensitive")
    return found


@query("case_of_township", access=SEERS)
def is_of_township(desk: Desk, case_id: str) -> bool:
    """Whether a case of this store is another centre's, so that an order may be issued on it."""
    with desk.store.read() as session:
        return asked.case_space(session, case_id) not in (0, OWN_SPACE)


@query("order_townships", access=SEERS)
def townships(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Code and name of every township of the county's list."""
    trust = trust_of(desk.store)
    own = trust.centre_of(desk.store.origin.replica)
    return tuple((code, name or code) for code, name in trust.centres.items() if code != own)


def _is_county(desk: Desk) -> bool:
    return TrustWork(desk).role is CentreRole.COUNTY


def _those_there(session: Asking, lines: Sequence[OrderLine], trust: Trust) -> frozenset[str]:
    """Which of these the township holds, as its own PCs have told."""
    held = _held_by_centre(session, trust)
    found = set()
    for line in lines:
        dot = asked.written_at(session, line.id)
        holds = held.get(centre_of_space(line.space), {}).get(line.space, {})
        if line.is_own or (dot is not None and holds.get(dot[0], 0) >= dot[1]):
            found.add(line.id)
    return frozenset(found)


def _held_by_centre(session: Asking, trust: Trust) -> Mapping[str, Vectors]:
    """What any PC of each centre has said to hold: to arrive at one of them is to arrive."""
    held: dict[str, Vectors] = {}
    for replica, peer in peers.peers(session.raw).items():
        centre = trust.centre_of(replica)
        if centre is not None:
            held[centre] = peers.grown(held.get(centre, {}), peer.holds)
    return held


def _shown(
    lines: list[OrderLine], said: Iterable[AnswerLine], there: frozenset[str], today: date
) -> list[OrderShown]:
    by_order: defaultdict[str, list[AnswerLine]] = defaultdict(list)
    for one in said:
        by_order[one.order_id].append(one)
    reminding: defaultdict[str, list[OrderLine]] = defaultdict(list)
    for line in lines:
        reminding[line.second_of].append(line)
    known = {line.id: line for line in lines}
    out = []
    for line in lines:
        matter = same_matter(lines, line) if line.second_of or reminding[line.id] else [line]
        own = tuple(by_order[line.id])
        course = Course(
            line.due_on, line.id in there or bool(own), _first(own, AnswerKind.RECEIPT),
            _answered_on(line, matter, by_order), line.closed_on is not None,
            line.withdrawn_on is not None,
        )  # fmt: skip
        before = known.get(line.second_of)
        out.append(OrderShown(
            line, state_of(course, today), (line.due_on - today).days,
            () if line.is_masked else own, before.number if before else "",
            tuple(one.number for one in reversed(reminding[line.id])),
            received_on=course.received_on, answered_on=course.answered_on,
        ))  # fmt: skip
    return out


def _first(said: Iterable[AnswerLine], kind: AnswerKind) -> date | None:
    return next((one.on for one in said if one.kind == kind), None)


def _answered_on(
    line: OrderLine, matter: Iterable[OrderLine], said: Mapping[str, list[AnswerLine]]
) -> date | None:
    """When the matter was answered, as far as it answers this notice: said on it or on a later
    one, or on an earlier one after this had been issued.
    """
    found = [
        answer.on
        for one in matter
        for answer in said.get(one.id, ())
        if answer.kind == AnswerKind.ANSWER
        and (one.id >= line.id or answer.on >= line.issued_on)
    ]
    return min(found, default=None)
