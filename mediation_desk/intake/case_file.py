"""Reads a case file (YAML or JSON) into frozen cases; what one case lacks refuses that case alone.

Never asks the store, never decides what the law allows: the verbs do that afterwards.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.case_facts import Outcome
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.names import normalise
from mediation_desk.domain.parties import PartyRole
from mediation_desk.intake import people_reading as people
from mediation_desk.intake.agreement_reading import read_agreement
from mediation_desk.intake.case_checks import check_case
from mediation_desk.intake.node import Log, Node, values_of
from mediation_desk.intake.proceedings_reading import (
    read_confirmation,
    read_deceased,
    read_evidence,
    read_hearing,
    read_losses,
    read_offers,
    read_service,
    read_time_limit,
    read_whistle,
)
from mediation_desk.intake.routing import read_routing
from mediation_desk.intake.text_file import Raw, read_raw
from mediation_desk.intake.values import (
    AgreementDoc,
    CaseDoc,
    CaseFile,
    DatesDoc,
    MetaDoc,
    PartyDoc,
    RefusedCase,
)

SUFFIXES = (".yaml", ".yml", ".json")
_STEPS = ("registered", "accepted", "investigated", "mediated", "agreement")
_LATER_STEPS = ("terminated", "visit", "filed")
_ORDERED = {"appraisal": "appraisal", "expert_meeting": "expert"}
_ORDER_AND_REPORT = 2
_DETAILS = (
    "accident_place", "accident_facts", "liability_no", "patient", "patient_sex", "patient_age",
    "patient_relation", "hospital", "expert_no", "expert_view", "alarm_no", "incident_place",
    "police_office", "petition_form", "petition_repeat", "opinion_kind", "opinion_facts",
    "opinion_law", "opinion_body", "review_organ", "employer", "wage_period", "plot_name",
    "plot_bounds", "plot_area", "plot_cert", "goods", "seller_contact", "court_case_no",
    "organ_kind", "leader_opinion",
)  # fmt: skip
_FOR_TESTS = ("expected", "expected_documents", "expected_stats", "edge_cases")


def read_case_file(path: Path) -> CaseFile:
    """All cases of a file.

    Raises BadInput as :func:`~mediation_desk.intake.text_file.read_raw`, or ``file_not_cases``
    where there is no list ``scenarios`` and not one case in it.
    """
    raw = read_raw(path)
    listed = raw.get("scenarios") if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or not isinstance(listed, list) or not listed:
        raise BadInput("file_not_cases")
    if not any(isinstance(item, dict) for item in listed):
        raise BadInput("file_not_cases")
    log = Log()
    meta = _meta(raw, log)
    found = _told_apart([_one(item, place, meta) for place, item in enumerate(listed, start=1)])
    cases = tuple(c for c in found if isinstance(c, CaseDoc))
    refused = tuple(c for c in found if isinstance(c, RefusedCase))
    return CaseFile(cases, refused, meta, tuple(log.notices))


def _meta(raw: dict[str, Raw], log: Log) -> MetaDoc:
    top = Node(raw, "", log)
    top.skip("scenarios")
    node = top.node("meta")
    top.done()
    if node is None:
        return MetaDoc()
    court = node.node("court")
    node.skip("note")
    meta = MetaDoc(
        center=node.text("center"),
        committee=node.text("committee"),
        court=court.text("name") if court else "",
        court_code=court.text("code") if court else "",
    )
    node.done()
    return meta


def _one(item: Raw, place: int, meta: MetaDoc) -> CaseDoc | RefusedCase:
    source = f"第{place}件"
    if not isinstance(item, dict):
        return RefusedCase(source, "", "not_a_mapping")
    named = item.get("id")
    source = named.strip() if isinstance(named, str) and named.strip() else source
    try:
        return read_case(item, meta)
    except RuleBroken as bad:
        return RefusedCase(source, bad.field, bad.code, bad.article, values_of(**bad.values))


def _told_apart(found: list[CaseDoc | RefusedCase]) -> list[CaseDoc | RefusedCase]:
    """The second case of one id is refused: which of them is meant cannot be known."""
    seen: set[str] = set()
    told: list[CaseDoc | RefusedCase] = []
    for case in found:
        if isinstance(case, CaseDoc) and case.id in seen:
            told.append(RefusedCase(case.id, "id", "id_twice"))
            continue
        if isinstance(case, CaseDoc):
            seen.add(case.id)
        told.append(case)
    return told


def read_case(raw: dict[str, Raw], meta: MetaDoc | None = None) -> CaseDoc:
    """One case. Raises BadInput ``missing`` or of the value that cannot be read, with its field."""
    log = Log()
    node = Node(raw, "", log)
    node.skip(*_FOR_TESTS)
    case_id = node.need("id")
    dates = _dates(node)
    day = dates.accepted or dates.registered
    parties = people.with_guardians(node, people.read_parties(node, day), day)
    routing = read_routing(node)
    outcome, form, agreement = _result(node, parties)
    confirmation = node.node("judicial_confirmation")
    archive = _archive(node)
    case = CaseDoc(
        id=case_id,
        title=node.text("title"),
        track=routing.track,
        subtrack=routing.subtrack,
        subtrack_inferred=routing.subtrack_inferred,
        court=_court(node, confirmation, meta),
        details=_details(node),
        mode=routing.mode,
        stat_type=routing.stat_type,
        source=routing.source,
        source_text=routing.source_text,
        organization=node.text("organization") or (meta.committee if meta else ""),
        mediators=people.read_mediators(node),
        dates=dates,
        facts=node.need("facts"),
        parties=parties,
        outcome=outcome,
        digest=content_digest(raw),
        key_digests=tuple((key, content_digest(value)) for key, value in sorted(raw.items())),
        civil_cause=node.text("civil_cause"),
        source_doc=node.text("source_doc"),
        recorder=_recorder(node),
        place=node.text("place"),
        claims=node.texts("claims"),
        numbers=_numbers(node),
        groups=people.read_groups(node),
        agents=people.read_agents(node, day),
        participants=people.read_others(node, "participants"),
        witnesses=people.read_others(node, "witnesses"),
        interpreter=next(iter(people.read_others(node, "interpreter")), None),
        deceased=read_deceased(node),
        time_limit=read_time_limit(node),
        evidence=read_evidence(node),
        offers=read_offers(node),
        hearing=read_hearing(node),
        service=read_service(node),
        whistle=read_whistle(node),
        **_accounts(node),
        form=form,
        agreement=agreement,
        judicial_confirmation=read_confirmation(confirmation) if confirmation else None,
        retention=archive[0],
        volume_title=archive[1],
    )
    return check_case(node, case)


def _accounts(node: Node) -> dict[str, Any]:
    """What the file tells of losses, shares and what nobody disputes."""
    return {
        "undisputed_facts": node.texts("undisputed_facts"),
        "loss_items": read_losses(node),
        "loss_total": node.money("loss_total"),
        "liability": node.text("liability"),
    }


def _court(node: Node, confirmation: Node | None, meta: MetaDoc | None) -> str:
    """The court of the case, of its confirmation, or of the whole file."""
    of_confirmation = confirmation.text("court") if confirmation else ""
    return node.text("court") or of_confirmation or (meta.court if meta else "")


def _dates(case: Node) -> DatesDoc:
    node = case.node("dates")
    registered = node.day("registered") if node else None
    if node is None or registered is None:
        raise BadInput("missing", field="dates.registered")
    dates = DatesDoc(
        registered=registered,
        accepted=node.day("accepted"),
        investigated=node.day("investigated"),
        mediated=tuple(sorted(node.days("mediated"))),
        agreement=node.day("agreement"),
        terminated=node.day("terminated"),
        visit=node.day("visit"),
        filed=node.day("filed"),
        events=_events(node),
    )
    node.done()
    return dates


def _events(node: Node) -> tuple[tuple[str, date], ...]:
    """Every other key with a day is an outside event, kept under its own name.

    Two days of one happening that has an order and a report (鉴定、专家咨询) are those.
    """
    names = [n for n in node.names() if n not in (*_STEPS, *_LATER_STEPS)]
    found: list[tuple[str, date]] = []
    for name in names:
        days = node.days(name)
        if name in _ORDERED and len(days) == _ORDER_AND_REPORT:
            found.append((f"{_ORDERED[name]}_ordered", min(days)))
        found += [(name, on) for on in (days[-1:] if name in _ORDERED else days)]
    return tuple(sorted(found, key=lambda pair: pair[1]))


def _details(case: Node) -> tuple[tuple[str, str], ...]:
    """What the tracks' papers ask for, told by the file under the name of the field."""
    found = [(key, "\n".join(case.texts(key))) for key in _DETAILS if case.has(key)]
    return tuple((key, text) for key, text in found if text)


def _numbers(case: Node) -> tuple[tuple[str, str], ...]:
    """Numbers given on paper, as they stand there."""
    node = case.node("numbers")
    if node is None:
        return ()
    return tuple((name, text) for name in node.names() if (text := node.text(name)))


def _recorder(case: Node) -> str:
    return normalise("、".join(n.need("name") for n in case.nodes("recorder")))


def _archive(case: Node) -> tuple[str, str]:
    """Retention period and the title of the volume."""
    node = case.node("archive")
    if node is None:
        return "", ""
    found = node.text("retention"), node.text("volume_title")
    node.done()
    return found


def _result(
    case: Node, parties: tuple[PartyDoc, ...]
) -> tuple[Outcome, AgreementForm | None, AgreementDoc | None]:
    """Outcome, form and agreement; the key ``result`` must stand, null means still open."""
    if not case.stands("result"):
        raise case.missing("result")
    outcome = case.word("result", Outcome) or Outcome.OPEN
    form = case.word("form", AgreementForm)
    node = case.node("agreement")
    if outcome is Outcome.AGREED and form is None:
        raise case.missing("form")
    if outcome is Outcome.AGREED and node is None:
        raise case.missing("agreement")
    applicants = [p.person.name for p in parties if p.role is PartyRole.APPLICANT]
    only = applicants[0] if len(applicants) == 1 else ""
    return outcome, form, read_agreement(node, only) if node else None


def content_digest(value: Raw) -> str:
    """SHA-256 of a value of the file, the same for YAML and JSON and for any order of keys."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def changed_keys(old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]) -> list[str]:
    """Top-level keys whose content differs between two readings of one case (``key_digests``)."""
    before, after = dict(old), dict(new)
    return sorted(k for k in before.keys() | after.keys() if before.get(k) != after.get(k))
