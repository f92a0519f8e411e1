"""人员离岗: what a colleague still has in hand, handing it over case by case, and the account.

Each case is handed over by the desk's own verbs, so that it stands in its history. The account is
switched off last; the last administrator never is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records.contingency import leaving as kept
from mediation_desk.records.contingency.leaving import Departure, OpenCase
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.queries.accounts import AccountRow
from mediation_desk.records.snapshot import Asking
from mediation_desk.records.writing import Row
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.usecases import accounts
from mediation_desk.usecases.contingency.asking import KEEPERS
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.presenting import sentence
from mediation_desk.usecases.registry import HEAD_ONLY, F, Role, query, verb
from mediation_desk.usecases.requests import Day, Request, Text
from mediation_desk.usecases.work import Work

__all__ = [
    "AccountRow", "Departure", "Handed", "LeavingView", "OpenCase", "begin_departure",
    "departures", "hand_over_cases", "leaving", "let_go", "note_handed", "note_left",
    "open_in_hand",
]  # fmt: skip


class DepartureRequest(Request):
    """Somebody leaves."""

    user: Annotated[Text, F("离岗的人", kind="user")]
    on: Annotated[Day, F("离岗日期")]
    reason: Annotated[Text, F("原因", help="调动、退休、辞聘等")] = ""
    witness: Annotated[Text, F("监交人")] = ""


class HandedRequest(Request):
    """A case was handed over."""

    departure: Annotated[Text, F("离岗手续", kind="hidden")]
    case: Annotated[Text, F("案件", kind="hidden")]
    number: Annotated[Text, F("案号", kind="hidden")] = ""
    to: Annotated[Text, F("接手的人", kind="hidden")] = ""


class ClosingRequest(Request):
    """What was returned; the account is off."""

    departure: Annotated[Text, F("离岗手续", kind="hidden")]
    returned: Annotated[tuple[Text, ...], F("交回的物品", kind="hidden")] = ()


@dataclass(frozen=True, slots=True)
class Handed:
    """What became of handing one case over; ``why`` is a sentence where it was refused."""

    case_id: str
    number: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class LeavingView:
    """How a leaving stands."""

    departure: Departure | None
    account: AccountRow
    open: tuple[OpenCase, ...]
    is_last_admin: bool
    pcs: tuple[str, ...]
    """PCs of the centre on which the account may have a key: it goes out there with the next
    exchange."""


@verb(
    "begin_departure", "办理离岗",
    access=KEEPERS, request=DepartureRequest, on_case=False, group="care",
)  # fmt: skip
def begin_departure(work: Work, request: DepartureRequest) -> None:
    """Begin the leaving of a colleague."""
    session, user = work.writer.session, work.find_user(request.user)
    if user.id == work.user.user_id:
        raise RuleBroken("departure_self", field="user")
    if any(d.user_id == user.id and d.closed_on is None for d in kept.departures(session)):
        raise RuleBroken("departure_open", field="user")
    work.put(
        Row.DEPARTURE, user_id=user.id, leaves_on=request.on, reason=request.reason,
        witness=request.witness, begun_by=work.user.user_id,
    )  # fmt: skip


@verb(
    "note_handed", "记下移交", access=HEAD_ONLY, request=HandedRequest, on_case=False, group="care",
)  # fmt: skip
def note_handed(work: Work, request: HandedRequest) -> None:
    """Write into the hand-over book that a case has another mediator."""
    found = _open(work.writer.session, request.departure)
    line = [request.case, request.number, request.to, work.today.isoformat()]
    rest = [list(one) for one in found.handed if one[0] != request.case]
    work.put(Row.DEPARTURE, found.id, handed=[*rest, line])


@verb(
    "note_left", "记下账户停用",
    access=KEEPERS, request=ClosingRequest, on_case=False, group="care",
)  # fmt: skip
def note_left(work: Work, request: ClosingRequest) -> None:
    """Write into the hand-over book what was returned, and that the account is off."""
    found = _open(work.writer.session, request.departure)
    work.put(
        Row.DEPARTURE, found.id, returned=list(request.returned), off_on=work.today,
        closed_on=work.today,
    )  # fmt: skip


def _open(session: Asking, departure: str) -> Departure:
    found = next((d for d in kept.departures(session) if d.id == departure), None)
    if found is None:
        raise RuleBroken("departure_unknown", field="departure")
    if found.closed_on is not None:
        raise RuleBroken("departure_ended", field="departure")
    return found


@query("departures", access=KEEPERS)
def departures(desk: Desk) -> tuple[Departure, ...]:
    """Every leaving, the newest first."""
    with desk.store.read() as session:
        return tuple(kept.departures(session))


@query("leaving", access=KEEPERS)
def leaving(desk: Desk, user_id: str) -> LeavingView:
    """What an account still has in hand, and how its leaving stands."""
    with desk.store.read() as session:
        everybody = asked.accounts(session)
        account = next((one for one in everybody if one.id == user_id), None)
        if account is None:
            raise RuleBroken("departure_unknown", field="user")
        mine = [one for one in kept.departures(session) if one.user_id == user_id]
        cases = kept.open_cases(session, user_id)
    admins = [one.id for one in everybody if one.active and Role.ADMIN.value in one.roles]
    return LeavingView(
        mine[0] if mine else None, account, tuple(cases), admins == [user_id], _pcs(desk)
    )


def _pcs(desk: Desk) -> tuple[str, ...]:
    trust = trust_of(desk.store)
    own = trust.centre_of(desk.store.origin.replica)
    if own is None:
        return ()
    known = (trust.certificate(one) for one in trust.replicas if trust.revocation(one) is None)
    return tuple(one.device_name for one in known if one and one.centre == own)


@query("open_in_hand", access=KEEPERS)
def open_in_hand(desk: Desk, name: str) -> tuple[str, ...]:
    """Numbers of the cases that an account, by name or id, still has; for the command line."""
    with desk.store.read() as session:
        account = asked.account_named(session, name) or asked.account(session, name)
        cases = kept.open_cases(session, account.id) if account else []
    return tuple(one.number or "（未编号）" for one in cases)


@query("hand_over_cases", access=HEAD_ONLY)
def hand_over_cases(
    desk: Desk, departure: str, cases: tuple[str, ...], to: str
) -> tuple[Handed, ...]:
    """Hand cases to a colleague, one change each; what is refused is told and the rest goes on.

    Raises RuleBroken ``departure_unknown``, ``departure_ended``, ``receiver_is_leaver``.
    """
    with desk.store.read() as session:
        found = _open(session, departure)
        open_now = {one.id: one for one in kept.open_cases(session, found.user_id)}
        receiver = asked.account(session, to) or asked.account_named(session, to)
    if receiver is None or receiver.id == found.user_id:
        raise RuleBroken("receiver_is_leaver", field="to")
    return tuple(
        _hand_over(desk, found, open_now[case], receiver) for case in cases if case in open_now
    )


def _hand_over(desk: Desk, leaver: Departure, case: OpenCase, to: AccountRow) -> Handed:
    today = desk.clock.today()
    try:
        with desk.batch("hand_over_case", case=case.id) as work:
            for seat in case.seats:
                work.then("replace_mediator", old=seat, new=to.name, on=today, why="离岗移交")
            if case.is_responsible or not case.seats:
                work.then("sign_for", user=to.id, on=today)
    except RuleBroken as error:
        return Handed(case.id, case.number, sentence(error))
    values = {"departure": leaver.id, "case": case.id, "number": case.number, "to": to.id}
    desk.do("note_handed", values)
    return Handed(case.id, case.number)


@query("let_go", access=KEEPERS)
def let_go(desk: Desk, departure: str, returned: tuple[str, ...]) -> date:
    """Switch the account off, take its key on this PC away, and close the hand-over book.

    Raises RuleBroken ``last_admin``; NotAllowed where the person is no administrator.
    """
    with desk.store.read() as session:
        found = _open(session, departure)
        account = asked.account(session, found.user_id)
    if account is not None and account.active:
        accounts.switch_off(desk, found.user_id)
    desk.do("note_left", {"departure": departure, "returned": list(returned)})
    return desk.clock.today()
