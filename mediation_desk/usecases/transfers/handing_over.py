"""The county transfers a case of one township to another (移交其他乡镇).

From the moment its row arrives the old centre can only read the case; the copy begins at the new
one under its own number. Clocks go on from where they began.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.records.exchange import arrivals, parcels
from mediation_desk.records.projection import ENDED
from mediation_desk.records.queries import case_list
from mediation_desk.records.queries import transfers as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.transfers import handing, late
from mediation_desk.records.transfers.handing import Handing
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.sync.trust.packing import centre_of_space, space_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.trust_work import TrustWork
from mediation_desk.usecases.registry import Access, Role, Scope, query

TRANSFERERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}


@dataclass(frozen=True, slots=True)
class TransferMade:
    """A transfer that was written: the case's new id at the new centre, and that centre's name."""

    transfer: str
    case_id: str
    new_case_id: str
    to_name: str


@query("transfer_targets", access=TRANSFERERS)
def transfer_targets(desk: Desk, case_id: str) -> tuple[tuple[str, str], ...]:
    """The townships that a case can be transferred to, as (code, name); empty outside a county."""
    work, trust = TrustWork(desk), trust_of(desk.store)
    if desk.is_practice or work.role.value != "county":
        return ()
    with desk.store.read() as session:
        known = set(parcels.spaces(session.raw))
        own = _centre_of(session.raw, case_id)
    if own in ("", trust.county):
        return ()
    return tuple(
        (code, name)
        for code, name in sorted(trust.centres.items())
        if code not in (own, trust.county) and space_of(code) in known
    )


@query("transfer_case", access=TRANSFERERS)
def transfer_case(
    desk: Desk, case_id: str, *, to: str, reason: str, on: date | None = None
) -> TransferMade:
    """Give a case, by its id or number, to another township.

    Raises RuleBroken ``not_a_county_store``, ``transfer_own_case``, ``transfer_case_closed``,
    ``transfer_already``, ``transfer_unaccepted``, ``transfer_conflict_open``; BadInput
    ``reason_needed``, ``day_in_future``, ``transfer_target_unknown``; NotAllowed for a role.
    """
    TrustWork(desk).check_county()
    with desk.store.read() as session:
        case_id = case_list.resolve(session, case_id) or case_id
    made = _checked(desk, case_id, to.strip(), reason.strip(), on or desk.clock.today())
    user = desk.user.user_id or desk.user.name
    transfer = handing.begin(desk.store, user, made)
    handing.copy(desk.store, user, transfer, made)
    new = handing.id_for(transfer, case_id)
    _list(desk, case_id, new)
    return TransferMade(transfer, case_id, new, made.to_name)


def _checked(desk: Desk, case_id: str, to: str, reason: str, on: date) -> Handing:
    if not reason:
        raise BadInput("reason_needed", field="reason")
    if on > desk.clock.today():
        raise BadInput("day_in_future", field="on", day=on.isoformat())
    trust = trust_of(desk.store)
    with desk.store.read() as session:
        raw, case = session.raw, case_facts(session, case_id)
        if case is None:
            raise RuleBroken("case_unknown")
        own = _centre_of(raw, case_id)
        if own in ("", trust.county):
            raise RuleBroken("transfer_own_case")
        space, to_space = parcels.alias_of(raw, space_of(own)), None
        if to in trust.centres and to not in (own, trust.county):
            to_space = parcels.alias_of(raw, space_of(to))
        if space is None or to_space is None:
            raise BadInput("transfer_target_unknown", field="to", typed=to)
        access = case_access(session, case_id, desk.user.user_id)
        if access.gone_to:
            raise RuleBroken("transfer_already", center=access.gone_to)
        if access.came_from:
            raise RuleBroken("transfer_unaccepted", center=trust.centres.get(own, own))
        if asked.has_conflict(session, case_id):
            raise RuleBroken("transfer_conflict_open")
    if case.stage in ENDED or case.is_ledger:
        raise RuleBroken("transfer_case_closed", stage=case.stage.value)
    return Handing(
        case_id, space, to_space, own, trust.centres.get(own) or own, to,
        trust.centres.get(to) or to, _number(case), on, reason, desk.user.name,
    )  # fmt: skip


def _number(case: CaseFacts) -> str:
    return case.case_no or case.register_no


def _centre_of(raw: object, case_id: str) -> str:
    space = asked.space_of_case(raw, case_id)
    return centre_of_space(space) if space else ""


@query("settle_transfers", access=dict.fromkeys(Role, Scope.ALL))
def settle_transfers(desk: Desk) -> int:
    """At the county: finish what was begun, and tell new centres what old ones wrote late.

    Asked at every exchange; gives how many late edits are new. Does nothing at a township.
    """
    if desk.is_practice or TrustWork(desk).role.value != "county":
        return 0
    user = desk.user.user_id or desk.user.name
    with desk.store.read() as session:
        begun = [
            (row.transfer, handing.again(session.raw, row))
            for row in handing.unfinished(session.raw)
        ]
    for transfer, made in begun:
        handing.copy(desk.store, user, transfer, made)
        _list(desk, made.case_id, handing.id_for(transfer, made.case_id))
    return late.tell(desk.store, user)


def _list(desk: Desk, *cases: str) -> None:
    """Put both halves into the county's own lists."""
    with desk.store.maintenance() as raw:
        arrivals.note(raw, cases)
    with desk.store.write(desk.user.user_id or desk.user.name, "list_arrived") as session:
        for case in cases:
            desk.list_again(session, case)
        arrivals.listed(session.raw, cases)
