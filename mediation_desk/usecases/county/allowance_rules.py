"""以案定补: what the county pays for a settled case, by grade; kept at the county and sent down.

The table alone: nothing is worked out or paid by it here. A township reads what came and claims by
it (``usecases/register``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import from_label, known_labels
from mediation_desk.domain.money import Money
from mediation_desk.domain.register.grading import GradeRule, Proof
from mediation_desk.records.lawbook import ALLOWANCE, read_table
from mediation_desk.records.settings import from_county, set_shared, shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.registry import EVERYBODY, F, query, verb
from mediation_desk.usecases.requests import Cash, Request, Text, Yes
from mediation_desk.usecases.work import Work

_PROOF_HELP = f"缺了不能批准；写{'、'.join(known_labels(Proof))}中的几样，用顿号隔开"


class GradeLine(Request):
    """One grade: what counts as it, what is paid for a case, by what it is proved."""

    grade: Annotated[Text, F("等级", help="如：简单、一般、疑难复杂、重大")] = ""
    yuan: Annotated[Cash, F("每件补贴（元）")] = None
    counts: Annotated[Text, F("什么样的算", kind="long")] = ""
    proof: Annotated[Text, F("要有什么凭证")] = ""
    proofs: Annotated[Text, F("程序核对的凭证", help=_PROOF_HELP)] = ""
    is_written: Annotated[Yes, F("必须书面协议")] = False
    is_performed: Annotated[Yes, F("必须已经履行")] = False
    is_heavy: Annotated[Yes, F("必须重大疑难或者橙、红")] = False
    sessions: Annotated[int | None, Field(ge=0), F("够几次调解")] = None
    heads: Annotated[int | None, Field(ge=0), F("够几人")] = None
    days: Annotated[int | None, Field(ge=0), F("够几天")] = None
    amount: Annotated[Cash, F("够多少元")] = None


class AllowanceRequest(Request):
    """The county's whole table; what stood before is replaced."""

    basis: Annotated[Text, F("依据", help="本县文件的名称和文号")] = ""
    is_on: Annotated[Yes, F("启用并下发到各乡镇", help="不勾选，乡镇看不到这张表")] = False
    grades: Annotated[tuple[GradeLine, ...], F("等级")] = ()


@dataclass(frozen=True, slots=True)
class AllowanceShown:
    """The table as it holds here. ``is_example``: nobody has settled anything, it only shows how
    one may look, and it is not in force.
    """

    basis: str
    is_on: bool
    is_example: bool
    grades: tuple[GradeRule, ...]


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
    words = (one.strip() for one in line.proofs.replace("，", "、").split("、"))
    least = line.amount.cents if line.amount else 0
    return {
        "grade": line.grade, "counts": line.counts, "cents": line.yuan.cents, "proof": line.proof,
        "proofs": [from_label(Proof, one).value for one in words if one],
        "is_written": line.is_written, "is_performed": line.is_performed,
        "is_heavy": line.is_heavy, "sessions": line.sessions or 0, "heads": line.heads or 0,
        "days": line.days or 0, "amount": least,
    }  # fmt: skip


@query("allowance_rules", access=EVERYBODY)
def allowance_rules(desk: Desk) -> AllowanceShown:
    """The table that holds here: at the county its own, at a township what came and is in force;
    without one the example.
    """
    with desk.store.read() as session:
        return rules_in(session)


def rules_in(session: ReadSession | WriteSession) -> AllowanceShown:
    """The same, inside a verb."""
    own: Mapping[str, Any] = shared(session, ALLOWANCE, {})
    came: Mapping[str, Any] = from_county(session, ALLOWANCE, None) or {}
    kept = own or (came if came.get("is_on") else {})
    return _shown(kept) if kept else _example()


def _shown(kept: Mapping[str, Any]) -> AllowanceShown:
    grades = tuple(_rule(one, int(one["cents"])) for one in kept["grades"])
    return AllowanceShown(str(kept["basis"]), bool(kept["is_on"]), False, grades)


def _rule(one: Mapping[str, Any], cents: int) -> GradeRule:
    """A line as it is kept; what an older table does not name counts as not asked for."""
    least = int(one.get("amount", 0))
    return GradeRule(
        str(one["grade"]), Money(cents), str(one["counts"]), str(one["proof"]),
        bool(one.get("is_written")), bool(one.get("is_performed")), bool(one.get("is_heavy")),
        int(one.get("sessions", 0)), int(one.get("heads", 0)), int(one.get("days", 0)),
        Money(least) if least else None, tuple(Proof(p) for p in one.get("proofs", ())),
    )  # fmt: skip


def _example() -> AllowanceShown:
    rows = read_table("law", "allowance_example.yaml")["grades"]
    grades = tuple(_rule(one, int(one["yuan"]) * 100) for one in rows)
    return AllowanceShown("", False, True, grades)


__all__ = ["AllowanceShown", "GradeRule", "allowance_rules", "rules_in", "set_allowance_rules"]
