"""以案定补: what the county pays for a settled case, by grade; kept at the county and sent down.

The table alone: nothing is worked out or paid by it here. A township reads what came.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.money import Money
from mediation_desk.records.lawbook import ALLOWANCE, read_table
from mediation_desk.records.settings import from_county, set_shared, shared
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.registry import EVERYBODY, F, query, verb
from mediation_desk.usecases.requests import Cash, Request, Text, Yes
from mediation_desk.usecases.work import Work


class GradeLine(Request):
    """One grade: what counts as it, what is paid for a case, by what it is proved."""

    grade: Annotated[Text, F("等级", help="如：简单、一般、疑难复杂、重大")] = ""
    yuan: Annotated[Cash, F("每件补贴（元）")] = None
    counts: Annotated[Text, F("什么样的算", kind="long")] = ""
    proof: Annotated[Text, F("要有什么凭证")] = ""


class AllowanceRequest(Request):
    """The county's whole table; what stood before is replaced."""

    basis: Annotated[Text, F("依据", help="本县文件的名称和文号")] = ""
    is_on: Annotated[Yes, F("启用并下发到各乡镇", help="不勾选，乡镇看不到这张表")] = False
    grades: Annotated[tuple[GradeLine, ...], F("等级")] = ()


@dataclass(frozen=True, slots=True)
class GradeShown:
    """One grade as it stands."""

    grade: str
    counts: str
    pay: Money
    proof: str


@dataclass(frozen=True, slots=True)
class AllowanceShown:
    """The table as it holds here. ``is_example``: nobody has settled anything, it only shows how
    one may look, and it is not in force.
    """

    basis: str
    is_on: bool
    is_example: bool
    grades: tuple[GradeShown, ...]


@verb(
    "set_allowance_rules", "以案定补标准",
    access=KEEPERS, request=AllowanceRequest, on_case=False, group="county",
)  # fmt: skip
def set_allowance_rules(work: Work, request: AllowanceRequest) -> None:
    """Settle the county's table; with the next package it goes to every township."""
    if work.rules.settings.get("centre.level") != CentreRole.COUNTY.value:
        raise RuleBroken("not_a_county_store")
    if request.is_on and not request.basis:
        raise BadInput("field_required", field="basis", label="依据")
    if request.is_on and not request.grades:
        raise BadInput("field_required", field="grades", label="等级")
    rows = [_row(place, one) for place, one in enumerate(request.grades)]
    names = [row["grade"] for row in rows]
    doubled = next((name for name in names if names.count(name) > 1), None)
    if doubled is not None:
        raise BadInput("allowance_grade_twice", field="grades", grade=doubled)
    kept = {"basis": request.basis, "is_on": request.is_on, "grades": rows}
    set_shared(work.writer.session, ALLOWANCE, kept)


def _row(place: int, line: GradeLine) -> dict[str, object]:
    where = f"grades.{place}"
    for field, called in (("grade", "等级"), ("counts", "什么样的算"), ("proof", "要有什么凭证")):
        if not getattr(line, field):
            raise BadInput("field_required", field=f"{where}.{field}", label=called)
    if line.yuan is None or line.yuan.cents <= 0:
        raise BadInput("field_required", field=f"{where}.yuan", label="每件补贴（元）")
    return {
        "grade": line.grade, "counts": line.counts, "cents": line.yuan.cents, "proof": line.proof,
    }  # fmt: skip


@query("allowance_rules", access=EVERYBODY)
def allowance_rules(desk: Desk) -> AllowanceShown:
    """The table that holds here: at the county its own, at a township what came and is in force;
    without one the example.
    """
    with desk.store.read() as session:
        own: Mapping[str, Any] = shared(session, ALLOWANCE, {})
        came: Mapping[str, Any] = from_county(session, ALLOWANCE, None) or {}
    kept = own or (came if came.get("is_on") else {})
    return _shown(kept) if kept else _example()


def _shown(kept: Mapping[str, Any]) -> AllowanceShown:
    grades = tuple(
        GradeShown(str(g["grade"]), str(g["counts"]), Money(int(g["cents"])), str(g["proof"]))
        for g in kept["grades"]
    )
    return AllowanceShown(str(kept["basis"]), bool(kept["is_on"]), False, grades)


def _example() -> AllowanceShown:
    rows = read_table("law", "allowance_example.yaml")["grades"]
    grades = tuple(
        GradeShown(str(g["grade"]), str(g["counts"]), Money(int(g["yuan"]) * 100), str(g["proof"]))
        for g in rows
    )
    return AllowanceShown("", False, True, grades)


__all__ = ["AllowanceShown", "GradeShown", "allowance_rules", "set_allowance_rules"]
