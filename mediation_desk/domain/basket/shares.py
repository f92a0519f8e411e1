"""分摊: a sum shared among many so that the parts add up to the fen.

Each gets the whole cents of his exact share; the cents that are left over go one each to the
largest remainders, and among equal ones to those further up (最大余数法). Never a float.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money


def shared(total: Money, weights: Sequence[int]) -> tuple[Money, ...]:
    """The total by weight (claims in cents, days worked, mu of land as whole numbers).

    Raises BadInput ``shares_unusable`` where a weight is negative or none is positive.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise BadInput("shares_unusable", count=len(weights))
    cuts = [divmod(total.cents * weight, whole) for weight in weights]
    cents = [part for part, _rest in cuts]
    order = sorted(range(len(cuts)), key=lambda place: -cuts[place][1])
    for place in order[: total.cents - sum(cents)]:
        cents[place] += 1
    return tuple(Money(one) for one in cents)


def in_instalments(
    owed: Sequence[Money], instalments: Sequence[Money]
) -> tuple[tuple[Money, ...], ...]:
    """For each head what he gets of each instalment: every row adds up to what he is owed, every
    column to its instalment.

    An instalment is shared by what is still owed to each, so nobody ever gets more than his own.
    Raises BadInput ``instalments_differ`` where both totals differ (``given``, ``owed``).
    """
    given, wanted = sum(m.cents for m in instalments), sum(m.cents for m in owed)
    if given != wanted or not given:
        raise BadInput("instalments_differ", given=Money(given).comma, owed=Money(wanted).comma)
    still = [one.cents for one in owed]
    rows: list[list[Money]] = [[] for _one in owed]
    for instalment in instalments:
        parts = shared(instalment, still) if instalment else (Money(0),) * len(owed)
        for place, part in enumerate(parts):
            still[place] -= part.cents
            rows[place].append(part)
    return tuple(tuple(row) for row in rows)
