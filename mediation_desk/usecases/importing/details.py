"""What a case file tells that a track asks for besides: details under the keys of its fields.

Pure. What the track does not ask for is left to the case's notes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import total
from mediation_desk.domain.parties import PartyRole
from mediation_desk.intake.values import CaseDoc
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.importing.belonging import outside_number

_FORMS = ("来访", "来信", "网信", "来电")
_COURT_TRACKS = (Track.PRE_LITIGATION, Track.JUDICIAL)


def details_of(doc: CaseDoc, rules: TrackRules) -> dict[str, str]:
    """Every detail of the file that this track has a field for, in the order of its fields."""
    found = {**_common(doc), **_of_petition(doc, rules), **_of_court(doc, rules), **_of_work(doc)}
    found |= {key: number for key, number in doc.numbers if key not in found}
    found |= dict(doc.details)
    return {key: found[key] for key in rules.fields if found.get(key)}


def _common(doc: CaseDoc) -> dict[str, str]:
    return {
        "accident_at": _day(doc.dates.event("accident")),
        "incident_at": _day(doc.dates.event("incident")),
        "liability": doc.liability,
        "loss_items": "\n".join(f"{x.item} {x.amount.plain}元" for x in doc.loss_items),
        "loss_total": doc.loss_total.plain if doc.loss_total else "",
        "undisputed_facts": "\n".join(doc.undisputed_facts),
        "organ": doc.organization,
        "police_office": doc.organization if "派出所" in doc.organization else "",
    }


def _day(on: date | None) -> str:
    return zh_date(on) if on else ""


def _of_petition(doc: CaseDoc, rules: TrackRules) -> dict[str, str]:
    if doc.track is not Track.PETITION:
        return {}
    heads = sum(g.count for g in doc.groups) or len(doc.side(PartyRole.APPLICANT))
    hearing = doc.hearing
    return {
        "petition_no": outside_number(doc, rules),
        "petition_form": next((f for f in _FORMS if f in doc.source_text + doc.source_doc), ""),
        "petition_count": str(heads),
        "petition_demand": "\n".join(doc.claims),
        "hearing_others": "、".join(hearing.participants) if hearing else "",
        "hearing_result": hearing.conclusion if hearing else "",
    }


def _of_court(doc: CaseDoc, rules: TrackRules) -> dict[str, str]:
    if doc.track not in _COURT_TRACKS:
        return {}
    return {
        "court": doc.court,
        "court_case_no": outside_number(doc, rules),
        "cause": doc.civil_cause,
    }


def _of_work(doc: CaseDoc) -> dict[str, str]:
    """What is owed to a group of workers, and for which time."""
    members = [m for g in doc.groups for m in g.members]
    owed = [m.owed for m in members if m.owed is not None]
    periods = {m.period for m in members if m.period}
    return {
        "wage_sum": total(owed).plain if owed else "",
        "wage_period": periods.pop() if len(periods) == 1 else "",
    }


def untold(doc: CaseDoc, details: Mapping[str, str]) -> list[str]:
    """Lines for the notes: what the track has no field for."""
    lines: list[str] = []
    if "undisputed_facts" not in details:
        lines += [f"无争议的事实：{text}" for text in doc.undisputed_facts]
    if "loss_items" not in details:
        lines += [f"损失项目：{loss.item} {loss.amount.comma}元" for loss in doc.loss_items]
    if "liability" not in details and doc.liability:
        lines.append(f"责任：{doc.liability}")
    return lines
