"""The board of a basket: who owes whom, the set-off step by step, the plan, the closing check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mediation_desk.domain.agreements import AgreementFacts
from mediation_desk.domain.basket.setoff import Kept, SetOff, balances, set_off
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.money import Money
from mediation_desk.records.queries.basket import asked
from mediation_desk.records.queries.basket.asked import BasketLine, ClaimLine, MemberLine, TaskLine
from mediation_desk.usecases.asking import facts_of, viewer_of
from mediation_desk.usecases.county.to_do import ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.presenting import sentence
from mediation_desk.usecases.registry import query

__all__ = [
    "BasketShown", "Board", "ClaimLine", "Closable", "TaskLine", "basket_board", "basket_check",
    "basket_of", "basket_to_do", "baskets", "open_baskets",
]  # fmt: skip
_AHEAD = 7

_LACKING = {
    "claim_disputed": "还有争议",
    "master_not_effective": "总协议还没有生效",
    "claim_unpaid": "还没有付清",
    "task_open": "还没有办",
    "case_ready": "可以结案，还没有结案",
}


@dataclass(frozen=True, slots=True)
class BasketShown:
    """A basket in the list; of a masked one no more than that it is there."""

    line: BasketLine
    members: tuple[MemberLine, ...]
    is_masked: bool

    @property
    def is_drafted(self) -> bool:
        """Whether its agreements were drafted."""
        return any(one.agreement_id for one in self.members)


@dataclass(frozen=True, slots=True)
class Board:
    """Everything of one basket. ``matrix``: (debtor, creditor) → what is owed before and after."""

    basket: BasketShown
    claims: tuple[ClaimLine, ...]
    tasks: tuple[TaskLine, ...]
    setoff: SetOff
    people: tuple[str, ...]
    matrix: dict[tuple[str, str], tuple[Money, Money]]
    balances: dict[str, int]


@dataclass(frozen=True, slots=True)
class Closable:
    """One thing that the closing check looked at. ``code``: what is lacking, empty for in order;
    ``what``: the same in words, or the reason that was written.
    """

    about: str
    code: str
    what: str = ""


@query("baskets", access=SEERS)
def baskets(desk: Desk) -> tuple[BasketShown, ...]:
    """All baskets, the newest first; none of a case that this person may not even see listed."""
    with desk.store.read() as session:
        lines = asked.baskets(session)
        every = asked.members(session, viewer_of(desk))
    found = []
    for line in lines:
        own = tuple(one for one in every if one.basket_id == line.id)
        if all(one.is_seen for one in own):
            found.append(BasketShown(line, own, any(one.is_masked for one in own)))
    return tuple(found)


@query("basket_of", access=SEERS)
def basket_of(desk: Desk, case_id: str) -> BasketShown | None:
    """The basket that a case lies in; None for none, or one that holds a case that is masked."""
    shown = (one for one in baskets(desk) if not one.is_masked)
    return next((b for b in shown if case_id in {one.case_id for one in b.members}), None)


@query("open_baskets", access=SEERS)
def open_baskets(desk: Desk) -> tuple[BasketShown, ...]:
    """The baskets that a case may still be put into."""
    return tuple(one for one in baskets(desk) if not (one.is_masked or one.is_drafted))


@query("basket_to_do", access=SEERS)
def basket_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """What the plans of the baskets say is to be done within a week or is overdue."""
    today = desk.clock.today()
    with desk.store.read() as session:
        waiting = asked.waiting_tasks(session, today + timedelta(days=_AHEAD))
    if not waiting:
        return ()
    names = {one.line.id: one.line.name for one in baskets(desk) if not one.is_masked}
    return tuple(
        _to_do(basket, names[basket], task, task.due_on, today)
        for basket, task in waiting if basket in names and task.due_on is not None
    )  # fmt: skip


def _to_do(basket: str, name: str, task: TaskLine, day: date, today: date) -> ToDo:
    what = f"一揽子：{task.who}{task.what}"
    return ToDo("desk", f"baskets/{basket}", "", name, "", what, day, (day - today).days)


@query("basket_board", access=SEERS)
def basket_board(desk: Desk, basket_id: str) -> Board:
    """The board. Raises RuleBroken ``basket_unknown``; NotAllowed ``case_sensitive``."""
    shown = next((one for one in baskets(desk) if one.line.id == basket_id), None)
    if shown is None:
        raise RuleBroken("basket_unknown")
    if shown.is_masked:
        raise NotAllowed("case_sensitive")
    with desk.store.read() as session:
        claims = tuple(asked.claims(session, basket_id))
        tasks = tuple(asked.tasks(session, basket_id))
    plain = [one.claim for one in claims]
    found = set_off(plain, desk.clock.today(), shown.line.willing)
    people = tuple(dict.fromkeys(n for one in plain for n in (one.debtor, one.creditor)))
    open_ones = [one for one in plain if one.is_open]
    matrix = _matrix(found)
    return Board(shown, claims, tasks, found, people, matrix, balances(open_ones))


def _matrix(found: SetOff) -> dict[tuple[str, str], tuple[Money, Money]]:
    sums: dict[tuple[str, str], tuple[Money, Money]] = {}
    for one in found.claims:
        if one.is_open:
            before, after = sums.get((one.debtor, one.creditor), (Money(0), Money(0)))
            sums[one.debtor, one.creditor] = (before + one.amount, after + found.left[one.id])
    return sums


@query("basket_check", access=SEERS)
def basket_check(desk: Desk, basket_id: str) -> tuple[Closable, ...]:
    """The one closing check: every debt, every line of the plan, every case."""
    board = basket_board(desk, basket_id)
    leading = facts_of(desk, board.basket.line.case_id)
    by_id = {one.case_id: one for one in board.basket.members}
    drafted = by_id[leading.id].agreement_id
    master = next((a for a in leading.agreements if a.id == drafted), None)
    found = [_claim_check(board, one, master) for one in board.claims]
    for task in board.tasks:
        found.append(_lacking(f"{task.who}：{task.what}", "" if task.done_on else "task_open"))
    for member in board.basket.members:
        found.append(_case_check(desk, member))
    return tuple(found)


def _claim_check(board: Board, one: ClaimLine, master: AgreementFacts | None) -> Closable:
    claim = one.claim
    about = f"{claim.debtor}欠{claim.creditor}{claim.amount.comma}元"
    if not claim.is_open:
        return Closable(about, "", one.why)
    if board.setoff.kept.get(claim.id) is Kept.DISPUTED:
        return _lacking(about, "claim_disputed")
    if master is None or master.effective_on is None:
        return _lacking(about, "master_not_effective")
    return _lacking(about, "claim_unpaid" if _owing(claim.debtor, master) else "")


def _lacking(about: str, code: str) -> Closable:
    return Closable(about, code, _LACKING.get(code, ""))


def _owing(debtor: str, master: AgreementFacts) -> bool:
    return any(p.payer == debtor and p.paid < p.amount for p in master.payments)


def _case_check(desk: Desk, member: MemberLine) -> Closable:
    facts = facts_of(desk, member.case_id)
    if facts.closed_on is not None:
        return Closable(member.number, "")
    refusals = {one.spec.name: one.refusal for one in desk.allowed(facts)}
    refused = refusals.get("close_case")
    if refused is None:
        return Closable(member.number, "case_ready", _LACKING["case_ready"])
    return Closable(member.number, refused.code, sentence(refused))
