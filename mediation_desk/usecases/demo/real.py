"""Takes a made-up case through the real verbs, by way of the case file format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediation_desk.domain.case_facts import Stage
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import PartyKind
from mediation_desk.intake.case_file import read_case
from mediation_desk.usecases.demo.plans import MadeCase, MadePerson
from mediation_desk.usecases.importing.cases import StepRefused, take_in
from mediation_desk.usecases.registry import ADMIN_ONLY, query

if TYPE_CHECKING:
    from mediation_desk.intake.text_file import Raw
    from mediation_desk.usecases.desk import Desk

_RESULTS = {Stage.REFUSED: "不予受理", Stage.TERMINATED: "未达成协议"}


@query("drive", access=ADMIN_ONLY)
def drive(desk: Desk, made: MadeCase, source: str, committee: str, batch: str) -> str:
    """Register the case and do every step it has behind it; gives its id.

    Empty where a made-up person would bear the number of another; then nothing is written.
    """
    doc = read_case(as_file(made, source, committee))
    try:
        with desk.batch("demo_case", late_reason="演示", is_import=True) as work:
            return take_in(work, doc, batch, "").case_id
    except StepRefused as refused:
        if refused.error.code == "number_of_another":
            return ""
        raise refused.error from refused


def as_file(made: MadeCase, source: str, committee: str) -> dict[str, Raw]:
    """The case as a case file tells it."""
    agreed = made.agreed is not None
    case: dict[str, Raw] = {
        "id": source,
        "title": made.title,
        "track": "人民调解",
        "subtrack": "一般",
        "stat_type": made.stat_type,
        "source": "依申请调解",
        "organization": committee,
        "mediators": [{"name": made.mediator, "role": "主持调解员"}],
        "dates": _dates(made),
        "applicants": [_person(made.applicant)],
        "respondents": [_person(made.respondent)],
        "facts": made.facts,
        "claims": [made.claim],
        "result": "达成协议" if agreed else _RESULTS.get(made.stage),
        "form": "口头协议" if agreed else None,
    }
    if agreed:
        case["agreement"] = _agreement(made)
    return case


def _dates(made: MadeCase) -> dict[str, Raw]:
    days = {
        "registered": made.registered,
        "accepted": made.accepted,
        "investigated": made.investigated if made.stage is Stage.INVESTIGATED else None,
        "agreement": made.agreed,
        "terminated": made.terminated,
        "visit": made.visited,
        "filed": made.filed or made.closed,
    }
    out: dict[str, Raw] = {key: day.isoformat() for key, day in days.items() if day is not None}
    if made.mediated is not None:
        out["mediated"] = [made.mediated.isoformat()]
    return out


def _person(person: MadePerson) -> dict[str, Raw]:
    out: dict[str, Raw] = {"kind": label(person.kind), "name": person.name, "phone": person.phone}
    if person.kind is PartyKind.NATURAL:
        out |= {"id_type": "居民身份证", "id_no": person.id_no, "address": person.address}
        out["sex"] = label(person.sex)
    return out


def _agreement(made: MadeCase) -> dict[str, Raw]:
    total = made.amount.plain if made.amount else "0.00"
    payments: list[Raw] = []
    if made.amount and made.due:
        payments.append({
            "seq": "1", "due": made.due.isoformat(), "amount": total,
            "payer": made.respondent.name, "payee": made.applicant.name, "method": "现金",
        })  # fmt: skip
    return {"clauses": [made.clause], "total": total, "payments": payments}
