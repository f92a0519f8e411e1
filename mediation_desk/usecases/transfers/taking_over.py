"""The new centre takes a case over: its own number, its own people; the old number stays known.

Until then nothing else can be done to the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries import transfers as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.transfers import TransferTold
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.casework.mediation import committee_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.giving import next_number
from mediation_desk.usecases.registry import HEAD_ONLY, READERS, query
from mediation_desk.usecases.work import Work

ACCEPT = "accept_transfer"


@query("transfers_of_case", access=READERS)
def transfers_of(desk: Desk, case_id: str) -> Sequence[TransferTold]:
    """How a case came here from another centre, and to which it went."""
    with desk.store.read() as session:
        return asked.of_case(session, case_id)


@query("transfers_to_accept", access=HEAD_ONLY)
def transfers_to_accept(desk: Desk) -> Sequence[TransferTold]:
    """Cases that other townships' cases became here and nobody has taken over yet."""
    with desk.store.read() as session:
        return asked.to_accept(session, OWN_SPACE)


@query(ACCEPT, access=HEAD_ONLY)
def accept_transfer(desk: Desk, case_id: str, *, on: date | None = None) -> str:
    """Take a case over; gives its new number.

    Raises RuleBroken ``transfer_none`` (nothing waits), ``transfer_incomplete`` (a part has not
    come yet); BadInput ``day_in_future``, ``before_transfer``; NotAllowed on a case of another
    centre, or a sensitive one for others than the head.
    """
    day = on or desk.clock.today()
    half = _waiting(desk, case_id)
    if day > desk.clock.today():
        raise BadInput("day_in_future", field="on", day=day.isoformat())
    if day < half.on:
        raise BadInput("before_transfer", field="on", earliest=half.on.isoformat())
    with desk.batch(ACCEPT, case=case_id) as work:
        number = _numbered(work, day)
        work.put(
            Row.TRANSFER_RECEIPT, case_id=case_id, transfer=half.transfer, accepted_on=day,
            number=number, by=desk.user.name,
        )  # fmt: skip
        work.event("transfer_accepted", day, f"由{half.name}移交，原编号{half.old_no or '无'}")
    return number


def _waiting(desk: Desk, case_id: str) -> TransferTold:
    facts = facts_of(desk, case_id)
    with desk.store.read() as session:
        access = case_access(session, case_id, desk.user.user_id)
        halves = asked.of_case(session, case_id)
    if not access.is_of_centre:
        raise NotAllowed("case_of_other_centre", center=facts.center.name)
    half = next((one for one in halves if not one.is_out and not one.accepted), None)
    if half is None or access.gone_to:
        raise RuleBroken("transfer_none")
    if not half.is_whole:
        raise RuleBroken("transfer_incomplete", center=half.name)
    return half


def _numbered(work: Work, day: date) -> str:
    """Numbers of this centre's own: of its register, and of the kind that a case accepted has."""
    case = work.case
    number = next_number(work, "register", day, work.lookups.organization("center"))
    work.put(
        Row.CASE, work.case_id, register_no=number, responsible=work.user.name,
        responsible_user_id=work.user.user_id,
    )  # fmt: skip
    if not case.committee.id:
        work.episode(organization_id=work.lookups.organization("committee")[0])
        work.refresh()
    if case.accepted_on is not None:
        number = next_number(work, work.rules.of(work.case).number, day, committee_of(work))
        work.episode(case_no=number)
    return number
