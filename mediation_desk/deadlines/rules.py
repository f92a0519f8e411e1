"""Time limits as frozen values, read from the law data or a county's override.

Says what a limit is; counting is ``engine.py``. A limit that is law and not local never changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.law_tables import Reader


class Unit(StrEnum):
    """日、工作日、月、年、小时."""

    CALENDAR_DAY = "calendar_day"
    WORKING_DAY = "working_day"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"


UNIT_LABELS: Mapping[Unit, str] = MappingProxyType({
    Unit.CALENDAR_DAY: "日",
    Unit.WORKING_DAY: "个工作日",
    Unit.MONTH: "个月",
    Unit.YEAR: "年",
    Unit.HOUR: "小时",
})  # fmt: skip


class Confidence(StrEnum):
    """How sure the rule is: text read, second source, known, unsure."""

    VERIFIED = "verified"
    SECOND_SOURCE = "second_source"
    KNOWN = "known"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class ExtensionRule:
    """What extension a limit allows. None: as often, or as long, as those in ``by`` agree."""

    times: int | None
    length: int | None
    unit: Unit
    by: str


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """One time limit (期限). ``zh`` its name, ``starts`` the event, ``basis`` the article.

    ``was``: earlier versions, each in force up to and including its ``until``; ``shipped``: the
    limit as it came with the program, where a county has set its own.
    """

    id: str
    track: str
    zh: str
    starts: str
    length: int
    unit: Unit
    basis: str
    back: bool = False
    exclude: tuple[str, ...] = ()
    extend: ExtensionRule | None = None
    never_moved: bool = False
    local: bool = False
    on_expiry: str = ""
    note: str = ""
    confidence: Confidence = Confidence.UNSURE
    applies_from: date | None = None
    until: date | None = None
    was: tuple[TimeLimit, ...] = ()
    shipped: TimeLimit | None = None

    @property
    def overridden(self) -> bool:
        """Whether the county has set its own figure (本地)."""
        return self.shipped is not None

    @property
    def figure(self) -> str:
        """How long it is, as people write it: ``30个工作日``."""
        return f"{self.length}{UNIT_LABELS[self.unit]}"

    def in_force(self, on: date | None) -> TimeLimit:
        """The version in force on that day: the oldest before them all, without a day today's."""
        if on is None:
            return self
        day = on.date() if isinstance(on, datetime) else on
        earlier = [old for old in self.was if old.until is not None and day <= old.until]
        return min(earlier, key=lambda old: old.until or day, default=self)

    def check_ground(self, ground: str) -> None:
        """Refuse a pause on a ground that the limit does not know.

        Raises RuleBroken ``exclusion_not_allowed`` (values ``rule``, ``ground``, ``allowed``).
        """
        if ground not in self.exclude:
            allowed = "、".join(self.exclude)
            raise RuleBroken(
                "exclusion_not_allowed",
                article=self.basis, rule=self.zh, ground=ground, allowed=allowed,
            )  # fmt: skip


def parse_rules(data: Mapping[str, object]) -> Mapping[str, TimeLimit]:
    """All rules of the loaded file by id.

    Raises BadInput ``law_data_unreadable`` (values ``where``, ``key``) or ``law_data_doubled``.
    """
    rules: dict[str, TimeLimit] = {}
    for row in Reader(data, "time limits").rows("rules", required=True):
        rule = parse_rule(row)
        if rule.id in rules:
            raise BadInput("law_data_doubled", where=rule.id)
        rules[rule.id] = rule
    return MappingProxyType(rules)


def parse_rule(row: Reader) -> TimeLimit:
    """One rule from its row."""
    row.where = row.text("id")
    rule = TimeLimit(
        id=row.text("id"),
        track=row.text("track"),
        zh=row.text("zh"),
        starts=row.text("starts"),
        length=row.number("length"),
        unit=_unit(row, "unit"),
        basis=row.text("basis"),
        back=row.flag("back"),
        exclude=row.texts("exclude"),
        extend=_extension(row),
        never_moved=row.flag("never_moved"),
        local=row.flag("local"),
        on_expiry=row.text("on_expiry", ""),
        note=row.text("note", ""),
        confidence=_confidence(row),
        applies_from=_first_day(row),
    )
    return replace(rule, was=tuple(_earlier(rule, old) for old in row.rows("was")))


_WAS_KEYS = frozenset({
    "until", "length", "unit", "exclude", "extend", "basis", "note", "on_expiry", "confidence",
    "applies_from",
})  # fmt: skip


def _earlier(rule: TimeLimit, row: Reader) -> TimeLimit:
    """An earlier version from a row of ``was``: its last day and what was different in it."""
    _check_keys(row, f"{rule.id} was", _WAS_KEYS)
    old = _differing(rule, row)
    confidence = _confidence(row) if row.has("confidence") else rule.confidence
    until = row.day("until")
    return replace(old, until=until, applies_from=_first_day(row), confidence=confidence)


def _check_keys(row: Reader, where: str, known: frozenset[str]) -> None:
    row.where = where
    for key in row.names():
        if key not in known:
            raise BadInput("law_data_unreadable", where=where, key=key)


def _first_day(row: Reader) -> date | None:
    return row.day("applies_from") if row.has("applies_from") else None


def _unit(row: Reader, key: str) -> Unit:
    try:
        return Unit(row.text(key))
    except ValueError:
        raise BadInput("law_data_unreadable", where=row.where, key=key) from None


def _confidence(row: Reader) -> Confidence:
    try:
        return Confidence(row.text("confidence", "unsure"))
    except ValueError:
        raise BadInput("law_data_unreadable", where=row.where, key="confidence") from None


def _extension(row: Reader) -> ExtensionRule | None:
    if not row.has("extend"):
        return None
    inner = Reader(row.mapping("extend"), f"{row.where} extend")
    times, length = inner.number_or_none("times"), inner.number_or_none("length")
    return ExtensionRule(times, length, _unit(inner, "unit"), inner.text("by"))


_LOCAL_KEYS = frozenset({
    "id", "length", "unit", "exclude", "extend", "basis", "note", "on_expiry", "applies_from",
})  # fmt: skip


def override(rules: Mapping[str, TimeLimit], rows: Iterable[object]) -> Mapping[str, TimeLimit]:
    """The county's own figures over the shipped ones; each row an ``id`` and what differs.

    With ``applies_from`` the shipped figure stays in force for what started before that day.
    Raises RuleBroken ``time_limit_not_local`` where the limit is law, ``time_limit_unknown``;
    BadInput ``law_data_unreadable`` for a key that no county may set.
    """
    changed = dict(rules)
    for table in rows:
        row = Reader(table, "override")
        old = find_rule(changed, row.text("id"))
        changed[old.id] = _overridden(old, row)
    return MappingProxyType(changed)


def _overridden(old: TimeLimit, row: Reader) -> TimeLimit:
    if not old.local:
        raise RuleBroken("time_limit_not_local", article=old.basis, rule=old.zh)
    _check_keys(row, old.id, _LOCAL_KEYS)
    new = replace(_differing(old, row), shipped=old.shipped or old)
    first = _first_day(row)
    if first is None:
        return new
    before = replace(old, was=(), until=first - timedelta(days=1))
    return replace(new, applies_from=first, was=(before, *old.was))


def _differing(rule: TimeLimit, row: Reader) -> TimeLimit:
    """The rule with what the row says differently; ``extend: null`` takes the extension away."""
    return replace(
        rule,
        length=row.number("length") if row.has("length") else rule.length,
        unit=_unit(row, "unit") if row.has("unit") else rule.unit,
        exclude=row.texts("exclude") if row.has("exclude") else rule.exclude,
        extend=_extension(row) if "extend" in row.names() else rule.extend,
        basis=row.text("basis", rule.basis),
        note=row.text("note", rule.note),
        on_expiry=row.text("on_expiry", rule.on_expiry),
    )


def find_rule(rules: Mapping[str, TimeLimit], rule_id: str, on: date | None = None) -> TimeLimit:
    """The rule of that id, in the version in force ``on`` that day (None: today's).

    Raises RuleBroken ``time_limit_unknown`` (value ``rule``).
    """
    if rule_id not in rules:
        raise RuleBroken("time_limit_unknown", field="rule", rule=rule_id)
    return rules[rule_id].in_force(on)
