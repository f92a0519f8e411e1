"""The rules by which a case is graded, as frozen data read from a table that a county may change.

Knows no case and no store; opens no file. Nothing in it is law but what ``law`` of a sign cites.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money


class RiskColour(StrEnum):
    """风险等级: 红（重大）、橙（较大）、黄（一般偏重）、蓝（一般）."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    BLUE = "blue"

    @property
    def rank(self) -> int:
        """How grave it is: 0 for blue, 3 for red."""
        return _RANKS[self]

    def outranks(self, other: RiskColour | None) -> bool:
        """Whether it is graver than the other; than none at all everything is."""
        return other is None or self.rank > other.rank


_RANKS = {colour: 3 - place for place, colour in enumerate(RiskColour)}


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing to be ticked. ``law``: the duty that the law ties to it, in a sentence."""

    id: str
    zh: str
    law: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A colour, what it means in short, and from how many points it is reached (None: never)."""

    colour: RiskColour
    about: str = ""
    from_points: int | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One reason for a colour. All conditions that it states must hold.

    ``any_of`` and ``all_of`` are signs; ``types`` and ``words`` name kinds of dispute, one is
    enough; ``people``, ``failed``, ``calls`` and ``calls_or_failed`` are least numbers, ``amount``
    the least sum. Of one ``group`` only the gravest counts. ``stays``: counts also once settled.
    """

    id: str
    colour: RiskColour
    points: int
    zh: str
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    people: int | None = None
    failed: int | None = None
    calls: int | None = None
    calls_or_failed: int | None = None
    amount: Money | None = None
    group: str = ""
    stays: bool = False
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """What a colour asks for: within ``hours`` or ``days`` of the grade, or ``every`` so many days.

    ``is_assumed``: the term is this program's, the sources give none. ``settles``: done when the
    case is settled; ``reported``: done by the report of the risk.
    """

    id: str
    colour: RiskColour
    zh: str
    hours: int | None = None
    days: int | None = None
    every: int | None = None
    is_assumed: bool = False
    settles: bool = False
    reported: bool = False
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class RiskRules:
    """Everything by which cases are graded at this desk. ``basis``: whose rules they are."""

    levels: tuple[Level, ...]
    signs: tuple[Sign, ...]
    criteria: tuple[Criterion, ...]
    duties: tuple[Duty, ...]
    flags: Mapping[str, str] = field(default_factory=dict)
    basis: str = ""
    changed: frozenset[str] = frozenset()
    """Ids of the criteria and duties that the county has changed."""

    def sign(self, key: str) -> Sign | None:
        """The sign of this id or these words."""
        return next((one for one in self.signs if key in (one.id, one.zh)), None)

    def level(self, colour: RiskColour) -> Level:
        """What stands about a colour."""
        found = (one for one in self.levels if one.colour is colour)
        return next(found, Level(colour))

    def duties_of(self, colour: RiskColour) -> tuple[Duty, ...]:
        """What a colour asks for."""
        return tuple(one for one in self.duties if one.colour is colour and not one.is_off)

    @property
    def every(self) -> tuple[Criterion | Duty, ...]:
        """Criteria and duties, as a county may change them."""
        return (*self.criteria, *self.duties)


def parse_risk(table: Mapping[str, object]) -> RiskRules:
    """The rules from a table as TOML gives it. Raises BadInput ``law_data_unreadable``."""
    rows = _rows(table, "sign")
    signs = tuple(Sign(_text(r, "id"), _text(r, "zh"), _word(r, "law")) for r in rows)
    rules = RiskRules(
        tuple(_level(row) for row in _rows(table, "level")),
        signs,
        tuple(_criterion(row) for row in _rows(table, "criterion")),
        tuple(_duty(row) for row in _rows(table, "duty")),
        {str(k): str(v) for k, v in _table(table, "flags").items()},
        _word(table, "source"),
    )
    _check_signs(rules)
    return rules


def laid_over(
    rules: RiskRules, local: Mapping[str, object], *, is_strict: bool = True
) -> RiskRules:
    """The rules with a county's own laid over them, by the ids of criteria and duties.

    ``local``: ``basis``; ``criteria`` and ``duties`` as id → values; ``unused`` takes one out.
    Raises BadInput ``risk_rule_unknown`` for an id that is not there, unless it is not
    ``is_strict`` (of a newer program's file), and ``law_data_unreadable``.
    """
    criteria = {one.id: one for one in rules.criteria}
    duties = {one.id: one for one in rules.duties}
    changed: set[str] = set()
    for name, row in _table(local, "criteria").items():
        if _is_known(name, criteria, is_strict=is_strict):
            changed.add(name)
            _lay_criterion(criteria, name, row)
    for name, row in _table(local, "duties").items():
        if _is_known(name, duties, is_strict=is_strict):
            changed.add(name)
            _lay_duty(duties, name, row)
    levels = tuple(_lay_level(one, _table(local, "levels")) for one in rules.levels)
    return replace(
        rules, levels=levels, criteria=tuple(criteria.values()), duties=tuple(duties.values()),
        basis=str(local.get("basis", "")) or rules.basis, changed=frozenset(changed),
    )  # fmt: skip


def _is_known(name: str, among: Mapping[str, object], *, is_strict: bool) -> bool:
    if name not in among and is_strict:
        raise BadInput("risk_rule_unknown", typed=name, known="、".join(among))
    return name in among


def _lay_criterion(criteria: dict[str, Criterion], name: str, row: object) -> None:
    given, old = _as_row(row, name), criteria[name]
    amount = _count(given, "amount", None)
    criteria[name] = replace(
        old,
        colour=_colour(given) if "colour" in given else old.colour,
        points=_count(given, "points", old.points) or 0,
        amount=Money(amount * 100) if amount is not None and old.amount else old.amount,
        zh=_word(given, "zh") or old.zh,
        is_off=bool(given.get("unused", old.is_off)),
        people=_least(given, "people", old.people),
        failed=_least(given, "failed", old.failed),
        calls=_least(given, "calls", old.calls),
        calls_or_failed=_least(given, "calls_or_failed", old.calls_or_failed),
    )


def _least(given: Mapping[str, object], key: str, old: int | None) -> int | None:
    """A least number, where the criterion has one at all."""
    return None if old is None else _count(given, key, old)


def _lay_duty(duties: dict[str, Duty], name: str, row: object) -> None:
    given, old = _as_row(row, name), duties[name]
    hours, days, every = (_count(given, key, None) for key in ("hours", "days", "every"))
    if any(term is not None for term in (hours, days, every)):
        old = replace(old, is_assumed=False, hours=hours, days=days, every=every)
    is_off = bool(given.get("unused", old.is_off))
    duties[name] = replace(old, zh=_word(given, "zh") or old.zh, is_off=is_off)


def _lay_level(level: Level, given: Mapping[str, object]) -> Level:
    row = given.get(level.colour.value)
    if row is None:
        return level
    return replace(level, from_points=_count(_as_row(row, level.colour.value), "from_points", None))


def _criterion(row: Mapping[str, object]) -> Criterion:
    amount = _count(row, "amount", None)
    return Criterion(
        _text(row, "id"),
        _colour(row),
        _count(row, "points", 0) or 0,
        _text(row, "zh"),
        _words(row, "any"),
        _words(row, "all"),
        _words(row, "types"),
        _words(row, "words"),
        _count(row, "people", None),
        _count(row, "failed", None),
        _count(row, "calls", None),
        _count(row, "calls_or_failed", None),
        None if amount is None else Money(amount * 100),
        _word(row, "group"),
        bool(row.get("stays", False)),
    )


def _duty(row: Mapping[str, object]) -> Duty:
    return Duty(
        _text(row, "id"),
        _colour(row),
        _text(row, "zh"),
        _count(row, "hours", None),
        _count(row, "days", None),
        _count(row, "every", None),
        bool(row.get("assumed", False)),
        bool(row.get("settles", False)),
        bool(row.get("reported", False)),
    )


def _level(row: Mapping[str, object]) -> Level:
    return Level(_colour(row), _word(row, "about"), _count(row, "from_points", None))


def _check_signs(rules: RiskRules) -> None:
    known = {one.id for one in rules.signs}
    named = {sign for one in rules.criteria for sign in (*one.any_of, *one.all_of)}
    wrong = sorted((named | set(rules.flags.values())) - known)
    if wrong:
        raise BadInput("law_data_unreadable", where="risk", key=wrong[0])


def _rows(table: Mapping[str, object], key: str) -> Iterable[Mapping[str, object]]:
    rows = table.get(key, [])
    if not isinstance(rows, list):
        raise BadInput("law_data_unreadable", where="risk", key=key)
    return [_as_row(row, key) for row in rows]


def _as_row(row: object, key: str) -> Mapping[str, object]:
    if not isinstance(row, Mapping):
        raise BadInput("law_data_unreadable", where="risk", key=key)
    return row


def _table(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    return _as_row(table.get(key, {}), key)


def _text(row: Mapping[str, object], key: str) -> str:
    found = _word(row, key)
    if not found:
        raise BadInput("law_data_unreadable", where="risk", key=key)
    return found


def _word(row: Mapping[str, object], key: str) -> str:
    return str(row.get(key, "") or "")


def _words(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    found = row.get(key, [])
    if not isinstance(found, list):
        raise BadInput("law_data_unreadable", where=_word(row, "id"), key=key)
    return tuple(str(one) for one in found)


def _count(row: Mapping[str, object], key: str, default: int | None) -> int | None:
    found = row.get(key, default)
    if found is not None and (isinstance(found, bool) or not isinstance(found, int) or found < 0):
        raise BadInput("law_data_unreadable", where=_word(row, "id") or "risk", key=key)
    return found


def _colour(row: Mapping[str, object]) -> RiskColour:
    try:
        return RiskColour(str(row.get("colour", "")))
    except ValueError:
        raise BadInput("law_data_unreadable", where=_word(row, "id"), key="colour") from None
