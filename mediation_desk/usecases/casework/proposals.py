"""Proposes type, place and amount out of what a person tells, for somebody to accept or not.

Looks at words only; writes nothing, decides nothing, and never sees the store.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.intake.words import shipped_words

_SUM = re.compile(
    r"(?:\d[\d,]*(?:\.\d+)?[万千百]?|[零一二两三四五六七八九十百千万]{1,12})(?=元|块)"
)
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{1,6}?(?:村|社区)(?:[一二三四五六七八九十\d]{1,3}(?:组|社|队))?"
)
_BEFORE_A_PLACE = re.compile(r"^.*(?:家住|住在|位于|坐落|发生|地处|来自|[在于是的和与同到系])")
_SHORTEST_WORD = 2


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the text seems to say; empty where it says nothing."""

    stat_type: str = ""
    place: str = ""
    amount: Money | None = None

    def __bool__(self) -> bool:
        return bool(self.stat_type or self.place or self.amount)


def propose(text: str) -> Proposal:
    """The statistical type, the village and the sum that a statement of facts seems to name."""
    return Proposal(_type_in(text), _place_in(text), _amount_in(text))


def _type_in(text: str) -> str:
    """The type most of whose words occur; long words weigh more than short ones."""
    weights: Counter[str] = Counter()
    for word, name in shipped_words().types.items():
        if len(word) >= _SHORTEST_WORD and word in text:
            weights[name] += len(word)
    best = weights.most_common(1)
    return best[0][0] if best else ""


def _place_in(text: str) -> str:
    found = _PLACE.search(text)
    return _BEFORE_A_PLACE.sub("", found[0]) if found else ""


def _amount_in(text: str) -> Money | None:
    """The largest sum named: a dispute is as large as the most that is asked."""
    sums = []
    for found in _SUM.findall(text):
        try:
            sums.append(Money.parse(found))
        except BadInput:
            continue
    return max(sums, default=None)
