"""抵销: what is left of several debts between the same people, each step told with its article.

Pairs first (民法典第五百六十八条); around a circle only where everybody in it has agreed. What is
disputed, not due or must not be set off is left as it is, with the reason. Never moves a fen from
one person to another: everybody's balance is the same before and after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money

PAIR_ARTICLE = "民法典第五百六十八条"
CIRCLE_ARTICLE = "民法典第五条（各方自愿）"


class Bar(StrEnum):
    """Why a debt may not be set off by its debtor."""

    NONE = ""
    WAGES = "wages"
    SUPPORT = "support"
    INJURY = "injury"
    AGREED = "agreed"
    OTHER = "other"


class ClaimState(StrEnum):
    """What became of a debt of the basket."""

    OPEN = "open"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Claim:
    """``debtor`` owes ``creditor`` this amount. ``due_on``: None for a debt that is due already.

    ``number``: the case it stands in, as people write it.
    """

    id: str
    debtor: str
    creditor: str
    amount: Money
    number: str = ""
    ground: str = ""
    due_on: date | None = None
    is_agreed: bool = True
    bar: Bar = Bar.NONE
    bar_reason: str = ""
    is_open: bool = True

    def __post_init__(self) -> None:
        if not self.amount:
            raise BadInput("claim_nothing", field="amount")
        if self.debtor == self.creditor:
            raise BadInput("claim_own", field="creditor", name=self.debtor)


class Kept(StrEnum):
    """Why a debt stayed out of the set-off."""

    CLOSED = "closed"
    DISPUTED = "disputed"
    NOT_DUE = "not_due"
    BARRED = "barred"


@dataclass(frozen=True, slots=True)
class Step:
    """One set-off: what each of these debts stood at, and the amount taken off each.

    Two debts for a pair, three or more around a circle, in the order of the circle.
    """

    claims: tuple[Claim, ...]
    stood: tuple[Money, ...]
    amount: Money
    article: str

    @property
    def left(self) -> tuple[Money, ...]:
        """What is left of each debt after it."""
        return tuple(stood - self.amount for stood in self.stood)


@dataclass(frozen=True, slots=True)
class SetOff:
    """What came of it: the steps, what is left of each debt, and what stayed out and why."""

    claims: tuple[Claim, ...]
    steps: tuple[Step, ...]
    left: Mapping[str, Money]
    kept: Mapping[str, Kept]

    @property
    def payments(self) -> tuple[tuple[Claim, Money], ...]:
        """What is still to be paid, in the order of the debts; disputed ones are not among them."""
        out = (Kept.CLOSED, Kept.DISPUTED)
        return tuple(
            (one, self.left[one.id]) for one in self.claims
            if self.left[one.id] and self.kept.get(one.id) not in out
        )  # fmt: skip

    @property
    def taken_off(self) -> Money:
        """How much debt is gone, of all debts together."""
        return Money(sum(step.amount.cents * len(step.claims) for step in self.steps))


def set_off(claims: Sequence[Claim], today: date, agreed_circle: Collection[str] = ()) -> SetOff:
    """Set the debts off against each other.

    ``agreed_circle``: the people who have agreed to settle around a circle. Between two people the
    debt that was due first goes first, then in the order of the list (民法典第五百六十条).
    """
    kept = {one.id: why for one in claims if (why := _kept(one, today)) is not None}
    left = {one.id: one.amount for one in claims}
    ready = sorted((c for c in claims if c.id not in kept), key=lambda c: c.due_on or date.min)
    steps = [*_pairs(ready, left), *_circles(ready, left, agreed_circle)]
    return SetOff(tuple(claims), tuple(steps), left, kept)


def balances(claims: Sequence[Claim], left: Mapping[str, Money] | None = None) -> dict[str, int]:
    """What each person is owed less what he owes, in cents; by what is ``left``, else in full."""
    found: dict[str, int] = defaultdict(int)
    for one in claims:
        cents = (left[one.id] if left is not None else one.amount).cents
        found[one.creditor] += cents
        found[one.debtor] -= cents
    return dict(found)


def _kept(claim: Claim, today: date) -> Kept | None:
    if not claim.is_open:
        return Kept.CLOSED
    if not claim.is_agreed:
        return Kept.DISPUTED
    if claim.bar is not Bar.NONE:
        return Kept.BARRED
    if claim.due_on is not None and claim.due_on > today:
        return Kept.NOT_DUE
    return None


def _pairs(ready: Sequence[Claim], left: dict[str, Money]) -> list[Step]:
    steps = []
    for one in ready:
        for other in ready:
            if (one.debtor, one.creditor) != (other.creditor, other.debtor):
                continue
            if left[one.id] and left[other.id]:
                steps.append(_take((one, other), left, PAIR_ARTICLE))
    return steps


def _circles(
    ready: Sequence[Claim], left: dict[str, Money], agreed: Collection[str]
) -> list[Step]:
    steps, willing = [], [c for c in ready if {c.debtor, c.creditor} <= {*agreed}]
    while found := _circle([one for one in willing if left[one.id]]):
        steps.append(_take(found, left, CIRCLE_ARTICLE))
    return steps


def _circle(ready: Sequence[Claim]) -> tuple[Claim, ...]:
    """A shortest circle of debts; nothing where there is none."""
    best: tuple[Claim, ...] = ()
    for first in ready:
        found = _way_back(first, ready)
        if found and (not best or len(found) < len(best)):
            best = found
    return best


def _way_back(first: Claim, ready: Sequence[Claim]) -> tuple[Claim, ...]:
    """From the creditor of ``first`` along debts to its debtor, by the fewest debts."""
    ways: list[tuple[Claim, ...]] = [(first,)]
    seen = {first.creditor}
    while ways:
        way = ways.pop(0)
        for one in ready:
            if one.debtor != way[-1].creditor:
                continue
            if one.creditor == first.debtor:
                return (*way, one)
            if one.creditor not in seen:
                seen.add(one.creditor)
                ways.append((*way, one))
    return ()


def _take(claims: tuple[Claim, ...], left: dict[str, Money], article: str) -> Step:
    stood = tuple(left[one.id] for one in claims)
    amount = min(stood)
    for one in claims:
        left[one.id] -= amount
    return Step(claims, stood, amount, article)
