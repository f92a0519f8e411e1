"""The county's own time limits, where the law leaves them to the county; kept for the whole centre.

A limit that is law is never changed here. Counts nothing: see ``due_days.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from mediation_desk.deadlines.rules import UNIT_LABELS, TimeLimit, Unit, override
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import label_of
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.fields import Choice
from mediation_desk.usecases.registry import EVERYBODY, F, query, verb
from mediation_desk.usecases.requests import MaybeDay, Request, Text
from mediation_desk.usecases.work import Work

NAME = "law.overrides"
LONGEST = 3650
_UNITS = tuple(
    Choice(unit.value, UNIT_LABELS[unit].removeprefix("个"))
    for unit in (Unit.CALENDAR_DAY, Unit.WORKING_DAY, Unit.MONTH)
)
_AGREED = "各方当事人同意"


def _unit(typed: object) -> object:
    return next((one.value for one in _UNITS if one.label == typed), typed)


class LocalLimit(Request):
    """The county's figure for one limit."""

    rule: Annotated[Text, F("哪一项期限", help="照上面表里的名称填")]
    length: Annotated[int, Field(gt=0, le=LONGEST), F("本县定为多少")]
    unit: Annotated[Text, BeforeValidator(_unit), F("单位", kind="choice", choices=_UNITS)]
    times: Annotated[
        int | None, Field(ge=0, le=99), F("可以延长几次", help="0 是不得延长；不填照随程序的")
    ] = None
    longest: Annotated[
        int | None, Field(gt=0, le=LONGEST), F("每次最长延长多少", help="单位同上；不填照随程序的")
    ] = None
    basis: Annotated[Text, F("依据", help="本县文件的名称、文号和条款")]
    applies_from: Annotated[
        MaybeDay,
        F(
            "自何日起",
            kind="text",
            help="如 2026-7-1；此前开始的期限仍照原来的，不填就全都照本县的",
        ),
    ] = None


class OneLimit(Request):
    """Which limit."""

    rule: Annotated[Text, F("哪一项期限")]


@dataclass(frozen=True, slots=True)
class LimitShown:
    """A limit that the county may set: what came with the program, and the county's own."""

    id: str
    name: str
    track: str
    shipped: str
    own: str
    basis: str
    applies_from: date | None

    @property
    def is_own(self) -> bool:
        """Whether the county has set it (本地)."""
        return bool(self.own)


@verb(
    "set_local_limit", "改本地期限",
    access=KEEPERS, request=LocalLimit, on_case=False, group="care",
)  # fmt: skip
def set_local_limit(work: Work, request: LocalLimit) -> None:
    """Count a limit by the county's figure from now on, or from a day on."""
    if not request.basis:
        raise BadInput("field_required", field="basis", label="依据")
    row = limit_row(request)
    override(shipped_book().limits, [row])
    _keep(work, [*_others(work, str(row["id"])), row])


@verb(
    "restore_limit", "恢复随程序的期限",
    access=KEEPERS, request=OneLimit, on_case=False, group="care",
)  # fmt: skip
def restore_limit(work: Work, request: OneLimit) -> None:
    """Count a limit as it came with the program again."""
    rule = _local(request.rule)
    others = _others(work, rule.id)
    if len(others) == len(_kept(work)):
        raise BadInput("local_limit_as_shipped", field="rule", rule=rule.zh)
    _keep(work, others)


def _local(typed: str) -> TimeLimit:
    """The limit of this name or id, if a county may set it."""
    limits = shipped_book().limits.values()
    found = next((one for one in limits if typed in (one.id, one.zh)), None)
    if found is None or not found.local:
        raise BadInput("local_limit_unknown", field="rule", typed=typed)
    return found


def _check_unit(unit: str) -> None:
    if unit not in {choice.value for choice in _UNITS}:
        known = "、".join(choice.label for choice in _UNITS)
        raise BadInput("word_unknown", field="unit", typed=unit, known=known)


def limit_row(request: LocalLimit) -> dict[str, object]:
    """The county's figure as it is kept. Raises BadInput for a limit or a unit it cannot have."""
    rule = _local(request.rule)
    _check_unit(request.unit)
    row: dict[str, object] = {
        "id": rule.id, "length": request.length, "unit": request.unit, "basis": request.basis,
    }  # fmt: skip
    if request.applies_from is not None:
        row["applies_from"] = request.applies_from.isoformat()
    if request.times == 0:
        row["extend"] = None
    elif request.times is not None or request.longest is not None:
        row["extend"] = _extension(rule, request)
    return row


def _extension(rule: TimeLimit, request: LocalLimit) -> dict[str, object]:
    old = rule.extend
    return {
        "times": request.times or (old.times if old else None),
        "length": request.longest or (old.length if old else None),
        "unit": request.unit,
        "by": old.by if old else _AGREED,
    }


def _kept(work: Work) -> list[Mapping[str, Any]]:
    return list(shared(work.writer.session, NAME, []))


def _others(work: Work, rule: str) -> list[Mapping[str, Any]]:
    return [row for row in _kept(work) if row.get("id") != rule]


def _keep(work: Work, rows: list[Mapping[str, Any]]) -> None:
    set_shared(work.writer.session, NAME, rows)


@query("local_limits", access=EVERYBODY)
def local_limits(desk: Desk) -> list[LimitShown]:
    """Every limit that a county may set, as it stands here."""
    return [_shown(rule) for rule in desk.rules.limits.values() if rule.local]


def _shown(rule: TimeLimit) -> LimitShown:
    shipped = rule.shipped or rule
    own = rule.figure if rule.shipped else ""
    since = rule.applies_from if rule.shipped else None
    track = label_of("Track", rule.track)
    return LimitShown(rule.id, rule.zh, track, shipped.figure, own, rule.basis, since)
