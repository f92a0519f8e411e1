"""Grades a case by facts on file: the colour, the points and every reason in words. Pure.

The colour is the gravest that any one reason names (任一项); points tell how much there is of it.
Never looks at who the people are or at what else they were part of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mediation_desk.domain.money import Money
from mediation_desk.domain.risk.rules import Criterion, Duty, RiskColour, RiskRules


@dataclass(frozen=True, slots=True)
class RiskFacts:
    """What counts about a case. ``people``: heads on all sides; ``kind``: its finer type and cause.

    ``failed``: talks that were held and came to nothing; ``calls``: calls to the police.
    """

    people: int = 0
    amount: Money | None = None
    stat_type: str = ""
    kind: str = ""
    failed: int = 0
    calls: int = 0
    signs: frozenset[str] = frozenset()
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a colour: the criterion that is met, in words with the case's own figures."""

    id: str
    text: str
    colour: RiskColour
    points: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the facts give; the gravest reason first."""

    colour: RiskColour
    points: int
    reasons: tuple[Reason, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the reasons."""
        return tuple(one.id for one in self.reasons)

    @property
    def texts(self) -> tuple[str, ...]:
        """The reasons in words."""
        return tuple(one.text for one in self.reasons)


SETTLED = "settled"
NO_SIGN = "no_sign"


def assess(facts: RiskFacts, rules: RiskRules) -> Assessment:
    """Grade a case."""
    met = [one for one in rules.criteria if _is_met(one, facts)]
    reasons = tuple(_reason(one, facts) for one in _gravest_of_each_group(met))
    points = sum(one.points for one in reasons)
    colours = [one.colour for one in reasons]
    colours += [
        level.colour
        for level in rules.levels
        if level.from_points is not None and points >= level.from_points
    ]
    colour = max(colours, key=lambda one: one.rank, default=RiskColour.BLUE)
    ordered = sorted(reasons, key=lambda one: -one.colour.rank)
    return Assessment(colour, points, (*ordered, *_mild(facts, ordered)))


def gravest(reasons: Iterable[Reason]) -> RiskColour:
    """The gravest colour that any of these names; blue where there is none."""
    return max((one.colour for one in reasons), key=lambda one: one.rank, default=RiskColour.BLUE)


def rule_words(one: Criterion | Duty) -> str:
    """A rule as a county reads it: ``涉及 N 人（20 人以上）``; what was turned off says so."""
    if isinstance(one, Duty):
        terms = ((one.hours, "小时内"), (one.days, "日内"), (one.every, "日一次"))
        term = next((f"{number} {unit}" for number, unit in terms if number is not None), "")
        text = f"{one.zh}（{term}）" if term else one.zh
    else:
        text = one.zh.replace("{least}", _least(one))
        for name in _FIGURES:
            text = text.replace("{" + name + "}", "N")
    return f"{text}：不用" if one.is_off else f"{text}：{_SHORT[one.colour]}"


_FIGURES = ("people", "amount", "failed", "calls")
_SHORT = {
    RiskColour.RED: "红", RiskColour.ORANGE: "橙", RiskColour.YELLOW: "黄", RiskColour.BLUE: "蓝",
}  # fmt: skip


def _is_met(one: Criterion, facts: RiskFacts) -> bool:
    if one.is_off or (facts.is_settled and not one.stays):
        return False
    numbers = (
        (one.people, facts.people),
        (one.failed, facts.failed),
        (one.calls, facts.calls),
        (one.calls_or_failed, max(facts.calls, facts.failed)),
    )
    enough = all(least is None or there >= least for least, there in numbers)
    dear = one.amount is None or (facts.amount is not None and facts.amount >= one.amount)
    return enough and dear and _signs_are_there(one, facts) and _is_of_kind(one, facts)


def _signs_are_there(one: Criterion, facts: RiskFacts) -> bool:
    some = not one.any_of or bool(facts.signs & set(one.any_of))
    return some and facts.signs >= set(one.all_of)


def _is_of_kind(one: Criterion, facts: RiskFacts) -> bool:
    if not one.types and not one.words:
        return True
    return facts.stat_type in one.types or any(word in facts.kind for word in one.words)


def _gravest_of_each_group(met: Iterable[Criterion]) -> list[Criterion]:
    kept: dict[str, Criterion] = {}
    for one in met:
        key = one.group or f"={one.id}"
        if key not in kept or one.colour.outranks(kept[key].colour):
            kept[key] = one
    return list(kept.values())


def _reason(one: Criterion, facts: RiskFacts) -> Reason:
    told = {
        "people": str(facts.people),
        "amount": facts.amount.comma if facts.amount is not None else "",
        "failed": str(facts.failed),
        "calls": str(facts.calls),
        "least": _least(one),
    }
    text = one.zh
    for name, value in told.items():
        text = text.replace("{" + name + "}", value)
    return Reason(one.id, text, one.colour, one.points)


def _least(one: Criterion) -> str:
    """The least number from which a criterion is met, in words."""
    if one.amount is not None:
        yuan, fen = divmod(one.amount.cents, 100)
        return f"{yuan // 10000} 万" if not fen and yuan % 10000 == 0 else one.amount.comma
    numbers = (one.people, one.failed, one.calls, one.calls_or_failed)
    return str(next((number for number in numbers if number is not None), ""))


def _mild(facts: RiskFacts, reasons: list[Reason]) -> tuple[Reason, ...]:
    """What is said where nothing grave is on file."""
    if facts.is_settled:
        return (Reason(SETTLED, "已达成协议，在履行、回访", RiskColour.BLUE, 0),)
    if reasons:
        return ()
    return (Reason(NO_SIGN, "没有风险迹象", RiskColour.BLUE, 0),)
